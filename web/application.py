"""The addresses of the browser door. GET only reads, and uses nothing up; POST does, and leads on to a page."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import replace
from typing import Final

import structlog
from aiohttp import web

from handlers.routing import RenderLive
from handlers.screen import Watch
from locales import words_in
from questionnaires.visible import has_visible_sign
from storage.errors import DatabaseFailed, DatabaseUnusable
from storage.pages import Page
from web import forms
from web.answers import Answers
from web.calendar_feed import CalendarFeed
from web.drawing import Drawing
from web.events import Drawn, OwnHtml, nothing_follows
from web.forms import Form, TooLarge
from web.guard import HEADERS, Origin, Throttle, form_token, is_form_token
from web.live import OWED, LivePages
from web.numbers import number_in
from web.pages import Act, Pages
from web.pulse import Pulse
from web.signing_in import SigningIn
from web.visitors import Visitor, Visitors
from web.walls import Stopping, Walls
from workshops.acts import Outdated
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_KEPT: Final = {"Cache-Control": "public, max-age=31536000, immutable"}


class Browser:
    """Answers requests. `language` is that of people whose browser names none that the interface has."""

    def __init__(
        self,
        pages: Pages,
        workshops: Workshops,
        *,
        origin: Origin,
        throttle: Throttle,
        pulse: Pulse,
        live: Mapping[str, RenderLive],
        arrivals: Mapping[str, RenderLive],
        feed: CalendarFeed,
        walls: Walls,
        onward: Collection[str],
        key: bytes,
        language: str,
    ) -> None:
        """`onward`: what begins the payload of a button that only leads on."""
        self._pages = pages
        self._sessions = workshops.sessions
        self._visitors = Visitors(workshops.sessions)
        self._answers = Answers(walls.site, origin, language=language)
        self._signing_in = SigningIn(
            self._answers, pages, self._visitors, workshops, origin=origin, throttle=throttle, key=key
        )
        self._drawing = Drawing(walls.site, origin, pages, onward=onward, key=key)
        self._origin = origin
        self._throttle = throttle
        self._pulse = pulse
        self._live_pages = LivePages(
            workshops,
            pulse,
            renderers=live,
            arrivals=arrivals,
            draw=self._drawing.shared,
            draw_arrival=self._drawing.arrival,
        )
        self._feed = feed
        self._walls = walls
        self._key = key

    def routes(self) -> list[web.RouteDef]:
        """Every address."""
        get, post, signing_in = self._guarded, self._posted, self._signing_in
        return [
            web.get("/", get(self._home)),
            web.get("/k", get(signing_in.code)),
            web.post("/k", post(signing_in.use_code)),
            web.get("/k/{code}", get(signing_in.code)),
            web.get("/l/{payload}", get(signing_in.link)),
            web.post("/l/{payload}", post(signing_in.come_in)),
            web.get("/p/{page}", get(self._page)),
            web.post("/p/{page}", post(self._act)),
            web.get("/p/{page}/live", get(self._live)),
            web.get("/p/{page}/file/{number}", get(self._file)),
            web.get("/c/{command}", get(self._command)),
            web.get("/me", get(signing_in.me)),
            web.post("/me", post(signing_in.change_me)),
            web.get("/calendar/{token}.ics", get(self._calendar)),
            web.get("/w/charts-{version}.js", get(self._charts)),
            web.get("/w/{token}", get(self._wall)),
            web.get("/w/{token}/live", get(self._wall_live)),
            web.get("/static/{mark}/{name}", self._asset),
            web.get("/{rest:.*}", get(self._nowhere)),
        ]

    def stop(self) -> None:
        """Ends the live pages, and what is made for them."""
        self._pulse.stop()
        self._walls.charts.stop()

    # What is read

    async def _home(self, request: web.Request) -> web.StreamResponse:
        who = await self._visitors.of(request)
        page = None if who is None else await self._pages.first(who.session.id, who.person)
        if who is None or page is None:
            return self._answers.start(request)
        return await self._shown(who, page)

    async def _page(self, request: web.Request) -> web.StreamResponse:
        who, page = await self._of(request)
        if who is None:
            return self._answers.start(request, status=403, alert="web-signed-out")
        if page is None:
            return self._answers.go("/")
        return await self._shown(who, page)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        who, page = await self._of(request)
        number = number_in(request.match_info["number"])
        files = (await self._pages.content(who.person, page)).files if who and page else []
        if number is None or number >= len(files):
            return await self._nowhere(request)
        file = files[number]
        response = web.Response(body=file.content, headers=HEADERS)
        response.content_type = _kind(file.name)
        how = "inline" if file.picture else "attachment"
        response.headers["Content-Disposition"] = f"{how}; filename*=UTF-8''{_percent(file.name)}"
        return response

    async def _live(self, request: web.Request) -> web.StreamResponse:
        who, page = await self._of(request)
        if who is None or page is None:
            return nothing_follows()
        told = _watched(request.query.get("of", ""))
        watch = told if told is not None and self._live_pages.is_shared(told) else None
        beside = number_in(request.query.get("next", ""))  # None: of no other question
        if watch is None:
            now = await self._pages.live(who.person, page)
            watch = now.watch
            if watch is None:
                return nothing_follows("" if told is None else self._drawing.fragment(who, page, now))
            if told is not None and (told.kind, told.subject) == (watch.kind, watch.subject):
                watch = told  # what has changed since the page was fetched is not missed
            elif watch.kind in OWED:
                watch = replace(watch, version=0)  # nor what came while it showed something else

        async def own(drawn: Drawn) -> tuple[OwnHtml, Watch | None]:
            found = await self._sessions.visit(who.cookie, page.token)
            if found is None or found.page is None:
                return OwnHtml(), None
            now = await self._pages.live(found.person, found.page)
            return self._drawing.own(who, page, now, drawn), now.watch

        return await self._live_pages.stream(request, who, watch, own, beside=beside)

    async def _command(self, request: web.Request) -> web.StreamResponse:
        """What texts call by a command: one more button, since a GET does nothing."""
        who, name = await self._visitors.of(request), request.match_info["command"]
        page = None if who is None else await self._sessions.newest_page(who.session.id)
        if who is None or page is None:
            return self._answers.start(request)
        if name not in self._pages.commands:
            return await self._nowhere(request)
        return self._answers.page(
            "command.html",
            words_in(who.person.language, "browser"),
            key=form_token(self._key, who.cookie),
            signed_in=True,
            page=page.token.hex(),
            drawn=str(page.acts),
            command=name,
        )

    async def _calendar(self, request: web.Request) -> web.StreamResponse:
        person = await self._sessions.of_feed(request.match_info["token"])
        if person is None:  # none is counted as a guess: calendars go on asking for an address that has ended
            return web.Response(status=404, headers=HEADERS)
        response = web.Response(body=await self._feed.of(person), headers=HEADERS)
        response.content_type, response.charset = "text/calendar", "utf-8"
        return response

    async def _wall(self, request: web.Request) -> web.StreamResponse:
        """For a projector: whoever has the address sees what the whole room sees, and nothing else."""
        token = request.match_info["token"]
        if self._throttle.is_too_much(request, ""):
            return self._answers.message(request, "web-too-often", status=429)
        shown = await self._walls.shown(token)
        if shown is None:
            self._throttle.failed(request, "")
            return self._answers.message(request, "wall-ended", status=404)
        return self._answers.text(self._walls.page(token, shown))

    async def _wall_live(self, request: web.Request) -> web.StreamResponse:
        return await self._walls.stream(request, request.match_info["token"])

    async def _charts(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["version"] != self._walls.charts.version:
            return await self._nowhere(request)
        try:
            packed = await self._walls.charts.packed()
        except Stopping:
            raise web.HTTPServiceUnavailable from None
        response = web.Response(body=packed, headers={**HEADERS, **_KEPT, "Content-Encoding": "gzip"})
        response.content_type, response.charset = "text/javascript", "utf-8"
        return response

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        asset = self._walls.site.assets.get(request.match_info["name"])
        if asset is None:
            return await self._nowhere(request)
        is_this_one = request.match_info["mark"] == asset.mark  # another release's page asks for its own
        response = web.Response(body=asset.content, headers={**HEADERS, **(_KEPT if is_this_one else {})})
        response.content_type, response.charset = asset.kind, "utf-8"
        response.enable_compression()
        return response

    async def _nowhere(self, request: web.Request) -> web.StreamResponse:
        return self._answers.message(request, "web-nowhere", status=404)

    # What is done

    async def _act(self, request: web.Request, form: Form) -> web.StreamResponse:
        who, page = await self._of(request)
        if who is None:
            typed = _typed_in(form)
            return self._answers.start(request, status=403, alert="web-signed-out", typed=typed)
        if page is None:
            return self._answers.go("/")
        act = _act_of(form)
        if act is None:
            return await self._shown(who, page, is_empty=True)
        if act.kind == "tap" and (typed := _typed_in(form)):
            if self._pages.takes_along(act):
                act = replace(act, along=typed)
            elif typed != _plain(form["draft"]):
                if who.assumed is not None:
                    raise Outdated  # nothing is written that would look again
                return await self._shown(who, page, unsent=typed)
        response = await self._signing_in.led_on(request, who, page, act)
        await self._pages.seen(who.person, form["unseen"])
        return response

    # How it is shown

    async def _shown(
        self, who: Visitor, page: Page, *, unsent: str = "", is_empty: bool = False
    ) -> web.StreamResponse:
        """`unsent`: what was typed beside a button that was pressed: it is asked what is to become of it.

        `is_empty`: its field was sent with nothing in it, or with spaces alone.
        """
        content = await self._pages.shown(who.person, page)
        words = words_in(who.person.language, "browser")
        if unsent and content.takes_text and content.screens:
            first, *others = content.screens
            content = replace(
                content,
                screens=(replace(first, draft=unsent), *others),
                alert=words.plain("web-text-unsent"),
            )
        if is_empty and content.takes_text:
            content = replace(content, alert=words.plain("web-text-empty"))
        waits_for_code = content.is_rest and who.person.chat is None
        return self._answers.page(
            "page.html",
            words,
            **self._drawing.values(who, page, content),
            signed_in=True,
            offers_code=waits_for_code and not await self._sessions.has_return_code(who.person.id),
        )

    # Around every request

    async def _of(self, request: web.Request) -> tuple[Visitor | None, Page | None]:
        who = await self._visitors.of(request)
        return who, None if who is None else who.page

    def _guarded(self, handler: Handler) -> Handler:
        async def guarded(request: web.Request) -> web.StreamResponse:
            try:
                return await handler(request)
            except (DatabaseFailed, DatabaseUnusable):  # whoever watches the disk has said so
                return self._answers.message(request, "turn-failed", status=503)
            except web.HTTPException:
                raise
            except ConnectionError:
                if request.transport is not None and not request.transport.is_closing():
                    raise
                return web.Response(status=499)  # whoever asked has gone, and nothing is wrong
            except Exception:
                log.exception("a request failed")  # without its address, which is somebody's
                return self._answers.message(request, "turn-failed", status=500)

        return guarded

    def _posted(self, handler: Callable[[web.Request, Form], Awaitable[web.StreamResponse]]) -> Handler:
        """A form of ours, from a page of ours, in the browser that it was shown in."""

        async def posted(request: web.Request) -> web.StreamResponse:
            if not self._origin.sent(request):
                return self._answers.message(request, "web-foreign-form", status=403)
            try:
                form = await self._read(request)
            except (TooLarge, web.HTTPRequestEntityTooLarge):
                return self._answers.message(request, "web-too-large", status=413)
            except ValueError:
                return self._answers.message(request, "web-foreign-form", status=400)
            try:
                return _led_on(request, await answered(request, form))
            except Outdated:
                self._visitors.look_again(request)
                return _led_on(request, await answered(request, form))

        async def answered(request: web.Request, form: Form) -> web.StreamResponse:
            who = await self._visitors.of(request)
            if who is not None and form["key"] and not is_form_token(self._key, who.cookie, form["key"]):
                return self._answers.message(request, "web-foreign-form", status=403)
            if (
                who is not None
                and not form["key"]
                and not request.path.removeprefix(self._origin.path).startswith(("/k", "/l/"))
            ):
                return self._answers.message(request, "web-foreign-form", status=403)
            return await handler(request, form)

        return self._guarded(posted)

    async def _read(self, request: web.Request) -> Form:
        """What a form sent. Raises what forms.read does: files are taken of nobody who is not signed in."""
        has_file = request.content_type.startswith("multipart/")
        if not has_file or await self._visitors.of(request) is None:
            return await forms.read(request, largest_file=0)
        form = await forms.read(request, largest_file=forms.LARGEST_FILE)
        self._visitors.look_again(request)  # a file is long on its way
        return form


def _led_on(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """A script that sent a form is told the next address and does not follow: what stands there is said once."""
    if response.status == 303 and "X-By-Script" in request.headers:
        response.set_status(204)
    return response


def _typed_in(form: Form) -> str:
    """What stands in the field of a form whose button was pressed."""
    typed = _plain(form["text"])
    return typed if typed and has_visible_sign(typed) else ""


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _act_of(form: Form) -> Act | None:
    """What a form asks for; None for one that was sent empty."""
    if form["tap"]:
        return Act("tap", form["tap"], drawn=form["drawn"])
    if form["command"]:
        return Act("command", form["command"], drawn=form["drawn"])
    if form.file is not None:
        return Act("file", "", file=form.file, meant=form["meant"])
    text = form["text"].replace("\r\n", "\n")
    return Act("text", text, meant=form["meant"]) if has_visible_sign(text) else None


def _watched(of: str) -> Watch | None:
    """What a page says that it shows: kind, number, version, and perhaps edition. Whether its person may see that is
    asked each time."""
    kind, *rest = of.split(":")
    number, version, edition = (number_in(each) for each in (*rest, *("", "", "0")[len(rest) :])[:3])
    if number is None or version is None or edition is None:
        return None
    return Watch(kind, number, version, edition=edition)


def _kind(name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _percent(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")
