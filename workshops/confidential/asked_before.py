"""What was asked confidentially in a town lately: of whom, how long ago, and in which blocks it was shown."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final, TypeAlias

from questionnaires.kernels.phrases import in_every_language
from questionnaires.model import Question, QuestionId
from questionnaires.overlaps import Shown
from questionnaires.pieces import Asking
from questionnaires.same_question import Mark, mark_of_words, marks_of
from questionnaires.stored_result import from_text
from questionnaires.suppression import Block, PublishedItem
from questionnaires.values import dataclass
from storage import ballots, participation, polls, questionnaires_in_use, results, survey_groups, surveys
from storage.database import Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, PollId, SurveyId
from storage.polls import Poll
from storage.surveys import Survey
from workshops.questionnaires.questionnaire_cache import parsed, questions_in

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
    shown: Mapping[Mark, Shown[Hashable]] = field(default_factory=dict)
    """In which blocks each question is shown; while this is running, that at least the total will be."""

    def shown_any(self, marks: Marks) -> Iterator[Shown[Hashable]]:
        """How a question with one of these marks is shown."""
        yield from dict.fromkeys(self.shown[mark] for mark in sorted(marks & self.shown.keys()))

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


def is_new(
    tx: Transaction,
    municipality: MunicipalityId,
    questions: Callable[[], Iterable[Marks]],
    *,
    now: datetime,
    poll: PollId | None = None,
    survey: SurveyId | None = None,
) -> bool:
    """Whether none of these questions is in the `history`, so that whoever is asked can be asked without any harm."""
    since = now - LATELY
    others = frozenset[Mark]().union(
        *(
            marks
            for each in polls.confidential_since(tx, municipality, since)
            if each.id != poll
            for marks in poll_marks(each)
        ),
        *(
            marks
            for each in surveys.asked_since(tx, municipality, since)
            if each.id != survey
            for _, marks in survey_questions(tx, each.id)
        ),
    )
    return not others or all(others.isdisjoint(marks) for marks in questions())


def poll_marks(found: Poll) -> list[Marks]:
    """The one question of a poll, in each language in which its options can be read."""
    offered = [in_every_language(each) for each in found.asks.offered()]
    most = max(map(len, offered), default=1)
    readings = ([each[min(place, len(each) - 1)] for each in offered] for place in range(most))
    return [frozenset(mark_of_words(found.question, reading) for reading in readings)]


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
    marks = frozenset[Mark]().union(*poll_marks(found))
    is_shown = found.published is None or found.published.result is not None
    return Before(
        title=found.question,
        asked=dict.fromkeys(marks, asked),
        groups=frozenset(polls.groups(tx, found.id)),
        closed_at=found.closed_at,
        shown=dict.fromkeys(marks, _as_one(asked)) if is_shown else {},
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
    return Before(
        title=found.name,
        asked=asked,
        groups=survey_groups.chosen(tx, found.id),
        closed_at=found.closed_at,
        shown=_shown(tx, found, asked, codes),
    )


def _shown(
    tx: Transaction,
    found: Survey,
    asked: Mapping[Mark, Asking[Hashable]],
    codes: Mapping[PersonId, str | None],
) -> dict[Mark, Shown[Hashable]]:
    stored = results.published(tx, found.id)
    items = {} if stored is None else {item.question: item for item in from_text(stored).items}
    alike: dict[tuple[Asking[Hashable], tuple[Block, ...]], Shown[Hashable]] = {}
    shown: dict[Mark, Shown[Hashable]] = {}
    for question, marks in survey_questions(tx, found.id):
        if stored is not None and not _is_shown(items.get(question.id)):
            continue
        blocks = tuple(block.groups for block in items[question.id].blocks) if question.id in items else ()
        for mark in marks:
            key = asked[mark], blocks
            if key not in alike:
                alike[key] = _in_blocks(asked[mark], blocks, codes) if blocks else _as_one(asked[mark])
            shown[mark] = alike[key]
    return shown


def _is_shown(item: PublishedItem | None) -> bool:
    return item is not None and item.total is not None


def _as_one(asked: Asking[Hashable]) -> Shown[Hashable]:
    """As a total."""
    unsure = dict.fromkeys(asked.perhaps, frozenset({0, None}))
    return Shown(dict.fromkeys(asked.people, 0), asked.k, unsure)


def _in_blocks(
    asked: Asking[Hashable], blocks: Iterable[Block], codes: Mapping[PersonId, str | None]
) -> Shown[Hashable]:
    """Of who has moved or left since nobody knows in which; a group that took no part stands by itself."""
    place_of: dict[str, int] = {group: place for place, block in enumerate(blocks) for group in block}
    for code in sorted({code for code in codes.values() if code is not None} - place_of.keys()):
        place_of[code] = len(place_of)
    known = {person: place_of[code] for person, code in codes.items() if code is not None}
    places = frozenset[int | None](place_of.values())
    return Shown(
        {person: place for person, place in known.items() if person in asked.people},
        asked.k,
        dict.fromkeys(asked.people - known.keys(), places) | dict.fromkeys(asked.perhaps, places | {None}),
    )


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
