"""Shows what a turn has said, at once where that is possible; what is not shown stays owed and is made anew later."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

import structlog
from telegram.error import TelegramError

from bot.telegram.errors import ChatUnreachable, TryLater, classify
from bot.telegram.priority import Priority
from bot.telegram.sending import InDoubt, Sender, TurnOf, in_line
from handlers.screen import Screen
from handlers.turn import Acknowledged, Said, Turn
from storage.errors import StorageError
from storage.ids import PersonId, UpdateId
from storage.persons import Person
from storage.replies import Place, Reply
from workshops.acts import Act
from workshops.replies import Replies

log = structlog.get_logger(__name__)


class Render(Protocol):
    """Makes the screens of a place anew, from the truth of now and without changing it."""

    async def __call__(self, place: Place, person: Person, *, message_id: int | None) -> Turn: ...


class Presenter:
    """The last part of every turn, and what comes of those whose last part was cut off."""

    def __init__(self, sender: Sender, replies: Replies, *, turn_of: TurnOf) -> None:
        self._sender = sender
        self._turn_of = turn_of
        self._replies = replies
        self._acts: dict[UpdateId, Act] = {}

    def present(self, turn: Turn, query_id: str | None) -> None:
        """Goes on beside the chat's next update."""
        self._acts[turn.update] = turn.act
        self._sender.later(turn.update, self._present(turn, query_id))
        for beside in turn.beside:
            self._sender.later(turn.update, self._beside(turn, beside))

    def is_showing(self, update: UpdateId) -> bool:
        """Whether what this update shows is still on its way."""
        return update in self._acts

    async def finished(self, update: UpdateId) -> bool:
        """Waits until all that this update shows was shown or is owed; whether it is settled with that."""
        await self._sender.finished(update)
        act = self._acts.pop(update, None)
        return act is not None and act.is_settled

    async def show_owed(self, reply: Reply, render: Render) -> None:
        """Shows what could not be shown before. Raises StorageError."""
        person = await self._replies.recipient(reply.person)
        if person is None:
            return  # forgotten since it was claimed, and this reply with them
        if person.chat is None or not person.reachable:
            await self._replies.shown(reply.update)
            return
        try:
            await in_line(
                self._turn_of(person.chat), lambda queued: self._make_anew(reply, person, render, queued)
            )
        except TelegramError as error:
            await self._owe_again(person.id, reply.update, error, reply.attempts, reply.doubtful)
        except StorageError:
            raise  # it stays claimed, and is due again when the lease has expired
        except Exception:
            log.exception("reply cannot be made", update_id=reply.update)
            await self._replies.shown(reply.update)
        else:
            await self._replies.shown(reply.update)

    async def _make_anew(self, reply: Reply, person: Person, render: Render, queued: asyncio.Event) -> None:
        if not await self._replies.is_owed(reply.update):
            return  # something newer took its place
        turn = await render(reply.place, person, message_id=reply.message_id)
        if not reply.overtaken:
            await self._replies.expect(turn.act)
        await self._show(person, turn.said, overtaken=reply.overtaken, queued=queued)
        for beside in turn.beside:
            await beside()

    async def _present(self, turn: Turn, query_id: str | None) -> None:
        answer = asyncio.ensure_future(self._acknowledge(turn.acknowledged or Acknowledged(), query_id))
        await asyncio.sleep(0)  # the acknowledgement goes first: what is seen can wait for being made
        try:
            await self._show(turn.person, turn.said)
            alert = turn.acknowledged.text if turn.acknowledged and turn.acknowledged.notice else None
            if not await answer and alert is not None:
                text = turn.words("plain-text", text=alert)
                await self._sender.send(turn.person, Screen(text), priority=Priority.TAP, remember=False)
        except TelegramError as error:
            await self._owe_again(turn.person.id, turn.update, error, 1, 0)
        else:
            if turn.act.owed and all(said.replaces is not None for said in turn.said):
                self._replies.stands_in_place(turn.update)
            elif turn.act.owed:
                await self._replies.shown(turn.update)
        finally:
            await answer

    async def _acknowledge(self, acknowledged: Acknowledged, query_id: str | None) -> bool:
        """Whether it arrived; what was only typed needs no answer."""
        if query_id is None:
            return True
        is_alert = acknowledged.notice is not None
        return await self._sender.answer(query_id, acknowledged.text, alert=is_alert)

    async def _beside(self, turn: Turn, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
        except TelegramError as error:
            if turn.works and not turn.act.is_settled:
                await self._replies.settle(turn.act, turn.place)
            await self._owe_again(turn.person.id, turn.update, error, 1, 0)
        else:
            if turn.works and turn.act.owed:
                await self._replies.shown(turn.update)

    async def _show(
        self,
        person: Person,
        said: Sequence[Said],
        *,
        overtaken: bool = False,
        queued: asyncio.Event | None = None,
    ) -> None:
        """What was overtaken lies further up in the chat, and changes nothing about what can be typed."""
        priority = Priority.GREETING if person.municipality is None else Priority.TAP
        for each in said:
            if each.replaces is None:
                await self._sender.send(person, each.screen, priority=priority, remember=not overtaken)
            else:
                await self._sender.edit(
                    person,
                    each.screen,
                    message_id=each.replaces,
                    priority=priority,
                    remember=not overtaken,
                    queued=queued,
                )

    async def _owe_again(
        self, person: PersonId, update: UpdateId, error: TelegramError, attempts: int, doubtful: int
    ) -> None:
        verdict = classify(error)
        log.info("screen not shown", verdict=type(verdict).__name__, update_id=update, attempt=attempts)
        match verdict:
            case ChatUnreachable():
                await self._replies.blocked(person, update)
            case TryLater(after=after):
                await self._replies.again(
                    update,
                    attempts=attempts,
                    doubtful=doubtful,
                    after=after,
                    in_doubt=isinstance(error, InDoubt),
                    answer_lost=isinstance(error, InDoubt) and error.answer_lost,
                )
            case _:
                await self._replies.shown(update)
