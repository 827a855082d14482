"""Plans of reminders over a real database: who changes them, what a change does to what is owed, what is told of it."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from storage import deliveries
from storage.attendance import Rsvp
from storage.database import Database
from storage.errors import ConstraintViolated
from storage.ids import MeetingId, UpdateId
from storage.meetings import MeetingKind
from tests.conftest import FakeClock
from tests.workshops.reminding import (
    REMINDER,
    START,
    THREE_DAYS,
    all_sent,
    counted,
    drafted,
    fates,
    planned,
    rows,
    second_organiser,
)
from tests.workshops.town_fixture import TownFixture, build
from workshops.measures.measures import Measures, Wanted
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminder_plans import PlanSheet, ReminderPlans, TooManyLeads
from workshops.meetings.reminders import DAY, HOURS, USUAL, WEEK, Lead, Role, Skip, Unit
from workshops.outbox import Outbox
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.wall_time import instant


async def test_plan_of_a_draft_is_changed_at_once_and_holds_when_it_is_planned(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting, olga = await drafted(meetings, square), square.organiser
    assert (await plans.plan(olga, meeting)).plan == USUAL
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    sheet = await plans.set_leads(olga, meeting, role=Role.ORGANISER, leads=[WEEK], on=False)
    assert isinstance(sheet, PlanSheet)
    assert (sheet.plan.participants, sheet.plan.organisers) == ((WEEK, THREE_DAYS, DAY, HOURS), (DAY,))
    assert not sheet.is_proposed
    await meetings.invite(olga, meeting)
    assert [lead for lead, _ in await fates(database, meeting, square.people["rat"][0])] == [
        "7d",
        "3d",
        "1d",
        "2h",
    ]
    assert await fates(database, meeting, olga) == [("1d", "pending")]


async def test_change_of_a_planned_meeting_is_looked_at_before_it_holds(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting, olga, ada = await planned(meetings, square), square.organiser, square.people["rat"][0]
    before = await rows(database, meeting)
    sheet = await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[WEEK], on=False)
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    assert isinstance(sheet, PlanSheet)
    assert sheet.is_proposed
    assert await rows(database, meeting) == before, "nothing holds yet"
    assert not (await plans.drop(olga, meeting)).is_proposed
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[WEEK], on=False)
    proposed = await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    held = await plans.hold(olga, meeting)
    assert isinstance(proposed, PlanSheet)
    assert (held.plan, held.foretold) == (proposed.plan, proposed.foretold)
    assert not held.is_proposed
    assert await fates(database, meeting, ada) == [
        ("7d", "unplanned"),
        ("3d", "pending"),
        ("1d", "pending"),
        ("2h", "pending"),
    ]
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[WEEK], on=True)
    await plans.hold(olga, meeting)
    assert dict(await fates(database, meeting, ada))["7d"] == "pending", (
        "it is owed again, under the same name"
    )


async def test_change_that_is_taken_back_is_no_proposal(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    meeting, olga = await planned(meetings, square), square.organiser
    for on in (False, True):
        sheet = await plans.set_leads(olga, meeting, role=Role.ORGANISER, leads=[DAY], on=on)
    assert isinstance(sheet, PlanSheet)
    assert not sheet.is_proposed


async def test_six_times_are_the_most(meetings: Meetings, plans: ReminderPlans, square: TownFixture) -> None:
    meeting = await drafted(meetings, square)
    many = [Lead(n, Unit.DAYS) for n in range(10, 15)]
    outcome = await plans.set_leads(square.organiser, meeting, role=Role.PARTICIPANT, leads=many, on=True)
    assert outcome == TooManyLeads()
    assert (await plans.plan(square.organiser, meeting)).plan == USUAL


async def test_preview_says_what_happens_then(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    """The same numbers and times as the rows that it becomes, with what is left out and why."""
    meeting = await drafted(meetings, square, start=datetime(2026, 11, 5, 9))  # noqa: DTZ001 - wall time
    foretold = (await plans.plan(square.organiser, meeting)).foretold
    await meetings.invite(square.organiser, meeting)
    became = Counter(
        (row["lead"], row["role"], row["due_at"], row["reason"]) for row in await rows(database, meeting)
    )
    assert became == Counter(
        {
            (
                each.lead.code,
                each.role.value,
                int(each.due.timestamp()),
                each.skip and each.skip.value,
            ): each.count
            for each in foretold
        }
    )
    assert {(each.lead, each.skip) for each in foretold if each.skip} == {
        (WEEK, Skip.PAST),
        (DAY, Skip.MERGED),
    }


async def test_nobody_else_sees_or_changes_a_plan(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    for stranger in (square.people["rat"][0], other.organiser):
        for refused in (
            plans.plan(stranger, meeting),
            plans.set_leads(stranger, meeting, role=Role.ORGANISER, leads=[DAY], on=False),
            plans.hold(stranger, meeting),
            plans.drop(stranger, meeting),
            plans.set_per_day(stranger, meeting, most=1),
            plans.ledger(stranger, meeting),
            plans.send_again(stranger, meeting),
            plans.digest(stranger, meeting),
        ):
            with pytest.raises(NotAllowed):
                await refused
    with pytest.raises(Gone):
        await plans.plan(square.organiser, MeetingId(99))


async def test_plan_of_what_is_over_stays(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, clock: FakeClock
) -> None:
    meeting = await planned(meetings, square)
    clock.now = datetime(2026, 12, 3, 17, tzinfo=UTC)
    for refused in (
        plans.plan(square.organiser, meeting),
        plans.hold(square.organiser, meeting),
        plans.send_again(square.organiser, meeting),
    ):
        with pytest.raises(TooLate):
            await refused
    assert (await plans.ledger(square.organiser, meeting)).again == 0


@pytest.mark.parametrize("now", ["2026-11-03T10:00", "2026-11-02T22:00"])
async def test_reminder_that_the_invitation_makes_needless_is_left_out_in_the_preview_and_the_ledger(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
    now: str,
) -> None:
    """Invited at ten, or of a night at eight, they would be reminded half an hour later."""
    clock.now = instant(datetime.fromisoformat(now), "Europe/Berlin")
    begins = datetime(2026, 11, 3, 12 if "10:00" in now else 10, 30)  # noqa: DTZ001 - wall time
    meeting, olga, ada = (
        await drafted(meetings, square, start=begins),
        square.organiser,
        square.people["rat"][0],
    )
    foretold = (await plans.plan(olga, meeting)).foretold
    assert [(each.skip, each.count) for each in foretold if each.lead == HOURS] == [(Skip.TOLD, 5)]
    await meetings.invite(olga, meeting)
    assert ("2h", "told") in await fates(database, meeting, ada)
    assert (await counted(plans, olga, meeting))["told"] == 5
    assert [each for each in (await plans.plan(olga, meeting)).foretold if each.skip is None] == []
    clock.advance(timedelta(hours=12))
    assert not [each for each in await all_sent(outbox) if each.kind == REMINDER]


async def test_preview_of_a_draft_owes_nothing_at_once_to_whoever_chose_its_time(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    """Who organises beside them has not heard of it, and no other reminder will come."""
    kim, begins = await second_organiser(database, square), clock.now + timedelta(hours=10)
    meeting = await drafted(meetings, square, start=begins.replace(tzinfo=None))
    foretold = (await plans.plan(square.organiser, meeting)).foretold
    at_once = [each for each in foretold if each.role is Role.ORGANISER and each.skip is None]
    assert [(each.due, each.count) for each in at_once] == [(clock(), 1)]
    await meetings.invite(square.organiser, meeting)
    assert "pending" in dict(await fates(database, meeting, kim)).values()
    assert "pending" not in dict(await fates(database, meeting, square.organiser)).values()


async def test_time_that_is_added_when_it_has_just_passed_is_said_at_once(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting, olga = await planned(meetings, square), square.organiser
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    await all_sent(outbox)
    clock.now = datetime(2026, 11, 30, 18, tzinfo=UTC)  # 19:00 in Berlin, an hour after the third day before
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    sheet = await plans.hold(olga, meeting)
    assert [(each.lead, each.due, each.skip) for each in sheet.foretold if each.lead == THREE_DAYS] == [
        (THREE_DAYS, clock(), None)
    ]
    sent = await all_sent(outbox)
    assert {each.data["lead"] for each in sent} == {"3d"}
    assert len(sent) == 5
    assert not await all_sent(outbox)
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[Lead(4, Unit.DAYS)], on=True)
    await plans.hold(olga, meeting)
    assert not await all_sent(outbox), "they have just been reminded"


async def test_organisers_know_before_a_follow_up_who_comes_who_is_missing_and_what_is_open(
    invited: InvitedMeetings,
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
) -> None:
    measures, olga = Measures(database, clock, lambda: None), square.organiser
    workshop = await planned(meetings, square, start=datetime(2026, 11, 4, 18))  # noqa: DTZ001 - wall time
    await meetings.set_kind(olga, workshop, kind=MeetingKind.WORKSHOP)
    meeting = await planned(meetings, square, update=2)
    await measures.make(olga, square.municipality, Wanted("Vorher vereinbart"), update=UpdateId(99))
    clock.now = datetime(2026, 11, 4, 18, tzinfo=UTC)
    for number, (what, due) in enumerate((("Sprachcafé", date(2026, 11, 20)), ("Plakate", None))):
        await measures.make(olga, square.municipality, Wanted(what, due=due), update=UpdateId(100 + number))
    ada = square.people["rat"][0]
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    await invited.give_name(ada, meeting, name="Ada")
    clock.now = datetime(2026, 12, 2, 17, tzinfo=UTC)
    _, found = await plans.digest(olga, meeting)
    assert (found.names, found.given, found.attendance.coming) == (("Ada",), 1, 1)
    assert [(each.name, each.invited) for each in found.missing] == [("Beirat", 2)]
    assert found.last is not None
    assert found.last.id == workshop
    assert [each.what for each in found.agreed] == ["Sprachcafé", "Plakate"], "what was made since it began"
    assert (found.open, [each.what for each in found.overdue]) == (3, ["Sprachcafé"])
    later = await planned(meetings, square, start=datetime(2026, 12, 10, 18), update=3)  # noqa: DTZ001 - wall time
    clock.now = datetime(2026, 12, 11, 17, tzinfo=UTC)
    of_each = [(await plans.digest(olga, each))[1].last for each in (meeting, later)]
    assert [last.id for last in of_each if last] == [workshop, meeting], "each with the one before it"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reminder_plan SET participants = '{}'",
        "UPDATE reminder_plan SET organisers = '\"7d\"'",
        "UPDATE reminder_plan SET proposed = '[]'",
        "UPDATE municipality SET reminders_per_day = 0",
        "UPDATE municipality SET reminders_per_day = 10",
    ],
)
async def test_plan_has_a_form(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database, change: str
) -> None:
    meeting = await drafted(meetings, square)
    await plans.set_leads(square.organiser, meeting, role=Role.ORGANISER, leads=[DAY], on=False)
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(change))


async def test_plan_goes_with_its_draft(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting = await drafted(meetings, square)
    await plans.set_leads(square.organiser, meeting, role=Role.ORGANISER, leads=[DAY], on=False)
    await meetings.discard(square.organiser, meeting)
    assert await database.read(lambda tx: tx.all("SELECT * FROM reminder_plan")) == []
    assert await database.read(deliveries.earliest_due) is None


async def test_ledger_counts_what_was_planned_for_other_times_of_this_meeting_alone(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    moved = await planned(meetings, square)
    other = await planned(meetings, square, start=START + timedelta(days=40), update=2)
    await meetings.move(square.organiser, moved, start=START + timedelta(days=1), minutes=120)
    assert (await plans.ledger(square.organiser, moved)).before > 0
    assert (await plans.ledger(square.organiser, other)).before == 0
