"""Questionnaires in the chat: listed, brought by coordinators, tried in private, printed to prepare with."""

from handlers.questionnaires import files, importing, listing, printing, trying
from handlers.questionnaires.listing import home_buttons
from handlers.questionnaires.trying import InPrivate
from handlers.routing import Route

ROUTES: tuple[Route, ...] = (
    *listing.ROUTES,
    *importing.ROUTES,
    *files.ROUTES,
    *trying.ROUTES,
    *printing.ROUTES,
)

__all__ = ["ROUTES", "InPrivate", "home_buttons"]
