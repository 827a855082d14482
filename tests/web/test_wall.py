"""The wall: right at every moment, and never more than all may see."""

import asyncio
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from questionnaires.kernels import text
from tests.conftest import FakeClock
from tests.shared_press import SharedPress
from tests.web.clustering import leads, written
from tests.web.hall import Hall, open_hall
from tests.web.projecting import WHERE, events, lets_in, opened, prepared, votes
from web.walls import Charts, Stopping

pytestmark = pytest.mark.slow  # a hall full of people


class SlowPress(SharedPress):
    """Makes the script of charts for ever, as a slow machine does."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = asyncio.Event()
        self.times = 0
        self.is_stopped = False

    async def charts_script(self) -> bytes:
        self.times += 1
        async with self._turn:
            self.begun.set()
            try:
                await asyncio.Event().wait()
            finally:
                self.is_stopped = True
        return b""


async def test_wall_shows_the_way_in_before_anything_begins(hall: Hall) -> None:
    await lets_in(hall, "Rat (")
    code = next(line for line in hall.coordinator.text.split("\n") if "Code" in line)
    projector, _ = await opened(hall)
    assert "Herzlich willkommen" in projector.text
    assert "Rat" in projector.text
    shown = next(line for line in projector.text.split("\n") if len(line) == 9 and line[4] == "-")
    assert shown in code
    assert '<svg viewBox="0 0 ' in projector.html
    assert projector.labels == []


async def test_wall_of_a_confidential_poll_shows_only_how_many_until_the_end(hall: Hall) -> None:
    people = await hall.people(6)
    projector, address = await opened(hall)
    await hall.asks(WHERE)
    for desk in people[:5]:
        await votes(desk, "2 · Bücherei")
    await projector.opens(address)
    assert "5 von 6 haben geantwortet" in projector.text
    assert "%" not in projector.text
    assert "Ergebnis gibt es, wenn mindestens 5 Personen antworten" in projector.text
    await hall.coordinator.taps("Abstimmung beenden")
    await hall.coordinator.taps("Ja, beenden")
    await projector.opens(address)
    assert "Bücherei5 (100 %)" in projector.text


@pytest.mark.process
async def test_wall_of_an_open_poll_follows_every_vote(hall: Hall) -> None:
    people = await hall.people(2)
    _, address = await opened(hall)
    await hall.asks(WHERE, openly=True)
    async with events(address) as told:
        await told.until("0 von 2 haben geantwortet")
        await votes(people[0], "2 · Bücherei")
        content = await told.until("1 von 2 hat geantwortet")
        values = content["charts"][0]["data"]["values"]
        assert [(row["label"], row["percent"]) for row in values] == [
            ("Rathaus", 0),
            ("Bücherei", 100),
            ("Schule", 0),
        ]


@pytest.mark.process
async def test_wall_shows_the_item_of_the_run_sheet_and_the_time_that_is_left(hall: Hall) -> None:
    await hall.people(2)
    coordinator = hall.coordinator
    _, address = await opened(hall)
    await coordinator.opens("/")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await coordinator.taps(label)
    await coordinator.types("Gespräch, 20 Minuten")
    await coordinator.taps("Fertig")
    async with events(address) as told:
        await coordinator.taps("Weiter: Gespräch")
        await told.until("Gespräch")
        await coordinator.taps("Zeit laufen lassen")
        content = await told.until('class="countdown"')
        assert "bis 10:20 Uhr" in content["html"]
        await coordinator.taps("Ohne Zeit weiter")
        await told.until("Gespräch")


async def test_time_that_is_left_stands_below_the_poll_of_an_item(hall: Hall) -> None:
    await hall.people(2)
    projector, address = await opened(hall)
    await prepared(hall, "Wo treffen wir uns? Rathaus / Schule, 20 Minuten")
    await hall.time_passes(timedelta(seconds=1))
    await hall.coordinator.taps("Weiter: Wo treffen wir uns?")
    await hall.coordinator.taps("Zeit laufen lassen")
    await projector.opens(address)
    assert "0 von 2 haben geantwortet" in projector.text
    assert "bis 10:20 Uhr" in projector.text


async def test_result_stays_until_something_else_begins(hall: Hall) -> None:
    people = await hall.people(5)
    coordinator = hall.coordinator
    projector, address = await opened(hall)
    await prepared(hall, "Gespräch")
    await coordinator.taps("Weiter: Gespräch")
    await hall.time_passes(timedelta(minutes=1))
    await hall.asks(WHERE)
    for desk in people:
        await votes(desk, "2 · Bücherei")
    await hall.time_passes(timedelta(minutes=1))
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await coordinator.taps(label)
    await hall.time_passes(timedelta(minutes=1))
    await projector.opens(address)
    assert "Wo treffen wir uns?" in projector.text
    assert "100 %" in projector.text
    await coordinator.opens("/")
    for label in ("Ablauf", "Workshop", "Zeit laufen lassen"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "Gespräch" in projector.text
    assert "Bücherei" not in projector.text


@pytest.mark.process
async def test_who_comes_back_to_the_wall_is_told_only_what_has_changed(hall: Hall) -> None:
    _, address = await opened(hall)
    async with events(address) as told:
        await told.until("Herzlich willkommen")
        seen = told.id
    async with events(address, last=seen) as told:
        kind, _ = await told.next()
        assert kind == "beat"
    async with events(address, last="of-another-time") as told:
        kind, _ = await told.next()
        assert kind == "message"


async def test_wall_counts_groups_that_write_together_as_groups(hall: Hall) -> None:
    people = await hall.people(5)
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neue Abstimmung", "Allein, zu zweit, zu viert"):
        await coordinator.taps(label)
    await coordinator.types("Was nun?")
    await coordinator.taps("Trotzdem senden an 5 Personen")
    await hall.settled()
    projector, address = await opened(hall)
    for each in people[:2]:
        await each.opens("/")
        await each.taps("Abstimmung: Was nun?")
        await each.types("Ein Café")
    await projector.opens(address)
    assert "2 Gruppen haben geschrieben (gefragt: 5 Personen)" in projector.text
    assert "/ 5" not in projector.text, "how many groups there are nobody knows"
    assert "Ein Ergebnis gibt es, wenn mindestens 5 Gruppen schreiben." in projector.text


async def test_second_round_starts_empty_and_shows_the_first_beside_it(hall: Hall) -> None:
    people = await hall.people(5)
    projector, address = await opened(hall)
    await hall.asks(WHERE, openly=True)
    for desk in people:
        await votes(desk, "2 · Bücherei")
    coordinator = hall.coordinator
    await coordinator.taps("Abstimmung beenden")
    await coordinator.taps("Ja, beenden")
    await coordinator.taps("Noch einmal abstimmen lassen")
    await coordinator.taps("Senden an 5 Personen")
    await hall.settled()
    await projector.opens(address)
    assert "0 von 5 haben geantwortet" in projector.text
    await votes(people[0], "1 · Rathaus")
    await projector.opens(address)
    assert "Abstimmung läuft · Runde 2" in projector.text
    assert "Der dünne Strich zeigt Runde 1 (Stimmen von 5 Personen)." in projector.text
    assert "Stimmen von 5 Personen" in projector.text
    await coordinator.taps("Abstimmung zurücknehmen")
    await coordinator.taps("Ja, zurücknehmen")
    await projector.opens(address)
    assert "Abstimmung beendet · Runde 1" in projector.text, "nobody takes it for what was voted on just now"


@pytest.mark.process
async def test_charts_come_from_the_installed_package(hall: Hall) -> None:
    projector, _ = await opened(hall)
    address = projector.html.split('data-charts="')[1].split('"')[0]
    async with aiohttp.ClientSession() as client, client.get(f"{hall.url}{address}") as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "vegaEmbed" in await answer.text()
    await projector.opens("/w/charts-0.0.js")
    assert projector.status == 404


async def test_stop_does_not_wait_for_the_script_of_a_wall_that_was_just_opened(
    tmp_path: Path, clock: FakeClock
) -> None:
    press = SlowPress()
    async with open_hall(tmp_path, clock, press=press) as hall:
        _, address = await opened(hall)
        async with events(address):
            await press.begun.wait()
            await hall.bot.stop()
            assert press.is_stopped


async def test_script_that_is_given_up_is_not_made_again_for_whoever_waits_for_it() -> None:
    press = SlowPress()
    charts = Charts(press)
    charts.begin()
    await press.begun.wait()
    waiting = asyncio.create_task(charts.packed())
    charts.stop()
    with pytest.raises(Stopping):
        await waiting
    assert press.times == 1


async def test_what_was_agreed_stands_on_the_wall_without_names(hall: Hall) -> None:
    projector, address = await opened(hall)
    klara = hall.coordinator
    for line in ("Sprachcafé, Amt für Soziales, bis 20.11.", "Lotsen"):
        await klara.opens("/")
        for label in ("Maßnahmen", "Neue Maßnahme"):
            await klara.taps(label)
        await klara.types(line)
        await klara.taps("Allen zeigen")
    await klara.taps("Ich übernehme")
    await klara.types("Frau K.")
    await klara.opens("/")
    await projector.opens(address)
    assert "Herzlich willkommen" in projector.text, "what was agreed before is there when it is asked for"
    for label in ("Leinwand", "Zeigen: Maßnahmen"):
        await klara.taps(label)
    assert "Auf der Leinwand steht: „Maßnahmen“" in klara.text
    await projector.opens(address)
    assert "Das haben wir vereinbart" not in projector.text, "nobody has met, and nobody decided"
    assert "Sprachcafé · Amt für Soziales" in projector.text
    assert "bis Fr 20.11. · vorgeschlagen" in projector.text
    assert "Frau K." not in projector.text
    await hall.time_passes(timedelta(days=2))
    await klara.taps("Alle Punkte")
    await projector.opens(address)
    assert "Maßnahmen" in projector.text


async def test_many_words_are_cut_to_what_can_be_read_from_the_back(hall: Hall) -> None:
    words = [f"Wort {number}" for number in range(14) for _ in range(2)]
    await written(hall, text.words(most=10), ["Bänke"] * 3 + words)
    projector, _ = await opened(hall)
    shown = [line for line in projector.text.split("\n") if line.startswith(("Bänke", "Wort"))]
    assert len(shown) == 8
    assert shown[0].startswith("Bänke"), "the most frequent one first"
    assert "7 weitere Wörter stehen auf dem Telefon." in projector.text


async def test_dates_and_the_meeting_that_follows_stand_on_the_wall_without_names(hall: Hall) -> None:
    people = await hall.people(3)
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await coordinator.taps(label)
    await coordinator.types("3.12. 18 Uhr, 4.12. 18 Uhr")
    await coordinator.taps("Fertig")
    await coordinator.taps("Fragen:")
    await hall.settled()
    await people[0].opens("/")
    for label in ("Die 2 Termine durchgehen", "Ja, da kann ich", "Zur Not"):
        await people[0].taps(label)
    projector, address = await opened(hall)
    await coordinator.opens("/")
    for label in ("Leinwand", "Zeigen: Termin gemeinsam"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "1 von 3 hat geantwortet" in projector.text
    assert "Do 03.12., 18:00" in projector.text
    assert "1 ja · 0 zur Not" in projector.text
    assert "0 ja · 1 zur Not" in projector.text
    assert "Antworten Sie mit dem Telefon." in projector.text
    await hall.time_passes(timedelta(days=8))
    _, address = await opened(hall)
    await projector.opens(address)
    assert "Do 03.12., 18:00" in projector.text
    assert "Antworten Sie" not in projector.text, "the last day is over"

    await coordinator.opens("/")
    for label in (
        "Alle Treffen",
        "Termin wählen: Folgetreffen",
        "Wählen: Do 03.12., 18:00",
        "Ja, dazu einladen",
    ):
        await coordinator.taps(label)
    await coordinator.opens("/")
    for label in ("Leinwand", "Zeigen: Nächstes Treffen"):
        await coordinator.taps(label)
    assert "Zeigen: Termin gemeinsam" not in "".join(coordinator.labels), "one of them was chosen"
    await projector.opens(address)
    assert "Donnerstag, 3. Dezember 2026" in projector.text
    assert "18:00 Uhr" in projector.text


async def test_dates_that_only_some_are_asked_for_stand_on_no_wall(hall: Hall) -> None:
    await hall.people(3)
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await coordinator.taps(label)
    await coordinator.types("3.12. 18 Uhr, 4.12. 18 Uhr")
    for label in ("Fertig", "Gruppen auswählen"):
        await coordinator.taps(label)
    await coordinator.taps(next(label for label in coordinator.labels if "Verwaltung" in label))
    for label in ("Fertig", "Fragen:"):
        await coordinator.taps(label)
    await opened(hall)
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    assert "Termin gemeinsam" not in "".join(coordinator.labels)


async def test_words_are_no_votes_and_those_that_wait_are_told_in_the_cloud_too(hall: Hall) -> None:
    poll = await written(hall, text.words(), ["Mut"] * 4 + ["Bus"] * 2 + ["Kita"])
    projector, address = await opened(hall)
    await projector.opens(address)
    assert "Ergebnis: Wörter von 5 Personen" in projector.text
    assert "Mut4-mal" in projector.text
    assert "Stimmen" not in projector.text
    assert "Ein weiteres Wort wird noch geprüft." in projector.text
    await hall.workshops.polls.show_as_cloud(await leads(hall), poll, on=True)
    await projector.opens(address)
    assert "Mut: 4-mal" in projector.text
    assert "Ein weiteres Wort wird noch geprüft." in projector.text
