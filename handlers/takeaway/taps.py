"""What the buttons of files and pictures carry."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.taps import Tap
from questionnaires.model import FieldId
from storage.ids import SurveyId


@dataclass(frozen=True, slots=True)
class Files(Tap):
    """What there is to take along."""

    prefix: ClassVar[str] = "wf"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Report(Tap):
    """The PDF; `short` is the one for the committee."""

    prefix: ClassVar[str] = "wr"
    survey: SurveyId
    short: bool


@dataclass(frozen=True, slots=True)
class Pictures(Tap):
    """The overview and the groups, or all questions of one field."""

    prefix: ClassVar[str] = "wp"
    survey: SurveyId
    field: FieldId | None = None


@dataclass(frozen=True, slots=True)
class Table(Tap):
    """`kind` is xlsx or csv."""

    prefix: ClassVar[str] = "wt"
    survey: SurveyId
    kind: str


@dataclass(frozen=True, slots=True)
class Package(Tap):
    """For other towns."""

    prefix: ClassVar[str] = "wo"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SendPackage(Tap):
    prefix: ClassVar[str] = "ws"
    survey: SurveyId
    name_town: bool
