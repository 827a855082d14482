"""What the buttons of answering carry, wherever a response stands: the place, and what is done or looked at there."""

from typing import Final, Self

from handlers.taps import OfStep, OfSurvey, Tap, TapUnreadable, fields_of, packed, unpacked
from questionnaires.model import FieldId
from questionnaires.progress import StepKey
from workshops.answering import acts
from workshops.answering.acts import ResponseAct
from workshops.answering.places import HERE_PREFIX, ResponsePlace

ACTS: Final[dict[str, type[ResponseAct]]] = {
    "aa": acts.Answer,
    "ac": acts.Choose,
    "ar": acts.Rank,
    "ao": acts.Onward,
    "ab": acts.Back,
    "ag": acts.GoTo,
    "af": acts.SkipFreeTexts,
    "ax": acts.DropComment,
    "at": acts.Retract,
    "as": acts.Resume,
    "ah": acts.HandIn,
}
"""By the prefix of their tap. A step is named by its key, so that an old button still means its own question."""
_PREFIXES: Final = {act: prefix for prefix, act in ACTS.items()}
_GIVEN: Final = (acts.Answer, acts.Choose, acts.Rank)


class OfResponse(Tap):
    place: ResponsePlace


class Do(OfResponse, prefix=tuple(ACTS)):
    """Something is done with a response: `aa:7:ku01:2`. The prefix says what; its fields follow the place."""

    act: ResponseAct

    def pack(self) -> str:
        return packed(_PREFIXES[type(self.act)], self.place, *fields_of(self.act))

    @classmethod
    def unpack(cls, data: str) -> Self:
        prefix, place, *rest = (*data.split(":"), "")[: max(2, data.count(":") + 1)]
        if prefix not in ACTS:
            raise TapUnreadable(f"not a {cls.__name__}")
        return cls(unpacked(OfResponse, [place]).place, unpacked(ACTS[prefix], rest))

    @property
    def answers(self) -> bool:
        """Whether it answers the question that stands above the button."""
        return isinstance(self.act, _GIVEN)


class OfStepHere(OfResponse):
    key: StepKey


class Explain(OfStepHere, prefix="ae"): ...


class Comment(OfStepHere, prefix="ak"):
    """Asks for a comment."""


class About(OfResponse, prefix="aw"):
    """What the questionnaire is about, with the hard words explained."""


class Here(OfResponse, prefix=HERE_PREFIX):
    """Back to the question, from an explanation or a comment that was not written."""


class Pause(OfResponse, prefix="ap"): ...


class Overview(OfResponse, prefix="av"):
    """The fields, to go to any of them."""


class FieldQuestions(OfResponse, prefix="aj"):
    """The questions of one field, to go to any of them."""

    field: FieldId
    page: int = 0


class PassOn(OfStep, prefix="ay"):
    """To ask somebody else about this question or its field."""


class PrintSurvey(OfSurvey, prefix="ad"):
    """What is asked as a PDF to prepare with; without a language it is asked for, where there are several."""

    language: str | None = None
