"""The command menu of each chat: what its person can do, in their language."""

from collections.abc import Iterable
from typing import Any

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError
from telegram.ext import ExtBot

from handlers.routing import Command, Route
from locales import LANGUAGES, words_in
from storage.ids import ChatId
from storage.members import Role

PARTICIPANT = frozenset({Role.PARTICIPANT})


class Menus:
    """Registers the commands with Telegram: for everybody per language, for those with more rights per chat."""

    def __init__(self, bot: ExtBot[Any], routes: Iterable[Route]) -> None:
        self._bot = bot
        self._commands = [route for route in routes if isinstance(route, Command) and route.in_menu]

    def lines(self, roles: frozenset[Role], language: str) -> list[BotCommand]:
        """The menu of somebody with these rights."""
        words = words_in(language)
        return [
            BotCommand(command.name, words.plain(f"command-{command.name}"))
            for command in self._commands
            if command.roles & roles
        ]

    async def publish(self) -> None:
        """What everybody can do; the first language also serves those whose own is missing."""
        scope = BotCommandScopeAllPrivateChats()
        await self._bot.set_my_commands(self.lines(PARTICIPANT, LANGUAGES[0]), scope=scope)
        for language in LANGUAGES:
            if len(language) == 2:  # Telegram knows ISO 639-1 codes only; simple language is chosen per chat
                await self._bot.set_my_commands(
                    self.lines(PARTICIPANT, language), scope=scope, language_code=language
                )

    async def publish_for(self, chat: ChatId, *, roles: frozenset[Role], language: str) -> None:
        """The menu of one person. A chat that cannot be reached keeps the menu of everybody."""
        try:
            await self._bot.set_my_commands(self.lines(roles, language), scope=BotCommandScopeChat(chat))
        except TelegramError:
            return
