"""A plain list becomes a questionnaire: a sheet with the columns „Handlungsfeld“ and „Frage“, as an office keeps it.

Every question is on the level scale, unless a column „Antworten“ says something else. What was understood is said, so
that whoever sent the list sees it before anything is kept.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import PurePath
from typing import Any, Final

from questionnaires.document import Document, Location, Path
from questionnaires.problems import Problem, Severity
from questionnaires.text_checks import LONGEST_TITLE
from questionnaires.values import dataclass
from questionnaires.xlsform import markup
from questionnaires.xlsform.cells import Cell, Grid
from questionnaires.xlsform.leftovers import rows_of
from questionnaires.xlsform.names import LONG_ID, id_of
from questionnaires.xlsform.workbook import Workbook

_ABOVE_HEADINGS: Final = 12
_COLUMNS: Final[Mapping[str, frozenset[str]]] = {
    "field": frozenset(
        {"handlungsfeld", "handlungsfelder", "feld", "thema", "themenfeld", "bereich", "kapitel"}
    ),
    "question": frozenset({"frage", "fragen", "aussage", "aussagen", "fragetext", "leitfrage"}),
    "explanation": frozenset(
        {"erläuterung", "erläuterungen", "erklärung", "hinweis", "beispiel", "beispiele"}
    ),
    "answers": frozenset({"antworten", "antwort", "antwortmöglichkeiten", "auswahl", "antwortoptionen"}),
}
SCALE: Final = (
    ("gibt es nicht", "gibt es nicht"),
    ("geplant oder erste Schritte", "geplant, erste Schritte"),
    ("läuft, aber nicht überall", "läuft, aber nicht überall"),
    ("fest verankert und wird überprüft", "fest verankert"),
)
"""The anchors of the levels, label and button, as the self-check that comes with the program has them."""
_OPEN: Final = frozenset({"offen", "freitext", "frei", "text", "offene frage"})
_NUMBER: Final = frozenset({"zahl", "anzahl"})
_LEVELS: Final = frozenset({"stufen", "stufe", "skala", "0-3", "0–3", "0 bis 3"})


@dataclass(frozen=True, slots=True)
class PlainList:
    """A sheet that is such a list: where its columns are, and the row of their headings."""

    grid: Grid
    head: int
    columns: Mapping[str, int]


@dataclass(slots=True)
class Understood:
    """The questionnaire as plain data, with what was understood and what was not."""

    document: Document | None
    problems: list[Problem] = field(default_factory=list)
    said: str = ""


def found_in(book: Workbook) -> tuple[PlainList, ...]:
    """Every sheet with a column for the field and one for the question; a form of the standard has none."""
    return tuple(one for grid in book.grids.values() if (one := _as_list(grid)) is not None)


def _as_list(grid: Grid) -> PlainList | None:
    for number in sorted(grid.rows)[:_ABOVE_HEADINGS]:
        columns: dict[str, int] = {}
        for column, cell in sorted(grid.rows[number].items()):
            word = cell.shown.strip().casefold().rstrip(":")
            name = next((name for name, words in _COLUMNS.items() if word in words), None)
            if name is not None:
                columns.setdefault(name, column)
        if {"field", "question"} <= columns.keys():
            return PlainList(grid, number, columns)
    return None


def understood(book: Workbook, lists: Sequence[PlainList]) -> Understood:
    """The lists as plain data; what a column holds that is not read is told."""
    reading = _Reading(book)
    for plain in lists:
        reading.read(plain)
    if not reading.fields:
        place = Location(lists[0].head, lists[0].columns["question"], lists[0].grid.name)
        reading.problems.append(
            book.problem(place, "Unter „Frage“ steht keine Frage.", "Bitte ergänzen Sie sie.")
        )
        return Understood(None, reading.problems)
    stem = PurePath(book.name).stem
    title = stem.replace("_", " ")[:LONGEST_TITLE] or "Fragebogen"
    scale = [
        {"value": value, "label": {"de": label}, "button": {"de": button}}
        for value, (label, button) in enumerate(SCALE)
    ]
    data: dict[str, Any] = {
        "id": id_of(stem or "fragebogen", longest=LONG_ID, prefix="f"),
        "version": 1,
        "languages": ["de"],
        "title": {"de": title},
        "scale": scale,
        "fields": list(reading.fields.values()),
    }
    for path in list(reading.places):
        for length in range(1, len(path)):
            reading.places.setdefault(path[:length], reading.places[path])
    return Understood(Document(book.name, data, reading.places), reading.problems, reading.said())


class _Reading:
    _plain: PlainList

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._sheets: list[str] = []
        self._ids: set[str] = set()
        self._unread: dict[int, list[int]] = {}
        self.fields: dict[str, dict[str, Any]] = {}
        self.places: dict[Path, Location] = {}
        self.problems: list[Problem] = []

    def read(self, plain: PlainList) -> None:
        """From the headings down; a field that is named once holds until the next one."""
        self._plain, self._unread = plain, {}
        self._sheets.append(plain.grid.name)
        title = ""
        for number, cells in sorted(self._plain.grid.rows.items()):
            if number == self._plain.head:
                continue
            if number < self._plain.head:
                first = min(cells.values(), key=lambda cell: cell.place.column)
                self._left_out(first.place, "Was über den Spaltennamen steht, wird nicht übernommen.")
                continue
            title = self._text(cells, "field") or title
            text = self._text(cells, "question")
            if text:
                self._question(cells, title, text)
            read = self._plain.columns.values() if text else [self._plain.columns["field"]]
            for column in cells:
                if column not in read:
                    self._unread.setdefault(column, []).append(number)
        self._unread_columns()

    def _text(self, cells: Mapping[int, Cell], name: str) -> str:
        cell = cells.get(self._plain.columns.get(name, 0))
        if cell is None:
            return ""
        if cell.fault is not None:
            self.problems.append(self._book.problem(cell.place, *cell.fault))
            return ""
        return markup.plain(cell.shown)[0]

    def _question(self, cells: Mapping[int, Cell], title: str, text: str) -> None:
        place = cells[self._plain.columns["question"]].place
        title = " ".join(title.split())[:LONGEST_TITLE] or "Fragen"
        if title not in self.fields:
            code = id_of(
                title, longest=LONG_ID, taken={one["id"] for one in self.fields.values()}, prefix="f"
            )
            self.fields[title] = {"id": code, "title": {"de": title}, "questions": []}
        at: Path = (
            "fields",
            list(self.fields).index(title),
            "questions",
            len(self.fields[title]["questions"]),
        )
        found: dict[str, Any] = {"id": id_of(text, taken=self._ids, prefix="q"), "text": {"de": text}}
        self._ids.add(found["id"])
        self.places[at] = self.places[*at, "text", "de"] = place
        if explanation := self._text(cells, "explanation"):
            found["explanation"] = {"de": explanation}
            self.places[*at, "explanation", "de"] = cells[self._plain.columns["explanation"]].place
        answers = self._text(cells, "answers")
        if answers:
            self.places[*at, "options"] = cells[self._plain.columns["answers"]].place
        self.fields[title]["questions"].append({**found, **_answers(answers)})

    def _unread_columns(self) -> None:
        head = self._plain.grid.rows[self._plain.head]
        for column, numbers in self._unread.items():
            cell = head.get(column)
            place = Location(self._plain.head, column, self._plain.grid.name) if cell is None else cell.place
            name = "Eine Spalte ohne Namen" if cell is None else f"Die Spalte „{cell.shown[:40]}“"
            self._left_out(place, f"{name} wird hier nicht übernommen ({rows_of(numbers)}).")

    def _left_out(self, place: Location, what: str) -> None:
        remedy = "Ist das so gemeint, ist nichts zu tun."
        self.problems.append(self._book.problem(place, what, remedy, severity=Severity.OMISSION))

    def said(self) -> str:
        """What was understood, in one or two sentences."""
        questions = [one for known in self.fields.values() for one in known["questions"]]
        levels = sum(one["type"] == "level" for one in questions)
        fields = f"{len(self.fields)} Handlungsfelder" if len(self.fields) > 1 else "ein Handlungsfeld"
        asked = f"{len(questions)} Fragen" if len(questions) > 1 else "eine Frage"
        sentence = f"Die Tabelle ist als Liste gelesen: {fields} und {asked} ({', '.join(self._sheets)})."
        scale = ", ".join(f"{value} {label}" for value, (label, _) in enumerate(SCALE))
        if levels:
            sentence += f" Mit den Stufen ({scale}) werden {levels} davon beantwortet."
        if levels < len(questions):
            sentence += f" Eigene Antworten haben {len(questions) - levels}."
        return sentence


def _answers(written: str) -> dict[str, Any]:
    """Levels, unless the list says something else: "ja; nein; teilweise", "offen", "Zahl"."""
    plain = written.strip().casefold()
    if not plain or plain in _LEVELS:
        return {"type": "level"}
    if plain in _OPEN:
        return {"type": "long_text"}
    if plain in _NUMBER:
        return {"type": "number"}
    mark = r"\s*(?:;|\n|\|)\s*" if re.search(r"[;\n|]", written) else r"\s*(?:,|/)\s*"
    parts = list(dict.fromkeys(part.strip(" •-–") for part in re.split(mark, written) if part.strip(" •-–")))
    taken: set[str] = set()
    options = []
    for part in parts:
        code = id_of(part, taken=taken)
        taken.add(code)
        options.append({"id": code, "text": {"de": part}})
    return {"type": "single", "options": options}
