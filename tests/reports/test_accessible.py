"""Every document keeps PDF/UA-1 as far as another program can tell: the public checker `pdfua` finds nothing."""

from collections.abc import Callable
from pathlib import Path

import pdfua
import pytest
import typst

from reports.document import Report
from reports.pdf import committee_report, full_report
from tests.reports import samples
from tests.reports.test_printing import DOCUMENTS

pytestmark = pytest.mark.slow  # sets and checks whole documents

NOT_APPLICABLE = "UA-14-001"
"""Asks an array for an attribute, which pikepdf refuses: the rule (no heading is empty) is then left out by pdfua."""
WITHOUT_HEADINGS = b"""
#set document(title: [Probe])
#title()
#table(columns: 2, [Kommune], [Musterstadt], [Antworten], [41])
"""

MADE: dict[str, Callable[[], bytes]] = {
    "long report": lambda: full_report(
        Report(samples.four_fields(), comments=samples.COMMENTS, earlier=samples.earlier_run())
    ),
    "report of small groups": lambda: full_report(Report(samples.small_groups())),
    "report of few answers": lambda: full_report(Report(samples.few_answers())),
    "report of other questions": lambda: full_report(Report(samples.own_questions())),
    "committee": lambda: committee_report(Report(samples.all_fields())),
    **{f"names no font has, {number}": document for number, document in enumerate(DOCUMENTS)},
}


def found(folder: Path, pdf: bytes) -> list[str]:
    """What the checker complains of, and which of its rules it could not apply."""
    path = folder / "checked.pdf"
    path.write_bytes(pdf)
    outcomes = pdfua.validate(str(path)).outcomes
    assert len(outcomes) >= 12
    skipped = [
        f"{outcome.rule_id}: {outcome.skipped_reason}"
        for outcome in outcomes
        if outcome.skipped_reason and outcome.rule_id != NOT_APPLICABLE
    ]
    return skipped + [f"{each.rule_id}: {each.message}" for outcome in outcomes for each in outcome.findings]


@pytest.mark.parametrize("document", MADE.values(), ids=MADE.keys())
def test_checker_finds_nothing(document: Callable[[], bytes], tmp_path: Path) -> None:
    assert found(tmp_path, document()) == []


def test_checker_would_find_a_table_without_headings(tmp_path: Path) -> None:
    complaints = found(tmp_path, typst.compile(WITHOUT_HEADINGS, format="pdf", pdf_standards="ua-1"))
    assert any("UA-15-003" in each for each in complaints)
