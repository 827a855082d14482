"""Surveys in the chat: prepared and run by coordinators, answered by everyone who was asked."""

from handlers.routing import Route
from handlers.screen import Button
from handlers.surveys import ending, further_groups, participating, preparing, results, running
from handlers.surveys.deliveries import DELIVERIES
from handlers.surveys.participating import begin, home_lines
from handlers.surveys.preparing import show_preview
from handlers.surveys.taps import Preview
from handlers.turn import Turn
from workshops.overviews import TownOverview

ROUTES: tuple[Route, ...] = (
    *participating.ROUTES,
    *preparing.ROUTES,
    *ending.ROUTES,
    *further_groups.ROUTES,
    *running.ROUTES,
    *results.ROUTES,
)


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """What waits for an answer, then what can be read, then what a coordinator starts from."""
    return [
        *participating.waiting_buttons(turn, overview),
        *results.result_buttons(turn, overview),
        *running.coordinator_buttons(turn, overview),
    ]


__all__ = ["DELIVERIES", "ROUTES", "Preview", "begin", "home_buttons", "home_lines", "show_preview"]
