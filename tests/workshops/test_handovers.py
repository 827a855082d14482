"""Asking somebody else over a real database: nobody's answers are shown, and nothing counts that was not taken over."""

from datetime import timedelta

import pytest

from questionnaires.answers import Choice, DontKnow, Rated, Skipped
from questionnaires.model import OptionId
from questionnaires.progress import StepKey
from storage import consents, deliveries, dialogs, participation
from storage import handovers as rows
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.errors import ConstraintViolated
from storage.handovers import HandoverState
from storage.ids import HandoverId, PersonId, SurveyId, UpdateId
from storage.responses import Answer
from tests.answers import all_answers
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork, place
from tests.workshops.town_fixture import at_home, build, someone
from workshops.answering.acts import Give, GoTo, here
from workshops.answering.expected import TYPED_ANSWER
from workshops.answering.outcomes import CommentTooLong, Ended, HandedBack, NotTaken, Over
from workshops.answering.places import InHandover, InSurvey
from workshops.answering.response_state import At, Complete, ResponseState
from workshops.handovers.handovers import Cleared, Handed, PassingOn, WaitingHandover
from workshops.handovers.helping import CONSENT_VERSION, Asking, Declined, OwnLink
from workshops.handovers.proposals import Review
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.refusals import Gone

A1, A2, A4 = StepKey("a1"), StepKey("a2"), StepKey("a4")
AGREED = Agreed(CONSENT_VERSION, "de")


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6, verwaltung=7))


@pytest.fixture
def ada(work: Fieldwork) -> PersonId:
    """Answers the survey."""
    return work.square.people["rat"][0]


@pytest.fixture
async def bea(work: Fieldwork) -> PersonId:
    """Is asked by Ada, and belongs to no town."""
    return await work.database.write(lambda tx: someone(tx, 77))


@pytest.fixture
async def survey(work: Fieldwork) -> SurveyId:
    return await work.opened("probe")


async def offered(
    work: Fieldwork, ada: PersonId, survey: SurveyId, *, key: StepKey = A1, field: bool = True
) -> Handed:
    handed = await work.workshops.handovers.offer(ada, survey, key=key, whole_field=field)
    assert isinstance(handed, Handed)
    return handed


async def taken(
    work: Fieldwork,
    ada: PersonId,
    bea: PersonId,
    survey: SurveyId,
    *,
    key: StepKey = A1,
    field: bool = True,
) -> HandoverId:
    """Ada passed something on and Bea agreed to help."""
    handed = await offered(work, ada, survey, key=key, field=field)
    outcome = await work.workshops.helping.take(bea, handed.handover.token, work.update(), agreed=AGREED)
    assert isinstance(outcome, At)
    return handed.handover.id


async def returned(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId, *, key: StepKey = A1, field: bool = True
) -> HandoverId:
    """Bea proposed "2" with a comment to a1, "bus" to a4 if that was asked, skipped the rest, and handed back."""
    handover = await taken(work, ada, bea, survey, key=key, field=field)
    colleagues = work.workshops.helping
    await work.workshops.responses.comment(
        bea, InHandover(handover), work.update(), key=key, text="Seit 2019"
    )
    await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(key, Rated(2)))
    if field:
        bus = Choice(OptionId("bus"))
        await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A2, Skipped()))
        await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A4, bus))
    assert await colleagues.hand_back(bea, handover) == HandedBack()
    return handover


async def counted(work: Fieldwork, survey: SurveyId) -> list[dict[str, Answer]]:
    def look(tx: Transaction) -> list[dict[str, Answer]]:
        return [dict(answers) for answers in all_answers(tx, survey).values()]

    return await work.database.read(look)


async def messages(work: Fieldwork, kind: str = "colleague_back") -> list[PersonId]:
    """Whom a message of this kind is owed to."""

    def look(tx: Transaction) -> list[PersonId]:
        found = deliveries.claim_due(tx, now=work.clock.now, lease_until=work.clock.now, limit=99)
        return [each.person for each in found if each.kind == kind]

    return await work.database.write(look)


# Passing on


async def test_question_and_its_field_can_be_passed_on(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    found = await work.workshops.handovers.at(ada, survey, key=A2)

    assert isinstance(found, PassingOn)
    assert (found.question.id, found.field.id, found.handed) == ("a2", "amt", ())


async def test_same_thing_is_passed_on_once(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    first = await offered(work, ada, survey)
    again = await offered(work, ada, survey, key=A4)
    question = await offered(work, ada, survey, field=False)

    assert again == first
    assert question.handover.id != first.handover.id
    assert len(await _mine(work, ada, survey)) == 2


async def _mine(work: Fieldwork, person: PersonId, survey: SurveyId) -> tuple[Handed, ...]:
    handed = await work.workshops.handovers.mine(person, survey)
    assert not isinstance(handed, Over)
    return handed


async def test_row_of_a_handover_names_nobody_who_answers(
    work: Fieldwork, ada: PersonId, survey: SurveyId
) -> None:
    await offered(work, ada, survey)

    def look(tx: Transaction) -> list[dict[str, object]]:
        return [dict(row) for row in tx.all("SELECT * FROM handover")]

    [row] = await work.database.read(look)
    assert ada not in row.values()
    assert row["person_id"] is None


async def test_passing_on_answers_nothing(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    await offered(work, ada, survey)
    await work.closed(survey)

    assert await work.workshops.survey_results.release(work.square.coordinator, survey) == 0


async def test_nobody_else_passes_on_or_sees_what_was(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey)
    handovers, proposals = work.workshops.handovers, work.workshops.proposals
    for stranger in (bea, work.square.coordinator, work.square.people["rat"][1]):
        assert await handovers.sheet(stranger, handover) == Ended()
        assert await handovers.renew(stranger, handover) == Ended()
        assert await handovers.take_back(stranger, handover) == Ended()
        assert await proposals.review(stranger, handover) == Ended()
        assert await proposals.accept(stranger, handover, key=None) == Ended()
        overview = await work.workshops.overviews.of(stranger)
        assert overview is None or overview.proposed == []
    for unasked in (bea, work.square.coordinator):
        with pytest.raises(Gone):
            await handovers.offer(unasked, survey, key=A1, whole_field=False)
    with pytest.raises(Gone):
        await handovers.offer(ada, survey, key=StepKey("unknown"), whole_field=False)


async def test_link_ends_after_a_week_and_can_be_made_anew(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handed = await offered(work, ada, survey)
    work.clock.advance(timedelta(days=7))

    assert await work.workshops.helping.open_link(bea, handed.handover.token) == LinkExpired()
    sheet = await work.workshops.handovers.sheet(ada, handed.handover.id)
    assert isinstance(sheet, Handed)
    assert sheet.expired
    anew = await work.workshops.handovers.renew(ada, handed.handover.id)
    assert isinstance(anew, Handed)
    assert not anew.expired
    assert await work.workshops.helping.open_link(bea, handed.handover.token) == LinkUnknown()
    assert isinstance(await work.workshops.helping.open_link(bea, anew.handover.token), Asking)


async def test_renewing_leaves_what_somebody_works_on(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey)
    renewed = await work.workshops.handovers.renew(ada, handover)

    assert isinstance(renewed, Handed)
    assert (renewed.handover.id, renewed.handover.state) == (handover, HandoverState.TAKEN)


async def test_taking_back_ends_the_link_and_the_work(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey)
    assert await work.workshops.handovers.take_back(ada, handover) == Cleared(survey, "Probe 2026")

    assert await work.workshops.responses.look(bea, InHandover(handover)) == Ended()
    assert await work.workshops.handovers.take_back(ada, handover) == Ended()
    assert await _mine(work, ada, survey) == ()


# Helping


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

    [handed] = await _mine(work, ada, survey)
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


# Deciding


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


# Closing, leaving, data


async def test_closing_deletes_everything_that_was_passed_on(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handed = await offered(work, ada, survey, key=A4, field=False)
    handover = await returned(work, ada, bea, survey)
    work.workshops.conversations.shown(bea, message_id=1, buttons=[("✓ älter", "ki:x:ac:b1:alt:0")])
    await work.closed(survey)

    def left(tx: Transaction) -> tuple[object, ...]:
        handovers = tx.one("SELECT count(*) AS n FROM handover")["n"]
        proposals = tx.one("SELECT count(*) AS n FROM proposal")["n"]
        return handovers, proposals, dialogs.keyboard(tx, bea)

    assert await work.database.read(left) == (0, 0, None)
    assert await work.workshops.proposals.accept(ada, handover, key=None) == Ended()
    assert await work.workshops.responses.look(bea, InHandover(handover)) == Ended()
    assert await work.workshops.helping.open_link(bea, handed.handover.token) == LinkUnknown()
    assert await work.workshops.handovers.mine(ada, survey) == Over("Probe 2026")
    assert await work.workshops.handovers.offer(ada, survey, key=A1, whole_field=True) == Over("Probe 2026")
    assert await work.workshops.survey_results.release(work.square.coordinator, survey) == 0


async def test_what_the_first_person_passed_on_goes_when_they_leave(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey)
    await work.workshops.privacy.erase(ada)

    assert await work.workshops.responses.look(bea, InHandover(handover)) == Ended()


async def test_what_the_second_person_proposed_goes_when_they_leave(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await returned(work, ada, bea, survey)
    await work.workshops.privacy.erase(bea)
    [handed] = await _mine(work, ada, survey)

    assert handed.handover.state is HandoverState.DECLINED
    assert await work.database.read(lambda tx: rows.proposals(tx, handover)) == {}


async def test_leaving_another_town_touches_nothing(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    other = await build(work.database, "Nebenstadt", first_chat=5000, rat=1)
    cleo = other.people["rat"][0]
    handover = await taken(work, ada, cleo, survey)
    await work.workshops.privacy.withdraw(cleo, other.municipality)

    assert isinstance(await work.workshops.responses.look(cleo, InHandover(handover)), ResponseState)


async def test_data_of_both_shows_what_each_may_see(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    handover = await taken(work, ada, bea, survey, field=False)
    await work.workshops.responses.do(bea, InHandover(handover), work.update(), Give(A1, Rated(2)))
    before = (await work.workshops.privacy.dossier(ada)).content["passed_on"]
    await work.workshops.helping.hand_back(bea, handover)
    proposed = [{"question": "Gibt es ein Leitbild?", "answer": "2", "comment": None}]
    entry = {
        "municipality": "Musterstadt",
        "survey": "Probe 2026",
        "what": "Gibt es ein Leitbild?",
        "link_until": "2026-11-10T09:00:00+00:00",
    }

    assert before == [{**entry, "state": "taken", "proposals": []}]
    owner, helper = await work.workshops.privacy.dossier(ada), await work.workshops.privacy.dossier(bea)
    assert owner.content["passed_on"] == [{**entry, "state": "returned", "proposals": proposed}]
    assert (owner.content["helps_with"], helper.content["passed_on"]) == ([], [])
    assert helper.content["helps_with"] == [{**entry, "state": "returned", "proposals": proposed}]


# The schema


async def test_schema_refuses_a_handover_without_a_response(work: Fieldwork, survey: SurveyId) -> None:
    def orphan(tx: Transaction) -> None:
        tx.run(
            """
            INSERT INTO handover (id, survey_id, pseudonym, scope, scope_id, token, expires_at)
            VALUES ('12345678', :survey, zeroblob(32), 'field', 'amt', 't', 0)
            """,
            survey=survey,
        )

    with pytest.raises(ConstraintViolated):
        await work.database.write(orphan)


async def test_schema_refuses_somebody_who_helps_without_having_taken_it(
    work: Fieldwork, ada: PersonId, bea: PersonId, survey: SurveyId
) -> None:
    await offered(work, ada, survey)

    with pytest.raises(ConstraintViolated):
        await work.database.write(lambda tx: tx.run("UPDATE handover SET person_id = :bea", bea=bea))


async def test_schema_refuses_a_proposal_of_nothing(work: Fieldwork, ada: PersonId, survey: SurveyId) -> None:
    handed = await offered(work, ada, survey)

    def nothing(tx: Transaction) -> None:
        rows.put_proposal(tx, handed.handover.id, question="a1", proposed=Answer(None, None))

    with pytest.raises(ConstraintViolated):
        await work.database.write(nothing)
