"""Who took part in a workshop, under pseudonyms of its own, until only numbers are left."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import GroupId, MunicipalityId, Pseudonym, RunSheetId


@dataclass(frozen=True, slots=True)
class BlockAttendance:
    """Of a group, or of small groups together, by their names: how many belong to it, how many took part."""

    groups: tuple[str, ...]
    members: int
    took_part: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """`total` is None where there are too few people, or none was counted; `blocks` are at least two or none."""

    total: BlockAttendance | None
    blocks: tuple[BlockAttendance, ...]


def secret(tx: Transaction, sheet: RunSheetId) -> bytes | None:
    """Of its pseudonyms; None before anybody took part, and once nobody can know."""
    row = tx.first("""SELECT secret FROM run_sheet WHERE id = :sheet""", sheet=sheet)
    return None if row is None else row["secret"]


def count_until(tx: Transaction, sheet: RunSheetId, *, new_secret: bytes, ends: datetime) -> bytes | None:
    """The secret with which people are noted until then; None where only numbers are left."""
    tx.run(
        """
        UPDATE run_sheet SET secret = ifnull(secret, :secret),
            counted_until = max(ifnull(counted_until, :ends), :ends)
        WHERE id = :sheet AND attendance IS NULL
        """,
        sheet=sheet,
        secret=new_secret,
        ends=int(ends.timestamp()),
    )
    return secret(tx, sheet)


def add(tx: Transaction, sheet: RunSheetId, people: Mapping[Pseudonym, GroupId]) -> None:
    """They took part; twice is once."""
    tx.many(
        """
        INSERT INTO attendee (run_sheet_id, pseudonym, group_id) VALUES (:sheet, :who, :group)
        ON CONFLICT DO NOTHING
        """,
        [{"sheet": sheet, "who": who, "group": group} for who, group in people.items()],
    )


def counted(tx: Transaction, sheet: RunSheetId) -> dict[GroupId, int]:
    """How many of each group took part."""
    rows = tx.all(
        """SELECT group_id, count(*) AS n FROM attendee WHERE run_sheet_id = :sheet GROUP BY group_id""",
        sheet=sheet,
    )
    return {GroupId(row["group_id"]): row["n"] for row in rows}


def frozen(tx: Transaction, sheet: RunSheetId) -> Attendance | None:
    """What is shown, once nobody is counted any more."""
    row = tx.first("""SELECT attendance FROM run_sheet WHERE id = :sheet""", sheet=sheet)
    return None if row is None or row["attendance"] is None else _attendance(json.loads(row["attendance"]))


def freeze(tx: Transaction, sheet: RunSheetId, shown: Attendance) -> None:
    """From now on only this is known."""
    tx.run(
        """UPDATE run_sheet SET attendance = :shown, secret = NULL WHERE id = :sheet""",
        sheet=sheet,
        shown=json.dumps(
            {
                "total": None if shown.total is None else _plain(shown.total),
                "blocks": [_plain(each) for each in shown.blocks],
            },
            ensure_ascii=False,
        ),
    )
    tx.run("""DELETE FROM attendee WHERE run_sheet_id = :sheet""", sheet=sheet)


def unfrozen(tx: Transaction, *, before: datetime | None = None) -> list[tuple[RunSheetId, MunicipalityId]]:
    """Workshops whose people are still noted; `before`: the last day of which ended by then."""
    rows = tx.all(
        """
        SELECT id, municipality_id FROM run_sheet
        WHERE secret IS NOT NULL AND (:before IS NULL OR counted_until <= :before) ORDER BY id
        """,
        before=None if before is None else int(before.timestamp()),
    )
    return [(RunSheetId(row["id"]), MunicipalityId(row["municipality_id"])) for row in rows]


def erase(tx: Transaction, sheet: RunSheetId, who: Pseudonym) -> None:
    """They are not counted any more."""
    tx.run("""DELETE FROM attendee WHERE run_sheet_id = :sheet AND pseudonym = :who""", sheet=sheet, who=who)


def is_in(tx: Transaction, sheet: RunSheetId, who: Pseudonym) -> bool:
    """Whether they are counted."""
    row = tx.first(
        """SELECT 1 FROM attendee WHERE run_sheet_id = :sheet AND pseudonym = :who""", sheet=sheet, who=who
    )
    return row is not None


def _plain(block: BlockAttendance) -> dict[str, object]:
    return {"groups": block.groups, "members": block.members, "took_part": block.took_part}


def _attendance(stored: dict[str, Any]) -> Attendance:
    total = stored["total"]
    return Attendance(None if total is None else _block(total), tuple(map(_block, stored["blocks"])))


def _block(stored: dict[str, Any]) -> BlockAttendance:
    return BlockAttendance(tuple(stored["groups"]), stored["members"], stored["took_part"])
