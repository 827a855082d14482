"""What the buttons of an agenda carry."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.taps import Tap
from storage.ids import AgendaEntryId, SurveyId


@dataclass(frozen=True, slots=True)
class SeeAgenda(Tap):
    prefix: ClassVar[str] = "ga"
    survey: SurveyId
    page: int


@dataclass(frozen=True, slots=True)
class SeePoint(Tap):
    prefix: ClassVar[str] = "gp"
    entry: AgendaEntryId


@dataclass(frozen=True, slots=True)
class MoveUp(Tap):
    """Before the point that stood above it on the screen: twice is the same as once."""

    prefix: ClassVar[str] = "gu"
    entry: AgendaEntryId
    other: AgendaEntryId


@dataclass(frozen=True, slots=True)
class Drop(Tap):
    """Off the agenda, or (`dropped` is False) on it again."""

    prefix: ClassVar[str] = "gd"
    entry: AgendaEntryId
    dropped: bool


@dataclass(frozen=True, slots=True)
class SeeDropped(Tap):
    prefix: ClassVar[str] = "gx"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SeeFurther(Tap):
    """What the result gives reason for beyond the agenda."""

    prefix: ClassVar[str] = "gf"
    survey: SurveyId
    page: int


@dataclass(frozen=True, slots=True)
class TakeOn(Tap):
    """A further point goes on the agenda."""

    prefix: ClassVar[str] = "go"
    entry: AgendaEntryId


@dataclass(frozen=True, slots=True)
class AddTopic(Tap):
    prefix: ClassVar[str] = "gt"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class AskAll(Tap):
    """Makes a poll of a point."""

    prefix: ClassVar[str] = "gq"
    entry: AgendaEntryId
