"""The vote of an item that runs, when the workshop is to go on: somebody says first whether it ends."""

from dataclasses import dataclass

from storage import poll_rounds, run_sheets
from storage.database import Transaction
from storage.ids import PollId, RunItemId, RunSheetId
from storage.polls import PollState
from storage.run_sheets import RunItem


@dataclass(eq=False)
class VoteGoesOn(Exception):
    """The poll would begin `item`, and end what runs on that sheet, whose vote `poll` goes on: nothing was changed."""

    item: RunItemId
    sheet: RunSheetId
    poll: PollId


def asking_before(tx: Transaction, item: RunItem) -> PollId | None:
    """The open poll of what runs on the same run sheet, and would be over if this item began."""
    for each in run_sheets.items(tx, item.sheet):
        if each.id != item.id and each.started is not None and each.ended is None:
            return asking(tx, each)
    return None


def asking(tx: Transaction, item: RunItem) -> PollId | None:
    """The open poll of an item that runs."""
    if item.poll is None or item.ended is not None:
        return None
    open_ = [each.id for each in poll_rounds.of_item(tx, item.poll) if each.state is PollState.OPEN]
    return open_[-1] if open_ else None
