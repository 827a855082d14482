"""Somebody takes a measure on, from the list or through a link that was passed on, and says how far it is by a tap."""

import secrets
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

from questionnaires.values import dataclass
from storage import consents, deliveries, members, persons
from storage import measure_changes as changes
from storage import measure_people as people
from storage import measures as rows
from storage.database import Database, Transaction
from storage.ids import MeasureId, PersonId
from storage.measure_changes import ChangeKind, HelpWanted
from storage.measures import Measure, Status
from storage.members import Municipality
from workshops.clock import Clock
from workshops.end_dates import today
from workshops.measures import messages, sheets
from workshops.measures.measures import LONGEST_REASON, settle
from workshops.measures.messages import Occasion
from workshops.measures.sheets import MeasureSheet
from workshops.outbox import Wake
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.refusals import Gone, NotAllowed, Refusal, TooLate

LINK_HOLDS: Final = timedelta(days=30)
LONGEST_NAME: Final = 60
_TOKEN_BYTES: Final = 16


class Answer(StrEnum):
    """What whoever took it on says by one tap."""

    DONE = "done"
    GOING = "going"
    HELP = "help"
    NOT_DONE = "not-done"
    """It was a slip, or there is more to do: it goes on."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The link still holds. `member`: of the town already; everybody else agrees to its privacy text first."""

    token: str
    town: Municipality
    sheet: MeasureSheet
    member: bool


@dataclass(frozen=True, slots=True)
class Own:
    """Whoever took it on opened the link again."""

    sheet: MeasureSheet


@dataclass(frozen=True, slots=True)
class Linked:
    """A measure with the link to it, and the last moment at which that leads anywhere."""

    sheet: MeasureSheet
    token: str
    ends: datetime


LinkOutcome: TypeAlias = Offered | Own | LinkUnknown | LinkExpired | LinkUsed


class MeasureOwners:
    """Use cases of whoever takes measures on. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def is_known(self, token: str) -> bool:
        """Whether there is such a link."""
        return await self._database.read(lambda tx: rows.of_token(tx, token) is not None)

    async def link(self, person: PersonId, measure: MeasureId) -> Linked:
        """The link for the one person who is to take it on, made by whoever organises; one that holds stays."""
        now = self._clock()

        def work(tx: Transaction) -> Linked:
            found = sheets.organised(tx, person, measure)
            if not found.is_open or people.owner(tx, measure) is not None:
                raise TooLate
            if not found.is_offered(now):
                rows.set_token(tx, measure, secrets.token_urlsafe(_TOKEN_BYTES), ends=now + LINK_HOLDS)
            return _linked(tx, person, sheets.existing(tx, measure), now=now)

        return await self._database.write(work)

    async def linked(self, person: PersonId, measure: MeasureId) -> Linked:
        """The link that was made; raises Gone where there is none any more."""
        now = self._clock()
        return await self._database.read(
            lambda tx: _linked(tx, person, sheets.organised(tx, person, measure), now=now)
        )

    async def open_link(self, person: PersonId, token: str) -> LinkOutcome:
        """What a link leads to for this person; nothing is changed yet."""
        now = self._clock()
        return await self._database.read(lambda tx: _opened(tx, person, token, now=now))

    async def ask_by_link(self, person: PersonId, token: str) -> LinkOutcome:
        """The same for whoever comes through it: a member is asked on their first screen, too, until they answer."""
        now = self._clock()

        def work(tx: Transaction) -> LinkOutcome:
            outcome = _opened(tx, person, token, now=now)
            if isinstance(outcome, Offered) and outcome.member:
                people.ask(tx, outcome.sheet.measure, person)
            return outcome

        return await self._database.write(work)

    async def decline(self, person: PersonId, token: str) -> None:
        """They do not take on what a link leads to, and are not asked any more; twice is once."""

        def work(tx: Transaction) -> None:
            found = rows.of_token(tx, token)
            if found is not None:
                people.decline(tx, found.id, person)

        await self._database.write(work)

    async def agree(self, person: PersonId, token: str, agreed: Agreed) -> LinkOutcome:
        """Somebody who does not belong to the town agrees and belongs to it from now on, in no group."""
        now = self._clock()

        def work(tx: Transaction) -> LinkOutcome:
            outcome = _opened(tx, person, token, now=now)
            if not isinstance(outcome, Offered) or outcome.member:
                return outcome
            town = outcome.town
            if agreed.minimum_group_size != town.minimum_group_size:
                return outcome
            consents.give(
                tx,
                town.id,
                person,
                version=agreed.version,
                minimum_group_size=agreed.minimum_group_size,
                language=agreed.language,
                at=now,
            )
            members.join(tx, town.id, person, group=None)
            persons.set_municipality(tx, person, town.id)
            people.ask(tx, outcome.sheet.measure, person)
            return _opened(tx, person, token, now=now)

        return await self._database.write(work)

    async def take_by_link(self, person: PersonId, token: str) -> LinkOutcome:
        """A member takes on what a link leads to; twice is once."""
        now = self._clock()

        def work(tx: Transaction) -> LinkOutcome:
            outcome = _opened(tx, person, token, now=now)
            if isinstance(outcome, Offered) and outcome.member:
                _take(tx, outcome.sheet.measure, person, now=now)
            return _opened(tx, person, token, now=now)

        return await self._database.write(work, then=self._wake)

    async def take(self, person: PersonId, measure: MeasureId) -> MeasureSheet:
        """Takes on a measure that they see and that nobody has; twice is once. Raises TooLate where somebody has it."""
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet:
            found = sheets.seen(tx, person, measure)
            if not sheets.is_owner(tx, person, measure):
                if not found.is_open or people.owner(tx, measure) is not None:
                    raise TooLate
                _take(tx, found, person, now=now)
            return sheets.sheet(tx, person, sheets.existing(tx, measure), now=now)

        return await self._database.write(work, then=self._wake)

    async def set_name(self, person: PersonId, measure: MeasureId, name: str | None) -> MeasureSheet:
        """What whoever took it on wants to be called for this measure, up to 60 characters; None: nothing."""
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet:
            found = sheets.seen(tx, person, measure)
            if not sheets.is_owner(tx, person, measure):
                raise NotAllowed
            if len(name or "") > LONGEST_NAME:
                raise Gone
            people.take(tx, found, person, name=name)
            return sheets.sheet(tx, person, found, now=now)

        return await self._database.write(work)

    async def release(self, person: PersonId, measure: MeasureId) -> MeasureSheet | None:
        """It stays with its office alone, and the name is forgotten: by whoever took it on, or whoever organises.

        None: the person does not see it any more.
        """
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet | None:
            found = sheets.answered_by(tx, person, measure)
            by_owner = sheets.is_owner(tx, person, measure)
            if people.release(tx, measure):
                rows.drop_token(tx, measure)
                changes.add(tx, measure, ChangeKind.RELEASED, now=now, by_owner=by_owner)
                messages.replan(tx, found, now=now)
            try:
                return sheets.sheet(tx, person, sheets.seen(tx, person, measure), now=now)
            except Refusal:
                return None

        return await self._database.write(work, then=self._wake)

    async def answer(self, person: PersonId, measure: MeasureId, answer: Answer) -> MeasureSheet:
        """How far it is, said by whoever took it on, or for the office by whoever organises. Twice is once.

        Raises TooLate once it has ended, unless it is said to be done once more, or not to be done after all.
        """
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet:
            found = sheets.answered_by(tx, person, measure)
            about_the_end = answer in (Answer.DONE, Answer.NOT_DONE)
            if not found.is_open and not (about_the_end and found.status is Status.DONE):
                raise TooLate
            by_owner = sheets.is_owner(tx, person, measure)
            match answer:
                case Answer.DONE:
                    _stand(tx, found, Status.DONE, by=person, by_owner=by_owner, now=now)
                case Answer.NOT_DONE if found.status is Status.DONE:
                    _stand(tx, found, Status.BEGUN, by=person, by_owner=by_owner, now=now)
                case Answer.GOING if found.status is not Status.BEGUN:
                    _stand(tx, found, Status.BEGUN, by=person, by_owner=by_owner, now=now)
                case Answer.GOING:
                    _note(tx, found, ChangeKind.GOING, by_owner=by_owner, now=now)
                case Answer.HELP:
                    number = _note(tx, found, ChangeKind.HELP, by_owner=by_owner, now=now)
                    if number is not None:
                        others = [each for each in messages.organisers(tx, found) if each != person]
                        messages.tell_help(tx, found, others, number=number, now=now)
            return sheets.sheet(tx, person, sheets.existing(tx, measure), now=now)

        return await self._database.write(work, then=self._wake)

    async def say_what_help(self, person: PersonId, measure: MeasureId, text: str) -> MeasureSheet:
        """What help is needed, up to 300 characters; whoever organises is told so once, instead of being told without.

        Raises TooLate where help is not asked for any more, Gone for what is too long.
        """
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet:
            found = sheets.answered_by(tx, person, measure)
            wanted = _wanted(tx, found, text)
            if wanted.what != text:
                by_owner = sheets.is_owner(tx, person, measure)
                number = changes.add(tx, measure, ChangeKind.HELP, now=now, reason=text, by_owner=by_owner)
                deliveries.cancel(tx, kind=messages.HELP, subject=measure)
                others = [each for each in messages.organisers(tx, found) if each != person]
                messages.tell_help(tx, found, others, number=number, now=now)
            return sheets.sheet(tx, person, sheets.existing(tx, measure), now=now)

        return await self._database.write(work, then=self._wake)

    async def reply(self, person: PersonId, measure: MeasureId, text: str) -> MeasureSheet:
        """Whoever organises answers to a request for help, up to 300 characters; whoever took it on is told.

        Raises TooLate where help is not asked for any more, or nobody has it, and Gone for what is too long.
        """
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet:
            found = sheets.organised(tx, person, measure)
            _wanted(tx, found, text)
            owner = people.owner(tx, measure)
            if owner is None:
                raise TooLate
            number = changes.add(tx, measure, ChangeKind.GOING, now=now, reason=text)
            messages.tell_reply(tx, found, owner.person, number=number, now=now)
            return sheets.sheet(tx, person, sheets.existing(tx, measure), now=now)

        return await self._database.write(work, then=self._wake)

    async def replied(self, person: PersonId, measure: MeasureId, *, number: int) -> tuple[MeasureSheet, str]:
        """What was answered to whoever took it on; raises Gone where they gave it back."""
        now = self._clock()

        def work(tx: Transaction) -> tuple[MeasureSheet, str]:
            found = sheets.seen(tx, person, measure)
            said = next((each.reason for each in changes.of(tx, measure) if each.number == number), None)
            if said is None or not sheets.is_owner(tx, person, measure):
                raise Gone
            return sheets.sheet(tx, person, found, now=now), said

        return await self._database.read(work)

    async def question(
        self, person: PersonId, measure: MeasureId, *, occasion: Occasion, due: str
    ) -> MeasureSheet | None:
        """What there is to ask this person now; None where the day was moved, it has ended, or others are asked."""
        now = self._clock()

        def work(tx: Transaction) -> MeasureSheet | None:
            found = sheets.existing(tx, measure)
            moved = found.due is None or found.due.isoformat() != due
            if moved or not found.is_open or persons.person(tx, person).muted:
                return None
            if person not in messages.asked(tx, found):
                return None
            sheet = sheets.sheet(tx, person, found, now=now)
            early = found.due is not None and sheet.today <= found.due
            return sheet if early or occasion is Occasion.OVER else None

        return await self._database.read(work)


def _wanted(tx: Transaction, measure: Measure, text: str) -> HelpWanted:
    if not text or len(text) > LONGEST_REASON:
        raise Gone
    wanted = changes.help_wanted(tx, measure.municipality).get(measure.id)
    if wanted is None:
        raise TooLate
    return wanted


def _linked(tx: Transaction, person: PersonId, found: Measure, *, now: datetime) -> Linked:
    if found.token is None or found.token_ends is None:
        raise Gone
    return Linked(sheets.sheet(tx, person, found, now=now), found.token, found.token_ends)


def _opened(tx: Transaction, person: PersonId, token: str, *, now: datetime) -> LinkOutcome:
    found = rows.of_token(tx, token)
    if found is None:
        return LinkUnknown()
    owner = people.owner(tx, found.id)
    # Before asking whether the link still holds: whoever came through it comes back as often as they like.
    if owner is not None and owner.person == person:
        return Own(sheets.sheet(tx, person, found, now=now))
    if owner is not None:
        return LinkUsed()
    if not found.is_offered(now):
        return LinkExpired()
    member = members.membership(tx, found.municipality, person) is not None
    town = members.municipality(tx, found.municipality)
    return Offered(token, town, sheets.sheet(tx, person, found, now=now), member)


def _take(tx: Transaction, measure: Measure, person: PersonId, *, now: datetime) -> None:
    if people.take(tx, measure, person, name=None):
        changes.add(tx, measure.id, ChangeKind.TAKEN, now=now, by_owner=True)
        messages.replan(tx, measure, now=now)


def _stand(
    tx: Transaction, measure: Measure, status: Status, *, by: PersonId, by_owner: bool, now: datetime
) -> None:
    if rows.set_status(tx, measure.id, status, now=now):
        changes.add(tx, measure.id, ChangeKind.STATUS, now=now, by_owner=by_owner)
        settle(tx, measure.id, now=now, by=by)


def _note(
    tx: Transaction, measure: Measure, kind: ChangeKind, *, by_owner: bool, now: datetime
) -> int | None:
    """Writes down what was said and returns its number, unless that is the last thing that was said on this day."""
    zone = members.municipality(tx, measure.municipality).timezone
    last = changes.of(tx, measure.id)[-1]
    if last.kind is kind and today(last.at, zone) == today(now, zone):
        return None
    return changes.add(tx, measure.id, kind, now=now, by_owner=by_owner)
