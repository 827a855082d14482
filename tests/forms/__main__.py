"""`make forms FOLDER=…`: every form in a folder is read, and compared with what it says and with pyxform's XForm.

Prints one line per form and the table of targets. Nothing of the forms is copied or kept. Ends with 1 where an
invariant is broken: refused without an error, something lost without a line, two lines at one cell.
"""

import argparse
import html
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from questionnaires.importing import Imported, read_file
from questionnaires.problems import Problem, Severity
from tests.forms.facts import RULES, Fact, Facts, facts_of
from tests.forms.taken import Taken, taken

_LIMIT: Final = re.compile(r"[Hh]öchstens \d|mehr als \d+ (Zeilen|Zeichen)|Zeichen hat|Stellen möglich")
_LINKED: Final = re.compile(r"<a\s[^>]*href=[\"']?([^\"'\s>]+)[^>]*>(.*?)</a>")
_MARKS: Final = re.compile(r"</?[a-zA-Z][^>]*>|[*_#`\\\[\]()]|&nbsp;|\s+")


@dataclass(frozen=True, slots=True)
class Measured:
    """One form: the verdict, its lines, what is gone without one, and the seconds it took."""

    name: str
    facts: Facts | None
    accepted: bool
    problems: tuple[Problem, ...]
    lost: tuple[Fact, ...]
    seconds: float

    @property
    def errors(self) -> list[Problem]:
        return [one for one in self.problems if one.severity is Severity.ERROR]

    @property
    def doubled(self) -> list[Problem]:
        """Second lines at one cell."""
        seen = Counter((one.sheet, one.line, one.column) for one in self.problems if one.line)
        return [one for one in self.problems if one.line and seen[one.sheet, one.line, one.column] > 1]

    @property
    def of_ours(self) -> list[Problem]:
        """Errors that name a limit of ours."""
        return [one for one in self.errors if _LIMIT.search(f"{one.what} {one.remedy}")]


def measure(path: Path, name: str) -> Measured:
    """Reads one form."""
    content = path.read_bytes()
    begun = time.perf_counter()
    reading = read_file(content, path.name)
    seconds = time.perf_counter() - begun
    accepted = isinstance(reading, Imported)
    problems = reading.warnings if isinstance(reading, Imported) else reading.problems
    try:
        facts = facts_of(path)
    except Exception:  # noqa: BLE001 - no workbook: there is nothing that could be lost
        return Measured(name, None, isinstance(reading, Imported), problems, (), seconds)
    lost = tuple(_lost(facts, taken(content, path.name, reading), problems, accepted=accepted))
    return Measured(name, facts, isinstance(reading, Imported), problems, lost, seconds)


def _must_be_there(fact: Fact, took: Taken) -> bool:
    return (
        fact.sheet == "survey"
        and fact.name in took.asked
        and fact.kind in {"label", "relevant", "choice_filter"}
    )


def _lost(facts: Facts, took: Taken, problems: Iterable[Problem], *, accepted: bool) -> Iterator[Fact]:
    """What is said on the sheet or in the XForm, and neither taken nor told."""
    told = list(problems)
    if any(not one.line and one.severity is Severity.ERROR for one in told):
        return
    rows = {(one.sheet.strip().casefold(), one.line) for one in told}
    columns = {(one.sheet.strip().casefold(), one.column) for one in told if one.line <= 3}
    rows |= {(sheet, row) for one in told for sheet in ("survey", "choices") for row in _named_rows(one.what)}
    gone = {fact.name for fact in facts.facts if fact.sheet == "survey" and ("survey", fact.row) in rows}
    rows |= set(
        facts.rows_of_lists(one.said for one in facts.facts if one.kind == "type" and one.name in gone)
    )
    steps = {
        fact.row for fact in facts.facts if fact.kind == "type" and fact.said not in {"calculate", "hidden"}
    }
    for fact in dict.fromkeys(facts.facts):
        if fact.kind in {"type", "calculation", "list_name"}:
            continue
        # A question that is asked must have its rule and its text, whatever else is said of its row.
        is_told = (fact.sheet, fact.row) in rows and not (
            accepted and fact.row in steps and _must_be_there(fact, took)
        )
        if is_told:
            continue
        if fact.kind in RULES and any(
            re.search(rf"[/{{]\s*{re.escape(name)}\b", fact.said) for name in gone if name
        ):
            continue
        if fact.column and (fact.sheet, fact.column) in columns:
            continue
        if not _is_there(fact, took):
            yield fact


def _named_rows(what: str) -> Iterator[int]:
    """The rows of "(Zeilen 3, 7 und 9 bis 12)", "(survey D4, choices E7)"."""
    for said in re.findall(r"Zeilen? ([\d, bisund]+)", what):
        for first, last in re.findall(r"(\d+)(?: bis (\d+))?", said):
            yield from range(int(first), int(last or first) + 1)
    for cell in re.findall(r"\b[A-Z]{1,2}(\d+)\b", what):
        yield int(cell)


def _is_there(fact: Fact, took: Taken) -> bool:
    if fact.kind in {"label", "hint", "guidance_hint", "constraint_message", "required_message"}:
        said = re.sub(r"<output[^>]*>", "", fact.said)
        return bare(_LINKED.sub(r"\2 \1", said)) in took.text
    return fact.name in took.rules.get(fact.kind, frozenset())


def bare(text: str) -> str:
    """Without marks of formatting, blanks and quotes: what is left of a text must be found again."""
    return _MARKS.sub("", re.sub(r"\$\{[^}]*\}", "", html.unescape(text))).translate(
        {ord(sign): None for sign in "„“”\"'‘’\u00a0"}
    )


def main() -> int:
    """Prints the lines and the table."""
    parser = argparse.ArgumentParser(prog="make forms", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tell", action="store_true", help="print every line of every form as well")
    asked: Any = parser.parse_args()
    paths = sorted(path for path in asked.folder.rglob("*") if path.suffix.casefold() in {".xlsx", ".ods"})
    if not paths:
        print(f"There is no .xlsx or .ods in {asked.folder}.")
        return 2
    found = [_told(measure(path, str(path.relative_to(asked.folder))), tell=asked.tell) for path in paths]
    return _table(found)


def _told(one: Measured, *, tell: bool) -> Measured:
    counts = Counter(problem.severity.value for problem in one.problems)
    kind = "chat" if one.facts is not None and one.facts.for_a_chat else ""
    verdict = "accepted" if one.accepted else "refused"
    broken = f" LOST {len(one.lost)}" if one.lost else ""
    broken += f" DOUBLED {len(one.doubled)}" if one.doubled else ""
    broken += f" LIMITS {len(one.of_ours)}" if one.of_ours else ""
    print(f"{verdict:8} {kind:4} {one.seconds:5.2f} s {dict(counts)}{broken}  {one.name}")
    if tell:
        for problem in one.problems:
            print(f"         {problem}")
        for fact in one.lost:
            print(f"         LOST {fact}")
    sys.stdout.flush()
    return one


def _table(found: list[Measured]) -> int:
    chat = [one for one in found if one.facts is not None and one.facts.for_a_chat]
    without_loss = [one for one in chat if one.accepted and not one.lost]
    lost = sum(len(one.lost) for one in found)
    silent = [one for one in found if not one.accepted and not one.errors]
    doubled = sum(len(one.doubled) for one in found)
    slowest = max(found, key=lambda one: one.seconds)
    refused_by_pyxform = sum(one.facts is not None and bool(one.facts.standard) for one in found)
    print(
        f"\n{len(found)} forms, {sum(one.accepted for one in found)} accepted; pyxform refuses {refused_by_pyxform}"
    )
    print("| measured | value |\n| --- | --- |")
    print(f"| forms that a chat can ask: accepted without loss | {len(without_loss)} of {len(chat)} |")
    print(f"| cells lost without a line | {lost} |")
    print(f"| forms refused without an error | {len(silent)} |")
    print(f"| lines that share a cell with another | {doubled} |")
    print(f"| errors that name a limit of ours | {sum(len(one.of_ours) for one in found)} |")
    print(f"| lines in all | {sum(len(one.problems) for one in found)} |")
    print(f"| slowest | {slowest.seconds:.2f} s, {slowest.name} |")
    return 1 if lost or silent or doubled else 0


if __name__ == "__main__":
    raise SystemExit(main())
