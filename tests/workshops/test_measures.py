"""Measures over a real database: who may make, see and change them, and what a change does."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from questionnaires.kernels import choice
from storage.database import Database
from storage.ids import MeasureId, UpdateId
from storage.measure_changes import ChangeKind
from storage.measures import Origin, Part, Status
from tests.conftest import FakeClock
from tests.workshops.measuring import MARCH, make, owed
from tests.workshops.town_fixture import TownFixture, build
from workshops.measures.measures import Wanted
from workshops.measures.messages import ASK
from workshops.measures.owners import Answer
from workshops.measures.sheets import MeasureSheet, Show
from workshops.meetings.sheets import MeetingSheet
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.wall_time import AlreadyPast, TooFarAhead
from workshops.workshops import Workshops


async def test_measure_is_proposed_and_internal_at_first(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]
) -> None:
    made = await make(workshops, square, updates)
    sheet = await workshops.measures.sheet(square.organiser, made)
    assert (sheet.measure.status, sheet.measure.public, sheet.line.taken) == (Status.PROPOSED, False, False)
    assert (sheet.measure.office, sheet.measure.due) == ("Amt für Soziales", MARCH)
    with pytest.raises(Gone):
        await workshops.measures.sheet(square.people["rat"][0], made)
    assert (await workshops.measure_lists.listed(square.people["rat"][0], square.municipality)).lines == ()


async def test_same_update_makes_one_measure(workshops: Workshops, square: TownFixture) -> None:
    for _ in range(2):
        await workshops.measures.make(
            square.organiser, square.municipality, Wanted("Sprachcafé"), update=UpdateId(-1)
        )
    found = await workshops.measure_lists.listed(square.organiser, square.municipality)
    assert len(found.lines) == 1


async def test_same_update_makes_several_measures_once_and_without_days_that_are_over(
    workshops: Workshops, square: TownFixture
) -> None:
    every = [(Wanted("Sprachcafé", due=MARCH), "Ankommen"), (Wanted("Lotsen", due=date(2020, 1, 1)), None)]
    for _ in range(2):
        made = await workshops.measures.make_several(
            square.organiser, square.municipality, every, update=UpdateId(-1)
        )
        assert made is None
    found = await workshops.measure_lists.listed(square.organiser, square.municipality)
    assert {(line.measure.what, line.measure.due, line.measure.field) for line in found.lines} == {
        ("Sprachcafé", MARCH, "Ankommen"),
        ("Lotsen", None, None),
    }
    assert len(found.lines) == 2


async def test_of_several_none_is_made_where_somebody_else_was_quicker(
    workshops: Workshops, square: TownFixture
) -> None:
    klara, town = square.coordinator, square.municipality
    sheet = await workshops.polls.draft(
        klara, town, question="Orte?", asks=choice.one_of("Nord", "Süd"), update=UpdateId(-50)
    )
    origin = Origin.poll(sheet.poll.id, "Orte?")
    await workshops.measures.make(klara, town, Wanted("Sprachcafé"), update=UpdateId(-51), origin=origin)
    every = [(Wanted("Lotsen"), None), (Wanted("Feste"), None)]
    make_several = partial(workshops.measures.make_several, klara, town, every, origin=origin)
    before = await make_several(update=UpdateId(-52), known=0)
    assert before is not None
    assert before.sheet.measure.what == "Sprachcafé"
    assert await make_several(update=UpdateId(-53), known=None) is None
    found = await workshops.measure_lists.listed(klara, town)
    assert sorted(line.measure.what for line in found.lines) == ["Feste", "Lotsen", "Sprachcafé"]


async def test_only_whoever_organises_makes_and_changes(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, measures = square.people["rat"][0], workshops.measures
    for attempt in (
        measures.make(ada, square.municipality, Wanted("Sprachcafé"), update=UpdateId(-99)),
        measures.make_several(ada, square.municipality, [(Wanted("Sprachcafé"), None)], update=UpdateId(-99)),
        measures.word(ada, measure, Part.WHAT, "Anderes"),
        measures.set_status(ada, measure, Status.DONE),
        measures.set_due(ada, measure, None),
        measures.set_public(ada, measure, public=False),
        measures.set_council(ada, measure, needed=True),
        measures.set_builds_on(ada, measure, None),
        measures.remove(ada, measure),
        workshops.measure_owners.link(ada, measure),
        workshops.measure_owners.answer(ada, measure, Answer.DONE),
        workshops.measure_owners.release(ada, measure),
        workshops.measure_owners.set_name(ada, measure, "Ada"),
    ):
        with pytest.raises(NotAllowed):
            await attempt


async def test_nobody_of_another_town_sees_anything(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    other = await build(database, "Beispielheim", first_chat=9000, rat=1)
    for stranger in (other.coordinator, other.people["rat"][0]):
        for attempt in (
            workshops.measures.sheet(stranger, measure),
            workshops.measure_lists.history(stranger, measure),
            workshops.measure_lists.listed(stranger, square.municipality),
            workshops.measure_lists.to_show(stranger, square.municipality),
            workshops.measure_lists.fields(stranger, square.municipality),
            workshops.measure_owners.take(stranger, measure),
            workshops.measure_followers.follow(stranger, measure, on=True),
        ):
            with pytest.raises(NotAllowed):
                await attempt
    with pytest.raises(NotAllowed):
        await workshops.measure_lists.listed(other.coordinator, square.municipality, field_of=measure)


@pytest.mark.parametrize(
    ("due", "problem"),
    [(date(2026, 11, 2), AlreadyPast()), (date(2036, 12, 1), TooFarAhead())],
)
async def test_day_that_cannot_be_changes_nothing(
    workshops: Workshops, square: TownFixture, measure: MeasureId, due: date, problem: object
) -> None:
    assert await workshops.measures.set_due(square.organiser, measure, due) == problem
    made = await workshops.measures.make(
        square.organiser, square.municipality, Wanted("Anderes", None, due), update=UpdateId(-99)
    )
    assert made == problem
    assert (await workshops.measures.sheet(square.organiser, measure)).measure.due == MARCH


async def test_discarding_needs_a_reason_and_history_is_kept(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    olga, measures = square.organiser, workshops.measures
    with pytest.raises(Gone):
        await measures.set_status(olga, measure, Status.DISCARDED)
    await measures.set_status(olga, measure, Status.DECIDED)
    await measures.set_status(olga, measure, Status.DECIDED)
    await measures.set_due(olga, measure, date(2027, 6, 30))
    await measures.set_status(olga, measure, Status.DISCARDED, reason="kein Geld")
    found = (await workshops.measure_lists.history(olga, measure)).changes
    assert [(each.kind, each.status, each.due, each.reason) for each in found] == [
        (ChangeKind.MADE, Status.PROPOSED, MARCH, None),
        (ChangeKind.STATUS, Status.DECIDED, MARCH, None),
        (ChangeKind.DUE, Status.DECIDED, date(2027, 6, 30), None),
        (ChangeKind.STATUS, Status.DISCARDED, date(2027, 6, 30), "kein Geld"),
    ]


async def test_measure_builds_on_another_of_its_town_and_never_on_itself(
    workshops: Workshops,
    square: TownFixture,
    measure: MeasureId,
    updates: Iterator[UpdateId],
    database: Database,
) -> None:
    olga, on = square.organiser, workshops.measures.set_builds_on
    second, third = [await make(workshops, square, updates) for _ in range(2)]
    await on(olga, second, measure)
    sheet = await on(olga, third, second)
    assert sheet.builds_on is not None
    assert sheet.builds_on.id == second
    assert [each.id for each in (await workshops.measures.sheet(olga, measure)).precondition_for] == [second]
    other = await build(database, "Beispielheim", first_chat=9000, rat=1)
    foreign = await make(workshops, other, updates)
    for impossible in (measure, second, third, foreign, MeasureId(99)):
        with pytest.raises(Gone):
            await on(olga, measure, impossible)
    assert (await workshops.measures.sheet(square.people["rat"][0], measure)).precondition_for == (), (
        "internal"
    )


async def test_overdue_comes_first_and_lists_are_filtered(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId], clock: FakeClock
) -> None:
    olga, town, measures = square.organiser, square.municipality, workshops.measures
    late = await make(workshops, square, updates, due=date(2026, 11, 5), field="Begegnung")
    someday = await make(workshops, square, updates, due=None)
    soon = await make(workshops, square, updates, due=date(2026, 12, 1))
    done = await make(workshops, square, updates, due=date(2026, 11, 4))
    await measures.set_status(olga, done, Status.DONE)
    clock.advance(timedelta(days=10))

    async def ids(show: Show, field_of: MeasureId | None = None) -> list[MeasureId]:
        return [
            each.measure.id
            for each in (await workshops.measure_lists.listed(olga, town, show=show, field_of=field_of)).lines
        ]

    assert await ids(Show.OPEN) == [late, soon, someday]
    assert await ids(Show.OVERDUE) == [late]
    assert await ids(Show.DONE) == [done]
    assert await ids(Show.MINE) == []
    assert await ids(Show.OPEN, late) == [late]
    found = await workshops.measure_lists.listed(olga, town)
    assert (found.open, found.overdue, found.organises) == (3, 1, True)
    assert list(await workshops.measure_lists.fields(olga, town)) == ["Begegnung"]
    assert await workshops.measure_lists.fields(square.people["rat"][0], town) == {}, (
        "nothing of it is public"
    )


async def test_wall_record_and_papers_get_what_everybody_may_see(
    workshops: Workshops, square: TownFixture, measure: MeasureId, updates: Iterator[UpdateId]
) -> None:
    await make(workshops, square, updates)
    gone = await make(workshops, square, updates)
    await workshops.measures.set_public(square.organiser, gone, public=True)
    await workshops.measures.set_status(square.organiser, gone, Status.DISCARDED, reason="kein Geld")
    shown = await workshops.measure_lists.to_show(square.people["rat"][0], square.municipality)
    assert (shown.town, shown.day) == ("Musterstadt", date(2026, 11, 3))
    assert [each.measure.id for each in shown.lines] == [measure]


async def test_slip_is_removed_as_long_as_nobody_knows_of_it(
    workshops: Workshops,
    square: TownFixture,
    measure: MeasureId,
    updates: Iterator[UpdateId],
    database: Database,
) -> None:
    slip = await make(workshops, square, updates)
    await workshops.measures.remove(square.organiser, slip)
    with pytest.raises(Gone):
        await workshops.measures.sheet(square.organiser, slip)
    assert len(await owed(database, ASK)) == 2, "those of the other measure"
    with pytest.raises(TooLate):
        await workshops.measures.remove(square.organiser, measure)


def test_origin_is_a_value_that_cuts_long_names() -> None:
    origin = Origin.cluster(7, "x" * 400)
    assert (origin.kind, origin.id, len(origin.text or "")) == ("cluster", 7, 300)


async def test_origin_is_kept_with_the_measure(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]
) -> None:
    klara, town = square.coordinator, square.municipality
    sheet = await workshops.polls.draft(
        klara, town, question="Orte?", asks=choice.one_of("Nord", "Süd"), update=next(updates)
    )
    origin = Origin.poll(sheet.poll.id, "Orte?")
    made = await make(workshops, square, updates, origin=origin)
    assert (await workshops.measures.sheet(square.organiser, made)).measure.origin == origin
    await workshops.polls.discard(klara, sheet.poll.id)
    with pytest.raises(Gone):
        await make(workshops, square, updates, origin=origin)
    assert (await workshops.measures.sheet(square.organiser, made)).measure.origin == origin, "it stays"


async def test_same_update_finds_its_measure_also_when_the_origin_is_gone(
    workshops: Workshops, square: TownFixture
) -> None:
    klara, town = square.coordinator, square.municipality
    sheet = await workshops.polls.draft(
        klara, town, question="Orte?", asks=choice.one_of("Nord", "Süd"), update=UpdateId(-50)
    )
    origin, wanted, update = Origin.poll(sheet.poll.id, "Orte?"), Wanted("Sprachcafé"), UpdateId(-51)
    first = await workshops.measures.make(klara, town, wanted, update=update, origin=origin, known=0)
    await workshops.polls.discard(klara, sheet.poll.id)
    again = await workshops.measures.make(klara, town, wanted, update=update, origin=origin, known=0)
    assert again == first


async def test_committee_reads_where_measures_stood_when_people_last_met(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId], clock: FakeClock
) -> None:
    """A workshop on the 12th of November; its day ends at midnight by the clock on the wall."""
    organiser, town = square.organiser, square.municipality

    async def public(what: str, due: date | None = None) -> MeasureId:
        made = await workshops.measures.make(organiser, town, Wanted(what, "Amt", due), update=next(updates))
        assert isinstance(made, MeasureSheet)
        await workshops.measures.set_public(organiser, made.measure.id, public=True)
        return made.measure.id

    async def told() -> list[tuple[str, str | None, date | None, str]]:
        found = await workshops.measure_lists.since_last_meeting(organiser, town)
        return [
            (each.line.measure.what, each.before, each.due_before, each.line.measure.status)
            for each in found.steps
        ]

    async def agreed() -> list[str]:
        found = await workshops.measure_lists.since_last_meeting(organiser, town)
        return [each.line.measure.what for each in found.steps if each.agreed]

    begun, given_up = await public("Sprachcafé", MARCH), await public("Lotsen")
    dropped_before = await public("Kegeln")
    await workshops.measures.set_status(organiser, dropped_before, Status.DISCARDED, reason="Nein")
    assert await told() == [("Sprachcafé", None, None, "proposed"), ("Lotsen", None, None, "proposed")]
    assert await agreed() == [], "typed at a desk"
    evening = datetime(2026, 11, 12, 18)  # noqa: DTZ001 - the clock on the wall
    meeting = await workshops.meetings.draft(
        organiser, town, start=evening, title="Workshop", minutes=120, update=next(updates)
    )
    assert isinstance(meeting, MeetingSheet)
    await workshops.meetings.invite(organiser, meeting.meeting.id)
    clock.now = datetime(2026, 11, 12, 22, tzinfo=UTC)
    await workshops.measures.set_status(organiser, begun, Status.DECIDED)
    assert await told() == [("Sprachcafé", None, None, "decided"), ("Lotsen", None, None, "proposed")]
    clock.now = datetime(2026, 11, 12, 23, tzinfo=UTC)  # midnight in Berlin
    await workshops.measures.set_status(organiser, begun, Status.BEGUN)
    await workshops.measures.set_due(organiser, begun, date(2027, 4, 30))
    await workshops.measures.set_status(organiser, given_up, Status.DISCARDED, reason="Es gibt sie schon.")
    await public("Lesekreis", date(2027, 5, 1))
    found = await workshops.measure_lists.since_last_meeting(organiser, town)
    assert found.since is not None
    assert (found.since.kind, found.since.day) == ("follow_up", date(2026, 11, 12))
    assert await told() == [
        ("Sprachcafé", "decided", MARCH, "begun"),
        ("Lesekreis", None, None, "proposed"),
        ("Lotsen", "proposed", None, "discarded"),
    ]
    assert [each.moved for each in found.steps] == [True, False, False]
    assert await agreed() == ["Sprachcafé", "Lesekreis"], (
        "the others were there before and nobody decided on them"
    )
    january = datetime(2027, 1, 7, 18)  # noqa: DTZ001 - the clock on the wall
    again = await workshops.meetings.draft(
        organiser, town, start=january, title="Folgetreffen", minutes=120, update=next(updates)
    )
    assert isinstance(again, MeetingSheet)
    await workshops.meetings.invite(organiser, again.meeting.id)
    for hour in (18, 21):  # while it runs, and in the evening behind it
        clock.now = datetime(2027, 1, 7, hour, tzinfo=UTC)
        found = await workshops.measure_lists.since_last_meeting(organiser, town)
        assert found.since is not None
        assert found.since.day == date(2026, 11, 12), "all that follows from today is still the same today"
    clock.now = datetime(2027, 1, 8, 8, tzinfo=UTC)
    found = await workshops.measure_lists.since_last_meeting(organiser, town)
    assert found.since is not None
    assert found.since.day == date(2027, 1, 7)
