"""What is being made in the chats: says how far it is, can be cancelled, and ends with what was asked for."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import structlog
from telegram.error import TelegramError

from bot.telegram.priority import Priority
from bot.telegram.sending import Sender
from handlers.long_work import Work, running
from handlers.screen import Screen
from locales import Markup, Words
from storage.ids import PersonId, UpdateId
from storage.persons import Person

log = structlog.get_logger(__name__)


class BackgroundJobs:
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
        begun = running(words, title, update, None)
        message_id = await self._sender.send(person, begun, priority=Priority.TAP)

        async def tell(done: int, of: int) -> None:
            nonlocal message_id  # another one, where somebody has deleted it
            screen = running(words, title, update, (done, of))
            with suppress(TelegramError):  # what is made is not lost with a word of how far it is
                message_id = await self._sender.edit(
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
