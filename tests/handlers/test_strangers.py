"""Strangers who write a lot are answered, but not every time, and after the members."""

from datetime import timedelta

import pytest

from bot.telegram.flood import ANSWERED, LINKS
from sandbox import acts
from storage import inbox
from tests.town import AGREE, Town


@pytest.mark.slow
async def test_burst_of_a_stranger_has_few_answers(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    await eve.opens(town.sandbox.link("jnichts"))
    for number in range(40):
        await eve.types(f"Hallo {number}")
    assert len(eve.from_bot) == 1 + ANSWERED
    await town.time_passes(timedelta(minutes=2))
    await eve.types("Hallo")
    assert len(eve.from_bot) == ANSWERED + 2


@pytest.mark.slow
async def test_burst_has_one_answer(town: Town) -> None:
    eve, sandbox = town.sandbox.person("Eve"), town.sandbox
    hold = sandbox.faults.hold("sendMessage", chat_id=eve.user.id)
    acts.press_start(sandbox.world, eve.user)
    await hold.arrived.wait()
    for number in range(40):
        acts.write(sandbox.world, eve.user, f"Hallo {number}")
    await sandbox.world.updates.poller_waits.wait()
    while await town.database.read(inbox.pending):
        pass  # every text is processed while the answer to the first is on its way
    hold.release()
    await town.settled()
    assert len(eve.from_bot) == 1


@pytest.mark.slow
async def test_member_is_always_answered(town: Town) -> None:
    ada = await town.participant("Ada")
    before = len(ada.from_bot)
    for _ in range(10):
        await ada.types("Hallo")
    assert len(ada.from_bot) == before + 10


@pytest.mark.slow
async def test_links_cannot_be_guessed_by_the_hundred(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    for number in range(LINKS + 10):
        await eve.opens(town.sandbox.link(f"j{number:022}"))
    assert len(eve.from_bot) == LINKS
    await eve.opens(await town.link("rat"))
    assert "Einverstanden und beginnen" not in eve.buttons()
    await town.time_passes(timedelta(minutes=20))
    await eve.opens(await town.link("rat"))
    assert "Einverstanden und beginnen" in eve.buttons()


@pytest.mark.slow
async def test_who_wrote_too_much_and_then_joins_is_answered_at_once(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    for number in range(10):
        await eve.types(f"Hallo {number}") if number else await eve.opens(town.sandbox.link())
    await eve.opens(await town.link("rat"))
    await eve.taps(AGREE)
    before = len(eve.from_bot)
    await eve.types("Hallo")
    assert len(eve.from_bot) == before + 1


@pytest.mark.slow
async def test_what_comes_to_nothing_is_settled(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    await eve.opens(town.sandbox.link())
    for number in range(40):
        await eve.types(f"Hallo {number}")
    assert await town.database.read(inbox.pending) == []
