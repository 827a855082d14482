"""Meetings at a local wall time, and the groups that are invited."""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from questionnaires.values import dataclass
from storage.chosen_groups import ChosenGroups
from storage.database import Row, Transaction
from storage.ids import GroupId, MeetingId, MunicipalityId, PersonId, UpdateId


class MeetingState(StrEnum):
    """A draft is seen by its organisers only; a cancelled meeting stays cancelled."""

    DRAFT = "draft"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class MeetingKind(StrEnum):
    """What people meet for."""

    WORKSHOP = "workshop"
    FOLLOW_UP = "follow_up"
    COMMITTEE = "committee"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Meeting:
    """`start` is naive: what the clock on the wall shows in `timezone`. `place` and `link` may be empty.

    `link` is the address of a video meeting; where it is `link_for_coming`, only whoever has accepted sees it.
    """

    id: MeetingId
    municipality: MunicipalityId
    title: str
    start: datetime
    timezone: str
    minutes: int
    place: str
    state: MeetingState
    uid: str
    sequence: int
    version: int
    kind: MeetingKind
    link: str
    link_for_coming: bool
    agenda: tuple[str, ...]
    series: str | None = None
    """The same for all that were made together; None: it is alone."""
    repeats: str | None = None
    """How it is repeated, as JSON; None: it is not."""
    cancel_reason: str = ""
    """Why it does not take place, as everybody was told; empty where nobody said."""
    moved: bool = False
    """To another time, after people were invited."""


def meeting_in(row: Row) -> Meeting:
    """The meeting in a row with all its columns."""
    return Meeting(
        id=MeetingId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        title=row["title"],
        start=datetime.fromisoformat(row["starts_at"]),
        timezone=row["timezone"],
        minutes=row["minutes"],
        place=row["place"],
        state=MeetingState(row["state"]),
        uid=row["uid"],
        sequence=row["sequence"],
        version=row["version"],
        kind=MeetingKind(row["kind"]),
        link=row["link"],
        link_for_coming=bool(row["link_for_coming"]),
        agenda=tuple(json.loads(row["agenda"])),
        series=row["series"],
        repeats=row["repeats"],
        cancel_reason=row["cancel_reason"],
        moved=bool(row["moved"]),
    )


def _wall(start: datetime) -> str:
    return start.isoformat(timespec="minutes")


_groups: Final = ChosenGroups[MeetingId]("meeting_group", "meeting_id")
set_groups = _groups.choose
"""Chooses who is invited."""
groups = _groups.of
"""The groups that are invited."""
is_invited = _groups.hold
"""Whether a person belongs to a group that is invited."""


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    title: str,
    start: datetime,
    timezone: str,
    minutes: int,
    created_by: PersonId,
    update: UpdateId,
) -> MeetingId | None:
    """Adds a draft; None where this update has made one already."""
    changed = tx.run(
        """
        INSERT INTO meeting (id, municipality_id, title, starts_at, timezone, minutes, place, created_by, update_id)
        VALUES ((SELECT last + 1 FROM number_given WHERE of_table = 'meeting'),
                :municipality, :title, :start, :timezone, :minutes, '', :created_by, :update)
        ON CONFLICT (update_id) DO NOTHING
        """,
        municipality=municipality,
        title=title,
        start=_wall(start),
        timezone=timezone,
        minutes=minutes,
        created_by=created_by,
        update=update,
    )
    return made_by(tx, update) if changed else None


def made_by(tx: Transaction, update: UpdateId) -> MeetingId | None:
    """The meeting that this update made, unless it is gone."""
    row = tx.first("""SELECT id FROM meeting WHERE update_id = :update""", update=update)
    return None if row is None else MeetingId(row["id"])


def meeting(tx: Transaction, meeting_id: MeetingId) -> Meeting | None:
    """The meeting, if it exists."""
    return tx.once((meeting, meeting_id), lambda: _meeting(tx, meeting_id))


def _meeting(tx: Transaction, meeting_id: MeetingId) -> Meeting | None:
    row = tx.first("""SELECT * FROM meeting WHERE id = :meeting""", meeting=meeting_id)
    return None if row is None else meeting_in(row)


def set_start(tx: Transaction, meeting_id: MeetingId, start: datetime, *, minutes: int) -> int:
    """Another time; 0 where it stays as it is."""
    return tx.run(
        """
        UPDATE meeting SET starts_at = :start, minutes = :minutes,
            moved = moved OR (state = 'planned' AND starts_at <> :start)
        WHERE id = :meeting AND (starts_at, minutes) IS NOT (:start, :minutes)
        """,
        start=_wall(start),
        minutes=minutes,
        meeting=meeting_id,
    )


def set_title(tx: Transaction, meeting_id: MeetingId, title: str) -> int:
    """Another title; 0 where it stays as it is."""
    return tx.run(
        """UPDATE meeting SET title = :title WHERE id = :meeting AND title <> :title""",
        title=title,
        meeting=meeting_id,
    )


def set_place(tx: Transaction, meeting_id: MeetingId, place: str) -> int:
    """Another place; 0 where it stays as it is."""
    return tx.run(
        """UPDATE meeting SET place = :place WHERE id = :meeting AND place <> :place""",
        place=place,
        meeting=meeting_id,
    )


def set_kind(tx: Transaction, meeting_id: MeetingId, kind: MeetingKind) -> None:
    """What people meet for."""
    tx.run("""UPDATE meeting SET kind = :kind WHERE id = :meeting""", kind=kind.value, meeting=meeting_id)


def set_link(tx: Transaction, meeting_id: MeetingId, link: str, *, for_coming: bool) -> int:
    """The address of a video meeting, and whether only those who come see it; 0 where that was so."""
    return tx.run(
        """
        UPDATE meeting SET link = :link, link_for_coming = :for_coming
        WHERE id = :meeting AND (link, link_for_coming) IS NOT (:link, :for_coming)
        """,
        link=link,
        for_coming=int(for_coming),
        meeting=meeting_id,
    )


def set_agenda(tx: Transaction, meeting_id: MeetingId, items: Sequence[str]) -> int:
    """What is on it, in order; 0 where that was so."""
    return tx.run(
        """UPDATE meeting SET agenda = :agenda WHERE id = :meeting AND agenda <> :agenda""",
        agenda=json.dumps(list(items), ensure_ascii=False),
        meeting=meeting_id,
    )


def note(tx: Transaction, meeting_id: MeetingId) -> str:
    """What its organisers wrote for themselves; may be empty."""
    return str(tx.one("""SELECT note FROM meeting WHERE id = :meeting""", meeting=meeting_id)["note"])


def set_note(tx: Transaction, meeting_id: MeetingId, note: str) -> None:
    """For its organisers only."""
    tx.run("""UPDATE meeting SET note = :note WHERE id = :meeting""", note=note, meeting=meeting_id)


def raise_sequence(tx: Transaction, meeting_id: MeetingId) -> None:
    """What was sent out before is out of date: calendar files and live views."""
    tx.run(
        """UPDATE meeting SET sequence = sequence + 1, version = version + 1 WHERE id = :meeting""",
        meeting=meeting_id,
    )


def plan(tx: Transaction, meeting_id: MeetingId) -> int:
    """A draft becomes a meeting; 0 where it is one already or was cancelled."""
    return tx.run(
        """UPDATE meeting SET state = 'planned' WHERE id = :meeting AND state = 'draft'""", meeting=meeting_id
    )


def cancel(tx: Transaction, meeting_id: MeetingId, *, reason: str) -> int:
    """It does not take place, for this reason of at most 300 characters, if any; 0 where that was known."""
    return tx.run(
        """
        UPDATE meeting SET state = 'cancelled', cancel_reason = :reason WHERE id = :meeting AND state = 'planned'
        """,
        reason=reason,
        meeting=meeting_id,
    )


def discard(tx: Transaction, meeting_id: MeetingId) -> None:
    """Throws a draft away."""
    tx.run("""DELETE FROM meeting WHERE id = :meeting AND state = 'draft'""", meeting=meeting_id)


def of_municipality(tx: Transaction, municipality: MunicipalityId) -> list[Meeting]:
    """All of them in the order of time."""
    rows = tx.all(
        """SELECT * FROM meeting WHERE municipality_id = :municipality ORDER BY starts_at, id""",
        municipality=municipality,
    )
    return [meeting_in(row) for row in rows]


def planned_at(
    tx: Transaction, municipality: MunicipalityId, start: datetime, *, but: MeetingId
) -> tuple[str, ...]:
    """The titles of what is planned in a town and begins just then, without one meeting."""
    rows = tx.all(
        """
        SELECT title FROM meeting
        WHERE municipality_id = :municipality AND state = 'planned' AND starts_at = :start AND id <> :but
        ORDER BY id
        """,
        municipality=municipality,
        start=_wall(start),
        but=but,
    )
    return tuple(row["title"] for row in rows)


def latest(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    kinds: Collection[MeetingKind],
    by: datetime,
    before: datetime | None = None,
) -> Meeting | None:
    """The latest of what is planned of these kinds that begins `by` a time on the wall, or just then; `before`: earlier
    than this."""
    row = tx.first(
        """
        SELECT * FROM meeting
        WHERE municipality_id = :municipality AND state = 'planned' AND starts_at <= :by
          AND (:before IS NULL OR starts_at < :before) AND kind IN (SELECT value FROM json_each(:kinds))
        ORDER BY starts_at DESC, id DESC
        """,
        municipality=municipality,
        by=_wall(by),
        before=None if before is None else _wall(before),
        kinds=json.dumps([kind.value for kind in kinds]),
    )
    return None if row is None else meeting_in(row)


def planned_for_group(tx: Transaction, group: GroupId) -> list[Meeting]:
    """What a group is invited to, past ones included, in the order of time."""
    return _of_group(tx, group, MeetingState.PLANNED)


def cancelled_for_group(tx: Transaction, group: GroupId, *, since: date) -> list[Meeting]:
    """What a group was invited to from a day on and what does not take place, in the order of time."""
    return _of_group(tx, group, MeetingState.CANCELLED, since=since.isoformat())


def _of_group(tx: Transaction, group: GroupId, state: MeetingState, *, since: str = "") -> list[Meeting]:
    rows = tx.all(
        """
        SELECT meeting.* FROM meeting JOIN meeting_group ON meeting_group.meeting_id = meeting.id
        WHERE municipality_id = (SELECT municipality_id FROM audience_group WHERE id = :group)
          AND meeting_group.group_id = :group AND meeting.state = :state AND starts_at >= :since
        ORDER BY starts_at, meeting.id
        """,
        group=group,
        state=state.value,
        since=since,
    )
    return [meeting_in(row) for row in rows]


def creator(tx: Transaction, meeting_id: MeetingId) -> PersonId | None:
    """Who made it, unless they were forgotten."""
    row = tx.one("""SELECT created_by FROM meeting WHERE id = :meeting""", meeting=meeting_id)
    return None if row["created_by"] is None else PersonId(row["created_by"])
