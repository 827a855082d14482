"""The page in a real Chromium: what a person sees, taps and reaches with the keyboard."""

import pytest
from playwright.async_api import BrowserContext, expect

from sandbox.files import Upload
from sandbox.values import Answer, Command
from tests.chromium import POCKET
from tests.sandbox_phones import in_browser
from tests.sandbox_phones.in_browser import phone, shown
from tests.sandbox_phones.site import LINK, Site, opened
from tests.sandbox_phones.test_state import PNG

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

site = in_browser.site

HOSTILE = '<img src=x onerror="document.title=1">'


async def test_person_opens_the_invitation_answers_and_is_told(window: BrowserContext, site: Site) -> None:
    async with shown(window, site) as page:
        katrin = phone(page, "Koordination")
        await katrin.get_by_role("button", name="Einladung öffnen", exact=True).click()
        await expect(katrin.get_by_role("article")).to_have_text(["/start14:05"])
        assert [update["message"]["text"] for update in site.updates()] == ["/start k1"]

        question = site.bot_says(1, "<b>Frage 1 von 3</b>\nGibt es einen Beschluss?", "Ja", "Nein")
        async with page.expect_response("**/tap"):
            await katrin.get_by_role("button", name="Nein").click()
        [query] = site.world.queries
        site.world.answer_query(Answer(query, "Schon geschlossen.", alert=True))
        alert = katrin.get_by_role("alertdialog")
        await expect(alert).to_contain_text("Schon geschlossen.")
        await expect(alert.get_by_role("button", name="OK")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(alert).to_have_count(0)
        await expect(katrin.get_by_role("button", name="Nein")).to_be_focused()

        # The next question takes the place of this one, and the focus stays where it was.
        site.world.change(question, text="Frage 2 von 3")
        await expect(katrin.get_by_role("article")).to_contain_text(["/start", "Frage 2 von 3"])
        await expect(katrin.get_by_role("button", name="Nein")).to_be_focused()
        site.world.change(question, text="Danke.", keyboard=())
        await expect(katrin.get_by_role("article").last).to_be_focused()


async def test_what_a_person_wrote_stays_text(window: BrowserContext, site: Site) -> None:
    async with shown(window, site) as page:
        jens = phone(page, "Rat")
        await jens.get_by_label("Nachricht schreiben").fill(HOSTILE)
        await page.keyboard.press("Enter")
        # Nothing can be written before the start, and nothing typed gets lost by it.
        await expect(jens.get_by_role("status")).to_contain_text("Drücken Sie zuerst auf „Start“")
        await expect(jens.get_by_label("Nachricht schreiben")).to_have_value(HOSTILE)
        await jens.get_by_role("button", name="Start").click()
        await jens.get_by_role("button", name="Senden", exact=True).click()
        await expect(jens.get_by_role("article")).to_contain_text(["/start", HOSTILE])
        site.bot_says(2, f"Sie schrieben: <i>{HOSTILE.replace('<', '&lt;')}</i>", HOSTILE)
        await expect(jens.get_by_role("article").last.get_by_role("emphasis")).to_have_text(HOSTILE)
        await expect(jens.get_by_role("button", name=HOSTILE)).to_be_visible()
        assert await page.locator("article img").count() == 0


async def test_formatting_is_shown_with_crossing_and_nested_entities(
    window: BrowserContext, site: Site
) -> None:
    async with shown(window, site) as page:
        site.bot_says(
            1,
            "🎈 <b>fett <i>beides</i></b> <s>weg</s> <code>x &lt; y</code>"
            "\n<blockquote>Zitat</blockquote>\n"
            '<a href="https://example.org/a">Rathaus</a> <a href="javascript:alert(1)">nichts</a> /hilfe',
        )
        text = phone(page, "Koordination").locator(".bubble__text")
        await expect(text.locator("strong")).to_have_text("fett beides")
        await expect(text.locator("strong em")).to_have_text("beides")
        await expect(text.locator("code")).to_have_text("x < y")
        await expect(text.locator("blockquote")).to_have_text("Zitat")
        await expect(text.get_by_role("link", name="Rathaus")).to_have_attribute(
            "href", "https://example.org/a"
        )
        await expect(text.get_by_role("link")).to_have_count(1)
        await expect(text.get_by_role("button", name="/hilfe")).to_be_visible()


async def test_link_to_the_bot_opens_in_the_same_phone_and_is_offered_to_others(
    window: BrowserContext, site: Site
) -> None:
    async with shown(window, site) as page:
        site.bot_says(1, f"Einladung: {LINK}rat-7")
        await phone(page, "Koordination").get_by_role("button", name="rat-7").click()
        await expect(phone(page, "Koordination").get_by_role("article")).to_contain_text(
            ["Einladung", "/start"]
        )

        jens = phone(page, "Rat")
        await jens.get_by_role("button", name="Einladungslink öffnen").first.click()
        await expect(jens.get_by_label("Link", exact=True)).to_be_focused()
        await jens.get_by_role("button", name="von Koordination").click()
        await expect(jens.get_by_role("article")).to_contain_text(["/start"])
        assert [update["message"]["text"] for update in site.updates()] == ["/start rat-7", "/start rat-7"]

        await jens.get_by_role("button", name="Einladungslink öffnen").click()
        await jens.get_by_label("Link", exact=True).fill("https://example.org")
        await page.keyboard.press("Enter")
        await expect(jens.get_by_role("status")).to_have_text("Das ist kein Einladungslink für diesen Bot.")


async def test_commands_are_chosen_with_the_keyboard(window: BrowserContext, site: Site) -> None:
    menu = (
        Command("start", "Startseite"),
        Command("stand", "Wer noch fehlt"),
        Command("daten", "Meine Daten"),
    )
    site.world.profile.set_commands(menu, ("default", 0, 0), "")
    async with shown(window, site) as page:
        katrin = phone(page, "Koordination")
        await katrin.get_by_role("button", name="Einladung öffnen", exact=True).click()
        await katrin.get_by_label("Nachricht schreiben").press_sequentially("/sta")
        commands = katrin.get_by_role("group", name="Befehle").get_by_role("button")
        await expect(commands).to_have_text(["/start Startseite", "/stand Wer noch fehlt"])
        await page.keyboard.press("ArrowUp")
        await page.keyboard.press("Enter")
        await expect(katrin.get_by_role("article")).to_contain_text(["/start", "/stand"])
        await expect(katrin.get_by_label("Nachricht schreiben")).to_be_focused()


async def test_files_go_both_ways(window: BrowserContext, site: Site) -> None:
    async with shown(window, site) as page:
        katrin = phone(page, "Koordination")
        await katrin.get_by_role("button", name="Einladung öffnen", exact=True).click()
        await katrin.get_by_label("Datei senden").set_input_files(
            {"name": "Fragen.csv", "mimeType": "text/csv", "buffer": b"a;b\n" * 20_000}
        )
        await katrin.get_by_label("Nachricht schreiben").fill("Unsere Fragen")
        await katrin.get_by_role("button", name="Senden", exact=True).click()
        sent = katrin.get_by_role("link", name="Herunterladen: Fragen.csv")
        await expect(sent).to_be_visible()
        assert site.updates()[-1]["message"]["caption"] == "Unsere Fragen"
        async with page.expect_download() as download:
            await sent.click()
        saved = await (await download.value).path()
        assert (await download.value).suggested_filename == "Fragen.csv"
        assert saved.read_bytes() == b"a;b\n" * 20_000

        site.bot_says(1, "Zwischenstand", photo=site.world.files.add_photo(Upload("stand.png", PNG)))
        await katrin.get_by_role("button", name="Vergrößern: Zwischenstand").click()
        await expect(page.get_by_role("dialog", name="Zwischenstand")).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_clock_is_moved_and_shown_as_a_new_day(window: BrowserContext, site: Site) -> None:
    async with shown(window, site) as page:
        clock = page.get_by_role("region", name="Uhr der Probe")
        await expect(clock).to_contain_text("Mittwoch, 4. März 2026")
        await expect(clock.get_by_role("time")).to_have_text("14:05")
        site.bot_says(1, "Heute")
        await clock.get_by_role("button", name="1 Tag").click()
        await expect(clock).to_contain_text("Donnerstag, 5. März 2026")
        await clock.get_by_role("button", name="1 Stunde").click()
        await expect(clock.get_by_role("time")).to_have_text("15:05")
        site.bot_says(1, "Erinnerung")
        days = phone(page, "Koordination").locator(".day")
        await expect(days).to_have_text(["Mittwoch, 4. März", "Donnerstag, 5. März"])
        await expect(clock.get_by_role("button", name="bis zur nächsten Erinnerung")).to_have_count(0)


_IN_TWO = """
    () => [...document.querySelectorAll('.button')].flatMap((button) => {
      const text = document.createTreeWalker(button, NodeFilter.SHOW_TEXT).nextNode();
      return [...text.data.matchAll(/\\S+/g)].filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map((each) => Math.round(each.top))).size > 1;
      }).map(([word]) => word);
    })
"""
"""The words in buttons of which a part stands in the next line."""


@pytest.mark.parametrize("width", [1300, 1400, 1500])
async def test_five_phones_side_by_side_break_no_word_in_a_button(window: BrowserContext, width: int) -> None:
    async with opened(more=("Beirat", "Ehrenamt", "Organisation")) as site:
        for number in range(1, 6):
            site.bot_says(number, "Kommen Sie?", "Ich kann doch nicht", "Vielleicht | Ich schicke jemanden")
        async with shown(window, site, (width, 900)) as page:
            await expect(page.get_by_role("button", name="Ich schicke jemanden")).to_have_count(5)
            assert await page.evaluate(_IN_TWO) == []
            assert await page.evaluate("document.documentElement.scrollWidth") <= width
            await expect(page.get_by_role("region", name="Uhr der Probe")).to_contain_text("2026")


async def test_small_screen_shows_one_phone_and_counts_news_of_the_others(
    window: BrowserContext, site: Site
) -> None:
    async with shown(window, site, POCKET) as page:
        await expect(phone(page, "Koordination")).to_be_visible()
        await expect(phone(page, "Rat")).to_have_count(0)
        await expect(
            page.get_by_role("region", name="Uhr der Probe").get_by_text("4. März 2026").last
        ).to_be_visible()
        site.bot_says(2, "Für den Rat")
        council = page.get_by_role("tab", name="Rat")
        await expect(council).to_have_accessible_name("Rat 1 neue Nachricht")
        await page.get_by_role("tab", name="Koordination").focus()
        await page.keyboard.press("ArrowRight")
        await expect(council).to_be_focused()
        await expect(phone(page, "Rat").get_by_role("article")).to_contain_text(["Für den Rat"])
        await expect(phone(page, "Koordination")).to_have_count(0)
        assert await page.evaluate("document.documentElement.scrollWidth") == POCKET[0]

        await page.get_by_role("button", name="Telefon hinzufügen").click()
        await page.get_by_role("button", name="Hinzufügen", exact=True).click()
        await expect(phone(page, "Gast 1")).to_be_visible()


async def test_only_the_phone_in_use_is_read_aloud_and_others_are_named(
    window: BrowserContext, site: Site
) -> None:
    async with shown(window, site) as page:
        jens = phone(page, "Rat")
        await jens.get_by_label("Nachricht schreiben").focus()
        await expect(jens.get_by_role("log")).to_have_attribute("aria-live", "polite")
        await expect(phone(page, "Koordination").get_by_role("log")).to_have_attribute("aria-live", "off")
        site.bot_says(1, "Hallo")
        site.bot_says(2, "Hello")
        await expect(page.locator('[data-part="news"]')).to_have_text("Neue Nachricht: Koordination")


async def test_page_finds_the_new_server_after_a_restart(window: BrowserContext, site: Site) -> None:
    """The place that the page has reached belongs to the old start: it begins anew and shows what is there now."""
    connection = '[data-part="connection"]'
    page = await window.new_page()
    await page.clock.install()
    await page.goto(site.address)
    site.bot_says(1, "Vorher")
    await expect(phone(page, "Koordination").get_by_role("article")).to_contain_text(["Vorher"])
    port = site.port
    await site.stops()
    await expect(page.locator(connection)).to_contain_text("Die Verbindung ist unterbrochen.")
    await page.clock.run_for(20_000)
    await expect(page.locator(connection)).to_have_text(
        "Die Vorführung ist beendet oder nicht erreichbar. Starten Sie sie neu: make demo"
    )
    async with opened(port=port) as restarted:
        restarted.bot_says(1, "Nachher")
        await expect(phone(page, "Koordination").get_by_role("article")).to_contain_text(
            ["Nachher"], timeout=15_000
        )
        await expect(page.locator(connection)).to_have_text("")
        await page.close()
