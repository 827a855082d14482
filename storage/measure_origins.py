"""Which measures were made from the same: from one poll, cluster or finding there may be several."""

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
