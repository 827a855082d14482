"""Sends what is owed: deliveries whose time has come, and live views that are behind."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeAlias
from weakref import WeakValueDictionary

import structlog
from telegram.error import TelegramError

from bot.telegram.errors import ChatUnreachable, TryLater, classify
from bot.telegram.priority import Priority
from bot.telegram.sending import InDoubt, Sender, TurnOf, in_line
from handlers.routing import RenderDelivery, RenderView
from handlers.screen import Screen
from locales import words_in
from storage.database import Transaction
from storage.deliveries import Delivery
from storage.errors import StorageError
from storage.ids import PersonId
from storage.persons import Person
from storage.replies import Reply
from storage.views import View
from workshops.outbox import BATCH
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

Sending: TypeAlias = Coroutine[Any, Any, None]
ShowReply: TypeAlias = Callable[[Reply], Awaitable[None]]
"""Shows a screen that is still owed after what somebody did."""
Place: TypeAlias = tuple[PersonId, str, int]
"""Of a live view: who sees it, its kind and its subject."""

_HOLDS_UP: Final = 1.0
"""Seconds for which what hangs may hold up what comes due after it."""


class Outgoing:
    """Works through the outbox and the stale views, once per ring of the alarm."""

    def __init__(
        self,
        *,
        workshops: Workshops,
        sender: Sender,
        deliveries: Mapping[str, RenderDelivery],
        views: Mapping[str, RenderView],
        replies: ShowReply,
        turn_of: TurnOf,
        ring: Callable[[], None],
    ) -> None:
        """`ring` is called when something is over that hung, for more may be due."""
        self._workshops = workshops
        self._reading = workshops.reading()
        self._sender = sender
        self._deliveries = deliveries
        self._views = views
        self._show_reply = replies
        self._turn_of = turn_of
        self._ring = ring
        self._is_working = False
        self._under_way: set[asyncio.Task[None]] = set()
        self._refreshing: set[Place] = set()
        self._turns: WeakValueDictionary[PersonId, asyncio.Lock] = WeakValueDictionary()
        """What was claimed first for somebody comes first, however long it takes to be put into words."""

    def earliest_due(self, tx: Transaction) -> datetime | None:
        """When there is something to do next."""
        moments = (self._workshops.outbox.earliest_due(tx), self._workshops.replies.earliest_due(tx))
        return min((moment for moment in moments if moment is not None), default=None)

    async def work(self) -> None:
        """Sends everything that is due and refreshes everything that is stale, side by side.

        Returns when all is settled, or when nothing of it has moved on for a second: what hangs, as a call to Telegram
        may, or waits for as long as Telegram asks, goes on beside whatever comes due next, and rings when it is over.
        Raises StorageError.
        """
        self._is_working = True
        try:
            await self._work()
        finally:
            self._is_working = False

    @property
    def is_idle(self) -> bool:
        return not self._under_way

    async def idle(self) -> None:
        """Waits until nothing is under way."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def stop(self) -> None:
        """Breaks off what is under way: its lease ends, and the next start does it."""
        for task in self._under_way:
            task.cancel()
        await self.idle()

    async def _work(self) -> None:
        looks_at_views = True
        while True:
            begun = await self._due(BATCH - len(self._under_way))
            if not begun and looks_at_views:
                begun = await self._stale()
                looks_at_views = False
            for sending in begun:
                task = asyncio.create_task(sending)
                self._under_way.add(task)
                task.add_done_callback(self._done)
            if not self._under_way:
                return
            settled, hanging = await asyncio.wait(set(self._under_way), timeout=_HOLDS_UP)
            if not settled:
                return
            looks_at_views = looks_at_views or bool(hanging)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._under_way.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            if not isinstance(error, StorageError):  # whoever watches the disk has said so
                log.error("not sent", exc_info=error)
            return
        if not self._is_working:
            self._ring()

    async def _due(self, most: int) -> list[Sending]:
        """Claims what is due, at most so many of each kind."""
        if most <= 0:
            return []
        # Side by side, so that both share a commit.
        replies, batch = await asyncio.gather(
            self._workshops.replies.claim(most), self._workshops.outbox.claim(most)
        )
        people = await self._workshops.outbox.recipients(batch)
        begun = _one_after_the_other(replies, self._show_reply)
        pages: list[Sending] = []
        for delivery, person in zip(batch, people, strict=True):
            at = pages if person is not None and person.chat is None else begun
            at.append(self._deliver(delivery, person))
        return [*begun, self._put_on_pages(pages)] if pages else begun

    async def _stale(self) -> list[Sending]:
        """Live views that are behind, but for those that are being refreshed."""
        stale = await self._workshops.outbox.stale_views()
        begun = [view for view in stale if _place(view) not in self._refreshing]
        self._refreshing.update(map(_place, begun))
        return [self._refresh(view) for view in begun]

    async def _put_on_pages(self, delivering: Sequence[Sending]) -> None:
        """Pages are told at once: of the chats in the same batch one may hang."""
        await asyncio.gather(*delivering)
        self._workshops.outbox.tell_pages()

    async def _deliver(self, delivery: Delivery, person: Person | None) -> None:
        if person is None:
            return  # forgotten since it was claimed, and this delivery with them
        turn = self._turns.setdefault(person.id, asyncio.Lock())
        waits = turn.locked()
        async with turn:
            # Behind what hangs the lease may end: then a later round has claimed it as well.
            if not waits or await self._workshops.outbox.is_claimed(delivery):
                await self._deliver_now(delivery, person)

    async def _deliver_now(self, delivery: Delivery, person: Person) -> None:
        outbox = self._workshops.outbox
        try:
            screen = await self._worded(delivery, person)
            if screen is None or not person.reachable:
                await outbox.cancelled(delivery)
                return
            if person.chat is None:
                await outbox.waits(delivery)
                return
            message_id = await self._sender.send(person, screen, priority=Priority(delivery.priority))
        except TelegramError as error:
            await self._settle_fault(delivery, error)
        except StorageError:
            raise  # it stays claimed, and is due again when the lease has expired
        except Exception:
            # A text that cannot be made must not hold up everybody else's.
            log.exception("delivery failed", kind=delivery.kind, delivery_id=delivery.id)
            await outbox.failed(delivery)
        else:
            await outbox.sent(delivery, message_id=message_id)

    async def _worded(self, delivery: Delivery, person: Person) -> Screen | None:
        render = self._deliveries[delivery.kind]
        return await render(delivery, person, words_in(person.language), self._reading)

    async def _settle_fault(self, delivery: Delivery, error: TelegramError) -> None:
        outbox = self._workshops.outbox
        match classify(error):
            case ChatUnreachable():
                await outbox.blocked(delivery)
            case TryLater(after=after, perhaps_done=perhaps_done):
                answer_lost = isinstance(error, InDoubt) and error.answer_lost
                await outbox.retry(delivery, after=after, perhaps_done=perhaps_done, answer_lost=answer_lost)
            case verdict:
                log.warning(
                    "delivery refused",
                    kind=delivery.kind,
                    delivery_id=delivery.id,
                    verdict=type(verdict).__name__,
                )
                await outbox.failed(delivery)

    async def _show_anew(self, view: View, queued: asyncio.Event) -> None:
        """In the turn of the chat: whoever has gone on meanwhile, such as to a question, is not thrown back."""
        outbox = self._workshops.outbox
        person = await outbox.still_sees(view)
        if person is None:
            return
        screen = await self._views[view.kind](view, person, words_in(person.language), self._reading)
        if screen is None or screen.watch is None or not person.reachable:
            await outbox.view_gone(view)
            return
        await self._sender.edit(
            person,
            screen,
            message_id=view.message_id,
            priority=Priority.REFRESH,
            remember=False,
            queued=queued,
        )
        if screen.watch.last:
            await outbox.view_gone(view)
        else:
            await outbox.view_shown(view, version=screen.watch.version, rests=screen.watch.rests)

    async def _refresh(self, view: View) -> None:
        outbox = self._workshops.outbox
        try:
            person = await outbox.viewer(view)
            if person is None or person.chat is None:
                return
            await in_line(self._turn_of(person.chat), lambda queued: self._show_anew(view, queued))
        except TelegramError as error:
            match classify(error):
                case TryLater(after=after):
                    await outbox.view_rests(view, after=after)
                case _:
                    await outbox.view_gone(view)
        except Exception:
            log.exception("view not refreshed", kind=view.kind)
            await outbox.view_gone(view)
        finally:
            self._refreshing.discard(_place(view))


def _place(view: View) -> Place:
    return view.person, view.kind, view.subject


def _one_after_the_other(replies: Sequence[Reply], show: ShowReply) -> list[Sending]:
    """Each person's replies in their order, persons side by side."""
    of_person: defaultdict[PersonId, list[Reply]] = defaultdict(list)
    for reply in replies:
        of_person[reply.person].append(reply)

    async def show_all(mine: Sequence[Reply]) -> None:
        for reply in mine:
            await show(reply)

    return [show_all(mine) for mine in of_person.values()]
