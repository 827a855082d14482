"""Every way into the program, in order: the one table of routes, deliveries and live views."""

from handlers import polls
from handlers.outgoing import RenderDelivery, RenderView
from handlers.routing import Route

ROUTES: tuple[Route, ...] = (*polls.ROUTES,)

DELIVERIES: dict[str, RenderDelivery] = {**polls.DELIVERIES}

VIEWS: dict[str, RenderView] = {**polls.VIEWS}
