"""The command menu of each chat: what its person can do, in their language."""

from collections.abc import Iterable
from typing import Any

import structlog
from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.telegram.errors import classify
from handlers.routing import Command, Route
from locales import LANGUAGES, words_in
from storage.members import Role
from storage.persons import Person
from workshops.participants.participants import Participants

log = structlog.get_logger(__name__)

PARTICIPANT = frozenset({Role.PARTICIPANT})


class Menus:
    """Registers the commands with Telegram: for everybody per language, for those with more rights per chat."""

    def __init__(
        self, bot: ExtBot[Any], routes: Iterable[Route], participants: Participants, *, language: str
    ) -> None:
        self._bot = bot
        self._language = language
        self._commands = [route for route in routes if isinstance(route, Command)]
        self._participants = participants
        self._lines: dict[tuple[frozenset[Role], str], list[BotCommand]] = {}

    def lines(self, roles: frozenset[Role], language: str) -> list[BotCommand]:
        """The menu of somebody with these rights."""
        known = self._lines.get((roles, language))
        if known is None:
            words = words_in(language)
            known = self._lines[roles, language] = [
                BotCommand(command.called(language), words.plain(f"command-{command.name}"))
                for command in self._commands
                if command.roles & roles
            ]
        return known

    async def publish(self) -> None:
        """What everybody can do, in the operator's language for those whose own is missing."""
        scope = BotCommandScopeAllPrivateChats()
        await self._bot.set_my_commands(self.lines(PARTICIPANT, self._language), scope=scope)
        for language in LANGUAGES:
            if len(language) == 2:  # Telegram knows ISO 639-1 codes only; simple language is chosen per chat
                await self._bot.set_my_commands(
                    self.lines(PARTICIPANT, language), scope=scope, language_code=language
                )

        for person in await self._participants.with_rights():
            await self.publish_for(person)

    async def publish_for(self, person: Person) -> None:
        """The menu of one chat, for the rights in the town on its home screen. A fault leaves the menu as it is."""
        if person.chat is None:
            return
        standing = await self._participants.standing(person.id)
        roles = PARTICIPANT if standing is None else standing.membership.roles
        scope = BotCommandScopeChat(person.chat)
        try:
            await self._bot.set_my_commands(self.lines(roles, person.language), scope=scope)
        except TelegramError as error:
            log.info("menu not registered", verdict=type(classify(error)).__name__)
