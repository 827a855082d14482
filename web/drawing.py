"""What a page shows as HTML: all of it, what a live page puts in its place, or what is the same for many pages."""

import json
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from markupsafe import Markup as Safe

from handlers.screen import Screen
from handlers.taps import Home
from locales import Markup, Words, words_in
from storage.pages import Page
from web.events import Drawn, OwnHtml
from web.guard import Origin, form_token
from web.pages import Content, Pages, on_the_first_page, runs_now
from web.rendering import Command, part_of, shown
from web.site import Site
from web.visitors import Visitor


class Drawing:
    """Fills what a page shows into the templates. `key` is what form tokens are made with.

    `onward` begins the payloads of buttons that only lead on: an answer that waits is not given up for them.
    """

    def __init__(
        self, site: Site, origin: Origin, pages: Pages, *, onward: Collection[str], key: bytes
    ) -> None:
        self._site = site
        self._origin = origin
        self._pages = pages
        self._onward = onward
        self._key = key

    def values(self, who: Visitor, page: Page, content: Content) -> dict[str, Any]:
        """What a template needs to show it to its person, who can act on it."""
        command = self._commands(words_in(who.person.language, "browser"))
        mine = {"key": form_token(self._key, who.cookie), "page": page.token.hex(), "drawn": str(page.acts)}
        return {**self._values_of(content, command), **mine}

    def _values_of(self, content: Content, command: Command) -> dict[str, Any]:
        """Without what is the page's own."""
        return {
            "key": "",
            "page": "",
            "drawn": "0",
            "onward": self._onward,
            "screens": _numbered(content.screens, command),
            "asked": [shown(screen, command=command) for screen in content.asked],
            "waiting": [shown(screen, command=command) for screen in content.waiting],
            "owed": [shown(screen, command=command) for screen in content.owed],
            "earlier": [shown(screen, command=command) for screen in content.earlier],
            "unseen": ",".join(map(str, content.unseen)),
            "alert": content.alert,
            "takes_text": content.takes_text,
            "takes_file": content.takes_file,
            "one_line": content.one_line,
            "meant": content.meant,
            "watch": content.watch,
            "can_refresh": content.can_refresh,
            "next": content.next,
            "is_behind": content.is_behind,
            "left": content.left.hex(),
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

    def fragment(self, who: Visitor, page: Page, content: Content) -> str:
        """What stands between header and footer."""
        return self._site.page(
            "main.html", words_in(who.person.language, "browser"), **self.values(who, page, content)
        )

    def own(self, who: Visitor, page: Page, content: Content, drawn: Drawn) -> OwnHtml:
        """The same for a page that is open: first pages that show the same are drawn once, and what is each one's own
        is put in by the script."""
        alike = _alike(content)
        if alike is None:
            return OwnHtml(json.dumps(self.fragment(who, page, content)))
        words = words_in(who.person.language, "browser")
        key = who.person.language, alike
        if key not in drawn:
            html = self._site.page("main.html", words, **self._values_of(alike, self._commands(words)))
            drawn[key] = json.dumps(html)
        return OwnHtml(drawn[key], ",".join(map(str, content.unseen)))

    def shared(self, words: Words, part: Markup | None, whole: Screen | None) -> tuple[str, str]:
        """What is the same for many pages: the script puts each page's own address and key into the forms."""
        command = self._commands(words)
        blocks = "" if part is None else self._site.page("part.html", words, blocks=part_of(part, command))
        if whole is None:
            return blocks, ""
        nothing = self._values_of(Content(screens=()), command)
        html = self._site.page("main.html", words, **{**nothing, "screens": _numbered((whole,), command)})
        return blocks, html

    def arrival(self, words: Words, screen: Screen) -> str:
        """What has come for many, as it waits on their first pages."""
        came = (on_the_first_page(screen),)
        content = Content((), asked=came) if runs_now(screen) else Content((), waiting=came)
        values = self._values_of(content, self._commands(words))
        return self._site.page("main.html", words, **values)


def _alike(content: Content) -> Content | None:
    """What others are shown as well, if it is a first page; None for whatever bears more of its own."""
    waits = content.waits
    if waits is None or waits.kind != "home" or content.files or content.takes_text:
        return None
    return replace(content, waits=replace(waits, subject=0, version=0), unseen=())


def _numbered(screens: tuple[Screen, ...], command: Command) -> list[Any]:
    """Each with the number of its file among the files."""
    numbers, at = [], 0
    for screen in screens:
        numbers.append(shown(screen, command=command, number=at))
        at += screen.file is not None
    return numbers
