"""A chat that Telegram lets nobody write to for a while holds up nobody else, and loses nothing."""

import pytest

from questionnaires.kernels import choice
from storage.ids import PollId, UpdateId
from tests.town import Town


async def begins_to_ask(town: Town, question: str, number: int) -> None:
    """Without waiting until everybody has got it."""
    polls, who = town.workshops.polls, await town.id_of(town.coordinator)
    asks = choice.one_of("Ja", "Nein")
    drafted = await polls.draft(
        who, town.municipality, question=question, asks=asks, update=UpdateId(-number)
    )
    poll: PollId = drafted.poll.id
    await polls.set_open(who, poll, on=True)
    await polls.open(who, poll)


@pytest.mark.slow
async def test_next_question_comes_to_all_others_while_one_chat_has_to_wait(town: Town) -> None:
    ada, ben = await town.participants(2)
    town.sandbox.faults.flood("sendMessage", seconds=25, chat_id=ada.user.id, times=None)
    await begins_to_ask(town, "Kommen Sie morgen?", 1)
    await ben.waits_for("Kommen Sie morgen?")
    await begins_to_ask(town, "Bringen Sie Kuchen mit?", 2)
    await ben.waits_for("Bringen Sie Kuchen mit?")
    assert not ada.sees("Kommen Sie morgen?")
    town.sandbox.faults.clear()
    await town.bot.idle()
    owed = await town.database.read(
        lambda tx: tx.all(
            """
            SELECT due_at FROM delivery JOIN person ON person.id = delivery.person_id
            WHERE chat_id = :chat AND state = 'pending'
            """,
            chat=ada.user.id,
        )
    )
    now = town.sandbox.clock().timestamp()
    assert len(owed) == 2
    assert all(20 < each["due_at"] - now <= 30 for each in owed), "tried again as soon as that may be"
