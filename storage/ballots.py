"""Who was asked in a poll, and what was voted under pseudonyms: kept apart from each other."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from datetime import datetime

from questionnaires.kernels.kernel import Ballot, Card, Cluster, Counts
from questionnaires.values import dataclass
from storage import cards, clusters, polls
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId, PollId, Pseudonym
from storage.polls import Poll


def ask(tx: Transaction, poll_id: PollId, persons: Sequence[PersonId]) -> None:
    """Adds persons to the audience; asking twice changes nothing."""
    tx.many(
        """INSERT INTO poll_audience (poll_id, person_id) VALUES (:poll, :person) ON CONFLICT DO NOTHING""",
        [{"poll": poll_id, "person": person} for person in persons],
    )


def ask_nobody(tx: Transaction, poll_id: PollId) -> None:
    """Empties the audience of a draft that had been sent before."""
    tx.run("""DELETE FROM poll_audience WHERE poll_id = :poll""", poll=poll_id)


@dataclass(frozen=True, slots=True)
class Standing:
    """A poll, and what somebody is to it and its town. `secret`: of its pseudonyms, None once it is closed.

    `agreed`: the smallest group size of their consents to that town's text that hold; None where none named one.
    """

    poll: Poll
    is_member: bool
    is_asked: bool
    agreed: int | None
    secret: bytes | None = field(repr=False)


def standing(tx: Transaction, poll_id: PollId, person: PersonId) -> Standing | None:
    """Whether a person may vote, in one look: every vote begins with it. None where there is no such poll."""
    row = tx.first(
        """
        SELECT *,
               EXISTS (
                   SELECT 1 FROM membership
                   WHERE municipality_id = poll.municipality_id AND person_id = :person
               ) AS is_member,
               EXISTS (SELECT 1 FROM poll_audience WHERE poll_id = poll.id AND person_id = :person) AS is_asked,
               (
                   SELECT min(consent.minimum_group_size) FROM consent
                   WHERE municipality_id = poll.municipality_id AND person_id = :person
                     AND withdrawn_at IS NULL AND consent.minimum_group_size > 0
               ) AS agreed
        FROM poll WHERE id = :poll
        """,
        poll=poll_id,
        person=person,
    )
    if row is None:
        return None
    return Standing(
        polls.from_row(row), bool(row["is_member"]), bool(row["is_asked"]), row["agreed"], row["secret"]
    )


def is_asked(tx: Transaction, poll_id: PollId, person: PersonId) -> bool:
    """Whether a person belongs to the audience."""
    found = tx.first(
        """SELECT 1 FROM poll_audience WHERE poll_id = :poll AND person_id = :person""",
        poll=poll_id,
        person=person,
    )
    return found is not None


def audience(tx: Transaction, poll_id: PollId) -> list[PersonId]:
    """Everyone who was asked."""
    rows = tx.all(
        """SELECT person_id FROM poll_audience WHERE poll_id = :poll ORDER BY person_id""", poll=poll_id
    )
    return [PersonId(row["person_id"]) for row in rows]


def not_asked(tx: Transaction, poll_id: PollId) -> list[PersonId]:
    """Who is in a group of the poll and not asked."""
    rows = tx.all(
        """
        SELECT person_id FROM membership
        WHERE group_id IN (SELECT group_id FROM poll_group WHERE poll_id = :poll) AND NOT EXISTS (
            SELECT 1 FROM poll_audience
            WHERE poll_audience.poll_id = :poll AND poll_audience.person_id = membership.person_id
        )
        ORDER BY person_id
        """,
        poll=poll_id,
    )
    return [PersonId(row["person_id"]) for row in rows]


def asked(tx: Transaction, poll_id: PollId) -> int:
    """How many are asked."""
    return int(tx.one("""SELECT count(*) AS n FROM poll_audience WHERE poll_id = :poll""", poll=poll_id)["n"])


def asks_more_than(tx: Transaction, poll_id: PollId, count: int) -> bool:
    """Whether more than so many are asked, which is known long before a whole hall is counted."""
    row = tx.first(
        """SELECT 1 FROM poll_audience WHERE poll_id = :poll LIMIT 1 OFFSET :count""",
        poll=poll_id,
        count=count,
    )
    return row is not None


def ballot(tx: Transaction, poll_id: PollId, pseudonym: Pseudonym) -> Ballot:
    """What this pseudonym has said so far."""
    rows = tx.all(
        """
        SELECT item, value, NULL AS text FROM ballot_value WHERE poll_id = :poll AND pseudonym = :pseudonym
        UNION ALL
        SELECT item, NULL, text FROM card WHERE poll_id = :poll AND pseudonym = :pseudonym
        ORDER BY item
        """,
        poll=poll_id,
        pseudonym=pseudonym,
    )
    values = {row["item"]: row["value"] for row in rows if row["text"] is None}
    return Ballot(values, {row["item"]: row["text"] for row in rows if row["text"] is not None})


def put(
    tx: Transaction,
    poll_id: PollId,
    pseudonym: Pseudonym,
    said: Ballot,
    *,
    complete: bool,
    before: Ballot | None = None,
    counted: bool | None = None,
) -> None:
    """Replaces what this pseudonym has said; nothing at all takes the vote back. Incomplete, it is not counted.

    `before`: what they had said, where that was read in this transaction; `counted`: and whether that counted.
    """
    if not said:
        erase(tx, poll_id, pseudonym)
        return
    if before is None:
        before = ballot(tx, poll_id, pseudonym)
    if not before or counted is not complete:
        tx.run(
            """
            INSERT INTO ballot (poll_id, pseudonym, complete) VALUES (:poll, :pseudonym, :complete)
            ON CONFLICT (poll_id, pseudonym) DO UPDATE SET complete = excluded.complete
            """,
            poll=poll_id,
            pseudonym=pseudonym,
            complete=int(complete),
        )
    _put_values(tx, poll_id, pseudonym, said.values, before=before.values)
    cards.put(tx, poll_id, pseudonym, said.texts, before=before.texts)


def _put_values(
    tx: Transaction,
    poll_id: PollId,
    pseudonym: Pseudonym,
    values: Mapping[int, int],
    *,
    before: Mapping[int, int],
) -> None:
    """Writes only what differs: whoever chooses something else instead moves a row, and one statement does it."""
    gone, new = before.keys() - values.keys(), values.keys() - before.keys()
    moved = dict(zip(gone, new, strict=False))
    for item, to in moved.items():
        _move_value(tx, poll_id, pseudonym, item=item, to=to, value=values[to])
    for item in gone - moved.keys():
        tx.run(
            """DELETE FROM ballot_value WHERE poll_id = :poll AND pseudonym = :pseudonym AND item = :item""",
            poll=poll_id,
            pseudonym=pseudonym,
            item=item,
        )
    for item in values.keys() - set(moved.values()):
        if before.get(item) != values[item]:
            tx.run(
                """
                INSERT INTO ballot_value (poll_id, pseudonym, item, value)
                VALUES (:poll, :pseudonym, :item, :value)
                ON CONFLICT (poll_id, pseudonym, item) DO UPDATE SET value = excluded.value
                """,
                poll=poll_id,
                pseudonym=pseudonym,
                item=item,
                value=values[item],
            )


def _move_value(
    tx: Transaction, poll_id: PollId, pseudonym: Pseudonym, *, item: int, to: int, value: int
) -> None:
    tx.run(
        """
        UPDATE ballot_value SET item = :to, value = :value
        WHERE poll_id = :poll AND pseudonym = :pseudonym AND item = :item
        """,
        poll=poll_id,
        pseudonym=pseudonym,
        item=item,
        to=to,
        value=value,
    )


def erase(tx: Transaction, poll_id: PollId, pseudonym: Pseudonym) -> int:
    """Takes a vote back."""
    return tx.run(
        """DELETE FROM ballot WHERE poll_id = :poll AND pseudonym = :pseudonym""",
        poll=poll_id,
        pseudonym=pseudonym,
    )


def erase_all(tx: Transaction, poll_id: PollId) -> None:
    """Takes every vote out: the result is published and nothing else stays."""
    tx.run("""DELETE FROM ballot WHERE poll_id = :poll""", poll=poll_id)


def voters(tx: Transaction, poll_id: PollId) -> int:
    """How many have voted, so that it counts."""
    row = tx.one("""SELECT count(*) AS n FROM ballot WHERE poll_id = :poll AND complete = 1""", poll=poll_id)
    return int(row["n"])


def begun(tx: Transaction, poll_id: PollId) -> int:
    """How many have begun to vote, and their vote does not count yet."""
    row = tx.one("""SELECT count(*) AS n FROM ballot WHERE poll_id = :poll AND complete = 0""", poll=poll_id)
    return int(row["n"])


def has_any(tx: Transaction, poll_id: PollId) -> bool:
    """Whether anybody has voted or begun to."""
    return tx.first("""SELECT 1 FROM ballot WHERE poll_id = :poll LIMIT 1""", poll=poll_id) is not None


def counts(tx: Transaction, poll_id: PollId) -> Counts:
    """Counts every complete ballot as it is now: of each item, how many gave it which number."""
    ballots = tx.one(
        """SELECT count(*) AS n, total(complete) AS complete FROM ballot WHERE poll_id = :poll""",
        poll=poll_id,
    )
    # Counted after each of 600 votes that all see: to look up each ballot once more would take nearly twice as long.
    rows = (
        tx.all(
            """
            SELECT item, value, count(*) AS n FROM ballot_value WHERE poll_id = :poll
            GROUP BY item, value ORDER BY item, value
            """,
            poll=poll_id,
        )
        if ballots["n"] == ballots["complete"]
        else tx.all(
            """
            SELECT item, value, count(*) AS n FROM ballot_value JOIN ballot USING (poll_id, pseudonym)
            WHERE poll_id = :poll AND complete = 1 GROUP BY item, value ORDER BY item, value
            """,
            poll=poll_id,
        )
    )
    of: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for row in rows:
        of[row["item"]][row["value"]] = row["n"]
    return Counts(int(ballots["complete"]), dict(of), *_cards(tx, poll_id))


def complete(tx: Transaction, poll_id: PollId) -> frozenset[Pseudonym]:
    """Whose votes count."""
    rows = tx.all("""SELECT pseudonym FROM ballot WHERE poll_id = :poll AND complete = 1""", poll=poll_id)
    return frozenset(Pseudonym(row["pseudonym"]) for row in rows)


def counts_among(tx: Transaction, poll_id: PollId, among: Collection[Pseudonym]) -> Counts:
    """Counts the complete ballots of these pseudonyms, without what they wrote."""
    rows = tx.all(
        """
        SELECT item, value, count(*) AS n FROM ballot_value JOIN ballot USING (poll_id, pseudonym)
        WHERE poll_id = :poll AND complete = 1
          AND hex(pseudonym) IN (SELECT value FROM json_each(:among))
        GROUP BY item, value ORDER BY item, value
        """,
        poll=poll_id,
        among=json.dumps([each.hex().upper() for each in among]),
    )
    of: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for row in rows:
        of[row["item"]][row["value"]] = row["n"]
    return Counts(len(among), dict(of))


def counts_of_cards(tx: Transaction, poll_id: PollId, *, voters: int) -> Counts:
    """What is left to be counted of a closed poll: its cards, of so many who had voted."""
    return Counts(voters, {}, *_cards(tx, poll_id))


def _cards(tx: Transaction, poll_id: PollId) -> tuple[tuple[Card, ...], tuple[Cluster, ...]]:
    """With the clusters in which they lie, of which most polls have none."""
    found = cards.of_poll(tx, poll_id)
    return found, clusters.of_poll(tx, poll_id) if any(each.cluster for each in found) else ()


def asked_in_vain(
    tx: Transaction, person: PersonId, municipality: MunicipalityId, *, since: datetime
) -> list[str]:
    """The questions of a town that a person was asked, as they were when they were taken back since then; none that was
    sent again."""
    rows = tx.all(
        """
        SELECT asked_as FROM poll JOIN poll_audience ON poll_audience.poll_id = poll.id
        WHERE poll_audience.person_id = :person AND poll.state = 'draft' AND poll.municipality_id = :municipality
          AND poll.taken_back_at > :since
        ORDER BY taken_back_at, poll.id
        """,
        person=person,
        municipality=municipality,
        since=int(since.timestamp()),
    )
    return [row["asked_as"] for row in rows]


def leave_audience(tx: Transaction, poll_id: PollId, person: PersonId) -> None:
    """The person is asked no longer."""
    tx.run(
        """DELETE FROM poll_audience WHERE poll_id = :poll AND person_id = :person""",
        poll=poll_id,
        person=person,
    )
