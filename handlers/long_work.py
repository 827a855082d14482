"""Work that takes longer than a tap: says how far it is, can be cancelled, and is done anew after a crash.

It belongs to the update that asked for it, which counts as processed only when the work is over: a process that ends
in the middle leaves the update in the inbox, and the next one begins the work again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

import structlog
from telegram.error import TelegramError

from handlers.priority import Priority
from handlers.screen import Button, Screen, column
from handlers.sending import Sender
from handlers.taps import Tap
from locales import Markup, Words
from storage.ids import PersonId, UpdateId
from storage.persons import Person

log = structlog.get_logger(__name__)

Tell: TypeAlias = Callable[[int, int], Awaitable[None]]
"""Says that so many of so many steps are done."""

Work: TypeAlias = Callable[[Tell], Awaitable[Sequence[Screen]]]
"""Makes the messages that were asked for; may be cancelled at every await."""


@dataclass(frozen=True, slots=True)
class CancelWork(Tap):
    prefix: ClassVar[str] = "wc"
    update: UpdateId


class Works:
    """What is being made for whom right now."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender
        self._jobs: dict[tuple[PersonId, UpdateId], asyncio.Task[Sequence[Screen]]] = {}

    def cancel(self, person: PersonId, update: UpdateId) -> bool:
        """Stops what this update asked for; False where it is over or somebody else's."""
        job = self._jobs.get((person, update))
        return job is not None and job.cancel()

    def stop(self) -> None:
        """Breaks everything off because the process ends."""
        for job in self._jobs.values():
            job.cancel()

    async def run(self, person: Person, words: Words, update: UpdateId, *, title: str, work: Work) -> None:
        """Until it is made and sent; `title` says what it is, such as "Bericht als PDF". Raises TelegramError."""
        begun = _running(words, title, update, None)
        message_id = await self._sender.send(person, begun, priority=Priority.TAP)

        async def tell(done: int, of: int) -> None:
            screen = _running(words, title, update, (done, of))
            await self._sender.edit(
                person, screen, message_id=message_id, priority=Priority.REFRESH, remember=False
            )

        job = asyncio.ensure_future(work(tell))
        self._jobs[person.id, update] = job
        try:
            await asyncio.wait({job})
        finally:
            del self._jobs[person.id, update]
            job.cancel()  # only where waiting for it was broken off; a finished job does not mind
        end = Screen(await self._deliver(person, words, title, job))
        await self._sender.edit(person, end, message_id=message_id, priority=Priority.TAP)

    async def _deliver(
        self, person: Person, words: Words, title: str, job: "asyncio.Task[Sequence[Screen]]"
    ) -> Markup:
        if job.cancelled():
            return words("work-cancelled", title=title)
        try:
            for screen in job.result():
                await self._sender.send(person, screen, priority=Priority.TAP)
        except TelegramError:
            raise
        except Exception:
            log.exception("long work failed")
            return words("work-failed", title=title)
        return words("work-done", title=title)


def _running(words: Words, title: str, update: UpdateId, so_far: tuple[int, int] | None) -> Screen:
    if so_far is None:
        text = words("work-running", title=title)
    else:
        text = words("work-running-steps", title=title, done=so_far[0], of=so_far[1])
    return Screen(text, column(Button(words.plain("work-cancel"), CancelWork(update))))
