"""Whoever leads the room types what people without a phone have put on paper, one paper after the other."""

from dataclasses import replace
from typing import Final

from handlers.polls import coordinator_screens as screens
from handlers.polls import taps
from handlers.polls.phrases import listed, worded
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from questionnaires.kernels.kernel import Ballot, Impossible
from questionnaires.kernels.phrases import in_language
from storage.ids import PollId
from storage.polls import Poll, PollState
from workshops.polls.sheets import PollSheet

PAPER: Final = "poll-paper"


async def on_enter(turn: Turn, tap: taps.EnterPaper) -> None:
    """Asks for one person's paper."""
    sheet = await turn.workshops.polls.led_sheet(turn.person.id, tap.poll)
    if sheet.poll.state is not PollState.OPEN or sheet.poll.asks.paper() is None:
        await turn.show(screens.sheet(turn.words, sheet))
        return
    await turn.expect(PAPER, poll=tap.poll)
    await turn.show(_ask(turn.words, sheet))


async def on_paper(turn: Turn) -> None:
    """One was typed: it is counted, read back, and the next one may follow."""
    poll = PollId(turn.expected_data["poll"])
    await turn.expect(PAPER, poll=poll)
    try:
        typed = await turn.workshops.votes_on_paper.add(turn.person.id, poll, turn.text, update=turn.update)
    except Impossible as impossible:
        sheet = await turn.workshops.polls.led_sheet(turn.person.id, poll)
        why = None if impossible.why is None else worded(turn.words, impossible.why)
        await turn.say(replace(_ask(turn.words, sheet, above=why), draft=turn.text))
        return
    counted = _read_back(turn.words, typed.sheet.poll, typed.ballot)
    await turn.say(_ask(turn.words, typed.sheet, above=counted))


async def on_drop(turn: Turn, tap: taps.DropPaper) -> None:
    """It was typed by mistake."""
    papers = turn.workshops.votes_on_paper
    sheet = await papers.drop(turn.person.id, tap.poll, tap.number)
    await turn.expect(PAPER, poll=tap.poll)
    await turn.show(_ask(turn.words, sheet, above=turn.words("poll-paper-dropped")))


def _read_back(words: Words, poll: Poll, ballot: Ballot) -> Markup:
    mine = listed(words, poll.asks.kernel.mine(poll.asks.settings, ballot))
    return words("poll-paper-counted", mine=mine)


def _ask(words: Words, sheet: PollSheet, *, above: Markup | None = None) -> Screen:
    """How it is typed, with the numbers of what can be chosen, and how many there are so far; `above`: what became of
    the paper before, by which whoever types has read what all of it means."""
    poll = sheet.poll
    how, offered = poll.asks.paper(), enumerate(poll.asks.offered(), 1)
    told = [words("poll-option", n=place, text=in_language(each, words.language)) for place, each in offered]
    text = paragraphs(
        above,
        words("poll-paper", question=poll.question),
        words("poll-paper-means") if above is None else None,
        None if how is None else worded(words, how),
        lines(*told) if told else None,
        screens.hands_so_far(words, poll, poll.by_hand) if poll.by_hand else None,
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
        to_what_is_over="poll-cards-back",
    ),
)
