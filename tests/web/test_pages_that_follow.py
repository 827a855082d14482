"""Pages in front of people who wait: they follow by themselves, and what many get is drawn once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from tests.web.desk import Desk
from tests.web.hall import Hall
from tests.web.test_pages import events_of, told

pytestmark = [pytest.mark.slow, pytest.mark.process]

PASSED_BY = (
    "Gerade läuft eine Abstimmung. Diese Frage geht nur an alle, die schon beim ersten Mal gefragt wurden."
)


@asynccontextmanager
async def follows(desk: Desk, path: str = "/") -> AsyncIterator[aiohttp.ClientResponse]:
    """What a page is told that is open in a browser with a script."""
    await desk.opens(path)
    async with aiohttp.ClientSession(cookies={"rundfrage": desk.cookie}) as client:
        stream = await events_of(desk, client)
        yield stream
        stream.close()


async def asks(hall: Hall, question: str, *, of: int) -> Desk:
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Neue Abstimmung")
    await kim.types(question)
    await kim.taps(f"Senden an {of} Personen")
    await hall.settled()
    return kim


async def test_first_page_of_who_came_later_says_by_itself_that_a_question_goes_past_them(hall: Hall) -> None:
    people = await hall.people(5)
    kim = await asks(hall, "Wo? Rathaus / Schule", of=5)
    for each in people:
        await each.opens("/")
        await each.taps("1 · Rathaus")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await kim.taps(label)
    late = await hall.participant()
    async with follows(late) as stream:
        assert PASSED_BY not in late.text
        await kim.taps("Noch einmal abstimmen lassen")
        await kim.taps("Senden an 5 Personen")
        assert PASSED_BY in str((await told(stream))["html"])
        for label in ("Abstimmung beenden", "Ja, beenden"):
            await kim.taps(label)
        now = str((await told(stream))["html"])
        assert "Musterstadt" in now
        assert PASSED_BY not in now


async def test_question_that_is_sent_again_is_drawn_once_for_all_first_pages(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    async with follows(ada) as hers, follows(ben) as his:
        kim = await asks(hall, "Wo? Rathaus / Schule", of=2)
        drawn = [list(await told(each)) for each in (hers, his)]
        for _ in range(3):
            await kim.taps("Abstimmung zurücknehmen")
            for each in (hers, his):
                assert "1 · Rathaus" not in str((await told(each))["html"])
            await kim.taps("Senden an 2 Personen")
            await hall.settled()
            drawn += [list(await told(each)) for each in (hers, his)]
        assert drawn == [["came", "unseen"]] * 8, "nobody's page draws its own"
