"""A survey from its draft to its release over a real database: who may do what, who is asked, what remains."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from questionnaires.answers import Free, Number, Rated
from questionnaires.counts import Cells
from questionnaires.model import FieldId, GroupCode, OptionId, QuestionId
from questionnaires.progress import StepKey
from questionnaires.stored_result import from_text
from questionnaires.suppression import BlockTurnout, Participation, Published, Turnout
from storage import (
    deliveries,
    dialogs,
    members,
    participation,
    persons,
    questionnaires_in_use,
    remarks,
    results,
)
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.files import DATABASE_NAME
from storage.ids import GroupId, PersonId, SurveyId
from storage.remarks import RemarkKind
from storage.surveys import SurveyState
from tests.answers import all_answers
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import at_home, build
from workshops.answering.acts import GoTo, Rank
from workshops.answering.places import InSurvey
from workshops.participants.participants import Arrival
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.surveys.surveys import NobodyToRemind, RemindedLately, Reminding, Running, on_joined
from workshops.surveys.turnout import Line
from workshops.town_names import UnknownTown

RAT, VERWALTUNG, BEIRAT = GroupCode("rat"), GroupCode("verwaltung"), GroupCode("beirat")


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7, verwaltung=6, beirat=2))


async def owed(work: Fieldwork, kind: str) -> list[tuple[PersonId, datetime]]:
    """Messages of a kind that were not sent or taken back yet."""

    def look(tx: Transaction) -> list[tuple[PersonId, datetime]]:
        found = tx.all(
            """
            SELECT person_id, due_at FROM delivery WHERE kind = :kind AND state = 'pending' ORDER BY person_id
            """,
            kind=kind,
        )
        return [(PersonId(r["person_id"]), datetime.fromtimestamp(r["due_at"], UTC)) for r in found]

    return await work.database.read(look)


async def test_draft_asks_everything_of_everyone(work: Fieldwork) -> None:
    draft = await work.draft("selbstcheck")

    assert draft.survey.name == "Selbstcheck 2026"
    assert (len(draft.fields), len(draft.groups), len(draft.chosen), draft.people) == (7, 3, 3, 15)
    assert (draft.questions, draft.minutes) == (108, 22)


async def test_second_draft_gets_a_name_of_its_own(work: Fieldwork) -> None:
    await work.draft("selbstcheck")

    assert (await work.draft("selbstcheck")).survey.name == "Selbstcheck 2026 (2)"


@pytest.mark.slow
async def test_twenty_surveys_are_listed_the_newest_first(work: Fieldwork) -> None:
    made = [(await work.draft("probe")).survey.id for _ in range(21)]
    listed = await work.workshops.surveys.listed(work.square.coordinator, work.square.municipality)
    assert [survey.id for survey in listed] == made[:0:-1]


async def test_same_update_makes_one_draft(work: Fieldwork) -> None:
    drafts, square = work.workshops.survey_drafts, work.square
    [code, *_] = [
        each.questionnaire.id for each in await drafts.templates(square.coordinator, square.municipality)
    ]
    update = work.update()
    made = [
        await drafts.prepare(square.coordinator, square.municipality, code=code, language="de", update=update)
        for _ in range(2)
    ]

    assert made[0] == made[1]
    assert len(await work.workshops.surveys.listed(square.coordinator, square.municipality)) == 1


@pytest.mark.slow
async def test_fields_and_groups_are_chosen_and_the_last_one_stays(work: Fieldwork) -> None:
    drafts, coordinator = work.workshops.survey_drafts, work.square.coordinator
    draft = await work.draft("selbstcheck", fields=("steuerung",))
    survey = draft.survey.id
    assert draft.fields == {"steuerung"}
    draft = await drafts.set_field(coordinator, survey, field=FieldId("steuerung"), on=False)
    assert draft.fields == {"steuerung"}
    draft = await drafts.set_field(coordinator, survey, field=FieldId("unbekannt"), on=True)
    assert draft.fields == {"steuerung"}
    draft = await drafts.set_group(coordinator, survey, group=work.square.groups["beirat"], on=False)
    assert draft.people == 13
    draft = await drafts.set_all_fields(coordinator, survey)
    draft = await drafts.set_group(coordinator, survey, group=None, on=True)
    assert (len(draft.fields), draft.people) == (7, 15)


async def test_name_is_one_line_of_at_most_eighty_characters(work: Fieldwork) -> None:
    drafts, coordinator = work.workshops.survey_drafts, work.square.coordinator
    survey = (await work.draft()).survey.id

    assert await drafts.rename(coordinator, survey, "x" * 81) is None
    assert await drafts.rename(coordinator, survey, "  ") is None
    renamed = await drafts.rename(coordinator, survey, " Wo stehen\nwir? ")
    assert renamed is not None
    assert renamed.survey.name == "Wo stehen wir?"


async def test_discarded_draft_is_gone_and_twice_is_harmless(work: Fieldwork) -> None:
    survey = (await work.draft()).survey.id
    for _ in range(2):
        await work.workshops.survey_drafts.discard(work.square.coordinator, survey)

    with pytest.raises(Gone):
        await work.workshops.surveys.sheet(work.square.coordinator, survey)


async def test_opening_twice_asks_everyone_once(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.workshops.surveys.open(work.square.coordinator, survey)
    everyone = sorted(person for group in work.square.people.values() for person in group)

    assert [person for person, _ in await owed(work, "survey_invitation")] == everyone
    assert work.rings.times == 2


async def test_open_survey_cannot_be_changed_or_discarded(work: Fieldwork) -> None:
    survey = await work.opened()
    drafts, coordinator = work.workshops.survey_drafts, work.square.coordinator

    with pytest.raises(TooLate):
        await drafts.rename(coordinator, survey, "Anders")
    with pytest.raises(TooLate):
        await drafts.discard(coordinator, survey)


async def test_whoever_joins_later_is_asked_too_but_once(work: Fieldwork) -> None:
    survey = await work.opened()
    newcomer, group = work.square.organiser, work.square.groups["rat"]

    def join(tx: Transaction) -> None:
        members.join(tx, work.square.municipality, newcomer, group=group)
        on_joined(tx, Arrival(newcomer, group, work.clock()))

    for _ in range(2):
        await work.database.write(join)

    assert newcomer not in [person for person, _ in await owed(work, "survey_invitation")]
    [waiting] = await work.workshops.responses.waiting(newcomer, work.square.municipality)
    assert waiting.survey == survey


async def test_whoever_joins_is_asked_what_is_open_also_beside_what_has_just_ended(work: Fieldwork) -> None:
    """The program stood still when it ended, and closes it in a moment."""
    ended, going_on = await work.opened("probe"), await work.opened()
    await work.workshops.surveys.set_end(work.square.coordinator, ended, date(2026, 11, 10))
    work.clock.now = datetime(2026, 11, 11, 9, tzinfo=UTC)
    newcomer, group = work.square.organiser, work.square.groups["rat"]

    def join(tx: Transaction) -> None:
        members.join(tx, work.square.municipality, newcomer, group=group)
        on_joined(tx, Arrival(newcomer, group, work.clock()))

    await work.database.write(join)
    waiting = await work.workshops.responses.waiting(newcomer, work.square.municipality)
    assert [each.survey for each in waiting] == [going_on]


async def test_stopped_messages_mean_no_invitation_but_the_survey_waits_at_home(work: Fieldwork) -> None:
    quiet = work.square.people["rat"][0]
    await work.database.write(lambda tx: persons.set_muted(tx, quiet, on=True))
    await work.opened()

    assert quiet not in [person for person, _ in await owed(work, "survey_invitation")]
    assert len(await work.workshops.responses.waiting(quiet, work.square.municipality)) == 1


async def test_participants_and_strangers_coordinate_nothing(work: Fieldwork) -> None:
    survey = await work.opened()
    ada = work.square.people["rat"][0]
    elsewhere = await build(work.database, "Anderswo", first_chat=5000, rat=1)

    for person in (ada, work.square.organiser, elsewhere.coordinator):
        with pytest.raises(NotAllowed):
            await work.workshops.surveys.sheet(person, survey)
        with pytest.raises(NotAllowed):
            await work.workshops.surveys.close(person, survey)
        with pytest.raises(NotAllowed):
            await work.workshops.surveys.remind(person, survey)
        with pytest.raises(NotAllowed):
            await work.workshops.survey_results.release(person, survey)
        with pytest.raises(NotAllowed):
            await work.workshops.survey_drafts.templates(person, work.square.municipality)


async def test_small_groups_show_their_turnout_only_together(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.answers_everything(work.square.people["beirat"][0], survey, Rated(1))
    await work.answers_everything(work.square.people["rat"][0], survey, Rated(1))
    sheet = await work.workshops.surveys.sheet(work.square.coordinator, survey)

    assert sheet.lines == (Line(("Rat",), 7, 1, 1), Line(("Verwaltung", "Beirat"), 8, 1, 1))  # type: ignore[union-attr]  # open


async def test_turnout_of_a_handful_is_not_shown_at_all(database: Database, clock: FakeClock) -> None:
    work = Fieldwork.at(database, clock, await build(database, rat=3, verwaltung=1))
    survey = await work.opened()
    sheet = await work.workshops.surveys.sheet(work.square.coordinator, survey)

    assert sheet.lines == (Line(("Rat", "Verwaltung"), None, None, None),)  # type: ignore[union-attr]  # open


async def test_who_was_asked_at_night_is_invited_in_the_morning_and_by_day_at_once(work: Fieldwork) -> None:
    surveys, coordinator = work.workshops.surveys, work.square.coordinator

    async def invited_from(survey: SurveyId) -> datetime | None:
        sheet = await surveys.sheet(coordinator, survey)
        assert isinstance(sheet, Running)
        return sheet.invited_from

    assert await invited_from(await work.opened()) is None
    work.clock.advance(timedelta(hours=12))
    survey = await work.opened("probe")
    morning = datetime(2026, 11, 4, 7, tzinfo=UTC)
    assert await invited_from(survey) == morning
    work.clock.now = morning - timedelta(seconds=1)
    assert await invited_from(survey) == morning
    work.clock.now = morning
    assert await invited_from(survey) is None


async def test_reminders_are_twenty_hours_apart(work: Fieldwork) -> None:
    """Asked for in the afternoon, again before noon at the earliest."""
    survey, surveys, coordinator = await work.opened(), work.workshops.surveys, work.square.coordinator
    work.clock.advance(timedelta(hours=5))
    first = work.clock.now
    assert isinstance(await surveys.remind(coordinator, survey), Reminding)
    work.clock.advance(timedelta(hours=20) - timedelta(minutes=1))
    assert await surveys.remind(coordinator, survey) == RemindedLately(first + timedelta(hours=20))
    work.clock.advance(timedelta(minutes=1))
    assert await surveys.remind(coordinator, survey) == Reminding(15, work.clock(), at_once=True)


async def test_reminder_goes_to_those_who_have_not_finished_twice_at_most(work: Fieldwork) -> None:
    survey = await work.opened()
    ada = work.square.people["rat"][0]
    await work.answers_everything(ada, survey, Rated(1))
    surveys, coordinator = work.workshops.surveys, work.square.coordinator

    assert await surveys.remind(coordinator, survey) == Reminding(14, work.clock(), at_once=True)
    assert ada not in [person for person, _ in await owed(work, "survey_reminder")]
    assert await surveys.remind(coordinator, survey) == RemindedLately(
        datetime(2026, 11, 4, 7, 0, tzinfo=UTC)
    )
    work.clock.advance(timedelta(days=1))
    assert await surveys.remind(coordinator, survey) == Reminding(14, work.clock(), at_once=True)
    work.clock.advance(timedelta(days=1))
    assert await surveys.remind(coordinator, survey) == NobodyToRemind()


@pytest.mark.parametrize(
    ("tapped", "due"),
    [
        (datetime(2026, 11, 3, 18, 59, tzinfo=UTC), datetime(2026, 11, 3, 18, 59, tzinfo=UTC)),
        (datetime(2026, 11, 3, 19, 0, tzinfo=UTC), datetime(2026, 11, 4, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 3, 23, 30, tzinfo=UTC), datetime(2026, 11, 4, 7, 0, tzinfo=UTC)),
        (datetime(2026, 3, 28, 19, 30, tzinfo=UTC), datetime(2026, 3, 29, 6, 0, tzinfo=UTC)),
    ],
    ids=["evening", "eight o'clock", "after midnight", "night of the change of clocks"],
)
async def test_reminder_waits_for_the_morning_of_the_town(
    work: Fieldwork, tapped: datetime, due: datetime
) -> None:
    survey = await work.opened()
    work.clock.now = tapped

    outcome = await work.workshops.surveys.remind(work.square.coordinator, survey)
    assert outcome == Reminding(15, due, at_once=due == tapped)
    assert {when for _, when in await owed(work, "survey_reminder")} == {due}


async def test_reminder_that_was_missed_by_day_is_put_off_at_night(work: Fieldwork) -> None:
    survey = await work.opened()
    work.clock.now = datetime(2026, 11, 4, 9, 0, tzinfo=UTC)
    await work.workshops.surveys.remind(work.square.coordinator, survey)
    work.clock.now = datetime(2026, 11, 4, 21, 0, tzinfo=UTC)

    assert [each for each in await work.workshops.outbox.claim() if each.kind == "survey_reminder"] == []
    morning = datetime(2026, 11, 5, 7, 0, tzinfo=UTC)
    assert {when for _, when in await owed(work, "survey_reminder")} == {morning}


async def test_closing_leaves_nothing_of_the_answers_in_the_journal(work: Fieldwork, tmp_path: Path) -> None:
    survey = await work.opened()
    await work.answer(work.square.people["rat"][0], survey, "ku01", Rated(2))
    journal = tmp_path / "data" / f"{DATABASE_NAME}-wal"
    assert journal.stat().st_size > 0
    await work.closed(survey)
    assert journal.stat().st_size == 0


async def test_closing_leaves_counts_and_destroys_answers_and_secret(work: Fieldwork) -> None:
    survey = await work.opened()
    for person in work.square.people["rat"]:
        await work.answer(person, survey, "ku01", Rated(2))
    assert len(await work.database.read(lambda tx: all_answers(tx, survey))) == 7
    await work.closed(survey)

    def remains(tx: Transaction) -> tuple[object, ...]:
        found = rows.survey(tx, survey)
        assert found is not None
        return found.state, rows.secret(tx, survey), all_answers(tx, survey), groups_of_asked(tx)

    assert await work.database.read(remains) == (SurveyState.CLOSED, None, {}, {None})
    found = await published(work, survey)
    assert found.items[0].total == Cells((0, 0, 7, 0), 7, 0, 0, 0)
    assert found.participation == Participation(
        Turnout(15, 7, 0),
        (
            BlockTurnout((RAT,), Turnout(7, 7, 0)),
            BlockTurnout((VERWALTUNG, BEIRAT), Turnout(8, 0, 0)),
        ),
    )


def groups_of_asked(tx: Transaction) -> set[int | None]:
    return {row["group_id"] for row in tx.all("""SELECT group_id FROM participation""")}


async def published(work: Fieldwork, survey: SurveyId) -> Published:
    stored = await work.database.read(lambda tx: results.published(tx, survey))
    assert stored is not None
    return from_text(stored)


async def test_closing_twice_changes_nothing(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.answer(work.square.people["rat"][0], survey, "ku01", Rated(2))
    await work.closed(survey)
    before = await published(work, survey)
    await work.closed(survey)

    assert await published(work, survey) == before


async def test_turnout_is_the_same_before_and_after_the_closing(work: Fieldwork) -> None:
    """Three have begun and one of them has finished, when it ends: nobody has finished by that."""
    survey = await work.opened()
    klara, people = work.square.coordinator, work.square.people
    await work.answers_everything(people["rat"][0], survey, Rated(1))
    await work.answer(people["rat"][1], survey, "ku01", Rated(2))
    await work.answer(people["verwaltung"][0], survey, "ku01", Rated(2))
    before = await work.workshops.surveys.sheet(klara, survey)
    await work.closed(survey)
    after = await work.workshops.surveys.sheet(klara, survey)

    assert isinstance(before, Running)
    assert isinstance(after, Running)
    assert (before.asked, before.begun, before.finished) == (15, 3, 1)
    assert (after.asked, after.begun, after.finished) == (15, 3, 1)
    assert after.lines == before.lines


async def test_closing_takes_back_invitations_and_forgets_the_screens(work: Fieldwork) -> None:
    survey = await work.opened()
    ada = work.square.people["rat"][0]
    work.workshops.conversations.shown(ada, message_id=1, buttons=[("✓ älter", "ac:1:b1:alt:0")])
    await work.closed(survey)

    assert await owed(work, "survey_invitation") == []
    assert await work.database.read(lambda tx: dialogs.keyboard(tx, ada)) is None


async def test_answers_behind_a_closed_condition_are_not_counted(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    for person in work.square.people["rat"]:
        await work.answer(person, survey, "a1", Rated(3))
        await work.answer(person, survey, "a2", Rated(2))
    await work.answer(person, survey, "a1", Rated(0))
    await work.closed(survey)
    items = (await published(work, survey)).items

    assert [item.total and item.total.counts for item in items[:2]] == [(1, 0, 0, 6), (0, 0, 6, 0)]


@pytest.mark.slow
async def test_text_behind_a_closed_condition_is_not_kept(work: Fieldwork) -> None:
    """Ada wrote a word while three took part; Ben has made two of them since, so that it is not asked of him."""
    conditional = "type: short_text, only_if: {question: b2, any_of: [3]},"
    source = EVERY_TYPE.replace("id: probe\n", "id: wenn\n").replace("type: short_text,", conditional)
    town = work.square.municipality
    await work.database.write(
        lambda tx: questionnaires_in_use.put(tx, town, code="wenn", version=2, source=source)
    )
    survey, (ada, ben, *_) = await work.opened("wenn"), work.square.people["rat"]
    for person in work.square.people["rat"]:
        await work.answer(person, survey, "b2", Number(3))
    for person, word in ((ada, "Mut"), (ben, "Geduld")):
        await work.answer(person, survey, "b3", Free(word))
    await work.answer(ben, survey, "b2", Number(2))
    await work.closed(survey)
    stored = await work.database.read(lambda tx: remarks.of_survey(tx, survey))
    assert [each.text for each in stored] == ["Mut"]


async def test_free_texts_are_kept_without_a_group(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    square = work.square
    for person in (*square.people["rat"], *square.people["verwaltung"], *square.people["beirat"]):
        await work.answer(person, survey, "a1", Rated(0))
    for person, text in ((square.people["rat"][0], "Vom Rat"), (square.people["beirat"][0], "Vom Beirat")):
        await work.workshops.responses.comment(
            person, InSurvey(survey), work.update(), key=StepKey("a1"), text=text
        )
    await work.workshops.responses.typed(
        square.people["rat"][1],
        InSurvey(survey),
        work.update(),
        key=StepKey("c1"),
        text="Mehr davon",
        language="de",
    )
    await work.closed(survey)
    stored = await work.database.read(lambda tx: remarks.of_survey(tx, survey))

    assert sorted((each.text, each.question, each.kind) for each in stored) == [
        ("Mehr davon", "c1", RemarkKind.ANSWER),
        ("Vom Beirat", "a1", RemarkKind.COMMENT),
        ("Vom Rat", "a1", RemarkKind.COMMENT),
    ]


async def test_texts_count_but_are_not_quoted(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    for person in work.square.people["rat"]:
        await work.workshops.responses.typed(
            person, InSurvey(survey), work.update(), key=StepKey("c1"), text="Geheim", language="de"
        )
    await work.closed(survey)
    found = await published(work, survey)

    assert [item.total for item in found.items if item.question == "c1"] == [Cells((), 7, 0, 0, 0)]


@pytest.mark.slow
async def test_result_is_shown_to_the_coordinator_first_and_to_everyone_after_the_release(
    work: Fieldwork,
) -> None:
    survey = await work.opened()
    results, square = work.workshops.survey_results, work.square
    ada, bert = square.people["rat"][:2]
    for person in square.people["rat"][:6]:
        await work.answers_everything(person, survey, Rated(3))
    with pytest.raises(Gone):
        await results.of(square.coordinator, survey)
    await work.closed(survey)
    evaluated = await results.of(square.coordinator, survey)
    assert evaluated.result.items()[evaluated.result.fields[0].items[0].question].score == 100
    with pytest.raises(NotAllowed):
        await results.of(ada, survey)

    assert await results.release(square.coordinator, survey) == 6
    assert await results.release(square.coordinator, survey) == 6
    assert [person for person, _ in await owed(work, "survey_result")] == square.people["rat"][:6]
    assert (await results.of(bert, survey)).survey.name == evaluated.survey.name
    assert [each.id for each in (await at_home(work.database, ada, clock=work.clock)).released] == [survey]


async def test_whoever_answered_without_finishing_gets_the_result_too(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.answer(work.square.people["rat"][0], survey, "ku01", Rated(2))
    await work.resume(work.square.people["rat"][1], survey)
    await work.closed(survey)

    assert await work.workshops.survey_results.release(work.square.coordinator, survey) == 1


async def test_result_of_too_few_is_held_back(work: Fieldwork) -> None:
    survey = await work.opened()
    for person in work.square.people["rat"][:4]:
        await work.answer(person, survey, "ku01", Rated(2))
    await work.closed(survey)
    item = next(
        iter(
            (await work.workshops.survey_results.of(work.square.coordinator, survey)).result.items().values()
        )
    )

    assert (item.cells, item.score, dict(item.blocks)) == (None, None, {})


@pytest.mark.slow
async def test_result_stays_the_same_when_somebody_leaves_after_the_close(work: Fieldwork) -> None:
    survey = await work.opened()
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(1))
    await work.closed(survey)
    before = await work.workshops.survey_results.of(work.square.coordinator, survey)
    await work.workshops.privacy.erase(work.square.people["rat"][0])

    assert await work.workshops.survey_results.of(work.square.coordinator, survey) == before


async def test_export_finds_a_survey_by_name_without_regard_to_case(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.closed(survey)
    results = work.workshops.survey_results
    [name] = await results.closed_names("MUSTERSTADT")

    assert (await results.named("musterstadt", name)).survey.id == survey
    with pytest.raises(Gone):
        await results.named("Musterstadt", "Eine andere")
    with pytest.raises(UnknownTown) as unknown:
        await results.named("Muserstadt", name)
    assert unknown.value.near == ["Musterstadt"]


async def test_schema_refuses_a_closed_survey_that_keeps_its_secret(work: Fieldwork) -> None:
    survey = await work.opened()

    def keep(tx: Transaction) -> None:
        tx.run("""UPDATE survey SET state = 'closed', closed_at = opened_at WHERE id = :id""", id=survey)

    with pytest.raises(ConstraintViolated):
        await work.database.write(keep)


async def test_schema_refuses_a_result_that_was_released_before_the_close(work: Fieldwork) -> None:
    survey = await work.opened()
    await work.closed(survey)

    def backdate(tx: Transaction) -> None:
        tx.run("""UPDATE survey SET released_at = closed_at - 1 WHERE id = :id""", id=survey)

    with pytest.raises(ConstraintViolated):
        await work.database.write(backdate)


async def test_schema_refuses_an_answer_without_a_response(work: Fieldwork) -> None:
    survey = await work.opened()

    def orphan(tx: Transaction) -> None:
        tx.run(
            """
            INSERT INTO answer (survey_id, pseudonym, question_id, value)
            VALUES (:survey, zeroblob(32), 'ku01', '1')
            """,
            survey=survey,
        )

    with pytest.raises(ConstraintViolated):
        await work.database.write(orphan)


async def test_schema_knows_only_yes_and_no_of_taking_over(work: Fieldwork) -> None:
    survey, ada = await work.opened(), work.square.people["rat"][0]
    await work.answer(ada, survey, "ku01", Rated(1))
    with pytest.raises(ConstraintViolated):
        await work.database.write(lambda tx: tx.run("UPDATE answer SET taken_over = 2"))


async def test_asked_twice_is_asked_once(work: Fieldwork) -> None:
    survey, ada = await work.opened(), work.square.people["rat"][0]
    group: GroupId = work.square.groups["rat"]

    assert not await work.database.write(lambda tx: participation.ask(tx, survey, ada, group=group))


async def test_unknown_survey_is_gone(work: Fieldwork) -> None:
    with pytest.raises(Gone):
        await work.workshops.surveys.open(work.square.coordinator, SurveyId(4711))
    assert await work.database.read(deliveries.earliest_due) is None


async def test_ranking_is_closed_as_how_many_put_what_first(work: Fieldwork) -> None:
    """Whole orders would be as good as a name: only the first place is counted."""
    survey = await work.opened("probe")
    orders = (("y", "x"), ("y", "x"), ("y", "z"), ("y", "z"), ("x", "y"), ("x", "z"), ("z", "x"))
    responses, key = work.workshops.responses, StepKey("b4")
    for person, order in zip(work.square.people["rat"], orders, strict=True):
        await responses.do(person, InSurvey(survey), work.update(), GoTo(key))
        for option in order:
            await responses.do(person, InSurvey(survey), work.update(), Rank(key, OptionId(option)))
    await work.closed(survey)

    results = work.workshops.survey_results
    item = (await results.of(work.square.coordinator, survey)).result.items()[QuestionId("b4")]
    assert item.cells is not None
    assert dict(zip(item.columns, item.cells.counts, strict=True)) == {"x": 2, "y": 4, "z": 1}


@pytest.mark.parametrize(("people", "texts"), [(4, []), (5, ["Zu weit weg", "Mehr davon"])])
async def test_texts_are_kept_from_five_people_on(work: Fieldwork, people: int, texts: list[str]) -> None:
    """Exactly k are enough: then nobody can tell whose they are."""
    survey = await work.opened("probe")
    asked = work.square.people["verwaltung"][:people]
    for person in asked:
        await work.answer(person, survey, "a1", Rated(1))
    responses = work.workshops.responses
    await responses.comment(asked[0], InSurvey(survey), work.update(), key=StepKey("a1"), text="Zu weit weg")
    await responses.typed(
        asked[1], InSurvey(survey), work.update(), key=StepKey("c1"), text="Mehr davon", language="de"
    )
    await work.closed(survey)

    kept = await work.database.read(lambda tx: remarks.of_survey(tx, survey))
    assert sorted(remark.text for remark in kept) == sorted(texts)


@pytest.mark.parametrize(
    ("name", "taken"), [("", None), ("x", "x"), (" x  y ", "x y"), ("x" * 80, "x" * 80), ("x" * 81, None)]
)
async def test_draft_takes_a_name_of_1_to_80_characters(
    work: Fieldwork, name: str, taken: str | None
) -> None:
    draft = await work.draft()
    renamed = await work.workshops.survey_drafts.rename(work.square.coordinator, draft.survey.id, name)
    assert (renamed and renamed.survey.name) == taken


@pytest.mark.slow
async def test_result_knows_whether_its_reader_coordinates(work: Fieldwork) -> None:
    survey = await work.opened()
    ada, klara = work.square.people["rat"][0], work.square.coordinator
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(2))
    await work.closed(survey)
    results = work.workshops.survey_results
    await results.release(klara, survey)
    assert (await results.of(klara, survey)).coordinates is True
    assert (await results.of(ada, survey)).coordinates is False
    [name] = await results.closed_names("Musterstadt")
    assert (await results.named("Musterstadt", name)).coordinates is True
