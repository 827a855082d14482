"""The cookie that tells somebody from others, and what can be told of their browser and language."""

import re
from typing import Final

from aiohttp import web

from locales import LANGUAGES
from web.guard import Origin
from workshops.participants.sessions import LASTS

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
