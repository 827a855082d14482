"""Whoever leads the room types how many hands were counted for each answer; typed again, they are corrected."""

from itertools import cycle, islice
from typing import Final

from handlers.polls import coordinator_screens as screens
from handlers.polls import taps
from handlers.polls.phrases import worded
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Words
from questionnaires.kernels.kernel import Impossible
from questionnaires.kernels.numbers_on_paper import numbers_in
from storage.ids import PollId
from storage.polls import PollState
from workshops.polls.sheets import PollSheet
from workshops.refusals import Gone, NotAllowed

HANDS: Final = "poll-hands"
MOST_HANDS: Final = 99_999
EXAMPLE: Final = ("12", "5", "3", "8", "0", "7")


async def on_count_hands(turn: Turn, tap: taps.CountHands) -> None:
    """Asks for the numbers that were counted in the room."""
    sheet = await turn.workshops.polls.led_sheet(turn.person.id, tap.poll)
    if sheet.poll.state is not PollState.OPEN or not sheet.poll.asks.by_hand():
        await turn.show(screens.sheet(turn.words, sheet))
        return
    await turn.expect(HANDS, poll=tap.poll)
    await turn.show(_ask(turn.words, sheet))


async def on_hands(turn: Turn) -> None:
    """One number for each answer, in their order; more people than were asked could be a slip."""
    poll = PollId(turn.expected_data["poll"])
    sheet = await turn.workshops.polls.led_sheet(turn.person.id, poll)
    numbers, wanted = _counted(turn.text), len(sheet.poll.asks.by_hand())
    if sheet.poll.state is PollState.OPEN and len(numbers) != wanted:
        await turn.expect(HANDS, poll=poll)
        unclear = turn.words("poll-hands-unclear", example=" ".join(islice(cycle(EXAMPLE), wanted)))
        await turn.say(_ask(turn.words, sheet).below(unclear))
        return
    if sheet.poll.state is PollState.OPEN and sum(numbers) > sheet.audience:
        await turn.expect(HANDS, poll=poll, numbers=numbers)
        await turn.say(_ask_sure(turn.words, sheet, numbers))
        return
    await turn.expect(HANDS, poll=poll)
    counted = await turn.workshops.polls.count_by_hand(turn.person.id, poll, numbers)
    await turn.say(_ask(turn.words, counted, again=True))


async def on_confirm(turn: Turn, tap: taps.ConfirmHands) -> None:
    """They are right, though more than were asked; of an older question nothing is counted."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    data = {} if expected is None or expected.step != HANDS else expected.data
    if data.get("poll") != tap.poll or "numbers" not in data:
        sheet = await turn.workshops.polls.led_sheet(turn.person.id, tap.poll)
        await turn.show(screens.sheet(turn.words, sheet))
        return
    counted = await turn.workshops.polls.count_by_hand(turn.person.id, tap.poll, data["numbers"])
    await turn.expect(HANDS, poll=tap.poll)
    await turn.show(_ask(turn.words, counted, again=True))


async def is_over(turn: Turn) -> bool:
    """Whether nothing is counted any more of the poll that was asked about, so that the next question may take it."""
    try:
        sheet = await turn.workshops.polls.led_sheet(turn.person.id, PollId(turn.expected_data["poll"]))
    except (Gone, NotAllowed):
        return True
    return sheet.poll.state is not PollState.OPEN


def _counted(text: str) -> list[int]:
    """The numbers that it consists of; none where one of them cannot be a number of people in a room."""
    try:
        found = numbers_in(text)
    except Impossible:
        return []
    return found if all(0 <= each <= MOST_HANDS for each in found) else []


def _ask(words: Words, sheet: PollSheet, *, again: bool = False) -> Screen:
    """What is counted, in the order in which the numbers are typed; `again`: it was, and can be corrected."""
    poll = sheet.poll
    so_far = screens.hands_so_far(words, poll, poll.by_hand) if poll.by_hand else None
    close = Button(words.plain("poll-close"), taps.ClosePoll(poll.id, sure=False))
    see = Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))
    if again:
        done = words("poll-hands-again" if poll.by_hand else "poll-hands-taken-out")
        text = paragraphs(words("poll-question", question=poll.question), so_far, done)
        return Screen(text, column(see, close))
    labels = lines(*(worded(words, each.label) for each in poll.asks.by_hand()))
    return Screen(paragraphs(words("poll-hands", question=poll.question), labels), column(see))


def _ask_sure(words: Words, sheet: PollSheet, numbers: list[int]) -> Screen:
    """With what would be counted for each answer."""
    poll = sheet.poll
    pairs = zip(poll.asks.by_hand(), numbers, strict=True)
    each = (words("poll-hands-one", label=worded(words, line.label), n=n) for line, n in pairs)
    text = paragraphs(words("poll-hands-many", n=sum(numbers), asked=sheet.audience), lines(*each))
    return Screen(
        text,
        column(
            Button(words.plain("poll-hands-sure"), taps.ConfirmHands(poll.id)),
            Button(words.plain("poll-hands-not-sure"), taps.CountHands(poll.id)),
        ),
    )


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.CountHands, on_count_hands),
    TapRoute(taps.ConfirmHands, on_confirm, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TextRoute(
        HANDS,
        on_hands,
        leads_to=lambda data: taps.SeePoll(data["poll"]),
        is_over=is_over,
        to_what_is_over="poll-cards-back",
    ),
)
