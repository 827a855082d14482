"""Asking somebody else over a real database: nobody's answers are shown, and nothing counts that was not taken over."""

from datetime import timedelta

import pytest

from questionnaires.answers import DontKnow, Rated, Skipped
from questionnaires.progress import StepKey
from storage import consents
from storage import handovers as rows
from storage.dialogs import Dialog
from storage.handovers import HandoverState
from storage.ids import PersonId, SurveyId, UpdateId
from storage.responses import Answer
from tests.workshops.handing_over import (
    A1,
    A2,
    AGREED,
    counted,
    handed_by,
    messages,
    offered,
    returned,
    taken,
)
from tests.workshops.surveying import Fieldwork, place
from tests.workshops.town_fixture import at_home
from workshops.answering.acts import Give, here
from workshops.answering.expected import TYPED_ANSWER
from workshops.answering.outcomes import CommentTooLong, Ended, HandedBack, NotTaken
from workshops.answering.places import InHandover
from workshops.answering.response_state import At, ResponseState
from workshops.handovers.handovers import WaitingHandover
from workshops.handovers.helping import CONSENT_VERSION, Asking, Declined, OwnLink
from workshops.participants.participants import LinkUnknown, LinkUsed
from workshops.refusals import Gone


async def test_stranger_is_told_what_it_is_before_anything_is_taken(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handed = await offered(work, ada, survey)
    outcome = await work.workshops.helping.take(bea, handed.handover.token, work.update())

    assert isinstance(outcome, Asking)
    assert (outcome.town.name, outcome.member, outcome.questions) == ("Musterstadt", False, 4)


async def test_consent_of_a_stranger_is_kept_with_its_version(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey)
    [given] = await work.database.read(lambda tx: consents.of_person(tx, bea))
    assert (given.version, given.withdrawn_at) == (CONSENT_VERSION, None)

    assert await work.workshops.helping.decline(bea, handover) == Declined()
    [ended] = await work.database.read(lambda tx: consents.of_person(tx, bea))
    assert ended.withdrawn_at == work.clock.now


async def test_member_helps_without_another_consent_and_keeps_their_own_survey(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    cleo = work.square.people["verwaltung"][0]
    handed = await offered(work, ada, survey)
    asking = await work.workshops.helping.open_link(cleo, handed.handover.token)
    assert isinstance(asking, Asking)
    assert asking.member
    outcome = await work.workshops.helping.take(cleo, handed.handover.token, work.update())

    assert isinstance(outcome, At)
    assert await work.database.read(lambda tx: consents.of_person(tx, cleo)) == []
    taken = [WaitingHandover(handed.handover.id, "Probe 2026")]
    assert (
        (await at_home(work.database, cleo, clock=work.clock)).taken
        == await work.workshops.helping.waiting(cleo)
        == taken
    )


async def test_link_is_for_one_person_who_may_come_back(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handed = await offered(work, ada, survey)
    token = handed.handover.token
    assert await work.workshops.helping.open_link(ada, token) == OwnLink(handed.handover.id)
    await work.workshops.helping.take(bea, token, work.update(), agreed=AGREED)
    work.clock.advance(timedelta(days=8))

    assert isinstance(await work.workshops.helping.open_link(bea, token), At)
    other = work.square.people["rat"][2]
    assert await work.workshops.helping.open_link(other, token) == LinkUsed()
    assert await work.workshops.helping.take(other, token, work.update()) == LinkUsed()
    assert await work.workshops.helping.open_link(other, "mistyped") == LinkUnknown()


async def test_second_person_sees_the_field_and_no_answer_of_the_first(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(0))
    handover = await taken(work, ada, bea, survey)
    now = await work.workshops.responses.look(bea, InHandover(handover))

    assert isinstance(now, ResponseState)
    passage = now
    assert (dict(passage.answers), dict(passage.comments)) == ({}, {})
    assert list(passage.asked.questions) == ["a1", "a2", "a3", "a4", "amt.gut", "amt.weiter"]


async def test_single_question_is_asked_without_its_condition(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey, key=A2, field=False)
    now = await work.workshops.responses.look(bea, InHandover(handover))
    assert isinstance(now, ResponseState)
    assert place(here(now)) == "a2"
    after = await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A2, Rated(1)))

    assert place(after) == "Complete"


async def test_free_text_after_a_field_can_be_passed_on_by_itself(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    key = StepKey("amt.gut")
    handover = await taken(work, ada, bea, survey, key=key, field=False)
    expected = await work.workshops.conversations.expected(bea, UpdateId(999))
    assert expected == Dialog(TYPED_ANSWER, {"handover": handover, "key": "amt.gut"})
    colleagues = work.workshops.helping
    await work.workshops.responses.typed(
        bea, InHandover(handover), work.update(), key=key, text="Vieles", language="de"
    )
    await colleagues.hand_back(bea, handover)
    await work.workshops.proposals.accept(ada, handover, key=None)

    assert await counted(work, survey) == [{"amt.gut": Answer("text:Vieles", None)}]


async def test_conditions_inside_a_field_follow_the_proposals(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    await work.answer(ada, survey, "a1", Rated(3))
    handover = await taken(work, ada, bea, survey)
    after = await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A1, Rated(0)))

    assert place(after) == "a4"


async def test_question_of_another_field_is_none_of_a_handover(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey)
    key = StepKey("b2")

    with pytest.raises(Gone):
        await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(key, DontKnow()))


async def test_text_that_does_not_fit_changes_nothing(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey, key=StepKey("b3"), field=False)
    typed = await work.workshops.responses.typed(
        bea, InHandover(handover), work.update(), key=StepKey("b3"), text="x" * 201, language="de"
    )
    comment = await work.workshops.responses.comment(
        bea, InHandover(handover), work.update(), key=StepKey("b3"), text="x" * 2001
    )

    assert isinstance(typed, NotTaken)
    assert comment == CommentTooLong(2001)
    assert await work.database.read(lambda tx: rows.proposals(tx, handover)) == {}


async def test_proposals_count_nowhere_before_they_are_taken_over(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey)

    assert await work.database.read(lambda tx: rows.proposals(tx, handover)) == {
        "a1": Answer("2", "Seit 2019"),
        "a4": Answer("choice:bus", None),
    }
    assert await counted(work, survey) == []


async def test_handing_back_tells_the_first_person_once_even_after_stop(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    await work.workshops.participants.mute(ada, on=True)
    handover = await returned(work, ada, bea, survey)
    rings = work.rings.times
    assert await work.workshops.helping.hand_back(bea, handover) == HandedBack()

    assert await messages(work) == [ada]
    assert work.rings.times == rings + 1
    assert (await at_home(work.database, ada, clock=work.clock)).proposed == [
        WaitingHandover(handover, "Probe 2026")
    ]


async def test_second_person_changes_nothing_after_handing_back(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey)
    late = await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A1, Rated(0)))

    assert late == HandedBack()
    assert await work.workshops.helping.decline(bea, handover) == HandedBack()


async def test_handing_back_nothing_is_declining(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey)
    colleagues = work.workshops.helping
    await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A1, Skipped()))
    assert await colleagues.hand_back(bea, handover) == Declined()

    [handed] = await handed_by(work, ada, survey)
    assert (handed.handover.state, handed.handover.person) == (HandoverState.DECLINED, None)
    assert await messages(work) == [ada]


async def test_stopping_deletes_the_proposals_and_frees_the_question(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey)
    colleagues = work.workshops.helping
    await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A1, Rated(1)))
    assert await colleagues.decline(bea, handover) == Declined()

    assert await work.database.read(lambda tx: rows.proposals(tx, handover)) == {}
    assert await colleagues.decline(bea, handover) == Ended()
    again = await offered(work, ada, survey)
    assert (again.handover.id == handover, again.handover.state) == (False, HandoverState.OFFERED)
