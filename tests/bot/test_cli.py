"""The commands as an operator types them, in the same process."""

import logging
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from pkgutil import iter_modules

import pytest
import structlog
from aiohttp import web

from bot import cli
from bot.application import utc_now
from bot.errors import DataUnusable, WrongSetting
from bot.folder import locked
from bot.health_checks import Finding, Verdict, findings, running
from bot.telegram.hearing import Hearing
from sandbox.server import Sandbox
from storage.connection import connect
from storage.key import DatabaseKey
from tests.bot.conftest import Serve, Types
from tests.disks import no_room, read_only
from tests.storage.on_disk import cut_off


def test_every_command_explains_itself_with_an_example(types: Types) -> None:
    listed = types("--help")
    assert listed.code == 0
    modules = {module.name.removesuffix("_") for module in iter_modules(cli.__path__)}
    assert sorted(cli.COMMANDS) == sorted(modules)
    for name in cli.COMMANDS:
        shown = types(f"{name} --help")
        assert (shown.code, shown.err) == (0, "")
        assert f"Example: rundfrage {name}" in " ".join(shown.out.split())
        assert f"  {name} " in listed.out


@pytest.mark.parametrize("line", ["nonsense", "backup", "run --fast", "restore one two"])
def test_wrong_use_is_one_line_and_exit_code_2(types: Types, line: str) -> None:
    outcome = types(line)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    command = line.split(maxsplit=1)[0] if line != "nonsense" else ""
    assert outcome.err.endswith(f'. See "{f"rundfrage {command}".strip()} --help".\n')


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("backup --keep none .", '"--keep": must be a whole number.'),
        ("backup --keep 0 .", '"--keep": must be at least 1.'),
        ("invite --municipality Musterstadt --valid-days 999", '"--valid-days": must be at most 365.'),
        ("sandbox --port -1", '"--port": must be at least 0.'),
    ],
)
def test_number_that_cannot_be_is_answered_with_what_it_must_be(types: Types, line: str, remedy: str) -> None:
    assert types(line).err.startswith(f"Invalid value for {remedy} See ")


def test_missing_token_is_one_line_and_exit_code_2(types: Types) -> None:
    outcome = types("run")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert outcome.err.startswith("RUNDFRAGE_BOT_TOKEN is missing: ")


@pytest.mark.slow
@pytest.mark.usefixtures("with_data")
def test_backup_can_be_restored_elsewhere_with_the_key(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = types("backup copy.db")
    assert (outcome.code, outcome.err) == (0, "")
    assert "Written and checked: copy.db" in outcome.out
    assert f"only with the key in {home / 'database.key'}, which is not in it" in outcome.out
    assert types("backup copy.db").code == 4  # never over another
    monkeypatch.setenv("RUNDFRAGE_DATA_DIR", str(home / "elsewhere"))
    outcome = types("restore copy.db")
    assert (outcome.code, outcome.out.splitlines()[0]) == (0, f"Restored and checked: {home / 'elsewhere'}.")
    assert "No list of deletions was found (rundfrage.tombstones)" in outcome.out


@pytest.mark.usefixtures("with_data")
def test_restore_overwrites_nothing(types: Types) -> None:
    types("backup copy.db")
    outcome = types("restore copy.db")
    assert outcome.code == 4
    assert "nothing was overwritten" in outcome.err


@pytest.mark.usefixtures("with_data")
def test_restore_refuses_while_the_bot_is_running(types: Types, home: Path) -> None:
    types("backup copy.db")
    with locked(home / "data"):
        outcome = types("restore copy.db")
    assert outcome.code == 3
    assert "already running" in outcome.err


def test_backup_before_the_first_start_says_so(types: Types) -> None:
    outcome = types("backup copy.db")
    assert (outcome.code, outcome.err.count("\n")) == (DataUnusable.exit_code, 1)
    assert "nothing to back up" in outcome.err


@pytest.mark.usefixtures("with_data")
def test_key_that_others_may_read_is_one_line_and_exit_code_2(types: Types, home: Path) -> None:
    (home / "database.key").chmod(0o644)
    outcome = types("backup copy.db")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "chmod 600" in outcome.err


def test_restore_of_a_file_that_is_not_there_says_so(types: Types) -> None:
    outcome = types("restore nowhere.db")
    assert (outcome.code, outcome.err) == (2, "There is no file nowhere.db.\n")


def test_data_folder_that_cannot_be_made_is_one_line(home: Path) -> None:
    (home / "data").write_text("a file where the folder should be")
    with pytest.raises(WrongSetting, match="RUNDFRAGE_DATA_DIR cannot be used"), locked(home / "data"):
        pass


@pytest.fixture
def logs_as_before() -> Iterator[None]:
    """For commands that set the logs of the process up."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    root.handlers, level = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.usefixtures("with_data", "logs_as_before")
def test_run_warns_in_one_line_of_a_token_file_that_others_can_read(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = home / "token"
    token.write_text("7000000001:SANDBOX-invented-token-000000000001\n")
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN_FILE", str(token))
    monkeypatch.setenv("RUNDFRAGE_LOG_FORMAT", "plain")
    (home / "database.key").unlink()  # so that it does not begin to work
    token.chmod(0o640)
    warning, refusal = types("run").err.splitlines()
    assert warning.endswith(f"WARNING: others may read the token: chmod 600 its file (path {token})")
    assert refusal.startswith("The key file ")
    token.chmod(0o600)
    assert types("run").err == f"{refusal}\n"


@pytest.mark.usefixtures("logs_as_before")
def test_mistake_of_ours_is_told_without_what_it_quotes(
    types: Types, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> object:
        raise RuntimeError("Die Beratung ist schlecht erreichbar")

    monkeypatch.setattr("bot.settings._one_line", fail)
    monkeypatch.setenv("RUNDFRAGE_WEB_PORT", "eighty")
    outcome = types("run")
    assert outcome.code == 1
    assert "please report this" in outcome.err
    assert "builtins.RuntimeError" in outcome.err
    assert "Beratung" not in outcome.err


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


DISKS = {"full": (no_room, "No room is left"), "read-only": (read_only, "cannot be written to")}


@pytest.mark.usefixtures("sandbox", "with_data")
@pytest.mark.parametrize("trouble", DISKS)
async def test_doctor_names_the_trouble_of_a_disk_and_goes_on(home: Path, trouble: str) -> None:
    with no_room() if trouble == "full" else read_only(home / "data"):
        found = await examined()
    assert DISKS[trouble][1] in found["data folder"].line
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


@pytest.mark.usefixtures("with_data")
@pytest.mark.parametrize(("trouble", "code"), [("full", 6), ("read-only", 7)])
@pytest.mark.parametrize("line", ["backup copy.db", "export --municipality Musterstadt --survey X"])
def test_trouble_of_a_disk_is_one_line_with_its_exit_code(
    types: Types, home: Path, line: str, trouble: str, code: int
) -> None:
    with no_room() if trouble == "full" else read_only(home / "data"):
        outcome = types(line)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
    assert DISKS[trouble][1] in outcome.err


@pytest.mark.slow
@pytest.mark.usefixtures("with_data")
def test_lock_held_by_another_process_for_too_long_is_one_line(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.connection.BUSY_SECONDS", 0)
    monkeypatch.setenv("RUNDFRAGE_WEB_PUBLIC_URL", "http://127.0.0.1:1")
    raw = connect(home / "data" / "rundfrage.db", DatabaseKey.load(home / "database.key", home / "data"))
    raw.execute("BEGIN IMMEDIATE")
    reading = types("export --municipality Musterstadt --survey X")
    writing = types("invite --municipality Musterstadt --new")
    raw.close()
    assert (reading.code, reading.err) == (2, 'There is no town named "Musterstadt".\n')  # waits for nobody
    assert writing.code == 5
    assert writing.err == "Another process has held the database for too long: try again.\n"


@pytest.mark.usefixtures("with_data")
def test_plain_database_is_one_line_that_says_so(types: Types, home: Path) -> None:
    plain = sqlite3.connect(home / "plain.db")
    plain.execute("CREATE TABLE vertraulich (name TEXT)")
    plain.close()
    (home / "plain.db").replace(home / "data" / "rundfrage.db")
    outcome = types("backup copy.db")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)
    assert "is a plain SQLite file, not encrypted" in outcome.err


@pytest.mark.slow
@pytest.mark.usefixtures("with_data")
def test_nightly_backup_keeps_its_copies_and_tells_what_is_wrong_in_one_line(
    types: Types, home: Path
) -> None:
    outcome = types("backup --keep 2 backups")
    assert (outcome.code, outcome.err) == (2, "There is no folder backups: make it first.\n")
    (home / "backups").mkdir()
    outcome = types("backup --keep 2 backups")
    assert (outcome.code, outcome.err) == (0, "")
    [copy] = (home / "backups").glob("*.db")
    assert outcome.out == f"Written and checked: {copy}; sound copies in the folder: 1.\n"
    copy.rename(copy.with_name("rundfrage-2026-01-01T00-00-00Z.db"))
    cut_off(copy.with_name("rundfrage-2026-01-01T00-00-00Z.db"), 8192)
    outcome = types("backup --keep 2 backups")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (4, "", 1)
    assert "sound, but rundfrage-2026-01-01T00-00-00Z.db cannot be restored any more" in outcome.err


@pytest.mark.usefixtures("with_data")
def test_backups_never_lie_beside_the_key(types: Types) -> None:
    outcome = types("backup --keep 2 .")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)
    assert "where one theft takes both" in outcome.err
    outcome = types("backup .")
    assert (outcome.code, outcome.err) == (
        2,
        '. is a folder: name a file, or add --keep. See "rundfrage backup --help".\n',
    )


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


@pytest.mark.slow
def test_invite_leads_through_the_browser_where_there_is_no_token(
    types: Types, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_WEB_PUBLIC_URL", "https://rundfrage.example.org")
    outcome = types("invite --new --municipality Musterstadt")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[1].startswith("https://rundfrage.example.org/l/")


def test_key_that_systemd_hands_to_the_service_is_taken(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(home))
    (home / "database.key").write_text("ab" * 32)
    (home / "database.key").chmod(0o440)
    assert DatabaseKey.load(home / "database.key", home / "data").raw == bytes.fromhex("ab" * 32)
