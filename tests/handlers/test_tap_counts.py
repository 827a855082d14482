"""How many taps the usual ways take, from the home screen or the link; a typed text counts as one.

From an idea to a poll: tests/handlers/test_polls.py. "We meet again" to a meeting: test_meeting_drafts.py beside it.
"""

from datetime import timedelta

import pytest

from sandbox.person import Person
from tests.handlers.answering import RUNS
from tests.handlers.surveying import answers_to_the_end, close, evaluated, start
from tests.town import Town

pytestmark = pytest.mark.slow


async def goes(person: Person, *labels: str) -> int:
    """Taps one button after the other, and says how many there were."""
    for label in labels:
        await person.taps(label)
    return len(labels)


async def test_link_to_the_first_answer_in_another_language_takes_four(town: Town) -> None:
    await start(town)
    nora = town.sandbox.person("Nora")
    await nora.opens(await town.link("rat"))
    taps = 1 + await goes(nora, "English", "Agree and begin")
    taps += await goes(nora, next(label for label in nora.buttons() if label.startswith("2 ·")))
    assert "Question 2" in nora.reads()
    assert taps <= 4


async def test_closed_survey_to_its_pdf_takes_two(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.types("/menue")
    assert await goes(klara, "Beendet: Kurzcheck für das Ehr…", "Bericht als PDF") == 2
    assert klara.files[-1].name.endswith(".pdf")


async def test_back_after_a_week_to_the_right_question_takes_one(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await goes(ada, "Jetzt beginnen", RUNS)
    await town.time_passes(timedelta(days=7))
    await ada.types("/menue")
    assert await goes(ada, "Kurzcheck für das… fortsetzen") == 1
    assert "Frage 2 von 5" in ada.reads()


async def test_released_survey_leaves_the_home_screen_of_its_coordinator(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await start(town)
    await answers_to_the_end(ada, RUNS)
    await close(town)
    await klara.types("/menue")
    assert "Beendet: Kurzcheck für das Ehr…" in klara.buttons()
    await goes(klara, "Beendet: Kurzcheck für das Ehr…", "Ergebnis freigeben", "Ja, freigeben")
    await klara.types("/menue")
    assert "Beendet: Kurzcheck für das Ehr…" not in klara.buttons()


async def test_result_to_a_measure_with_a_responsible_takes_four(town: Town) -> None:
    """The last of them is the line that is typed; with a person who takes it on there are five."""
    await evaluated(town)
    klara = town.coordinator
    await goes(klara, "Ergebnis")
    taps = await goes(klara, "Tagesordnung")
    taps += await goes(klara, klara.buttons()[0], "Maßnahme daraus machen")
    await klara.types("Sprachcafé im Rathaus, Amt für Soziales, bis 31.3.")
    taps += 1
    assert "Zuständig: Amt für Soziales" in klara.reads()
    assert taps <= 4
    assert taps + await goes(klara, "Ich übernehme") <= 5
    assert "Sie haben sie übernommen." in klara.reads()


async def test_cards_to_a_measure_take_four_and_from_dots_two(town: Town) -> None:
    people, klara = await town.participants(5), town.coordinator
    await klara.types("/umfrage")
    await goes(klara, "Karten")
    await klara.types("Was fehlt?")
    await goes(klara, "Senden an 5 Personen")
    for number, person in enumerate(people):
        await person.types(f"Karte {number}")
    await goes(klara, "Abstimmung beenden", "Ja, beenden", "5 Karten prüfen", *(["Zeigen"] * 5))
    await goes(klara, "Zur Abstimmung", "Karten bündeln")
    for name in ("Wege", "Kinder"):
        await goes(klara, "Neues Bündel")
        await klara.types(name)
        await goes(klara, klara.buttons()[0], "Fertig")
    await goes(klara, "Zur Abstimmung")
    assert await goes(klara, "Karten bündeln", "Kinder (1)", "Maßnahme daraus machen", "Anlegen: Kinder") <= 5
    assert "Angelegt." in klara.reads()
    assert "Aus dem Bündel: Kinder" in klara.reads()
    await klara.types("/menue")
    await goes(klara, "Abstimmungen", "Beendet: Was fehlt?", "Karten bündeln")
    assert await goes(klara, "Punkte auf die Bündel", "Senden an 5 Personen") == 2
    assert "Was ist am wichtigsten? (Was fehlt?)" in people[0].reads()
    for person in people:
        await person.taps("1 · Wege")
    await goes(klara, "Abstimmung beenden", "Ja, beenden")
    assert await goes(klara, "Maßnahme: Wege", "Anlegen: Wege") == 2
    assert "Aus dem Bündel: Wege" in klara.reads()


async def test_due_measure_is_answered_by_one(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/massnahmen Sprachcafé bis 20.11.")
    await town.time_passes(timedelta(days=10))
    assert klara.reads().startswith("Wie weit ist diese Maßnahme?")
    assert await goes(klara, "Erledigt") == 1
    assert "Stand: erledigt" in klara.reads()
