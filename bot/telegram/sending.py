"""Puts screens into chats. A tap is never kept waiting for it: what a person sees follows what is committed."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Final, TypeAlias

import structlog
from telegram import InputFile, Message
from telegram.constants import ParseMode
from telegram.error import NetworkError, TelegramError
from telegram.helpers import create_deep_linked_url

from bot.telegram.errors import ChatUnreachable, MessageGone, TryLater, Unchanged, classify
from bot.telegram.fitting import LONGEST_CAPTION, LONGEST_TEXT, fitting
from bot.telegram.keyboards import keyboard
from bot.telegram.polling import RundfrageBot
from bot.telegram.priority import Priority
from handlers.screen import File, Screen
from locales.direction import harmless
from storage.errors import DatabaseFailed, DatabaseUnusable
from storage.ids import ChatId, PersonId, UpdateId
from storage.persons import Person
from workshops.conversations import Conversations

log = structlog.get_logger(__name__)

_NO_PREVIEW: Final = {"is_disabled": True}

TurnOf: TypeAlias = Callable[[ChatId], asyncio.Lock]
"""Held while something is made for a chat unasked, until it stands in line: what its person does comes after it."""


async def in_line(turn: asyncio.Lock, say: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Says something in a chat's turn. The turn ends as soon as what is said stands in line, not when it was sent."""
    async with turn:
        queued = asyncio.Event()
        saying, waiting = asyncio.ensure_future(say(queued)), asyncio.ensure_future(queued.wait())
        try:
            await asyncio.wait({saying, waiting}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
    try:
        await saying
    finally:
        saying.cancel()


class InDoubt(NetworkError):
    """A new message that may stand in the chat or not: sent again, it may stand there twice."""

    def __init__(self, message: str, *, answer_lost: bool) -> None:
        """`answer_lost`: it probably stands there."""
        super().__init__(message)
        self.answer_lost = answer_lost


class Sender:
    """Sends and edits through the bot's paced requests and remembers what stands in the chat."""

    def __init__(self, bot: RundfrageBot, conversations: Conversations) -> None:
        self._bot = bot
        self._conversations = conversations
        self._running: defaultdict[UpdateId, set[asyncio.Task[None]]] = defaultdict(set)

    async def send(self, person: Person, screen: Screen, *, priority: Priority, remember: bool = True) -> int:
        """Sends a new message and returns its id. Raises TelegramError; InDoubt where it may have arrived."""
        try:
            message_id = await self._send(person, screen, priority)
        except TelegramError as error:
            match classify(error):
                case TryLater(perhaps_done=True, answer_lost=answer_lost):
                    if (watch := screen.watch) is not None:
                        await self._conversations.perhaps_shown(
                            person.id, kind=watch.kind, subject=watch.subject
                        )
                    raise InDoubt(error.message, answer_lost=answer_lost) from error
                case _:
                    raise
        # A sentence without buttons leaves what can be typed as it is.
        if remember and (screen.typed_buttons() or screen.watch is not None):
            self._remember(person.id, screen, message_id, buttons=screen.typed_buttons() or None)
        return message_id

    async def edit(
        self,
        person: Person,
        screen: Screen,
        *,
        message_id: int,
        priority: Priority,
        remember: bool = True,
        queued: asyncio.Event | None = None,
    ) -> int:
        """Replaces a message in place; where that is no longer possible, sends a new one. Returns the id of the one in
        which it stands now. Raises TelegramError.

        `remember` false: it lies further up in the chat, and what can be typed stays as it is. `queued` is set in the
        moment from which on every other edit is a newer one.
        """
        if screen.file is not None:
            return await self.send(person, screen, priority=priority, remember=remember)
        # The id is known before Telegram is asked, and a tap may come before its answer does. A refresh further up
        # in the chat does not change what can be typed.
        if remember:
            self._remember(person.id, screen, message_id, buttons=screen.typed_buttons())
        try:
            if queued is not None:
                queued.set()
            await self._bot.call("editMessageText", _edit(person, screen, message_id), priority)
        except TelegramError as error:
            match classify(error):
                case Unchanged():
                    pass
                case MessageGone() if screen.watch is None or not screen.watch.last:
                    # What shows something live does so in the new message from now on, not in the one that is gone.
                    # Of what was only to be taken out there is nothing left to say.
                    is_kept = remember or screen.watch is not None
                    return await self.send(person, screen, priority=priority, remember=is_kept)
                case _:
                    raise
        return message_id

    async def answer(
        self, query_id: str, text: str | None = None, *, alert: bool = False, link: str | None = None
    ) -> bool:
        """Answers a tap; whether the answer came through, which it does not where the tap is too old.

        `link` is opened by the answer itself; it has to lead to the bot's private chat.
        """
        said: dict[str, Any] = {} if text is None else {"text": text, "show_alert": alert}
        if link is not None:
            said["url"] = link
        try:
            await self._bot.call("answerCallbackQuery", {"callback_query_id": query_id, **said})
        except TelegramError as error:
            log.info("tap not answered", verdict=type(classify(error)).__name__)
            return False
        return True

    async def is_in(self, group: ChatId) -> bool:
        """Whether the bot is in a group, as far as can be found out now."""
        try:
            await self._bot.call("getChat", {"chat_id": group})
        except TelegramError as error:
            return not isinstance(classify(error), ChatUnreachable)
        return True

    def link(self, payload: str) -> str:
        """The address that opens the bot with this payload."""
        return create_deep_linked_url(self._bot.username, payload)

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file in a chat. Raises TelegramError."""
        file = await self._bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    def later(self, update: UpdateId, work: Coroutine[Any, Any, None]) -> None:
        """Lets the work go on beside the chat's next update; `finished` waits for it."""
        task = asyncio.create_task(work)
        self._running[update].add(task)
        task.add_done_callback(lambda done: self._done(update, done))

    def _done(self, update: UpdateId, task: asyncio.Task[None]) -> None:
        self._running[update].discard(task)
        if not self._running[update]:
            del self._running[update]
        if not task.cancelled() and (error := task.exception()) is not None:
            if isinstance(error, DatabaseFailed | DatabaseUnusable):
                pass  # it stays owed; whoever watches the disk has said so
            elif not isinstance(error, TelegramError):
                log.error("screen not shown", exc_info=error)
            else:
                log.info("screen not shown", verdict=type(classify(error)).__name__)

    async def finished(self, update: UpdateId) -> None:
        """Waits until everything that this update shows has been shown."""
        if update in self._running:
            await asyncio.wait(set(self._running[update]))

    async def idle(self) -> None:
        """Waits until nothing is under way."""
        while self._running:
            await asyncio.wait({task for tasks in self._running.values() for task in tasks})

    async def _send(self, person: Person, screen: Screen, priority: Priority) -> int:
        if screen.file is None:
            message = {"chat_id": person.chat, **text_of(screen)}
            sent: dict[str, int] = await self._bot.call("sendMessage", message, priority)
            return sent["message_id"]
        return (await self._send_file(person, screen, screen.file, priority)).message_id

    async def _send_file(self, person: Person, screen: Screen, file: File, priority: Priority) -> Message:
        assert person.chat is not None  # noqa: S101 - nothing is sent to somebody without a chat
        content = InputFile(file.content, filename=file.name)
        more: dict[str, Any] = {
            "caption": fitting(harmless(screen.text), LONGEST_CAPTION),
            "reply_markup": keyboard(screen),
            "parse_mode": ParseMode.HTML,
            "rate_limit_args": priority,
        }
        if file.picture:
            return await self._bot.send_photo(person.chat, content, **more)
        return await self._bot.send_document(person.chat, content, **more)

    def _remember(
        self,
        person: PersonId,
        screen: Screen,
        message_id: int,
        *,
        buttons: Sequence[tuple[str, str]] | None,
    ) -> None:
        """What can be typed from now on, None: what could be before; and what is kept up to date."""
        watch = screen.watch
        self._conversations.shown(
            person,
            message_id=message_id,
            buttons=buttons,
            view=None if watch is None else (watch.kind, watch.subject, watch.version),
            still=watch is not None and watch.still,
        )


def _edit(person: Person, screen: Screen, message_id: int) -> dict[str, Any]:
    return {"chat_id": person.chat, "message_id": message_id, **text_of(screen)}


def text_of(screen: Screen) -> dict[str, Any]:
    """The screen as parameters of a call; without buttons those that are there go."""
    said = fitting(harmless(screen.text), LONGEST_TEXT)
    text = {"text": said, "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}
    buttons = keyboard(screen)
    return text if buttons is None else {**text, "reply_markup": buttons}
