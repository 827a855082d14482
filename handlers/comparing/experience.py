"""What other towns did and what helped them, in their words, beside the comparison with their numbers."""

from handlers.comparing import taps
from handlers.comparing.towns import name_of
from handlers.exports.packaged import said
from handlers.paging import page_of, turning
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import paragraphs
from workshops.refusals import Gone

PER_PAGE = 4


async def on_experience(turn: Turn, tap: taps.SeeExperience) -> None:
    """A few measures at a time; those where it is said what helped come first."""
    words = turn.words
    measures = (await turn.workshops.packages.experience(turn.person.id, tap.survey)).measures
    if not measures:
        raise Gone
    shown = page_of(measures, tap.page, PER_PAGE)
    pages = turning(
        words, len(measures), tap.page, PER_PAGE, to=lambda page: taps.SeeExperience(tap.survey, page)
    )
    text = paragraphs(
        words("towns-experience-head", n=len(measures)),
        *(said(words, number, each, town=name_of(words, package)) for number, (package, each) in shown),
    )
    back = Button(words.plain("towns-back"), taps.SeeTowns(tap.survey))
    await turn.show(Screen(text, (*((tuple(pages),) if pages else ()), *column(back))))


ROUTES: tuple[Route, ...] = (TapRoute(taps.SeeExperience, on_experience),)
