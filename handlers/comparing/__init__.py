"""A result compared: with an earlier run of the same town, and with what other towns passed on."""

from handlers.comparing import earlier, experience, others, towns

ROUTES = (*earlier.ROUTES, *towns.ROUTES, *experience.ROUTES, *others.ROUTES)

__all__ = ["ROUTES"]
