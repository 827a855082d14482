"""What the buttons of polls carry."""

from handlers.taps import Tap
from storage.ids import GroupId, PollId
from workshops.polls.polls import VOTE_PREFIX


class OfPoll(Tap):
    poll: PollId


class ListPolls(Tap, prefix="ul"): ...


class NewPoll(Tap, prefix="un"): ...


class ReadyOptions(Tap, prefix="ur"):
    """The usual answers for a question that was typed without any: `yes_no` or `scale`."""

    which: str


class AskOptions(Tap, prefix="uq"):
    """What are the options of the question that was typed?"""


class SeePoll(OfPoll, prefix="us"):
    """A poll as its coordinator sees it."""


class ChooseGroups(OfPoll, prefix="ug"): ...


class SetGroup(OfPoll, prefix="ut"):
    group: GroupId
    on: bool


class EveryGroup(OfPoll, prefix="ue"): ...


class EarlierGroups(OfPoll, prefix="uf"):
    """Asks the groups of an earlier asking of the same question as well."""


class Again(OfPoll, prefix="ua"):
    """Another round of a closed poll."""


class SetSeveral(OfPoll, prefix="um"):
    on: bool


class SetOpen(OfPoll, prefix="uo"):
    on: bool


class Discard(OfPoll, prefix="ud"): ...


class SendPoll(OfPoll, prefix="up"): ...


class ClosePoll(OfPoll, prefix="uc"):
    """`sure` false: asks first, because it cannot be opened again."""

    sure: bool


class Vote(OfPoll, prefix=VOTE_PREFIX):
    """Gives an item a value, 0 takes it back; what both mean is the business of the poll's kind."""

    item: int
    value: int


class SeeItem(OfPoll, prefix="ux"):
    """A poll as somebody who was asked sees it, with the choices of one item."""

    item: int


class SeeSlip(OfPoll, prefix="uw"):
    """A poll as somebody who was asked sees it."""
