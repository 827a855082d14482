"""Meetings before anybody is invited, and in which order those of a town are listed."""

from datetime import timedelta

import pytest

from storage.database import Database
from tests.conftest import FakeClock
from tests.workshops.meeting_rows import START, drafted, owed, planned, wall
from tests.workshops.town_fixture import TownFixture
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.sheets import MeetingSheet, Phase
from workshops.refusals import Gone, TooLate
from workshops.wall_time import AlreadyPast, Skipped, TooFarAhead, Twice, Unfit
from workshops.workshops import Workshops


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


async def test_what_is_ahead_is_listed_first_and_of_what_is_over_the_newest(
    workshops: Workshops, meetings: Meetings, square: TownFixture, clock: FakeClock
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
    overview = await workshops.overviews.of(square.people["rat"][0])
    assert overview is not None
    assert [made[card.meeting.id] for card in overview.meetings] == ["2027-01-03", "2027-01-08"]


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
