"""After a meeting: what came out, what was agreed, when people meet again; looked at first, then told to everybody."""

from handlers.recap.sending import DELIVERIES, ROUTES, VIEWS, home_buttons

__all__ = ["DELIVERIES", "ROUTES", "VIEWS", "home_buttons"]
