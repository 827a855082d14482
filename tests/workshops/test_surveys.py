"""A survey from its draft to its reminders over a real database: who may do what, who is asked and when."""

from datetime import UTC, date, datetime, timedelta

import pytest

from questionnaires.answers import Rated
from questionnaires.model import FieldId
from storage import deliveries, members, participation, persons
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import GroupId, SurveyId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork, owed
from tests.workshops.town_fixture import build
from workshops.participants.participants import Arrival
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.surveys.surveys import NobodyToRemind, RemindedLately, Reminding, Running, on_joined
from workshops.surveys.turnout import Line


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7, verwaltung=6, beirat=2))


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


@pytest.mark.parametrize(
    ("name", "taken"), [("", None), ("x", "x"), (" x  y ", "x y"), ("x" * 80, "x" * 80), ("x" * 81, None)]
)
async def test_draft_takes_a_name_of_1_to_80_characters(
    work: Fieldwork, name: str, taken: str | None
) -> None:
    draft = await work.draft()
    renamed = await work.workshops.survey_drafts.rename(work.square.coordinator, draft.survey.id, name)
    assert (renamed and renamed.survey.name) == taken
