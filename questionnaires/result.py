"""The one value that chat, wall, picture, PDF, spreadsheet and package read.

Every number in it is computed from what was published (`suppression.Published`); the counts behind it are not at hand
here, so nothing derived can tell more than the gate let through.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from questionnaires.agreement import AgreementWord, agreement_word, consensus, polarity
from questionnaires.counts import Cells, Counts
from questionnaires.model import FieldId, GroupCode, QuestionId, Questionnaire, QuestionType
from questionnaires.scoring import (
    BALANCED_FROM,
    FIELD_GAP_FROM,
    ITEM_GAP_FROM,
    Band,
    average,
    band,
    dont_know_share,
    is_enough,
    reaches,
    score,
)
from questionnaires.suppression import USUAL_K, Published, PublishedItem, Unrated, publish


@dataclass(frozen=True, slots=True)
class Agreement:
    cns: float
    a: float
    word: AgreementWord


@dataclass(frozen=True, slots=True)
class Gap:
    """The largest difference between two published groups; a `finding` from 33 points on an item, 15 on a field."""

    points: float
    low: GroupCode
    high: GroupCode
    finding: bool


@dataclass(frozen=True, slots=True)
class GroupItem:
    """A published group's answers to one question; `score` only for levels, `mean` only for numbers."""

    cells: Cells
    score: float | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One question. `cells`, and with them `score` and `agreement`, are None where fewer than k rated it."""

    question: QuestionId
    version: int
    type: QuestionType
    columns: tuple[str, ...]
    cells: Cells | None
    score: float | None
    mean: float | None
    agreement: Agreement | None
    dont_know_share: float | None
    """Also given where few rated but at least k rated or did not know: that is a finding of its own."""
    answered_or_unknown: Unrated | None
    """The numbers behind that share."""
    groups: Mapping[GroupCode, GroupItem]
    held_back: tuple[GroupCode, ...]
    """Asked groups that are not shown, for their own protection or that of others; which, nobody is told."""
    not_asked: tuple[GroupCode, ...]
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class GroupScore:
    """A group's mean over those items of a field in which it is shown."""

    score: float
    items: int


@dataclass(frozen=True, slots=True)
class Balanced:
    """Mean of the shown groups' scores: every perspective counts the same. `notable` from 10 points off the score."""

    score: float
    groups: int
    notable: bool


@dataclass(frozen=True, slots=True)
class FieldResult:
    """One field. `score` and `band` are None ("zu wenig Antworten") unless 60 % of its rated items are scored."""

    field: FieldId
    items: tuple[ItemResult, ...]
    scored: int
    of: int
    score: float | None
    band: Band | None
    agreement: float | None
    """Mean consensus of the scored items, not the consensus of pooled answers."""
    dont_know_share: float | None
    groups: Mapping[GroupCode, GroupScore]
    balanced: Balanced | None
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class Overall:
    """Over the chosen fields only and labelled so: "4 von 7 Feldern"."""

    score: float
    band: Band
    fields: int


@dataclass(frozen=True, slots=True)
class Result:
    published: Published
    fields: tuple[FieldResult, ...]
    overall: Overall | None

    def field(self, field_id: FieldId) -> FieldResult:
        """The field with this id; KeyError if it was not chosen."""
        for field in self.fields:
            if field.field == field_id:
                return field
        raise KeyError(field_id)

    def items(self) -> dict[QuestionId, ItemResult]:
        """Every question of the chosen fields, in order."""
        return {item.question: item for field in self.fields for item in field.items}


def evaluate(
    questionnaire: Questionnaire,
    counts: Counts,
    *,
    title: str,
    fields: frozenset[FieldId] | None = None,
    k: int = USUAL_K,
    invited: Mapping[GroupCode, int] | None = None,
) -> Result:
    """The result of a closed survey: protected first, then computed. ValueError as in `publish`."""
    return assess(publish(questionnaire, counts, title=title, fields=fields, k=k, invited=invited))


def assess(published: Published) -> Result:
    """The result that follows from what was published, here or in another town."""
    items: dict[FieldId, list[ItemResult]] = {field: [] for field in published.fields}
    for item in published.items:
        items[item.field].append(_item(item, published.groups))
    fields = tuple(_field(field, tuple(own), published.groups) for field, own in items.items())
    return Result(published, fields, _overall(fields))


def _item(item: PublishedItem, groups: Sequence[GroupCode]) -> ItemResult:
    shown = {group: GroupItem(row, _score(item, row), _mean(item, row)) for group, row in item.groups.items()}
    scores = {group: one.score for group, one in shown.items() if one.score is not None}
    total = item.total
    base = item.unrated if total is None else Unrated(total.n, total.dont_know)
    return ItemResult(
        question=item.question,
        version=item.version,
        type=item.type,
        columns=item.columns,
        cells=total,
        score=None if total is None else _score(item, total),
        mean=None if total is None else _mean(item, total),
        agreement=None if total is None or item.type is not QuestionType.LEVEL else _agreement(total.counts),
        dont_know_share=None if base is None else dont_know_share(base.n, base.dont_know),
        answered_or_unknown=base,
        groups=shown,
        held_back=tuple(group for group in item.asked if group not in shown),
        not_asked=tuple(group for group in groups if group not in item.asked),
        gap=_item_gap(scores),
    )


def _score(item: PublishedItem, row: Cells) -> float | None:
    return score(row.counts) if item.type is QuestionType.LEVEL else None


def _mean(item: PublishedItem, row: Cells) -> float | None:
    """Mean of a number scale; none where numbers are counted in ranges."""
    if item.type is not QuestionType.NUMBER or any(".." in column for column in item.columns):
        return None
    return sum(int(column) * people for column, people in zip(item.columns, row.counts, strict=True)) / row.n


def _agreement(levels: Sequence[int]) -> Agreement:
    cns, a = consensus(levels), polarity(levels)
    return Agreement(cns, a, agreement_word(cns, a))


def _item_gap(scores: Mapping[GroupCode, float]) -> Gap | None:
    if len(scores) < 2:
        return None
    low, high = min(scores, key=scores.__getitem__), max(scores, key=scores.__getitem__)
    points = scores[high] - scores[low]
    return Gap(points, low, high, reaches(points, ITEM_GAP_FROM)) if points > 0 else None


def _field(field: FieldId, items: tuple[ItemResult, ...], groups: Sequence[GroupCode]) -> FieldResult:
    rated = [item for item in items if item.type is QuestionType.LEVEL]
    scores = [item.score for item in rated if item.score is not None]
    valid = is_enough(len(scores), len(rated))
    own = average(scores) if valid else None
    by_group = {group: found for group in groups if (found := _group_score(rated, group)) is not None}
    agreements = [item.agreement.cns for item in rated if item.agreement is not None]
    return FieldResult(
        field=field,
        items=items,
        scored=len(scores),
        of=len(rated),
        score=own,
        band=None if own is None else band(own),
        agreement=average(agreements) if valid else None,
        dont_know_share=_field_dont_know(rated),
        groups=by_group,
        balanced=_balanced(own, by_group),
        gap=_field_gap(rated, tuple(by_group)),
    )


def _group_score(rated: Sequence[ItemResult], group: GroupCode) -> GroupScore | None:
    asked = sum(group not in item.not_asked for item in rated)
    scores = [own.score for item in rated if (own := item.groups.get(group)) and own.score is not None]
    return GroupScore(average(scores), len(scores)) if is_enough(len(scores), asked) else None


def _field_dont_know(rated: Sequence[ItemResult]) -> float | None:
    """Of all who rated or did not know, over the published items together."""
    rows = [item.cells for item in rated if item.cells is not None]
    return dont_know_share(sum(row.n for row in rows), sum(row.dont_know for row in rows))


def _balanced(own: float | None, groups: Mapping[GroupCode, GroupScore]) -> Balanced | None:
    if own is None or len(groups) < 2:
        return None
    balanced = average([group.score for group in groups.values()])
    return Balanced(balanced, len(groups), reaches(abs(balanced - own), BALANCED_FROM))


def _field_gap(rated: Sequence[ItemResult], groups: Sequence[GroupCode]) -> Gap | None:
    """The widest gap between two groups, each pair compared over the items in which both are shown."""
    widest: Gap | None = None
    for one, other in combinations(groups, 2):
        points = _difference(rated, one, other)
        if points is not None and abs(points) > (widest.points if widest else 0):
            low, high = (one, other) if points > 0 else (other, one)
            widest = Gap(abs(points), low, high, reaches(abs(points), FIELD_GAP_FROM))
    return widest


def _difference(rated: Sequence[ItemResult], one: GroupCode, other: GroupCode) -> float | None:
    """How much higher `other` rates than `one`; None if they share too few items for a field."""
    differences: list[float] = []
    asked = 0
    for item in rated:
        asked += one not in item.not_asked and other not in item.not_asked
        first, second = item.groups.get(one), item.groups.get(other)
        if first and second and first.score is not None and second.score is not None:
            differences.append(second.score - first.score)
    return average(differences) if is_enough(len(differences), asked) else None


def _overall(fields: Sequence[FieldResult]) -> Overall | None:
    scores = [field.score for field in fields if field.score is not None]
    if not scores:
        return None
    overall = average(scores)
    return Overall(overall, band(overall), len(scores))
