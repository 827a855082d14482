"""What comes from groups is done and answered: a tap to whoever tapped, a code in the private chat of who typed it."""

from typing import Final

import structlog

from bot.telegram.flood import Recent
from bot.telegram.in_groups import CodeTyped, FromGroup, GroupMoved, GroupParted, GroupTap
from bot.telegram.presenting import Presenter
from bot.telegram.priority import Priority
from bot.telegram.sending import Sender
from bot.telegram.updates import interface_language
from handlers.door import Addresses
from handlers.polls import group_connection, group_voting
from handlers.polls.group_voting import Answered
from handlers.router import Router
from handlers.screen import Screen
from locales import words_in
from storage.errors import DatabaseFailed, DatabaseUnusable
from storage.ids import UpdateId
from storage.persons import Person
from workshops.acts import Act, SilentAct
from workshops.clock import Clock
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

CODES: Final = 5
"""Codes that one person can try in a group within `flood.LINKS_WHILE`."""


class GroupUpdates:
    """Does what one update of a group asks for."""

    def __init__(
        self,
        workshops: Workshops,
        router: Router,
        presenter: Presenter,
        sender: Sender,
        *,
        addresses: Addresses,
        clock: Clock,
        language: str,
        tried: Recent,
    ) -> None:
        """`tried` counts the codes that somebody types."""
        self._workshops = workshops
        self._router = router
        self._presenter = presenter
        self._sender = sender
        self._addresses = addresses
        self._clock = clock
        self._language = language
        self._tried = tried
        self._acts: dict[UpdateId, Act] = {}

    async def on_update(self, update: FromGroup) -> None:
        """Raises StorageError for what is not a tap: it is taken up again."""
        match update:
            case GroupTap():
                await self._on_tap(update)
            case CodeTyped():
                await self._on_code(update)
            case GroupMoved(chat=chat, to=to):
                await self._workshops.group_chats.moved(chat, to)
            case GroupParted(chat=chat):
                # A group that becomes a supergroup may be parted from as well, before it is told where it went.
                if not await self._sender.is_in(chat):
                    await self._workshops.group_chats.lost(chat)

    async def finished(self, update: UpdateId) -> bool:
        """Waits until the answer to an update went out; whether the update is settled with what it did."""
        await self._sender.finished(update)
        act = self._acts.pop(update, None)
        return act is not None and act.is_settled

    async def _on_tap(self, update: GroupTap) -> None:
        tap, person = group_voting.read(update.data), await self._known(update)
        language = self._language_of(update.language) if person is None else person.language
        words = words_in(language)
        if tap is None:
            answer = Answered(words.plain("group-chat-vote-not-here"), has_to_be_read=True)
        else:
            act = None if person is None else SilentAct(person.id, update.update_id, clock=self._clock)
            if act is not None:
                self._acts[update.update_id] = act
            workshops = self._workshops if act is None else self._workshops.during(act)
            try:
                who = None if person is None else person.id
                answer = await group_voting.on_tap(tap, who, words, workshops, chat=update.group)
            except (DatabaseFailed, DatabaseUnusable):
                answer = Answered(words.plain("turn-failed"), has_to_be_read=True)
            except Exception:
                log.exception("tap in a group failed", update_id=update.update_id)
                answer = Answered(words.plain("turn-failed"), has_to_be_read=True)
        self._sender.later(update.update_id, self._answer(update, person, answer))

    async def _answer(self, update: GroupTap, person: Person | None, answer: Answered) -> None:
        """Nobody in the group sees it. What has to be read and comes too late is said in the private chat."""
        link = None if answer.leads_to is None else self._addresses.telegram(answer.leads_to)
        is_alert = answer.has_to_be_read or (person is not None and person.screen_reader)
        arrived = await self._sender.answer(update.query_id, answer.text or None, alert=is_alert, link=link)
        if arrived or person is None or person.chat is None or not person.reachable:
            return
        if answer.has_to_be_read:
            words = words_in(person.language)
            screen = Screen(words("plain-text", text=answer.text))
            await self._sender.send(person, screen, priority=Priority.TAP, remember=False)

    async def _on_code(self, update: CodeTyped) -> None:
        """Of somebody who never opened the bot nothing is made, and whoever guesses is soon left without an answer."""
        if update.bot is not None and update.bot.lower() != (self._addresses.telegram_name or "").lower():
            return
        person = await self._workshops.conversations.known(update.chat)
        if person is None or self._tried.is_too_much(person.id, now=self._clock()):
            return
        act = Act(person.id, update.update_id, clock=self._clock, unsettled=self._router.unsettled)
        turn = self._router.begin(act, person, is_tap=False, text=update.code)
        await self._router.go(turn, lambda: group_connection.on_typed(turn, update.group))
        await self._router.settle(turn)
        self._presenter.present(turn, None)

    async def _known(self, update: GroupTap) -> Person | None:
        if update.person is not None:
            return update.person
        return await self._workshops.conversations.known(update.chat)

    def _language_of(self, code: str | None) -> str:
        return interface_language(code) or self._language
