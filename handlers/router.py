"""How an update finds its way along the table of routes; whatever happens on it, the person gets a sentence."""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from typing import Any

import structlog
from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from handlers import typed
from handlers.equipment import Equipment
from handlers.flood import Strangers
from handlers.presenting import Presenter, with_notice
from handlers.routing import (
    Command,
    FileRoute,
    LinkRoute,
    OnConsentNeeded,
    OnTurn,
    Route,
    TapRoute,
    TextRoute,
)
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap, TapUnreadable
from handlers.turn import Incoming, Said, Turn
from locales import LANGUAGES, words_in
from storage.errors import DatabaseFailed, DatabaseUnusable
from storage.ids import ChatId, UpdateId
from storage.persons import Person
from storage.replies import Place, Reply
from workshops.acts import Act
from workshops.clock import Clock
from workshops.refusals import ConsentNeeded, Gone, NotAllowed, Refusal, TooLate
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

NOBODYS = UpdateId(0)
"""What is rendered late answers no update that is processed now."""


class Router:
    """Turns updates into turns and hands each to the one route that it belongs to."""

    def __init__(
        self,
        routes: Iterable[Route],
        *,
        equipment: Equipment,
        presenter: Presenter,
        clock: Clock,
        language: str,
        on_lost: OnTurn,
        on_consent_needed: OnConsentNeeded,
    ) -> None:
        self._equipment = equipment
        self._presenter = presenter
        self._strangers = Strangers(clock, presenter.is_showing)
        self._unsettled: set[UpdateId] = set()  # failed, and could not even be marked as processed
        self._language = language  # of people whose phone is set to one that the interface does not have
        self._workshops = equipment.workshops
        self._clock = clock
        self._on_lost = on_lost  # what to do with a text or link that nothing expects
        self._on_consent_needed = on_consent_needed
        self.routes = tuple(routes)
        self._commands = {route.name: route for route in self.routes if isinstance(route, Command)}
        self._taps = {route.tap.prefix: route for route in self.routes if isinstance(route, TapRoute)}
        self._texts = {route.step: route for route in self.routes if isinstance(route, TextRoute)}
        self._files = {route.step: route for route in self.routes if isinstance(route, FileRoute)}
        self._links = [route for route in self.routes if isinstance(route, LinkRoute)]
        distinct = (
            len(self._commands) + len(self._taps) + len(self._texts) + len(self._files) + len(self._links)
        )
        if distinct != len(self.routes):
            raise ValueError("two routes claim the same command, tap, step or file")

    def install(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Adds the handlers to python-telegram-bot's application."""
        private = filters.ChatType.PRIVATE
        application.add_handler(CallbackQueryHandler(self._on_callback_query))
        application.add_handler(CommandHandler("start", self._on_start, private))
        for name, route in self._commands.items():
            application.add_handler(CommandHandler(name, self._on_command(route), private))
        application.add_handler(MessageHandler(private & filters.Document.ALL, self._on_document))
        application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL, self._on_message))

    async def render(self, reply: Reply, person: Person) -> Turn:
        """The screens that stand at a place now, as the turn of whoever is led there. Changes nothing."""
        act = Act(person.id, NOBODYS, clock=self._clock, message_id=reply.message_id)
        turn = self._turn_of(act, person, self._workshops.reading(), is_tap=reply.message_id is not None)
        if reply.place.at is not None:
            await self._go(turn, lambda: self._tap(turn, reply.place.at or ""))
        if reply.place.notice is not None:
            with_notice(turn, reply.place.notice)
        return turn

    async def _on_callback_query(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query is None or query.data is None:
            return
        message_id = None if query.message is None else query.message.message_id
        self._strangers.heard(ChatId(query.from_user.id))
        turn = await self._turn(update, is_tap=True, message_id=message_id)

        async def way() -> None:
            await self._tap(turn, query.data or "")
            await self._tell_of_copy(turn, query.data or "")

        await self._follow(turn, way, query_id=query.id)

    async def _tell_of_copy(self, turn: Turn, data: str) -> None:
        """Of a live message that came twice, the one that was tapped is kept up to date from now on; what was tapped
        in the other before does not disappear without a word."""
        route = self._taps.get(data.partition(":")[0])
        shown = next((said.screen.watch for said in turn.said if said.replaces is not None), None)
        if route is None or not route.answers or shown is None or turn.message_id is None:
            return
        has_to_be_read = turn.acknowledged is not None and turn.acknowledged.notice is not None
        if not has_to_be_read and await self._workshops.conversations.is_copy(
            turn.person.id, kind=shown.kind, subject=shown.subject, message_id=turn.message_id
        ):
            await turn.alert("copy-tapped")

    async def _tap(self, turn: Turn, data: str) -> None:
        tap, route = self._read(data), self._taps.get(data.partition(":")[0])
        if route is None or tap is None:
            await turn.alert("old-button")
            await self._lost(turn)
            return
        if route.leads_to is None:
            turn.stands_at(tap)
        else:
            turn.leads_to(route.leads_to(tap))
        await route.on_tap(turn, tap)

    def _read(self, data: str) -> Tap | None:
        """The tap of a button; None where another version of the program made it."""
        route = self._taps.get(data.partition(":")[0])
        try:
            return None if route is None else route.tap.unpack(data)
        except TapUnreadable:
            return None

    async def _lost(self, turn: Turn) -> None:
        if self._strangers.is_welcomed(turn):
            return
        turn.stands_at(Home(), notice="home-not-understood" if turn.text else None)
        await self._on_lost(turn)

    async def _on_start(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        payload = context.args[0] if context.args else ""
        link = next((route for route in self._links if payload.startswith(route.prefix)), None)
        if link is None and self._is_unheard(update):
            return
        turn = await self._turn(update)
        if link is None:
            await self._follow(turn, lambda: self._lost(turn))
        else:
            turn.opens_link = True
            self._strangers.heard(turn.person.chat)
            await self._follow(turn, lambda: self._link(turn, link, payload.removeprefix(link.prefix)))

    async def _link(self, turn: Turn, route: LinkRoute, rest: str) -> None:
        try:
            turn.leads_to(route.leads_to(rest))
        except ValueError:  # longer than any that was made here, or of other signs
            turn.leads_to(Home())
        await route.on_link(turn, rest)

    def _on_command(
        self, route: Command
    ) -> Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]:
        async def on_command(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
            if self._is_unheard(update):
                return
            turn = await self._turn(update, text=" ".join(context.args or []))
            turn.leads_to(route.leads_to)
            await self._follow(turn, lambda: route.on_command(turn))

        return on_command

    async def _on_document(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or message.document is None or self._is_unheard(update):
            return
        document = message.document
        sent = Incoming(document.file_name or "", document.file_size or 0, document.file_id)
        turn = await self._turn(update, file=sent)
        await self._follow(turn, lambda: self._file(turn))

    async def _file(self, turn: Turn) -> None:
        turn.expected = await self._workshops.conversations.expected(turn.person.id, turn.update)
        route = None if turn.expected is None else self._files.get(turn.expected.step)
        if route is None or turn.expected is None:
            await self._lost(turn)
            return
        _expects_to_take(turn, route.leads_to(turn.expected.data))
        await route.on_file(turn)

    async def _on_message(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.message  # an edited message is not a second answer
        if message is None or self._is_unheard(update):
            return
        turn = await self._turn(update, text=(message.text or "").strip())
        await self._follow(turn, lambda: self._text(turn))

    async def _text(self, turn: Turn) -> None:
        """A step that was asked for comes first, then the words on a button, then nothing in particular."""
        conversations = self._workshops.conversations
        expected = turn.expected = await conversations.expected(turn.person.id, turn.update)
        keyboard = await conversations.keyboard(turn.person.id)
        route = None if expected is None else self._texts.get(expected.step)
        buttons = () if keyboard is None else keyboard.buttons
        chosen = _chosen(turn, [label for label, _ in buttons], takes_text=route is not None)
        if keyboard is not None and isinstance(chosen, int):
            turn.message_id = keyboard.message_id
            await self._tap(turn, buttons[chosen][1])
            self._confirm(turn, *buttons[chosen])
        elif route is not None and expected is not None and turn.text:
            _expects_to_take(turn, route.leads_to(expected.data))
            await route.on_text(turn)
        elif isinstance(chosen, typed.Doubt):
            await self._ask_which(turn, [buttons[each] for each in chosen.buttons])
        elif (said := typed.command(turn.text, language=turn.words.language)) is not None:
            turn.leads_to(self._commands[said].leads_to)
            await self._commands[said].on_command(turn)
        else:
            await self._stay(turn, [data for _, data in buttons])

    def _confirm(self, turn: Turn, label: str, data: str) -> None:
        """Whoever typed an answer sees how it was understood, unless they wrote it out or it stands there anyway."""
        route, words = self._taps.get(data.partition(":")[0]), typed.words_of(label)
        if route is None or not route.answers or not turn.said or typed.whole_label(turn.text, [label]) == 0:
            return
        first, *rest = turn.said
        if words not in first.screen.text:
            above = turn.words("typed-understood", answer=label)
            turn.said[:] = [Said(first.screen.below(above), first.replaces), *rest]

    async def _ask_which(self, turn: Turn, buttons: Sequence[tuple[str, str]]) -> None:
        """Which of these buttons was meant? Their words stand alone now, so that they can be typed."""
        turn.stands_at(self._question(data for _, data in buttons) or Home())
        taps = [(typed.words_of(label), self._read(data)) for label, data in buttons]
        choices = column(*(Button(words, tap) for words, tap in taps if tap is not None))
        await turn.say(Screen(turn.words("typed-which", text=turn.text), choices))

    async def _stay(self, turn: Turn, buttons: Sequence[str]) -> None:
        """A word that is not understood never leads away: a question is asked again, elsewhere one sentence does."""
        if not buttons:
            await self._lost(turn)
            return
        question = self._question(buttons)
        if question is None:
            turn.stands_at(Home(), notice="typed-not-understood")
            await turn.say(Screen(turn.words("typed-not-understood")))
            return
        await self._tap(turn, question.pack())
        turn.stands_at(question, notice="typed-question-stays")
        with_notice(turn, "typed-question-stays")

    def _question(self, buttons: Iterable[str]) -> Tap | None:
        """Where the question stands that these buttons answer; None where they answer none."""
        for data in buttons:
            route, tap = self._taps.get(data.partition(":")[0]), self._read(data)
            if route is not None and route.answers and route.leads_to is not None and tap is not None:
                return route.leads_to(tap)
        return None

    async def _turn(
        self,
        update: Update,
        *,
        is_tap: bool = False,
        message_id: int | None = None,
        text: str = "",
        file: Incoming | None = None,
    ) -> Turn:
        user = update.effective_user
        assert user is not None  # noqa: S101 - every route's update comes from somebody
        person = await self._workshops.conversations.person(
            ChatId(user.id), language=_interface_language(user.language_code) or self._language
        )
        replaces = None if person.screen_reader else message_id
        number = UpdateId(update.update_id)
        act = Act(person.id, number, clock=self._clock, message_id=replaces, unsettled=self._unsettled)
        return self._turn_of(
            act,
            person,
            self._workshops.during(act),
            is_tap=is_tap,
            message_id=message_id,
            text=text,
            file=file,
        )

    def _turn_of(
        self,
        act: Act,
        person: Person,
        workshops: Workshops,
        *,
        is_tap: bool,
        message_id: int | None = None,
        text: str = "",
        file: Incoming | None = None,
    ) -> Turn:
        return Turn(
            act=act,
            person=person,
            words=words_in(person.language),
            equipment=self._equipment,
            workshops=workshops,
            now=self._clock(),
            is_tap=is_tap,
            message_id=message_id or act.message_id,
            text=text,
            file=file,
        )

    async def _follow(
        self, turn: Turn, way: Callable[[], Awaitable[None]], *, query_id: str | None = None
    ) -> None:
        """Goes the way to its end; whatever happens, the person gets a sentence and the tap its answer."""
        if not self._strangers.is_too_much(turn):
            async with self._strangers.in_turn(turn):
                await self._go(turn, way)
        try:
            await self._settle(turn)
        except (DatabaseFailed, DatabaseUnusable):  # whoever watches the disk has said so
            self._unsettled.add(turn.update)
            await turn.alert("turn-failed")
        except Exception:
            log.exception("turn not settled", update_id=turn.update)
            await turn.alert("turn-failed")
        self._presenter.present(turn, query_id)

    def _is_unheard(self, update: Update) -> bool:
        """What comes to nothing is settled with many others in one commit, once its chat's next update may run."""
        user = update.effective_user
        return user is not None and self._strangers.is_unheard(ChatId(user.id))

    async def _go(self, turn: Turn, way: Callable[[], Awaitable[None]]) -> None:
        try:
            await way()
        except ConsentNeeded as needed:
            await self._on_consent_needed(turn, needed)
        except Refusal as refusal:
            await turn.alert(_sentence(refusal))
        except (DatabaseFailed, DatabaseUnusable):
            await turn.alert("turn-failed")
        except Exception:
            log.exception("turn failed", update_id=turn.update)
            await turn.alert("turn-failed")

    async def _settle(self, turn: Turn) -> None:
        """Commits what is not committed with an effect already: that this update is processed, and where it leads."""
        act = turn.act
        if turn.works and not act.is_settled:
            return  # done anew after a crash, as long as it has come to nothing that stays
        owed = _owed(turn)
        if act.is_unwritten or owed != act.owed:
            await self._workshops.replies.settle(act, owed)


def _chosen(turn: Turn, labels: Sequence[str], *, takes_text: bool) -> typed.Meant:
    """Where a text is asked for, it is a button only if it is the whole label."""
    if takes_text:
        return typed.whole_label(turn.text, labels)
    return typed.button(turn.text, labels, others=typed.other_words(turn.words.language))


def _expects_to_take(turn: Turn, tap: Tap) -> None:
    """As long as nothing is committed, what was typed or sent was not taken: a screen shown later says so."""
    turn.leads_to(tap)
    turn.stands_at(tap, notice="reply-not-taken")


def _owed(turn: Turn) -> Place | None:
    alert = None if turn.acknowledged is None else turn.acknowledged.notice
    if not turn.said:
        return None if alert is None else Place(None, alert)
    place = turn.place or Place(Home().pack())
    return place if alert is None else Place(place.at, alert)


def _sentence(refusal: Refusal) -> str:
    match refusal:
        case NotAllowed():
            return "refusal-not-allowed"
        case TooLate():
            return "refusal-too-late"
        case Gone():
            return "refusal-gone"
        case _:
            return "turn-failed"


def _interface_language(code: str | None) -> str | None:
    """The language of the phone if the interface has it."""
    short = (code or "").split("-")[0].lower()
    return short if short in LANGUAGES else None
