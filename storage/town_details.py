"""What the privacy text of a town names: who is responsible, whom to ask, and how long anything is kept."""

from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import MunicipalityId


class Detail(StrEnum):
    """One thing that the privacy text names; texts have 1 to 300 characters."""

    CONTROLLER = "controller"
    """The name and address of who is responsible."""
    OFFICER = "officer"
    """The data protection officer and how to reach them."""
    CONTACT = "contact"
    """Whom to ask, and how to take part without Telegram."""
    STORAGE = "storage"
    """How many months after their end things are deleted."""


@dataclass(frozen=True, slots=True)
class TownDetails:
    """None is what nobody has written yet; `passed_over`: a survey was started without on purpose."""

    controller: str | None
    officer: str | None
    contact: str | None
    storage_months: int | None
    passed_over: bool

    @property
    def missing(self) -> tuple[Detail, ...]:
        """What nobody has written yet, in the order in which it is asked for."""
        held = (self.controller, self.officer, self.contact, self.storage_months)
        return tuple(detail for detail, value in zip(Detail, held, strict=True) if value is None)


def of(tx: Transaction, municipality: MunicipalityId) -> TownDetails:
    """Raises NotFound."""
    row = tx.one(
        """
        SELECT controller, officer, contact, storage_months, details_passed_over
        FROM municipality WHERE id = :town
        """,
        town=municipality,
    )
    return TownDetails(
        row["controller"],
        row["officer"],
        row["contact"],
        row["storage_months"],
        bool(row["details_passed_over"]),
    )


def set_text(tx: Transaction, municipality: MunicipalityId, detail: Detail, text: str) -> None:
    """Raises ConstraintViolated for an empty text or one of more than 300 characters."""
    match detail:
        case Detail.CONTROLLER:
            sql = """UPDATE municipality SET controller = :text WHERE id = :town"""
        case Detail.OFFICER:
            sql = """UPDATE municipality SET officer = :text WHERE id = :town"""
        case Detail.CONTACT:
            sql = """UPDATE municipality SET contact = :text WHERE id = :town"""
        case Detail.STORAGE:
            raise ValueError("a number of months is no text")
    tx.run(sql, text=text, town=municipality)


def set_storage(tx: Transaction, municipality: MunicipalityId, months: int) -> None:
    """Raises ConstraintViolated outside 6 to 120."""
    tx.run(
        """UPDATE municipality SET storage_months = :months WHERE id = :town""",
        months=months,
        town=municipality,
    )


def pass_over(tx: Transaction, municipality: MunicipalityId) -> None:
    """A survey is started though something is missing."""
    tx.run("""UPDATE municipality SET details_passed_over = 1 WHERE id = :town""", town=municipality)
