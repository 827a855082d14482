"""The web application of the phones, put together: guard, page, stream and actions around one tray."""

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler
from pydantic import ValidationError

from sandbox.browser.actions import Actions, NextDue
from sandbox.browser.guard import add_headers, guarded
from sandbox.browser.pages import Pages
from sandbox.browser.phones import GroupOnTray, Phone, Tray
from sandbox.browser.refusal import ActionRefused, refusal
from sandbox.browser.story import Story
from sandbox.browser.stream import Stream
from sandbox.files import LARGEST_DOWNLOAD
from sandbox.world import World

LARGEST_REQUEST: Final = LARGEST_DOWNLOAD * 4 // 3 + 100_000
"""Bytes: a file of 20 MB as base64, and what is around it."""


def phones_application(
    world: World,
    phones: Iterable[Phone],
    *,
    next_due: NextDue | None = None,
    zone: str = "Europe/Berlin",
    first_steps: Sequence[str] = (),
    story: Story | None = None,
    group: GroupOnTray | None = None,
) -> web.Application:
    """The page with these phones on it, to be served on loopback under an address of its own.

    `next_due` tells when the next reminder is due; without it the page offers no such step of the clock. `zone` is the
    IANA zone in which the page shows times. `first_steps` are sentences that say what to try first. `story` is told
    on the page, step by step. `group` is one of all who hold a phone; it is seen once somebody has added the bot.
    """
    tray = Tray(world, phones, group)
    if story is not None:
        story.on_change = lambda: tray.journal.add({"kind": "story", "story": story.shown()})
    application = web.Application(middlewares=[guarded, _refusing], client_max_size=LARGEST_REQUEST)
    application.add_routes(
        [
            *Pages(
                tray, has_next_due=next_due is not None, zone=zone, first_steps=first_steps, story=story
            ).routes(),
            *Stream(tray).routes(),
            *Actions(tray, next_due, story).routes(),
        ]
    )
    application.on_response_prepare.append(add_headers)

    async def on_shutdown(_application: web.Application) -> None:
        if story is not None:
            await story.close()
        tray.close()

    application.on_shutdown.append(on_shutdown)
    return application


@web.middleware
async def _refusing(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except ActionRefused as problem:
        return refusal(HTTPStatus.CONFLICT, str(problem))
    except ValidationError:
        return refusal(HTTPStatus.BAD_REQUEST, "Diese Eingabe lässt sich nicht verwenden.")
    except web.HTTPRequestEntityTooLarge:
        return refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Die Datei ist zu groß: höchstens 20 MB.")
