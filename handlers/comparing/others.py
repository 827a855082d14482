"""What other towns passed on, for a town that has no result of its own yet to compare it with."""

from handlers.comparing.taps import ListTakenIn, SeeOthers, SendPackage
from handlers.comparing.towns import PACKAGE, file_asked, name_of
from handlers.exports.packaged import said
from handlers.paging import page_of, turning
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs

PER_PAGE = 4


async def on_others(turn: Turn, tap: SeeOthers) -> None:
    """Whose packages there are, and what helped there, a few measures at a time."""
    await turn.expect_nothing()
    words = turn.words
    found = await turn.workshops.packages.passed_on(turn.person.id, turn.town)
    shown = page_of(found.measures, tap.page, PER_PAGE)
    pages = turning(words, len(found.measures), tap.page, PER_PAGE, to=SeeOthers)
    names = ", ".join(name_of(words, each) for each in found.packages)
    text = paragraphs(
        words("towns-others-head", n=len(found.packages), names=names),
        words("towns-experience-head", n=len(found.measures)) if found.measures else None,
        *(said(words, number, each, town=name_of(words, package)) for number, (package, each) in shown),
        words("towns-others-later"),
    )
    send = Button(words.plain("towns-take-in"), SendPackage())
    listed = Button(words.plain("towns-list"), ListTakenIn(0)) if found.packages else None
    home = Button(words.plain("home-button"), Home())
    await turn.show(Screen(text, (*((tuple(pages),) if pages else ()), *column(send, listed, home))))


async def on_send(turn: Turn, _: SendPackage) -> None:
    """Asks for the file; raises NotAllowed for whoever does not coordinate."""
    await turn.workshops.packages.listed(turn.person.id, turn.town)
    await turn.expect(PACKAGE)
    back = Button(turn.words.plain("towns-others"), SeeOthers(0))
    await turn.show(Screen(file_asked(turn.words), column(back)))


ROUTES: tuple[Route, ...] = (TapRoute(SeeOthers, on_others), TapRoute(SendPackage, on_send))
