"""Who tells of a meeting what came out, of which, and who may read it."""

from datetime import UTC, datetime

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from storage import persons
from storage.database import Database
from storage.ids import MeetingId
from storage.measures import Status
from storage.meetings import MeetingKind
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import at_home, build
from workshops.measures.measures import Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.meetings.sheets import MeetingSheet
from workshops.refusals import Gone, NotAllowed, TooLate


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=3, beirat=2))


async def held(work: Fieldwork, *, kind: MeetingKind = MeetingKind.WORKSHOP) -> MeetingId:
    """For the council only, on the 12th of November at ten; now it is noon. A measure is shown to all."""
    square, workshops = work.square, work.workshops
    made = await workshops.meetings.draft(
        square.organiser,
        square.municipality,
        title="Workshop",
        start=datetime.fromisoformat("2026-11-12T10:00"),
        minutes=240,
        update=work.update(),
    )
    assert isinstance(made, MeetingSheet)
    meeting = made.meeting.id
    await workshops.meetings.include_group(
        square.organiser, meeting, group=square.groups["beirat"], included=False
    )
    await workshops.meetings.set_kind(square.organiser, meeting, kind=kind)
    await workshops.meetings.invite(square.organiser, meeting)
    measure = await workshops.measures.make(
        square.organiser, square.municipality, Wanted("Sprachcafé"), update=work.update()
    )
    assert isinstance(measure, MeasureSheet)
    await workshops.measures.set_public(square.organiser, measure.measure.id, public=True)
    work.clock.now = datetime(2026, 11, 12, 11, tzinfo=UTC)
    return meeting


async def test_only_who_organises_tells_and_only_who_was_invited_reads(work: Fieldwork) -> None:
    meeting, recaps, square = await held(work), work.workshops.recaps, work.square
    member, other = square.people["rat"][0], square.people["beirat"][0]
    for use_case in (recaps.preview, recaps.send):
        with pytest.raises(NotAllowed):
            await use_case(member, meeting)
    assert (await recaps.preview(square.organiser, meeting)).to_tell == 3
    sent = await recaps.send(square.organiser, meeting)
    assert (sent.to_tell, sent.told) == (0, 3)
    assert (await recaps.send(square.coordinator, meeting)).told == 3, "twice tells once"
    assert (await recaps.of(member, meeting)).agreed.steps[0].line.measure.what == "Sprachcafé"
    with pytest.raises(Gone):
        await recaps.of(other, meeting)


async def test_who_wants_no_messages_or_cannot_be_reached_is_counted_once_they_are_back(
    work: Fieldwork,
) -> None:
    meeting, recaps, olga = await held(work), work.workshops.recaps, work.square.organiser
    ada, ben, _ = work.square.people["rat"]
    await work.database.write(lambda tx: persons.set_muted(tx, ada, on=True))
    await work.database.write(lambda tx: persons.set_reachable(tx, ben, on=False))
    assert (await recaps.preview(olga, meeting)).to_tell == 1
    assert (await recaps.send(olga, meeting)).sent == 1
    await work.database.write(lambda tx: persons.set_reachable(tx, ben, on=True))
    assert (await recaps.preview(olga, meeting)).to_tell == 1


async def test_internal_meetings_and_those_to_come_are_not_told_of(work: Fieldwork) -> None:
    meeting = await held(work, kind=MeetingKind.INTERNAL)
    recaps, organiser = work.workshops.recaps, work.square.organiser
    with pytest.raises(TooLate):
        await recaps.send(organiser, meeting)
    assert (await at_home(work.database, organiser, clock=work.clock)).untold is None


async def test_it_is_offered_for_a_fortnight(work: Fieldwork) -> None:
    meeting = await held(work)
    square = work.square
    untold = (await at_home(work.database, square.organiser, clock=work.clock)).untold
    assert untold is not None
    assert untold.id == meeting
    assert (await at_home(work.database, square.people["rat"][0], clock=work.clock)).untold is None
    work.clock.now = datetime(2026, 11, 26, 10, tzinfo=UTC)
    assert (await at_home(work.database, square.organiser, clock=work.clock)).untold is None


async def test_measures_that_ended_and_were_made_before_the_meeting_are_nothing_to_tell(
    work: Fieldwork,
) -> None:
    meeting, recaps, organiser = await held(work), work.workshops.recaps, work.square.organiser
    [step] = (await recaps.preview(organiser, meeting)).recap.agreed.steps
    await work.workshops.measures.set_status(organiser, step.line.measure.id, Status.DONE)
    assert not (await recaps.preview(organiser, meeting)).recap
    assert (await at_home(work.database, organiser, clock=work.clock)).untold is None
    with pytest.raises(Gone):
        await recaps.send(organiser, meeting)


async def test_what_was_agreed_at_the_meeting_is_told_when_it_is_done_by_then(work: Fieldwork) -> None:
    meeting, recaps, organiser = await held(work), work.workshops.recaps, work.square.organiser
    measures = work.workshops.measures
    for what, status in (("Lotsen", Status.DONE), ("Kegeln", Status.DISCARDED)):
        made = await measures.make(organiser, work.square.municipality, Wanted(what), update=work.update())
        assert isinstance(made, MeasureSheet)
        await measures.set_public(organiser, made.measure.id, public=True)
        await measures.set_status(organiser, made.measure.id, status, reason="Nein")
    told = (await recaps.preview(organiser, meeting)).recap.agreed.steps
    assert {each.line.measure.what: each.agreed for each in told} == {"Lotsen": True, "Sprachcafé": False}
    [was_open] = [each.line.measure for each in told if not each.agreed]
    await measures.set_status(organiser, was_open.id, Status.DONE)
    [step] = (await recaps.of(work.square.people["rat"][0], meeting)).agreed.steps
    assert step.line.measure.what == "Lotsen"


async def test_who_was_told_of_one_meeting_is_told_of_the_next(work: Fieldwork) -> None:
    recaps, olga = work.workshops.recaps, work.square.organiser
    await recaps.send(olga, await held(work))
    work.clock.now = datetime(2026, 11, 12, 8, tzinfo=UTC)
    second = await held(work)
    assert (await recaps.preview(olga, second)).to_tell == 3


async def test_what_was_typed_before_the_meeting_is_open_and_not_agreed_until_somebody_decides(
    work: Fieldwork,
) -> None:
    meeting, recaps, organiser = await held(work), work.workshops.recaps, work.square.organiser
    [typed] = (await recaps.preview(organiser, meeting)).recap.agreed.steps
    assert not typed.agreed
    await work.workshops.measures.set_status(organiser, typed.line.measure.id, Status.DECIDED)
    [decided] = (await recaps.preview(organiser, meeting)).recap.agreed.steps
    assert decided.agreed


async def test_meeting_until_midnight_tells_nothing_of_the_next_day(work: Fieldwork) -> None:
    square, polls = work.square, work.workshops.polls
    made = await work.workshops.meetings.draft(
        square.organiser,
        square.municipality,
        title="Abend",
        start=datetime.fromisoformat("2026-11-20T18:00"),
        minutes=6 * 60,
        update=work.update(),
    )
    assert isinstance(made, MeetingSheet)
    meeting = made.meeting.id
    await work.workshops.meetings.invite(square.organiser, meeting)

    async def closes_a_poll(question: str, *, at: datetime) -> None:
        work.clock.now = at
        poll = await polls.draft(
            square.coordinator,
            square.municipality,
            question=question,
            asks=choice.one_of("Ja", "Nein"),
            update=work.update(),
        )
        await polls.open(square.coordinator, poll.poll.id)
        for person in square.people["rat"] + square.people["beirat"]:
            await polls.vote(person, poll.poll.id, Move(1, 1))
        await polls.close(square.coordinator, poll.poll.id)

    await closes_a_poll("Gut?", at=datetime(2026, 11, 20, 22, 59, tzinfo=UTC))
    await closes_a_poll("Pause?", at=datetime(2026, 11, 21, 9, tzinfo=UTC))
    told = (await work.workshops.recaps.preview(square.organiser, meeting)).recap.polls
    assert [each.poll.question for each in told] == ["Gut?"]


async def test_who_reads_later_reads_of_the_measures_that_were_looked_at(work: Fieldwork) -> None:
    meeting, recaps, organiser = await held(work), work.workshops.recaps, work.square.organiser
    await recaps.send(organiser, meeting)
    [step] = (await recaps.preview(organiser, meeting)).recap.agreed.steps
    await work.workshops.measures.set_status(organiser, step.line.measure.id, Status.DONE)
    later = await work.workshops.measures.make(
        organiser, work.square.municipality, Wanted("Lotsen"), update=work.update()
    )
    assert isinstance(later, MeasureSheet)
    await work.workshops.measures.set_public(organiser, later.measure.id, public=True)
    member = work.square.people["rat"][0]
    [told] = (await recaps.of(member, meeting)).agreed.steps
    assert (told.line.measure.what, told.line.measure.status) == ("Sprachcafé", Status.DONE)
    await work.workshops.measures.set_public(organiser, step.line.measure.id, public=False)
    assert not (await recaps.of(member, meeting)).agreed.steps, "nobody may see it any more"
