"""What the buttons carry that are about the town's group in Telegram, and those that stand in it."""

from typing import Self

from handlers.taps import OfTown, Tap
from storage.ids import PollId


class SeeGroupChat(OfTown, prefix="tg"):
    """Whether a group is connected, and what its members see."""


class BeginGroupChat(OfTown, prefix="tgb"):
    """A new code that connects one."""


class PartGroupChat(OfTown, prefix="tgp"):
    """`sure` false: asks first, because what is running there loses its buttons."""

    sure: bool


class SpeakInGroup(OfTown, prefix="tgl"):
    language: str


class SetAlways(OfTown, prefix="tga"):
    """Every new poll stands in the group as well, or only those that are chosen."""

    on: bool


class SetInGroup(Tap, prefix="tgs"):
    """Puts a poll into the group as well, or takes it out."""

    poll: PollId
    on: bool


class ComeIn(Tap, prefix="tgi"):
    """From the group to the private chat; `token` is the connection's, so that only its members can make such a tap."""

    token: str
    poll: PollId | None


class VoteHere(Tap, prefix="tgv"):
    """Votes under a message in the group; all see the same buttons, so each says what is wanted."""

    poll: PollId
    item: int
    value: int
    wording: int | None = None
    """That of the question to which it is an answer."""

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Those of the version before carry no wording."""
        return super().unpack(data if data.count(":") > 3 else f"{data}:")


class ClearHere(Tap, prefix="tgx"):
    """Takes back what one has chosen."""

    poll: PollId


IN_GROUP: tuple[type[VoteHere | ClearHere], ...] = (VoteHere, ClearHere)
"""Those that stand under messages in the group; anywhere else they are nobody's."""
