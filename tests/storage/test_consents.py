"""Consents stay on record with their times: what begins or ends one touches no other."""

from datetime import UTC, datetime, timedelta

import pytest

from questionnaires.kernels import choice
from storage import ballots, consents, members, persons, polls
from storage.consents import Consent
from storage.database import Database, Transaction
from storage.ids import ChatId, MunicipalityId, PersonId, UpdateId

NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ADA, BEN = PersonId(1), PersonId(2)
HERE, THERE = MunicipalityId(1), MunicipalityId(2)


@pytest.fixture
async def given(database: Database) -> Database:
    """Ada has agreed in two towns, in one of them to two texts one after the other; Ben once."""

    def fill(tx: Transaction) -> None:
        for town in ("Hierstadt", "Dortstadt"):
            members.add_municipality(tx, town, timezone="Europe/Berlin")
        for chat in (7, 8):
            persons.add(tx, ChatId(chat), language="de")
        give(tx, HERE, ADA, "first", k=7, at=NOON)
        give(tx, THERE, ADA, "first", k=3, at=NOON + DAY)
        give(tx, HERE, ADA, "second", k=5, at=NOON + 2 * DAY)
        give(tx, HERE, BEN, "first", k=4, at=NOON)

    await database.write(fill)
    return database


def give(
    tx: Transaction,
    town: MunicipalityId,
    person: PersonId,
    version: str,
    *,
    k: int | None,
    at: datetime,
    language: str = "de",
) -> None:
    consents.give(tx, town, person, version=version, minimum_group_size=k, language=language, at=at)


def agreed(tx: Transaction, town: MunicipalityId, person: PersonId) -> int | None:
    """What a vote in a poll of the town has to go by."""
    poll = polls.add(
        tx,
        town,
        asks=choice.one_of("Rathaus", "Schule"),
        question="Wo treffen wir uns?",
        minimum_group_size=5,
        secret=bytes(32),
        created_by=ADA,
        update=UpdateId(7),
    )
    assert poll is not None
    found = ballots.standing(tx, poll, person)
    polls.delete(tx, poll)
    assert found is not None
    return found.agreed


def consent(
    town: MunicipalityId,
    version: str,
    k: int | None,
    given: int,
    withdrawn: int | None = None,
    language: str = "de",
) -> Consent:
    """Given and withdrawn so many days after the first."""
    ended = None if withdrawn is None else NOON + withdrawn * DAY
    return Consent(town, version, k, language, NOON + given * DAY, ended)


async def test_consents_of_a_person_come_in_the_order_in_which_they_were_given(given: Database) -> None:
    found = await given.read(lambda tx: consents.of_person(tx, ADA))
    assert found == [
        consent(HERE, "first", 7, 0),
        consent(THERE, "first", 3, 1),
        consent(HERE, "second", 5, 2),
    ]


async def test_withdrawing_ends_what_holds_in_that_town_and_nothing_else(given: Database) -> None:
    await given.write(lambda tx: consents.withdraw(tx, HERE, ADA, at=NOON + 9 * DAY))
    assert await given.read(lambda tx: consents.of_person(tx, ADA)) == [
        consent(HERE, "first", 7, 0, withdrawn=9),
        consent(THERE, "first", 3, 1),
        consent(HERE, "second", 5, 2, withdrawn=9),
    ]
    assert await given.read(lambda tx: consents.of_person(tx, BEN)) == [consent(HERE, "first", 4, 0)]


async def test_what_was_withdrawn_before_keeps_its_time(given: Database) -> None:
    def work(tx: Transaction) -> None:
        consents.withdraw(tx, HERE, ADA, at=NOON + 9 * DAY)
        give(tx, HERE, ADA, "third", k=None, at=NOON + 10 * DAY)
        consents.withdraw(tx, HERE, ADA, at=NOON + 11 * DAY)

    await given.write(work)
    found = await given.read(lambda tx: consents.of_person(tx, ADA))
    assert [(each.version, each.withdrawn_at) for each in found if each.municipality == HERE] == [
        ("first", NOON + 9 * DAY),
        ("second", NOON + 9 * DAY),
        ("third", NOON + 11 * DAY),
    ]


async def test_consent_that_holds_keeps_its_time_and_language_when_it_is_given_again(given: Database) -> None:
    await given.write(lambda tx: give(tx, HERE, ADA, "first", k=7, at=NOON + 9 * DAY, language="en"))
    assert consent(HERE, "first", 7, 0) in await given.read(lambda tx: consents.of_person(tx, ADA))


async def test_consent_that_was_withdrawn_begins_anew(given: Database) -> None:
    def work(tx: Transaction) -> None:
        consents.withdraw(tx, HERE, ADA, at=NOON + 9 * DAY)
        give(tx, HERE, ADA, "first", k=7, at=NOON + 10 * DAY, language="en")

    await given.write(work)
    assert await given.read(lambda tx: consents.of_person(tx, ADA)) == [
        consent(THERE, "first", 3, 1),
        consent(HERE, "second", 5, 2, withdrawn=9),
        consent(HERE, "first", 7, 10, language="en"),
    ]


async def test_clock_that_was_set_back_withdraws_nothing_before_it_was_given(given: Database) -> None:
    await given.write(lambda tx: consents.withdraw(tx, HERE, ADA, at=NOON + DAY))
    found = await given.read(lambda tx: consents.of_person(tx, ADA))
    assert [each.withdrawn_at for each in found] == [NOON + DAY, None, NOON + 2 * DAY]


async def test_smallest_group_size_is_of_the_consents_that_hold_in_that_town(given: Database) -> None:
    def sizes(tx: Transaction) -> list[int | None]:
        return [
            agreed(tx, town, person)
            for town, person in ((HERE, ADA), (THERE, ADA), (HERE, BEN), (THERE, BEN))
        ]

    assert await given.write(sizes) == [5, 3, 4, None]
    await given.write(lambda tx: give(tx, HERE, ADA, "third", k=6, at=NOON + 5 * DAY))
    assert await given.write(sizes) == [5, 3, 4, None]
    await given.write(lambda tx: consents.withdraw(tx, HERE, ADA, at=NOON + 9 * DAY))
    await given.write(lambda tx: give(tx, HERE, ADA, "help", k=None, at=NOON + 10 * DAY))
    assert await given.write(sizes) == [None, 3, 4, None]


async def test_group_size_of_a_consent_that_was_withdrawn_holds_no_longer(given: Database) -> None:
    def work(tx: Transaction) -> None:
        consents.withdraw(tx, THERE, ADA, at=NOON + 3 * DAY)
        assert agreed(tx, THERE, ADA) is None
        give(tx, THERE, ADA, "second", k=6, at=NOON + 4 * DAY)
        assert agreed(tx, THERE, ADA) == 6

    await given.write(work)
