"""What the doctor finds of an installation, and what a container asks of it."""

import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.application import utc_now
from bot.folder import locked
from bot.health_checks import Finding, Verdict, findings, in_bytes, running
from bot.telegram.hearing import Hearing
from sandbox.server import Sandbox
from storage.connection import connect
from storage.key import DatabaseKey
from tests.bot.conftest import Serve, Types
from tests.disks import SAID, no_room, read_only


def test_doctor_says_what_is_missing_and_ends_with_1(types: Types) -> None:
    outcome = types("doctor")
    assert outcome.code == 1
    assert "WRONG token: RUNDFRAGE_BOT_TOKEN is missing" in outcome.out
    assert "ok    data folder:" in outcome.out


@pytest.fixture
async def sandbox(home: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    async with Sandbox() as opened:
        monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", opened.token)
        monkeypatch.setenv("RUNDFRAGE_API_BASE_URL", opened.url)
        yield opened


async def examined() -> dict[str, Finding]:
    return {finding.part: finding async for finding in findings()}


def started_long_ago(folder: Path) -> None:
    """As if the bot that holds the folder had been started five minutes ago."""
    moment = (utc_now() - timedelta(minutes=5)).timestamp()
    os.utime(folder / "rundfrage.lock", (moment, moment))


def wrong(found: dict[str, Finding]) -> list[str]:
    return [part for part, finding in found.items() if finding.verdict is Verdict.WRONG]


@pytest.mark.usefixtures("sandbox")
async def test_doctor_finds_a_fresh_installation_sound(home: Path) -> None:
    found = await examined()
    assert list(found) == ["settings", "token", "data folder", "key file", "updates", "Telegram", "clock"]
    assert wrong(found) == []
    assert found["key file"].line == f"{home / 'database.key'} will be made on the first start."


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_finds_an_installation_with_data_sound(home: Path) -> None:
    with locked(home / "data"):
        found = await examined()
    assert wrong(found) == []
    assert found["database"].line == "opens with the key, and every page of it is sound."
    assert "in use by a running Rundfrage" in found["data folder"].line


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_tells_a_damaged_database(home: Path) -> None:
    path = home / "data" / "rundfrage.db"
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(content)
    found = await examined()
    assert wrong(found) == ["database"]


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_tells_a_key_that_others_may_read(home: Path) -> None:
    (home / "database.key").chmod(0o644)
    found = await examined()
    assert "chmod 600" in found["key file"].line
    assert "database" not in found  # without the key there is nothing to look at


@pytest.mark.usefixtures("sandbox")
async def test_doctor_tells_a_data_folder_that_cannot_be_made(home: Path) -> None:
    (home / "data").write_text("a file where the folder should be")
    found = await examined()
    assert found["data folder"].line.startswith("RUNDFRAGE_DATA_DIR cannot be used")
    assert list(found)[-2:] == ["Telegram", "clock"]


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_tells_a_foreign_key_and_an_open_folder(home: Path) -> None:
    (home / "database.key").write_text("ab" * 32 + "\n")
    (home / "data").chmod(0o755)
    found = await examined()
    assert found["data folder"].line.endswith(f'run "chmod 700 {home / "data"}".')
    assert wrong(found) == ["data folder", "database"]


@pytest.mark.usefixtures("sandbox")
async def test_doctor_tells_a_setting_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNDFRAGE_LANGAUGE", "de")
    found = await examined()
    told = "There is no setting RUNDFRAGE_LANGAUGE (perhaps RUNDFRAGE_LANGUAGE): see the README."
    assert found["settings"].line == told


@pytest.mark.usefixtures("sandbox")
async def test_doctor_tells_a_setting_that_does_not_exist_beside_one_that_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RUNDFRAGE_LANGAUGE", "de")
    monkeypatch.setenv("RUNDFRAGE_TIMEZONE", "Mars")
    assert [finding.line async for finding in findings() if finding.part == "settings"] == [
        "RUNDFRAGE_TIMEZONE is wrong: must be an IANA time zone such as Europe/Berlin.",
        "There is no setting RUNDFRAGE_LANGAUGE (perhaps RUNDFRAGE_LANGUAGE): see the README.",
    ]


@pytest.mark.usefixtures("sandbox", "with_data")
@pytest.mark.parametrize(
    ("written", "line"),
    [
        (b"# f\xfcr die Stadt\n", " is not written in UTF-8: open it in an editor and save it as UTF-8."),
        (b"RUNDFRAGE_WEB_PORT: 9000\n", ", line 1: write NAME=value, or # before a comment."),
    ],
    ids=["latin-1", "colon"],
)
async def test_doctor_tells_a_file_of_settings_that_cannot_be_read_and_looks_at_everything_else(
    home: Path, written: bytes, line: str
) -> None:
    (home / ".env").write_bytes(written)
    found = await examined()
    assert found["settings"].line == f"{home / '.env'}{line}"
    assert wrong(found) == ["settings"]


async def test_doctor_tells_a_token_that_telegram_does_not_know(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "7000000001:another-token")
    found = await examined()
    assert found["Telegram"].line == "the token is not accepted: copy it again from @BotFather."


async def test_doctor_tells_that_telegram_cannot_be_reached(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = sandbox.url
    await sandbox.close()
    found = await examined()
    assert wrong(found) == ["Telegram"]
    assert found["Telegram"].line == (
        f"{url} cannot be reached: check network, proxy and RUNDFRAGE_API_BASE_URL."
    )
    assert found["clock"].verdict is Verdict.UNKNOWN
    assert found["clock"].line.startswith("cannot be compared")


async def test_doctor_says_that_a_clock_is_not_compared_with_who_does_not_tell_the_time(
    home: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def answer(_: web.BaseRequest) -> web.Response:
        response = web.Response(text="Wartungsarbeiten")
        response.headers["Date"] = ""
        return response

    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "7000000001:SANDBOX-invented-token-000000000001")
    monkeypatch.setenv("RUNDFRAGE_API_BASE_URL", await serve(answer))
    found = await examined()
    assert found["Telegram"].line.endswith(
        "does not answer like a Bot API server: check proxy and RUNDFRAGE_API_BASE_URL."
    )
    assert found["clock"].verdict is Verdict.UNKNOWN


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_tells_of_one_wrong_setting_and_looks_at_everything_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RUNDFRAGE_WEB_PORT", "eighty")
    found = await examined()
    assert found["settings"].line.startswith("RUNDFRAGE_WEB_PORT is wrong")
    assert list(found) == [
        *("settings", "token", "data folder", "key file", "database", "updates", "Telegram", "clock")
    ]
    assert wrong(found) == ["settings"]


@pytest.mark.usefixtures("with_data")
async def test_doctor_tells_a_token_of_the_wrong_form_and_looks_at_everything_else(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "my-password")
    found = await examined()
    assert found["token"].line.startswith("RUNDFRAGE_BOT_TOKEN holds no token")
    assert list(found) == ["settings", "token", "data folder", "key file", "database", "updates", "clock"]
    assert wrong(found) == ["token"]


@pytest.mark.parametrize("name", ["token", ".env"])
async def test_doctor_tells_a_token_file_that_others_can_read(
    sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("RUNDFRAGE_BOT_TOKEN")
    (home / "token").write_text(sandbox.token)
    (home / ".env").write_text(f"RUNDFRAGE_BOT_TOKEN={sandbox.token}")
    if name == "token":
        (home / ".env").unlink()
        monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN_FILE", str(home / "token"))
    (home / name).chmod(0o640)
    found = await examined()
    assert (found["token"].verdict, found["token"].line) == (
        Verdict.WRONG,
        f'others may read {home / name}: run "chmod 600 {home / name}".',
    )
    assert found["Telegram"].verdict is Verdict.SOUND
    (home / name).chmod(0o600)
    assert wrong(await examined()) == []


async def test_doctor_trusts_what_systemd_hands_to_the_service(
    sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RUNDFRAGE_BOT_TOKEN")
    (home / "token").write_text(sandbox.token)
    (home / "token").chmod(0o440)
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN_FILE", str(home / "token"))
    assert wrong(await examined()) == ["token"]
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(home))
    assert wrong(await examined()) == []


@pytest.mark.parametrize(
    ("free", "told"), [(73_100_000_000, "73.1 GB"), (999_000_000, "999 MB"), (4_900_000, "4 MB"), (0, "0 MB")]
)
def test_room_that_is_nearly_gone_is_told_in_megabytes(free: int, told: str) -> None:
    assert in_bytes(free) == told


@pytest.mark.usefixtures("sandbox", "with_data")
@pytest.mark.parametrize("trouble", SAID)
async def test_doctor_names_the_trouble_of_a_disk_and_goes_on(home: Path, trouble: str) -> None:
    with no_room() if trouble == "full" else read_only(home / "data"):
        found = await examined()
    assert SAID[trouble] in found["data folder"].line
    assert {"data folder"} <= set(wrong(found)) <= {"data folder", "database"}
    assert list(found)[-2:] == ["Telegram", "clock"]


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_names_a_lock_that_another_process_holds_and_goes_on(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.connection.BUSY_SECONDS", 0)
    raw = connect(home / "data" / "rundfrage.db", DatabaseKey.load(home / "database.key", home / "data"))
    raw.execute("BEGIN IMMEDIATE")
    found = await examined()
    assert wrong(found) == ["database"]
    assert found["database"].line == "Another process has held the database for too long: try again."
    assert list(found)[-2:] == ["Telegram", "clock"]
    raw.close()
    assert wrong(await examined()) == []


@pytest.mark.slow
@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_says_when_telegram_was_last_heard(home: Path) -> None:
    found = await examined()
    assert (found["updates"].verdict, found["updates"].line) == (
        Verdict.SOUND,
        "nothing was heard of Telegram yet; the bot does not run at the moment.",
    )
    Hearing(home / "data", lambda: utc_now() - timedelta(minutes=3)).heard()
    found = await examined()
    assert (found["updates"].verdict, found["updates"].line) == (
        Verdict.SOUND,
        "Telegram was last heard 3 minutes ago; the bot does not run at the moment.",
    )
    with locked(home / "data"):
        started_long_ago(home / "data")
        found = await examined()
    assert (found["updates"].verdict, found["updates"].line) == (
        Verdict.WRONG,
        "Telegram was last heard 3 minutes ago, though the bot was started 5 minutes ago: look into its log.",
    )
    Hearing(home / "data", utc_now).heard()
    with locked(home / "data"):
        assert wrong(await examined()) == []


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_is_not_alarmed_by_a_bot_that_was_just_started(home: Path) -> None:
    with locked(home / "data"):
        found = (await examined())["updates"]
        assert found.verdict is Verdict.SOUND
        assert found.line.startswith("nothing was heard of Telegram yet; the bot was started ")
        # Nor where it stood still for days before.
        Hearing(home / "data", lambda: utc_now() - timedelta(days=2)).heard()
        found = (await examined())["updates"]
        assert found.verdict is Verdict.SOUND
        assert found.line.startswith("Telegram was last heard 2 days ago; the bot was started ")


@pytest.mark.usefixtures("with_data")
def test_health_check_of_a_container_asks_only_whether_the_bot_hears(types: Types, home: Path) -> None:
    assert types("doctor --running").code == 1
    with locked(home / "data"):
        assert types("doctor --running").code == 0  # just started: nothing has to be heard yet
        started_long_ago(home / "data")
        outcome = types("doctor --running")
        assert outcome.code == 1
        assert outcome.out.startswith("WRONG updates: nothing was heard of Telegram yet, though the bot")
        Hearing(home / "data", utc_now).heard()
        assert types("doctor --running").code == 0
    outcome = types("doctor --running")
    assert (outcome.code, outcome.out) == (1, "WRONG running: no Rundfrage is running on the data folder.\n")


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_health_check_asks_the_web_server_where_there_is_one(
    home: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    status = 200

    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(text="ok" if status == 200 else "no updates are being received", status=status)

    port = (await serve(answer)).rpartition(":")[2]
    monkeypatch.setenv("RUNDFRAGE_INTAKE", "webhook")
    monkeypatch.setenv("RUNDFRAGE_WEB_PUBLIC_URL", "https://bot.example.org")
    monkeypatch.setenv("RUNDFRAGE_WEB_PORT", port)
    with locked(home / "data"):
        assert (await running()).verdict is Verdict.SOUND
        status = 503
        line = f"http://127.0.0.1:{port}/healthz answers: no updates are being received."
        assert (await running()).line == line
        assert (await examined())["web server"] == Finding("web server", Verdict.WRONG, line)
        monkeypatch.setenv("RUNDFRAGE_WEB_PORT", "1")
        assert (await running()).line == "http://127.0.0.1:1/healthz does not answer."


@pytest.mark.usefixtures("with_data")
async def test_doctor_asks_nothing_of_telegram_where_people_come_through_the_browser_alone(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_WEB_PUBLIC_URL", "https://rundfrage.example.org")
    found = await examined()
    assert list(found) == ["settings", "token", "data folder", "key file", "database"]
    assert wrong(found) == []
    assert found["token"].line == "none is given: people come through the browser alone."
