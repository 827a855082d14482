"""Pages that are told of what changes, as long as somebody looks at them."""

import asyncio
import json
import logging
import re
from collections.abc import Collection

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from yarl import URL

from handlers.routing import LiveSubject
from handlers.screen import Watch
from locales import Markup
from storage.ids import PersonId
from storage.members import Role
from tests.web.desk import Desk
from tests.web.hall import AGREE, NAME, VALID, Hall
from tests.web.listening import NOTHING, events_of, told
from web.events import Drawn, OwnHtml
from web.live import LivePages
from web.pulse import Pulse
from web.visitors import Visitor
from workshops.workshops import Workshops


@pytest.mark.slow
async def test_live_page_is_told_of_a_vote(hall: Hall) -> None:
    ada, _ = await hall.people(2, group="ehrenamt")
    coordinator = hall.coordinator
    await hall.asks("Wo? Rathaus / Bücherei / Schule")
    headers = {"Cookie": f"rundfrage={coordinator.cookie}"}
    async with aiohttp.ClientSession(headers=headers) as client, asyncio.timeout(10):
        stream = await client.get(f"{coordinator.url}/live")
        assert stream.content_type == "text/event-stream"
        await ada.opens("/")
        await ada.taps("1 · Rathaus")
        async for line in stream.content:
            if line.startswith(b"data: "):
                break
        stream.close()  # else it is left to the garbage collector, in the middle of another test
        said = json.loads(line.removeprefix(b"data: "))
        assert "Abgestimmt: 1 von 2" in said["html"]
        assert said["over"] is False
        assert await told(await client.get(f"{ada.url}/live")) == NOTHING, "it is somebody else's"
        await coordinator.taps("Zur Übersicht")
        await coordinator.taps("Einstellungen")
        assert await told(await client.get(f"{coordinator.url}/live")) == NOTHING


@pytest.mark.slow
async def test_program_with_live_pages_stops_at_once(hall: Hall) -> None:
    coordinator = hall.coordinator
    await hall.participant()
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("Wo? Rathaus / Schule")
    await coordinator.taps("Senden an eine Person")
    headers = {"Cookie": f"rundfrage={coordinator.cookie}"}
    async with aiohttp.ClientSession(headers=headers) as client, asyncio.timeout(10):
        stream = await client.get(f"{coordinator.url}/live")
        await hall.bot.stop()
        assert b"data" not in await stream.read()


@pytest.mark.slow
async def test_program_stops_at_once_too_where_a_live_page_knows_all_and_waits(hall: Hall) -> None:
    ada, coordinator = await hall.participant(), hall.coordinator
    await hall.asks("Wo? Rathaus / Schule")
    headers = {"Cookie": f"rundfrage={coordinator.cookie}"}
    async with aiohttp.ClientSession(headers=headers) as client, asyncio.timeout(10):
        stream = await client.get(f"{coordinator.url}/live")
        await ada.opens("/")
        await ada.taps("1 · Rathaus")
        async for line in stream.content:
            if line.startswith(b"data: "):
                break
        stopping = asyncio.create_task(hall.bot.stop())
        assert (await stream.read()).endswith(b"\n"), "whole, and not broken off"
        await stopping


@pytest.mark.slow
async def test_first_page_is_told_as_soon_as_something_waits_on_it(hall: Hall) -> None:
    """Not when it was asked for: what is owed comes to the pages a moment later, by the alarm."""
    ada, ben = await hall.people(2)
    await chooses_own_time(ben)
    for desk in (ada, ben):
        await desk.opens("/")
    async with (
        aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as hers,
        aiohttp.ClientSession(cookies={"rundfrage": ben.cookie}) as his,
    ):
        stream, other = await events_of(ada, hers), await events_of(ben, his)
        kim = hall.coordinator
        await kim.opens("/")
        await kim.taps("Neue Abstimmung")
        await kim.types("Wo? Rathaus / Schule")
        await kim.taps("Senden an 2 Personen")
        came = await told(stream)
        assert "1 · Rathaus" in str(came["came"])
        assert ada.cookie not in str(came), "what many get bears nothing of one"
        assert re.search(r'name="key" value=""', str(came["came"]))
        await ada.opens("/")
        seen = next(form.fields["unseen"] for form in ada.page.forms if "unseen" in form.fields)
        assert seen == came["unseen"]
        own = await told(other)
        assert "Für Sie läuft keine Zeit" in str(own["html"]), "who has a time of their own reads of it"
        for each in (stream, other):
            each.close()


@pytest.mark.slow
async def test_page_of_a_run_sheet_is_told_that_somebody_else_has_deleted_it(hall: Hall) -> None:
    kim, kurt = hall.coordinator, await hall.desk()
    invite = await hall.workshops.invitations.admit(
        NAME, role=Role.COORDINATOR, group_code=None, valid_for=VALID
    )
    await kurt.enters(invite.code or "")
    await kurt.taps(AGREE)
    await kim.opens("/")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await kim.taps(label)
    await kim.types("Begrüßung")
    for label in ("Ablauf", "Workshop"):
        await kurt.taps(label)
    async with aiohttp.ClientSession(cookies={"rundfrage": kurt.cookie}) as client:
        stream = await events_of(kurt, client)
        for label in ("Fertig", "Ablauf ändern", "Ablauf löschen", "Ja, löschen"):
            await kim.taps(label)
        assert "Das gibt es nicht mehr." in str(await told(stream))
        stream.close()


async def chooses_own_time(desk: Desk) -> None:
    await desk.opens("/")
    await desk.taps("Einstellungen")
    await desk.taps(next(label for label in desk.labels if label.startswith("Zeit im Workshop")))
    await desk.taps("ohne Zeitgrenze")


@pytest.mark.slow
async def test_all_pages_of_an_open_poll_are_told_the_same_and_keep_what_is_their_own(hall: Hall) -> None:
    ada, ben, cem = await hall.people(3)
    await hall.asks("Wo? Rathaus / Schule", openly=True)
    for desk, label in ((ada, "1 · Rathaus"), (ben, "2 · Schule")):
        await desk.opens("/")
        await desk.taps("Abstimmung: Wo?")
        await desk.taps(label)
    async with (
        aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as hers,
        aiohttp.ClientSession(cookies={"rundfrage": ben.cookie}) as his,
    ):
        await ada.opens(ada.url)
        await ben.opens(ben.url)
        streams = [await events_of(ada, hers), await events_of(ben, his)]
        await cem.opens("/")
        await cem.taps("Abstimmung: Wo?")
        await cem.taps("1 · Rathaus")
        first, second = [await told(stream) for stream in streams]
        assert first == second
        assert "3 Personen" in str(first["part"])
        assert "Ihre Stimme" not in str(first)
        await hall.coordinator.taps("Abstimmung beenden")
        await hall.coordinator.taps("Ja, beenden")
        first, second = [await told(stream) for stream in streams]
        assert first == second
        assert not first["over"], "cards may still be looked at, and the next question comes"
        assert "Diese Abstimmung ist beendet" in str(first["html"])
        assert ada.page.forms[0].fields["key"] not in str(first)
        for stream in streams:
            stream.close()


@pytest.mark.slow
async def test_open_page_shows_by_itself_that_its_question_is_worded_otherwise(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    await hall.asks("Wo? Rathaus / Schule")
    await chooses_own_time(ben)
    for desk in (ada, ben):
        await desk.opens("/")
        await desk.taps("Abstimmung: Wo?")
    async with (
        aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as hers,
        aiohttp.ClientSession(cookies={"rundfrage": ben.cookie}) as his,
    ):
        streams = [await events_of(ada, hers), await events_of(ben, his)]
        await hall.coordinator.taps("Wortlaut ändern")
        await hall.coordinator.types("Wo denn? Schule / Bücherei")
        first, second = [str((await told(stream))["html"]) for stream in streams]
        for said in (first, second):
            assert "Wo denn?" in said
            assert "2 · Bücherei" in said
            assert "Rathaus" not in said
        assert ["Für Sie läuft keine Zeit" in said for said in (first, second)] == [False, True]
        await ada.opens(ada.url)
        await ada.taps("2 · Bücherei")
        await hall.coordinator.taps("Abstimmung beenden")
        await hall.coordinator.taps("Ja, beenden")
        assert "Diese Abstimmung ist beendet" in str((await told(streams[1]))["html"])
        for stream in streams:
            stream.close()


@pytest.mark.slow
async def test_page_is_told_what_changed_between_its_fetching_and_its_listening(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    await hall.asks("Wo? Rathaus / Schule", openly=True)
    await ada.opens("/")
    await ada.taps("Abstimmung: Wo?")
    await ada.taps("1 · Rathaus")
    await ada.opens(ada.url)
    await ben.opens("/")
    await ben.taps("Abstimmung: Wo?")
    await ben.taps("1 · Rathaus")
    async with aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as client:
        stream = await events_of(ada, client)
        assert "2 Personen" in str(await told(stream))
        stream.close()


@pytest.mark.slow
async def test_who_signs_out_or_was_not_asked_is_told_nothing_more(hall: Hall) -> None:
    ada, ben, stranger = await hall.people(3)
    await hall.asks("Wo? Rathaus / Schule", openly=True)
    await ada.opens("/")
    await ada.taps("Abstimmung: Wo?")
    await ada.taps("1 · Rathaus")
    await ada.opens(ada.url)
    async with (
        aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as client,
        aiohttp.ClientSession(cookies={"rundfrage": stranger.cookie}) as other,
    ):
        stream = await events_of(ada, client)
        page = stranger.page.forms[0].action
        asked = await hall.database.read(lambda tx: tx.one("SELECT id, version FROM poll"))
        await hall.database.write(lambda tx: tx.run("DELETE FROM poll_audience WHERE person_id > 3"))
        for version in (0, asked["version"]):
            foreign = await other.get(f"{hall.url}{page}/live?of=poll:{asked['id']}:{version}")
            async with asyncio.timeout(15):
                beginning = await foreign.content.readuntil(b"id: 0\n")
            assert beginning.count(b"id:") == 1, "nor how much goes on there"
            assert await told(foreign) == NOTHING
        await hall.workshops.sessions.end(
            (await hall.workshops.sessions.of_cookie(ada.cookie))[1].id,  # type: ignore[index]
            (await hall.workshops.sessions.of_cookie(ada.cookie))[0].id,  # type: ignore[index]
        )
        await ben.opens("/")
        await ben.taps("Abstimmung: Wo?")
        await ben.taps("2 · Schule")
        assert await told(stream) == NOTHING
        stream.close()
        foreign.close()


@pytest.mark.slow
async def test_page_of_another_round_is_told_with_what_was_said_before(hall: Hall) -> None:
    ada, ben = await hall.people(2)
    kim = hall.coordinator
    await hall.asks("Wo? Rathaus / Schule", openly=True)
    for desk in (ada, ben):
        await desk.opens("/")
        await desk.taps("Abstimmung: Wo?")
        await desk.taps("1 · Rathaus")
    for label in (
        "Abstimmung beenden",
        "Ja, beenden",
        "Noch einmal abstimmen lassen",
        "Senden an 2 Personen",
    ):
        await kim.taps(label)
    await hall.settled()
    for desk in (ada, ben):
        await desk.opens("/")
        await desk.taps("Abstimmung: Wo?")
    await ada.taps("2 · Schule")
    await ada.opens(ada.url)
    assert "vorher" in ada.text
    async with aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as client:
        stream = await events_of(ada, client)
        await ben.taps("2 · Schule")
        assert "vorher" in str((await told(stream))["part"])
        await kim.taps("Abstimmung beenden")
        await kim.taps("Ja, beenden")
        assert "vorher" in str((await told(stream))["html"])
        stream.close()


async def test_tab_that_is_closed_while_its_stream_begins_is_no_error(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    (ada,) = await hall.people(1)
    await ada.opens("/")
    url = URL(hall.url)
    assert url.host is not None
    request = (
        f"GET {ada.page.forms[0].action}/live?of=home:1:0 HTTP/1.1\r\n"
        f"Host: {url.authority}\r\nCookie: rundfrage={ada.cookie}\r\n\r\n"
    )
    for _ in range(5):
        _, writer = await asyncio.open_connection(url.host, url.port)
        writer.write(request.encode())
        writer.transport.abort()
    await ada.opens("/")
    assert [record.message for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_live_pages_go_on_after_a_look_that_went_wrong(hall: Hall) -> None:
    (ada,) = await hall.people(1)
    await hall.coordinator.opens("/")
    await hall.coordinator.taps("Neue Abstimmung")
    await hall.coordinator.types("Wo? Rathaus / Schule")
    visit = await hall.workshops.sessions.visit(ada.cookie, None)
    assert visit is not None
    who = Visitor(visit.session, visit.person, ada.cookie)
    looked: list[int] = []
    has_looked = asyncio.Event()

    async def render(subject: int, people: Collection[PersonId], _: Workshops) -> LiveSubject:
        looked.append(subject)
        has_looked.set()
        if len(looked) == 1:
            raise ArithmeticError
        return LiveSubject(1, frozenset(people), lambda _: (Markup("Zwischenstand"), None))

    async def own(_: Drawn) -> tuple[OwnHtml, Watch | None]:
        raise AssertionError

    pulse = Pulse()
    pages = LivePages(
        hall.workshops,
        pulse,
        renderers={"poll": render},
        arrivals={},
        draw=lambda _, part, __: (part or "", ""),
        draw_arrival=lambda _, __: "",
    )

    async def stream_of(request: web.Request) -> web.StreamResponse:
        return await pages.stream(request, who, Watch("poll", 1, -1), own)

    app = web.Application()
    app.router.add_get("/", stream_of)
    async with TestClient(TestServer(app)) as client:
        stream = await client.get("/")
        async with asyncio.timeout(15):
            await has_looked.wait()
        pulse.beat()
        assert (await told(stream))["part"] == "Zwischenstand"
        pulse.stop()
