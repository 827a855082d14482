"""Where somebody is in a conversation: who they are, what they were asked to type, which buttons they see."""

import asyncio
from collections.abc import Sequence

from storage import dialogs, persons, views
from storage.database import Database, Transaction
from storage.dialogs import Dialog, Keyboard
from storage.ids import ChatId, PersonId, UpdateId
from storage.persons import Person
from storage.views import View
from workshops.outbox import Wake
from workshops.results import remarks


class Conversations:
    """State of a chat as rows, so that it survives a restart."""

    def __init__(self, database: Database, wake: Wake) -> None:
        self._database = database
        self._wake = wake

    async def person(self, chat: ChatId, *, language: str) -> Person:
        """The person behind a chat; one that is new is written down with the language of their phone."""
        known = await self._database.read(lambda tx: persons.of_chat(tx, chat))
        if known is not None and known.reachable:
            return known

        def meet(tx: Transaction) -> Person:
            persons.add(tx, chat, language=language)
            found = persons.of_chat(tx, chat)
            assert found is not None  # noqa: S101 - written one line above
            return found

        return await self._database.write(meet)

    async def known(self, chat: ChatId) -> Person | None:
        """The person behind a chat; somebody who never opened it is not written down."""
        return await self._database.read(lambda tx: persons.of_chat(tx, chat))

    async def expected(self, person: PersonId, update: UpdateId) -> Dialog | None:
        """What a text of this person would be taken for."""
        return await self._database.read(lambda tx: dialogs.dialog(tx, person, update))

    async def keyboard(self, person: PersonId) -> Keyboard | None:
        """The buttons that the person sees last."""
        return await self._database.read(lambda tx: dialogs.keyboard(tx, person))

    def shown(
        self,
        person: PersonId,
        *,
        message_id: int,
        buttons: Sequence[tuple[str, str]] | None,
        view: tuple[str, int, int] | None = None,
        still: bool = False,
    ) -> None:
        """A message stands in the chat now; its buttons can be typed from now on, None: those of the one before still.

        `view` is (kind, subject, version) of something that changes; `still`: in this message only by its end. What a
        power cut takes of it is remembered when the screen, which is then still owed, is shown again.
        """

        def remember(tx: Transaction) -> bool:
            is_behind = False
            if buttons is not None:
                dialogs.set_keyboard(tx, person, message_id=message_id, buttons=buttons)
            # Whoever went on from a live message is not to be thrown back by its next refresh.
            views.drop_others(tx, person, message_id=message_id, kept=None if view is None else view[:2])
            if view is not None:
                kind, subject, version = view
                if remarks.is_text(kind):
                    is_behind = views.leave_behind(
                        tx, person, kind=kind, subject=subject, message_id=message_id, by=remarks.MOVED
                    )
                is_behind |= views.put(
                    tx,
                    person,
                    kind=kind,
                    subject=subject,
                    message_id=message_id,
                    shown_version=version,
                    still=still,
                )
            return is_behind

        self._database.write_soon(remember).add_done_callback(self._remembered)

    def _remembered(self, written: "asyncio.Future[bool]") -> None:
        if not written.cancelled() and written.exception() is None and written.result():
            self._wake()

    async def perhaps_shown(self, person: PersonId, *, kind: str, subject: int) -> None:
        """A message that shows something that changes perhaps stands in the chat; it is sent once more."""
        await self._database.write(lambda tx: views.doubt(tx, person, kind=kind, subject=subject))

    async def is_copy(self, person: PersonId, *, kind: str, subject: int, message_id: int) -> bool:
        """Whether this message is one of two that show the same, and not the one that is kept up to date."""
        return await self._database.read(
            lambda tx: views.is_copy(tx, person, kind=kind, subject=subject, message_id=message_id)
        )

    async def version_of(self, *, kind: str, subject: int) -> int:
        """The version of what is shown live."""
        return await self._database.read(lambda tx: views.version_of(tx, kind=kind, subject=subject))

    async def view(self, person: PersonId, *, kind: str, subject: int) -> View | None:
        """The message in which a person sees a subject."""
        return await self._database.read(lambda tx: views.of(tx, person, kind=kind, subject=subject))
