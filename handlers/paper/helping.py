"""Whoever enters forms from paper for a day has one way to them, only as long as the right lasts."""

from handlers.paper.taps import AskStopEntering, StopEntering
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import EnterPaper, Home
from handlers.turn import Turn
from handlers.wording import for_button
from locales import Markup
from workshops.overviews import TownOverview


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """A button for each survey."""
    tasks, words = overview.papers, turn.words
    if len(tasks) == 1:
        return [Button(words.plain("paper-enter"), EnterPaper(tasks[0].survey.id))]
    return [
        Button(
            for_button(words, words.plain("paper-enter-of", name=task.survey.name)),
            EnterPaper(task.survey.id),
        )
        for task in tasks
    ]


def home_lines(turn: Turn, overview: TownOverview) -> list[Markup]:
    """Of what, until when, and that it ends by itself."""
    tasks, words = overview.papers, turn.words
    return [words("paper-until", name=task.survey.name, day=words.day(task.day)) for task in tasks]


async def on_ask(turn: Turn, tap: AskStopEntering) -> None:
    """Without a new code there is no way back."""
    buttons = column(
        Button(turn.words.plain("paper-stop-yes"), StopEntering(tap.survey)),
        Button(turn.words.plain("paper-stop-no"), EnterPaper(tap.survey)),
    )
    await turn.expect_nothing()
    await turn.show(Screen(turn.words("paper-stop-ask"), buttons))


async def on_stop(turn: Turn, tap: StopEntering) -> None:
    """The right is over before its day."""
    await turn.workshops.day_rights.stop_entering(turn.person.id, tap.survey)
    home = Button(turn.words.plain("home-button"), Home())
    await turn.show(Screen(turn.words("paper-stopped"), column(home)))


ROUTES: tuple[Route, ...] = (
    TapRoute(AskStopEntering, on_ask),
    TapRoute(StopEntering, on_stop, leads_to=lambda _: Home()),
)
