"""Strangers who write a lot are answered, but not every time, and after the members."""

import asyncio
from datetime import timedelta

import pytest

from bot.telegram.priority import Priority
from bot.telegram.sending import Sender
from handlers.router import Router, Way
from handlers.screen import Screen
from handlers.turn import Turn
from sandbox import acts
from storage import inbox
from storage.ids import ChatId
from storage.persons import Person
from tests.town import AGREE, Town


@pytest.mark.slow
async def test_burst_of_a_stranger_has_few_answers(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    await eve.opens(town.sandbox.link("jnichts"))
    for number in range(40):
        await eve.types(f"Hallo {number}")
    assert len(eve.from_bot) == 7, "the link and six of forty"
    await town.time_passes(timedelta(minutes=1))
    await eve.types("Hallo")
    assert len(eve.from_bot) == 8


@pytest.mark.slow
async def test_stranger_who_taps_our_buttons_is_answered_again(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    await eve.opens(town.sandbox.link())
    for number in range(10):
        await eve.types(f"Hallo {number}")
    unheard = len(eve.from_bot)
    await eve.taps("Datenschutz")
    await eve.types("Hallo")
    assert len(eve.from_bot) == unheard + 1


@pytest.mark.slow
async def test_burst_has_one_answer(town: Town) -> None:
    eve, sandbox = town.sandbox.person("Eve"), town.sandbox
    hold = sandbox.faults.hold("sendMessage", chat_id=eve.user.id)
    acts.press_start(sandbox.world, eve.user)
    await hold.arrived.wait()
    for number in range(40):
        acts.write(sandbox.world, eve.user, f"Hallo {number}")
    await sandbox.world.updates.poller_waits.wait()
    while await town.database.read(inbox.pending):
        pass  # every text is processed while the answer to the first is on its way
    hold.release()
    await town.settled()
    assert len(eve.from_bot) == 1


@pytest.mark.slow
async def test_member_is_always_answered(town: Town) -> None:
    ada = await town.participant("Ada")
    before = len(ada.from_bot)
    for _ in range(10):
        await ada.types("Hallo")
    assert len(ada.from_bot) == before + 10


@pytest.mark.slow
async def test_links_cannot_be_guessed_by_the_hundred(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    for number in range(30):
        await eve.opens(town.sandbox.link(f"j{number:022}"))
    assert len(eve.from_bot) == 20
    await eve.opens(await town.link("rat"))
    assert "Einverstanden und beginnen" not in eve.buttons()
    await town.time_passes(timedelta(minutes=20))
    await eve.opens(await town.link("rat"))
    assert "Einverstanden und beginnen" in eve.buttons()


@pytest.mark.slow
async def test_who_wrote_too_much_and_then_joins_is_answered_at_once(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    for number in range(10):
        await eve.types(f"Hallo {number}") if number else await eve.opens(town.sandbox.link())
    await eve.opens(await town.link("rat"))
    await eve.taps(AGREE)
    before = len(eve.from_bot)
    await eve.types("Hallo")
    assert len(eve.from_bot) == before + 1


@pytest.mark.slow
async def test_what_comes_to_nothing_is_settled(town: Town) -> None:
    eve = town.sandbox.person("Eve")
    await eve.opens(town.sandbox.link())
    for number in range(40):
        await eve.types(f"Hallo {number}")
    assert await town.database.read(inbox.pending) == []


@pytest.mark.slow
async def test_greeting_goes_behind_every_answer(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the budget is short; here there is enough, so that only the rank with which they are sent tells."""
    ada, eve = await town.participant("Ada"), town.sandbox.person("Eve")
    await eve.opens(town.sandbox.link())
    ranks: dict[ChatId | None, Priority] = {}
    send = Sender.send

    async def noted(
        sender: Sender, person: Person, screen: Screen, *, priority: Priority, remember: bool = True
    ) -> int:
        ranks[person.chat] = priority
        return await send(sender, person, screen, priority=priority, remember=remember)

    monkeypatch.setattr(Sender, "send", noted)
    await eve.types("Hallo")
    await ada.types("Hallo")
    assert ranks == {ada.user.id: Priority.TAP, eve.user.id: Priority.GREETING}


@pytest.mark.slow
async def test_many_strangers_are_worked_on_two_at_a_time_and_a_member_beside_them(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, strangers = await town.participant("Ada"), [town.sandbox.person(f"Eve {n}") for n in range(6)]
    for person in strangers:
        await person.opens(town.sandbox.link())
    inside, gate, go = list[ChatId | None](), asyncio.Event(), Router.go

    async def held(router: Router, turn: Turn, way: Way) -> None:
        inside.append(turn.person.chat)
        await gate.wait()
        await go(router, turn, way)

    monkeypatch.setattr(Router, "go", held)
    for person in (*strangers, ada):
        acts.write(town.sandbox.world, person.user, "Hallo")
    while ada.user.id not in inside or len(inside) < 3:
        await town.database.read(lambda tx: tx.first("SELECT 1"))
    for _ in range(20):  # enough for all the others, if they were let in
        await town.database.write(lambda tx: tx.all("SELECT 1"))
    assert len(inside) == 3
    gate.set()
    await town.settled()
    assert sorted(chat or 0 for chat in inside) == sorted(person.user.id for person in (*strangers, ada))


@pytest.mark.slow
async def test_link_does_not_wait_behind_strangers_who_write(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who opens one belongs to nobody yet, and is a member in a moment."""
    nora, strangers = town.sandbox.person("Nora"), [town.sandbox.person(f"Eve {n}") for n in range(4)]
    link = await town.link("rat")
    for person in strangers:
        await person.opens(town.sandbox.link())
    inside, gate, go = list[ChatId | None](), asyncio.Event(), Router.go

    async def held(router: Router, turn: Turn, way: Way) -> None:
        if turn.text == "Hallo":
            inside.append(turn.person.chat)
            await gate.wait()
        await go(router, turn, way)

    monkeypatch.setattr(Router, "go", held)
    for person in strangers:
        acts.write(town.sandbox.world, person.user, "Hallo")
    while len(inside) < 2:
        await town.database.read(lambda tx: tx.first("SELECT 1"))
    town.sandbox.settled = None
    await nora.opens(link)
    await nora.waits_for("Musterstadt")
    assert len(inside) == 2, "the others still wait for their turn"
    gate.set()
    await town.settled()
    assert len(inside) == 4
