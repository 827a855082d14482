"""Live pages: a beat after every commit that may have changed something, and one stream of events per open page.

What many watch at once is looked at once per change, and drawn once per language, for all of their pages: 600 people in
a hall are 600 short writes, not 600 renderings. Only what a page shows of its person alone is drawn for it alone.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from dataclasses import field, replace
from random import uniform
from typing import Any, Final, TypeAlias

import structlog
from aiohttp import web

from handlers.routing import LiveSubject, RenderLive
from handlers.screen import Screen, Watch
from locales import Markup, Words, words_in
from questionnaires.values import dataclass
from storage.arrivals import Came
from storage.errors import StorageError
from storage.ids import PersonId
from web.events import LED_ON, STREAMED, TOLD_OF_NEXT, Drawn, OwnHtml, live_event, own_event
from web.numbers import number_in
from web.pulse import Pulse, Signal
from web.visitors import Visitor
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

_HOME: Final = "home"
_NEXT: Final = "next"
OWED: Final = frozenset((_HOME, _NEXT))
"""What a page that rests waits for: whatever comes for its person, or the next question."""
KEPT_ALIVE: Final = 20.0
"""Seconds after which something is sent to a page that nothing happened on: a page that closed is noticed so."""
GATHERED: Final = 0.15
"""Seconds in which changes become one; longer where sending them takes long."""
_SHARE: Final = 3.0
"""How many times as long as sending took it is quiet before the next: votes have the rest of the time."""
_DRAWN: Final = 0.0015
"""Seconds of a processor that one page takes which draws its own."""
_RETRY: Final = (500, 2500)
"""Milliseconds between which a page comes back: not all of a hall at once."""

_NOTHING_TO_SEE: Final = live_event(0, is_over=True)
"""The version of what one may not see tells how much goes on there."""

Own: TypeAlias = Callable[[Drawn], Awaitable[tuple[OwnHtml, Watch | None]]]
"""What one page shows now, and what is live in it: for what is not the same for all who watch it."""
Draw: TypeAlias = Callable[[Words, Markup | None, Screen | None], tuple[str, str]]
"""A part of a screen and a whole one as HTML; empty where there is none."""
DrawArrival: TypeAlias = Callable[[Words, Screen], str]
"""What has come, as HTML for everybody's first page."""


@dataclass(frozen=True, slots=True)
class State:
    """A subject at one version. `events` are there for what is the same for all, by language."""

    version: int
    owed: dict[PersonId, int] | None = None
    """The version for each person, where each waits for what comes for them."""
    found: LiveSubject | None = None
    came: Mapping[PersonId, Came] = field(default_factory=dict)
    """What has come last for each of them, where that is all that is new for many of them."""
    arrivals: Mapping[tuple[str, int], LiveSubject] = field(default_factory=dict)
    """The same, to be drawn."""
    sessions: frozenset[int] = frozenset()
    events: dict[str, "tuple[bytes, bool]"] = field(default_factory=dict)
    drawn: Drawn = field(default_factory=dict)


class Subject:
    """Something that pages watch, and the pages."""

    def __init__(self, kind: str, number: int) -> None:
        self.kind = kind
        self.number = number
        self.state: State | None = None
        self.watching: dict[web.StreamResponse, Visitor] = {}
        self.task: asyncio.Task[None] | None = None
        self.arrived = -1
        """How often something had come to pages when it was looked at last."""
        self.changed = Signal()

    def publish(self, state: State) -> None:
        self.state = state
        self.changed.send()


class _Open:
    """An open page, and the versions that it was told of."""

    def __init__(
        self, request: web.Request, who: Visitor, own: Own, *, seen: int, edition: int, following: int
    ) -> None:
        self.who = who
        self.own = own
        self.seen = seen
        self.next = following
        self.edition = edition
        self.is_let_in = False
        """Whether it was asked once if its person may see it."""
        self.is_behind = False
        """Whether another question waits than those that it knew of when it was fetched."""
        self.response = web.StreamResponse(headers=STREAMED)
        self._request = request

    @property
    def is_cut(self) -> bool:
        return self._request.transport is None


class LivePages:
    """The streams of all open pages."""

    def __init__(
        self,
        workshops: Workshops,
        pulse: Pulse,
        *,
        renderers: Mapping[str, RenderLive],
        arrivals: Mapping[str, RenderLive],
        draw: Draw,
        draw_arrival: DrawArrival,
    ) -> None:
        self._workshops = workshops
        self._pulse = pulse
        self._renderers = renderers
        self._arrivals = arrivals
        self._draw = draw
        self._draw_arrival = draw_arrival
        self._subjects: dict[tuple[str, int], Subject] = {}

    def is_shared(self, watch: Watch) -> bool:
        """Whether who may see it is asked here, whenever it is sent."""
        return watch.kind in self._renderers

    async def stream(
        self, request: web.Request, who: Visitor, watch: Watch, own: Own, *, beside: int | None = None
    ) -> web.StreamResponse:
        """Sends what the page shows whenever that has changed. `watch` is what it showed when it was fetched, `beside`
        the newest question that it knew of, where it tells of the next one."""
        last = number_in(request.headers.get("Last-Event-ID", ""))
        seen = watch.version if last is None else last
        page = _Open(request, who, own, seen=seen, edition=watch.edition, following=beside or 0)
        response = page.response
        await response.prepare(request)
        watches = [watch] if beside is None else [watch, Watch(_NEXT, who.person.id, beside)]
        subject, *following = [self._join(each, response, who) for each in watches]
        telling = [self._tell(page, subject)]
        telling += [self._tell_next(page, each, beside=subject) for each in following]
        try:
            await response.write(b"retry: %d\n\n" % uniform(*_RETRY))  # noqa: S311 - only scattered
            await _first_of(telling)
        except (ConnectionError, StorageError):
            pass  # whoever watches the disk has said so; the page comes back
        finally:
            for each in (subject, *following):
                self._leave(each, response)
        return response

    async def _tell(self, page: _Open, subject: Subject) -> None:
        """Of what the page shows, until nothing follows."""
        while not self._pulse.is_over and not page.is_cut:
            state = subject.state
            version = page.seen if state is None else await self._version(subject, state, page.who)
            if state is not None and not page.is_let_in and subject.kind in self._renderers:
                page.is_let_in = True
                if await self._seen_by(page.who, subject, state) is None:
                    # silence would tell that the version is this one
                    await page.response.write(_NOTHING_TO_SEE)
                    return
            if state is not None and version != page.seen:
                before, page.seen = page.seen, version
                if subject.kind == _NEXT and not version:
                    continue
                state = replace(state, version=version)
                arrival = self._arrival(state, page.who, before=before)
                event, is_over = arrival or await self._event(subject, state, page)
                await page.response.write(event)
                if is_over:
                    return
                if page.is_behind and self._has_ended(subject, page.who):
                    await page.response.write(LED_ON)
                    return
            elif subject.state is state and not await subject.changed.wait(KEPT_ALIVE):
                await page.response.write(b": alive\n\n")

    async def _tell_next(self, page: _Open, subject: Subject, *, beside: Subject) -> None:
        """Of a question that has come while the page shows another: where that is over it leads on."""
        while not self._pulse.is_over and not page.is_cut:
            state = subject.state
            version = page.next if state is None else await self._version(subject, state, page.who)
            if version != page.next:
                page.next = version
                page.is_behind = version not in (0, beside.number if beside.kind == "poll" else 0)
                if page.is_behind:
                    has_ended = self._has_ended(beside, page.who)
                    await page.response.write(LED_ON if has_ended else TOLD_OF_NEXT)
                    if has_ended:
                        return
            elif subject.state is state:
                await subject.changed.wait(KEPT_ALIVE)

    def _has_ended(self, subject: Subject, who: Visitor) -> bool:
        """Whether what many watch is the same for all of them now: nobody is asked anything there any more."""
        state = subject.state
        if state is None or state.found is None or who.person.id not in state.found.seers:
            return False
        return self._drawn(state, who.person.language)[1]

    def _join(self, watch: Watch, response: web.StreamResponse, who: Visitor) -> Subject:
        key = (watch.kind, 0 if watch.kind in OWED else watch.subject)
        subject = self._subjects.setdefault(key, Subject(*key))
        subject.watching[response] = who
        owed = None if subject.state is None else subject.state.owed
        if owed is not None and owed.get(who.person.id) != watch.version:
            owed.pop(who.person.id, None)  # they have been elsewhere since, and seen it there perhaps
        if subject.task is None:
            subject.task = asyncio.create_task(self._follow(subject))
        return subject

    def _leave(self, subject: Subject, response: web.StreamResponse) -> None:
        subject.watching.pop(response, None)
        if not subject.watching:
            self._subjects.pop((subject.kind, subject.number), None)
            if subject.task is not None:
                subject.task.cancel()

    async def _follow(self, subject: Subject) -> None:
        """Looks after every commit whether the subject has become another, as long as pages watch it."""
        while not self._pulse.is_over:
            count, began, before = self._pulse.count, time.monotonic(), subject.state
            try:
                await self._look(subject)
            except StorageError:  # whoever watches the disk has said so; the next beat looks again
                pass
            except Exception:  # else no page that is open to it would be told of anything any more
                log.exception("a live page could not be looked at")
            await asyncio.sleep(0)
            draws_own = subject.state is not before and not (
                subject.kind in OWED or subject.kind in self._renderers
            )
            drawn = len(subject.watching) if draws_own else 0
            await asyncio.sleep(quiet_after(time.monotonic() - began, pages=drawn))
            await self._pulse.after(count, KEPT_ALIVE)
        subject.changed.send()

    async def _version(self, subject: Subject, state: State, who: Visitor) -> int:
        if state.owed is None:
            return state.version
        version = state.owed.get(who.person.id)
        if version is None:  # came after the others were looked at
            found = await self._owed(subject, [who.person.id])
            state.owed.update(found)
            version = found[who.person.id]
        return version

    async def _owed(self, subject: Subject, persons: Collection[PersonId]) -> dict[PersonId, int]:
        outbox = self._workshops.outbox
        if subject.kind == _HOME:
            return await outbox.versions_waiting(persons)
        return dict.fromkeys(persons, 0) | await outbox.next_questions(persons)

    async def _look(self, subject: Subject) -> None:
        if subject.kind in OWED:  # one look for all of a hall
            people = {who.person.id for who in subject.watching.values()}
            arrived = self._workshops.outbox.arrived
            known = subject.state.owed if subject.state and subject.kind == _NEXT else None
            if known is not None and subject.arrived == arrived and people <= known.keys():
                return  # a vote brings nobody a question
            subject.arrived = arrived
            owed = await self._owed(subject, people)
            if subject.state is None or subject.state.owed != owed:
                subject.publish(await self._arrived(subject, State(0, owed)))
            return
        version = await self._workshops.conversations.version_of(kind=subject.kind, subject=subject.number)
        if subject.state is not None and subject.state.version == version:
            return
        render = self._renderers.get(subject.kind)
        if render is None:
            subject.publish(State(version))
            return
        watching = list(subject.watching.values())
        found = await render(subject.number, {who.person.id for who in watching}, self._workshops)
        living = await self._workshops.sessions.living({who.session.id for who in watching})
        subject.publish(State(version, found=found, sessions=living))

    async def _arrived(self, subject: Subject, state: State) -> State:
        """With what has come for many at once, looked up once for all of them."""
        if subject.kind != _HOME or subject.state is None:
            return state
        before = subject.state.owed or {}
        owed, watching = state.owed or {}, list(subject.watching.values())
        people = {who.person.id for who in watching if owed.get(who.person.id) != before.get(who.person.id)}
        came = await self._workshops.outbox.came_last(people)
        arrivals = {}
        for kind, about in {
            (each.kind, each.subject) for each in came.values() if each.kind in self._arrivals
        }:
            found = await self._arrivals[kind](about, people, self._workshops)
            if found is not None:
                arrivals[kind, about] = found
        living = await self._workshops.sessions.living({who.session.id for who in watching})
        return replace(state, came=came, arrivals=arrivals, sessions=living)

    def _arrival(self, state: State, who: Visitor, *, before: int) -> tuple[bytes, bool] | None:
        """What has come for somebody, where nothing else has changed for them and all read it alike."""
        came = state.came.get(who.person.id)
        if (
            came is None
            or state.version - before != 2 * came.delivery
            or who.session.id not in state.sessions
        ):
            return None
        found = state.arrivals.get((came.kind, came.subject))
        if found is None or who.person.id not in found.seers:
            return None
        about = f"{who.person.language}:{came.kind}:{came.subject}"
        if about not in state.events:
            words = words_in(who.person.language, "browser")
            screen = found.draw(words)[1]
            html = "" if screen is None else self._draw_arrival(words, screen)
            state.events[about] = json.dumps(html, ensure_ascii=True).encode(), False
        said = state.version, state.events[about][0], came.delivery
        return b'id: %d\ndata: {"came": %s, "unseen": "%d"}\n\n' % said, False

    async def _event(self, subject: Subject, state: State, page: _Open) -> tuple[bytes, bool]:
        """What a page is told of a state, and whether nothing follows it."""
        if subject.kind == _NEXT:
            return LED_ON, True
        if subject.kind not in self._renderers:
            return await self._own_event(state, page)
        found = await self._seen_by(page.who, subject, state)
        if found is None:
            return _NOTHING_TO_SEE, True
        event, is_whole = self._drawn(replace(state, found=found), page.who.person.language)
        if found.edition != page.edition and not is_whole:
            page.edition = found.edition
            return await self._own_event(state, page)
        return event, False

    async def _own_event(self, state: State, page: _Open) -> tuple[bytes, bool]:
        shows, watch = await page.own(state.drawn)
        return own_event(state.version, shows, is_over=watch is None), watch is None

    async def _seen_by(self, who: Visitor, subject: Subject, state: State) -> LiveSubject | None:
        """What many see, where this person may; asked anew for who came after the others were looked at."""
        found = state.found
        if found is not None and who.person.id in found.seers and who.session.id in state.sessions:
            return found
        found = await self._renderers[subject.kind](subject.number, [who.person.id], self._workshops)
        living = await self._workshops.sessions.living([who.session.id])
        return found if found is not None and found.seers and living else None

    def _drawn(self, state: State, language: str) -> tuple[bytes, bool]:
        """The event for all who read this language, and whether it is the whole of what they see."""
        if language not in state.events and state.found is not None:
            words = words_in(language, "browser")
            part, html = self._draw(words, *state.found.draw(words))
            event = live_event(state.version, html=html, part=part, is_aloud=bool(html))
            state.events[language] = event, bool(html)
        return state.events[language]


def quiet_after(seconds: float, *, pages: int) -> float:
    """How many seconds it is quiet after a look that took so long, and after which so many pages draw their own."""
    return max(GATHERED, _SHARE * (seconds + _DRAWN * pages))


async def _first_of(telling: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Until one of them has nothing more to tell."""
    if len(telling) == 1:
        return await telling[0]
    tasks = [asyncio.create_task(each) for each in telling]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for each in done:
            each.result()
    finally:
        for each in tasks:
            each.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
