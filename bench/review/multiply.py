#!/usr/bin/env python3
"""Multiplies a folder of CloudTrail log files: the same records again and again, each with a fresh event id.

multiply.py FOLDER RECORDS OUT [FILES]
"""

import gzip
import json
import pathlib
import sys
import uuid


def records(folder):
    for file in sorted(pathlib.Path(folder).rglob("*.json*")):
        data = file.read_bytes()
        if data[:2] == b"\x1f\x8b":
            data = gzip.decompress(data)
        document = json.loads(data)
        yield from document["Records"] if isinstance(document, dict) else document


def halves(record):
    """What stands before and after the event id."""
    mark = "00000000-0000-0000-0000-000000000000"
    return json.dumps({**record, "eventID": mark}, separators=(",", ":")).encode().split(mark.encode())


def main(folder, wanted, out, files=200):
    source = [halves(record) for record in records(folder)]
    out = pathlib.Path(out)
    out.mkdir(parents=True)
    wanted, files = int(wanted), int(files)
    written = 0
    for number in range(files):
        count = wanted * (number + 1) // files - written
        parts = []
        for place in range(written, written + count):
            before, after = source[place % len(source)]
            parts.append(before + str(uuid.uuid4()).encode() + after)
        written += count
        # as CloudTrail names its files, though all of one period
        name = "111111111111_CloudTrail_us-east-1_20230710T%02d%02dZ_%016d.json.gz" % (
            number // 60 % 24, number % 60, number)
        with gzip.GzipFile(out / name, "wb", compresslevel=6, mtime=0) as file:
            file.write(b'{"Records":[' + b",".join(parts) + b"]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
