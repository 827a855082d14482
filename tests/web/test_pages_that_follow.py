"""Pages in front of people who wait: they follow by themselves, and what many get is drawn once."""

import re
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import timedelta
from types import FrameType

import aiohttp
import pytest

from tests.web.desk import Desk
from tests.web.hall import Hall
from tests.web.listening import events_of, told
from web.live import GATHERED, quiet_after
from web.site import Site

pytestmark = [pytest.mark.slow, pytest.mark.process]

TAKEN_BACK = "Eine Abstimmung an Sie wurde zurückgenommen:"
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


async def test_first_page_of_who_came_later_says_by_itself_that_a_question_goes_past_them(hall: Hall) -> None:
    people = await hall.people(5)
    kim = await hall.asks("Wo? Rathaus / Schule")
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
        kim = await hall.asks("Wo? Rathaus / Schule")
        drawn = [list(await told(each)) for each in (hers, his)]
        for _ in range(3):
            await kim.taps("Abstimmung zurücknehmen")
            for each in (hers, his):
                assert "1 · Rathaus" not in str((await told(each))["html"])
            await kim.taps("Senden an 2 Personen")
            await hall.settled()
            drawn += [list(await told(each)) for each in (hers, his)]
        assert drawn == [["came", "unseen"]] * 8, "nobody's page draws its own"


@contextmanager
def filled() -> Iterator[list[str]]:
    """The templates that are filled meanwhile, each as often as it is."""
    found: list[str] = []

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is Site.page.__code__:
            found.append(frame.f_locals["template"])

    sys.setprofile(note)
    try:
        yield found
    finally:
        sys.setprofile(None)


async def test_poll_that_is_taken_back_is_drawn_once_for_all_first_pages_that_show_the_same(
    hall: Hall,
) -> None:
    people = await hall.people(6)
    await people[4].opens("/")
    await people[4].taps("Einstellungen")
    await people[4].taps("Sprache")
    await people[4].taps("English")
    kim = await hall.asks("Wo? Rathaus / Schule")
    async with AsyncExitStack() as stack:
        streams = [await stack.enter_async_context(follows(each)) for each in people]
        with filled() as templates:
            await kim.taps("Abstimmung zurücknehmen")
            shown = [await told(each) for each in streams]
        assert templates.count("main.html") == 2, "once in each language"
        german = shown[:4] + shown[5:]
        assert german == [german[0]] * 5
        assert TAKEN_BACK in str(german[0]["html"])
        assert "A poll that you were asked was taken back:" in str(shown[4]["html"])
        for each in people:
            assert each.cookie not in str(german[0]), "what many get bears nothing of one"
        assert re.search(r'name="key" value=""', str(german[0]["html"]))


async def test_page_that_is_drawn_for_many_tells_beside_it_what_each_has_not_seen(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    for question in ("Wo? Rathaus / Schule", "Wann? Heute / Morgen"):
        kim = await hall.asks(question)
    async with follows(ada) as hers, follows(ben) as his:
        with filled() as templates:
            await kim.taps("Abstimmung zurücknehmen")
            now = [await told(each) for each in (hers, his)]
        assert templates.count("main.html") == 1
        assert now[0]["html"] == now[1]["html"]
        assert now[0]["unseen"] != now[1]["unseen"]
        for desk, each in zip((ada, ben), now, strict=True):
            await desk.opens("/")
            seen = {form.fields["unseen"] for form in desk.page.forms if "unseen" in form.fields}
            assert seen == {each["unseen"]}


async def test_first_page_says_of_a_poll_that_it_was_taken_back_until_it_comes_again(hall: Hall) -> None:
    people = await hall.people(5)
    late, kim = people[4], await hall.asks("Wo? Rathaus / Schule")
    for each in people[:4]:
        await each.opens("/")
        await each.taps("1 · Rathaus")
    await late.opens("/")
    first = late.url.removeprefix(hall.url)
    async with follows(late, first) as stream:
        await kim.taps("Abstimmung zurücknehmen")
        assert "4 Stimmen werden gelöscht." in kim.text
        await kim.taps("Ja, zurücknehmen")
        assert TAKEN_BACK in str((await told(stream))["html"])
    for each in people:
        await each.opens("/")
        assert (
            f"{TAKEN_BACK} „Wo?“ Wenn Sie schon geantwortet hatten, ist Ihre Antwort gelöscht."
            " Sie müssen nichts tun."
        ) in each.text
        assert "live-part" in each.html, "a script takes it away when the next question comes"
    async with follows(late, first) as stream:
        await kim.taps("Senden an 5 Personen")
        await hall.settled()
        assert "came" in await told(stream)
    for each in people:
        await each.opens("/")
        assert "1 · Rathaus" in each.labels
        assert TAKEN_BACK not in each.text
    await hall.time_passes(timedelta(hours=13))
    for label in ("Abstimmung zurücknehmen", "Wortlaut ändern"):
        await kim.taps(label)
    await kim.types("Wo genau?")
    await late.opens("/")
    assert f"{TAKEN_BACK} „Wo?“" in late.text, "in the words in which it was asked"
    await hall.time_passes(timedelta(hours=4))
    await late.opens("/")
    assert TAKEN_BACK not in late.text


async def begins_questions(hall: Hall, how: str = "sofort zu sehen") -> Desk:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Ablauf", "Fragen aus dem Saal", f"Beginnen: {how}"):
        await kim.taps(label)
    await hall.settled()
    return kim


async def asks_from_the_floor(desk: Desk, text: str) -> None:
    await desk.opens("/")
    await desk.taps("Fragen aus dem Saal")
    await desk.taps("Frage stellen")
    await desk.types(text)


async def test_questions_from_the_floor_follow_by_themselves_and_tell_of_the_next_poll(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    kim = await begins_questions(hall)
    await ada.opens("/")
    await ada.taps("Fragen aus dem Saal")
    assert "Aktualisieren" not in ada.labels, "below every page that follows there is a link"
    assert "&amp;next=" in kim.html, "whoever leads may be asked, too"
    async with follows(ada, ada.url) as stream:
        await asks_from_the_floor(ben, "Wann fährt der Bus?")
        now = await told(stream)
        assert "1. Wann fährt der Bus? · eine Person" in str(now["html"])
        assert not now["over"]
        await hall.asks("Wo? Rathaus / Schule")
        assert await told(stream) == {"next": True}, "though it has the number of the list"
    await ada.opens(ada.url)
    assert "Es gibt eine neue Frage" in ada.text


async def test_beginning_of_questions_from_the_floor_is_drawn_once_for_all_first_pages(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    async with follows(ada) as hers, follows(ben) as his:
        await begins_questions(hall)
        for each in (hers, his):
            now = await told(each)
            assert list(now) == ["came", "unseen"], "nobody's page draws its own"
            assert "Fragen aus dem Saal" in str(now["came"])
            assert "Neues für Sie" in str(now["came"]), "nothing that has to be answered"


async def test_whoever_types_a_question_from_the_floor_is_told_of_the_next_poll_and_of_the_end(
    hall: Hall,
) -> None:
    ada, _ = await hall.people(2)
    await begins_questions(hall)
    await ada.opens("/")
    await ada.taps("Fragen aus dem Saal")
    await ada.taps("Frage stellen")
    async with follows(ada, ada.url) as stream:
        await hall.asks("Wo? Rathaus / Schule")
        assert await told(stream) == {"next": True}
        kim = hall.coordinator
        await kim.opens("/")
        for label in ("Ablauf", "Fragen aus dem Saal", "Fragen beenden", "Ja, beenden"):
            await kim.taps(label)
        now = str((await told(stream))["html"])
        assert "<textarea" not in now, "nothing is taken any more"
        news = re.findall("<p[^>]*>(.*?)</p>", now.partition("</h1>")[2])
        assert "keine Fragen mehr" in news[0], "beside what is being typed stands the first that is new"


async def test_question_that_came_too_late_is_not_taken_away_by_what_follows(hall: Hall) -> None:
    ada = await hall.participant()
    kim = await begins_questions(hall)
    await ada.opens("/")
    await ada.taps("Fragen aus dem Saal")
    await ada.taps("Frage stellen")
    for label in ("Fragen beenden", "Ja, beenden"):
        await kim.taps(label)
    await ada.types("Wann fährt der Bus?")
    assert "Sie hatten geschrieben: „Wann fährt der Bus?“" in ada.text
    assert "data-live" not in ada.html


def test_pages_that_draw_their_own_leave_most_of_the_time_to_votes() -> None:
    assert quiet_after(0, pages=0) == GATHERED
    assert quiet_after(0.1, pages=600) > 2


async def test_page_is_not_told_of_a_question_that_its_person_has_seen_elsewhere(hall: Hall) -> None:
    """Others who have not seen it keep looking out for the next one."""
    ada, ben = await hall.people(2)
    await hall.asks("Wo? Rathaus / Schule", openly=True)
    for each in (ada, ben):
        await each.opens("/")
        await each.taps("Abstimmung: Wo?")
    first = ada.url.removeprefix(hall.url)
    async with follows(ben, ben.url.removeprefix(hall.url)) as his:
        async with follows(ada, first) as hers:
            await hall.asks("Wann? Morgens / Abends")
            assert [list(await told(each)) for each in (hers, his)] == [["next"]] * 2
        await ada.opens("/")
        await ada.taps("1 · Morgens")
        async with follows(ada, first) as hers:
            await ben.taps("1 · Rathaus")
            assert "part" in await told(hers)
