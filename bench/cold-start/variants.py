"""The ways to run a function that are compared."""

import os
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WORK = ROOT / "target" / "bench"
PACKAGE = ROOT / "target" / "lambda"
CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
HANDLER = "dev.rolewatch.lambda.AlertHandler::handleRequest"
OF_THE_RUNTIME = ("aws-lambda-java-runtime-interface-client-", "aws-lambda-java-serialization-", "aws-lambda-java-core-", "utils-lite-")
# What Lambda's own bootstrap passes for 1,024 MB, but for the level of compilation.
OF_LAMBDA = ["-XX:+UseSerialGC", "-XX:MaxHeapSize=891289600"]
KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
C1 = ["-XX:TieredStopAtLevel=1"]


@dataclass
class Variant:
    name: str
    means: str
    command: list
    directory: Path
    snap_start: bool = False

    def environment(self, common, credentials_address):
        if not self.snap_start:
            return common
        kept = {name: value for name, value in common.items() if name not in KEYS}
        return {
            **kept,
            "AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": credentials_address,
            "AWS_CONTAINER_AUTHORIZATION_TOKEN": "none",
        }


def runtime_jars():
    """The runtime interface client and what it needs, from the test class path that Maven wrote down."""
    entries = (WORK / "classpath.txt").read_text().strip().split(os.pathsep)
    return [entry for entry in entries if Path(entry).name.startswith(OF_THE_RUNTIME)]


def python(program):
    command = [program, "-m", "awslambdaric", "handler.handle"]
    return Variant("boto3", "Python and boto3, awslambdaric", command, HERE)


def as_lambda_runs_it(name, means, java, flags, package=PACKAGE, handler=HANDLER):
    """A zip package on a managed runtime: only the client is on the class path, and it loads the package itself."""
    command = [java, *OF_LAMBDA, *flags, "-cp", os.pathsep.join(runtime_jars()), CLIENT, handler]
    return Variant(name, means, command, package)


def as_an_image_can(name, means, java, flags, handler=HANDLER):
    """A container image with its own entry point: all is on the class path, so that an archive may hold it."""
    jars = sorted(str(jar) for jar in (PACKAGE / "lib").glob("*.jar"))
    here = {Path(jar).name for jar in jars}
    path = os.pathsep.join(jars + [jar for jar in runtime_jars() if Path(jar).name not in here])
    return Variant(name, means, [java, *OF_LAMBDA, *flags, "-cp", path, CLIENT, handler], PACKAGE)


def of_jdk(label, java, handler):
    """Every way to run the package on one JDK; those with an archive come with the run that makes it."""
    kinds = archives(java)
    zipped = [as_lambda_runs_it(label, "zip, C1 as Lambda sets it", java, C1, handler=handler)]
    if "AOT" in kinds:  # a JDK of the managed runtime that the template names
        zipped.append(snapshot(f"{label} SnapStart", "all compilers, as Lambda sets it", java, [], handler))
        zipped.append(snapshot(f"{label} SnapStart C1", "C1, as the template sets it", java, C1, handler))
    return [(variant, None) for variant in zipped] + [archived(label, java, kind, handler) for kind in kinds.items()]


def snapshot(name, compilers, java, flags, handler):
    means = f"zip, from the restored snapshot on, without the restoring itself; {compilers}"
    return replace(as_lambda_runs_it(name, means, java, flags, handler=handler), snap_start=True)


def archives(java):
    kinds = {"CDS": ("-XX:ArchiveClassesAtExit={}", "-XX:SharedArchiveFile={}")}
    if subprocess.run([java, "-XX:AOTMode=auto", "-version"], capture_output=True).returncode == 0:
        kinds["AOT"] = ("-XX:AOTCacheOutput={}", "-XX:AOTCache={}")
    return kinds


def archived(label, java, kind, handler):
    name, (make, use) = kind
    file = WORK / f"{label.replace(' ', '-')}.{name.lower()}"
    means = f"image with its own entry point, C1, {name} archive"
    training = as_an_image_can(f"{label} {name} training", means, java, [*C1, make.format(file)], handler)
    return as_an_image_can(f"{label} {name}", means, java, [*C1, use.format(file)], handler), training


def sdk_alone(java, client, jars):
    """SdkFunction with one HTTP client of the SDK; the package is laid out anew for it."""
    package = WORK / f"sdk-{client}"
    library = package / "lib"
    library.mkdir(parents=True, exist_ok=True)
    for old in library.iterdir():
        old.unlink()
    for jar in (PACKAGE / "lib").glob("*.jar"):
        if not jar.name.startswith(("url-connection-client", "rolewatch")):
            (library / jar.name).symlink_to(jar)
    for jar in jars:
        if not (library / jar.name).exists():
            (library / jar.name).symlink_to(jar)
    path = os.pathsep.join([f"{library}/*", *runtime_jars()])
    javac = str(Path(java).with_name("javac"))
    subprocess.run([javac, "--release", "17", "-nowarn", "-cp", path, "-d", str(package), str(HERE / "SdkFunction.java")], check=True)
    return as_lambda_runs_it(f"SDK {client}", "zip, C1: the same calls and nothing else", java, C1, package, "SdkFunction::handleRequest")
