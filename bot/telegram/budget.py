"""How often Telegram lets a bot say something, as numbers and nothing else."""

import math
from typing import Final

from questionnaires.values import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """`per_second` in the long run, `burst` of them at once after a pause."""

    per_second: float
    burst: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The defaults are what Telegram states, with bursts well below what it tolerates.

    The overall burst is small on purpose: broadcasts leave evenly, and the answer to a tap never waits for more
    than one thirtieth of a second behind them.
    """

    overall: Rate = Rate(per_second=30.0, burst=3)
    chat: Rate = Rate(per_second=1.0, burst=3)
    group: Rate = Rate(per_second=20.0 / 60.0, burst=3)
    patience: float = 30.0
    """Seconds that a call waits because Telegram said "retry after"; more than that is left to the caller."""
    patience_of_many: float = 1.0
    """The same for what is sent to many: each is a row that is tried again by itself, and the next message to all the
    others does not wait for one chat."""
    acknowledge_again: tuple[float, ...] = (0.5, 2.0, 5.0)
    """Seconds before each repetition of the acknowledgement of a tap, when Telegram could not be reached."""


WIDE_OPEN: Final = Budget(
    overall=Rate(math.inf, 1), chat=Rate(math.inf, 1), group=Rate(math.inf, 1), acknowledge_again=(0.0, 0.0)
)
"""No limit at all: for tests and measurements against a server without flood rules."""


class TokenBucket:
    """One rate in use (a leaky bucket, kept as the one moment at which it would be empty)."""

    __slots__ = ("_empty_at", "_interval", "_tolerance")

    def __init__(self, rate: Rate) -> None:
        self._interval = 1.0 / rate.per_second
        self._tolerance = (rate.burst - 1) * self._interval
        self._empty_at = -math.inf

    @property
    def free_at(self) -> float:
        """The moment from which on one more is allowed."""
        return self._empty_at - self._tolerance

    def take(self, now: float) -> None:
        self._empty_at = max(self._empty_at, now) + self._interval

    def is_unused(self, now: float) -> bool:
        """Whether it allows the full burst again, and so need not be remembered."""
        return self._empty_at <= now
