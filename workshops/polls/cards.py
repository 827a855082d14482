"""Free texts of polls: which are shown by themselves, and which a coordinator looks at first.

As long as a confidential poll is open nobody reads a card. At its end all of them lose their writers.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from questionnaires.kernels.kernel import Card
from questionnaires.values import dataclass
from storage import ballots, meetings, members, run_sheets, views
from storage import cards as rows
from storage import polls as poll_rows
from storage.database import Database, Transaction
from storage.ids import CardId, PersonId, PollId
from storage.polls import Poll, PollState
from storage.remarks import Verdict
from workshops import wall_time
from workshops.clock import Clock
from workshops.outbox import Urgency, Wake, owe
from workshops.polls.sheets import OPENLY, led, poll_in
from workshops.quiet_hours import by_day
from workshops.refusals import Gone, TooLate

COMPLETE: Final = "poll_complete"
"""To everybody who was asked: the last card was looked at after the end."""
TOLD: Final = ("poll_closed", COMPLETE)
"""Messages with a result, which stay as they are until something is taken out of it."""


AT_ONCE: Final = 6
"""Cards that can be read at one look."""


@dataclass(frozen=True, slots=True)
class Review:
    """The cards of a poll for whoever leads the room; those that wait come first in line."""

    poll: Poll
    cards: tuple[Card, ...]

    @property
    def waiting(self) -> tuple[Card, ...]:
        """Nobody has decided yet."""
        return tuple(card for card in self.cards if card.is_waiting)

    @property
    def decided(self) -> tuple["DecidedCard", ...]:
        """What all can see, or was left out, in the order of the alphabet; words that are counted together as one."""
        found = (
            DecidedCard(CardId(cards[0].id), text, is_shown=any(each.is_shown for each in cards))
            for text, cards in self.poll.asks.alike(self.cards)
            if not any(each.is_waiting for each in cards)
        )
        return tuple(sorted(found, key=lambda each: (each.text.casefold(), each.card)))

    @property
    def can_be_clustered(self) -> bool:
        """Whether some of them can be put together."""
        return self.poll.asks.is_clustered() and any(card.is_shown for card in self.cards)

    @property
    def at_once(self) -> tuple[Card, ...]:
        """Those that can be shown together: several, of a poll to which no card comes any more."""
        found = self.waiting[:AT_ONCE] if self.poll.state is PollState.CLOSED else ()
        return found if len(found) > 1 else ()


@dataclass(frozen=True, slots=True)
class DecidedCard:
    """A card that does not wait, whoever or whatever has decided."""

    card: CardId
    text: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class DecidedBefore:
    """The card was decided otherwise since it was read: that stays, and here is what still waits."""

    review: Review
    was_shown: bool


class Cards:
    """Use cases of looking at cards. Raises NotAllowed, Gone, or TooLate while nobody may read them."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def review(self, person: PersonId, poll: PollId) -> Review:
        """All cards, each with what became of it."""
        now = self._clock()
        return await self._database.read(lambda tx: _review(tx, readable(tx, person, poll, now=now)))

    async def decide(
        self, person: PersonId, poll: PollId, card: CardId, *, shown: bool
    ) -> Review | DecidedBefore:
        """Shows a card that waits to everybody who was asked, or leaves it out.

        Several people may look at the same card: the first decision counts.
        """
        now = self._clock()

        def work(tx: Transaction) -> Review | DecidedBefore:
            found = readable(tx, person, poll, now=now)
            before = next((each for each in rows.of_poll(tx, poll) if each.id == card), None)
            if before is None or not before.is_waiting:
                review = _review(tx, found)
                is_other = before is not None and before.is_shown != shown
                return DecidedBefore(review, was_shown=not shown) if is_other else review
            rows.decide(tx, poll, [card], verdict=Verdict.APPROVED if shown else Verdict.REJECTED)
            return _reviewed(tx, found, now=now)

        return await self._database.write(work, then=self._wake)

    async def change(self, person: PersonId, poll: PollId, card: CardId, *, shown: bool) -> Review:
        """Takes away what all could see, or shows what was left out; of a word all that are counted together.

        What still waits is decided by `decide`; what its writer took back stays away.
        """
        now = self._clock()

        def work(tx: Transaction) -> Review:
            found = readable(tx, person, poll, now=now)
            written = rows.of_poll(tx, poll)
            alike = next(
                (each for _, each in found.asks.alike(written) if card in {it.id for it in each}), ()
            )
            changed = [CardId(each.id) for each in alike if not each.is_waiting and each.is_shown != shown]
            if not changed:
                return _review(tx, found)
            rows.decide(tx, poll, changed, verdict=Verdict.APPROVED if shown else Verdict.REJECTED)
            publish_cards(tx, found)  # nobody is told of a complete result: it is as complete as before
            run_sheets.raise_beside(tx, found.municipality, poll)
            review = _review(tx, poll_in(tx, poll))
            _change_results(tx, review.poll)
            return review

        return await self._database.write(work, then=self._wake)

    async def show_until(self, person: PersonId, poll: PollId, last: CardId) -> Review:
        """Shows every card that waits up to this one: of a poll that is over, to which none can have come since they
        were read. Raises TooLate while it is open, and Gone for a card of another poll.
        """
        now = self._clock()

        def work(tx: Transaction) -> Review:
            found = readable(tx, person, poll, now=now)
            if found.state is not PollState.CLOSED:
                raise TooLate
            _show(tx, found, last)
            return _reviewed(tx, found, now=now)

        return await self._database.write(work, then=self._wake)


def _reviewed(tx: Transaction, found: Poll, *, now: datetime) -> Review:
    """After a decision: the result follows, and with the last card it is complete."""
    publish_cards(tx, found)
    run_sheets.raise_beside(tx, found.municipality, found.id)
    review = _review(tx, poll_in(tx, found.id))
    if found.state is PollState.CLOSED and not review.waiting:
        _tell_complete(tx, found, now=now)
    return review


def _show(tx: Transaction, found: Poll, last: CardId) -> None:
    written = rows.of_poll(tx, found.id)
    if last not in {card.id for card in written}:
        raise Gone
    waiting = [CardId(card.id) for card in written if card.is_waiting and card.id <= last]
    rows.decide(tx, found.id, waiting[:AT_ONCE], verdict=Verdict.APPROVED)


def readable(tx: Transaction, person: PersonId, poll: PollId, *, now: datetime) -> Poll:
    """The poll, once whoever leads it may read its cards; raises TooLate before."""
    found = led(tx, person, poll, now=now)
    if not may_be_read(found):
        raise TooLate
    return found


def may_be_read(found: Poll) -> bool:
    """Whether whoever leads may read its cards: at the end, or while it is open as a poll that was announced so."""
    openly = found.state is PollState.OPEN and found.minimum_group_size == OPENLY
    return found.state is PollState.CLOSED or openly


def _tell_complete(tx: Transaction, found: Poll, *, now: datetime) -> None:
    """Whoever read at the end that cards are still looked at gets the result with them, once."""
    zone = members.municipality(tx, found.municipality).timezone
    for person in ballots.audience(tx, found.id):
        owe(
            tx,
            person,
            kind=COMPLETE,
            subject=found.id,
            key=f"{COMPLETE}:{found.id}:{person}",
            municipality=found.municipality,
            due=by_day(now, zone),
            urgency=Urgency.BROADCAST,
        )


def _change_results(tx: Transaction, found: Poll) -> None:
    """Also those that were sent as messages. They follow nothing else: with each card that is looked at for the first
    time all of a hall would be changed."""
    for kind in TOLD:
        views.rouse(tx, kind=kind, subject=found.id, version=found.version)
    for each in meetings.of_municipality(tx, found.municipality):
        since, until = wall_time.days(each.start, each.timezone, minutes=each.minutes)
        if found.closed_at is not None and since <= found.closed_at < until:
            views.rouse_recap(tx, each.id)


def _review(tx: Transaction, found: Poll) -> Review:
    return Review(found, rows.of_poll(tx, found.id))


def approve_cards(tx: Transaction, found: Poll) -> None:
    """Shows what needs no look of a coordinator."""
    written = rows.of_poll(tx, found.id)
    approved = found.asks.approved(written)
    waiting = [CardId(card.id) for card in written if card.is_waiting and card.id in approved]
    rows.decide(tx, found.id, waiting, verdict=Verdict.APPROVED)


def close_cards(tx: Transaction, found: Poll) -> None:
    """Before the result is counted: doubles of one writer go, since afterwards nobody can tell them apart."""
    rows.erase(tx, found.id, [CardId(each) for each in found.asks.doubled(rows.of_poll(tx, found.id))])
    approve_cards(tx, found)


def publish_cards(tx: Transaction, found: Poll) -> None:
    """The result of a poll follows what became of its cards; how many have voted stays as it was."""
    publish_clusters(tx, found)
    poll_rows.raise_version(tx, found.id)


def publish_clusters(tx: Transaction, found: Poll) -> None:
    """The same where the cards stay and only lie elsewhere: nobody's message is changed for that."""
    if found.published is not None and found.published.result is not None:
        counts = ballots.counts_of_cards(tx, found.id, voters=found.published.voters)
        poll_rows.set_published(tx, found.id, replace(found.published, result=found.asks.counted(counts)))
    poll_rows.raise_activity(tx, found.id)
