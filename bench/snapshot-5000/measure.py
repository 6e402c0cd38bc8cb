"""Runs `rolewatch roles` on a snapshot several times and prints medians in milliseconds.

measure.py SNAPSHOT RUNS CLASSES
"""

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

HOME = pathlib.Path(__file__).resolve().parents[2]
LAUNCHER = [str(HOME / "rolewatch")]
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
FLAGS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"]  # as the launcher has them


def timed(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return round(wall * 1000), round(processor * 1000)


def phases(snapshot, classes):
    classpath = f"{classes}:{HOME}/target/rolewatch.jar:{HOME}/target/cli/lib/*"
    said = subprocess.run([JAVA, *FLAGS, "-cp", classpath, "Phases", snapshot],
                          check=True, capture_output=True, text=True).stdout
    return {name: (int(wall), int(processor)) for name, wall, processor in (line.split() for line in said.splitlines())}


def row(name, times):
    walls, processors = zip(*times)
    print(f"| {name} | {statistics.median(walls):.0f} ({min(walls)}–{max(walls)}) | {statistics.median(processors):.0f} |")


def main(snapshot, runs, classes):
    timed([*LAUNCHER, "--version"])
    start, text, csv, read, judge = [], [], [], [], []
    for _ in range(runs):
        start.append(timed([*LAUNCHER, "--version"]))
        text.append(timed([*LAUNCHER, "roles", snapshot]))
        csv.append(timed([*LAUNCHER, "roles", snapshot, "--format", "csv"]))
        each = phases(snapshot, classes)
        read.append(each["read"])
        judge.append(each["judge"])
    print("| what | wall clock | processor |\n|---|---|---|")
    row("start: `rolewatch --version`", start)
    row("`rolewatch roles` as text", text)
    row("`rolewatch roles` as CSV", csv)
    row("of that: reading, one thread", read)
    row("of that: judging, were it one thread", judge)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
