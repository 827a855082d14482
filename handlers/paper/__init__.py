"""What was filled in on paper is typed by a coordinator, one line after the other."""

from handlers.paper.entering import ROUTES

__all__ = ["ROUTES"]
