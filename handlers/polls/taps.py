"""What the buttons of polls carry."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.taps import Tap
from storage.ids import GroupId, PollId
from workshops.polls import VOTE_PREFIX


@dataclass(frozen=True, slots=True)
class ListPolls(Tap):
    prefix: ClassVar[str] = "ul"


@dataclass(frozen=True, slots=True)
class NewPoll(Tap):
    prefix: ClassVar[str] = "un"


@dataclass(frozen=True, slots=True)
class ReadyOptions(Tap):
    """The usual answers for a question that was typed without any: `yes_no` or `scale`."""

    prefix: ClassVar[str] = "ur"
    which: str


@dataclass(frozen=True, slots=True)
class AskOptions(Tap):
    """What are the options of the question that was typed?"""

    prefix: ClassVar[str] = "uq"


@dataclass(frozen=True, slots=True)
class SeePoll(Tap):
    """A poll as its coordinator sees it."""

    prefix: ClassVar[str] = "us"
    poll: PollId


@dataclass(frozen=True, slots=True)
class ChooseGroups(Tap):
    prefix: ClassVar[str] = "ug"
    poll: PollId


@dataclass(frozen=True, slots=True)
class SetGroup(Tap):
    prefix: ClassVar[str] = "ut"
    poll: PollId
    group: GroupId
    on: bool


@dataclass(frozen=True, slots=True)
class EveryGroup(Tap):
    prefix: ClassVar[str] = "ue"
    poll: PollId


@dataclass(frozen=True, slots=True)
class EarlierGroups(Tap):
    """Asks the groups of an earlier asking of the same question as well."""

    prefix: ClassVar[str] = "uf"
    poll: PollId


@dataclass(frozen=True, slots=True)
class Again(Tap):
    """Another round of a closed poll."""

    prefix: ClassVar[str] = "ua"
    poll: PollId


@dataclass(frozen=True, slots=True)
class SetMultiple(Tap):
    prefix: ClassVar[str] = "um"
    poll: PollId
    on: bool


@dataclass(frozen=True, slots=True)
class SetOpen(Tap):
    prefix: ClassVar[str] = "uo"
    poll: PollId
    on: bool


@dataclass(frozen=True, slots=True)
class Discard(Tap):
    prefix: ClassVar[str] = "ud"
    poll: PollId


@dataclass(frozen=True, slots=True)
class SendPoll(Tap):
    prefix: ClassVar[str] = "up"
    poll: PollId


@dataclass(frozen=True, slots=True)
class ClosePoll(Tap):
    """`sure` false: asks first, because it cannot be opened again."""

    prefix: ClassVar[str] = "uc"
    poll: PollId
    sure: bool


@dataclass(frozen=True, slots=True)
class Vote(Tap):
    """`on` false: takes one of several answers back."""

    prefix: ClassVar[str] = VOTE_PREFIX
    poll: PollId
    position: int
    on: bool


@dataclass(frozen=True, slots=True)
class SeeSlip(Tap):
    """A poll as somebody who was asked sees it."""

    prefix: ClassVar[str] = "uw"
    poll: PollId
