"""Helping somebody to answer: whoever comes through the link proposes answers to what was passed on, and nothing else.

The second person sees the questions and their own proposals, never an answer of whoever asked. They become no member
of a group, and no voice of their own comes of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from questionnaires.model import Language
from questionnaires.progress import StepKey
from questionnaires.typed import NotUnderstood, read_typed
from storage import colleagues as rows
from storage import consents, dialogs, members, surveys
from storage.colleagues import Handover, HandoverState
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.ids import HandoverId, MunicipalityId, PersonId, UpdateId
from storage.members import Municipality
from workshops.answering import passage as way
from workshops.answering.passage import At, Passage, Shown
from workshops.answering.responses import LONGEST_COMMENT, CommentTooLong, NotTaken, is_typed
from workshops.clock import Clock
from workshops.handovers import rows as handover_rows
from workshops.handovers.handovers import Ended, Waiting, asked_about, is_expired
from workshops.handovers.rows import drop_skipped, give_up, owner, part, tell_owner, town_of
from workshops.outbox import Wake
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.questionnaires.shelf import Asked, Shelf

CONSENT_VERSION: Final = "2026-11-hilfe"
"""Of what somebody who belongs to no group of the town agrees to; every language has the text under this version."""
TYPED_PROPOSAL: Final = "colleague-text"
"""The dialog step in which the next text answers a question: data is {"handover": …, "key": …}."""
TYPED_REMARK: Final = "colleague-remark"
"""The dialog step in which the next text is a comment on a question; data as above."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody asks for help and the link still holds; nothing is taken yet. `member`: of the town already."""

    token: str
    town: Municipality
    handover: Handover
    asked: Asked
    questions: int
    minutes: int
    member: bool


@dataclass(frozen=True, slots=True)
class OwnLink:
    """Whoever made the link opened it themselves."""

    handover: HandoverId


@dataclass(frozen=True, slots=True)
class Working:
    """Proposals in the making. `deciding`: by whoever asked, who changes one of them before taking it over."""

    handover: Handover
    shown: Shown
    deciding: bool


@dataclass(frozen=True, slots=True)
class HandedBack:
    """The proposals are with whoever asked for them."""


@dataclass(frozen=True, slots=True)
class Declined:
    """What was proposed is deleted, and whoever asked is told that nothing came of it."""


WorkOutcome: TypeAlias = Working | HandedBack | Ended
LinkOutcome: TypeAlias = Asking | WorkOutcome | OwnLink | LinkUnknown | LinkExpired | LinkUsed


class Colleagues:
    """Use cases of the second person, members of the town or not."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, shelf: Shelf) -> None:
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
            return _worked(tx, person, update, _standing(tx, asked, person, outcome.handover.id), way.resume)

        return await self._database.write(work)

    async def look(self, person: PersonId, handover: HandoverId) -> WorkOutcome:
        """Where the work is, without going anywhere."""
        asked = await asked_about(self._database, self._shelf, handover)
        if asked is None:
            return Ended()
        return await self._database.read(lambda tx: _standing(tx, asked, person, handover))

    async def work(
        self, person: PersonId, handover: HandoverId, update: UpdateId, change: Callable[[Passage], Shown]
    ) -> WorkOutcome:
        """Does a step, one of the functions of workshops.passage, to the proposals: of the second person until they are
        handed back, then of whoever asked."""
        asked = await asked_about(self._database, self._shelf, handover)
        if asked is None:
            return Ended()

        def work(tx: Transaction) -> WorkOutcome:
            return _worked(tx, person, update, _standing(tx, asked, person, handover), change)

        return await self._database.write(work)

    async def typed(
        self,
        person: PersonId,
        handover: HandoverId,
        update: UpdateId,
        *,
        key: StepKey,
        text: str,
        language: Language,
    ) -> WorkOutcome | NotTaken:
        """Answers a question with what was typed."""
        now = await self.look(person, handover)
        if not isinstance(now, Working):
            return now
        step = now.shown.passage.step_at(key)
        if step is None:
            return await self.work(person, handover, update, way.here)
        match read_typed(step.question, text, language=language):
            case NotUnderstood() as reason:
                return NotTaken(At(now.shown.passage, step), reason)
            case value:
                return await self.work(person, handover, update, lambda now: way.answer(now, key, value))

    async def comment(
        self, person: PersonId, handover: HandoverId, update: UpdateId, *, key: StepKey, text: str
    ) -> WorkOutcome | CommentTooLong:
        """Comments on a question; what is longer than 2000 characters is not taken."""
        text = text.strip()
        if not text or len(text) > LONGEST_COMMENT:
            return CommentTooLong(len(text))
        return await self.work(person, handover, update, lambda now: way.comment(now, key, text))

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

        outcome = await self._database.write(work)
        self._wake()
        return outcome

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

        outcome = await self._database.write(work)
        self._wake()
        return outcome

    async def waiting(self, person: PersonId, municipality: MunicipalityId | None) -> list[Waiting]:
        """What a person has taken from somebody and not handed back yet: in this town, or None: in any."""

        def work(tx: Transaction) -> list[Waiting]:
            found = [
                (each.id, surveys.survey(tx, each.survey))
                for each in rows.of_colleague(tx, person)
                if each.state is HandoverState.TAKEN
            ]
            return [
                Waiting(handover, survey.name)
                for handover, survey in found
                if survey is not None and municipality in (None, survey.municipality)
            ]

        return await self._database.read(work)

    async def _behind(self, token: str) -> Asked | None:
        found = await self._database.read(lambda tx: rows.of_token(tx, token))
        return None if found is None else await self._shelf.asked(found.survey)


def _opened(tx: Transaction, asked: Asked, person: PersonId, token: str, *, now: datetime) -> LinkOutcome:
    found = rows.of_token(tx, token)
    if found is None:
        return LinkUnknown()
    # Before asking whether the link still holds: who has come through it goes on, however often they tap it.
    if found.person == person:
        return _standing(tx, asked, person, found.id)
    if owner(tx, found) == person:
        return OwnLink(found.id)
    if found.state is not HandoverState.OFFERED:
        return LinkUsed()
    if is_expired(found, now=now):
        return LinkExpired()
    return _asking(tx, asked, found, person)


def _asking(tx: Transaction, asked: Asked, found: Handover, person: PersonId) -> Asking:
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


def _standing(tx: Transaction, asked: Asked, person: PersonId, handover: HandoverId) -> WorkOutcome:
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
    return Working(found, way.here(handover_rows.read(tx, part(asked, found.scope), found)), deciding)


def _worked(
    tx: Transaction,
    person: PersonId,
    update: UpdateId,
    now: WorkOutcome,
    change: Callable[[Passage], Shown],
) -> WorkOutcome:
    """Does a step, writes the difference and what is typed next."""
    if not isinstance(now, Working):
        return now
    shown = change(now.shown.passage)
    handover_rows.write(tx, now.handover, now.shown.passage, shown.passage)
    after = Working(now.handover, shown, now.deciding)
    dialogs.set_dialog(tx, person, update, expected=expected_at(after))
    return after


def expected_at(working: Working) -> Dialog | None:
    """What the next text proposes at this step; None: nothing in particular."""
    shown = working.shown
    if isinstance(shown, At) and is_typed(shown.step.question):
        return Dialog(TYPED_PROPOSAL, {"handover": working.handover.id, "key": shown.step.key})
    return None


def _declined(tx: Transaction, handover: Handover, person: PersonId, *, now: datetime) -> Declined:
    """The consent of somebody who belongs to no group was for this alone, unless they help elsewhere in the town."""
    give_up(tx, handover)
    tell_owner(tx, handover, now=now)
    town = town_of(tx, handover)
    helps = any(town_of(tx, each) == town for each in rows.of_colleague(tx, person))
    if not helps and members.membership(tx, town, person) is None:
        consents.withdraw(tx, town, person, at=now)
    return Declined()
