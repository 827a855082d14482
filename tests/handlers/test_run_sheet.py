"""Leading a workshop along its run sheet, as the people in the room see it."""

from datetime import timedelta

import pytest

from handlers.run_sheet import on_wall, taps
from handlers.taps import EndAfter, SeeRunSheet, StartAfter
from handlers.wall.parts import Heading, Note, Part, Table
from handlers.wall.taps import SeeWall
from locales import Markup, words_in
from questionnaires.answers import Rated
from questionnaires.kernels import choice
from sandbox.person import Person
from storage.ids import PollId, RunItemId, RunSheetId, UpdateId
from storage.run_sheets import NewItem
from tests.handlers.forged_callbacks import forges
from tests.handlers.preparing import prepared
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
async def test_next_item_asks_first_what_becomes_of_a_vote_that_goes_on(town: Town) -> None:
    people = await town.participants(6)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie", "Pause")
    await klara.taps("Weiter: Wo?")
    for person in people[:5]:
        await person.taps("1 · Rathaus")
    await klara.taps("Aktualisieren")
    await klara.taps("Weiter: Wann?")
    assert klara.reads() == (
        "Abstimmung beenden und weiter?\n\nWo?\n\nDie Abstimmung läuft noch (5 von 6).\n\n"
        "Danach kann niemand mehr abstimmen, und alle bekommen das Ergebnis. Das lässt sich nicht rückgängig machen."
    )
    assert klara.buttons() == ("Abstimmung beenden und weiter", "Weiter, Abstimmung läuft weiter", "Zurück")
    assert "Wann?" not in people[5].reads(), "nothing has begun yet"
    await klara.taps("Zurück")
    assert "▶ 1. Wo? · 5 von 6 haben geantwortet" in klara.reads()
    await klara.taps("Weiter: Wann?")
    await klara.taps("Abstimmung beenden und weiter")
    assert "✓ 1. Wo? · vorbei\n▶ 2. Wann? · 0 von 6 haben geantwortet" in klara.reads()
    assert "Ergebnis: Wo?" in klara.buttons()
    assert "Wann?" in people[5].reads()
    await forges(town, klara, StartAfter(RunItemId(2), PollId(1), ends=True))
    assert "▶ 2. Wann? · 0 von 6 haben geantwortet" in klara.reads(), "a second tap ends nothing else"
    await klara.taps("Weiter: Pause")
    assert "Die Abstimmung läuft noch (0 von 6)." in klara.reads()
    assert "Wenn Sie jetzt beenden, gibt es kein Ergebnis." in klara.reads()
    await forges(town, klara, StartAfter(RunItemId(3), PollId(1), ends=True))
    assert "Wann?" in klara.reads(), (
        "what was decided about another vote ends none that nobody was asked about"
    )
    assert "Abstimmung beenden und weiter" in klara.buttons()
    await klara.taps("Weiter, Abstimmung läuft weiter")
    assert "✓ 2. Wann? · vorbei · Abstimmung läuft noch (0 von 6)\n▶ 3. Pause · läuft" in klara.reads()


@pytest.mark.slow
async def test_vote_that_was_to_end_with_the_next_item_goes_on_where_that_may_not_be_asked(
    town: Town,
) -> None:
    people = await town.participants(6)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie", "Wo? Rathaus / Schule")
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    await klara.taps("Weiter: Wann?")
    await klara.taps("Abstimmung beenden und weiter")
    await people[0].types("/loeschen")
    await people[0].taps("Alles löschen")
    await people[1].taps("1 · Jetzt")
    await klara.taps("Aktualisieren")
    await klara.taps("Weiter: Wo?")
    await klara.taps("Abstimmung beenden und weiter")
    assert klara.reads() == (
        "Diese Frage lässt sich noch nicht vertraulich stellen. Im Entwurf steht, warum, und was Sie tun können.\n"
        "Die Abstimmung davor läuft deshalb weiter."
    )
    await people[2].taps("1 · Jetzt")
    assert "Ihre Stimme: Jetzt" in people[2].reads()
    await klara.taps("Zum Entwurf")
    await klara.taps("Zum Ablauf")
    assert "▶ 2. Wann? · 2 von 5 haben geantwortet" in klara.reads()


@pytest.mark.slow
async def test_end_of_an_item_asks_first_what_becomes_of_its_vote(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Pause")
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    await klara.taps("Punkt beenden")
    assert klara.reads().startswith(
        "Abstimmung und Punkt beenden?\n\nWo?\n\nDie Abstimmung läuft noch (5 von 5)."
    )
    assert klara.buttons() == (
        "Abstimmung und Punkt beenden",
        "Nur den Punkt beenden",
        "Zurück",
    )
    await klara.taps("Zurück")
    assert "▶ 1. Wo?" in klara.reads(), "nothing has ended"
    await klara.taps("Punkt beenden")
    await klara.taps("Nur den Punkt beenden")
    assert "✓ 1. Wo? · vorbei · Abstimmung läuft noch (5 von 5)" in klara.reads()
    await forges(town, klara, taps.EndItem(RunItemId(1)))
    assert "Abstimmung läuft noch" in klara.reads(), "it is over already: nothing is asked once more"
    await forges(town, klara, EndAfter(RunItemId(1), PollId(1), ends=False))
    await klara.taps("Abstimmung: Wo?")
    await klara.taps("Zum Ablauf")
    await klara.taps("Weiter: Pause")
    await klara.taps("Punkt beenden")
    assert "✓ 2. Pause · vorbei" in klara.reads(), "nothing is asked in it"


@pytest.mark.slow
async def test_run_sheet_counts_groups_that_write_together_and_says_that_there_are_too_few(
    town: Town,
) -> None:
    ada, *_ = await town.participants(6)
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Allein, zu zweit, zu viert"):
        await klara.taps(label)
    await klara.types("Was nun?")
    await klara.taps("Fertig")
    await klara.taps("Weiter: Was nun?")
    assert "▶ 1. Was nun? · noch keine Gruppe hat geschrieben" in klara.reads()
    assert "So gibt es kein Ergebnis. 6 Personen schreiben zu viert höchstens 2 Karten" in klara.reads()
    await ada.types("Ein Café")
    assert "eine Gruppe hat geschrieben" in klara.reads()
    await klara.taps("Punkt beenden")
    assert "Die Abstimmung läuft noch (eine Gruppe)." in klara.reads()
    await klara.taps("Nur den Punkt beenden")
    assert "vorbei · Abstimmung läuft noch (eine Gruppe)" in klara.reads()


@pytest.mark.slow
async def test_vote_ends_with_its_item_where_that_was_said(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule")
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    await klara.taps("Punkt beenden")
    await klara.taps("Abstimmung und Punkt beenden")
    assert "✓ 1. Wo? · vorbei" in klara.reads()
    assert "läuft" not in klara.reads()
    assert "Ergebnis: Wo?" in klara.buttons()
    assert "Diese Abstimmung ist beendet." in people[0].reads()


@pytest.mark.slow
async def test_ready_made_run_sheet_has_the_three_guiding_questions_with_their_times(town: Town) -> None:
    ada, _ = await town.participants(2)
    klara = town.coordinator
    await klara.types("/menue")
    await klara.taps("Ablauf")
    assert "Halber Tag im Saal, 205 Minuten:" in klara.reads()
    await klara.taps("Halber Tag im Saal")
    for question in (
        "Was läuft gut? · 30 Minuten",
        "Wo müssen wir handeln? · 45 Minuten",
        "weiter zusammen? · 30 Minuten",
    ):
        assert question in klara.reads()
    await klara.taps("Weiter: Ankommen: Wie ist die…")
    assert "Wie ist die Stimmung?" in ada.reads()
    await ada.taps("2 · gut")


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
    await klara.taps("Zeit anhalten")
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
async def test_poll_that_was_taken_back_is_sent_again_from_the_run_sheet(town: Town) -> None:
    ada, _ = await town.participants(2)
    klara = await prepared(town, "Wo? Hier / Dort", "Pause")
    await klara.taps("Weiter: Wo?")
    for label in ("Abstimmung: Wo?", "Abstimmung zurücknehmen", "Zum Ablauf"):
        await klara.taps(label)
    assert "▶ 1. Wo? · läuft" in klara.reads()
    await klara.taps("Punkt beenden")
    for label in ("Entwurf: Wo?", "Senden an 2 Personen"):
        await klara.taps(label)
    await ada.taps("1 · Hier")
    await klara.taps("Zum Ablauf")
    assert "✓ 1. Wo? · vorbei · Abstimmung läuft noch (1 von 2)" in klara.reads()
    assert "Entwurf: Wo?" not in klara.buttons()


@pytest.mark.slow
async def test_poll_sent_from_its_preview_asks_first_what_becomes_of_the_vote_of_the_item_before(
    town: Town,
) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie")
    await klara.taps("Weiter: Wo?")
    for label in ("Abstimmung: Wo?", "Abstimmung zurücknehmen", "Zum Ablauf", "Punkt zurücknehmen"):
        await klara.taps(label)
    for label in ("Ablauf ändern", "2. Wann?", "Nach oben", "Fertig", "Weiter: Wann?"):
        await klara.taps(label)
    for person in people:
        await person.taps("1 · Jetzt")

    async def sends() -> None:
        await klara.types("/menue")
        for label in ("Abstimmungen", "Entwurf: Wo?", "Senden an 5 Personen"):
            await klara.taps(label)

    await sends()
    assert klara.reads().startswith(
        "Abstimmung beenden und weiter?\n\nWann?\n\nDie Abstimmung läuft noch (5 von 5)."
    )
    assert klara.buttons() == ("Abstimmung beenden und weiter", "Weiter, Abstimmung läuft weiter", "Zurück")
    await klara.taps("Zurück")
    assert "▶ 1. Wann? · 5 von 5 haben geantwortet\n2. Wo?" in klara.reads(), "nothing has begun yet"
    assert "Wann?" in people[0].reads()
    await sends()
    await klara.taps("Weiter, Abstimmung läuft weiter")
    assert (
        "✓ 1. Wann? · vorbei · Abstimmung läuft noch (5 von 5)\n▶ 2. Wo? · 0 von 5 haben geantwortet"
        in klara.reads()
    )
    await people[0].taps("1 · Rathaus")


@pytest.mark.slow
async def test_items_are_moved_reworded_and_dropped_until_their_turn_comes(town: Town) -> None:
    klara = await prepared(town, "Eins", "Zwei", "Drei")
    await klara.taps("Weiter: Eins")
    for label in ("Ablauf ändern", "3. Drei", "Nach oben"):
        await klara.taps(label)
    assert klara.buttons()[:2] == ("2. Drei", "3. Zwei")
    await klara.taps("3. Zwei")
    await klara.taps("Anders formulieren")
    await klara.types("x" * 301)
    assert klara.reads() == "Bitte schreiben Sie einen Punkt mit höchstens 300 Zeichen."
    await klara.types("Zwei <neu>")
    assert "3. Zwei <neu>" in klara.buttons()
    await klara.taps("2. Drei")
    assert "Nach oben" not in klara.buttons(), "what has begun stays before it"
    await klara.taps("Punkt streichen")
    await klara.taps("Fertig")
    assert klara.reads() == "Ablauf: Workshop\n\n▶ 1. Eins · läuft\n2. Zwei <neu>"


@pytest.mark.slow
async def test_ready_made_poll_is_put_on_it_with_a_question(town: Town) -> None:
    klara = await prepared(town)
    await klara.taps("Punkt hinzufügen")
    await klara.taps("Karten")
    await klara.types("Was fehlt uns? 25 Minuten")
    assert klara.reads().startswith("Dazugekommen ist: Was fehlt uns?")
    await klara.taps("Fertig")
    assert "1. Was fehlt uns? · 25 Minuten · Abstimmung: Karten oder Wörter" in klara.reads()


@pytest.mark.slow
async def test_ready_made_poll_with_answers_is_put_on_it_and_starts_with_one_tap(town: Town) -> None:
    ada, *_ = await town.participants(5)
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Punkte kleben"):
        await klara.taps(label)
    assert "Höchstens ein Punkt für jede Antwort." in klara.reads(), (
        "what it is, before its question is typed"
    )
    await klara.types("Womit fangen wir an? Wege / Kitas / Busse / Sprache, 25 Minuten")
    assert klara.reads().startswith("Dazugekommen ist: Womit fangen wir an?")
    await klara.taps("Fertig")
    assert "1. Womit fangen wir an? · 25 Minuten · Abstimmung: Punkte" in klara.reads()
    await klara.taps("Weiter: Womit fangen wir an?")
    assert "Sie haben 2 Punkte." in ada.reads()
    assert ada.buttons()[:4] == ("1 · Wege", "2 · Kitas", "3 · Busse", "4 · Sprache")


@pytest.mark.slow
async def test_answers_of_a_ready_made_poll_are_asked_for_where_they_are_missing_or_too_many(
    town: Town,
) -> None:
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Widerstand messen"):
        await klara.taps(label)
    await klara.types("Wo bauen wir? " + " / ".join(f"Ort {n}" for n in range(12)))
    assert klara.reads().startswith("Das sind zu viele Antworten. Bitte schreiben Sie höchstens 11.")
    await klara.types("Wo bauen wir?")
    assert "Welche Antworten gibt es?" in klara.reads()
    await klara.types("Am Markt")
    assert klara.reads().startswith("Eine Abstimmung braucht mindestens zwei verschiedene Antworten.")
    await klara.types("Am Markt\nAm Bahnhof\n15 Minuten")
    assert klara.reads().startswith("Dazugekommen ist: Wo bauen wir?")
    await klara.taps("Fertig")
    assert "1. Wo bauen wir? · 15 Minuten · Abstimmung: Skala" in klara.reads()


@pytest.mark.slow
async def test_too_many_answers_of_a_question_are_told_and_make_no_topic(town: Town) -> None:
    klara = await prepared(town)
    await klara.taps("Punkt hinzufügen")
    await klara.types("Wo? " + " / ".join(f"Ort {n}" for n in range(13)))
    assert klara.reads().startswith("Das sind zu viele Antworten. Bitte schreiben Sie höchstens 12.")
    await klara.types("Wo?\nIm Rathaus\nIn der Schule")
    await klara.types("Wie geht es weiter?")
    await klara.taps("Fertig")
    assert "1. Wo? · Abstimmung: Auswahl\n2. Wie geht es weiter?" in klara.reads()


@pytest.mark.slow
async def test_points_of_a_self_check_become_items_that_are_ready_to_be_asked(town: Town) -> None:
    await evaluated(town)
    klara = await prepared(town)
    await klara.taps("Punkt hinzufügen")
    await klara.taps(next(label for label in klara.buttons() if label.startswith("Punkte aus:")))
    await klara.taps("Fertig")
    assert "20 Minuten · Abstimmung: Auswahl" in klara.reads()
    await klara.taps(next(label for label in klara.buttons() if label.startswith("Weiter:")))
    assert "▶ 1." in klara.reads()


@pytest.mark.slow
async def test_item_that_was_asked_before_says_why_a_newcomer_is_not_asked(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wo? Rathaus / Schule")
    await klara.taps("Weiter: Wo?")
    assert "schon einmal vertraulich gestellt" not in klara.reads()
    for person in people:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung: Wo?", "Abstimmung beenden", "Ja, beenden", "Zum Ablauf"):
        await klara.taps(label)
    await town.participant("Nele")
    await klara.taps("Weiter: Wo?")
    why = (
        "Diese Frage wurde schon einmal vertraulich gestellt. Eine Person ist seitdem dazugekommen. "
        "Sie wird nicht gefragt"
    )
    assert "0 von 5 haben geantwortet" in klara.reads()
    assert why in klara.reads()
    await klara.taps("Abstimmung: Wo?")
    assert why in klara.reads()


@pytest.mark.slow
async def test_run_sheet_is_deleted_after_asking_once_more(town: Town) -> None:
    klara = await prepared(town, "Eins")
    for label in ("Ablauf ändern", "Ablauf löschen"):
        await klara.taps(label)
    assert "„Workshop“ verschwindet mit allen Punkten." in klara.reads()
    await klara.taps("Ja, löschen")
    assert klara.reads().startswith("Neuer Ablauf")


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


async def long_run_sheet(town: Town, count: int) -> Person:
    """Klara, with items on her run sheet that have been there for a while."""
    klara = await prepared(town)
    who = await town.id_of(klara)
    for number in range(1, count + 1):
        asks = choice.one_of("Hier", "Dort")
        new = NewItem(f"{number}? {'lang ' * 59}".strip(), 600, asks)
        await town.workshops.run_sheets.add(who, RunSheetId(1), [new], update=UpdateId(-number))
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop"):
        await klara.taps(label)
    return klara


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


@pytest.mark.slow
async def test_item_far_down_is_changed_without_losing_its_page(town: Town) -> None:
    klara = await long_run_sheet(town, 20)
    for label in ("Ablauf ändern", "nächste Seite", "nächste Seite"):
        await klara.taps(label)
    assert [label[:3] for label in klara.buttons()] == ["17.", "18.", "19.", "20.", "vor", "Abl", "Fer"]
    await klara.taps(klara.buttons()[2])
    await klara.taps("Nach oben")
    assert klara.buttons()[1].startswith("18. 19?")
    await klara.taps(klara.buttons()[1])
    await klara.taps("Zurück")
    assert klara.buttons()[1].startswith("18. 19?")
    for _ in range(4):
        await klara.taps(klara.buttons()[0])
        await klara.taps("Punkt streichen")
    assert klara.buttons()[0].startswith("9. 9?"), "the last page is gone with what stood there"
