"""Who and what bears a mark that stands in the list of what was deleted or closed (storage/tombstones.py)."""

from collections.abc import Iterable

from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId, PollId, SurveyId


def persons(tx: Transaction, marks: Iterable[bytes]) -> list[PersonId]:
    """Persons who had themselves deleted."""
    rows = (tx.first("""SELECT id FROM person WHERE mark = :mark""", mark=mark) for mark in marks)
    return [PersonId(row["id"]) for row in rows if row is not None]


def memberships(tx: Transaction, marks: Iterable[bytes]) -> list[tuple[PersonId, MunicipalityId]]:
    """Persons who withdrew from a town."""
    rows = (
        tx.first("""SELECT person_id, municipality_id FROM membership WHERE mark = :mark""", mark=mark)
        for mark in marks
    )
    return [
        (PersonId(row["person_id"]), MunicipalityId(row["municipality_id"]))
        for row in rows
        if row is not None
    ]


def towns(tx: Transaction, marks: Iterable[bytes]) -> list[MunicipalityId]:
    """Towns that left."""
    rows = (tx.first("""SELECT id FROM municipality WHERE mark = :mark""", mark=mark) for mark in marks)
    return [MunicipalityId(row["id"]) for row in rows if row is not None]


def open_surveys(tx: Transaction, marks: Iterable[bytes]) -> list[SurveyId]:
    """Surveys that were closed, and here are still open."""
    rows = (
        tx.first("""SELECT id FROM survey WHERE mark = :mark AND state = 'open'""", mark=mark)
        for mark in marks
    )
    return [SurveyId(row["id"]) for row in rows if row is not None]


def open_polls(tx: Transaction, marks: Iterable[bytes]) -> list[PollId]:
    """Polls that were closed, and here are still open."""
    rows = (
        tx.first("""SELECT id FROM poll WHERE mark = :mark AND state = 'open'""", mark=mark) for mark in marks
    )
    return [PollId(row["id"]) for row in rows if row is not None]


def renew_in_drafts(tx: Transaction, marks: Iterable[bytes]) -> None:
    """What here is still a draft holds nothing of anybody; it may be opened once more, and is another thing then."""
    for mark in marks:
        _renew_survey(tx, mark)
        _renew_poll(tx, mark)


def _renew_survey(tx: Transaction, mark: bytes) -> None:
    tx.run("""UPDATE survey SET mark = randomblob(16) WHERE mark = :mark AND state = 'draft'""", mark=mark)


def _renew_poll(tx: Transaction, mark: bytes) -> None:
    tx.run("""UPDATE poll SET mark = randomblob(16) WHERE mark = :mark AND state = 'draft'""", mark=mark)
