"""The whole process against the sandbox over HTTP, with an echo in place of the handlers."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from structlog.testing import capture_logs

from bot import clock_watch
from bot.alarm import LONGEST_SLEEP
from bot.app_context import AppContext, Lifecycle
from bot.application import Overslept, RunningBot
from bot.errors import DataFolderInUse, TokenRejected, WrongSetting
from bot.telegram.budget import WIDE_OPEN
from sandbox.flood import FloodRules
from sandbox.person import PATIENCE
from sandbox.server import Sandbox
from storage.errors import DiskFull, DiskReadOnly
from tests.bot.timer import let_run
from tests.bot.towns import Echo, running, settings_for


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    structlog.reset_defaults()
    async with Sandbox(strict=True) as opened:
        yield opened


@pytest.mark.slow
async def test_tap_is_answered_and_its_message_edited(sandbox: Sandbox, tmp_path: Path) -> None:
    echo = Echo()
    async with running(sandbox, tmp_path, echo.install) as bot:
        ada = sandbox.person("Ada")
        await ada.opens(sandbox.link("abc"))
        await ada.waits_for("Echo: /start abc")
        assert await ada.taps("noch einmal") == "gern"
        await bot.idle()
        assert ada.reads() == "Noch einmal"


@pytest.mark.slow
async def test_handlers_never_see_a_name(sandbox: Sandbox, tmp_path: Path) -> None:
    echo = Echo()
    async with running(sandbox, tmp_path, echo.install):
        ada = sandbox.person("Ada", last_name="Lovelace", username="ada")
        await ada.opens(sandbox.link())
        await ada.waits_for("Echo")
    assert echo.names == [""]


@pytest.mark.slow
async def test_what_was_stored_and_not_finished_is_done_by_the_next_process(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    ada = sandbox.person("Ada")
    await ada.opens(sandbox.link())
    await ada.types("zwei")
    before, after = Echo(), Echo()
    before.gate = asyncio.Event()
    bot = RunningBot(settings_for(sandbox, tmp_path), before.install, to_finish=0.05)
    async with bot:
        assert await before.begun.get() == "/start"
    assert not ada.from_bot
    assert before.processed == ["/start"]
    async with running(sandbox, tmp_path, after.install) as again:
        await again.idle()
    assert after.processed == ["/start", "zwei"]
    assert [message.text for message in ada.from_bot] == ["Echo: /start", "Echo: zwei"]


async def test_update_that_cannot_be_read_blocks_nobody(sandbox: Sandbox, tmp_path: Path) -> None:
    ada = sandbox.person("Ada")
    with capture_logs() as logs:
        async with running(sandbox, tmp_path, Echo().install):
            sandbox.faults.malformed_update()
            await ada.opens(sandbox.link())
            await ada.waits_for("Echo")
    assert {"event": "updates that cannot be read were set aside", "count": 1, "log_level": "error"} in logs


async def test_update_that_is_delivered_twice_is_processed_once(sandbox: Sandbox, tmp_path: Path) -> None:
    ada, echo = sandbox.person("Ada"), Echo()
    async with running(sandbox, tmp_path, echo.install) as bot:
        sandbox.faults.duplicate_updates()
        await ada.opens(sandbox.link())
        await ada.waits_for("Echo")
        await ada.types("zwei")
        await ada.waits_for("Echo: zwei")
        await bot.idle()
    assert echo.processed == ["/start", "zwei"]


async def test_handler_that_fails_is_reported_without_what_was_said(sandbox: Sandbox, tmp_path: Path) -> None:
    ada, echo = sandbox.person("Ada"), Echo()
    echo.failing = True
    with capture_logs() as logs:
        async with running(sandbox, tmp_path, echo.install) as bot:
            await ada.opens(sandbox.link())
            await echo.begun.get()
            await bot.idle()
    events = [(entry["event"], entry["log_level"]) for entry in logs]
    assert ("an update could not be processed", "error") in events
    async with running(sandbox, tmp_path, echo.install) as bot:
        await bot.idle()
    assert echo.processed == ["/start"]  # it would fail again


async def test_second_process_on_the_same_folder_is_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    settings = settings_for(sandbox, tmp_path)
    async with running(sandbox, tmp_path, Echo().install):
        with pytest.raises(DataFolderInUse, match="stop it first") as caught:
            await RunningBot(settings, Echo().install).start()
        assert caught.value.exit_code == 3
    async with running(sandbox, tmp_path, Echo().install):
        pass  # the lock went with the process that held it


async def test_token_that_telegram_does_not_know_is_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    settings = settings_for(sandbox, tmp_path).model_copy(update={"bot_token": None})
    settings = type(settings).load(**{**settings.model_dump(), "bot_token": "7000000001:another-one"})
    with pytest.raises(TokenRejected, match="RUNDFRAGE_BOT_TOKEN"):
        await RunningBot(settings, Echo().install).start()


async def test_start_waits_until_the_api_is_reachable(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.faults.fail("getMe", status=502)
    with capture_logs() as logs:
        async with running(sandbox, tmp_path, Echo().install):
            pass
    events = [entry["event"] for entry in logs if entry.get("method") == "getMe"]
    assert len(events) == 2
    assert events[-1] == "the Bot API server answers again"


@pytest.mark.slow
@pytest.mark.parametrize("body", ['{"ok":false}', "[]", '{"ok":true,"result":7}'])
async def test_start_outlasts_what_answers_in_the_place_of_the_api(
    sandbox: Sandbox, tmp_path: Path, body: str
) -> None:
    ada = sandbox.person("Ada")
    for method in ("getMe", "deleteWebhook", "setMyCommands"):
        sandbox.faults.garble(method, body=body)
    async with running(sandbox, tmp_path, Echo().install) as bot:
        await ada.opens(sandbox.link())
        await ada.waits_for(lambda _: True)
        assert not bot.broken.is_set()


async def test_other_poller_is_reported_and_the_bot_goes_on(sandbox: Sandbox, tmp_path: Path) -> None:
    ada = sandbox.person("Ada")
    sandbox.faults.refuse(
        "getUpdates", code=409, description="Conflict: terminated by other getUpdates request"
    )
    with capture_logs() as logs:
        async with running(sandbox, tmp_path, Echo().install):
            await ada.opens(sandbox.link())
            await ada.waits_for("Echo")
    lines = [entry["event"] for entry in logs if entry.get("error") == "Conflict"]
    assert lines == ["another program asks for the updates of this bot: stop it, or use another token"]


async def test_stop_is_quick_though_the_long_poll_hangs(sandbox: Sandbox, tmp_path: Path) -> None:
    hold = sandbox.faults.hold("getUpdates")
    with capture_logs() as logs:
        async with running(sandbox, tmp_path, Echo().install):
            await hold.arrived.wait()
    assert waited_in_vain(logs) == []


@pytest.mark.slow
async def test_stop_is_over_within_seconds_though_answers_hang(sandbox: Sandbox, tmp_path: Path) -> None:
    ada = sandbox.person("Ada")
    hold = sandbox.faults.hold("sendMessage", times=None)
    bot = RunningBot(settings_for(sandbox, tmp_path), Echo().install, budget=WIDE_OPEN, to_finish=0.1)
    with capture_logs() as logs:
        async with bot:
            await ada.opens(sandbox.link())
            await hold.arrived.wait()
    assert waited_in_vain(logs) == [0.1]


def waited_in_vain(logs: Iterable[Mapping[str, Any]]) -> list[float]:
    """The seconds that a stop granted to something that did not end in them."""
    return [entry["seconds"] for entry in logs if entry["log_level"] == "warning" and "seconds" in entry]


@pytest.mark.slow
async def test_stop_finishes_what_was_taken_in(sandbox: Sandbox, tmp_path: Path) -> None:
    ada = sandbox.person("Ada")
    hold = sandbox.faults.hold("sendMessage")
    bot = RunningBot(settings_for(sandbox, tmp_path), Echo().install, budget=WIDE_OPEN)
    await bot.start()
    await ada.opens(sandbox.link())
    await hold.arrived.wait()
    stopping = asyncio.create_task(bot.stop())
    await let_run()
    hold.release()
    await stopping
    assert ada.reads() == "Echo: /start"


@pytest.mark.slow
async def test_cancelled_start_closes_what_it_had_opened(tmp_path: Path, sandbox: Sandbox) -> None:
    settings = settings_for(sandbox, tmp_path)
    hold = sandbox.faults.hold("getMe")
    starting = asyncio.create_task(RunningBot(settings, Echo().install).start())
    await hold.arrived.wait()
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    async with running(sandbox, tmp_path, Echo().install):
        pass  # neither the folder nor the database is held


@pytest.mark.slow
async def test_delivery_that_is_due_is_sent_when_the_clock_is_moved(sandbox: Sandbox, tmp_path: Path) -> None:
    present = datetime(2027, 3, 1, 12, tzinfo=UTC)
    due: list[datetime] = [present + timedelta(days=1)]
    sent: list[datetime] = []

    async def earliest() -> datetime | None:
        return min(due, default=None)

    async def work() -> None:
        sent.append(due.pop())

    async def install(_: AppContext) -> Lifecycle:
        return Lifecycle(earliest_due=earliest, work=work)

    async with RunningBot(settings_for(sandbox, tmp_path), install, clock=lambda: present) as bot:
        await bot.idle()
        assert sent == []
        present += timedelta(days=1)
        bot.ring()
        await bot.idle()
        assert sent == [present]


@pytest.mark.slow
async def test_what_is_brought_forward_when_the_clock_was_put_back_is_done_at_once(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock_watch, "EVERY", 0.01)
    present, done = datetime(2027, 3, 1, 12, tzinfo=UTC), asyncio.Event()
    due: list[datetime] = []

    async def earliest() -> datetime | None:
        return min(due, default=None)

    async def work() -> None:
        due.clear()
        done.set()

    async def put_back() -> None:
        due.append(present)

    async def install(_: AppContext) -> Lifecycle:
        return Lifecycle(earliest_due=earliest, work=work, on_clock_put_back=put_back)

    async with RunningBot(settings_for(sandbox, tmp_path), install, clock=lambda: present) as bot:
        await bot.idle()
        present -= timedelta(hours=1)
        async with asyncio.timeout(LONGEST_SLEEP / 2):
            await done.wait()


@pytest.mark.slow
async def test_delivery_that_nobody_rang_for_is_not_waited_for_in_silence(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    """A use case that forgets to wake the alarm would otherwise pass every test, and keep people waiting for 30 s."""
    due: list[datetime] = []

    async def earliest() -> datetime | None:
        return min(due, default=None)

    async def work() -> None:
        due.clear()

    async def install(_: AppContext) -> Lifecycle:
        return Lifecycle(earliest_due=earliest, work=work)

    now = datetime(2027, 3, 1, 12, tzinfo=UTC)
    async with RunningBot(settings_for(sandbox, tmp_path), install, clock=lambda: now) as bot:
        await bot.idle()
        due.append(now)
        with pytest.raises(Overslept):
            await bot.idle()
        bot.ring()
        await bot.idle()
        assert due == []


@pytest.mark.slow
async def test_broadcast_is_never_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.flood.rules = FloodRules()
    people = [sandbox.person(f"Person {number}") for number in range(45)]
    for person in people:
        await person.opens(sandbox.link())
    async with RunningBot(settings_for(sandbox, tmp_path), Echo().install):
        await asyncio.gather(*(person.waits_for("Echo: /start") for person in people))
    assert {call.status for call in sandbox.recorder.of("sendMessage")} == {200}


async def test_menus_are_published_until_it_succeeds(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.faults.flood("setMyCommands", seconds=0)
    ada, published = sandbox.person("Ada"), asyncio.Event()

    async def install(parts: AppContext) -> Lifecycle:
        async def publish() -> None:
            assert parts.application is not None
            await parts.application.bot.set_my_commands([("hilfe", "Was kann ich hier tun?")])
            published.set()

        return Lifecycle(publish_menus=publish)

    async with running(sandbox, tmp_path, install):
        await published.wait()
    assert [command.command for command in ada.commands()] == ["hilfe"]


@pytest.mark.slow
async def test_part_that_finds_the_disk_read_only_waits_and_does_not_end_the_program(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    attempts: list[Exception | None] = [DiskReadOnly("read-only"), DiskFull("full"), None]
    published = asyncio.Event()

    async def install(_: AppContext) -> Lifecycle:
        async def publish() -> None:
            if (error := attempts.pop(0)) is not None:
                raise error
            published.set()

        return Lifecycle(publish_menus=publish)

    async with running(sandbox, tmp_path, install) as bot:
        waits = [asyncio.ensure_future(event.wait()) for event in (published, bot.broken)]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        assert (published.is_set(), bot.broken.is_set()) == (True, False)
        waits[1].cancel()


@pytest.mark.slow
async def test_part_that_fails_for_good_is_told(sandbox: Sandbox, tmp_path: Path) -> None:
    async def install(_: AppContext) -> Lifecycle:
        async def publish() -> None:
            raise RuntimeError("a mistake of ours")

        return Lifecycle(publish_menus=publish)

    async with running(sandbox, tmp_path, install) as bot, asyncio.timeout(PATIENCE):
        await bot.broken.wait()


async def test_webhook_brings_updates_and_each_only_once(sandbox: Sandbox, tmp_path: Path) -> None:
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    echo, ada = Echo(), sandbox.person("Ada")
    async with running(
        sandbox, tmp_path, echo.install, intake="webhook", web_port=port, web_public_url=address
    ) as bot:
        assert bot.web_port == port
        await ada.opens(sandbox.link())
        await ada.waits_for("Echo: /start")
        assert await ada.taps("noch einmal") == "gern"
        await bot.idle()
    assert echo.processed == ["/start"]
    assert sandbox.recorder.of("getUpdates") == ()


async def test_polling_takes_over_from_a_webhook(sandbox: Sandbox, tmp_path: Path) -> None:
    port, ada = _free_port(), sandbox.person("Ada")
    webhook = {"intake": "webhook", "web_port": port, "web_public_url": f"http://127.0.0.1:{port}"}
    async with running(sandbox, tmp_path, Echo().install, **webhook):
        await ada.opens(sandbox.link())
        await ada.waits_for("Echo: /start")
    async with running(sandbox, tmp_path, Echo().install):
        await ada.types("zwei")
        await ada.waits_for("Echo: zwei")


@pytest.mark.parametrize("web", [False, True])
async def test_what_is_over_is_removed_with_and_without_a_web_server(
    sandbox: Sandbox, tmp_path: Path, web: bool
) -> None:
    tidied, port = asyncio.Event(), _free_port()

    async def tidy() -> None:
        tidied.set()

    async def install(_: AppContext) -> Lifecycle:
        return Lifecycle(tidy=tidy)

    more = {"web_port": port, "web_public_url": f"http://127.0.0.1:{port}"} if web else {}
    async with running(sandbox, tmp_path, install, **more):
        async with asyncio.timeout(PATIENCE):
            await tidied.wait()


@pytest.mark.slow
async def test_port_that_is_taken_is_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    port = int(sandbox.url.rpartition(":")[2])
    settings = settings_for(
        sandbox, tmp_path, intake="webhook", web_port=port, web_public_url="https://example.org"
    )
    with pytest.raises(WrongSetting, match=f"RUNDFRAGE_WEB_PORT={port}"):
        await RunningBot(settings, Echo().install).start()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
