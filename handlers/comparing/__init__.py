"""A result compared: with an earlier run of the same town, and with what other towns passed on."""

from handlers.comparing import earlier, experience, others, taken_in, towns

ROUTES = (*earlier.ROUTES, *towns.ROUTES, *experience.ROUTES, *others.ROUTES, *taken_in.ROUTES)

__all__ = ["ROUTES"]
