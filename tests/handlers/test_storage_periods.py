"""What is over is deleted: announced a fortnight before, told afterwards in numbers, and gone."""

from datetime import timedelta

import pytest

from questionnaires.answers import Rated
from tests.handlers.polling import ended, open_poll
from tests.handlers.surveying import answers_at_once, close, start
from tests.town import Town

pytestmark = pytest.mark.slow

WEEK = timedelta(weeks=1)


async def count(town: Town, table: str) -> int:
    row = await town.database.read(lambda tx: tx.one(f"SELECT count(*) AS n FROM {table}"))
    return int(row["n"])


async def with_a_past(town: Town, months: int) -> None:
    """A survey, a poll and a meeting that are over, on the 3rd and 4th of November; the town keeps things so long."""
    people = await town.participants(5)
    klara, olga = town.coordinator, await town.organiser()
    await start(town)
    for person in people:
        await answers_at_once(town, person, Rated(2))
    await close(town)
    await open_poll(town)
    await ended(town)
    await olga.types("/treffen 4.11. 18 Uhr")
    await olga.taps("Einladen: 5 Personen")
    await klara.types("/privacy")
    for label in ("Angaben der Kommune", "Speicherdauer", f"{months} Monate"):
        await klara.taps(label)


async def test_what_is_over_is_announced_then_deleted_and_told(town: Town) -> None:
    await with_a_past(town, 6)
    klara = town.coordinator
    await town.time_passes(timedelta(days=160))
    assert not klara.sees("wird gelöscht, was")
    await town.time_passes(WEEK)  # the 19th of April: a fortnight before the first of them is over
    assert klara.reads().startswith(
        "Am Montag, 3. Mai 2027 wird gelöscht, was so lange zu Ende ist, wie Sie festgelegt haben: "
        "eine Befragung und eine Abstimmung."
    )
    assert await count(town, "survey_result") == 1
    await klara.taps("Angaben der Kommune")
    assert klara.reads().startswith("Am Montag, 3. Mai 2027 wird gelöscht")
    await town.time_passes(timedelta(days=15))
    assert klara.sees("Gelöscht nach der Speicherdauer: eine Befragung und eine Abstimmung.")
    assert [await count(town, table) for table in ("survey", "survey_result", "participation", "poll")] == [
        0
    ] * 4
    assert await count(town, "meeting") == 1, "it was a day later, and is announced by itself"
    await town.time_passes(timedelta(days=15))
    assert klara.sees("Gelöscht nach der Speicherdauer: ein Treffen.")
    assert [await count(town, table) for table in ("meeting", "rsvp")] == [0, 0]


async def test_another_period_begins_the_fortnight_anew(town: Town) -> None:
    await with_a_past(town, 6)
    klara = town.coordinator
    await town.time_passes(timedelta(days=168))
    await klara.taps("Angaben der Kommune")
    await klara.taps("Speicherdauer")
    await klara.taps("24 Monate")
    await town.time_passes(timedelta(days=30))
    assert await count(town, "survey_result") == 1
    await klara.types("/privacy")
    for label in ("Angaben der Kommune", "Speicherdauer", "6 Monate"):
        await klara.taps(label)
    await town.time_passes(timedelta(days=13))
    assert await count(town, "survey_result") == 1, "told, but not deleted yet"
    await town.time_passes(timedelta(days=2))
    assert await count(town, "survey_result") == 0


async def test_without_a_period_nothing_is_deleted(town: Town) -> None:
    await with_a_past(town, 6)
    await town.database.write(lambda tx: tx.run("""UPDATE municipality SET storage_months = NULL"""))
    await town.time_passes(timedelta(days=1000))
    assert await count(town, "survey_result") == 1


async def test_withdrawn_consent_goes_with_the_last_trace_of_the_person(town: Town) -> None:
    ada, ben = await town.participants(2)
    klara = town.coordinator
    await klara.types("/privacy")
    for label in ("Angaben der Kommune", "Speicherdauer", "6 Monate"):
        await klara.taps(label)
    await ada.types("/widerruf")
    await ada.taps("Teilnahme beenden")
    before = await count(town, "person")
    await town.time_passes(timedelta(days=170))
    await town.time_passes(timedelta(days=20))
    assert klara.sees("Gelöscht nach der Speicherdauer: eine widerrufene Einwilligung.")
    assert await count(town, "person") == before - 1
    await ben.types("/menue")
    assert "Musterstadt" in ben.reads(), "he still belongs to the town"


async def test_what_a_restored_backup_brings_back_is_deleted_at_once(town: Town) -> None:
    """The clock is put forward while the program does nothing, as it is for a backup that lay in a drawer."""
    await with_a_past(town, 6)
    town.sandbox.clock.on_moved.clear()
    town.sandbox.clock.advance(timedelta(days=190))
    assert await count(town, "survey_result") == 1
    assert await town.workshops.reapplying.over() == 3
    assert [await count(town, table) for table in ("survey", "survey_result", "poll", "meeting")] == [0] * 4
    assert await town.workshops.reapplying.over() == 0


async def test_what_is_still_announced_in_a_restored_backup_waits_for_its_day(town: Town) -> None:
    await with_a_past(town, 6)
    await town.time_passes(timedelta(days=168))
    assert town.coordinator.sees("Am Dienstag, 4. Mai 2027 wird gelöscht")
    assert await town.workshops.reapplying.over() == 0
    assert await count(town, "survey_result") == 1
