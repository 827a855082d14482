"""A colleague's proposal was taken over: older screens of the same question become still and change nothing."""

import pytest

from sandbox.person import Person
from storage.ids import SurveyId
from storage.responses import Answer
from tests.answers import all_answers
from tests.handlers.answering import RUNS
from tests.handlers.handing_over import asks, helps
from tests.handlers.surveying import PROBE, start
from tests.town import Town

STILL = "Sie haben einen Vorschlag übernommen. Die Befragung geht in der Nachricht darunter weiter."
STAYS = "Ihre Antwort von hier ist nicht gespeichert: Bei dieser Frage gilt der Vorschlag, den Sie übernommen haben."


async def answer(town: Town) -> dict[str, Answer]:
    [found] = (await town.database.read(lambda tx: all_answers(tx, SurveyId(1)))).values()
    return dict(found)


async def proposes(town: Town, ada: Person) -> None:
    """Ada passes the first question on and goes back to it; a proposal comes."""
    bea = await helps(town, await asks(town, ada))
    await ada.taps("zurück zur Frage")
    await bea.taps(RUNS)
    await bea.taps("Zurückgeben")


@pytest.mark.slow
async def test_old_question_becomes_still_and_a_tap_that_was_under_way_changes_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    await proposes(town, ada)
    old = next(message for message in ada.from_bot if "0 · gibt es nicht" in message.labels)
    await ada.taps("Vorschläge ansehen")
    await ada.taps("Übernehmen")
    still = await ada.waits_for(STILL)
    assert (still.id, still.labels) == (old.id, ())

    await ada.taps("0 · gibt es nicht", of=old)
    there = await ada.waits_for(STAYS)
    assert there.id == old.id
    assert "Gibt es ein Leitbild?" not in there.text, "on to the next question"
    assert (await answer(town))["a1"] == Answer("2", None)


@pytest.mark.slow
async def test_what_was_taken_over_is_changed_by_whoever_goes_there(town: Town) -> None:
    ada = await town.participant("Ada")
    await proposes(town, ada)
    await ada.taps("Vorschläge ansehen")
    await ada.taps("Übernehmen")
    await ada.types("/menue")
    await ada.taps("Probe 2026 fortsetzen")
    await ada.taps("zurück")
    assert f"{RUNS} ✓ gewählt" in ada.buttons()
    await ada.taps("0 · gibt es nicht")
    assert (await answer(town))["a1"] == Answer("0", None)


@pytest.mark.slow
async def test_rejected_proposal_leaves_the_question_alive(town: Town) -> None:
    ada = await town.participant("Ada")
    await proposes(town, ada)
    old = next(message for message in ada.from_bot if "0 · gibt es nicht" in message.labels)
    await ada.taps("Vorschläge ansehen")
    await ada.taps("Ablehnen")
    await ada.taps("0 · gibt es nicht", of=old)
    assert (await answer(town))["a1"] == Answer("0", None)


@pytest.mark.slow
async def test_question_that_was_never_passed_on_is_kept_up_to_date_by_nobody(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await ada.taps("Jetzt beginnen")
    views = await town.database.read(lambda tx: tx.all("SELECT kind FROM view WHERE kind = 'answered'"))
    assert views == []
