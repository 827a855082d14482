"""What the rows of groups in Telegram refuse, and when a message in one is due."""

from datetime import UTC, datetime, timedelta

import pytest

from questionnaires.kernels import choice
from storage import group_chats, group_messages, members, persons, polls
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import ChatId, MunicipalityId, PersonId, PollId, UpdateId
from storage.tallies import Tally

NOW = datetime(2026, 11, 3, tzinfo=UTC)
GROUP, SUPERGROUP = ChatId(-7), ChatId(-1007)


@pytest.fixture
async def town(database: Database) -> MunicipalityId:
    def work(tx: Transaction) -> MunicipalityId:
        town = members.add_municipality(tx, "Musterstadt", timezone="Europe/Berlin")
        group_chats.connect(tx, town, GROUP, token="0" * 32, language="de", now=NOW)
        group_chats.put_code(tx, town, hmac=bytes(32), ends=NOW)
        group_messages.owe(tx, town, poll=None)
        return town

    return await database.write(work)


@pytest.fixture
async def poll(database: Database, town: MunicipalityId) -> PollId:
    """Open, and owed to the group."""

    def work(tx: Transaction) -> PollId:
        persons.add(tx, ChatId(5), language="de")
        made = polls.add(
            tx,
            town,
            asks=choice.one_of("Ja", "Nein"),
            question="Ja?",
            minimum_group_size=5,
            secret=bytes(32),
            created_by=PersonId(1),
            update=UpdateId(1),
        )
        assert made is not None
        polls.open_(tx, made, now=NOW, minimum_group_size=5)
        group_messages.owe(tx, town, poll=made)
        return made

    return await database.write(work)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE group_chat SET chat_id = 7",
        "UPDATE group_chat SET former_chat_id = 7",
        "UPDATE group_chat SET token = 'short'",
        "UPDATE group_chat SET language = ''",
        "UPDATE group_chat SET municipality_id = 99",
        "UPDATE group_chat SET always = 2",
        "INSERT INTO group_chat SELECT municipality_id, -9, NULL, lower(hex(zeroblob(16))), 'de', 1, 0 FROM group_chat",
        "UPDATE group_code SET hmac = x'00'",
        "UPDATE group_code SET municipality_id = 99",
        "INSERT INTO group_code SELECT * FROM group_code",
        "UPDATE group_message SET municipality_id = 99",
        "UPDATE group_message SET chat_id = 7",
        "UPDATE group_message SET language = ''",
        "UPDATE group_message SET poll_id = 99",
        "UPDATE group_message SET message_id = 0",
        "UPDATE group_message SET is_left = 2",
        "UPDATE group_message SET is_left = 1",
        "INSERT INTO group_message (municipality_id, chat_id, language) SELECT 1, -7, 'en'",
    ],
)
async def test_rows_that_cannot_be_are_refused(database: Database, town: MunicipalityId, change: str) -> None:
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(change))


async def test_poll_has_one_message_in_the_group(database: Database, poll: PollId) -> None:
    again = """
        INSERT INTO group_message (municipality_id, chat_id, language, poll_id)
        SELECT municipality_id, chat_id, language, poll_id FROM group_message WHERE poll_id > 0
    """
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(again))


async def test_group_belongs_to_one_town_by_both_its_numbers(
    database: Database, town: MunicipalityId
) -> None:
    def work(tx: Transaction) -> tuple[bool, bool, bool]:
        group_chats.move(tx, town, SUPERGROUP)
        other = members.add_municipality(tx, "Neustadt", timezone="Europe/Berlin")
        connect = group_chats.connect
        return (
            connect(tx, other, GROUP, token="1" * 32, language="de", now=NOW),
            connect(tx, other, SUPERGROUP, token="1" * 32, language="de", now=NOW),
            connect(tx, other, ChatId(-8), token="1" * 32, language="de", now=NOW),
        )

    assert await database.write(work) == (False, False, True)


def claim(tx: Transaction, now: datetime) -> list[int | None]:
    lease = now + timedelta(minutes=2)
    return [each.poll for each in group_messages.claim_due(tx, now=now, lease_until=lease, limit=9)]


async def test_message_that_is_shown_follows_its_poll_at_its_pace_and_the_end_at_once(
    database: Database, poll: PollId
) -> None:
    def work(tx: Transaction) -> None:
        assert claim(tx, NOW) == [None, poll]
        assert claim(tx, NOW) == [], "somebody is at them"
        found = group_messages.of_poll(tx, poll)
        assert found is not None
        later = NOW + timedelta(seconds=10)
        group_messages.settle_shown(tx, found, message_id=4, activity=0, not_before=later)
        polls.raise_activity(tx, poll)
        assert claim(tx, NOW) == []
        assert claim(tx, later) == [poll]
        group_messages.release_leases(tx)
        polls.close(tx, poll, now=NOW, final=Tally(0, None))
        group_messages.end_rest(tx, poll)
        assert claim(tx, NOW) == [None, poll]

    await database.write(work)


async def test_message_that_stands_where_the_group_was_is_changed_a_last_time(
    database: Database, town: MunicipalityId, poll: PollId
) -> None:
    """It was on its way when the group was given up."""

    def work(tx: Transaction) -> list[tuple[int, int]]:
        found = group_messages.of_poll(tx, poll)
        assert found is not None
        group_messages.leave_all(tx, town)
        group_chats.part(tx, town)
        group_messages.settle_shown(tx, found, message_id=4, activity=0, not_before=NOW)
        rows = tx.all("SELECT message_id, is_left FROM group_message")
        return [(row["message_id"], row["is_left"]) for row in rows]

    assert await database.write(work) == [(4, 1)]


async def test_nothing_of_a_group_is_left_when_its_town_leaves(
    database: Database, town: MunicipalityId, poll: PollId
) -> None:
    def work(tx: Transaction) -> int:
        tx.run("DELETE FROM poll")
        tx.run("DELETE FROM municipality")
        return sum(
            int(tx.one(sql)["n"])
            for sql in (
                "SELECT count(*) AS n FROM group_chat",
                "SELECT count(*) AS n FROM group_code",
                "SELECT count(*) AS n FROM group_message",
            )
        )

    assert await database.write(work) == 0
