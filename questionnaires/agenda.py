"""What a workshop should talk about, proposed from a result, each entry with the numbers that put it there.

A workshop of half a day works on few points: the proposal takes one kind after the other, the strongest first; the rest
stands behind it. What all find good is no entry but the list "läuft gut". The sentences are worded by whoever shows
them.
"""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import chain, zip_longest
from typing import Final, TypeAlias, assert_never

from questionnaires.agreement import AgreementWord
from questionnaires.counts import Cells
from questionnaires.model import FieldId, QuestionId
from questionnaires.result import FieldResult, Gap, ItemResult, Result
from questionnaires.rounding import percent, whole
from questionnaires.scoring import FIELD_GAP_FROM, HIGH_FROM, ITEM_GAP_FROM, LOW_BELOW, UNKNOWN_FROM
from questionnaires.suppression import Block
from questionnaires.values import dataclass

MOST_PROPOSED: Final = 8

Levels: TypeAlias = tuple[int, ...]
"""People per level, the lowest first."""


class Kind(IntEnum):
    """The kinds in their turn."""

    DIVIDED = 1
    CLEAR_NEED = 2
    UNKNOWN = 3
    GAP = 4


@dataclass(frozen=True, slots=True)
class Divided:
    """Consensus below 0.45, or two camps (a ≤ −0.2)."""

    cns: float
    a: float
    word: AgreementWord
    counts: Levels


@dataclass(frozen=True, slots=True)
class ClearNeed:
    """A score below 50 on which people mostly agree, and which nearly everybody can judge."""

    score: float
    cns: float
    counts: Levels


@dataclass(frozen=True, slots=True)
class Unknown:
    """At least 30 % of those who rated or did not know did not know."""

    share: float
    dont_know: int
    of: int


@dataclass(frozen=True, slots=True)
class People:
    """So many of so many chose one of the upper levels."""

    upper: int
    of: int


@dataclass(frozen=True, slots=True)
class Apart:
    """Two rows at least 33 points apart on an item, 15 on a field; the people only of an item.

    Of a field, `questions` are those that show the same gap.
    """

    points: int
    low: Block
    low_score: float
    high: Block
    high_score: float
    low_people: People | None = None
    high_people: People | None = None
    questions: tuple[QuestionId, ...] = ()


Reason: TypeAlias = Divided | ClearNeed | Unknown | Apart


@dataclass(frozen=True, slots=True)
class Entry:
    """One point for the agenda: a question, or a whole field where `question` is None.

    `reasons` holds at least one; the first decides the kind and the place.
    """

    field: FieldId
    question: QuestionId | None
    reasons: tuple[Reason, ...]

    @property
    def kind(self) -> Kind:
        return kind(self.reasons[0])


@dataclass(frozen=True, slots=True)
class WorksWell:
    """A score of at least 75 on which people mostly agree."""

    field: FieldId
    question: QuestionId
    score: float
    cns: float
    counts: Levels


@dataclass(frozen=True, slots=True)
class Agenda:
    """`entries` are proposed, `further` are the other points that the result gives reason for."""

    entries: tuple[Entry, ...]
    works_well: tuple[WorksWell, ...]
    further: tuple[Entry, ...] = ()


def propose(result: Result) -> Agenda:
    """At most 8 entries in turn by kind, the strongest of each kind first, the others further; the best first."""
    found = list(chain.from_iterable(_entries(field) for field in result.fields))
    works_well = [
        good for field in result.fields for item in field.items if (good := _works_well(field.field, item))
    ]
    works_well.sort(key=lambda item: -item.score)
    ordered = tuple(_in_turn(found))
    return Agenda(ordered[:MOST_PROPOSED], tuple(works_well), ordered[MOST_PROPOSED:])


def _in_turn(entries: Iterable[Entry]) -> Iterator[Entry]:
    by_kind: dict[Kind, list[Entry]] = {each: [] for each in Kind}
    for entry in sorted(entries, key=lambda entry: -_weight(entry)):
        by_kind[entry.kind].append(entry)
    for turn in zip_longest(*by_kind.values()):
        yield from (entry for entry in turn if entry is not None)


def kind(reason: Reason) -> Kind:
    """Where a reason stands in the turn of the kinds."""
    match reason:
        case Divided():
            return Kind.DIVIDED
        case ClearNeed():
            return Kind.CLEAR_NEED
        case Unknown():
            return Kind.UNKNOWN
        case Apart():
            return Kind.GAP
        case _:
            assert_never(reason)


def _weight(entry: Entry) -> float:
    """The heavier, the earlier among its kind; a gap is weighed by where it begins to be one."""
    match entry.reasons[0]:
        case Divided(cns, a):
            return 1 - cns - min(a, 0)
        case ClearNeed(score):
            return 100 - score
        case Unknown(share):
            return share
        case Apart(points):
            return points / (FIELD_GAP_FROM if entry.question is None else ITEM_GAP_FROM)
        case reason:
            assert_never(reason)


def _entries(field: FieldResult) -> Iterator[Entry]:
    """The field itself where its groups are apart; a question that shows the same gap belongs to it."""
    gap = field.gap if field.gap is not None and field.gap.finding else None
    same = [] if gap is None else [item.question for item in field.items if _is_same(item.gap, gap)]
    if gap is not None:
        yield Entry(field.field, None, (_between(gap, questions=tuple(same)),))
    for item in field.items:
        reasons = tuple(_reasons(item, apart=item.question not in same))
        if reasons:
            yield Entry(field.field, item.question, reasons)


def _is_same(of_item: Gap | None, of_field: Gap) -> bool:
    """Between the same perspectives, as far as the question shows them."""
    if of_item is None or not of_item.finding:
        return False
    return bool(set(of_item.low) & set(of_field.low)) and bool(set(of_item.high) & set(of_field.high))


def _reasons(item: ItemResult, *, apart: bool) -> Iterator[Reason]:
    """A gap comes first: it says who sees it how, where the others say only that not all see it alike."""
    candidates = (_apart(item) if apart else None, _divided(item), _clear_need(item), _unknown(item))
    return (reason for reason in candidates if reason is not None)


def _divided(item: ItemResult) -> Divided | None:
    found, cells = item.agreement, item.cells
    if found is None or cells is None:
        return None
    divided = found.word in {AgreementWord.DIVIDED, AgreementWord.TWO_CAMPS}
    return Divided(found.cns, found.a, found.word, cells.counts) if divided else None


def _clear_need(item: ItemResult) -> ClearNeed | None:
    if item.score is None or item.agreement is None or item.cells is None or _unknown(item) is not None:
        return None
    agreed = item.agreement.word is AgreementWord.MOSTLY_AGREED
    if not agreed or whole(item.score) >= LOW_BELOW:
        return None
    return ClearNeed(item.score, item.agreement.cns, item.cells.counts)


def _unknown(item: ItemResult) -> Unknown | None:
    share, known = item.dont_know_share, item.answered_or_unknown
    if share is None or known is None:
        return None
    if percent(known.dont_know, known.n + known.dont_know) < UNKNOWN_FROM:
        return None
    return Unknown(share, known.dont_know, known.n + known.dont_know)


def _apart(item: ItemResult) -> Apart | None:
    if item.gap is None or not item.gap.finding:
        return None
    low, high = item.blocks[item.gap.low].cells, item.blocks[item.gap.high].cells
    return _between(item.gap, low=_upper(low), high=_upper(high))


def _upper(cells: Cells) -> People:
    return People(sum(cells.counts[len(cells.counts) // 2 :]), cells.n)


def _between(
    gap: Gap,
    *,
    low: People | None = None,
    high: People | None = None,
    questions: tuple[QuestionId, ...] = (),
) -> Apart:
    return Apart(gap.points, gap.low, gap.low_score, gap.high, gap.high_score, low, high, questions)


def _works_well(field: FieldId, item: ItemResult) -> WorksWell | None:
    if item.score is None or item.agreement is None or item.cells is None or any(_reasons(item, apart=True)):
        return None
    agreed = item.agreement.word is AgreementWord.MOSTLY_AGREED
    if not agreed or whole(item.score) < HIGH_FROM:
        return None
    return WorksWell(field, item.question, item.score, item.agreement.cns, item.cells.counts)
