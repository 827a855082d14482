"""What the buttons of date polls carry."""

from datetime import date, datetime
from typing import Self

from handlers.meetings.moments import Moment, Month
from handlers.taps import Tap
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


class ShowDateMonth(OfDatePollOrNew, Month, prefix="dm"):
    """The days of a month, counted from the year 0."""

    month: int


class PickDateDay(OfDatePollOrNew, prefix="dd"):
    day: date


class PickDate(OfDatePollOrNew, Moment, prefix="dt"):
    """A date by day and minutes since midnight."""

    day: date
    minute: int

    @classmethod
    def at(cls, poll: DatePollId | None, start: datetime) -> Self:
        return cls(poll, start.date(), start.hour * 60 + start.minute)


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


class NoToAllDates(OfDatePoll, prefix="dvn"):
    """Where something else was answered before, that is asked about first."""


class AskNoToAllDates(OfDatePoll, prefix="dva"):
    """Other answers would go with it."""


class ReplaceByNo(OfDatePoll, prefix="dvr"):
    """To all of them, whatever was answered before."""


class NoToOpenDates(OfDatePoll, prefix="dvk"):
    """To those alone to which nothing was said."""
