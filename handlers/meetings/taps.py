"""What the buttons of meetings carry. A time of day is its minutes since midnight."""

from datetime import date, datetime
from typing import Self

from handlers.meetings.moments import Moment, Month
from handlers.taps import InTown, OfTown, Tap
from storage.attendance import Rsvp
from storage.ids import GroupId, MeetingId
from storage.meetings import MeetingKind


def _refuse_other_lengths(minutes: int) -> None:
    """Raises ValueError."""
    if not 5 <= minutes <= 24 * 60:
        raise ValueError("no such length")


class OfMeeting(Tap):
    meeting: MeetingId


class OfMeetingOrNew(Tap):
    """None: a new one."""

    meeting: MeetingId | None


class Meetings(Tap, prefix="mm"):
    """One's own, or for whoever organises all of the town."""


class ListMeetings(InTown, prefix="ml"): ...


class ChooseState(OfTown, prefix="mj"):
    """Whose public holidays are named beside dates."""


class SetState(OfTown, prefix="mq"):
    """Two letters; None: only the holidays of the whole country."""

    state: str | None


class NewMeeting(InTown, prefix="mn"): ...


class ChooseStart(OfMeeting, prefix="mw"):
    """Another time for a meeting that exists."""


class ShowMonth(OfMeetingOrNew, Month, prefix="mo"):
    """The days of a month, counted from the year 0."""

    month: int


class PickDay(OfMeetingOrNew, prefix="md"):
    day: date


class PickStart(OfMeetingOrNew, Moment, prefix="mt"):
    day: date
    minute: int

    @classmethod
    def at(cls, meeting: MeetingId | None, start: datetime, *length: int) -> Self:
        return cls(meeting, start.date(), start.hour * 60 + start.minute, *length)


class PickSpan(PickStart, prefix="mwn"):
    """A start whose length was typed with it."""

    length: int

    def __post_init__(self) -> None:
        super().__post_init__()
        _refuse_other_lengths(self.length)


class Move(PickSpan, prefix="mv"):
    """Everyone hears of it, so it was asked for once more before."""

    meeting: MeetingId


class SeeSheet(OfMeeting, prefix="ms"):
    """A meeting as its organisers see it."""


class ChangeDetails(OfMeeting, prefix="me"): ...


class Rename(OfMeeting, prefix="mr"): ...


class Relocate(OfMeeting, prefix="mp"): ...


class ChooseKind(OfMeeting, prefix="mdk"): ...


class SetKind(OfMeeting, prefix="mds"):
    kind: MeetingKind


class GiveLink(OfMeeting, prefix="mdl"):
    """Asks for the address of a video meeting."""


class ShowLink(OfMeeting, prefix="mdc"):
    """To whom."""

    for_coming: bool


class DropLink(OfMeeting, prefix="mdd"): ...


class WriteAgenda(OfMeeting, prefix="mda"): ...


class WriteNote(OfMeeting, prefix="mdn"): ...


class ChooseLength(OfMeeting, prefix="mu"): ...


class SetLength(OfMeeting, prefix="mb"):
    minutes: int

    def __post_init__(self) -> None:
        _refuse_other_lengths(self.minutes)


class ChooseGroups(OfMeeting, prefix="mg"): ...


class IncludeGroup(OfMeeting, prefix="mh"):
    """Without a group all of them."""

    group: GroupId | None
    included: bool


class Invite(OfMeeting, prefix="mi"): ...


class Discard(OfMeeting, prefix="mx"): ...


class AskCancel(OfMeeting, prefix="mk"): ...


class Cancel(OfMeeting, prefix="mz"): ...


class SeeRecap(OfMeeting, prefix="mrs"):
    """What everybody will be told after it."""


class SendRecap(OfMeeting, prefix="mrt"): ...


class SeeCard(OfMeeting, prefix="mc"):
    """A meeting as somebody invited sees it."""


class Answer(OfMeeting, prefix="mac"):
    answer: Rsvp


class Comes(OfMeeting, prefix="ma"):
    """On buttons of the version before."""

    comes: bool


class GiveName(OfMeeting, prefix="mna"): ...


class DropName(OfMeeting, prefix="mnd"): ...


class HearAgain(OfMeeting, prefix="mha"):
    """Messages are on again, for whoever has answered."""


class SeeNames(OfMeeting, prefix="mns"):
    """Who gave a name, for the organisers."""


class TakeFile(OfMeeting, prefix="mf"):
    """The meeting for a calendar."""
