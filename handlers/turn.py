"""One update of one person, and the ways to answer it. Handlers see this instead of a chat or a page."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import field, replace
from datetime import datetime
from functools import partial
from typing import Any

from handlers.dependencies import Dependencies
from handlers.door import Addresses
from handlers.long_work import Work
from handlers.screen import File, Screen
from handlers.taps import Home, Tap
from locales import Words
from questionnaires.values import dataclass
from storage.dialogs import Dialog
from storage.ids import MunicipalityId, UpdateId
from storage.persons import Person
from storage.replies import Place
from workshops.acts import Act
from workshops.refusals import NotAllowed
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that a person sent; it is fetched only when a handler asks for it."""

    name: str
    size: int
    file_id: str = ""
    """Where the door's transport keeps it."""
    content: bytes = field(default=b"", repr=False)
    """What came along with it already."""


class Said:
    """A screen on its way; `replaces` is the message whose place it takes, None where it comes as a new one."""

    __slots__ = ("_is_live", "_screen", "replaces")

    def __init__(
        self, screen: Screen | Callable[[], Screen], replaces: int | None, *, is_live: bool = False
    ) -> None:
        """`screen`: or what makes it, if it is wanted at all; then `is_live` says whether it will watch something."""
        self._screen = screen
        self._is_live = is_live
        self.replaces = replaces

    @property
    def is_live(self) -> bool:
        """Whether it shows something that changes."""
        return self._screen.watch is not None if isinstance(self._screen, Screen) else self._is_live

    @property
    def screen(self) -> Screen:
        """As it is to be shown."""
        if not isinstance(self._screen, Screen):
            self._screen = self._screen()
        return self._screen

    @property
    def file(self) -> File | None:
        """What goes along; a screen with a file is never left to be made."""
        return self._screen.file if isinstance(self._screen, Screen) else None


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What a tap is answered with. An alert has to be read: `notice` is the key of its text."""

    text: str | None = None
    notice: str | None = None


class Turn:
    """Everything that a handler needs. `text` is what was typed (empty for a tap), `file` what was sent.

    What the handler says is only gathered here: it is shown once the turn is over and what it changed is committed.
    """

    def __init__(
        self,
        *,
        act: Act,
        person: Person,
        words: Words,
        dependencies: Dependencies,
        workshops: Workshops,
        now: datetime,
        is_tap: bool = False,
        message_id: int | None = None,
        text: str = "",
        file: Incoming | None = None,
    ) -> None:
        self.act = act
        self.person = person
        self.words = words
        self.workshops = workshops
        self.press = dependencies.press
        self.now = now
        self.is_tap = is_tap
        """Whether a button was tapped, rather than something typed."""
        self.text = text
        self.along = ""
        """What was typed beside the button that was pressed, if that takes it along."""
        self.file = file
        self.expected: Dialog | None = None
        self.message_id = message_id  # of the message whose button was tapped or typed
        self.said: list[Said] = []
        self.acknowledged: Acknowledged | None = None
        self.beside: list[Callable[[], Coroutine[Any, Any, None]]] = []
        """What goes on beside the chat's next update."""
        self.opens_link = False
        """Whether it is a try at a link."""
        self.works = False
        """Whether something is being made that takes a while."""
        self._door = dependencies.door

    @property
    def update(self) -> UpdateId:
        return self.act.update

    @property
    def town(self) -> MunicipalityId:
        """The town on the person's home screen. Raises NotAllowed for somebody who is in none."""
        if self.person.municipality is None:
            raise NotAllowed
        return self.person.municipality

    @property
    def place(self) -> Place | None:
        """Where the screens of this turn stand, as far as the handler or its route has said so."""
        return self.act.place

    @property
    def expected_data(self) -> Mapping[str, Any]:
        """What was kept with the step that this text or file was expected for: a text or file route always has one."""
        assert self.expected is not None  # noqa: S101 - the router begins no such route without it
        return self.expected.data

    @property
    def owed(self) -> Place | None:
        """What is shown after a crash instead of what was said; None where nothing was."""
        alert = None if self.acknowledged is None else self.acknowledged.notice
        if not self.said:
            return None if alert is None else Place(None, alert)
        place = self.act.place or Place(Home().pack())
        return place if alert is None else Place(place.at, alert)

    def leads_to(self, at: Tap | Place | Callable[[Any], Tap | Place], *, notice: str | None = None) -> None:
        """Where the screen stands that this turn leads to: a tap that only reads, or a function that makes one of what
        the next use case returns. `notice` is the key of a sentence to read above it where it is shown later; a
        function that knows it only then returns a whole place."""
        act = self.act
        if isinstance(at, Tap | Place):
            place = act.place = _place(at, notice)
            act.where_to = lambda _: place
        else:
            make = at
            act.where_to = lambda value: _place(make(value), notice)

    def stands_at(self, at: Tap | Place, *, notice: str | None = None) -> None:
        """Where the screens of this turn stand, if they are shown later; changes nothing about where effects lead."""
        self.act.place = _place(at, notice)

    async def show(self, screen: Screen | Callable[[], Screen], *, is_live: bool = False) -> None:
        """Replaces the message whose button was tapped; after a typed text sends a new message.

        A function makes the screen when it is wanted, for the acknowledgement goes first; `is_live`: it will watch
        something.
        """
        replaces = None if not self.is_tap or self.person.screen_reader else self.message_id
        self.said.append(Said(screen, replaces, is_live=is_live))

    async def say(self, screen: Screen) -> None:
        """Sends a new message below everything else."""
        self.said.append(Said(screen, None))

    async def note(self, text: str) -> None:
        """A short remark that nothing depends on; only a tap can carry it, elsewhere it is left out."""
        if self.acknowledged is None:
            self.acknowledged = Acknowledged(text)

    async def alert(self, notice: str) -> None:
        """The text of this key has to be read: a window after a tap, in the place of a note; a message otherwise."""
        text = self.words.plain(notice)
        if self.is_tap and (self.acknowledged is None or self.acknowledged.notice is None):
            self.acknowledged = Acknowledged(text, notice)
        else:
            await self.say(Screen(self.words("plain-text", text=text)))

    async def expect(self, step: str, **data: Any) -> None:
        """The person's next text is taken for this step."""
        self.act.expect(Dialog(step, data))

    async def expect_nothing(self) -> None:
        """The person's next text is taken for nothing in particular."""
        self.act.expect(None)

    def link(self, payload: str) -> str:
        """The address that comes in with this payload."""
        return self._door.link(payload)

    @property
    def addresses(self) -> Addresses:
        """Every way in, through whichever door."""
        return self._door.addresses

    def share(self, text: str, link: str) -> str:
        """The address of a button that passes a link on, with a text."""
        return self._door.share(text, link)

    async def fetch(self, file: Incoming) -> bytes:
        """The content of a file that was sent. Raises whatever the door's transport raises."""
        return await self._door.fetch(file)

    async def work(self, title: str, work: Work) -> None:
        """Makes something that takes a while; its messages follow below, and the person can cancel it."""
        self.works = True
        self.beside.append(partial(self._door.work, self, title=title, work=work))

    def cancel_work(self, update: UpdateId) -> bool:
        """Stops work of this person that is still under way."""
        return self._door.cancel_work(self.person.id, update)

    def refresh_menu(self) -> None:
        """Rights, town or language changed: what the door offers beside the screens follows."""
        self.beside.append(partial(self._door.refresh_menu, self.person))


def _place(made: Tap | Place, notice: str | None) -> Place:
    return made if isinstance(made, Place) else Place(made.pack(), notice)


def with_notice(turn: Turn, notice: str) -> None:
    """Puts the sentence of this key above the screens of a turn, or in their place where there are none.

    A turn that was refused for the same reason has said it already.
    """
    text = turn.words("plain-text", text=turn.words.plain(notice))
    if not turn.said:
        turn.said.append(Said(Screen(text), None))
        return
    first, *rest = turn.said
    if first.screen.text == text:
        return
    turn.said[:] = [Said(first.screen.below(text), first.replaces), *rest]


def keep_in_the_field(turn: Turn) -> None:
    """What was typed and cannot be taken as it is need not be typed once more."""
    if not turn.said:
        return
    first, *rest = turn.said
    draft = first.screen.draft or turn.text
    turn.said[:] = [Said(replace(first.screen, draft=draft), first.replaces), *rest]


def give_back(turn: Turn) -> None:
    """Puts what was typed and is not taken above the screens of a turn, to be copied: in a chat it is there anyway."""
    if turn.words.door == "telegram" or not turn.text or not turn.said:
        return
    first, *rest = turn.said
    text = turn.words("typed-before", text=turn.text)
    turn.said[:] = [Said(first.screen.below(text), first.replaces), *rest]
