"""What the buttons of meetings carry. A day is its ordinal, a time of day its minutes since midnight."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar, Self

from handlers.taps import Tap
from storage.ids import GroupId, MeetingId

FIRST, LAST = date(2000, 1, 1), date(2199, 12, 31)
"""What a button of this program can mean; whatever else a client sends was on none."""


def _refuse_other_days(day: int, minute: int = 0) -> None:
    """Raises ValueError."""
    if not (FIRST.toordinal() <= day <= LAST.toordinal() and minute < 24 * 60):
        raise ValueError("no such day or time")


def _refuse_other_lengths(minutes: int) -> None:
    """Raises ValueError."""
    if not 5 <= minutes <= 24 * 60:
        raise ValueError("no such length")


@dataclass(frozen=True, slots=True)
class Meetings(Tap):
    """One's own, or for whoever organises all of the town."""

    prefix: ClassVar[str] = "mm"


@dataclass(frozen=True, slots=True)
class ListMeetings(Tap):
    prefix: ClassVar[str] = "ml"


@dataclass(frozen=True, slots=True)
class ChooseState(Tap):
    """Whose public holidays are named beside dates."""

    prefix: ClassVar[str] = "mj"


@dataclass(frozen=True, slots=True)
class SetState(Tap):
    """Two letters; None: only the holidays of the whole country."""

    prefix: ClassVar[str] = "mq"
    state: str | None


@dataclass(frozen=True, slots=True)
class NewMeeting(Tap):
    prefix: ClassVar[str] = "mn"


@dataclass(frozen=True, slots=True)
class ChooseStart(Tap):
    """Another time for a meeting that exists."""

    prefix: ClassVar[str] = "mw"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class ShowMonth(Tap):
    """The days of a month, counted from the year 0; no meeting: a new one."""

    prefix: ClassVar[str] = "mo"
    meeting: MeetingId | None
    month: int

    def __post_init__(self) -> None:
        if not FIRST.year * 12 <= self.month < (LAST.year + 1) * 12:
            raise ValueError("no such month")


@dataclass(frozen=True, slots=True)
class PickDay(Tap):
    prefix: ClassVar[str] = "md"
    meeting: MeetingId | None
    day: int

    def __post_init__(self) -> None:
        _refuse_other_days(self.day)


@dataclass(frozen=True, slots=True)
class PickStart(Tap):
    prefix: ClassVar[str] = "mt"
    meeting: MeetingId | None
    day: int
    minute: int

    def __post_init__(self) -> None:
        _refuse_other_days(self.day, self.minute)

    @classmethod
    def at(cls, meeting: MeetingId | None, start: datetime) -> Self:
        return cls(meeting, *_packed(start))

    @property
    def start(self) -> datetime:
        return _unpacked(self.day, self.minute)


@dataclass(frozen=True, slots=True)
class PickSpan(Tap):
    """A start whose length was typed with it."""

    prefix: ClassVar[str] = "mwn"
    meeting: MeetingId | None
    day: int
    minute: int
    length: int

    def __post_init__(self) -> None:
        _refuse_other_days(self.day, self.minute)
        _refuse_other_lengths(self.length)

    @classmethod
    def at(cls, meeting: MeetingId | None, start: datetime, length: int) -> Self:
        return cls(meeting, *_packed(start), length)

    @property
    def start(self) -> datetime:
        return _unpacked(self.day, self.minute)


@dataclass(frozen=True, slots=True)
class Move(Tap):
    """Everyone hears of it, so it was asked for once more before."""

    prefix: ClassVar[str] = "mv"
    meeting: MeetingId
    day: int
    minute: int
    length: int

    def __post_init__(self) -> None:
        _refuse_other_days(self.day, self.minute)
        _refuse_other_lengths(self.length)

    @classmethod
    def to(cls, meeting: MeetingId, start: datetime, *, length: int) -> Self:
        return cls(meeting, *_packed(start), length)

    @property
    def start(self) -> datetime:
        return _unpacked(self.day, self.minute)


@dataclass(frozen=True, slots=True)
class SeeSheet(Tap):
    """A meeting as its organisers see it."""

    prefix: ClassVar[str] = "ms"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class ChangeDetails(Tap):
    prefix: ClassVar[str] = "me"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class Rename(Tap):
    prefix: ClassVar[str] = "mr"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class Relocate(Tap):
    prefix: ClassVar[str] = "mp"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class ChooseLength(Tap):
    prefix: ClassVar[str] = "mu"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class SetLength(Tap):
    prefix: ClassVar[str] = "mb"
    meeting: MeetingId
    minutes: int

    def __post_init__(self) -> None:
        _refuse_other_lengths(self.minutes)


@dataclass(frozen=True, slots=True)
class ChooseGroups(Tap):
    prefix: ClassVar[str] = "mg"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class IncludeGroup(Tap):
    prefix: ClassVar[str] = "mh"
    meeting: MeetingId
    group: GroupId
    included: bool


@dataclass(frozen=True, slots=True)
class Invite(Tap):
    prefix: ClassVar[str] = "mi"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class Discard(Tap):
    prefix: ClassVar[str] = "mx"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class AskCancel(Tap):
    prefix: ClassVar[str] = "mk"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class Cancel(Tap):
    prefix: ClassVar[str] = "mz"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class SeeCard(Tap):
    """A meeting as somebody invited sees it."""

    prefix: ClassVar[str] = "mc"
    meeting: MeetingId


@dataclass(frozen=True, slots=True)
class Answer(Tap):
    prefix: ClassVar[str] = "ma"
    meeting: MeetingId
    comes: bool


@dataclass(frozen=True, slots=True)
class TakeFile(Tap):
    """The meeting for a calendar."""

    prefix: ClassVar[str] = "mf"
    meeting: MeetingId


def _packed(start: datetime) -> tuple[int, int]:
    return start.toordinal(), start.hour * 60 + start.minute


def _unpacked(day: int, minute: int) -> datetime:
    midnight = datetime.combine(date.fromordinal(day), datetime.min.time())
    return midnight + timedelta(minutes=minute)
