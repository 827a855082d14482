"""What the buttons of comparisons carry."""

from handlers.taps import OfSurvey, Tap
from storage.ids import PackageId, SurveyId


class SeeChanges(OfSurvey, prefix="vc"):
    earlier: SurveyId
    page: int


class DrawChanges(OfSurvey, prefix="vd"):
    earlier: SurveyId


class SeeTowns(OfSurvey, prefix="vt"):
    """ "Wir und n Kommunen"."""


class SeeExperience(OfSurvey, prefix="vx"):
    """What helped other towns."""

    page: int


class TakeIn(OfSurvey, prefix="vi"):
    """Asks for a package of another town."""


class SeeOthers(Tap, prefix="vo"):
    """What other towns passed on, without a result of one's own."""

    page: int


class SendPackage(Tap, prefix="vos"):
    """Asks for a package, without a result of one's own."""


class ListPackages(OfSurvey, prefix="vl"):
    """The first of what was taken in."""


class PagePackages(OfSurvey, prefix="vlp"):
    """More of it."""

    page: int


class RemovePackage(OfSurvey, prefix="vr"):
    """`sure` is False on the button that asks first, True on the one that does it."""

    package: PackageId
    sure: bool


class ListTakenIn(Tap, prefix="vol"):
    """What was taken in, without a result of one's own."""

    page: int


class RemoveTakenIn(Tap, prefix="vor"):
    """The same, asked first and then done."""

    package: PackageId
    sure: bool
