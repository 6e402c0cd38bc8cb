"""A moto_server with one elevated role, one user and two topics, and a road to it that writes down the calls."""

import json
import os
import re
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler
from xml.etree import ElementTree

from runtime_api import Server

ACCOUNT = "111111111111"
VERSIONS = {"iam": "2010-05-08", "sts": "2011-06-15", "sns": "2010-03-31"}
TRUST = {"Statement": [{"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "Action": "sts:AssumeRole"}]}
ONE_BUCKET = {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}]}


class Moto:
    def __init__(self, program, cpus):
        environment = dict(os.environ, MOTO_IAM_LOAD_MANAGED_POLICIES="true", PYTHONUNBUFFERED="1")
        self.process = subprocess.Popen(
            [program, "-H", "127.0.0.1", "-p", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment,
            preexec_fn=lambda: os.sched_setaffinity(0, cpus),
        )
        self.address = self._wait_for_address()
        threading.Thread(target=self.process.stdout.read, daemon=True).start()
        self.key = ("AKIAIOSFODNN7EXAMPLE", "none", None)
        self.key = self._session()

    def _wait_for_address(self):
        said = []
        for line in self.process.stdout:
            said.append(line)
            found = re.search(r"Running on (http://\S+:\d+)", line)
            if found:
                return found.group(1)
        raise RuntimeError("moto_server ended: " + "".join(said))

    def _session(self):
        answer = self.call("sts", "AssumeRole", RoleArn=f"arn:aws:iam::{ACCOUNT}:role/function", RoleSessionName="bench")
        return tuple(answer(name) for name in ("AccessKeyId", "SecretAccessKey", "SessionToken"))

    def call(self, service, action, **parameters):
        """One call of the query protocol; moto reads the account and the service from the signature, and does not check it."""
        form = urllib.parse.urlencode({"Action": action, "Version": VERSIONS[service], **parameters}).encode()
        scope = f"{self.key[0]}/20260303/eu-central-1/{service}/aws4_request"
        headers = {"Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"}
        with urllib.request.urlopen(urllib.request.Request(self.address, form, headers)) as response:
            tree = ElementTree.fromstring(response.read())
        return lambda name: next(element.text for element in tree.iter() if element.tag.endswith("}" + name) or element.tag == name)

    def furnish(self, role, user):
        """Makes the role an administrator; returns the topics' ARNs and the user's access key."""
        self.call("iam", "CreateRole", RoleName=role, AssumeRolePolicyDocument=json.dumps(TRUST))
        self.call("iam", "AttachRolePolicy", RoleName=role, PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
        inline = json.dumps({"Version": "2012-10-17", **ONE_BUCKET})
        self.call("iam", "PutRolePolicy", RoleName=role, PolicyName="reports", PolicyDocument=inline)
        self.call("iam", "CreateAccountAlias", AccountAlias="production")
        self.call("iam", "CreateUser", UserName=user, **{"Tags.member.1.Key": "email", "Tags.member.1.Value": f"{user}@example.com"})
        key = self.call("iam", "CreateAccessKey", UserName=user)("AccessKeyId")
        topics = [self.call("sns", "CreateTopic", Name=name)("TopicArn") for name in ("alerts", "tickets")]
        return topics, key

    def environment(self):
        return {
            "AWS_ENDPOINT_URL": self.address,
            "AWS_REGION": "eu-central-1",
            "AWS_DEFAULT_REGION": "eu-central-1",
            "AWS_ACCESS_KEY_ID": self.key[0],
            "AWS_SECRET_ACCESS_KEY": self.key[1],
            "AWS_SESSION_TOKEN": self.key[2],
        }

    def close(self):
        self.process.terminate()
        self.process.wait()


class WatchedRoad:
    """Forwards to moto and keeps the names of the actions; used in a run that is not timed."""

    def __init__(self, target):
        self.actions = []
        road = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                road.actions += urllib.parse.parse_qs(body.decode()).get("Action", ["?"])
                headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection", "expect")}
                try:
                    answer = urllib.request.urlopen(urllib.request.Request(target, body, headers))
                except urllib.error.HTTPError as error:
                    answer = error
                content = answer.read()
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.headers["Content-Type"])
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()
