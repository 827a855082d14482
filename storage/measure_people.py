"""Who took a measure on, under which name, who is asked to, and who wants to hear of it: all of the measure's town."""

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import MeasureId, MunicipalityId, PersonId
from storage.measures import Measure, measure_of


@dataclass(frozen=True, slots=True)
class Owner:
    """Who took it on; `name` is what they chose to be called for this measure, None: no name."""

    person: PersonId
    name: str | None


def owner(tx: Transaction, measure: MeasureId) -> Owner | None:
    """Who took it on, if anybody."""
    row = tx.first(
        """SELECT person_id, name FROM measure_owner WHERE measure_id = :measure""", measure=measure
    )
    return None if row is None else Owner(PersonId(row["person_id"]), row["name"])


def owners(tx: Transaction, municipality: MunicipalityId) -> dict[MeasureId, Owner]:
    """Who took on which measure of a town."""
    rows = tx.all(
        """SELECT measure_id, person_id, name FROM measure_owner WHERE municipality_id = :municipality""",
        municipality=municipality,
    )
    return {MeasureId(row["measure_id"]): Owner(PersonId(row["person_id"]), row["name"]) for row in rows}


def take(tx: Transaction, measure: Measure, person: PersonId, *, name: str | None) -> int:
    """Takes it on, or changes one's own name for it; 0 where somebody else has it. The person belongs to the town."""
    return tx.run(
        """
        INSERT INTO measure_owner (measure_id, municipality_id, person_id, name)
        VALUES (:measure, :municipality, :person, :name)
        ON CONFLICT (measure_id) DO UPDATE SET name = :name WHERE person_id = :person
        """,
        measure=measure.id,
        municipality=measure.municipality,
        person=person,
        name=name,
    )


def release(tx: Transaction, measure: MeasureId) -> int:
    """Nobody has it any more, and the name is forgotten; 0 where nobody had it."""
    return tx.run("""DELETE FROM measure_owner WHERE measure_id = :measure""", measure=measure)


def owned(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> list[Measure]:
    """What a person took on in one town or (None) in all, in the order of its days."""
    return _measures(tx, "measure_owner", person, municipality)


def ask(tx: Transaction, measure: Measure, person: PersonId) -> None:
    """Is asked by the link whether they take it on, until they answer or somebody else takes it on; twice is once."""
    tx.run(
        """
        INSERT INTO measure_asked (measure_id, municipality_id, person_id)
        VALUES (:measure, :municipality, :person) ON CONFLICT DO NOTHING
        """,
        measure=measure.id,
        municipality=measure.municipality,
        person=person,
    )


def decline(tx: Transaction, measure: MeasureId, person: PersonId) -> None:
    """Does not take it on, and is not asked any more."""
    tx.run(
        """DELETE FROM measure_asked WHERE measure_id = :measure AND person_id = :person""",
        measure=measure,
        person=person,
    )


def asked(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> list[Measure]:
    """What a person is asked to take on in one town or (None) in all; it may have ended since, or the link."""
    return _measures(tx, "measure_asked", person, municipality)


def follow(tx: Transaction, measure: Measure, person: PersonId) -> None:
    """Wants to hear of it; twice is once."""
    tx.run(
        """
        INSERT INTO measure_follower (measure_id, municipality_id, person_id)
        VALUES (:measure, :municipality, :person) ON CONFLICT DO NOTHING
        """,
        measure=measure.id,
        municipality=measure.municipality,
        person=person,
    )


def unfollow(tx: Transaction, measure: MeasureId, person: PersonId) -> None:
    """Does not want to hear of it any more."""
    tx.run(
        """DELETE FROM measure_follower WHERE measure_id = :measure AND person_id = :person""",
        measure=measure,
        person=person,
    )


def follows(tx: Transaction, measure: MeasureId, person: PersonId) -> bool:
    """Whether a person wants to hear of it."""
    found = tx.first(
        """SELECT 1 FROM measure_follower WHERE measure_id = :measure AND person_id = :person""",
        measure=measure,
        person=person,
    )
    return found is not None


def followers(tx: Transaction, measure: MeasureId) -> list[PersonId]:
    """Who wants to hear of it."""
    rows = tx.all(
        """SELECT person_id FROM measure_follower WHERE measure_id = :measure ORDER BY person_id""",
        measure=measure,
    )
    return [PersonId(row["person_id"]) for row in rows]


def followed(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> list[Measure]:
    """What a person wants to hear of, as far as everybody may see it, in the order of its days."""
    return [each for each in _measures(tx, "measure_follower", person, municipality) if each.public]


def _measures(
    tx: Transaction, table: str, person: PersonId, municipality: MunicipalityId | None
) -> list[Measure]:
    rows = tx.all(
        f"""
        SELECT measure.* FROM {table} AS people JOIN measure ON measure.id = people.measure_id
        WHERE person_id = :person AND (:municipality IS NULL OR people.municipality_id = :municipality)
        ORDER BY due_on IS NULL, due_on, measure.id
        """,  # noqa: S608 - a table of this module
        person=person,
        municipality=municipality,
    )
    return [measure_of(row) for row in rows]
