"""Other towns' results as a municipality took them in: the counts that a comparison needs and where they come from."""

import json
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from questionnaires.packaged_measures import PackagedMeasure, plain
from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import MunicipalityId, PackageId, UpdateId

Levels: TypeAlias = tuple[int, int, int, int]
"""People per level, 0 to 3."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a package says of itself. `town` is None where its author did not want it named."""

    town: str | None
    month: str
    program: str
    questionnaire_code: str
    questionnaire_version: int
    questionnaire_digest: str
    answered: int | None
    licence: str | None
    notes: str | None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A package in the hands of a municipality."""

    id: PackageId
    municipality: MunicipalityId
    checksum: str
    origin: Origin


def _taken_in(row: Row) -> TakenIn:
    return TakenIn(
        PackageId(row["id"]),
        MunicipalityId(row["municipality_id"]),
        row["checksum"],
        Origin(
            town=row["town"],
            month=row["month"],
            program=row["program"],
            questionnaire_code=row["questionnaire_code"],
            questionnaire_version=row["questionnaire_version"],
            questionnaire_digest=row["questionnaire_digest"],
            answered=row["answered"],
            licence=row["licence"],
            notes=row["notes"],
        ),
    )


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    origin: Origin,
    *,
    fingerprint: str,
    checksum: str,
    update: UpdateId | None,
) -> bool:
    """Takes a package in; False where the municipality has the same result already."""
    changed = tx.run(
        """
        INSERT INTO package (
            municipality_id, fingerprint, checksum, program, town, month, questionnaire_code,
            questionnaire_version, questionnaire_digest, answered, licence, notes, update_id
        )
        VALUES (
            :municipality, :fingerprint, :checksum, :program, :town, :month, :code,
            :version, :digest, :answered, :licence, :notes, :update
        )
        ON CONFLICT DO NOTHING
        """,
        municipality=municipality,
        fingerprint=fingerprint,
        checksum=checksum,
        program=origin.program,
        town=origin.town,
        month=origin.month,
        code=origin.questionnaire_code,
        version=origin.questionnaire_version,
        digest=origin.questionnaire_digest,
        answered=origin.answered,
        licence=origin.licence,
        notes=origin.notes,
        update=update,
    )
    return changed > 0


def with_fingerprint(tx: Transaction, municipality: MunicipalityId, fingerprint: str) -> TakenIn:
    """The package of this result; raises NotFound."""
    return _taken_in(
        tx.one(
            """SELECT * FROM package WHERE municipality_id = :municipality AND fingerprint = :fingerprint""",
            municipality=municipality,
            fingerprint=fingerprint,
        )
    )


def came_with(tx: Transaction, update: UpdateId) -> PackageId | None:
    """The package that a message brought."""
    row = tx.first("""SELECT id FROM package WHERE update_id = :update""", update=update)
    return None if row is None else PackageId(row["id"])


def put_counts(tx: Transaction, package: PackageId, counts: Iterable[tuple[str, int, Levels]]) -> None:
    """Keeps counts as (question, version, levels)."""
    tx.many(
        """
        INSERT INTO package_count (package_id, question_id, question_version, level_0, level_1, level_2, level_3)
        VALUES (:package, :question, :version, :zero, :one, :two, :three)
        """,
        [
            {"package": package, "question": question, "version": version}
            | dict(zip(("zero", "one", "two", "three"), levels, strict=True))
            for question, version, levels in counts
        ],
    )


def package(tx: Transaction, package_id: PackageId) -> TakenIn | None:
    """The package, if it is there."""
    row = tx.first("""SELECT * FROM package WHERE id = :package""", package=package_id)
    return None if row is None else _taken_in(row)


def of_municipality(tx: Transaction, municipality: MunicipalityId) -> list[TakenIn]:
    """What a municipality took in, the newest first."""
    rows = tx.all(
        """SELECT * FROM package WHERE municipality_id = :municipality ORDER BY id DESC""",
        municipality=municipality,
    )
    return [_taken_in(row) for row in rows]


def counts(
    tx: Transaction, municipality: MunicipalityId, *, questionnaire_code: str
) -> dict[PackageId, dict[tuple[str, int], Levels]]:
    """How the towns that answered this questionnaire rated every (question, version), package by package.

    Put together by the database, which is quicker than row by row.
    """
    rows = tx.all(
        """
        SELECT package_id,
               json_group_array(
                   json_array(question_id, question_version, level_0, level_1, level_2, level_3)
               ) AS counts
        FROM package_count JOIN package ON package.id = package_count.package_id
        WHERE municipality_id = :municipality AND questionnaire_code = :code
        GROUP BY package_id
        """,
        municipality=municipality,
        code=questionnaire_code,
    )
    return {
        PackageId(row["package_id"]): {
            (question, version): (zero, one, two, three)
            for question, version, zero, one, two, three in json.loads(row["counts"])
        }
        for row in rows
    }


def put_measures(tx: Transaction, package_id: PackageId, measures: Sequence[PackagedMeasure]) -> bool:
    """Keeps the measures of a package in the place of earlier ones; False where they are the same."""
    if tuple(measures) == _measures_of(tx, package_id):
        return False
    tx.run("""DELETE FROM package_measure WHERE package_id = :package""", package=package_id)
    tx.many(
        """
        INSERT INTO package_measure (package_id, place, what, field, office, status, helped, reason)
        VALUES (:package, :place, :what, :field, :office, :status, :helped, :reason)
        """,
        [{"package": package_id, "place": place} | plain(each) for place, each in enumerate(measures, 1)],
    )
    return True


def _measures_of(tx: Transaction, package_id: PackageId) -> tuple[PackagedMeasure, ...]:
    rows = tx.all(
        """SELECT * FROM package_measure WHERE package_id = :package ORDER BY place""", package=package_id
    )
    return tuple(_measure(row) for row in rows)


def measures(tx: Transaction, municipality: MunicipalityId) -> dict[PackageId, tuple[PackagedMeasure, ...]]:
    """What came with the packages of a municipality, package by package, in the order of each."""
    rows = tx.all(
        """
        SELECT package_measure.* FROM package_measure JOIN package ON package.id = package_id
        WHERE municipality_id = :municipality ORDER BY package_id, place
        """,
        municipality=municipality,
    )
    found: dict[PackageId, tuple[PackagedMeasure, ...]] = {}
    for row in rows:
        package_id = PackageId(row["package_id"])
        found[package_id] = (*found.get(package_id, ()), _measure(row))
    return found


def _measure(row: Row) -> PackagedMeasure:
    return PackagedMeasure(
        row["what"], row["status"], row["field"], row["office"], row["helped"], row["reason"]
    )


def remove(tx: Transaction, package_id: PackageId) -> None:
    """Forgets a package with its counts and measures."""
    tx.run("""DELETE FROM package WHERE id = :package""", package=package_id)
