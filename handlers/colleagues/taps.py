"""What the buttons around a handover carry: its random id or the token of its link, and the key of a question."""

import dataclasses
from typing import Final, Self, TypeAlias

from handlers.surveys import taps as surveys
from handlers.taps import LIMIT, OfStep, OfSurvey, Tap, TapUnreadable
from questionnaires.progress import StepKey
from storage.ids import HandoverId, SurveyId
from workshops.surveys.closing import WITHIN_PREFIX

# Passing on


class OfHandover(Tap):
    handover: HandoverId


class OfInvite(Tap):
    token: str


class Offer(OfStep, prefix="ko"):
    whole_field: bool


class PassedOn(OfSurvey, prefix="kl"):
    """Everything of a survey that was passed on."""


class SeeHandover(OfHandover, prefix="kh"): ...


class Renew(OfHandover, prefix="kn"): ...


class TakeBack(OfHandover, prefix="kw"):
    """`sure` is False on the button that asks first."""

    sure: bool


# Deciding


class Review(OfHandover, prefix="kr"):
    page: int = 0


class SeeProposal(OfHandover, prefix="kp"):
    """Without a key the first one."""

    key: StepKey | None


class Accept(OfHandover, prefix="ka"):
    """Without a key all of them; so with Reject."""

    key: StepKey | None


class Reject(OfHandover, prefix="kx"):
    key: StepKey | None


class Change(OfHandover, prefix="kc"):
    key: StepKey


# Helping


class Consider(OfInvite, prefix="kt"):
    """What somebody asks for (again). Tokens and no ids: only who was given the link can make such a tap."""


class Take(OfInvite, prefix="ky"):
    """Agrees to help; the version of the text that was read and its language travel with the button under it."""

    version: str
    language: str


class Refuse(OfInvite, prefix="kz"): ...


class ChooseLanguage(OfInvite, prefix="kg"): ...


class Speak(OfInvite, prefix="ks"):
    language: str


class MorePrivacy(OfInvite, prefix="kd"):
    """The privacy text of the town; without a topic the overview of topics."""

    topic: str | None = None


class GoOn(OfHandover, prefix="kj"):
    """Back to the question where the second person is."""


class HandBack(OfHandover, prefix="kb"): ...


class Stop(OfHandover, prefix="kq"):
    """`sure` is False on the button that asks first."""

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


class Within(OfHandover, prefix=WITHIN_PREFIX):
    """A tap on a button of a question that was passed on: it concerns the handover, and no survey is in it."""

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
