"""Which measures were made from the same: from one poll, cluster or finding there may be several."""

from typing import assert_never

from storage.database import Transaction
from storage.ids import MunicipalityId
from storage.measures import Measure, Origin, OriginKind, measure_of


def made_from(tx: Transaction, municipality: MunicipalityId, origin: Origin) -> list[Measure]:
    """All of a town that were made from it, in the order in which they were; of what was typed none has anything in
    common. Points of an agenda and of a run sheet are numbered alike, so that their words have to be the same, too."""
    if origin.kind is OriginKind.TYPED:
        return []
    rows = tx.all(
        """
        SELECT * FROM measure
        WHERE municipality_id = :municipality AND origin = :kind AND origin_id IS :id AND origin_key IS :key
          AND (origin <> 'item' OR origin_text IS :text) ORDER BY id
        """,
        municipality=municipality,
        kind=origin.kind.value,
        id=origin.id,
        key=origin.key,
        text=origin.text,
    )
    return [measure_of(row) for row in rows]


def is_of(tx: Transaction, municipality: MunicipalityId, origin: Origin) -> bool:
    """Whether what it is made from is there, and of this town; what was typed is of every town. What is numbered alike,
    a point of an agenda and one of a run sheet, is of the town where either is."""
    match origin.kind:
        case OriginKind.TYPED:
            return True
        case OriginKind.POLL:
            found = tx.all("""SELECT municipality_id AS town FROM poll WHERE id = :id""", id=origin.id)
        case OriginKind.FINDING:
            found = tx.all("""SELECT municipality_id AS town FROM survey WHERE id = :id""", id=origin.id)
        case OriginKind.CLUSTER:
            found = tx.all(
                """
                SELECT municipality_id AS town FROM cluster JOIN poll ON poll.id = cluster.poll_id
                WHERE cluster.id = :id
                """,
                id=origin.id,
            )
        case OriginKind.ITEM:
            found = tx.all(
                """
                SELECT municipality_id AS town FROM agenda_entry JOIN survey ON survey.id = agenda_entry.survey_id
                WHERE agenda_entry.id = :id
                UNION
                SELECT municipality_id FROM run_item JOIN run_sheet ON run_sheet.id = run_item.run_sheet_id
                WHERE run_item.id = :id
                """,
                id=origin.id,
            )
        case _:
            assert_never(origin.kind)
    return municipality in {row["town"] for row in found}
