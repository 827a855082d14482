"""Questions from the floor that were begun alone belong to the workshop of the same day in the same town."""

from collections.abc import Collection
from datetime import datetime

from storage import floor_heard, members, run_sheets
from storage import floors as rows
from storage.database import Transaction
from storage.ids import FloorId, MunicipalityId, PersonId, RunSheetId
from storage.run_sheets import RunItem, RunSheet
from workshops.confidential.attendance import note
from workshops.confidential.pseudonyms import new_secret, pseudonym
from workshops.end_dates import day_began


def workshop_of_today(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> RunSheetId | None:
    """The workshop that goes on, or went on last today; None where none was begun."""
    return run_sheets.begun_last(tx, municipality, since=_today_from(tx, municipality, now=now))


def start_item(tx: Transaction, item: RunItem, *, now: datetime) -> bool:
    """The turn of an item has come, however: with the first one its workshop begins.

    Whether somebody is forgotten with that: then the journal is to be emptied.
    """
    run_sheets.start(tx, item, now=now)
    sheet = run_sheets.sheet(tx, item.sheet)
    return sheet is not None and _tie(tx, sheet, now=now)


def _tie(tx: Transaction, sheet: RunSheet, *, now: datetime) -> bool:
    """What was asked today before this workshop began belongs to it, unless it belongs to another one.

    So does who was heard there, also where it had ended; of another day nobody does, though nobody may have tidied up.
    """
    town = sheet.municipality
    rows.tie(tx, town, sheet.id, since=_today_from(tx, town, now=now))
    over, kept = floor_heard.over(tx, now=now), floor_heard.kept(tx, town)
    for floor, secret in kept.items():
        if floor not in over:
            heard, there = floor_heard.people(tx, floor), members.persons_in(tx, town)
            took_part = [person for person in there if pseudonym(person, secret=secret) in heard]
            note(tx, sheet.id, took_part, now=now)
        floor_heard.forget(tx, floor)
    return bool(kept)


def keep_for_a_workshop(tx: Transaction, floor: FloorId, people: Collection[PersonId]) -> None:
    """Who was heard before a workshop began: one that begins on the same day counts them."""
    secret = new_secret()
    floor_heard.keep(tx, floor, [pseudonym(person, secret=secret) for person in people], secret=secret)


def _today_from(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> datetime:
    return day_began(now, members.municipality(tx, municipality).timezone)
