"""A town is found by its name as people write it: capitals, blanks and how an umlaut is encoded make no other one."""

import difflib
import unicodedata

from storage import members
from storage.database import Transaction
from storage.ids import MunicipalityId
from workshops.refusals import Gone

_ALIKE = 0.6
"""Of difflib's ratio: "Musterstat" and "Musterhausen" are both worth a question whether "Musterstadt" is meant."""


class UnknownTown(Gone):
    """No town goes by that name; `near` are the names of those that may be meant, the likeliest first."""

    def __init__(self, name: str, near: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


def town_named(tx: Transaction, name: str) -> MunicipalityId:
    """The town of this name; raises UnknownTown."""
    towns = members.municipality_names(tx)
    for town, each in towns.items():
        if _folded(each) == _folded(name):
            return town
    raise UnknownTown(name, _near(name, list(towns.values())))


def alike(tx: Transaction, name: str) -> list[str]:
    """The towns with nearly this name, the likeliest first."""
    return _near(name, list(members.municipality_names(tx).values()))


def _near(name: str, towns: list[str]) -> list[str]:
    by_folded = {_folded(each): each for each in towns}
    return [by_folded[each] for each in difflib.get_close_matches(_folded(name), by_folded, cutoff=_ALIKE)]


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
