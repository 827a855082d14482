"""The result of an open poll by group, after its end: small groups only together, as everywhere.

A confidential poll is never shown by group: each of its groups would have to stand beside every other result of the
same question, as its total does. An open poll that was announced so is, unless the same question was shown by group
lately: groups that were put together in another way could be subtracted from each other.
"""

from collections import defaultdict
from datetime import datetime, timedelta

from questionnaires.suppression import blocks
from storage import ballots, members
from storage import polls as rows
from storage.database import Transaction
from storage.ids import GroupId, Pseudonym
from storage.polls import Poll
from storage.tallies import BlockTally
from workshops.confidential.asked_before import LATELY
from workshops.confidential.pseudonyms import all_in_poll
from workshops.polls.round_marks import round_marks


def by_group(tx: Transaction, found: Poll, *, now: datetime) -> tuple[BlockTally, ...]:
    """Groups, or groups together, of at least k people who voted; at least two or none.

    None as well where somebody voted who is in no group: what is left of the total would be theirs.
    """
    if not found.by_group or was_shown_lately(tx, found, now=now):
        return ()
    voters = _voters(tx, found)
    if voters is None:
        return ()
    town = members.municipality(tx, found.municipality)
    names = {each.id: each.name for each in members.groups(tx, town.id) if each.id in voters}
    shown = blocks({group: len(voters[group]) for group in names}, k=town.minimum_group_size)
    if len(shown) < 2:
        return ()
    tallies = []
    for block in shown:
        counts = ballots.counts_among(tx, found.id, [who for group in block for who in voters[group]])
        groups = tuple(names[group] for group in block)
        tallies.append(BlockTally(groups, counts.voters, found.asks.counted(counts)))
    return tuple(tallies)


def _voters(tx: Transaction, found: Poll) -> dict[GroupId, list[Pseudonym]] | None:
    """Who voted, by the group that they are in now; None where not everybody is in one."""
    voted = ballots.complete(tx, found.id)
    group_ids = [each.id for each in members.groups(tx, found.municipality)]
    group_of = dict(members.members_of_groups(tx, group_ids))
    voters: defaultdict[GroupId, list[Pseudonym]] = defaultdict(list)
    for person, who in all_in_poll(tx, ballots.audience(tx, found.id), found.id).items():
        if who in voted and person in group_of:
            voters[group_of[person]].append(who)
    return voters if sum(map(len, voters.values())) == len(voted) else None


def was_shown_lately(tx: Transaction, found: Poll, *, now: datetime) -> bool:
    """Whether the same question, or a round before this one, was shown by group in the last 90 days."""
    marks = round_marks(tx, found)
    return any(
        each.published is not None and each.published.blocks and not marks.isdisjoint(round_marks(tx, each))
        for each in rows.closed_between(tx, found.municipality, now - LATELY, now + timedelta(seconds=1))
    )
