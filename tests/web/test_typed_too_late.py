"""Where nothing can be sent any more, a page says so first and has no field; what was typed stays readable."""

import pytest

from tests.web.desk import Desk
from tests.web.hall import Hall

pytestmark = pytest.mark.slow

TOO_LATE = "Das ist schon beendet. Hier lässt sich nichts mehr ändern."


def says_reason_first(desk: Desk, why: str, text: str) -> None:
    """And has nothing to type into."""
    said = desk.text
    assert why in said
    assert said.index(why) < said.index(f"Sie hatten geschrieben: „{text}“")
    assert said.count(text) == 1
    assert "<textarea" not in desk.html
    assert 'name="text"' not in desk.html


async def polled(hall: Hall, kind: str, question: str, *more: str) -> Desk:
    """Ada, asked a question of this kind by Kim, who stands at the poll."""
    ada, kim = await hall.participant(), hall.coordinator
    await kim.opens("/")
    for label in ("Neue Abstimmung", kind):
        await kim.taps(label)
    await kim.types(question)
    for label in (*more, "Senden an eine Person"):
        await kim.taps(label)
    await hall.settled()
    return ada


@pytest.mark.parametrize(
    ("kind", "question", "button", "text"),
    [
        ("Karten", "Was fehlt?", "Papier eintragen", "Zu spät"),
        ("Zahl schätzen", "Wie viele?", "Papier eintragen", "40"),
        ("Ja, Nein, Enthaltung", "Beginnen wir?", "Handzeichen eintragen", "3 2 1"),
    ],
)
async def test_what_comes_from_the_room_after_the_end(
    hall: Hall, kind: str, question: str, button: str, text: str
) -> None:
    await polled(hall, kind, question)
    kim = hall.coordinator
    who, poll = await hall.database.read(lambda tx: tuple(tx.one("SELECT created_by, id FROM poll")))
    await kim.taps(button)
    await hall.workshops.polls.close(who, poll)
    await kim.types(text)
    says_reason_first(kim, TOO_LATE, text)
    await kim.taps("Zur Abstimmung")
    assert question in kim.text
    assert "Noch einmal abstimmen lassen" in kim.text


@pytest.mark.parametrize(
    ("kind", "button", "text"),
    [("Karten", "Karte schreiben", "Zu spät"), ("Zahl schätzen", "Zahl schreiben", "40")],
)
async def test_what_a_participant_writes_after_the_end(hall: Hall, kind: str, button: str, text: str) -> None:
    ada = await polled(hall, kind, "Was fehlt?")
    await ada.opens("/")
    await ada.taps(button)
    who, poll = await hall.database.read(lambda tx: tuple(tx.one("SELECT created_by, id FROM poll")))
    await hall.workshops.polls.close(who, poll)
    await ada.types(text)
    says_reason_first(ada, "kam zu spät", text)


async def test_question_to_the_room_after_the_end(hall: Hall) -> None:
    ada, kim = await hall.participant(), hall.coordinator
    await kim.opens("/")
    for label in ("Ablauf", "Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await kim.taps(label)
    await ada.opens("/")
    await ada.taps("Fragen aus dem Saal")
    await ada.taps("Frage stellen")
    for label in ("Fragen beenden", "Ja, beenden"):
        if label in kim.text:
            await kim.taps(label)
    await ada.types("Wer zahlt?")
    says_reason_first(ada, "kam zu spät", "Wer zahlt?")


async def test_part_of_a_measure_that_is_gone(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Maßnahmen", "Neue Maßnahme"):
        await kim.taps(label)
    await kim.types("Sprachcafé")
    for label in ("Angaben ändern", "Was"):
        await kim.taps(label)
    form = next(form for form in kim.page.forms if form.typed)
    for label in ("Zurück", "Wieder löschen", "Ja, löschen"):
        await kim.taps(label)
    await kim.posts(form, {"text": "Sprachtreff"})
    says_reason_first(kim, "Das gibt es nicht mehr.", "Sprachtreff")
