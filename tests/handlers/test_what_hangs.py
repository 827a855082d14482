"""What hangs on its way to one chat holds up nobody else, whatever comes due meanwhile."""

from datetime import timedelta

import pytest

import bot.telegram.outgoing
from sandbox.faults import Hold
from sandbox.person import Person
from storage.ids import PollId
from tests.town import Town


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits a second for what hangs."""
    monkeypatch.setattr(bot.telegram.outgoing, "_HOLDS_UP", 0.01)


async def asked(town: Town, question: str, *, answers: str = "Rathaus / Schule") -> None:
    await town.coordinator.types(f"/umfrage {question} {answers}")
    await town.coordinator.waits_for(question)
    await town.coordinator.taps("Senden an 2 Personen")


async def is_given_up(town: Town) -> bool:
    """Whether anything is to be tried again: the program waits for an answer for some seconds only."""
    tried = """
        SELECT (SELECT count(*) FROM delivery WHERE attempts > 0 AND state = 'pending' AND lease_until IS NULL)
             + (SELECT count(*) FROM view WHERE kind = 'poll' AND rests_until > 0) AS n
    """
    return bool((await town.database.read(lambda tx: tx.one(tried)))["n"])


async def are_claimed(town: Town, *, times: int) -> None:
    """Waits until everything that is on its way was claimed so many times."""
    claimed = "SELECT min(attempts) AS n FROM delivery WHERE state = 'pending'"
    while (await town.database.read(lambda tx: tx.one(claimed)))["n"] != times:
        pass  # each look gives way to the program


async def hanging(town: Town, ben: Person) -> Hold:
    """A question that hangs on its way to Ben."""
    held = town.sandbox.faults.hold("sendMessage", chat_id=ben.user.id)
    town.sandbox.settled = None
    await asked(town, "Wo treffen wir uns?")
    await held.arrived.wait()
    return held


@pytest.mark.slow
async def test_next_question_comes_while_the_one_before_hangs_in_another_chat(town: Town) -> None:
    ada, ben = await town.participants(2)
    held = await hanging(town, ben)
    await asked(town, "Wann treffen wir uns?", answers="Montag / Dienstag")
    await ada.waits_for("Wann treffen wir uns?")
    assert not await is_given_up(town)
    held.release()
    await ben.waits_for("Wann treffen wir uns?")
    await town.settled()
    assert [ben.sees("Wo treffen wir uns?"), ben.sees("Wann treffen wir uns?")] == [True, True]


@pytest.mark.slow
async def test_what_waits_in_a_chat_behind_what_hangs_comes_once_however_long_that_takes(town: Town) -> None:
    """It is due again two minutes later, as after a start, and is claimed by the next round while it waits."""
    _, ben = await town.participants(2)
    held = await hanging(town, ben)
    await asked(town, "Wann treffen wir uns?", answers="Montag / Dienstag")
    await town.coordinator.waits_for("Wann treffen wir uns?")
    await are_claimed(town, times=1)
    town.sandbox.clock.advance(timedelta(minutes=3))
    await are_claimed(town, times=2)
    held.release()
    await ben.waits_for("Wann treffen wir uns?")
    await town.settled()
    assert [message.text.partition("\n")[0] for message in ben.from_bot].count("Wann treffen wir uns?") == 1


@pytest.mark.slow
async def test_question_comes_while_a_reply_has_to_wait_for_as_long_as_telegram_asks(town: Town) -> None:
    ada, ben = await town.participants(2)
    town.sandbox.faults.fail("sendMessage", times=None, chat_id=ben.user.id)
    await ben.types("/hilfe")
    town.sandbox.faults.clear()
    town.sandbox.faults.flood("sendMessage", seconds=3, chat_id=ben.user.id)
    before = len(ben.from_bot)
    town.sandbox.settled = None
    town.sandbox.clock.advance(timedelta(minutes=1))
    await asked(town, "Wo treffen wir uns?")
    await ada.waits_for("Wo treffen wir uns?")
    assert len(ben.from_bot) == before


@pytest.mark.slow
async def test_result_comes_to_other_chats_while_the_one_before_hangs_in_one(town: Town) -> None:
    ada, ben = await town.participants(2)
    await asked(town, "Wo treffen wir uns?")
    await asked(town, "Wann treffen wir uns?", answers="Montag / Dienstag")
    where, when = (next(each for each in ada.chat if asks in each.text) for asks in ("Wo", "Wann"))
    held = town.sandbox.faults.hold("editMessageText", chat_id=ben.user.id)
    town.sandbox.settled = None
    leader = await town.id_of(town.coordinator)
    await town.workshops.polls.close(leader, PollId(1))
    await ada.waits_for(lambda message: message.id == where.id and not message.labels)
    await held.arrived.wait()
    await town.workshops.polls.close(leader, PollId(2))
    await ada.waits_for(lambda message: message.id == when.id and not message.labels)
    assert not await is_given_up(town)
    held.release()
    await town.settled()
