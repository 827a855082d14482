"""What somebody did is answered, however long Telegram cannot be reached: the screen is owed and comes when it can."""

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.router import Router, Way
from handlers.turn import Turn
from sandbox.clock import MovableClock
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.values import Message
from storage import ballots, persons
from storage.database import Transaction
from storage.ids import PersonId, PollId
from tests.town import TUESDAY, Town, town_in
from workshops.confidential.pseudonyms import in_poll

POLL = PollId(1)
SHOWING = ("sendMessage", "editMessageText", "answerCallbackQuery")


def nothing_is_shown(sandbox: Sandbox) -> None:
    """Updates come in, but nothing goes out."""
    for method in SHOWING:
        sandbox.faults.fail(method, times=None)


async def telegram_is_back(town: Town) -> None:
    town.sandbox.faults.clear()
    await town.time_passes(timedelta(minutes=1))


async def owed(town: Town) -> int:
    row = await town.database.read(lambda tx: tx.one("SELECT count(*) AS n FROM reply"))
    return int(row["n"])


def ballot(tx: Transaction, person: PersonId) -> frozenset[int]:
    who = in_poll(tx, person, POLL)
    assert who is not None
    return frozenset(ballots.ballot(tx, POLL, who).values)


async def close_the_poll(town: Town) -> None:
    """Without a tap, so that nothing depends on what the buttons for it are called."""
    await town.workshops.polls.close(await town.id_of(town.coordinator), POLL)
    await town.settled()


@pytest.mark.slow
async def test_replies_to_link_command_and_text_come_when_telegram_is_back(town: Town) -> None:
    ada, nora = await town.participant("Ada"), town.sandbox.person("Nora")
    link = await town.link("rat")
    before = len(ada.from_bot)
    town.sandbox.faults.fail("sendMessage", times=None)
    await nora.opens(link)
    await ada.types("/hilfe")
    await town.coordinator.types("/umfrage Wo treffen wir uns? Rathaus / Schule")
    assert (len(nora.from_bot), len(ada.from_bot)) == (0, before)
    await telegram_is_back(town)
    assert "Musterstadt" in nora.reads()
    assert "Einverstanden und beginnen" in nora.buttons()
    assert len(ada.from_bot) == before + 1
    assert "Hilfe" in ada.reads()
    assert "1 · Rathaus" in town.coordinator.reads()
    assert await owed(town) == 0


@pytest.mark.slow
async def test_screen_after_a_tap_is_made_from_the_truth_of_the_moment_in_which_it_is_shown(
    town: Town,
) -> None:
    ada, ben = await town.participants(2)
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 2 Personen")
    nothing_is_shown(town.sandbox)
    await ada.taps("1 · Rathaus", waits=False)
    await ben.taps("2 · Schule", waits=False)
    assert "2 · Schule ✓" not in ben.buttons()
    await telegram_is_back(town)
    assert "1 · Rathaus ✓" in ada.buttons()
    assert "2 · Schule ✓" in ben.buttons()


async def test_text_that_was_not_taken_says_so_when_telegram_is_back(town: Town) -> None:
    await town.coordinator.types("/umfrage")
    before = len(town.coordinator.from_bot)
    town.sandbox.faults.fail("sendMessage", times=None)
    await town.coordinator.types("x" * 400)
    assert len(town.coordinator.from_bot) == before
    await telegram_is_back(town)
    assert len(town.coordinator.from_bot) == before + 1
    assert "nicht gespeichert" in town.coordinator.reads()
    await town.coordinator.types("Wo? Rathaus / Schule")
    assert "1 · Rathaus" in town.coordinator.reads()


async def test_next_text_belongs_to_the_question_that_is_shown_late(town: Town) -> None:
    town.sandbox.faults.fail("sendMessage", times=None)
    await town.coordinator.types("/umfrage Wo treffen wir uns?")
    await telegram_is_back(town)
    assert "Wo treffen wir uns?" in town.coordinator.reads()
    await town.coordinator.types("Rathaus\nSchule")
    assert "2 · Schule" in town.coordinator.reads()


async def test_next_text_belongs_to_what_was_asked_last_though_an_older_question_comes_later(
    town: Town,
) -> None:
    klara = town.coordinator
    town.sandbox.faults.fail("sendMessage")
    await klara.types("/umfrage")
    await klara.types("/umfrage Wo treffen wir uns?")
    asked = len(klara.from_bot)
    await telegram_is_back(town)
    assert len(klara.from_bot) == asked + 1
    await klara.types("Rathaus\nSchule")
    assert "2 · Schule" in klara.reads()


@pytest.mark.slow
async def test_newer_screen_of_a_message_makes_the_older_superfluous(town: Town) -> None:
    ada = await town.participant("Ada")
    nothing_is_shown(town.sandbox)
    for label in ("Einstellungen", "Hilfe", "Datenschutz"):
        await ada.taps(label, of=ada.newest, waits=False)
    assert await owed(town) == 1
    before = len(ada.from_bot)
    await telegram_is_back(town)
    assert len(ada.from_bot) == before
    assert "gespeichert" in ada.reads()


@pytest.mark.slow
async def test_older_screen_whose_turn_comes_behind_a_newer_tap_is_not_shown(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was due, and waited for the chat while the tap that makes it superfluous was taken."""
    ada = await town.participant("Ada")
    nothing_is_shown(town.sandbox)
    message = ada.newest
    await ada.taps("Einstellungen", of=message, waits=False)
    town.sandbox.faults.clear()
    taken, gate, go = asyncio.Event(), asyncio.Event(), Router.go

    async def held(router: Router, turn: Turn, way: Way) -> None:
        taken.set()
        await gate.wait()
        await go(router, turn, way)

    monkeypatch.setattr(Router, "go", held)
    town.sandbox.settled = None
    await ada.taps("Hilfe", of=message, waits=False)
    await taken.wait()
    town.sandbox.clock.advance(timedelta(minutes=1))
    town.bot.ring()
    claimed = "SELECT 1 FROM reply WHERE lease_until IS NOT NULL"
    while not await town.database.read(lambda tx: tx.all(claimed)):
        pass
    for _ in range(5):  # its person is looked up, too
        await town.database.read(lambda tx: tx.all(claimed))
    gate.set()
    await town.settled()
    assert ada.reads().startswith("Hilfe")
    assert await owed(town) == 0


async def before_a_closed_poll(town: Town) -> tuple[Person, Message]:
    """Ada, and the message in which she could still have voted a moment ago."""
    ada, _ = await town.participants(2)
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
    await town.coordinator.taps("Senden an 2 Personen")
    slip = ada.newest
    await close_the_poll(town)
    return ada, slip


@pytest.mark.slow
async def test_alert_that_could_not_be_shown_comes_as_a_message(town: Town) -> None:
    ada, slip = await before_a_closed_poll(town)
    town.sandbox.faults.refuse(
        "answerCallbackQuery",
        code=400,
        description="Bad Request: query is too old and response timeout expired",
    )
    await ada.taps("1 · Rathaus", of=slip, waits=False)
    assert "Dieses Tippen zählt nicht mehr" in ada.reads()
    assert ada.notices == ()


@pytest.mark.slow
async def test_alert_that_was_shown_is_not_said_once_more(town: Town) -> None:
    ada, slip = await before_a_closed_poll(town)
    said = "Dieses Tippen zählt nicht mehr"
    assert said in (await ada.taps("1 · Rathaus", of=slip) or "")
    assert not any(said in message.text for message in ada.from_bot)


async def test_acknowledgement_is_repeated(town: Town) -> None:
    ada = await town.participant("Ada")
    town.sandbox.faults.drop_before("answerCallbackQuery")
    await ada.taps("Hilfe")
    assert len(town.sandbox.recorder.of("answerCallbackQuery")) >= 2


async def test_tap_is_acknowledged_before_its_screen_is_sent(town: Town) -> None:
    """The button shows that it was pressed, however long the screen takes."""
    ada = await town.participant("Ada")
    town.sandbox.recorder.clear()
    for label in ("Hilfe", "Zur Übersicht"):
        await ada.taps(label)
    sent = [call.method for call in town.sandbox.recorder.of(*SHOWING)]
    assert sent == ["answerCallbackQuery", "editMessageText"] * 2


@pytest.mark.slow
async def test_who_blocked_the_bot_is_owed_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    nothing_is_shown(town.sandbox)
    await ada.taps("Hilfe", waits=False)
    await ada.blocks_the_bot()
    await telegram_is_back(town)
    assert await owed(town) == 0


@pytest.mark.slow
async def test_what_was_owed_is_not_tried_once_somebody_is_known_to_have_blocked_the_bot(town: Town) -> None:
    ada = await town.participant("Ada")
    nothing_is_shown(town.sandbox)
    await ada.taps("Hilfe", waits=False)
    await ada.blocks_the_bot()
    who = await town.id_of(ada)
    await town.database.write(lambda tx: persons.set_reachable(tx, who, on=False))
    town.sandbox.recorder.clear()
    await telegram_is_back(town)
    assert town.sandbox.recorder.of("sendMessage", "editMessageText", chat_id=ada.user.id) == ()
    assert await owed(town) == 0


async def test_who_was_deleted_is_owed_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/loeschen")
    nothing_is_shown(town.sandbox)
    await ada.taps("Alles löschen", waits=False)
    assert await owed(town) == 0


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "before", tmp_path / "after"


async def voted_twice(town: Town, ada: Person, ben: Person) -> None:
    """Ada's first edit hangs, her second vote is saved, and the live refresh after Ben's takes its place."""
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule / Markt")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 2 Personen")
    slip = ada.newest
    held = town.sandbox.faults.hold("editMessageText", chat_id=ada.user.id)
    town.sandbox.settled = None
    await ada.taps("1 · Rathaus", of=slip)
    await held.arrived.wait()
    await ada.taps("2 · Schule", of=slip)
    await ben.taps("3 · Markt")


@pytest.mark.slow
async def test_acknowledged_vote_stands_after_a_crash(folders: tuple[Path, Path]) -> None:
    before, after = folders
    async with Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox:
        async with town_in(sandbox, before) as town:
            ada, ben = await town.participants(2)
            number = await town.id_of(ada)
            await voted_twice(town, ada, ben)
            shutil.copytree(before, after)  # as a power cut leaves it
            pending = await town.database.read(
                lambda tx: tx.all("SELECT 1 FROM inbox WHERE state = 'pending'")
            )
            assert pending == []
            sandbox.faults.fail(times=None)
        sandbox.faults.clear()
        async with town_in(sandbox, after) as town:
            await town.settled()
            assert await town.database.read(lambda tx: ballot(tx, number)) == {2}
            assert "2 · Schule ✓" in ada.buttons()
            assert await owed(town) == 0
