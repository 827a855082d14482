"""Whose message goes first when Telegram's budget is short: always that of a person who waits for an answer."""

from enum import IntEnum


class Priority(IntEnum):
    """Passed as `rate_limit_args` of any method of the bot; a call without it counts as TAP. Smaller goes first.

    Starts at 1 because python-telegram-bot drops a `rate_limit_args` that is false.
    """

    TAP = 1
    REMINDER = 2
    BROADCAST = 3
    REFRESH = 4
    GREETING = 5
    """What somebody reads who belongs to no town."""
