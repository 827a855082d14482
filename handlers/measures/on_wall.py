"""What was agreed, on the wall: what, by which office, until when, how far. No names: a whole room reads it."""

from handlers.measures import wording
from handlers.wall.parts import Heading, Items, Note, Part, RenderWall
from locales import Words
from storage.ids import MunicipalityId
from workshops.measures.sheets import Line, MeasuresToShow
from workshops.workshops import Workshops

MOST_SHOWN = 16


async def render(
    municipality: MunicipalityId, _: int, words: Words, workshops: Workshops
) -> tuple[Part, ...] | None:
    """Open ones first, what is overdue before everything else."""
    found = await workshops.measure_lists.on_wall(municipality)
    shown, more = found.lines[:MOST_SHOWN], len(found.lines) - MOST_SHOWN
    parts: list[Part] = [
        Heading(words.plain("measure-home"), words.plain("measure-wall-above") if found.all_agreed else ""),
        Items(tuple((_what(each), _state(words, found, each)) for each in shown)),
    ]
    return (*parts, Note(words("measure-news-more", n=more))) if more > 0 else tuple(parts)


def _what(line: Line) -> str:
    measure = line.measure
    return measure.what if measure.office is None else f"{measure.what} · {measure.office}"


def _state(words: Words, found: MeasuresToShow, line: Line) -> str:
    measure = line.measure
    due = measure.due
    until = (
        None
        if due is None or not measure.is_open
        else words.plain("measure-until-short", day=wording.short_day(words, due, today=found.day))
    )
    state = words.plain("measure-overdue") if line.overdue else wording.status(words, measure)
    return " · ".join(part for part in (until, state) if part)


WALLS: dict[str, RenderWall] = {"measures": render}
