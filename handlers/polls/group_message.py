"""What stands in the town's group in Telegram: as much as a whole room may see, and nothing of one person. Pure."""

from collections.abc import Callable
from itertools import chain

from handlers.polls.group_taps import ClearHere, VoteHere
from handlers.polls.phrases import worded
from handlers.polls.screens import choice_buttons, in_full, result, tells_all
from handlers.polls.turnout import turnout
from handlers.screen import Button, Screen, column
from handlers.taps import Tap
from handlers.wording import paragraphs
from locales import Words
from questionnaires.kernels.choice import ChoiceSettings
from questionnaires.kernels.kernel import Asks, Ballot, Choice, Move
from questionnaires.kernels.points import PointsSettings
from questionnaires.kernels.ranking import RankingSettings
from storage.ids import PollId
from storage.polls import Poll, PollState
from workshops.polls.in_group import Content, Farewell
from workshops.polls.sheets import OPENLY, PublicPoll, Round, shows_live

LINK_PREFIX = "g"
"""Begins the payload of a link that leads from the group to the private chat."""
NOBODYS = Ballot()
"""All see the same buttons, so none of them is marked."""

Link = Callable[[str], str]
"""The address that opens the bot with a payload."""


def payload(token: str, poll: PollId | None) -> str:
    """What a link from the group carries; without a poll it is about the town."""
    return f"{LINK_PREFIX}{token}{'' if poll is None else poll}"


def message(words: Words, content: Content, link: Link) -> Screen:
    """What is to stand in a message of the group."""
    if content.poll is None:
        return _greeting(words, content, link)
    if content.poll.poll.state is PollState.CLOSED:
        return _closed(words, content.poll)
    if content.farewell is not None:
        return _farewell(words, content.poll.poll, content.farewell)
    return _open(words, content, content.poll, link)


def votes_here(asks: Asks) -> bool:
    """Whether one votes under the message itself; everything else is done in the private chat."""
    return asks.is_alike_for_all()


def takes_several(asks: Asks) -> bool:
    """Whether one person may choose several things, and so has something to take back."""
    match asks.settings:
        case ChoiceSettings(most=most):
            return most > 1
        case PointsSettings() | RankingSettings():
            return True
        case _:
            return False


def _greeting(words: Words, content: Content, link: Link) -> Screen:
    if content.farewell is not None or content.token is None:
        return Screen(words("group-chat-parted-here", town=content.municipality.name))
    text = words("group-chat-connected-here", town=content.municipality.name)
    way = Button(words.plain("group-chat-to-private"), url=link(payload(content.token, None)))
    return Screen(text, column(way))


def _farewell(words: Words, poll: Poll, why: Farewell) -> Screen:
    return Screen(
        paragraphs(words("poll-question", question=poll.question), words(f"group-chat-farewell-{why.value}"))
    )


def _closed(words: Words, public: PublicPoll) -> Screen:
    poll = public.poll
    return Screen(
        paragraphs(
            words("poll-question", question=poll.question),
            words("poll-closed"),
            turnout(words, poll, voters=public.voters, audience=public.audience),
            result(words, poll, public.tally, _round_before(public)),
        )
    )


def _open(words: Words, content: Content, public: PublicPoll, link: Link) -> Screen:
    poll, asks = public.poll, public.poll.asks
    here = votes_here(poll.asks)
    guidance = asks.kernel.guidance(asks.settings, NOBODYS, 0) if here else ()
    text = paragraphs(
        words("poll-question", question=poll.question),
        *(worded(words, each) for each in guidance),
        *(
            in_full(words, _choices(asks))
            if here and not (shows_live(poll) and tells_all(public.tally))
            else ()
        ),
        words(_promise(poll), k=poll.minimum_group_size),
        words("group-chat-vote-here" if here else "group-chat-vote-privately"),
        turnout(words, poll, voters=public.voters, audience=public.audience),
        result(words, poll, public.tally, _round_before(public)) if shows_live(poll) else None,
    )
    choices = choice_buttons(words, _choices(asks), lambda each: _tap(poll, each)) if here else ()
    clear = Button(words.plain("group-chat-clear"), ClearHere(poll.id)) if takes_several(asks) else None
    token = content.token
    privately = (
        Button(words.plain("group-chat-vote-in-private"), url=link(payload(token, poll.id)))
        if token is not None
        else None
    )
    return Screen(text, tuple(chain(choices, column(clear if here else None, privately))))


def _promise(poll: Poll) -> str:
    if poll.minimum_group_size > OPENLY:
        return "group-chat-confidential"
    return "group-chat-openly" if shows_live(poll) else "group-chat-openly-blind"


def _choices(asks: Asks) -> tuple[Choice, ...]:
    return tuple(each for each in asks.choices(NOBODYS) if isinstance(each.tap, Move))


def _tap(poll: Poll, choice: Choice) -> Tap:
    assert isinstance(choice.tap, Move)  # noqa: S101 - others are left out
    return VoteHere(poll.id, choice.tap.item, choice.tap.value, poll.wording)


def _round_before(public: PublicPoll) -> Round | None:
    before = public.earlier
    if before is None or before.tally is None or before.tally.result is None:
        return None
    return Round(before.poll.asks, before.tally.voters, before.tally.result)
