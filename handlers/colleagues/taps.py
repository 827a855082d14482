"""What the buttons around a handover carry: its random id or the token of its link, and the key of a question."""

import dataclasses
from dataclasses import dataclass
from typing import ClassVar, Final, Self, TypeAlias

from handlers.surveys import taps as surveys
from handlers.taps import LIMIT, Tap, TapUnreadable
from questionnaires.progress import StepKey
from storage.ids import HandoverId, SurveyId
from workshops.survey_closing import WITHIN_PREFIX

# Passing on


@dataclass(frozen=True, slots=True)
class Offer(Tap):
    prefix: ClassVar[str] = "ko"
    survey: SurveyId
    key: StepKey
    whole_field: bool


@dataclass(frozen=True, slots=True)
class PassedOn(Tap):
    """Everything of a survey that was passed on."""

    prefix: ClassVar[str] = "kl"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SeeHandover(Tap):
    prefix: ClassVar[str] = "kh"
    handover: HandoverId


@dataclass(frozen=True, slots=True)
class Renew(Tap):
    prefix: ClassVar[str] = "kn"
    handover: HandoverId


@dataclass(frozen=True, slots=True)
class TakeBack(Tap):
    """`sure` is False on the button that asks first."""

    prefix: ClassVar[str] = "kw"
    handover: HandoverId
    sure: bool


# Deciding


@dataclass(frozen=True, slots=True)
class Review(Tap):
    prefix: ClassVar[str] = "kr"
    handover: HandoverId
    page: int = 0


@dataclass(frozen=True, slots=True)
class SeeProposal(Tap):
    """Without a key the first one."""

    prefix: ClassVar[str] = "kp"
    handover: HandoverId
    key: StepKey | None


@dataclass(frozen=True, slots=True)
class Accept(Tap):
    """Without a key all of them; so with Reject."""

    prefix: ClassVar[str] = "ka"
    handover: HandoverId
    key: StepKey | None


@dataclass(frozen=True, slots=True)
class Reject(Tap):
    prefix: ClassVar[str] = "kx"
    handover: HandoverId
    key: StepKey | None


@dataclass(frozen=True, slots=True)
class Change(Tap):
    prefix: ClassVar[str] = "kc"
    handover: HandoverId
    key: StepKey


# Helping


@dataclass(frozen=True, slots=True)
class Consider(Tap):
    """What somebody asks for (again). Tokens and no ids: only who was given the link can make such a tap."""

    prefix: ClassVar[str] = "kt"
    token: str


@dataclass(frozen=True, slots=True)
class Take(Tap):
    """Agrees to help; the version of the text that was read and its language travel with the button under it."""

    prefix: ClassVar[str] = "ky"
    token: str
    version: str
    language: str


@dataclass(frozen=True, slots=True)
class Refuse(Tap):
    prefix: ClassVar[str] = "kz"
    token: str


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Tap):
    prefix: ClassVar[str] = "kg"
    token: str


@dataclass(frozen=True, slots=True)
class Speak(Tap):
    prefix: ClassVar[str] = "ks"
    token: str
    language: str


@dataclass(frozen=True, slots=True)
class MorePrivacy(Tap):
    """The privacy text of the town; without a topic the overview of topics."""

    prefix: ClassVar[str] = "kd"
    token: str
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class GoOn(Tap):
    """Back to the question where the second person is."""

    prefix: ClassVar[str] = "kj"
    handover: HandoverId


@dataclass(frozen=True, slots=True)
class HandBack(Tap):
    prefix: ClassVar[str] = "kb"
    handover: HandoverId


@dataclass(frozen=True, slots=True)
class Stop(Tap):
    """`sure` is False on the button that asks first."""

    prefix: ClassVar[str] = "kq"
    handover: HandoverId
    sure: bool


OfAQuestion: TypeAlias = (
    surveys.Answer
    | surveys.Choose
    | surveys.Rank
    | surveys.Onward
    | surveys.Back
    | surveys.GoTo
    | surveys.SkipFreeTexts
    | surveys.Explain
    | surveys.Here
    | surveys.Comment
    | surveys.DropComment
    | surveys.Retract
    | surveys.Pause
)
"""What can be done at a question that was passed on, by the same buttons as in one's own survey."""

_OF_A_QUESTION: Final[dict[str, type[OfAQuestion]]] = {
    kind.prefix: kind
    for kind in (
        surveys.Answer,
        surveys.Choose,
        surveys.Rank,
        surveys.Onward,
        surveys.Back,
        surveys.GoTo,
        surveys.SkipFreeTexts,
        surveys.Explain,
        surveys.Here,
        surveys.Comment,
        surveys.DropComment,
        surveys.Retract,
        surveys.Pause,
    )
}
_NO_SURVEY: Final = SurveyId(0)


@dataclass(frozen=True, slots=True)
class Within(Tap):
    """A tap on a button of a question that was passed on: it concerns the handover, and no survey is in it."""

    prefix: ClassVar[str] = WITHIN_PREFIX
    handover: HandoverId
    tap: OfAQuestion

    @classmethod
    def of(cls, handover: HandoverId, tap: OfAQuestion) -> Self:
        """The tap of one's own survey, moved into a handover."""
        return cls(handover, dataclasses.replace(tap, survey=_NO_SURVEY))

    @classmethod
    def here(cls, handover: HandoverId) -> Self:
        """Where the work on a handover is."""
        return cls(handover, surveys.Here(_NO_SURVEY))

    def pack(self) -> str:
        """The handover's id in place of the survey's."""
        kind, _, *rest = self.tap.pack().split(":")
        data = ":".join((self.prefix, self.handover, kind, *rest))
        if len(data.encode()) > LIMIT:
            raise ValueError(f"{data!r} is longer than {LIMIT} bytes")
        return data

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Raises TapUnreadable."""
        match data.split(":"):
            case [cls.prefix, handover, kind, *rest] if handover and kind in _OF_A_QUESTION:
                inner = ":".join((kind, str(_NO_SURVEY), *rest))
                return cls(HandoverId(handover), _OF_A_QUESTION[kind].unpack(inner))
            case _:
                raise TapUnreadable(f"not a {cls.__name__}")
