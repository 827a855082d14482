"""The wall: what the projector shows to a whole room, so never a name, nor more of a vote than everybody may see.

Whoever has one of its links sees it; a coordinator makes and ends them. A code to type leads the computer beside the
projector to a link of its own: who steers from a phone need not carry a long address there.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from questionnaires.values import dataclass
from storage import day_rights, invites, members, sessions
from storage import walls as rows
from storage.database import Database, Transaction
from storage.day_rights import MODERATING
from storage.ids import MunicipalityId, PersonId
from storage.members import Municipality, Role
from storage.walls import TurnedTo, Wall
from workshops.clock import Clock
from workshops.outbox import Wake
from workshops.participants import codes
from workshops.refusals import Gone
from workshops.rights import coordinates, require, require_moderator

LASTS: Final = timedelta(days=3)
"""How long a link opens the wall: a workshop, and the evening before it."""
TO_TYPE: Final = timedelta(minutes=30)
LATELY: Final = timedelta(hours=12)
"""What ended longer ago belongs to another workshop."""

HELD: Final = timedelta(minutes=1)
"""How long a page stays that somebody turned to."""

WELCOME: Final = "welcome"
CURRENT: Final = "current"
RESULT: Final = "result"
LIST: Final = "list"
ITEM: Final = "item"
VIEWS: Final = (WELCOME, CURRENT, RESULT, LIST)
"""In the order in which arrow keys go through them."""

_TOKEN_BYTES: Final = 24


@dataclass(frozen=True, slots=True)
class Item:
    """Something of a workshop that the wall can show; `is_over`: its result is there, or will never be.

    Without a title of its own it is called by its kind.
    """

    kind: str
    subject: int
    title: str
    is_over: bool
    at: datetime
    """When it began, or ended."""
    with_polls: tuple[int, ...] = ()
    """Polls that stand there with it: each is no choice of its own."""
    round: int = 1
    """Of several that have the same title, which one it is."""
    on_demand: bool = False
    """Nothing of the workshop that goes on: it never comes to the wall by itself."""
    reveals: bool = False
    """Its result is what the room has waited for: it stays on the wall until something else begins."""
    is_offered: bool = True
    """Else it only stays where it stands already."""


ItemsOf: TypeAlias = Callable[[Transaction, MunicipalityId, datetime], Sequence[Item]]
"""Of one kind, what is going on in a town or ended since then."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """How people of a group come in: with the token of its lasting link; by `code` in the browser, if that is open.

    `places`: it was opened for so many, and all of them have come (0: for how many is not known); None: it is not full.
    """

    group: str
    token: str
    code: str | None
    places: int | None = None


@dataclass(frozen=True, slots=True)
class WallSheet:
    """The wall as its coordinator sees it."""

    municipality: Municipality
    wall: Wall
    links: int
    items: tuple[Item, ...]
    """The newest first."""
    at: datetime
    """When it was looked at."""
    only_leads: bool = False
    """Whoever looks at it moderates for a day: steers, and does not end what others opened."""

    @property
    def choices(self) -> tuple[Item, ...]:
        """The same, each thing once."""
        within = {("poll", poll) for each in self.items for poll in each.with_polls}
        return tuple(
            each for each in self.items if each.is_offered and (each.kind, each.subject) not in within
        )

    @property
    def current(self) -> Item | None:
        """What began or was revealed last; where nothing is going on, what ended last.

        A poll never stands there without what runs around it, which has the countdown.
        """
        around = {("poll", poll): each for each in self.items for poll in each.with_polls}
        whole = (around.get((item.kind, item.subject), item) for item in self.items if not item.on_demand)
        return next((item for item in whole if item.reveals or not item.is_over), None) or self.latest

    @property
    def latest(self) -> Item | None:
        """What ended last."""
        return next((item for item in self.items if item.is_over and not item.on_demand), None)

    @property
    def shown(self) -> tuple[str, int] | None:
        """The item that stands on the wall, as (kind, id): where what was chosen is gone, what goes on."""
        if any((each.kind, each.subject) == self.wall.item for each in self.items):
            return self.wall.item
        views = {CURRENT: self.current, ITEM: self.current, RESULT: self.latest}
        found = views.get(self.wall.shows)
        return None if found is None else (found.kind, found.subject)

    @property
    def of(self) -> str:
        """What stands there, as a page that is turned to remembers it."""
        return self.wall.shows if self.shown is None else "{} {}".format(*self.shown)

    @property
    def turned(self) -> TurnedTo | None:
        """The page that stays there for now; None: they follow each other."""
        turned = self.wall.turned
        holds = turned is not None and turned.of == self.of and self.at < turned.until
        return turned if holds else None


@dataclass(frozen=True, slots=True)
class WallOpened:
    """A new link, told once; `code` can be typed until `code_until`, the link lasts until `until`."""

    sheet: WallSheet
    token: str
    code: str
    until: datetime
    code_until: datetime


@dataclass(frozen=True, slots=True)
class WallContent:
    """What stands on the wall: everybody in the room may read it."""

    sheet: WallSheet
    entrances: tuple[Entrance, ...]


class Walls:
    """Use cases of the wall. Each raises NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, items: Sequence[ItemsOf]) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._items = tuple(items)

    async def sheet(self, person: PersonId, municipality: MunicipalityId, *, language: str) -> WallSheet:
        """What stands on the wall now; `language` is that of a wall which nobody has opened yet."""

        now = self._clock()

        def look(tx: Transaction) -> WallSheet:
            require_moderator(tx, person, municipality, now=now)
            return self._sheet(tx, municipality, language=language, leader=person)

        return await self._database.read(look)

    async def open(self, person: PersonId, municipality: MunicipalityId, *, language: str) -> WallOpened:
        """A new link to the wall, and a code that leads to one; of whoever moderates both end with the day."""
        now = self._clock()
        token, code = secrets.token_urlsafe(_TOKEN_BYTES), codes.new(codes.SHORT)

        def work(tx: Transaction) -> WallOpened:
            require_moderator(tx, person, municipality, now=now)
            ends = _links_end(tx, person, municipality, now=now)
            code_ends = min(now + TO_TYPE, ends)
            rows.begin(tx, municipality, language=language)
            rows.add_link(tx, municipality, token_hash=_hashed(token), ends=ends)
            mac = _mac(sessions.key(tx), code)
            rows.put_code(tx, municipality, hmac=mac, ends=code_ends, links_end=ends)
            rows.raise_version(tx, municipality)
            sheet = self._sheet(tx, municipality, language=language, leader=person)
            return WallOpened(sheet, token, codes.grouped(code), ends, code_ends)

        return await self._database.write(work, then=self._wake)

    async def end_links(self, person: PersonId, municipality: MunicipalityId, *, language: str) -> WallSheet:
        """Every link ends, wherever it is open; so does the code."""

        def change(tx: Transaction) -> None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            rows.end_links(tx, municipality)
            rows.end_code(tx, municipality)
            rows.raise_version(tx, municipality)

        return await self._steered(person, municipality, change, language=language)

    async def show(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        shows: str,
        item: tuple[str, int] | None = None,
        *,
        language: str,
    ) -> WallSheet:
        """From now on the wall shows one of VIEWS, or this item."""
        if (shows not in VIEWS) == (item is None):
            raise Gone

        def change(tx: Transaction) -> None:
            known = {(each.kind, each.subject) for each in self._items_of(tx, municipality)}
            if item is not None and item not in known:
                raise Gone
            rows.show(tx, municipality, shows, item)

        return await self._steered(person, municipality, change, language=language)

    async def speak(self, person: PersonId, municipality: MunicipalityId, language: str) -> WallSheet:
        """From now on the wall is in this language, which is one of the interface."""
        return await self._steered(
            person, municipality, lambda tx: rows.speak(tx, municipality, language), language=language
        )

    async def turn(
        self, person: PersonId, municipality: MunicipalityId, page: int, *, language: str
    ) -> WallSheet:
        """What stands there stays at this page for a while, on every wall of the town."""
        until = self._clock() + HELD

        def change(tx: Transaction) -> None:
            stands = self._sheet(tx, municipality, language=language)
            rows.turn(tx, municipality, TurnedTo(page, stands.of, until))

        return await self._steered(person, municipality, change, language=language)

    async def content(self, token: str, *, language: str) -> WallContent | None:
        """What stands on the wall that a link opens; None for a link that does not hold."""
        now = self._clock()

        def look(tx: Transaction) -> WallContent | None:
            municipality = rows.of_token(tx, _hashed(token), now=now)
            if municipality is None:
                return None
            sheet = self._sheet(tx, municipality, language=language)
            shows_entrances = sheet.wall.shows == WELCOME or sheet.shown is None
            return WallContent(sheet, _entrances(tx, municipality, now=now) if shows_entrances else ())

        return await self._database.read(look)

    async def use_code(self, typed: str) -> str | None:
        """A link of its own for the computer at which the code was typed; None where it does not hold."""
        code, now, token = codes.read(typed), self._clock(), secrets.token_urlsafe(_TOKEN_BYTES)

        def look(tx: Transaction) -> rows.WallCode | None:
            return rows.of_code(tx, _mac(sessions.key(tx), code), now=now)

        def work(tx: Transaction) -> bool:
            if (found := look(tx)) is None:
                return False
            rows.add_link(tx, found.municipality, token_hash=_hashed(token), ends=found.links_end)
            rows.raise_version(tx, found.municipality)
            return True

        if not code or await self._database.read(look) is None:
            return None
        holds = await self._database.write(work, then=self._wake)
        return token if holds else None

    async def forget_ended(self) -> None:
        """Removes links that are over."""
        now = self._clock()
        await self._database.write(lambda tx: rows.forget_ended(tx, now=now))

    async def _steered(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        change: Callable[[Transaction], None],
        *,
        language: str,
    ) -> WallSheet:
        now = self._clock()

        def work(tx: Transaction) -> WallSheet:
            require_moderator(tx, person, municipality, now=now)
            rows.begin(tx, municipality, language=language)
            change(tx)
            return self._sheet(tx, municipality, language=language, leader=person)

        return await self._database.write(work, then=self._wake)

    def _sheet(
        self,
        tx: Transaction,
        municipality: MunicipalityId,
        *,
        language: str,
        leader: PersonId | None = None,
    ) -> WallSheet:
        now = self._clock()
        return WallSheet(
            members.municipality(tx, municipality),
            rows.wall(tx, municipality) or Wall(CURRENT, None, language),
            rows.links(tx, municipality, now=now),
            tuple(self._items_of(tx, municipality)),
            now,
            only_leads=leader is not None and not coordinates(tx, leader, municipality),
        )

    def _items_of(self, tx: Transaction, municipality: MunicipalityId) -> list[Item]:
        since = self._clock() - LATELY
        found = [item for items in self._items for item in items(tx, municipality, since)]
        return sorted(found, key=lambda item: (item.at, not item.is_over, item.subject), reverse=True)


def stays_elsewhere(
    tx: Transaction, municipality: MunicipalityId, *wished: tuple[str, int], now: datetime
) -> bool:
    """Whether a wall that is open shows what somebody chose, whatever begins, and that is none of these items."""
    wall = rows.wall(tx, municipality)
    if wall is None or wall.shows == CURRENT or (wall.shows == ITEM and wall.item in wished):
        return False
    return rows.links(tx, municipality, now=now) > 0


def _entrances(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> tuple[Entrance, ...]:
    """Where a group's link is open in the browser, those; where none is, every group that has a link."""
    found = []
    for group in members.groups(tx, municipality):
        if (link := invites.lasting(tx, municipality, group.id)) is not None:
            admits = link.code is not None and link.admits_in_browser(now)
            code = codes.grouped(link.code) if admits and link.code else None
            is_full = not admits and link.is_open_in_browser(now)
            found.append(Entrance(group.name, link.token, code, (link.web_people or 0) if is_full else None))
    return tuple(each for each in found if each.code is not None or each.places is not None) or tuple(found)


def _links_end(tx: Transaction, person: PersonId, municipality: MunicipalityId, *, now: datetime) -> datetime:
    """Until when a link lasts that somebody opens, who leads the room."""
    right = day_rights.held(tx, municipality, person, MODERATING, now=now)
    if right is None or coordinates(tx, person, municipality):
        return now + LASTS
    return min(now + LASTS, right.ends)


def _hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _mac(key: bytes, code: str) -> bytes:
    return hmac.digest(key, b"wall:" + code.encode(), "sha256")
