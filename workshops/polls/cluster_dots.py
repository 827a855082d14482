"""Dots on clusters: one tap drafts them for everybody who was asked for the cards, on the names of that moment.

Where the cards came from an item of a run sheet, the dots are the item after it: they are in the record in their order,
and whoever moderates that workshop may end them.
"""

from questionnaires.kernels import points
from questionnaires.kernels.kernel import Asks
from storage import clusters, run_sheets
from storage import polls as rows
from storage.database import Database, Transaction
from storage.ids import PersonId, PollId, UpdateId
from storage.polls import Poll, PollState
from storage.run_sheets import NewItem
from workshops.clock import Clock
from workshops.outbox import Wake
from workshops.polls.clusters import arranged, board_of
from workshops.polls.drafts import add_draft
from workshops.polls.sheets import PollSheet, admission_of, poll_in, sheet_of
from workshops.refusals import Gone


class ClusterDots:
    """The use case of drafting them. Raises NotAllowed, TooLate, or Gone where fewer than two clusters hold cards."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def draft(self, person: PersonId, poll: PollId, *, question: str, update: UpdateId) -> PollSheet:
        """A confidential poll with the number of dots that the rule says, to be looked at and sent; a draft that is
        there already is that one, with the names of now, and so is one that is open.
        """
        now = self._clock()

        def work(tx: Transaction) -> PollSheet:
            cards = arranged(tx, person, poll, now=now)
            found = _unfinished(tx, poll) or _drafted(tx, cards, person, question=question, update=update)
            if found.state is PollState.DRAFT:
                people = len(admission_of(tx, found, now=now).people)
                rows.set_asks(tx, found.id, _asks(tx, cards, people=people))
            return sheet_of(tx, poll_in(tx, found.id), now=now, leader=person)

        return await self._database.write(work, then=self._wake)


def _asks(tx: Transaction, cards: Poll, *, people: int) -> Asks:
    """Raises Gone where there is nothing to choose from."""
    board = board_of(tx, cards)
    filled = [each for each in board.clusters if board.within(each.id)]
    if len(filled) < 2:
        raise Gone
    return points.dots_on_clusters(filled, people=people)


def _unfinished(tx: Transaction, cards: PollId) -> Poll | None:
    """Dots that are being given, or that could not be asked for yet."""
    found = (poll_in(tx, each) for each in clusters.dot_polls(tx, cards))
    return next((each for each in found if each.state is not PollState.CLOSED), None)


def _drafted(tx: Transaction, cards: Poll, person: PersonId, *, question: str, update: UpdateId) -> Poll:
    asks, groups = _asks(tx, cards, people=0), rows.groups(tx, cards.id)
    poll = add_draft(
        tx, cards.municipality, asks=asks, question=question, groups=groups, by=person, update=update
    )
    _add_item(tx, cards.id, NewItem(question, asks=asks), poll, update=update)
    return poll_in(tx, poll)


def _add_item(tx: Transaction, cards: PollId, new: NewItem, poll: PollId, *, update: UpdateId) -> None:
    """After the item of the cards, where they have one."""
    before = run_sheets.became(tx, cards)
    added = None if before is None else run_sheets.add_item(tx, before.sheet, new, update=update)
    if before is None or added is None:
        return
    run_sheets.set_poll(tx, added, poll)
    order = [each.id for each in run_sheets.items(tx, before.sheet) if each.id != added]
    order.insert(order.index(before.id) + 1, added)
    run_sheets.set_order(tx, order)
