"""Who opens the wall and who steers it, and until when it can be seen."""

from datetime import timedelta

import pytest

from tests.web.hall import Hall
from tests.web.projecting import WHERE, events, opened, prepared, votes

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


async def test_wall_goes_on_to_the_meeting_when_one_of_its_dates_is_chosen(hall: Hall) -> None:
    await hall.people(3)
    coordinator = hall.coordinator
    projector, address = await opened(hall)
    await coordinator.opens("/")
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await coordinator.taps(label)
    await coordinator.types("3.12. 18 Uhr, 4.12. 18 Uhr")
    for label in ("Fertig", "Fragen:", "Zur Übersicht", "Leinwand", "Zeigen: Termin gemeinsam"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "Do 03.12., 18:00" in projector.text
    await coordinator.opens("/")
    for label in ("Alle Treffen", "Termin finden: Folgetreffen", "Wählen: Do 03.12.", "Ja, dazu einladen"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "Nächstes Treffen" in projector.text
    assert "Donnerstag, 3. Dezember 2026" in projector.text
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    assert "Zeigen: Nächstes Treffen ✓" in coordinator.labels
    await coordinator.opens("/")
    for label in ("Alle Treffen", "Do 03.12., 18:00", "Treffen absagen", "Ja, absagen"):
        await coordinator.taps(label)
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    assert "Aktueller Punkt ✓" in coordinator.labels


async def test_wall_lets_go_of_dates_that_nobody_is_asked_about_any_more(hall: Hall) -> None:
    await hall.people(3)
    coordinator = hall.coordinator
    await opened(hall)
    await coordinator.opens("/")
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await coordinator.taps(label)
    await coordinator.types("3.12. 18 Uhr, 4.12. 18 Uhr")
    for label in ("Fertig", "Fragen:", "Zur Übersicht", "Leinwand", "Zeigen: Termin gemeinsam"):
        await coordinator.taps(label)
    assert "Zeigen: Termin gemeinsam fin… ✓" in coordinator.labels
    await coordinator.opens("/")
    for label in (
        "Alle Treffen",
        "Termin finden: Folgetreffen",
        "Nicht weiter fragen",
        "Ja, nicht weiter fragen",
    ):
        await coordinator.taps(label)
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    assert "Aktueller Punkt ✓" in coordinator.labels


async def test_wall_shows_what_goes_on_where_the_thing_that_was_chosen_is_gone(hall: Hall) -> None:
    await hall.people(3)
    coordinator = hall.coordinator
    projector, address = await opened(hall)
    await prepared(hall, "Gespräch")
    await coordinator.taps("Weiter: Gespräch")
    await hall.asks(WHERE)
    await coordinator.opens("/")
    for label in ("Leinwand", "Zeigen: Wo treffen wir uns?"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "0 von 3 haben geantwortet" in projector.text
    await coordinator.opens("/")
    for label in ("Abstimmungen", "Läuft: Wo treffen wir uns?", "Abstimmung zurücknehmen"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "Gespräch" in projector.text
    assert "Zettel" not in projector.text, "nobody has to come in anew"
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    assert "Auf der Leinwand steht: „Gespräch“" in coordinator.text
    assert "Aktueller Punkt ✓" in coordinator.labels


async def test_item_whose_poll_was_taken_back_stays_on_the_wall(hall: Hall) -> None:
    await hall.people(3)
    coordinator = hall.coordinator
    projector, address = await opened(hall)
    await prepared(hall, "Wo? Rathaus / Schule", "Schluss")
    for label in ("Weiter: Wo?", "Abstimmung: Wo?", "Abstimmung zurücknehmen"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert projector.text.startswith("Wo?")
    assert "willkommen" not in projector.text


async def test_item_that_was_put_on_the_wall_stays_there_when_the_next_one_begins(hall: Hall) -> None:
    people = await hall.people(5)
    coordinator = hall.coordinator
    projector, address = await opened(hall)
    await prepared(hall, "Gespräch", "Wo? Rathaus / Schule", "Schluss")
    for label in ("Weiter: Gespräch", "Weiter: Wo?"):
        await coordinator.taps(label)
    await coordinator.opens("/")
    for label in ("Leinwand", "Zeigen: Wo?"):
        await coordinator.taps(label)
    for desk in people:
        await votes(desk, "2 · Schule")
    await coordinator.opens("/")
    for label in ("Ablauf", "Workshop", "Weiter: Schluss", "Abstimmung beenden und weiter"):
        await coordinator.taps(label)
    await projector.opens(address)
    assert "Schule5 (100 %)" in projector.text
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    assert "Auf der Leinwand steht: „Wo?“" in coordinator.text
    offered = [each for each in coordinator.labels if "Zeigen" in each]
    assert sorted(offered) == ["Zeigen: Gespräch", "Zeigen: Schluss", "Zeigen: Wo?"], "each thing once"


async def test_every_item_of_the_workshop_can_be_put_on_the_wall_again(hall: Hall) -> None:
    coordinator = hall.coordinator
    projector, address = await opened(hall)
    names = [f"Gespräch {number}" for number in range(1, 16)]
    await prepared(hall, *names)
    for name in names:
        await coordinator.taps(f"Weiter: {name}")
        await hall.time_passes(timedelta(minutes=5))
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    newest = [label for label in coordinator.labels if label.startswith("Zeigen: ")]
    assert newest == [f"Zeigen: Gespräch {number}" for number in (15, 14, 13, 12)]
    await coordinator.taps("Frühere Punkte (11)")
    assert "Gespräch 11" in coordinator.labels
    assert "Gespräch 1" not in coordinator.labels
    await coordinator.taps("nächste Seite")
    await coordinator.taps("Gespräch 1")
    assert "Auf der Leinwand steht: „Gespräch 1“" in coordinator.text
    await projector.opens(address)
    assert "Gespräch 1" in projector.text.split("\n")


@pytest.mark.process
async def test_wall_that_was_cut_off_while_a_page_was_turned_is_told_when_it_comes_back(hall: Hall) -> None:
    await hall.people(2)
    _, address = await opened(hall)
    await prepared(hall, *(f"{number}. Gespräch über etwas, das nicht kurz ist" for number in range(1, 31)))
    for number in range(1, 31):
        await hall.coordinator.taps(f"Weiter: {number}. Gespräch")
    await hall.coordinator.opens("/")
    for label in ("Leinwand", "Alle Punkte"):
        await hall.coordinator.taps(label)
    async with events(address) as told:
        assert (await told.until("Unsere Punkte"))["turned"] is None
        last = told.id
    await hall.coordinator.taps("Nächste Seite")
    page = int(hall.coordinator.text.partition("Seite ")[2].split()[0])
    async with events(address, last=last) as told:
        turned = (await told.until("Unsere Punkte"))["turned"]
    assert turned == {"page": page - 1, "until": (hall.clock().timestamp() + 60) * 1000}
