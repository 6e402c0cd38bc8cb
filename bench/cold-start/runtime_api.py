"""The Lambda runtime API, with a clock."""

import json
import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROOT = "/2018-06-01/runtime/"


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A function is killed when it is measured: its connections break, and that is no news."""


class RuntimeApi:
    """Serves one function process; times are of time.perf_counter()."""

    def __init__(self, credentials, at_restore=lambda: None):
        self.credentials = credentials
        self.at_restore = at_restore
        self.restored_at = None
        self.events = queue.Queue()
        self.answers = queue.Queue()
        self.ready_at = queue.Queue()
        self.is_ready = False
        self.server = Server(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def credentials_address(self):
        """Where a restored function gets its credentials: those in its variables would be those of the snapshot."""
        return f"http://{self.address}/credentials"

    @property
    def address(self):
        return f"127.0.0.1:{self.server.server_port}"

    def wait_until_ready(self, timeout=60):
        """The time at which the function asked for its first event."""
        ready_at = self.ready_at.get(timeout=timeout)
        if ready_at is None:
            raise RuntimeError("the function ended before it was ready")
        return ready_at

    def function_ended(self):
        """Nobody shall wait for it any more."""
        self.ready_at.put(None)
        self.answers.put((0, "ended", b"it ended"))

    def invoke(self, payload, timeout=60):
        """The seconds that the function took for this event."""
        begin = time.perf_counter()
        self.events.put(payload)
        end, path, body = self.answers.get(timeout=timeout)
        if not path.endswith("/response"):
            raise RuntimeError(f"the function failed: {body.decode()}")
        return end - begin

    def close(self):
        self.events.put(None)
        self.server.shutdown()
        self.server.server_close()

    def _handler(self):
        api = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self):
                if self.path == "/credentials":
                    self.answer(json.dumps(api.credentials).encode())
                elif self.path == ROOT + "restore/next":
                    api.at_restore()
                    api.restored_at = time.perf_counter()
                    self.answer(b"")
                else:
                    self.next_event()

            def next_event(self):
                now = time.perf_counter()
                if not api.is_ready:
                    api.is_ready = True
                    api.ready_at.put(now)
                event = api.events.get()
                if event is None:
                    self.close_connection = True
                    return
                self.answer(event, {
                    "Lambda-Runtime-Aws-Request-Id": "00000000-0000-4000-8000-000000000000",
                    "Lambda-Runtime-Deadline-Ms": str(int(time.time() * 1000) + 30_000),
                    "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:eu-central-1:111111111111:function:rolewatch:live",
                    "Lambda-Runtime-Trace-Id": "Root=1-69a64210-000000000000000000000000;Sampled=0",
                })

            def answer(self, body, headers={}):
                self.send_response(200)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                api.answers.put((time.perf_counter(), self.path, body))
                self.send_response(202)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        return Handler
