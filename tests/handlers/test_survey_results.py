"""The result of a survey on its coordinator's phone, and on everybody's once it is released."""

import pytest

from handlers.surveys import taps
from questionnaires.answers import Rated
from questionnaires.model import QuestionId
from storage.ids import SurveyId
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import NAME, NO_RIGHT, answers_at_once, close, evaluated, start
from tests.town import Town


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
