"""What buttons carry of the calendar, refused where there is no such month or time."""

from datetime import date, datetime, time

from handlers.taps import FIRST_DAY, LAST_DAY


class Month:
    """A month, counted from the year 0."""

    month: int

    def __post_init__(self) -> None:
        if not FIRST_DAY.year * 12 <= self.month < (LAST_DAY.year + 1) * 12:
            raise ValueError("no such month")


class Moment:
    """A day, and a time of it as minutes since midnight."""

    day: date
    minute: int

    def __post_init__(self) -> None:
        if self.minute >= 24 * 60:
            raise ValueError("no such time")

    @property
    def start(self) -> datetime:
        return datetime.combine(self.day, time(*divmod(self.minute, 60)))
