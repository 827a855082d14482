"""The wall: what the projector shows, and the remote control of it."""

from handlers.wall.remote_control import RemoteControl
from handlers.wall.steering import WALL_PATH, home_buttons
from handlers.wall.view import view

__all__ = ["WALL_PATH", "RemoteControl", "home_buttons", "view"]
