"""Surveys as their coordinator sees them on a phone: prepared in a few taps, watched, reminded of, closed, released."""

from datetime import timedelta

import pytest

from handlers.surveys import taps
from questionnaires.answers import Rated
from questionnaires.model import QuestionId
from sandbox.person import Person
from storage import persons
from storage.ids import SurveyId
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import PROBE, answers_at_once, answers_to_the_end, close, evaluated, start
from tests.town import Town

RUNS = "2 · läuft, aber nicht überall"
NO_RIGHT = (
    "Das können hier nur Koordination und Organisation. "
    "Bitte wenden Sie sich an die Koordination Ihrer Kommune."
)
NAME = "Kurzcheck für das Ehrenamt 2026"


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
async def test_reminder_reaches_only_those_who_have_not_finished(town: Town) -> None:
    ada, ben = await town.participants(2)
    await start(town)
    await answers_to_the_end(ada, RUNS)
    await town.coordinator.taps("Erinnern")
    assert town.coordinator.reads() == (
        "Eine Person hat noch nicht abgeschlossen. Sie bekommt eine Nachricht. Nachts wird nichts verschickt. "
        "Wer keine Nachrichten möchte, bekommt keine.\n\n"
        "Jede Person wird höchstens zweimal erinnert. Dies wäre das erste Mal.\n"
        "Von selbst wird am So 22.11. um 10:00 Uhr erinnert; das zählt mit.\n\n"
        "Die Einladung ist noch keinen Tag alt. Viele wollten vielleicht noch antworten."
    )
    await town.coordinator.taps("Jetzt erinnern")
    assert town.coordinator.reads() == "Eine Person wird jetzt erinnert."
    assert ben.reads().startswith(f"Erinnerung: {NAME}")
    assert "/stopp" in ben.reads()
    assert not ada.sees("Erinnerung")


@pytest.mark.slow
async def test_last_reminder_says_that_it_is_the_last(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await forges(town, town.coordinator, taps.Remind(SurveyId(1), sure=True))
    await town.time_passes(timedelta(days=2))
    await forges(town, town.coordinator, taps.Remind(SurveyId(1), sure=False))
    assert "Dies wäre das letzte Mal." in town.coordinator.reads()
    assert "Die Einladung" not in town.coordinator.reads()
    await town.coordinator.taps("Jetzt erinnern")
    assert town.coordinator.reads() == "Eine Person wird jetzt erinnert."
    await town.time_passes(timedelta(days=19))
    assert len([message for message in ada.from_bot if message.text.startswith("Erinnerung")]) == 2


@pytest.mark.slow
async def test_second_reminder_on_the_same_day_is_refused_with_the_time(town: Town) -> None:
    await town.participants(1)
    await start(town)
    for _ in range(2):
        await forges(town, town.coordinator, taps.Remind(SurveyId(1), sure=True))
    assert town.coordinator.reads() == (
        "Die letzte Erinnerung ist noch nicht lange her. Die nächste ist ab Mi 04.11. um 08:00 Uhr möglich."
    )


@pytest.mark.slow
async def test_nobody_is_reminded_at_night(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await town.time_passes(timedelta(hours=11))
    await forges(town, town.coordinator, taps.Remind(SurveyId(1), sure=True))
    assert town.coordinator.reads() == (
        "Eine Person wird erinnert, aber nicht in der Nacht: Die Nachricht geht am Mi 04.11. um 08:00 Uhr hinaus."
    )
    assert not ada.sees("Erinnerung")
    await town.time_passes(timedelta(hours=11))
    assert ada.reads().startswith(f"Erinnerung: {NAME}")


@pytest.mark.slow
async def test_reminder_is_dropped_when_the_person_finished_before_the_morning(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await town.time_passes(timedelta(hours=11))
    await forges(town, town.coordinator, taps.Remind(SurveyId(1), sure=True))
    await answers_to_the_end(ada, RUNS)
    await town.time_passes(timedelta(hours=11))
    assert not ada.sees("Erinnerung")


@pytest.mark.slow
async def test_reminder_that_was_missed_by_day_does_not_come_at_night(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await town.time_passes(timedelta(hours=11))
    await forges(town, town.coordinator, taps.Remind(SurveyId(1), sure=True))
    await town.time_passes(timedelta(hours=24))  # the program stood still from morning to evening
    assert not ada.sees("Erinnerung")
    await town.time_passes(timedelta(hours=11))
    assert ada.reads().startswith(f"Erinnerung: {NAME}")


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
async def test_result_leads_from_the_overview_to_one_question(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.taps("Ergebnis")
    assert klara.reads().split("\n\n")[:4] == [
        f"Ergebnis: {NAME}",
        (
            "Verwaltung: 5 eingeladen, 5 begonnen, 5 abgeschlossen\n"
            "Rat: 6 eingeladen, 6 begonnen, 6 abgeschlossen\n"
            "Insgesamt: 11 eingeladen, 11 begonnen, 11 abgeschlossen"
        ),
        "Gesamt (3 von 3 Feldern): 36 von 100 · im Aufbau",
        (
            "1 · Ihr Ehrenamt\n36 von 100 · im Aufbau\nEinigkeit: uneinig\n"
            "Unterschied: Verwaltung 0, Rat 67 (67 Punkte auseinander)"
        ),
    ]
    await klara.taps("1 · Ihr Ehrenamt")
    assert "Nach Gruppen\nVerwaltung: 0 von 100\nRat: 67 von 100" in klara.reads()
    await klara.taps("1 · Ehrenamtliche kennen im R…")
    assert "11 Antworten\n0 · gibt es nicht: 5 (45 %)\n█████▉\n" in klara.reads()
    assert "Verwaltung: 0 von 100 (5 Antworten)\nRat: 67 von 100 (6 Antworten)" in klara.reads()
    await klara.taps("Zurück zum Feld")
    await klara.taps("Alle Felder")
    assert klara.reads().startswith(f"Ergebnis: {NAME}")


@pytest.mark.slow
async def test_result_of_a_few_is_not_shown_and_the_reason_is_said(town: Town) -> None:
    people = await town.participants(4)
    await start(town)
    for person in people:
        await answers_at_once(town, person, Rated(2))
    await close(town)
    await town.coordinator.taps("Ergebnis")
    assert "Weniger als 5 Personen haben teilgenommen." in town.coordinator.reads()
    await forges(town, town.coordinator, taps.SeeItem(SurveyId(1), QuestionId("ku01")))
    assert town.coordinator.reads() == (
        "Ehrenamtliche kennen im Rathaus eine feste Person, die ihnen weiterhilft.\n\n"
        "Nicht gezeigt: Weniger als 5 Personen haben diese Frage beantwortet. "
        "So bleiben einzelne Antworten vertraulich."
    )


@pytest.mark.slow
async def test_result_of_exactly_five_is_shown(town: Town) -> None:
    people = await town.participants(5)
    await start(town)
    for person in people:
        await answers_at_once(town, person, Rated(2))
    await close(town)
    await town.coordinator.taps("Ergebnis")
    assert "Weniger als 5 Personen" not in town.coordinator.reads()
    assert "5 eingeladen, 5 begonnen, 5 abgeschlossen" in town.coordinator.reads()


@pytest.mark.slow
async def test_group_that_could_be_computed_is_shown_with_all_others_only(town: Town) -> None:
    council = await town.participants(6)
    [advisor] = await town.participants(1, group="beirat")
    await start(town)
    for person in council:
        await answers_at_once(town, person, Rated(2))
    await answers_at_once(town, advisor, Rated(0))
    await close(town)
    await forges(town, town.coordinator, taps.SeeItem(SurveyId(1), QuestionId("ku01")))
    text = town.coordinator.reads()
    assert "7 Antworten" in text
    assert "Hier wird nur das Gesamtergebnis gezeigt." in text
    assert "Rat:" not in text


@pytest.mark.slow
async def test_released_result_reaches_everyone_who_took_part_and_nobody_else(town: Town) -> None:
    council = await evaluated(town)
    late = await town.participant("Late", group="beirat")
    assert await forges(town, council[0], taps.SeeResult(SurveyId(1))) == NO_RIGHT
    await town.coordinator.taps("Ergebnis freigeben")
    await town.coordinator.taps("Ja, freigeben")
    assert town.coordinator.reads() == "11 Personen bekommen das Ergebnis."
    assert (
        council[0]
        .reads()
        .startswith(f"Das Ergebnis ist da. Vielen Dank, dass Sie mitgemacht haben.\n\nErgebnis: {NAME}")
    )
    assert "Vorschlag Tagesordnung" not in council[0].buttons()
    assert not late.sees("Ergebnis")
    await council[0].types("/menue")
    await council[0].taps("Ergebnis: Kurzcheck für das…")
    await council[0].taps("1 · Ihr Ehrenamt")
    assert "36 von 100" in council[0].reads()


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
