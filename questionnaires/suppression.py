"""Small-group protection: the one gate between counts and everything that anybody sees.

`publish` decides per question which groups stand alone and which are shown together; whatever is shown, drawn, written
or packaged later is computed from its answer alone and can therefore tell nothing more.

The rule (`blocks`). All groups with n < k ratings form one joint block; while that has fewer than k ratings, or fewer
than two groups with any, the next larger group joins it; every group outside stands alone. If none is left outside,
only the total is shown. The joint block is shown too, with the names of its groups.

What it promises, for every question:
1. Whoever can be computed from all that is published (total, blocks, sums, differences) are whole blocks, and so at
   least k people who rated: the blocks are disjoint and each has k ratings or more.
2. The decision reads numbers of ratings only, never what was answered, and so hiding says nothing about an answer: two
   surveys with the same ratings per group and the same answers per block look alike, whoever of a block gave which.
3. Of an answer that c of the N people of a block gave, a member group of n has between max(0, n + c − N) and
   min(n, c). That is one value only if c = 0 or c = N, even for a reader who knows this program, k, and from elsewhere
   how many people of each group took part and how many of them rated.

What it does not promise: a block that is unanimous tells what each of its members said, as a group does that stands
alone. What hiding tells is that somebody did not rate, never which level. k − 1 people who pool what they answered
know the rest of a block. How many took part is not an answer; the coordinator knows it (who is still missing). n counts
ratings only, as in the scores: with "weiß nicht" counted in, one rating among five people who do not know would be one
person's rating on the wall.

Questions stand on their own: their counts have no people in common that could be linked. A survey is published once,
with one k, one set of groups and one state of its counts; two settings would be two views.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Any, Protocol, TypeAlias, TypeVar

from questionnaires.beside import Beside, beside
from questionnaires.counts import Cells, Counts, cells, columns, together
from questionnaires.model import (
    Field,
    FieldId,
    GroupCode,
    Question,
    QuestionId,
    Questionnaire,
    QuestionnaireId,
    QuestionType,
)
from questionnaires.overlaps import kept_whole
from questionnaires.values import dataclass

SMALLEST_K, USUAL_K, LARGEST_K = 3, 5, 10

Block: TypeAlias = tuple[GroupCode, ...]
"""Groups that are shown as one; a group that stands alone is a block of one."""


class _Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


Group = TypeVar("Group", bound=_Ordered)


@dataclass(frozen=True, slots=True)
class Unrated:
    """All that is said of a question which fewer than k people rated but at least k rated or did not know."""

    n: int
    dont_know: int


@dataclass(frozen=True, slots=True)
class PublishedBlock:
    """What the groups of a block answered together."""

    groups: Block
    cells: Cells


@dataclass(frozen=True, slots=True)
class Rated:
    """So many (`n`) of those who took part (`of`) rated the question; told only of groups of at least k people."""

    group: GroupCode
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """What may be known of one question.

    `blocks` are at least two and add up to the total; none where only the total is shown. `rated` names those groups
    of at least k people which do not stand alone. `withheld`: nothing is shown, though enough people rated, because an
    earlier result of the same question could be subtracted.
    """

    field: FieldId
    question: QuestionId
    version: int
    type: QuestionType
    columns: tuple[str, ...]
    asked: tuple[GroupCode, ...]
    total: Cells | None
    unrated: Unrated | None
    blocks: tuple[PublishedBlock, ...]
    rated: tuple[Rated, ...]
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many were asked, have answered anything, have finished; None is what nobody noted."""

    invited: int | None
    begun: int
    finished: int | None


@dataclass(frozen=True, slots=True)
class BlockTurnout:
    """Of the groups of a block together."""

    groups: Block
    turnout: Turnout


@dataclass(frozen=True, slots=True)
class Participation:
    """How many took part; `total` is None where fewer than k were invited, `blocks` are none or at least two."""

    total: Turnout | None
    blocks: tuple[BlockTurnout, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """Everything that may ever be known of a closed survey; the form in which a result is stored and passed on.

    `groups` were asked; `joined` are those of them that the survey took for one from the beginning.
    """

    title: str
    questionnaire: QuestionnaireId
    questionnaire_version: int
    k: int
    fields_total: int
    fields: tuple[FieldId, ...]
    groups: tuple[GroupCode, ...]
    joined: tuple[Block, ...]
    participation: Participation
    items: tuple[PublishedItem, ...]
    on_paper: int = 0
    """How many of all who took part answered on paper; told only where the total is."""


def blocks(ratings: Mapping[Group, int], *, k: int) -> tuple[tuple[Group, ...], ...]:
    """Groups as they may be shown: a partition of the keys into blocks of at least k ratings.

    Those that stand alone come first, in the order given, then the joint block. One block alone means: only the total.
    Empty if all together have fewer than k ratings. Leave out groups that nobody took part of; one that took part
    without rating counts as 0. Of two equally large groups the lesser key joins first.
    """
    if sum(ratings.values()) < k:
        return ()
    ascending = sorted(ratings, key=lambda group: (ratings[group], group))
    joint = set(ascending[: _joint(tuple(ratings[group] for group in ascending), k)])
    alone = tuple((group,) for group in ratings if group not in joint)
    return (*alone, tuple(group for group in ratings if group in joint)) if joint else alone


def _joint(ascending: Sequence[int], k: int) -> int:
    """How many of the smallest form the joint block."""
    size = sum(n < k for n in ascending)
    while 0 < size < len(ascending) and (
        sum(ascending[:size]) < k or sum(n > 0 for n in ascending[:size]) < 2
    ):
        size += 1
    return size


def publish(
    questionnaire: Questionnaire,
    counts: Counts,
    *,
    title: str,
    fields: frozenset[FieldId] | None = None,
    k: int = USUAL_K,
    invited: Mapping[GroupCode, int] | None = None,
    finished: Mapping[GroupCode, int] | None = None,
    joined: Collection[Block] = (),
    others: Mapping[QuestionId, Beside] | None = None,
    on_paper: int = 0,
) -> Published:
    """What may be published of these counts. ValueError for a k outside 3 to 10 and for impossible counts.

    `joined` are groups that count as one in this survey, each named once at most; `others` is what was published of the
    same questions lately.
    """
    if not SMALLEST_K <= k <= LARGEST_K:
        raise ValueError(f"k must be {SMALLEST_K} to {LARGEST_K}, not {k}")
    chosen = questionnaire.chosen(fields)
    units = as_one(tuple(counts.responses), joined)
    part = participation(counts.responses, units=units, k=k, invited=invited, finished=finished)
    return Published(
        title=title,
        questionnaire=questionnaire.id,
        questionnaire_version=questionnaire.version,
        k=k,
        fields_total=len(questionnaire.fields),
        fields=tuple(one.id for one in chosen),
        groups=tuple(counts.responses),
        joined=tuple(unit for unit in units if len(unit) > 1),
        participation=part,
        items=tuple(
            _item(one, question, counts, units, k, (others or {}).get(question.id, Beside()))
            for one in chosen
            for question in one.questions
            if question.is_asked
        ),
        on_paper=0 if part.total is None else on_paper,
    )


def as_one(groups: Sequence[GroupCode], joined: Collection[Block]) -> tuple[Block, ...]:
    """Every group by itself, or with those that it was joined with; in the order of the groups."""
    unit_of = {group: unit for unit in joined for group in unit if group in groups}
    units: dict[Block, None] = {}
    for group in groups:
        own = unit_of.get(group, (group,))
        units[tuple(one for one in groups if one in own)] = None
    return tuple(units)


def shown_blocks(ratings: Mapping[GroupCode, int], *, units: Sequence[Block], k: int) -> tuple[Block, ...]:
    """`blocks` over units of groups; who is no key of `ratings` is in no block."""
    present = {
        unit: sum(ratings[group] for group in unit)
        for each in units
        if (unit := tuple(group for group in each if group in ratings))
    }
    return tuple(tuple(chain.from_iterable(block)) for block in blocks(present, k=k))


def participation(
    begun: Mapping[GroupCode, int],
    *,
    units: Sequence[Block],
    k: int,
    invited: Mapping[GroupCode, int] | None = None,
    finished: Mapping[GroupCode, int] | None = None,
) -> Participation:
    """How many of the invited took part, in total and by block.

    The blocks are decided by how many were invited, who are known beforehand, and so are the same while a survey is
    open and after it; where nobody noted them, by how many took part.
    """
    sizes = {group: people for group, people in (invited or begun).items() if people > 0}
    found = shown_blocks(sizes, units=units, k=k)
    everyone = _turnout(tuple(begun), begun, invited, finished)
    return Participation(
        everyone if found else None,
        tuple(BlockTurnout(block, _turnout(block, begun, invited, finished)) for block in found)
        if len(found) > 1
        else (),
    )


def _turnout(
    groups: Block,
    begun: Mapping[GroupCode, int],
    invited: Mapping[GroupCode, int] | None,
    finished: Mapping[GroupCode, int] | None,
) -> Turnout:
    def of(people: Mapping[GroupCode, int] | None) -> int | None:
        return None if people is None else sum(people.get(group, 0) for group in groups)

    return Turnout(of(invited), sum(begun.get(group, 0) for group in groups), of(finished))


def _item(
    one: Field, question: Question, counts: Counts, units: Sequence[Block], k: int, other: Beside
) -> PublishedItem:
    asked = tuple(group for group in counts.responses if question.is_for(group))
    rows = {
        group: cells(question, counts.values(group, question.id), people=people)
        for group in asked
        if (people := counts.responses[group]) > 0
    }
    total = together(rows.values()) if rows else None
    head = (one.id, question.id, question.version, question.type, columns(question), asked)
    if other.subtractable:
        return PublishedItem(*head, total=None, unrated=None, blocks=(), rated=(), withheld=True)
    if total is None or total.n < k:
        return PublishedItem(*head, total=None, unrated=_unrated(total, k), blocks=(), rated=())
    ratings = {group: row.n for group, row in rows.items()}
    found = coarsened(shown_blocks(ratings, units=units, k=k), ratings, other, k=k)
    if found is None:
        return PublishedItem(*head, total=None, unrated=None, blocks=(), rated=(), withheld=True)
    joint = [block for block in found if len(block) > 1 and block not in units]
    return PublishedItem(
        *head,
        total=total,
        unrated=None,
        blocks=tuple(PublishedBlock(block, together([rows[group] for group in block])) for block in found)
        if len(found) > 1
        else (),
        rated=tuple(
            Rated(group, row.n, row.people)
            for block in joint
            for group in block
            if (row := rows[group]).people >= k
        ),
    )


def coarsened(
    found: Sequence[Block], ratings: Mapping[GroupCode, int], other: Beside, *, k: int
) -> tuple[Block, ...] | None:
    """The blocks, some joined where other results of the question ask for it; None where even the total tells."""
    whole = kept_whole(beside(found, ratings, other.compositions, k=k), other.people, other.shown, k=k)
    if whole is None:
        return None
    return tuple(tuple(group for group in ratings if group in block) for block in whole)


def _unrated(total: Cells | None, k: int) -> Unrated | None:
    if total is None or total.n + total.dont_know < k:
        return None
    return Unrated(total.n, total.dont_know)
