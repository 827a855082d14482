"""One word for one thing, in whatever people read in German. What they may write themselves is in typed.ftl."""

import re

import pytest

from locales import LANGUAGES
from tests.locales.messages import FOLDER, messages

OTHERS = {
    "Abstimmung": r"(?<!/)\b[Uu]mfrage",
    "weiß ich nicht": r"\b[Ww]eiß nicht\b",
    "Anmerkung": r"\bKommentar(?!\w* an der Zelle)|\bKommentare",
    "freier Text": r"\b[Ff]reitext",
    "Kurzfassung": r"\bKurzbericht|\bKurzer Bericht|Vorlage für den Ausschuss|Vorlage zur Befragung|Vorlage und Folien",
    "Unterschied": r"\bAbstand\b",
    "Gruppen auswählen": r"\bGruppen wählen\b",
    "Handlungsfeld, Feld": r"\bThemenfeld",
    "Link": r"\bURL\b",
    "Übersicht": r"Startseite|Startbildschirm",
    "Tagesordnung": r"\bAgenda\b",
    "Durchschnitt": r"Mittelwert",
    "auswählen": r"(?:felder|Gruppen) wählen\b",
    "Telefon": r"\bHandys?\b|\b[Ss]cannen\b",
    "Aktualisieren": r"Neuer Stand|Stand aktualisieren",
    "Treffen": r"\bMeeting\b|\bEvent\b",
}
"""The one word → what it is never called besides."""


@pytest.mark.parametrize(("language", "other"), [("de", "läuft"), ("de-einfach", "läuft"), ("en", "begun")])
def test_measure_that_is_under_way_is_called_the_same_wherever_it_is_named(language: str, other: str) -> None:
    named = {key: one.forms for key, one in messages(language).items() if key.startswith("measure-")}
    assert [key for key, forms in named.items() if any(other in form.lower() for form in forms)] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["de", "de-einfach"])
@pytest.mark.parametrize("word", OTHERS)
def test_one_thing_has_one_word(language: str, word: str) -> None:
    strayed = [
        f"{one}: {form}"
        for key, one in messages(language).items()
        if not key.startswith("typed-")
        for form in one.forms
        if re.search(OTHERS[word], form)
    ]
    assert strayed == []


@pytest.mark.parametrize("language", ["de", "de-einfach"])
def test_a_meeting_is_called_off_and_people_come_or_do_not(language: str) -> None:
    """The state of a meeting and the counts of its answers never use the same word."""
    counts = messages(language)["meeting-attendance"].forms
    assert [form for form in counts if re.search("abgesagt|zugesagt", form, re.IGNORECASE)] == []
    assert all("bgesagt" in form for form in messages(language)["meeting-phase-cancelled"].forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_at_a_page_is_told_to_write_a_message(language: str) -> None:
    """Only a chat has them: what stands in a page's field is a name, an item, a text."""
    asks = re.compile(
        r"\b(?:Schreiben|schreiben|Schicken|schicken) Sie\b[^.?!]*\b(?:als|in eine) Nachricht"
        r"|\b(?:[Ww]rite|[Ss]end)\b[^.?!]*\b(?:as a|into one) message"
    )
    lines = [
        line for file in (FOLDER / language).glob("*.ftl") for line in file.read_text("utf-8").splitlines()
    ]
    assert any("[telegram]" in line and "Nachricht" in line for line in lines) or language != "de"
    assert [line for line in lines if "[telegram]" not in line and asks.search(line)] == []
