"""The frozen counts of a survey: how many of each group gave which answer to which question, never who gave which."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field
from itertools import pairwise
from typing import TypeAlias

from questionnaires.answers import DONT_KNOW, NOT_APPLICABLE, SKIPPED
from questionnaires.model import ONLY_HOW_MANY, GroupCode, Question, QuestionId, QuestionType
from questionnaires.values import dataclass

ValueCounts: TypeAlias = Mapping[str, int]
"""Stored answer (`answers.encode`) to the number of people who gave it. Free texts all count under "text"."""

FREE_TEXT = "text"
MOST_COLUMNS = 21
"""A number scale with more values than this is counted in ranges."""
_RANGES = 5
_STARTS = (0, 1, 2, 5, 10, 20, 50, 100, 1000)
"""Where the ranges of numbers begin that have no bound on one side."""


@dataclass(frozen=True, slots=True)
class Counts:
    """`responses` names every group of the survey with its number of responses, also groups with none."""

    responses: Mapping[GroupCode, int]
    answers: Mapping[GroupCode, Mapping[QuestionId, ValueCounts]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, rows: Iterable[tuple[GroupCode, QuestionId, str, int]], *, responses: Mapping[GroupCode, int]
    ) -> "Counts":
        """From rows (group, question, stored answer, people) as a GROUP BY gives them."""
        answers: dict[GroupCode, dict[QuestionId, dict[str, int]]] = {}
        for group, question, value, people in rows:
            values = answers.setdefault(group, {}).setdefault(question, {})
            values[value] = values.get(value, 0) + people
        return cls(dict(responses), answers)

    def values(self, group: GroupCode, question: QuestionId) -> ValueCounts:
        """What a group answered to a question; empty if nobody did."""
        return self.answers.get(group, {}).get(question, {})


@dataclass(frozen=True, slots=True)
class Cells:
    """All answers of some people to one question.

    `counts` are people per column (levels, options, numbers); `n` rated or chose; `no_answer` skipped the question,
    never came to it or were spared by a condition.
    """

    counts: tuple[int, ...]
    n: int
    dont_know: int
    not_applicable: int
    no_answer: int

    @property
    def people(self) -> int:
        return self.n + self.dont_know + self.not_applicable + self.no_answer


def columns(question: Question) -> tuple[str, ...]:
    """What is counted, in order: "0".."3", option ids (for a ranking: first places), numbers or ranges "1..20"."""
    match question.type:
        case QuestionType.LEVEL:
            return ("0", "1", "2", "3")
        case QuestionType.SINGLE | QuestionType.MULTIPLE | QuestionType.RANKING:
            return tuple(option.id for option in question.options)
        case QuestionType.NUMBER:
            return tuple(_named(*one) for one in _ranges(question))
        case _:
            return ()


def cells(question: Question, values: ValueCounts, *, people: int) -> Cells:
    """The answers of so many people; ValueError if an answer does not belong to the question or there are too many."""
    dont_know, not_applicable = values.get(DONT_KNOW, 0), values.get(NOT_APPLICABLE, 0)
    if question.type is QuestionType.LEVEL:
        counts: tuple[int, ...] = (
            values.get("0", 0),
            values.get("1", 0),
            values.get("2", 0),
            values.get("3", 0),
        )
        n = sum(counts)
        if n + dont_know + not_applicable + values.get(SKIPPED, 0) != sum(values.values()):
            raise ValueError(f"an answer of {sorted(values)} does not belong to the question {question.id}")
    else:
        counts, n = _other_counts(question, values)
    no_answer = people - n - dont_know - not_applicable
    if no_answer < values.get(SKIPPED, 0) or min((*counts, dont_know, not_applicable), default=0) < 0:
        raise ValueError(f"{sum(values.values())} answers of {people} people to the question {question.id}")
    return Cells(counts, n, dont_know, not_applicable, no_answer)


def together(groups: Collection[Cells]) -> Cells:
    """The answers of several groups of people to the same question as those of one; ValueError for none."""
    if not groups:
        raise ValueError("nobody was asked")
    return Cells(
        tuple(map(sum, zip(*(one.counts for one in groups), strict=True))),
        sum([one.n for one in groups]),
        sum([one.dont_know for one in groups]),
        sum([one.not_applicable for one in groups]),
        sum([one.no_answer for one in groups]),
    )


def _other_counts(question: Question, values: ValueCounts) -> tuple[tuple[int, ...], int]:
    names = columns(question)
    counted = dict.fromkeys(names, 0)
    n = 0
    for stored, people in values.items():
        if stored in {DONT_KNOW, NOT_APPLICABLE, SKIPPED}:
            continue
        n += people
        for column in _columns_of(question, stored):
            if column not in counted:
                raise ValueError(f"the answer {stored!r} does not belong to the question {question.id}")
            counted[column] += people
    return tuple(counted.values()), n


def _columns_of(question: Question, stored: str) -> list[str]:
    """Under which columns one stored answer counts; several only where several options may be chosen."""
    kind, _, content = stored.partition(":")
    match question.type, kind:
        case (QuestionType.SINGLE, "choice"):
            return [content]
        case (QuestionType.MULTIPLE, "choices"):
            return content.split(",")
        case (QuestionType.RANKING, "ranking"):
            return content.split(",")[:1]
        case (QuestionType.NUMBER, "number"):
            return [_number_column(question, int(content))]
        case (_, "text" | "decimal" | "date" | "time" | "moment" | "ok") if question.type in ONLY_HOW_MANY:
            return []
        case _:
            return [stored]


def _number_column(question: Question, number: int) -> str:
    for first, last in _ranges(question):
        if (first is None or first <= number) and (last is None or number <= last):
            return _named(first, last)
    return str(number)


def _named(first: int | None, last: int | None) -> str:
    if first == last:
        return str(first)
    return f"{'' if first is None else first}..{'' if last is None else last}"


def _ranges(question: Question) -> list[tuple[int | None, int | None]]:
    """Single numbers where there are few, five equal ranges where there are many, growing ones without an end."""
    span = question.span
    if span is not None and len(span) <= MOST_COLUMNS:
        return [(number, number) for number in span]
    if span is not None:
        starts = [span.start + len(span) * index // _RANGES for index in range(_RANGES + 1)]
        return [(start, end - 1) for start, end in pairwise(starts)]
    low, high = question.minimum, question.maximum
    inside = [one for one in _STARTS if (low is None or one > low) and (high is None or one <= high)]
    starts_or_none = [low, *inside]
    ends = [*(one - 1 for one in inside), high]
    return list(zip(starts_or_none, ends, strict=True))
