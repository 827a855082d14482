"""One update of one person, and the ways to answer it. Handlers see this instead of Telegram."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.equipment import Equipment
from handlers.long_work import Work
from handlers.priority import Priority
from handlers.screen import Screen
from locales import Words
from storage.dialogs import Dialog
from storage.ids import UpdateId
from storage.persons import Person


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that a person sent; it is fetched only when a handler asks for it."""

    name: str
    size: int
    file_id: str


class Turn:
    """Everything that a handler needs. `text` is what was typed (empty for a tap), `file` what was sent."""

    def __init__(
        self,
        *,
        update: UpdateId,
        person: Person,
        words: Words,
        equipment: Equipment,
        now: datetime,
        query_id: str | None = None,
        message_id: int | None = None,
        text: str = "",
        file: Incoming | None = None,
        expected: Dialog | None = None,
    ) -> None:
        self.update = update
        self.person = person
        self.words = words
        self.workshops = equipment.workshops
        self.press = equipment.press
        self.now = now
        self.text = text
        self.file = file
        self.expected = expected
        self._equipment = equipment
        self._sender = equipment.sender
        self._query_id = query_id
        self._answered = query_id is None
        self.message_id = message_id  # of the message whose button was tapped or typed

    @property
    def is_tap(self) -> bool:
        """Whether a button was tapped, rather than something typed."""
        return self._query_id is not None

    async def show(self, screen: Screen) -> None:
        """Replaces the message whose button was tapped; after a typed text sends a new message."""
        await self._answer(None, alert=False)
        if self.message_id is None or not self.is_tap or self.person.screen_reader:
            await self.say(screen)
            return
        edit = self._sender.edit(self.person, screen, message_id=self.message_id, priority=Priority.TAP)
        self._sender.later(self.update, edit)

    async def say(self, screen: Screen) -> None:
        """Sends a new message below everything else."""
        await self._answer(None, alert=False)
        self._sender.later(self.update, self._say(screen))

    async def _say(self, screen: Screen) -> None:
        await self._sender.send(self.person, screen, priority=Priority.TAP)

    async def note(self, text: str) -> None:
        """A short remark that nothing depends on; only a tap can carry it, elsewhere it is left out."""
        await self._answer(text, alert=False)

    async def alert(self, text: str) -> None:
        """Something that has to be read: a window after a tap, a message otherwise."""
        if self.is_tap and not self._answered:
            await self._answer(text, alert=True)
        else:
            await self.say(Screen(self.words("plain-text", text=text)))

    async def expect(self, step: str, **data: Any) -> None:
        """The person's next text is taken for this step."""
        dialog = Dialog(step, data)
        await self.workshops.conversations.expect(self.person.id, self.update, expected=dialog)

    async def expect_nothing(self) -> None:
        """The person's next text is taken for nothing in particular."""
        await self.workshops.conversations.expect(self.person.id, self.update, expected=None)

    def link(self, payload: str) -> str:
        """The address that opens the bot with this payload."""
        return self._sender.link(payload)

    async def fetch(self, file: Incoming) -> bytes:
        """The content of a file that was sent. Raises TelegramError."""
        return await self._sender.fetch(file.file_id)

    async def work(self, title: str, work: Work) -> None:
        """Makes something that takes a while; its messages follow below, and the person can cancel it."""
        await self._answer(None, alert=False)
        self._equipment.works.start(self.person, self.words, self.update, title=title, work=work)

    def cancel_work(self, update: UpdateId) -> bool:
        """Stops work of this person that is still under way."""
        return self._equipment.works.cancel(self.person.id, update)

    def refresh_menu(self) -> None:
        """Rights, town or language changed: registers the command menu of this chat anew."""
        self._sender.later(self.update, self._refresh())

    async def _refresh(self) -> None:
        await self._equipment.refresh_menu(self.person)

    async def close(self) -> None:
        """A tap never stays without an answer."""
        await self._answer(None, alert=False)

    async def _answer(self, text: str | None, *, alert: bool) -> None:
        if self._query_id is not None and not self._answered:
            self._answered = True
            await self._sender.answer(self._query_id, text, alert=alert)
