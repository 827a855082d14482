"""Something that was passed on, taken, handed back."""

from questionnaires.answers import Choice, Rated, Skipped
from questionnaires.model import OptionId
from questionnaires.progress import StepKey
from storage import deliveries
from storage.database import Transaction
from storage.ids import HandoverId, PersonId, SurveyId
from storage.responses import Answer
from tests.answers import all_answers
from tests.workshops.surveying import Fieldwork
from workshops.answering.acts import Give
from workshops.answering.outcomes import HandedBack, Over
from workshops.answering.places import InHandover
from workshops.answering.response_state import At
from workshops.handovers.handovers import Handed
from workshops.handovers.helping import CONSENT_VERSION
from workshops.participants.participants import Agreed

A1, A2, A4 = StepKey("a1"), StepKey("a2"), StepKey("a4")
AGREED = Agreed(CONSENT_VERSION, "de")


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


async def handed_by(work: Fieldwork, person: PersonId, survey: SurveyId) -> tuple[Handed, ...]:
    handed = await work.workshops.handovers.mine(person, survey)
    assert not isinstance(handed, Over)
    return handed
