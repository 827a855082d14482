"""What was proposed counts only once whoever asked has taken it over, over a real database."""

from questionnaires.answers import Choice, DontKnow, Rated
from questionnaires.model import OptionId
from questionnaires.progress import StepKey
from storage import handovers as rows
from storage import participation
from storage.ids import PersonId, SurveyId
from storage.responses import Answer
from tests.workshops.handing_over import A1, A4, counted, returned, taken
from tests.workshops.surveying import Fieldwork, place
from workshops.answering.acts import Give, GoTo
from workshops.answering.outcomes import Ended
from workshops.answering.places import InHandover, InSurvey
from workshops.answering.response_state import Complete, ResponseState
from workshops.handovers.handovers import Cleared, Handed
from workshops.handovers.proposals import Review


async def test_review_shows_what_was_proposed_beside_the_own_answer(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(3))
    handover = await returned(work, ada, bea, survey)
    review = await work.workshops.proposals.review(ada, handover)

    assert isinstance(review, Review)
    assert [(each.key, each.value, each.comment, each.own) for each in review.proposals] == [
        ("a1", Rated(2), "Seit 2019", Rated(3)),
        ("a4", Choice(OptionId("bus")), None, None),
    ]


async def test_only_what_was_taken_over_becomes_an_answer_of_the_first_person(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey)
    proposals = work.workshops.proposals
    left = await proposals.accept(ada, handover, key=A1)
    assert isinstance(left, Review)
    assert [each.key for each in left.proposals] == ["a4"]
    assert await proposals.reject(ada, handover, key=A4) == Cleared(survey, "Probe 2026")

    assert await counted(work, survey) == [{"a1": Answer("2", "Seit 2019")}], "one voice, under one pseudonym"
    assert await work.database.read(lambda tx: rows.handover(tx, handover)) is None
    assert await proposals.accept(ada, handover, key=None) == Ended()


async def test_deciding_twice_about_the_same_is_deciding_once(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey)
    once = await work.workshops.proposals.accept(ada, handover, key=A1)
    await work.workshops.responses.do(ada, InSurvey(survey), work.update(), GoTo(A1))
    await work.answer(ada, survey, "a1", Rated(0))
    twice = await work.workshops.proposals.accept(ada, handover, key=A1)

    assert isinstance(once, Review)
    assert isinstance(twice, Review)
    assert (await counted(work, survey))[0]["a1"] == Answer("0", "Seit 2019")


async def test_proposals_that_are_not_back_cannot_be_taken_over(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey)
    await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A1, Rated(1)))

    assert isinstance(await work.workshops.proposals.review(ada, handover), Handed)
    assert isinstance(await work.workshops.proposals.accept(ada, handover, key=None), Handed)
    assert await work.workshops.responses.look(ada, InHandover(handover)) == Ended()
    assert await counted(work, survey) == []


async def test_first_person_changes_a_proposal_before_taking_it_over(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey, field=False)
    changed = await work.workshops.responses.do(ada, InHandover(handover), work.update(), Give(A1, Rated(0)))
    assert isinstance(changed, Complete)
    assert changed.passage.where == InHandover(handover, deciding=True)
    assert await counted(work, survey) == []
    await work.workshops.proposals.accept(ada, handover, key=A1)

    assert await counted(work, survey) == [{"a1": Answer("0", "Seit 2019")}]


async def test_taking_over_the_last_open_question_finishes_the_survey(
    work: Fieldwork, ada: PersonId, bea: PersonId
) -> None:
    survey = await work.opened("kurzcheck", fields=("engagement",))
    handover = await taken(work, ada, bea, survey, key=await _first_key(work, ada, survey))
    colleagues = work.workshops.helping
    now = await work.workshops.responses.look(bea, InHandover(handover))
    assert isinstance(now, ResponseState)
    for key in now.asked.questions:
        await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(key, DontKnow()))
    await colleagues.hand_back(bea, handover)
    await work.workshops.proposals.accept(ada, handover, key=None)

    assert await work.database.read(lambda tx: participation.finished(tx, survey)) == [ada]


async def _first_key(work: Fieldwork, person: PersonId, survey: SurveyId) -> StepKey:
    return StepKey(place(await work.resume(person, survey)))
