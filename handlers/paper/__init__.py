"""What was filled in on paper is typed line by line, by coordinators or whoever has the right for a day."""

from handlers.paper import entering, helping
from handlers.paper.helping import home_buttons, home_lines

ROUTES = (*entering.ROUTES, *helping.ROUTES)

__all__ = ["ROUTES", "home_buttons", "home_lines"]
