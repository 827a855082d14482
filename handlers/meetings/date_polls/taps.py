"""What the buttons of date polls carry."""

from datetime import date, datetime, time
from typing import Self

from handlers.taps import FIRST_DAY, LAST_DAY, Tap
from storage.date_polls import Availability
from storage.ids import DateOptionId, DatePollId, GroupId


class OfDatePoll(Tap):
    poll: DatePollId


class OfDatePollOrNew(Tap):
    """None: a new one."""

    poll: DatePollId | None


class OfDate(OfDatePoll):
    option: DateOptionId


class SeeDateSheet(OfDatePoll, prefix="ds"):
    """A date poll as its organisers see it."""


class AddDates(OfDatePollOrNew, prefix="da"):
    """Asks which dates there are to choose from."""


class ShowDateMonth(OfDatePollOrNew, prefix="dm"):
    """The days of a month, counted from the year 0."""

    month: int

    def __post_init__(self) -> None:
        if not FIRST_DAY.year * 12 <= self.month < (LAST_DAY.year + 1) * 12:
            raise ValueError("no such month")


class PickDateDay(OfDatePollOrNew, prefix="dd"):
    day: date


class PickDate(OfDatePollOrNew, prefix="dt"):
    """A date by day and minutes since midnight."""

    day: date
    minute: int

    def __post_init__(self) -> None:
        if self.minute >= 24 * 60:
            raise ValueError("no such time")

    @classmethod
    def at(cls, poll: DatePollId | None, start: datetime) -> Self:
        return cls(poll, start.date(), start.hour * 60 + start.minute)

    @property
    def start(self) -> datetime:
        return datetime.combine(self.day, time(*divmod(self.minute, 60)))


class ChooseDatesToDrop(OfDatePoll, prefix="dx"):
    """Which date goes?"""


class DropDate(OfDate, prefix="dxo"): ...


class ChooseLastDay(OfDatePoll, prefix="dl"):
    """Until when can people answer?"""


class SetLastDay(OfDatePoll, prefix="dls"):
    day: date


class ChooseDateGroups(OfDatePoll, prefix="dg"): ...


class IncludeDateGroup(OfDatePoll, prefix="dgi"):
    """Without a group all of them."""

    group: GroupId | None
    included: bool


class RenameDatePoll(OfDatePoll, prefix="dr"): ...


class DiscardDatePoll(OfDatePoll, prefix="dz"): ...


class AskForDates(OfDatePoll, prefix="dq"):
    """Everybody is asked."""


class AskStopDatePoll(OfDatePoll, prefix="dk"): ...


class StopDatePoll(OfDatePoll, prefix="dks"): ...


class ConsiderDate(OfDate, prefix="dc"):
    """One date with its numbers, before it becomes a meeting."""


class ChooseDate(OfDate, prefix="dcc"):
    """It becomes a meeting."""


class SeeDates(OfDatePoll, prefix="dv"):
    """A date poll as somebody sees it who is asked."""


class SeeDate(OfDate, prefix="dvo"):
    """One of its dates."""


class AnswerDate(OfDate, prefix="dvw"):
    answer: Availability


class NoToAllDates(OfDatePoll, prefix="dvn"): ...
