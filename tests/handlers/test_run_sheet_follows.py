"""Whoever leads a workshop with somebody else sees what they do, without a tap."""

import pytest

from handlers.taps import SeeRunSheet
from sandbox.person import Person
from storage.ids import RunSheetId
from tests.handlers.forged_callbacks import forges
from tests.handlers.preparing import asked_before_somebody_left, prepared
from tests.handlers.test_moderating import moderating
from tests.town import Town, goes

pytestmark = pytest.mark.slow


async def leading(town: Town, *items: str) -> tuple[Person, Person]:
    """Klara, and Mona who moderates for the day, with the same run sheet in front of them."""
    mona = await moderating(town)
    klara = await prepared(town, *items)
    await mona.taps("Moderieren")
    await mona.taps("Workshop")
    return klara, mona


async def test_item_that_is_started_extended_and_ended_elsewhere(town: Town) -> None:
    klara, mona = await leading(town, "Begrüßung, 10 Minuten", "Pause")
    await mona.taps("Weiter: Begrüßung")
    assert "▶ 1. Begrüßung · läuft" in klara.reads()
    assert klara.buttons()[0] == "Weiter: Pause"
    await klara.taps("Zeit laufen lassen")
    assert "Zeit bis 10:10 Uhr" in mona.reads()
    await mona.taps("5 Minuten mehr")
    assert "Zeit bis 10:15 Uhr" in klara.reads()
    await klara.taps("Punkt beenden")
    assert "✓ 1. Begrüßung · vorbei" in mona.reads()
    await klara.taps("Punkt hinzufügen")
    await klara.types("Ausblick")
    assert "3. Ausblick" in mona.reads()


async def test_counter_end_and_second_round_of_an_item(town: Town) -> None:
    people = await town.participants(5)
    klara, mona = await leading(town, "Wo treffen wir uns? Rathaus / Schule")
    await klara.taps("Weiter: Wo treffen wir uns?")
    assert "0 von 5 haben geantwortet" in mona.reads()
    for person in people:
        await person.taps("1 · Rathaus")
    assert "5 von 5 haben geantwortet" in mona.reads()
    for label in ("Abstimmung: Wo treffen wir uns?", "Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    assert "Ergebnis: Wo treffen wir uns?" in mona.buttons()
    for label in ("Noch einmal abstimmen lassen", "Senden an 5 Personen"):
        await klara.taps(label)
    assert "0 von 5 haben geantwortet" in mona.reads()
    await people[0].taps("2 · Schule")
    assert "1 von 5 hat geantwortet" in mona.reads()


async def test_item_that_may_not_be_asked_yet_leaves_everybody_where_they_are(town: Town) -> None:
    people = await town.participants(6)
    klara, mona = await leading(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie", "Wo? Rathaus / Schule")
    await asked_before_somebody_left(klara, people)
    await klara.taps("Aktualisieren")
    await klara.taps("Weiter: Wo?")
    await klara.taps("Abstimmung beenden und weiter")
    assert klara.reads().endswith("Die Abstimmung davor läuft deshalb weiter.")
    assert "▶ 2. Wann?" in mona.reads()
    assert mona.buttons()[0] == "Weiter: Wo?"


async def test_item_is_shown_at_once_while_the_message_rests_because_of_votes(town: Town) -> None:
    people = await town.participants(21)
    klara, mona = await leading(town, "Wo treffen wir uns? Rathaus / Schule", "Pause")
    await klara.taps("Weiter: Wo treffen wir uns?")
    for person in people[:3]:
        await person.taps("1 · Rathaus")
    assert "0 von 21 haben geantwortet" in mona.reads(), "so many vote that it is said once in a while"
    await klara.taps("Weiter: Pause")
    await klara.taps("Weiter, Abstimmung läuft weiter")
    assert "▶ 2. Pause · läuft" in mona.reads()
    assert "Abstimmung läuft noch (3 von 21)" in mona.reads()


async def test_wall_that_stays_at_something_else_and_is_led_back(town: Town) -> None:
    people = await town.participants(5)
    klara, mona = await leading(town, "Wo treffen wir uns? Rathaus / Schule")
    elsewhere = "Auf der Leinwand steht etwas anderes."
    kurt = await town.id_of(klara)
    walls = town.workshops.walls
    await klara.taps("Weiter: Wo treffen wir uns?")
    await klara.taps("Abstimmung: Wo treffen wir uns?")
    await walls.open(kurt, town.municipality, language="de")
    await walls.show(kurt, town.municipality, "list", language="de")
    await town.settled()
    assert elsewhere in mona.reads(), "on the run sheet"
    assert elsewhere in klara.reads(), "where the poll is led"
    await mona.taps("Aktuellen Punkt zeigen")
    assert elsewhere not in klara.reads()
    assert "Abstimmung beenden" in klara.buttons()
    assert "1 · Rathaus" in people[0].buttons()


async def test_wall_that_goes_to_the_questions_from_the_floor(town: Town) -> None:
    ada = await town.participant("Ada")
    klara, mona = await leading(town, "Begrüßung")
    elsewhere = "Auf der Leinwand steht etwas anderes."
    await town.workshops.walls.open(await town.id_of(klara), town.municipality, language="de")
    await goes(klara, "Weiter: Begrüßung", "Fragen aus dem Saal", "Beginnen: sofort zu sehen")
    await ada.taps("Frage stellen")
    await ada.types("Wann kommt der Bus?")
    assert elsewhere not in mona.reads()
    await klara.taps("Auf die Leinwand")
    assert elsewhere in mona.reads()


async def test_whoever_leads_no_longer_is_not_told_either(town: Town) -> None:
    klara, mona = await leading(town, "Begrüßung")
    await klara.types("/menue")
    for label in ("Einladen", "Moderation für einen Tag", "1. Person: Recht beenden"):
        await klara.taps(label)
    await forges(town, klara, SeeRunSheet(RunSheetId(1)))
    await klara.taps("Weiter: Begrüßung")
    assert not any("läuft" in message.text for message in mona.chat)


async def test_run_sheet_that_was_deleted_stays_as_it_was_in_the_chat(town: Town) -> None:
    klara, mona = await leading(town, "Begrüßung")
    for label in ("Ablauf ändern", "Ablauf löschen", "Ja, löschen"):
        await klara.taps(label)
    await mona.taps("Weiter: Begrüßung")
    assert "läuft" not in mona.reads()


async def test_vote_that_falls_while_the_message_is_on_its_way_is_seen_in_it(town: Town) -> None:
    """When it arrives it is behind already, and says so without another vote."""
    people = await town.participants(5)
    mona = await moderating(town)
    klara = await prepared(town, "Wo treffen wir uns? Rathaus / Schule")
    await klara.taps("Weiter: Wo treffen wir uns?")
    await mona.taps("Moderieren")
    held = town.sandbox.faults.hold("sendMessage", chat_id=mona.user.id)
    town.sandbox.settled = None
    await mona.types("Workshop")
    await held.arrived.wait()
    await people[0].taps("1 · Rathaus")
    await people[0].waits_for(lambda message: "1 · Rathaus ✓" in message.labels)
    held.release()
    await mona.waits_for("0 von 5 haben geantwortet")
    await town.settled()
    assert "1 von 5 hat geantwortet" in mona.reads()
