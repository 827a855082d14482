"""A questionnaire is taken along as a file to be changed, and printed on paper by whoever is asked."""

import io

import pytest
from pypdf import PdfReader

from questionnaires.catalogue import Loaded
from questionnaires.xlsform import read_form
from tests.handlers.bringing import to_the_list
from tests.handlers.surveying import start
from tests.town import Town


@pytest.mark.slow
@pytest.mark.parametrize(
    ("label", "name"), [("Excel-Tabelle (.xlsx)", "xlsx"), ("Textdatei (.yaml)", "yaml")]
)
async def test_shipped_questionnaire_can_be_taken_along_and_changed(
    town: Town, label: str, name: str
) -> None:
    klara = await to_the_list(town)
    for tapped in ("2 · Kurzcheck für das Ehrenamt", "Als Datei zum Ändern", label):
        await klara.taps(tapped)

    assert klara.files[-1].name == f"kurzcheck-1.{name}"
    if name == "xlsx":
        assert isinstance(read_form(klara.files[-1].content, "f.xlsx"), Loaded)


@pytest.mark.process
async def test_questionnaire_is_printed_in_the_chosen_language(town: Town) -> None:
    klara = await to_the_list(town)
    for label in ("2 · Kurzcheck für das Ehrenamt", "Als PDF zum Drucken", "English"):
        await klara.taps(label)

    assert klara.files[-1].name == "kurzcheck-1-en.pdf"
    assert "Short check for volunteers" in text_of(klara.files[-1].content)


@pytest.mark.process
async def test_participants_print_what_they_are_asked(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Fragen als PDF")
    await ada.taps("Einfache Sprache")

    read = text_of(ada.files[-1].content)
    assert ada.files[-1].name == "kurzcheck-1-de-einfach.pdf"
    assert "Kurzcheck für das Ehrenamt 2026" in read
    assert "Ehrenamtliche kennen eine feste Person im Rathaus." in read


@pytest.mark.slow
async def test_who_is_not_asked_gets_no_paper(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Fragen als PDF")
    question = ada.newest
    await town.coordinator.taps("Befragung beenden")
    await town.coordinator.taps("Ja, beenden")

    assert "schon beendet" in (await ada.taps("Deutsch", of=question) or "")
    assert ada.files == ()


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())
