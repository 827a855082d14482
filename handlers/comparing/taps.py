"""What the buttons of comparisons carry."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.taps import Tap
from storage.ids import PackageId, SurveyId


@dataclass(frozen=True, slots=True)
class Compare(Tap):
    """With what this result can be compared."""

    prefix: ClassVar[str] = "va"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SeeChanges(Tap):
    prefix: ClassVar[str] = "vc"
    survey: SurveyId
    earlier: SurveyId
    page: int


@dataclass(frozen=True, slots=True)
class DrawChanges(Tap):
    prefix: ClassVar[str] = "vd"
    survey: SurveyId
    earlier: SurveyId


@dataclass(frozen=True, slots=True)
class SeeTowns(Tap):
    """ "Wir und n Kommunen"."""

    prefix: ClassVar[str] = "vt"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class TakeIn(Tap):
    """Asks for a package of another town."""

    prefix: ClassVar[str] = "vi"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class ListPackages(Tap):
    prefix: ClassVar[str] = "vl"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class RemovePackage(Tap):
    """`sure` is False on the button that asks first, True on the one that does it."""

    prefix: ClassVar[str] = "vr"
    survey: SurveyId
    package: PackageId
    sure: bool
