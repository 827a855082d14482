"""Whoever does not come is reminded of nothing, and stands in the preview and the ledger at every time all the same."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from storage import members
from storage.attendance import Rsvp
from storage.database import Database
from storage.date_polls import Availability
from storage.ids import MeetingId, PersonId, UpdateId
from storage.members import Role as Right
from tests.conftest import FakeClock
from tests.workshops.reminding import START, all_sent, counted, fates, planned
from tests.workshops.test_date_polls import asked
from tests.workshops.town_fixture import TownFixture
from workshops.date_polls.answers import DateAnswers
from workshops.date_polls.date_polls import DatePolls
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import DAY, HOURS, Lead, Role, Skip, Unit
from workshops.outbox import Outbox

THREE_DAYS = Lead(3, Unit.DAYS)


async def found_date(database: Database, clock: FakeClock, square: TownFixture) -> MeetingId:
    """A meeting that came of a date poll, in which the first of the council said no."""
    polls, answers = DatePolls(database, clock, lambda: None), DateAnswers(database, clock)
    sheet = await asked(polls, square)
    ada, ben, _ = square.people["rat"]
    await answers.answer(ada, sheet.poll.id, option=sheet.options[0].id, answer=Availability.NO)
    await answers.answer(ben, sheet.poll.id, option=sheet.options[0].id, answer=Availability.YES)
    made = await polls.choose(square.organiser, sheet.poll.id, option=sheet.options[0].id, update=UpdateId(9))
    assert isinstance(made, int)
    return made


async def foretold(plans: ReminderPlans, olga: PersonId, meeting: MeetingId) -> Counter[tuple[Lead, str]]:
    """How many of whom the preview says that they are sent something at a time, or why not."""
    found: Counter[tuple[Lead, str]] = Counter()
    for each in (await plans.plan(olga, meeting)).foretold:
        if each.role is not Role.ORGANISER:
            found[each.lead, each.skip or "sent"] += each.count
    return found


async def test_who_said_no_to_the_date_stands_in_preview_and_ledger_of_the_meeting(
    plans: ReminderPlans, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    meeting = await found_date(database, clock, square)
    assert await counted(plans, square.organiser, meeting) == {"pending": 4 * 3 + 2, "declined": 3}
    said = await foretold(plans, square.organiser, meeting)
    assert (said[DAY, "sent"], said[DAY, Skip.DECLINED]) == (4, 1)


async def test_who_said_no_to_the_date_and_comes_after_all_is_reminded_of_what_is_still_to_come(
    invited: InvitedMeetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting, ada = await found_date(database, clock, square), square.people["rat"][0]
    clock.now = datetime(2026, 11, 28, 12, tzinfo=UTC)
    await all_sent(outbox)
    assert await fates(database, meeting, ada) == [("7d", "declined"), ("1d", "declined"), ("2h", "declined")]
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    assert await fates(database, meeting, ada) == [("7d", "past"), ("1d", "pending"), ("2h", "pending")]
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    assert [fate for _, fate in await fates(database, meeting, ada)] == ["past", "declined", "declined"]


async def test_time_that_is_added_later_has_a_line_for_who_declined(
    invited: InvitedMeetings,
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
) -> None:
    meeting, ada, olga = await planned(meetings, square), square.people["rat"][0], square.organiser
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    said = await foretold(plans, olga, meeting)
    assert (said[THREE_DAYS, "sent"], said[THREE_DAYS, Skip.DECLINED]) == (4, 1)
    await plans.hold(olga, meeting)
    assert dict(await fates(database, meeting, ada))["3d"] == "declined"


async def test_organiser_who_said_no_has_a_line_only_where_they_are_not_told_the_numbers(
    plans: ReminderPlans, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    ada = square.people["rat"][0]
    await database.write(lambda tx: members.grant(tx, square.municipality, ada, role=Right.ORGANISER))
    meeting = await found_date(database, clock, square)
    assert await fates(database, meeting, ada) == [("7d", "pending"), ("1d", "pending"), ("2h", "declined")]
    said = await foretold(plans, square.organiser, meeting)
    assert (said[DAY, Skip.DECLINED], said[HOURS, Skip.DECLINED]) == (0, 1)


async def test_what_is_late_is_taken_out_in_the_moment_in_which_somebody_declines(
    invited: InvitedMeetings,
    meetings: Meetings,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    clock.now = datetime(2026, 11, 26, 18, tzinfo=UTC)  # nothing was sent since
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    assert await fates(database, meeting, ada) == [("7d", "declined"), ("1d", "declined"), ("2h", "declined")]


async def test_declining_makes_room_for_what_was_held_back_on_that_day(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    """Two a day are the most, and the first meetings come first."""
    ada = square.people["rat"][0]
    near, *_, last = [
        await planned(meetings, square, start=START + timedelta(hours=later), update=later + 1)
        for later in range(3)
    ]
    assert dict(await fates(database, last, ada))["7d"] == "per_day"
    await invited.answer(ada, near, answer=Rsvp.NO)
    assert dict(await fates(database, last, ada))["7d"] == "pending"
    assert dict(await fates(database, near, ada))["7d"] == "declined"
