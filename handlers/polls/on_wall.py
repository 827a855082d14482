"""A poll on the wall: its question and how many have answered; the result once everybody may see it."""

from collections.abc import Iterable
from dataclasses import replace
from math import sqrt
from typing import Final

from handlers.polls import screens
from handlers.polls.phrases import bare, worded
from handlers.polls.turnout import of_writers
from handlers.wall import card_pages
from handlers.wall.parts import (
    CardPages,
    Choices,
    Cloud,
    Counter,
    Heading,
    Line,
    Note,
    Part,
    RenderWall,
    Table,
)
from locales import Words
from questionnaires.kernels.kernel import Line as ResultLine
from questionnaires.kernels.kernel import LinesTogether, Shown
from reports.specs.shares import shares_chart
from storage.ids import MunicipalityId, PollId
from storage.polls import PollState
from workshops.polls.sheets import OPENLY, PublicPoll
from workshops.workshops import Workshops

MOST_WORDS: Final = 8
"""More lines could not be read from the back of the room; the most frequent ones stand first."""
LARGEST: Final = 9
"""Of the sizes that a word has in a cloud."""
FITS: Final = 65
"""Letters of the wall's own size, as wide as they come, that a line of it holds."""


async def render(
    municipality: MunicipalityId, subject: int, words: Words, workshops: Workshops
) -> tuple[Part, ...]:
    """Never more than everybody who was asked may see at this moment."""
    found = await workshops.polls.on_wall(municipality, PollId(subject))
    poll = found.poll
    is_open = poll.state is PollState.OPEN
    state = words.plain("wall-poll-open" if is_open else "wall-poll-closed")
    above = words.plain("wall-poll-round", state=state, number=found.round) if found.of_several else state
    answered = of_writers(poll.asks, "wall-answered")
    counter = Counter(
        found.voters,
        found.audience if answered == "wall-answered" else None,  # how many groups there are nobody knows
        words.plain(answered, n=found.voters, of=found.audience),
    )
    return (Heading(poll.question, above), counter, *_body(words, found))


def _body(words: Words, found: PublicPoll) -> tuple[Part, ...]:
    poll, tally = found.poll, found.tally
    if tally is None:
        return (*_choices(words, found), _until_the_end(words, found))
    if tally.withheld or tally.result is None:
        return (*_choices(words, found), Note(screens.result(words, poll, tally)))
    shown = poll.asks.shown(tally.voters, tally.result)
    total = screens.total(words, poll, tally)  # at the counter, which is of those who answer themselves
    told = [Note(words("plain-text", text=total))] if total else []
    said = [worded(words, each) for each in (*shown.above, *shown.below)]
    if poll.as_cloud and shown.is_cloud and shown.lines:
        cloud = _cloud(_result_of(words, found, tally.voters), words, shown)
        return (*told, cloud, *map(Note, said), Note(words("poll-no-decision")))
    left_out = max(len(shown.lines) - MOST_WORDS, 0) if shown.is_cloud else 0
    shown = replace(shown, lines=shown.lines[: len(shown.lines) - left_out])
    has_bars = any(line.length is not None for line in shown.lines)
    parts: list[Part] = [_table(words, found, shown, tally.voters)] if has_bars else _listed(words, shown)
    parts += [Note(words("wall-words-more", n=left_out))] if left_out else []
    parts += map(Note, said)
    parts += [Note(each) for each in screens.left_out(words, poll, tally)]
    parts += _earlier(words, found)
    openly = poll.state is PollState.OPEN and poll.minimum_group_size == OPENLY
    ends = (words("wall-poll-openly"),) if openly else screens.no_decision(words, poll)
    return (*told, *parts, *map(Note, ends))


def _until_the_end(words: Words, found: PublicPoll) -> Note:
    """What is seen before the end and after it."""
    if found.poll.minimum_group_size == OPENLY:
        return Note(words("wall-poll-openly-blind"))
    return Note(words(of_writers(found.poll.asks, "wall-poll-confidential"), k=found.poll.minimum_group_size))


def _result_of(words: Words, found: PublicPoll, voters: int) -> str:
    """How many people's votes are shown, or words, which are none."""
    key = "wall-poll-result-words" if screens.is_written(found.poll) else "wall-poll-result"
    return words.plain(key, n=voters)


def _cloud(title: str, words: Words, shown: Shown) -> Cloud:
    """By area: a word that was written four times as often is twice as high, as far as it still fits into a line."""
    named = ((bare(words, each.label), bare(words, each.value), each.length or 0) for each in shown.lines)
    return Cloud(title, tuple((label, often, _size(label, length)) for label, often, length in named))


def _size(label: str, length: int) -> int:
    """The sizes are those of `.cloud` in `wall.css`: 1.35, and 0.45 more for each."""
    longest = max(map(len, label.split()), default=1)
    widest = int((FITS / longest - 0.9) / 0.45)
    return max(1, min(round(LARGEST * sqrt(length / 100)), widest))


def _choices(words: Words, found: PublicPoll) -> list[Part]:
    """What can be chosen; nothing where people write."""
    asks = found.poll.asks
    offered = tuple(("", bare(words, each)) for each in asks.kernel.preview(asks.settings))
    return [Choices(offered)] if offered else []


def _listed(words: Words, shown: Shown) -> list[Part]:
    """Lines without bars: cards, or what was estimated; many of them on pages."""
    if shown.together:
        return [CardPages(card_pages.pages(_named(words, each) for each in shown.together))]
    pages = card_pages.pages([("", _labels(words, shown.lines))])
    if len(pages) > 1 and not any(bare(words, each.value) for each in shown.lines):
        return [CardPages(pages)]
    lines = ((bare(words, each.label), bare(words, each.value)) for each in shown.lines)
    told = tuple(("", f"{label}: {value}" if value else label) for label, value in lines)
    return [Choices(told)] if told else []


def _named(words: Words, together: LinesTogether) -> tuple[str, list[str]]:
    name = words.plain("wall-cluster", name=bare(words, together.name), n=len(together.lines))
    return name, _labels(words, together.lines)


def _labels(words: Words, lines: Iterable[ResultLine]) -> list[str]:
    return [bare(words, each.label) for each in lines]


def _table(words: Words, found: PublicPoll, shown: Shown, voters: int) -> Table:
    """Each line with that of the round before beside it, where there was one."""
    before = _before(words, found)
    lines = [(bare(words, each.label), bare(words, each.value), each.length or 0) for each in shown.lines]
    columns = ["wall-column-option", "wall-column-value", *(["wall-column-before"] if before else [])]
    return Table(
        _result_of(words, found, voters),
        tuple(words.plain(key) for key in columns),
        tuple(
            Line(label, (value, *([before[label][0] if label in before else "–"] if before else [])), length)
            for label, value, length in lines
        ),
        shares_chart(
            [
                (label, length, before[label][1] if label in before else None, value)
                for label, value, length in lines
            ]
        ),
    )


def _before(words: Words, found: PublicPoll) -> dict[str, tuple[str, int]]:
    """Label → value and length in the round of which this is another one, where that was published."""
    earlier = found.earlier
    if earlier is None or earlier.tally is None or earlier.tally.result is None:
        return {}
    shown = earlier.poll.asks.shown(earlier.tally.voters, earlier.tally.result)
    return {
        bare(words, each.label): (bare(words, each.value), each.length or 0)
        for each in shown.lines
        if each.length is not None
    }


def _earlier(words: Words, found: PublicPoll) -> list[Part]:
    earlier = found.earlier
    if earlier is None or not _before(words, found) or earlier.tally is None:
        return []
    return [Note(words("wall-round-before", n=earlier.tally.voters))]


WALLS: dict[str, RenderWall] = {"poll": render}
