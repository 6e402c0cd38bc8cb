"""What came out, beside what was expected."""

from collections import defaultdict
from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    file: str
    case: dict
    expected: object
    answer: dict

    @property
    def level(self):
        return self.answer["level"] if self.answer else "(no line)"

    @property
    def right(self):
        named = {reason["technique"] for reason in self._reasons() if "technique" in reason}
        return self.expected.holds(self.level, named)

    @property
    def fails(self):
        return self.expected.gated and not self.right

    def source(self):
        return self.case.get("source") or self.case.get("label") or "(none)"

    def line(self):
        mark = "" if self.expected.gated else " (not gated)"
        if self.file == "anchors":
            mark = " (a judgement)"
        return f"  {self.case['id']}: expected {self.expected.text}, got {self.level}{mark}: {self._top()}"

    def _reasons(self):
        return self.answer.get("reasons", []) if self.answer else []

    def _top(self):
        if not self._reasons():
            return "no reason"
        reason = self._reasons()[0]
        technique = f"[{reason['technique']}] " if "technique" in reason else ""
        more = len(self._reasons()) - 1
        return technique + reason.get("because", "") + (f" (and {more} more)" if more else "")


def show(file, results, everything):
    if file == "categories":
        levels(results)
        return
    print(f"\n{file}: {sum(result.right for result in results)} of {len(results)} right")
    sources(results)
    for result in results:
        if everything or not result.right:
            print(result.line() if not result.right else "  right: " + result.line().strip())


def sources(results):
    by_source = defaultdict(list)
    for result in results:
        by_source[result.source()].append(result)
    width = max(len(source) for source in by_source)
    print(f"  {'source':{width}} {'cases':>6} {'right':>6} {'wrong':>6} {'of these gated':>15}")
    for source, those in sorted(by_source.items(), key=lambda item: (-len(item[1]), item[0])):
        right = sum(result.right for result in those)
        gated = sum(result.fails for result in those)
        print(f"  {source:{width}} {len(those):6} {right:6} {len(those) - right:6} {gated:15}")


def levels(results):
    """Cases without an expected level: which levels came out where which categories were found."""
    print(f"\ncategories: {len(results)} cases, for information")
    for result in results:
        print(f"  {result.case['id']}: {result.level} {result.expected.text}: {result._top()}")
