"""How a turn finds its way along the table of routes; whatever happens on it, the person gets a sentence."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

import structlog

from handlers import typed
from handlers.dependencies import Dependencies
from handlers.payloads import Payloads
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
from handlers.taps import Home, Tap
from handlers.turn import Incoming, Said, Turn, give_back, keep_in_the_field, with_notice
from handlers.wording import paragraphs
from locales import words_in
from storage.dialogs import Dialog
from storage.errors import DatabaseFailed, DatabaseUnusable
from storage.ids import UpdateId
from storage.members import Role
from storage.persons import Person
from storage.replies import Place
from workshops.acts import Act, Outdated
from workshops.clock import Clock
from workshops.refusals import ConsentNeeded, DayIsOver, EnteringIsOver, Gone, NotAllowed, Refusal, TooLate
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

NOBODYS = UpdateId(0)
"""What is rendered late answers no update that is processed now."""


Way: TypeAlias = Callable[[], Awaitable[None]]
"""What a turn does between its beginning and its end."""


class Router:
    """Hands each turn of one door to the one route that it belongs to."""

    def __init__(
        self,
        routes: Iterable[Route],
        *,
        dependencies: Dependencies,
        clock: Clock,
        on_lost: OnTurn,
        on_consent_needed: OnConsentNeeded,
        is_welcomed: Callable[[Turn], bool] = lambda _: False,
        renewed: Callable[[str], str] = lambda data: data,
    ) -> None:
        """`is_welcomed`: whether what is said to everybody who is lost is on its way to this person already.
        `renewed`: what a payload of an older version is called today."""
        self._dependencies = dependencies
        self._workshops = dependencies.workshops
        self._clock = clock
        self._on_lost = on_lost  # what to do with a text or link that nothing expects
        self._on_consent_needed = on_consent_needed
        self._is_welcomed = is_welcomed
        self.unsettled: set[UpdateId] = set()
        """Of what failed and could not even be marked as processed."""
        self.routes = tuple(routes)
        self._commands = {
            name: route
            for route in self.routes
            if isinstance(route, Command)
            for name in {route.name, route.called("en"), route.also or route.name}
        }
        taps = [route for route in self.routes if isinstance(route, TapRoute)]
        self._payloads = Payloads(taps, renewed=renewed)
        self.onward = frozenset(route.tap.prefix for route in taps if route.leads_to is None)
        """What begins the payload of a button that only leads on."""
        self._texts = {route.step: route for route in self.routes if isinstance(route, TextRoute)}
        self._files = {route.step: route for route in self.routes if isinstance(route, FileRoute)}
        self._links = [route for route in self.routes if isinstance(route, LinkRoute)]
        commands = len({route.name for route in self._commands.values()})
        named = commands + len(self._texts) + len(self._files) + len(self._links)
        if named + len(taps) != len(self.routes):
            raise ValueError("two routes claim the same command, step or file")

    @property
    def commands(self) -> Mapping[str, Command]:
        """By their names, in whichever language."""
        return MappingProxyType(self._commands)

    def answers(self, data: str) -> bool:
        """Whether a button of this payload answers the question that stands above it."""
        meant = self._payloads.read(data)
        return meant is not None and meant.answers

    def takes_along(self, data: str) -> bool:
        """Whether what was typed beside a button of this payload is meant with it."""
        meant = self._payloads.read(data)
        return meant is not None and meant.route.takes_along

    def link_route(self, payload: str) -> LinkRoute | None:
        """The route of a link with this payload."""
        return next((route for route in self._links if payload.startswith(route.prefix)), None)

    def takes_text(self, step: str) -> bool:
        """Whether what is expected at this step is typed."""
        return step in self._texts

    def takes_one_line(self, step: str) -> bool:
        """Whether that is short, and all that there is to do."""
        return step in self._texts and self._texts[step].one_line

    def says_limit(self, expected: Dialog | None, *, at: str | None) -> bool:
        """Whether whatever takes a text there answers one that is too long with how much is possible."""
        if expected is not None and (route := self._texts.get(expected.step)) is not None:
            return route.says_limit
        meant = None if at is None else self._payloads.read(at)
        return meant is not None and meant.route.on_text is not None

    def takes_file(self, step: str) -> bool:
        """Whether what is expected at this step is a file."""
        return step in self._files

    def begin(
        self,
        act: Act,
        person: Person,
        *,
        is_tap: bool,
        message_id: int | None = None,
        text: str = "",
        file: Incoming | None = None,
    ) -> Turn:
        """A turn whose use cases write through its act."""
        workshops = self._workshops.during(act)
        return self._turn_of(
            act,
            person,
            workshops,
            is_tap=is_tap,
            message_id=message_id,
            text=typed.read(text) if text else "",
            file=file,
        )

    async def follow(self, turn: Turn, way: Way) -> None:
        """Goes the way to its end; whatever happens, the person gets a sentence."""
        await self.go(turn, way)
        await self.settle(turn)

    async def render(
        self, place: Place, person: Person, *, message_id: int | None = None, update: UpdateId = NOBODYS
    ) -> Turn:
        """The screens that stand at a place now, as the turn of whoever is led there. Changes nothing."""
        act = Act(person.id, update, clock=self._clock, message_id=message_id)
        turn = self._turn_of(act, person, self._workshops.reading(), is_tap=message_id is not None)
        if (at := place.at) is not None:
            await self.go(turn, lambda: self.tap(turn, at))
        if place.notice is not None:
            with_notice(turn, place.notice)
        return turn

    async def tap(self, turn: Turn, data: str) -> None:
        """A button with this payload."""
        meant = self._payloads.read(data)
        if meant is None:
            await turn.alert("old-button")
            await self.lost(turn)
            return
        if meant.route.leads_to is None:
            turn.stands_at(meant.place)
        else:
            turn.leads_to(meant.place)
        await meant.route.on_tap(turn, meant.tap)

    async def lost(self, turn: Turn) -> None:
        """Nothing expects what came."""
        if self._is_welcomed(turn):
            return
        turn.stands_at(Home(), notice="home-not-understood" if turn.text else None)
        await self._on_lost(turn)

    async def no_link(self, turn: Turn) -> None:
        """A link that was opened and leads nowhere."""
        await self.lost(turn)
        if turn.said:
            turn.stands_at(Home(), notice="joining-link-unknown")
            with_notice(turn, "joining-link-unknown")

    async def link(self, turn: Turn, route: LinkRoute, rest: str) -> None:
        """A link that was opened."""
        try:
            turn.leads_to(route.leads_to(rest))
        except ValueError:  # longer than any that was made here, or of other signs
            turn.leads_to(Home())
        await route.on_link(turn, rest)

    async def command(self, turn: Turn, route: Command) -> None:
        """A command by its name."""
        turn.leads_to(route.leads_to)
        await route.on_command(turn)

    async def file_unasked(self, person: Person) -> str:
        """The key of what is said to somebody whose file nobody asked for, beside what they look at."""
        standing = await self._workshops.participants.standing(person.id)
        leads = standing is not None and Role.COORDINATOR in standing.membership.roles
        return "file-unasked-leading" if leads else "file-unasked-here"

    async def file(self, turn: Turn, expected: Dialog | None) -> None:
        """A file that was sent, where this is asked for."""
        turn.expected = expected
        route = None if expected is None else self._files.get(expected.step)
        if route is None or expected is None:
            await self._file_unasked(turn, expected)
            return
        _expects_to_take(turn, route.leads_to(expected.data))
        await route.on_file(turn)

    async def _file_unasked(self, turn: Turn, expected: Dialog | None) -> None:
        """Where a button leads to sending one, it is taken; elsewhere it is said what to do instead, and what was asked
        stays asked."""
        standing = await self._workshops.participants.standing(turn.person.id)
        if standing is None:
            await self.lost(turn)
            return
        keyboard = await self._workshops.conversations.keyboard(turn.person.id)
        shown = () if keyboard is None else tuple(data for _, data in keyboard.buttons)
        for data in shown:
            meant = self._payloads.read(data)
            if meant is not None and meant.route.on_file is not None:
                _expects_to_take(turn, meant.leads_to)
                await meant.route.on_file(turn)
                return
        notice = "file-unasked-leading" if Role.COORDINATOR in standing.membership.roles else "file-unasked"
        route = None if expected is None else self._texts.get(expected.step)
        question = self._question(shown)
        if (route is not None and expected is not None) or question is None:
            at = Home() if route is None or expected is None else route.leads_to(expected.data)
            turn.stands_at(at, notice=notice)
            await turn.say(Screen(turn.words(notice)))
            return
        await self.tap(turn, question.pack())
        turn.stands_at(question, notice=notice)
        with_notice(turn, notice)

    async def typed(self, turn: Turn, expected: Dialog | None, *, at: str | None) -> None:
        """A text that was typed where this is asked for, and buttons are pressed; `at` is the place it was typed at.

        Where nothing takes it any more, or that is refused or goes wrong, the text is given back: unlike a message in a
        chat it stands nowhere else. There is a field for it only where it can be sent once more.
        """
        try:
            await self._typed(turn, expected, at=at)
        except Outdated:
            raise
        except (Gone, NotAllowed, TooLate) as refusal:
            await self._refused_for_good(turn, expected, refusal)
        except Exception:
            await turn.say(Screen(turn.words("typed-before", text=turn.text), draft=turn.text))
            raise

    async def _refused_for_good(self, turn: Turn, expected: Dialog | None, refusal: Refusal) -> None:
        """Why, before what was typed; and where it is over rather than gone, a way to what became of it."""
        route = None if expected is None else self._texts.get(expected.step)
        on = None
        if route is not None and expected is not None and isinstance(refusal, TooLate):
            on = _to_what_is_over(turn, route, expected)
        await turn.expect_nothing()
        why = turn.words.plain(_SENTENCES[type(refusal)])
        text = paragraphs(turn.words("plain-text", text=why), turn.words("typed-before", text=turn.text))
        turn.said[:] = [Said(Screen(text, column(on)), None)]

    async def _typed(self, turn: Turn, expected: Dialog | None, *, at: str | None) -> None:
        turn.expected = expected
        route = None if expected is None else self._texts.get(expected.step)
        if route is None or expected is None or not turn.text:
            if at is None or not turn.text or not await self._taken(turn, [at]):
                await self.lost(turn)
                give_back(turn)
            return
        _expects_to_take(turn, route.leads_to(expected.data))
        await route.on_text(turn)
        if turn.act.asks_again(expected):
            keep_in_the_field(turn)

    async def _taken(self, turn: Turn, shown: Iterable[str]) -> bool:
        """Whether something that is in front of the person takes what they typed."""
        for data in shown:
            meant = self._payloads.read(data)
            if meant is not None and meant.route.on_text is not None:
                _expects_to_take(turn, meant.leads_to)
                await meant.route.on_text(turn, meant.tap)
                return True
        return False

    def _takes_text(self, data: str) -> bool:
        meant = self._payloads.read(data)
        return meant is not None and meant.route.on_text is not None and meant.answers

    async def text(self, turn: Turn) -> None:
        """The words on a button come first, then the wish to stop, a step that was asked for, nothing in particular."""
        conversations = self._workshops.conversations
        expected = turn.expected = await conversations.expected(turn.person.id, turn.update)
        keyboard = await conversations.keyboard(turn.person.id)
        route = None if expected is None else self._texts.get(expected.step)
        buttons = () if keyboard is None else keyboard.buttons
        writes = [data for _, data in buttons if self._takes_text(data)]
        if route is not None and await self._is_past(turn, route, buttons, writes):
            route = None
        chosen = _chosen(turn, [label for label, _ in buttons], takes_text=route is not None or bool(writes))
        said = typed.command(turn.text, language=turn.words.language)
        if keyboard is not None and isinstance(chosen, int):
            turn.message_id = keyboard.message_id
            await self.tap(turn, buttons[chosen][1])
            self._confirm(turn, *buttons[chosen])
        elif said == typed.STOP:  # never taken for the answer to a question
            await self.command(turn, self._commands[said])
        elif route is not None and expected is not None and turn.text:
            await self._take(turn, route, expected)
        elif isinstance(chosen, typed.Doubt):
            await self._ask_which(turn, [buttons[each] for each in chosen.buttons])
        elif said is not None:
            await self.command(turn, self._commands[said])
        elif not turn.text or not await self._taken(turn, writes):
            await self._stay(turn, buttons)

    async def _take(self, turn: Turn, route: TextRoute, expected: Dialog) -> None:
        """Where it comes too late, the reason has a way to what became of it below; what was typed stands above."""
        at = route.leads_to(expected.data)
        _expects_to_take(turn, at)
        try:
            await route.on_text(turn)
        except TooLate:
            notice = _SENTENCES[TooLate]
            await turn.expect_nothing()
            turn.stands_at(at, notice=notice)
            text = turn.words("plain-text", text=turn.words.plain(notice))
            turn.said[:] = [Said(Screen(text, column(_to_what_is_over(turn, route, expected))), None)]

    async def _is_past(
        self, turn: Turn, route: TextRoute, buttons: Sequence[tuple[str, str]], writes: Sequence[str]
    ) -> bool:
        """Whether it is too late for what was asked for, and what has come since takes what was typed."""
        if route.is_over is None or not turn.text or not await route.is_over(turn):
            return False
        chosen = _chosen(turn, [label for label, _ in buttons], takes_text=bool(writes))
        return bool(writes) or (isinstance(chosen, int) and self.answers(buttons[chosen][1]))

    def _confirm(self, turn: Turn, label: str, data: str) -> None:
        """Whoever typed an answer sees how it was understood, unless they wrote it out or it stands there anyway."""
        words = typed.words_of(label)
        if not self.answers(data) or not turn.said or typed.whole_label(turn.text, [label]) == 0:
            return
        first, *rest = turn.said
        if words not in first.screen.text:
            above = turn.words("typed-understood", answer=label)
            turn.said[:] = [Said(first.screen.below(above), first.replaces), *rest]

    async def _ask_which(self, turn: Turn, buttons: Sequence[tuple[str, str]]) -> None:
        """Which of these buttons was meant? Their words stand alone now, so that they can be typed."""
        turn.stands_at(self._question(data for _, data in buttons) or Home())
        taps = [(typed.words_of(label), self._payloads.read(data)) for label, data in buttons]
        choices = column(*(Button(words, meant.tap) for words, meant in taps if meant is not None))
        await turn.say(Screen(turn.words("typed-which", text=turn.text), choices))

    async def _known(self, turn: Turn) -> bool:
        """Whether it can only be one thing, though nothing has asked for it, and was taken for that."""
        known = (
            route for route in self._texts.values() if route.knows is not None and route.knows(turn.text)
        )
        route = next(known, None)
        if route is not None:
            _expects_to_take(turn, route.leads_to({}))
            await route.on_text(turn)
        return route is not None

    async def _stay(self, turn: Turn, buttons: Sequence[tuple[str, str]]) -> None:
        """A word that is not understood never leads away: a question is asked again, elsewhere one sentence does."""
        if not buttons:
            await self.lost(turn)
            return
        question = self._question(data for _, data in buttons)
        if question is None:
            if not await self._known(turn):
                turn.stands_at(Home(), notice="typed-not-understood")
                await turn.say(Screen(turn.words("typed-not-understood")))
            return
        await self.tap(turn, question.pack())
        has_numbers = any(typed.is_numbered(label) for label, data in buttons if self.answers(data))
        notice = "typed-question-stays" if has_numbers else "typed-question-stays-words"
        turn.stands_at(question, notice=notice)
        with_notice(turn, notice)

    def _question(self, buttons: Iterable[str]) -> Tap | None:
        """Where the question stands that these buttons answer; None where they answer none."""
        for data in buttons:
            meant = self._payloads.read(data)
            if meant is not None and meant.route.leads_to is not None and meant.answers:
                return meant.leads_to
        return None

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
            words=words_in(person.language, self._dependencies.door.name),
            dependencies=self._dependencies,
            workshops=workshops,
            now=self._clock(),
            is_tap=is_tap,
            message_id=message_id or act.message_id,
            text=text,
            file=file,
        )

    async def go(self, turn: Turn, way: Way) -> None:
        """The way without its end: what it changed is settled with `settle`. Raises Outdated."""
        try:
            await way()
        except Outdated:
            raise
        except ConsentNeeded as needed:
            await self._on_consent_needed(turn, needed)
        except Refusal as refusal:
            await turn.alert(_SENTENCES.get(type(refusal), "turn-failed"))
        except (DatabaseFailed, DatabaseUnusable):
            await turn.alert("turn-failed")
        except Exception:
            log.exception("turn failed", update_id=turn.update)
            await turn.alert("turn-failed")

    async def settle(self, turn: Turn) -> None:
        """Commits what is not committed with an effect already: that it is processed, and where it leads.

        Raises Outdated.
        """
        try:
            await self._settle(turn)
        except Outdated:
            raise
        except (DatabaseFailed, DatabaseUnusable):  # whoever watches the disk has said so
            self.unsettled.add(turn.update)
            await turn.alert("turn-failed")
        except Exception:
            log.exception("turn not settled", update_id=turn.update)
            await turn.alert("turn-failed")

    async def _settle(self, turn: Turn) -> None:
        act = turn.act
        if turn.works and not act.is_settled:
            return  # done anew after a crash, as long as it has come to nothing that stays
        owed = turn.owed
        if act.is_unwritten or owed != act.owed:
            await self._workshops.replies.settle(act, owed)


def _chosen(turn: Turn, labels: Sequence[str], *, takes_text: bool) -> typed.Meant:
    """Where a text is asked for, it is a button only if it is the whole label."""
    if takes_text:
        return typed.whole_label(turn.text, labels)
    language = turn.words.language
    meant = typed.button(turn.text, labels, others=typed.other_words(language))
    if meant is None:
        meant = typed.bare_number_label(turn.text, labels)
    return typed.sentence(turn.text, labels, language=language) if meant is None else meant


def _to_what_is_over(turn: Turn, route: TextRoute, expected: Dialog) -> Button:
    return Button(turn.words.plain(route.to_what_is_over), route.leads_to(expected.data))


def _expects_to_take(turn: Turn, tap: Tap) -> None:
    """As long as nothing is committed, what was typed or sent was not taken: a screen shown later says so."""
    turn.leads_to(tap)
    turn.stands_at(tap, notice="reply-not-taken")


_SENTENCES: Final[Mapping[type[Refusal], str]] = {
    DayIsOver: "refusal-day-is-over",
    EnteringIsOver: "refusal-entering-is-over",
    NotAllowed: "refusal-not-allowed",
    TooLate: "refusal-too-late",
    Gone: "refusal-gone",
}
"""What somebody is told whom a use case refused; of every other refusal, that it did not work."""
