"""What the browser door answers with: a page, a sentence on one, or the way to another address."""

from typing import Any, Final

from aiohttp import web

from locales import Words, words_in
from web import people
from web.guard import HEADERS, Origin
from web.site import Site

_HEADERS: Final = web.Response(headers=HEADERS).headers
"""Ready to be copied: most answers to a form lead on, and a hall sends its forms at once."""


class Answers:
    """`language` is that of people whose browser names none that the interface has."""

    def __init__(self, site: Site, origin: Origin, *, language: str) -> None:
        self._site = site
        self._origin = origin
        self._language = language

    def page(self, template: str, words: Words, *, status: int = 200, **values: Any) -> web.StreamResponse:
        """A filled template."""
        return self.text(self._site.page(template, words, **values), status=status)

    def text(self, text: str, *, status: int = 200) -> web.StreamResponse:
        """A page that was drawn already."""
        response = web.Response(text=text, content_type="text/html", status=status, headers=HEADERS)
        response.enable_compression()
        return response

    def message(self, request: web.Request, text: str, *, status: int = 200) -> web.StreamResponse:
        """A page that says one thing, by the key of its text."""
        return self.page("message.html", self.words(request), status=status, text=text)

    def start(
        self, request: web.Request, *, status: int = 200, alert: str = "", code: str = "", typed: str = ""
    ) -> web.StreamResponse:
        """The page of whoever is not signed in; `typed` is what they sent meanwhile, to be copied."""
        words = self.words(request)
        return self.page("start.html", words, status=status, alert=alert, code=code, typed=typed)

    def go(self, address: str) -> web.StreamResponse:
        """Leads on to an address of ours."""
        response = web.Response(status=303, headers=_HEADERS)
        response.headers["Location"] = f"{self._origin.path}{address}"
        return response

    def language(self, request: web.Request) -> str:
        """The language of a browser of which nobody is known."""
        return people.language(request, self._language)

    def words(self, request: web.Request) -> Words:
        """In that language."""
        return words_in(self.language(request), "browser")
