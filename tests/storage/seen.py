"""Which messages show something."""

from storage.database import Transaction
from storage.ids import PersonId
from storage.views import View


def everywhere(tx: Transaction, *, kind: str, subject: int) -> list[View]:
    """Every message that shows a subject."""
    rows = tx.all(
        """
        SELECT person_id, message_id, shown_version FROM view
        WHERE kind = :kind AND subject_id = :subject ORDER BY person_id
        """,
        kind=kind,
        subject=subject,
    )
    return [
        View(PersonId(row["person_id"]), kind, subject, row["message_id"], row["shown_version"])
        for row in rows
    ]
