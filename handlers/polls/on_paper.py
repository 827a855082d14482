"""Whoever leads the room types what people without a phone have put on paper, one paper after the other."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from handlers.polls import coordinator_screens as screens
from handlers.polls import taps
from handlers.polls.hands import is_over
from handlers.polls.phrases import listed, worded
from handlers.polls.turnout import of_writers
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from questionnaires.kernels.kernel import Ballot, Impossible
from questionnaires.kernels.phrases import in_language
from storage.ids import PollId
from storage.polls import PollState
from workshops.polls.on_paper import KEPT, PollOnPaper

PAPER: Final = "poll-paper"


async def on_enter(turn: Turn, tap: taps.EnterPaper) -> None:
    """Asks for one person's paper."""
    seen = await turn.workshops.votes_on_paper.see(turn.person.id, tap.poll)
    poll = seen.sheet.poll
    if poll.state is not PollState.OPEN or poll.asks.paper() is None:
        await turn.show(screens.sheet(turn.words, seen.sheet))
        return
    await turn.expect(PAPER, poll=tap.poll)
    means = turn.words(of_writers(poll.asks, "poll-paper-means"))
    await turn.show(_ask(turn.words, seen, means=means))


async def on_paper(turn: Turn) -> None:
    """One was typed: it is counted, read back, and the next one may follow."""
    poll, mine = PollId(turn.expected_data["poll"]), _mine(turn.expected_data)
    papers = turn.workshops.votes_on_paper
    await turn.expect(PAPER, poll=poll, mine=mine)
    try:
        seen = await papers.add(turn.person.id, poll, turn.text, update=turn.update, mine=mine)
    except Impossible as impossible:
        seen = await papers.see(turn.person.id, poll, mine=mine)
        why = None if impossible.why is None else worded(turn.words, impossible.why)
        await turn.say(replace(_ask(turn.words, seen, above=why), draft=turn.text))
        return
    await turn.expect(PAPER, poll=poll, mine=[*mine, seen.number][-KEPT:])
    await turn.say(_ask(turn.words, seen, above=_read_back(turn.words, seen)))


async def on_drop(turn: Turn, tap: taps.DropPaper) -> None:
    """It was typed by mistake."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    is_at_it = expected is not None and expected.step == PAPER and expected.data["poll"] == tap.poll
    mine = _mine(expected.data) if expected is not None and is_at_it else []
    seen = await turn.workshops.votes_on_paper.drop(turn.person.id, tap.poll, tap.number, mine=mine)
    await turn.expect(PAPER, poll=tap.poll, mine=mine)
    words = turn.words
    dropped = words("poll-paper-dropped", mine=_said(words, seen, seen.dropped)) if seen.dropped else None
    await turn.show(_ask(words, seen, above=dropped or words("poll-paper-dropped-earlier")))


def _mine(data: Mapping[str, Any]) -> list[int]:
    """The numbers of the papers that the person has typed since they began."""
    return [int(each) for each in data.get("mine", ())]


def _said(words: Words, seen: PollOnPaper, ballot: Ballot) -> Markup:
    asks = seen.sheet.poll.asks
    return listed(words, asks.kernel.mine(asks.settings, ballot))


def _read_back(words: Words, seen: PollOnPaper) -> Markup:
    asks = seen.sheet.poll.asks
    counted = words("poll-paper-counted", mine=_said(words, seen, seen.typed))
    left = asks.kernel.left_open(asks.settings, seen.typed)
    return counted if left is None else lines(counted, worded(words, left))


def _last(words: Words, seen: PollOnPaper) -> Markup | None:
    """What the button takes out, unless it was read back just now."""
    if seen.typed or not seen.sheet.poll.papers:
        return None
    if not seen.last:
        return words("poll-paper-last-earlier")
    return words("poll-paper-last", mine=_said(words, seen, seen.last))


def _ask(
    words: Words, seen: PollOnPaper, *, above: Markup | None = None, means: Markup | None = None
) -> Screen:
    """How it is typed, with the numbers of what can be chosen, and how many there are so far; `above`: what became of
    the paper before; `means`: what all of it means, for whoever begins."""
    poll = seen.sheet.poll
    how, offered = poll.asks.paper(), enumerate(poll.asks.offered(), 1)
    told = [words("poll-option", n=place, text=in_language(each, words.language)) for place, each in offered]
    text = paragraphs(
        above,
        words("poll-paper", question=poll.question),
        means,
        None if how is None else worded(words, how),
        lines(*told) if told else None,
        screens.hands_so_far(words, poll, poll.by_hand) if poll.by_hand else None,
        _last(words, seen),
    )
    drop = [
        Button(words.plain("poll-paper-drop"), taps.DropPaper(poll.id, each.number))
        for each in poll.papers[-1:]
    ]
    return Screen(text, column(*drop, Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.EnterPaper, on_enter),
    TapRoute(taps.DropPaper, on_drop, leads_to=lambda tap: taps.EnterPaper(tap.poll)),
    TextRoute(
        PAPER,
        on_paper,
        leads_to=lambda data: taps.EnterPaper(data["poll"]),
        says_limit=True,
        is_over=is_over,
        to_what_is_over="poll-cards-back",
    ),
)
