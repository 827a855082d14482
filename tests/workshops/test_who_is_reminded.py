"""Who is still reminded once somebody answered, a meeting was changed, or somebody joined, moved or organises it."""

from datetime import UTC, datetime, timedelta

from storage import members
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.ids import UpdateId
from storage.members import Role as Right
from tests.conftest import FakeClock
from tests.workshops.reminding import (
    REMINDER,
    START,
    all_sent,
    counted,
    drafted,
    fates,
    planned,
    rows,
    second_organiser,
)
from tests.workshops.town_fixture import TownFixture
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.messages import on_joined, on_organising
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import HOURS, Role
from workshops.meetings.repeating import Every, Repeats, Rule
from workshops.meetings.series import Series
from workshops.meetings.sheets import MeetingSheet
from workshops.outbox import Outbox
from workshops.participants.invitations import Invitations
from workshops.participants.participants import Arrival


async def test_who_declines_is_taken_out_in_the_same_moment_and_in_again_when_they_come_after_all(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"declined"}
    await invited.answer(ada, meeting, answer=Rsvp.MAYBE)
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"pending"}
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    assert len(await rows(database, meeting, ada)) == 3


async def test_what_the_evening_before_says_as_well_stays_away_when_somebody_comes_after_all(
    meetings: Meetings, invited: InvitedMeetings, square: TownFixture, database: Database
) -> None:
    """At nine, that of two hours before comes on the evening before, and that of a day before with it."""
    meeting, ada = await planned(meetings, square, start=START.replace(hour=9)), square.people["rat"][0]
    before = await fates(database, meeting, ada)
    assert before == [("7d", "pending"), ("1d", "merged"), ("2h", "pending")]
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    assert await fates(database, meeting, ada) == before


async def test_no_to_a_series_holds_for_all_that_is_still_to_come(
    meetings: Meetings,
    invited: InvitedMeetings,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    series, ada = Series(database, clock, lambda: None), square.people["rat"][0]
    sheet = await meetings.draft(
        square.organiser,
        square.municipality,
        title="Jede Woche",
        start=START,
        minutes=60,
        update=UpdateId(1),
        repeats=Repeats(Rule(Every.WEEK), 3),
    )
    assert isinstance(sheet, MeetingSheet)
    await meetings.invite(square.organiser, sheet.meeting.id)
    over, *ahead = [card.meeting.id for card in await series.dates(ada, sheet.meeting.id)]
    await invited.answer(ada, over, answer=Rsvp.YES)
    clock.now = datetime(2026, 12, 4, 9, tzinfo=UTC)
    await series.answer_all(ada, ahead[0], answer=Rsvp.NO)
    said = [(await invited.card(ada, each)).answer for each in (over, *ahead)]
    assert said == [Rsvp.YES, Rsvp.NO, Rsvp.NO]
    for each in ahead:
        assert "pending" not in dict(await fates(database, each, ada)).values()
    await series.answer_all(ada, ahead[0], answer=Rsvp.PROXY)
    assert ("1d", "pending") in await fates(database, ahead[1], ada), "whoever sends somebody is reminded"


async def test_organiser_who_declines_still_hears_how_many_come(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    ada = square.people["rat"][0]
    await database.write(lambda tx: members.grant(tx, square.municipality, ada, role=Right.ORGANISER))
    meeting = await planned(meetings, square)
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    found = await rows(database, meeting, ada)
    assert [(row["lead"], row["role"], row["state"]) for row in found] == [
        ("7d", "organiser", "pending"),
        ("1d", "organiser", "pending"),
        ("2h", "participant", "cancelled"),
    ]


async def test_moving_names_the_reason_and_moving_back_owes_the_first_again(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await meetings.move(square.organiser, meeting, start=START + timedelta(days=7), minutes=120)
    assert [fate for _, fate in await fates(database, meeting, ada)].count("moved") == 3
    await meetings.move(square.organiser, meeting, start=START, minutes=120)
    found = await rows(database, meeting, ada)
    assert {row["start"] for row in found if row["state"] == "pending"} == {"2026-12-03T18:00"}
    assert len(found) == 6, "each occasion has one row, whatever is moved to and fro"


async def test_renaming_after_the_evening_before_reminds_nobody_twice(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock, outbox: Outbox
) -> None:
    """What is meant for a night came at seven in the evening; the hour that it was meant for is still ahead."""
    meeting = await planned(meetings, square, start=datetime(2026, 12, 3, 9, 30))  # noqa: DTZ001 - wall time
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 2, 18, tzinfo=UTC)
    ada = square.people["rat"][0]
    mine = [
        each.data["lead"] for each in await all_sent(outbox) if each.person == ada and each.kind == REMINDER
    ]
    assert mine == ["2h"]
    clock.advance(timedelta(minutes=30))
    await meetings.rename(square.organiser, meeting, title="Zweites Treffen")
    assert not [row for row in await rows(database, meeting) if row["state"] == "pending"]


async def test_cancelling_accounts_for_every_reminder(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    meeting = await planned(meetings, square)
    await meetings.cancel(square.organiser, meeting, reason="")
    assert await counted(plans, square.organiser, meeting) == {"cancelled": 5 * 3 + 2}


async def test_who_moves_to_another_group_is_not_reminded_of_what_only_the_first_is_invited_to(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    meeting, ada = await drafted(meetings, square), square.people["rat"][0]
    beirat = square.groups["beirat"]
    await meetings.include_group(square.organiser, meeting, group=beirat, included=False)
    await meetings.invite(square.organiser, meeting)

    def move(tx: Transaction, group: str) -> None:
        members.join(tx, square.municipality, ada, group=square.groups[group])
        on_joined(tx, Arrival(ada, square.groups[group], clock()))

    await database.write(lambda tx: move(tx, "beirat"))
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"left"}
    await database.write(lambda tx: move(tx, "rat"))
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"pending"}


async def test_who_organises_from_now_on_is_told_the_numbers_of_what_is_to_come(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    meeting, klara = await planned(meetings, square), square.coordinator
    invitations = Invitations(database, clock, appointments=[on_organising])
    for _ in range(2):
        await invitations.organise(klara, square.municipality)
    assert await fates(database, meeting, klara) == [("7d", "pending"), ("1d", "pending")]


async def test_who_organises_from_now_on_still_gets_the_only_reminder_of_a_day(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await plans.set_per_day(square.organiser, meeting, most=1)
    before = await fates(database, meeting, ada)

    def appoint(tx: Transaction) -> None:
        members.grant(tx, square.municipality, ada, role=Right.ORGANISER)
        on_organising(tx, ada, square.municipality, clock())

    await database.write(appoint)
    assert await fates(database, meeting, ada) == before == [(lead, "pending") for lead in ("7d", "1d", "2h")]


async def test_short_notice_leaves_a_line_for_what_has_passed(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    """The invitation is the message that comes at once, whoever planned it knows it, and another organiser is told."""
    kim = await second_organiser(database, square)
    meeting = await planned(meetings, square, start=datetime(2026, 11, 3, 11, 30))  # noqa: DTZ001 - wall time
    assert await fates(database, meeting, square.people["rat"][0]) == [
        ("7d", "past"),
        ("1d", "past"),
        ("2h", "past"),
    ]
    assert await fates(database, meeting, square.organiser) == [("7d", "past"), ("1d", "past")]
    assert await fates(database, meeting, kim) == [("7d", "past"), ("1d", "pending")]
    assert await counted(plans, square.organiser, meeting) == {"past": 18, "pending": 1}
    await plans.set_leads(kim, meeting, role=Role.PARTICIPANT, leads=[HOURS], on=False)
    await plans.hold(kim, meeting)
    assert await fates(database, meeting, square.organiser) == [("7d", "past"), ("1d", "past")]
    await meetings.move(kim, meeting, start=datetime(2026, 11, 3, 12), minutes=60)  # noqa: DTZ001 - wall time
    assert ("1d", "pending") in await fates(database, meeting, square.organiser), "somebody else moved it"
    assert ("1d", "pending") not in await fates(database, meeting, kim)
