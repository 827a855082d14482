"""Meetings over a real database: who may do what, who comes, and what is stored of it."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import meetings as rows
from storage.attendance import Attendance, Rsvp
from storage.database import Database
from storage.errors import ConstraintViolated
from storage.ids import MeetingId, PersonId
from storage.meetings import MeetingKind, MeetingState
from tests.conftest import FakeClock
from tests.workshops.meeting_rows import SOONER, START, planned
from tests.workshops.town_fixture import TownFixture, build
from workshops.meetings.invited import InvitedMeetings, erase, export
from workshops.meetings.meetings import Meetings
from workshops.meetings.sheets import Phase
from workshops.refusals import Gone, NotAllowed, TooLate


async def test_meeting_is_cancelled_until_it_is_over(
    meetings: Meetings, square: TownFixture, clock: FakeClock
) -> None:
    early, late = await planned(meetings, square), await planned(meetings, square, update=2)
    clock.advance(timedelta(days=30, hours=9))
    assert (await meetings.cancel(square.organiser, early, reason="")).phase is Phase.CANCELLED
    clock.advance(timedelta(hours=2))
    with pytest.raises(TooLate):
        await meetings.cancel(square.organiser, late, reason="")


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


async def test_holidays_are_those_of_a_state_that_there_is(meetings: Meetings, square: TownFixture) -> None:
    await meetings.set_state(square.organiser, square.municipality, "BE")
    with pytest.raises(Gone):
        await meetings.set_state(square.organiser, square.municipality, "XX")
    assert await meetings.state(square.organiser, square.municipality) == "BE"
    await meetings.set_state(square.organiser, square.municipality, None)
    assert await meetings.state(square.organiser, square.municipality) is None
