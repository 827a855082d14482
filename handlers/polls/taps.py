"""What the buttons of polls carry."""

from typing import Self

from handlers.taps import InTown, OfTown, Tap
from storage.ids import CardId, ClusterId, GroupId, PollId
from workshops.polls.polls import ITEM_PREFIX, TAKE_BACK_PREFIX, VOTE_PREFIX


class OfPoll(Tap):
    poll: PollId


class ListPolls(InTown, prefix="ul"): ...


class ListOlderPolls(OfTown, prefix="ulp"):
    """A page of the same list, from 0."""

    page: int


class NewPoll(InTown, prefix="un"): ...


class ReadyOptions(Tap, prefix="ur"):
    """A ready-made kind, by its id, for a question that was typed without answers."""

    which: str


class NewOfKind(Tap, prefix="uz"):
    """A new poll of a ready-made kind."""

    which: str


class AskOptions(Tap, prefix="uq"):
    """What are the options of the question that was typed?"""


class SeePoll(OfPoll, prefix="us"):
    """A poll as its coordinator sees it."""


class ChooseGroups(OfPoll, prefix="ug"): ...


class SetGroup(OfPoll, prefix="ut"):
    """Without a group all of them."""

    group: GroupId | None
    on: bool


class EarlierGroups(OfPoll, prefix="uf"):
    """Asks the groups of an earlier asking of the same question as well."""


class Again(OfPoll, prefix="ua"):
    """Another round of a closed poll."""


class OtherKinds(OfPoll, prefix="ui"):
    """As what else could a draft be asked?"""


class SetKind(OfPoll, prefix="uh"):
    which: str


class SetSeveral(OfPoll, prefix="um"):
    on: bool


class AskRange(OfPoll, prefix="vn"):
    """Asks between which numbers one estimates, and of what."""


class DropRange(OfPoll, prefix="vnx"):
    """Any number, of nothing in particular."""


class ChooseMost(OfPoll, prefix="vm"):
    """How many cards or words may each person write?"""


class SetMost(OfPoll, prefix="vmm"):
    most: int


class SetFree(OfPoll, prefix="vmf"):
    """Whether cards are seen at once, or looked at first."""

    on: bool


class ChooseBounds(OfPoll, prefix="vmb"):
    """How many answers may each person choose?"""


class SetBounds(OfPoll, prefix="vms"):
    least: int
    most: int


class SetOpen(OfPoll, prefix="uo"):
    on: bool


class Discard(OfPoll, prefix="ud"): ...


class SendPoll(OfPoll, prefix="up"): ...


class CountHands(OfPoll, prefix="vh"):
    """Asks for what was counted in the room."""


class ConfirmHands(OfPoll, prefix="vhs"):
    """They are as many as was typed, though more than were asked."""


class EnterPaper(OfPoll, prefix="vpe"):
    """Asks for what one person has put on paper."""


class DropPaper(OfPoll, prefix="vpd"):
    """Takes out one paper."""

    number: int


class TakeBack(OfPoll, prefix="ub"):
    """`sure` false: asks first, because what was voted goes."""

    sure: bool


class Reword(OfPoll, prefix="uu"):
    """Asks for another wording."""


class ClosePoll(OfPoll, prefix="uc"):
    """`sure` false: asks first, because it cannot be opened again."""

    sure: bool


class Vote(OfPoll, prefix=VOTE_PREFIX):
    """Gives an item a value, 0 takes it back; what both mean is the business of the poll's kind."""

    item: int
    value: int
    wording: int | None = None
    """That of the question to which it is an answer."""

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Those of the version before carry no wording."""
        return super().unpack(data if data.count(":") > 3 else f"{data}:")


class TakeBackText(OfPoll, prefix=TAKE_BACK_PREFIX):
    """Somebody takes a card or a word of theirs back."""

    item: int


class SeeItem(OfPoll, prefix=ITEM_PREFIX):
    """A poll as somebody who was asked sees it, with the choices of one item."""

    item: int


class SeeSlip(OfPoll, prefix="uw"):
    """A poll as somebody who was asked sees it."""


class WriteText(OfPoll, prefix="uy"):
    """Votes by typing."""


class ReviewCards(OfPoll, prefix="uk"):
    """The cards of a poll, one after the other; `last` was decided just now."""

    last: CardId | None = None


class SeeDecided(OfPoll, prefix="ukd"):
    """The cards that do not wait any more."""

    page: int = 0


class ChangeCard(OfPoll, prefix="ujc"):
    """Away again, or shown after all."""

    card: CardId
    shown: bool
    page: int
    """Where it stood in the list."""


class SeveralCards(OfPoll, prefix="ukm"):
    """The next cards that wait, at one look."""


class ShowCards(OfPoll, prefix="ujm"):
    """Shows all cards that stood at that look, of which this was the last."""

    last: CardId


class DecideCard(OfPoll, prefix="uj"):
    card: CardId
    shown: bool


class SeeGroups(OfPoll, prefix="vg"):
    """A result group by group."""


class DrawPoll(OfPoll, prefix="vb"):
    """A result as pictures."""


class CloudOnWall(OfPoll, prefix="vwl"):
    """The words of a poll on the wall as a cloud, or as a list."""

    on: bool


class DrawCloud(OfPoll, prefix="vw"):
    """The words of a result as a cloud."""


class PrintPoll(OfPoll, prefix="vp"):
    """A result as a PDF."""


class SeeClusters(OfPoll, prefix="c"):
    """The cards of a poll as they were put together."""


class SortCards(OfPoll, prefix="cs"):
    """A card that lies nowhere, and where it could go; without one the first of them."""

    card: CardId | None


class PutCard(OfPoll, prefix="cp"):
    """Puts a card that lay nowhere into a cluster; the next one follows."""

    card: CardId
    cluster: ClusterId


class SeeCard(OfPoll, prefix="cc"):
    """One card, and where else it could lie."""

    card: CardId


class MoveCard(OfPoll, prefix="cm"):
    """Puts a card somewhere else; without a cluster it is loose."""

    card: CardId
    cluster: ClusterId | None


class NewCluster(OfPoll, prefix="cn"):
    """Asks for a name; the card goes there at once. `sorting`: afterwards the next loose card follows."""

    card: CardId | None
    sorting: bool


class OfCluster(Tap):
    cluster: ClusterId


class SeeCluster(OfCluster, prefix="ck"):
    page: int


class FillCluster(OfCluster, prefix="cf"):
    """Which of the cards that lie nowhere else belong there?"""

    page: int


class TickCard(OfCluster, prefix="ct"):
    """Puts a card in or takes it out."""

    card: CardId
    on: bool
    page: int


class RenameCluster(OfCluster, prefix="cr"):
    """Asks for another name."""


class ChooseMerge(OfCluster, prefix="cx"):
    """With which other one does it become one?"""


class MergeClusters(OfCluster, prefix="cxx"):
    into: ClusterId


class AskForDots(OfPoll, prefix="cb"):
    """Starts a poll in which everybody gives dots to the clusters of these cards."""


class DissolveCluster(OfCluster, prefix="cd"):
    """`sure` false: asks first, where cards lie in it."""

    sure: bool
