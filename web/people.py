"""Who a request comes from, and what can be told of their browser and language."""

import re
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from locales import LANGUAGES
from storage.pages import Page
from storage.persons import Person
from storage.sessions import Session
from web.guard import Origin
from workshops.participants.sessions import LASTS, Sessions

COOKIE: Final = "rundfrage"
_BROWSERS: Final = (("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"))
_SYSTEMS: Final = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is signed in in this browser; `page` is the one in the address, if it is theirs."""

    session: Session
    person: Person
    cookie: str
    page: Page | None = None


_VISIT: Final = web.RequestKey("visit", tuple[Visitor | None])


async def visitor(request: web.Request, sessions: Sessions) -> Visitor | None:
    """Who is signed in, as it was when the request came; None for nobody. Looked up once per request."""
    if _VISIT not in request:
        cookie, page = request.cookies.get(COOKIE, ""), _page_token(request)
        found = await sessions.arrival(cookie, page) if cookie else None
        who = None if found is None else Visitor(found.session, found.person, cookie, found.page)
        request[_VISIT] = (who,)
    return request[_VISIT][0]


def _page_token(request: web.Request) -> bytes | None:
    try:
        return bytes.fromhex(request.match_info.get("page", ""))
    except ValueError:
        return None


def sign_in(response: web.StreamResponse, token: str, origin: Origin, *, lasting: bool) -> None:
    """From now on this browser is somebody's; not `lasting`: until its window is closed."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(LASTS.total_seconds()) if lasting else None,
        path=f"{origin.path}/",
        secure=origin.is_secure,
        httponly=True,
        samesite="Lax",
    )


def sign_out(response: web.StreamResponse, origin: Origin) -> None:
    """This browser is nobody's."""
    response.del_cookie(
        COOKIE, path=f"{origin.path}/", secure=origin.is_secure, httponly=True, samesite="Lax"
    )


def label(request: web.Request) -> str:
    """Such as "Firefox, Windows": enough to know one's own browser again, and no more."""
    agent = request.headers.get("User-Agent", "")
    browser = next((name for sign, name in _BROWSERS if sign in agent), "Browser")
    system = next((name for sign, name in _SYSTEMS if sign in agent), "")
    return f"{browser}, {system}" if system else browser


def language(request: web.Request, otherwise: str) -> str:
    """The first language of the browser that the interface has."""
    for part in request.headers.get("Accept-Language", "").split(",")[:10]:
        short = re.split(r"[-;]", part.strip().lower())[0]
        if short in LANGUAGES:
            return short
    return otherwise
