"""The run sheet of a workshop: prepared before, started item by item in the room."""

from handlers.run_sheet.adding import ROUTES as ADDING
from handlers.run_sheet.kinds import ROUTES as KINDS
from handlers.run_sheet.leading import ROUTES as LEADING
from handlers.run_sheet.leading import VIEWS, home_buttons
from handlers.run_sheet.on_wall import WALLS
from handlers.run_sheet.record import ROUTES as RECORD

ROUTES = (*LEADING, *ADDING, *KINDS, *RECORD)

__all__ = ["ROUTES", "VIEWS", "WALLS", "home_buttons"]
