"""How somebody becomes known to the browser door, by a link or a code, and how they sign out again.

Fetching an address uses nothing up: only what is sent by a form does.
"""

from typing import Final
from zoneinfo import ZoneInfo

from aiohttp import web

from handlers.wall import WALL_PATH
from locales import LANGUAGES, words_in
from storage.ids import PersonId, SessionId
from storage.pages import Page
from storage.persons import Person
from storage.sessions import Session
from web.answers import Answers
from web.forms import Form
from web.guard import Origin, Throttle, form_token
from web.numbers import number_in
from web.pages import HOME, Act, Pages
from web.people import label, sign_in, sign_out
from web.visitors import Visitor, Visitors
from workshops.participants.sessions import CodeUnknown, Invited, SignedIn, SomebodyElse
from workshops.workshops import Workshops

LONGEST_CODE: Final = 20
_LONGEST_PAYLOAD: Final = 100


class SigningIn:
    """Answers whoever comes, and whoever looks after where they are signed in."""

    def __init__(
        self,
        answers: Answers,
        pages: Pages,
        visitors: Visitors,
        workshops: Workshops,
        *,
        origin: Origin,
        throttle: Throttle,
        key: bytes,
    ) -> None:
        self._answers = answers
        self._pages = pages
        self._visitors = visitors
        self._workshops = workshops
        self._sessions = workshops.sessions
        self._origin = origin
        self._throttle = throttle
        self._key = key
        self._told: dict[SessionId, tuple[str, str]] = {}
        """A code or an address, to be read once on the next page."""

    async def code(self, request: web.Request) -> web.StreamResponse:
        """Where a code is typed; one that stands in the address is in the field already."""
        return self._answers.start(request, code=request.match_info.get("code", "")[:LONGEST_CODE])

    async def link(self, request: web.Request) -> web.StreamResponse:
        """What an invitation is: nothing happens before the button is pressed, since scanners fetch addresses."""
        who = await self._visitors.of(request)
        words = words_in(who.person.language, "browser") if who else self._answers.words(request)
        return self._answers.page(
            "link.html",
            words,
            payload=request.match_info["payload"][:_LONGEST_PAYLOAD],
            is_known=who is not None,
            belongs=who is not None and who.person.municipality is not None,
            key="" if who is None else form_token(self._key, who.cookie),
        )

    async def come_in(self, request: web.Request, form: Form) -> web.StreamResponse:
        """Through the link of an invitation."""
        payload = request.match_info["payload"][:_LONGEST_PAYLOAD]
        return await self._through(request, form, payload)

    async def _through(self, request: web.Request, form: Form, payload: str) -> web.StreamResponse:
        """Through a link: who is not signed in becomes somebody with it."""
        who = await self._visitors.of(request)
        if who is not None:
            page, act = await self._sessions.newest_page(who.session.id), Act("link", payload)
            return self._answers.go("/") if page is None else await self.led_on(request, who, page, act)
        if self._throttle.is_too_much(request, ""):
            return self._answers.message(request, "web-too-often", status=429)
        place = await self._pages.way_in(payload)
        if place is None:
            self._throttle.failed(request, "")
            return self._answers.start(request, status=404, alert="web-link-unknown")
        if self._throttle.is_too_many(request):
            return self._answers.message(request, "web-too-often", status=429)
        lasting = not form["shared"]
        came = await self._sessions.begin(
            language=_chosen_language(form) or self._answers.language(request),
            label=label(request),
            lasting=lasting,
            place=HOME,
            stands_at=place,
        )
        response = self._answers.go(f"/p/{came.page.token.hex()}")
        sign_in(response, came.token, self._origin, lasting=lasting)
        return response

    async def use_code(self, request: web.Request, form: Form) -> web.StreamResponse:
        """A code was typed: of a wall, of an invitation, or of somebody who comes back."""
        who = await self._visitors.of(request)
        session = "" if who is None else str(who.session.id)
        async with self._throttle.trying(request, session) as may:
            if not may:
                return self._answers.start(request, status=429, alert="web-too-often")
            if (wall := await self._workshops.walls.use_code(form["code"])) is not None:
                return self._answers.go(f"{WALL_PATH}{wall}")
            return await self._use_persons_code(request, form, who, session=session)

    async def _use_persons_code(
        self, request: web.Request, form: Form, who: Visitor | None, *, session: str
    ) -> web.StreamResponse:
        if form["keep"] == "other" and who is not None and await self._is_needed(who.person.id):
            return self._answers.message(request, "web-two-alone", status=409)
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
                response = self._answers.go("/")
                sign_in(response, token, self._origin, lasting=lasting)
                return response
            case SomebodyElse(person=other) if who is not None and form["keep"] == "here":
                if await self._is_needed(other):
                    return self._answers.message(request, "web-two-alone", status=409)
                await self._workshops.privacy.erase(other)
                return self._answers.go("/")
            case SomebodyElse() if who is not None:
                return self._answers.page(
                    "two.html",
                    words_in(who.person.language, "browser"),
                    signed_in=True,
                    code=form["code"],
                    shared=form["shared"],
                )
            case SomebodyElse() | CodeUnknown():
                self._throttle.failed(request, session)
                return self._answers.start(
                    request, status=404, alert="web-code-unknown", code=form["code"][:LONGEST_CODE]
                )

    async def _is_needed(self, person: PersonId) -> bool:
        """Whether somebody coordinates a town alone: they leave it by a way that says what that means."""
        return bool((await self._workshops.privacy.departure(person)).orphaned)

    async def _replaced(self, who: Visitor, *, found: tuple[Session, Person] | None) -> None:
        """Two persons are never merged: the one who was here is erased where they had no other way back in."""
        if found is not None and found[1].id != who.person.id and who.person.chat is None:
            await self._workshops.privacy.erase(who.person.id)
        else:
            await self._sessions.end(who.person.id, who.session.id)

    async def me(self, request: web.Request) -> web.StreamResponse:
        """Where somebody is signed in, their return code and their calendar."""
        who = await self._visitors.of(request)
        if who is None:
            return self._answers.start(request)
        what, told = self._told.pop(who.session.id, ("", ""))
        return self._answers.page(
            "me.html",
            words_in(who.person.language, "browser"),
            key=form_token(self._key, who.cookie),
            signed_in=True,
            sessions=await self._sessions.all_of(who.person.id),
            zone=ZoneInfo(await self._sessions.timezone(who.person.id)),
            here=who.session.id,
            has_code=await self._sessions.has_return_code(who.person.id),
            has_feed=await self._sessions.has_feed(who.person.id),
            what=what,
            told=told,
        )

    async def change_me(self, request: web.Request, form: Form) -> web.StreamResponse:
        """One of these is made or ends."""
        who = await self._visitors.of(request)
        if who is None:
            return self._answers.start(request)
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
            case "end" if (number := number_in(which)) is not None:
                await sessions.end(person, SessionId(number))
        if await sessions.of_cookie(who.cookie) is not None:
            return self._answers.go("/me")
        response = self._answers.message(request, "web-signed-out-here")
        sign_out(response, self._origin)
        return response

    async def led_on(self, request: web.Request, who: Visitor, page: Page, act: Act) -> web.StreamResponse:
        """What an act on a page led to; whoever has erased themselves with it is signed out."""
        made = await self._pages.act(who.person, page, act, key=self._key, assumed=who.assumed)
        self._visitors.went_on(who, made)
        if made is not None:
            return self._answers.go(f"/p/{made.token.hex()}")
        if await self._sessions.of_cookie(who.cookie) is not None:
            return self._answers.message(request, "turn-failed", status=503)
        # With the person went their sessions and pages.
        response = self._answers.message(request, "web-erased")
        sign_out(response, self._origin)
        return response


def _chosen_language(form: Form) -> str | None:
    return form["language"] if form["language"] in LANGUAGES else None
