"""The last day of a survey: coordinators choose it, everybody reads it, and the clock closes the survey after it."""

from datetime import timedelta

import pytest

from questionnaires.answers import Rated
from sandbox.person import Person
from tests.handlers.answering import RUNS
from tests.handlers.surveying import SHORT_CHECK, answers_at_once, answers_to_the_end, start
from tests.town import Town

pytestmark = pytest.mark.slow

NAME = "Kurzcheck für das Ehrenamt 2026"
USUAL = "Dienstag, 24. November 2026"


async def draft(town: Town) -> Person:
    for label in ("Neue Befragung", SHORT_CHECK):
        await town.coordinator.taps(label)
    return town.coordinator


async def test_draft_has_an_end_that_one_tap_changes_and_a_start_says(town: Town) -> None:
    klara = await draft(town)
    assert f"Ende: {USUAL}" in klara.reads()
    await klara.taps("Ende verschieben")
    assert klara.reads().startswith(f"Bis wann läuft „{NAME}“?")
    assert klara.reads().endswith(f"Bisher: {USUAL}")
    assert klara.buttons() == (
        "Dienstag, 10. November 2026",
        "Dienstag, 17. November 2026",
        "Dienstag, 24. November 2026",
        "Dienstag, 1. Dezember 2026",
        "Dienstag, 15. Dezember 2026",
        "So lassen",
    )
    await klara.taps("Dienstag, 1. Dezember 2026")
    assert "Ende: Dienstag, 1. Dezember 2026" in klara.reads()
    await klara.taps("Vorschau und Start")
    assert "Letzter Tag zum Antworten: Dienstag, 1. Dezember 2026" in klara.reads()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("bis zum 18.12.", "Ende: Freitag, 18. Dezember 2026"),
        ("in drei Wochen", "Ende: Dienstag, 24. November 2026"),
        ("heute", "Ende: Dienstag, 3. November 2026"),
    ],
)
async def test_end_can_be_typed(town: Town, typed: str, read: str) -> None:
    klara = await draft(town)
    await klara.taps("Ende verschieben")
    await klara.types(typed)
    assert read in klara.reads()
    assert klara.reads().startswith("Entwurf:")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("1.11.2026", "Dieser Tag ist schon vorbei."),
        (
            "1.11.",
            (
                "Sonntag, 1. November 2026 ist schon vorbei. "
                "Wenn Sie ein anderes Jahr meinen, schreiben Sie bitte das Jahr dazu."
            ),
        ),
        ("1.1.2031", "Das ist mehr als zwei Jahre hin. Ist das Jahr richtig?"),
        ("30.2.", "Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat."),
        ("wenn alle fertig sind", "Diesen Tag habe ich nicht verstanden."),
    ],
)
async def test_end_that_cannot_be_is_asked_for_again(town: Town, typed: str, problem: str) -> None:
    klara = await draft(town)
    await klara.taps("Ende verschieben")
    await klara.types(typed)
    assert klara.reads().startswith(f"{problem}\n\nBis wann läuft")
    await klara.types("10.11.")
    assert "Ende: Dienstag, 10. November 2026" in klara.reads()


async def test_draft_that_lay_too_long_asks_for_another_end_before_it_starts(town: Town) -> None:
    klara = await draft(town)
    await town.time_passes(timedelta(weeks=4))
    await klara.taps("Vorschau und Start")
    assert "Das Ende ist schon vorbei." in klara.reads()
    assert klara.buttons() == ("Noch etwas ändern",)


async def test_everybody_reads_until_when_they_can_answer(town: Town) -> None:
    ada, ben = await town.participants(2)
    await start(town)
    assert f"Ende: {USUAL}" in town.coordinator.reads()
    assert f"Letzter Tag zum Antworten: {USUAL}." in ada.reads(), "the invitation"
    await ben.types("/menue")
    assert f"„{NAME}“: Antworten bis {USUAL}" in ben.reads()
    await answers_to_the_end(ada, RUNS)
    assert f"Wie es weitergeht: Die Befragung läuft noch bis {USUAL}. Dann werden" in ada.reads(), (
        "the receipt"
    )


async def test_survey_reminds_two_days_before_and_ends_by_itself(town: Town) -> None:
    ada, ben = await town.participants(2)
    klara = town.coordinator
    await start(town)
    await answers_to_the_end(ada, RUNS)
    await town.time_passes(timedelta(days=18, hours=23, minutes=59))
    assert not ben.sees("Erinnerung")
    await town.time_passes(timedelta(minutes=1))
    assert ben.reads().startswith(f"Erinnerung: {NAME}")
    assert f"Letzter Tag zum Antworten: {USUAL}." in ben.reads()
    assert not ada.sees("Erinnerung"), "she has finished"
    assert klara.reads().startswith(f"„{NAME}“ endet bald von selbst.")
    assert "Ende verschieben" in klara.buttons()
    await town.time_passes(timedelta(days=2, hours=13, minutes=59))
    await klara.types("/befragungen")
    assert "Läuft: Kurzcheck für das Ehr…" in klara.buttons()
    await town.time_passes(timedelta(minutes=1))
    await klara.types("/befragungen")
    assert "Beendet: Kurzcheck für das Ehr…" in klara.buttons()
    await town.time_passes(timedelta(hours=8))
    assert klara.reads().startswith(f"„{NAME}“ ist von selbst zu Ende gegangen."), "in the morning"


async def test_end_that_is_moved_reminds_again_and_closes_later(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await start(town)
    await town.time_passes(timedelta(days=19))
    await klara.taps("Ende verschieben")
    await klara.types("1.12.")
    assert "Ende: Dienstag, 1. Dezember 2026" in klara.reads()
    await town.time_passes(timedelta(days=7))
    assert len([message for message in ada.from_bot if message.text.startswith("Erinnerung")]) == 2
    await klara.types("/befragungen")
    assert "Läuft: Kurzcheck für das Ehr…" in klara.buttons()
    await town.time_passes(timedelta(days=2, hours=14))
    await klara.types("/befragungen")
    assert "Beendet: Kurzcheck für das Ehr…" in klara.buttons()


async def test_period_of_a_survey_that_ended_by_itself_ends_on_its_last_day(town: Town) -> None:
    people = await town.participants(5)
    await start(town)
    for person in people:
        await answers_at_once(town, person, Rated(2))
    await town.time_passes(timedelta(weeks=4))
    found = await town.workshops.survey_results.named("Musterstadt", NAME)
    assert (str(found.opened), str(found.day)) == ("2026-11-03", "2026-11-24")


async def test_survey_without_an_end_goes_on_until_a_coordinator_closes_it(town: Town) -> None:
    [ada] = await town.participants(1)
    await start(town)
    await town.database.write(lambda tx: tx.run("""UPDATE survey SET ends_on = NULL"""))
    await town.time_passes(timedelta(weeks=8))
    assert not ada.sees("Erinnerung")
    await town.coordinator.taps("Aktualisieren")
    assert "Ende: noch nicht festgelegt" in town.coordinator.reads()
    await town.coordinator.taps("Ende festlegen")
    await town.coordinator.types("12.1.2027")
    assert "Ende: Dienstag, 12. Januar 2027" in town.coordinator.reads()
    await answers_to_the_end(ada, RUNS)


async def test_every_group_is_reminded_where_several_have_not_finished(town: Town) -> None:
    ada, bea = await town.participant("Ada"), await town.participant("Bea", group="beirat")
    await start(town)
    await town.time_passes(timedelta(days=19))
    assert [person.reads().splitlines()[0] for person in (ada, bea)] == [f"Erinnerung: {NAME}"] * 2


async def test_group_that_was_reminded_by_hand_is_not_reminded_the_day_after(town: Town) -> None:
    ada, bea = await town.participant("Ada"), await town.participant("Bea", group="beirat")
    await start(town)
    await town.time_passes(timedelta(days=18, hours=12))
    for label in ("Erinnern", "Jetzt erinnern"):
        await town.coordinator.taps(label)
    await town.time_passes(timedelta(hours=12))
    reminded = [
        message.text.startswith("Erinnerung: ") for person in (ada, bea) for message in person.from_bot
    ]
    assert sum(reminded) == 2
