"""What became of a measure, one row for each change: the state after it, never who made it."""

from datetime import UTC, date, datetime
from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import MeasureId, MunicipalityId
from storage.measures import Status


class ChangeKind(StrEnum):
    """What happened to a measure."""

    MADE = "made"
    STATUS = "status"
    DUE = "due"
    TAKEN = "taken"
    RELEASED = "released"
    GOING = "going"
    """With a reason: whoever organises answered to a request for help."""
    HELP = "help"
    """With a reason: what is needed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a measure's history: what happened, and status and day after it."""

    number: int
    at: datetime
    kind: ChangeKind
    status: Status
    due: date | None
    reason: str | None
    by_owner: bool


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """Whoever took it on asked for help and nothing has followed yet; `what` they need, where they said so."""

    since: datetime
    what: str | None


def help_wanted(tx: Transaction, municipality: MunicipalityId) -> dict[MeasureId, HelpWanted]:
    """The open measures of a town of which the last thing that was said is that help is needed."""
    rows = tx.all(
        """
        SELECT measure_id, at, reason FROM measure_change AS asked JOIN measure ON measure.id = measure_id
        WHERE municipality_id = :municipality AND ended_at IS NULL AND kind = 'help' AND NOT EXISTS (
            SELECT 1 FROM measure_change AS later
            WHERE later.measure_id = asked.measure_id AND later.number > asked.number AND later.kind <> 'help'
        )
        ORDER BY measure_id, number
        """,
        municipality=municipality,
    )
    found: dict[MeasureId, HelpWanted] = {}
    for row in rows:
        before = found.get(MeasureId(row["measure_id"]))
        since = datetime.fromtimestamp(row["at"], UTC) if before is None else before.since
        what = row["reason"] or (None if before is None else before.what)
        found[MeasureId(row["measure_id"])] = HelpWanted(since, what)
    return found


def add(
    tx: Transaction,
    measure_id: MeasureId,
    kind: ChangeKind,
    *,
    now: datetime,
    reason: str | None = None,
    by_owner: bool = False,
) -> int:
    """Writes down what happened, with status and day as they are now; which line of its history that is."""
    row = tx.one(
        """
        INSERT INTO measure_change (measure_id, number, at, kind, status, due_on, reason, by_owner)
        SELECT id, 1 + (SELECT count(*) FROM measure_change WHERE measure_id = :measure),
               :at, :kind, status, due_on, :reason, :by_owner
        FROM measure WHERE id = :measure
        RETURNING number
        """,
        measure=measure_id,
        at=int(now.timestamp()),
        kind=kind.value,
        reason=reason,
        by_owner=int(by_owner),
    )
    return int(row["number"])


def of(tx: Transaction, measure_id: MeasureId) -> list[Change]:
    """Its history in order."""
    rows = tx.all(
        """SELECT * FROM measure_change WHERE measure_id = :measure ORDER BY number""", measure=measure_id
    )
    return [
        Change(
            number=row["number"],
            at=datetime.fromtimestamp(row["at"], UTC),
            kind=ChangeKind(row["kind"]),
            status=Status(row["status"]),
            due=None if row["due_on"] is None else date.fromisoformat(row["due_on"]),
            reason=row["reason"],
            by_owner=bool(row["by_owner"]),
        )
        for row in rows
    ]


def states_before(
    tx: Transaction, municipality: MunicipalityId, moment: datetime
) -> dict[MeasureId, tuple[Status, date | None]]:
    """Status and day of every measure of a town just before a moment; measures that are younger are left out."""
    rows = tx.all(
        """
        SELECT measure_id, status, due_on FROM measure_change
        WHERE (measure_id, number) IN (
            SELECT measure_id, max(number) FROM measure_change JOIN measure ON measure.id = measure_id
            WHERE municipality_id = :town AND at < :moment GROUP BY measure_id
        )
        """,
        town=municipality,
        moment=int(moment.timestamp()),
    )
    return {
        MeasureId(row["measure_id"]): (
            Status(row["status"]),
            None if row["due_on"] is None else date.fromisoformat(row["due_on"]),
        )
        for row in rows
    }


def reason(tx: Transaction, measure: MeasureId) -> str | None:
    """Why it stands where it stands, where that was said."""
    row = tx.first(
        """
        SELECT reason FROM measure_change WHERE measure_id = :measure AND kind = 'status' ORDER BY number DESC LIMIT 1
        """,
        measure=measure,
    )
    return None if row is None else row["reason"]


def agreed_since(tx: Transaction, municipality: MunicipalityId, moment: datetime) -> set[MeasureId]:
    """The measures of a town that were made from that moment on, taken on, or decided upon by whoever organises.

    What somebody says of how far they are, and that a measure is done or given up, is no agreement.
    """
    rows = tx.all(
        """
        SELECT DISTINCT measure_id FROM measure_change AS change JOIN measure ON measure.id = measure_id
        WHERE municipality_id = :municipality AND at >= :moment AND (
            kind IN ('made', 'taken')
            OR (kind IN ('status', 'due') AND by_owner = 0 AND change.status NOT IN ('done', 'discarded'))
        )
        """,
        municipality=municipality,
        moment=int(moment.timestamp()),
    )
    return {MeasureId(row["measure_id"]) for row in rows}


def made_at(tx: Transaction, municipality: MunicipalityId) -> dict[MeasureId, datetime]:
    """When each measure of a town was made."""
    rows = tx.all(
        """
        SELECT measure_id, at FROM measure_change JOIN measure ON measure.id = measure_id
        WHERE municipality_id = :municipality AND kind = 'made'
        """,
        municipality=municipality,
    )
    return {MeasureId(row["measure_id"]): datetime.fromtimestamp(row["at"], UTC) for row in rows}
