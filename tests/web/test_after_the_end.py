"""What lies in the database about pages after the end of a survey or poll: nothing that leads to an answer."""

import pytest

from storage import pages
from storage.database import Transaction
from storage.ids import PageId
from tests.web.desk import Desk
from tests.web.hall import Hall
from tests.web.test_path import answers
from web.pages import Act

OFTEN = 4
"""How often something may have been done on a page before."""


async def told(hall: Hall, *buttons: str) -> set[str]:
    """Which of these buttons somebody with the database and its key finds pressed, by trying them."""

    def work(tx: Transaction) -> set[str]:
        key = tx.one("SELECT key FROM web_key")["key"]
        rows = tx.all("SELECT id, act, last_act FROM page")
        seen = {row["act"] for row in rows} | {row["last_act"] for row in rows}
        return {
            button
            for button in buttons
            for row in rows
            for drawn in range(OFTEN)
            if pages.act_on(PageId(row["id"]), Act("tap", button, drawn=str(drawn)).digest(key)) in seen
        }

    return await hall.database.read(work)


async def places(hall: Hall) -> list[str]:
    """Where pages stand."""
    return await hall.database.read(
        lambda tx: [row["at"] for row in tx.all("SELECT at FROM page WHERE at IS NOT NULL")]
    )


async def ends(coordinator: Desk, what: str) -> None:
    await coordinator.taps(what)
    await coordinator.taps("Ja, beenden")


@pytest.mark.slow
async def test_no_page_tells_what_somebody_voted_after_the_end(hall: Hall) -> None:
    people, coordinator = await hall.people(5), hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await coordinator.taps("Senden an 5 Personen")
    await hall.settled()
    for person in people:
        await person.opens("/")
        await person.taps("2 · Bücherei")
    votes = [f"uv:1:{position}:{on}" for position in (1, 2, 3) for on in (0, 1)]
    assert await told(hall, *votes) == {"uv:1:2:1"}, "what could leak"
    await ends(coordinator, "Abstimmung beenden")
    assert await told(hall, *votes) == set()
    await people[0].taps("3 · Schule")
    assert "beendet" in people[0].text


@pytest.mark.slow
async def test_no_page_tells_what_somebody_answered_after_the_end(hall: Hall) -> None:
    people, coordinator = await hall.people(5, group="ehrenamt"), hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Befragung")
    await coordinator.taps("2 · Kurzcheck für das Ehrenamt")
    await coordinator.taps("Vorschau und Start")
    await coordinator.taps("Ohne diese Angaben starten")
    await hall.settled()
    await people[0].opens("/")
    await answers(people[0], level="2")
    levels = [f"aa:1:ku01:{level}" for level in "0123"]
    assert await told(hall, *levels) == {"aa:1:ku01:2"}, "what could leak"
    await people[1].opens("/")
    await people[1].taps("Jetzt beginnen")
    await people[1].taps("mehr")
    assert any("ku0" in place for place in await places(hall))
    await coordinator.opens("/")
    await coordinator.taps("Befragungen")
    await coordinator.taps("Läuft: Kurz")
    await ends(coordinator, "Befragung beenden")
    assert await told(hall, *levels) == set()
    assert not any("ku0" in place for place in await places(hall))
    await people[0].opens("/")
    assert people[0].text
