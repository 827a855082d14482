"""Passing a question or a field on over a real database: once, by a link that ends."""

from datetime import timedelta

import pytest

from questionnaires.progress import StepKey
from storage.database import Transaction
from storage.handovers import HandoverState
from storage.ids import PersonId, SurveyId
from tests.workshops.handing_over import A1, A2, A4, handed_by, offered, returned, taken
from tests.workshops.surveying import Fieldwork
from workshops.answering.outcomes import Ended
from workshops.answering.places import InHandover
from workshops.handovers.handovers import Cleared, Handed, PassingOn
from workshops.handovers.helping import Asking
from workshops.participants.participants import LinkExpired, LinkUnknown
from workshops.refusals import Gone


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
    assert len(await handed_by(work, ada, survey)) == 2


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
    assert await handed_by(work, ada, survey) == ()
