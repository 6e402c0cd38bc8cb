"""Labelled cases: what a file of them says, and what must come out."""

import json
from dataclasses import dataclass
from pathlib import Path

LEVELS = ["NONE", "LOW", "MEDIUM", "HIGH", "ESCALATION", "ADMIN", "UNDETERMINED"]
FILES = ["escalation", "admin", "negative", "anchors", "categories"]


def read(folder):
    """The cases of every file that the folder has, by the file's name without its ending."""
    found = {name: Path(folder, f"{name}.jsonl") for name in FILES}
    return {name: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            for name, path in found.items() if path.is_file()}


@dataclass(frozen=True)
class Expectation:
    """What must come out: one of `levels`, and where `techniques` are given one of them in a reason."""

    text: str
    levels: tuple
    techniques: frozenset = frozenset()
    gated: bool = True

    def holds(self, level, named):
        return level in self.levels and (not self.techniques or bool(self.techniques & named))


def expectation(file, case, aliases):
    return {"escalation": escalation, "admin": admin, "negative": negative, "anchors": anchor,
            "categories": categories}[file](case, aliases)


def escalation(case, aliases):
    gated = case.get("tier") == "core"
    if case["scope"] == "scoped":
        technique = case["technique"]
        return Expectation(f"at least MEDIUM, naming {technique}", at_least("MEDIUM"),
                           frozenset({technique} | aliases.get(technique, set())), gated)
    if case["scope"] == "conditioned" or case["target_dependent"]:
        return Expectation("at least HIGH", at_least("HIGH"), gated=gated)
    return Expectation("ESCALATION or ADMIN", ("ESCALATION", "ADMIN"), gated=gated)


def admin(case, aliases):
    return Expectation("ADMIN", ("ADMIN",))


def negative(case, aliases):
    forbidden = {"admin": {"ADMIN"}, "escalation": {"ESCALATION", "ADMIN"}}
    levels = set().union(*(forbidden[verdict] for verdict in case["must_not"]))
    allowed = tuple(level for level in LEVELS[:-1] if level not in levels)
    return Expectation("not " + " or ".join(sorted(levels)), allowed)


def anchor(case, aliases):
    return Expectation(case["expect_level"], (case["expect_level"],))


def categories(case, aliases):
    return Expectation("(" + ", ".join(sorted(case["expect_categories"])) + ")", tuple(LEVELS), gated=False)


def at_least(level):
    return tuple(LEVELS[LEVELS.index(level):-1])


def aliases(*files):
    """For every name of a technique the others that mean the same one: id and aliases in a JSON array or in JSON lines."""
    same = {}
    for path in filter(Path.is_file, files):
        for technique in techniques(path.read_text(encoding="utf-8")):
            names = {technique["id"], *technique.get("aliases", []), *technique.get("also_known_as", [])}
            names = names.union(*(same.get(name, set()) for name in names))
            same.update((name, names) for name in names)
    return same


def techniques(text):
    if text.lstrip().startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines() if line.strip()]
