"""Forms from paper, typed in the chat by whoever coordinates."""

import pytest

from storage.ids import SurveyId
from tests.handlers.surveying import PROBE, close, start
from tests.town import Town

pytestmark = pytest.mark.slow


async def begins(town: Town) -> None:
    """The coordinator has the first line of a form of the council in front of her."""
    await start(town, PROBE)
    await town.coordinator.taps("Papierbögen eintragen")
    await town.coordinator.taps("Rat (0)")


async def test_form_is_typed_line_by_line_and_the_next_begins_at_once(town: Town) -> None:
    await town.participant("Ada")
    kim = town.coordinator
    await begins(town)
    assert "Probe 2026, Rat: ein neuer Bogen\nZeile 1 von 3 · Das Amt" in kim.reads()
    assert "1.4 · Welcher Weg? (1 = Mit dem Bus, 2 = Mit dem Rad, 3 = Zu Fuß)" in kim.reads()
    await kim.types("2w-(nur im Winter) 3")
    assert kim.reads().startswith(
        "Zeile 1 ist gelesen: 2w-(nur im Winter) 3\n\nProbe 2026, Rat: ein neuer Bogen\nZeile 2 von 3"
    )
    await kim.types('1,3 7 - 3,1,2 "Das Fest"')
    await kim.types("- 3")
    assert kim.reads().startswith(
        "Bogen 1 ist eingetragen, mit 8 Antworten. Schreiben Sie die 1 auf den Bogen"
    )
    assert "Zeile 1 von 3" in kim.reads(), "the next form"
    stored = await town.database.read(lambda tx: tx.all("SELECT question_id, value, comment FROM answer"))
    assert [row["comment"] for row in stored if row["question_id"] == "a3"] == ["nur im Winter"]
    assert {row["question_id"]: row["value"] for row in stored if row["value"]} == {
        "a1": "2",
        "a2": "W",
        "a4": "choice:fuss",
        "b1": "choices:jung,alt",
        "b2": "number:7",
        "b4": "ranking:z,x,y",
        "c2": "3",
        "leute.gut": "text:Das Fest",
    }


async def test_line_that_does_not_fit_is_explained_and_typed_once_more(town: Town) -> None:
    kim = town.coordinator
    await begins(town)
    await kim.types("2w 3")
    assert kim.reads().startswith("Hier endet die Zeile zu früh: Für 1.4 fehlt die Antwort.")
    await kim.types("2wn3 - - 1")
    assert kim.reads().startswith("Die Zeile hat zu viele Antworten: ab „1“ gehört nichts mehr dazu.")
    await kim.types("2 (erst seit Mai wn3")
    assert kim.reads().startswith(
        "Bei 1.1 ist eine Klammer nicht geschlossen, oder eine steht in einer anderen. "
        "Eine Anmerkung schreiben Sie so: 2 (erst seit Mai)"
    )
    await kim.types("2wn9")
    assert kim.reads().startswith("„9“ ist keine Antwort auf 1.4.")
    await kim.types("2wn3")
    assert "Zeile 2 von 3" in kim.reads()
    await kim.taps("zurück")
    assert "Zeile 1 von 3" in kim.reads()


async def test_form_is_deleted_by_the_number_on_it(town: Town) -> None:
    kim = town.coordinator
    await begins(town)
    for line in ("2wn3", "- - - -", "- -"):
        await kim.types(line)
    await kim.taps("Andere Gruppe")
    assert "Rat (1)" in kim.buttons()
    await kim.taps("Bogen löschen")
    await kim.types("7")
    assert kim.reads().startswith("Einen Bogen mit dieser Nummer gibt es hier nicht.")
    await kim.types("1")
    assert kim.reads().startswith("Bogen 1 ist gelöscht.")
    assert "Rat (0)" in kim.buttons()
    assert "Bogen löschen" not in kim.buttons()


async def test_survey_and_its_result_say_how_many_came_from_paper(town: Town) -> None:
    kim = town.coordinator
    await begins(town)
    for _ in range(5):
        for line in ("2wn3", "- - - -", "- 3"):
            await kim.types(line)
    await kim.taps("Zur Befragung")
    assert "Davon auf Papier: 5" in kim.reads()
    await close(town)
    assert "Davon auf Papier: 5" in kim.reads()
    await kim.taps("Ergebnis")
    assert "Davon auf Papier: 5" in kim.reads()


@pytest.mark.slow
async def test_line_that_is_typed_after_the_end_leads_to_the_survey(town: Town) -> None:
    await begins(town)
    klara = town.coordinator
    await town.workshops.surveys.end(SurveyId(1))
    await klara.types("321")
    assert klara.reads().startswith("Die Befragung ist beendet. Dieser Bogen wurde nicht eingetragen.")
    assert klara.newest.labels == ("Ansehen, wie es jetzt ist", "Zur Übersicht")
    await klara.taps("Ansehen, wie es jetzt ist")
    assert "Ergebnis" in klara.buttons()
