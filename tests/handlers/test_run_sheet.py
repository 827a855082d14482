"""Leading a workshop along its run sheet, as the people in the room see it."""

from datetime import timedelta

import pytest

from handlers.run_sheet import on_wall, taps
from handlers.taps import SeeRunSheet
from handlers.wall.parts import Heading, Note, Part, Table
from handlers.wall.taps import SeeWall
from locales import Markup, words_in
from questionnaires.answers import Rated
from storage.ids import RunItemId, RunSheetId
from tests.handlers.forged_callbacks import forges
from tests.handlers.preparing import long_run_sheet, prepared
from tests.handlers.surveying import FIRST_SURVEY, answers_at_once, close, evaluated, start
from tests.town import Town
from workshops.run_sheets.run_sheets import MOST_ITEMS


@pytest.mark.slow
async def test_next_prepared_item_is_one_tap_and_a_poll_on_every_phone(town: Town) -> None:
    ada, _ = await town.participants(2)
    klara = await prepared(
        town, "Begrüßung, 10 Minuten", "Wo treffen wir uns? Rathaus / Schule", "Pause 15 min"
    )
    assert klara.reads() == (
        "Ablauf: Workshop\n\n1. Begrüßung · 10 Minuten\n2. Wo treffen wir uns? · Abstimmung: Auswahl\n"
        "3. Pause · 15 Minuten"
    )
    await klara.taps("Weiter: Begrüßung")
    assert "▶ 1. Begrüßung · läuft" in klara.reads()
    await klara.taps("Weiter: Wo treffen wir uns?")
    assert "✓ 1. Begrüßung · vorbei\n▶ 2. Wo treffen wir uns? · 0 von 2 haben geantwortet" in klara.reads()
    assert "Wo treffen wir uns?" in ada.reads()
    await ada.taps("1 · Rathaus")
    await klara.taps("Aktualisieren")
    assert "1 von 2 hat geantwortet" in klara.reads()
    await klara.taps("Weiter: Pause")
    await klara.taps("Weiter, Abstimmung läuft weiter")
    assert "✓ 2. Wo treffen wir uns? · vorbei · Abstimmung läuft noch (1 von 2)" in klara.reads()
    assert "Abstimmung: Wo treffen wir uns?" in klara.buttons(), "it is still open, and one tap away"
    await klara.taps("Abstimmung: Wo treffen wir uns?")
    assert "Abstimmung beenden" in klara.buttons()


@pytest.mark.slow
async def test_time_runs_on_demand_is_extended_and_ends_nothing(town: Town) -> None:
    klara = await prepared(town, "Gespräch, 20 Minuten", "Pause")
    await klara.taps("Weiter: Gespräch")
    await klara.taps("Zeit laufen lassen")
    assert klara.reads().endswith("Zeit bis 10:20 Uhr. Danach geht nichts von selbst weiter.")
    await klara.taps("5 Minuten mehr")
    assert "Zeit bis 10:25 Uhr" in klara.reads()
    await town.time_passes(timedelta(minutes=30))
    await klara.taps("Aktualisieren")
    assert klara.reads().endswith("Die Zeit war um 10:25 Uhr um. Es geht weiter, wenn Sie es möchten.")
    assert "▶ 1. Gespräch · läuft" in klara.reads()
    await klara.taps("Ohne Zeit weiter")
    assert "Zeit" not in klara.reads()


@pytest.mark.slow
async def test_time_that_runs_already_is_not_extended_by_an_old_button(town: Town) -> None:
    klara = await prepared(town, "Gespräch, 20 Minuten")
    await klara.taps("Weiter: Gespräch")
    await klara.taps("Zeit laufen lassen")
    await town.time_passes(timedelta(minutes=5))
    await forges(town, klara, taps.GiveTime(RunItemId(1)))
    assert klara.reads().startswith("Die Zeit läuft schon. Sie geht weiter wie bisher.")
    assert "Zeit bis 10:20 Uhr." in klara.reads()


@pytest.mark.slow
@pytest.mark.slow
async def test_item_about_the_results_shows_on_the_wall_what_was_released(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.types("/menue")
    for label in ("Ablauf", "Halber Tag im Saal"):
        await klara.taps(label)
    for label in (
        "Weiter: Ankommen: Wie ist die…",
        "Weiter: Was läuft gut?",
        "Weiter, Abstimmung läuft weiter",
    ):
        await klara.taps(label)
    await klara.taps("Weiter: Ergebnisse des Selbst…")
    await klara.taps("Weiter, Abstimmung läuft weiter")
    assert "▶ 3. Ergebnisse des Selbstchecks · läuft" in klara.reads()

    async def wall() -> tuple[Part, ...] | None:
        words = words_in("de", "browser")
        return await on_wall.render(town.municipality, RunItemId(3), words, town.workshops)

    heading = Heading("Ergebnisse des Selbstchecks")
    assert await wall() == (heading, Note(Markup("Noch ist kein Ergebnis freigegeben.")))
    await town.workshops.survey_results.release(await town.id_of(klara), FIRST_SURVEY)
    parts = await wall()
    assert parts is not None
    assert parts[0] == heading
    assert isinstance(parts[1], Table)
    assert [(line.cells, line.length) for line in parts[1].lines] == [(("36 von 100 · im Aufbau",), 36)] * 3


@pytest.mark.slow
async def test_wall_shows_no_score_of_answers_that_are_too_few(town: Town) -> None:
    people = await town.participants(3)
    await start(town)
    for person in people:
        await answers_at_once(town, person, Rated(2))
    await close(town)
    klara = await prepared(town, "Ergebnisse des Selbstchecks")
    await klara.taps("Weiter: Ergebnisse des Selbst…")
    await town.workshops.survey_results.release(await town.id_of(klara), FIRST_SURVEY)
    parts = await on_wall.render(town.municipality, RunItemId(1), words_in("de", "browser"), town.workshops)
    assert parts is not None
    assert isinstance(parts[1], Table)
    assert {(line.cells, line.length) for line in parts[1].lines} == {
        (("zu wenig Antworten für einen Wert",), 0)
    }


@pytest.mark.slow
async def test_list_says_which_run_sheet_is_running(town: Town) -> None:
    klara = await prepared(town, "Begrüßung", "Pause")
    await klara.types("/menue")
    for label in ("Ablauf", "Neuer Ablauf", "Halber Tag im Saal"):
        await klara.taps(label)
    await klara.types("/menue")
    await klara.taps("Ablauf")
    assert klara.buttons()[:2] == ("Halber Tag im Saal", "Workshop")
    for label in ("Workshop", "Weiter: Begrüßung"):
        await klara.taps(label)
    await klara.types("/menue")
    await klara.taps("Ablauf")
    assert klara.reads().endswith("\n\n▶ Workshop · läuft")
    assert klara.buttons()[:2] == ("Workshop", "Halber Tag im Saal")
    for label in ("Workshop", "Punkt beenden"):
        await klara.taps(label)
    await klara.types("/menue")
    await klara.taps("Ablauf")
    assert "läuft" not in klara.reads()
    assert klara.buttons()[:2] == ("Halber Tag im Saal", "Workshop")


async def test_item_started_by_mistake_is_taken_back_unless_people_were_asked(town: Town) -> None:
    await town.participants(2)
    klara = await prepared(town, "Begrüßung", "Wo? Hier / Dort")
    await klara.taps("Weiter: Begrüßung")
    await klara.taps("Punkt zurücknehmen")
    assert klara.reads().startswith("Ablauf: Workshop\n\n1. Begrüßung\n")
    await klara.taps("Weiter: Begrüßung")
    await klara.taps("Weiter: Wo?")
    assert "Punkt zurücknehmen" not in klara.buttons()
    await forges(town, klara, taps.TakeBackItem(RunItemId(2)))
    await klara.types("/menue")
    await klara.taps("Ablauf")
    await klara.taps("Workshop")
    assert "▶ 2. Wo? · 0 von 2 haben geantwortet" in klara.reads()
    await klara.taps("Punkt beenden")
    await klara.taps("Nur den Punkt beenden")
    assert "✓ 2. Wo? · vorbei · Abstimmung läuft noch (0 von 2)" in klara.reads()


@pytest.mark.slow
async def test_nobody_else_sees_or_starts_anything_of_it(town: Town) -> None:
    ada, _ = await town.participants(2)
    await prepared(town, "Wo? Hier / Dort")
    before = ada.reads()
    for tap in (SeeRunSheet(RunSheetId(1)), taps.StartItem(RunItemId(1)), taps.Delete(RunSheetId(1))):
        await forges(town, ada, tap)
        assert "Wo?" not in ada.reads()
    assert "Ablauf" not in before
    klara = town.coordinator
    await klara.types("/menue")
    await klara.taps("Ablauf")
    await klara.taps("Workshop")
    assert klara.reads() == "Ablauf: Workshop\n\n1. Wo? · Abstimmung: Auswahl"


@pytest.mark.slow
async def test_measure_is_made_from_what_is_talked_about(town: Town) -> None:
    klara = await prepared(town, "Wie geht es <weiter>", "Pause")
    assert "Maßnahme daraus machen" not in klara.buttons(), "its turn has not come"
    await klara.taps("Weiter: Wie geht es <weiter>")
    await klara.taps("Maßnahme daraus machen")
    assert "Aus dem Punkt: Wie geht es <weiter>" in klara.reads()
    await klara.types("Sprachcafé, Amt für Soziales, bis 31.3.")
    assert "Aus dem Punkt: Wie geht es <weiter>" in klara.reads()


@pytest.mark.slow
async def test_wall_offers_a_running_item_with_its_poll_once(town: Town) -> None:
    await town.participants(2)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Schluss")
    await klara.types("/umfrage Wann? Jetzt / Nie")
    await klara.taps("Senden an 2 Personen")
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop", "Weiter: Wo?"):
        await klara.taps(label)
    for ended in (False, True):
        if ended:
            await klara.taps("Punkt beenden")
        await forges(town, klara, SeeWall(town.municipality))
        shown = [label for label in klara.buttons() if label.startswith("Zeigen")]
        assert sorted(shown) == ["Zeigen: Wann?", "Zeigen: Wo?"]
        await klara.types("/menue")
        for label in ("Ablauf", "Workshop"):
            await klara.taps(label)


@pytest.mark.slow
async def test_rounds_of_a_poll_are_told_apart_where_the_wall_is_steered(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo treffen wir uns? Rathaus / Schule", "Schluss")
    await klara.taps("Weiter: Wo treffen wir uns?")
    for number in range(3):
        await people[0].taps("1 · Rathaus")
        if number == 0:
            await klara.taps("Abstimmung: Wo treffen wir uns?")
        for label in ("Abstimmung beenden", "Ja, beenden"):
            await klara.taps(label)
        if number < 2:
            for label in ("Noch einmal abstimmen lassen", "Senden an 5 Personen"):
                await klara.taps(label)
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop", "Weiter: Schluss"):
        await klara.taps(label)
    await forges(town, klara, SeeWall(town.municipality))
    shown = [label for label in klara.buttons() if "Wo treffen" in label]
    assert shown == [
        "Zeigen: Runde 3: Wo treffen wir uns?",
        "Zeigen: Runde 2: Wo treffen wir uns?",
        "Zeigen: Wo treffen wir uns?",
    ]
    await klara.taps("Zeigen: Runde 2: Wo treffen wir uns?")
    assert "Auf der Leinwand steht: „Runde 2: Wo treffen wir uns?“" in klara.reads()


@pytest.mark.slow
async def test_long_run_sheet_shows_where_it_stands_and_all_results_are_two_taps_away(town: Town) -> None:
    await town.participants(1)
    klara = await long_run_sheet(town, MOST_ITEMS)
    assert klara.reads().endswith("Danach kommen noch 28 Punkte.")
    assert len(klara.reads().splitlines()) == 2 + 12 + 1
    for _ in range(20):
        await klara.taps(next(label for label in klara.buttons() if label.startswith("Weiter:")))
        await klara.taps(next(label for label in klara.buttons() if label.startswith("Abstimmung:")))
        for label in ("Abstimmung beenden", "Ja, beenden"):
            await klara.taps(label)
        await klara.types("/menue")
        for label in ("Ablauf", "Workshop"):
            await klara.taps(label)
    told = klara.reads().splitlines()
    assert told[2] == "✓ 18 Punkte davor sind vorbei."
    assert told[3].startswith("✓ 19. 19? lang")
    assert told[4].startswith("▶ 20. 20? lang")
    assert told[-1] == "Danach kommen noch 17 Punkte."
    assert len(told) == 9
    results = [label for label in klara.buttons() if "Ergebnis" in label]
    assert results == [
        "Ergebnis: 19? lang lang lang la…",
        "Ergebnis: 20? lang lang lang la…",
        "Alle Ergebnisse: 20",
    ]
    await klara.taps("Alle Ergebnisse: 20")
    assert klara.buttons()[0].startswith("1. 1? lang")
    for _ in range(2):
        await klara.taps("nächste Seite")
    assert [label[:3] for label in klara.buttons()] == ["17.", "18.", "19.", "20.", "vor", "Zum"]
    await klara.taps(klara.buttons()[0])
    assert klara.reads().startswith("Abstimmung beendet\n\n17? lang")
