"""A simulated person looks at the phone and does one thing after the other."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from bot.demo import participant
from bot.demo.habits import Act, Tap
from bot.demo.mind import Mind
from bot.demo.participant import Participant
from sandbox.values import Message
from tests.demo.phones import LINK, Phone


@pytest.fixture
async def phone() -> AsyncIterator[Phone]:
    """Of somebody who takes part, a thousand times faster than a human being."""
    phone = Phone()
    aylin = Participant(phone.world, phone.user, Mind("Aylin", "rat", seed=1), pace=1000)
    living = asyncio.create_task(aylin.takes_part(LINK))
    yield phone
    living.cancel()
    await asyncio.wait({living})
    assert living.cancelled(), "she was there to the end"


async def test_person_comes_through_the_link_and_agrees(phone: Phone) -> None:
    assert await phone.does() == "/start jabc"
    phone.bot_says("<b>Willkommen</b>", "Einverstanden und beginnen", "Nicht teilnehmen")
    assert await phone.does() == "Einverstanden und beginnen"


async def test_person_answers_what_takes_the_place_of_the_last_question(phone: Phone) -> None:
    await phone.does()
    shown = phone.bot_says("Einladung", "Jetzt beginnen")
    assert await phone.does() == "Jetzt beginnen"
    shown = phone.bot_changes(shown, "Was gilt?", "1 · eins")
    assert await phone.does() == "1 · eins"
    phone.bot_changes(shown, "Und was noch?", "1 · zwei")
    assert await phone.does() == "1 · zwei"


async def test_person_does_not_tap_twice_on_what_stays_the_same(phone: Phone) -> None:
    await phone.does()
    phone.bot_says("Einladung", "Jetzt beginnen")
    assert await phone.does() == "Jetzt beginnen"
    phone.bot_says("Wo treffen wir uns?", "1 · Rathaus")
    assert await phone.does() == "1 · Rathaus", "the invitation is dealt with, though it looks as before"


async def test_newest_message_comes_first(phone: Phone) -> None:
    await phone.does()
    phone.bot_says("Einladung", "Jetzt beginnen")
    phone.bot_says("Wo treffen wir uns?", "1 · Rathaus")
    assert [await phone.does(), await phone.does()] == ["1 · Rathaus", "Jetzt beginnen"]


async def test_poll_that_runs_already_comes_before_everything_else(phone: Phone) -> None:
    await phone.does()
    home = phone.bot_says("Was möchten Sie tun?", "Abstimmung: Wo treffen wir uns?", "Hilfe")
    phone.bot_says("Einladung", "Jetzt beginnen")
    assert await phone.does() == "Abstimmung: Wo treffen wir uns?"
    phone.bot_changes(home, "Wo treffen wir uns?", "1 · Rathaus", "Zur Übersicht")
    assert [await phone.does(), await phone.does()] == ["1 · Rathaus", "Jetzt beginnen"]


async def test_person_answers_what_comes_back_after_something_else_stood_in_its_place(phone: Phone) -> None:
    """A poll makes room for the question whether a smaller group size is all right."""
    await phone.does()
    shown = phone.bot_says("Wo treffen wir uns?", "1 · Rathaus")
    assert await phone.does() == "1 · Rathaus"
    shown = phone.bot_changes(shown, "Bitte stimmen Sie noch einmal zu.", "Einverstanden: ab 3 Personen")
    assert await phone.does() == "Einverstanden: ab 3 Personen"
    phone.bot_changes(shown, "Wo treffen wir uns?", "1 · Rathaus")
    assert await phone.does() == "1 · Rathaus"


async def test_person_who_stumbles_over_a_message_goes_on_with_the_next(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(message: Message, mind: Mind) -> Act | None:
        if "Finger" in message.text:
            raise StopIteration
        return Tap(message.labels[0] if "Rathaus" in message.text else "nowhere")

    monkeypatch.setattr(participant, "response_to", stumbles)
    await phone.does()
    with capture_logs() as told:
        phone.bot_says("Im Rathaus?", "1 · Ja")
        phone.bot_says("Wie viele?", "1 · eins")
        phone.bot_says("Wie viele Finger?", "1 · eins")
        assert await phone.does() == "1 · Ja"
        phone.bot_says("Im Rathaus, auch abends?", "2 · Nein")
        assert await phone.does() == "2 · Nein"
    assert [each["event"] for each in told] == ["a simulated person stumbled"] * 2


CARDS = "Was fehlt?\n\nSchreiben Sie bis zu 3 Karten mit höchstens 140 Zeichen, jede für sich."
FIELD = f"Was fehlt?\n\nSchreiben Sie jetzt Ihre Antwort.\n\n{CARDS}"


async def test_person_writes_only_where_it_was_asked_for_and_does_nothing_else_meanwhile(
    phone: Phone,
) -> None:
    await phone.does()
    slip = phone.bot_says(CARDS, "Karte schreiben", "Zur Übersicht")
    assert await phone.does() == "Karte schreiben"
    phone.bot_says("Einladung", "Jetzt beginnen")
    field = phone.bot_changes(slip, FIELD, "Zurück")
    card = await phone.does()
    assert card not in {"Jetzt beginnen", "Zurück"}
    phone.bot_changes(field, f"Ihre Karte: {card}", "Karte schreiben", f"Zurücknehmen: {card}")
    assert await phone.does() == "Jetzt beginnen"


async def test_person_leaves_a_field_that_opens_when_the_pen_is_put_away(phone: Phone) -> None:
    await phone.does()
    slip = phone.bot_says(CARDS, "Karte schreiben", "Zur Übersicht")
    assert await phone.does() == "Karte schreiben"
    ended = phone.bot_changes(slip, "Was fehlt?\n\nDiese Abstimmung ist beendet.", "Zur Übersicht")
    phone.bot_says("Einladung", "Jetzt beginnen")
    assert await phone.does() == "Jetzt beginnen"
    phone.bot_changes(ended, FIELD, "Zurück")
    assert await phone.does() == "Zurück"
