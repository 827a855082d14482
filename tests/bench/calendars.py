"""What two other calendar programs read in somebody's private calendar, beside what was arranged.

`python -m tests.bench.calendars`: a series over both changes of clocks, with one date that is over, one moved, one
cancelled and one declined, and the day of a measure. Needs calcurse and khal on the machine; returns 1 where one of
them reads otherwise.
"""

import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from sandbox.person import Person
from storage import persons
from storage.ids import ChatId
from tests.town import Town, running_town
from web.calendar_feed import CalendarFeed

ARRANGED: Final = (
    "2026-11-20 Maßnahme: Sprachcafé",
    "2026-12-01 18:00 Folgetreffen",
    "2027-03-02 18:00 Folgetreffen",
    "2027-04-06 18:00 Folgetreffen",
    "2027-05-04 18:00 Folgetreffen",
    "2027-06-01 18:00 Folgetreffen",
    "2027-07-08 19:30 Folgetreffen",
)
KHAL: Final = """
[calendars]
[[private]]
path = {path}
[locale]
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


async def feed(folder: Path) -> bytes:
    """The private calendar of Ada, after all that was arranged, moved, cancelled and declined."""
    async with running_town(folder) as town:
        ada, olga = await town.participant("Ada"), await town.organiser()
        await olga.types("/treffen jeden ersten Dienstag um 18 Uhr, 8 Mal")
        await _goes(olga, "Fertig", "Einladen: eine Person")
        await _looks(olga, "Di 05.01.2027, 18:00 · Folgetreffen")
        await _goes(olga, "Treffen absagen", "Ja, absagen")
        await _looks(olga, "Di 06.07.2027, 18:00 · Folgetreffen")
        await olga.taps("Verschieben")
        await olga.types("8.7.2027 19:30")
        await olga.taps("Ja, verschieben")
        await ada.types("/treffen")
        await _goes(ada, "Di 01.12., 18:00", "Alle Termine der Serie", "Di 02.02.2027, 18:00 · offen")
        await ada.taps("Ich komme nicht")
        await olga.types("/massnahmen Sprachcafé, Amt für Soziales, bis 20.11.")
        await olga.taps("Allen zeigen")
        await ada.types("/massnahmen")
        await _goes(ada, "1 · Sprachcafé", "Ich übernehme")
        await town.time_passes(timedelta(days=30))  # the first of them is over, and stays
        return await _read(town, ada)


async def _goes(person: Person, *labels: str) -> None:
    for label in labels:
        await person.taps(next((each for each in person.buttons() if each.startswith(label)), label))


async def _looks(olga: Person, label: str) -> None:
    await olga.types("/treffen")
    await _goes(olga, "Di 01.12., 18:00", "Alle Termine der Serie", label)


async def _read(town: Town, somebody: Person) -> bytes:
    person = await town.database.read(lambda tx: persons.of_chat(tx, ChatId(somebody.user.id)))
    assert person is not None
    return await CalendarFeed(town.workshops, town.sandbox.clock).of(person)


def calcurse(file: Path, home: Path) -> list[str]:
    """As its own list of appointments has them, month first."""
    _run(home, "calcurse", "-D", str(home), "-i", str(file))
    found = []
    for line in (home / "apts").read_text(encoding="utf-8").splitlines():
        month, day, year = line[:10].split("/")
        at = re.match(r" @ (\d\d:\d\d)", line[10:])
        title = re.sub(
            r"^>[0-9a-f]+ [!|-]?|^\[\d\] >[0-9a-f]+ ", "", re.sub(r"^.*?(?=\[1\] >|>[0-9a-f]{40} )", "", line)
        )
        found.append(" ".join(part for part in (f"{year}-{month}-{day}", at and at[1], title) if part))
    return found


def khal(file: Path, home: Path) -> list[str]:
    """As it lists two years."""
    (home / ".config" / "khal").mkdir(parents=True)
    (home / ".config" / "khal" / "config").write_text(KHAL.format(path=home / "calendar"), encoding="utf-8")
    _run(home, "khal", "import", "--batch", "-a", "private", str(file))
    listed = _run(
        home, "khal", "list", "--format", "{start-long} {title}", "--day-format", "", "2026-11-01", "730d"
    )
    return [line.strip() for line in listed.splitlines() if line.strip()]


def _run(home: Path, *command: str) -> str:
    environment = {**os.environ, "HOME": str(home), "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        file = here / "private.ics"
        file.write_bytes(asyncio.run(feed(here / "town")))
        programs: tuple[Callable[[Path, Path], list[str]], ...] = (calcurse, khal)
        read = {}
        for program in programs:
            home = here / program.__name__
            home.mkdir()
            read[program.__name__] = sorted(program(file, home))
    for name, entries in read.items():
        sys.stdout.write(f"{name}: {'as arranged' if entries == [*ARRANGED] else 'OTHERWISE'}\n")
        sys.stdout.writelines(f"  {each}\n" for each in entries)
    return int(any(entries != [*ARRANGED] for entries in read.values()))


if __name__ == "__main__":
    sys.exit(main())
