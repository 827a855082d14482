"""Who is owed which message about a meeting and when, and what a change does to it."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import deliveries, members, persons
from storage.attendance import Attendance, Rsvp
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.members import Role
from tests.conftest import FakeClock
from tests.workshops.meeting_rows import REMINDERS, START, drafted, owed, planned, said, wall
from tests.workshops.town_fixture import TownFixture
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.messages import on_joined
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import DAY, HOURS, WEEK, Lead
from workshops.meetings.sheets import MeetingSheet, Phase
from workshops.participants.participants import Arrival
from workshops.refusals import TooLate
from workshops.wall_time import Skipped


async def test_invitation_and_reminders_are_owed_at_once(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    await planned(meetings, square)
    for person in (*square.people["rat"], *square.people["beirat"]):
        assert await owed(database, person) == [("meeting_invited", "03.11. 09:00"), *REMINDERS]
    assert await owed(database, square.organiser) == REMINDERS[:2]
    assert await owed(database, square.coordinator) == []


async def test_inviting_twice_invites_once(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    await meetings.invite(square.organiser, meeting)
    assert len(await owed(database, square.people["rat"][0])) == 4


@pytest.mark.parametrize(
    ("start", "utc"),
    [
        # The clocks go forward on 28 March 2027, at 2 in the morning.
        ("2027-03-30T18:00", ["23.03. 17:00", "29.03. 16:00", "30.03. 14:00"]),
        ("2027-03-28T18:00", ["21.03. 17:00", "27.03. 17:00", "28.03. 14:00"]),
        # They go back on 31 October 2027.
        ("2027-11-01T11:00", ["25.10. 09:00", "31.10. 10:00", "01.11. 08:00"]),
        # At night nobody is reminded: it moves back to seven o'clock of the evening before, and takes along the
        # reminder of that day.
        ("2027-11-01T09:00", ["25.10. 07:00", "31.10. 18:00"]),
        ("2026-11-10T07:30", ["08.11. 18:00", "09.11. 18:00"]),
        ("2027-10-31T04:00", ["23.10. 17:00", "29.10. 17:00", "30.10. 17:00"]),
        ("2026-12-03T23:00", ["26.11. 18:00", "02.12. 18:00", "03.12. 18:00"]),
        # What has passed by now is left out.
        ("2026-11-05T18:00", ["04.11. 17:00", "05.11. 15:00"]),
        ("2026-11-03T19:00", ["03.11. 16:00"]),
        ("2026-11-03T11:30", []),
    ],
)
async def test_reminders_come_by_the_clock_on_the_wall(
    meetings: Meetings, square: TownFixture, database: Database, start: str, utc: list[str]
) -> None:
    await planned(meetings, square, start=wall(start))
    found = await owed(database, square.people["rat"][0])
    assert [due for kind, due in found if kind == "meeting_reminder"] == utc


async def test_weekly_meetings_keep_their_hour_over_the_change_of_clocks(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, clock: FakeClock
) -> None:
    clock.now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    first = wall("2027-03-16T09:00")
    begins = []
    for week in range(4):
        meeting = await planned(meetings, square, start=first + timedelta(weeks=week), update=week + 1)
        clock.now = datetime(2027, 3, 16, 6, 59, tzinfo=UTC) + timedelta(weeks=week)
        while (await invited.card(square.people["rat"][0], meeting)).phase is Phase.AHEAD:
            clock.advance(timedelta(minutes=1))
        begins.append(f"{clock.now:%d.%m. %H:%M}")
        clock.now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    assert begins == ["16.03. 08:00", "23.03. 08:00", "30.03. 07:00", "06.04. 07:00"]


async def test_moving_takes_old_reminders_back_and_tells_everyone_once(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    ada = square.people["rat"][0]
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    for _ in range(2):
        moved = await meetings.move(square.organiser, meeting, start=wall("2026-12-10T17:00"), minutes=120)
    assert isinstance(moved, MeetingSheet)
    assert (moved.meeting.sequence, moved.meeting.version) == (1, 1)
    assert await owed(database, ada) == [
        ("meeting_invited", "03.11. 09:00"),
        ("meeting_moved", "03.11. 09:00"),
        ("meeting_reminder", "03.12. 16:00"),
        ("meeting_reminder", "09.12. 16:00"),
        ("meeting_reminder", "10.12. 14:00"),
    ]
    assert (await invited.card(ada, meeting)).answer is None, "it was for another time"


async def test_moving_there_and_back_plans_the_first_reminders_again(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    for start in (wall("2026-12-10T17:00"), START):
        await meetings.move(square.organiser, meeting, start=start, minutes=120)
    assert await owed(database, square.organiser) == REMINDERS[:2]


async def test_moving_to_an_impossible_time_changes_nothing(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    outcome = await meetings.move(square.organiser, meeting, start=wall("2027-03-28T02:30"), minutes=120)
    assert outcome == Skipped()
    assert await owed(database, square.organiser) == REMINDERS[:2]


async def test_place_is_told_and_title_and_length_are_not(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    await meetings.rename(square.organiser, meeting, title="Zweites Treffen")
    await meetings.move(square.organiser, meeting, start=START, minutes=90)
    sheet = await meetings.relocate(square.organiser, meeting, place="Rathaus, Saal 1")
    assert sheet.meeting.sequence == 3
    assert [kind for kind, _ in await owed(database, square.people["rat"][0])] == [
        "meeting_invited",
        "meeting_placed",
        *["meeting_reminder"] * 3,
    ]


async def test_cancelling_leaves_one_message_to_be_sent(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    for _ in range(2):
        sheet = await meetings.cancel(square.organiser, meeting, reason="Krankheit")
    assert (sheet.phase, sheet.meeting.sequence) == (Phase.CANCELLED, 1)
    assert await owed(database, square.people["rat"][0]) == [("meeting_cancelled", "03.11. 09:00")]
    assert await owed(database, square.organiser) == []
    for refused in (
        invited.answer(square.people["rat"][0], meeting, answer=Rsvp.YES),
        meetings.move(square.organiser, meeting, start=START, minutes=60),
        meetings.invite(square.organiser, meeting),
        meetings.rename(square.organiser, meeting, title="Doch"),
    ):
        with pytest.raises(TooLate):
            await refused


async def test_whoever_joins_later_is_invited_and_reminded_too(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    late = square.coordinator
    meeting = await planned(meetings, square)
    clock.now = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)

    def join(tx: Transaction) -> None:
        members.join(tx, square.municipality, late, group=square.groups["rat"])
        on_joined(tx, Arrival(late, square.groups["rat"], clock()))

    for _ in range(2):
        await database.write(join)
    assert await owed(database, late) == [("meeting_invited", "27.11. 09:00"), *REMINDERS[1:]]
    assert (await meetings.sheet(square.organiser, meeting)).attendance.invited == 6
    clock.now = datetime(2026, 12, 3, 17, 0, tzinfo=UTC)
    newer = square.organiser
    await database.write(lambda tx: on_joined(tx, Arrival(newer, square.groups["rat"], clock())))
    assert "meeting_invited" not in dict(await owed(database, newer)), "it has begun"


async def test_muted_people_are_not_invited_unasked(
    invited: InvitedMeetings,
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
) -> None:
    ada = square.people["rat"][0]
    await database.write(lambda tx: persons.set_muted(tx, ada, on=True))
    meeting = await planned(meetings, square)
    assert await owed(database, ada) == REMINDERS, "whether they are sent is decided when they are due"
    assert await plans.reminder(ada, meeting, data=said(WEEK)) is None
    assert [card.meeting.id for card in await invited.in_calendar(ada, square.municipality)] == [meeting]


async def test_reminder_tells_each_what_is_theirs(
    invited: InvitedMeetings, meetings: Meetings, plans: ReminderPlans, square: TownFixture, clock: FakeClock
) -> None:
    meeting = await planned(meetings, square)
    ada, ben, cem = square.people["rat"]
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    await invited.answer(ben, meeting, answer=Rsvp.NO)
    clock.now = datetime(2026, 12, 2, 17, 0, tzinfo=UTC)
    for person, answer in ((ada, Rsvp.YES), (cem, None)):
        found = await plans.reminder(person, meeting, data=said(DAY))
        assert found is not None
        assert found.card is not None
        assert (found.days, found.late, found.card.answer, found.attendance) == (1, False, answer, None)
    assert await plans.reminder(ben, meeting, data=said(DAY)) is None
    found = await plans.reminder(square.organiser, meeting, data=said(DAY))
    assert found is not None
    assert (found.card, found.attendance) == (None, Attendance(coming=1, declined=1, invited=5))


async def test_reminder_of_somebody_who_lost_the_right_says_nothing(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    await database.write(lambda tx: members.leave(tx, square.municipality, square.organiser))
    assert await plans.reminder(square.organiser, meeting, data=said(WEEK)) is None


@pytest.mark.parametrize(
    ("now", "lead", "sent"),
    [
        (datetime(2026, 12, 2, 17, 14, tzinfo=UTC), DAY, "in time"),
        (datetime(2026, 12, 2, 19, 0, tzinfo=UTC), DAY, "late"),
        (datetime(2026, 12, 2, 19, 0, tzinfo=UTC), WEEK, None),  # the later one says it all
        (datetime(2026, 12, 3, 16, 30, tzinfo=UTC), HOURS, "late"),
        (datetime(2026, 12, 3, 17, 0, tzinfo=UTC), HOURS, None),  # it has begun
    ],
)
async def test_reminder_after_a_standstill_is_late_or_left_out(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    clock: FakeClock,
    now: datetime,
    lead: Lead,
    sent: str | None,
) -> None:
    meeting = await planned(meetings, square)
    clock.now = now
    found = await plans.reminder(square.people["rat"][0], meeting, data=said(lead))
    assert (None if found is None else "late" if found.late else "in time") == sent


async def test_reminder_of_before_a_move_says_nothing(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    meeting = await planned(meetings, square)
    await meetings.move(square.organiser, meeting, start=wall("2026-12-10T17:00"), minutes=120)
    ada = square.people["rat"][0]
    assert await plans.reminder(ada, meeting, data=said(WEEK)) is None
    assert await plans.reminder(ada, meeting, data=said(WEEK, wall("2026-12-10T17:00"))) is not None


async def test_failure_in_the_middle_leaves_neither_meeting_nor_messages(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    sheet = await drafted(meetings, square)
    assert isinstance(sheet, MeetingSheet)

    def break_the_last_delivery(tx: Transaction) -> None:
        tx.run(
            """
            CREATE TRIGGER full BEFORE INSERT ON delivery WHEN (SELECT count(*) FROM delivery) = 7
            BEGIN SELECT raise(ABORT, 'no room'); END
            """
        )

    await database.write(break_the_last_delivery)
    with pytest.raises(ConstraintViolated):
        await meetings.invite(square.organiser, sheet.meeting.id)
    assert (await meetings.sheet(square.organiser, sheet.meeting.id)).phase is Phase.DRAFT
    assert await database.read(deliveries.earliest_due) is None


async def test_organisers_who_take_part_are_reminded_once(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    ada = square.people["rat"][0]
    await database.write(lambda tx: members.grant(tx, square.municipality, ada, role=Role.ORGANISER))
    meeting = await planned(meetings, square)
    assert len(await owed(database, ada)) == 4
    found = await plans.reminder(ada, meeting, data=said(WEEK))
    assert found is not None
    assert found.card is not None
    assert found.attendance is not None


async def test_link_that_is_taken_out_is_told_to_nobody(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await meetings.set_link(square.organiser, meeting, link="https://treffen.example/1", for_coming=False)
    assert [kind for kind, _ in await owed(database, ada)].count("meeting_linked") == 1
    await meetings.set_link(square.organiser, meeting, link="", for_coming=False)
    assert [kind for kind, _ in await owed(database, ada)].count("meeting_linked") == 1
