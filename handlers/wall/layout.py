"""How what stands on the wall shares its room, so that every letter is read ten metres away.

A wall is 16 : 9 at its widest; its own letters are one twenty-eighth of its height, and everything here is measured in
them. What is fixed (question, counter, sentences) becomes smaller first, as far as it may; what there are many of is
then put on as many pages as it takes. The page makes everything smaller that does not fit, but only for a font that is
wider than all that we know.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from handlers.wall import card_pages, choice_pages, clouds, item_pages
from handlers.wall.parts import (
    Cards,
    Choices,
    Cloud,
    Countdown,
    Counter,
    Heading,
    Items,
    Note,
    Part,
    Table,
    WaysIn,
)
from handlers.wording import bare
from locales import Markup
from questionnaires.values import dataclass
from reports.specs.letters import count, widest

WIDE: Final = choice_pages.WIDE
HIGH: Final = 23.3
SIZES: Final = {"h25": 2.5, "h20": 2.0, "h17": 1.7, "h14": 1.4, "h12": 1.2, "h11": 1.1}
"""Of a question, by the name that they have in `wall.css`."""
_THIN: Final = 0.92
"""Letters that are not bold are narrower."""
_PLACE: Final = 4.5
"""Room at the end of the first line for the number of the page."""

_TOO_WIDE: Final = 98
"""Lines of a text with a word that does not fit into one."""
_ALL: Final = 99

_Flexible = Choices | Table | Cards | Items | Cloud


@dataclass(frozen=True, slots=True)
class _Spacing:
    """Sizes of what is fixed. `most_lines` of a question per size; the last size takes as many as it needs."""

    tight: bool
    headings: tuple[tuple[str, int], ...]
    above: float
    counter: float
    note: float
    note_across: float
    countdown: float
    gap: float


ROOMY: Final = _Spacing(
    tight=False,
    headings=(("h25", 2), ("h20", 2), ("h17", 3), ("h14", _ALL)),
    above=1.8,
    counter=4.0,
    note=1.15,
    note_across=38,
    countdown=3.2,
    gap=1.1,
)
TIGHT: Final = _Spacing(
    tight=True,
    headings=(("h17", 1), ("h14", 2), ("h12", 3), ("h11", _ALL)),
    above=1.25,
    counter=1.9,
    note=1.0,
    note_across=WIDE,
    countdown=1.9,
    gap=0.5,
)


def laid_out(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The same, each with the room that it has."""
    if any(isinstance(part, WaysIn) for part in parts):
        return tuple(parts)
    flexible = next((part for part in parts if isinstance(part, _Flexible)), None)
    if flexible is None:
        return _alone(parts)
    roomy = tuple(_sized(part, ROOMY) for part in parts)
    if _fits(flexible, room := _left(roomy, ROOMY)):
        return tuple(_in_room(part, room) for part in roomy)
    tight = tuple(_sized(part, TIGHT) for part in _merged(parts, flexible))
    room = _left(tight, TIGHT)
    return tuple(_in_room(part, room) for part in tight)


def _alone(parts: Sequence[Part]) -> tuple[Part, ...]:
    """A question that stands for itself is as large as fits."""
    made: tuple[Part, ...] = ()
    for name in SIZES:
        made = tuple(replace(part, size=name) if isinstance(part, Heading) else part for part in parts)
        long = any(
            isinstance(part, Heading) and _lines(part.text, SIZES[name]) == _TOO_WIDE for part in parts
        )
        if not long and _left(made, ROOMY) >= 0:
            break
    return made


def room_in(parts: Sequence[Part]) -> float:
    """What is left beside these at least, and beside a countdown."""
    return (
        _left([_sized(part, TIGHT) for part in _merged(parts, None)], TIGHT) - TIGHT.countdown - 2 * TIGHT.gap
    )


def _merged(parts: Sequence[Part], flexible: Part | None) -> list[Part]:
    """How many have answered stands above the question once the result is there; sentences follow each other."""
    made: list[Part] = []
    counter = next((part for part in parts if isinstance(part, Counter)), None)
    keeps = isinstance(flexible, Choices)
    for part in parts:
        if isinstance(part, Counter) and not keeps:
            continue
        if isinstance(part, Heading) and counter is not None and not keeps:
            made.append(replace(part, above=" · ".join(each for each in (part.above, counter.text) if each)))
        elif isinstance(part, Note) and made and isinstance(made[-1], Note):
            made[-1] = Note(_followed(made[-1].text, part.text))
        else:
            made.append(part)
    return made


def _followed(text: Markup, by: Markup) -> Markup:
    return Markup(f"{text} {by}" if bare(text).rstrip().endswith((".", "!", "?", "؟")) else f"{text} · {by}")


def _sized(part: Part, spacing: _Spacing) -> Part:
    if not isinstance(part, Heading):
        return part
    name = next(
        name for name, most in spacing.headings if most == _ALL or _lines(part.text, SIZES[name]) <= most
    )
    return replace(part, size=name, tight=spacing.tight)


def _lines(text: str, size: float) -> int:
    across = WIDE / size
    return _TOO_WIDE if widest(text) > across else count(text, across)


def _left(parts: Sequence[Part], spacing: _Spacing) -> float:
    fixed = [_high(part, spacing) + spacing.gap for part in parts if not isinstance(part, _Flexible)]
    return HIGH - sum(fixed)


def _high(part: Part, spacing: _Spacing) -> float:
    match part:
        case Heading():
            size = SIZES[part.size]
            above = spacing.above * count(part.above, (WIDE - _PLACE) / (spacing.above / 1.25))
            return count(part.text, WIDE / size) * size * 1.15 + (above if part.above else 0)
        case Counter():
            return spacing.counter
        case Note():
            across = spacing.note_across / spacing.note / _THIN
            lines = sum(count(line, across) for line in bare(part.text).split("\n"))
            return lines * spacing.note * 1.25
        case Countdown():
            return spacing.countdown
        case _:
            return 0


def _fits(part: _Flexible, room: float) -> bool:
    """Whether it stands there as a whole, larger than it has to be."""
    match part:
        case Choices():
            return len((found := choice_pages.pages(part.lines, room)).pages) == 1 and found.size != "z11"
        case Table():
            return part.is_roomy(room)
        case Cards():
            return len(card_pages.pages(part.together, room)) <= 1
        case Items():
            return len(item_pages.pages(part.lines, room).pages) == 1
        case Cloud():
            return clouds.high(part.words) <= room


def _in_room(part: Part, room: float) -> Part:
    return replace(part, room=room) if isinstance(part, Choices | Table | Cards | Items) else part
