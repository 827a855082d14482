"""Whoever has not finished is reminded of a survey: by day, once a day, three times at the most."""

from datetime import timedelta

import pytest

from handlers.surveys import taps
from storage.ids import SurveyId
from tests.handlers.answering import RUNS
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import NAME, answers_to_the_end, start
from tests.town import Town


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
