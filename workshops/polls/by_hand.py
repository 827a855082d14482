"""What was counted in the room, where the votes of the others may not be shown beside it."""

from dataclasses import replace

from storage import cards
from storage.database import Transaction
from storage.polls import Poll
from storage.tallies import Tally


def stands_alone(found: Poll) -> bool:
    """Whether what was counted in the room may be shown without the votes of the others.

    Hands were seen by the room. What one person put on paper was not: papers are as many as any votes have to be.
    """
    hands = found.by_hand
    return hands is not None and (found.asks.paper() is None or hands.voters >= found.minimum_group_size)


def hands_alone(tx: Transaction, found: Poll, *, left_out: int, withheld: bool = False) -> Tally:
    """What was counted in the room; of the `left_out` people who voted themselves only their number appears.

    `withheld`: they are enough, but their result cannot stand beside another one.
    """
    if found.by_hand is None:
        return Tally(left_out, None, withheld=withheld)
    if not stands_alone(found):  # that there are papers is said; what stands on them is not
        papers = found.by_hand.voters
        return Tally(left_out + papers, None, withheld=withheld, by_hand=papers)
    on_paper = tuple(card for card in cards.of_poll(tx, found.id) if card.by is None)
    hands = replace(found.by_hand, cards=on_paper)
    return Tally(hands.voters, found.asks.counted(hands), by_hand=hands.voters, left_out=left_out)
