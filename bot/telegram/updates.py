"""Updates of private chats become turns; what a turn has gathered is presented once it is over."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.telegram.flood import Strangers
from bot.telegram.presenting import Presenter
from bot.telegram.tapped import Tapped
from handlers.router import Router, Way
from handlers.routing import Command
from handlers.turn import Incoming, Turn
from locales import LANGUAGES
from storage.ids import ChatId, UpdateId
from storage.persons import Person
from workshops.acts import Act
from workshops.clock import Clock
from workshops.conversations import Conversations


class Updates:
    """What is called for each tap, and by python-telegram-bot for every other update."""

    def __init__(
        self,
        router: Router,
        presenter: Presenter,
        strangers: Strangers,
        *,
        conversations: Conversations,
        clock: Clock,
        language: str,
    ) -> None:
        self._router = router
        self._presenter = presenter
        self._strangers = strangers
        self._conversations = conversations
        self._clock = clock
        self._language = language  # of people whose phone is set to one that the interface does not have

    def install(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Adds the handlers to python-telegram-bot's application."""
        private = filters.ChatType.PRIVATE
        application.add_handler(CommandHandler("start", self._on_start, private))
        for name, route in self._router.commands.items():
            application.add_handler(CommandHandler(name, self._on_command(route), private))
        application.add_handler(MessageHandler(private & filters.Document.ALL, self._on_document))
        application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL, self._on_message))

    async def on_tap(self, tapped: Tapped) -> None:
        """A button, which python-telegram-bot's handlers need not be asked about."""
        self._strangers.heard(tapped.chat)
        turn = await self._turn_of(
            tapped.update_id,
            tapped.chat,
            tapped.language,
            known=tapped.person,
            is_tap=True,
            message_id=tapped.message_id,
        )

        async def way() -> None:
            await self._router.tap(turn, tapped.data)
            await self._tell_of_copy(turn, tapped.data)

        await self._follow(turn, way, query_id=tapped.query_id)

    async def _tell_of_copy(self, turn: Turn, data: str) -> None:
        """Of a live message that came twice, the one that was tapped is kept up to date from now on; what was tapped
        in the other before does not disappear without a word."""
        live = (said.screen.watch for said in turn.said if said.replaces is not None and said.is_live)
        shown = next(live, None)
        if shown is None or turn.message_id is None or not self._router.answers(data):
            return
        has_to_be_read = turn.acknowledged is not None and turn.acknowledged.notice is not None
        if not has_to_be_read and await self._conversations.is_copy(
            turn.person.id, kind=shown.kind, subject=shown.subject, message_id=turn.message_id
        ):
            await turn.alert("copy-tapped")

    async def _on_start(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        payload = context.args[0] if context.args else ""
        link = self._router.link_route(payload)
        if link is None and self._is_unheard(update):
            return
        turn = await self._turn(update)
        if link is None:
            way = self._router.no_link if payload else self._router.lost
            await self._follow(turn, lambda: way(turn))
        else:
            turn.opens_link = True
            self._strangers.heard(ChatId(update.effective_user.id if update.effective_user else 0))
            await self._follow(turn, lambda: self._router.link(turn, link, payload.removeprefix(link.prefix)))

    def _on_command(
        self, route: Command
    ) -> Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]:
        async def on_command(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
            message = update.effective_message
            if message is None or self._is_unheard(update):
                return
            # The context's arguments have lost the lines in which they were typed.
            typed = (message.text or "").split(maxsplit=1)[1:]
            turn = await self._turn(update, text="".join(typed))
            await self._follow(turn, lambda: self._router.command(turn, route))

        return on_command

    async def _on_document(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or message.document is None or self._is_unheard(update):
            return
        document = message.document
        sent = Incoming(document.file_name or "", document.file_size or 0, document.file_id)
        turn = await self._turn(update, file=sent)

        async def way() -> None:
            expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
            await self._router.file(turn, expected)

        await self._follow(turn, way)

    async def _on_message(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.message  # an edited message is not a second answer
        if message is None or self._is_unheard(update):
            return
        turn = await self._turn(update, text=(message.text or "").strip())
        await self._follow(turn, lambda: self._router.text(turn))

    async def _turn(self, update: Update, *, text: str = "", file: Incoming | None = None) -> Turn:
        user = update.effective_user
        assert user is not None  # noqa: S101 - every route's update comes from somebody
        number = UpdateId(update.update_id)
        return await self._turn_of(number, ChatId(user.id), user.language_code, text=text, file=file)

    async def _turn_of(
        self,
        number: UpdateId,
        chat: ChatId,
        language: str | None,
        *,
        known: Person | None = None,
        is_tap: bool = False,
        message_id: int | None = None,
        text: str = "",
        file: Incoming | None = None,
    ) -> Turn:
        person = known if known is not None and known.reachable else await self._person(chat, language)
        replaces = None if person.screen_reader else message_id
        act = Act(person.id, number, clock=self._clock, message_id=replaces, unsettled=self._router.unsettled)
        return self._router.begin(act, person, is_tap=is_tap, message_id=message_id, text=text, file=file)

    async def _person(self, chat: ChatId, language: str | None) -> Person:
        """Whoever comes for the first time, or back, is written down."""
        spoken = interface_language(language) or self._language
        return await self._conversations.person(chat, language=spoken)

    async def _follow(self, turn: Turn, way: Way, *, query_id: str | None = None) -> None:
        """Goes the way to its end; whatever happens, the person gets a sentence and the tap its answer."""
        if not self._strangers.is_too_much(turn):
            async with self._strangers.in_turn(turn):
                await self._router.go(turn, way)
        await self._router.settle(turn)
        self._presenter.present(turn, query_id)

    def _is_unheard(self, update: Update) -> bool:
        """What comes to nothing is settled with many others in one commit, once its chat's next update may run."""
        user = update.effective_user
        return user is not None and self._strangers.is_unheard(ChatId(user.id))


def interface_language(code: str | None) -> str | None:
    """The language of the phone if the interface has it."""
    short = (code or "").split("-")[0].lower()
    return short if short in LANGUAGES else None
