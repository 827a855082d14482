"""Passing a question or a field on: a link for one person, which ends when it is used, withdrawn or a week old.

A handover hangs on a response, so it knows a pseudonym and no person. Whatever does not exist (any more), belongs to
somebody else, or was part of a survey that is closed looks the same: `Ended`.
"""

import secrets
from datetime import datetime, timedelta
from typing import Final

from questionnaires.model import Field, Question
from questionnaires.progress import StepKey, question_of
from questionnaires.values import dataclass
from storage import handovers as rows
from storage import members, responses
from storage.database import Database, Transaction
from storage.handovers import Handover, HandoverState, Scope, ScopeKind
from storage.ids import HandoverId, PersonId, Pseudonym, SurveyId
from storage.participation import AskedBefore, Participation
from workshops.answering.outcomes import Ended, Over
from workshops.answering.standings import standing_now
from workshops.clock import Clock
from workshops.confidential.pseudonyms import pseudonym
from workshops.handovers.rows import part
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent
from workshops.refusals import Gone

LINK_HOLDS: Final = timedelta(days=7)
_TOKEN_BYTES, _ID_BYTES = 16, 6


@dataclass(frozen=True, slots=True)
class Handed:
    """Something that was passed on. `asked` is that part of the survey, `expired` a link that nobody came through."""

    handover: Handover
    asked: SurveyContent
    expired: bool
    timezone: str


@dataclass(frozen=True, slots=True)
class PassingOn:
    """What can be passed on at a question, and everything of this survey that was already."""

    asked: SurveyContent
    key: StepKey
    field: Field
    question: Question
    handed: tuple[Handed, ...]


@dataclass(frozen=True, slots=True)
class Cleared:
    """Nothing of it is left: every proposal was decided, or it was taken back."""

    survey: SurveyId
    name: str


@dataclass(frozen=True, slots=True)
class WaitingHandover:
    """A line on the home screen."""

    handover: HandoverId
    name: str


@dataclass(frozen=True, slots=True)
class Owned:
    """A handover in the hands of whoever passed it on."""

    handover: Handover
    asked: SurveyContent
    person: PersonId
    standing: Participation
    who: Pseudonym


class Handovers:
    """Use cases of whoever answers a survey and asks somebody else; Gone for a survey that is not theirs."""

    def __init__(self, database: Database, clock: Clock, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._shelf = shelf

    async def at(self, person: PersonId, survey: SurveyId, *, key: StepKey) -> PassingOn | Over:
        """What can be passed on at this question."""
        asked = await self._shelf.asked(survey)
        field, question = _found(asked, key)
        handed = await self.mine(person, survey)
        return handed if isinstance(handed, Over) else PassingOn(asked, key, field, question, handed)

    async def mine(self, person: PersonId, survey: SurveyId) -> tuple[Handed, ...] | Over:
        """Everything of this survey that the person passed on."""
        asked, now = await self._shelf.asked(survey), self._clock()

        def work(tx: Transaction) -> tuple[Handed, ...] | Over:
            standing = standing_now(tx, survey, person, now=now)
            if isinstance(standing, AskedBefore):
                return Over(asked.name)
            found = rows.of_owner(tx, survey, pseudonym(person, secret=standing.secret))
            return tuple(handed_of(tx, asked, each, now=now) for each in found)

        return await self._database.read(work)

    async def offer(
        self, person: PersonId, survey: SurveyId, *, key: StepKey, whole_field: bool
    ) -> Handed | Over:
        """Makes a link for one person to a question or its whole field; what was passed on already stays as it is."""
        asked, now = await self._shelf.asked(survey), self._clock()
        field = _found(asked, key)[0]
        scope = Scope(ScopeKind.FIELD, field.id) if whole_field else Scope(ScopeKind.QUESTION, key)

        def work(tx: Transaction) -> Handed | Over:
            standing = standing_now(tx, survey, person, now=now)
            if isinstance(standing, AskedBefore):
                return Over(asked.name)
            who = pseudonym(person, secret=standing.secret)
            if not responses.has_begun(tx, survey, who):
                responses.put(tx, survey, who, group=standing.group, place=None)
            return handed_of(tx, asked, _offered(tx, survey, who, scope, now=now), now=now)

        return await self._database.write(work)

    async def sheet(self, person: PersonId, handover: HandoverId) -> Handed | Ended:
        """How far it is."""
        asked, now = await asked_about(self._database, self._shelf, handover), self._clock()

        def look(tx: Transaction) -> Handed | Ended:
            owned = owned_by(tx, asked, person, handover, now=now)
            return Ended() if owned is None else handed_of(tx, owned.asked, owned.handover, now=now)

        return await self._database.read(look)

    async def renew(self, person: PersonId, handover: HandoverId) -> Handed | Ended:
        """A new link in place of one that expired or came back without an answer; otherwise it stays as it is."""
        asked, now = await asked_about(self._database, self._shelf, handover), self._clock()

        def work(tx: Transaction) -> Handed | Ended:
            owned = owned_by(tx, asked, person, handover, now=now)
            if owned is None:
                return Ended()
            offered = _offered(tx, owned.handover.survey, owned.who, owned.handover.scope, now=now)
            return handed_of(tx, owned.asked, offered, now=now)

        return await self._database.write(work)

    async def take_back(self, person: PersonId, handover: HandoverId) -> Cleared | Ended:
        """Ends the link, or the work of whoever came through it; what was proposed is deleted."""
        asked, now = await asked_about(self._database, self._shelf, handover), self._clock()

        def work(tx: Transaction) -> Cleared | Ended:
            owned = owned_by(tx, asked, person, handover, now=now)
            if owned is None:
                return Ended()
            rows.delete(tx, handover)
            return Cleared(owned.asked.survey, owned.asked.name)

        return await self._database.write(work)


async def asked_about(
    database: Database, shelf: QuestionnaireCache, handover: HandoverId
) -> SurveyContent | None:
    """What the survey of a handover asks, all of it; None where there is no such handover."""
    found = await database.read(lambda tx: rows.handover(tx, handover))
    return None if found is None else await shelf.asked(found.survey)


def owned_by(
    tx: Transaction, asked: SurveyContent | None, person: PersonId, handover: HandoverId, *, now: datetime
) -> Owned | None:
    """The handover, if this person passed it on and can still answer."""
    found = rows.handover(tx, handover)
    if asked is None or found is None:
        return None
    try:
        standing = standing_now(tx, found.survey, person, now=now)
    except Gone:
        return None
    if isinstance(standing, AskedBefore):
        return None
    who = pseudonym(person, secret=standing.secret)
    return Owned(found, asked, person, standing, who) if found.pseudonym == who else None


def handed_of(tx: Transaction, asked: SurveyContent, handover: Handover, *, now: datetime) -> Handed:
    """How far a handover is."""
    zone = members.municipality(tx, asked.municipality).timezone
    return Handed(handover, part(asked, handover.scope), is_expired(handover, now=now), zone)


def is_expired(handover: Handover, *, now: datetime) -> bool:
    """Whether its link ended before anybody came through it."""
    return handover.state is HandoverState.OFFERED and handover.expires_at <= now


def _found(asked: SurveyContent, key: StepKey) -> tuple[Field, Question]:
    if key not in asked.questions:
        raise Gone
    return question_of(asked.questionnaire, key)


def _offered(tx: Transaction, survey: SurveyId, who: Pseudonym, scope: Scope, *, now: datetime) -> Handover:
    """The handover of this scope: the one there is, or a new one where that led to nothing."""
    found = _of_scope(tx, survey, who, scope)
    if found is not None and (found.state is HandoverState.DECLINED or is_expired(found, now=now)):
        rows.delete(tx, found.id)
    rows.offer(
        tx,
        HandoverId(secrets.token_urlsafe(_ID_BYTES)),
        survey,
        who,
        scope=scope,
        token=secrets.token_urlsafe(_TOKEN_BYTES),
        expires_at=now + LINK_HOLDS,
    )
    made = _of_scope(tx, survey, who, scope)
    assert made is not None  # noqa: S101 - written one line above
    return made


def _of_scope(tx: Transaction, survey: SurveyId, who: Pseudonym, scope: Scope) -> Handover | None:
    return next((each for each in rows.of_owner(tx, survey, who) if each.scope == scope), None)
