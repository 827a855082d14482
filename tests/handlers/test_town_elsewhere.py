"""A town with another clock than that of the machine and of all other tests: times are told and kept by its own."""

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from sandbox.person import Person
from tests.handlers.preparing import prepared
from tests.town import Town, goes, running_town

pytestmark = pytest.mark.slow

ZONE: Final = "Asia/Kolkata"
"""Five and a half hours before UTC, so that neither day nor minute is that of Berlin: now it is half past two."""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with running_town(tmp_path) as running:
        await running.database.write(lambda tx: tx.run("UPDATE municipality SET timezone = :zone", zone=ZONE))
        yield running


async def until(town: Town, moment: str) -> None:
    """Until this moment in UTC, and a second, by steps, so that each thing comes when it is due."""
    there = datetime.fromisoformat(f"{moment}:01").replace(tzinfo=UTC)
    await town.time_passes(there - town.sandbox.clock.now())


def came(person: Person, beginning: str) -> list[str]:
    """When which message that begins so came, in UTC."""
    return [f"{each.at:%d.%m. %H:%M}" for each in person.from_bot if each.text.startswith(beginning)]


async def test_meeting_is_told_reminded_of_and_taken_along_by_the_clock_of_its_town(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await town.organiser()
    await olga.types("/treffen 3.12. 9 Uhr")
    assert "Donnerstag, 3. Dezember 2026\n09:00 bis 11:00 Uhr" in olga.reads()
    await goes(olga, "Erinnerungen")
    assert (
        "Do 26.11., 09:00 · 1 Woche vorher: eine Person\n"
        "1 Tag vorher: entfällt, am selben Abend kommt schon eine Erinnerung\n"
        "Mi 02.12., 19:00 · am Abend davor, weil 2 Stunden vorher Nacht ist: eine Person"
    ) in olga.reads()
    await goes(olga, "Zurück", "Einladen: eine Person", "Kalenderdatei")
    [event] = Calendar.from_ical(olga.files[-1].content).walk("VEVENT")
    begins: Any = event.decoded("dtstart")
    assert begins.astimezone(UTC) == datetime(2026, 12, 3, 3, 30, tzinfo=UTC)
    for moment in ("2026-11-26T03:30", "2026-12-02T03:30", "2026-12-02T13:30", "2026-12-03T04:00"):
        await until(town, moment)
    assert came(ada, "Erinnerung: Treffen in 7 Tagen") == ["26.11. 03:30"]
    assert came(ada, "Erinnerung: Treffen morgen") == ["02.12. 13:30"]
    assert all("09:00 bis 11:00 Uhr" in each.text for each in ada.from_bot if "Erinnerung:" in each.text)
    await olga.types("/treffen")
    await goes(olga, "Läuft: Folgetreffen", "Stand der Erinnerungen")
    assert "1 Woche vorher · Do 26.11., 09:00\ngesendet: 2" in olga.reads()
    assert "2 Stunden vorher · Mi 02.12., 19:00\ngesendet: 1" in olga.reads()


async def test_day_of_a_measure_begins_and_ends_in_its_town(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt für Soziales, bis 13.11.")
    await goes(olga, "Allen zeigen")
    await ada.types("/massnahmen")
    await goes(ada, "1 · Sprachcafé", "Ich übernehme", "Ohne Namen")
    await until(town, "2026-11-06T04:30")
    assert came(ada, "Wie weit ist diese Maßnahme? In 7 Tagen") == ["06.11. 04:30"]
    await until(town, "2026-11-13T18:00")  # half an hour before midnight there
    await ada.types("/massnahmen")
    assert "überfällig" not in ada.reads()
    await until(town, "2026-11-13T19:00")
    await ada.types("/massnahmen")
    assert "überfällig" in ada.reads()


async def test_dates_are_asked_for_until_the_day_is_over_there(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await town.organiser()
    await goes(olga, "Neues Treffen", "Termin gemeinsam finden")
    await olga.types("3.12. 18 Uhr, 4.12. 18 Uhr")
    await goes(olga, "Fertig", "Fragen: eine Person")
    assert "• Do 03.12., 18:00: noch keine Antwort" in ada.reads()
    await until(town, "2026-11-10T18:15")
    await ada.types("/menue")
    assert "Termin finden: Folgetreffen" in ada.buttons()
    await until(town, "2026-11-10T18:45")
    await ada.types("/menue")
    assert "Termin finden: Folgetreffen" not in ada.buttons()
    await town.time_passes(timedelta(hours=10))
    await olga.types("/treffen")
    await goes(olga, "Termin wählen: Folgetreffen")
    assert "• Do 03.12., 18:00: 0 ja" in olga.reads()


async def test_papers_bear_the_day_that_it_is_in_their_town(town: Town) -> None:
    klara = await prepared(town, "Begrüßung")
    await klara.taps("Weiter: Begrüßung")
    await until(town, "2026-11-03T19:00")  # half past midnight there
    await klara.types("/menue")
    await goes(klara, "Ablauf", "Workshop", "Protokoll als PDF")
    assert klara.files[-1].name == "protokoll-2026-11-04.pdf"
    await klara.types("/menue")
    await goes(klara, "Fragebögen", "2 · Kurzcheck für das Ehrenamt", "Als PDF zum Drucken", "Deutsch")
    made = PdfReader(io.BytesIO(klara.files[-1].content)).metadata
    assert made is not None
    assert f"{made.creation_date:%d.%m.%Y}" == "04.11.2026"
