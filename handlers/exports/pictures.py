"""The result as pictures, each with what it shows in words below it."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.exports.editions import caption, edition, file_name
from handlers.exports.onward import onward
from handlers.long_work import Tell
from handlers.routing import Route, TapRoute
from handlers.screen import File, Screen
from handlers.surveys.taps import Pictures
from handlers.turn import Turn
from reports import pictures
from reports.pictures import Picture
from workshops.refusals import Gone
from workshops.results.results import Evaluated


async def on_pictures(turn: Turn, tap: Pictures) -> None:
    """The overview and the groups, or the questions of one field."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    shown = edition(evaluated, turn.words)
    if tap.field is None:
        found = (*pictures.overview(shown), *pictures.fields_by_group(shown))
    elif tap.field not in {field.field for field in evaluated.result.fields}:
        raise Gone
    else:
        found = pictures.answers_per_item(shown, tap.field)
    if not found:
        await turn.alert("takeaway-no-pictures")
        return

    async def draw(tell: Tell) -> Sequence[Screen]:
        drawn = []
        for done, picture in enumerate(found):
            if len(found) > 1:
                await tell(done, len(found))
            drawn.append(await _drawn(turn, evaluated, picture))
        *others, last = drawn
        return [*others, replace(last, rows=onward(turn.words, tap.survey))]

    await turn.work(turn.words.plain("takeaway-pictures"), draw)


async def _drawn(turn: Turn, evaluated: Evaluated, picture: Picture) -> Screen:
    content = await turn.press.picture(picture)
    text = turn.words("plain-text", text=caption(picture.alt))
    return Screen(text, file=File(file_name(evaluated, picture.title, "png"), content, picture=True))


ROUTES: tuple[Route, ...] = (TapRoute(Pictures, on_pictures),)
