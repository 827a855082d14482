"""Meetings over a real database: who may do what, who is owed which message and when, and what a change does to it."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import deliveries, members, persons
from storage import meetings as rows
from storage.attendance import Attendance, Rsvp
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import MeetingId, PersonId, UpdateId
from storage.meetings import MeetingKind, MeetingState
from storage.members import Role
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.meetings import reminders
from workshops.meetings.invited import InvitedMeetings, erase, export
from workshops.meetings.meetings import Meetings
from workshops.meetings.messages import on_joined
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import DAY, HOURS, WEEK, Lead
from workshops.meetings.sheets import MeetingSheet, Phase
from workshops.participants.participants import Arrival
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.wall_time import AlreadyPast, Skipped, TooFarAhead, Twice, Unfit
from workshops.workshops import Workshops


def wall(text: str) -> datetime:
    """What the clock on the wall shows."""
    return datetime.fromisoformat(text)


START = wall("2026-12-03T18:00")
"""Thirty days after the clock of the tests starts, a Thursday."""


SOONER = wall("2026-11-26T18:00")


async def drafted(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingSheet | Unfit:
    return await meetings.draft(
        square.organiser,
        square.municipality,
        title="Folgetreffen",
        start=start,
        minutes=120,
        update=UpdateId(update),
    )


async def planned(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingId:
    sheet = await drafted(meetings, square, start=start, update=update)
    assert isinstance(sheet, MeetingSheet)
    await meetings.invite(square.organiser, sheet.meeting.id)
    return sheet.meeting.id


async def owed(database: Database, person: PersonId) -> list[tuple[str, str]]:
    """(kind, when by the clock in Berlin is not asked: UTC) of what is still to be sent, in order."""

    def look(tx: Transaction) -> list[tuple[str, str]]:
        found = tx.all(
            """
            SELECT kind, due_at FROM delivery WHERE person_id = :person AND state = 'pending' ORDER BY due_at, id
            """,
            person=person,
        )
        return [(row["kind"], f"{datetime.fromtimestamp(row['due_at'], UTC):%d.%m. %H:%M}") for row in found]

    return await database.read(look)


def said(lead: Lead, start: datetime = START) -> dict[str, object]:
    """What a reminder carries that was planned in good time."""
    due = reminders.due(lead, start, "Europe/Berlin")
    return {
        "lead": lead.code,
        "start": start.isoformat(timespec="minutes"),
        "role": "participant",
        "due": due.timestamp(),
    }


REMINDERS = [
    ("meeting_reminder", "26.11. 17:00"),
    ("meeting_reminder", "02.12. 17:00"),
    ("meeting_reminder", "03.12. 15:00"),
]


async def test_draft_is_made_once_per_update_and_is_owed_to_nobody(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    first, again = await drafted(meetings, square), await drafted(meetings, square)
    assert isinstance(first, MeetingSheet)
    assert first == again
    assert (first.phase, first.attendance.invited) == (Phase.DRAFT, 5)
    assert await owed(database, square.people["rat"][0]) == []


async def test_draft_is_shown_to_nobody_who_would_be_invited(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture
) -> None:
    sheet, ada = await drafted(meetings, square), square.people["rat"][0]
    assert isinstance(sheet, MeetingSheet)
    assert square.groups["rat"] in sheet.chosen_groups
    with pytest.raises(Gone):
        await invited.card(ada, sheet.meeting.id)
    await meetings.invite(square.organiser, sheet.meeting.id)
    assert (await invited.card(ada, sheet.meeting.id)).meeting.id == sheet.meeting.id


async def test_draft_stays_beside_a_newer_one(meetings: Meetings, square: TownFixture) -> None:
    older = await drafted(meetings, square)
    assert isinstance(older, MeetingSheet)
    newer = await drafted(meetings, square, start=START + timedelta(days=1), update=2)
    assert isinstance(newer, MeetingSheet)
    assert await meetings.sheet(square.organiser, older.meeting.id) == older
    listed = await meetings.listed(square.coordinator, square.municipality)
    assert [card.meeting for card in listed] == [older.meeting, newer.meeting]


async def test_draft_is_listed_however_many_meetings_are_before_it(
    meetings: Meetings, square: TownFixture
) -> None:
    for n in range(1, 13):
        await planned(meetings, square, start=START + timedelta(days=n), update=n)
    late = await drafted(meetings, square, start=START + timedelta(days=20), update=20)
    assert isinstance(late, MeetingSheet)
    listed = await meetings.listed(square.organiser, square.municipality)
    assert (len(listed), listed[-1].meeting) == (11, late.meeting)


async def test_drafts_take_the_place_of_no_meeting_and_stand_behind_once_their_time_has_passed(
    meetings: Meetings, square: TownFixture, clock: FakeClock
) -> None:
    for n in range(1, 13):
        await drafted(meetings, square, start=START + timedelta(days=n), update=n)
    meeting = await planned(meetings, square, start=START + timedelta(days=20), update=20)

    async def listed() -> list[Phase]:
        return [card.phase for card in await meetings.listed(square.organiser, square.municipality)]

    assert await listed() == [Phase.DRAFT] * 12 + [Phase.AHEAD]
    clock.advance(timedelta(days=43))
    assert await listed() == [Phase.AHEAD] + [Phase.DRAFT] * 9
    assert (await meetings.sheet(square.organiser, meeting)).phase is Phase.AHEAD


async def test_draft_whose_time_has_passed_is_deleted_after_the_storage_period(
    meetings: Meetings, workshops: Workshops, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    await database.write(lambda tx: tx.run("UPDATE municipality SET storage_months = 12"))
    sheet = await drafted(meetings, square)
    assert isinstance(sheet, MeetingSheet)
    clock.advance(timedelta(days=30 + 365))
    await workshops.storage_periods.work()
    assert (await meetings.sheet(square.organiser, sheet.meeting.id)).phase is Phase.DRAFT, "it is announced"
    clock.advance(timedelta(days=15))
    await workshops.storage_periods.work()
    with pytest.raises(Gone):
        await meetings.sheet(square.organiser, sheet.meeting.id)


async def test_meeting_is_cancelled_until_it_is_over(
    meetings: Meetings, square: TownFixture, clock: FakeClock
) -> None:
    early, late = await planned(meetings, square), await planned(meetings, square, update=2)
    clock.advance(timedelta(days=30, hours=9))
    assert (await meetings.cancel(square.organiser, early, reason="")).phase is Phase.CANCELLED
    clock.advance(timedelta(hours=2))
    with pytest.raises(TooLate):
        await meetings.cancel(square.organiser, late, reason="")


async def test_what_is_ahead_is_listed_first_and_of_what_is_over_the_newest(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, clock: FakeClock
) -> None:
    """In whichever order they were arranged."""
    days = ("2027-01-08", "2026-12-05", "2027-01-03", "2026-12-10")
    made = {
        await planned(meetings, square, start=wall(f"{day}T18:00"), update=number): day
        for number, day in enumerate(days, start=1)
    }
    clock.advance(timedelta(days=45))
    listed = await meetings.listed(square.organiser, square.municipality)
    assert [made[sheet.meeting.id] for sheet in listed] == [
        "2027-01-03",
        "2027-01-08",
        "2026-12-10",
        "2026-12-05",
    ]
    upcoming = await invited.upcoming(square.people["rat"][0], square.municipality)
    assert [made[card.meeting.id] for card in upcoming] == ["2027-01-03", "2027-01-08"]


async def test_meeting_is_ahead_until_it_is_over(
    meetings: Meetings, square: TownFixture, clock: FakeClock
) -> None:
    """Two hours from the evening on; another one comes a day later."""
    today = await planned(meetings, square)
    tomorrow = await planned(meetings, square, start=START + timedelta(days=1), update=2)

    async def listed() -> list[tuple[MeetingId, Phase]]:
        found = await meetings.listed(square.organiser, square.municipality)
        return [(sheet.meeting.id, sheet.phase) for sheet in found]

    clock.now = datetime(2026, 12, 3, 17, tzinfo=UTC)
    assert await listed() == [(today, Phase.RUNNING), (tomorrow, Phase.AHEAD)]
    clock.advance(timedelta(hours=2))
    assert await listed() == [(tomorrow, Phase.AHEAD), (today, Phase.OVER)]


async def test_ten_meetings_are_listed_and_no_more(meetings: Meetings, square: TownFixture) -> None:
    for number in range(1, 12):
        await planned(meetings, square, start=START + timedelta(days=number), update=number)
    listed = await meetings.listed(square.organiser, square.municipality)
    assert [sheet.meeting.start for sheet in listed] == [START + timedelta(days=n) for n in range(1, 11)]


async def test_draft_whose_update_is_processed_again_after_discarding_stays_away(
    meetings: Meetings, square: TownFixture
) -> None:
    sheet = await drafted(meetings, square)
    assert isinstance(sheet, MeetingSheet)
    await meetings.discard(square.organiser, sheet.meeting.id)
    assert await meetings.listed(square.organiser, square.municipality) == []


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


async def test_draft_reaches_only_the_groups_that_were_chosen(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    sheet = await drafted(meetings, square)
    assert isinstance(sheet, MeetingSheet)
    meeting, group = sheet.meeting.id, square.groups["beirat"]
    for _ in range(2):  # a tap that is processed twice does not take the group in again
        sheet = await meetings.include_group(square.organiser, meeting, group=group, included=False)
    assert sheet.attendance.invited == 3
    sheet = await meetings.include_group(
        square.organiser, meeting, group=square.groups["rat"], included=False
    )
    assert sheet.chosen_groups == {square.groups["rat"]}, "the last one stays"
    everybody = await meetings.include_group(square.organiser, meeting, group=None, included=True)
    assert everybody.chosen_groups == {each.id for each in everybody.groups}
    for each in everybody.groups:
        if each.id != square.groups["rat"]:
            await meetings.include_group(square.organiser, meeting, group=each.id, included=False)
    await meetings.invite(square.organiser, meeting)
    assert await owed(database, square.people["beirat"][0]) == []
    with pytest.raises(Gone):
        await invited.card(square.people["beirat"][0], meeting)
    with pytest.raises(TooLate):
        await meetings.include_group(square.organiser, meeting, group=group, included=True)


async def test_nobody_else_may_organise(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    for stranger in (square.people["rat"][0], other.organiser, other.coordinator):
        for refused in (
            meetings.sheet(stranger, meeting),
            meetings.invite(stranger, meeting),
            meetings.rename(stranger, meeting, title="Meins"),
            meetings.relocate(stranger, meeting, place="Bei mir"),
            meetings.move(stranger, meeting, start=START, minutes=60),
            meetings.cancel(stranger, meeting, reason=""),
            meetings.discard(stranger, meeting),
            meetings.include_group(stranger, meeting, group=square.groups["rat"], included=False),
            meetings.listed(stranger, square.municipality),
            meetings.local_time(stranger, square.municipality),
        ):
            with pytest.raises(NotAllowed):
                await refused
    with pytest.raises(NotAllowed):
        await invited.for_calendar(other.organiser, meeting)
    with pytest.raises(Gone):
        await invited.answer(other.people["rat"][0], meeting, answer=Rsvp.YES)
    assert (await meetings.sheet(square.coordinator, meeting)).phase is Phase.AHEAD


@pytest.mark.parametrize(
    ("start", "problem"),
    [
        ("2026-11-03T10:00", AlreadyPast()),
        ("2026-10-25T02:30", Twice()),
        ("2027-03-28T02:30", Skipped()),
        ("2027-10-31T02:30", Twice()),
        ("2029-11-03T18:00", TooFarAhead()),
    ],
)
async def test_draft_at_an_impossible_time_is_refused(
    meetings: Meetings, square: TownFixture, start: str, problem: Unfit
) -> None:
    assert await drafted(meetings, square, start=wall(start)) == problem
    assert await meetings.listed(square.organiser, square.municipality) == []


async def test_draft_whose_time_has_passed_invites_nobody(
    meetings: Meetings, square: TownFixture, clock: FakeClock, database: Database
) -> None:
    sheet = await drafted(meetings, square, start=wall("2026-11-03T10:30"))
    assert isinstance(sheet, MeetingSheet)
    clock.advance(timedelta(minutes=30))
    assert await meetings.invite(square.organiser, sheet.meeting.id) == AlreadyPast()
    assert await owed(database, square.people["rat"][0]) == []


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


async def test_answers_are_counted_and_can_be_changed_until_the_start(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, clock: FakeClock
) -> None:
    meeting = await planned(meetings, square)
    ada, ben, _ = square.people["rat"]
    assert (await invited.answer(ada, meeting, answer=Rsvp.YES)).answer is Rsvp.YES
    await invited.answer(ben, meeting, answer=Rsvp.YES)
    await invited.answer(ben, meeting, answer=Rsvp.NO)
    sheet = await meetings.sheet(square.organiser, meeting)
    assert sheet.attendance == Attendance(coming=1, declined=1, invited=5)
    assert sheet.attendance.open == 3
    clock.now = datetime(2026, 12, 3, 17, 0, tzinfo=UTC)
    with pytest.raises(TooLate):
        await invited.answer(ada, meeting, answer=Rsvp.NO)
    assert (await invited.card(ada, meeting)).phase is Phase.RUNNING
    clock.advance(timedelta(hours=2))
    assert (await invited.card(ada, meeting)).phase is Phase.OVER


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
    assert [card.meeting.id for card in await invited.upcoming(ada, square.municipality)] == [meeting]


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


async def test_who_says_perhaps_is_open_no_more_and_a_proxy_counts_as_coming(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture
) -> None:
    meeting = await planned(meetings, square)
    ada, ben, cem = square.people["rat"]
    await invited.answer(ada, meeting, answer=Rsvp.MAYBE)
    await invited.answer(ben, meeting, answer=Rsvp.PROXY)
    await invited.answer(cem, meeting, answer=Rsvp.NO)
    numbers = (await meetings.sheet(square.organiser, meeting)).attendance
    assert numbers == Attendance(coming=1, declined=1, invited=5, maybe=1, proxies=1)
    assert numbers.open == 2


async def test_name_is_seen_by_organisers_only_and_goes_with_its_answer(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    ada, ben, _ = square.people["rat"]
    with pytest.raises(TooLate):
        await invited.give_name(ada, meeting, name="Ada")
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    await invited.answer(ben, meeting, answer=Rsvp.YES)
    assert (await invited.give_name(ada, meeting, name="Ada")).name == "Ada"
    assert await meetings.names(square.organiser, meeting) == [("Ada", Rsvp.YES)]
    assert (await invited.card(ben, meeting)).name is None
    with pytest.raises(NotAllowed):
        await meetings.names(ben, meeting)
    await invited.give_name(ada, meeting, name=None)
    assert await meetings.names(square.organiser, meeting) == []
    await invited.give_name(ada, meeting, name="Ada")
    later = START + timedelta(days=1)
    await meetings.move(square.organiser, meeting, start=later, minutes=120)
    assert await meetings.names(square.organiser, meeting) == [], "it was given for another time"
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    await invited.give_name(ada, meeting, name="Ada")
    await database.write(lambda tx: erase(tx, ada, square.municipality))
    assert await meetings.names(square.organiser, meeting) == []


@pytest.mark.parametrize(
    ("answer", "name"), [("perhaps", None), ("yes", ""), ("yes", " "), ("yes", "x" * 61)]
)
async def test_answer_and_name_have_a_form(
    meetings: Meetings, square: TownFixture, database: Database, answer: str, name: str | None
) -> None:
    meeting = await planned(meetings, square)
    with pytest.raises(ConstraintViolated):
        await database.write(
            lambda tx: tx.run(
                "INSERT INTO rsvp (meeting_id, person_id, answer, name) VALUES (:meeting, :person, :answer, :name)",
                meeting=meeting,
                person=square.people["rat"][0],
                answer=answer,
                name=name,
            )
        )


@pytest.mark.parametrize(
    "change",
    ["kind = 'party'", "agenda = '{}'", "link_for_coming = 2", f"note = '{'x' * 1001}'"],
)
async def test_details_have_a_form(
    meetings: Meetings, square: TownFixture, database: Database, change: str
) -> None:
    await planned(meetings, square)
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(f"UPDATE meeting SET {change}"))


async def test_erasing_forgets_who_comes_and_keeps_the_meeting(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    ada = square.people["rat"][0]
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    exported = {"title": "Folgetreffen", "start": "2026-12-03T18:00:00", "answer": "yes", "name": None}
    assert await database.read(lambda tx: export(tx, ada)) == {"meetings": [exported]}
    await database.write(lambda tx: erase(tx, ada, square.municipality))
    assert await database.read(lambda tx: export(tx, ada)) == {"meetings": []}
    sheet = await meetings.sheet(square.coordinator, meeting)
    assert sheet.attendance == Attendance(coming=0, declined=0, invited=5)


async def test_erasing_in_one_town_leaves_the_other_alone(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    ada = square.people["rat"][0]
    meeting = await planned(meetings, square)
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    await database.write(lambda tx: erase(tx, ada, other.municipality))
    assert (await invited.card(ada, meeting)).answer is Rsvp.YES


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("title", "   "),
        ("title", "x" * 81),
        ("starts_at", "3.12.2026 18:00"),
        ("minutes", 4),
        ("minutes", 1441),
        ("place", "x" * 201),
        ("state", "postponed"),
    ],
)
async def test_meeting_row_breaks_against_every_rule(
    meetings: Meetings, square: TownFixture, database: Database, column: str, value: str | int
) -> None:
    meeting = await planned(meetings, square)
    with pytest.raises(ConstraintViolated):
        await database.write(
            lambda tx: tx.run(f"UPDATE meeting SET {column} = :value WHERE id = :id", value=value, id=meeting)
        )
    found = await database.read(lambda tx: rows.meeting(tx, meeting))
    assert found is not None
    assert found.state is MeetingState.PLANNED


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


async def test_paper_names_the_next_meeting_without_its_link(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture
) -> None:
    later, sooner = await planned(meetings, square), await planned(meetings, square, start=SOONER, update=2)
    await meetings.set_link(square.organiser, later, link="https://treffen.example/1", for_coming=False)

    async def shown(person: PersonId) -> MeetingId | None:
        found = await invited.next_to_show(person, square.municipality)
        assert found is None or found.link == ""
        return None if found is None else found.id

    assert await shown(square.organiser) == sooner
    await meetings.set_kind(square.organiser, sooner, kind=MeetingKind.INTERNAL)
    assert await shown(square.organiser) == later, "internal ones stay in the office"
    await meetings.set_kind(square.organiser, sooner, kind=MeetingKind.COMMITTEE)
    assert await shown(square.organiser) == later, "the committee reads when the others meet again"
    assert await shown(square.people["rat"][0]) == later
    await meetings.cancel(square.organiser, later, reason="")
    assert await shown(square.organiser) is None


async def test_link_that_is_taken_out_is_told_to_nobody(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await meetings.set_link(square.organiser, meeting, link="https://treffen.example/1", for_coming=False)
    assert [kind for kind, _ in await owed(database, ada)].count("meeting_linked") == 1
    await meetings.set_link(square.organiser, meeting, link="", for_coming=False)
    assert [kind for kind, _ in await owed(database, ada)].count("meeting_linked") == 1


async def test_holidays_are_those_of_a_state_that_there_is(meetings: Meetings, square: TownFixture) -> None:
    await meetings.set_state(square.organiser, square.municipality, "BE")
    with pytest.raises(Gone):
        await meetings.set_state(square.organiser, square.municipality, "XX")
    assert await meetings.state(square.organiser, square.municipality) == "BE"
    await meetings.set_state(square.organiser, square.municipality, None)
    assert await meetings.state(square.organiser, square.municipality) is None
