"""Whatever way an update comes, it is read and stored first, and only then does anyone act on it.

Names, usernames and phone numbers are removed before an update is stored, and of a tap everything but what it says and
where: what is not there cannot leak.
"""

import asyncio
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import structlog
from telegram import Bot, Update

from bot.errors import OPERATORS_MATTER
from bot.telegram.in_groups import CodeTyped, GroupTap, Unheard, from_group
from bot.telegram.in_groups import stored as kept
from bot.telegram.inbox import Inbox, Unreadable
from bot.telegram.order import Arrived, chat_of
from bot.telegram.retry import Pause
from bot.telegram.tapped import TOO_LARGE, Tapped, tapped
from storage.errors import StorageError
from storage.ids import ChatId, UpdateId
from storage.inbox import StoredUpdate
from storage.persons import Person

log = structlog.get_logger(__name__)

_HOURS_BETWEEN_TIDYING: Final = 6
_LEFT_OUT: Final = frozenset({"last_name", "username", "vcard", "author_signature"})
_EMPTIED: Final = frozenset({"first_name", "phone_number", "sender_user_name"})
"""A user, a contact or the origin of a forwarded message without them would not be read."""


class Intake:
    """Takes updates in, and knows which of them are not finished yet."""

    def __init__(
        self,
        inbox: Inbox,
        *,
        bot: Bot,
        hand_on: Callable[[Arrived], None],
        is_busy: Callable[[ChatId], bool] = lambda _: False,
    ) -> None:
        """`hand_on` is given what is new, in order; `is_busy` says whether a chat still has something before that."""
        self._inbox = inbox
        self._bot = bot
        self._hand_on = hand_on
        self._is_busy = is_busy
        self._in_hand: set[UpdateId] = set()
        self._all_finished = asyncio.Event()
        self._all_finished.set()

    async def take_in(self, received: Sequence[object]) -> None:
        """Returns when all of it is stored; what is new is handed on then, in order. Raises StorageError."""
        readable: list[tuple[StoredUpdate, Arrived]] = []
        unreadable: list[Unreadable] = []
        for each in received:
            match _read(each, self._bot):
                case None:
                    pass
                case Unreadable() as refused:
                    unreadable.append(refused)
                case stored, update:
                    readable.append((stored, update))
        busy = {
            stored.chat for stored, _ in readable if stored.chat is not None and self._is_busy(stored.chat)
        }
        new, set_aside = await self._inbox.store([stored for stored, _ in readable], unreadable)
        for stored, update in readable:
            if stored.id in new:
                self._take(self._by(new[stored.id], update) if stored.chat not in busy else update)
        if set_aside:
            log.error("updates that cannot be read were set aside", count=set_aside)

    async def recover(self) -> None:
        """Queues what was stored before the program last ended, and not finished."""
        await self._inbox.forget_old()
        recovered: list[Arrived] = []
        for stored in await self._inbox.pending():
            match _read(json.loads(stored.raw), self._bot):
                case None:
                    await self._inbox.done(stored.id)
                case Unreadable() as refused:
                    await self._inbox.store([], [refused])
                    log.error("updates that cannot be read were set aside", count=1)
                case _, update:
                    recovered.append(update)
        for update in recovered:
            self._take(update)
        if recovered:
            log.info("unfinished updates are taken up again", count=len(recovered))

    async def finished(self, update: UpdateId) -> None:
        """Called when an update is processed: it will not be taken up again."""
        try:
            await self._inbox.done(update)
        finally:
            self.give_up(update)

    def give_up(self, update: UpdateId) -> None:
        """Called when an update will not be finished by this process; the next one takes it up again."""
        self._in_hand.discard(update)
        if not self._in_hand:
            self._all_finished.set()

    async def keep_tidy(self, pause: Pause = asyncio.sleep) -> None:
        """Forgets old updates every few hours, until it is cancelled."""
        while True:
            await pause(_HOURS_BETWEEN_TIDYING * 3600)
            try:
                await self._inbox.forget_old()
            except OPERATORS_MATTER:
                pass  # the disk watch has said so; the next round comes
            except StorageError:
                log.exception("old updates could not be forgotten, trying again later")

    @property
    def is_idle(self) -> bool:
        return not self._in_hand

    async def idle(self) -> None:
        """Waits until everything that was taken in is finished."""
        await self._all_finished.wait()

    def _by(self, person: Person | None, update: Arrived) -> Arrived:
        """A tap with whoever tapped, as they were when it was stored: what comes before it may change them."""
        if person is None or not isinstance(update, Tapped | GroupTap) or self._is_busy(update.chat):
            return update
        return replace(update, person=person)

    def _take(self, update: Arrived) -> None:
        self._in_hand.add(UpdateId(update.update_id))
        self._all_finished.clear()
        self._hand_on(update)


def last_update_id(received: Sequence[object]) -> int | None:
    """The highest number of a batch; None if it holds none."""
    numbers = [number for each in received if (number := _number(each)) is not None]
    return max(numbers, default=None)


def _read(received: object, bot: Bot) -> tuple[StoredUpdate, Arrived] | Unreadable | None:
    """None for what is passed over and not kept."""
    if (tap := tapped(received)) is not None:
        return StoredUpdate(tap.update_id, tap.chat, tap.stored()), tap
    match from_group(received):
        case None:
            pass
        case Unheard():
            return None
        case GroupTap() | CodeTyped() as said:
            return StoredUpdate(said.update_id, said.chat, kept(said)), said
        case event:
            return StoredUpdate(event.update_id, None, kept(event)), event
    number = _number(received)
    try:
        spared = _without_names(_without_the_tapped(received))
        raw = json.dumps(spared, separators=(",", ":"))  # ASCII: half a surrogate pair could not be stored
    except RecursionError as error:  # nothing of it is kept, for nobody can say whose names are in it
        kind = type(error).__name__
        return Unreadable(
            StoredUpdate(_stand_in(kind) if number is None else UpdateId(number), None, ""), kind
        )
    if number is None or not isinstance(spared, dict):
        return Unreadable(StoredUpdate(_stand_in(raw), None, raw), "no update_id")
    try:
        update = Update.de_json(json.loads(raw), bot)
        chat = _chat_of(update)
    except Exception as error:  # noqa: BLE001 - whatever a strange update makes the library raise, it must not block
        return Unreadable(StoredUpdate(UpdateId(number), _chat_in(spared), raw), type(error).__name__)
    return StoredUpdate(UpdateId(number), chat, raw), update


def _chat_of(update: Update) -> ChatId | None:
    chat = chat_of(update)
    return None if chat is None else ChatId(_integer(chat))


def _chat_in(spared: dict[str, Any]) -> ChatId | None:
    """Whose update it seems to be, though it cannot be read: so that it is erased with what else is theirs."""
    for event in spared.values():
        for part in ("chat", "from"):
            whose = event.get(part) if isinstance(event, dict) else None
            if isinstance(whose, dict) and isinstance(whose.get("id"), int):
                return ChatId(whose["id"]) if abs(whose["id"]) < TOO_LARGE else None
    return None


def _number(received: object) -> int | None:
    try:
        return _integer(received["update_id"]) if isinstance(received, dict) else None
    except (KeyError, ValueError):
        return None


def _integer(value: object) -> int:
    """Raises ValueError for what is none, or would not fit into a row."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < TOO_LARGE:
        return value
    raise ValueError("not an integer of 64 bits")


def _stand_in(raw: str) -> UpdateId:
    """A number for what came without one: negative, and the same each time the same thing comes."""
    return UpdateId(-int.from_bytes(hashlib.sha256(raw.encode()).digest()[:6], "big") - 1)


def _without_the_tapped(received: object) -> object:
    """A tap without its message's text, which quotes answers, and its keyboard; reading them costs most of a tap."""
    match received:
        case {"callback_query": {"message": {"message_id": number, "chat": chat}, **query}, **update}:
            # A date of 0 means in the Bot API that no more than this is known of the message.
            place = {"message_id": number, "chat": chat, "date": 0}
            return {**update, "callback_query": {**query, "message": place}}
        case _:
            return received


def _without_names(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_names(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: "" if key in _EMPTIED else _without_names(inner)
        for key, inner in value.items()
        if key not in _LEFT_OUT
    }
