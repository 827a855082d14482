"""What the buttons of series carry."""

from handlers.meetings.taps import OfMeeting, PickSpan
from storage.attendance import Rsvp
from storage.ids import MeetingId
from workshops.meetings.repeating import FEWEST, LAST, MOST, Every


class SeeRepeats(OfMeeting, prefix="mfr"):
    """How a draft is repeated."""


class SetRule(OfMeeting, prefix="mfs"):
    """`nth`: 1 to 4, 0 for the last, None where it is not monthly."""

    every: Every
    nth: int | None

    def __post_init__(self) -> None:
        if (self.every is Every.MONTH) is (self.nth is None) or (self.nth is not None and self.nth > 4):
            raise ValueError("no such rule")

    @property
    def place(self) -> int | None:
        """As a rule has it."""
        return LAST if self.nth == 0 else self.nth


class SetCount(OfMeeting, prefix="mfc"):
    count: int

    def __post_init__(self) -> None:
        if not FEWEST <= self.count <= MOST:
            raise ValueError("no such number")


class NoRepeats(OfMeeting, prefix="mfn"): ...


class SeeSeries(OfMeeting, prefix="mfo"):
    """All meetings of a series, for its organisers."""


class SeeDates(OfMeeting, prefix="mfd"):
    """All meetings of a series, for whoever is invited."""


class AskForWhich(OfMeeting, prefix="mfq"):
    """For which meetings of the series does hold what was typed?"""


class ChangeThis(OfMeeting, prefix="mft"):
    """What was typed holds for this one only."""


class ChangeFollowing(OfMeeting, prefix="mfe"):
    """It holds for this one and all that follow."""


class MoveFollowing(PickSpan, prefix="mfv"):
    """This one, and with it all that follow."""

    meeting: MeetingId


class CancelFollowing(OfMeeting, prefix="mfx"):
    """This one and all that follow."""


class AnswerAll(OfMeeting, prefix="mfa"):
    answer: Rsvp
