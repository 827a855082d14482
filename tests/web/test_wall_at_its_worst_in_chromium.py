"""What is hardest to read, of every kind that stands on a wall, is read from ten metres away, on every projector."""

from typing import Final

import pytest
from playwright.async_api import Browser, Page

from questionnaires.kernels import choice
from tests.web import hall_in_chromium
from tests.web.clustering import leads
from tests.web.hall import Hall
from tests.web.projecting import opened
from tests.web.test_wall_in_chromium import wall_in
from tests.web.wall_cases import KINDS, LONG, SUBJECTS, asked
from workshops.walls import ITEM

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

SAID: Final = 0.035
"""Of the height of a wall of 16 : 9, or of one as wide that is higher: letters of what is asked, answered and counted.
Where a picture is 1.5 m high they are as large as 5 cm, capitals 3.7 cm: read ten metres away."""
BESIDE: Final = 0.03
"""Of what stands around that: what kind of thing it is, how many have answered, sentences, the number of the page."""
PROJECTORS: Final = ((1920, 1080), (1280, 720), (1280, 800), (1024, 768))
DRAWN: Final = "() => [...document.querySelectorAll('.numbers')].every((each) => each.matches('.drawn'))"
MEASURED: Final = """() => {
    const whole = Math.min(innerHeight, innerWidth * 9 / 16);
    const found = { said: [1], beside: [1], faults: [] };
    const around = ".note, .above, .counter, .place, caption, thead, .words";
    const own = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const overlap = (a, b, [from, to], least) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]) > least;
    const look = () => {
        fit();
        const texts = [...document.querySelectorAll("main *")]
            .filter((each) => each.checkVisibility() && own(each) && !each.closest(".unseen, .drawn > .cells"))
            .map((each) => ({ each, text: each.textContent, box: each.getBoundingClientRect() }));
        for (const { each, text, box } of texts) {
            const scale = each.closest("svg") ? each.getScreenCTM().d : 1;
            const size = parseFloat(getComputedStyle(each).fontSize) * scale / whole;
            const kind = each.closest(around) ? "beside" : "said";
            if (size < found[kind][0]) found[kind] = [size, text];
            const isWithin = box.left >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
            if (!isWithin) found.faults.push(["cut", text]);
        }
        const drawn = texts.filter(({ each }) => each.closest("svg"));
        for (const [at, one] of drawn.entries())
            for (const other of drawn.slice(at + 1))
                if (overlap(one.box, other.box, ["left", "right"], 1)
                    && overlap(one.box, other.box, ["top", "bottom"], 4))
                    found.faults.push(["over each other", one.text, other.text]);
        if (document.documentElement.scrollHeight > innerHeight) found.faults.push(["too high"]);
        if (document.documentElement.scrollWidth > innerWidth) found.faults.push(["too wide"]);
    };
    const pages = [...document.querySelectorAll(".pages > .page")];
    if (!pages.length) look();
    for (const page of pages) {
        pages.forEach((each) => { each.hidden = each !== page; });
        look();
    }
    return found;
}"""
"""On every page: the smallest letters with what they say, and whatever is cut, too large or over something else."""


async def wall_with(hall: Hall, browser: Browser, kind: str) -> Page:
    """A wall on which this stands, drawn."""
    await hall.people(5)
    subject = await KINDS[kind](hall)
    _, address = await opened(hall)
    if subject is not None:
        await hall.workshops.walls.show(await leads(hall), hall.municipality, ITEM, subject, language="de")
    wall = await wall_in(browser, address)
    await wall.locator("body.live").wait_for()
    if await wall.locator(".chart").count():
        await wall.wait_for_function(DRAWN)
    return wall


@pytest.mark.parametrize("kind", KINDS)
async def test_worst_of_every_kind_is_read_from_ten_metres(hall: Hall, browser: Browser, kind: str) -> None:
    wall = await wall_with(hall, browser, kind)
    for wide, high in PROJECTORS:
        await wall.set_viewport_size({"width": wide, "height": high})
        found = await wall.evaluate(MEASURED)
        assert found["faults"] == []
        assert found["said"] >= [SAID]
        assert found["beside"] >= [BESIDE]


async def test_every_page_of_a_result_follows_every_vote(hall: Hall, browser: Browser) -> None:
    people = await hall.people(2)
    poll = await asked(hall, LONG, choice.one_of(*SUBJECTS[:8]), openly=True, ends=False)
    _, address = await opened(hall)
    wall = await wall_in(browser, address)
    await people[0].opens("/")
    await people[0].taps("Abstimmung: ")
    await people[0].taps("8 · ")
    await wall.locator(".page").last.locator(".chart text", has_text="1 (100 %)").wait_for(state="attached")
    await hall.workshops.polls.close(await leads(hall), poll)
    await wall.get_by_text("Abstimmung beendet · 1 von 2 hat geantwortet").wait_for()
    assert await wall.locator(".page:not([hidden])").count() == 1, "the pages follow each other"
    first, second = wall.locator(".page").first, wall.locator(".page").last
    await wall.keyboard.press("PageDown")  # from now on it stays there
    before = await first.is_visible()
    for key in ("PageDown", "ArrowRight", "ArrowLeft", "PageUp"):
        await wall.keyboard.press(key)
        before = not before
        assert await first.is_visible() is before
        assert await second.is_visible() is not before
    assert await wall.locator(".page .drawn > .chart svg").count() == 2
