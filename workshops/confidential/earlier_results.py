"""What was published lately of a survey's questions, and whether it can be subtracted: at its closing, and before.

Whoever was asked may have left or moved since the opening, other groups may be shown together than before, and what is
still running must be able to show its total afterwards. The rules are `questionnaires.pieces`, `questionnaires.beside`
and `questionnaires.overlaps`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from questionnaires.beside import Beside, Composition
from questionnaires.model import GroupCode, QuestionId
from questionnaires.same_question import Mark
from questionnaires.stored_result import from_text
from questionnaires.suppression import PublishedItem
from storage import members, participation, polls, results, surveys
from storage.database import Transaction
from storage.ids import GroupId, PersonId, SurveyId
from storage.polls import Poll
from storage.surveys import Survey
from workshops.confidential.asked_before import LATELY, Marks, history, poll_marks, survey_questions
from workshops.confidential.askings import Outlook, outlook, stands, survey_wish

_Shown: TypeAlias = tuple[Mark, Composition[GroupCode]]


def asked_in(tx: Transaction, survey: SurveyId) -> dict[PersonId, GroupCode]:
    """Who was asked in which group; known of everybody while the survey is open."""
    codes = participation.codes_when_asked(tx, survey)
    return {person: GroupCode(code) for person, code in codes.items() if code is not None}


def others(
    tx: Transaction, found: Survey, group_of: Mapping[PersonId, GroupCode], *, now: datetime
) -> Mapping[QuestionId, Beside]:
    """By question what else was published of it, and how this survey of these people stands to it."""
    wish = survey_wish(tx, found, groups=frozenset(), people=frozenset(group_of))
    before = history(tx, found.municipality, now=now, survey=found.id)
    shown: defaultdict[Mark, list[Composition[GroupCode]]] = defaultdict(list)
    for mark, composition in _shown(tx, found, since=now - LATELY):
        shown[mark].append(composition)
    return {
        question.id: Beside(
            compositions=_of(marks, shown),
            subtractable=not stands(replace(wish, questions=[marks]), before),
            people={person: code for person, code in group_of.items() if question.is_for(code)},
            shown=tuple(each for one in before for each in one.shown_any(marks)),
        )
        for question, marks in survey_questions(tx, found.id)
    }


def closing_outlook(tx: Transaction, found: Survey, *, now: datetime) -> Outlook:
    """What a coordinator should know before an open survey is closed."""
    wish = survey_wish(tx, found, groups=frozenset(), people=frozenset(asked_in(tx, found.id)))
    before = history(tx, found.municipality, now=now, survey=found.id)
    return outlook(wish, before, now=now, timezone=members.municipality(tx, found.municipality).timezone)


def _of(
    marks: Marks, shown: Mapping[Mark, list[Composition[GroupCode]]]
) -> tuple[Composition[GroupCode], ...]:
    return tuple(composition for mark in sorted(marks & shown.keys()) for composition in shown[mark])


def _shown(tx: Transaction, found: Survey, *, since: datetime) -> Iterator[_Shown]:
    for survey in surveys.asked_since(tx, found.municipality, since):
        if survey.id != found.id:
            yield from _shown_of_survey(tx, survey)
    codes = {each.id: GroupCode(each.code) for each in members.groups(tx, found.municipality)}
    for poll in polls.confidential_since(tx, found.municipality, since):
        yield from _shown_of_poll(tx, poll, codes)


def _shown_of_survey(tx: Transaction, survey: Survey) -> Iterator[_Shown]:
    stored = results.published(tx, survey.id)
    if stored is None:
        return
    items = {item.question: item for item in from_text(stored).items}
    for question, marks in survey_questions(tx, survey.id):
        composition = _composition(items[question.id]) if question.id in items else []
        yield from ((mark, composition) for mark in marks if composition)


def _composition(item: PublishedItem) -> list[tuple[GroupCode, ...]]:
    if item.blocks:
        return [block.groups for block in item.blocks]
    return [] if item.total is None else [item.asked]


def _shown_of_poll(tx: Transaction, poll: Poll, codes: Mapping[GroupId, GroupCode]) -> Iterator[_Shown]:
    """A poll shows all of its groups together."""
    if poll.published is not None and poll.published.result is not None:
        groups: Iterable[GroupId] = polls.groups(tx, poll.id)
        composition = [tuple(codes[group] for group in groups)]
        yield from ((mark, composition) for marks in poll_marks(poll) for mark in marks)
