"""What every answer of the browser door bears, whom a request may come from, and how often a code may be guessed."""

import asyncio
import hmac
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from hashlib import blake2s
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

from workshops.clock import Clock

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # with no-referrer a browser sends no Origin with a form
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
FAILURES: Final = 40
"""Codes and addresses that did not fit, from one address within `WHILE`: a whole hall shares one."""
WHILE: Final = timedelta(minutes=10)
FAILURES_OF_ONE: Final = 10
"""In one browser that is signed in."""
FAILURES_OF_ALL: Final = 1000
NEWCOMERS: Final = 1000
"""People who come through links from one address within `WHILE`: more than fit into a hall."""
_KEPT: Final = 10_000


class Origin:
    """The address under which people reach the door, and nobody else's forms."""

    def __init__(self, public_url: str) -> None:
        parts = urlsplit(public_url)
        self.public_url = public_url
        self.path = parts.path.rstrip("/")
        self.is_secure = parts.scheme == "https"
        usual = {"https": ":443", "http": ":80"}.get(parts.scheme, "")
        self._origin = f"{parts.scheme}://{parts.netloc.removesuffix(usual)}".lower()  # as browsers say it

    def sent(self, request: web.Request) -> bool:
        """Whether a form comes from a page of ours: every browser of today says so itself."""
        site = request.headers.get("Sec-Fetch-Site")
        if site is not None and site != "same-origin":
            return False
        return request.headers.get("Origin", "").lower() == self._origin


class _Tries:
    """What is tried from one address at this moment, and what waits for that."""

    def __init__(self) -> None:
        self.changed = asyncio.Condition()
        self.under_way = 0
        self.here = 0


class Throttle:
    """Counts failures only, in memory: a restart only makes it kinder. Addresses are kept as hashes, for minutes."""

    def __init__(self, clock: Clock, *, behind_proxy: bool) -> None:
        """`behind_proxy`: the address that the proxy in front names is believed."""
        self._clock = clock
        self._behind_proxy = behind_proxy
        self._failures: dict[bytes, deque[datetime]] = {}
        self._all: deque[datetime] = deque(maxlen=FAILURES_OF_ALL)
        self._came: dict[bytes, deque[datetime]] = {}
        self._tries: dict[bytes, _Tries] = {}

    def is_too_much(self, request: web.Request, session: str) -> bool:
        """Whether somebody who tries has failed too often lately."""
        since = self._clock() - WHILE
        if len(self._all) == FAILURES_OF_ALL and self._all[0] > since:
            return True
        return (
            self._count(self._address(request), since) >= FAILURES
            or self._count(session.encode(), since) >= FAILURES_OF_ONE
        )

    @asynccontextmanager
    async def trying(self, request: web.Request, session: str) -> AsyncIterator[bool]:
        """Whether somebody may try a code now. From one address as many are tried side by side as may still fail: the
        others wait for those, so that nobody guesses more often by guessing all at once."""
        address = self._address(request)
        tries = self._tries.setdefault(address, _Tries())
        tries.here += 1
        try:
            async with tries.changed:
                await tries.changed.wait_for(lambda: tries.under_way < max(self._left(request, session), 1))
                may = not self.is_too_much(request, session)
                tries.under_way += 1
            try:
                yield may
            finally:
                tries.under_way -= 1
        finally:
            tries.here -= 1
            if not tries.here:
                del self._tries[address]
            async with tries.changed:
                tries.changed.notify()  # who cannot go on yet waits anew, and the last one under way wakes one who can

    def _left(self, request: web.Request, session: str) -> int:
        """How many codes may still fail."""
        since = self._clock() - WHILE
        left = FAILURES - self._count(self._address(request), since)
        return min(left, FAILURES_OF_ONE - self._count(session.encode(), since)) if session else left

    def failed(self, request: web.Request, session: str) -> None:
        """A code or an address did not fit."""
        now = self._clock()
        if self._count(self._address(request), now - WHILE) < FAILURES:
            self._all.append(now)  # whoever goes on all the same keeps nobody else out
        if len(self._failures) > _KEPT:
            self._failures = {
                who: moments for who, moments in self._failures.items() if moments[-1] > now - WHILE
            }
        for who in (self._address(request), session.encode()):
            if who:
                self._failures.setdefault(who, deque(maxlen=FAILURES)).append(now)

    def is_too_many(self, request: web.Request) -> bool:
        """Whether more newcomers come from this address than a hall holds; counts them."""
        now = self._clock()
        if len(self._came) > _KEPT:
            self._came = {who: moments for who, moments in self._came.items() if moments[-1] > now - WHILE}
        moments = self._came.setdefault(self._address(request), deque(maxlen=NEWCOMERS))
        if len(moments) == NEWCOMERS and moments[0] > now - WHILE:
            return True
        moments.append(now)
        return False

    def _count(self, who: bytes, since: datetime) -> int:
        return sum(moment > since for moment in self._failures.get(who, ())) if who else 0

    def _address(self, request: web.Request) -> bytes:
        address = request.remote or ""
        if self._behind_proxy and (named := request.headers.getall("X-Forwarded-For", [])):
            # The last one is what the proxy itself has seen, in a header of its own or behind what was sent.
            address = named[-1].rpartition(",")[2].strip()
        return blake2s(address.encode(), digest_size=8).digest()


def form_token(key: bytes, cookie: str) -> str:
    """What a form of this browser bears, and no other knows."""
    return blake2s(b"form:" + cookie.encode(), key=key, digest_size=16).hexdigest()


def is_form_token(key: bytes, cookie: str, given: str) -> bool:
    """Whether the form is one of ours, in this browser."""
    return hmac.compare_digest(form_token(key, cookie).encode(), given.encode())
