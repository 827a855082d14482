"""Cards are put together under names, by whoever leads the poll, once they may be read and were reviewed.

What lies where is part of the poll's result, so that the wall, papers and everybody's page show it; who wrote a card is
known no better for it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import datetime
from typing import Final, TypeVar

from questionnaires.kernels import points
from questionnaires.kernels.kernel import Card, Cluster
from questionnaires.kernels.options import MOST_OPTIONS
from questionnaires.values import dataclass
from questionnaires.visible import has_visible_sign
from storage import cards as card_rows
from storage import clusters as rows
from storage import polls as poll_rows
from storage.database import Database, Transaction
from storage.ids import CardId, ClusterId, PersonId, PollId, UpdateId
from storage.polls import Poll
from workshops.clock import Clock
from workshops.outbox import Wake
from workshops.polls.cards import publish_clusters, readable
from workshops.polls.sheets import poll_in
from workshops.refusals import Gone, or_gone
from workshops.rights import coordinates

LONGEST_NAME: Final = 60
MOST_CLUSTERS: Final = MOST_OPTIONS
"""More of them cannot be given dots, nor be taken in at one look."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CardBoard:
    """The cards of a poll that may be seen by all, and where each of them lies; in an order that tells nothing."""

    poll: Poll
    clusters: tuple[Cluster, ...]
    cards: tuple[Card, ...]
    waiting: int = 0
    """So many more nobody has reviewed yet."""
    only_leads: bool = False
    """Whoever looks at it moderates for a day, and agrees on nothing in the name of the town."""
    dots: Mapping[int, int] = field(default_factory=dict)
    """Cluster → dots, from the newest result of a poll about them; it names those that there were then."""

    def within(self, cluster: int | None) -> tuple[Card, ...]:
        """What lies there; None: what lies nowhere."""
        return tuple(card for card in self.cards if card.cluster == cluster)

    @property
    def loose(self) -> tuple[Card, ...]:
        """What lies nowhere."""
        return self.within(None)

    def cluster(self, cluster: ClusterId) -> Cluster:
        """Raises Gone."""
        return _found(each for each in self.clusters if each.id == cluster)

    def card(self, card: CardId) -> Card:
        """Raises Gone, also for one that is not shown."""
        return _found(each for each in self.cards if each.id == card)

    def loose_after(self, card: CardId | None) -> Card | None:
        """The next one that lies nowhere, in a circle; another one than this, if there is another."""
        others = [each for each in self.loose if each.id != card]
        return next((each for each in others if card is None or each.id > card), None) or next(
            iter(others), next(iter(self.loose), None)
        )


class NameTaken(Exception):
    """Another cluster of the poll is called so."""


class NameUnfit(Exception):
    """There is nothing to read, or too much."""


class TooManyClusters(Exception):
    """A poll has twelve at most."""


class Clusters:
    """Use cases of putting cards together. Raises NotAllowed, Gone, or TooLate while nobody may read the cards."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def board(self, person: PersonId, poll: PollId) -> CardBoard:
        """Everything as it lies."""
        now = self._clock()
        return await self._database.read(
            lambda tx: board_of(tx, arranged(tx, person, poll, now=now), reader=person)
        )

    async def of(self, person: PersonId, cluster: ClusterId) -> tuple[CardBoard, Cluster]:
        """One cluster with the board on which it lies."""
        now = self._clock()

        def look(tx: Transaction) -> tuple[CardBoard, Cluster]:
            poll, found = existing(tx, cluster)
            return board_of(tx, arranged(tx, person, poll, now=now), reader=person), found

        return await self._database.read(look)

    async def make(
        self, person: PersonId, poll: PollId, name: str, *, card: CardId | None, update: UpdateId
    ) -> tuple[CardBoard, ClusterId]:
        """A new one, with this card in it; one of that name is the same one, and so is that of the same update.

        Raises NameUnfit and TooManyClusters.
        """
        plain, now = _plain(name), self._clock()

        def work(tx: Transaction, found: Poll) -> ClusterId:
            cluster = rows.made_by(tx, update) or _of_name(tx, poll, plain)
            if cluster is None:
                if len(rows.of_poll(tx, poll)) >= MOST_CLUSTERS:
                    raise TooManyClusters
                cluster = or_gone(rows.add(tx, poll, name=plain, update=update))
            if card is not None:
                _put(tx, found, card, cluster)
            return cluster

        return await self._database.write(
            lambda tx: _changed(tx, person, poll, work, now=now), then=self._wake
        )

    async def put(self, person: PersonId, poll: PollId, card: CardId, cluster: ClusterId | None) -> CardBoard:
        """A card lies there from now on (None: nowhere), wherever it lay before."""
        now = self._clock()

        def work(tx: Transaction, found: Poll) -> None:
            _put(tx, found, card, cluster)

        return await self._database.write(
            lambda tx: _changed(tx, person, poll, work, now=now)[0], then=self._wake
        )

    async def rename(self, person: PersonId, cluster: ClusterId, name: str) -> CardBoard:
        """From now on it is called so. Raises NameTaken and NameUnfit."""
        plain = _plain(name)

        def work(tx: Transaction, found: Poll) -> None:
            if _of_name(tx, found.id, plain) not in {None, cluster}:
                raise NameTaken
            rows.rename(tx, cluster, plain)

        return await self._change_one(person, cluster, work)

    async def merge(self, person: PersonId, cluster: ClusterId, *, into: ClusterId) -> CardBoard:
        """What lies in one lies in the other, which keeps its name; the first is gone."""

        def work(tx: Transaction, found: Poll) -> None:
            other, _ = existing(tx, into)
            if other != found.id or into == cluster:
                raise Gone
            rows.merge(tx, cluster, into=into)

        return await self._change_one(person, cluster, work)

    async def dissolve(self, person: PersonId, cluster: ClusterId) -> CardBoard:
        """It is gone, and its cards lie nowhere."""
        return await self._change_one(person, cluster, lambda tx, _: rows.delete(tx, cluster))

    async def _change_one(
        self, person: PersonId, cluster: ClusterId, work: Callable[[Transaction, Poll], None]
    ) -> CardBoard:
        now = self._clock()

        def change(tx: Transaction) -> CardBoard:
            poll, _ = existing(tx, cluster)
            return _changed(tx, person, poll, work, now=now)[0]

        return await self._database.write(change, then=self._wake)


def _changed(
    tx: Transaction, person: PersonId, poll: PollId, work: Callable[[Transaction, Poll], T], *, now: datetime
) -> tuple[CardBoard, T]:
    found = arranged(tx, person, poll, now=now)
    value = work(tx, found)
    publish_clusters(tx, found)
    return board_of(tx, poll_in(tx, poll), reader=person), value


def arranged(tx: Transaction, person: PersonId, poll: PollId, *, now: datetime) -> Poll:
    """A poll whose cards this person may put together. Raises Gone where nothing can be."""
    found = readable(tx, person, poll, now=now)
    if not found.asks.is_clustered():
        raise Gone
    return found


def board_of(tx: Transaction, found: Poll, *, reader: PersonId | None = None) -> CardBoard:
    """What may be seen by all, and where it lies."""
    written = card_rows.of_poll(tx, found.id)
    shown = tuple(card for card in written if card.is_shown)
    waiting = sum(card.is_waiting for card in written)
    only_leads = reader is not None and not coordinates(tx, reader, found.municipality)
    lying = rows.of_poll(tx, found.id)
    return CardBoard(found, lying, shown, waiting, only_leads, _dots(tx, found.id))


def _dots(tx: Transaction, poll: PollId) -> dict[int, int]:
    for each in rows.dot_polls(tx, poll):
        found = poll_rows.poll(tx, each)
        if found is not None and found.published is not None and found.published.result is not None:
            return points.dots_by_cluster(found.asks, found.published.result)
    return {}


def existing(tx: Transaction, cluster: ClusterId) -> tuple[PollId, Cluster]:
    """A cluster with its poll; raises Gone."""
    return or_gone(rows.of(tx, cluster))


def _put(tx: Transaction, found: Poll, card: CardId, cluster: ClusterId | None) -> None:
    board = board_of(tx, found)
    board.card(card)
    if cluster is None:
        rows.take_out(tx, found.id, card)
    else:
        board.cluster(cluster)
        rows.put(tx, found.id, card, cluster)


def _of_name(tx: Transaction, poll: PollId, name: str) -> ClusterId | None:
    """Upper and lower case are the same name."""
    found = (each for each in rows.of_poll(tx, poll) if each.name.casefold() == name.casefold())
    return next((ClusterId(each.id) for each in found), None)


def _plain(name: str) -> str:
    plain = re.sub(r"\s+", " ", name).strip()
    if not has_visible_sign(plain) or len(plain) > LONGEST_NAME:
        raise NameUnfit
    return plain


def _found(those: Iterator[T]) -> T:
    for each in those:
        return each
    raise Gone
