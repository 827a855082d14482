"""Pages as a real browser has them: without a script, by the keyboard alone, live with one, and what axe finds."""

from datetime import timedelta

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from tests.web import hall_in_chromium
from tests.web.desk import Desk
from tests.web.hall import AGREE, Hall
from tests.web.test_joining import code_in
from tests.web.test_path import answers as answers_at_desk
from tests.web.window import DESK, PHONE, Window

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.process, pytest.mark.asyncio(loop_scope="module")
]  # fmt: skip

hall = hall_in_chromium.hall

ONWARD = ("Weiter mit dem nächsten Feld", "überspringen")


async def joined(hall: Hall, browser: Browser, *, group: str = "ehrenamt", **options: object) -> Window:
    """Somebody who came with a code of their own and agreed."""
    window = await hall.window(browser, **options)
    await window.enters(await hall.code(group))
    await window.taps(AGREE)
    return window


async def starts_survey(hall: Hall, coordinator: Desk | Window | None = None) -> None:
    """By the coordinator, at whichever desk they sit."""
    coordinator = coordinator or hall.coordinator
    for label in (
        "Neue Befragung",
        "2 · Kurzcheck für das Ehrenamt",
        "Vorschau und Start",
        "Ohne diese Angaben starten",
    ):
        await coordinator.taps(label)
    await hall.settled()


async def answers(window: Window) -> None:
    """Goes through the questions to the end."""
    await window.taps("Jetzt beginnen")
    for _ in range(60):
        labels = await window.labels()
        answer = next((each for each in labels if each.startswith("2 ·")), None)
        onward = answer or next((each for each in labels if each in ONWARD), None)
        if onward is None:
            return
        await window.taps(onward)


async def test_town_goes_the_whole_path_in_chromium_without_a_script(hall: Hall, browser: Browser) -> None:
    """Coordinator and people alike: nobody in it has anything but a browser that runs no script."""
    coordinator = await hall.coordinator_in(browser, viewport=DESK)
    people = [await joined(hall, browser, viewport=size) for size in (PHONE, PHONE, DESK, DESK, PHONE)]
    ada = people[0]

    await coordinator.opens()
    await starts_survey(hall, coordinator)
    for window in people:
        await window.opens()
        await answers(window)
        assert await window.heading() == "Vielen Dank"

    await coordinator.opens()
    for label in ("Befragungen", "Läuft: Kurz"):
        await coordinator.taps(label)
    assert "5 eingeladen, 5 begonnen, 5 abgeschlossen" in await coordinator.text()
    for label in ("Befragung beenden", "Ja, beenden", "Ergebnis"):
        await coordinator.taps(label)
    assert "67 von 100" in await coordinator.text()
    for label in ("Zur Befragung", "Bericht als PDF"):
        await coordinator.taps(label)
    assert (await coordinator.downloads(".pdf")).startswith(b"%PDF-")
    for label in ("Zum Ergebnis", "Ergebnis freigeben", "Ja, freigeben"):
        await coordinator.taps(label)
    await hall.settled()
    await ada.opens()
    assert "Ergebnis: Kurzcheck für das Ehrenamt 2026" in await ada.text()

    await coordinator.opens()
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await coordinator.taps("Senden an 5 Personen")
    await hall.settled()
    for window in people:
        await window.opens()
        await window.taps("2 · Bücherei")
        assert "Ihre Stimme: Bücherei" in await window.text()
    await coordinator.follows("Aktualisieren")
    assert "Abgestimmt: 5 von 5 Personen" in await coordinator.text()
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await coordinator.taps(label)
    assert "Bücherei: 5" in await coordinator.text()

    await coordinator.opens()
    for label in ("Neues Treffen", "In 4 Wochen", "Einladen: "):
        await coordinator.taps(label)
    await hall.settled()
    await ada.opens()
    await ada.taps("Ich komme")
    assert "Ihre Antwort: Ich komme" in await ada.text()
    await hall.time_passes(timedelta(days=27))
    for window in (ada, coordinator):
        await window.opens()
        assert "Erinnerung: Treffen morgen" in await window.text()


async def found_by_axe(page: Page) -> list[str]:
    """Every finding of any level, with what it is about."""
    results = await Axe().run(page)
    assert len(results.response["passes"]) > 10  # it looked
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in results.response["violations"]]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
async def test_axe_finds_nothing_on_any_kind_of_page(
    hall: Hall, browser: Browser, size: dict[str, int]
) -> None:
    findings: dict[str, list[str]] = {}
    window = await hall.window(browser, java_script_enabled=True, viewport=size)

    async def look(name: str) -> None:
        assert await window.view.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        findings[name] = await found_by_axe(window.view)

    await window.opens()
    await look("start")
    await window.enters("7777-7777")
    await look("wrong code")
    await window.opens("/l/jUnknown")
    await look("link")
    await window.opens("/nowhere")
    await look("nowhere")
    await starts_survey_of(hall)
    await window.enters(await hall.code("ehrenamt"))
    await look("invitation")
    await window.taps(AGREE)
    await look("question")
    await window.opens()
    await look("home")
    await window.taps("Einstellungen")
    await look("settings")
    await window.opens()
    await window.taps("Datenschutz")
    await look("privacy")
    await window.opens("/c/loeschen")
    await look("command")
    await window.opens("/me")
    await window.taps("Rückkehr-Code anzeigen")
    await look("return code")
    await window.taps("Kalender-Adresse anzeigen")
    await look("calendar")
    other = await hall.participant()
    await other.opens("/me")
    await other.taps("Rückkehr-Code anzeigen")
    code = next(line for line in other.text.split("\n") if len(line) == 14 and line.count("-") == 2)
    await window.enters(code)
    await look("two persons")

    coordinator = await hall.coordinator_in(browser, java_script_enabled=True, viewport=size)
    window = coordinator
    await window.opens()
    await look("coordinator's home")
    await window.taps("Neue Abstimmung")
    await look("field")
    await window.types("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await window.taps("Senden an")
    await look("live poll")
    await window.opens()
    await window.taps("Einladen")
    await window.taps("Rat (")
    await look("closed group link")
    await window.taps("Zugang im Browser")
    await window.taps("Link öffnen: 1 Tag, 30 Personen")
    await window.taps("Zurück")
    await look("group link")
    await window.taps("QR-Code als Bild")
    await look("picture")
    await window.opens()
    await window.taps("Fragebögen")
    await look("questionnaires")
    assert {name: found for name, found in findings.items() if found} == {}


LED = (
    "Neue Befragung > 2 · Kurzcheck > Handlungsfelder auswählen",
    "Neue Befragung > 2 · Kurzcheck > Vorschau und Start",
    "Befragungen > Beendet: Kurz > Ergebnis > 1 · ",
    "Befragungen > Beendet: Kurz > Ergebnis > Tagesordnung",
    "Neues Treffen > Anderer Tag",
    "Neues Treffen > Termin gemeinsam finden",
    "Alle Treffen > Mi 02.12. > Erinnerungen",
    "Ablauf > Halber Tag im Saal > Ablauf ändern",
    "Leinwand > Leinwand öffnen",
    "Maßnahmen > 1 · Lotsen",
    "Maßnahmen > Als Tabelle",
    "Fragebögen > 2 · Kurzcheck > Privat ausprobieren",
    "Fragebögen > Eigenen Fragebogen schicken",
    "Einladen > Ehrenamt ( > Zugang im Browser",
    "Einladen > Koordination einladen",
    "Einladen > Moderation für einen Tag > Heute",
    "Einstellungen > Sprache ändern",
    "Einstellungen > Ergebnisse ab",
    "Datenschutz > Angaben der Kommune > Speicherdauer",
)
"""Pages of a coordinator, by the buttons that lead there."""
ASKED = (
    ("Mehrere Antworten", "Was fehlt? Räume / Zeit / Geld", "1 · Räume"),
    ("Punkte kleben", "Was zuerst? Räume / Zeit / Geld", "1 · Räume"),
    ("Reihenfolge", "In welcher Reihenfolge? Räume / Zeit / Geld", "1 · Räume"),
    ("Wörter sammeln", "Was verbindet uns?", None),
    ("Skala von 1 bis 5", "Wie gut kennen Sie sich?", "4"),
)
"""Polls of each kind: button, text, and what is tapped on the page of whoever is asked."""


async def test_axe_finds_nothing_where_a_town_is_led_and_asked(hall: Hall, browser: Browser) -> None:
    findings: dict[str, list[str]] = {}

    async def look(name: str, window: Window) -> None:
        assert await window.view.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        if found := await found_by_axe(window.view):
            findings[name] = found

    klara = hall.coordinator
    people = await hall.people(5, group="ehrenamt")
    await starts_survey(hall)
    for person in people:
        await person.opens("/")
        await answers_at_desk(person, level="2")
    await goes(klara, "Befragungen > Läuft: Kurz > Befragung beenden > Ja, beenden")
    await goes(klara, "Neues Treffen")
    await klara.types("2.12. 18 Uhr")
    await klara.taps("Einladen: ")
    await goes(klara, "Maßnahmen > Neue Maßnahme")
    await klara.types("Lotsen; Amt für Soziales; bis 31.3.")

    desk = await hall.coordinator_in(browser, java_script_enabled=True)
    for path in LED:
        await goes(desk, path)
        await look(path, desk)

    await people[0].opens("/me")
    await people[0].taps("Rückkehr-Code anzeigen")
    phone = await hall.window(browser, java_script_enabled=True)
    await phone.enters(code_in(people[0].text))
    await look("what waits", phone)
    await phone.taps("Ich komme")
    await look("who comes", phone)
    for kind, text, answer in ASKED:
        await goes(klara, f"Neue Abstimmung > {kind}")
        await klara.types(text)
        await klara.taps("Senden an")
        await hall.settled()
        await phone.opens()
        await look(kind, phone)
        if answer is not None:
            await phone.taps(answer)
            await look(f"{kind}, answered", phone)
    assert findings == {}


async def goes(somebody: Desk | Window, path: str) -> None:
    """From the first page by these buttons."""
    await somebody.opens()
    for label in path.split(" > "):
        await somebody.taps(label)


async def starts_survey_of(hall: Hall) -> None:
    await hall.participant(group="ehrenamt")
    await hall.coordinator.opens("/")
    await starts_survey(hall)


async def test_survey_is_answered_by_the_keyboard_alone(hall: Hall, browser: Browser) -> None:
    window = await joined(hall, browser, java_script_enabled=True)
    await starts_survey(hall)
    await window.opens()
    keys = window.view.keyboard

    async def presses(label: str) -> None:
        for _ in range(40):
            await keys.press("Tab")
            if (await window.view.evaluate("document.activeElement.innerText")).strip().startswith(label):
                async with window.view.expect_navigation():
                    await keys.press("Enter")
                return
        raise AssertionError(f"never came to {label!r}")

    await presses("Jetzt beginnen")
    await presses("2 ·")
    await presses("3 ·")
    assert "Frage 3 von 5" in await window.text()
    await keys.press("Tab")
    assert await window.view.evaluate("document.activeElement.className") == "skip"
    while await window.heading() != "Vielen Dank":
        labels = await window.labels()
        await presses(next(each for begin in ("2 ·", *ONWARD) for each in labels if each.startswith(begin)))


async def test_question_and_all_choices_are_in_sight_on_a_small_phone(hall: Hall, browser: Browser) -> None:
    window = await joined(hall, browser)
    await starts_survey(hall)
    await window.opens()
    await window.taps("Jetzt beginnen")
    await window.taps("2 · läuft, aber nicht überall")
    last = await window.view.get_by_role("button", name="3 · fest verankert").bounding_box()
    assert last is not None
    assert last["y"] + last["height"] * 0.8 <= PHONE["height"], "its words can be read without scrolling"


async def test_date_is_in_sight_above_the_invitation_to_a_meeting(hall: Hall, browser: Browser) -> None:
    await hall.people(2, group="ehrenamt")
    window = await hall.coordinator_in(browser)
    await window.opens()
    await window.taps("Neues Treffen")
    await window.types("in vier Wochen um 18 Uhr")
    date = await window.view.get_by_text("Dienstag, 1. Dezember 2026").first.bounding_box()
    invite = await window.view.get_by_role("button", name="Einladen: 2 Personen").bounding_box()
    assert date is not None
    assert invite is not None
    assert 0 <= date["y"] < invite["y"]
    assert invite["y"] + invite["height"] <= PHONE["height"]


async def test_open_page_follows_a_poll_and_keeps_the_focus(hall: Hall, browser: Browser) -> None:
    people = await hall.people(2, group="ehrenamt")
    window = await hall.coordinator_in(browser, java_script_enabled=True)
    await window.opens()
    await window.taps("Neue Abstimmung")
    await window.types("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await window.taps("Senden an 2 Personen")
    await hall.settled()
    await window.view.get_by_role("button", name="Abstimmungen").focus()
    await people[0].opens("/")
    await people[0].taps("2 · Bücherei")
    await window.view.get_by_text("Abgestimmt: 1 von 2 Personen").wait_for()
    assert await window.view.evaluate("document.activeElement.innerText") == "Abstimmungen"


async def test_printed_page_has_the_return_code_and_no_buttons(hall: Hall, browser: Browser) -> None:
    window = await joined(hall, browser)
    await window.opens("/me")
    await window.taps("Rückkehr-Code anzeigen")
    code = window.view.get_by_text(code_in(await window.text()))
    await window.view.emulate_media(media="print")
    assert await code.is_visible()
    assert await window.labels() == []


async def test_going_back_after_signing_out_shows_nothing(hall: Hall, browser: Browser) -> None:
    """Back to a page that asks for nothing by itself: only such a one is kept by a browser as it was left."""
    window = await joined(hall, browser, java_script_enabled=True)
    await window.opens()
    await window.taps("Einstellungen")
    await window.view.get_by_text("Sprache ändern").first.wait_for()
    await window.opens("/me")
    await window.taps("Auf diesem Gerät abmelden")
    # Only from there is there something to go back from.
    await window.view.get_by_text("Sie sind abgemeldet").first.wait_for()
    await window.view.evaluate("history.back()")
    await window.view.get_by_text("nicht oder nicht mehr angemeldet").first.wait_for()
    assert "Sprache ändern" not in await window.text()


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_colours_have_enough_contrast_however_the_browser_is_set(
    hall: Hall, browser: Browser, colours: str
) -> None:
    window = await joined(hall, browser, java_script_enabled=True, color_scheme=colours)
    await window.opens()
    assert await found_by_axe(window.view) == []


async def test_page_fits_at_four_hundred_percent_from_right_to_left_and_in_forced_colours(
    hall: Hall, browser: Browser
) -> None:
    small = {"width": 320, "height": 256}  # 1280 by 1024 at 400 %
    window = await joined(
        hall,
        browser,
        java_script_enabled=True,
        viewport=small,
        forced_colors="active",
        reduced_motion="reduce",
    )
    view = window.view
    for address in ("/", "/me", "/k", "/c/loeschen"):
        await window.opens(address)
        for direction in ("ltr", "rtl"):
            await view.evaluate(f"document.documentElement.dir = '{direction}'")
            assert await view.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
                address,
                direction,
            )
        edges = await view.evaluate(
            "[...document.querySelectorAll('button, .button')].map(e => getComputedStyle(e).borderTopWidth)"
        )
        assert all(edge != "0px" for edge in edges)


@pytest.mark.parametrize(
    "what", ["Lotsen", "Beratungsstelle für Zugewanderte im Erdgeschoss des Rathauses " * 3]
)
async def test_list_of_measures_is_in_sight_on_a_small_phone(hall: Hall, browser: Browser, what: str) -> None:
    klara = hall.coordinator
    for _ in range(4):
        await klara.opens("/")
        for label in ("Maßnahmen", "Neue Maßnahme"):
            await klara.taps(label)
        await klara.types(f"{what.strip()}; Amt für Soziales und Integration und Teilhabe; bis 31.3.")
    window = await hall.coordinator_in(browser)
    await window.taps("Maßnahmen")
    last = await window.view.get_by_role("button", name="Zur Übersicht").bounding_box()
    assert last is not None
    assert last["y"] + last["height"] * 0.8 <= PHONE["height"], "its words can be read without scrolling"
