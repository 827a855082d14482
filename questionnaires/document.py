"""Plain data in which every value still knows where it stood, so that each problem can be pointed at."""

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from questionnaires.problems import Problem, Severity
from questionnaires.values import dataclass

Path: TypeAlias = tuple[str | int, ...]
"""From the top of a document to a value: ("fields", 0, "questions", 3, "text", "de")."""

LARGEST_FILE = 2_000_000
"""Letters; no questionnaire comes near."""


@dataclass(frozen=True, slots=True)
class Location:
    """In a text; in a spreadsheet the row and column of a cell on a sheet."""

    line: int
    column: int
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data and where it stood. A spreadsheet becomes one too, with its row and column as the place."""

    name: str
    data: object
    places: Mapping[Path, Location] = field(default_factory=dict)

    def place(self, path: Path) -> Location:
        """Where this value stands, or the nearest value around it that has a place."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Location(1, 1))

    def problem(self, path: Path, what: str, remedy: str, *, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at this value of the document."""
        place = self.place(path)
        where = self._where(path)
        return Problem(self.name, place.line, place.column, where, what, remedy, severity, place.sheet)

    def _where(self, path: Path) -> str:
        """The path in words, with ids instead of indexes: Feld „steuerung“, Frage „st01“, text, de."""
        words: list[str] = []
        value = self.data
        for step in path:
            value = _inside(value, step)
            if isinstance(step, str):
                words.append(step)
                continue
            kind = _KINDS.get(words[-1], "Eintrag") if words else "Eintrag"
            if kind != "Eintrag":
                words.pop()
            name = _inside(value, "id")
            words.append(f"{kind} „{name}“" if isinstance(name, str) else f"{step + 1}. {kind}")
        return ", ".join(words)


_KINDS = {
    "fields": "Feld",
    "questions": "Frage",
    "options": "Option",
    "scale": "Stufe",
    "reflection": "Freitext",
}


def _inside(value: object, step: str | int) -> object:
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return None
