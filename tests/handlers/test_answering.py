"""Answering a survey on a phone: one question, one message; nothing is lost, everything can be changed."""

import pytest

from handlers.answering import taps as answering
from questionnaires.progress import StepKey
from storage import persons
from storage.ids import SurveyId
from storage.responses import Answer
from tests.handlers.answering import ESTABLISHED, FIRST, MORE, RUNS, SECOND, answers_of
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import PROBE, start
from tests.town import Town
from workshops.answering import acts
from workshops.answering.acts import GoTo
from workshops.answering.places import InSurvey


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
async def test_answer_stays_where_its_comment_is_deleted(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    await ada.taps("zurück")
    for label in (MORE, "Anmerkung schreiben"):
        await ada.taps(label)
    await ada.types("Gibt es seit Mai.")
    assert await answers_of(town) == [{"ku01": Answer("2", "Gibt es seit Mai.")}]
    await ada.taps("Anmerkung ändern")
    await ada.taps("Anmerkung löschen")
    assert await answers_of(town) == [{"ku01": Answer("2", None)}]


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
