"""What each group said in an open poll that has ended, for whoever was asked and whoever leads the room."""

from handlers.bars import bar
from handlers.polls import taps
from handlers.polls.phrases import worded
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from questionnaires.kernels.kernel import Line
from storage.polls import Poll
from storage.tallies import BlockTally, Tally
from workshops.refusals import Gone, NotAllowed


async def on_see(turn: Turn, tap: taps.SeeGroups) -> None:
    polls, back = turn.workshops.polls, taps.SeeSlip(tap.poll)
    try:
        sheet = await polls.led_sheet(turn.person.id, tap.poll)
    except NotAllowed:
        slip = await polls.slip(turn.person.id, tap.poll)
        await turn.show(screen(turn.words, slip.poll, slip.tally, back=back))
    else:
        await turn.show(screen(turn.words, sheet.poll, sheet.tally, back=taps.SeePoll(tap.poll)))


def screen(words: Words, poll: Poll, tally: Tally | None, *, back: Tap) -> Screen:
    """Raises Gone where nothing is shown by group."""
    if tally is None or not tally.blocks:
        raise Gone
    parts = [_block(words, poll, each) for each in tally.blocks]
    means = (*in_no_group(words, tally), words("poll-by-group-means"))
    text = paragraphs(words("poll-by-group", question=poll.question), *parts, *means)
    to_poll = Button(words.plain("poll-cards-back"), back)
    return Screen(text, column(to_poll, Button(words.plain("home-button"), Home())))


def in_no_group(words: Words, tally: Tally) -> tuple[Markup, ...]:
    """That who was counted in the room stands below no group."""
    return (words("poll-by-group-hands", n=tally.by_hand),) if tally.by_hand else ()


def name_of(words: Words, block: BlockTally) -> str:
    """ "Rat", or "Beirat und Ehrenamt zusammen"."""
    return words.together([words.group(each) for each in block.groups])


def _block(words: Words, poll: Poll, block: BlockTally) -> Markup:
    shown = poll.asks.shown(block.voters, block.result)
    head = words("poll-block", name=name_of(words, block), voters=block.voters)
    return lines(
        head, *(worded(words, each) for each in shown.above), *(_line(words, each) for each in shown.lines)
    )


def _line(words: Words, line: Line) -> Markup:
    label, value = worded(words, line.label), worded(words, line.value)
    if line.length is None:
        return words("poll-line-bare", label=label, value=value)
    return words("poll-line", label=label, value=value, bar=bar(line.length))


ROUTES: tuple[Route, ...] = (TapRoute(taps.SeeGroups, on_see),)
