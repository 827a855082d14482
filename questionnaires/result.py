"""The one value that chat, wall, picture, PDF, spreadsheet and package read.

Every number in it is computed from what was published (`suppression.Published`); the counts behind it are not at hand
here, so nothing derived can tell more than the gate let through.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import chain

from questionnaires.agreement import AgreementWord, agreement_word, consensus, polarity
from questionnaires.counts import Cells, together
from questionnaires.model import FieldId, GroupCode, QuestionId, QuestionType
from questionnaires.scoring import (
    BALANCED_FROM,
    FIELD_GAP_FROM,
    ITEM_GAP_FROM,
    Band,
    apart,
    average,
    band,
    dont_know_share,
    is_enough,
    score,
)
from questionnaires.suppression import Block, Published, PublishedItem, Rated, Unrated
from questionnaires.values import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    cns: float
    a: float
    word: AgreementWord


@dataclass(frozen=True, slots=True)
class Gap:
    """The largest difference between two published blocks; a `finding` from 33 points on an item, 15 on a field.

    `points` lie between the two means as they are printed, so that nobody reads "35 und 44" for a gap of 15.
    """

    points: int
    low: Block
    low_score: float
    high: Block
    high_score: float
    finding: bool


@dataclass(frozen=True, slots=True)
class BlockItem:
    """A published block's answers to one question; `score` only for levels, `mean` only for numbers."""

    cells: Cells
    score: float | None
    mean: float | None


class Why(StrEnum):
    """Why a group does not stand alone at a question; each is true of the numbers of ratings, none tells an answer."""

    NOT_ASKED = "not-asked"
    NOBODY_RATED_ENOUGH = "too-few"
    """Fewer than k people of all groups rated it."""
    WITHHELD = "withheld"
    """Nothing is shown: an earlier result of the same question could be subtracted."""
    ABSENT = "absent"
    """Nobody of the group took part in the survey."""
    JOINED = "joined"
    """The survey took it for one with others from the beginning."""
    SMALL = "small"
    """Fewer than k people of it took part; no number may be told."""
    FEW_RATED = "few-rated"
    """At least k people of it took part, but fewer than k of them rated the question."""
    PROTECTS = "protects"
    """It has ratings enough itself; without it the others could be told."""


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One question. `cells`, and with them `score` and `agreement`, are None where fewer than k rated it.

    They are None also where the result is `withheld`.
    """

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
    blocks: Mapping[Block, BlockItem]
    """The groups as they are shown, alone or together: at least two blocks, or none where only the total is shown."""
    together: Mapping[GroupCode, Why]
    """Every group of the survey that does not stand alone here."""
    rated: Mapping[GroupCode, Rated]
    """The numbers behind FEW_RATED and PROTECTS."""
    gap: Gap | None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class BlockScore:
    """A block's mean over the questions that are compared in a field."""

    score: float
    items: int


@dataclass(frozen=True, slots=True)
class Balanced:
    """Every perspective counts the same: mean of the blocks' scores, each as often as it has groups.

    `notable` from 10 points off the score.
    """

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
    blocks: Mapping[Block, BlockScore]
    """One composition of rows, the same for all questions that are compared; empty where 60 % have none in common."""
    balanced: Balanced | None
    gap: Gap | None

    @property
    def withheld(self) -> bool:
        """Whether it has no score and some of its questions are withheld: answers there may be enough."""
        return self.score is None and any(item.withheld for item in self.items)


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


def assess(published: Published) -> Result:
    """The result that follows from what was published, here or in another town."""
    items: dict[FieldId, list[ItemResult]] = {field: [] for field in published.fields}
    for item in published.items:
        items[item.field].append(_item(item, published))
    fields = tuple(_field(field, tuple(own)) for field, own in items.items())
    return Result(published, fields, _overall(fields))


def _item(item: PublishedItem, published: Published) -> ItemResult:
    shown = {
        block.groups: BlockItem(block.cells, _score(item, block.cells), _mean(item, block.cells))
        for block in item.blocks
    }
    scores = {block: one.score for block, one in shown.items() if one.score is not None}
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
        blocks=shown,
        together=_together(item, published),
        rated={one.group: one for one in item.rated},
        gap=_gap(scores, finding_from=ITEM_GAP_FROM),
        withheld=item.withheld,
    )


def _together(item: PublishedItem, published: Published) -> dict[GroupCode, Why]:
    found = {group: _why(group, item, published) for group in published.groups}
    return {group: why for group, why in found.items() if why is not None}


def _why(group: GroupCode, item: PublishedItem, published: Published) -> Why | None:
    if group not in item.asked:
        return Why.NOT_ASKED
    if item.withheld:
        return Why.WITHHELD
    if item.total is None:
        return Why.NOBODY_RATED_ENOUGH
    block = next((one.groups for one in item.blocks if group in one.groups), None)
    if block == (group,) or len(item.asked) == 1:
        return None
    if item.blocks and block is None:
        return Why.ABSENT
    if block in published.joined:
        return Why.JOINED
    known = next((one for one in item.rated if one.group == group), None)
    if known is None:
        return Why.SMALL
    return Why.FEW_RATED if known.n < published.k else Why.PROTECTS


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


def _gap(scores: Mapping[Block, float], *, finding_from: int) -> Gap | None:
    """Between the lowest and the highest; all of them over the same questions."""
    if len(scores) < 2:
        return None
    low, high = min(scores, key=scores.__getitem__), max(scores, key=scores.__getitem__)
    points = apart(scores[low], scores[high])
    return Gap(points, low, scores[low], high, scores[high], points >= finding_from) if points > 0 else None


def _field(field: FieldId, items: tuple[ItemResult, ...]) -> FieldResult:
    rated = [item for item in items if item.type is QuestionType.LEVEL]
    scores = [item.score for item in rated if item.score is not None]
    valid = is_enough(len(scores), len(rated))
    own = average(scores) if valid else None
    by_block = _compared(rated)
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
        blocks=by_block,
        balanced=_balanced(own, by_block),
        gap=_gap({block: one.score for block, one in by_block.items()}, finding_from=FIELD_GAP_FROM),
    )


def _compared(rated: Sequence[ItemResult]) -> dict[Block, BlockScore]:
    """Each block's mean over the questions that are compared: those which have the field's one composition of rows.

    That is the most frequent composition which enough questions for a field have. A question has it also where it
    shows more groups apart: their answers are added up.
    """
    often = Counter(tuple(item.blocks) for item in rated if item.blocks)
    for composition, _ in sorted(often.items(), key=lambda found: (-found[1], -len(found[0]))):
        own = [rows for item in rated if (rows := _rows(item, composition)) is not None]
        if is_enough(len(own), len(rated)):
            return {
                block: BlockScore(average([score(rows[block].counts) for rows in own]), len(own))
                for block in composition
            }
    return {}


def _rows(item: ItemResult, composition: Sequence[Block]) -> dict[Block, Cells] | None:
    """The answers to a question in the rows of a composition; None where its blocks cannot be added up to them."""
    parts = {row: [block for block in item.blocks if set(block) <= set(row)] for row in composition}
    fits = all(sorted(chain.from_iterable(found)) == sorted(row) for row, found in parts.items())
    if not fits or sum(map(len, parts.values())) != len(item.blocks):
        return None
    return {row: together([item.blocks[block].cells for block in found]) for row, found in parts.items()}


def _field_dont_know(rated: Sequence[ItemResult]) -> float | None:
    """Of all who rated or did not know, over the published items together."""
    rows = [item.cells for item in rated if item.cells is not None]
    return dont_know_share(sum(row.n for row in rows), sum(row.dont_know for row in rows))


def _balanced(own: float | None, blocks: Mapping[Block, BlockScore]) -> Balanced | None:
    if own is None or not blocks:
        return None
    scores = [one.score for block, one in blocks.items() for _ in block]
    balanced = average(scores)
    return Balanced(balanced, len(scores), apart(balanced, own) >= BALANCED_FROM)


def _overall(fields: Sequence[FieldResult]) -> Overall | None:
    scores = [field.score for field in fields if field.score is not None]
    if not scores:
        return None
    overall = average(scores)
    return Overall(overall, band(overall), len(scores))
