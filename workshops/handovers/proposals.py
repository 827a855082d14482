"""Deciding on what a second person proposed: only what is taken over becomes an answer, and it is then one's own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeAlias

from questionnaires.answers import AnswerValue, Skipped
from questionnaires.model import Question
from questionnaires.progress import StepKey
from questionnaires.values import dataclass
from storage import handovers as rows
from storage import participation, views
from storage.database import Database, Transaction
from storage.handovers import HandoverState
from storage.ids import HandoverId, MunicipalityId, PersonId
from workshops.answering import response_rows
from workshops.answering.outcomes import Ended
from workshops.answering.response_state import ResponseState
from workshops.clock import Clock
from workshops.confidential.pseudonyms import in_survey
from workshops.end_dates import is_over
from workshops.handovers import rows as handover_rows
from workshops.handovers.handovers import (
    Cleared,
    Handed,
    Owned,
    WaitingHandover,
    asked_about,
    handed_of,
    owned_by,
)
from workshops.handovers.rows import part
from workshops.outbox import Wake
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent

ANSWERED: Final = "answered"
"""The kind of the message in which somebody who has asked for help answers; its subject is the survey."""
TAKEN_OVER: Final = "taken_over"
"""What such a message becomes once a proposal was taken over elsewhere."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed answer, comment or both, beside what the person who decides has answered so far."""

    key: StepKey
    question: Question
    value: AnswerValue | None
    comment: str | None
    own: AnswerValue | None
    own_comment: str | None


@dataclass(frozen=True, slots=True)
class Review:
    """What waits for a decision, in the order of the questionnaire."""

    handed: Handed
    proposals: tuple[Proposal, ...]


ReviewOutcome: TypeAlias = Review | Handed | Ended
DecideOutcome: TypeAlias = Review | Cleared | Handed | Ended


class Proposals:
    """Use cases of whoever asked for them; what is not back yet is shown as it stands."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._shelf = shelf

    async def review(self, person: PersonId, handover: HandoverId) -> ReviewOutcome:
        """What was proposed."""
        asked, now = await asked_about(self._database, self._shelf, handover), self._clock()

        def look(tx: Transaction) -> ReviewOutcome:
            back = _back(tx, asked, person, handover, now=now)
            if not isinstance(back, tuple):
                return back
            owned, handed = back
            return Review(handed, _proposals(tx, owned))

        return await self._database.read(look)

    async def accept(self, person: PersonId, handover: HandoverId, *, key: StepKey | None) -> DecideOutcome:
        """Takes a proposal over into the person's own answers; None: all of them."""
        outcome = await self._decide(person, handover, key, _take_over)
        self._wake()
        return outcome

    async def reject(self, person: PersonId, handover: HandoverId, *, key: StepKey | None) -> DecideOutcome:
        """Drops a proposal; None: all of them."""
        return await self._decide(person, handover, key, _drop)

    async def _decide(
        self,
        person: PersonId,
        handover: HandoverId,
        key: StepKey | None,
        decide: Callable[[Transaction, Owned, list[Proposal]], None],
    ) -> DecideOutcome:
        asked, now = await asked_about(self._database, self._shelf, handover), self._clock()

        def work(tx: Transaction) -> DecideOutcome:
            back = _back(tx, asked, person, handover, now=now)
            if not isinstance(back, tuple):
                return back
            owned, handed = back
            decide(tx, owned, [each for each in _proposals(tx, owned) if key in (None, each.key)])
            left = _proposals(tx, owned)
            if left:
                return Review(handed, left)
            rows.delete(tx, handover)
            return Cleared(owned.asked.survey, owned.asked.name)

        return await self._database.write(work)


def _back(
    tx: Transaction, asked: SurveyContent | None, person: PersonId, handover: HandoverId, *, now: datetime
) -> tuple[Owned, Handed] | Handed | Ended:
    """The handover that was given back, else how it stands."""
    owned = owned_by(tx, asked, person, handover, now=now)
    if owned is None:
        return Ended()
    handed = handed_of(tx, owned.asked, owned.handover, now=now)
    return (owned, handed) if owned.handover.state is HandoverState.RETURNED else handed


def proposed_to(
    tx: Transaction, person: PersonId, municipality: MunicipalityId, *, now: datetime
) -> list[WaitingHandover]:
    """What came back to a person in this town and waits for their decision."""
    return [
        WaitingHandover(handover.id, each.survey.name)
        for each in participation.parts(tx, person)
        if each.survey.municipality == municipality
        and (who := in_survey(tx, person, each.survey.id)) is not None
        if not is_over(each.ends_on, each.timezone, now=now)
        for handover in rows.of_owner(tx, each.survey.id, who)
        if handover.state is HandoverState.RETURNED
    ]


def _own(tx: Transaction, owned: Owned) -> ResponseState:
    return response_rows.read(tx, owned.asked, owned.standing, owned.who)


def _proposals(tx: Transaction, owned: Owned) -> tuple[Proposal, ...]:
    """In the order of the questionnaire; a question that was passed over is none."""
    own = _own(tx, owned)
    proposed = handover_rows.read(tx, part(owned.asked, owned.handover.scope), owned.handover)
    values = {key: value for key, value in proposed.answers.items() if not isinstance(value, Skipped)}
    return tuple(
        Proposal(
            key,
            own.asked.questions[key],
            values.get(key),
            proposed.comments.get(key),
            own.answers.get(key),
            own.comments.get(key),
        )
        for key in proposed.asked.questions
        if key in values or key in proposed.comments
    )


def _take_over(tx: Transaction, owned: Owned, chosen: list[Proposal]) -> None:
    """Whether its condition lets an answer count is seen at closing, as for every answer."""
    before = after = _own(tx, owned)
    for each in chosen:
        after = after.taking_over(each.key, each.value, each.comment)
    after = replace(after, finished=before.finished or after.open_questions() == 0)
    response_rows.write(tx, owned.who, owned.standing, before, after)
    if after.finished and not before.finished:
        participation.finish(tx, owned.asked.survey, owned.person)
    views.leave_behind(
        tx, owned.person, kind=ANSWERED, subject=owned.asked.survey, message_id=None, by=TAKEN_OVER
    )
    _drop(tx, owned, chosen)


def _drop(tx: Transaction, owned: Owned, chosen: list[Proposal]) -> None:
    for each in chosen:
        rows.drop_proposal(tx, owned.handover.id, question=each.key)
