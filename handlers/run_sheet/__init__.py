"""The run sheet of a workshop: prepared before, started item by item in the room."""

from handlers.run_sheet.leading import ROUTES, home_buttons
from handlers.run_sheet.on_wall import WALLS

__all__ = ["ROUTES", "WALLS", "home_buttons"]
