"""The commands as an operator types them, in the same process."""

import logging
import os
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
import structlog

from bot import cli
from bot.errors import DataUnusable, WrongSetting
from bot.examination import Finding, findings
from bot.folder import locked
from bot.settings import PREFIX
from sandbox.server import Sandbox
from storage.database import Database
from storage.key import DatabaseKey


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str


Types: TypeAlias = Callable[[str], Outcome]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with settings that point into it."""
    for name in os.environ:
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUNDFRAGE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("RUNDFRAGE_DATABASE_KEY_FILE", str(tmp_path / "database.key"))
    return tmp_path


@pytest.fixture
def types(home: Path, capsys: pytest.CaptureFixture[str]) -> Types:
    def run(line: str) -> Outcome:
        code = cli.execute(line.split())
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
async def with_data(home: Path) -> None:
    key = DatabaseKey.load_or_create(home / "database.key", home / "data")
    await (await Database.open(home / "data", key)).close()


def test_every_command_explains_itself_with_an_example(types: Types) -> None:
    listed = types("--help")
    assert listed.code == 0
    names = [name for name, _ in cli._commands()]
    assert {"run", "backup", "restore", "doctor"} <= set(names)
    for name in names:
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
    assert outcome.err.endswith(f"See: {f'rundfrage {command}'.strip()} --help\n")


def test_missing_token_is_one_line_and_exit_code_2(types: Types) -> None:
    outcome = types("run")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert outcome.err.startswith("RUNDFRAGE_BOT_TOKEN is missing: ")


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
    assert (outcome.code, outcome.out) == (0, f"Restored and checked: {home / 'elsewhere'}\n")


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
    assert (outcome.code, outcome.err) == (4, "There is no file nowhere.db.\n")


def test_data_folder_that_cannot_be_made_is_one_line(home: Path) -> None:
    (home / "data").write_text("a file where the folder should be")
    with pytest.raises(WrongSetting, match="RUNDFRAGE_DATA_DIR cannot be used"), locked(home / "data"):
        pass


def test_mistake_of_ours_is_told_without_what_it_quotes(
    types: Types, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> object:
        raise RuntimeError("Die Beratung ist schlecht erreichbar")

    root = logging.getLogger()
    before = root.handlers[:], root.level
    monkeypatch.setattr("bot.settings._one_line", fail)
    monkeypatch.setenv("RUNDFRAGE_WEB_PORT", "eighty")
    outcome = types("run")
    root.handlers, level = before
    root.setLevel(level)
    structlog.reset_defaults()
    assert outcome.code == 1
    assert "please report this" in outcome.err
    assert "builtins.RuntimeError" in outcome.err
    assert "Beratung" not in outcome.err


def test_doctor_says_what_is_missing_and_ends_with_1(types: Types) -> None:
    outcome = types("doctor")
    assert outcome.code == 1
    assert outcome.out.startswith("WRONG settings: RUNDFRAGE_BOT_TOKEN is missing")


@pytest.fixture
async def sandbox(home: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    async with Sandbox() as opened:
        monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", opened.token)
        monkeypatch.setenv("RUNDFRAGE_API_BASE_URL", opened.url)
        yield opened


async def examined() -> dict[str, Finding]:
    return {finding.part: finding async for finding in findings()}


@pytest.mark.usefixtures("sandbox")
async def test_doctor_finds_a_fresh_installation_sound(home: Path) -> None:
    found = await examined()
    assert list(found) == ["settings", "data folder", "key file", "Telegram", "clock"]
    assert all(finding.sound for finding in found.values())
    assert found["key file"].line == f"{home / 'database.key'} will be made on the first start"


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_finds_an_installation_with_data_sound(home: Path) -> None:
    with locked(home / "data"):
        found = await examined()
    assert [finding.part for finding in found.values() if not finding.sound] == []
    assert found["database"].line == "opens with the key, and every page of it is sound"
    assert found["data folder"].line.endswith("in use by a running Rundfrage")


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_tells_a_damaged_database(home: Path) -> None:
    path = home / "data" / "rundfrage.db"
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(content)
    found = await examined()
    assert not found["database"].sound


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


@pytest.mark.usefixtures("sandbox", "with_data")
async def test_doctor_tells_a_foreign_key_and_an_open_folder(home: Path) -> None:
    (home / "database.key").write_text("ab" * 32 + "\n")
    (home / "data").chmod(0o755)
    found = await examined()
    assert found["data folder"].line.endswith(f"chmod 700 {home / 'data'}")
    assert [part for part, finding in found.items() if not finding.sound] == ["data folder", "database"]


@pytest.mark.usefixtures("sandbox")
async def test_doctor_tells_a_setting_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNDFRAGE_LANGAUGE", "de")
    found = await examined()
    assert found["settings"].line == "there is no setting RUNDFRAGE_LANGAUGE: see the README"


async def test_doctor_tells_a_token_that_telegram_does_not_know(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "7000000001:another-token")
    found = await examined()
    assert found["Telegram"].line == "the token is not accepted: copy it again from @BotFather"


async def test_doctor_tells_that_telegram_cannot_be_reached(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = sandbox.url
    await sandbox.close()
    found = await examined()
    assert not found["Telegram"].sound
    assert found["Telegram"].line.startswith(f"{url} cannot be reached")
    assert found["clock"].line.startswith("cannot be compared")
