"""Measures over a real database: who may do what, who is asked and told when, and what a change does to it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any

import pytest

from storage import measures as rows
from storage import members, persons
from storage.database import Database, Transaction
from storage.deliveries import Delivery
from storage.ids import ChatId, MeasureId, PersonId, UpdateId
from storage.measure_changes import ChangeKind
from storage.measures import Origin, Part, Status
from storage.members import Role
from tests.conftest import FakeClock
from tests.disclosure import tables
from tests.workshops.town_fixture import TownFixture, build, someone
from workshops.measures.followers import News
from workshops.measures.measures import Wanted
from workshops.measures.messages import ASK, HELP, NEWS, Occasion, ahead
from workshops.measures.owners import LINK_HOLDS, Answer, Offered, Own
from workshops.measures.sheets import MeasureSheet, Show
from workshops.meetings.sheets import MeetingSheet
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.towns.privacy import CONSENT_VERSION
from workshops.wall_time import AlreadyPast, TooFarAhead
from workshops.workshops import Workshops

MARCH = date(2027, 3, 31)
"""Ten o'clock in Berlin is nine in UTC in winter, and eight from four days before on."""


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=3)


@pytest.fixture
def updates() -> Iterator[UpdateId]:
    return (UpdateId(-number) for number in count(1))


async def make(
    workshops: Workshops,
    square: TownFixture,
    updates: Iterator[UpdateId],
    *,
    due: date | None = MARCH,
    **more: Any,
) -> MeasureId:
    wanted = Wanted("Sprachcafé im Rathaus", "Amt für Soziales", due)
    made = await workshops.measures.make(
        square.organiser, square.municipality, wanted, update=next(updates), **more
    )
    assert isinstance(made, MeasureSheet)
    return made.measure.id


@pytest.fixture
async def measure(workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]) -> MeasureId:
    """Public, so that everybody may take it on and follow it."""
    made = await make(workshops, square, updates)
    await workshops.measures.set_public(square.organiser, made, public=True)
    return made


async def owed(database: Database, kind: str) -> list[tuple[PersonId, datetime]]:
    """What is still to be sent."""

    def look(tx: Transaction) -> list[tuple[PersonId, datetime]]:
        found = tx.all(
            "SELECT * FROM delivery WHERE kind = :kind AND state = 'pending' ORDER BY due_at, person_id",
            kind=kind,
        )
        return [(row["person_id"], datetime.fromtimestamp(row["due_at"], UTC)) for row in found]

    return await database.read(look)


async def send_due(workshops: Workshops) -> list[Delivery]:
    """Sends what is due, as the program does: what has nothing left to say is cancelled."""
    claimed = await workshops.outbox.claim()
    for each in claimed:
        await workshops.outbox.sent(each, message_id=1)
    return claimed


async def test_measure_is_proposed_and_internal_at_first(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]
) -> None:
    made = await make(workshops, square, updates)
    sheet = await workshops.measures.sheet(square.organiser, made)
    assert (sheet.measure.status, sheet.measure.public, sheet.line.taken) == (Status.PROPOSED, False, False)
    assert (sheet.measure.office, sheet.measure.due) == ("Amt für Soziales", MARCH)
    with pytest.raises(Gone):
        await workshops.measures.sheet(square.people["rat"][0], made)
    assert (await workshops.measure_lists.listed(square.people["rat"][0], square.municipality)).lines == ()


async def test_same_update_makes_one_measure(workshops: Workshops, square: TownFixture) -> None:
    for _ in range(2):
        await workshops.measures.make(
            square.organiser, square.municipality, Wanted("Sprachcafé"), update=UpdateId(-1)
        )
    found = await workshops.measure_lists.listed(square.organiser, square.municipality)
    assert len(found.lines) == 1


async def test_only_whoever_organises_makes_and_changes(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, measures = square.people["rat"][0], workshops.measures
    for attempt in (
        measures.make(ada, square.municipality, Wanted("Sprachcafé"), update=UpdateId(-99)),
        measures.word(ada, measure, Part.WHAT, "Anderes"),
        measures.set_status(ada, measure, Status.DONE),
        measures.set_due(ada, measure, None),
        measures.set_public(ada, measure, public=False),
        measures.set_council(ada, measure, needed=True),
        measures.set_builds_on(ada, measure, None),
        measures.remove(ada, measure),
        workshops.measure_owners.link(ada, measure),
        workshops.measure_owners.answer(ada, measure, Answer.DONE),
        workshops.measure_owners.release(ada, measure),
        workshops.measure_owners.set_name(ada, measure, "Ada"),
    ):
        with pytest.raises(NotAllowed):
            await attempt


async def test_nobody_of_another_town_sees_anything(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    other = await build(database, "Beispielheim", first_chat=9000, rat=1)
    for stranger in (other.coordinator, other.people["rat"][0]):
        for attempt in (
            workshops.measures.sheet(stranger, measure),
            workshops.measure_lists.history(stranger, measure),
            workshops.measure_lists.listed(stranger, square.municipality),
            workshops.measure_lists.to_show(stranger, square.municipality),
            workshops.measure_lists.fields(stranger, square.municipality),
            workshops.measure_owners.take(stranger, measure),
            workshops.measure_followers.follow(stranger, measure, on=True),
        ):
            with pytest.raises(NotAllowed):
                await attempt
    with pytest.raises(NotAllowed):
        await workshops.measure_lists.listed(other.coordinator, square.municipality, field_of=measure)


@pytest.mark.parametrize(
    ("due", "now", "moments"),
    [
        (date(2026, 11, 20), datetime(2026, 11, 3, 9, tzinfo=UTC), ["11-13T09", "11-21T09"]),
        (date(2026, 11, 7), datetime(2026, 11, 3, 9, tzinfo=UTC), ["11-06T09", "11-08T09"]),
        (date(2026, 11, 3), datetime(2026, 11, 3, 9, tzinfo=UTC), ["11-04T09"]),
        (date(2026, 10, 1), datetime(2026, 11, 3, 9, tzinfo=UTC), []),
        # the clocks change in between
        (date(2027, 4, 2), datetime(2027, 3, 20, 9, tzinfo=UTC), ["03-26T09", "04-03T08"]),
    ],
)
def test_asked_a_week_before_or_a_day_and_once_it_is_over(
    due: date, now: datetime, moments: list[str]
) -> None:
    planned = ahead(due, "Europe/Berlin", now=now)
    assert [moment.strftime("%m-%dT%H") for _, moment in planned] == moments


async def test_whoever_made_it_is_asked_until_somebody_takes_it_on(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    ada = square.people["rat"][0]
    moments = [datetime(2027, 3, 24, 9, tzinfo=UTC), datetime(2027, 4, 1, 8, tzinfo=UTC)]
    assert await owed(database, ASK) == [(square.organiser, each) for each in moments]
    await workshops.measure_owners.take(ada, measure)
    assert await owed(database, ASK) == [(ada, each) for each in moments]
    await workshops.measure_owners.release(ada, measure)
    assert await owed(database, ASK) == [(square.organiser, each) for each in moments]


@pytest.mark.parametrize("status", [Status.DONE, Status.DISCARDED])
async def test_end_takes_back_what_was_planned_and_reopening_plans_it_again(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, status: Status
) -> None:
    before = await owed(database, ASK)
    await workshops.measures.set_status(square.organiser, measure, status, reason="kein Geld")
    assert await owed(database, ASK) == []
    await workshops.measures.set_status(square.organiser, measure, Status.BEGUN)
    assert await owed(database, ASK) == before


async def test_day_that_is_moved_away_and_back_is_asked_about_once(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    olga, measures = square.organiser, workshops.measures
    clock.now = datetime(2027, 3, 24, 9, tzinfo=UTC)
    assert [each.kind for each in await send_due(workshops)] == [ASK]
    for due in (date(2027, 6, 30), MARCH):
        await measures.set_due(olga, measure, due)
    assert [moment.date() for _, moment in await owed(database, ASK)] == [date(2027, 4, 1)], (
        "only when it is over"
    )


async def test_day_that_was_moved_before_anybody_was_asked_is_asked_about(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    before = await owed(database, ASK)
    for due in (date(2027, 6, 30), None, MARCH):
        await workshops.measures.set_due(square.organiser, measure, due)
    assert await owed(database, ASK) == before


async def test_nothing_is_left_to_ask_where_the_day_was_moved_or_it_ended(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    olga = square.organiser
    owners = partial(workshops.measure_owners.question, occasion=Occasion.BEFORE, due=MARCH.isoformat())
    assert await owners(olga, measure) is not None
    assert await owners(square.coordinator, measure) is None, "others are asked"
    await workshops.measures.set_due(olga, measure, date(2027, 6, 30))
    assert await owners(olga, measure) is None
    await workshops.measures.set_due(olga, measure, MARCH)
    await workshops.participants.mute(olga, on=True)
    assert await owners(olga, measure) is None
    await workshops.participants.mute(olga, on=False)
    await workshops.measures.set_status(olga, measure, Status.DONE)
    assert await owners(olga, measure) is None


async def test_question_that_comes_after_the_day_leaves_it_to_the_one_that_follows(
    workshops: Workshops, square: TownFixture, measure: MeasureId, clock: FakeClock
) -> None:
    clock.now = datetime(2027, 4, 1, 9, tzinfo=UTC)
    due = MARCH.isoformat()
    ask = workshops.measure_owners.question
    assert await ask(square.organiser, measure, occasion=Occasion.BEFORE, due=due) is None
    assert await ask(square.organiser, measure, occasion=Occasion.OVER, due=due) is not None


@pytest.mark.parametrize(
    ("due", "problem"),
    [(date(2026, 11, 2), AlreadyPast()), (date(2036, 12, 1), TooFarAhead())],
)
async def test_day_that_cannot_be_changes_nothing(
    workshops: Workshops, square: TownFixture, measure: MeasureId, due: date, problem: object
) -> None:
    assert await workshops.measures.set_due(square.organiser, measure, due) == problem
    made = await workshops.measures.make(
        square.organiser, square.municipality, Wanted("Anderes", None, due), update=UpdateId(-99)
    )
    assert made == problem
    assert (await workshops.measures.sheet(square.organiser, measure)).measure.due == MARCH


async def test_discarding_needs_a_reason_and_history_is_kept(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    olga, measures = square.organiser, workshops.measures
    with pytest.raises(Gone):
        await measures.set_status(olga, measure, Status.DISCARDED)
    await measures.set_status(olga, measure, Status.DECIDED)
    await measures.set_status(olga, measure, Status.DECIDED)
    await measures.set_due(olga, measure, date(2027, 6, 30))
    await measures.set_status(olga, measure, Status.DISCARDED, reason="kein Geld")
    found = (await workshops.measure_lists.history(olga, measure)).changes
    assert [(each.kind, each.status, each.due, each.reason) for each in found] == [
        (ChangeKind.MADE, Status.PROPOSED, MARCH, None),
        (ChangeKind.STATUS, Status.DECIDED, MARCH, None),
        (ChangeKind.DUE, Status.DECIDED, date(2027, 6, 30), None),
        (ChangeKind.STATUS, Status.DISCARDED, date(2027, 6, 30), "kein Geld"),
    ]


async def test_owner_answers_by_one_tap_and_twice_is_once(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    ada, owners = square.people["rat"][0], workshops.measure_owners
    await owners.take(ada, measure)
    for answer in (
        Answer.GOING,
        Answer.GOING,
        Answer.GOING,
        Answer.HELP,
        Answer.HELP,
        Answer.DONE,
        Answer.DONE,
    ):
        await owners.answer(ada, measure, answer)
    found = (await workshops.measure_lists.history(ada, measure)).changes
    assert [(each.kind, each.status) for each in found[1:]] == [
        (ChangeKind.TAKEN, Status.PROPOSED),
        (ChangeKind.STATUS, Status.BEGUN),
        (ChangeKind.GOING, Status.BEGUN),
        (ChangeKind.HELP, Status.BEGUN),
        (ChangeKind.STATUS, Status.DONE),
    ]
    assert all(each.by_owner for each in found[1:])
    assert [person for person, _ in await owed(database, HELP)] == [square.organiser]
    for late in (Answer.GOING, Answer.HELP):
        with pytest.raises(TooLate):
            await owners.answer(ada, measure, late)
    with pytest.raises(TooLate):
        await workshops.measures.set_due(ada, measure, date(2027, 6, 30))


async def test_who_needed_help_is_not_told_to_everybody(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, bea = square.people["rat"][:2]
    await workshops.measure_owners.take(ada, measure)
    await workshops.measure_owners.answer(ada, measure, Answer.HELP)
    close = (await workshops.measure_lists.history(ada, measure)).changes
    public = (await workshops.measure_lists.history(bea, measure)).changes
    assert [len(close), [each.kind for each in public]] == [3, [ChangeKind.MADE]]


async def test_exactly_one_has_it(workshops: Workshops, square: TownFixture, measure: MeasureId) -> None:
    ada, bea = square.people["rat"][:2]
    for _ in range(2):
        await workshops.measure_owners.take(ada, measure)
    with pytest.raises(TooLate):
        await workshops.measure_owners.take(bea, measure)
    with pytest.raises(TooLate):
        await workshops.measure_owners.link(square.organiser, measure)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    sheet = await workshops.measures.sheet(bea, measure)
    assert (sheet.line.taken, sheet.line.name, sheet.mine) == (True, "Frau A.", False)


async def test_link_lets_a_stranger_in_who_agrees_and_ends_with_whoever_takes_it_on(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    owners = workshops.measure_owners
    await workshops.measures.set_public(square.organiser, measure, public=False)
    token = (await owners.link(square.organiser, measure)).token
    assert (await owners.link(square.organiser, measure)).token == token
    nora = await database.write(lambda tx: someone(tx, 7000))
    before = await owners.open_link(nora, token)
    assert isinstance(before, Offered)
    assert not before.member
    assert isinstance(await owners.take_by_link(nora, token), Offered), "without agreeing nothing is taken"
    other_k = Agreed(CONSENT_VERSION, "de", 3)
    assert isinstance(again := await owners.agree(nora, token, other_k), Offered)
    assert not again.member
    agreed = await owners.agree(nora, token, Agreed(CONSENT_VERSION, "de", 5))
    assert isinstance(agreed, Offered)
    assert agreed.member
    assert isinstance(await owners.take_by_link(nora, token), Own)
    assert isinstance(await owners.open_link(nora, token), Own)
    assert await owners.open_link(square.people["rat"][0], token) == LinkUsed()
    assert (await workshops.measures.sheet(nora, measure)).mine
    member = await database.read(lambda tx: members.membership(tx, square.municipality, nora))
    assert member is not None
    assert member.group is None
    assert member.roles == {Role.PARTICIPANT}


async def test_link_ends_with_time_with_the_measure_and_when_it_is_given_back(
    workshops: Workshops, square: TownFixture, measure: MeasureId, clock: FakeClock
) -> None:
    owners, ada, olga = workshops.measure_owners, square.people["rat"][0], square.organiser
    token = (await owners.link(olga, measure)).token
    assert await owners.open_link(ada, "unknown") == LinkUnknown()
    await workshops.measures.set_status(olga, measure, Status.DONE)
    assert await owners.open_link(ada, token) == LinkExpired()
    await workshops.measures.set_status(olga, measure, Status.BEGUN)
    clock.advance(timedelta(days=30))
    assert await owners.open_link(ada, token) == LinkExpired()
    renewed = (await owners.link(olga, measure)).token
    assert renewed != token
    await owners.take_by_link(ada, renewed)
    await owners.release(olga, measure)
    assert await owners.open_link(ada, renewed) == LinkUnknown()


async def test_measure_that_one_gave_back_and_does_not_see_any_more(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, owners = square.people["rat"][0], workshops.measure_owners
    await owners.take(ada, measure)
    await workshops.measures.set_public(square.organiser, measure, public=False)
    assert await owners.release(ada, measure) is None


async def test_changes_of_a_day_are_told_once_in_the_evening_and_not_to_whoever_made_them(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    ada, bea = square.people["rat"][:2]
    follow = workshops.measure_followers.follow
    for person in (ada, bea, square.organiser):
        for _ in range(2):
            await follow(person, measure, on=True)
    await follow(bea, measure, on=False)
    await workshops.measures.set_status(square.organiser, measure, Status.DECIDED)
    clock.advance(timedelta(hours=3))
    await workshops.measures.set_status(square.organiser, measure, Status.BEGUN)
    await workshops.measures.set_due(square.organiser, measure, date(2027, 6, 30))
    assert await owed(database, NEWS) == [(ada, datetime(2026, 11, 3, 17, tzinfo=UTC))]
    [news] = await workshops.measure_followers.news(ada, square.municipality, day=date(2026, 11, 3))
    assert (news.status_before, news.due_before) == (Status.PROPOSED, MARCH)
    assert (news.line.measure.status, news.line.measure.due) == (Status.BEGUN, date(2027, 6, 30))


async def test_what_changes_after_the_evening_is_told_on_the_next_one(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    ada = square.people["rat"][0]
    await workshops.measure_followers.follow(ada, measure, on=True)
    clock.now = datetime(2026, 11, 3, 17, tzinfo=UTC)
    await workshops.measures.set_status(square.organiser, measure, Status.BEGUN)
    assert await owed(database, NEWS) == [(ada, datetime(2026, 11, 4, 17, tzinfo=UTC))]
    news = workshops.measure_followers.news
    assert await news(ada, square.municipality, day=date(2026, 11, 3)) == []
    assert [type(each) for each in await news(ada, square.municipality, day=date(2026, 11, 4))] == [News]


async def test_what_was_undone_unfollowed_or_hidden_is_not_told(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, olga, followers = square.people["rat"][0], square.organiser, workshops.measure_followers
    today = date(2026, 11, 3)
    await followers.follow(ada, measure, on=True)
    await workshops.measures.set_status(olga, measure, Status.BEGUN)
    assert len(await followers.news(ada, square.municipality, day=today)) == 1
    await workshops.participants.mute(ada, on=True)
    assert await followers.news(ada, square.municipality, day=today) == []
    await workshops.participants.mute(ada, on=False)
    await workshops.measures.set_public(olga, measure, public=False)
    assert await followers.news(ada, square.municipality, day=today) == []
    await workshops.measures.set_public(olga, measure, public=True)
    await workshops.measures.set_status(olga, measure, Status.PROPOSED)
    assert await followers.news(ada, square.municipality, day=today) == [], "everything is as it was"
    await workshops.measures.set_status(olga, measure, Status.BEGUN)
    await followers.follow(ada, measure, on=False)
    assert await followers.news(ada, square.municipality, day=today) == []


async def test_internal_measure_cannot_be_followed(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]
) -> None:
    made = await make(workshops, square, updates)
    with pytest.raises(Gone):
        await workshops.measure_followers.follow(square.organiser, made, on=True)


async def test_measure_builds_on_another_of_its_town_and_never_on_itself(
    workshops: Workshops,
    square: TownFixture,
    measure: MeasureId,
    updates: Iterator[UpdateId],
    database: Database,
) -> None:
    olga, on = square.organiser, workshops.measures.set_builds_on
    second, third = [await make(workshops, square, updates) for _ in range(2)]
    await on(olga, second, measure)
    sheet = await on(olga, third, second)
    assert sheet.builds_on is not None
    assert sheet.builds_on.id == second
    assert [each.id for each in (await workshops.measures.sheet(olga, measure)).precondition_for] == [second]
    other = await build(database, "Beispielheim", first_chat=9000, rat=1)
    foreign = await make(workshops, other, updates)
    for impossible in (measure, second, third, foreign, MeasureId(99)):
        with pytest.raises(Gone):
            await on(olga, measure, impossible)
    assert (await workshops.measures.sheet(square.people["rat"][0], measure)).precondition_for == (), (
        "internal"
    )


async def test_overdue_comes_first_and_lists_are_filtered(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId], clock: FakeClock
) -> None:
    olga, town, measures = square.organiser, square.municipality, workshops.measures
    late = await make(workshops, square, updates, due=date(2026, 11, 5), field="Begegnung")
    someday = await make(workshops, square, updates, due=None)
    soon = await make(workshops, square, updates, due=date(2026, 12, 1))
    done = await make(workshops, square, updates, due=date(2026, 11, 4))
    await measures.set_status(olga, done, Status.DONE)
    clock.advance(timedelta(days=10))

    async def ids(show: Show, field_of: MeasureId | None = None) -> list[MeasureId]:
        return [
            each.measure.id
            for each in (await workshops.measure_lists.listed(olga, town, show=show, field_of=field_of)).lines
        ]

    assert await ids(Show.OPEN) == [late, soon, someday]
    assert await ids(Show.OVERDUE) == [late]
    assert await ids(Show.DONE) == [done]
    assert await ids(Show.MINE) == []
    assert await ids(Show.OPEN, late) == [late]
    found = await workshops.measure_lists.listed(olga, town)
    assert (found.open, found.overdue, found.organises) == (3, 1, True)
    assert list(await workshops.measure_lists.fields(olga, town)) == ["Begegnung"]
    assert await workshops.measure_lists.fields(square.people["rat"][0], town) == {}, (
        "nothing of it is public"
    )


async def test_wall_record_and_papers_get_what_everybody_may_see(
    workshops: Workshops, square: TownFixture, measure: MeasureId, updates: Iterator[UpdateId]
) -> None:
    await make(workshops, square, updates)
    gone = await make(workshops, square, updates)
    await workshops.measures.set_public(square.organiser, gone, public=True)
    await workshops.measures.set_status(square.organiser, gone, Status.DISCARDED, reason="kein Geld")
    shown = await workshops.measure_lists.to_show(square.people["rat"][0], square.municipality)
    assert (shown.town, shown.day) == ("Musterstadt", date(2026, 11, 3))
    assert [each.measure.id for each in shown.lines] == [measure]


async def test_slip_is_removed_as_long_as_nobody_knows_of_it(
    workshops: Workshops,
    square: TownFixture,
    measure: MeasureId,
    updates: Iterator[UpdateId],
    database: Database,
) -> None:
    slip = await make(workshops, square, updates)
    await workshops.measures.remove(square.organiser, slip)
    with pytest.raises(Gone):
        await workshops.measures.sheet(square.organiser, slip)
    assert len(await owed(database, ASK)) == 2, "those of the other measure"
    with pytest.raises(TooLate):
        await workshops.measures.remove(square.organiser, measure)


async def test_calendar_has_what_one_took_on_and_what_one_follows(
    workshops: Workshops, square: TownFixture, measure: MeasureId, updates: Iterator[UpdateId]
) -> None:
    ada, bea = square.people["rat"][:2]
    mine = await make(workshops, square, updates)
    await workshops.measures.set_public(square.organiser, mine, public=True)
    await workshops.measure_owners.take(ada, mine)
    await workshops.measure_followers.follow(ada, mine, on=True)
    await workshops.measure_followers.follow(ada, measure, on=True)
    found = await workshops.measure_followers.for_calendar(ada)
    assert [(each.measure.id, each.town, each.mine) for each in found] == [
        (mine, "Musterstadt", True),
        (measure, "Musterstadt", False),
    ]
    assert await workshops.measure_followers.for_calendar(bea) == []
    await workshops.measure_owners.answer(ada, mine, Answer.DONE)
    await workshops.measures.set_due(square.organiser, measure, None)
    assert await workshops.measure_followers.for_calendar(ada) == []


# What is stored about a person


async def test_my_data_name_what_i_took_on_and_follow(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada = square.people["rat"][0]
    await workshops.measure_owners.take(ada, measure)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    await workshops.measure_followers.follow(ada, measure, on=True)
    content = (await workshops.privacy.dossier(ada)).content
    assert content["measures"] == [
        {
            "municipality": "Musterstadt",
            "measure": "Sprachcafé im Rathaus",
            "due": "2027-03-31",
            "status": "proposed",
            "name": "Frau A.",
        }
    ]
    assert content["follows"] == ["Sprachcafé im Rathaus"]
    made = (await workshops.privacy.dossier(square.organiser)).content["made"]
    assert made == [{"kind": "measure", "title": "Sprachcafé im Rathaus"}]


async def test_my_data_name_what_i_am_asked_to_take_on_as_long_as_that_is_stored(
    workshops: Workshops, square: TownFixture, measure: MeasureId, clock: FakeClock
) -> None:
    ada, owners = square.people["rat"][0], workshops.measure_owners
    link = await owners.link(square.organiser, measure)
    await owners.ask_by_link(ada, link.token)
    clock.advance(LINK_HOLDS)
    assert isinstance(await owners.open_link(ada, link.token), LinkExpired)
    assert (await workshops.privacy.dossier(ada)).content["offered"] == ["Sprachcafé im Rathaus"]
    await owners.decline(ada, link.token)
    assert (await workshops.privacy.dossier(ada)).content["offered"] == []


@pytest.mark.parametrize("everything", [True, False])
async def test_who_is_asked_by_a_link_is_forgotten_with_the_person(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, everything: bool
) -> None:
    ada = square.people["rat"][0]
    link = await workshops.measure_owners.link(square.organiser, measure)
    await workshops.measure_owners.ask_by_link(ada, link.token)
    assert (await tables(database))["measure_asked"] != []
    if everything:
        await workshops.privacy.erase(ada)
    else:
        await workshops.privacy.withdraw(ada, square.municipality)
    assert (await tables(database))["measure_asked"] == []


@pytest.mark.parametrize("everything", [True, False])
async def test_name_goes_with_the_person_and_the_measure_stays_with_its_office(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, everything: bool
) -> None:
    ada = square.people["rat"][0]
    await workshops.measure_owners.take(ada, measure)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    await workshops.measure_followers.follow(ada, measure, on=True)
    if everything:
        await workshops.privacy.erase(ada)
    else:
        await workshops.privacy.withdraw(ada, square.municipality)
    sheet = await workshops.measures.sheet(square.organiser, measure)
    assert (sheet.line.taken, sheet.line.name, sheet.measure.office) == (False, None, "Amt für Soziales")
    assert {person for person, _ in await owed(database, ASK)} == {square.organiser}
    left = await database.read(lambda tx: tx.all("SELECT * FROM measure_follower"))
    assert left == []


async def test_somebody_else_is_asked_when_whoever_made_it_leaves(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    assert {person for person, _ in await owed(database, ASK)} == {square.organiser}
    await workshops.privacy.erase(square.organiser)
    assert {person for person, _ in await owed(database, ASK)} == {square.coordinator}
    await workshops.privacy.withdraw(square.coordinator, square.municipality)
    assert await owed(database, ASK) == []
    assert await database.read(lambda tx: rows.measure(tx, measure)) is not None


async def test_town_takes_its_measures_along_without_names(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    ada = square.people["rat"][0]
    await workshops.measure_owners.take(ada, measure)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    [taken] = (await workshops.leaving.belongings(square.municipality)).measures
    assert (taken["what"], taken["office"], taken["due_on"]) == (
        "Sprachcafé im Rathaus",
        "Amt für Soziales",
        "2027-03-31",
    )
    assert [each["kind"] for each in taken["history"]] == ["made", "taken"]
    assert "Frau A." not in str(taken)
    await workshops.leaving.delete(square.municipality)
    for table in ("measure", "measure_change", "measure_owner", "measure_asked", "measure_follower"):
        assert (await tables(database))[table] == []


async def test_what_ended_long_ago_is_deleted_after_the_storage_period(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    await database.write(lambda tx: tx.run("UPDATE municipality SET storage_months = 12"))
    await workshops.measures.set_status(square.organiser, measure, Status.DONE)
    clock.now = datetime(2027, 11, 3, 9, tzinfo=UTC)
    await workshops.storage_periods.work()
    told = await database.read(lambda tx: tx.one("SELECT data FROM delivery WHERE kind = 'deletion_ahead'"))
    assert '"measures": 1' in told["data"]
    clock.advance(timedelta(days=15))
    await workshops.storage_periods.work()
    assert await database.read(lambda tx: tx.all("SELECT * FROM measure")) == []
    assert await database.read(lambda tx: tx.all("SELECT * FROM delivery WHERE kind GLOB 'measure_*'")) == []


def test_origin_is_a_value_that_cuts_long_names() -> None:
    origin = Origin.cluster(7, "x" * 400)
    assert (origin.kind, origin.id, len(origin.text or "")) == ("cluster", 7, 300)


async def test_origin_is_kept_with_the_measure(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]
) -> None:
    made = await make(workshops, square, updates, origin=Origin.cluster(7, "Orte"))
    assert (await workshops.measures.sheet(square.organiser, made)).measure.origin == Origin.cluster(
        7, "Orte"
    )


async def test_who_came_to_no_group_keeps_what_they_took_on(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    """Sessions that have ended are forgotten with people whom nothing binds: whoever took something on is bound."""
    assert await database.read(lambda tx: persons.of_chat(tx, ChatId(1))) is None
    token = (await workshops.measure_owners.link(square.organiser, measure)).token
    nora = await database.write(lambda tx: persons.add_without_chat(tx, language="de"))
    await workshops.measure_owners.agree(nora, token, Agreed(CONSENT_VERSION, "de", 5))
    await workshops.measure_owners.take_by_link(nora, token)
    await workshops.sessions.forget_ended()
    assert (await workshops.measures.sheet(nora, measure)).mine


async def test_committee_reads_where_measures_stood_when_people_last_met(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId], clock: FakeClock
) -> None:
    """A workshop on the 12th of November; its day ends at midnight by the clock on the wall."""
    organiser, town = square.organiser, square.municipality

    async def public(what: str, due: date | None = None) -> MeasureId:
        made = await workshops.measures.make(organiser, town, Wanted(what, "Amt", due), update=next(updates))
        assert isinstance(made, MeasureSheet)
        await workshops.measures.set_public(organiser, made.measure.id, public=True)
        return made.measure.id

    async def told() -> list[tuple[str, str | None, date | None, str]]:
        found = await workshops.measure_lists.since_last_meeting(organiser, town)
        return [
            (each.line.measure.what, each.before, each.due_before, each.line.measure.status)
            for each in found.steps
        ]

    async def agreed() -> list[str]:
        found = await workshops.measure_lists.since_last_meeting(organiser, town)
        return [each.line.measure.what for each in found.steps if each.agreed]

    begun, given_up = await public("Sprachcafé", MARCH), await public("Lotsen")
    dropped_before = await public("Kegeln")
    await workshops.measures.set_status(organiser, dropped_before, Status.DISCARDED, reason="Nein")
    assert await told() == [("Sprachcafé", None, None, "proposed"), ("Lotsen", None, None, "proposed")]
    assert await agreed() == [], "typed at a desk"
    evening = datetime(2026, 11, 12, 18)  # noqa: DTZ001 - the clock on the wall
    meeting = await workshops.meetings.draft(
        organiser, town, start=evening, title="Workshop", minutes=120, update=next(updates)
    )
    assert isinstance(meeting, MeetingSheet)
    await workshops.meetings.invite(organiser, meeting.meeting.id)
    clock.now = datetime(2026, 11, 12, 22, tzinfo=UTC)
    await workshops.measures.set_status(organiser, begun, Status.DECIDED)
    assert await told() == [("Sprachcafé", None, None, "decided"), ("Lotsen", None, None, "proposed")]
    clock.now = datetime(2026, 11, 12, 23, tzinfo=UTC)  # midnight in Berlin
    await workshops.measures.set_status(organiser, begun, Status.BEGUN)
    await workshops.measures.set_due(organiser, begun, date(2027, 4, 30))
    await workshops.measures.set_status(organiser, given_up, Status.DISCARDED, reason="Es gibt sie schon.")
    await public("Lesekreis", date(2027, 5, 1))
    found = await workshops.measure_lists.since_last_meeting(organiser, town)
    assert found.since is not None
    assert (found.since.kind, found.since.day) == ("follow_up", date(2026, 11, 12))
    assert await told() == [
        ("Sprachcafé", "decided", MARCH, "begun"),
        ("Lesekreis", None, None, "proposed"),
        ("Lotsen", "proposed", None, "discarded"),
    ]
    assert [each.moved for each in found.steps] == [True, False, False]
    assert await agreed() == ["Sprachcafé", "Lesekreis"], (
        "the others were there before and nobody decided on them"
    )
    january = datetime(2027, 1, 7, 18)  # noqa: DTZ001 - the clock on the wall
    again = await workshops.meetings.draft(
        organiser, town, start=january, title="Folgetreffen", minutes=120, update=next(updates)
    )
    assert isinstance(again, MeetingSheet)
    await workshops.meetings.invite(organiser, again.meeting.id)
    for hour in (18, 21):  # while it runs, and in the evening behind it
        clock.now = datetime(2027, 1, 7, hour, tzinfo=UTC)
        found = await workshops.measure_lists.since_last_meeting(organiser, town)
        assert found.since is not None
        assert found.since.day == date(2026, 11, 12), "all that follows from today is still the same today"
    clock.now = datetime(2027, 1, 8, 8, tzinfo=UTC)
    found = await workshops.measure_lists.since_last_meeting(organiser, town)
    assert found.since is not None
    assert found.since.day == date(2027, 1, 7)


async def test_organisers_are_not_asked_beside_the_coordinator_who_made_it(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId], database: Database
) -> None:
    await workshops.measures.make(
        square.coordinator, square.municipality, Wanted("Bänke", "Bauhof", MARCH), update=next(updates)
    )
    assert {person for person, _ in await owed(database, ASK)} == {square.coordinator}
