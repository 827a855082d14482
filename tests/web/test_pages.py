"""Pages: a form that is sent twice, the way back, what is said once, files, and how a text becomes a page."""

import asyncio
import gc
import re
from datetime import timedelta
from html import escape
from pathlib import Path

import aiohttp
import pytest
from markupsafe import Markup as Safe

from handlers.turn import Turn
from locales import LANGUAGES, words_in
from reports.jobs import Done, Failed, Job
from tests.conftest import FakeClock
from tests.locales.messages import FOLDER
from tests.shared_press import SharedPress
from tests.web.clustering import cards_of
from tests.web.desk import Desk, FormOnPage
from tests.web.hall import SERIES, Hall, open_hall
from web.rendering import read

TO_AN_OPEN_LINK = ("Einladen", "Rat (", "Zugang im Browser", "Link öffnen: 1 Tag, 30 Personen", "Zurück")


async def drafts(hall: Hall) -> int:
    row = await hall.database.read(lambda tx: tx.one("SELECT count(*) AS n FROM poll"))
    return int(row["n"])


def form_with(desk: Desk, label: str) -> tuple[FormOnPage, dict[str, str]]:
    """The form of a button, and what pressing it sends."""
    for form in desk.page.forms:
        for words, name, value in form.buttons:
            if words.startswith(label):
                return form, {name: value}
    raise AssertionError(f"no button {label!r}")


async def test_double_click_is_one_act(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    form = next(form for form in coordinator.page.forms if form.typed)
    for _ in range(2):
        await coordinator.posts(form, {"text": "Wo? Rathaus / Schule"})
    assert await drafts(hall) == 1


def turns() -> list[Turn]:
    """All that there are, also those that an earlier test keeps in hand."""
    return [each for each in gc.get_objects() if isinstance(each, Turn)]


async def test_turn_is_gone_without_looking_for_garbage(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    gc.collect()
    before = turns()
    gc.disable()
    try:
        await coordinator.taps("Neue Abstimmung")
        form = next(form for form in coordinator.page.forms if form.typed)
        await coordinator.posts(form, {"text": "Wo? Rathaus / Schule"})
        assert [each for each in turns() if each not in before] == []
    finally:
        gc.enable()


async def test_going_back_and_correcting_a_text_makes_another_draft(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    form = next(form for form in coordinator.page.forms if form.typed)
    await coordinator.posts(form, {"text": "Wo? Rathaus / Schule"})
    await coordinator.posts(form, {"text": "Wo? Rathaus / Bücherei"})
    assert "2 · Bücherei" in coordinator.text
    assert await drafts(hall) == 2


async def test_what_cannot_be_taken_as_it_was_typed_stays_in_the_field(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Maßnahmen", "Neue Maßnahme"):
        await coordinator.taps(label)
    line = f"Sprachcafé & <Tee> im {'Rathaus ' * 30}"
    await coordinator.types(line)
    assert "höchstens 200" in coordinator.text
    assert f">{escape(line.strip())}</textarea>" in coordinator.html
    await coordinator.types("Sprachcafé")
    assert "Rathaus" not in coordinator.html


async def test_what_was_understood_does_not_stand_in_the_field_of_the_next_question(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neues Treffen")
    await coordinator.types("wann auch immer")
    assert ">wann auch immer</textarea>" in coordinator.html
    await coordinator.types("12.11.")
    assert "Um wie viel Uhr" in coordinator.text
    assert ">12.11.</textarea>" not in coordinator.html


@pytest.mark.slow
async def test_what_is_typed_beside_a_button_is_not_thrown_away_without_a_word(hall: Hall) -> None:
    await hall.people(1)
    kim = await hall.invites("3.12. 18 Uhr")
    await kim.taps("Treffen absagen")
    reason = "Der Saal ist belegt.\n\nEs tut uns leid & <wirklich>."
    form, press = form_with(kim, "Nein, zurück")
    await kim.posts(form, {"text": reason.replace("\n", "\r\n"), **press})
    assert "noch nicht abgeschickt" in kim.text
    assert f">{escape(reason)}</textarea>" in kim.html
    assert "Ja, absagen" in kim.labels, "it does not lead away"
    again, press = form_with(kim, "Nein, zurück")
    assert again.fields["draft"] == reason, "the same button a second time goes without it"
    await kim.posts(again, {"text": reason, **press})
    assert "Treffen absagen" in kim.labels


@pytest.mark.slow
@pytest.mark.parametrize("label", ["Ja, absagen", "Ja, alle 3 ab diesem absagen"])
async def test_reason_typed_beside_the_button_that_cancels_goes_along(hall: Hall, label: str) -> None:
    ada, *_ = await hall.people(1)
    kim = await hall.invites(SERIES)
    await kim.taps("Treffen absagen")
    await kim.types("Regen")
    await kim.opens(kim.url)
    assert "Grund: Regen" in kim.text, "also where the page is fetched again"
    form, press = form_with(kim, label)
    await kim.posts(form, {"text": "Der Saal ist belegt. " * 20, **press})
    assert "Das ist zu lang. Bitte schreiben Sie höchstens 300 Zeichen." in kim.text
    for field in ("Der Saal ist belegt. " * 20, "Der Saal ist belegt.\r\nLeider."):
        assert ("Der Saal ist belegt. " * 20).strip() in kim.html, "it stays where it can be shortened"
        form, press = form_with(kim, label)
        await kim.posts(form, {"text": field, **press})
    assert "noch nicht abgeschickt" not in kim.text
    assert "Abgesagt" in kim.text
    await hall.settled()
    await ada.opens("/")
    assert "Ein Treffen fällt aus\nGrund: Der Saal ist belegt. Leider." in ada.text


@pytest.mark.slow
async def test_button_goes_on_where_the_field_holds_what_it_held_or_was_asked_about(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Maßnahmen", "Neue Maßnahme"):
        await kim.taps(label)
    form, press = form_with(kim, "Alle Maßnahmen")
    await kim.posts(form, {"text": "Sprachcafé", **press})
    assert "noch nicht abgeschickt" in kim.text
    form, press = form_with(kim, "Alle Maßnahmen")
    await kim.posts(form, {"text": form.fields["draft"], **press})
    assert "noch nicht abgeschickt" not in kim.text
    assert "Neue Maßnahme" in kim.labels


@pytest.mark.slow
async def test_last_arrival_wins_however_often_somebody_goes_back(hall: Hall) -> None:
    ada, _ = await hall.people(2, group="ehrenamt")
    await hall.asks("Wo? Rathaus / Bücherei / Schule")
    await ada.opens("/")
    await ada.taps("Abstimmung: Wo?")
    page = ada.url
    for label in ("2 · Bücherei", "3 · Schule", "2 · Bücherei"):
        await ada.opens(page)
        await ada.taps(label)
    assert "Ihre Stimme: Bücherei" in ada.text


@pytest.mark.slow
async def test_page_of_an_old_bookmark_shows_the_truth_of_now(hall: Hall) -> None:
    ada = await hall.participant()
    await ada.taps("Einstellungen")
    page = ada.url
    await ada.taps("Nachrichten ausschalten")
    await ada.opens(page)
    assert "Nachrichten: ausgeschaltet" in ada.text


@pytest.mark.slow
async def test_page_outlives_a_restart_of_what_was_said(hall: Hall) -> None:
    ada = await hall.participant()
    await ada.taps("Einstellungen")
    page = ada.url
    for _ in range(2):
        await ada.opens(page)
        assert ada.page.heading == "Einstellungen"


async def test_picture_says_in_words_what_it_shows(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in (*TO_AN_OPEN_LINK, "QR-Code als Bild"):
        await coordinator.taps(label)
    [(words, address)] = coordinator.page.pictures.items()
    assert "Musterstadt lädt Sie ein" in words
    picture, kind = await coordinator.downloads(".png")
    assert (picture[:4], kind) == (b"\x89PNG", "image/png")
    assert address


@pytest.mark.process
async def test_file_that_was_asked_for_is_there_after_a_reload(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in (*TO_AN_OPEN_LINK, "Seite zum Ausdrucken"):
        await coordinator.taps(label)
    await coordinator.opens(coordinator.url)
    page, kind = await coordinator.downloads(".pdf")
    assert (page[:5], kind) == (b"%PDF-", "application/pdf")


class HeldPress(SharedPress):
    """Draws nothing until it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.is_asked = asyncio.Event()
        self.goes_on = asyncio.Event()

    async def _ask(self, job: Job) -> Done | Failed:
        self.is_asked.set()
        await self.goes_on.wait()
        return await super()._ask(job)


@pytest.mark.process
async def test_file_is_offered_to_whoever_pressed_another_button_meanwhile(
    tmp_path: Path, clock: FakeClock
) -> None:
    press = HeldPress()
    async with open_hall(tmp_path, clock, press=press) as hall:
        kim = hall.coordinator
        await kim.opens("/")
        for label in TO_AN_OPEN_LINK:
            await kim.taps(label)
        print_, back = form_with(kim, "Seite zum Ausdrucken"), form_with(kim, "Zurück")
        waits = asyncio.create_task(kim.posts(*print_))
        await press.is_asked.wait()
        waits.cancel()  # as a browser does in which something else is pressed
        goes_back = asyncio.create_task(kim.posts(*back))
        press.goes_on.set()
        await goes_back
        assert kim.page.heading == "Musterstadt: Einladen"
        assert "Was Sie angefordert haben, ist inzwischen fertig." in kim.text
        await kim.opens("/")
        await kim.follows("Ansehen und herunterladen")
        page, kind = await kim.downloads(".pdf")
        assert (page[:5], kind) == (b"%PDF-", "application/pdf")
        ada = await hall.participant()
        for desk in (kim, ada):
            await desk.opens("/")
            assert "inzwischen fertig" not in desk.text


@pytest.mark.process
async def test_own_questionnaire_is_sent_as_a_file(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Fragebögen")
    await coordinator.taps("Eigenen Fragebogen")
    await coordinator.sends("kaputt.yaml", b"id: [")
    assert "„kaputt.yaml“: eine Stelle passt noch nicht" in coordinator.text
    assert "1. Zeile 1" in coordinator.text


async def sizes_on_the_wire(hall: Hall, desk: Desk) -> list[int]:
    """Of a page and all that it needs, with their headers, as every browser asks for them."""
    needs = [desk.url, *re.findall(r'(?:href|src)="(/static/[^"]+)"', desk.html)]
    sizes = []
    async with aiohttp.ClientSession(
        cookies={"rundfrage": desk.cookie}, auto_decompress=False, headers={"Accept-Encoding": "gzip"}
    ) as client:
        for address in needs:
            async with client.get(
                address if address.startswith("http") else f"{hall.url}{address}"
            ) as answer:
                assert answer.headers["Content-Encoding"] == "gzip"
                head = sum(len(name) + len(value) + 4 for name, value in answer.headers.items())
                sizes.append(head + len(await answer.read()))
    return sizes


@pytest.mark.slow
async def test_pages_of_the_survey_are_small(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    await hall.starts_short_check()
    await ada.opens("/")
    await ada.taps("Jetzt beginnen")
    assert sum(await sizes_on_the_wire(hall, ada)) <= 14_000


@pytest.mark.slow
async def test_page_after_a_field_stays_until_somebody_goes_on(hall: Hall) -> None:
    """Read anew its place shows the next question: a page that follows by itself would be that at once."""
    ada = await hall.participant(group="ehrenamt")
    await hall.starts_short_check()
    await ada.opens("/")
    await ada.taps("Jetzt beginnen")
    while "Geschafft: Ihr Ehrenamt" not in ada.text:
        await ada.taps("überspringen")
    assert "data-live" not in ada.html
    assert "Rückkehr-Code anzeigen" not in ada.labels, "it is offered where somebody rests"
    await ada.taps("später weiter")
    assert "data-live" in ada.html
    assert "Rückkehr-Code anzeigen" in ada.labels


@pytest.mark.slow
async def test_reminder_waits_for_its_hour_and_is_then_on_the_page(hall: Hall) -> None:
    ada = await hall.participant()
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neues Treffen", "In 2 Wochen", "Einladen: "):
        await coordinator.taps(label)
    await hall.settled()
    await ada.opens("/")
    assert "Erinnerung" not in ada.text
    await hall.time_passes(timedelta(days=13, hours=9))
    await ada.opens("/")
    assert "Erinnerung: Treffen morgen" in ada.text


@pytest.mark.slow
async def test_address_in_a_text_is_a_link_and_can_be_followed(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Einladen")
    await coordinator.taps("Koordination einladen")
    links = [address for address in coordinator.page.links.values() if address.startswith(hall.url)]
    assert f"{hall.url}/k" in links
    assert any("/l/j" in each for each in links)


@pytest.mark.slow
async def test_page_of_a_poll_with_all_it_needs_is_small_on_the_wire(hall: Hall) -> None:
    ada, _ = await hall.people(2)
    await hall.asks("Wo? Rathaus / Schule", openly=True)
    await ada.opens("/")
    await ada.taps("Abstimmung: Wo?")
    await ada.taps("1 · Rathaus")
    sizes = await sizes_on_the_wire(hall, ada)
    assert len(sizes) == 3  # the page, its style, its script
    assert sum(sizes) <= 14_000


async def test_field_needs_no_button_that_leads_to_one(hall: Hall) -> None:
    [ada] = await hall.people(1)
    await hall.coordinator.opens("/")
    for label in ("Neue Abstimmung", "Karten"):
        await hall.coordinator.taps(label)
    await hall.coordinator.types("Was fehlt?")
    await hall.coordinator.taps("Senden an eine Person")
    await ada.opens("/")
    await ada.taps("Abstimmung: Was fehlt?")
    assert "Absenden" in ada.labels
    assert "Karte schreiben" not in ada.labels
    await ada.types("Mehr Bänke")
    assert "„Mehr Bänke“" in ada.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        "floor-merge-ask",
        "moderation-give-back-ask",
        "poll-cards-reviewed",
        "poll-words-reviewed",
        "record-ready",
    ],
)
def test_page_is_headed_by_what_it_is_about(language: str, key: str) -> None:
    heading, _, _ = read(words_in(language)(key, text="Wann?"), lambda _: None)
    assert heading


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["wall-end-links-ask", "measure-followed", "asking-poll-running"])
def test_headings_are_short_where_a_sentence_follows_on_their_line(language: str, key: str) -> None:
    words = words_in(language)(key, n=2, k=5, titles="„Wo?“")
    heading, _, below = read(words, lambda _: None)
    assert len(heading) <= 60
    assert words.replace("<b>", "").replace("</b>", "").split() == [
        *heading.split(),
        *" ".join(line for block in below for line in block.lines).split(),
    ], "nothing of it is lost"


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_draws_every_tag_that_a_text_has(language: str) -> None:
    texts = [file.read_text("utf-8") for file in (FOLDER / language).glob("*.ftl")]
    tags = {name for text in texts for name in re.findall(r"<([a-z]+)>", text)}
    assert {"b", "pre"} <= tags
    for tag in sorted(tags):
        heading, _, blocks = read(
            f"Vorher\n\n<{tag}>Wort & Wort</{tag}>".replace("&", "&amp;"), lambda _: None
        )
        drawn = "".join(line for block in blocks for line in block.lines)
        assert f"{heading}{drawn}".count("Wort") == 2
        assert "&lt;" not in f"{heading}{drawn}", tag


@pytest.mark.slow
async def test_commands_of_a_text_are_a_list_of_links_that_say_everything_once(hall: Hall) -> None:
    (ada,) = await hall.people(1)
    await ada.opens("/")
    await ada.taps("Hilfe")
    assert "Knöpfen auf der Seite" in ada.text
    assert {"Übersicht", "Datenschutz", "Nicht mehr teilnehmen", "Sprache und Nachrichten"} <= set(
        ada.page.links
    )
    assert "–" not in ada.text
    assert "Vorlesemodus" not in ada.text
    assert ada.html.count("<li><a href") >= 10


def test_what_somebody_typed_about_a_command_is_kept() -> None:
    """Only a list of ways is shown by the links alone, which say what each is for."""
    _, _, blocks = read("Anmerkungen:\n/hilfe: bitte kürzer", lambda name: Safe(f"<a>{name}</a>"))
    assert "bitte kürzer" in str(blocks)
    _, _, blocks = read("/hilfe: kurz\n/daten: alles", lambda name: Safe(f"<a>{name}</a>"))
    assert [(block.lines, block.is_list) for block in blocks] == [(("<a>hilfe</a>", "<a>daten</a>"), True)]


def test_text_to_be_copied_stands_as_it_is() -> None:
    _, _, blocks = read(
        "Davor\n\n<pre>1. Eins, siehe /daten\n\n• 2. &lt;Zwei&gt;</pre>\nDanach", lambda _: Safe("x")
    )
    assert [(str(block.lines[0]), block.is_verbatim) for block in blocks] == [
        ("Davor", False),
        ("1. Eins, siehe /daten\n\n• 2. &lt;Zwei&gt;", True),
        ("Danach", False),
    ]


@pytest.mark.slow
async def test_button_of_a_page_has_all_its_words(hall: Hall) -> None:
    kim, ada = hall.coordinator, await hall.participant()
    await kim.opens("/")
    for label in ("Neue Befragung", "1 · Selbstcheck", "Namen ändern"):
        await kim.taps(label)
    name = "Wie offen sind wir in Musterstadt im Winter 2026?"
    await kim.types(name)
    await kim.taps("Handlungsfelder auswählen")
    assert "Interkulturelle Öffnung und Antirassismus ✓" in kim.labels
    for label in ("Fertig", "Vorschau und Start", "Ohne diese Angaben starten"):
        await kim.taps(label)
    await hall.settled()
    await ada.opens("/")
    assert f"{name} beantworten" in ada.labels
    assert not [label for desk in (kim, ada) for label in desk.labels if "…" in label]


@pytest.mark.process
@pytest.mark.slow
async def test_pictures_of_a_long_result_have_names_of_their_own(hall: Hall) -> None:
    await cards_of(hall, *(f"Karte {number}" for number in range(13)))
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Abstimmungen", "Beendet: Was fehlt", "Bild"):
        await kim.taps(label)
    names = [label for label in kim.page.links if ".png" in label]
    assert names == [f"Was-fehlt-bei-uns-{number}.png herunterladen" for number in (1, 2)]
