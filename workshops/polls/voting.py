"""One vote, wherever it comes from: what it is against, what it changes, and whose screens are behind then."""

from collections.abc import Callable
from dataclasses import replace

from questionnaires.kernels.kernel import Asks, Ballot, Impossible
from questionnaires.kernels.phrases import Phrase
from storage import ballots
from storage import polls as rows
from storage.database import Transaction
from storage.ids import PersonId, PollId
from storage.polls import Poll, PollState
from workshops.polls.cards import approve_cards
from workshops.polls.sheets import (
    NO_BALLOT,
    OPENLY,
    Asked,
    BallotView,
    asked_of,
    count_on,
    shows_live,
    slip_with,
)
from workshops.refusals import Gone, TooLate
from workshops.rights import require_consent_to


class Reworded(Impossible):
    """A tap on a button from before question or options were changed: it would be an answer to something else."""

    def __init__(self) -> None:
        super().__init__(Phrase("poll-reworded"))


def voted_in(
    tx: Transaction,
    person: PersonId,
    poll: PollId,
    change: Callable[[Asks, Ballot], Ballot],
    *,
    wording: int | None = None,
) -> BallotView:
    """A vote, wherever it comes from: one ballot for each person. Raises TooLate, Impossible, ConsentNeeded.

    `wording`: that of the question that was read, where a button knows it.
    """
    asked = asked_of(tx, person, poll)
    found, who, before = asked.poll, asked.who, asked.ballot
    if found.state is not PollState.OPEN or who is None:
        raise TooLate
    if wording is not None and wording != found.wording:
        raise Reworded
    try:
        ballot = change(found.asks, before)
    except Impossible as impossible:
        if impossible.why is None:
            raise Gone from None
        raise
    if found.minimum_group_size > OPENLY:
        _require_consent(asked)
    if ballot == before:
        return slip_with(tx, found, before)
    complete, counted_before = found.asks.is_complete(ballot), found.asks.is_complete(before)
    ballots.put(tx, poll, who, ballot, complete=complete, before=before, counted=counted_before)
    if found.minimum_group_size == OPENLY and ballot.texts != before.texts:
        approve_cards(tx, found)
    changed = mark_changed(tx, found, turnout=complete != counted_before)
    if not ballot.texts and not before.texts:
        count_on(
            tx, found, changed, before if counted_before else NO_BALLOT, ballot if complete else NO_BALLOT
        )
    return slip_with(tx, changed, ballot)


def mark_changed(tx: Transaction, found: Poll, *, turnout: bool) -> Poll:
    """After a ballot: screens are behind that show more than how many have voted, or that number if it changed.

    In a confidential poll only the coordinator's shows it. To everybody else nothing is sent that they did not tap for.
    Returns the poll as it is then.
    """
    openly = shows_live(found)
    if not openly and not turnout:
        return found
    if openly:
        rows.raise_both(tx, found.id)
    else:
        rows.raise_activity(tx, found.id)
    return replace(found, version=found.version + openly, activity=found.activity + 1)


def _require_consent(asked: Asked) -> None:
    found = asked.poll
    require_consent_to(
        asked.agreed,
        found.municipality,
        k=found.minimum_group_size,
        kind="poll",
        subject=found.id,
        title=found.question,
    )
