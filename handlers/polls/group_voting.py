"""A tap under a message in the town's group: counted like any vote, and answered to whoever tapped, to nobody else.

Who has not agreed yet, or does not belong to the town, is led to the private chat by the answer itself.
"""

from handlers.polls.group_message import payload
from handlers.polls.group_taps import IN_GROUP, ClearHere, VoteHere
from handlers.polls.phrases import bare
from handlers.taps import TapUnreadable
from handlers.wording import short
from locales import Words
from questionnaires.kernels.kernel import Impossible, Move
from questionnaires.values import dataclass
from storage.ids import ChatId, PersonId
from workshops.polls.in_group import NotAsked, NotHere
from workshops.polls.sheets import BallotView
from workshops.polls.voting import Reworded
from workshops.refusals import ConsentNeeded, Gone, NotAllowed, TooLate
from workshops.workshops import Workshops

LONGEST_ANSWER = 200
"""Signs that Telegram shows as the answer to a tap."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a tap in the group is answered with: a text, perhaps one that `has_to_be_read`, or a link's payload."""

    text: str = ""
    has_to_be_read: bool = False
    leads_to: str | None = None


def read(data: str) -> VoteHere | ClearHere | None:
    """The tap of a button in the group; None for whatever else a client sends."""
    for kind in IN_GROUP:
        if data.partition(":")[0] in kind.prefixes:
            try:
                return kind.unpack(data)
            except TapUnreadable:
                return None
    return None


async def on_tap(
    tap: VoteHere | ClearHere, person: PersonId | None, words: Words, workshops: Workshops, *, chat: ChatId
) -> Answered:
    """`person` None: somebody of whom nothing is known."""
    if person is None:
        return await _to_the_private_chat(tap, words, workshops, chat=chat)
    try:
        vote = await _vote(tap, person, workshops, chat=chat)
    except (NotAllowed, ConsentNeeded):
        return await _to_the_private_chat(tap, words, workshops, chat=chat)
    except TooLate:
        return _alert(words.plain("group-chat-vote-too-late"))
    except Gone:
        return _alert(words.plain("group-chat-vote-not-here"))
    except Reworded:
        return _alert(words.plain("group-chat-vote-reworded"))
    except Impossible:
        return _alert(words.plain("group-chat-vote-no-more"))
    match vote:
        case NotHere():
            return _alert(words.plain("group-chat-vote-not-here"))
        case NotAsked() as why:
            return _alert(words.plain(why_not(why)))
        case BallotView():
            return Answered(_counted(words, vote))


def why_not(why: NotAsked) -> str:
    """The key of the sentence for somebody who is not asked."""
    return f"group-chat-vote-{why.value}"


async def _vote(
    tap: VoteHere | ClearHere, person: PersonId, workshops: Workshops, *, chat: ChatId
) -> BallotView | NotHere | NotAsked:
    match tap:
        case VoteHere(poll=poll, item=item, value=value, wording=wording):
            move = Move(item, value)
            return await workshops.group_polls.vote(person, poll, move, chat=chat, wording=wording)
        case ClearHere(poll=poll):
            return await workshops.group_polls.clear(person, poll, chat=chat)


async def _to_the_private_chat(
    tap: VoteHere | ClearHere, words: Words, workshops: Workshops, *, chat: ChatId
) -> Answered:
    token = await workshops.group_chats.token(chat)
    if token is None:
        return _alert(words.plain("group-chat-vote-not-here"))
    return Answered(leads_to=payload(token, tap.poll))


def _counted(words: Words, slip: BallotView) -> str:
    """What counts now, in the words of the buttons."""
    asks = slip.poll.asks
    if not slip.ballot:
        return words.plain("group-chat-vote-nothing")
    mine = ", ".join(bare(words, each) for each in asks.kernel.mine(asks.settings, slip.ballot))
    key = "group-chat-vote-counted" if slip.is_complete else "group-chat-vote-begun"
    room = LONGEST_ANSWER - len(words.plain(key, mine=""))
    return words.plain(key, mine=short(mine, room))


def _alert(text: str) -> Answered:
    return Answered(short(text, LONGEST_ANSWER), has_to_be_read=True)
