"""Who opens the wall and who steers it, and until when it can be seen."""

from datetime import timedelta

import pytest

from tests.web.hall import Hall
from tests.web.projecting import WHERE, events, opened, prepared

pytestmark = pytest.mark.slow  # a hall full of people


@pytest.mark.process
async def test_coordinator_steers_the_wall(hall: Hall) -> None:
    await hall.people(2)
    _, address = await opened(hall)
    await hall.asks(WHERE)
    coordinator = hall.coordinator
    async with events(address) as told:
        await told.until("Wo treffen wir uns?")
        await coordinator.opens("/")
        await coordinator.taps("Leinwand")
        await coordinator.taps("Willkommen und Zugang")
        await told.until("Herzlich willkommen")
        assert "Auf der Leinwand steht: Willkommen und Zugang" in coordinator.text
        await coordinator.taps("Alle Punkte")
        await told.until("läuft")
        await coordinator.taps("Sprache der Leinwand: English")
        await told.until("Our items")
        await coordinator.taps("Aktueller Punkt")
        content = await told.until("0 of 2 have answered")
        assert content["lang"] == "en"


async def test_whoever_leads_reads_that_the_wall_stays_at_something_else(hall: Hall) -> None:
    await hall.people(2)
    coordinator = hall.coordinator
    await opened(hall)
    await prepared(hall, "Wo? Rathaus / Schule")
    stays = "Auf der Leinwand steht etwas anderes. Das bleibt so, bis Sie es ändern."
    assert stays not in coordinator.text
    await coordinator.opens("/")
    for label in ("Leinwand", "Willkommen und Zugang", "Ablauf", "Workshop"):
        await coordinator.taps(label)
    assert stays in coordinator.text
    await coordinator.taps("Weiter: Wo?")
    await coordinator.taps("Abstimmung: Wo?")
    assert stays in coordinator.text
    await coordinator.taps("Aktuellen Punkt zeigen")
    assert "Auf der Leinwand steht: „Wo?“" in coordinator.text
    for label in ("Ablauf", "Workshop", "Abstimmung: Wo?"):
        await coordinator.taps(label)
    assert stays not in coordinator.text


async def test_wall_signs_nobody_in_and_a_wrong_address_shows_nothing(hall: Hall) -> None:
    projector, address = await opened(hall)
    assert "set-cookie" not in {name.lower() for name in projector.headers}
    assert projector.headers["Content-Security-Policy"].startswith("default-src 'none'")
    await projector.opens(f"{address}x")
    assert projector.status == 404


@pytest.mark.process
async def test_ended_link_shows_nothing_any_more(hall: Hall) -> None:
    projector, address = await opened(hall)
    async with events(address) as told:
        await told.until("Herzlich willkommen")
        await hall.coordinator.opens("/")
        await hall.coordinator.taps("Leinwand")
        await hall.coordinator.taps("Alle Links beenden")
        assert "Den Link beenden?" in hall.coordinator.text
        await hall.coordinator.taps("Nein, zurück")
        assert "Ein Link öffnet die Leinwand." in hall.coordinator.text, "asked first, nothing has ended"
        await hall.coordinator.taps("Alle Links beenden")
        await hall.coordinator.taps("Ja, beenden")
        kind, _ = await told.next()
        while kind == "beat":
            kind, _ = await told.next()
        assert kind == "over"
    await projector.opens(address)
    assert projector.status == 404
    assert "gilt nicht mehr" in projector.text


async def test_link_ends_by_itself(hall: Hall) -> None:
    projector, address = await opened(hall)
    await hall.time_passes(timedelta(days=3, minutes=1))
    await projector.opens(address)
    assert projector.status == 404


async def test_code_leads_the_computer_at_the_projector_to_the_wall(hall: Hall) -> None:
    await opened(hall)
    coordinator = hall.coordinator
    await coordinator.taps("Leinwand steuern")
    await coordinator.taps("Leinwand öffnen")
    line = next(line for line in coordinator.text.split("\n") if line.startswith("Code: "))
    code = line.split(" ")[1]
    computer = await hall.desk()
    await computer.enters(code)
    assert "Herzlich willkommen" in computer.text
    await hall.time_passes(timedelta(minutes=31))
    other = await hall.desk()
    await other.enters(code)
    assert "gilt nicht" in other.text


async def test_nobody_but_a_coordinator_opens_or_steers_the_wall(hall: Hall) -> None:
    await opened(hall)
    ada = await hall.participant()
    assert "Leinwand" not in ada.labels
    form = next(form for form in ada.page.forms if form.buttons)
    for tap in (f"lwo:{hall.municipality}", f"lwv:{hall.municipality}:list", f"lwe:{hall.municipality}"):
        await ada.posts(form, {"tap": tap})
        assert "Leinwand" not in ada.text
    rows = await hall.database.read(lambda tx: tx.all("SELECT shows FROM wall"))
    assert [row["shows"] for row in rows] == ["current"]


async def test_questions_from_the_floor_lead_to_a_wall_that_nobody_has_opened_yet(hall: Hall) -> None:
    ada = await hall.participant()
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Ablauf", "Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await coordinator.taps(label)
    await hall.settled()
    await ada.opens("/")
    for label in ("Fragen aus dem Saal", "Frage stellen"):
        await ada.taps(label)
    await ada.types("Wann kommt der Bus?")
    await coordinator.opens("/")
    for label in ("Ablauf", "Fragen aus dem Saal"):
        await coordinator.taps(label)
    assert "Auf die Leinwand" not in coordinator.labels, "nobody would see it"
    for label in ("Leinwand öffnen", "Leinwand öffnen"):
        await coordinator.taps(label)
    projector = await hall.desk()
    address = coordinator.page.links["Leinwand hier öffnen"]
    await coordinator.opens("/")
    for label in ("Ablauf", "Fragen aus dem Saal", "Auf die Leinwand"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "Wann kommt der Bus?" in projector.text
