"""When people are reminded of a meeting: how long before, as codes such as `7d`, `2h` and `30m`, the longest first."""

import json

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import MeetingId, MunicipalityId


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """Apart for who is invited and for who organises."""

    participants: tuple[str, ...]
    organisers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredPlans:
    """`proposed`: what an organiser is about to put in its place."""

    held: StoredPlan
    proposed: StoredPlan | None


def plans(tx: Transaction, meeting: MeetingId) -> StoredPlans | None:
    """None: nobody has said anything else than what is usual."""
    row = tx.first("""SELECT * FROM reminder_plan WHERE meeting_id = :meeting""", meeting=meeting)
    return None if row is None else _plans(row)


def hold(tx: Transaction, meeting: MeetingId, plan: StoredPlan) -> None:
    """It holds from now on; whatever was proposed is settled with it."""
    tx.run(
        """
        INSERT INTO reminder_plan (meeting_id, participants, organisers)
        VALUES (:meeting, :participants, :organisers)
        ON CONFLICT (meeting_id) DO UPDATE
        SET participants = :participants, organisers = :organisers, proposed = NULL
        """,
        meeting=meeting,
        participants=json.dumps(plan.participants),
        organisers=json.dumps(plan.organisers),
    )


def propose(tx: Transaction, meeting: MeetingId, plan: StoredPlan | None, *, held: StoredPlan) -> None:
    """Keeps what is about to hold beside what holds; None drops it."""
    proposed = None
    if plan is not None:
        proposed = json.dumps({"participants": plan.participants, "organisers": plan.organisers})
    tx.run(
        """
        INSERT INTO reminder_plan (meeting_id, participants, organisers, proposed)
        VALUES (:meeting, :participants, :organisers, :proposed)
        ON CONFLICT (meeting_id) DO UPDATE SET proposed = :proposed
        """,
        meeting=meeting,
        participants=json.dumps(held.participants),
        organisers=json.dumps(held.organisers),
        proposed=proposed,
    )


def per_day(tx: Transaction, municipality: MunicipalityId) -> int:
    """How many reminders of meetings one person gets a day at most, of all meetings of the town together."""
    row = tx.one(
        """SELECT reminders_per_day FROM municipality WHERE id = :municipality""", municipality=municipality
    )
    return int(row["reminders_per_day"])


def set_per_day(tx: Transaction, municipality: MunicipalityId, most: int) -> int:
    """From 1 to 9; 0 where it was so."""
    return tx.run(
        """
        UPDATE municipality SET reminders_per_day = :most
        WHERE id = :municipality AND reminders_per_day <> :most
        """,
        municipality=municipality,
        most=most,
    )


def _plans(row: Row) -> StoredPlans:
    held = StoredPlan(tuple(json.loads(row["participants"])), tuple(json.loads(row["organisers"])))
    if row["proposed"] is None:
        return StoredPlans(held, None)
    proposed = json.loads(row["proposed"])
    return StoredPlans(held, StoredPlan(tuple(proposed["participants"]), tuple(proposed["organisers"])))
