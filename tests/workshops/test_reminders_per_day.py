"""Nobody gets more reminders a day than the town says."""

from datetime import UTC, datetime, timedelta

from storage.attendance import Rsvp
from storage.database import Database
from storage.ids import UpdateId
from tests.conftest import FakeClock
from tests.workshops.reminding import START, all_sent, counted, drafted, fates, planned
from tests.workshops.town_fixture import TownFixture
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import Skip
from workshops.meetings.repeating import Every, Repeats, Rule
from workshops.meetings.series import Series
from workshops.meetings.sheets import MeetingSheet
from workshops.outbox import Outbox


async def test_nobody_gets_more_than_so_many_a_day_and_the_next_meetings_come_first(
    invited: InvitedMeetings,
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
) -> None:
    """On 26 November three meetings would be reminded of: that of the day after, and two a week ahead."""
    ada, olga = square.people["rat"][0], square.organiser
    later = await planned(meetings, square, start=START + timedelta(hours=1), update=1)
    week = await planned(meetings, square, start=START, update=2)
    assert "per_day" not in dict(await fates(database, later, ada)).values()
    near = await planned(meetings, square, start=datetime(2026, 11, 27, 18), update=3)  # noqa: DTZ001 - wall time
    assert dict(await fates(database, later, ada))["7d"] == "per_day", "it begins last"
    assert dict(await fates(database, week, ada))["7d"] == "pending"
    assert (await counted(plans, olga, later))["per_day"] == 6
    await invited.answer(ada, near, answer=Rsvp.NO)
    assert dict(await fates(database, later, ada))["7d"] == "pending", "there is room again"
    await invited.answer(ada, near, answer=Rsvp.YES)
    assert dict(await fates(database, later, ada))["7d"] == "per_day"
    await meetings.cancel(olga, near, reason="")
    assert "per_day" not in await counted(plans, olga, later)


async def test_what_was_held_back_stays_away_once_it_is_declined_or_cancelled(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    """On that day there is room for two of four, then for all of them."""
    ada, olga = square.people["rat"][0], square.organiser
    near = await planned(meetings, square, start=datetime(2026, 11, 27, 18), update=1)  # noqa: DTZ001 - wall time
    await planned(meetings, square, start=START, update=2)
    declined = await planned(meetings, square, start=START + timedelta(hours=1), update=3)
    cancelled = await planned(meetings, square, start=START + timedelta(hours=2), update=4)
    for each in (declined, cancelled):
        assert dict(await fates(database, each, ada))["7d"] == "per_day"
    await invited.answer(ada, declined, answer=Rsvp.NO)
    await meetings.cancel(olga, cancelled, reason="")
    await meetings.cancel(olga, near, reason="")
    assert dict(await fates(database, declined, ada))["7d"] == "declined"
    assert dict(await fates(database, cancelled, ada))["7d"] == "cancelled"


async def test_another_number_a_day_holds_for_everything_that_is_still_to_come(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting, olga, ada = await planned(meetings, square), square.organiser, square.people["rat"][0]
    also = await planned(meetings, square, start=START + timedelta(hours=1), update=2)
    await plans.set_per_day(olga, meeting, most=1)
    assert {fate for _, fate in await fates(database, also, ada)} == {"per_day"}
    sheet = await plans.set_per_day(olga, meeting, most=2)
    assert sheet.per_day == 2
    assert {fate for _, fate in await fates(database, also, ada)} == {"pending"}


async def test_another_number_a_day_holds_for_the_last_meeting_of_a_series_that_is_years_ahead(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    series = Series(database, clock, lambda: None)
    olga, ada, last = square.organiser, square.people["rat"][0], []
    for update, hour in ((1, 18), (2, 19)):
        drafted = await meetings.draft(
            olga,
            square.municipality,
            title="Jeden Monat",
            start=datetime(2028, 10, 3, hour),  # noqa: DTZ001 - wall time
            minutes=60,
            update=UpdateId(update),
            repeats=Repeats(Rule(Every.MONTH), 24),
        )
        assert isinstance(drafted, MeetingSheet)
        await meetings.invite(olga, drafted.meeting.id)
        last.append((await series.organised(olga, drafted.meeting.id))[-1].meeting.id)
    await plans.set_per_day(olga, last[0], most=1)
    assert [{fate for _, fate in await fates(database, each, ada)} for each in last] == [
        {"pending"},
        {"per_day"},
    ]


async def test_preview_says_what_would_be_too_much(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    olga = square.organiser
    await plans.set_per_day(olga, await planned(meetings, square), most=1)
    meeting = await drafted(meetings, square, start=START - timedelta(hours=1), update=2)
    sheet = await plans.plan(olga, meeting)
    assert sheet.displaced == 5 * 3 + 2, "this one begins first"
    later = await drafted(meetings, square, start=START + timedelta(hours=1), update=3)
    sheet = await plans.plan(olga, later)
    assert {each.skip for each in sheet.foretold} == {Skip.PER_DAY}
    assert sheet.displaced == 0


async def test_what_is_late_does_not_make_it_more_than_the_day_allows(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    ada = square.people["rat"][0]
    meeting = await planned(meetings, square)
    await plans.set_per_day(square.organiser, meeting, most=1)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 10, tzinfo=UTC)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 15, tzinfo=UTC)
    assert await all_sent(outbox) == []
    assert await fates(database, meeting, ada) == [("7d", "merged"), ("1d", "sent"), ("2h", "per_day")]
