"""A form on its way to a questionnaire: its sheets and languages, the cell of every value, the problems so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from questionnaires.document import Location, Path
from questionnaires.model import Language
from questionnaires.problems import Problem, Severity
from questionnaires.xlsform import markup
from questionnaires.xlsform.cells import Cell
from questionnaires.xlsform.columns import language_of
from questionnaires.xlsform.sheet import Row, Sheet
from questionnaires.xlsform.workbook import Workbook

UNTOLD: Final = "de"
"""The language of texts where a form says nothing of it."""


@dataclass(slots=True)
class Form:
    """Filled while the sheets are read from top to bottom.

    `looks` are cells whose formatting is left out, `filters` choice filters that could not be read, `missing` the cells
    that are empty in a language, `said` the cells of which something was said.
    """

    book: Workbook
    survey: Sheet
    choices: Sheet
    settings: Sheet
    reflection: Sheet
    default: Language = UNTOLD
    languages: list[Language] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    places: dict[Path, Location] = field(default_factory=dict)
    looks: list[Location] = field(default_factory=list)
    missing: dict[Language, list[Location]] = field(default_factory=dict)
    filters: list[str] = field(default_factory=list)
    said: set[Location] = field(default_factory=set)

    def __post_init__(self) -> None:
        told = next(
            (
                cell.shown
                for row in self.settings.rows
                for _, cell in self.settings.cells(row, "default_language")
            ),
            "",
        )
        if told and told.strip().casefold() != "default":
            self.default = language_of(told)
        found = [self.language(language) for language in _label_languages((self.survey, self.choices))]
        first = [self.default] if self.default in found or not found else []
        self.languages = list(dict.fromkeys([*first, *found]))

    def language(self, told: str) -> Language:
        """The language of a heading; one that tells none is in the form's own."""
        return told or self.default

    def refuse(self, place: Location, what: str, remedy: str, *, severity: Severity = Severity.ERROR) -> None:
        """Notes a problem at a cell; one cell has one."""
        if place.line and place in self.said:
            return
        self.said.add(place)
        self.problems.append(self.book.problem(place, what, remedy, severity=severity))

    def leave_out(self, place: Location, what: str, remedy: str) -> None:
        """Notes what is not taken over, and changes nothing for whoever answers."""
        self.refuse(place, what, remedy, severity=Severity.OMISSION)

    def remark(self, place: Location, what: str, remedy: str) -> None:
        """Notes what could be read better."""
        self.refuse(place, what, remedy, severity=Severity.WARNING)

    def use(self, sheet: Sheet, cell: Cell, *, shown: bool = False) -> str:
        """The text of a cell, marked as used; "" for one that cannot be read, which is told."""
        sheet.mark(cell)
        if cell.fault is None:
            return cell.shown if shown else cell.value
        if cell.day and not shown:
            return cell.value
        self.refuse(cell.place, *cell.fault)
        return ""

    def text(self, sheet: Sheet, row: Row, name: str) -> str:
        """What a row has in a column that is not translated; a second column of the same name must say the same."""
        found = ""
        for _, cell in sheet.cells(row, name):
            text = self.use(sheet, cell)
            if found and text and text != found:
                what = f"Hier steht noch einmal „{name}“, mit anderem Inhalt."
                self.refuse(cell.place, what, "Bitte löschen Sie eine der beiden Spalten.")
            found = found or text
        return found

    def words(self, sheet: Sheet, row: Row, name: str) -> dict[Language, str]:
        """A text in its languages, without markup."""
        found: dict[Language, str] = {}
        for column, cell in sheet.cells(row, name):
            text, is_gone = markup.plain(self.use(sheet, cell, shown=True))
            if is_gone:
                self.looks.append(cell.place)
            language = self.language(column.language or "")
            if found.get(language, text) != text:
                what = f"Für diese Sprache steht schon ein anderer Text in derselben Zeile, „{found[language][:30]}“."
                self.refuse(cell.place, what, "Bitte behalten Sie eine Spalte je Sprache.")
            elif text:
                found[language] = text
        return found

    def filled(self, sheet: Sheet, row: Row, name: str, *, at: Path) -> dict[Language, str]:
        """A text in every language of the form; where one is missing another one stands, which is said in the end."""
        found = self.words(sheet, row, name)
        self.places[at] = sheet.place(row, name)
        for column, cell in sheet.cells(row, name):
            self.places[*at, self.language(column.language or "")] = cell.place
        if not found:
            return found
        plain = found.get(self.default) or next(iter(found.values()))
        for language in self.languages:
            if language not in found:
                self.missing.setdefault(language, []).append(self.places[at])
        return {language: found.get(language, plain) for language in dict.fromkeys([*self.languages, *found])}

    def fill_places(self) -> None:
        """What stands around a value is where its first part is."""
        for path, place in list(self.places.items()):
            for length in range(1, len(path)):
                self.places.setdefault(path[:length], place)


def _label_languages(sheets: Iterable[Sheet]) -> list[str]:
    """The languages in which something is written, in the order of the sheets."""
    found = (
        column.language or ""
        for sheet in sheets
        for name in ("label", "hint")
        for column in sheet.columns
        if column.name == name and any(column.number in row.cells for row in sheet.rows)
    )
    return list(dict.fromkeys(found))
