"""The page stands on its own files: nothing from elsewhere, nothing inline, and no text that is parsed as HTML."""

import re
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from sandbox.browser import Phone, phones_application
from sandbox.browser.pages import CONTENT_TYPES, PAGE
from sandbox.clock import MovableClock
from sandbox.world import World
from tests.sandbox_phones.site import BOT, START, Site

SCRIPTS = sorted(PAGE.glob("*.js"))
FORBIDDEN_IN_SCRIPTS = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
)


def words_in(path: Path) -> str:
    return path.read_text(encoding="utf-8")


async def test_page_and_every_file_of_it_are_served(site: Site) -> None:
    for path in sorted(PAGE.iterdir()):
        async with site.client.get(f"/{path.name}") as response:
            assert response.status == 200
            assert response.content_type == CONTENT_TYPES[path.suffix]
    async with site.client.get("/") as page:
        assert await page.text() == words_in(PAGE / "index.html")


async def test_page_serves_nothing_else(site: Site) -> None:
    for path in ("/world.py", "/..%2fworld.py", "/%2e%2e/world.py", "/phones.css.map"):
        async with site.client.get(path) as response:
            assert response.status == 404


def test_scripts_import_only_each_other() -> None:
    named = {
        (path.name, found) for path in SCRIPTS for found in re.findall(r'from "([^"]+)"', words_in(path))
    }
    assert named
    assert [(script, found) for script, found in sorted(named) if not (PAGE / found).is_file()] == []


def test_scripts_never_parse_html() -> None:
    found = [(path.name, word) for path in SCRIPTS for word in FORBIDDEN_IN_SCRIPTS if word in words_in(path)]
    assert found == []


def test_page_names_only_its_own_files() -> None:
    page = words_in(PAGE / "index.html")
    named = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert named
    assert [name for name in named if not (PAGE / name).is_file()] == []
    assert re.findall(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=", page) == []


def test_styles_load_nothing() -> None:
    assert [path.name for path in PAGE.glob("*.css") if re.search(r"url\(|@import", words_in(path))] == []


def test_scripts_hold_no_german_outside_the_words() -> None:
    """A sentence with an umlaut or a German noun in a string belongs into words.js."""
    strings = {
        (path.name, text)
        for path in SCRIPTS
        if path.name != "words.js"
        for text in re.findall(r'"([^"\n]*)"', words_in(path))
        if re.search(r"[äöüÄÖÜß]|\b(?:Sie|der|die|das|Telefon|Nachricht)\b", text)
    }
    assert strings == set()


async def test_page_can_lie_below_the_address_of_another_application() -> None:
    outer = web.Application()
    world = World(BOT, MovableClock(START, standing=True))
    outer.add_subapp("/phones/", phones_application(world, [Phone("Katrin", "Koordination")]))
    async with TestClient(TestServer(outer)) as client:
        for path in ("/phones/", "/phones/page.js", "/phones/api/state"):
            async with client.get(path) as response:
                assert response.status == 200
        async with client.get("/phones/", headers={"Host": "rebound.example"}) as response:
            assert response.status == 421
