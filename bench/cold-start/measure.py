"""Measures how fast a function is there after a cold start: Rolewatch in several ways, and boto3 as the yardstick."""

import argparse
import json
import os
import platform
import signal
import statistics
import subprocess
import threading
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

import variants
from aws_stand_in import Moto, WatchedRoad
from runtime_api import RuntimeApi

EVENT = variants.ROOT / "events" / "assume-role-user-access-key.json"


@dataclass
class Run:
    init: float
    first: float
    warm: float
    cpu: float
    memory: float

    @property
    def cold(self):
        return self.init + self.first


def main():
    arguments = parsed()
    function_cpus, other_cpus = cpus(arguments.cpus)
    os.sched_setaffinity(0, other_cpus)
    moto = Moto(arguments.moto, other_cpus)
    try:
        event = json.loads(EVENT.read_text())
        detail = event["detail"]
        role = detail["requestParameters"]["roleArn"].rsplit("/", 1)[-1]
        topics, detail["userIdentity"]["accessKeyId"] = moto.furnish(role, detail["userIdentity"]["userName"])
        environment = lambda_environment(arguments, moto, topics)
        chosen = prepared(arguments, event, environment, function_cpus)
        calls = {variant.name: watched(variant, event, environment, function_cpus) for variant in chosen}
        runs = {variant.name: [] for variant in chosen}
        for number in range(arguments.runs):
            for variant in chosen[number % len(chosen):] + chosen[: number % len(chosen)]:
                runs[variant.name].append(measured(variant, event, environment, function_cpus, arguments.warm))
        print(report(arguments, chosen, runs, calls))
    finally:
        moto.close()


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moto", required=True, help="the program moto_server")
    parser.add_argument("--python", required=True, help="a Python with boto3 and awslambdaric")
    parser.add_argument("--jdk", action="append", default=[], help="the home of a JDK; may be given several times")
    parser.add_argument("--http-client", action="append", default=[], help="NAME=DIRECTORY of jars, to compare HTTP clients")
    parser.add_argument("--handler", default=variants.HANDLER)
    parser.add_argument("--runs", type=int, default=15, help="cold starts of each variant")
    parser.add_argument("--warm", type=int, default=30, help="warm invocations after each cold start")
    parser.add_argument("--cpus", type=int, default=1, choices=(1, 2), help="cores for the function; the rest of the world has the last one")
    parser.add_argument("--only", action="append", default=[], help="only variants whose name has this in it; boto3 always runs")
    return parser.parse_args()


def cpus(count):
    """Like Lambda, a function has its own share: the server that it calls does not take from it."""
    ours = sorted(os.sched_getaffinity(0))
    return set(ours[:count]), {ours[-1]}


def lambda_environment(arguments, moto, topics):
    return {
        **moto.environment(),
        "ALERT_TOPIC_ARN": topics[0],
        "TICKET_TOPIC_ARN": topics[1],
        "FUNCTION_ROLE_ARN": "arn:aws:iam::111111111111:role/function",
        "AWS_LAMBDA_FUNCTION_NAME": "rolewatch",
        "AWS_LAMBDA_FUNCTION_VERSION": "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024",
        "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
        "AWS_LAMBDA_LOG_FORMAT": "JSON",
        "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/rolewatch",
        "AWS_LAMBDA_LOG_STREAM_NAME": "bench",
        "AWS_EXECUTION_ENV": "bench",
        "LANG": "en_US.UTF-8",
        "PATH": "/usr/bin:/bin",
        "TZ": ":UTC",
    }


def prepared(arguments, event, environment, function_cpus):
    found = []
    for home in arguments.jdk:
        java = str(Path(home) / "bin" / "java")
        version = subprocess.run([java, "-XshowSettings:properties", "-version"], capture_output=True, text=True).stderr
        label = "Java " + version.split("java.specification.version = ")[1].split()[0]
        found += variants.of_jdk(label, java, arguments.handler)
    chosen = [variants.python(arguments.python)]
    for variant, training in found:
        if arguments.only and not any(part == variant.name or part in variant.name for part in arguments.only):
            continue
        if training:
            train(training, event, environment, function_cpus)
        chosen.append(variant)
    last = str(Path(arguments.jdk[-1]) / "bin" / "java") if arguments.jdk else ""
    for named in arguments.http_client:
        name, directory = named.split("=", 1)
        chosen.append(variants.sdk_alone(last, name, sorted(Path(directory).glob("*.jar"))))
    return chosen


class Function:
    """One process of a variant, from its start to its end."""

    def __init__(self, variant, environment, function_cpus):
        self.api = RuntimeApi(container_credentials(environment), self.restore)
        self.cpu_before = 0
        own = {"AWS_LAMBDA_RUNTIME_API": self.api.address, "LAMBDA_TASK_ROOT": str(variant.directory)}
        self.log = open(variants.WORK / "function.log", "w+")
        self.begin = time.perf_counter()
        self.process = subprocess.Popen(
            variant.command,
            cwd=variant.directory,
            env={**variant.environment(environment, self.api.credentials_address), **own},
            stdout=self.log,
            stderr=subprocess.STDOUT,
            preexec_fn=lambda: os.sched_setaffinity(0, function_cpus),
        )
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        self.process.wait()
        self.api.function_ended()

    def restore(self):
        """What came before is in the snapshot."""
        self.cpu_before = self.cpu()

    def ready(self):
        ready_at = self.api.wait_until_ready()
        return ready_at - (self.api.restored_at or self.begin)

    def invoke(self, event):
        event["detail"]["eventID"] = event["id"] = str(uuid.uuid4())
        return self.api.invoke(json.dumps(event).encode())

    def cpu(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") - self.cpu_before

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def close(self, how=signal.SIGKILL):
        self.process.send_signal(how)
        self.process.wait()
        self.api.close()
        self.log.close()

    def said(self):
        return Path(self.log.name).read_text()


def container_credentials(environment):
    return {
        "AccessKeyId": environment["AWS_ACCESS_KEY_ID"],
        "SecretAccessKey": environment["AWS_SECRET_ACCESS_KEY"],
        "Token": environment["AWS_SESSION_TOKEN"],
        "Expiration": "2099-01-01T00:00:00Z",
    }


def train(variant, event, environment, function_cpus):
    """A run that writes an archive as it ends, of what an initialisation and one alert load."""
    function = Function(variant, environment, function_cpus)
    function.ready()
    for _ in range(5):
        function.invoke(event)
    function.close(signal.SIGTERM)


def watched(variant, event, environment, function_cpus):
    """The calls to AWS: how many until the function is ready, and which for the first event."""
    road = WatchedRoad(environment["AWS_ENDPOINT_URL"])
    function = Function(variant, {**environment, "AWS_ENDPOINT_URL": road.address}, function_cpus)
    try:
        function.ready()
        before = list(road.actions)
        function.invoke(event)
        first = road.actions[len(before):]
        function.invoke(event)
        return before, first, road.actions[len(before) + len(first):]
    finally:
        function.close()
        road.close()


def measured(variant, event, environment, function_cpus, warm):
    function = Function(variant, environment, function_cpus)
    try:
        init = function.ready()
        first = function.invoke(event)
        cpu = function.cpu()
        later = [function.invoke(event) for _ in range(warm)]
        return Run(init, first, statistics.median(later), cpu, function.memory())
    finally:
        function.close()


def report(arguments, chosen, runs, calls):
    yardstick = statistics.median(run.cold for run in runs["boto3"])
    lines = [
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, of which the function has {arguments.cpus}; "
        f"Python {platform.python_version()}; {arguments.runs} cold starts each, interleaved, and {arguments.warm} warm invocations after each.",
        "Milliseconds: median (least to greatest). Processor time is until the end of the first alert; memory is the peak.",
        "",
        "| variant | what it is | init | first alert | init + first | to boto3 | warm | processor | memory MB | calls |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for variant in chosen:
        of = runs[variant.name]
        ratio = statistics.median(run.cold for run in of) / yardstick
        cells = [variant.name, variant.means]
        cells += [spread([getattr(run, name) * 1000 for run in of]) for name in ("init", "first", "cold")]
        cells += [f"{ratio:.2f}", spread([run.warm * 1000 for run in of], 1), spread([run.cpu * 1000 for run in of])]
        cells += [spread([run.memory for run in of]), " + ".join(str(len(part)) for part in calls[variant.name])]
        lines.append("| " + " | ".join(cells) + " |")
    lines += ["", "Calls to AWS (before the first event + for it + for the second):", ""]
    for variant in chosen:
        lines.append(f"- {variant.name}: " + " + ".join("(" + ", ".join(part) + ")" for part in calls[variant.name]))
    return "\n".join(lines)


def spread(values, digits=0):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


if __name__ == "__main__":
    main()
