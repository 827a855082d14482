"""An item of a run sheet on the wall: what it is about, its poll or result if it has one, and the time that is left."""

from contextlib import suppress
from typing import Final

from handlers.polls import on_wall as polls
from handlers.surveys import result_screens
from handlers.wall.parts import Countdown, Heading, Line, Note, Part, RenderWall, Table
from locales import Words
from questionnaires.rounding import whole
from questionnaires.run_sheets import titles_of_results
from storage.ids import MunicipalityId, RunItemId
from storage.run_sheets import RunItem
from workshops import wall_time
from workshops.refusals import Gone
from workshops.results.results import Evaluated
from workshops.workshops import Workshops


async def render(
    municipality: MunicipalityId, subject: int, words: Words, workshops: Workshops
) -> tuple[Part, ...] | None:
    """Everybody in the room may see it."""
    item, zone = await workshops.run_sheets.on_wall(municipality, RunItemId(subject))
    time = _countdown(words, item, zone)
    if item.poll is not None:
        with suppress(Gone):  # what was taken back is still what the room talks about
            return (*await polls.render(municipality, item.poll, words, workshops), *time)
    if item.title in titles_of_results():
        found = await workshops.survey_results.on_wall(municipality)
        return (Heading(item.title), _result(words, found), *time)
    return (Heading(item.title), *time)


def _result(words: Words, found: Evaluated | None) -> Part:
    """Each field with its score, as everyone reads it to whom it was released."""
    if found is None:
        return Note(words("wall-result-none"))
    lines = [
        Line(
            result_screens.title(words, found, field),
            (result_screens.score(words, field.score) or result_screens.no_score(words, field),),
            0 if field.score is None else whole(field.score),
        )
        for field in found.result.fields
    ]
    columns = (words.plain("wall-column-field"), words.plain("wall-column-score"))
    return Table(found.survey.name, columns, tuple(lines))


def _countdown(words: Words, item: RunItem, zone: str) -> tuple[Countdown, ...]:
    until = item.time_until
    if until is None:
        return ()
    said = words.plain("wall-time-until", until=words.time(wall_time.shown(until, zone)))
    return (Countdown(until.isoformat(), said),)


WALLS: Final[dict[str, RenderWall]] = {"run_item": render}
