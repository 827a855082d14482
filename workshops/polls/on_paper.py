"""What people without a phone put on paper, typed one paper after the other by whoever leads the room.

Of kinds whose votes no hands can say; it is counted and told like a show of hands, apart from who votes themselves.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
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
class PollOnPaper:
    """The poll with its papers, and what may be read of them: only by whoever has typed them a moment ago.

    `typed` or `dropped`: what has just become of one; `last`: what the one says that would be taken out next. Each is
    empty where there is none, or where what it says stays on the paper.
    """

    sheet: PollSheet
    number: int = 0
    """Of the paper that was typed."""
    typed: Ballot = NO_BALLOT
    dropped: Ballot = NO_BALLOT
    last: Ballot = NO_BALLOT


class VotesOnPaper:
    """Use cases of typing papers. Each raises NotAllowed, Gone, or TooLate once the poll is closed."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def see(self, person: PersonId, poll: PollId, *, mine: Collection[int] = ()) -> PollOnPaper:
        """The papers so far; `mine`: the numbers of those that this person has typed a moment ago."""
        now = self._clock()
        return await self._database.read(
            lambda tx: _seen(tx, led(tx, person, poll, now=now), person, now=now, mine=mine)
        )

    async def add(
        self, person: PersonId, poll: PollId, text: str, *, update: UpdateId, mine: Collection[int] = ()
    ) -> PollOnPaper:
        """One person's paper more; the same update counts once. Raises Impossible for what cannot be read."""
        now = self._clock()

        def work(tx: Transaction) -> PollOnPaper:
            found = _open(led(tx, person, poll, now=now))
            ballot = found.asks.on_paper(text)
            paper = next((each for each in found.papers if each.update == update), None)
            if paper is None:
                written = cards.put_on_paper(tx, poll, ballot.texts.values())
                counted = (found.by_hand or NOBODY).moved(NO_BALLOT, ballot)
                paper = Paper(update, randbits(NUMBERED), ballot.values, written)
                rows.set_by_hand(tx, poll, counted, papers=(*found.papers, paper)[-KEPT:])
                _rouse(tx, found)
            seen = _seen(tx, poll_in(tx, poll), person, now=now, mine={*mine, paper.number})
            return replace(seen, number=paper.number, typed=ballot)

        return await self._database.write(work, then=self._wake)

    async def drop(
        self, person: PersonId, poll: PollId, number: int, *, mine: Collection[int] = ()
    ) -> PollOnPaper:
        """Takes out the paper of this number; one that is not there any more stays away."""
        now = self._clock()

        def work(tx: Transaction) -> PollOnPaper:
            found = _open(led(tx, person, poll, now=now))
            paper = next((each for each in found.papers if each.number == number), None)
            dropped = NO_BALLOT if paper is None else _said(tx, found, paper, mine=mine)
            if paper is not None and found.by_hand is not None:
                _take_out(tx, found, paper)
                _rouse(tx, found)
            return replace(_seen(tx, poll_in(tx, poll), person, now=now, mine=mine), dropped=dropped)

        return await self._database.write(work, then=self._wake)


def _seen(
    tx: Transaction, found: Poll, person: PersonId, *, now: datetime, mine: Collection[int]
) -> PollOnPaper:
    sheet = sheet_of(tx, found, now=now, leader=person)
    return PollOnPaper(
        sheet, last=_said(tx, found, found.papers[-1], mine=mine) if found.papers else NO_BALLOT
    )


def _said(tx: Transaction, found: Poll, paper: Paper, *, mine: Collection[int]) -> Ballot:
    """What is on it, for whoever has typed it a moment ago, and for nobody else: it was confided to one person."""
    if paper.number not in mine:
        return NO_BALLOT
    texts = {card.id: card.text for card in cards.of_poll(tx, found.id)} if paper.cards else {}
    written = (texts[each] for each in paper.cards if each in texts)
    return Ballot(paper.values, dict(enumerate(written, 1)))


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
