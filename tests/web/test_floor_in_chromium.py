"""Questions from the floor in a real browser: phones without a script, whoever moderates for a day, and the wall."""

import pytest
from playwright.async_api import Browser, ViewportSize

from tests.web import hall_in_chromium
from tests.web.hall import AGREE, Hall
from tests.web.projecting import opened
from tests.web.test_in_chromium import found_by_axe
from tests.web.window import Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

WALL: ViewportSize = {"width": 1920, "height": 1080}


LINES_OF_NUMBERS = """() => [...document.querySelectorAll(".items em")].map(each => {
    const range = document.createRange(); range.selectNodeContents(each); return range.getClientRects().length
})"""


async def phone(hall: Hall, browser: Browser) -> Window:
    """Somebody of the council."""
    window = await hall.window(browser)
    await window.enters(await hall.code())
    await window.taps(AGREE)
    return window


async def moderator(hall: Hall, browser: Browser) -> Window:
    """Somebody who types the code that the coordinator made, at a desk with a script."""
    klara = hall.coordinator
    await klara.opens("/")
    for label in ("Einladen", "Moderation für einen Tag", "Heute"):
        await klara.taps(label)
    code = klara.page.text.rpartition("Oder der Code ")[2].split()[0].rstrip(".")
    window = await hall.window(browser, java_script_enabled=True)
    await window.enters(code)
    await window.taps(AGREE)
    return window


async def asks(window: Window, text: str) -> None:
    await window.opens()
    await window.taps("Fragen aus dem Saal")
    await window.taps("Frage stellen")
    await window.types(text)


async def test_phones_ask_and_whoever_moderates_puts_it_on_the_wall(hall: Hall, browser: Browser) -> None:
    ada, ben = await phone(hall, browser), await phone(hall, browser)
    mona = await moderator(hall, browser)
    _, address = await opened(hall)
    wall = await browser.new_page(viewport=WALL, locale="de-DE")
    await wall.goto(address)
    for label in ("Moderieren", "Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await mona.taps(label)
    await asks(ada, "Wann fährt der Bus auch am Abend?")
    await asks(ben, "Wer bezahlt den neuen Treffpunkt?")
    await asks(ben, "Warum fährt der Bus am Sonntag nicht, obwohl es beschlossen ist? " * 3)
    await ben.taps(next(label for label in await ben.labels() if "Bus" in label))
    assert "1. Wann fährt der Bus auch am Abend? · 2 Personen" in await ben.text()
    await mona.view.get_by_text("2 Personen").wait_for()
    assert await found_by_axe(mona.view) == []
    await mona.taps("Auf die Leinwand")
    await wall.get_by_text("Wann fährt der Bus auch am Abend?").wait_for()
    assert "Personen" in await wall.inner_text("main")
    assert await wall.evaluate(LINES_OF_NUMBERS) == [1, 1, 1], "each on one line, also beside a long question"
    assert await found_by_axe(wall) == []
    await mona.taps("2 · ")
    await mona.taps("Groß auf die Leinwand")
    await wall.get_by_text("Eine Person hat diese Frage").wait_for()
    question = await wall.inner_text("h1")
    await mona.taps("Beantwortet")
    await wall.get_by_text(question).wait_for(state="detached")
    for window in (ada, mona):
        box = await window.view.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert box[0] <= box[1], "nothing stands beside a small phone"


async def test_question_that_has_just_moved_up_is_not_tapped_by_mistake(hall: Hall, browser: Browser) -> None:
    ben = await phone(hall, browser)
    ada = await hall.window(browser, java_script_enabled=True)
    await ada.enters(await hall.code())
    await ada.taps(AGREE)
    klara = hall.coordinator
    await klara.opens("/")
    for label in ("Ablauf", "Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await klara.taps(label)
    await asks(ben, "Wann fährt der Bus?")
    zoe = await phone(hall, browser)
    await asks(zoe, "Wer bezahlt den Treffpunkt?")
    await ada.opens()
    await ada.taps("Fragen aus dem Saal")
    [second] = [label for label in await ada.labels() if label.startswith("2 · ")]
    question = second.removeprefix("2 · ")
    await ada.view.evaluate(
        """question => new MutationObserver(() => {
            const first = document.querySelector("button[value^='fh:']");
            if (first.textContent.includes(question)) first.click();
        }).observe(document.getElementById("main"), { childList: true })""",
        question,
    )
    owner, other = (ben, zoe) if "Bus" in question else (zoe, ben)
    await other.view.reload()
    await other.taps(next(label for label in await other.labels() if question in label))
    await ada.reads(f"1. {question} · 2 Personen")
    await ada.view.wait_for_timeout(700)
    await owner.view.reload()
    assert "3 Personen" not in await owner.text()
    await ada.taps(f"1 · {question}")
    await ada.reads(f"1. {question} · 3 Personen")
