"""Pages: a form that is sent twice, the way back, what is said once, files, the calendar, what is live."""

import asyncio
import gc
import json
import logging
import re
from collections.abc import Collection
from datetime import date, timedelta
from html import escape, unescape

import aiohttp
import icalendar
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from markupsafe import Markup as Safe
from yarl import URL

from handlers.routing import LiveSubject
from handlers.screen import Watch
from handlers.turn import Turn
from locales import LANGUAGES, Markup, words_in
from storage.ids import PersonId
from tests.locales.messages import FOLDER
from tests.web.desk import Desk, FormOnPage
from tests.web.hall import Hall
from web.live import LivePages
from web.pulse import Pulse
from web.rendering import read
from web.visitors import Visitor
from workshops.workshops import Workshops

NOTHING = {"html": "", "part": "", "over": True}
"""What a page is told on which nothing follows."""


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
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Neues Treffen")
    await kim.types("3.12. 18 Uhr")
    for label in ("Einladen: ", "Treffen absagen"):
        await kim.taps(label)
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
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Neues Treffen")
    await kim.types("jeden ersten Dienstag um 18 Uhr, 3 Mal")
    for each in ("Fertig", "Einladen: ", "Treffen absagen"):
        await kim.taps(each)
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
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("Wo? Rathaus / Bücherei / Schule")
    await coordinator.taps("Senden an 2 Personen")
    await hall.settled()
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
    for label in ("Einladen", "Rat (", "QR-Code als Bild"):
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
    for label in ("Einladen", "Rat (", "Seite zum Ausdrucken"):
        await coordinator.taps(label)
    await coordinator.opens(coordinator.url)
    page, kind = await coordinator.downloads(".pdf")
    assert (page[:5], kind) == (b"%PDF-", "application/pdf")


@pytest.mark.process
async def test_own_questionnaire_is_sent_as_a_file(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Fragebögen")
    await coordinator.taps("Eigenen Fragebogen")
    await coordinator.sends("kaputt.yaml", b"id: [")
    assert "kaputt.yaml" in coordinator.text or "Zeile" in coordinator.text


@pytest.mark.slow
async def test_calendar_has_the_meetings_and_ends_with_its_address(hall: Hall) -> None:
    ada = await hall.participant()
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neues Treffen", "In 4 Wochen", "Einladen: "):
        await coordinator.taps(label)
    await hall.settled()
    await ada.opens("/me")
    assert "dazu das Datum jeder Maßnahme" in ada.text
    await ada.taps("Kalender-Adresse anzeigen")
    address = next(line for line in ada.text.split("\n") if line.endswith(".ics"))
    link = f"webcal:{address.partition(':')[2]}"
    assert ada.page.links["Im Kalender öffnen"] == link, "a tap is enough"
    assert "Neue Adresse anzeigen" in ada.html, "which ends the one above"
    assert "Kalender-Adresse anzeigen" not in ada.html
    async with aiohttp.ClientSession() as client:
        answer = await client.get(address)
        assert answer.content_type == "text/calendar"
        calendar = icalendar.Calendar.from_ical(await answer.read())
        [meeting] = calendar.walk("VEVENT")
        assert meeting["SUMMARY"] == "Folgetreffen"
        assert meeting.walk("VALARM")
        await ada.opens("/me")
        await ada.taps("Kalender-Adresse beenden")
        async with client.get(address) as gone:
            assert gone.status == 404
    await coordinator.taps("Alle Treffen")
    await coordinator.follows("Im eigenen Kalender anzeigen")
    assert "Kalender-Adresse anzeigen" in coordinator.html


@pytest.mark.slow
async def test_live_page_is_told_of_a_vote(hall: Hall) -> None:
    ada, _ = await hall.people(2, group="ehrenamt")
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("Wo? Rathaus / Bücherei / Schule")
    await coordinator.taps("Senden an 2 Personen")
    await hall.settled()
    headers = {"Cookie": f"rundfrage={coordinator.cookie}"}
    async with aiohttp.ClientSession(headers=headers) as client, asyncio.timeout(10):
        stream = await client.get(f"{coordinator.url}/live")
        assert stream.content_type == "text/event-stream"
        await ada.opens("/")
        await ada.taps("1 · Rathaus")
        async for line in stream.content:
            if line.startswith(b"data: "):
                break
        stream.close()  # else it is left to the garbage collector, in the middle of another test
        said = json.loads(line.removeprefix(b"data: "))
        assert "Abgestimmt: 1 von 2" in said["html"]
        assert said["over"] is False
        assert await told(await client.get(f"{ada.url}/live")) == NOTHING, "it is somebody else's"
        await coordinator.taps("Zur Übersicht")
        await coordinator.taps("Einstellungen")
        assert await told(await client.get(f"{coordinator.url}/live")) == NOTHING


@pytest.mark.slow
async def test_program_with_live_pages_stops_at_once(hall: Hall) -> None:
    coordinator = hall.coordinator
    await hall.participant()
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("Wo? Rathaus / Schule")
    await coordinator.taps("Senden an eine Person")
    headers = {"Cookie": f"rundfrage={coordinator.cookie}"}
    async with aiohttp.ClientSession(headers=headers) as client, asyncio.timeout(10):
        stream = await client.get(f"{coordinator.url}/live")
        await hall.bot.stop()
        assert b"data" not in await stream.read()


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
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neue Befragung", "2 · Kurzcheck", "Vorschau und Start", "Ohne diese Angaben starten"):
        await coordinator.taps(label)
    await hall.settled()
    await ada.opens("/")
    await ada.taps("Jetzt beginnen")
    assert sum(await sizes_on_the_wire(hall, ada)) <= 14_000


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
async def test_calendar_has_the_days_of_measures_without_any_name(hall: Hall) -> None:
    """Whole days that take no time, and no tasks: a calendar that subscribes to an address seldom shows those."""
    ada, bea, klara = await hall.participant(), await hall.participant(), hall.coordinator
    await klara.opens("/")
    for label in ("Maßnahmen", "Neue Maßnahme"):
        await klara.taps(label)
    await klara.types("Sprachcafé; Räume, Amt für Soziales, bis 20.11.")
    await klara.taps("Allen zeigen")
    for person, act in ((ada, "Ich übernehme"), (bea, "Sag mir Bescheid")):
        await person.opens("/")
        for label in ("Maßnahmen", "1 · Sprachcafé", act):
            await person.taps(label)
    await ada.types("Frau A.")
    for person in (ada, bea):
        content = await _calendar_of(person)
        [entry] = icalendar.Calendar.from_ical(content).walk("VEVENT")
        assert entry["SUMMARY"] == "Maßnahme: Sprachcafé, Räume"
        assert (entry.decoded("DTSTART"), entry.decoded("DTEND")) == (date(2026, 11, 20), date(2026, 11, 21))
        assert entry["TRANSP"] == "TRANSPARENT"
        assert b"Frau A." not in content
    await klara.taps("Datum ändern")
    await klara.types("Ende März")
    [entry] = icalendar.Calendar.from_ical(await _calendar_of(bea)).walk("VEVENT")
    assert (entry.decoded("DTSTART"), entry.decoded("SEQUENCE")) == (date(2027, 3, 31), 2)
    for label in ("Stand ändern", "erledigt"):
        await klara.taps(label)
    assert icalendar.Calendar.from_ical(await _calendar_of(bea)).walk("VEVENT") == []


@pytest.mark.slow
async def test_meeting_that_is_over_stays_in_the_calendar_for_a_year_and_one_that_was_declined_goes(
    hall: Hall,
) -> None:
    ada, bea, coordinator = await hall.participant(), await hall.participant(), hall.coordinator
    await coordinator.opens("/")
    for label in ("Neues Treffen", "In 4 Wochen", "Einladen: "):
        await coordinator.taps(label)
    await bea.opens("/")
    for label in ("Treffen: ", "Ich komme nicht"):
        await bea.taps(label)
    assert icalendar.Calendar.from_ical(await _calendar_of(bea)).walk("VEVENT") == []
    await ada.opens("/me")
    await ada.taps("Kalender-Adresse anzeigen")
    address = next(line for line in ada.text.split("\n") if line.endswith(".ics"))
    async with aiohttp.ClientSession() as client:
        for days, there in ((30, True), (350, True), (30, False)):
            await hall.time_passes(timedelta(days=days))
            async with client.get(address) as answer:
                found = icalendar.Calendar.from_ical(await answer.read()).walk("VEVENT")
            assert bool(found) is there
            assert not any(each.walk("VALARM") for each in found), "nobody is reminded of it any more"


async def _calendar_of(person: Desk) -> bytes:
    """What a calendar fetches."""
    await person.opens("/me")
    has_one = "Neue Adresse anzeigen" in person.html
    await person.taps("Neue Adresse anzeigen" if has_one else "Kalender-Adresse anzeigen")
    address = next(line for line in person.text.split("\n") if line.endswith(".ics"))
    async with aiohttp.ClientSession() as client:
        return await (await client.get(address)).read()


async def events_of(desk: Desk, client: aiohttp.ClientSession) -> aiohttp.ClientResponse:
    """The stream that the page says it follows, as its browser opens it."""
    address = unescape(desk.html.split('data-live="')[1].split('"')[0])
    return await client.get(f"{desk.address}{address}")


async def told(stream: aiohttp.ClientResponse) -> dict[str, object]:
    async with asyncio.timeout(15):
        while not (line := (await stream.content.readuntil(b"\n")).decode()).startswith("data: "):
            pass
    content: dict[str, object] = json.loads(line.removeprefix("data: "))
    return content


async def asks_openly(hall: Hall, *, of: int) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("Wo? Rathaus / Schule")
    await coordinator.taps("Offen auszählen")
    await coordinator.taps(f"Senden an {of} Personen")
    await hall.settled()


@pytest.mark.slow
async def test_first_page_is_told_as_soon_as_something_waits_on_it(hall: Hall) -> None:
    """Not when it was asked for: what is owed comes to the pages a moment later, by the alarm."""
    ada, ben = await hall.people(2)
    await chooses_own_time(ben)
    for desk in (ada, ben):
        await desk.opens("/")
    async with (
        aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as hers,
        aiohttp.ClientSession(cookies={"rundfrage": ben.cookie}) as his,
    ):
        stream, other = await events_of(ada, hers), await events_of(ben, his)
        kim = hall.coordinator
        await kim.opens("/")
        await kim.taps("Neue Abstimmung")
        await kim.types("Wo? Rathaus / Schule")
        await kim.taps("Senden an 2 Personen")
        came = await told(stream)
        assert "1 · Rathaus" in str(came["came"])
        assert ada.cookie not in str(came), "what many get bears nothing of one"
        assert re.search(r'name="key" value=""', str(came["came"]))
        await ada.opens("/")
        seen = next(form.fields["unseen"] for form in ada.page.forms if "unseen" in form.fields)
        assert seen == came["unseen"]
        own = await told(other)
        assert "Für Sie läuft keine Zeit" in str(own["html"]), "who has a time of their own reads of it"
        for each in (stream, other):
            each.close()


async def chooses_own_time(desk: Desk) -> None:
    await desk.opens("/")
    await desk.taps("Einstellungen")
    await desk.taps(next(label for label in desk.labels if label.startswith("Zeit im Workshop")))
    await desk.taps("ohne Zeitgrenze")


@pytest.mark.slow
async def test_all_pages_of_an_open_poll_are_told_the_same_and_keep_what_is_their_own(hall: Hall) -> None:
    ada, ben, cem = await hall.people(3)
    await asks_openly(hall, of=3)
    for desk, label in ((ada, "1 · Rathaus"), (ben, "2 · Schule")):
        await desk.opens("/")
        await desk.taps("Abstimmung: Wo?")
        await desk.taps(label)
    async with (
        aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as hers,
        aiohttp.ClientSession(cookies={"rundfrage": ben.cookie}) as his,
    ):
        await ada.opens(ada.url)
        await ben.opens(ben.url)
        streams = [await events_of(ada, hers), await events_of(ben, his)]
        await cem.opens("/")
        await cem.taps("Abstimmung: Wo?")
        await cem.taps("1 · Rathaus")
        first, second = [await told(stream) for stream in streams]
        assert first == second
        assert "3 Personen" in str(first["part"])
        assert "Ihre Stimme" not in str(first)
        await hall.coordinator.taps("Abstimmung beenden")
        await hall.coordinator.taps("Ja, beenden")
        first, second = [await told(stream) for stream in streams]
        assert first == second
        assert not first["over"], "cards may still be looked at, and the next question comes"
        assert "Diese Abstimmung ist beendet" in str(first["html"])
        assert ada.page.forms[0].fields["key"] not in str(first)
        for stream in streams:
            stream.close()


@pytest.mark.slow
async def test_page_is_told_what_changed_between_its_fetching_and_its_listening(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    await asks_openly(hall, of=2)
    await ada.opens("/")
    await ada.taps("Abstimmung: Wo?")
    await ada.taps("1 · Rathaus")
    await ada.opens(ada.url)
    await ben.opens("/")
    await ben.taps("Abstimmung: Wo?")
    await ben.taps("1 · Rathaus")
    async with aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as client:
        stream = await events_of(ada, client)
        assert "2 Personen" in str(await told(stream))
        stream.close()


@pytest.mark.slow
async def test_who_signs_out_or_was_not_asked_is_told_nothing_more(hall: Hall) -> None:
    ada, ben, stranger = await hall.people(3)
    await asks_openly(hall, of=3)
    await ada.opens("/")
    await ada.taps("Abstimmung: Wo?")
    await ada.taps("1 · Rathaus")
    await ada.opens(ada.url)
    async with (
        aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as client,
        aiohttp.ClientSession(cookies={"rundfrage": stranger.cookie}) as other,
    ):
        stream = await events_of(ada, client)
        page = stranger.page.forms[0].action
        asked = await hall.database.read(lambda tx: tx.one("SELECT id, version FROM poll"))
        await hall.database.write(lambda tx: tx.run("DELETE FROM poll_audience WHERE person_id > 3"))
        foreign = await other.get(f"{hall.url}{page}/live?of=poll:{asked['id']}:0")
        assert (await foreign.content.readuntil(b"id: 0\n")).count(b"id:") == 1, "nor how much goes on there"
        assert await told(foreign) == NOTHING
        await hall.workshops.sessions.end(
            (await hall.workshops.sessions.of_cookie(ada.cookie))[1].id,  # type: ignore[index]
            (await hall.workshops.sessions.of_cookie(ada.cookie))[0].id,  # type: ignore[index]
        )
        await ben.opens("/")
        await ben.taps("Abstimmung: Wo?")
        await ben.taps("2 · Schule")
        assert await told(stream) == NOTHING
        stream.close()
        foreign.close()


async def test_page_of_a_poll_with_all_it_needs_is_small_on_the_wire(hall: Hall) -> None:
    ada, _ = await hall.people(2)
    await asks_openly(hall, of=2)
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


@pytest.mark.slow
async def test_page_of_another_round_is_told_with_what_was_said_before(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    kim = hall.coordinator
    await asks_openly(hall, of=2)
    for desk in (ada, ben):
        await desk.opens("/")
        await desk.taps("Abstimmung: Wo?")
        await desk.taps("1 · Rathaus")
    for label in (
        "Abstimmung beenden",
        "Ja, beenden",
        "Noch einmal abstimmen lassen",
        "Senden an 2 Personen",
    ):
        await kim.taps(label)
    await hall.settled()
    for desk in (ada, ben):
        await desk.opens("/")
        await desk.taps("Abstimmung: Wo?")
    await ada.taps("2 · Schule")
    await ada.opens(ada.url)
    assert "vorher" in ada.text
    async with aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as client:
        stream = await events_of(ada, client)
        await ben.taps("2 · Schule")
        assert "vorher" in str((await told(stream))["part"])
        await kim.taps("Abstimmung beenden")
        await kim.taps("Ja, beenden")
        assert "vorher" in str((await told(stream))["html"])
        stream.close()


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


async def test_tab_that_is_closed_while_its_stream_begins_is_no_error(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    (ada,) = await hall.people(1)
    await ada.opens("/")
    url = URL(hall.url)
    assert url.host is not None
    request = (
        f"GET {ada.page.forms[0].action}/live?of=home:1:0 HTTP/1.1\r\n"
        f"Host: {url.authority}\r\nCookie: rundfrage={ada.cookie}\r\n\r\n"
    )
    for _ in range(5):
        _, writer = await asyncio.open_connection(url.host, url.port)
        writer.write(request.encode())
        writer.transport.abort()
    await ada.opens("/")
    assert [record.message for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_live_pages_go_on_after_a_look_that_went_wrong(hall: Hall) -> None:
    (ada,) = await hall.people(1)
    await hall.coordinator.opens("/")
    await hall.coordinator.taps("Neue Abstimmung")
    await hall.coordinator.types("Wo? Rathaus / Schule")
    visit = await hall.workshops.sessions.visit(ada.cookie, None)
    assert visit is not None
    who = Visitor(visit.session, visit.person, ada.cookie)
    looked: list[int] = []
    has_looked = asyncio.Event()

    async def render(subject: int, people: Collection[PersonId], _: Workshops) -> LiveSubject:
        looked.append(subject)
        has_looked.set()
        if len(looked) == 1:
            raise ArithmeticError
        return LiveSubject(1, frozenset(people), lambda _: (Markup("Zwischenstand"), None))

    async def own() -> tuple[str, Watch | None]:
        raise AssertionError

    pulse = Pulse()
    pages = LivePages(
        hall.workshops,
        pulse,
        renderers={"poll": render},
        arrivals={},
        draw=lambda _, part, __: (part or "", ""),
        draw_arrival=lambda _, __: "",
    )

    async def stream_of(request: web.Request) -> web.StreamResponse:
        return await pages.stream(request, who, Watch("poll", 1, -1), own)

    app = web.Application()
    app.router.add_get("/", stream_of)
    async with TestClient(TestServer(app)) as client:
        stream = await client.get("/")
        async with asyncio.timeout(15):
            await has_looked.wait()
        pulse.beat()
        assert (await told(stream))["part"] == "Zwischenstand"
        pulse.stop()
