"""The groups that were chosen for a meeting, a date poll or a poll: rows of a table of their own."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from storage.database import Transaction
from storage.ids import GroupId, PersonId

Subject = TypeVar("Subject", bound=int)


class ChosenGroups(Generic[Subject]):
    """Of one kind of subject: `table` has a row for each of its groups, `subject` is the column of its id."""

    def __init__(self, table: str, subject: str) -> None:
        self._table = table
        self._subject = subject

    def choose(self, tx: Transaction, subject: Subject, groups: Sequence[GroupId]) -> None:
        """These and no others."""
        tx.run(f"""DELETE FROM {self._table} WHERE {self._subject} = :subject""", subject=subject)  # noqa: S608 - names of ours
        tx.many(
            f"""INSERT INTO {self._table} ({self._subject}, group_id) VALUES (:subject, :group)""",  # noqa: S608 - names of ours
            [{"subject": subject, "group": group} for group in groups],
        )

    def of(self, tx: Transaction, subject: Subject) -> list[GroupId]:
        """Those that are chosen."""
        rows = tx.all(
            f"""SELECT group_id FROM {self._table} WHERE {self._subject} = :subject ORDER BY group_id""",  # noqa: S608 - names of ours
            subject=subject,
        )
        return [GroupId(row["group_id"]) for row in rows]

    def hold(self, tx: Transaction, subject: Subject, person: PersonId) -> bool:
        """Whether somebody belongs to one of them now."""
        found = tx.first(
            f"""
            SELECT 1 FROM {self._table} JOIN membership USING (group_id)
            WHERE {self._subject} = :subject AND person_id = :person
            """,  # noqa: S608 - names of ours
            subject=subject,
            person=person,
        )
        return found is not None
