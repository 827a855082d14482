"""Questions from the floor: asked and counted by people in the room, led by whoever leads it, shown on the wall."""

from handlers.floor.asking import ARRIVALS, DELIVERIES, home_buttons
from handlers.floor.asking import ROUTES as ASKING
from handlers.floor.asking import VIEWS as ASKED
from handlers.floor.leading import ROUTES as LEADING
from handlers.floor.leading import VIEWS as LED
from handlers.floor.on_wall import WALLS

ROUTES = (*ASKING, *LEADING)
VIEWS = {**ASKED, **LED}

__all__ = ["ARRIVALS", "DELIVERIES", "ROUTES", "VIEWS", "WALLS", "home_buttons"]
