"""Where a response stands: in a survey, in a private trial of a questionnaire, in what was passed on to a colleague."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias, assert_never

from questionnaires.values import dataclass
from storage.ids import HandoverId, SurveyId
from workshops.questionnaires.questionnaires import Which

TAPS: Final = "a?"
"""What all taps of answering begin with, as GLOB takes it; the place follows."""
HERE_PREFIX: Final = "aq"
"""Of the tap that leads to the question where somebody is, or says that it is over; only the place follows."""
HANDOVER: Final = "h"
"""Of the place of a handover, before its id."""
OLD_WITHIN: Final = "ki"
"""What taps of a handover began with in older versions, before its id."""
_TRIAL: Final = "t"


@dataclass(frozen=True, slots=True)
class InSurvey:
    """One's own answers."""

    survey: SurveyId


@dataclass(frozen=True, slots=True)
class InHandover:
    """Proposals. `deciding`: by whoever asked, who changes one before taking it over; known only once it was read."""

    handover: HandoverId
    deciding: bool = False


@dataclass(frozen=True, slots=True)
class InTrial:
    """Answers that nobody keeps."""

    which: Which


ResponsePlace: TypeAlias = InSurvey | InHandover | InTrial


def encode(place: ResponsePlace) -> str:
    """As a button carries it: "7", "hAbCd-_09" or "tkurzcheck"."""
    match place:
        case InSurvey(survey):
            return str(survey)
        case InHandover(handover):
            return f"{HANDOVER}{handover}"
        case InTrial(which):
            return f"{_TRIAL}{which}"
        case _:
            assert_never(place)


def decode(text: str) -> ResponsePlace:
    """Raises ValueError for what is no place in this notation."""
    kind, rest = text[:1], text[1:]
    if kind == HANDOVER and rest:
        return InHandover(HandoverId(rest))
    if kind == _TRIAL and rest:
        return InTrial(Which(rest))
    if text.isascii() and text.isdecimal() and text == str(int(text)) and int(text) < 2**63:
        return InSurvey(SurveyId(int(text)))
    raise ValueError(f"no place: {text!r}")


def as_data(place: ResponsePlace) -> dict[str, Any]:
    """As a dialog holds it."""
    match place:
        case InSurvey(survey):
            return {"survey": survey}
        case InHandover(handover):
            return {"handover": handover}
        case InTrial(which):
            return {"which": which}
        case _:
            assert_never(place)


def place_in(data: Mapping[str, Any]) -> ResponsePlace:
    """The place that a dialog is about."""
    if "handover" in data:
        return InHandover(HandoverId(data["handover"]))
    return InTrial(Which(data["which"])) if "which" in data else InSurvey(SurveyId(data["survey"]))
