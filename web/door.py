"""The browser door as handlers reach it through their turn."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, Literal, Protocol
from urllib.parse import quote, urlencode

import structlog

from handlers.door import Addresses
from handlers.long_work import Work
from handlers.screen import Screen
from handlers.turn import Incoming, Said, Turn
from storage.ids import PersonId, UpdateId
from storage.persons import Person

log = structlog.get_logger(__name__)

LONGEST_WORK: Final = 120.0


class Chats(Protocol):
    """What is changed in chats because of what somebody did in a browser."""

    async def refresh_menu(self, person: Person) -> None: ...


class BrowserDoor:
    """A handlers.door.Door. What takes a while is made while the browser waits for its page."""

    name: Literal["browser"] = "browser"

    def __init__(self, addresses: Addresses, chats: Chats | None) -> None:
        """`chats`: None where Telegram is switched off."""
        self.addresses = addresses
        self._chats = chats
        self._beside: set[asyncio.Task[None]] = set()

    def link(self, payload: str) -> str:
        return self.addresses.browser(payload) or ""

    def share(self, text: str, link: str) -> str:
        return "mailto:?" + urlencode({"body": f"{text}\n\n{link}"}, quote_via=quote)

    async def fetch(self, file: Incoming) -> bytes:
        return file.content

    async def refresh_menu(self, person: Person) -> None:
        if self._chats is not None and person.chat is not None:
            self._go_on(self._chats.refresh_menu(person))

    async def work(self, turn: Turn, *, title: str, work: Work) -> None:
        try:
            async with asyncio.timeout(LONGEST_WORK):
                made = await work(_tell_nobody)
        except Exception:
            log.exception("long work failed")
            made = [Screen(turn.words("work-failed", title=title))]
        turn.said += [Said(screen, None) for screen in made]

    def cancel_work(self, person: PersonId, update: UpdateId) -> bool:  # noqa: ARG002 - the door's protocol
        """It was over before there was anything to tap."""
        return False

    async def idle(self) -> None:
        """Waits until nothing is under way."""
        while self._beside:
            await asyncio.wait(set(self._beside))

    def _go_on(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._over)

    def _over(self, task: "asyncio.Task[None]") -> None:
        self._beside.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.info("chat not changed", reason=type(error).__name__)


async def _tell_nobody(_: int, __: int) -> None: ...
