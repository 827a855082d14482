"""Surveys in the chat: prepared and run by coordinators, answered by everyone who was asked."""

from handlers.routing import RenderView, Route
from handlers.screen import Button
from handlers.surveys import ending, further_groups, participating, preparing, results, running
from handlers.surveys.deliveries import DELIVERIES
from handlers.surveys.participating import begin, home_lines
from handlers.surveys.preparing import show_preview
from handlers.surveys.taps import Preview
from handlers.turn import Turn
from storage.members import Membership

ROUTES: tuple[Route, ...] = (
    *participating.ROUTES,
    *preparing.ROUTES,
    *ending.ROUTES,
    *further_groups.ROUTES,
    *running.ROUTES,
    *results.ROUTES,
)
VIEWS: dict[str, RenderView] = {}


async def home_buttons(turn: Turn, membership: Membership) -> list[Button]:
    """What waits for an answer, then what can be read, then what a coordinator starts from."""
    return [
        *await participating.waiting_buttons(turn, membership),
        *await results.result_buttons(turn, membership),
        *await running.coordinator_buttons(turn, membership),
    ]


__all__ = ["DELIVERIES", "ROUTES", "VIEWS", "Preview", "begin", "home_buttons", "home_lines", "show_preview"]
