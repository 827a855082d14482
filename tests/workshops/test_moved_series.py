"""A meeting of a series moves with all that follow: what is owed of each follows, and nobody hears it twice."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.attendance import Rsvp
from storage.database import Database
from storage.ids import MeetingId
from tests.conftest import FakeClock
from tests.workshops.reminding import all_sent, drafted, fates, rows
from tests.workshops.town_fixture import TownFixture, build
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import Lead, Role, Unit
from workshops.meetings.reminding import gather
from workshops.meetings.repeating import Every, Repeats, Rule
from workshops.meetings.series import MovedSeries, Series
from workshops.outbox import Outbox
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.wall_time import AlreadyPast, Skipped, TooFarAhead

FIRST = datetime(2026, 11, 5, 18)  # noqa: DTZ001 - what the clock on the wall shows
"""A Thursday, two days after the clock of the tests starts."""
WEEK = timedelta(days=7)
WEEK_BEFORE, FORTNIGHT_BEFORE = Lead(7, Unit.DAYS), Lead(14, Unit.DAYS)


@pytest.fixture
def series(database: Database, clock: FakeClock) -> Series:
    return Series(database, clock, lambda: None)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=2)


async def weekly(
    meetings: Meetings, series: Series, square: TownFixture, *, start: datetime = FIRST
) -> list[MeetingId]:
    """Three meetings, a week apart."""
    first = await drafted(meetings, square, start=start)
    await series.repeat(square.organiser, first, Repeats(Rule(Every.WEEK), count=3))
    await meetings.invite(square.organiser, first)
    return [card.meeting.id for card in await series.organised(square.organiser, first)]


async def starts(series: Series, square: TownFixture, meeting: MeetingId) -> list[datetime]:
    return [card.meeting.start for card in await series.organised(square.organiser, meeting)]


async def test_reminders_of_each_follow_and_answers_are_asked_for_anew(
    meetings: Meetings, series: Series, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    olga, ada = square.organiser, square.people["rat"][0]
    first, second, third = await weekly(meetings, series, square)
    invited = InvitedMeetings(database, clock, lambda: None)
    for each in (first, second, third):
        await invited.answer(ada, each, answer=Rsvp.NO)
    moved = await series.move_following(olga, second, start=FIRST + WEEK + timedelta(days=1), minutes=60)
    assert isinstance(moved, MovedSeries)
    assert await starts(series, square, first) == [
        FIRST,
        FIRST + WEEK + timedelta(days=1),
        FIRST + 2 * WEEK + timedelta(days=1),
    ]
    assert {fate for _, fate in await fates(database, first, ada)} <= {"declined", "past", "told"}
    for each, start in ((second, "2026-11-13T18:00"), (third, "2026-11-20T18:00")):
        of_new = [row for row in await rows(database, each, ada) if row["start"] == start]
        assert "pending" in {row["state"] for row in of_new}
        assert "declined" not in {row["reason"] for row in of_new}
        assert (await invited.card(ada, each)).answer is None


async def test_one_message_tells_of_all_and_nobody_is_reminded_at_once_of_what_it_told(
    meetings: Meetings, series: Series, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    """A fortnight before the second one is over already, when the series is made and when it moves."""
    olga, ada = square.organiser, square.people["rat"][0]
    first = await drafted(meetings, square, start=FIRST)
    plans = ReminderPlans(database, clock, lambda: None)
    await plans.set_leads(olga, first, role=Role.PARTICIPANT, leads=[FORTNIGHT_BEFORE], on=True)
    await plans.set_leads(olga, first, role=Role.PARTICIPANT, leads=[WEEK_BEFORE], on=False)
    await series.repeat(olga, first, Repeats(Rule(Every.WEEK), count=3))
    await meetings.invite(olga, first)
    outbox = Outbox(database, clock, gather)
    assert {each.kind for each in await all_sent(outbox)} == {"meeting_invited"}
    clock.now += timedelta(hours=2)
    await series.move_following(olga, first, start=FIRST + timedelta(days=1), minutes=60)
    sent = await all_sent(outbox)
    assert [(each.kind, each.person) for each in sent if each.person == ada] == [("meeting_moved", ada)]


async def test_what_was_moved_by_itself_follows_as_well(
    meetings: Meetings, series: Series, square: TownFixture
) -> None:
    olga = square.organiser
    first, _, third = await weekly(meetings, series, square)
    await meetings.move(olga, third, start=FIRST + 4 * WEEK, minutes=60)
    await series.move_following(olga, first, start=FIRST + timedelta(days=1), minutes=60)
    assert await starts(series, square, first) == [FIRST + n * WEEK + timedelta(days=1) for n in range(3)]


async def test_another_hour_leaves_each_on_its_day(
    meetings: Meetings, series: Series, square: TownFixture
) -> None:
    first, _, third = await weekly(meetings, series, square)
    await meetings.move(square.organiser, third, start=FIRST + 4 * WEEK, minutes=60)
    await series.move_following(square.organiser, first, start=FIRST.replace(hour=17), minutes=60)
    assert await starts(series, square, first) == [
        each.replace(hour=17) for each in (FIRST, FIRST + WEEK, FIRST + 4 * WEEK)
    ]


async def test_time_that_cannot_be_moves_none(
    meetings: Meetings, series: Series, square: TownFixture, clock: FakeClock
) -> None:
    olga = square.organiser
    clock.now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    start = datetime(2027, 3, 18, 18)  # noqa: DTZ001 - a Thursday
    first, *_ = await weekly(meetings, series, square, start=start)
    before = await starts(series, square, first)
    clocks_jump = datetime(2027, 3, 21, 2, 30)  # noqa: DTZ001 - and a week later there is no such hour
    for to, problem in (
        (clocks_jump, Skipped()),
        (datetime(2027, 2, 1, 18), AlreadyPast()),  # noqa: DTZ001
        (datetime(2029, 12, 1, 18), TooFarAhead()),  # noqa: DTZ001
    ):
        assert await series.move_following(olga, first, start=to, minutes=60) == problem
    assert await starts(series, square, first) == before


async def test_only_who_organises_moves_what_is_still_to_come(
    meetings: Meetings, series: Series, square: TownFixture, clock: FakeClock
) -> None:
    first, *_ = await weekly(meetings, series, square)
    to = FIRST + timedelta(days=1)
    with pytest.raises(NotAllowed):
        await series.move_following(square.people["rat"][0], first, start=to, minutes=60)
    clock.now = datetime(2026, 11, 5, 18, tzinfo=UTC)
    with pytest.raises(TooLate):
        await series.move_following(square.organiser, first, start=to, minutes=60)


async def test_meeting_of_no_series_has_none_that_follow(
    meetings: Meetings, series: Series, square: TownFixture
) -> None:
    alone = await drafted(meetings, square, start=FIRST)
    await meetings.invite(square.organiser, alone)
    with pytest.raises(Gone):
        await series.move_following(square.organiser, alone, start=FIRST + WEEK, minutes=60)


async def test_moving_all_once_more_to_where_they_are_is_news_to_nobody(
    meetings: Meetings, series: Series, square: TownFixture
) -> None:
    first, *_ = await weekly(meetings, series, square)
    to = FIRST + timedelta(days=1)
    for is_news in (True, False):
        moved = await series.move_following(square.organiser, first, start=to, minutes=60)
        assert isinstance(moved, MovedSeries)
        assert moved.is_news is is_news


@pytest.mark.parametrize(
    ("rule", "weekday", "day", "held"),
    [
        (Rule(Every.MONTH, 1), 1, "2027-01-05", True),
        (Rule(Every.MONTH, 1), 1, "2027-01-12", False),
        (Rule(Every.MONTH, 1), 1, "2027-01-06", False),
        (Rule(Every.MONTH, -1), 3, "2027-02-25", True),
        (Rule(Every.WEEK), 3, "2027-02-25", True),
        (Rule(Every.WEEK), 3, "2027-02-26", False),
    ],
)
def test_day_that_a_rule_does_not_name_is_an_exception(
    rule: Rule, weekday: int, day: str, held: bool
) -> None:
    repeats = Repeats(rule, 6, None, weekday)
    assert repeats.holds(datetime.fromisoformat(f"{day}T18:00")) is held
