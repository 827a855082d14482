"""Surveys as their coordinator sees them on a phone: prepared in a few taps, started, watched, closed."""

from datetime import timedelta

import pytest

from handlers.surveys import taps
from questionnaires.answers import Rated
from sandbox.person import Person
from storage import persons, questionnaires_in_use
from storage.database import Transaction
from storage.ids import SurveyId
from tests.handlers.answering import RUNS
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import NAME, NO_RIGHT, PROBE, answers_at_once, answers_to_the_end, close, start
from tests.questionnaires.material import EVERY_TYPE
from tests.town import Town


@pytest.mark.slow
async def test_survey_starts_with_four_taps_from_home(town: Town) -> None:
    ada, ben = await town.participants(2)
    await town.coordinator.taps("Neue Befragung")
    await town.coordinator.taps("1 · Selbstcheck")
    await town.coordinator.taps("Vorschau und Start")
    await town.coordinator.taps("Befragung starten")
    assert town.coordinator.reads().startswith("Die Befragung läuft. 2 Personen bekommen eine Einladung.")
    for person in (ada, ben):
        assert person.reads().startswith("Einladung: Selbstcheck 2026")


@pytest.mark.slow
async def test_survey_that_starts_at_night_says_when_its_invitations_go_out(town: Town) -> None:
    [ada] = await town.participants(1)
    later = "Nachts werden keine Einladungen verschickt: Sie gehen am Mi 04.11. um 08:00 Uhr hinaus."
    await town.time_passes(timedelta(hours=11))
    await start(town)
    assert town.coordinator.reads().startswith(
        f"Die Befragung läuft. Eine Person bekommt eine Einladung.\n\n{later}\n\nLäuft: {NAME}"
    )
    await town.coordinator.taps("Aktualisieren")
    assert town.coordinator.reads().startswith(later)
    assert not ada.sees("Einladung")
    await town.time_passes(timedelta(hours=11))
    assert ada.sees("Einladung")
    await town.coordinator.taps("Aktualisieren")
    assert town.coordinator.reads().startswith(f"Läuft: {NAME}")


async def test_questionnaires_are_listed_with_their_length(town: Town) -> None:
    await town.coordinator.taps("Neue Befragung")
    assert town.coordinator.reads() == (
        "Neue Befragung\n\nWelchen Fragebogen möchten Sie verwenden?\n\n"
        "1 · Selbstcheck: Wie offen ist unsere Kommune?\n108 Fragen, etwa 22 Minuten\n\n"
        "2 · Kurzcheck für das Ehrenamt\n12 Fragen, etwa 2 Minuten"
    )


@pytest.mark.slow
async def test_questionnaire_of_the_town_is_offered_too(town: Town) -> None:
    await start(town, PROBE)
    assert "Läuft: Probe 2026" in town.coordinator.reads()


async def draft(town: Town) -> Person:
    for label in ("Neue Befragung", "1 · Selbstcheck"):
        await town.coordinator.taps(label)
    return town.coordinator


@pytest.mark.slow
async def test_draft_is_complete_from_the_start(town: Town) -> None:
    await town.participants(3)
    klara = await draft(town)
    assert klara.reads() == (
        "Entwurf: Selbstcheck 2026\n\n"
        "Fragebogen: Selbstcheck: Wie offen ist unsere Kommune?\n"
        "Handlungsfelder: alle 7\nGruppen: alle\nUmfang: 108 Fragen, etwa 22 Minuten\n"
        "Ende: Dienstag, 24. November 2026\n\n"
        "In diesen Gruppen sind zurzeit 3 Personen. Wer später dazukommt, wird auch eingeladen.\n\n"
        "Voraussichtlich wird nichts gezeigt (Eingeladene: 3): Für ein Ergebnis müssen mindestens 5 eine Frage "
        "einstufen. Gerechnet ist mit 7 von 10 Eingeladenen."
    )


@pytest.mark.slow
async def test_fields_and_groups_are_ticked(town: Town) -> None:
    await town.participants(3)
    klara = await draft(town)
    await klara.taps("Handlungsfelder auswählen")
    await klara.taps("Management und Steuerung ✓")
    assert klara.buttons()[0] == "Management und Steuerung"
    for label in [label for label in klara.buttons() if label.endswith("✓")][:-1]:
        await klara.taps(label)
    assert "✓ Kommunikation und Konfliktmanagement" in klara.reads()
    await klara.taps("Fertig")
    assert "Handlungsfelder: Kommunikation und Konfliktmanagement" in klara.reads()
    await klara.taps("Gruppen auswählen")
    await klara.taps("Rat ✓")
    assert "In diesen Gruppen ist noch niemand." in klara.reads()
    await klara.taps("Alle")
    await klara.taps("Fertig")
    assert "Gruppen: alle" in klara.reads()


@pytest.mark.slow
async def test_last_field_cannot_be_taken_away(town: Town) -> None:
    klara = await draft(town)
    await klara.taps("Handlungsfelder auswählen")
    for label in klara.buttons()[:7]:
        await klara.taps(label)
    assert [label for label in klara.buttons() if label.endswith("✓")] == ["Kommunikation und Konfliktman… ✓"]


@pytest.mark.slow
async def test_name_is_typed(town: Town) -> None:
    klara = await draft(town)
    await klara.taps("Namen ändern")
    await klara.types("x" * 81)
    assert klara.reads().startswith("Der Name hat 81 Zeichen, höchstens 80 sind möglich.")
    await klara.types("Wo stehen <wir>?")
    assert klara.reads().startswith("Entwurf: Wo stehen <wir>?")


@pytest.mark.slow
async def test_preview_shows_the_first_questions_as_participants_see_them(town: Town) -> None:
    klara = await draft(town)
    await klara.taps("Vorschau und Start")
    assert klara.reads().startswith(
        "So beginnt „Selbstcheck 2026“ für die Teilnehmenden\n\n7 Felder, etwa 22 Minuten"
    )
    assert (
        "Frage 1 von 15\nEin Leitbild für das Zusammenleben in Vielfalt bestimmt das Handeln der Kommune."
        in klara.reads()
    )
    assert "3 · fest verankert" in klara.reads()
    assert klara.buttons() == ("Befragung starten", "Noch etwas ändern")


@pytest.mark.slow
async def test_preview_of_long_questions_still_says_whom_the_start_invites_and_when_it_ends(
    town: Town,
) -> None:
    """A message holds 4,096 signs, and what is cut off is its end."""
    await town.participants(2)
    source = EVERY_TYPE
    for text in ("Welcher Weg?", "Gibt es ein Leitbild?", "Wird es überprüft?", "Mit dem Bus", "Mit dem Rad"):
        source = source.replace(f"de: {text}", f"de: {text[:-1]} {'und weiter ' * 125}{text[-1]}")

    def bring(tx: Transaction) -> None:
        questionnaires_in_use.put(tx, town.municipality, code="probe", version=2, source=source)

    await town.database.write(bring)
    klara = town.coordinator
    await klara.types("/menue")
    for label in ("Neue Befragung", PROBE, "Vorschau und Start"):
        await klara.taps(label)
    seen = klara.reads()
    assert "Gibt es ein Leitbild und weiter" in seen
    assert "Mit dem Start bekommen 2 Personen eine Einladung." in seen
    assert "Letzter Tag zum Antworten: " in seen


@pytest.mark.slow
async def test_discarded_draft_is_gone(town: Town) -> None:
    klara = await draft(town)
    await klara.taps("Entwurf verwerfen")
    assert klara.reads() == (
        "Befragungen\n\nEs gibt noch keine Befragung. Mit „Neue Befragung“ bereiten Sie die erste vor."
    )


@pytest.mark.slow
async def test_old_draft_button_on_an_open_survey_shows_the_survey(town: Town) -> None:
    await start(town)
    await forges(town, town.coordinator, taps.ChooseFields(SurveyId(1)))
    assert town.coordinator.reads().startswith(f"Läuft: {NAME}")


@pytest.mark.slow
async def test_double_tap_on_consent_stays_at_the_first_question(town: Town) -> None:
    await start(town)
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    welcome = ada.newest
    await ada.taps("Einverstanden und beginnen")
    await ada.taps("Einverstanden und beginnen", of=welcome)
    assert "Frage 1 von" in ada.reads()
    assert "Sie gehören schon dazu" not in ada.reads()


@pytest.mark.slow
async def test_whoever_joins_later_is_led_to_the_first_question(town: Town) -> None:
    await start(town)
    ada = await town.participant("Ada")
    assert ada.reads().startswith(NAME)
    assert "Frage 1 von 5" in ada.reads()
    assert len(ada.from_bot) == 1, "no invitation besides"


@pytest.mark.slow
async def test_stopped_messages_mean_no_invitation(town: Town) -> None:
    ada = await town.participant("Ada")
    person = await town.id_of(ada)
    await town.database.write(lambda tx: persons.set_muted(tx, person, on=True))
    await start(town)
    assert not ada.sees("Einladung")
    await ada.types("/menue")
    assert "Kurzcheck für das… beantworten" in ada.buttons()


@pytest.mark.slow
async def test_coordinator_sees_who_is_missing_per_group_but_small_groups_only_together(town: Town) -> None:
    council = await town.participants(6)
    await town.participants(5, group="verwaltung")
    await town.participants(1, group="beirat")
    await start(town)
    await answers_to_the_end(council[0], RUNS)
    await town.coordinator.taps("Aktualisieren")
    assert town.coordinator.reads().split("\n\n")[1:3] == [
        (
            "Rat: 6 eingeladen, 1 begonnen, 1 abgeschlossen\n"
            "Verwaltung, Beirat: 6 eingeladen, 0 begonnen, 0 abgeschlossen\n"
            "Niemand eingeladen: Ehrenamt, Institutionen"
        ),
        "Insgesamt: 12 eingeladen, 1 begonnen, 1 abgeschlossen",
    ]


@pytest.mark.slow
async def test_whoever_answered_everything_and_left_at_the_free_texts_has_begun(town: Town) -> None:
    """The number moves while the survey runs, and does not jump at its end."""
    council = await town.participants(5)
    await start(town)
    for person in council:
        await answers_at_once(town, person, Rated(2))
    await town.coordinator.taps("Aktualisieren")
    numbers = "Rat: 5 eingeladen, 5 begonnen, 5 abgeschlossen"
    assert numbers in town.coordinator.reads()
    await close(town)
    assert numbers in town.coordinator.reads()


@pytest.mark.slow
async def test_handful_of_people_gets_no_number(town: Town) -> None:
    await town.participants(2)
    await start(town)
    assert "Rat: unter 5 Personen, deshalb ohne Zahl" in town.coordinator.reads()
    assert "Insgesamt" not in town.coordinator.reads()


@pytest.mark.slow
async def test_closing_asks_first(town: Town) -> None:
    await start(town)
    await town.coordinator.taps("Befragung beenden")
    assert "Das lässt sich nicht rückgängig machen." in town.coordinator.reads()
    await town.coordinator.taps("Abbrechen")
    assert town.coordinator.reads().startswith("Läuft:")
    await close(town)
    assert town.coordinator.reads().startswith(f"Beendet: {NAME}")


@pytest.mark.slow
async def test_participants_cannot_coordinate_with_forged_taps(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    forged = (
        taps.SeeSurvey(SurveyId(1)),
        taps.Close(SurveyId(1), sure=True),
        taps.Remind(SurveyId(1), sure=True),
        taps.Release(SurveyId(1), sure=True),
        taps.NewSurvey(),
        taps.ListSurveys(),
    )
    for tap in forged:
        assert await forges(town, ada, tap) == NO_RIGHT
    await town.coordinator.taps("Aktualisieren")
    assert town.coordinator.reads().startswith("Läuft:")


@pytest.mark.slow
async def test_surveys_are_listed_for_coordinators(town: Town) -> None:
    await start(town)
    await draft_again(town)
    await town.coordinator.types("/befragungen")
    assert town.coordinator.buttons() == (
        "Neue Befragung",
        "Läuft: Kurzcheck für das Ehr…",
        "Entwurf: Selbstcheck 2026",
        "Zur Übersicht",
    )


async def draft_again(town: Town) -> None:
    await town.coordinator.types("/menue")
    await draft(town)


async def test_organisers_see_no_buttons_of_coordinators(town: Town) -> None:
    olga = await town.organiser()
    assert "Neue Befragung" not in olga.buttons()


@pytest.mark.slow
async def test_survey_that_was_asked_before_says_why_it_cannot_start_and_what_to_do(town: Town) -> None:
    """Once everybody, then without the only one of the advisory board."""
    await town.participants(5)
    await town.participant("Ben", group="beirat")
    await start(town)
    await close(town)
    klara = town.coordinator
    for label in ("Befragungen", "Neue Befragung", "2 · Kurzcheck für das Ehrenamt", "Gruppen auswählen"):
        await klara.taps(label)
    await klara.taps("Beirat ✓")
    await klara.taps("Fertig")
    assert (
        "So kann die Befragung nicht starten. Fragen daraus wurden in den letzten 90 Tagen schon gestellt: "
        f"„{NAME}“." in klara.reads()
    )
    assert "• auch die Gruppen von damals fragen" in klara.reads()
    assert "• warten: ab Dienstag, 2. Februar 2027 geht es" in klara.reads()
    await klara.taps("Vorschau und Start")
    assert "Befragung starten" not in klara.buttons()
    await klara.taps("Noch etwas ändern")
    await klara.taps("Gruppen von damals mitfragen")
    await klara.taps("Vorschau und Start")
    assert "Mit dem Start bekommen 6 Personen eine Einladung." in klara.reads()


@pytest.mark.slow
async def test_draft_says_which_groups_will_be_shown_and_joins_them_by_a_tap(town: Town) -> None:
    await town.participants(8, group="verwaltung")
    await town.participants(4)
    await town.participants(4, group="beirat")
    await town.participants(3, group="ehrenamt")
    await draft(town)
    klara = town.coordinator
    assert (
        "Voraussichtlich einzeln gezeigt, wenn 7 von 10 Eingeladenen eine Frage einstufen: Verwaltung\n"
        "Zusammen gezeigt: Rat, Beirat und Ehrenamt" in klara.reads()
    )
    await klara.taps("Gruppen zusammenlegen")
    await klara.taps("Rat + Beirat")
    assert "Trennen: Rat und Beirat" in klara.buttons()
    await klara.taps("Trennen: Rat und Beirat")
    assert "Rat + Beirat" in klara.buttons()
