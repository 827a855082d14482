"""A simulated person looks at the phone and does one thing after the other."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.demo.mind import Mind
from bot.demo.participant import Participant
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
