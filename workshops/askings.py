"""Before a question is asked confidentially: what was asked like it in this town, and whether the results may stand
beside each other. The rule is `questionnaires.pieces`; here are the rows that it is asked about.
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from questionnaires.model import Question, QuestionId
from questionnaires.pieces import Asking, admitted, may_be_asked
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
AudienceOf: TypeAlias = Callable[[frozenset[GroupId]], frozenset[PersonId]]


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


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be asked confidentially; `questions` are the marks of each, `people` the members of the groups.

    Of a question that is for some groups only, `only` are the people of the town in these groups.
    """

    questions: Collection[Marks]
    groups: frozenset[GroupId]
    people: frozenset[PersonId]
    k: int
    only: Mapping[Marks, frozenset[PersonId]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why something may not be asked confidentially now: what fewer than k people say would come out.

    `titles` are the earlier askings, `running` whether one of them still is. With `groups` it may be asked (empty: with
    no others either), and so it may be from `free_from` on (None: while an earlier asking is running nobody can tell).
    """

    titles: tuple[str, ...]
    running: bool
    groups: frozenset[GroupId]
    free_from: date | None


@dataclass(frozen=True, slots=True)
class Admission:
    """Who is asked. `left_out` are newcomers, too few to be asked something that others have been asked before."""

    people: frozenset[PersonId]
    left_out: int = 0
    hindrance: Hindrance | None = None


def admission(
    tx: Transaction,
    municipality: MunicipalityId,
    wish: Wish,
    *,
    now: datetime,
    poll: PollId | None = None,
    survey: SurveyId | None = None,
) -> Admission:
    """Who may be asked this now, or why nobody and what else is possible; the poll or survey is the one in question."""
    return considered(
        wish,
        history(tx, municipality, now=now, poll=poll, survey=survey),
        audience_of=lambda groups: members_in(tx, groups),
        now=now,
        timezone=members.municipality(tx, municipality).timezone,
    )


def considered(
    wish: Wish, history: Sequence[Before], *, audience_of: AudienceOf, now: datetime, timezone: str
) -> Admission:
    """The same over a history that is at hand; `audience_of` tells who is in groups."""
    people, hindering = _considered(wish, history)
    if not hindering:
        return Admission(people, len(wish.people - people))
    wider = wish.groups.union(*(each.groups for each in hindering))
    widened = replace(wish, groups=wider, people=wish.people | audience_of(wider))
    heals = wider != wish.groups and not _considered(widened, history)[1]
    return Admission(
        people,
        len(wish.people - people),
        Hindrance(
            titles=tuple(dict.fromkeys(each.title for each in hindering)),
            running=any(each.closed_at is None for each in hindering),
            groups=wider if heals else frozenset(),
            free_from=_free_from(wish, history, now, timezone),
        ),
    )


def stands(wish: Wish, history: Sequence[Before]) -> bool:
    """Whether a result of exactly these people can stand beside the others."""
    people, hindering = _considered(wish, history)
    return not hindering and people == wish.people


_Related: TypeAlias = tuple[tuple[int, Asking[Hashable]], ...]
"""What was asked like one question, each with the place of its asking in the history."""


def _considered(wish: Wish, history: Sequence[Before]) -> tuple[frozenset[PersonId], list[Before]]:
    """Who may be asked, and the earlier askings that hinder it. Each question has its own history."""
    related = {(_related(marks, history), wish.only.get(marks, wish.people)) for marks in wish.questions}
    people = wish.people
    for earlier, asked in related:
        if earlier:
            k = max(wish.k, *(each.k for _, each in earlier))
            wanted = people & asked
            people -= wanted - admitted(wanted, [each for _, each in earlier], k=k)
    hindering = {
        place
        for earlier, asked in related
        if not may_be_asked(
            Asking(frozenset[Hashable](people & asked), wish.k), [each for _, each in earlier]
        )
        for place, _ in earlier
    }
    hindering |= {
        place
        for place, before in enumerate(history)
        if any(before.is_cut(marks, wish.groups, k=wish.k) for marks in wish.questions)
    }
    return people, [history[place] for place in sorted(hindering)]


def _related(marks: Marks, history: Sequence[Before]) -> _Related:
    return tuple((place, each) for place, before in enumerate(history) for each in before.asked_any(marks))


def _free_from(wish: Wish, history: Sequence[Before], now: datetime, timezone: str) -> date | None:
    """The first day on which so much of the history is long ago that nothing hinders any more."""
    ends = sorted(each.closed_at + LATELY for each in history if each.closed_at is not None)
    for end in ends:
        left = [each for each in history if each.closed_at is None or each.closed_at + LATELY > end]
        if end > now and not _considered(wish, left)[1]:
            return end.astimezone(ZoneInfo(timezone)).date() + timedelta(days=1)
    return None


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


def survey_wish(
    tx: Transaction, found: Survey, *, groups: frozenset[GroupId], people: frozenset[PersonId]
) -> Wish:
    """A survey put to these people; who is in it already counts to the group in which they were asked."""
    codes = {each.id: each.code for each in members.groups(tx, found.municipality)}
    group_of: dict[PersonId, str | None] = {
        person: codes[group] for person, group in members.members_of_groups(tx, sorted(codes))
    }
    group_of |= participation.codes_when_asked(tx, found.id)
    questions = survey_questions(tx, found.id)
    return Wish(
        [marks for _, marks in questions],
        groups,
        people,
        found.minimum_group_size,
        {
            marks: frozenset(person for person, code in group_of.items() if code in question.groups)
            for question, marks in questions
            if question.groups
        },
    )


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


def members_in(tx: Transaction, groups: Iterable[GroupId]) -> frozenset[PersonId]:
    """Everybody who is in these groups now."""
    return frozenset(person for person, _ in members.members_of_groups(tx, sorted(groups)))
