"""The conversation on pages: a POST is an act, leads to a page and says where that lies; a GET only reads."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from hashlib import blake2s
from typing import Final

from handlers.answering import taps as answering
from handlers.entrance import Agree, Open
from handlers.invitations import taps as invitations
from handlers.measures import taps as measures
from handlers.polls import taps as polls
from handlers.router import Router, Way
from handlers.routing import Command, LinkRoute, RenderDelivery
from handlers.screen import File, Screen, Watch
from handlers.taps import Home, Tap
from handlers.turn import Incoming, Turn
from locales import words_in
from questionnaires.values import dataclass
from storage import pages as rows
from storage.dialogs import Dialog
from storage.ids import ChatId, DeliveryId, PollId, SessionId
from storage.pages import Page
from storage.persons import Person
from storage.replies import Place
from storage.visits import Visit
from web import taken_for
from web.fresh import Fresh
from web.numbers import number_in
from workshops.acts import PageAct
from workshops.answering.acts import GoTo
from workshops.clock import Clock
from workshops.meetings.messages import CHANGES
from workshops.outbox import MOST_WAITING
from workshops.workshops import Workshops

HOME: Final = Place(Home().pack())
_RESTS: Final = frozenset(tap.prefix for tap in (Home, answering.Pause, answering.Here))
"""Where nothing may be asked: at a pause, or after the last question."""
_ENDED: Final = polls.SeeSlip.prefix
"""Where one stays after a poll, until there is something else to answer."""
_TELL_OF_NEXT: Final = frozenset(("poll", "floor", "floor_control"))
"""What follows by itself, and says beside it that another question has come."""
MOST_ASKED: Final = 2
"""So many polls that wait for an answer stand above the buttons of the first page: below them those are still found."""

TurnOf = Callable[[ChatId], asyncio.Lock]


@dataclass(frozen=True, slots=True)
class Act:
    """What a form asks for: one of a button, a text, a file, a command or a link."""

    kind: str
    value: str
    file: tuple[str, bytes] | None = None
    drawn: str = ""
    """How often something had been done on the page when its form was drawn: the same button may be pressed again
    after going back, but a double click is one act. What is typed counts once, whenever it was drawn."""
    along: str = ""
    """What was typed beside the button, where that takes it along."""
    meant: str = ""
    """The mark of what stood above the field when it was drawn."""

    def digest(self, key: bytes) -> bytes:
        """Tells this act from whatever else may be done on its page."""
        content = b"" if self.file is None else self.file[0].encode() + b"\0" + self.file[1]
        parts = (self.kind, self.value, self.drawn if self.kind == "tap" else "", self.along, self.meant)
        said = "\0".join(parts).encode()
        # Unlike OpenSSL's it does not hand over to another thread, for which a hall that votes would wait each time.
        return blake2s(said + b"\0" + content, key=key).digest()


@dataclass(frozen=True, slots=True)
class Content:
    """What a page shows: the screens in their order, what waits above them on the first page, what can be typed."""

    screens: tuple[Screen, ...]
    alert: str = ""
    waiting: tuple[Screen, ...] = ()
    earlier: tuple[Screen, ...] = ()
    """The same, of what they have seen before."""
    asked: tuple[Screen, ...] = ()
    """What runs now and waits for their answer, however often they have seen it: before everything else there."""
    owed: tuple[Screen, ...] = ()
    """What else they have seen before and not answered."""
    unseen: tuple[DeliveryId, ...] = ()
    """Whatever they do on the page, they have seen these."""
    takes_text: bool = False
    takes_file: bool = False
    one_line: bool = False
    meant: str = ""
    """The mark of what is asked for above the field."""
    left: bytes = b""
    """The page with what was made and never looked at: whoever went on meanwhile finds it here."""
    is_rest: bool = False
    """Nothing is asked here: the first page, a pause, a receipt."""
    waits: Watch | None = None
    """What comes by itself where nothing is asked."""
    next: PollId | None = None
    """The newest question that its person has not seen; None where it is of no concern here."""

    @property
    def watch(self) -> Watch | None:
        """What is live in it."""
        return self.waits or next((each.watch for each in self.screens if each.watch is not None), None)

    @property
    def can_refresh(self) -> bool:
        """Whether looking anew may show something else, without a script."""
        return self.watch is not None and (
            self.watch.kind == "home" or replace(self, waits=None).watch is not None
        )

    @property
    def is_behind(self) -> bool:
        """Whether another question than the one that it shows waits for its person."""
        shown = self.watch.subject if self.watch is not None and self.watch.kind == "poll" else 0
        return self.next not in (None, 0, shown)

    @property
    def files(self) -> list[File]:
        """In the order of their screens."""
        return [each.file for each in self.screens if each.file is not None]


class Pages:
    """Acts and contents of the pages of everybody."""

    def __init__(
        self,
        router: Router,
        workshops: Workshops,
        *,
        deliveries: Mapping[str, RenderDelivery],
        turn_of: TurnOf,
        clock: Clock,
    ) -> None:
        self._router = router
        self._workshops = workshops
        self._reading = workshops.reading()
        self._deliveries = deliveries
        self._turn_of = turn_of
        self._clock = clock
        self._fresh = Fresh()

    @property
    def commands(self) -> Mapping[str, Command]:
        """What can be asked for from everywhere, by name."""
        return self._router.commands

    def takes_along(self, act: Act) -> bool:
        """Whether what is typed beside this button is meant with it."""
        return self._router.takes_along(act.value)

    async def way_in(self, payload: str) -> Place | None:
        """Where a link leads; None where that is nowhere, and whoever has no better one is not written down."""
        route = self._router.link_route(payload)
        if route is None:
            return None
        token = payload.removeprefix(route.prefix)
        return Place(route.leads_to(token).pack()) if await self._is_known(route, token) else None

    async def _is_known(self, route: LinkRoute, token: str) -> bool:
        match route.prefix:
            case invitations.LINK_LETTER:
                return await self._workshops.invitations.is_known(token)
            case measures.LINK_LETTER:
                return await self._workshops.measure_owners.is_known(token)
            case _:
                return await self._workshops.helping.is_known(token)

    async def act(
        self, person: Person, page: Page, act: Act, *, key: bytes, assumed: Visit | None = None
    ) -> Page | None:
        """Does what a form asks for, once; returns the page that it leads to.

        None where the person is gone with it, or where nothing could be stored. `assumed`: the visit, where person and
        page were not looked up but remembered; raises Outdated where they are not so any more.
        """
        sessions, digest = self._workshops.sessions, act.digest(key)
        turn_of = self._turn_of(order_of(person))
        has_waited = turn_of.locked()
        async with turn_of:
            now = await sessions.page(page.session, page.token) if has_waited else page
            if now is None:
                return None
            if now.last_act == rows.act_on(page.id, digest):
                return await sessions.made_by(page, digest)
            if assumed is not None and has_waited:
                assumed = replace(assumed, page=now)
            done = PageAct(person.id, now, digest, clock=self._clock, assumed=assumed)
            turn = await self._done(done, person, act, at=now.place.at)
            if done.made is not None:
                self._fresh.put(done.made, tuple(turn.said), _said_beside(turn), is_new=True)
            return done.made

    async def _done(self, done: PageAct, person: Person, act: Act, *, at: str | None) -> Turn:
        router = self._router
        file = None if act.file is None else Incoming(act.file[0], len(act.file[1]), content=act.file[1])
        turn = router.begin(
            done,
            person,
            is_tap=act.kind in {"tap", "command"},
            text=act.value.strip() if act.kind == "text" else "",
            file=file,
        )
        turn.along = act.along
        await router.go(turn, self._way(turn, act, at=at))
        for beside in turn.beside:
            await beside()
        turn.works = False
        await router.settle(turn)
        return turn

    def _way(self, turn: Turn, act: Act, *, at: str | None) -> Way:
        router = self._router
        match act.kind:
            case "tap":
                return lambda: router.tap(turn, act.value)
            case "text" | "file":
                return lambda: taken_for.take(router, turn, act.meant, at=at)
            case "command" if (command := router.commands.get(act.value)) is not None:
                return lambda: router.command(turn, command)
            case "link" if (link := router.link_route(act.value)) is not None:
                turn.opens_link = True
                return lambda: router.link(turn, link, act.value.removeprefix(link.prefix))
            case _:
                return lambda: router.lost(turn)

    async def first(self, session: SessionId, person: Person) -> Page | None:
        """What the plain address shows: to somebody of no town yet the invitation that they have not answered."""
        sessions = self._workshops.sessions
        if person.municipality is None:
            newest = await sessions.newest_page(session)
            if newest is not None and await self._invites(person, newest):
                return newest
        return await sessions.first_page(session)

    async def _invites(self, person: Person, page: Page) -> bool:
        if (page.place.at or "").partition(":")[0] != Open.prefix:
            return False
        turn = await self._router.render(page.place, person, update=rows.act_on(page.id, b"\0\0\0\0"))
        rows_of_buttons = (row for said in turn.said for row in said.screen.rows)
        return any(isinstance(button.tap, Agree) for row in rows_of_buttons for button in row)

    async def content(self, person: Person, page: Page) -> Content:
        """What a page shows now. Right after the act that led to it this is what was said."""
        expected = None if page.step is None else Dialog(page.step, page.data)
        if (fresh := self._fresh.look(page.token)) is not None:
            said, alert = fresh
            content = self._taking(Content(tuple(each.screen for each in said), alert), expected)
            if not content.files:
                self._fresh.drop(page.token)
            if content.screens:
                return await self._with_waiting(person, page, content)
        else:
            alert = ""
        made, expected = await self._made_anew(person, page, expected)
        return await self._with_waiting(person, page, self._taking(replace(made, alert=alert), expected))

    def _taking(self, content: Content, expected: Dialog | None) -> Content:
        """With the fields for what is asked for, and for what its screens take by themselves."""
        router, step = self._router, "" if expected is None else expected.step
        return replace(
            content,
            takes_text=router.takes_text(step) or any(each.takes_text for each in content.screens),
            takes_file=router.takes_file(step),
            one_line=router.takes_one_line(step),
            meant=taken_for.mark_of(expected),
        )

    async def shown(self, person: Person, page: Page) -> Content:
        """What a page shows now, and whether somebody rests there."""
        content = await self.content(person, page)
        is_rest = self._is_rest(page, content, at=_RESTS)
        content = await self._waiting_for(person, page, content)
        return replace(content, is_rest=is_rest, left=self._fresh.left(page.session))

    def _is_rest(self, page: Page, content: Content, *, at: Collection[str]) -> bool:
        if (page.place.at or "").partition(":")[0] not in at or content.takes_text:
            return False
        taps = [button.tap for each in content.screens for row in each.rows for button in row if button.tap]
        return not any(_goes_on(tap) or self._router.answers(tap.pack()) for tap in taps)

    async def _waiting_for(self, person: Person, page: Page, content: Content) -> Content:
        """With what it leads on to: the first page follows whatever comes, others where one rests the next question.

        A poll follows itself, also after its end, when cards are looked at, and so do questions from the floor: beside
        them the next question is told.
        """
        outbox = self._workshops.outbox
        if page.place.at == HOME.at:
            owed = await outbox.versions_waiting([person.id])
            return replace(content, waits=Watch("home", person.id, owed[person.id]))
        follows_itself = content.watch is not None and content.watch.kind in _TELL_OF_NEXT
        if not follows_itself and not self._is_rest(page, content, at=_RESTS | {_ENDED}):
            return content
        found = (await outbox.next_questions([person.id])).get(person.id, PollId(0))
        if follows_itself:
            return replace(content, next=found)
        return replace(content, waits=Watch("next", person.id, found))

    async def live(self, person: Person, page: Page) -> Content:
        """What a page shows now, of itself; of what waits only what the first page shows."""
        turn = await self._router.render(page.place, person, update=rows.act_on(page.id, b"\0\0\0\0"))
        content = await self._with_waiting(person, page, Content(tuple(said.screen for said in turn.said)))
        return await self._waiting_for(person, page, content)

    async def _made_anew(
        self, person: Person, page: Page, expected: Dialog | None
    ) -> tuple[Content, Dialog | None]:
        """With what is asked for by now, which may be something else than what was `expected` here."""
        here = rows.act_on(page.id, b"\0\0\0\0")
        turn = await self._router.render(page.place, person, update=here)
        for beside in turn.beside if turn.works else ():
            await beside()
        screens = tuple(said.screen for said in turn.said)
        content = Content(screens)
        if content.files:  # a reload, and whoever fetches them, gets the same
            self._fresh.put(page, tuple(turn.said), "")
        return content, turn.act.expected_after(expected)

    async def _with_waiting(self, person: Person, page: Page, content: Content) -> Content:
        """With what is owed to somebody without a chat, worded now, where the page is their first one."""
        if person.chat is not None or page.place.at != HOME.at:
            return content
        owed = await self._workshops.outbox.waiting(person.id)
        words = words_in(person.language, "browser")
        told: set[tuple[str, int]] = set()
        shown: list[tuple[bool, Screen]] = []
        for each in owed:
            about = (each.kind.partition("_")[0], each.subject)
            stays = each.kind in CHANGES and not each.is_seen
            if about in told and not stays:  # an older message about the same is not said again
                continue
            screen = await self._deliveries[each.kind](each, person, words, self._reading)
            if screen is not None:
                told.add(about)
                shown.append((each.is_seen, on_the_first_page(screen)))
        asked = [screen for _, screen in shown if runs_now(screen)][:MOST_ASKED]
        others = [(is_seen, screen) for is_seen, screen in shown if screen not in asked]
        return replace(
            content,
            asked=tuple(asked),
            waiting=tuple(screen for is_seen, screen in others if not is_seen),
            owed=tuple(screen for is_seen, screen in others if is_seen and screen.owed),
            earlier=tuple(screen for is_seen, screen in others if is_seen and not screen.owed),
            unseen=tuple(each.id for each in owed if not each.is_seen),
        )

    async def seen(self, person: Person, unseen: str) -> None:
        """What was new on a page has been seen: `unseen` is what its form says of that."""
        found = [DeliveryId(n) for each in unseen.split(",") if (n := number_in(each)) is not None]
        if found:
            await self._workshops.outbox.seen(person.id, found[:MOST_WAITING])


def runs_now(screen: Screen) -> bool:
    """Whether it is a poll that somebody in the room can answer, and has not answered completely."""
    return screen.owed and screen.watch is not None and screen.watch.kind == "poll"


def _goes_on(tap: Tap) -> bool:
    """Whether the next question lies behind it: that is what its page would show instead, if it were read anew."""
    return isinstance(tap, answering.Do) and isinstance(tap.act, GoTo)


def on_the_first_page(screen: Screen) -> Screen:
    """Without the way to where it is shown already."""
    rows = (tuple(button for button in row if button.tap != Home()) for row in screen.rows)
    return replace(screen, rows=tuple(row for row in rows if row))


def _said_beside(turn: Turn) -> str:
    """What a turn acknowledged; where nothing else was said, the place itself says an alert."""
    acknowledged = turn.acknowledged
    if acknowledged is None or (acknowledged.notice is not None and not turn.said):
        return ""
    return acknowledged.text or ""


def order_of(person: Person) -> ChatId:
    """What a person does is done one after the other, through whichever door: the key of their turn."""
    return ChatId(-person.id) if person.chat is None else person.chat
