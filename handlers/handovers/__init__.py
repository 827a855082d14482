"""Asking somebody else in the chat: passed on by a link, answered by a second person, decided by whoever asked."""

from handlers.handovers import deciding, helping, passing_on
from handlers.handovers.deciding import VIEWS
from handlers.handovers.deliveries import DELIVERIES
from handlers.handovers.helping import ENTRANCE
from handlers.handovers.proposing import InProposals
from handlers.routing import Route
from handlers.screen import Button
from handlers.turn import Turn
from storage.members import Membership

ROUTES: tuple[Route, ...] = (
    *passing_on.ROUTES,
    *deciding.ROUTES,
    *helping.ROUTES,
)


async def home_buttons(turn: Turn, membership: Membership) -> list[Button]:
    """Proposals that wait for a decision, then what was taken from others."""
    return [
        *await deciding.review_buttons(turn, membership),
        *await helping.help_buttons(turn, membership),
    ]


async def guest_buttons(turn: Turn) -> list[Button]:
    """What somebody who belongs to no town has taken from others."""
    return await helping.help_buttons(turn, None)


__all__ = ["DELIVERIES", "ENTRANCE", "ROUTES", "VIEWS", "InProposals", "guest_buttons", "home_buttons"]
