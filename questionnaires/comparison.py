"""Two results of one town in time, and one town among others: always the same item and version, never a rank."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from statistics import quantiles
from typing import TypeAlias, TypeVar

from questionnaires.model import FieldId, QuestionId
from questionnaires.result import FieldResult, ItemResult, Result
from questionnaires.scoring import CHANGED_FROM, apart, average, is_enough
from questionnaires.values import dataclass

Name = TypeVar("Name")
ItemVersion: TypeAlias = tuple[QuestionId, int]
Scores: TypeAlias = Mapping[ItemVersion, float]
"""What one other town scored, item by item: all that a comparison with it needs."""

QUARTILES_FROM = 5
"""From this many other towns on there is a distribution; with fewer, each town could be told from it."""
EXTREMES_FROM = 10
"""From this many on also the lowest and the highest value: each is the value of a single town."""


class Direction(StrEnum):
    """ "verändert" only from 15 points; anything less is not a change."""

    BETTER = "better"
    UNCHANGED = "unchanged"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class ItemChange:
    question: QuestionId
    version: int
    before: float
    before_n: int
    after: float
    after_n: int
    direction: Direction


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Mean over the comparable items only, so neither number need equal the field's score in its own result."""

    field: FieldId
    before: float
    after: float
    items: int
    of: int
    direction: Direction


@dataclass(frozen=True, slots=True)
class Changes:
    """`not_comparable` are rated questions of the later result that are new, reworded, or had too few answers."""

    items: tuple[ItemChange, ...]
    fields: tuple[FieldChange, ...]
    not_comparable: tuple[QuestionId, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """How a value lies among other towns; `lowest` and `highest` only from 10 towns on."""

    own: float
    towns: int
    lower_quartile: float
    median: float
    upper_quartile: float
    lowest: float | None
    highest: float | None


@dataclass(frozen=True, slots=True)
class AmongTowns:
    """Fields and questions that at least 5 other towns can be compared in; `towns` is how many were looked at."""

    towns: int
    fields: Mapping[FieldId, Spread]
    items: Mapping[QuestionId, Spread]


def changes(before: Result, after: Result) -> Changes:
    """What became of every question that is in both with the same id and version, and with n ≥ k in both."""
    earlier = _scored(before)
    compared = {
        item.question: change
        for field in after.fields
        for item in field.items
        if (change := _item_change(earlier, item)) is not None
    }
    fields = (_field_change(field, compared) for field in after.fields)
    missing = [item.question for item in after.items().values() if item.score is not None]
    return Changes(
        tuple(compared.values()),
        tuple(change for change in fields if change is not None),
        tuple(question for question in missing if question not in compared),
    )


def among_towns(own: Result, others: Sequence[Scores]) -> AmongTowns:
    """This town's scores among those of other towns that answered the same questionnaire.

    Where fewer than 5 of them can be compared, nothing is said.
    """
    items: dict[QuestionId, Spread] = {}
    fields: dict[FieldId, Spread] = {}
    for field in own.fields:
        for item in field.items:
            if item.score is not None:
                name = _name(item)
                values = [other[name] for other in others if name in other]
                _keep(items, item.question, _spread(item.score, values))
        if field.score is not None:
            scored = [_name(item) for item in field.items if item.score is not None]
            means = [mean for other in others if (mean := _field_mean(scored, other)) is not None]
            _keep(fields, field.field, _spread(field.score, means))
    return AmongTowns(len(others), fields, items)


def _name(item: ItemResult) -> ItemVersion:
    return item.question, item.version


def _scored(result: Result) -> dict[ItemVersion, ItemResult]:
    return {_name(item): item for field in result.fields for item in field.items if item.score is not None}


def _item_change(earlier: Mapping[ItemVersion, ItemResult], item: ItemResult) -> ItemChange | None:
    old = earlier.get(_name(item))
    if old is None or old.score is None or old.cells is None or item.score is None or item.cells is None:
        return None
    direction = _direction(old.score, item.score)
    return ItemChange(*_name(item), old.score, old.cells.n, item.score, item.cells.n, direction)


def _field_change(field: FieldResult, compared: Mapping[QuestionId, ItemChange]) -> FieldChange | None:
    own = [compared[item.question] for item in field.items if item.question in compared]
    if not is_enough(len(own), field.of):
        return None
    before, after = average([one.before for one in own]), average([one.after for one in own])
    return FieldChange(field.field, before, after, len(own), field.of, _direction(before, after))


def _direction(before: float, after: float) -> Direction:
    """Decided on the whole numbers that stand beside the word: nobody may read "27, 42: hardly changed"."""
    if apart(before, after) < CHANGED_FROM:
        return Direction.UNCHANGED
    return Direction.BETTER if after > before else Direction.WORSE


def _field_mean(own: Sequence[ItemVersion], other: Scores) -> float | None:
    """Another town's mean over the items that are scored here; None if it shares fewer than 60 % of them."""
    shared = [other[name] for name in own if name in other]
    return average(shared) if is_enough(len(shared), len(own)) else None


def _spread(own: float, values: Sequence[float]) -> Spread | None:
    if len(values) < QUARTILES_FROM:
        return None
    lower, median, upper = quantiles(values, n=4, method="inclusive")
    extremes = (min(values), max(values)) if len(values) >= EXTREMES_FROM else (None, None)
    return Spread(own, len(values), lower, median, upper, *extremes)


def _keep(spreads: dict[Name, Spread], name: Name, spread: Spread | None) -> None:
    if spread is not None:
        spreads[name] = spread
