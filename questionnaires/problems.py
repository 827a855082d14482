"""A problem in a content file, said to a coordinator: where it is, what is wrong, what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    """The questionnaire can be used; a reader on a phone will be less happy."""


@dataclass(frozen=True, slots=True)
class Problem:
    """`what` and `remedy` are one German sentence each; `line` and `column` count from 1."""

    file: str
    line: int
    column: int
    where: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        kind = "Hinweis" if self.severity is Severity.WARNING else "Fehler"
        where = f"{self.where}: " if self.where else ""
        return f"{place}: {kind}: {where}{self.what} {self.remedy}"


class ContentError(Exception):
    """A questionnaire that must be right is not; its message lists every problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
