"""What pages say of themselves, where no messenger is in use: what each is about, and nothing of Telegram."""

import pytest

from handlers.screen import Screen
from locales import Markup
from tests.web.hall import Hall
from web.rendering import shown

CONTACT = "Stabsstelle Integration, Zimmer 12"
TOPICS = (
    "Wer ist verantwortlich?",
    "Was wird gespeichert?",
    "Wer sieht was?",
    "Browser, Papier, Gespräch",
    "Wie lange?",
    "Ihre Rechte",
)


async def test_privacy_text_of_a_town_without_telegram_does_not_speak_of_it(hall: Hall) -> None:
    klara = hall.coordinator
    await klara.taps("Datenschutz")
    assert "Telegram" not in klara.text
    for topic in TOPICS:
        await klara.taps(topic)
        assert "Telegram" not in klara.text, topic
        await klara.taps("Zurück zum Datenschutz")
    await klara.taps("Browser, Papier, Gespräch")
    assert klara.page.heading == "Auf welchen Wegen nehmen Sie teil?"
    assert "Papier und Gespräch sind gleichwertige Wege." in klara.text


async def test_town_without_telegram_is_asked_for_the_way_on_paper(hall: Hall) -> None:
    klara = hall.coordinator
    await klara.taps("Datenschutz")
    await klara.taps("Angaben der Kommune")
    assert "Ansprechstelle, auch für Papier und Gespräche: fehlt noch" in klara.text
    await klara.taps("Ansprechstelle")
    assert klara.page.heading == "Wen kann man fragen, und wie geht es auf Papier?"
    await klara.types(CONTACT)
    assert "Telegram" not in klara.text
    await klara.opens("/")
    await klara.taps("Datenschutz")
    await klara.taps("Wer ist verantwortlich?")
    assert f"Ansprechstelle, auch für Papier und Gespräche: {CONTACT}" in klara.text


async def test_page_without_a_heading_is_called_by_its_first_sentence(hall: Hall) -> None:
    klara = hall.coordinator
    await klara.taps("Einstellungen")
    await klara.taps("Sprache ändern")
    assert klara.page.heading == "Bitte wählen Sie Ihre Sprache."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Welcher Tag? Bitte <b>schreiben</b> Sie ihn.", "Welcher Tag?"),
        ("Erste Zeile\nzweite Zeile", "Erste Zeile"),
        ("Am 3.12.2026 um 18 Uhr", "Am 3.12.2026 um 18 Uhr"),
        ("Gespeichert.\n\n<b>Einstellungen</b>\n\nMehr davon.", "Einstellungen"),
        ("<b>Geschafft: Ihr Ehrenamt</b>\n\nMehr davon.", "Geschafft: Ihr Ehrenamt"),
        ("Rat &amp; Tat: das ist es", "Rat & Tat:"),
        ("", ""),
    ],
)
def test_screen_says_what_it_is_about(text: str, title: str) -> None:
    assert shown(Screen(Markup(text)), command=lambda _: None).title == title
