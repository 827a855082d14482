"""Measures: made by whoever organises, taken on by one person who is asked how far they are, followed by many."""

from handlers.measures.changing import ROUTES as CHANGING
from handlers.measures.deliveries import DELIVERIES
from handlers.measures.finding import ROUTES as FINDING
from handlers.measures.linked import ENTRANCE
from handlers.measures.linked import ROUTES as LINKED
from handlers.measures.lists import ROUTES as LISTS
from handlers.measures.lists import home_buttons
from handlers.measures.making import ROUTES as MAKING
from handlers.measures.on_wall import WALLS
from handlers.measures.owning import ROUTES as OWNING
from handlers.measures.tables import ROUTES as TABLES

ROUTES = (*MAKING, *LISTS, *FINDING, *CHANGING, *OWNING, *LINKED, *TABLES)

__all__ = ["DELIVERIES", "ENTRANCE", "ROUTES", "WALLS", "home_buttons"]
