"""The Telegram door as handlers reach it through their turn."""

from bot.telegram.commands import Menus
from bot.telegram.sending import Sender
from bot.telegram.works import Works
from handlers.long_work import Work
from handlers.screen import Screen
from handlers.turn import Incoming, Turn
from storage.ids import PersonId, UpdateId
from storage.persons import Person


class TelegramDoor:
    """A handlers.door.Door over the bot's paced requests."""

    def __init__(self, sender: Sender, works: Works, menus: Menus) -> None:
        self._sender = sender
        self._works = works
        self._menus = menus

    def link(self, payload: str) -> str:
        return self._sender.link(payload)

    async def fetch(self, file: Incoming) -> bytes:
        """Raises TelegramError."""
        return await self._sender.fetch(file.file_id)

    async def overwrite(self, person: Person, screen: Screen, *, message_id: int) -> None:
        await self._sender.overwrite(person, screen, message_id=message_id)

    async def work(self, turn: Turn, *, title: str, work: Work) -> None:
        """Raises TelegramError."""
        await self._works.run(turn.person, turn.words, turn.update, title=title, work=work)

    def cancel_work(self, person: PersonId, update: UpdateId) -> bool:
        return self._works.cancel(person, update)

    async def refresh_menu(self, person: Person) -> None:
        await self._menus.publish_for(person)
