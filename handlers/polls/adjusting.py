"""What can be set for a draft besides its question: how many cards each may write, and what is estimated."""

from typing import Final

from handlers.polls import coordinator_screens as screens
from handlers.polls import taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup
from questionnaires.kernels import number, text
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.number import NumberSettings, read_range
from storage.ids import PollId
from storage.polls import PollState
from workshops.polls.sheets import PollSheet
from workshops.refusals import TooLate

RANGE: Final = "poll-range"
NUMBERS: Final = (1, 2, 3, 4, 5, 7, 10)


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


async def on_ask_range(turn: Turn, tap: taps.AskRange) -> None:
    """Asks for both ends and the unit in one line."""
    sheet = await _draft(turn, tap.poll)
    await turn.expect(RANGE, poll=tap.poll)
    await turn.show(_ask_range(turn, sheet))


async def on_range(turn: Turn) -> None:
    """The line was typed."""
    assert turn.expected is not None  # noqa: S101 - a text route always has one
    poll = PollId(turn.expected.data["poll"])
    settings = read_range(turn.text)
    if settings is None:
        await turn.expect(RANGE, poll=poll)
        await turn.say(_ask_range(turn, await _draft(turn, poll), problem=turn.words("poll-range-unclear")))
        return
    await turn.expect_nothing()
    await turn.say(screens.sheet(turn.words, await _estimates(turn, poll, settings)))


async def on_drop_range(turn: Turn, tap: taps.DropRange) -> None:
    """Any number again."""
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
    TapRoute(taps.AskRange, on_ask_range),
    TapRoute(taps.DropRange, on_drop_range, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TextRoute(RANGE, on_range, leads_to=lambda data: taps.SeePoll(PollId(data["poll"]))),
)
