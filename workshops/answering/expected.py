"""What the next text of a person is taken for, wherever their response stands."""

from collections.abc import Mapping
from typing import Any, Final

from questionnaires.answers import decode, encode
from questionnaires.model import Question, QuestionType
from questionnaires.progress import StepKey
from storage.dialogs import Dialog
from workshops.answering.places import InTrial, as_data
from workshops.answering.response_state import At, Position, ResponseState, Shown
from workshops.questionnaires.questionnaire_cache import SurveyContent

TYPED_ANSWER: Final = "answering-text"
"""The dialog step in which the next text answers a question: data is the place and {"key": …}."""
TYPED_COMMENT: Final = "answering-comment"
"""The dialog step in which the next text is a comment on a question; data as above."""
TRIAL: Final = "questionnaire-trial"
"""The dialog step of a trial: data is {"which": …, "answers": {…}, "place": …, "finished": …}. So a trial survives a
restart, and is gone with the next thing that is begun."""

MOST_NUMBER_BUTTONS: Final = 11
MOST_OPTION_BUTTONS: Final = 90
"""Telegram has room for a hundred buttons; of longer lists the words are typed."""
_WRITTEN: Final = frozenset(
    {
        QuestionType.SHORT_TEXT,
        QuestionType.LONG_TEXT,
        QuestionType.DECIMAL,
        QuestionType.DATE,
        QuestionType.TIME,
        QuestionType.MOMENT,
    }
)


def is_typed(question: Question) -> bool:
    """Whether the answer is written instead of tapped: texts, and numbers with too many values for buttons."""
    match question.type:
        case QuestionType.NUMBER:
            return question.span is None or len(question.span) > MOST_NUMBER_BUTTONS
        case QuestionType.SINGLE | QuestionType.MULTIPLE:
            return len(question.options) > MOST_OPTION_BUTTONS
        case _:
            return question.type in _WRITTEN


def expected_at(shown: Shown) -> Dialog | None:
    """What the next text answers at this step; None: nothing in particular."""
    place = shown.passage.where
    if isinstance(place, InTrial):
        return Dialog(TRIAL, {**as_data(place), **_tried(shown.passage)})
    if isinstance(shown, At) and is_typed(shown.step.question):
        return Dialog(TYPED_ANSWER, {**as_data(place), "key": shown.step.key})
    return None


def trial_in(expected: Dialog | None, asked: SurveyContent, place: InTrial) -> ResponseState:
    """How far a trial is; of another questionnaire, or of none, it is at its beginning."""
    empty = ResponseState(
        asked=asked, group=None, answers={}, comments={}, place=None, finished=False, where=place
    )
    if expected is None or expected.step != TRIAL or expected.data["which"] != place.which:
        return empty
    data: Mapping[str, Any] = expected.data
    answers = {StepKey(key): value for key, value in data["answers"].items() if key in asked.questions}
    return ResponseState(
        asked=asked,
        group=None,
        answers={key: decode(asked.questions[key], value) for key, value in answers.items()},
        comments={},
        place=None if data["place"] is None else Position.decode(data["place"]),
        finished=data["finished"],
        where=place,
    )


def _tried(passage: ResponseState) -> dict[str, Any]:
    return {
        "answers": {key: encode(value) for key, value in passage.answers.items()},
        "place": None if passage.place is None else passage.place.encode(),
        "finished": passage.finished,
    }
