"""The addresses of the browser door. GET only reads, and uses nothing up; POST does, and leads on to a page."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import structlog
from aiohttp import web
from markupsafe import Markup as Safe

from handlers.routing import RenderLive
from handlers.screen import Screen, Watch
from handlers.taps import Home
from handlers.wall import WALL_PATH
from locales import LANGUAGES, Markup, Words, words_in
from storage.errors import DatabaseFailed, DatabaseUnusable
from storage.ids import PersonId, SessionId
from storage.pages import Page
from web import forms, people
from web.calendar_feed import CalendarFeed
from web.forms import Form, TooLarge
from web.guard import HEADERS, Origin, Throttle, form_token, is_form_token
from web.live import LivePages, Pulse
from web.pages import HOME, Act, Content, Pages
from web.people import Visitor, label, sign_in, sign_out, visitor
from web.rendering import Command, part_of, shown
from web.walls import Walls
from workshops.participants.sessions import CodeUnknown, Invited, Sessions, SignedIn, SomebodyElse
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_LONGEST_PAYLOAD: Final = 100
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
        feed: CalendarFeed,
        walls: Walls,
        key: bytes,
        language: str,
    ) -> None:
        self._pages = pages
        self._workshops = workshops
        self._sessions: Sessions = workshops.sessions
        self._origin = origin
        self._throttle = throttle
        self._pulse = pulse
        self._live_pages = LivePages(workshops, pulse, renderers=live, draw=self._drawn)
        self._feed = feed
        self._walls = walls
        self._key = key
        self._language = language
        self._site = walls.site
        self._told: dict[
            SessionId, tuple[str, str]
        ] = {}  # a code or an address, to be read once on the next page

    def routes(self) -> list[web.RouteDef]:
        """Every address."""
        get, post = self._guarded, self._posted
        return [
            web.get("/", get(self._home)),
            web.get("/k", get(self._code)),
            web.post("/k", post(self._use_code)),
            web.get("/k/{code}", get(self._code)),
            web.get("/l/{payload}", get(self._link)),
            web.post("/l/{payload}", post(self._come_in)),
            web.get("/p/{page}", get(self._page)),
            web.post("/p/{page}", post(self._act)),
            web.get("/p/{page}/live", get(self._live)),
            web.get("/p/{page}/file/{number}", get(self._file)),
            web.get("/c/{command}", get(self._command)),
            web.get("/me", get(self._me)),
            web.post("/me", post(self._change_me)),
            web.get("/calendar/{token}.ics", get(self._calendar)),
            web.get("/w/charts-{version}.js", get(self._charts)),
            web.get("/w/{token}", get(self._wall)),
            web.get("/w/{token}/live", get(self._wall_live)),
            web.get("/static/{mark}/{name}", self._asset),
            web.get("/{rest:.*}", get(self._nowhere)),
        ]

    def stop(self) -> None:
        """Ends the live pages."""
        self._pulse.stop()

    # What is read

    async def _home(self, request: web.Request) -> web.StreamResponse:
        who = await visitor(request, self._sessions)
        page = None if who is None else await self._sessions.first_page(who.session.id)
        if who is None or page is None:
            return self._start(request)
        return await self._shown(who, page)

    async def _code(self, request: web.Request) -> web.StreamResponse:
        return self._start(request, code=request.match_info.get("code", "")[:20])

    async def _link(self, request: web.Request) -> web.StreamResponse:
        """What an invitation is: nothing happens before the button is pressed, since scanners fetch addresses."""
        who = await visitor(request, self._sessions)
        words = words_in(who.person.language, "browser") if who else self._words(request)
        return self._html(
            "link.html",
            words,
            payload=request.match_info["payload"][:_LONGEST_PAYLOAD],
            is_known=who is not None,
            key="" if who is None else form_token(self._key, who.cookie),
        )

    async def _page(self, request: web.Request) -> web.StreamResponse:
        who, page = await self._of(request)
        if who is None:
            return self._start(request, status=403, alert="web-signed-out")
        if page is None:
            return self._go("/")
        return await self._shown(who, page)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        who, page = await self._of(request)
        number = request.match_info["number"]
        files = (await self._pages.content(who.person, page)).files if who and page else []
        if not number.isdecimal() or int(number) >= len(files):
            return await self._nowhere(request)
        file = files[int(number)]
        response = web.Response(body=file.content, headers=HEADERS)
        response.content_type = _kind(file.name)
        how = "inline" if file.picture else "attachment"
        response.headers["Content-Disposition"] = f"{how}; filename*=UTF-8''{_percent(file.name)}"
        return response

    async def _live(self, request: web.Request) -> web.StreamResponse:
        who, page = await self._of(request)
        if who is None or page is None:
            return web.Response(status=204, headers=HEADERS)
        told = _watched(request.query.get("of", ""))
        watch = told if told is not None and self._live_pages.is_shared(told) else None
        if watch is None:
            watch = (await self._pages.live(who.person, page)).watch
            if watch is None:
                return web.Response(status=204, headers=HEADERS)
            if told is not None and (told.kind, told.subject) == (watch.kind, watch.subject):
                watch = told  # what has changed since the page was fetched is not missed

        async def own() -> tuple[str, Watch | None]:
            found = await self._sessions.arrival(who.cookie, page.token)
            if found is None or found.page is None:
                return "", None
            now = await self._pages.live(found.person, found.page)
            return self._fragment(who, page, now), now.watch

        return await self._live_pages.stream(request, who, watch, own)

    async def _command(self, request: web.Request) -> web.StreamResponse:
        """What texts call by a command: one more button, since a GET does nothing."""
        who, name = await visitor(request, self._sessions), request.match_info["command"]
        page = None if who is None else await self._sessions.newest_page(who.session.id)
        if who is None or page is None:
            return self._start(request)
        if name not in self._pages.commands:
            return await self._nowhere(request)
        return self._html(
            "command.html",
            words_in(who.person.language, "browser"),
            key=form_token(self._key, who.cookie),
            signed_in=True,
            page=page.token.hex(),
            drawn=str(page.acts),
            command=name,
        )

    async def _me(self, request: web.Request) -> web.StreamResponse:
        who = await visitor(request, self._sessions)
        if who is None:
            return self._start(request)
        what, told = self._told.pop(who.session.id, ("", ""))
        return self._html(
            "me.html",
            words_in(who.person.language, "browser"),
            key=form_token(self._key, who.cookie),
            signed_in=True,
            sessions=await self._sessions.all_of(who.person.id),
            here=who.session.id,
            has_code=await self._sessions.has_return_code(who.person.id),
            has_feed=await self._sessions.has_feed(who.person.id),
            what=what,
            told=told,
        )

    async def _calendar(self, request: web.Request) -> web.StreamResponse:
        person = await self._sessions.of_feed(request.match_info["token"])
        if person is None:
            self._throttle.failed(request, "")
            return web.Response(status=404, headers=HEADERS)
        response = web.Response(body=await self._feed.of(person), headers=HEADERS)
        response.content_type, response.charset = "text/calendar", "utf-8"
        return response

    async def _wall(self, request: web.Request) -> web.StreamResponse:
        """For a projector: whoever has the address sees what the whole room sees, and nothing else."""
        token = request.match_info["token"]
        if self._throttle.is_too_much(request, ""):
            return self._message(request, "web-too-often", status=429)
        shown = await self._walls.shown(token)
        if shown is None:
            self._throttle.failed(request, "")
            return self._message(request, "wall-ended", status=404)
        return self._page_of(self._walls.page(token, shown))

    async def _wall_live(self, request: web.Request) -> web.StreamResponse:
        return await self._walls.stream(request, request.match_info["token"])

    async def _charts(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["version"] != self._walls.charts.version:
            return await self._nowhere(request)
        packed = await self._walls.charts.packed()
        response = web.Response(body=packed, headers={**HEADERS, **_KEPT, "Content-Encoding": "gzip"})
        response.content_type, response.charset = "text/javascript", "utf-8"
        return response

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        asset = self._site.assets.get(request.match_info["name"])
        if asset is None:
            return await self._nowhere(request)
        response = web.Response(body=asset.content, headers={**HEADERS, **_KEPT})
        response.content_type, response.charset = asset.kind, "utf-8"
        response.enable_compression()
        return response

    async def _nowhere(self, request: web.Request) -> web.StreamResponse:
        return self._message(request, "web-nowhere", status=404)

    # What is done

    async def _act(self, request: web.Request, form: Form) -> web.StreamResponse:
        who, page = await self._of(request)
        if who is None:
            return self._start(request, status=403, alert="web-signed-out")
        if page is None:
            return self._go("/")
        await self._pages.seen(who.person, form["unseen"])
        act = _act_of(form)
        if act is None:
            return self._go(f"/p/{page.token.hex()}")
        return await self._led_on(request, who, page, act)

    async def _come_in(self, request: web.Request, form: Form) -> web.StreamResponse:
        payload = request.match_info["payload"][:_LONGEST_PAYLOAD]
        return await self._through(request, form, payload)

    async def _through(self, request: web.Request, form: Form, payload: str) -> web.StreamResponse:
        """Through a link: who is not signed in becomes somebody with it."""
        who, act = await visitor(request, self._sessions), Act("link", payload)
        if who is not None:
            page = await self._sessions.newest_page(who.session.id)
            return self._go("/") if page is None else await self._led_on(request, who, page, act)
        if self._throttle.is_too_much(request, ""):
            return self._message(request, "web-too-often", status=429)
        if not await self._pages.is_open(payload):
            self._throttle.failed(request, "")
            return self._start(request, status=404, alert="web-link-unknown")
        if self._throttle.is_too_many(request):
            return self._message(request, "web-too-often", status=429)
        lasting = not form["shared"]
        came = await self._sessions.begin(
            language=_chosen_language(form) or people.language(request, self._language),
            label=label(request),
            lasting=lasting,
            place=HOME,
        )
        found = await self._sessions.of_cookie(came.token)
        assert found is not None  # noqa: S101 - just begun
        response = await self._led_on(request, Visitor(*found, came.token), came.page, act)
        sign_in(response, came.token, self._origin, lasting=lasting)
        return response

    async def _use_code(self, request: web.Request, form: Form) -> web.StreamResponse:
        who = await visitor(request, self._sessions)
        session = "" if who is None else str(who.session.id)
        if self._throttle.is_too_much(request, session):
            return self._start(request, status=429, alert="web-too-often")
        if (wall := await self._workshops.walls.use_code(form["code"])) is not None:
            return self._go(f"{WALL_PATH}{wall}")
        return await self._use_persons_code(request, form, who, session=session)

    async def _use_persons_code(
        self, request: web.Request, form: Form, who: Visitor | None, *, session: str
    ) -> web.StreamResponse:
        if form["keep"] == "other" and who is not None and await self._is_needed(who.person.id):
            return self._message(request, "web-two-alone", status=409)
        lasting = not form["shared"]
        outcome = await self._sessions.use_code(
            form["code"],
            here=None if who is None else who.person.id,
            label=label(request),
            lasting=lasting,
            place=HOME,
            keeps_other=form["keep"] == "other",
        )
        match outcome:
            case Invited(token=token):
                return await self._through(request, form, f"j{token}")
            case SignedIn(token=token):
                if who is not None:
                    await self._replaced(who, found=await self._sessions.of_cookie(token))
                response = self._go("/")
                sign_in(response, token, self._origin, lasting=lasting)
                return response
            case SomebodyElse(person=other) if who is not None and form["keep"] == "here":
                if await self._is_needed(other):
                    return self._message(request, "web-two-alone", status=409)
                await self._workshops.privacy.erase(other)
                return self._go("/")
            case SomebodyElse() if who is not None:
                return self._html(
                    "two.html",
                    words_in(who.person.language, "browser"),
                    signed_in=True,
                    code=form["code"],
                    shared=form["shared"],
                )
            case SomebodyElse() | CodeUnknown():
                self._throttle.failed(request, session)
                return self._start(request, status=404, alert="web-code-unknown", code=form["code"][:20])

    async def _is_needed(self, person: PersonId) -> bool:
        """Whether somebody coordinates a town alone: they leave it by a way that says what that means."""
        return bool((await self._workshops.privacy.departure(person)).orphaned)

    async def _replaced(self, who: Visitor, *, found: Any) -> None:
        """Two persons are never merged: the one who was here is erased where they had no other way back in."""
        if found is not None and found[1].id != who.person.id and who.person.chat is None:
            await self._workshops.privacy.erase(who.person.id)
        else:
            await self._sessions.end(who.person.id, who.session.id)

    async def _change_me(self, request: web.Request, form: Form) -> web.StreamResponse:
        who = await visitor(request, self._sessions)
        if who is None:
            return self._start(request)
        sessions, person, here = self._sessions, who.person.id, who.session.id
        what, _, which = form["do"].partition(":")
        match what:
            case "return-code":
                self._told[here] = ("code", await sessions.new_code(person, "return"))
            case "feed":
                token = await sessions.open_feed(person)
                self._told[here] = ("feed", f"{self._origin.public_url}/calendar/{token}.ics")
            case "no-feed":
                await sessions.close_feed(person)
            case "end" if which.isdecimal():
                await sessions.end(person, SessionId(int(which)))
        if await sessions.of_cookie(who.cookie) is not None:
            return self._go("/me")
        response = self._message(request, "web-signed-out-here")
        sign_out(response, self._origin)
        return response

    async def _led_on(self, request: web.Request, who: Visitor, page: Page, act: Act) -> web.StreamResponse:
        made = await self._pages.act(who.person, page, act, key=self._key)
        if made is not None:
            return self._go(f"/p/{made.token.hex()}")
        if await self._sessions.of_cookie(who.cookie) is not None:
            return self._message(request, "turn-failed", status=503)
        response = self._message(request, "web-erased")  # with the person went their sessions and pages
        sign_out(response, self._origin)
        return response

    # How it is shown

    async def _shown(self, who: Visitor, page: Page) -> web.StreamResponse:
        content = await self._pages.shown(who.person, page)
        waits_for_code = content.is_rest and who.person.chat is None
        return self._html(
            "page.html",
            words_in(who.person.language, "browser"),
            **self._values(who, page, content),
            signed_in=True,
            offers_code=waits_for_code and not await self._sessions.has_return_code(who.person.id),
        )

    def _values(self, who: Visitor, page: Page, content: Content) -> dict[str, Any]:
        command = self._commands(words_in(who.person.language, "browser"))
        mine = {"key": form_token(self._key, who.cookie), "page": page.token.hex(), "drawn": str(page.acts)}
        return {**self._values_of(content, command), **mine}

    def _values_of(self, content: Content, command: Command) -> dict[str, Any]:
        """Without what is the page's own."""
        return {
            "key": "",
            "page": "",
            "drawn": "0",
            "screens": _numbered(content.screens, command),
            "waiting": [shown(screen, command=command) for screen in content.waiting],
            "earlier": [shown(screen, command=command) for screen in content.earlier],
            "unseen": ",".join(map(str, content.unseen)),
            "alert": content.alert,
            "takes_text": content.takes_text,
            "takes_file": content.takes_file,
            "one_line": content.one_line,
            "watch": content.watch,
            "home": Home().pack(),
        }

    def _commands(self, words: Words) -> Command:
        """Texts name commands, which nobody types here: each becomes a link with its line in the menu."""

        def link(name: str) -> Safe | None:
            if name not in self._pages.commands:
                return None
            label = words.plain(f"command-{self._pages.commands[name].name}")
            return Safe('<a href="{}/c/{}">{}</a>').format(self._origin.path, name, label)

        return link

    def _fragment(self, who: Visitor, page: Page, content: Content) -> str:
        return self._site.page(
            "main.html", words_in(who.person.language, "browser"), **self._values(who, page, content)
        )

    def _drawn(self, words: Words, part: Markup | None, whole: Screen | None) -> tuple[str, str]:
        """What is the same for many pages: the script puts each page's own address and key into the forms."""
        command = self._commands(words)
        blocks = "" if part is None else self._site.page("part.html", words, blocks=part_of(part, command))
        if whole is None:
            return blocks, ""
        nothing = self._values_of(Content(screens=()), command)
        html = self._site.page("main.html", words, **{**nothing, "screens": _numbered((whole,), command)})
        return blocks, html

    def _start(
        self, request: web.Request, *, status: int = 200, alert: str = "", code: str = ""
    ) -> web.StreamResponse:
        return self._html("start.html", self._words(request), status=status, alert=alert, code=code)

    def _message(self, request: web.Request, text: str, *, status: int = 200) -> web.StreamResponse:
        return self._html("message.html", self._words(request), status=status, text=text)

    def _html(self, template: str, words: Words, *, status: int = 200, **values: Any) -> web.StreamResponse:
        return self._page_of(self._site.page(template, words, **values), status=status)

    def _page_of(self, text: str, *, status: int = 200) -> web.StreamResponse:
        response = web.Response(text=text, content_type="text/html", status=status, headers=HEADERS)
        response.enable_compression()
        return response

    def _go(self, address: str) -> web.StreamResponse:
        return web.Response(status=303, headers={**HEADERS, "Location": f"{self._origin.path}{address}"})

    def _words(self, request: web.Request) -> Words:
        return words_in(people.language(request, self._language), "browser")

    # Around every request

    async def _of(self, request: web.Request) -> tuple[Visitor | None, Page | None]:
        who = await visitor(request, self._sessions)
        return who, None if who is None else who.page

    def _guarded(self, handler: Handler) -> Handler:
        async def guarded(request: web.Request) -> web.StreamResponse:
            try:
                return await handler(request)
            except (DatabaseFailed, DatabaseUnusable):  # whoever watches the disk has said so
                return self._message(request, "turn-failed", status=503)
            except (web.HTTPException, ConnectionError):
                raise
            except Exception:
                log.exception("a request failed")  # without its address, which is somebody's
                return self._message(request, "turn-failed", status=500)

        return guarded

    def _posted(self, handler: Callable[[web.Request, Form], Awaitable[web.StreamResponse]]) -> Handler:
        """A form of ours, from a page of ours, in the browser that it was shown in."""

        async def posted(request: web.Request) -> web.StreamResponse:
            if not self._origin.sent(request):
                return self._message(request, "web-foreign-form", status=403)
            try:
                form = await forms.read(request)
            except (TooLarge, web.HTTPRequestEntityTooLarge):
                return self._message(request, "web-too-large", status=413)
            except ValueError:
                return self._message(request, "web-foreign-form", status=400)
            who = await visitor(request, self._sessions)
            if who is not None and form["key"] and not is_form_token(self._key, who.cookie, form["key"]):
                return self._message(request, "web-foreign-form", status=403)
            if who is not None and not form["key"] and not request.path.startswith(("/k", "/l/")):
                return self._message(request, "web-foreign-form", status=403)
            return await handler(request, form)

        return self._guarded(posted)


def _act_of(form: Form) -> Act | None:
    """What a form asks for; None for one that was sent empty."""
    if form["tap"]:
        return Act("tap", form["tap"], drawn=form["drawn"])
    if form["command"]:
        return Act("command", form["command"], drawn=form["drawn"])
    if form.file is not None:
        return Act("file", "", file=form.file)
    return Act("text", form["text"].replace("\r\n", "\n")) if form["text"].strip() else None


def _watched(of: str) -> Watch | None:
    """What a page says that it shows: kind, number and version. Whether its person may see that is asked each time."""
    kind, _, rest = of.partition(":")
    number, _, version = rest.partition(":")
    if not (kind.isidentifier() and number.isdecimal() and version.isdecimal()):
        return None
    return Watch(kind, int(number), int(version)) if len(number + version) < 20 else None


def _numbered(screens: tuple[Screen, ...], command: Command) -> list[Any]:
    """Each with the number of its file among the files."""
    numbers, at = [], 0
    for screen in screens:
        numbers.append(shown(screen, command=command, number=at))
        at += screen.file is not None
    return numbers


def _chosen_language(form: Form) -> str | None:
    return form["language"] if form["language"] in LANGUAGES else None


def _kind(name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _percent(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")
