"""Who was asked in a poll, and what was voted under pseudonyms: kept apart from each other."""

from collections.abc import Sequence

from storage.database import Transaction
from storage.ids import PersonId, PollId, Pseudonym
from storage.polls import Tally


def ask(tx: Transaction, poll_id: PollId, persons: Sequence[PersonId]) -> None:
    """Adds persons to the audience; asking twice changes nothing."""
    tx.many(
        """INSERT INTO poll_audience (poll_id, person_id) VALUES (:poll, :person) ON CONFLICT DO NOTHING""",
        [{"poll": poll_id, "person": person} for person in persons],
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


def asked(tx: Transaction, poll_id: PollId) -> int:
    """How many are asked."""
    return int(tx.one("""SELECT count(*) AS n FROM poll_audience WHERE poll_id = :poll""", poll=poll_id)["n"])


def ballot(tx: Transaction, poll_id: PollId, pseudonym: Pseudonym) -> frozenset[int]:
    """What this pseudonym has chosen."""
    rows = tx.all(
        """SELECT position FROM ballot WHERE poll_id = :poll AND pseudonym = :pseudonym""",
        poll=poll_id,
        pseudonym=pseudonym,
    )
    return frozenset(row["position"] for row in rows)


def put(tx: Transaction, poll_id: PollId, pseudonym: Pseudonym, chosen: frozenset[int]) -> None:
    """Replaces what this pseudonym has chosen; nothing at all takes the vote back."""
    erase(tx, poll_id, pseudonym)
    tx.many(
        """INSERT INTO ballot (poll_id, pseudonym, position) VALUES (:poll, :pseudonym, :position)""",
        [{"poll": poll_id, "pseudonym": pseudonym, "position": position} for position in chosen],
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


def tally(tx: Transaction, poll_id: PollId) -> Tally:
    """Counts every ballot as it is now."""
    voters = tx.one(
        """SELECT count(DISTINCT pseudonym) AS n FROM ballot WHERE poll_id = :poll""", poll=poll_id
    )
    rows = tx.all(
        """SELECT position, count(*) AS n FROM ballot WHERE poll_id = :poll GROUP BY position""", poll=poll_id
    )
    return Tally(int(voters["n"]), {row["position"]: row["n"] for row in rows})


def leave_audience(tx: Transaction, poll_id: PollId, person: PersonId) -> None:
    """The person is asked no longer."""
    tx.run(
        """DELETE FROM poll_audience WHERE poll_id = :poll AND person_id = :person""",
        poll=poll_id,
        person=person,
    )
