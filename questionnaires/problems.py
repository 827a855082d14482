"""A problem in a content file, said to a coordinator: where it is, what is wrong, what to do."""

from enum import StrEnum

from questionnaires.values import dataclass


class Severity(StrEnum):
    ERROR = "error"
    OMISSION = "omission"
    """Something was left out; for whoever answers, nothing of what is asked changes."""
    WARNING = "warning"
    """The questionnaire can be used; a reader on a phone will be less happy."""

    @property
    def is_error(self) -> bool:
        """Whether the questionnaire cannot be used before this is changed."""
        return self is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Problem:
    """`what` and `remedy` are one German sentence each; `line` and `column` count from 1.

    In a spreadsheet they are the row and column of a cell on `sheet`; line 0 is the sheet or the file as a whole.
    """

    file: str
    line: int
    column: int
    where: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR
    sheet: str = ""

    @property
    def place(self) -> str:
        """Where it is inside the file: "Zeile 7, Spalte 4", "Blatt survey, Zelle D7"."""
        if not self.sheet:
            return f"Zeile {self.line}, Spalte {self.column}"
        return f"Blatt {self.sheet}" + (f", Zelle {cell_name(self.line, self.column)}" if self.line else "")

    def __str__(self) -> str:
        place = f"{self.file}, {self.place}" if self.sheet else f"{self.file}:{self.line}:{self.column}"
        kind = _KINDS[self.severity]
        where = f"{self.where}: " if self.where else ""
        return f"{place}: {kind}: {where}{self.what} {self.remedy}"


_KINDS = {Severity.ERROR: "Fehler", Severity.OMISSION: "Weggelassen", Severity.WARNING: "Hinweis"}


def cell_name(row: int, column: int) -> str:
    """As spreadsheets call it: D7, AA3."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


class ContentError(Exception):
    """A questionnaire that must be right is not; its message lists every problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
