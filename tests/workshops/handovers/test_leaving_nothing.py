"""What was passed on goes with the survey, with whoever asked, and with whoever helped, over a real database."""

import pytest

from questionnaires.answers import Rated
from storage import dialogs
from storage import handovers as rows
from storage.database import Transaction
from storage.errors import ConstraintViolated
from storage.handovers import HandoverState
from storage.ids import PersonId, SurveyId
from storage.responses import Answer
from tests.workshops.handing_over import A1, A4, handed_by, offered, returned, taken
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.answering.acts import Give
from workshops.answering.outcomes import Ended, Over
from workshops.answering.places import InHandover
from workshops.answering.response_state import ResponseState
from workshops.participants.participants import LinkUnknown


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
    [handed] = await handed_by(work, ada, survey)

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
