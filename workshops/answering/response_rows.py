"""A passage as rows: read whole, written by its difference, so that a tap touches only what it changes."""

from collections.abc import Mapping
from typing import Final, TypeVar

from questionnaires.answers import AnswerValue, Free, decode, encode
from questionnaires.model import GroupCode
from questionnaires.progress import StepKey
from storage import responses
from storage.database import Transaction
from storage.ids import Pseudonym, SurveyId
from storage.participation import Participation
from workshops.answering.places import InSurvey
from workshops.answering.response_state import Position, ResponseState
from workshops.questionnaires.questionnaire_cache import SurveyContent

T = TypeVar("T")

READINGS_KEPT: Final = 4_096
"""Different answers of one survey that are kept ready; numbers and days can be many."""


def read(tx: Transaction, asked: SurveyContent, standing: Participation, who: Pseudonym) -> ResponseState:
    """What is stored under a pseudonym."""
    stored = responses.stored(tx, asked.survey, who)
    return ResponseState(
        asked=asked,
        group=GroupCode(standing.group_code),
        answers=values_of(asked, stored.values),
        comments=stored.comments,
        place=None if stored.place is None else Position.decode(stored.place),
        finished=standing.finished,
        where=InSurvey(asked.survey),
        ends_on=standing.ends_on,
        taken_over=stored.taken_over,
        is_helped=stored.is_helped,
    )


def values_of(asked: SurveyContent, stored: Mapping[StepKey, str]) -> dict[StepKey, AnswerValue]:
    """The answers behind what is stored; what can be tapped is always the same, and read only once."""
    known = asked.readings
    return {answer[0]: known.get(answer) or _value(asked, *answer) for answer in stored.items()}


def _value(asked: SurveyContent, key: StepKey, stored: str) -> AnswerValue:
    """Reads an answer. What somebody wrote is kept nowhere."""
    value = decode(asked.questions[key], stored)
    if not isinstance(value, Free) and len(asked.readings) < READINGS_KEPT:
        asked.readings[key, stored] = value
    return value


def write(
    tx: Transaction, who: Pseudonym, standing: Participation, before: ResponseState, after: ResponseState
) -> None:
    """Only what differs; a response begins with the first thing that is written."""
    survey = after.asked.survey
    answers = _differing(before.answers, after.answers)
    comments = _differing(before.comments, after.comments)
    if answers or comments or before.place != after.place:
        _write_place(tx, who, standing, before, after)
    for key in sorted(answers):
        _write_answer(tx, survey, who, key, after)
    for key in sorted(comments):
        _write_comment(tx, survey, who, key, after)
    for key in sorted(after.taken_over & (answers | comments | (after.taken_over - before.taken_over))):
        responses.mark_taken_over(tx, survey, who, question=key)


def _write_place(
    tx: Transaction, who: Pseudonym, standing: Participation, before: ResponseState, after: ResponseState
) -> None:
    survey, place = after.asked.survey, None if after.place is None else after.place.encode()
    if before.place is None and not before.answers and not before.comments:
        responses.put(tx, survey, who, group=standing.group, place=place)
    elif before.place != after.place:
        responses.set_place(tx, survey, who, place=place)


def _differing(before: Mapping[StepKey, T], after: Mapping[StepKey, T]) -> set[StepKey]:
    """The keys of what is not the same any more; most of it is the very same, which is seen at once."""
    if before is after:
        return set()
    gone = before.keys() - after.keys()
    return gone | {key for key, now in after.items() if (was := before.get(key)) is not now and was != now}


def _write_answer(
    tx: Transaction, survey: SurveyId, who: Pseudonym, key: StepKey, after: ResponseState
) -> None:
    value = after.answers.get(key)
    if value is not None:
        responses.put_value(tx, survey, who, question=key, value=encode(value))
    elif key in after.comments:
        responses.drop_value(tx, survey, who, question=key)
    else:
        responses.drop(tx, survey, who, question=key)


def _write_comment(
    tx: Transaction, survey: SurveyId, who: Pseudonym, key: StepKey, after: ResponseState
) -> None:
    comment = after.comments.get(key)
    if comment is not None:
        responses.put_comment(tx, survey, who, question=key, comment=comment)
    elif key in after.answers:
        responses.drop_comment(tx, survey, who, question=key)
    else:
        responses.drop(tx, survey, who, question=key)
