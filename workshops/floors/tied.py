"""Questions from the floor that were begun alone belong to the workshop of the same day in the same town."""

from datetime import datetime

from storage import floors as rows
from storage import members, run_sheets
from storage.database import Transaction
from storage.ids import MunicipalityId, RunSheetId
from storage.run_sheets import RunSheet
from workshops.end_dates import day_began


def workshop_of_today(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> RunSheetId | None:
    """The workshop that goes on, or went on last today; None where none was begun."""
    return run_sheets.begun_last(tx, municipality, since=_today_from(tx, municipality, now=now))


def tie(tx: Transaction, sheet: RunSheet, *, now: datetime) -> None:
    """What was asked today before this workshop began belongs to it, unless it belongs to another one."""
    rows.tie(tx, sheet.municipality, sheet.id, since=_today_from(tx, sheet.municipality, now=now))


def _today_from(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> datetime:
    return day_began(now, members.municipality(tx, municipality).timezone)
