"""A phone that lies on the table follows by itself what the room does."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Browser

from tests.web import hall_in_chromium
from tests.web.hall import Hall
from tests.web.test_wall_in_chromium import phone
from tests.web.window import Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall


async def test_phone_on_which_cards_are_written_follows_the_end_without_an_error(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    errors: list[str] = []
    ada.view.on("pageerror", lambda error: errors.append(str(error)))
    kim = await hall.asks("Was fehlt?", kind="Karten")
    await ada.opens()
    await ada.taps("Abstimmung: Was fehlt?")
    await kim.taps("Abstimmung beenden")
    await kim.taps("Ja, beenden")
    await ada.reads("Diese Abstimmung ist beendet")
    await ada.taps("Zur Übersicht")
    assert "Musterstadt" in await ada.text()
    assert errors == []


async def test_phone_follows_a_poll_that_is_taken_back_and_says_nothing_of_a_result(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    bea = await phone(hall, browser)
    kim = await hall.asks("Wo? Rathaus / Schule")
    for each in (ada, bea):
        await each.opens()
        await each.taps("Abstimmung: Wo?")
    await kim.taps("Abstimmung zurücknehmen")
    await ada.reads("Diese Abstimmung wurde zurückgenommen")
    assert "1 · Rathaus" not in await ada.labels()
    await bea.taps("1 · Rathaus")
    assert "Diese Abstimmung wurde zurückgenommen" in await bea.text()
    assert "Ergebnis" not in await bea.text()


async def test_question_comes_by_itself_to_whoever_waits_and_the_next_round_after_its_end(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    bea = await phone(hall, browser)
    await ada.opens()
    await bea.opens()
    assert await bea.view.get_by_role("link", name="Aktualisieren").count() == 1
    kim = await hall.asks("Wo? Rathaus / Schule")
    await ada.view.get_by_role("button", name="1 · Rathaus").wait_for()
    assert "Im Moment ist nichts zu tun." not in await ada.text()
    labels = await ada.labels()
    assert labels.index("2 · Schule") < labels.index("Einstellungen"), "it is in sight on a small phone"
    await ada.view.get_by_role("button", name="1 · Rathaus").click()
    assert "Ihre Stimme" not in await ada.text(), "the finger was on its way to another button"
    await ada.taps("1 · Rathaus")
    await kim.taps("Abstimmung beenden")
    await kim.taps("Ja, beenden")
    await hall.settled()
    await ada.reads("Diese Abstimmung ist beendet")
    await kim.taps("Noch einmal abstimmen lassen")
    await kim.taps("Senden an")
    await hall.settled()
    await ada.view.get_by_role("button", name="2 · Schule").wait_for()
    await ada.taps("2 · Schule")
    assert "Ihre Stimme: Schule" in await ada.text()


async def test_cards_that_are_looked_at_after_the_end_come_by_themselves(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    others = await hall.people(5)
    kim = await hall.asks("Was fehlt?", kind="Karten")
    await ada.opens()
    await ada.taps("Abstimmung: Was fehlt?")
    for number, desk in enumerate(others):
        await desk.opens("/")
        await desk.taps("Abstimmung: Was fehlt?")
        await desk.types(f"Bank {number}")
    await kim.opens(kim.url)
    await kim.taps("Abstimmung beenden")
    await kim.taps("Ja, beenden")
    await ada.reads("Diese Abstimmung ist beendet")
    await kim.opens(kim.url)
    await kim.taps("5 Karten prüfen")
    for _ in others:
        await kim.taps("Zeigen")
    await ada.reads("Bank 4")


async def test_whoever_has_answered_is_told_of_the_next_question_and_led_on_after_the_end(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    bea = await phone(hall, browser)
    first = await hall.asks("Wo? Rathaus / Schule")
    running = first.url
    for each in (ada, bea):
        await each.opens()
        await each.taps("Abstimmung: Wo?")
        await each.taps("1 · Rathaus")
    link = ada.view.get_by_role("link", name="Zur neuen Frage")
    assert not await link.is_visible()
    kim = await hall.asks("Wann? Morgens / Abends")
    await link.wait_for()
    assert "Ihre Stimme: Rathaus" in await ada.text(), "it can still be changed"
    assert not await bea.view.get_by_role("link", name="Zur neuen Frage").is_visible()
    await bea.view.reload()
    assert await bea.view.get_by_role("link", name="Zur neuen Frage").is_visible(), "without a script as well"
    await kim.opens(running)
    await kim.taps("Abstimmung beenden")
    await kim.taps("Ja, beenden")
    await ada.view.get_by_role("button", name="2 · Abends").wait_for()


async def test_question_that_is_taken_back_goes_from_the_page_of_whoever_waits(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await ada.opens()
    kim = await hall.asks("Wo? Rathaus / Schule")
    question = ada.view.get_by_role("button", name="1 · Rathaus")
    await question.wait_for()
    await kim.taps("Abstimmung zurücknehmen")
    await question.wait_for(state="detached")


async def seen_before(hall: Hall, ada: Window, *questions: str, is_over: bool = True) -> None:
    """Of these polls, or of their results, she has read on her first page, on which she looks at them again."""
    for question in questions:
        kim = await hall.asks(question)
        for label in ("Abstimmung beenden", "Ja, beenden") if is_over else ():
            await kim.taps(label)
        await hall.time_passes(timedelta(minutes=1))
    await ada.opens()
    await ada.taps("Einstellungen")
    await ada.opens()


async def test_page_that_was_drawn_for_many_is_each_ones_own(hall: Hall, browser: Browser) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await hall.asks("Wo? Rathaus / Schule")
    kim = await hall.asks("Wann? Heute / Morgen")
    await ada.opens()
    await kim.taps("Abstimmung zurücknehmen")
    await ada.reads("Eine Abstimmung an Sie wurde zurückgenommen:")
    await ada.follows("Aktualisieren")
    assert await above_the_buttons(ada) == ["Wo?"]
    await hall.asks("Womit? Bus / Bahn")
    await ada.view.get_by_role("heading", name="Womit?").wait_for()
    await hall.coordinator.taps("Abstimmung zurücknehmen")
    await ada.view.get_by_role("heading", name="Womit?").wait_for(state="detached")
    await ada.taps("1 · Rathaus")
    assert "Ihre Stimme: Rathaus" in await ada.text()


async def test_two_polls_that_wait_for_an_answer_stand_above_the_buttons_until_they_have_it(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await seen_before(hall, ada, "Wo? Rathaus / Schule", is_over=False)
    assert await above_the_buttons(ada) == ["Wo?"], "seen twice and not answered"
    await hall.asks("Wann? Heute / Morgen")
    await ada.view.get_by_role("heading", name="Wann?").wait_for()
    assert await above_the_buttons(ada) == ["Wann?", "Wo?"], "as it has come by itself"
    await ada.opens()
    assert await above_the_buttons(ada) == ["Wann?", "Wo?"]
    await ada.taps("1 · Heute")
    await ada.taps("Zur Übersicht")
    assert await above_the_buttons(ada) == ["Wo?"]
    assert "Ihre Stimme: Heute" in (await ada.text()).partition("Schon gesehen")[2]


async def above_the_buttons(ada: Window) -> list[str]:
    """The polls that one reads before the first button of the first page itself."""
    found: list[str] = await ada.view.evaluate(
        """() => [...document.querySelectorAll(".asked h3")]
            .filter((each) => each.getBoundingClientRect().top < document.querySelector(
                "main > form").getBoundingClientRect().top)
            .map((each) => each.textContent)"""
    )
    return found


async def test_what_is_unfolded_or_has_the_focus_stays_so_when_something_comes(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await seen_before(hall, ada, *(f"Frage {number}? Ja / Nein" for number in range(4)))
    folded = ada.view.locator("summary", has_text="Frage 0?")
    await folded.press("Enter")
    assert await ada.view.locator("details[open] summary").all_inner_texts() == ["Frage 0?"]
    await hall.asks("Wo? Rathaus / Schule")
    await ada.view.get_by_role("heading", name="Jetzt sind Sie gefragt").wait_for()
    assert await ada.view.locator("details[open] summary").all_inner_texts() == ["Frage 0?"]
    assert await ada.view.evaluate("document.activeElement.textContent") == "Frage 0?"

    await ada.view.get_by_role("link", name="Aktualisieren").focus()
    await hall.coordinator.taps("Abstimmung zurücknehmen")
    await ada.view.get_by_role("heading", name="Jetzt sind Sie gefragt").wait_for(state="detached")
    assert await ada.view.evaluate("document.activeElement.textContent") == "Aktualisieren"


async def test_what_is_unfolded_stays_so_when_what_was_new_was_seen_elsewhere(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await seen_before(hall, ada, *(f"Frage {number}? Ja / Nein" for number in range(4)))
    await hall.asks("Wo? Rathaus / Schule")
    await ada.view.get_by_role("heading", name="Jetzt sind Sie gefragt").wait_for()
    await ada.view.locator("summary", has_text="Frage 0?").press("Enter")
    other = await ada.another_tab()
    await other.opens()
    await other.taps("1 · Rathaus")
    await hall.asks("Wann? Heute / Morgen")
    await ada.view.get_by_role("heading", name="Wann?").wait_for()
    await hall.coordinator.taps("Abstimmung zurücknehmen")
    await ada.reads("Ihre Stimme: Rathaus")
    assert await ada.view.locator("details[open] summary").all_inner_texts() == ["Frage 0?"]


async def test_what_comes_by_itself_is_read_to_whoever_does_not_see_it(hall: Hall, browser: Browser) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await ada.opens()
    await hall.asks("Wo? Rathaus / Schule")
    await ada.view.locator('[role="status"]:text-is("Jetzt sind Sie gefragt Wo?")').wait_for(state="attached")


async def test_field_that_one_is_about_to_type_in_keeps_the_focus(hall: Hall, browser: Browser) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await hall.asks("Was fehlt?", kind="Karten")
    await ada.opens()
    await ada.taps("Abstimmung: Was fehlt?")
    await ada.view.get_by_role("textbox").focus()
    await ada.view.evaluate("show(main.innerHTML)")
    assert await ada.view.evaluate("document.activeElement.id") == "text"


async def test_page_on_which_nothing_changes_any_more_asks_no_longer(hall: Hall, browser: Browser) -> None:
    kim = await hall.coordinator_in(browser, java_script_enabled=True)
    await hall.asks("Wo? Rathaus / Schule", send="Abstimmung beginnen")
    asked: list[str] = []
    kim.view.on("request", lambda request: asked.append(request.url) if "/live" in request.url else None)
    await kim.opens()
    await kim.taps("Abstimmungen")
    await kim.taps("Läuft: Wo?")
    beside = await hall.asks("Wann? Montag / Dienstag", send="Abstimmung beginnen")
    await hall.database.write(lambda tx: tx.run("DELETE FROM poll WHERE id = (SELECT min(id) FROM poll)"))
    await beside.taps("Abstimmung zurücknehmen")  # pages look at once after something that the program did
    await kim.reads("Das gibt es nicht mehr")
    before = len(asked)
    await kim.view.wait_for_timeout(8_000)
    assert len(asked) <= before + 1


async def test_place_that_one_reads_stays_in_sight_when_something_comes(hall: Hall, browser: Browser) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await seen_before(hall, ada, *(f"Frage {number}? Ja / Nein" for number in range(4)), is_over=False)
    read = ada.view.get_by_role("heading", name="Frage 2?")
    await read.evaluate("(heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 100)")
    before = await read.bounding_box()
    await hall.asks("Wo? Rathaus / Schule")
    await ada.view.get_by_role("heading", name="Jetzt sind Sie gefragt").wait_for(state="attached")
    after = await read.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 5


async def test_second_tap_at_the_same_place_does_not_count_for_the_page_that_the_first_one_brought(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    await hall.asks("Wo? Markt / Park / Schule", kind="Widerstand")
    await ada.opens()
    await ada.taps("Abstimmung: Wo?")
    await ada.taps("5")
    begins = datetime(2026, 9, 1, 12, tzinfo=UTC)
    await ada.view.clock.set_fixed_time(begins)
    box = await ada.view.get_by_role("button", name="7", exact=True).bounding_box()
    assert box is not None
    place = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    await ada.view.mouse.click(*place)
    await ada.reads("Bisher: Markt: 5, Park: 7")
    await ada.view.clock.set_fixed_time(begins + timedelta(milliseconds=300))
    await ada.view.mouse.click(*place)
    assert await ada.view.locator("body:not([aria-busy])").count(), "nothing is sent"
    await ada.view.get_by_text("Das war sehr schnell. Bitte tippen Sie noch einmal.").wait_for()
    await ada.view.clock.set_fixed_time(begins + timedelta(milliseconds=600))
    await ada.view.mouse.click(*place)
    await ada.reads("Schule: 7")


async def test_whoever_is_writing_when_a_poll_ends_is_told_so_and_loses_nothing(
    hall: Hall, browser: Browser
) -> None:
    ada = await phone(hall, browser, java_script_enabled=True)
    kim = await hall.asks("Was fehlt?", kind="Karten")
    await ada.opens()
    await ada.taps("Abstimmung: Was fehlt?")
    field = ada.view.get_by_role("textbox")
    await field.fill("Mehr Bä")
    await kim.taps("Abstimmung beenden")
    await kim.taps("Ja, beenden")
    await ada.view.get_by_role("alert").get_by_text("Diese Abstimmung ist beendet").wait_for()
    assert await field.input_value() == "Mehr Bä"
