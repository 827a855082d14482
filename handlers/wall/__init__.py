"""The wall: what the projector shows, and the remote control of it."""

from handlers.wall.steering import ROUTES, WALL_PATH, home_buttons
from handlers.wall.steering import VIEWS_OF_PERSONS as VIEWS
from handlers.wall.view import view

__all__ = ["ROUTES", "VIEWS", "WALL_PATH", "home_buttons", "view"]
