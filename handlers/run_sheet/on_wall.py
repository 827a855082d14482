"""An item of a run sheet on the wall: what it is about, its poll if it has one, and the time that is left."""

from typing import Final

from handlers.polls import on_wall as polls
from handlers.wall.parts import Countdown, Heading, Part, RenderWall
from locales import Words
from storage.ids import MunicipalityId, RunItemId
from storage.run_sheets import RunItem
from workshops import wall_time
from workshops.workshops import Workshops


async def render(
    municipality: MunicipalityId, subject: int, words: Words, workshops: Workshops
) -> tuple[Part, ...] | None:
    """Everybody in the room may see it."""
    item, zone = await workshops.run_sheets.on_wall(municipality, RunItemId(subject))
    time = _countdown(words, item, zone)
    if item.poll is not None:
        asked = await polls.render(municipality, item.poll, words, workshops)
        return None if asked is None else (*asked, *time)
    return (Heading(item.title), *time)


def _countdown(words: Words, item: RunItem, zone: str) -> tuple[Countdown, ...]:
    until = item.time_until
    if until is None:
        return ()
    said = words.plain("wall-time-until", until=words.time(wall_time.shown(until, zone)))
    return (Countdown(until.isoformat(), said),)


WALLS: Final[dict[str, RenderWall]] = {"run_item": render}
