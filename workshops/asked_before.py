"""What was asked confidentially in a town lately: of whom, how long ago, and in which blocks it was shown."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final, TypeAlias

from questionnaires.model import Question, QuestionId
from questionnaires.pieces import Asking
from questionnaires.same_question import Mark, mark_of_words, marks_of
from questionnaires.stored_result import from_text
from storage import ballots, members, participation, polls, questionnaires_in_use, results, surveys
from storage.database import Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, PollId, SurveyId
from storage.polls import Poll
from storage.surveys import Survey
from workshops.shelf import parsed, questions_in

LATELY: Final = timedelta(days=90)
"""So long results of the same question can be compared answer by answer; a self-check is repeated much later."""

DIFFERENT_SOURCES: Final = 32

Marks: TypeAlias = frozenset[Mark]


@dataclass(frozen=True, slots=True)
class Before:
    """A confidential asking that is running or was closed lately. People who were deleted since count as strangers."""

    title: str
    asked: Mapping[Mark, Asking[Hashable]]
    groups: frozenset[GroupId]
    closed_at: datetime | None
    shown: Mapping[Mark, Collection[frozenset[GroupId]]] = field(default_factory=dict)
    """The blocks that its result shows, where it shows more than a total."""
    sizes: Mapping[GroupId, int] = field(default_factory=dict)
    """How many of each group were asked, as far as that is known."""

    def is_cut(self, marks: Marks, groups: frozenset[GroupId], *, k: int) -> bool:
        """Whether asking these groups leaves out, or takes in, fewer than k people of a block that was shown."""
        blocks = (block for mark in marks & self.shown.keys() for block in self.shown[mark])
        parts = ((block & groups, block - groups) for block in blocks)
        return any(
            bool(taken and left) and min(self._people(taken), self._people(left)) < k for taken, left in parts
        )

    def _people(self, groups: frozenset[GroupId]) -> int:
        return sum(self.sizes.get(group, 0) for group in groups)

    def asked_any(self, marks: Marks) -> Iterator[Asking[Hashable]]:
        """The people to whom a question with one of these marks was put."""
        yield from dict.fromkeys(self.asked[mark] for mark in sorted(marks & self.asked.keys()))


def history(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    now: datetime,
    poll: PollId | None = None,
    survey: SurveyId | None = None,
) -> list[Before]:
    """Every confidential asking of a town that runs or was closed in the last 90 days, but this poll or survey."""
    since = now - LATELY
    return [
        *(
            _poll_before(tx, each)
            for each in polls.confidential_since(tx, municipality, since)
            if each.id != poll
        ),
        *(
            _survey_before(tx, each)
            for each in surveys.asked_since(tx, municipality, since)
            if each.id != survey
        ),
    ]


def poll_marks(tx: Transaction, found: Poll) -> list[Marks]:
    """The one question of a poll."""
    return [frozenset({mark_of_words(found.question, polls.options(tx, found.id).values())})]


def survey_questions(tx: Transaction, survey: SurveyId) -> list[tuple[Question, Marks]]:
    """The questions of a survey's chosen fields of which anything is counted, with their marks."""
    source = questionnaires_in_use.of_survey(tx, survey).source
    by_question = _marks_in(source)
    fields = surveys.fields(tx, survey)
    chosen = tuple(each for each in parsed(source).fields if each.id in fields)
    found = ((question, by_question[question.id]) for question in questions_in(chosen))
    return [(question, marks) for question, marks in found if marks]


@lru_cache(maxsize=DIFFERENT_SOURCES)
def _marks_in(source: str) -> Mapping[QuestionId, Marks]:
    questionnaire = parsed(source)
    return {each.id: marks_of(each, questionnaire.id) for each in questions_in(questionnaire.fields)}


def _poll_before(tx: Transaction, found: Poll) -> Before:
    people = ballots.audience(tx, found.id)
    gone = _gone(people, found.asked, of=("poll", found.id))
    asked: Asking[Hashable] = Asking(gone.union(people), found.minimum_group_size)
    return Before(
        title=found.question,
        asked={mark: asked for marks in poll_marks(tx, found) for mark in marks},
        groups=frozenset(polls.groups(tx, found.id)),
        closed_at=found.closed_at,
    )


def _survey_before(tx: Transaction, found: Survey) -> Before:
    codes = participation.codes_when_asked(tx, found.id)
    gone = _gone(codes, found.asked, of=("survey", found.id))
    asked: dict[Mark, Asking[Hashable]] = {}
    same: dict[tuple[str, ...], Asking[Hashable]] = {}
    for question, marks in survey_questions(tx, found.id):
        groups = question.groups
        if groups not in same:
            same[groups] = _asked_of(groups, codes, gone, k=found.minimum_group_size)
        asked |= dict.fromkeys(marks, same[groups])
    ids = {each.code: each.id for each in members.groups(tx, found.municipality)}
    blocks = _blocks(tx, found, ids)
    return Before(
        title=found.name,
        asked=asked,
        groups=surveys.groups(tx, found.id),
        closed_at=found.closed_at,
        shown={
            mark: blocks[question.id]
            for question, marks in survey_questions(tx, found.id)
            if question.id in blocks
            for mark in marks
        },
        sizes=Counter(ids[code] for code in codes.values() if code is not None),
    )


def _blocks(
    tx: Transaction, found: Survey, ids: Mapping[str, GroupId]
) -> dict[QuestionId, list[frozenset[GroupId]]]:
    stored = results.published(tx, found.id)
    items = () if stored is None else from_text(stored).items
    return {
        item.question: [frozenset(ids[code] for code in block.groups) for block in item.blocks]
        for item in items
        if item.blocks
    }


def _asked_of(
    groups: Collection[str], codes: Mapping[PersonId, str | None], gone: frozenset[Hashable], *, k: int
) -> Asking[Hashable]:
    """Whom a survey asked a question for these groups (none: for all); of some nobody knows their group any more."""
    if not groups:
        return Asking(gone.union(codes), k)
    asked = frozenset[Hashable](person for person, code in codes.items() if code in groups)
    return Asking(asked, k, gone.union(person for person, code in codes.items() if code is None))


def _gone(
    people: Collection[PersonId], at_closing: int | None, *, of: tuple[str, int]
) -> frozenset[Hashable]:
    """Those who have been deleted since stand as strangers: asked then, and never again."""
    return frozenset((*of, number) for number in range((at_closing or 0) - len(people)))
