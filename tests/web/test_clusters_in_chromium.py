"""Cards in a real browser: written on phones, dragged and moved by keys at the desk, read on the wall; axe."""

import pytest
from playwright.async_api import Browser, Locator, Page

from questionnaires.kernels import text
from tests.web import hall_in_chromium
from tests.web.clustering import QUESTION, cards_of, leads, put_together, written
from tests.web.hall import AGREE, Hall
from tests.web.projecting import opened
from tests.web.test_in_chromium import found_by_axe
from tests.web.test_wall_in_chromium import wall_in
from tests.web.window import DESK, PHONE, Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

CARDS = ("Mehr Bänke", "Breite Wege", "Ein Spielplatz", "Längere Kita", "Bus am Abend")


async def at_the_desk(hall: Hall, browser: Browser, **options: object) -> Page:
    """The coordinator, with all cards at one look."""
    given: dict[str, object] = {"java_script_enabled": True, "viewport": DESK, **options}
    window = await hall.coordinator_in(browser, **given)
    await window.opens()
    for label in ("Abstimmungen", f"Beendet: {QUESTION}", "Karten bündeln"):
        await window.taps(label)
    await window.view.get_by_role("heading", name="Karten bündeln").wait_for()
    await window.view.locator("html.scripted").wait_for()
    return window.view


def pile(desk: Page, name: str) -> Locator:
    return desk.locator(f'.pile[data-name="{name}"]')


def card(desk: Page, text: str) -> Locator:
    return desk.locator(f'.board [data-card]:text-is("{text}")')


async def middle(of: Locator) -> tuple[float, float]:
    box = await of.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 60)


async def drags(desk: Page, text: str, name: str) -> None:
    """With the mouse, and returns once it is kept."""
    x, y = await middle(card(desk, text))
    to_x, to_y = await middle(pile(desk, name))
    await desk.mouse.move(x, y)
    await desk.mouse.down()
    await desk.mouse.move(x + 10, y + 10)
    await desk.mouse.move(to_x, to_y, steps=4)
    assert await desk.locator(".ghost").count() == 1
    await desk.mouse.up()
    await desk.locator("body:not(.busy)").wait_for()


async def lie(desk: Page, name: str) -> list[str]:
    return [each.strip() for each in await pile(desk, name).locator("[data-card]").all_inner_texts()]


async def focused(desk: Page) -> str:
    text: str = await desk.evaluate("document.activeElement.innerText")
    return text.strip()


async def test_cards_from_phones_are_dragged_and_moved_by_keys_and_the_wall_follows(
    hall: Hall, browser: Browser
) -> None:
    phones = [await phone(hall, browser) for _ in range(5)]
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neue Abstimmung", "Karten"):
        await coordinator.taps(label)
    await coordinator.types(QUESTION)
    await coordinator.taps("Senden an 5 Personen")
    await hall.settled()
    for each, card_of_theirs in zip(phones, CARDS, strict=True):
        await each.opens()
        await each.taps(f"Abstimmung: {QUESTION}")
        await each.types(card_of_theirs)
    for label in ("Abstimmung beenden", "Ja, beenden", "5 Karten prüfen", *(["Zeigen"] * 5)):
        await coordinator.taps(label)
    _, address = await opened(hall)
    wall = await wall_in(browser, address)
    await wall.get_by_text("Bus am Abend").wait_for()

    desk = await at_the_desk(hall, browser)
    assert sorted(await lie(desk, "Ohne Bündel")) == sorted(CARDS)
    await drags(desk, "Ein Spielplatz", "Neues Bündel")
    await desk.get_by_role("textbox").fill("Kinder")
    await desk.get_by_role("button", name="Senden").click()
    await pile(desk, "Kinder").get_by_text("Ein Spielplatz").wait_for()
    await wall.get_by_role("heading", name="Kinder (1)").wait_for()

    await drags(desk, "Längere Kita", "Kinder")
    assert len(await lie(desk, "Kinder")) == 2
    await wall.get_by_role("heading", name="Kinder (2)").wait_for()
    assert "/p/" in desk.url

    await card(desk, "Mehr Bänke").focus()
    await desk.keyboard.press("ArrowRight")
    await desk.locator('[role="status"]:text-is("„Mehr Bänke“ liegt jetzt hier: Kinder")').wait_for()
    await desk.locator("body:not(.busy)").wait_for()
    assert await focused(desk) == "Mehr Bänke", "the card has it still, where it lies now"
    await wall.get_by_role("heading", name="Kinder (3)").wait_for()
    await desk.keyboard.press("0")
    await wall.get_by_role("heading", name="Kinder (2)").wait_for()
    assert "Mehr Bänke" in await lie(desk, "Ohne Bündel")

    await desk.context.set_offline(True)
    await card(desk, "Mehr Bänke").focus()
    await desk.keyboard.press("ArrowRight")
    await desk.get_by_text("Keine Verbindung.").wait_for()
    assert "Mehr Bänke" in await lie(desk, "Kinder")
    await desk.context.set_offline(False)
    await desk.locator("body:not(.busy)").wait_for()
    await wall.get_by_role("heading", name="Kinder (3)").wait_for()

    await desk.reload()
    assert len(await lie(desk, "Kinder")) == 3
    assert len(await lie(desk, "Ohne Bündel")) == 2


async def phone(hall: Hall, browser: Browser) -> Window:
    window = await hall.window(browser)
    await window.enters(await hall.code())
    await window.taps(AGREE)
    return window


async def test_figures_place_one_card_after_the_other(hall: Hall, browser: Browser) -> None:
    """As fast as somebody can press them."""
    poll = await cards_of(hall, *(f"Karte {number}" for number in range(12)))
    await put_together(hall, poll, {"Eins": [], "Zwei": []})
    desk = await at_the_desk(hall, browser)
    await desk.locator(".pile [data-card]").first.focus()
    for number in range(12):
        await desk.keyboard.press("12"[number % 2])
    await desk.locator("body:not(.busy)").wait_for()
    await desk.reload()
    assert await lie(desk, "Ohne Bündel") == []
    assert [len(await lie(desk, name)) for name in ("Eins", "Zwei")] == [6, 6]


async def test_escape_leaves_a_dragged_card_where_it_was_and_a_click_leads_to_its_buttons(
    hall: Hall, browser: Browser
) -> None:
    poll = await cards_of(hall, *CARDS)
    await put_together(hall, poll, {"Draußen": ["Breite"]})
    desk = await at_the_desk(hall, browser)
    x, y = await middle(card(desk, "Bus am Abend"))
    await desk.mouse.move(x, y)
    await desk.mouse.down()
    await desk.mouse.move(*await middle(pile(desk, "Draußen")), steps=3)
    await desk.keyboard.press("Escape")
    assert await desk.locator(".ghost").count() == 0
    await desk.mouse.up()
    assert await lie(desk, "Draußen") == ["Breite Wege"]
    await card(desk, "Bus am Abend").click()
    await desk.get_by_role("heading", name="Wohin mit dieser Karte?").wait_for()
    await desk.get_by_role("button", name="Draußen (1)").click()
    await desk.get_by_role("heading", name="Karten bündeln").wait_for()
    assert sorted(await lie(desk, "Draußen")) == ["Breite Wege", "Bus am Abend"]
    assert await focused(desk) in set(CARDS) - {"Breite Wege", "Bus am Abend"}


async def test_keys_go_on_with_the_next_card_after_a_pile_was_named(hall: Hall, browser: Browser) -> None:
    await cards_of(hall, *CARDS)
    desk = await at_the_desk(hall, browser)
    first, second, third, *_ = await lie(desk, "Ohne Bündel")
    await card(desk, first).focus()
    await desk.keyboard.press("n")
    await desk.get_by_role("textbox").fill("Draußen")
    await desk.keyboard.press("Enter")
    await pile(desk, "Draußen").get_by_text(first).wait_for()
    assert await focused(desk) == second
    await desk.keyboard.press("1")
    await desk.locator("body:not(.busy)").wait_for()
    assert set(await lie(desk, "Draußen")) == {first, second}
    assert await focused(desk) == third

    await desk.keyboard.press("n")
    await desk.get_by_role("button", name="Zu den Bündeln").click()
    await desk.get_by_role("heading", name="Karten bündeln").wait_for()
    assert await focused(desk) == third, "nothing was done with it"


async def test_finger_drags_after_holding_and_scrolls_at_once(hall: Hall, browser: Browser) -> None:
    poll = await cards_of(hall, *CARDS)
    await put_together(hall, poll, {"Draußen": ["Breite"]})
    desk = await at_the_desk(hall, browser, has_touch=True)
    client = await desk.context.new_cdp_session(desk)

    async def touch(kind: str, *points: tuple[float, float]) -> None:
        await client.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]},
        )

    start, goal = await middle(card(desk, "Bus am Abend")), await middle(pile(desk, "Draußen"))
    await touch("touchStart", start)
    await desk.locator(".ghost").wait_for()
    await touch("touchMove", goal)
    await touch("touchEnd")
    await desk.locator("body:not(.busy)").wait_for()
    assert sorted(await lie(desk, "Draußen")) == ["Breite Wege", "Bus am Abend"]


async def test_two_at_the_desk_see_each_others_moves(hall: Hall, browser: Browser) -> None:
    poll = await cards_of(hall, *CARDS)
    await put_together(hall, poll, {"Draußen": ["Breite"]})
    one, two = await at_the_desk(hall, browser), await at_the_desk(hall, browser)
    await drags(one, "Mehr Bänke", "Draußen")
    await pile(two, "Draußen").get_by_text("Mehr Bänke").wait_for()
    assert await two.locator(".board").evaluate("each => each.open"), "what was open stays open"
    await drags(two, "Bus am Abend", "Draußen")
    await pile(one, "Draußen").get_by_text("Bus am Abend").wait_for()
    assert len(await lie(one, "Draußen")) == 3


@pytest.mark.parametrize(
    ("size", "colours"), [(PHONE, "light"), (DESK, "light"), (DESK, "dark")], ids=["phone", "desk", "dark"]
)
async def test_axe_finds_nothing_and_everything_fits(
    hall: Hall, browser: Browser, size: dict[str, int], colours: str
) -> None:
    long = [f"Karte {number} {'mit sehr vielen Worten ' * (number % 5)}".strip() for number in range(60)]
    poll = await cards_of(hall, *long)
    await put_together(
        hall, poll, {"Draußen & <drinnen>": ["Karte 1"], "Ein Name, der lang ist": ["Karte 2"]}
    )
    desk = await at_the_desk(hall, browser, viewport=size, color_scheme=colours)
    assert await desk.locator(".board").evaluate("each => each.open") == (size == DESK)
    await desk.locator(".board").evaluate("each => { each.open = true; }")
    assert await desk.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await found_by_axe(desk) == []
    _, address = await opened(hall)
    wall = await wall_in(browser, address, color_scheme=colours)
    await wall.locator(".page:not([hidden])").first.wait_for()
    assert await found_by_axe(wall) == []
    assert await wall.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert await wall.locator(".page:not([hidden])").count() == 1


async def test_choice_for_a_card_is_in_sight_on_a_small_phone_without_a_script(
    hall: Hall, browser: Browser
) -> None:
    poll = await cards_of(hall, *(f"{number} {'Wort ' * 27}".strip() for number in range(6)))
    await put_together(hall, poll, {f"Name {number}": [] for number in range(5)})
    window = await hall.coordinator_in(browser)
    await window.opens()
    for label in ("Abstimmungen", f"Beendet: {QUESTION}", "Karten bündeln", "6 lose Karten einordnen"):
        await window.taps(label)
    last = await window.view.get_by_role("button", name="Name 4").bounding_box()
    assert last is not None
    assert last["y"] + last["height"] <= PHONE["height"]


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_cloud_of_words_fits_on_the_wall(hall: Hall, browser: Browser, colours: str) -> None:
    words = ["Bänke"] * 9 + ["Treffpunkt"] * 5 + ["Busverbindung am Abend"] * 3
    words += [f"Wort {number}" for number in range(20) for _ in range(2)]
    poll = await written(hall, text.words(most=10), words)
    await hall.workshops.polls.show_as_cloud(await leads(hall), poll, on=True)
    _, address = await opened(hall)
    wall = await wall_in(browser, address, color_scheme=colours)
    await wall.locator(".cloud").wait_for()
    largest = await wall.locator(".cloud li").first.evaluate(
        "each => parseFloat(getComputedStyle(each).fontSize)"
    )
    smallest = await wall.locator(".cloud li").last.evaluate(
        "each => parseFloat(getComputedStyle(each).fontSize)"
    )
    assert largest > 1.5 * smallest
    assert await wall.locator(".cloud li").first.text_content() == "Bänke: 9-mal"
    assert await wall.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert await found_by_axe(wall) == []


LONG = "Bürgerbeteiligungsverfahrensordnung"
LINES = """(each) => {
    const text = document.createRange();
    text.selectNodeContents(each.firstChild);
    return new Set([...text.getClientRects()].map((line) => line.top)).size;
}"""
PROJECTOR = {"width": 1280, "height": 720}


async def test_long_word_of_a_cloud_is_as_large_as_fits_into_a_line(hall: Hall, browser: Browser) -> None:
    poll = await written(hall, text.words(most=10), [LONG] * 9 + ["Bus"] * 9)
    await hall.workshops.polls.show_as_cloud(await leads(hall), poll, on=True)
    _, address = await opened(hall)
    wall = await wall_in(browser, address, viewport=PROJECTOR)
    size = "each => parseFloat(getComputedStyle(each).fontSize)"
    long, short = wall.locator(".cloud li", has_text=LONG), wall.locator(".cloud li", has_text="Bus")
    assert await long.evaluate(LINES) == 1
    assert await short.evaluate(size) > await long.evaluate(size)


async def test_long_word_on_a_card_is_parted_by_the_rules_of_its_language(
    hall: Hall, browser: Browser
) -> None:
    cards = [f"{LONG} für alle", "Bus", "Bahn", "Rad", "Weg"]
    await written(hall, text.cards(free=True, most=10), cards, f"Wozu eine {LONG}?")
    _, address = await opened(hall)
    wall = await wall_in(browser, address, viewport=PROJECTOR)
    parted = "each => [getComputedStyle(each).hyphens, each.closest('[lang]').lang]"
    assert await wall.locator("main li", has_text=LONG).evaluate(parted) == ["auto", "de"]
    words = """(each) => {
        const word = document.createRange();
        const at = each.textContent.indexOf("Bürger");
        word.setStart(each.firstChild, at);
        word.setEnd(each.firstChild, at + 35);
        return word.getClientRects().length;
    }"""
    assert await wall.locator("h1").evaluate(words) == 1, "the question is set smaller for it"


async def test_page_of_whoever_looks_at_cards_follows_the_decision_of_somebody_else(
    hall: Hall, browser: Browser
) -> None:
    await written(hall, text.cards(), CARDS)
    window = await hall.coordinator_in(browser, java_script_enabled=True, viewport=PHONE)
    await window.opens()
    other = hall.coordinator
    await other.opens("/")
    for label in ("Abstimmungen", f"Beendet: {QUESTION}", "5 Karten prüfen"):
        await window.taps(label)
        await other.taps(label)
    for decision, left in (("Zeigen", 4), ("Weglassen", 3)):
        await other.taps(decision)
        await window.view.get_by_text(f"Noch {left} warten.").wait_for()
    await window.taps("Mehrere auf einmal")
    await other.taps("Mehrere auf einmal")
    await other.taps("Diese 3 zeigen")
    await window.view.get_by_text("Alle Karten sind geprüft.").wait_for()
