"""What can be set for a draft besides its question: how many answers or cards each may give, what is estimated."""

from typing import Final

from handlers.polls import coordinator_screens as screens
from handlers.polls import taps
from handlers.polls.phrases import worded
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup
from questionnaires.kernels import choice, number, text
from questionnaires.kernels.choice import ChoiceSettings
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.number import NumberSettings, read_range
from storage.ids import PollId
from storage.polls import PollState
from workshops.polls.sheets import PollSheet
from workshops.refusals import TooLate

RANGE: Final = "poll-range"
NUMBERS: Final = (1, 2, 3, 4, 5, 7, 10)
MOST_BOUND: Final = 7
MOST_LEAST: Final = 4
"""More than that nobody counts while choosing; as many as one likes is what several answers begin with."""


async def on_choose_most(turn: Turn, tap: taps.ChooseMost) -> None:
    """A few numbers to choose from."""
    sheet = await _draft(turn, tap.poll)
    buttons = tuple(Button(str(each), taps.SetMost(tap.poll, each)) for each in NUMBERS)
    await turn.show(
        Screen(turn.words("poll-most", question=sheet.poll.question), (buttons, *_back(turn, tap.poll)))
    )


async def on_set_most(turn: Turn, tap: taps.SetMost) -> None:
    """So many each."""
    sheet = await turn.workshops.polls.adjust(
        turn.person.id, tap.poll, lambda asks: text.with_most(asks, tap.most)
    )
    await turn.show(screens.sheet(turn.words, sheet))


async def on_set_free(turn: Turn, tap: taps.SetFree) -> None:
    """Seen at once, or looked at first."""
    sheet = await turn.workshops.polls.adjust(
        turn.person.id, tap.poll, lambda asks: text.freely(asks, on=tap.on)
    )
    await turn.show(screens.sheet(turn.words, sheet))


async def on_choose_bounds(turn: Turn, tap: taps.ChooseBounds) -> None:
    """At most, and at least."""
    await turn.show(_bounds(turn, await _draft(turn, tap.poll)))


async def on_set_bounds(turn: Turn, tap: taps.SetBounds) -> None:
    """The other end can be set as well."""
    sheet = await turn.workshops.polls.adjust(
        turn.person.id, tap.poll, lambda asks: choice.with_bounds(asks, least=tap.least, most=tap.most)
    )
    await turn.show(_bounds(turn, sheet))


def _bounds(turn: Turn, sheet: PollSheet) -> Screen:
    words, poll, settings = turn.words, sheet.poll, sheet.poll.asks.settings
    if not isinstance(settings, ChoiceSettings):
        return screens.sheet(words, sheet)
    least, most = settings.least, settings.most

    def button(key: str, n: int, tap: taps.SetBounds, *, chosen: bool) -> Button:
        return Button(f"{words.plain(key, n=n)}{' ✓' if chosen else ''}", tap)

    tops = [
        button("poll-at-most", n, taps.SetBounds(poll.id, min(least, n), n), chosen=n == most)
        for n in range(2, min(len(settings.options), MOST_BOUND) + 1)
    ]
    lows = [
        button("poll-at-least", n, taps.SetBounds(poll.id, n, max(most, n)), chosen=n == least)
        for n in range(1, min(len(settings.options), MOST_LEAST) + 1)
    ]
    pairs = [tuple(each[at : at + 2]) for each in (tops, lows) for at in range(0, len(each), 2)]
    said = words("poll-bounds", question=poll.question, rule=worded(words, poll.asks.kernel.rule(settings)))
    return Screen(said, (*pairs, *_back(turn, poll.id)))


async def on_ask_range(turn: Turn, tap: taps.AskRange) -> None:
    """Asks for both ends and the unit in one line."""
    sheet = await _draft(turn, tap.poll)
    await turn.expect(RANGE, poll=tap.poll)
    await turn.show(_ask_range(turn, sheet))


async def on_range(turn: Turn) -> None:
    """The line was typed."""
    poll = PollId(turn.expected_data["poll"])
    settings = read_range(turn.text)
    if settings is None:
        await turn.expect(RANGE, poll=poll)
        await turn.say(_ask_range(turn, await _draft(turn, poll), problem=turn.words("poll-range-unclear")))
        return
    await turn.expect_nothing()
    await turn.say(screens.sheet(turn.words, await _estimates(turn, poll, settings)))


async def on_drop_range(turn: Turn, tap: taps.DropRange) -> None:
    """Any number from 0 on again."""
    await turn.show(screens.sheet(turn.words, await _estimates(turn, tap.poll, NumberSettings())))


async def _estimates(turn: Turn, poll: PollId, settings: NumberSettings) -> PollSheet:
    return await turn.workshops.polls.adjust(turn.person.id, poll, lambda _: Asks(number.KERNEL, settings))


async def _draft(turn: Turn, poll: PollId) -> PollSheet:
    sheet = await turn.workshops.polls.sheet(turn.person.id, poll)
    if sheet.poll.state is not PollState.DRAFT:
        raise TooLate
    return sheet


def _ask_range(turn: Turn, sheet: PollSheet, *, problem: Markup | None = None) -> Screen:
    words, settings = turn.words, sheet.poll.asks.settings
    drop = Button(words.plain("poll-range-drop"), taps.DropRange(sheet.poll.id))
    is_set = settings != NumberSettings()
    said = paragraphs(problem, words("poll-range", question=sheet.poll.question))
    return Screen(said, (*column(drop if is_set else None), *_back(turn, sheet.poll.id)))


def _back(turn: Turn, poll: PollId) -> tuple[tuple[Button, ...], ...]:
    return column(Button(turn.words.plain("poll-cards-back"), taps.SeePoll(poll)))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ChooseMost, on_choose_most),
    TapRoute(taps.SetMost, on_set_most, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.SetFree, on_set_free, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.ChooseBounds, on_choose_bounds),
    TapRoute(taps.SetBounds, on_set_bounds, leads_to=lambda tap: taps.ChooseBounds(tap.poll)),
    TapRoute(taps.AskRange, on_ask_range),
    TapRoute(taps.DropRange, on_drop_range, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TextRoute(
        RANGE,
        on_range,
        leads_to=lambda data: taps.SeePoll(PollId(data["poll"])),
        to_what_is_over="poll-cards-back",
    ),
)
