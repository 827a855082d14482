"""What people without a phone put on paper, typed one paper after the other by whoever leads the room.

Of kinds whose votes no hands can say; it is counted and told like a show of hands, apart from who votes themselves.
"""

from secrets import randbits
from typing import Final

from questionnaires.kernels.kernel import Ballot
from questionnaires.values import dataclass
from storage import cards
from storage import polls as rows
from storage.database import Database, Transaction
from storage.ids import PersonId, PollId, UpdateId
from storage.polls import Poll, PollState
from storage.tallies import Paper
from workshops.clock import Clock
from workshops.outbox import Wake
from workshops.polls.sheets import NO_BALLOT, NOBODY, PollSheet, led, poll_in, sheet_of
from workshops.refusals import Gone, TooLate

NUMBERED: Final = 31
"""Bits of the number of a paper."""
KEPT: Final = 5
"""So many of the last papers can be taken out again one by one."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The poll after a paper, and how that was understood."""

    sheet: PollSheet
    ballot: Ballot


class VotesOnPaper:
    """Use cases of typing papers. Each raises NotAllowed, Gone, or TooLate once the poll is closed."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def add(self, person: PersonId, poll: PollId, text: str, *, update: UpdateId) -> Typed:
        """One person's paper more; the same update counts once. Raises Impossible for what cannot be read."""
        now = self._clock()

        def work(tx: Transaction) -> Typed:
            found = _open(led(tx, person, poll, now=now))
            ballot = found.asks.on_paper(text)
            if update not in {each.update for each in found.papers}:
                written = cards.put_on_paper(tx, poll, ballot.texts.values())
                counted = (found.by_hand or NOBODY).moved(NO_BALLOT, ballot)
                papers = (*found.papers, Paper(update, randbits(NUMBERED), ballot.values, written))[-KEPT:]
                rows.set_by_hand(tx, poll, counted, papers=papers)
                _rouse(tx, found)
            return Typed(sheet_of(tx, poll_in(tx, poll), now=now, leader=person), ballot)

        return await self._database.write(work, then=self._wake)

    async def drop(self, person: PersonId, poll: PollId, number: int) -> PollSheet:
        """Takes out the paper of this number; one that is not there any more stays away."""
        now = self._clock()

        def work(tx: Transaction) -> PollSheet:
            found = _open(led(tx, person, poll, now=now))
            paper = next((each for each in found.papers if each.number == number), None)
            if paper is not None and found.by_hand is not None:
                _take_out(tx, found, paper)
                _rouse(tx, found)
            return sheet_of(tx, poll_in(tx, poll), now=now, leader=person)

        return await self._database.write(work, then=self._wake)


def _open(found: Poll) -> Poll:
    if found.state is not PollState.OPEN:
        raise TooLate
    if found.asks.paper() is None:
        raise Gone
    return found


def _take_out(tx: Transaction, found: Poll, paper: Paper) -> None:
    said = Ballot(paper.values, dict.fromkeys(range(1, 1 + len(paper.cards)), ""))
    counted = (found.by_hand or NOBODY).moved(said, NO_BALLOT)
    cards.erase(tx, found.id, paper.cards)
    left = tuple(each for each in found.papers if each != paper)
    rows.set_by_hand(tx, found.id, counted if counted.voters else None, papers=left)


def _rouse(tx: Transaction, found: Poll) -> None:
    rows.raise_version(tx, found.id)
    rows.raise_activity(tx, found.id)
