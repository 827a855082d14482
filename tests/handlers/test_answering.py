"""Answering a survey on a phone: one question, one message; nothing is lost, everything can be changed."""

from datetime import timedelta

import pytest

from handlers.answering import taps as answering
from questionnaires.progress import StepKey
from storage import persons
from storage.database import Transaction
from storage.ids import SurveyId
from storage.responses import Answer
from tests.answers import all_answers
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import PROBE, answers_to_the_end, close, start
from tests.town import AGREE, Town
from workshops.answering import acts
from workshops.answering.acts import GoTo, Resume
from workshops.answering.places import InSurvey

FIRST = "Ehrenamtliche kennen im Rathaus eine feste Person, die ihnen weiterhilft."
SECOND = "Neue Ehrenamtliche lernen ihre Aufgabe Schritt für Schritt kennen."
MORE = "mehr"
RUNS = "2 · läuft, aber nicht überall"
ESTABLISHED = "3 · fest verankert"


async def answers_of(town: Town) -> list[dict[str, Answer]]:
    """Everything that is stored under any pseudonym."""

    def look(tx: Transaction) -> list[dict[str, Answer]]:
        return [dict(each) for each in all_answers(tx, SurveyId(1)).values()]

    return await town.database.read(look)


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
async def test_introduction_can_be_read_from_every_question(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    for label in ("Jetzt beginnen", RUNS, MORE, "Über diese Befragung"):
        await ada.taps(label)
    assert ada.reads().startswith("Kurzcheck für das Ehrenamt 2026\n\nSchön, dass Sie dabei sind.")
    await ada.taps("Weiter beantworten")
    assert SECOND in ada.reads()


@pytest.mark.slow
async def test_question_is_one_message_with_one_answer_per_row(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    assert ada.reads() == f"Feld 1 von 3 · Frage 2 von 5\nIhr Ehrenamt\n\n{SECOND}"
    assert ada.buttons() == (
        "0 · gibt es nicht",
        "1 · geplant, erste Schritte",
        RUNS,
        ESTABLISHED,
        "weiß ich nicht",
        "betrifft uns nicht",
        "überspringen",
        "zurück",
        MORE,
    )
    assert len(ada.from_bot) == 2, "home screen and survey, edited in place"
    assert [len(row) for row in ada.newest.keyboard] == [1, 1, 1, 1, 2, 3], (
        "what is seldom needed shares rows"
    )


@pytest.mark.slow
async def test_answers_can_be_typed_as_number_or_words(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    for typed in ("3", "weiß ich nicht", "läuft", "überspringen"):
        await ada.types(typed)
    assert await answers_of(town) == [
        {
            "ku01": Answer("3", None),
            "ku02": Answer("W", None),
            "ku03": Answer("2", None),
            "ku04": Answer("-", None),
        }
    ]


@pytest.mark.slow
async def test_back_shows_the_answer_and_lets_it_be_changed(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    await ada.taps("zurück")
    assert ada.reads().endswith(f"{FIRST}\n\nIhre Antwort: 2 · läuft, aber nicht überall")
    await ada.taps(ESTABLISHED)
    assert SECOND in ada.reads()
    await ada.taps("zurück")
    await ada.taps("weiter")
    assert await answers_of(town) == [{"ku01": Answer("3", None)}]


@pytest.mark.slow
async def test_late_tap_changes_its_own_question_and_says_so(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    first = ada.newest
    await ada.taps(RUNS)
    await ada.taps(RUNS)
    await ada.taps("0 · gibt es nicht", of=first)
    assert ada.reads().startswith(
        "Ihre Antwort auf die frühere Frage ist gespeichert. Hier geht es weiter.\n\n"
    )
    assert "Frage 3 von 5" in ada.reads()
    assert await answers_of(town) == [{"ku01": Answer("0", None), "ku02": Answer("2", None)}]


@pytest.mark.slow
async def test_double_tap_counts_once(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    first = ada.newest
    await ada.taps(RUNS)
    await ada.taps(RUNS, of=first)
    assert ada.reads() == f"Feld 1 von 3 · Frage 2 von 5\nIhr Ehrenamt\n\n{SECOND}"
    assert await answers_of(town) == [{"ku01": Answer("2", None)}]


@pytest.mark.slow
async def test_explanation_stands_in_the_same_message(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(MORE)
    assert "Gemeint ist ein Mensch mit Namen und Telefonnummer." in ada.reads()
    assert "3 · fest verankert und wird überprüft" in ada.reads()
    assert ada.buttons() == (
        "zurück zur Frage",
        "Über diese Befragung",
        "Anmerkung schreiben",
        "Jemanden fragen",
        "später weiter",
    )
    await ada.taps("zurück zur Frage")
    assert "Gemeint ist" not in ada.reads()
    assert len(ada.from_bot) == 2


@pytest.mark.slow
async def test_comment_is_written_changed_and_deleted(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(MORE)
    await ada.taps("Anmerkung schreiben")
    assert "Bitte nennen Sie keine Namen" in ada.reads()
    await ada.types("Gibt es seit <Mai>.")
    assert ada.reads().startswith("Ihre Anmerkung ist gespeichert.\n\n")
    assert ada.reads().endswith("Ihre Anmerkung: Gibt es seit <Mai>.")
    await ada.taps("Anmerkung ändern")
    await ada.taps("Anmerkung löschen")
    assert ada.reads().startswith("Ihre Anmerkung ist gelöscht.\n\n")
    assert await answers_of(town) == []


@pytest.mark.slow
async def test_comment_that_is_too_long_is_not_lost(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(MORE)
    await ada.taps("Anmerkung schreiben")
    await ada.types("x" * 2001)
    assert ada.reads().startswith("Ihr Text hat 2.001 Zeichen, höchstens 2.000 sind möglich.")
    assert ada.sees("x" * 2001)
    await ada.types("kurz")
    assert await answers_of(town) == [{"ku01": Answer(None, "kurz")}]


@pytest.mark.slow
async def test_comment_that_was_not_written_is_not_expected_any_more(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(MORE)
    await ada.taps("Anmerkung schreiben")
    await ada.taps("zurück zur Frage")
    await ada.types("3")
    assert await answers_of(town) == [{"ku01": Answer("3", None)}]


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
async def test_chosen_answer_is_marked_on_its_button_and_can_be_typed_as_before(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    for label in ("Jetzt beginnen", RUNS, "zurück"):
        await ada.taps(label)
    assert ada.buttons()[2] == f"{RUNS} ✓ gewählt"
    await ada.types("weiß ich nicht")
    await ada.taps("zurück")
    assert "weiß ich nicht ✓" in ada.buttons()
    assert RUNS in ada.buttons()
    await ada.types("weiß ich nicht")
    await ada.taps("zurück")
    await ada.types("2 · läuft, aber nicht überall")
    assert (await answers_of(town))[0]["ku01"] == Answer("2", None)


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
async def test_every_type_of_question_is_answered_by_buttons_and_words(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await ada.taps("Jetzt beginnen")
    await ada.taps("0 · gibt es nicht")
    assert "überspringen" not in ada.buttons(), "this one is required"
    await ada.taps("2 · Mit dem Rad")
    await ada.taps("beide überspringen")
    await ada.taps("Weiter mit dem nächsten Feld")
    await ada.taps("1 · 18 bis 25 Jahre")
    await ada.taps("3 · älter")
    assert ada.reads().endswith("Ihre Antwort: 18 bis 25 Jahre, älter")
    assert ada.buttons()[:3] == ("1 · 18 bis 25 Jahre ✓", "2 · 26 bis 60 Jahre", "3 · älter ✓")
    await ada.taps("weiter")
    await ada.taps("7")
    await ada.types("Gut")
    await ada.taps("3 · Wohnen")
    assert ada.reads().endswith("Bisher: 1. Wohnen")
    await ada.taps("1 · Sprache")
    assert await answers_of(town) == [
        {
            "a1": Answer("0", None),
            "a4": Answer("choice:rad", None),
            "amt.gut": Answer("-", None),
            "amt.weiter": Answer("-", None),
            "b1": Answer("choices:jung,alt", None),
            "b2": Answer("number:7", None),
            "b3": Answer("text:Gut", None),
            "b4": Answer("ranking:z,x,y", None),
        }
    ]


@pytest.mark.slow
async def test_text_that_is_too_long_is_asked_again(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await forges(town, ada, answering.Do(InSurvey(SurveyId(1)), GoTo(StepKey("b3"))))
    await ada.types("x" * 201)
    assert ada.reads().startswith("Ihr Text hat 201 Zeichen, höchstens 200 sind möglich.")
    assert "Ein Wort dazu?" in ada.reads()
    await ada.types("kurz")
    assert await answers_of(town) == [{"b3": Answer("text:kurz", None)}]


@pytest.mark.slow
async def test_answer_that_was_written_is_deleted_again(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await forges(town, ada, answering.Do(InSurvey(SurveyId(1)), GoTo(StepKey("b3"))))
    await ada.types("kurz")
    await ada.taps("zurück")
    await ada.taps("Antwort löschen")
    assert ada.reads().startswith("Ihre Antwort ist gelöscht.")
    assert await answers_of(town) == []


@pytest.mark.slow
async def test_other_language_in_the_middle_keeps_place_and_answers(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    person = await town.id_of(ada)
    await town.database.write(lambda tx: persons.set_language(tx, person, "en"))
    await ada.types("/weiter")
    assert "Question 2 of 5" in ada.reads()
    assert "3 · firmly established" in ada.buttons()
    await ada.taps("3 · firmly established")
    assert await answers_of(town) == [{"ku01": Answer("2", None), "ku02": Answer("3", None)}]


@pytest.mark.slow
async def test_screen_reader_gets_a_new_message_per_question(town: Town) -> None:
    ada = await town.participant("Ada")
    person = await town.id_of(ada)
    await town.database.write(lambda tx: persons.set_screen_reader(tx, person, on=True))
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    assert [FIRST in message.text for message in ada.from_bot] == [False, False, True, False]
    assert SECOND in ada.reads()


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


@pytest.mark.slow
async def test_forged_answer_changes_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    for value in ("4", "x", "choice"):
        await forges(town, ada, answering.Do(InSurvey(SurveyId(1)), acts.Answer(StepKey("ku01"), value)))
    await forges(town, ada, answering.Do(InSurvey(SurveyId(1)), acts.Answer(StepKey("gibtsnicht"), "1")))
    assert await answers_of(town) == []


@pytest.mark.slow
async def test_no_button_is_too_long_for_a_phone(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    seen = set(ada.buttons())
    await ada.taps("Jetzt beginnen")
    for _ in range(40):
        seen |= set(ada.buttons())
        if "Antworten ändern" in ada.buttons():
            break
        way = next(w for w in (RUNS, "Weiter mit dem nächsten Feld", "überspringen") if w in ada.buttons())
        await ada.taps(way)
    assert {label for label in seen if len(label) > 34} == set()
