"""The Telegram door as handlers reach it through their turn."""

from typing import Literal
from urllib.parse import urlencode

from bot.telegram.background_jobs import BackgroundJobs
from bot.telegram.commands import Menus
from bot.telegram.sending import Sender
from handlers.door import Addresses
from handlers.long_work import Work
from handlers.turn import Incoming, Turn
from storage.ids import PersonId, UpdateId
from storage.persons import Person


class TelegramDoor:
    """A handlers.door.Door over the bot's paced requests."""

    name: Literal["telegram"] = "telegram"

    def __init__(self, sender: Sender, works: BackgroundJobs, menus: Menus, *, addresses: Addresses) -> None:
        self.addresses = addresses
        self._sender = sender
        self._works = works
        self._menus = menus

    def link(self, payload: str) -> str:
        return self._sender.link(payload)

    def share(self, text: str, link: str) -> str:
        """Opens the choice of a chat; the text can still be changed there."""
        return f"https://t.me/share/url?{urlencode({'url': link, 'text': text})}"

    async def fetch(self, file: Incoming) -> bytes:
        """Raises TelegramError."""
        return await self._sender.fetch(file.file_id)

    async def work(self, turn: Turn, *, title: str, work: Work) -> None:
        """Raises TelegramError."""
        await self._works.run(turn.person, turn.words, turn.update, title=title, work=work)

    def cancel_work(self, person: PersonId, update: UpdateId) -> bool:
        return self._works.cancel(person, update)

    async def refresh_menu(self, person: Person) -> None:
        await self._menus.publish_for(person)
