"""Reminders of meetings, as the deliveries that they are: what is planned, what became of it, and why."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import DeliveryId, MeetingId, MunicipalityId, PersonId

KIND: Final = "meeting_reminder"
PER_DAY: Final = "per_day"
"""Why a reminder is held back that comes after all where another one of its day falls away."""
_NEWS: Final = """
    kind IN ('meeting_invited', 'meeting_moved')
    AND subject_id IN (
        SELECT :meeting UNION SELECT id FROM meeting WHERE series = (SELECT series FROM meeting WHERE id = :meeting)
    )
    AND (
        subject_id = :meeting OR kind = 'meeting_invited'
        OR EXISTS (SELECT 1 FROM json_each(data, '$.all') WHERE value = :meeting)
    )
"""
"""Invitations to a meeting and news of another time: an invitation tells of all of a series, a move says of which."""


@dataclass(frozen=True, slots=True)
class PlannedReminder:
    """One reminder of one person. `lead` is how long before as a code, `start` the wall time of the meeting it is for.

    `role`: participant, organiser or both. `reason`: why it is not going to be sent; None: it is.
    """

    person: PersonId
    lead: str
    role: str
    due: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class StoredReminder:
    """A reminder of a meeting with what became of it. `at`: when it was sent, or else is due."""

    id: DeliveryId
    person: PersonId
    meeting: MeetingId
    key: str
    role: str
    state: str
    reason: str | None
    due: datetime
    at: datetime
    starts: datetime

    @property
    def is_held_back(self) -> bool:
        """It would be too many on its day."""
        return self.state == "cancelled" and self.reason == PER_DAY


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of so many reminders of one lead and role: a state of deliveries, and why.

    `late`: sent noticeably after the time that it was planned for. `since`: the first of these times.
    """

    lead: str
    role: str
    state: str
    reason: str | None
    late: bool
    count: int
    since: datetime


def key_of(meeting: MeetingId, start: str, lead: str, person: PersonId) -> str:
    """Names one occasion for good: this person is reminded once so long before this time, whatever changes."""
    return f"{KIND}:{meeting}:{start}:{lead}:{person}"


def of_meeting(
    tx: Transaction, meeting: MeetingId, *, persons: Collection[PersonId] | None = None
) -> list[StoredReminder]:
    """Everything ever planned for it; `persons`: of these people only."""
    rows = tx.all(
        """
        SELECT id, person_id, subject_id, key, json_extract(data, '$.role') AS role, state, reason, due_at, sent_at,
               starts_at
        FROM delivery
        WHERE kind = 'meeting_reminder' AND subject_id = :meeting
          AND (:persons IS NULL OR person_id IN (SELECT value FROM json_each(:persons)))
        """,
        meeting=meeting,
        persons=None if persons is None else json.dumps(list(persons)),
    )
    return [_stored(row) for row in rows]


def between(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    since: datetime,
    until: datetime,
    but: MeetingId | None = None,
    persons: Collection[PersonId] | None = None,
) -> list[StoredReminder]:
    """What was sent in that time, is going to be, or is held back because of its day; of all meetings `but` one."""
    rows = tx.all(
        """
        SELECT id, person_id, subject_id, key, json_extract(data, '$.role') AS role, state, reason, due_at, sent_at,
               starts_at
        FROM delivery
        WHERE kind = 'meeting_reminder' AND municipality_id = :municipality
          AND coalesce(sent_at, due_at) >= :since AND coalesce(sent_at, due_at) < :until
          AND (state IN ('sent', 'pending') OR reason = 'per_day') AND subject_id IS NOT :but
          AND (:persons IS NULL OR person_id IN (SELECT value FROM json_each(:persons)))
        """,
        municipality=municipality,
        since=_seconds(since),
        until=_seconds(until),
        but=but,
        persons=None if persons is None else json.dumps(list(persons)),
    )
    return [_stored(row) for row in rows]


def is_any_held_back(tx: Transaction, municipality: MunicipalityId, *, since: datetime) -> bool:
    """Whether something could come after all where something else of its day falls away."""
    found = tx.first(
        """
        SELECT 1 FROM delivery
        WHERE municipality_id = :municipality AND due_at >= :since AND reason = 'per_day' LIMIT 1
        """,
        municipality=municipality,
        since=_seconds(since),
    )
    return found is not None


def planned_for(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> set[MeetingId]:
    """The meetings of which a person is going to be reminded."""
    rows = tx.all(
        """
        SELECT DISTINCT subject_id FROM delivery WHERE person_id = :person AND municipality_id = :municipality
          AND +kind = 'meeting_reminder' AND state = 'pending'
        """,
        person=person,
        municipality=municipality,
    )
    return {MeetingId(row["subject_id"]) for row in rows}


def put(
    tx: Transaction,
    meeting: MeetingId,
    planned: Iterable[PlannedReminder],
    *,
    municipality: MunicipalityId,
    start: str,
    starts: datetime,
    priority: int,
) -> int:
    """Owes what is new, changes what is still to be sent, and owes again what was taken back; what was sent stays.

    A claim is never taken from whoever is just sending it, so that nothing comes twice.
    """
    begins = _seconds(starts)
    return tx.many(
        """
        INSERT INTO delivery
            (person_id, municipality_id, kind, subject_id, data, key, priority, due_at, quiet, starts_at, state, reason)
        VALUES (:person, :municipality, 'meeting_reminder', :meeting, :data, :key, :priority, :due, 1, :starts,
                CASE WHEN :reason IS NULL THEN 'pending' ELSE 'cancelled' END, :reason)
        ON CONFLICT (key) DO UPDATE
        SET state = excluded.state, reason = excluded.reason, due_at = excluded.due_at, data = excluded.data,
            attempts = 0
        WHERE delivery.state IN ('pending', 'cancelled')
        """,
        (
            {
                "person": each.person,
                "municipality": municipality,
                "meeting": meeting,
                "data": f'{{"lead":"{each.lead}","start":"{start}","role":"{each.role}","due":{_seconds(each.due)}}}',
                "key": key_of(meeting, start, each.lead, each.person),
                "priority": priority,
                "due": _seconds(each.due),
                "starts": begins,
                "reason": each.reason,
            }
            for each in planned
        ),
    )


def take_back(tx: Transaction, found: Collection[DeliveryId], *, reason: str) -> int:
    """They are not sent any more, nor when their day has room again; the rows say why."""
    return tx.run(
        """
        UPDATE delivery SET state = 'cancelled', reason = :reason
        WHERE (state = 'pending' OR reason = 'per_day') AND id IN (SELECT value FROM json_each(:found))
        """,
        found=json.dumps(list(found)),
        reason=reason,
    )


def take_all_back(tx: Transaction, meeting: MeetingId, *, reason: str) -> int:
    """Nobody is reminded of it any more, nor when a day has room again."""
    return tx.run(
        """
        UPDATE delivery SET state = 'cancelled', reason = :reason
        WHERE kind = 'meeting_reminder' AND subject_id = :meeting AND (state = 'pending' OR reason = 'per_day')
        """,
        meeting=meeting,
        reason=reason,
    )


def owe_again(tx: Transaction, found: Collection[DeliveryId]) -> int:
    """What was held back is sent after all."""
    return tx.run(
        """
        UPDATE delivery SET state = 'pending', reason = NULL
        WHERE state = 'cancelled' AND id IN (SELECT value FROM json_each(:found))
        """,
        found=json.dumps(list(found)),
    )


def told(tx: Transaction, meeting: MeetingId, start: str) -> Mapping[PersonId, datetime]:
    """When each person last heard, or is just hearing, of the meeting at this time: invited, moved or reminded."""
    rows = tx.all(
        """
        SELECT person_id, max(coalesce(sent_at, due_at)) AS at FROM delivery
        WHERE subject_id = :meeting AND kind = 'meeting_reminder' AND state = 'sent'
          AND json_extract(data, '$.start') = :start
        GROUP BY person_id
        """,
        meeting=meeting,
        start=start,
    )
    found = dict(news(tx, meeting))
    for row in rows:
        person, at = PersonId(row["person_id"]), datetime.fromtimestamp(row["at"], UTC)
        found[person] = max(found.get(person, at), at)
    return found


def news(tx: Transaction, meeting: MeetingId) -> Mapping[PersonId, datetime]:
    """When each person was invited or told of another time the last time, or is going to be."""
    rows = tx.all(
        f"""
        SELECT person_id, max(coalesce(sent_at, due_at)) AS at FROM delivery
        WHERE {_NEWS} AND state IN ('sent', 'pending') GROUP BY person_id
        """,  # noqa: S608 - a condition of this module
        meeting=meeting,
    )
    return {PersonId(row["person_id"]): datetime.fromtimestamp(row["at"], UTC) for row in rows}


def is_news(tx: Transaction, person: PersonId, meeting: MeetingId, *, since: datetime) -> bool:
    """Whether somebody is still to be invited or told of another time, or was so only since then."""
    found = tx.first(
        f"""
        SELECT 1 FROM delivery
        WHERE person_id = :person AND {_NEWS}
          AND (state = 'pending' OR (state = 'sent' AND coalesce(sent_at, due_at) > :since)) LIMIT 1
        """,  # noqa: S608 - a condition of this module
        person=person,
        meeting=meeting,
        since=_seconds(since),
    )
    return found is not None


def fates(tx: Transaction, meeting: MeetingId, start: str, *, late_after: int) -> list[Fate]:
    """What became of the reminders of this time of a meeting, counted; `late_after`: seconds.

    What is still owed to somebody who said /stopp, or whose chat is blocked, counts as not sent: it is, unless they
    come back before.
    """
    rows = tx.all(
        """
        SELECT json_extract(data, '$.lead') AS lead, json_extract(data, '$.role') AS role,
               CASE WHEN state <> 'pending' THEN reason WHEN gone THEN 'unreachable' WHEN muted THEN 'muted' END
               AS reason,
               iif(state = 'pending' AND (gone OR muted), 'cancelled', state) AS state,
               coalesce(sent_at - json_extract(data, '$.due') > :late_after, 0) AS late,
               count(*) AS n, min(json_extract(data, '$.due')) AS since
        FROM delivery
        JOIN (SELECT id, muted, chat_id IS NOT NULL AND NOT reachable AS gone FROM person) AS who
          ON who.id = delivery.person_id
        WHERE kind = 'meeting_reminder' AND subject_id = :meeting AND json_extract(data, '$.start') = :start
        GROUP BY 1, 2, 3, 4, 5 ORDER BY since, 1, 2, 3, 4, 5
        """,
        meeting=meeting,
        start=start,
        late_after=late_after,
    )
    return [
        Fate(
            row["lead"],
            row["role"],
            row["state"],
            row["reason"],
            bool(row["late"]),
            row["n"],
            datetime.fromtimestamp(row["since"], UTC),
        )
        for row in rows
    ]


def taken_back_before(tx: Transaction, meeting: MeetingId, start: str) -> int:
    """How many were planned for other times of the meeting and are not needed any more."""
    row = tx.one(
        """
        SELECT count(*) AS n FROM delivery
        WHERE kind = 'meeting_reminder' AND subject_id = :meeting AND state = 'cancelled'
          AND json_extract(data, '$.start') <> :start
        """,
        meeting=meeting,
        start=start,
    )
    return int(row["n"])


def not_delivered(tx: Transaction, meeting: MeetingId, start: str) -> list[DeliveryId]:
    """Of each person who can be reached, and did not say /stopp, the last reminder that did not come through, and after
    which none did.
    """
    rows = tx.all(
        """
        SELECT id FROM (
            SELECT delivery.id, state, person.reachable, person.muted,
                   row_number() OVER (PARTITION BY person_id ORDER BY json_extract(data, '$.due') DESC) AS place
            FROM delivery JOIN person ON person.id = delivery.person_id
            WHERE kind = 'meeting_reminder' AND subject_id = :meeting AND json_extract(data, '$.start') = :start
              AND state IN ('sent', 'failed', 'blocked')
        )
        WHERE place = 1 AND state <> 'sent' AND reachable = 1 AND muted = 0 ORDER BY id
        """,
        meeting=meeting,
        start=start,
    )
    return [DeliveryId(row["id"]) for row in rows]


def send_again(tx: Transaction, found: Collection[DeliveryId], *, due: datetime) -> int:
    """What did not come through is owed once more."""
    return tx.run(
        """
        UPDATE delivery SET state = 'pending', reason = NULL, attempts = 0, doubtful = 0, due_at = :due
        WHERE state IN ('failed', 'blocked') AND id IN (SELECT value FROM json_each(:found))
        """,
        found=json.dumps(list(found)),
        due=_seconds(due),
    )


def _stored(row: Row) -> StoredReminder:
    due: Any = row["due_at"]
    sent = row["sent_at"]
    return StoredReminder(
        DeliveryId(row["id"]),
        PersonId(row["person_id"]),
        MeetingId(row["subject_id"]),
        row["key"],
        row["role"],
        row["state"],
        row["reason"],
        datetime.fromtimestamp(due, UTC),
        datetime.fromtimestamp(due if sent is None else sent, UTC),
        datetime.fromtimestamp(row["starts_at"], UTC),
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
