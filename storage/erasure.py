"""What hangs on a person beside their part in workshops: messages owed or sent, an unfinished text, live messages."""

from datetime import UTC, datetime
from typing import Any, Final

from storage import pages, persons
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId

_MADE: Final = {
    "survey": "name",
    "poll": "question",
    "meeting": "title",
    "run_sheet": "title",
    "date_poll": "title",
    "measure": "what",
}
"""What people make, each with the column of its title."""


def deliveries(tx: Transaction, person: PersonId) -> list[dict[str, Any]]:
    """Messages owed or sent: what they were about, never what they said."""
    rows = tx.all(
        """SELECT kind, state, due_at FROM delivery WHERE person_id = :person ORDER BY due_at, id""",
        person=person,
    )
    return [
        {
            "kind": row["kind"],
            "state": row["state"],
            "due": datetime.fromtimestamp(row["due_at"], UTC).isoformat(),
        }
        for row in rows
    ]


def unfinished_text(tx: Transaction, person: PersonId) -> dict[str, Any] | None:
    """What the person is in the middle of typing, and what was gathered so far (JSON)."""
    row = tx.first(
        """SELECT step, data FROM dialog WHERE person_id = :person AND step IS NOT NULL""", person=person
    )
    return None if row is None else {"step": row["step"], "data": row["data"]}


def live_messages(tx: Transaction, person: PersonId) -> list[dict[str, Any]]:
    """Messages in the chat that are kept up to date."""
    rows = tx.all(
        """SELECT kind, message_id FROM view WHERE person_id = :person ORDER BY message_id""", person=person
    )
    return [{"kind": row["kind"], "message": row["message_id"]} for row in rows]


def browsers(tx: Transaction, person: PersonId) -> list[dict[str, Any]]:
    """Where the person is signed in, since when and until when."""
    rows = tx.all(
        """SELECT label, made_at, ends_at FROM session WHERE person_id = :person ORDER BY id""", person=person
    )
    return [
        {
            "browser": row["label"],
            "since": datetime.fromtimestamp(row["made_at"], UTC).isoformat(),
            "until": datetime.fromtimestamp(row["ends_at"], UTC).isoformat(),
        }
        for row in rows
    ]


def made(tx: Transaction, person: PersonId) -> list[dict[str, Any]]:
    """What the person made; when the person is deleted it belongs to nobody."""
    return [
        {"kind": table, "title": row["title"]}
        for table, title in _MADE.items()
        for row in tx.all(
            f"""SELECT {title} AS title FROM {table} WHERE created_by = :person ORDER BY id""",  # noqa: S608 - names of ours
            person=person,
        )
    ]


def forget_maker(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> None:
    """What the person made in this municipality stays; that they made it is forgotten."""
    for table in _MADE:
        tx.run(
            f"""UPDATE {table} SET created_by = NULL WHERE created_by = :person AND municipality_id = :municipality""",  # noqa: S608 - names of ours
            person=person,
            municipality=municipality,
        )


def forget_deliveries(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> None:
    """Nothing of this municipality is sent to the person any more."""
    tx.run(
        """DELETE FROM delivery WHERE person_id = :person AND municipality_id = :municipality""",
        person=person,
        municipality=municipality,
    )


def forget_traces(tx: Transaction, person: PersonId) -> None:
    """What is before them, and what they did, says nothing of what it was any more: buttons with a tick, acts on pages,
    what is being typed, updates that failed."""
    tx.run("""DELETE FROM keyboard WHERE person_id = :person""", person=person)
    tx.run("""DELETE FROM dialog WHERE person_id = :person""", person=person)
    pages.forget_acts(tx, [person])
    tx.run(
        """
        UPDATE page SET step = NULL, data = '{}'
        WHERE session_id IN (SELECT id FROM session WHERE person_id = :person)
        """,
        person=person,
    )
    _forget_set_aside(tx, person)


def forget_person(tx: Transaction, person: PersonId) -> None:
    """Deletes them; a second time is harmless."""
    _forget_set_aside(tx, person)
    persons.delete(tx, person)


def _forget_set_aside(tx: Transaction, person: PersonId) -> None:
    """Updates of their chat that could not be read and were kept for the operator."""
    tx.run(
        """
        DELETE FROM inbox WHERE state = 'aside' AND chat_id = (SELECT chat_id FROM person WHERE id = :person)
        """,
        person=person,
    )
