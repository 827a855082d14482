"""Who somebody is in a browser: sessions, and the codes that lead from one browser or the phone to another.

Nothing here is used up by looking: whoever fetches an address, a mail scanner perhaps, changes nothing.
"""

import hashlib
import hmac
import secrets
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from typing import Final, TypeAlias

from questionnaires.values import dataclass
from storage import invites, members, pages, persons, sessions, visits
from storage.database import Database, Transaction
from storage.ids import PersonId, SessionId
from storage.pages import Page
from storage.persons import Person
from storage.replies import Place
from storage.sessions import Purpose, Session
from storage.visits import Visit
from workshops.clock import Clock
from workshops.participants import codes

LASTS: Final = timedelta(days=30)
"""How long somebody stays signed in."""
LASTS_ON_SHARED: Final = timedelta(hours=12)
"""How long at most where they do not want to stay signed in on the device."""
TO_TYPE_AT_THE_DESK: Final = timedelta(minutes=10)

_TOKEN_BYTES: Final = 32
_LENGTH_OF: Final[dict[Purpose, int]] = {"desk": codes.SHORT, "return": codes.LONG}


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session; `token` is the cookie's value, which is stored nowhere."""

    token: str
    page: Page


@dataclass(frozen=True, slots=True)
class Invited:
    """The code belongs to an invitation with this token."""

    token: str


@dataclass(frozen=True, slots=True)
class SomebodyElse:
    """The browser is signed in as another person: one of the two is to be kept, the other erased."""

    person: PersonId
    """Whom the code lets in."""


@dataclass(frozen=True, slots=True)
class CodeUnknown:
    """Mistyped, used or over: the three look the same."""


CodeOutcome: TypeAlias = SignedIn | Invited | SomebodyElse | CodeUnknown


class Sessions:
    """Use cases of whoever has a browser."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def key(self) -> bytes:
        """What form tokens are made with."""
        return await self._database.read(sessions.key)

    async def of_cookie(self, token: str) -> tuple[Session, Person] | None:
        """Who is behind a cookie."""
        now = self._clock()

        def look(tx: Transaction) -> tuple[Session, Person] | None:
            session = sessions.of_token(tx, _hashed(token), now=now)
            return None if session is None else (session, persons.person(tx, session.person))

        return await self._database.read(look)

    async def visit(self, token: str, page: bytes | None) -> Visit | None:
        """Who is behind a cookie, and a page of this session."""
        now, token_hash = self._clock(), _hashed(token)
        return await self._database.read(lambda tx: visits.of_token(tx, token_hash, page=page, now=now))

    async def living(self, among: Collection[SessionId]) -> frozenset[SessionId]:
        """Which of these sessions there still are."""
        now = self._clock()
        return await self._database.read(lambda tx: sessions.living(tx, among, now=now))

    async def begin(
        self, *, language: str, label: str, lasting: bool, place: Place, stands_at: Place
    ) -> SignedIn:
        """Somebody who was not here before comes in, by a deliberate act; the page is the second one of the session.

        `place` is where the session begins, `stands_at` where that act leads.
        """

        def work(tx: Transaction) -> SignedIn:
            person = persons.add_without_chat(tx, language=language)
            signed = self._sign_in(tx, person, label=label, lasting=lasting, place=place)
            act = pages.act_on(signed.page.id, secrets.token_bytes(4))
            page = pages.lead_on(tx, signed.page, act, place=stands_at, now=self._clock())
            return signed if page is None else replace(signed, page=page)

        return await self._database.write(work)

    async def use_code(
        self, typed: str, *, here: PersonId | None, label: str, lasting: bool, place: Place, keeps_other: bool
    ) -> CodeOutcome:
        """What a code that was typed leads to. `here`: who is signed in already; `keeps_other`: they know that they
        will be erased."""
        code, now = codes.read(typed), self._clock()

        def work(tx: Transaction) -> CodeOutcome:
            mac = _mac(sessions.key(tx), code)
            found = sessions.of_code(tx, mac, now=now) if code else None
            if found is None:
                invite = invites.of_code(tx, code) if code else None
                return CodeUnknown() if invite is None else Invited(invite.token)
            person, purpose = found
            if here is not None and here != person and not keeps_other:
                return SomebodyElse(person)
            if purpose == "desk":
                sessions.use_up(tx, mac)
            return self._sign_in(tx, person, label=label, lasting=lasting, place=place)

        return await self._database.write(work)

    async def new_code(self, person: PersonId, purpose: Purpose) -> str:
        """A code of this person; the one before ends."""
        code = codes.new(_LENGTH_OF[purpose])
        ends = self._clock() + TO_TYPE_AT_THE_DESK if purpose == "desk" else None

        def work(tx: Transaction) -> str:
            mac = _mac(sessions.key(tx), code)
            sessions.put_code(tx, person, purpose=purpose, hmac=mac, ends=ends)
            return codes.grouped(code)

        return await self._database.write(work)

    async def has_return_code(self, person: PersonId) -> bool:
        """Whether there is a code to come back with."""
        return await self._database.read(lambda tx: sessions.has_code(tx, person, purpose="return"))

    async def all_of(self, person: PersonId) -> list[Session]:
        """Where a person is signed in."""
        now = self._clock()
        return await self._database.read(lambda tx: sessions.of_person(tx, person, now=now))

    async def timezone(self, person: PersonId) -> str:
        """By whose clock somebody reads a day: that of the town on their first screen; UTC for who is in none."""

        def look(tx: Transaction) -> str:
            town = persons.person(tx, person).municipality
            return "UTC" if town is None else members.municipality(tx, town).timezone

        return await self._database.read(look)

    async def end(self, person: PersonId, session: SessionId) -> None:
        """Signs one of the person's browsers out."""
        await self._database.write(lambda tx: sessions.end(tx, person, session))

    async def page(self, session: SessionId, token: bytes) -> Page | None:
        """A page of this session."""
        return await self._database.read(lambda tx: pages.of_token(tx, session, token))

    async def first_page(self, session: SessionId) -> Page | None:
        """The page that this session began with."""
        return await self._database.read(lambda tx: pages.first_of(tx, session))

    async def newest_page(self, session: SessionId) -> Page | None:
        """Where this session has come to."""
        return await self._database.read(lambda tx: pages.newest(tx, session))

    async def made_by(self, page: Page, digest: bytes) -> Page | None:
        """The page that this act on that page led to."""
        return await self._database.read(lambda tx: pages.made_by(tx, pages.act_on(page.id, digest)))

    async def open_feed(self, person: PersonId) -> str:
        """The address of the person's private calendar; the one before ends."""
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        await self._database.write(lambda tx: sessions.put_feed(tx, person, token_hash=_hashed(token)))
        return token

    async def has_feed(self, person: PersonId) -> bool:
        """Whether the person's calendar has an address."""
        return await self._database.read(lambda tx: sessions.has_feed(tx, person))

    async def close_feed(self, person: PersonId) -> None:
        """The calendar's address ends."""
        await self._database.write(lambda tx: sessions.drop_feed(tx, person))

    async def of_feed(self, token: str) -> Person | None:
        """Whose calendar an address shows."""

        def look(tx: Transaction) -> Person | None:
            found = sessions.of_feed(tx, _hashed(token))
            return None if found is None else persons.find(tx, found)

        return await self._database.read(look)

    async def forget_ended(self) -> None:
        """Removes what is over."""
        now = self._clock()
        await self._database.write(lambda tx: sessions.forget_ended(tx, now=now))

    def _sign_in(
        self, tx: Transaction, person: PersonId, *, label: str, lasting: bool, place: Place
    ) -> SignedIn:
        token, now = secrets.token_urlsafe(_TOKEN_BYTES), self._clock()
        session = sessions.add(
            tx,
            person,
            token_hash=_hashed(token),
            label=label,
            lasting=lasting,
            now=now,
            ends=now + (LASTS if lasting else LASTS_ON_SHARED),
        )
        page = pages.first(tx, session, token=secrets.token_bytes(16), place=place, now=now)
        return SignedIn(token, page)


def _hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _mac(key: bytes, code: str) -> bytes:
    return hmac.digest(key, code.encode(), "sha256")
