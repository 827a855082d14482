"""The right to moderate for a day over a real database: what it opens, what it does not, and when it ends."""

from collections.abc import Awaitable
from datetime import date, timedelta

import pytest

from questionnaires.kernels import choice, text
from storage import day_rights
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import PersonId, PollId, RunItemId, UpdateId
from storage.members import Role
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build, someone
from workshops.participants.day_rights import MOST_CODES, TooManyCodes
from workshops.participants.participants import Agreed, AlreadyIn, Joined, LinkExpired, LinkUsed, Newcomer
from workshops.refusals import DayIsOver, Gone, NotAllowed
from workshops.rights import may_moderate
from workshops.run_sheets.sheets import Running
from workshops.workshops import Workshops

WHERE = NewItem("Wo?", 10, choice.one_of("Hier", "Dort"))
PAUSE = NewItem("Pause", 15)
AGREED = Agreed("1", "de", 5)


@pytest.fixture
async def town(database: Database) -> TownFixture:
    return await build(database, rat=6)


def today(clock: FakeClock) -> date:
    return clock().date()


async def moderator(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock, *, chat: int = 9000
) -> PersonId:
    """Somebody new, who came by a code for today."""
    code = await workshops.day_rights.make_code(
        town.coordinator, town.municipality, day=today(clock), update=UpdateId(chat)
    )
    person = await database.write(lambda tx: someone(tx, chat))
    assert isinstance(await workshops.participants.open_link(person, code.token), Newcomer)
    assert isinstance(await workshops.participants.join(person, code.token, agreed=AGREED), Joined)
    return person


async def sheet_with(workshops: Workshops, town: TownFixture, *items: NewItem) -> list[RunItemId]:
    made = await workshops.run_sheets.make(
        town.coordinator, town.municipality, title="Workshop", items=items, update=UpdateId(1)
    )
    return [each.item.id for each in made.entries]


async def refused(*attempts: Awaitable[object], by: type[Exception] = NotAllowed) -> None:
    for attempt in attempts:
        with pytest.raises(by):
            await attempt


async def test_whoever_moderates_leads_the_items_and_polls_of_the_run_sheet(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    pause, where = await sheet_with(workshops, town, PAUSE, WHERE)
    sheets, polls = workshops.run_sheets, workshops.polls
    assert [each.title for each in await sheets.listed(mona, town.municipality)] == ["Workshop"]
    await sheets.start(mona, pause, update=UpdateId(2))
    await sheets.give_time(mona, pause)
    await sheets.stop_time(mona, pause)
    await sheets.take_back(mona, pause)
    running = await sheets.start(mona, where, update=UpdateId(3))
    assert isinstance(running, Running)
    assert running.only_leads
    poll = running.entries[1].poll
    assert poll is not None
    assert (await polls.led_sheet(mona, poll.id)).only_leads
    assert not (await polls.led_sheet(town.coordinator, poll.id)).only_leads
    counted = await polls.count_by_hand(mona, poll.id, [3, 4])
    assert counted.poll.by_hand is not None
    assert counted.poll.by_hand.voters == 7
    await polls.close(mona, poll.id)
    again = await polls.again(mona, poll.id, update=UpdateId(4))
    opened = await polls.open(mona, again.poll.id)
    assert opened.only_leads, "another round belongs to the item as well"
    await polls.take_back(mona, again.poll.id)
    await sheets.end(mona, where)
    wall = await workshops.walls.show(mona, town.municipality, "welcome", language="de")
    assert wall.only_leads


async def test_whoever_moderates_puts_cards_together_and_makes_no_measure_of_them(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    (item,) = await sheet_with(workshops, town, NewItem("Was fehlt?", 10, text.cards(free=True, most=10)))
    running = await workshops.run_sheets.start(mona, item, update=UpdateId(2))
    assert isinstance(running, Running)
    poll = running.entries[0].poll
    assert poll is not None
    for number, person in enumerate(town.people["rat"]):
        await workshops.polls.write(person, poll.id, f"Karte {number}")
    await workshops.polls.close(mona, poll.id)
    assert (await workshops.clusters.board(mona, poll.id)).only_leads
    assert not (await workshops.clusters.board(town.coordinator, poll.id)).only_leads


async def test_whoever_moderates_does_nothing_else(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    (pause,) = await sheet_with(workshops, town, PAUSE)
    sheet = (await workshops.run_sheets.listed(mona, town.municipality))[0].id
    elsewhere = await workshops.polls.draft(
        town.coordinator,
        town.municipality,
        question="Wann?",
        asks=choice.one_of("Jetzt", "Nie"),
        update=UpdateId(5),
    )
    poll = elsewhere.poll.id
    here, day = town.municipality, today(clock)
    group = town.groups["rat"]
    await refused(
        workshops.run_sheets.make(mona, here, title="Eigener", items=[PAUSE], update=UpdateId(6)),
        workshops.run_sheets.add(mona, sheet, [PAUSE], update=UpdateId(7)),
        workshops.run_sheets.running(mona, sheet),
        workshops.run_sheets.reword(mona, pause, title="Anders"),
        workshops.run_sheets.drop(mona, pause),
        workshops.run_sheets.put_before(mona, pause, other=pause),
        workshops.run_sheets.delete(mona, sheet),
        workshops.polls.listed(mona, here),
        workshops.polls.led_sheet(mona, poll),
        workshops.polls.sheet(mona, poll),
        workshops.polls.open(mona, poll),
        workshops.polls.close(mona, poll),
        workshops.polls.discard(mona, poll),
        workshops.polls.draft(mona, here, question="?", asks=choice.one_of("Ja", "Nein"), update=UpdateId(8)),
        workshops.cards.review(mona, poll),
        workshops.walls.end_links(mona, here, language="de"),
        workshops.invitations.town(mona, here),
        workshops.group_links.group_link(mona, group),
        workshops.invitations.role_link(mona, here, role=Role.COORDINATOR, update=UpdateId(9)),
        workshops.surveys.listed(mona, here),
        workshops.day_rights.sheet(mona, here),
        workshops.day_rights.make_code(mona, here, day=day, update=UpdateId(10)),
        workshops.privacy.set_minimum_group_size(mona, here, 3),
    )


async def test_poll_that_belongs_to_the_run_sheet_is_not_taken_along(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    (where,) = await sheet_with(workshops, town, WHERE)
    await workshops.run_sheets.start(mona, where, update=UpdateId(2))
    await workshops.polls.close(mona, PollId(1))
    await refused(workshops.polls.sheet(mona, PollId(1)), workshops.polls.set_open(mona, PollId(1), on=True))


async def test_right_ends_by_itself_at_the_end_of_the_day_of_the_town(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    (pause,) = await sheet_with(workshops, town, PAUSE)
    day = await workshops.day_rights.moderates_until(mona, town.municipality)
    assert day == today(clock)
    right = (await database.read(lambda tx: day_rights.in_town(tx, town.municipality, None, now=clock())))[0]
    clock.advance(right.ends - clock() - timedelta(seconds=1))
    await workshops.run_sheets.start(mona, pause, update=UpdateId(2))
    clock.advance(timedelta(seconds=1))
    await refused(workshops.run_sheets.end(mona, pause), by=DayIsOver)
    assert await workshops.day_rights.moderates_until(mona, town.municipality) is None
    await workshops.day_rights.forget_ended()
    await refused(workshops.run_sheets.end(mona, pause), by=DayIsOver)
    clock.advance(timedelta(days=1))
    await workshops.day_rights.forget_ended()
    assert await database.read(lambda tx: day_rights.all_of(tx, mona)) == []
    await refused(workshops.run_sheets.end(mona, pause))


async def test_wall_that_was_opened_for_a_day_ends_with_it(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    opened = await workshops.walls.open(mona, town.municipality, language="de")
    right = (await database.read(lambda tx: day_rights.in_town(tx, town.municipality, None, now=clock())))[0]
    assert opened.until == right.ends
    clock.advance(right.ends - clock())
    assert await workshops.walls.content(opened.token, language="de") is None


async def test_link_by_the_code_of_who_moderates_ends_with_the_day_as_well(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona, walls = await moderator(workshops, town, database, clock), workshops.walls
    tokens = []
    for person in (mona, town.coordinator):
        opened = await walls.open(person, town.municipality, language="de")
        tokens.append(await walls.use_code(opened.code) or "")
    assert [await walls.content(each, language="de") is None for each in tokens] == [False, False]
    clock.advance(timedelta(days=1))
    assert [await walls.content(each, language="de") is None for each in tokens] == [True, False]


async def test_code_is_for_one_person_and_withdrawn_or_ended_at_any_time(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    here, day = town.municipality, today(clock)
    rights, participants = workshops.day_rights, workshops.participants
    ben, ada = town.people["rat"][:2]
    code = await rights.make_code(town.coordinator, here, day=day, update=UpdateId(2))
    assert await rights.make_code(town.coordinator, here, day=day, update=UpdateId(2)) == code
    assert isinstance(await participants.join(ben, code.token), Joined)
    assert isinstance(await participants.join(ben, code.token), AlreadyIn)
    assert isinstance(await participants.join(ada, code.token), LinkUsed)
    standing = await participants.standing(ben)
    assert standing is not None
    assert standing.group is not None, "whoever takes part stays in their group"
    sheet = await rights.sheet(town.coordinator, here)
    assert (sheet.codes, len(sheet.holders)) == ((), 1)
    after = await rights.end(town.coordinator, here, sheet.holders[0].id)
    assert after.holders == ()
    assert not await database.read(lambda tx: may_moderate(tx, ben, here, now=clock()))
    other = await rights.make_code(town.coordinator, here, day=day, update=UpdateId(3))
    assert (await rights.withdraw(town.coordinator, here, other.token)).codes == ()
    assert not isinstance(await participants.join(ada, other.token), Joined)
    assert isinstance(await participants.open_link(town.coordinator, code.token), AlreadyIn)


async def test_code_that_nobody_used_ends_with_its_day(
    workshops: Workshops, town: TownFixture, clock: FakeClock
) -> None:
    here = town.municipality
    code = await workshops.day_rights.make_code(
        town.coordinator, here, day=today(clock) + timedelta(days=1), update=UpdateId(2)
    )
    clock.advance(timedelta(days=2))
    assert isinstance(await workshops.participants.join(town.people["rat"][0], code.token), LinkExpired)
    await refused(
        workshops.day_rights.make_code(
            town.coordinator, here, day=today(clock) - timedelta(days=1), update=UpdateId(3)
        ),
        workshops.day_rights.make_code(
            town.coordinator, here, day=today(clock) + timedelta(days=8), update=UpdateId(4)
        ),
        by=Gone,
    )


async def test_ten_codes_wait_at_most(workshops: Workshops, town: TownFixture, clock: FakeClock) -> None:
    for number in range(MOST_CODES):
        await workshops.day_rights.make_code(
            town.coordinator, town.municipality, day=today(clock), update=UpdateId(20 + number)
        )
    with pytest.raises(TooManyCodes):
        await workshops.day_rights.make_code(
            town.coordinator, town.municipality, day=today(clock), update=UpdateId(40)
        )


async def test_right_of_one_town_opens_nothing_in_another(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    await refused(
        workshops.run_sheets.listed(mona, other.municipality),
        workshops.walls.sheet(mona, other.municipality, language="de"),
        workshops.day_rights.moderates_until(mona, other.municipality),
    )


async def test_right_goes_with_the_person_and_with_their_consent(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock
) -> None:
    mona = await moderator(workshops, town, database, clock)
    nora = await moderator(workshops, town, database, clock, chat=9001)
    content = (await workshops.privacy.dossier(mona)).content
    assert [each["municipality"] for each in content["rights_for_a_day"]] == ["Musterstadt"]
    await workshops.privacy.withdraw(mona, town.municipality)
    await workshops.privacy.erase(nora)
    left = await database.read(lambda tx: tx.all("SELECT * FROM day_right"))
    assert left == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE day_right SET ends_at = began_at",
        """
        INSERT INTO day_right (municipality_id, person_id, began_at, ends_at)
        SELECT municipality_id, person_id, 1, 2 FROM day_right
        """,
        """
        INSERT INTO day_right (municipality_id, person_id, began_at, ends_at)
        SELECT municipality_id, 99, 1, 2 FROM day_right
        """,
        """
        INSERT INTO membership_right (municipality_id, person_id, role)
        SELECT municipality_id, person_id, 'moderator' FROM day_right
        """,
        "UPDATE invite SET expires_at = NULL WHERE role = 'moderator'",
        "UPDATE invite SET uses_left = NULL WHERE role = 'moderator'",
        "UPDATE invite SET role = 'participant' WHERE role = 'moderator'",
    ],
)
async def test_tables_refuse_what_makes_no_sense(
    workshops: Workshops, town: TownFixture, database: Database, clock: FakeClock, sql: str
) -> None:
    await moderator(workshops, town, database, clock)

    def work(tx: Transaction) -> int:
        return tx.run(sql)

    with pytest.raises(ConstraintViolated):
        await database.write(work)
