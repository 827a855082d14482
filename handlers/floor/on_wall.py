"""Questions from the floor on the wall: those that most people have, or one alone."""

from typing import Final

from handlers.wall.parts import Heading, Items, Note, Part, RenderWall
from locales import Words
from storage.ids import FloorId, MunicipalityId
from workshops.workshops import Workshops


async def render(
    municipality: MunicipalityId, subject: int, words: Words, workshops: Workshops
) -> tuple[Part, ...] | None:
    """Everybody in the room may see them; never who asked."""
    found = await workshops.floors.on_wall(municipality, FloorId(subject))
    title = words.plain("floor-title-plain")
    if found.big is not None:
        return (Heading(found.big.text, title), Note(words("floor-wall-have-too", n=found.big.people)))
    if not found.questions:
        return (Heading(title), Note(words("floor-wall-none" if found.is_open else "floor-wall-over")))
    lines = tuple((each.text, words.plain("floor-wall-people", n=each.people)) for each in found.questions)
    more = (Note(words("floor-wall-more", n=found.more)),) if found.more else ()
    return (Heading(title), Items(lines), *more)


WALLS: Final[dict[str, RenderWall]] = {"floor": render}
