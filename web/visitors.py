"""Who requests come from. Whoever sends a form is taken for whom its page was shown to, and all of that for unchanged.

What they do looks again, in the transaction that writes it. So a vote takes one way to the database instead of two.
"""

import re
from collections import OrderedDict
from typing import Final

from aiohttp import web

from questionnaires.values import dataclass
from storage.pages import Page
from storage.persons import Person
from storage.sessions import Session
from storage.visits import Visit
from web.people import COOKIE
from workshops.participants.sessions import Sessions

REMEMBERED: Final = 2_000
"""Pages, the newest: those of more people than fit into a hall."""
_COOKIE: Final = re.compile(rf"(?:^|;)\s*{COOKIE}=([\w-]+)")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is signed in in this browser; `page` is the one in the address, if it is theirs."""

    session: Session
    person: Person
    cookie: str
    page: Page | None = None
    assumed: Visit | None = None
    """All of that, where it was not looked up but remembered."""


_VISITOR: Final = web.RequestKey("visitor", tuple[Visitor | None])


class Visitors:
    """Tells who is signed in."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._remembered: OrderedDict[tuple[str, bytes], Visit] = OrderedDict()

    async def of(self, request: web.Request) -> Visitor | None:
        """Who is signed in, as it was when the request came; None for nobody. Looked up once per request."""
        known = request.get(_VISITOR)
        if known is None:
            known = request[_VISITOR] = (await self._found(request),)
        return known[0]

    def went_on(self, who: Visitor, made: Page | None) -> None:
        """Where something has led that they did on their page; nowhere, where they are gone with it."""
        if who.page is None:
            return
        before = self._remembered.pop((who.cookie, who.page.token), None)
        if before is not None and made is not None:
            self._remember(who.cookie, Visit(who.session, who.person, made))

    def look_again(self, request: web.Request) -> None:
        """What was assumed of a request is not so any more."""
        if (who := request.pop(_VISITOR)[0]) is not None:
            self.went_on(who, None)

    async def _found(self, request: web.Request) -> Visitor | None:
        given = _COOKIE.search(request.headers.get("Cookie", ""))
        if given is None:
            return None
        cookie, page = given[1], _page_token(request)
        if page is not None and request.method == "POST":
            known = self._remembered.get((cookie, page))
            if known is not None:
                return Visitor(known.session, known.person, cookie, known.page, assumed=known)
        found = await self._sessions.visit(cookie, page)
        if found is None:
            return None
        self._remember(cookie, found)
        return Visitor(found.session, found.person, cookie, found.page)

    def _remember(self, cookie: str, visit: Visit) -> None:
        if visit.page is None:
            return
        self._remembered[cookie, visit.page.token] = visit
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)


def _page_token(request: web.Request) -> bytes | None:
    try:
        return bytes.fromhex(request.match_info.get("page", ""))
    except ValueError:
        return None
