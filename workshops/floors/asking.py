"""Questions from the floor: people in the room ask without a name, and say which questions they have too.

One person counts once per question, also where two questions became one. Nobody sees who asked or has what, those who
lead included; at the end the secret that could tell is destroyed, and numbers stay.
"""

from collections.abc import Callable, Collection

from questionnaires.values import dataclass
from questionnaires.visible import has_visible_sign
from storage import floors as rows
from storage import members
from storage.database import Database, Transaction
from storage.floors import Floor, Visibility
from storage.ids import FloorId, FloorQuestionId, PersonId, Pseudonym
from workshops.clock import Clock
from workshops.floors.sheets import (
    LONGEST_QUESTION,
    MOST_IN_ALL,
    MOST_OF_ONE,
    Answered,
    FloorList,
    ListFull,
    QuestionUnfit,
    TooManyQuestions,
    existing,
    floor_of,
    list_of,
    who_is,
)
from workshops.outbox import Wake
from workshops.refusals import Gone, TooLate
from workshops.rights import require_member


@dataclass(frozen=True, slots=True)
class Told:
    """Questions that can be asked, at a version, and who of those that were named belongs to the town."""

    version: int
    members: frozenset[PersonId]


class FloorQuestions:
    """Use cases of everybody in the room. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def seen(self, person: PersonId, floor: FloorId) -> FloorList:
        """What somebody in the room sees."""
        now = self._clock()
        return await self._database.read(lambda tx: list_of(tx, person, floor, now=now))

    async def told(self, floor: FloorId, people: Collection[PersonId]) -> Told | None:
        """Whom of these people it concerns that questions can be asked; None where they cannot."""
        now = self._clock()

        def look(tx: Transaction) -> Told | None:
            found = rows.floor(tx, floor)
            if found is None or not found.is_open(now):
                return None
            there = members.persons_in(tx, found.municipality)
            return Told(found.version, frozenset(there.intersection(people)))

        return await self._database.read(look)

    async def ask(self, person: PersonId, floor: FloorId, text: str) -> FloorList:
        """A question; the same one of the same person counts once.

        Raises QuestionUnfit, TooManyQuestions and ListFull.
        """
        asked = " ".join(text.split())
        if not has_visible_sign(asked) or len(asked) > LONGEST_QUESTION:
            raise QuestionUnfit

        def change(tx: Transaction, found: Floor, who: Pseudonym) -> None:
            every = rows.questions(tx, found.id, who=who)
            own = [each for each in every if each.own]
            if any(each.text.casefold() == asked.casefold() for each in own):
                return
            if len(own) >= MOST_OF_ONE:
                raise TooManyQuestions
            if len(every) >= MOST_IN_ALL:
                raise ListFull
            state = Visibility.WAITING if found.reviewed else Visibility.SHOWN
            rows.ask(tx, found.id, who, text=asked, state=state)

        return await self._say(person, floor, change)

    async def have_too(self, person: PersonId, question: FloorQuestionId, *, on: bool) -> FloorList:
        """They have this question too, or not; of one that became part of another, the other. Raises Answered."""

        def change(tx: Transaction, found: Floor, who: Pseudonym) -> None:
            target = rows.target(tx, question, who=who)
            if target.own:
                return  # whoever asks a question has it, until they take it back
            if target.state is not Visibility.SHOWN:
                raise Gone
            if on and target.answered:
                raise Answered(found.id)
            if on:
                rows.vote(tx, target.id, who)
            else:
                rows.unvote(tx, target.id, who)

        return await self._say(person, None, change, question=question)

    async def withdraw(self, person: PersonId, question: FloorQuestionId) -> FloorList:
        """Somebody takes their own question back; raises Gone for anybody else's."""

        def change(tx: Transaction, found: Floor, who: Pseudonym) -> None:
            own = {each.id for each in rows.questions(tx, found.id, who=who) if each.own}
            if question not in own:
                raise Gone
            rows.withdraw(tx, question)

        return await self._say(person, None, change, question=question)

    async def _say(
        self,
        person: PersonId,
        floor: FloorId | None,
        change: Callable[[Transaction, Floor, Pseudonym], None],
        *,
        question: FloorQuestionId | None = None,
    ) -> FloorList:
        now = self._clock()

        def work(tx: Transaction) -> FloorList:
            at = floor if question is None else floor_of(tx, question)
            found = existing(tx, at)
            require_member(tx, person, found.municipality)
            who = who_is(tx, person, found.id)
            if not found.is_open(now) or who is None:
                raise TooLate
            change(tx, found, who)
            rows.raise_version(tx, found.id)
            return list_of(tx, person, found.id, now=now)

        return await self._database.write(work, then=self._wake)
