"""What the buttons of an agenda carry."""

from handlers.taps import OfSurvey, Tap
from storage.ids import AgendaEntryId


class OfPoint(Tap):
    entry: AgendaEntryId


class SeePoint(OfPoint, prefix="gp"): ...


class MoveUp(OfPoint, prefix="gu"):
    """Before the point that stood above it on the screen: twice is the same as once."""

    other: AgendaEntryId


class Drop(OfPoint, prefix="gd"):
    """Off the agenda, or (`dropped` is False) on it again."""

    dropped: bool


class SeeDropped(OfSurvey, prefix="gx"): ...


class SeeFurther(OfSurvey, prefix="gf"):
    """What the result gives reason for beyond the agenda."""

    page: int


class TakeOn(OfPoint, prefix="go"):
    """A further point goes on the agenda."""


class AddTopic(OfSurvey, prefix="gt"): ...


class AskAll(OfPoint, prefix="gq"):
    """Makes a poll of a point."""
