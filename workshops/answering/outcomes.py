"""What comes of an act, where it is not simply the next step."""

from typing import TypeAlias

from questionnaires.answers import AnswerValue
from questionnaires.model import Question
from questionnaires.typed import NotUnderstood
from questionnaires.values import dataclass
from workshops.answering.response_state import At, Shown


@dataclass(frozen=True, slots=True)
class Over:
    """The survey is closed: what was answered counts, nothing can be changed any more."""

    name: str


@dataclass(frozen=True, slots=True)
class Ended:
    """A handover is over, and what was proposed is deleted."""


@dataclass(frozen=True, slots=True)
class HandedBack:
    """The proposals are with whoever asked for them."""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A typed text that is no answer to this question; nothing was changed and it is still expected."""

    step: At
    reason: NotUnderstood


@dataclass(frozen=True, slots=True)
class CommentTooLong:
    """Nothing was changed and a comment is still expected."""

    length: int


@dataclass(frozen=True, slots=True)
class Given:
    """A typed text was understood as this answer; whether it was kept is seen by the outcome."""

    question: Question
    value: AnswerValue
    outcome: "Outcome"


Closed: TypeAlias = Over | Ended | HandedBack
Outcome: TypeAlias = Shown | Closed
