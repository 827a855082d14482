"""Messages in chats that show something that changes."""

from datetime import UTC, datetime
from typing import Final

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import PersonId

RECAP: Final = "meeting_recap"
"""What came out of a meeting, as everybody was told."""

_VERSION: Final = """
    ifnull(
        CASE :kind
            WHEN 'poll' THEN (SELECT version FROM poll WHERE id = :subject)
            WHEN 'poll_closed' THEN (SELECT version FROM poll WHERE id = :subject)
            WHEN 'poll_complete' THEN (SELECT version FROM poll WHERE id = :subject)
            WHEN 'poll_control' THEN (SELECT activity FROM poll WHERE id = :subject)
            WHEN 'clusters' THEN (SELECT activity FROM poll WHERE id = :subject)
            WHEN 'meeting' THEN (SELECT version FROM meeting WHERE id = :subject)
            WHEN 'meeting_recap' THEN (
                SELECT sum(poll.version) FROM meeting JOIN poll USING (municipality_id)
                WHERE meeting.id = :subject AND poll.state = 'closed'
            )
            WHEN 'floor' THEN (SELECT version FROM floor WHERE id = :subject)
            WHEN 'floor_control' THEN (SELECT version FROM floor WHERE id = :subject)
            WHEN 'floor_asked' THEN (
                SELECT count(*) FROM floor_question
                WHERE floor_id = :subject AND (state <> 'waiting' OR answered = 1)
            )
            WHEN 'floor_seen' THEN (SELECT closed_at IS NOT NULL FROM floor WHERE id = :subject)
            WHEN 'run_sheet' THEN (SELECT version FROM run_sheet WHERE id = :subject)
            WHEN 'wall' THEN (SELECT version FROM wall WHERE municipality_id = :subject)
        END,
        0
    )
"""
"""Of a subject now; what becomes of it later, triggers write into the views of it, and `rouse` where only some of it
concerns them."""


@dataclass(frozen=True, slots=True)
class View:
    """One message of one person; stale while `shown_version` is behind the version of its subject."""

    person: PersonId
    kind: str
    subject: int
    message_id: int
    shown_version: int


def put(
    tx: Transaction,
    person: PersonId,
    *,
    kind: str,
    subject: int,
    message_id: int,
    shown_version: int,
    still: bool = False,
) -> bool:
    """This message shows the subject from now on; an older one of the same person is no longer refreshed.

    `still`: it shows nothing that changes before the subject ends. Returns whether the message is behind already: the
    subject may have changed while it was on its way.
    """
    row = tx.one(
        f"""
        INSERT INTO view (person_id, kind, subject_id, message_id, shown_version, still, version)
        VALUES (:person, :kind, :subject, :message_id, :shown_version, :still, {_VERSION})
        ON CONFLICT (kind, subject_id, person_id)
        DO UPDATE SET message_id = :message_id, shown_version = :shown_version, still = :still
        RETURNING shown_version < version AS is_behind
        """,  # noqa: S608 - an expression of this module
        person=person,
        kind=kind,
        subject=subject,
        message_id=message_id,
        shown_version=shown_version,
        still=still,
    )
    return bool(row["is_behind"])


def of(tx: Transaction, person: PersonId, *, kind: str, subject: int) -> View | None:
    """Where a person sees a subject."""
    row = tx.first(
        """
        SELECT message_id, shown_version FROM view
        WHERE person_id = :person AND kind = :kind AND subject_id = :subject
        """,
        person=person,
        kind=kind,
        subject=subject,
    )
    return None if row is None else View(person, kind, subject, row["message_id"], row["shown_version"])


def doubt(tx: Transaction, person: PersonId, *, kind: str, subject: int) -> None:
    """A message that shows the subject perhaps stands in the chat, and nobody knows its number."""
    tx.run(
        """
        INSERT INTO perhaps_twice (person_id, kind, subject_id)
        SELECT id, :kind, :subject FROM person WHERE id = :person
        ON CONFLICT DO NOTHING
        """,
        person=person,
        kind=kind,
        subject=subject,
    )


def version_of(tx: Transaction, *, kind: str, subject: int) -> int:
    """The version of what is shown live; of anything else 0."""
    row = tx.one(
        f"""SELECT {_VERSION} AS version""",
        kind=kind,
        subject=subject,
    )
    return int(row["version"])


def is_copy(tx: Transaction, person: PersonId, *, kind: str, subject: int, message_id: int) -> bool:
    """Whether the subject perhaps came twice, and another message than this one is kept up to date."""
    row = tx.first(
        """
        SELECT 1 FROM perhaps_twice JOIN view USING (person_id, kind, subject_id)
        WHERE person_id = :person AND kind = :kind AND subject_id = :subject AND message_id <> :message_id
        """,
        person=person,
        kind=kind,
        subject=subject,
        message_id=message_id,
    )
    return row is not None


def replace_subject(tx: Transaction, *, kind: str, subject: int, by: str) -> None:
    """What these messages show must not stand in the chats any more.

    From now on each is a message of the kind `by`, whose subject is the message itself, and stale: it is owed like any
    refresh, and a newer message of the person about the subject does not take its place.
    """
    tx.run(
        """
        UPDATE view SET kind = :by, subject_id = message_id, version = shown_version + 1, rests_until = 0
        WHERE kind = :kind AND subject_id = :subject
        """,
        kind=kind,
        subject=subject,
        by=by,
    )


def leave_behind(
    tx: Transaction, person: PersonId, *, kind: str, subject: int, message_id: int | None, by: str
) -> bool:
    """The subject is shown in this message now, or in none: an older one of the person becomes one of the kind
    `by`, and stale. False where there is none.
    """
    changed = tx.run(
        """
        UPDATE view SET kind = :by, subject_id = message_id, version = shown_version + 1, rests_until = 0
        WHERE person_id = :person AND kind = :kind AND subject_id = :subject
          AND message_id IS NOT :message_id
        """,
        person=person,
        kind=kind,
        subject=subject,
        message_id=message_id,
        by=by,
    )
    return changed > 0


def rouse_still(tx: Transaction, *, kind: str, subject: int, version: int) -> None:
    """Also messages that show nothing of the votes are behind now: their question is another one."""
    tx.run(
        """UPDATE view SET version = :version WHERE kind = :kind AND subject_id = :subject AND still = 1""",
        kind=kind,
        subject=subject,
        version=version,
    )


def rouse(tx: Transaction, *, kind: str, subject: int, version: int) -> None:
    """These messages are behind now: what they follow has changed, which is less than all of the subject."""
    tx.run(
        """UPDATE view SET version = :version, rests_until = 0 WHERE kind = :kind AND subject_id = :subject""",
        kind=kind,
        subject=subject,
        version=version,
    )


def people(tx: Transaction, *, kind: str, subject: int) -> list[PersonId]:
    """Before whom a message stands that shows the subject."""
    rows = tx.all(
        """SELECT person_id FROM view WHERE kind = :kind AND subject_id = :subject""",
        kind=kind,
        subject=subject,
    )
    return [PersonId(row["person_id"]) for row in rows]


def rouse_of(tx: Transaction, person: PersonId, *, kind: str, subject: int) -> None:
    """The message of this person is behind now, of all that show the subject, also where its version did not rise."""
    tx.run(
        """
        UPDATE view SET
          version = max(version, :version), rests_until = 0,
          shown_version = min(shown_version, max(version, :version) - 1)
        WHERE person_id = :person AND kind = :kind AND subject_id = :subject
        """,
        version=version_of(tx, kind=kind, subject=subject),
        person=person,
        kind=kind,
        subject=subject,
    )


def rouse_recap(tx: Transaction, meeting: int) -> None:
    """What everybody was told of this meeting is behind now, whatever else became of the polls of its town."""
    tx.run(
        """
        UPDATE view SET shown_version = min(shown_version, :version - 1), version = :version, rests_until = 0
        WHERE kind = :kind AND subject_id = :meeting
        """,
        version=version_of(tx, kind=RECAP, subject=meeting),
        kind=RECAP,
        meeting=meeting,
    )


def look_again(tx: Transaction, person: PersonId, *, kind: str, subject: int) -> None:
    """What the person did elsewhere is to be seen in their message as well: it is behind now."""
    tx.run(
        """
        UPDATE view SET shown_version = min(shown_version, version - 1)
        WHERE person_id = :person AND kind = :kind AND subject_id = :subject
        """,
        person=person,
        kind=kind,
        subject=subject,
    )


def stale(tx: Transaction, *, now: datetime, limit: int) -> list[View]:
    """Views that are behind their poll or meeting and do not rest, the longest known subject first."""
    rows = tx.all(
        """
        SELECT person_id, kind, subject_id, message_id, shown_version FROM view
        WHERE shown_version < version AND rests_until <= :now
        ORDER BY subject_id, person_id LIMIT :limit
        """,
        now=int(now.timestamp()),
        limit=limit,
    )
    return [
        View(PersonId(r["person_id"]), r["kind"], r["subject_id"], r["message_id"], r["shown_version"])
        for r in rows
    ]


def first_rested(tx: Transaction, *, after: datetime) -> datetime | None:
    """When the next of those that rest is to be refreshed; None if none does."""
    row = tx.one(
        """SELECT min(rests_until) AS moment FROM view WHERE rests_until > 0 AND rests_until > :after""",
        after=int(after.timestamp()),
    )
    return None if row["moment"] is None else datetime.fromtimestamp(row["moment"], UTC)


def rest(tx: Transaction, view: View, *, until: datetime) -> None:
    """The refresh did not go through."""
    tx.run(
        """
        UPDATE view SET rests_until = :until
        WHERE person_id = :person AND kind = :kind AND subject_id = :subject
        """,
        until=int(until.timestamp()),
        person=view.person,
        kind=view.kind,
        subject=view.subject,
    )


def bring_forward(tx: Transaction, *, until: datetime) -> None:
    """Nothing rests for longer than that."""
    tx.run(
        """UPDATE view SET rests_until = :until WHERE rests_until > 0 AND rests_until > :until""",
        until=int(until.timestamp()),
    )


def end_rests(tx: Transaction, *, kind: str, subject: int) -> None:
    """What shows the subject is refreshed without delay: it has come to its end."""
    tx.run(
        """
        UPDATE view SET rests_until = 0 WHERE kind = :kind AND subject_id = :subject AND rests_until > 0
        """,
        kind=kind,
        subject=subject,
    )


def set_shown(tx: Transaction, view: View, *, version: int, rests_until: datetime | None = None) -> None:
    """The message was refreshed; nothing changes where the person sees the subject in another one by now."""
    tx.run(
        """
        UPDATE view SET shown_version = max(shown_version, :version),
                        rests_until = coalesce(:rests_until, rests_until)
        WHERE person_id = :person AND kind = :kind AND subject_id = :subject AND message_id = :message_id
        """,
        version=version,
        rests_until=None if rests_until is None else int(rests_until.timestamp()),
        person=view.person,
        kind=view.kind,
        subject=view.subject,
        message_id=view.message_id,
    )


def drop_others(tx: Transaction, person: PersonId, *, message_id: int, kept: tuple[str, int] | None) -> None:
    """This message shows something else now; `kept` is (kind, subject) of what it still shows."""
    kind, subject = kept or (None, None)
    tx.run(
        """
        DELETE FROM view WHERE person_id = :person AND message_id = :message_id
                           AND (kind, subject_id) IS NOT (:kind, :subject)
        """,
        person=person,
        message_id=message_id,
        kind=kind,
        subject=subject,
    )


def drop(tx: Transaction, person: PersonId, *, kind: str, subject: int) -> None:
    """Stops refreshing, because the message is gone."""
    tx.run(
        """DELETE FROM view WHERE person_id = :person AND kind = :kind AND subject_id = :subject""",
        person=person,
        kind=kind,
        subject=subject,
    )
