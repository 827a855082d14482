"""Polls in the group while something fails: nothing is lost, nothing counts twice, and the group sees it in the end."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox import acts
from sandbox.chats import Chat
from sandbox.clock import MovableClock
from sandbox.server import Sandbox
from tests.handlers.in_group import asked_in_group, connected, reads
from tests.handlers.polling import ended
from tests.handlers.test_owed_replies import nothing_is_shown, telegram_is_back
from tests.town import TUESDAY, Town, town_in


def shown(group: Chat, text: str) -> int:
    """How many messages of the bot hold this text."""
    return sum(text in each.text for each in group.visible if each.from_bot)


@pytest.mark.slow
async def test_votes_of_an_hour_in_which_nothing_goes_out_count_and_are_seen_afterwards(town: Town) -> None:
    """Taps come in, no answer and no edit goes out; whoever must read something finds it in the private chat."""
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    running = group.visible[-1]
    nothing_is_shown(town.sandbox)
    for person in (ada, *others):
        acts.tap(town.sandbox.world, person.user, running, running.buttons[0])
    await town.settled()
    await town.time_passes(timedelta(minutes=30))
    acts.tap(town.sandbox.world, ada.user, running, running.buttons[1])
    await town.settled()
    await town.time_passes(timedelta(minutes=30))
    assert "Abgestimmt: 0 von 6 Personen" in reads(group)
    await telegram_is_back(town)
    assert "Abgestimmt: 6 von 6 Personen" in reads(group)
    assert "Ihre Stimme: Bücherei" in ada.reads()
    await ended(town)
    assert "Rathaus: 5" in reads(group)
    assert "Bücherei: 1" in reads(group)
    assert shown(group, "Wo treffen wir uns?") == 1


@pytest.mark.slow
async def test_end_during_an_outage_is_revealed_once_telegram_is_back(town: Town) -> None:
    people = await town.participants(6)
    group = await connected(town, *people)
    await asked_in_group(town)
    for person in people:
        await person.taps("1 · Rathaus", group=group)
    nothing_is_shown(town.sandbox)
    poll = await town.database.read(lambda tx: tx.one("SELECT max(id) AS id FROM poll"))
    await town.workshops.polls.close(await town.id_of(town.coordinator), poll["id"])
    await town.time_passes(timedelta(hours=1))
    assert group.visible[-1].labels, "what stands there is from before"
    await telegram_is_back(town)
    assert "Rathaus: 6 (100 %)" in reads(group)
    assert group.visible[-1].labels == ()


@pytest.mark.slow
async def test_flood_limit_of_the_group_holds_up_nobody_else(town: Town) -> None:
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    town.sandbox.faults.flood("editMessageText", seconds=40, chat_id=group.id)
    await ada.taps("1 · Rathaus", group=group)
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 0 von 6 Personen" in reads(group)
    assert await others[0].taps("2 · Bücherei", group=group) == "Gezählt: Bücherei. Das sehen nur Sie."
    assert "Ihre Stimme: Bücherei" in others[0].reads()


@pytest.mark.slow
async def test_message_that_came_through_without_an_answer_is_not_lost(town: Town) -> None:
    """It may stand there twice; the later one is kept up to date, and taps under both count."""
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    town.sandbox.faults.drop_after("sendMessage", chat_id=group.id)
    await asked_in_group(town)
    await town.time_passes(timedelta(minutes=1))
    first, second = (each for each in group.visible if "Wo treffen wir uns?" in each.text)
    assert await ada.taps("1 · Rathaus", of=first, group=group) == "Gezählt: Rathaus. Das sehen nur Sie."
    assert await ada.taps("2 · Bücherei", of=second, group=group) == "Gezählt: Bücherei. Das sehen nur Sie."
    for other in others:
        await other.taps("1 · Rathaus", group=group)
    await ended(town)
    assert "Abgestimmt: 6 von 6 Personen" in reads(group)
    assert "Bücherei: 1" in reads(group)


@pytest.mark.slow
async def test_acknowledged_vote_in_the_group_stands_after_a_crash_and_counts_once(tmp_path: Path) -> None:
    """A power cut after the answer: the same update is not counted again, and the group catches up by itself."""
    before, after = tmp_path / "before", tmp_path / "after"
    async with Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox:
        async with town_in(sandbox, before) as town:
            people = await town.participants(6)
            group = await connected(town, *people)
            await asked_in_group(town)
            for person in people:
                await person.taps("1 · Rathaus", group=group)
            sandbox.world.updates.duplicate_next()
            assert await people[0].taps("2 · Bücherei", group=group) is not None
            shutil.copytree(before, after)
            sandbox.faults.fail(times=None)
        sandbox.faults.clear()
        async with town_in(sandbox, after, after=town) as later:
            await later.time_passes(timedelta(seconds=10))
            assert "Abgestimmt: 6 von 6 Personen" in reads(group)
            await ended(later)
            assert "Rathaus: 5" in reads(group)
            assert "Bücherei: 1" in reads(group)


@pytest.mark.slow
async def test_taps_while_the_program_is_down_count_when_it_is_back_and_are_gone_after_minutes(
    tmp_path: Path,
) -> None:
    """Telegram keeps a tap for 150 seconds; whoever tapped sees no answer and taps again."""
    async with Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox:
        async with town_in(sandbox, tmp_path) as town:
            ada, ben, *others = await town.participants(6)
            group = await connected(town, ada, ben, *others)
            await asked_in_group(town)
        running = group.visible[-1]
        acts.tap(sandbox.world, ada.user, running, running.buttons[0])
        sandbox.clock.advance(timedelta(minutes=2))
        async with town_in(sandbox, tmp_path, after=town) as town:
            await town.time_passes(timedelta(seconds=10))
            assert "Abgestimmt: 1 von 6 Personen" in reads(group)
            assert "Ihre Stimme: Rathaus" in ada.reads()
        acts.tap(sandbox.world, ben.user, running, running.buttons[0])
        sandbox.clock.advance(timedelta(hours=1))
        async with town_in(sandbox, tmp_path, after=town) as town:
            await town.settled()
            assert "Abgestimmt: 1 von 6 Personen" in reads(group)
            for person in (ben, *others):
                await person.taps("1 · Rathaus", group=group)
            await ended(town)
            assert "Rathaus: 6 (100 %)" in reads(group)
