"""Asking somebody else in the chat: passed on by a link, answered by a second person, decided by whoever asked."""

from handlers.handovers import deciding, helping, passing_on
from handlers.handovers.deciding import VIEWS
from handlers.handovers.deliveries import DELIVERIES
from handlers.handovers.helping import ENTRANCE
from handlers.handovers.proposing import InProposals
from handlers.routing import Route
from handlers.screen import Button
from handlers.turn import Turn
from workshops.overviews import TownOverview

ROUTES: tuple[Route, ...] = (
    *passing_on.ROUTES,
    *deciding.ROUTES,
    *helping.ROUTES,
)


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """Proposals that wait for a decision, then what was taken from others."""
    return [
        *deciding.review_buttons(turn, overview),
        *helping.help_buttons(turn, overview.taken),
    ]


async def guest_buttons(turn: Turn) -> list[Button]:
    """What somebody who belongs to no town has taken from others."""
    return helping.help_buttons(turn, await turn.workshops.helping.waiting(turn.person.id))


__all__ = ["DELIVERIES", "ENTRANCE", "ROUTES", "VIEWS", "InProposals", "guest_buttons", "home_buttons"]
