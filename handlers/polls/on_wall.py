"""A poll on the wall: its question and how many have answered; the result once everybody may see it."""

from handlers.polls import screens
from handlers.wall.parts import Choices, Counter, Heading, Line, Note, Part, RenderWall, Table
from locales import Words
from questionnaires.rounding import mean
from reports.specs.shares import shares_chart
from storage.ids import MunicipalityId, PollId
from storage.polls import PollKind, PollState, Tally
from workshops.polls.sheets import OPENLY, PublicPoll
from workshops.refusals import Refusal
from workshops.workshops import Workshops


async def render(
    municipality: MunicipalityId, subject: int, words: Words, workshops: Workshops
) -> tuple[Part, ...] | None:
    """Never more than everybody who was asked may see at this moment."""
    try:
        found = await workshops.polls.on_wall(municipality, PollId(subject))
    except Refusal:
        return None
    poll = found.poll
    is_open = poll.state is PollState.OPEN
    above = words.plain("wall-poll-open" if is_open else "wall-poll-closed")
    counter = Counter(
        found.voters, found.audience, words.plain("wall-answered", n=found.voters, of=found.audience)
    )
    return (Heading(poll.question, above), counter, *_body(words, found))


def _body(words: Words, found: PublicPoll) -> tuple[Part, ...]:
    poll, tally = found.poll, found.tally
    if tally is None:
        return (_choices(found), Note(words("wall-poll-confidential", k=poll.minimum_group_size)))
    if tally.withheld or not tally.counts:
        return (_choices(found), Note(screens.result(words, poll, found.options, tally)))
    parts: list[Part] = [_table(words, found, tally)]
    if poll.kind is PollKind.SCALE:
        total = sum(position * n for position, n in tally.counts.items())
        parts.append(Note(words("poll-mean", mean=words.number(mean(total, tally.voters)))))
    parts += _earlier(words, found)
    openly = poll.state is PollState.OPEN and poll.minimum_group_size == OPENLY
    parts.append(Note(words("wall-poll-openly" if openly else "poll-no-decision")))
    return tuple(parts)


def _choices(found: PublicPoll) -> Choices:
    numbers = found.numbers
    return Choices(
        tuple(
            ("" if numbers[position] is None else str(numbers[position]), text)
            for position, text in found.options.items()
        )
    )


def _table(words: Words, found: PublicPoll, tally: Tally) -> Table:
    """Each line with the share of the round before beside it, where there was one."""
    before = _shares_before(found)
    shares = screens.shares(found.options, tally)
    share = [words.plain("wall-percent", percent=each.percent) for each in shares]
    cells = [
        (str(each.n), text, *([_was(words, before.get(each.text))] if before else []))
        for each, text in zip(shares, share, strict=True)
    ]
    columns = ["wall-column-option", "wall-column-votes", "wall-column-share"]
    lines = [Line(each.text, cell, each.percent) for each, cell in zip(shares, cells, strict=True)]
    return Table(
        words.plain("wall-poll-result", n=tally.voters),
        tuple(words.plain(key) for key in [*columns, *(["wall-column-before"] if before else [])]),
        tuple(lines),
        shares_chart(
            [
                (each.text, each.percent, before.get(each.text), f"{each.n} · {text}")
                for each, text in zip(shares, share, strict=True)
            ]
        ),
    )


def _shares_before(found: PublicPoll) -> dict[str, int]:
    """Option → percent in the round of which this is another one, where that was published."""
    earlier = found.earlier
    if earlier is None or earlier.tally is None or not earlier.tally.counts:
        return {}
    return {each.text: each.percent for each in screens.shares(earlier.options, earlier.tally)}


def _was(words: Words, percent: int | None) -> str:
    return "–" if percent is None else words.plain("wall-percent", percent=percent)


def _earlier(words: Words, found: PublicPoll) -> list[Part]:
    earlier = found.earlier
    if earlier is None or not _shares_before(found) or earlier.tally is None:
        return []
    return [Note(words("wall-round-before", n=earlier.tally.voters))]


WALLS: dict[str, RenderWall] = {"poll": render}
