"""A result as plain data, to be stored and passed to other towns: what was published and nothing else.

Scores are not stored; they follow from the counts. What comes from outside is believed only as far as it could have
been published here: right in itself, and no block of people smaller than its k.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from questionnaires.counts import Cells
from questionnaires.model import GroupCode, QuestionType
from questionnaires.result import Result, assess
from questionnaires.stored_result_v1 import from_version_1
from questionnaires.suppression import LARGEST_K, SMALLEST_K, Block, Published, PublishedItem

FORMAT = "rundfrage-result"
_LONGEST_NAME = 300
_MOST_PEOPLE = 1_000_000
_HIGHEST_VERSION = 99_999_999
_MOST_FIELDS, _MOST_QUESTIONS, _MOST_GROUPS = 30, 2_000, 50
"""More than any town has; groups are compared in pairs, so that many of them would cost a lot of time."""


class UnreadableResultError(ValueError):
    """Plain data that is no result, of a newer version, or could not have been published."""


class StoredResult(BaseModel):
    """The shape of the plain data."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    format: Literal["rundfrage-result"] = "rundfrage-result"
    version: Literal[2] = 2
    published: Published


def to_text(published: Published) -> str:
    """The stored form as one line of JSON."""
    return StoredResult(published=published).model_dump_json()


def from_text(text: str) -> Published:
    """What `to_text` wrote here; it is not doubted. UnreadableResultError for anything else."""
    try:
        return StoredResult.model_validate_json(text).published
    except ValidationError as error:
        raise UnreadableResultError(f"this is no result: {_first_line(error)}") from error


def brought_up_to_date(data: Any) -> Any:
    """Plain data of version 1 as one of version 2 would be; anything else as it is. ValueError if it is no result."""
    is_older = isinstance(data, dict) and data.get("format") == FORMAT and data.get("version") == 1
    return from_version_1(data) if is_older else data


def believed(published: Published) -> Result:
    """The result behind well-formed data; UnreadableResultError if it could not have been published here."""
    complaint = next(_complaints(published), None)
    if complaint is not None:
        raise UnreadableResultError(complaint)
    return assess(published)


def _first_line(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False)[0]
    return f"{'.'.join(str(step) for step in first['loc'])}: {first['msg']}"


def _complaints(published: Published) -> Iterator[str]:
    """Everything that `publish` never produces."""
    if not SMALLEST_K <= published.k <= LARGEST_K:
        yield f"k is {published.k}"
    if not 0 < len(published.fields) <= published.fields_total <= _MOST_FIELDS or _repeats(published.fields):
        yield "the fields do not fit"
    if len(published.items) > _MOST_QUESTIONS or len(published.groups) > _MOST_GROUPS:
        yield "too many questions or groups"
    if _repeats(published.groups) or _repeats([item.question for item in published.items]):
        yield "a group or a question is named twice"
    names = [published.title, published.questionnaire, *published.fields, *published.groups]
    names += [name for item in published.items for name in (item.question, *item.columns)]
    if any(len(name) > _LONGEST_NAME for name in names):
        yield "a name is too long"
    versions = [published.questionnaire_version, *(item.version for item in published.items)]
    if not all(1 <= version <= _HIGHEST_VERSION for version in versions):
        yield "a version is not possible"
    if not _are_disjoint(published.joined, of=published.groups):
        yield "the joined groups do not fit"
    yield from _participation_complaints(published)
    for item in published.items:
        if item.field not in published.fields or not set(item.asked) <= set(published.groups):
            yield f"the question {item.question} belongs to no field or group"
        yield from _item_complaints(item, published.k)


def _participation_complaints(published: Published) -> Iterator[str]:
    """Turnouts add up to no more than the total, and each is of at least k people who were invited or took part."""
    total, k = published.participation.total, published.k
    blocks = published.participation.blocks
    turnouts = [*([total] if total else []), *(one.turnout for one in blocks)]
    for each in turnouts:
        most = each.begun if each.invited is None else each.invited
        if not 0 <= (each.finished or 0) <= each.begun <= most <= _MOST_PEOPLE or most < k:
            yield "a number of people is smaller than k or not possible"
    if not 0 <= published.on_paper <= (0 if total is None else total.begun):
        yield "more people answered on paper than took part"
    if not _are_disjoint([one.groups for one in blocks], of=published.groups) or len(blocks) == 1:
        yield "the groups of the turnout do not fit"
    if blocks and (total is None or sum(one.turnout.begun for one in blocks) > total.begun):
        yield "the turnout of the groups is more than their total"


def _item_complaints(item: PublishedItem, k: int) -> Iterator[str]:
    rows = [one.cells for one in item.blocks] + ([item.total] if item.total else [])
    if not all(_is_possible(item, row, k) for row in rows):
        yield f"the counts of {item.question} are not possible or of fewer than {k} people"
    if not _are_disjoint([one.groups for one in item.blocks], of=item.asked) or len(item.blocks) == 1:
        yield f"the groups of {item.question} do not fit"
    if item.withheld and (item.total or item.unrated or item.blocks):
        yield f"the question {item.question} is withheld and yet shown"
    if item.unrated is not None and (item.total or min(item.unrated.n, item.unrated.dont_know) < 0):
        yield f"the share of {item.question} does not fit"
    if item.blocks:
        added = tuple(map(sum, zip(*(_numbers(one.cells) for one in item.blocks), strict=True)))
        if item.total is None or added != _numbers(item.total):
            yield f"the groups of {item.question} do not add up to the total"
    yield from _rated_complaints(item, k)


def _rated_complaints(item: PublishedItem, k: int) -> Iterator[str]:
    """Numbers are told only of groups of at least k people, and never where a group stands alone."""
    together = set(item.asked) - {one.groups[0] for one in item.blocks if len(one.groups) == 1}
    groups = [one.group for one in item.rated]
    fits = all(0 <= one.n <= one.of and k <= one.of <= _MOST_PEOPLE for one in item.rated)
    if not fits or _repeats(groups) or not set(groups) <= together or (groups and item.total is None):
        yield f"the numbers of {item.question} do not fit"


def _are_disjoint(blocks: Sequence[Block], *, of: Sequence[GroupCode]) -> bool:
    named = [group for block in blocks for group in block]
    return not _repeats(named) and set(named) <= set(of) and all(blocks)


def _numbers(row: Cells) -> tuple[int, ...]:
    return (*row.counts, row.n, row.dont_know, row.not_applicable, row.no_answer)


def _is_possible(item: PublishedItem, row: Cells, k: int) -> bool:
    numbers = _numbers(row)
    if len(row.counts) != len(item.columns) or min(numbers) < 0 or max(numbers) > _MOST_PEOPLE or row.n < k:
        return False
    match item.type:
        case QuestionType.LEVEL:
            return len(row.counts) == 4 and sum(row.counts) == row.n
        case QuestionType.SINGLE | QuestionType.NUMBER | QuestionType.RANKING:
            return sum(row.counts) == row.n
        case QuestionType.MULTIPLE:
            return max(row.counts) <= row.n <= sum(row.counts)
        case _:
            return not row.counts


def _repeats(names: Any) -> bool:
    return len(set(names)) < len(names)
