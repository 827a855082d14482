"""No name and no sentence keeps a document from being made, whichever signs are in it."""

import io
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from locales import words_in
from questionnaires.model import FieldId, GroupCode
from reports.comments import Comment
from reports.document import Report
from reports.invitation_pdf import InvitationPage, invitation_pdf
from reports.pdf import committee_report, full_report
from reports.printing import all_printable
from reports.questionnaire_pdf import PaperQuestionnaire, questionnaire_pdf
from tests.reports import samples

pytestmark = pytest.mark.slow  # sets whole documents

DAY = date(2026, 11, 3)
GROUPS = {**samples.GROUPS, GroupCode("rat"): "Jugend 🎉", GroupCode("beirat"): "青年"}


def invitation(name: str = "Jugend 🎉 青年", *, survey: str = "Check ☂️ 2026") -> bytes:
    link = "https://t.me/rundfrage_probe_bot?start=j5xSOMuDj7QCQdEnDRFG5EQ"
    return invitation_pdf(
        InvitationPage(f"{name} Stadt", name, link, ((survey, None),), f"Büro {name}", "de", DAY)
    )


def questionnaire() -> bytes:
    asked = samples.questionnaire_named("kurzcheck")
    return questionnaire_pdf(PaperQuestionnaire(asked, asked.fields, "青年 Stadt", "🎉", GROUPS, "de", DAY))


def report() -> Report:
    edition = samples.edition(fields=samples.FOUR_FIELDS, title="🎉 Check", town="青年 Stadt", groups=GROUPS)
    comments = (Comment("👍", FieldId("steuerung")),)
    return Report(edition, topics=("Wer lädt 青年 ein?",), comments=comments)


DOCUMENTS: tuple[Callable[[], bytes], ...] = (
    invitation,
    questionnaire,
    lambda: full_report(report()),
    lambda: committee_report(report()),
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=("invitation", "questionnaire", "report", "committee"))
def test_every_document_is_made_for_names_that_no_font_has(document: Callable[[], bytes]) -> None:
    pages = PdfReader(io.BytesIO(document())).pages
    assert "[Zeichen] Stadt" in " ".join(pages[0].extract_text().split())


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=80))
def test_page_is_made_for_every_name(name: str, survey: str) -> None:
    assert len(PdfReader(io.BytesIO(invitation(name, survey=survey))).pages) == 1


def test_data_of_a_page_keeps_its_shape_and_its_numbers() -> None:
    data = {"a": ["x ", 1, None, {"b": "🎉 ü"}], "rtl": True}
    assert all_printable(data, words_in("de")) == {"a": ["x ", 1, None, {"b": "[Zeichen] ü"}], "rtl": True}
