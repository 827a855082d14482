"""A poll on the wall: its question and how many have answered; the result once everybody may see it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from handlers.polls import screens
from handlers.polls.estimates import estimates, round_names
from handlers.polls.phrases import bare, worded
from handlers.polls.turnout import of_writers
from handlers.wall import card_pages, clouds, layout
from handlers.wall.parts import (
    Cards,
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
from locales import Markup, Words
from questionnaires.kernels.kernel import Line as ResultLine
from questionnaires.kernels.kernel import LinesTogether, Shown
from storage.ids import MunicipalityId, PollId
from storage.polls import PollState
from workshops.polls.sheets import OPENLY, PublicPoll
from workshops.workshops import Workshops

MOST_WORDS: Final = 8
"""More lines could not be read from the back of the room; the most frequent ones stand first."""


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
    return _whole(words, found, Heading(poll.question, above), counter)


def _whole(words: Words, found: PublicPoll, *above: Part) -> tuple[Part, ...]:
    return (*above, *_body(words, found, above))


def _body(words: Words, found: PublicPoll, above: tuple[Part, ...]) -> tuple[Part, ...]:
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
        return (*told, *_cloud(words, found, shown, said, beside=(*above, *told)))
    left_out = max(len(shown.lines) - MOST_WORDS, 0) if shown.is_cloud else 0
    shown = replace(shown, lines=shown.lines[: len(shown.lines) - left_out])
    is_drawn = shown.span is not None or any(line.length is not None for line in shown.lines)
    parts: list[Part] = [_table(words, found, shown, tally.voters)] if is_drawn else _listed(words, shown)
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


def _cloud(
    words: Words, found: PublicPoll, shown: Shown, said: list[Markup], *, beside: tuple[Part, ...]
) -> tuple[Part, ...]:
    """As many words as can be read, and what is said below them."""
    title = _result_of(words, found, 0 if found.tally is None else found.tally.voters)
    named = [(bare(words, each.label), bare(words, each.value), each.length or 0) for each in shown.lines]
    below = (*map(Note, said), Note(words("poll-no-decision")))
    more = Note(words("wall-words-more", n=len(named)))
    fitting = clouds.sized(named, layout.room_in((*beside, more, *below)))
    left_out = len(named) - len(fitting)
    rest = [Note(words("wall-words-more", n=left_out))] if left_out else []
    return (Cloud(title, tuple(fitting)), *rest, *below)


def _choices(words: Words, found: PublicPoll) -> list[Part]:
    """What can be chosen; nothing where people write."""
    asks = found.poll.asks
    offered = tuple(("", bare(words, each)) for each in asks.kernel.preview(asks.settings))
    return [Choices(offered)] if offered else []


def _listed(words: Words, shown: Shown) -> list[Part]:
    """Cards, as they are or below the names of what they were put together to."""
    if shown.together:
        return [Cards(tuple(_named(words, each) for each in shown.together))]
    lines = [(bare(words, each.label), bare(words, each.value)) for each in shown.lines]
    cards = (("", tuple(label for label, _ in lines)),)
    if not any(value for _, value in lines) and len(card_pages.pages(cards)) > 1:
        return [Cards(cards)]
    told = tuple(("", f"{label}: {value}" if value else label) for label, value in lines)
    return [Choices(told)] if told else []


def _named(words: Words, together: LinesTogether) -> tuple[str, tuple[str, ...]]:
    name = words.plain("wall-cluster", name=bare(words, together.name), n=len(together.lines))
    return name, tuple(_labels(words, together.lines))


def _labels(words: Words, lines: Iterable[ResultLine]) -> list[str]:
    return [bare(words, each.label) for each in lines]


def _table(words: Words, found: PublicPoll, shown: Shown, voters: int) -> Table:
    """Each line with that of the round before beside it, where there was one."""
    before = _before(words, found)
    rounds = round_names(words, found.round) if before else ()
    lines = []
    for each in shown.lines:
        label, value = bare(words, each.label), bare(words, each.value)
        was = before.get(label)
        cells = (value, *(["–" if was is None else was[0]] if before else []))
        lines.append(Line(label, cells, each.length, None if was is None else was[1], _brief(words, each)))
    columns = (words.plain("wall-column-option"), *(rounds or (words.plain("wall-column-value"),)))
    earlier = None if found.earlier is None else _shown(found.earlier)
    drawn = estimates(words, shown, earlier, found.round)
    return Table(_result_of(words, found, voters), columns, tuple(lines), drawn)


def _brief(words: Words, line: ResultLine) -> str:
    """How many people it is, where it tells that."""
    people = line.value.values.get("n")
    return words.number(people) if isinstance(people, int) else ""


def _before(words: Words, found: PublicPoll) -> dict[str, tuple[str, int | None]]:
    """Label → value and length in the round of which this is another one, where that was published."""
    shown = None if found.earlier is None else _shown(found.earlier)
    if shown is None:
        return {}
    return {
        bare(words, each.label): (bare(words, each.value), each.length)
        for each in shown.lines
        if shown.span is not None or each.length is not None
    }


def _shown(found: PublicPoll) -> Shown | None:
    tally = found.tally
    return (
        None if tally is None or tally.result is None else found.poll.asks.shown(tally.voters, tally.result)
    )


def _earlier(words: Words, found: PublicPoll) -> list[Part]:
    """What the mark in each bar is; estimates say so themselves."""
    before, earlier = _before(words, found), found.earlier
    if (
        earlier is None
        or earlier.tally is None
        or not any(length is not None for _, length in before.values())
    ):
        return []
    _, name = round_names(words, found.round)
    return [Note(words("wall-round-before", n=earlier.tally.voters, round=name))]


WALLS: dict[str, RenderWall] = {"poll": render}
