"""The queue of updates and the long poll.

An update stays until an offset above its id confirms it, or until it is too old. Waiting is counted in real seconds,
age on the movable clock: a test moves a day forward to let updates expire, and never waits for it.
"""

import asyncio
import itertools
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sandbox.errors import ApiError, conflict

LIFETIME: Final = timedelta(hours=24)
CALLBACK_LIFETIME: Final = timedelta(seconds=150)
LONGEST_POLL: Final = 50
"""Seconds; a longer wish is shortened, as by the real server."""
REPEAT_WINDOW: Final = 0.5
"""Who asks for the same offset again within this many seconds could not take the batch, and gets a single update."""
NOT_BY_DEFAULT: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
RESTART: Final = "Internal Server Error: restart"
FIRST_UPDATE_ID: Final = 700_000_001


@dataclass(frozen=True, slots=True)
class Update:
    id: int
    kind: str
    chat_id: int
    body: Mapping[str, Any]
    """The whole update as JSON object, `update_id` included."""
    expires_at: datetime


class UpdateQueue:
    def __init__(self, now: Callable[[], datetime], *, seconds: Callable[[], float] = time.monotonic) -> None:
        """`now` tells the age of updates, `seconds` measures the time between two polls."""
        self._now = now
        self._seconds = seconds
        self._ids = itertools.count(FIRST_UPDATE_ID)
        self._pending: dict[int, Update] = {}
        self._again: list[Update] = []
        self._allowed: frozenset[str] | None = None
        self._poller: asyncio.Future[None] | None = None
        self._is_closed = False
        self._last_poll: tuple[int, float] = (0, float("-inf"))
        self._copies = 0
        self.poller_waits = asyncio.Event()
        """Set while a long poll waits for updates: the bot has nothing to fetch."""
        self.webhook_active = False
        self.on_put: Callable[[], None] | None = None
        """Told about each new update, for the webhook's sender."""
        self.on_expired: Callable[[Update], None] | None = None
        """Told about each update that became too old before an offset confirmed it."""
        self.inspect: Callable[[Mapping[str, Any]], None] | None = None
        """Looks at each update before it is queued, except those that are malformed on order."""

    # What happens in the world

    def put(self, kind: str, content: Mapping[str, Any], chat_id: int) -> int | None:
        """Queues what happened; returns the update's id, or None when the bot does not want this kind."""
        if not self._is_allowed(kind):
            return None
        if self.inspect is not None:
            self.inspect({"update_id": 1, kind: content})
        lifetime = CALLBACK_LIFETIME if kind == "callback_query" else LIFETIME
        return self.put_raw(kind, content, chat_id, lifetime=lifetime)

    def put_raw(self, kind: str, content: Any, chat_id: int = 0, *, lifetime: timedelta = LIFETIME) -> int:
        """Queues anything at all under `kind`, a malformed update on order included."""
        update_id = next(self._ids)
        update = Update(
            update_id, kind, chat_id, {"update_id": update_id, kind: content}, self._now() + lifetime
        )
        self._pending[update_id] = update
        if self._copies:
            self._copies -= 1
            self._again.append(update)
        self._wake()
        return update_id

    def _wake(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
            self.poller_waits.clear()
        if self.on_put is not None:
            self.on_put()

    def duplicate_next(self, times: int = 1) -> None:
        """The next updates are delivered once more in a later batch, whatever offset the client sends by then."""
        self._copies += times

    # What the bot asks for

    async def poll(
        self, offset: int = 0, limit: int = 100, *, seconds: float = 0, allowed: Iterable[str] | None = None
    ) -> list[Mapping[str, Any]]:
        """One getUpdates call. Raises 409 while a webhook is set, and in an older poll that this one ends."""
        if self.webhook_active:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        if allowed is not None:
            self.allow(allowed)
        limit = self._limit_for(offset, limit)
        self._confirm(offset)
        batch = self._take(limit)
        if not batch and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL))
            batch = self._take(limit)
        return batch

    def _limit_for(self, offset: int, limit: int) -> int:
        last_offset, last_time = self._last_poll
        present = self._seconds()
        self._last_poll = (offset, present)
        repeated = offset == last_offset and present < last_time + REPEAT_WINDOW
        return 1 if repeated else limit

    def _confirm(self, offset: int) -> None:
        if offset > 0:
            self.forget(itertools.takewhile(lambda update_id: update_id < offset, self._pending))
        elif offset < 0:
            self.forget(list(self._pending)[:offset])

    def _take(self, limit: int) -> list[Mapping[str, Any]]:
        self._drop_expired()
        repeated = [update for update in self._again if update.id not in self._pending][:limit]
        for update in repeated:
            self._again.remove(update)
        return [update.body for update in itertools.islice([*repeated, *self._pending.values()], limit)]

    async def _wait(self, seconds: float) -> None:
        if self._is_closed:
            raise ApiError(500, RESTART)
        self.end_poll(
            "terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        poller = self._poller = asyncio.get_running_loop().create_future()
        self.poller_waits.set()
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None
                self.poller_waits.clear()

    def end_poll(self, why: str) -> None:
        """Ends a waiting poll with 409."""
        self._end_poll(conflict(why))

    def open(self) -> None:
        """Lets polls wait."""
        self._is_closed = False

    def close(self) -> None:
        """Ends a waiting poll, and any that comes still, because the server stops."""
        self._is_closed = True
        self._end_poll(ApiError(500, RESTART))

    def _end_poll(self, error: ApiError) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(error)

    # What is waiting

    def allow(self, kinds: Iterable[str]) -> None:
        """Takes effect for updates from now on; an empty list means the default."""
        self._allowed = frozenset(kinds) or None

    @property
    def allowed(self) -> list[str] | None:
        return sorted(self._allowed) if self._allowed is not None else None

    def _is_allowed(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed is not None else kind not in NOT_BY_DEFAULT

    def pending(self) -> tuple[Update, ...]:
        """What nobody confirmed yet and is not too old, oldest first."""
        self._drop_expired()
        return tuple(self._pending.values())

    def forget(self, update_ids: Iterable[int]) -> None:
        for update_id in tuple(update_ids):
            self._pending.pop(update_id, None)

    def clear(self) -> None:
        self._pending.clear()
        self._again.clear()

    def _drop_expired(self) -> None:
        present = self._now()
        expired = [update for update in self._pending.values() if update.expires_at <= present]
        self.forget(update.id for update in expired)
        if self.on_expired is not None:
            for update in expired:
                self.on_expired(update)
