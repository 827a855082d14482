"""A tap or a text without a network: what was chosen stays, the page says so, and sent again it counts once."""

import asyncio
from typing import Final

import pytest
from playwright.async_api import Browser, Page, Route

from tests.web import hall_in_chromium
from tests.web.hall import Hall
from tests.web.test_in_chromium import found_by_axe
from tests.web.test_wall_in_chromium import phone
from tests.web.window import Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

UNSENT: Final = "Keine Verbindung. Noch nicht gesendet."


async def voting(hall: Hall, browser: Browser) -> Window:
    """Somebody before the question, with a script."""
    ada = await phone(hall, browser, java_script_enabled=True)
    await hall.asks("Wo? Rathaus / Schule")
    await ada.opens()
    await ada.taps("Abstimmung: Wo?")
    return ada


async def posts(page: Page) -> list[str]:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method) if request.method == "POST" else None)
    return sent


async def test_tap_without_a_network_is_kept_and_sent_by_itself_when_it_is_back(
    hall: Hall, browser: Browser
) -> None:
    ada = await voting(hall, browser)
    await ada.view.context.set_offline(True)
    await ada.taps("2 · Schule")
    await ada.view.get_by_text(UNSENT).wait_for()
    assert await ada.heading() == "Wo?", "the question stays in sight"
    assert "Noch einmal senden" in await ada.labels()
    assert await found_by_axe(ada.view) == []
    assert await ada.view.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await ada.view.context.set_offline(False)
    await ada.view.get_by_text("Ihre Stimme: Schule").wait_for()
    assert UNSENT not in await ada.text()
    await hall.coordinator.taps("Abstimmung beenden")
    assert "Abgestimmt: 1 von einer Person" in hall.coordinator.text


async def test_tap_whose_answer_is_lost_counts_once_and_another_tap_takes_its_place(
    hall: Hall, browser: Browser
) -> None:
    ada = await voting(hall, browser)
    sent = await posts(ada.view)
    is_lost = True

    async def lose(route: Route) -> None:
        if route.request.method == "POST" and is_lost:
            await route.fetch(max_redirects=0)
            await route.abort("connectionreset")
        else:
            await route.continue_()

    await ada.view.route("**/p/*", lose)
    await ada.taps("1 · Rathaus")
    await ada.view.get_by_text(UNSENT).wait_for()
    await ada.taps("2 · Schule")
    await ada.view.get_by_text(UNSENT).wait_for()
    is_lost = False
    await ada.taps("Noch einmal senden")
    await ada.view.get_by_text("Ihre Stimme: Schule").wait_for()
    assert len(sent) >= 3
    await hall.coordinator.taps("Abstimmung beenden")
    assert "Abgestimmt: 1 von einer Person" in hall.coordinator.text


async def test_button_that_only_leads_on_takes_no_place_of_an_answer_that_waits(
    hall: Hall, browser: Browser
) -> None:
    ada = await voting(hall, browser)
    await ada.view.context.set_offline(True)
    await ada.taps("2 · Schule")
    await ada.view.get_by_text(UNSENT).wait_for()
    assert "2 · Schule" in await ada.view.locator("#unsent").inner_text(), "it is said what waits"
    await ada.taps("Zur Übersicht")
    assert await ada.heading() == "Wo?"
    assert "2 · Schule" in await ada.view.locator("#unsent").inner_text()
    await ada.view.context.set_offline(False)
    await ada.view.get_by_text("Ihre Stimme: Schule").wait_for()
    await ada.taps("Zur Übersicht")
    await ada.view.get_by_role("heading", name="Wo?", level=1).wait_for(state="detached")


async def test_answer_takes_the_place_of_what_only_leads_on(hall: Hall, browser: Browser) -> None:
    ada = await voting(hall, browser)
    await ada.view.context.set_offline(True)
    await ada.taps("Zur Übersicht")
    await ada.view.get_by_text("Keine Verbindung. Bitte versuchen Sie es gleich noch einmal.").wait_for()
    assert UNSENT not in await ada.text(), "there is no answer to be saved"
    await ada.taps("1 · Rathaus")
    await ada.view.get_by_text(UNSENT).wait_for()
    await ada.view.context.set_offline(False)
    await ada.view.get_by_text("Ihre Stimme: Rathaus").wait_for()


async def test_two_texts_that_wait_are_both_sent(hall: Hall, browser: Browser) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await hall.asks("Was fehlt?", kind="Karten")
    await ada.opens()
    await ada.taps("Abstimmung: Was fehlt?")
    await ada.view.context.set_offline(True)
    await ada.types("Mehr Bänke")
    await ada.view.get_by_text(UNSENT).wait_for()
    await ada.types("Mehr Licht")
    await ada.view.context.set_offline(False)
    await ada.view.get_by_text("„Mehr Licht“").wait_for()
    assert "„Mehr Bänke“" in await ada.text()


async def test_form_that_is_long_on_its_way_says_so_until_it_is_answered(
    hall: Hall, browser: Browser
) -> None:
    ada = await voting(hall, browser)
    sending = ada.view.get_by_role("alert").get_by_text("Wird gesendet …")
    answering = asyncio.Event()

    async def wait(route: Route) -> None:
        if route.request.method == "POST":
            await answering.wait()
        await route.continue_()

    await ada.view.route("**/p/*", wait)
    await ada.view.clock.install(time=0)
    await ada.view.clock.pause_at(1_000)
    await ada.view.get_by_role("button", name="2 · Schule").click()
    assert not await sending.is_visible(), "nothing flickers on a quick network"
    await ada.view.clock.run_for(1_000)
    await sending.wait_for()
    await ada.view.clock.resume()
    assert await found_by_axe(ada.view) == []
    answering.set()
    await ada.view.get_by_text("Ihre Stimme: Schule").wait_for()
    assert not await sending.is_visible()


async def test_text_that_was_typed_stays_in_its_field(hall: Hall, browser: Browser) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await hall.asks("Was fehlt?", kind="Karten")
    await ada.opens()
    await ada.taps("Abstimmung: Was fehlt?")
    await ada.view.context.set_offline(True)
    await ada.types("Mehr Bänke")
    await ada.view.get_by_text(UNSENT).wait_for()
    assert await ada.view.get_by_role("textbox").input_value() == "Mehr Bänke"
    await ada.view.context.set_offline(False)
    await ada.view.get_by_text("„Mehr Bänke“").wait_for()
    assert "Ihre Karte: „Mehr Bänke“\n" in await ada.text(), "one card"


async def test_link_without_a_network_leaves_the_page_where_it_is(hall: Hall, browser: Browser) -> None:
    ada = await voting(hall, browser)
    await ada.view.context.set_offline(True)
    await ada.view.get_by_role("link", name="Übersicht").click()
    await ada.view.get_by_text("Keine Verbindung. Bitte versuchen Sie es gleich noch einmal.").wait_for()
    assert await ada.heading() == "Wo?"
    await ada.view.context.set_offline(False)
    await ada.view.get_by_role("link", name="Übersicht").click()
    await ada.view.get_by_text("Abstimmung: Wo?").first.wait_for()


async def test_act_of_whoever_leads_is_not_called_an_answer(hall: Hall, browser: Browser) -> None:
    kim = await hall.coordinator_in(browser, java_script_enabled=True)
    await kim.opens()
    await kim.taps("Neue Abstimmung")
    await kim.view.context.set_offline(True)
    await kim.types("Wo? Rathaus / Schule")
    note = kim.view.locator("#unsent.shown")
    await note.wait_for()
    assert "Antwort" not in await note.inner_text()


async def test_link_in_a_network_that_leads_nowhere_leaves_the_page_where_it_is(
    hall: Hall, browser: Browser
) -> None:
    ada = await voting(hall, browser)
    await ada.view.route("**/*", lambda route: route.abort("connectionreset"))
    await ada.view.get_by_role("link", name="Aktualisieren").click()
    await ada.view.get_by_text("Keine Verbindung. Bitte versuchen Sie es gleich noch einmal.").wait_for()
    assert await ada.heading() == "Wo?"
    await ada.view.unroute("**/*")
    await ada.view.get_by_role("link", name="Übersicht").click()
    await ada.view.get_by_text("Abstimmung: Wo?").first.wait_for()


async def test_form_that_leads_to_no_page_shows_what_was_answered(hall: Hall, browser: Browser) -> None:
    ada = await hall.window(browser, java_script_enabled=True)
    await ada.enters("AAAA-AAAA")
    await ada.view.get_by_text("Dieser Code gilt nicht").wait_for()
    await ada.types(await hall.code())
    assert "Einverstanden und beginnen" in await ada.labels()
