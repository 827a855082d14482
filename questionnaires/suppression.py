"""Small-group protection: the one gate between frozen counts and everything that anybody sees.

`publish` decides per question which groups may be shown; whatever is shown, drawn, written or packaged later is
computed from its answer alone and can therefore tell nothing more.

The rule. A question is published if at least k people rated it (n ≥ k). A group is published if its own n ≥ k and
the groups that are held back have n ≥ k together and are at least two with ratings; nothing is held back if every
group has n ≥ k. Held back are always the groups with the fewest ratings, as few as possible, except: from the total
downwards, the next larger group is only split off while no single answer is frequent enough that all of the others
could have given it (`_hidden`). So those who are held back are never unanimous, and whether one more group is split
off depends on nothing but what was already visible.

What it promises, for every question:
1. Whoever can be computed from all that is published (total, groups, sums, differences) are at least k people, of
   whom at least k rated the question.
2. The count of an answer in a group that is held back, if it rated at all, has at least two possible values for
   every rating that occurs among those held back, even for a reader who knows this program, k, and from elsewhere
   how many people of each group took part and how many of them rated. Exception: everybody in the whole survey who
   rated it gave the same rating, or only one group rated it; then the total says so itself.
3. The same holds for "weiß nicht", "betrifft uns nicht" and no answer, for a reader who knows how many people of
   each group took part.

What it does not promise: a rating that nobody among those held back gave is a rating that none of their groups gave;
and that some group stayed below k ratings is what holding back says. How many took part is not an answer; the
coordinator knows it (PRODUCT.md: who is still missing). n counts ratings only, as in the scores: with "weiß nicht"
counted in, one rating among five people who do not know would be one person's rating on the wall.

Questions stand on their own: their counts have no people in common that could be linked. A survey is published with
one k, one set of groups and one state of its counts, all frozen at closing; two settings would be two views.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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

SMALLEST_K, USUAL_K, LARGEST_K = 3, 5, 10


@dataclass(frozen=True, slots=True)
class Unrated:
    """All that is said of a question which fewer than k people rated but at least k rated or did not know."""

    n: int
    dont_know: int


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """What may be known of one question. `groups` are those shown; who is in `asked` but not in them is held back."""

    field: FieldId
    question: QuestionId
    version: int
    type: QuestionType
    columns: tuple[str, ...]
    asked: tuple[GroupCode, ...]
    total: Cells | None
    unrated: Unrated | None
    groups: Mapping[GroupCode, Cells]


@dataclass(frozen=True, slots=True)
class Turnout:
    answered: int
    invited: int | None


@dataclass(frozen=True, slots=True)
class Participation:
    """How many took part; None and left-out groups are held back."""

    total: Turnout | None
    groups: Mapping[GroupCode, Turnout]


@dataclass(frozen=True, slots=True)
class Published:
    """Everything that may ever be known of a closed survey; the form in which a result is stored and passed on."""

    title: str
    questionnaire: QuestionnaireId
    questionnaire_version: int
    k: int
    fields_total: int
    fields: tuple[FieldId, ...]
    groups: tuple[GroupCode, ...]
    participation: Participation
    items: tuple[PublishedItem, ...]


def publish(
    questionnaire: Questionnaire,
    counts: Counts,
    *,
    title: str,
    fields: frozenset[FieldId] | None = None,
    k: int = USUAL_K,
    invited: Mapping[GroupCode, int] | None = None,
) -> Published:
    """What may be published of these counts. ValueError for a k outside 3 to 10 and for impossible counts."""
    if not SMALLEST_K <= k <= LARGEST_K:
        raise ValueError(f"k must be {SMALLEST_K} to {LARGEST_K}, not {k}")
    chosen = questionnaire.chosen(fields)
    return Published(
        title=title,
        questionnaire=questionnaire.id,
        questionnaire_version=questionnaire.version,
        k=k,
        fields_total=len(questionnaire.fields),
        fields=tuple(one.id for one in chosen),
        groups=tuple(counts.responses),
        participation=participation(counts.responses, k=k, invited=invited),
        items=tuple(_item(one, question, counts, k) for one in chosen for question in one.questions),
    )


def participation(
    responses: Mapping[GroupCode, int], *, k: int, invited: Mapping[GroupCode, int] | None = None
) -> Participation:
    """How many of the invited answered, in total and for the groups that may be shown."""
    total = sum(responses.values())
    everyone = sum(invited.values()) if invited is not None else None
    return Participation(
        Turnout(total, everyone) if total >= k else None,
        {
            group: Turnout(responses[group], (invited or {}).get(group))
            for group in groups_to_show(responses, k=k)
        },
    )


def groups_to_show(sizes: Mapping[GroupCode, int], *, k: int) -> tuple[GroupCode, ...]:
    """The groups whose number, or whose name beside a comment, may be shown: in the order given, none with nobody."""
    present = {group: people for group, people in sizes.items() if people > 0}
    order = sorted(present, key=lambda group: (present[group], group))
    hidden = order[: _fewest_to_hide([present[group] for group in order], k)]
    return tuple(group for group in present if group not in hidden)


def _item(one: Field, question: Question, counts: Counts, k: int) -> PublishedItem:
    asked = tuple(group for group in counts.responses if question.is_for(group))
    rows = {
        group: cells(question, counts.values(group, question.id), people=people)
        for group in asked
        if (people := counts.responses[group]) > 0
    }
    total = together(rows.values()) if rows else None
    head = (one.id, question.id, question.version, question.type, columns(question), asked)
    if total is None or total.n < k:
        return PublishedItem(*head, total=None, unrated=_unrated(total, k), groups={})
    hidden = _hidden(rows, total, k)
    shown = {group: row for group, row in rows.items() if group not in hidden}
    return PublishedItem(*head, total=total, unrated=None, groups=shown)


def _unrated(total: Cells | None, k: int) -> Unrated | None:
    if total is None or total.n + total.dont_know < k:
        return None
    return Unrated(total.n, total.dont_know)


def _hidden(rows: Mapping[GroupCode, Cells], total: Cells, k: int) -> frozenset[GroupCode]:
    """The groups to hold back. Starts with all of them and splits off the largest while that is safe.

    The test before each split uses the sizes and the answers of all who are held back at that moment, which stay
    computable afterwards: a reader can repeat every decision, so the decisions give nothing away. If the most
    frequent answer were as frequent as the remainder is large, the remainder might turn out unanimous.
    """
    order = sorted(rows, key=lambda group: (rows[group].n, group))
    fewest = _fewest_to_hide([rows[group].n for group in order], k)
    if not fewest:
        return frozenset()
    answers, ratings = list(total.counts), total.n
    while len(order) > fewest:
        largest = rows[order[-1]]
        if max(answers, default=0) >= ratings - largest.n:
            break
        answers = [all_of - own for all_of, own in zip(answers, largest.counts, strict=True)]
        ratings -= largest.n
        order.pop()
    return frozenset(order)


def _fewest_to_hide(ascending: Sequence[int], k: int) -> int:
    """How many of the smallest must be held back at least, so that they are k together and two who can be mixed up."""
    if all(n >= k for n in ascending):
        return 0
    for hidden in range(2, len(ascending)):
        held = ascending[:hidden]
        if ascending[hidden] >= k and sum(held) >= k and sum(n > 0 for n in held) >= 2:
            return hidden
    return len(ascending)
