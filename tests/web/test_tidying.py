"""What is over is removed by the running program itself, every hour, whether anybody comes or not."""

from datetime import timedelta
from typing import Final

import pytest

from storage import day_rights, members, wrong_codes
from storage.database import Transaction
from storage.day_rights import MODERATING
from storage.ids import PersonId
from storage.members import Role
from tests.web.hall import Hall

ENDS: Final = {
    "browsers": "SELECT count(*) AS n FROM session",
    "projectors": "SELECT (SELECT count(*) FROM wall_link) + (SELECT count(*) FROM wall_code) AS n",
    "rights for a day": "SELECT count(*) AS n FROM day_right",
    "codes that were no codes": "SELECT count(*) AS n FROM wrong_code",
    "who asked from the floor": "SELECT count(*) AS n FROM floor WHERE secret IS NOT NULL",
    "who took part in the workshop": "SELECT count(*) AS n FROM attendee",
}


async def left(hall: Hall) -> set[str]:
    return await hall.database.read(lambda tx: {name for name, sql in ENDS.items() if tx.one(sql)["n"]})


@pytest.mark.slow
async def test_program_removes_what_is_over(hall: Hall) -> None:
    ada, kim = await hall.participant(), hall.coordinator
    await kim.opens("/")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await kim.taps(label)
    for item in ("Wo? Rathaus / Schule", "Pause"):
        await kim.types(item)
    for label in ("Fertig", "Weiter: Wo?"):
        await kim.taps(label)
    await hall.settled()
    await ada.opens("/")
    await ada.taps("1 · Rathaus")
    for label in ("Weiter: Pause", "Abstimmung beenden und weiter"):
        await kim.taps(label)
    for label in ("Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await kim.taps(label)

    def come(tx: Transaction) -> PersonId:
        now, [someone] = hall.clock(), members.holders(tx, hall.municipality, role=Role.COORDINATOR)
        day_rights.give(tx, hall.municipality, someone, MODERATING, now=now, ends=now + timedelta(days=1))
        wrong_codes.add(tx, someone, now=now)
        return someone

    await hall.workshops.walls.open(await hall.database.write(come), hall.municipality, language="de")
    await hall.program.tidy()
    assert await left(hall) == set(ENDS), "nothing is over yet"
    hall.clock.advance(timedelta(days=400))
    await hall.program.tidy()
    assert await left(hall) == set()
