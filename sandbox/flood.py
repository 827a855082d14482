"""How much a bot may say: token buckets, one for all chats and one per chat, shared by sends and edits.

The buckets fill with real time, not with the movable clock: a bot paces itself by real time, and a jump of a day must
not allow what would be refused without the jump, nor a standing clock refuse for ever. A test hands in its own seconds.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FloodRules:
    """Rates per second and what may come at once. The defaults are Telegram's, as far as it states them."""

    overall_rate: float = 30.0
    overall_burst: int = 30
    chat_rate: float = 1.0
    chat_burst: int = 5
    group_rate: float = 20.0 / 60.0
    group_burst: int = 20


class TokenBucket:
    def __init__(self, rate: float, burst: int, present: float) -> None:
        self._rate = rate
        self._burst = burst
        self._tokens = float(burst)
        self._filled_at = present

    def lacks(self, tokens: int, present: float) -> float:
        """Seconds until that many tokens are there; 0 when they are. More than ever fit count as a full bucket."""
        self._tokens = min(self._burst, self._tokens + (present - self._filled_at) * self._rate)
        self._filled_at = present
        missing = min(tokens, self._burst) - self._tokens
        return missing / self._rate if missing > 1e-9 else 0.0

    def take(self, tokens: int) -> None:
        self._tokens -= tokens


class Flood:
    def __init__(self, rules: FloodRules | None, seconds: Callable[[], float] = time.monotonic) -> None:
        """Without rules everything is allowed. `rules` can be exchanged or switched off at any time."""
        self._seconds = seconds
        self.rules = rules

    @property
    def rules(self) -> FloodRules | None:
        return self._rules

    @rules.setter
    def rules(self, rules: FloodRules | None) -> None:
        self._rules = rules
        self._chats: dict[int, TokenBucket] = {}
        if rules is not None:
            self._overall = TokenBucket(rules.overall_rate, rules.overall_burst, self._seconds())

    def charge(self, chat_id: int, messages: int = 1) -> int:
        """Takes what `messages` cost and returns 0, or takes nothing and returns the seconds to wait."""
        if self._rules is None:
            return 0
        present = self._seconds()
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = self._bucket_of(chat_id, self._rules, present)
        wait = max(self._overall.lacks(messages, present), chat.lacks(messages, present))
        if wait > 0:
            return math.ceil(wait)
        self._overall.take(messages)
        chat.take(messages)
        return 0

    @staticmethod
    def _bucket_of(chat_id: int, rules: FloodRules, present: float) -> TokenBucket:
        if chat_id < 0:
            return TokenBucket(rules.group_rate, rules.group_burst, present)
        return TokenBucket(rules.chat_rate, rules.chat_burst, present)
