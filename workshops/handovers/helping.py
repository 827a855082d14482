"""Helping somebody to answer: whoever comes through the link proposes answers to what was passed on, and nothing else.

The second person sees the questions and their own proposals, never an answer of whoever asked. They become no member
of a group, and no voice of their own comes of it.
"""

from datetime import datetime
from typing import Final, TypeAlias

from questionnaires.values import dataclass
from storage import consents, members, surveys
from storage import handovers as rows
from storage.database import Database, Transaction
from storage.handovers import Handover, HandoverState
from storage.ids import HandoverId, MunicipalityId, PersonId, UpdateId
from storage.members import Municipality
from workshops.answering.acts import Resume, here
from workshops.answering.outcomes import Ended, HandedBack
from workshops.answering.places import InHandover
from workshops.answering.response_state import ResponseState, Shown
from workshops.answering.responses import done
from workshops.clock import Clock
from workshops.handovers import rows as handover_rows
from workshops.handovers.handovers import WaitingHandover, asked_about, is_expired
from workshops.handovers.rows import drop_skipped, give_up, owner, part, tell_owner, town_of
from workshops.outbox import Wake
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent

CONSENT_VERSION: Final = "2026-11-hilfe"
"""Of what somebody who belongs to no group of the town agrees to; every language has the text under this version."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody asks for help and the link still holds; nothing is taken yet. `member`: of the town already."""

    token: str
    town: Municipality
    handover: Handover
    asked: SurveyContent
    questions: int
    minutes: int
    member: bool


@dataclass(frozen=True, slots=True)
class OwnLink:
    """Whoever made the link opened it themselves."""

    handover: HandoverId


@dataclass(frozen=True, slots=True)
class Declined:
    """What was proposed is deleted, and whoever asked is told that nothing came of it."""


LinkOutcome: TypeAlias = Asking | Shown | HandedBack | Ended | OwnLink | LinkUnknown | LinkExpired | LinkUsed


@dataclass(frozen=True, slots=True)
class HeldOfHandover:
    """See workshops.answering.responses.Held."""

    passage: ResponseState
    handover: Handover

    def write(self, tx: Transaction, after: ResponseState) -> None:
        handover_rows.write(tx, self.handover, self.passage, after)


class ProposedResponses:
    """See workshops.answering.responses.Source: the proposals to what was passed on, of the second person until they
    are handed back, then of whoever asked."""

    def __init__(self, database: Database, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._shelf = shelf

    async def asked(self, _: PersonId, place: InHandover) -> SurveyContent | Ended:
        return await asked_about(self._database, self._shelf, place.handover) or Ended()

    def read(
        self, tx: Transaction, person: PersonId, place: InHandover, asked: SurveyContent, _: UpdateId
    ) -> HeldOfHandover | HandedBack | Ended:
        return _held(tx, asked, person, place.handover)


class Helping:
    """Use cases of the second person, members of the town or not."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._shelf = shelf

    async def is_known(self, token: str) -> bool:
        """Whether there is such a link."""
        return await self._database.read(lambda tx: rows.of_token(tx, token) is not None)

    async def open_link(self, person: PersonId, token: str) -> LinkOutcome:
        """What a link leads to for this person; nothing is changed yet."""
        now = self._clock()
        asked = await self._behind(token)
        if asked is None:
            return LinkUnknown()
        return await self._database.read(lambda tx: _opened(tx, asked, person, token, now=now))

    async def take(
        self, person: PersonId, token: str, update: UpdateId, *, agreed: Agreed | None = None
    ) -> LinkOutcome:
        """Agrees to help; somebody who does not belong to the town has to agree to the text before."""
        now = self._clock()
        asked = await self._behind(token)
        if asked is None:
            return LinkUnknown()

        def work(tx: Transaction) -> LinkOutcome:
            outcome = _opened(tx, asked, person, token, now=now)
            if not isinstance(outcome, Asking) or (agreed is None and not outcome.member):
                return outcome
            if agreed is not None and not outcome.member:
                town = outcome.town.id
                consents.give(
                    tx,
                    town,
                    person,
                    version=agreed.version,
                    minimum_group_size=agreed.minimum_group_size,
                    language=agreed.language,
                    at=now,
                )
            rows.take(tx, outcome.handover.id, person)
            held = _held(tx, asked, person, outcome.handover.id)
            return done(tx, person, update, held, Resume()) if isinstance(held, HeldOfHandover) else held

        return await self._database.write(work)

    async def hand_back(self, person: PersonId, handover: HandoverId) -> HandedBack | Declined | Ended:
        """Gives the proposals to whoever asked, who gets a message; without any it is declined. Twice is once."""
        now = self._clock()

        def work(tx: Transaction) -> HandedBack | Declined | Ended:
            found = rows.handover(tx, handover)
            if found is None or found.person != person:
                return Ended()
            drop_skipped(tx, handover)
            if not rows.proposals(tx, handover):
                return _declined(tx, found, person, now=now)
            if rows.hand_back(tx, handover):
                tell_owner(tx, found, now=now)
            return HandedBack()

        return await self._database.write(work, then=self._wake)

    async def decline(self, person: PersonId, handover: HandoverId) -> Declined | HandedBack | Ended:
        """Stops: what was proposed is deleted, and a consent that was given only for this ends."""
        now = self._clock()

        def work(tx: Transaction) -> Declined | HandedBack | Ended:
            found = rows.handover(tx, handover)
            if found is None or found.person != person:
                return Ended()
            if found.state is HandoverState.RETURNED:
                return HandedBack()
            return _declined(tx, found, person, now=now)

        return await self._database.write(work, then=self._wake)

    async def waiting(self, person: PersonId) -> list[WaitingHandover]:
        """What a person has taken from somebody and not handed back yet, in whichever town."""
        return await self._database.read(lambda tx: taken_by(tx, person, None))

    async def _behind(self, token: str) -> SurveyContent | None:
        found = await self._database.read(lambda tx: rows.of_token(tx, token))
        return None if found is None else await self._shelf.asked(found.survey)


def taken_by(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> list[WaitingHandover]:
    """What a person has taken from somebody and not handed back yet: in this town, or None: in any."""
    found = [
        (each.id, surveys.survey(tx, each.survey))
        for each in rows.of_colleague(tx, person)
        if each.state is HandoverState.TAKEN
    ]
    return [
        WaitingHandover(handover, survey.name)
        for handover, survey in found
        if survey is not None and municipality in (None, survey.municipality)
    ]


def _opened(
    tx: Transaction, asked: SurveyContent, person: PersonId, token: str, *, now: datetime
) -> LinkOutcome:
    found = rows.of_token(tx, token)
    if found is None:
        return LinkUnknown()
    # Before asking whether the link still holds: who has come through it goes on, however often they tap it.
    if found.person == person:
        held = _held(tx, asked, person, found.id)
        return here(held.passage) if isinstance(held, HeldOfHandover) else held
    if owner(tx, found) == person:
        return OwnLink(found.id)
    if found.state is not HandoverState.OFFERED:
        return LinkUsed()
    if is_expired(found, now=now):
        return LinkExpired()
    return _asking(tx, asked, found, person)


def _asking(tx: Transaction, asked: SurveyContent, found: Handover, person: PersonId) -> Asking:
    passage = handover_rows.read(tx, part(asked, found.scope), found)
    return Asking(
        token=found.token,
        town=members.municipality(tx, asked.municipality),
        handover=found,
        asked=passage.asked,
        questions=passage.open_questions(),
        minutes=passage.minutes(),
        member=members.membership(tx, asked.municipality, person) is not None,
    )


def _held(
    tx: Transaction, asked: SurveyContent, person: PersonId, handover: HandoverId
) -> HeldOfHandover | HandedBack | Ended:
    """Who may write proposals, and when: the second person before they are handed back, the first person after it."""
    found = rows.handover(tx, handover)
    if found is None:
        return Ended()
    match found.state:
        case HandoverState.TAKEN if found.person == person:
            deciding = False
        case HandoverState.RETURNED if found.person == person:
            return HandedBack()
        case HandoverState.RETURNED if owner(tx, found) == person:
            deciding = True
        case _:
            return Ended()
    return HeldOfHandover(handover_rows.read(tx, part(asked, found.scope), found, deciding=deciding), found)


def _declined(tx: Transaction, handover: Handover, person: PersonId, *, now: datetime) -> Declined:
    """The consent of somebody who belongs to no group was for this alone, unless they help elsewhere in the town."""
    give_up(tx, handover)
    tell_owner(tx, handover, now=now)
    town = town_of(tx, handover)
    helps = any(town_of(tx, each) == town for each in rows.of_colleague(tx, person))
    if not helps and members.membership(tx, town, person) is None:
        consents.withdraw(tx, town, person, at=now)
    return Declined()
