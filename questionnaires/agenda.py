"""What a workshop should talk about, proposed from a result, each entry with the numbers that put it there.

Order of the kinds: where people are divided, where all see a clear need, what is unknown, where perspectives differ.
What all find good is no entry but the list "läuft gut". The sentences are worded by whoever shows them.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias, assert_never

from questionnaires.agreement import AgreementWord
from questionnaires.model import FieldId, QuestionId
from questionnaires.result import FieldResult, Gap, ItemResult, Result
from questionnaires.rounding import percent, whole
from questionnaires.scoring import HIGH_FROM, LOW_BELOW, UNKNOWN_FROM
from questionnaires.suppression import Block


class Kind(IntEnum):
    """The kinds in their order on the agenda."""

    DIVIDED = 1
    CLEAR_NEED = 2
    UNKNOWN = 3
    GAP = 4


Levels: TypeAlias = tuple[int, ...]
"""How many people chose each level, the lowest first: with these a reason is told, not with coefficients."""


@dataclass(frozen=True, slots=True)
class Divided:
    """Consensus below 0.45, or two camps (a ≤ −0.2)."""

    cns: float
    a: float
    word: AgreementWord
    counts: Levels


@dataclass(frozen=True, slots=True)
class ClearNeed:
    """A score below 50 on which people mostly agree, and which fewer than 30 % do not know."""

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
class Apart:
    """Two groups at least 33 points apart on an item, 15 on a field."""

    points: int
    low: Block
    low_score: float
    high: Block
    high_score: float


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
    entries: tuple[Entry, ...]
    works_well: tuple[WorksWell, ...]


def propose(result: Result) -> Agenda:
    """Every entry that the result gives reason for, the weightiest of each kind first; the best first in the list."""
    entries: list[Entry] = []
    works_well: list[WorksWell] = []
    for field in result.fields:
        entries += _field_entries(field)
        for item in field.items:
            if reasons := _reasons(item):
                entries.append(Entry(field.field, item.question, reasons))
            elif found := _works_well(field.field, item):
                works_well.append(found)
    entries.sort(key=lambda entry: (entry.kind, -_weight(entry.reasons[0])))
    works_well.sort(key=lambda item: -item.score)
    return Agenda(tuple(entries), tuple(works_well))


def peaks(counts: Levels) -> tuple[int, int]:
    """The levels that most people chose in the lower half of the scale and in the upper one; the outer one of two."""
    middle = len(counts) // 2
    low = max(range(middle), key=lambda level: (counts[level], -level))
    return low, max(range(middle, len(counts)), key=lambda level: (counts[level], level))


def kind(reason: Reason) -> Kind:
    """Where a reason stands in the order of the agenda."""
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


def _weight(reason: Reason) -> float:
    """The heavier, the earlier among its kind."""
    match reason:
        case Divided(cns, a):
            return 1 - cns - min(a, 0)
        case ClearNeed(score):
            return 100 - score
        case Unknown(share):
            return share
        case Apart(points):
            return points
        case _:
            assert_never(reason)


def _reasons(item: ItemResult) -> tuple[Reason, ...]:
    candidates = (_divided(item), _clear_need(item), _unknown(item), _apart(item))
    return tuple(reason for reason in candidates if reason is not None)


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
    return (
        ClearNeed(item.score, item.agreement.cns, item.cells.counts)
        if agreed and whole(item.score) < LOW_BELOW
        else None
    )


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
    return _between(item.gap)


def _field_entries(field: FieldResult) -> list[Entry]:
    if field.gap is None or not field.gap.finding:
        return []
    return [Entry(field.field, None, (_between(field.gap),))]


def _between(gap: Gap) -> Apart:
    return Apart(gap.points, gap.low, gap.low_score, gap.high, gap.high_score)


def _works_well(field: FieldId, item: ItemResult) -> WorksWell | None:
    if item.score is None or item.agreement is None or item.cells is None:
        return None
    agreed = item.agreement.word is AgreementWord.MOSTLY_AGREED
    if not agreed or whole(item.score) < HIGH_FROM:
        return None
    return WorksWell(field, item.question, item.score, item.agreement.cns, item.cells.counts)
