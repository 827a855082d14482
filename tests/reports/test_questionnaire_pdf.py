"""A questionnaire on paper: everything that is asked, once, tagged, in the language that was chosen."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from questionnaires.model import Field, GroupCode, QuestionnaireId, Text
from questionnaires.templates import YAML_TEMPLATE
from reports.questionnaire_pdf import PaperQuestionnaire, questionnaire_data, questionnaire_pdf
from reports.render_worker import RenderWorker
from tests.questionnaires.material import EVERY_TYPE, questionnaire
from tests.reports.test_pdf import by_pypdf, elements, root
from workshops.questionnaires.questionnaire_cache import shipped

pytestmark = pytest.mark.slow  # sets whole documents

GROUPS: Mapping[GroupCode, str] = {
    GroupCode("verwaltung"): "Verwaltung",
    GroupCode("rat"): "Stadtrat",
    GroupCode("beirat"): "Beirat",
    GroupCode("ehrenamt"): "Ehrenamt",
}


def paper(
    text: str = EVERY_TYPE, *, language: str = "de", fields: tuple[Field, ...] | None = None
) -> PaperQuestionnaire:
    probe = questionnaire(text)
    return PaperQuestionnaire(
        probe, fields or probe.fields, "Musterstadt", "Probe 2026", GROUPS, language, date(2026, 11, 3)
    )


@cache
def selbstcheck(language: str = "de") -> bytes:
    whole = shipped()[QuestionnaireId("selbstcheck")].questionnaire
    return questionnaire_pdf(
        PaperQuestionnaire(whole, whole.fields, "Musterstadt", None, GROUPS, language, date(2026, 11, 3))
    )


@pytest.mark.parametrize("language", ["de", "de-einfach", "en"])
def test_paper_holds_every_question_of_the_self_check(language: str) -> None:
    read = by_pypdf(selbstcheck(language)).replace("\u00ad", "").replace(" ", "").replace("-", "")
    whole = shipped()[QuestionnaireId("selbstcheck")].questionnaire

    missing = [
        question.id
        for field in whole.fields
        for question in field.questions
        if question.text.text(language).replace(" ", "").replace("-", "") not in read
    ]
    assert missing == []


def test_paper_is_tagged_and_says_its_language() -> None:
    catalogue = root(selbstcheck())
    metadata = catalogue["/Metadata"].get_object().get_data().decode()

    assert catalogue["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own boolean type
    assert catalogue["/Lang"] == "de"
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert root(selbstcheck("en"))["/Lang"] == "en"


def test_each_field_is_a_heading_and_its_levels_a_table_with_heads() -> None:
    kinds = [str(element["/S"]) for element in elements(selbstcheck())]

    assert kinds.count("/H1") == 7
    assert kinds.count("/Table") == 7
    assert kinds.count("/TH") == 7 * 8


def test_paper_names_town_survey_and_version() -> None:
    read = by_pypdf(questionnaire_pdf(paper()))

    assert "Musterstadt · Probe 2026" in read
    assert "10 Fragen in 3 Feldern · probe, Fassung 2" in read
    information = PdfReader(io.BytesIO(questionnaire_pdf(paper()))).metadata
    assert information is not None
    assert information.title == "Probe, Fragebogen zum Vorbereiten, Musterstadt"


def test_each_type_has_its_place_to_answer() -> None:
    read = by_pypdf(questionnaire_pdf(paper(YAML_TEMPLATE)))

    for hint in (
        "0 gibt es nicht 1 geplant oder erste Schritte 2 läuft, aber nicht überall",
        "W weiß ich nicht N betrifft uns nicht",
        "1.2 Wer kümmert sich um den Treffpunkt? Nur, wenn Frage 1.1 so beantwortet ist: 1–3 Eine Antwort",
        "Mehrere Antworten sind möglich",
        "Eine ganze Zahl von 0 bis 7",
        "Nummerieren Sie: 1 ist das Erste",
        "Nur für: Verwaltung, Ehrenamt",
        "Was läuft gut?",
        "Notizen",
    ):
        assert hint in read


def test_condition_names_the_answers_that_it_hangs_on() -> None:
    rows = questionnaire_data(paper())["fields"][0]["blocks"][0]["rows"]

    assert [row["only"] for row in rows] == [
        [],
        ["Nur, wenn Frage 1.1 so beantwortet ist: 1–3"],
        ["Nur, wenn Frage 1.2 so beantwortet ist: 3"],
    ]


def test_question_that_hangs_on_one_that_is_not_printed_is_not_printed() -> None:
    probe = questionnaire()
    first = probe.fields[0]
    without = replace(first, questions=first.questions[1:])
    printed = paper(fields=(without,))

    assert list(printed.numbers) == ["a4"], "a2 hangs on a1, and a3 on a2"


def test_levels_in_a_row_are_one_table_and_others_stand_alone() -> None:
    blocks = [
        [(block["kind"], len(block.get("rows", []))) for block in field["blocks"]]
        for field in questionnaire_data(paper())["fields"]
    ]
    assert blocks == [[("levels", 3), ("single", 0)], [("single", 0)] * 4, [("single", 0), ("levels", 1)]]


def test_people_words_are_set_as_text() -> None:
    hostile = '#panic("x") *fett* $1+1$ <b>&amp;</b> \\ `raw` 🦄'
    read = by_pypdf(questionnaire_pdf(paper(EVERY_TYPE.replace("Welcher Weg?", f"'{hostile}'"))))

    assert '#panic("x") *fett* $1+1$ <b>&amp;</b> \\ `raw` [Zeichen]' in read


def test_arabic_runs_right_to_left() -> None:
    probe = questionnaire()
    title = Text({"ar": "ما مدى انفتاح بلديتنا؟"})
    one = replace(probe.fields[0], title=title)
    data = questionnaire_data(replace(paper(), fields=(one,), language="ar"))

    assert data["fields"][0]["title"]["rtl"] is True, "the number before it has no direction"
    assert data["spoken"] == "ar"
    assert questionnaire_pdf(replace(paper(), fields=(one,), language="ar")).startswith(b"%PDF")


@settings(max_examples=8, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_can_be_printed(text: str) -> None:
    probe = questionnaire()
    first = replace(probe.fields[0], title=Text({"de": text}))

    assert questionnaire_pdf(replace(paper(), fields=(first,), town=text)).startswith(b"%PDF")


def test_same_paper_is_the_same_bytes() -> None:
    assert questionnaire_pdf(paper()) == questionnaire_pdf(paper())


@pytest.mark.process
async def test_press_sets_it_aside() -> None:
    press = RenderWorker()
    try:
        assert await press.questionnaire(paper()) == questionnaire_pdf(paper())
    finally:
        await press.close()
