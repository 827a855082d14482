"""Questionnaires of a town's own over a real database: checked aside, kept, never changed."""

from collections.abc import Collection

import pytest

from questionnaires.catalogue import FileRefused
from questionnaires.model import QuestionnaireId
from storage import questionnaires_in_use
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import SurveyId, UpdateId
from storage.questionnaires_in_use import QuestionnaireState
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE
from tests.questionnaires.sheets import spreadsheet
from tests.starting import forked_import
from tests.workshops.surveying import Fieldwork, offered, place
from tests.workshops.town_fixture import build
from workshops.answering.acts import Restart
from workshops.answering.places import InTrial
from workshops.questionnaires.isolated_import import IsolatedImport, Read, TooCostly, environment
from workshops.questionnaires.questionnaires import (
    AlreadyKept,
    CheckOutcome,
    Held,
    IdTaken,
    Offered,
    Questionnaires,
    VersionTaken,
    Which,
)
from workshops.refusals import Gone, NotAllowed

HOSTILE = "a: " + "[" * 30 + "]" * 30 + "\n" + "? " * 40_000
"""Small, and keeps a YAML reader busy for a long time."""


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6, verwaltung=5))


async def sent(work: Fieldwork, text: str = EVERY_TYPE, name: str = "probe.yaml") -> CheckOutcome:
    square = work.square
    return await work.workshops.questionnaires.check(
        square.coordinator, square.municipality, name=name, content=text.encode()
    )


async def kept(work: Fieldwork, text: str = EVERY_TYPE) -> Held:
    held = await offered(work, text)
    square = work.square
    outcome = await work.workshops.questionnaires.keep(square.coordinator, square.municipality, held.which)
    assert isinstance(outcome, Held), outcome
    return outcome


def version(number: int) -> str:
    return EVERY_TYPE.replace("version: 2\nlanguages", f"version: {number}\nlanguages").replace(
        "Nur zur Probe.", f"Nur zur Probe Nummer {number}."
    )


async def listed(work: Fieldwork) -> list[tuple[str, int, QuestionnaireState | None]]:
    square = work.square
    found = await work.workshops.questionnaires.listed(square.coordinator, square.municipality)
    return [(held.questionnaire.id, held.questionnaire.version, held.standing) for held in found]


async def templates(work: Fieldwork) -> list[tuple[str, int]]:
    """What surveys can be made from."""
    square = work.square
    found = await work.workshops.survey_drafts.templates(square.coordinator, square.municipality)
    return [(one.questionnaire.id, one.questionnaire.version) for one in found]


SHIPPED = [("selbstcheck", 1, None), ("kurzcheck", 1, None)]


# Checking


@pytest.mark.process
async def test_file_that_is_right_is_offered_and_no_survey_can_be_made_from_it_yet(work: Fieldwork) -> None:
    outcome = await sent(work, EVERY_TYPE.replace("[rat, beirat]", "[rat]"))

    assert isinstance(outcome, Offered)
    assert outcome.held.questionnaire.title.text("de") == "Probe"
    assert await listed(work) == [*SHIPPED, ("probe", 2, QuestionnaireState.TRIAL)]
    assert await templates(work) == [("selbstcheck", 1), ("kurzcheck", 1)]


@pytest.mark.process
async def test_problems_come_back_with_their_places(work: Fieldwork) -> None:
    outcome = await sent(work)

    assert isinstance(outcome, FileRefused)
    assert [str(one) for one in outcome.problems] == [
        (
            "probe.yaml:66:57: Fehler: Feld „ende“, Frage „c2“, groups, 2. Eintrag: "
            "Die Gruppe „beirat“ gibt es nicht. Meinten Sie „rat“?"
        )
    ]
    assert await listed(work) == SHIPPED


@pytest.mark.process
async def test_spreadsheet_is_kept_as_the_questionnaire_that_it_is(work: Fieldwork) -> None:
    square = work.square
    outcome = await work.workshops.questionnaires.check(
        square.coordinator, square.municipality, name="Probe.XLSX", content=spreadsheet()
    )

    assert isinstance(outcome, Offered)
    assert outcome.held.source.startswith("id: probe\nversion: 2\n")
    assert outcome.hints == ()


@pytest.mark.process
async def test_file_that_keeps_the_reader_busy_is_given_up(database: Database) -> None:
    reading = IsolatedImport(patience=0.01)

    assert await reading(EVERY_TYPE.encode(), "f.yaml", groups=None) == TooCostly()


@pytest.mark.process
async def test_hostile_file_ends_with_an_answer(work: Fieldwork) -> None:
    assert isinstance(await sent(work, HOSTILE), FileRefused | TooCostly)


@pytest.mark.process
@pytest.mark.parametrize(
    ("content", "name"),
    [
        (EVERY_TYPE.encode(), "f.yaml"),
        (spreadsheet(), "f.xlsx"),
        (spreadsheet()[:-9], "f.xlsx"),
        (b"", "f.docx"),
    ],
    ids=["text", "spreadsheet", "broken", "unknown"],
)
async def test_fork_of_the_reader_reads_the_same(content: bytes, name: str) -> None:
    """The other tests of a town have files read by a fork (tests/starting.py)."""
    readings = (IsolatedImport(), forked_import())
    started, forked = [await reading(content, name, groups=["rat", "beirat"]) for reading in readings]
    assert forked == started
    assert not isinstance(started, TooCostly)


def test_reader_sees_nothing_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "42:secret")

    assert set(environment()) == {"PYTHONPATH", "PYTHONUTF8"}
    assert "secret" not in str(environment())


@pytest.mark.process
async def test_second_trial_takes_the_place_of_the_first(work: Fieldwork) -> None:
    await offered(work)
    outcome = await sent(work, EVERY_TYPE.replace("Welcher Weg?", "Welche Strecke?").replace(", beirat", ""))

    assert isinstance(outcome, Offered)
    assert await listed(work) == [*SHIPPED, ("probe", 2, QuestionnaireState.TRIAL)]


@pytest.mark.process
async def test_same_file_twice_is_one_trial(work: Fieldwork) -> None:
    first, second = [await sent(work, EVERY_TYPE.replace(", beirat", "")) for _ in range(2)]

    assert first == second


@pytest.mark.process
async def test_id_of_a_shipped_questionnaire_is_refused(work: Fieldwork) -> None:
    outcome = await sent(work, EVERY_TYPE.replace("id: probe", "id: selbstcheck").replace(", beirat", ""))

    assert outcome == IdTaken(QuestionnaireId("selbstcheck"))


@pytest.mark.parametrize("who", ["participant", "organiser", "stranger"])
async def test_only_coordinators_bring_questionnaires(work: Fieldwork, database: Database, who: str) -> None:
    held, square = await kept(work), work.square
    elsewhere = await build(database, "Anderswo", first_chat=5000, rat=1)
    person = {
        "participant": square.people["rat"][0],
        "organiser": square.organiser,
        "stranger": elsewhere.coordinator,
    }[who]
    questionnaires, town = work.workshops.questionnaires, square.municipality
    for forbidden in (
        questionnaires.listed(person, town),
        questionnaires.look(person, town, held.which),
        questionnaires.check(person, town, name="f.yaml", content=b""),
        questionnaires.may_bring(person, town),
        questionnaires.keep(person, town, held.which),
        questionnaires.discard(person, town, held.which),
        questionnaires.remove(person, town, held.which),
        work.workshops.preparation.of_questionnaire(person, town, held.which),
    ):
        with pytest.raises(NotAllowed):
            await forbidden
    with pytest.raises((NotAllowed, Gone)):
        await work.workshops.responses.do(person, InTrial(held.which), UpdateId(1), Restart())
    assert await listed(work) == [*SHIPPED, ("probe", 2, QuestionnaireState.KEPT)]


@pytest.mark.process
async def test_whoever_leaves_while_their_file_is_read_puts_nothing_on_trial(work: Fieldwork) -> None:
    square = work.square

    class Slowly(IsolatedImport):
        async def __call__(self, content: bytes, name: str, *, groups: Collection[str] | None) -> Read:
            read = await super().__call__(content, name, groups=groups)
            await work.workshops.privacy.withdraw(square.coordinator, square.municipality)
            return read

    questionnaires = Questionnaires(work.database, Slowly())
    content = EVERY_TYPE.replace("[rat, beirat]", "[rat]").encode()
    with pytest.raises(NotAllowed):
        await questionnaires.check(square.coordinator, square.municipality, name="f.yaml", content=content)
    there = await work.database.read(lambda tx: questionnaires_in_use.all_of(tx, square.municipality))
    assert there == []


async def test_other_towns_do_not_see_it(work: Fieldwork, database: Database) -> None:
    held = await kept(work)
    elsewhere = await build(database, "Anderswo", first_chat=5000, rat=1)

    with pytest.raises(Gone):
        await work.workshops.questionnaires.look(elsewhere.coordinator, elsewhere.municipality, held.which)
    with pytest.raises(Gone):
        await work.workshops.questionnaires.remove(elsewhere.coordinator, elsewhere.municipality, held.which)


@pytest.mark.parametrize("which", ["0", "99", "-1", "selbstcheck", "unbekannt", "²"])
async def test_what_is_not_the_towns_own_cannot_be_kept_or_removed(work: Fieldwork, which: str) -> None:
    square, questionnaires = work.square, work.workshops.questionnaires
    for refused in (
        questionnaires.keep(square.coordinator, square.municipality, Which(which)),
        questionnaires.remove(square.coordinator, square.municipality, Which(which)),
    ):
        with pytest.raises(Gone):
            await refused


# Keeping


async def test_kept_questionnaire_can_be_put_to_people(work: Fieldwork) -> None:
    await kept(work)

    assert await templates(work) == [("selbstcheck", 1), ("kurzcheck", 1), ("probe", 2)]
    draft = await work.workshops.survey_drafts.prepare(
        work.square.coordinator,
        work.square.municipality,
        code=QuestionnaireId("probe"),
        language="de",
        update=UpdateId(77),
    )
    assert draft.survey.name == "Probe 2026"


async def test_keeping_twice_is_once(work: Fieldwork) -> None:
    first = await kept(work)
    square = work.square

    assert (
        await work.workshops.questionnaires.keep(square.coordinator, square.municipality, first.which)
        == first
    )


@pytest.mark.process
async def test_same_questionnaire_again_is_known_even_where_it_is_written_otherwise(work: Fieldwork) -> None:
    text = EVERY_TYPE.replace(", beirat", "")
    held = await kept(work, text)

    assert await sent(work, f"# Ein Kommentar\n{text}") == AlreadyKept(held)


@pytest.mark.process
@pytest.mark.parametrize("number", [1, 2])
async def test_changed_questionnaire_needs_a_higher_version(work: Fieldwork, number: int) -> None:
    await kept(work)
    outcome = await sent(work, version(number).replace("[rat, beirat]", "[rat]"))

    assert outcome == VersionTaken(QuestionnaireId("probe"), number, 3)
    assert await listed(work) == [*SHIPPED, ("probe", 2, QuestionnaireState.KEPT)]


async def test_of_two_trials_kept_at_the_same_time_one_gives_way(work: Fieldwork) -> None:
    square = work.square

    def both(tx: Transaction) -> list[Which]:
        return [
            Which(
                str(
                    questionnaires_in_use.put(
                        tx,
                        square.municipality,
                        code="probe",
                        version=2,
                        source=source,
                        standing=QuestionnaireState.TRIAL,
                    )
                )
            )
            for source in (EVERY_TYPE, version(2))
        ]

    first, second = await work.database.write(both)
    keep = work.workshops.questionnaires.keep
    assert isinstance(await keep(square.coordinator, square.municipality, first), Held)
    assert await keep(square.coordinator, square.municipality, second) == VersionTaken(
        QuestionnaireId("probe"), 2, 3
    )


@pytest.mark.slow
async def test_new_version_is_offered_and_the_old_survey_keeps_its_own(work: Fieldwork) -> None:
    await kept(work)
    survey = await opened_probe(work)
    await kept(work, version(3))

    assert await templates(work) == [("selbstcheck", 1), ("kurzcheck", 1), ("probe", 3)]
    assert await listed(work) == [*SHIPPED, ("probe", 3, QuestionnaireState.KEPT)]
    sheet = await work.workshops.preparation.of_survey(work.square.coordinator, survey)
    assert sheet.questionnaire.version == 2


@pytest.mark.process
async def test_question_that_changed_without_a_version_of_its_own_is_named(work: Fieldwork) -> None:
    await kept(work)
    text = version(3).replace("Welcher Weg?", "Welche Strecke?").replace(", beirat", "")
    outcome = await sent(work, text)

    assert isinstance(outcome, Offered)
    assert outcome.reworded == ("a4",)


async def opened_probe(work: Fieldwork) -> SurveyId:
    draft = await work.workshops.survey_drafts.prepare(
        work.square.coordinator,
        work.square.municipality,
        code=QuestionnaireId("probe"),
        language="de",
        update=work.update(),
    )
    await work.workshops.surveys.open(work.square.coordinator, draft.survey.id)
    return draft.survey.id


# Letting go


@pytest.mark.slow
async def test_discarded_trial_is_gone_and_a_kept_one_stays(work: Fieldwork) -> None:
    square, discard = work.square, work.workshops.questionnaires.discard
    trial = await offered(work)
    await discard(square.coordinator, square.municipality, trial.which)
    await discard(square.coordinator, square.municipality, trial.which)
    assert await listed(work) == SHIPPED

    held = await kept(work)
    await discard(square.coordinator, square.municipality, held.which)
    assert await listed(work) == [*SHIPPED, ("probe", 2, QuestionnaireState.KEPT)]


@pytest.mark.slow
async def test_removed_questionnaire_is_offered_no_longer_and_its_survey_goes_on(work: Fieldwork) -> None:
    held, square = await kept(work), work.square
    survey = await opened_probe(work)
    await work.workshops.questionnaires.remove(square.coordinator, square.municipality, held.which)

    assert await listed(work) == SHIPPED
    assert await templates(work) == [("selbstcheck", 1), ("kurzcheck", 1)]
    assert place(await work.resume(square.people["rat"][0], survey)) == "a1"


@pytest.mark.process
async def test_removed_version_stays_taken_while_a_survey_asks_it(work: Fieldwork) -> None:
    held, square = await kept(work), work.square
    await opened_probe(work)
    await work.workshops.questionnaires.remove(square.coordinator, square.municipality, held.which)

    changed = version(2).replace("[rat, beirat]", "[rat]")
    assert await sent(work, changed) == VersionTaken(QuestionnaireId("probe"), 2, 3)
    assert (await kept(work)).which == held.which, "the very same may come back"
    assert await templates(work) == [("selbstcheck", 1), ("kurzcheck", 1), ("probe", 2)]


async def test_database_refuses_to_delete_what_a_survey_asks(work: Fieldwork) -> None:
    await kept(work)
    await opened_probe(work)

    def delete_all(tx: Transaction) -> None:
        for row in questionnaires_in_use.all_of(tx, work.square.municipality):
            questionnaires_in_use.delete(tx, row.id)

    with pytest.raises(ConstraintViolated):
        await work.database.write(delete_all)


async def test_standing_is_one_of_three(work: Fieldwork) -> None:
    await kept(work)
    with pytest.raises(ConstraintViolated):
        await work.database.write(lambda tx: tx.run("UPDATE questionnaire SET standing = 'perhaps'"))


# The operator's way


@pytest.mark.process
async def test_operator_brings_a_questionnaire_at_once(work: Fieldwork) -> None:
    content = EVERY_TYPE.replace("[rat, beirat]", "[rat]").encode()
    outcome = await work.workshops.questionnaires.bring(
        work.square.municipality, name="probe.yaml", content=content
    )

    assert isinstance(outcome, Offered)
    assert await templates(work) == [("selbstcheck", 1), ("kurzcheck", 1), ("probe", 2)]


# Printing


@pytest.mark.slow
async def test_sheet_of_a_survey_holds_what_its_reader_is_asked(work: Fieldwork) -> None:
    await kept(work)
    survey = await opened_probe(work)
    square, sheet_of = work.square, work.workshops.preparation.of_survey

    whole = await sheet_of(square.coordinator, survey)
    council = await sheet_of(square.people["rat"][0], survey)
    office = await sheet_of(square.people["verwaltung"][0], survey)
    assert (whole.town, whole.name) == ("Musterstadt", "Probe 2026")
    assert [question.id for question in whole.fields[1].questions] == ["b1", "b2", "b3", "b4"]
    assert [question.id for question in council.fields[1].questions] == ["b1", "b2", "b3", "b4"]
    assert [question.id for question in office.fields[1].questions] == ["b2", "b3", "b4"]


@pytest.mark.slow
async def test_sheet_of_a_survey_is_for_those_who_are_asked(work: Fieldwork, database: Database) -> None:
    await kept(work)
    survey = await opened_probe(work)
    elsewhere = await build(database, "Anderswo", first_chat=5000, rat=1)
    sheet_of = work.workshops.preparation.of_survey

    for stranger in (work.square.organiser, elsewhere.coordinator):
        with pytest.raises(NotAllowed):
            await sheet_of(stranger, survey)
    with pytest.raises(Gone):
        await sheet_of(work.square.coordinator, SurveyId(99))
