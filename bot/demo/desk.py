"""Somebody at a browser without any script: follows addresses, presses buttons by their labels, reads."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "li", "button", "label", "br", "form", "section", "article", "div"}
)


class NotThere(AssertionError):
    """The page does not offer what somebody looks for."""


@dataclass
class FormOnPage:
    """A form with its hidden fields and its buttons as (label, name, value)."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    typed: list[str] = field(default_factory=list)
    boxes: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)


class Reading(HTMLParser):
    """What a page says, its forms and its links."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.forms: list[FormOnPage] = []
        self.links: dict[str, str] = {}
        self.pictures: dict[str, str] = {}
        self.heading = ""
        self._open: list[str] = []
        self._button: tuple[str, str] | None = None
        self._address = ""
        self._label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self.words.append("\n")
        self._open.append(tag)
        match tag:
            case "form":
                self.forms.append(FormOnPage(given["action"]))
            case "input" if given.get("type") == "hidden":
                self.forms[-1].fields[given["name"]] = given.get("value", "")
            case "input" if given.get("type") == "checkbox":
                self.forms[-1].boxes[given["name"]] = given.get("value", "")
            case "input" if given.get("type") == "file":
                self.forms[-1].files.append(given["name"])
            case "input" | "textarea":
                self.forms[-1].typed.append(given["name"])
            case "button":
                self._button, self._label = (given.get("name", ""), given.get("value", "")), ""
            case "a":
                self._address, self._label = given.get("href", ""), ""
            case "img":
                self.pictures[given["alt"]] = given["src"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "button" and self._button is not None:
            self.forms[-1].buttons.append((self._label.strip(), *self._button))
            self._button = None
        if tag == "a":
            self.links[self._label.strip()] = self._address
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self._label += data
        if self._open and self._open[-1] == "h1" and not self.heading:
            self.heading = data.strip()
        if self._open[-1:] not in (["title"], ["style"]):
            self.words.append(data)

    @property
    def text(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.words).split("\n"))
        return "\n".join(line for line in lines if line)


class Desk:
    """One browser of somebody. What it does returns when the page that it led to was read."""

    def __init__(self, address: str, *, language: str = "de") -> None:
        self.address = address
        self.client = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            headers={
                "Accept-Language": language,
                "User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0",
            },
        )
        self.status = 0
        self.url = ""
        self.html = ""
        self.headers: Mapping[str, str] = {}
        self.set_cookie: str | None = None
        """The newest cookie as the program asked for it."""
        self.page = Reading()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.client.close()

    async def opens(self, address: str = "/") -> None:
        """Goes to an address, as a bookmark or a link does."""
        await self.read(await self.client.get(self.whole(address)))

    async def enters(self, code: str, *, shared: bool = False) -> None:
        """Types a code on the first page."""
        await self.opens("/k")
        await self.types(code, boxes={"shared": "1"} if shared else {})

    async def follows(self, label: str) -> None:
        """Follows a link by its words."""
        await self.opens(self.page.links[label])

    async def taps(self, label: str) -> None:
        """Presses the button with these words, or that begins with them where only one does."""
        found = [(form, button) for form in self.page.forms for button in form.buttons]
        fits = [each for each in found if each[1][0] == label] or [
            each for each in found if each[1][0].startswith(label)
        ]
        if not fits:
            raise NotThere(f"no button {label!r} in:\n{self.text}\n{self.labels}")
        form, (_, name, value) = fits[0]
        await self.posts(form, {name: value} if name else {})

    async def types(self, text: str, *, boxes: Mapping[str, str] | None = None) -> None:
        """Writes into the field of the page and sends it."""
        form = next((each for each in self.page.forms if each.typed), None)
        if form is None:
            raise NotThere(f"nothing can be typed in:\n{self.text}")
        await self.posts(form, {form.typed[0]: text, **(boxes or {})})

    async def posts(self, form: FormOnPage, fields: Mapping[str, str], *, origin: str | None = None) -> None:
        """Sends a form."""
        await self.read(
            await self.client.post(
                self.whole(form.action),
                data={**form.fields, **fields},
                headers={"Origin": origin or self.address},
            )
        )

    @property
    def text(self) -> str:
        return self.page.text

    @property
    def labels(self) -> Sequence[str]:
        """Every button."""
        return [button[0] for form in self.page.forms for button in form.buttons]

    @property
    def cookie(self) -> str:
        """The value that says who somebody is."""
        found = self.client.cookie_jar.filter_cookies(URL(self.address)).get("rundfrage")
        return "" if found is None else found.value

    def whole(self, address: str) -> str:
        """An address of a page as one that can be asked for."""
        return address if re.match(r"https?:", address) else f"{self.address}{address}"

    async def read(self, answer: aiohttp.ClientResponse) -> None:
        """The page that came is the one in front of them."""
        self.status, self.url, self.headers = answer.status, str(answer.url), answer.headers
        self.html = await answer.text()
        for each in (*answer.history, answer):
            self.set_cookie = each.headers.get("Set-Cookie", self.set_cookie)
        self.page = Reading()
        self.page.feed(self.html)
