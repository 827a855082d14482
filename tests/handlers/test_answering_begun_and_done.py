"""The way to the questions and back to them, the break between fields, the receipt, and what is left after the end."""

from datetime import timedelta

import pytest

from handlers.answering import taps as answering
from questionnaires.progress import StepKey
from storage.ids import SurveyId
from storage.responses import Answer
from tests.handlers.answering import ESTABLISHED, FIRST, MORE, RUNS, SECOND, answers_of
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import PROBE, answers_to_the_end, close, start
from tests.town import AGREE, Town
from workshops.answering import acts
from workshops.answering.acts import GoTo, Resume
from workshops.answering.places import InSurvey


@pytest.mark.slow
async def test_link_to_first_answered_question_takes_three_taps(town: Town) -> None:
    await start(town)
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))  # 1
    await ada.taps(AGREE)  # 2
    assert FIRST in ada.reads()
    await ada.taps(RUNS)  # 3
    assert await answers_of(town) == [{"ku01": Answer("2", None)}]


@pytest.mark.slow
async def test_home_screen_leads_to_the_first_question_too(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.types("/menue")
    await ada.taps("Kurzcheck für das… beantworten")
    assert FIRST in ada.reads()


@pytest.mark.slow
async def test_invitation_says_what_it_is_how_long_and_who_sees_what(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    text = ada.reads()
    assert text.startswith("Einladung: Kurzcheck für das Ehrenamt 2026\n\n")
    assert "3 Felder, etwa 2 Minuten\n• Ihr Ehrenamt\n• Miteinander vor Ort\n• Reden und Rückhalt\n\n" in text
    assert "Ihre Antworten sind vertraulich. Niemand sieht, was Sie persönlich geantwortet haben" in text
    assert "anonym" not in text.lower()
    assert ada.buttons() == ("Jetzt beginnen", "Worum geht es?", "Fragen als PDF")


@pytest.mark.slow
async def test_invitation_counts_the_chosen_fields_and_leaves_the_introduction_to_a_button(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    await town.coordinator.types("/menue")
    for label in ("Neue Befragung", "1 · Selbstcheck", "Handlungsfelder auswählen"):
        await town.coordinator.taps(label)
    for label in ("Arbeit und wirtschaftliche En… ✓", "Zusammenhalt und Begegnung ✓"):
        await town.coordinator.taps(label)
    for label in ("Fertig", "Vorschau und Start", "Befragung starten"):
        await town.coordinator.taps(label)
    assert "5 Felder, etwa 17 Minuten" in ada.reads()
    assert "Migrationsgeschichte" not in ada.reads()
    await ada.taps("Worum geht es?")
    assert "Menschen mit Migrationsgeschichte sind Menschen, die selbst eingewandert sind" in ada.reads()
    assert ada.buttons() == ("Jetzt beginnen", "Zur Übersicht")


@pytest.mark.slow
async def test_break_between_fields_says_what_remains(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    for _ in range(4):
        await ada.taps(RUNS)
    await ada.taps("überspringen")
    assert ada.reads().startswith(
        "Feld 1 von 3 · Ihr Ehrenamt\nZum Abschluss des Feldes, freiwillig\n\nWas wünschen Sie sich?"
    )
    await ada.types("Mehr Räume")
    assert ada.reads() == (
        "Geschafft: Ihr Ehrenamt\n\nEs bleiben 2 Felder, etwa eine Minute. Als Nächstes: Miteinander vor Ort.\n\n"
        "Alles ist gespeichert. Sie können jetzt weitermachen oder später."
    )
    await ada.taps("Weiter mit dem nächsten Feld")
    assert "Feld 2 von 3 · Frage 1 von 3\nMiteinander vor Ort" in ada.reads()


@pytest.mark.slow
async def test_back_after_a_week_is_one_tap_to_the_right_question(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    await ada.taps(MORE)
    await ada.taps("später weiter")
    assert ada.reads().startswith("Alles ist gespeichert. „Kurzcheck für das Ehrenamt 2026“ wartet auf Sie")
    await town.time_passes(timedelta(days=7))
    await ada.taps("Weiter beantworten")
    assert SECOND in ada.reads()


@pytest.mark.slow
async def test_home_and_command_lead_back_with_one_tap_too(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    await ada.types("/menue")
    await ada.taps("Kurzcheck für das… fortsetzen")
    assert SECOND in ada.reads()
    await ada.types("/weiter")
    assert SECOND in ada.reads()


@pytest.mark.slow
async def test_continue_asks_which_survey_and_says_when_there_is_none(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/weiter")
    assert ada.reads() == "Im Moment wartet keine Befragung auf Sie."
    await start(town)
    await start(town)
    await ada.types("/weiter")
    assert ada.reads() == "Mit welcher Befragung möchten Sie weitermachen?"
    assert len(ada.buttons()) == 2


@pytest.mark.slow
async def test_receipt_says_what_happens_next_and_how_to_delete(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await answers_to_the_end(ada, RUNS)
    text = ada.reads()
    assert text.startswith(
        "Vielen Dank\n\nIhre Antworten zu „Kurzcheck für das Ehrenamt 2026“ sind gespeichert."
    )
    assert "Sobald das Ergebnis freigegeben ist, bekommen Sie es hier als Nachricht." in text
    assert "/loeschen" in text
    assert ada.buttons() == ("Antworten ändern", "Zur Übersicht")


@pytest.mark.slow
async def test_receipt_leads_to_the_other_survey_that_waits(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await start(town)
    await answers_to_the_end(ada, RUNS)
    assert ada.buttons() == ("Kurzcheck für das… beantworten", "Antworten ändern", "Zur Übersicht")
    await ada.taps("Kurzcheck für das… beantworten")
    assert "Frage 1 von " in ada.reads()
    assert "Ihre Antwort:" not in ada.reads(), "it is the other one"


@pytest.mark.slow
async def test_answers_are_changed_after_the_receipt(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await answers_to_the_end(ada, RUNS)
    await ada.taps("Antworten ändern")
    assert "1 · Ihr Ehrenamt: 4 von 5 beantwortet, eine übersprungen" in ada.reads()
    await ada.taps("1 · Ihr Ehrenamt")
    assert "Frage 3: " in ada.reads()
    assert ada.reads().count("– 2 · läuft, aber nicht überall") == 4
    await ada.taps("Frage 1")
    await ada.taps(ESTABLISHED)
    assert SECOND in ada.reads()
    assert (await answers_of(town))[0]["ku01"] == Answer("3", None)


@pytest.mark.slow
async def test_single_question_is_found_and_changed_without_going_through_the_others(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await answers_to_the_end(ada, RUNS)
    await ada.types("Antworten ändern")
    await ada.types("Ihr Ehrenamt")
    await ada.types("Frage 4")
    assert "Frage 4 von 5" in ada.reads()
    await ada.types("3")
    assert (await answers_of(town))[0]["ku04"] == Answer("3", None)


@pytest.mark.slow
async def test_skipped_questions_are_not_counted_as_answered(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps("überspringen")
    await answers_to_the_end(ada, RUNS)
    assert ada.reads().startswith("Vielen Dank"), "skipping is a decision, nothing is open"
    await ada.taps("Antworten ändern")
    assert "1 · Ihr Ehrenamt: 3 von 5 beantwortet, 2 übersprungen" in ada.reads()
    await ada.taps("1 · Ihr Ehrenamt")
    assert ada.reads().count("– übersprungen") == 3, "a free text among them"


@pytest.mark.slow
async def test_jump_to_the_end_asks_about_open_questions(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await forges(town, ada, answering.Do(InSurvey(SurveyId(1)), GoTo(StepKey("ende.weiter"))))
    await ada.taps("überspringen")
    assert "Fragen sind noch offen. Möchten Sie sie beantworten oder so abschließen?" in ada.reads()
    await ada.taps("So abschließen")
    assert ada.reads().startswith("Vielen Dank")
    await ada.taps("Antworten ändern")
    await ada.taps("1 · Das Amt")
    await ada.taps("Frage 1")
    assert "Gibt es ein Leitbild?" in ada.reads()


@pytest.mark.slow
async def test_open_question_answers_kindly_after_the_close(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    await close(town)
    await ada.taps(RUNS)
    assert ada.reads() == (
        "„Kurzcheck für das Ehrenamt 2026“ ist beendet. Was Sie bis dahin geantwortet haben, zählt mit. "
        "Ändern lässt sich nichts mehr. Vielen Dank fürs Mitmachen."
    )
    assert ada.buttons() == ("Zur Übersicht",)


@pytest.mark.slow
async def test_text_for_a_closed_survey_is_answered_kindly_too(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await forges(town, ada, answering.Do(InSurvey(SurveyId(1)), GoTo(StepKey("b3"))))
    await close(town)
    await ada.types("zu spät")
    assert "ist beendet" in ada.reads()


@pytest.mark.slow
async def test_survey_does_not_exist_for_somebody_who_was_not_asked(town: Town) -> None:
    await start(town)
    for act in (Resume(), acts.Answer(StepKey("ku01"), "2")):
        tap = answering.Do(InSurvey(SurveyId(1)), act)
        assert await forges(town, town.coordinator, tap) == "Das gibt es nicht mehr."
    assert await answers_of(town) == []
