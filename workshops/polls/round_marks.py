"""By what a poll is recognised where the same was asked before: its question, and those of the rounds before it.

Another round is shown beside them, even if it is worded otherwise: as long as its answers are the same, one result can
be subtracted from the other.
"""

from questionnaires.same_question import Mark
from storage import polls as rows
from storage.database import Transaction
from storage.polls import Poll
from workshops.confidential.asked_before import Marks, poll_marks


def round_marks(tx: Transaction, found: Poll) -> Marks:
    """The marks of a poll and of every round before it, as those of one question."""
    marks = frozenset[Mark]().union(*poll_marks(found))
    before = None if found.again is None else rows.poll(tx, found.again)
    return marks if before is None else marks | round_marks(tx, before)
