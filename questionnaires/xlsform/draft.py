"""A form on its way to a questionnaire: its columns and languages, the cell of every value, the problems so far."""

from dataclasses import dataclass, field
from typing import Final

from questionnaires.document import Path, Place
from questionnaires.model import Language
from questionnaires.problems import Problem, Severity
from questionnaires.xlsform.columns import Columns, language_of
from questionnaires.xlsform.workbook import Row, Sheet, Workbook

SURVEY_TEXTS: Final = ("label", "hint", "guidance_hint")
CHOICE_TEXTS: Final = ("label", "button")


@dataclass(slots=True)
class Form:
    """Filled while the sheets are read from top to bottom."""

    book: Workbook
    survey: Columns
    choices: Columns
    default: Language
    languages: list[Language]
    problems: list[Problem] = field(default_factory=list)
    places: dict[Path, Place] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Workbook) -> "Form":
        default = _default_language(book)
        survey = Columns.of(book.sheet("survey"), translated=SURVEY_TEXTS, default=default)
        choices = Columns.of(book.sheet("choices"), translated=CHOICE_TEXTS, default=default)
        languages = dict.fromkeys(survey.languages("label") + choices.languages("label"))
        return cls(book, survey, choices, default, list(languages) or [default])

    def refuse(self, place: Place, what: str, remedy: str, *, severity: Severity = Severity.ERROR) -> None:
        """Notes a problem at a cell."""
        self.problems.append(self.book.problem(place, what, remedy, severity=severity))

    def remark(self, place: Place, what: str, remedy: str) -> None:
        """Notes something that does not stand in the way."""
        self.refuse(place, what, remedy, severity=Severity.WARNING)

    def words(self, sheet: Sheet, columns: Columns, row: Row, name: str, *, at: Path) -> dict[Language, str]:
        """A text in its languages. The place of the whole is the first cell that is still empty."""
        found = columns.words(row, name)
        for language in reversed(self.languages):
            cell = sheet.place(row, columns.heading(name, language))
            if language in found:
                self.places[*at, language] = cell
            if language not in found or at not in self.places:
                self.places[at] = cell
        for text, language in ((text, language) for language, text in found.items() if "${" in text):
            what = (
                f"„{text[text.index('${') :][:20]}“: Antworten können nicht in einen Text eingesetzt werden."
            )
            self.refuse(
                sheet.place(row, columns.heading(name, language)), what, "Bitte formulieren Sie ohne sie."
            )
        return found

    def fill_places(self) -> None:
        """What stands around a value is where its first part is."""
        for path, place in list(self.places.items()):
            for length in range(1, len(path)):
                self.places.setdefault(path[:length], place)


def _default_language(book: Workbook) -> Language:
    settings = book.sheet("settings")
    columns = Columns.of(settings, translated=(), default="")
    words = columns.text(settings.rows[0], "default_language") if settings.rows else ""
    return language_of(words) if words and words != "default" else "de"
