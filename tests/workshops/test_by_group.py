"""An open poll by group over a real database: which groups stand alone, and when only the total is shown."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Asks, Move
from questionnaires.presets import presets
from storage import members
from storage.database import Database
from storage.errors import ConstraintViolated
from storage.ids import PersonId, PollId, UpdateId
from storage.tallies import Tally
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.workshops import Workshops

WHERE = choice.one_of("Rathaus", "Schule")


async def opened(
    workshops: Workshops,
    town: TownFixture,
    *,
    question: str = "Wo?",
    openly: bool = True,
    asks: Asks = WHERE,
    update: int = 1,
) -> PollId:
    polls = workshops.polls
    sheet = await polls.draft(
        town.coordinator, town.municipality, question=question, asks=asks, update=UpdateId(update)
    )
    await polls.set_open(town.coordinator, sheet.poll.id, on=openly)
    return (await polls.open(town.coordinator, sheet.poll.id)).poll.id


async def voted(workshops: Workshops, poll: PollId, said: Mapping[PersonId, int]) -> None:
    for person, item in said.items():
        await workshops.polls.vote(person, poll, Move(item, 1))


async def closed(workshops: Workshops, town: TownFixture, poll: PollId) -> Tally:
    tally = (await workshops.polls.close(town.coordinator, poll)).tally
    assert tally is not None
    return tally


def shown(tally: Tally) -> dict[tuple[str, ...], int]:
    return {each.groups: each.voters for each in tally.blocks}


async def test_large_groups_stand_alone_and_small_ones_together(
    workshops: Workshops, database: Database
) -> None:
    town = await build(database, rat=6, verwaltung=7, beirat=3, ehrenamt=2)
    poll = await opened(workshops, town)
    everybody = {person: 1 for code in town.people for person in town.people[code]}
    await voted(workshops, poll, everybody | {town.people["rat"][0]: 2})
    before = (await workshops.polls.sheet(town.coordinator, poll)).tally
    assert before is not None
    assert before.blocks == (), "by group only after the end"
    tally = await closed(workshops, town, poll)
    assert shown(tally) == {("Rat",): 6, ("Verwaltung",): 7, ("Beirat", "Ehrenamt"): 5}
    again = (await workshops.polls.sheet(town.coordinator, poll)).tally
    assert again == tally, "as it was stored"
    counted = {each.groups: each.result.model_dump(mode="json") for each in tally.blocks}
    assert counted["Rat",] != counted["Verwaltung",]


async def test_total_alone_where_fewer_than_two_could_be_shown(
    workshops: Workshops, database: Database
) -> None:
    town = await build(database, rat=8, beirat=2, ehrenamt=2)
    poll = await opened(workshops, town)
    await voted(workshops, poll, {person: 1 for each in town.people.values() for person in each})
    assert (await closed(workshops, town, poll)).blocks == ()


async def test_who_is_decided_by_votes_and_not_by_members(workshops: Workshops, database: Database) -> None:
    town = await build(database, rat=6, verwaltung=7)
    poll = await opened(workshops, town)
    await voted(workshops, poll, dict.fromkeys([*town.people["rat"][:4], *town.people["verwaltung"]], 1))
    assert (await closed(workshops, town, poll)).blocks == (), "four of the council voted"


async def test_confidential_polls_and_written_answers_are_never_shown_by_group(
    workshops: Workshops, database: Database
) -> None:
    town = await build(database, rat=6, verwaltung=6)
    everybody = {person: 1 for each in town.people.values() for person in each}
    confidential = await opened(workshops, town, openly=False)
    await voted(workshops, confidential, everybody)
    assert (await closed(workshops, town, confidential)).blocks == ()
    cards = await opened(workshops, town, question="Was?", asks=presets()["cards"].asks(()), update=2)
    for person in everybody:
        await workshops.polls.write(person, cards, "Busse")
    assert (await closed(workshops, town, cards)).blocks == ()


async def test_same_question_is_shown_by_group_once_in_ninety_days(
    workshops: Workshops, database: Database, clock: FakeClock
) -> None:
    town = await build(database, rat=6, verwaltung=6)
    everybody = {person: 1 for each in town.people.values() for person in each}

    announced: list[bool] = []

    async def asked(update: int, question: str) -> Tally:
        poll = await opened(workshops, town, question=question, update=update)
        announced.append((await workshops.polls.sheet(town.coordinator, poll)).poll.by_group)
        await voted(workshops, poll, everybody)
        return await closed(workshops, town, poll)

    assert len((await asked(1, "Wo?")).blocks) == 2
    assert (await asked(2, "wo")).blocks == (), "the same but for case and punctuation"
    assert len((await asked(3, "Wann?")).blocks) == 2
    clock.advance(timedelta(days=91))
    assert len((await asked(4, "Wo?")).blocks) == 2
    assert announced == [True, False, True, True], "what is not shown is not announced"


async def test_total_alone_where_somebody_voted_who_is_in_no_group(
    workshops: Workshops, database: Database
) -> None:
    """The difference between total and groups would be theirs."""
    town = await build(database, rat=6, verwaltung=6)
    poll = await opened(workshops, town)
    await voted(workshops, poll, {person: 1 for each in town.people.values() for person in each})
    gone = town.people["rat"][0]
    await database.write(
        lambda tx: tx.run("UPDATE membership SET group_id = NULL WHERE person_id = :person", person=gone)
    )
    assert await database.read(lambda tx: members.membership(tx, town.municipality, gone)) is not None
    assert (await closed(workshops, town, poll)).blocks == ()


async def test_what_was_opened_without_saying_so_is_not_shown_by_group(
    workshops: Workshops, database: Database
) -> None:
    town = await build(database, rat=6, verwaltung=6)
    poll = await opened(workshops, town)
    await database.write(lambda tx: tx.run("UPDATE poll SET by_group = 0"))
    await voted(workshops, poll, {person: 1 for each in town.people.values() for person in each})
    assert (await closed(workshops, town, poll)).blocks == ()
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run("UPDATE poll SET by_group = 2"))


async def test_another_round_that_is_worded_otherwise_is_not_shown_by_group_either(
    workshops: Workshops, database: Database
) -> None:
    town = await build(database, rat=6, verwaltung=6)
    everybody = {person: 1 for each in town.people.values() for person in each}
    first = await opened(workshops, town)
    await voted(workshops, first, everybody)
    assert len((await closed(workshops, town, first)).blocks) == 2
    again = (await workshops.polls.again(town.coordinator, first, update=UpdateId(2))).poll.id
    await workshops.polls.reword(town.coordinator, again, question="Wo im Winter?", asks=None)
    sheet = await workshops.polls.open(town.coordinator, again)
    assert sheet.poll.again == first
    assert not sheet.poll.by_group, "nor is it announced"
    await voted(workshops, again, everybody)
    assert (await closed(workshops, town, again)).blocks == ()
