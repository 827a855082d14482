"""Free texts over a real database: read by a coordinator first, never beside a group."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from questionnaires.answers import Rated
from questionnaires.progress import StepKey
from storage import remarks as rows
from storage.database import Database
from storage.ids import PersonId, RemarkId, SurveyId
from storage.remarks import Progress, RemarkKind, Verdict
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.answering.places import InSurvey
from workshops.refusals import Gone, NotAllowed
from workshops.results.pii_hints import Telltale, hints
from workshops.results.remarks import AllReviewed, ApprovedRemark, Reviewing, ReviewOutcome, TextUnfit


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    """Three large groups and a small one; k is 5."""
    return Fieldwork.at(database, clock, await build(database, rat=9, verwaltung=8, institution=6, beirat=2))


@pytest.fixture
async def survey(work: Fieldwork) -> SurveyId:
    """Everybody has answered one question; a few wrote something; closed."""
    survey = await work.opened("probe")
    square = work.square
    for person in (person for people in square.people.values() for person in people):
        await work.answer(person, survey, "a1", Rated(2))
    await comments(work, square.people["rat"][0], survey, "a1", "Frau Meier weiß es.")
    await comments(work, square.people["beirat"][0], survey, "a1", "Vom Beirat")
    await comments(work, square.people["rat"][1], survey, "b2", "Viele")
    await work.workshops.responses.typed(
        square.people["rat"][2],
        InSurvey(survey),
        work.update(),
        key=StepKey("amt.gut"),
        text="Das Fest",
        language="de",
    )
    await work.closed(survey)
    return survey


async def comments(work: Fieldwork, person: PersonId, survey: SurveyId, key: str, text: str) -> None:
    await work.workshops.responses.comment(
        person, InSurvey(survey), work.update(), key=StepKey(key), text=text
    )


async def waiting(work: Fieldwork, survey: SurveyId) -> Reviewing:
    return one(await work.workshops.remarks.at(work.square.coordinator, survey))


def one(outcome: ReviewOutcome | TextUnfit) -> Reviewing:
    assert isinstance(outcome, Reviewing)
    return outcome


async def find(work: Fieldwork, survey: SurveyId, text: str) -> Reviewing:
    """The text that begins like this, wherever its random id has put it."""
    found = await waiting(work, survey)
    while found.before is not None:
        found = one(await work.workshops.remarks.at(work.square.coordinator, survey, found.before))
    while not found.remark.text.startswith(text):
        assert found.after is not None
        found = one(await work.workshops.remarks.at(work.square.coordinator, survey, found.after))
    return found


async def approved(work: Fieldwork, survey: SurveyId) -> list[str]:
    found = await work.workshops.remarks.approved(work.square.coordinator, survey)
    return [each.text for each in found.remarks]


async def test_nothing_appears_before_it_was_approved(work: Fieldwork, survey: SurveyId) -> None:
    assert len(await work.database.read(lambda tx: rows.of_survey(tx, survey))) == 4
    assert await approved(work, survey) == []
    remarks = work.workshops.remarks
    assert await remarks.progress(work.square.coordinator, survey) == Progress(4, 0, 0)


async def test_texts_come_by_question(work: Fieldwork, survey: SurveyId) -> None:
    seen = {}
    found = await waiting(work, survey)
    keys = [found.remark.question]
    while True:
        seen[found.remark.text] = (found.field.id, found.question.id)
        if found.after is None:
            break
        found = one(await work.workshops.remarks.at(work.square.coordinator, survey, found.after))
        keys.append(found.remark.question)

    assert keys == ["a1", "a1", "amt.gut", "b2"]
    assert seen == {
        "Frau Meier weiß es.": ("amt", "a1"),
        "Vom Beirat": ("amt", "a1"),
        "Das Fest": ("amt", "gut"),
        "Viele": ("leute", "b2"),
    }


async def test_decision_leads_to_the_next_text_that_waits(work: Fieldwork, survey: SurveyId) -> None:
    remarks, klara = work.workshops.remarks, work.square.coordinator
    first = await waiting(work, survey)
    second = one(await remarks.approve(klara, survey, first.remark.id))
    assert (first.number, second.number, second.of) == (1, 2, 4)
    third = one(await remarks.reject(klara, survey, second.remark.id))
    again = one(await remarks.reject(klara, survey, second.remark.id))
    assert again == third
    last = one(await remarks.approve(klara, survey, third.remark.id))
    done = await remarks.approve(klara, survey, last.remark.id)

    assert isinstance(done, AllReviewed)
    assert (done.progress, done.last) == (Progress(0, 3, 1), last.remark.id)
    assert done.progress.total == 4


async def test_going_back_changes_a_decision(work: Fieldwork, survey: SurveyId) -> None:
    remarks, klara = work.workshops.remarks, work.square.coordinator
    first = await waiting(work, survey)
    second = one(await remarks.reject(klara, survey, first.remark.id))
    assert second.before == first.remark.id
    back = one(await remarks.at(klara, survey, second.before))
    assert back.remark.verdict is Verdict.REJECTED
    await remarks.approve(klara, survey, back.remark.id)

    assert await approved(work, survey) == [first.remark.text]


async def test_wording_replaces_the_text_for_good_and_has_to_be_approved(
    work: Fieldwork, survey: SurveyId
) -> None:
    remarks, klara = work.workshops.remarks, work.square.coordinator
    found = await find(work, survey, "Frau Meier")
    await remarks.approve(klara, survey, found.remark.id)
    outcome = await remarks.rewrite(klara, survey, found.remark.id, text=" Im Amt weiß man es. ")

    assert isinstance(outcome, Reviewing)
    assert (outcome.remark.text, outcome.remark.verdict) == ("Im Amt weiß man es.", Verdict.PENDING)
    assert await approved(work, survey) == []
    stored = await work.database.read(lambda tx: rows.of_survey(tx, survey))
    assert "Frau Meier weiß es." not in [each.text for each in stored]


async def test_wording_that_does_not_fit_leaves_the_text(work: Fieldwork, survey: SurveyId) -> None:
    remarks, klara = work.workshops.remarks, work.square.coordinator
    found = await waiting(work, survey)
    for text in (" ", "x" * 2001):
        assert await remarks.rewrite(klara, survey, found.remark.id, text=text) == TextUnfit(
            len(text.strip())
        )

    assert (await waiting(work, survey)).remark.text == found.remark.text


async def test_approved_texts_come_with_their_question_for_the_report(
    work: Fieldwork, survey: SurveyId
) -> None:
    remarks, klara = work.workshops.remarks, work.square.coordinator
    outcome: ReviewOutcome = await waiting(work, survey)
    while isinstance(outcome, Reviewing):
        outcome = await remarks.approve(klara, survey, outcome.remark.id)
    found = await remarks.approved(klara, survey)

    assert [each.key for each in found.remarks] == ["a1", "a1", "amt.gut", "b2"]
    *_, after_a_field, last = found.remarks
    assert (after_a_field.field.id, after_a_field.question.id) == ("amt", "gut")
    assert last == ApprovedRemark(StepKey("b2"), last.field, last.question, RemarkKind.COMMENT, "Viele")


async def test_review_is_the_coordinators_alone_and_only_after_the_close(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    remarks, square = work.workshops.remarks, work.square
    ada = square.people["rat"][0]
    for person in square.people["rat"]:
        await work.answer(person, survey, "a1", Rated(2))
    await comments(work, ada, survey, "a1", "Noch nicht")
    with pytest.raises(Gone):
        await remarks.at(square.coordinator, survey)
    with pytest.raises(Gone):
        await remarks.approved(square.coordinator, survey)
    await work.closed(survey)
    found = await waiting(work, survey)

    for stranger in (ada, square.organiser):
        with pytest.raises(NotAllowed):
            await remarks.at(stranger, survey)
        with pytest.raises(NotAllowed):
            await remarks.progress(stranger, survey)
        with pytest.raises(NotAllowed):
            await remarks.approve(stranger, survey, found.remark.id)
        with pytest.raises(NotAllowed):
            await remarks.rewrite(stranger, survey, found.remark.id, text="Anders")
        with pytest.raises(NotAllowed):
            await remarks.approved(stranger, survey)
    for unknown in (RemarkId("00" * 16), RemarkId("no id")):
        with pytest.raises(Gone):
            await remarks.reject(square.coordinator, survey, unknown)


async def test_text_of_another_survey_is_gone(work: Fieldwork, survey: SurveyId) -> None:
    found = await waiting(work, survey)
    other = await work.opened("probe")
    await work.closed(other)

    with pytest.raises(Gone):
        await work.workshops.remarks.approve(work.square.coordinator, other, found.remark.id)
    nothing = await work.workshops.remarks.at(work.square.coordinator, other)
    assert isinstance(nothing, AllReviewed)
    assert (nothing.progress, nothing.last) == (Progress(0, 0, 0), None)


async def test_approved_texts_are_read_by_everyone_asked_once_the_result_is_released(
    work: Fieldwork, survey: SurveyId
) -> None:
    remarks, klara, ada = work.workshops.remarks, work.square.coordinator, work.square.people["rat"][0]
    found = await find(work, survey, "Viele")
    await remarks.approve(klara, survey, found.remark.id)
    assert (await work.workshops.survey_results.of(klara, survey)).texts == 1
    with pytest.raises(NotAllowed):
        await remarks.approved(ada, survey)
    await work.workshops.survey_results.release(klara, survey)

    assert [each.text for each in (await remarks.approved(ada, survey)).remarks] == ["Viele"]


async def test_text_to_a_question_that_few_were_asked_is_not_kept(work: Fieldwork) -> None:
    """c2 is asked of council and advisory board only, of whom two took part; a1 of everybody."""
    survey = await work.opened("probe")
    square = work.square
    for person in (*square.people["beirat"], *square.people["verwaltung"]):
        await work.answer(person, survey, "a1", Rated(2))
    await comments(work, square.people["beirat"][0], survey, "c2", "Vom Beirat")
    await comments(work, square.people["beirat"][0], survey, "a1", "Von irgendwem")
    await work.closed(survey)
    stored = await work.database.read(lambda tx: rows.of_survey(tx, survey))

    assert [each.text for each in stored] == ["Von irgendwem"]


async def test_text_that_only_a_few_could_have_written_is_not_kept(work: Fieldwork) -> None:
    survey = await work.opened("probe")
    for person in work.square.people["rat"][:4]:
        await comments(work, person, survey, "a1", "Einer von vieren")
    await work.closed(survey)

    assert await work.database.read(lambda tx: rows.of_survey(tx, survey)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Schreiben Sie an anna.beispiel@stadt.de.", [(Telltale.EMAIL, "anna.beispiel@stadt.de")]),
        ("anna (at) stadt.de", [(Telltale.EMAIL, "anna (at) stadt.de")]),
        ("Auf Telegram @anna_b fragen", [(Telltale.ACCOUNT, "@anna_b")]),
        ("Tel. 01234 / 56 78-90, ab 8 Uhr", [(Telltale.PHONE, "01234 / 56 78-90")]),
        ("+49 (170) 1234567", [(Telltale.PHONE, "+49 (170) 1234567")]),
        ("Frau Müller-Lüdenscheid und Herrn Dr. von Beispiel", [
            (Telltale.NAME, "Frau Müller-Lüdenscheid"),
            (Telltale.NAME, "Herrn Dr. von Beispiel"),
        ]),
        ("Bürgermeisterin Anna Beispiel hilft", [(Telltale.NAME, "Bürgermeisterin Anna Beispiel")]),
        ("Am 01.02.2026 kamen 1.250.000 Euro für 35 Frauen und Männer.", []),
        ("Die Frau am Empfang, der Herr im Archiv", []),
        ("2019/2020, 10:30 bis 12:00 Uhr, § 12 Abs. 3", []),
        ("", []),
    ],
)  # fmt: skip
def test_hints_mark_what_could_tell_who_somebody_is(text: str, found: list[tuple[Telltale, str]]) -> None:
    assert [(hint.kind, text[hint.start : hint.end]) for hint in hints(text)] == found


PIECES = (
    "Frau Müller",
    "Herrn Dr.",
    "von Beispiel",
    "anna",
    "@anna_b",
    "a@stadt.de",
    "01234 56",
    "+49",
    "(0) 78",
)


@given(st.lists(st.sampled_from([*PIECES, *" .-/()\n", "ein "]), min_size=2).map("".join))
@example("Frau Müller, 01234 5678, a@stadt.de")
def test_hints_are_in_order_and_never_overlap(text: str) -> None:
    edges = [edge for hint in hints(text) for edge in (hint.start, hint.end)]
    assert edges == sorted(edges)
    assert all(re.search(r"\S", text[hint.start : hint.end]) for hint in hints(text))
