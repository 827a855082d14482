"""The whole demonstration in one loop, without Telegram's limits: people act on what the bot shows them."""

import re
import socket
from collections.abc import AsyncIterator
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession

from bot.demo.demo import Demo, demonstration
from bot.demo.desk import Desk
from bot.demo.page import HOST, free_port
from bot.demo.town import inhabitants
from bot.telegram.budget import WIDE_OPEN
from questionnaires.model import FieldId
from sandbox.person import Person
from sandbox.values import Message

PEOPLE = 8
"""The sixth of them puts the phone away in the middle."""
AGREE = "Einverstanden und beginnen"
FIELD = FieldId("kommunikation")


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    async with demonstration(
        port=0, people=PEOPLE, pace=1000, fields=[FIELD], flood=None, budget=WIDE_OPEN
    ) as running:
        yield running


def holder(demo: Demo, name: str) -> Person:
    """The person with the phone of this name, on the page or off it."""
    world = demo.sandbox.world
    user = next(user for user in world.users.values() if user.first_name == name)
    return Person(world, user, _at_once)


async def _at_once() -> None:
    """People in a demonstration do not wait for the program to be idle, which it hardly ever is."""


async def joined(demo: Demo, name: str, link: str) -> Person:
    person = holder(demo, name)
    await person.opens(link)
    await person.waits_for(lambda message: AGREE in message.labels)
    await person.taps(AGREE)
    await person.waits_for("Sie sind dabei")
    return person


def shows(message: Message, *, pattern: re.Pattern[str]) -> bool:
    return pattern.search(message.text) is not None


async def taps(person: Person, pattern: str) -> None:
    """Taps a button as soon as one is there whose label begins like this."""
    message = await person.waits_for(lambda each: any(re.match(pattern, label) for label in each.labels))
    label = next(label for label in message.labels if re.match(pattern, label))
    await person.taps(label, of=message)


async def everyone(demo: Demo) -> list[Person]:
    return [holder(demo, somebody.name) for somebody in inhabitants(PEOPLE)]


@pytest.mark.slow
async def test_people_answer_vote_and_say_whether_they_come(demo: Demo) -> None:
    katrin = await joined(demo, "Katrin", demo.town.coordinator)
    ole = await joined(demo, "Ole", demo.town.organiser)
    *diligent, slow = sorted(await everyone(demo), key=lambda person: person.name == "Frank")
    for person in diligent:
        await person.waits_for("Ihre Antworten zu „Selbstcheck")
    await slow.waits_for(lambda message: "Weiter beantworten" in message.labels)

    await katrin.types("/umfrage Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await taps(katrin, "Senden an 8 Personen")
    await katrin.waits_for("Abgestimmt: 8 von 8 Personen")

    await taps(ole, "Neues Treffen")
    await ole.waits_for("Wann soll es stattfinden?")
    await ole.types("in vier Wochen um 18 Uhr")
    await taps(ole, "Einladen: 8 Personen")
    for person in diligent:
        await person.waits_for(lambda message: "Ihre Antwort: Ich komme" in message.text)
    assert not slow.sees("Ihre Antwort: Ich komme")

    await taps(katrin, "Zur Übersicht")
    for label in ("Befragungen", "Läuft: Selbstcheck", "Erinnern", "Jetzt erinnern"):
        await taps(katrin, label)
    await slow.waits_for("Ihre Antworten zu „Selbstcheck")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["Widerstand messen", "Reihenfolge"])
async def test_people_vote_where_buttons_bear_no_number_too(demo: Demo, kind: str) -> None:
    katrin = await joined(demo, "Katrin", demo.town.coordinator)
    for person in await everyone(demo):
        await person.waits_for(lambda message: message.from_bot and AGREE not in message.labels)
    await taps(katrin, "Neue Abstimmung")
    await taps(katrin, kind)
    await katrin.waits_for("Schreiben Sie die Frage")
    await katrin.types("Was machen wir? Bus / Bad / Markt")
    await taps(katrin, "Senden an 8 Personen")
    await katrin.waits_for("Abgestimmt: 8 von 8 Personen")


@pytest.mark.slow
async def test_people_show_fingers_and_write_cards_words_and_numbers(demo: Demo) -> None:
    katrin = await joined(demo, "Katrin", demo.town.coordinator)
    people = await everyone(demo)
    for person in people:
        await person.waits_for(lambda message: message.from_bot and AGREE not in message.labels)
    for kind, turnout in (
        ("Fünf Finger", "8"), ("Karten", "[5-8]"), ("Wörter sammeln", "[5-8]"), ("Zahl schätzen", "[5-8]"),
    ):  # fmt: skip
        await katrin.types("/umfrage")
        await taps(katrin, kind)
        await katrin.waits_for("Schreiben Sie die Frage")
        await katrin.types(f"Was sagen Sie zu: {kind}?")
        await taps(katrin, "Senden an 8 Personen")
        seen = re.compile(rf"zu: {kind}\?.*Abgestimmt: {turnout} von 8", re.DOTALL)
        await katrin.waits_for(partial(shows, pattern=seen))
    *diligent, _ = sorted(people, key=lambda person: person.name == "Frank")
    for person in diligent:
        await person.waits_for("Ihre Antworten zu „Selbstcheck")


@pytest.mark.slow
async def test_second_demo_that_begins_at_the_same_moment_takes_another_port(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server((HOST, 0)) as taken_since:
        port = taken_since.getsockname()[1]
        monkeypatch.setattr("bot.demo.demo.free_port", lambda usual: port if usual else free_port(usual))
        async with demonstration(port=0, people=1, pace=1000, fields=[FIELD]) as running:
            assert running.bot.web_port not in {port, None}
            async with ClientSession() as client, client.get(running.desk.address) as response:
                assert response.status == 200


@pytest.mark.slow
async def test_people_finish_the_short_check_too(demo: Demo) -> None:
    katrin = await joined(demo, "Katrin", demo.town.coordinator)
    for label in ("Neue Befragung", ".*Kurzcheck", "Vorschau und Start", "Befragung starten"):
        await taps(katrin, label)
    for person in await everyone(demo):
        if person.user.first_name != "Frank":
            await person.waits_for("Ihre Antworten zu „Kurzcheck")


@pytest.mark.slow
async def test_page_shows_five_phones_with_invitations_and_moves_to_the_next_reminder(demo: Demo) -> None:
    async with ClientSession(demo.address) as page:
        async with page.get("/api/state") as response:
            state = await response.json()
        assert [phone["role"] for phone in state["phones"]] == [
            "Koordination", "Rat", "Beirat", "Ehrenamt", "Organisation",
        ]  # fmt: skip
        assert all(phone["start_link"] for phone in state["phones"])
        assert len(state["first_steps"]) == 6
        assert "8 erfundene Personen" in state["first_steps"][0]
        ole = await joined(demo, "Ole", demo.town.organiser)
        # Whoever joins after the invitation hears of the meeting half an hour later: the clock would go there first.
        for person in await everyone(demo):
            await person.waits_for(lambda message: message.from_bot and AGREE not in message.labels)
        await taps(ole, "Neues Treffen")
        await ole.waits_for("Wann soll es stattfinden?")
        await ole.types("in vier Wochen um 18 Uhr")
        await taps(ole, "Einladen: 8 Personen")
        await ole.waits_for("Kommen:")
        async with page.post("/api/clock/next", json={}) as response:
            assert (await response.json())["moved"]
        await ole.waits_for("Erinnerung: Treffen in 7 Tagen")


@pytest.mark.slow
async def test_desk_beside_the_phones_lets_in_whoever_has_no_telegram(demo: Demo) -> None:
    async with ClientSession(demo.address) as page, page.get("/api/state") as response:
        steps = "\n".join((await response.json())["first_steps"])
    assert f"Öffnen Sie {demo.desk.address} in einem anderen Fenster" in steps
    assert f"geben Sie den Code {demo.desk.code} ein" in steps
    async with Desk(demo.desk.address) as desk:
        await desk.enters(demo.desk.code)
        await desk.taps(AGREE)
        year = demo.sandbox.clock.now().astimezone(ZoneInfo("Europe/Berlin")).year
        assert desk.page.heading == f"Selbstcheck {year}", "the survey that the phones have"


@pytest.mark.slow
async def test_clock_begins_on_a_morning_of_a_working_day(demo: Demo) -> None:
    async with ClientSession(demo.address) as page, page.get("/api/state") as response:
        zone = (await response.json())["zone"]
    assert zone == "Europe/Berlin"
    assert demo.sandbox.clock.now().weekday() < 5
