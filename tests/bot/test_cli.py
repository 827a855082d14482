"""The commands as an operator types them, in the same process."""

import logging
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from pkgutil import iter_modules

import pytest
import structlog

from bot import cli
from bot.errors import DataUnusable, WrongSetting
from bot.folder import locked
from storage.key import DatabaseKey
from tests.bot.conftest import Runs, Types
from tests.disks import SAID, no_room, read_only
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


@pytest.mark.parametrize("line", ["nonsense", "backup", "run --fast", "restore one two", "export --schema"])
def test_wrong_use_is_one_line_and_exit_code_2(types: Types, line: str) -> None:
    outcome = types(line)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    command = line.split(maxsplit=1)[0] if line != "nonsense" else ""
    assert outcome.err.endswith(f'. See "{f"rundfrage {command}".strip()} --help".\n')


def test_without_a_command_the_help_is_shown_as_it_is_asked_for(types: Types) -> None:
    shown = types("")
    assert (shown.code, shown.err) == (2, "")
    assert shown.out == types("--help").out == types("-h").out
    assert types("backup -h").out == types("backup --help").out


def test_version_is_told(types: Types) -> None:
    told = types("--version")
    assert (told.code, told.out, told.err) == (0, f"Rundfrage {version('rundfrage')}\n", "")


def test_command_that_may_be_meant_is_asked_about(types: Types) -> None:
    assert types("runn").err == 'No such command "runn". Did you mean "run"? See "rundfrage --help".\n'


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\t", "\x1b[2J", "\u2028", "\u202e", "\udcfc"])
def test_town_is_named_in_one_line_of_visible_signs(runs: Runs, tmp_path: Path, sign: str) -> None:
    code, said, problem = runs("invite", "--new", "--municipality", f"Muster{sign}stadt")
    assert (code, said, problem.count("\n")) == (2, "", 1)
    assert problem.startswith(
        "The name of a town is one line, without line breaks and invisible characters. See "
    )
    assert list(tmp_path.iterdir()) == []


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


@pytest.mark.slow
@pytest.mark.usefixtures("with_data")
@pytest.mark.parametrize(
    ("written", "what"),
    [
        (b"PK\x03\x04" + bytes(8188), "it is a ZIP file or an office document"),
        ("Protokoll für die Sitzung\n".encode() * 1000, "it is a text"),
        (b"hallo\n", "it is a text"),
        (b"ab" * 32 + b"\n", "it is a key file"),
        (
            random.Random(1).randbytes(8191),
            "its size is none that a backup has, so it is something else or was cut off",
        ),
    ],
    ids=["zip", "text", "short", "key", "size"],
)
def test_restore_of_what_is_no_backup_says_what_it_is(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch, written: bytes, what: str
) -> None:
    monkeypatch.setenv("RUNDFRAGE_DATA_DIR", str(home / "elsewhere"))
    (home / "copy.db").write_bytes(written)
    outcome = types("restore copy.db")
    assert outcome.code == 4
    assert outcome.err == (
        f"{home / 'copy.db'} is no backup and no database of Rundfrage: {what}. "
        "Nothing was changed; take another file.\n"
    )
    assert not (home / "elsewhere" / "rundfrage.db").exists()


@pytest.mark.usefixtures("with_data")
def test_restore_with_another_key_names_both_possibilities(types: Types, home: Path) -> None:
    types("backup copy.db")
    (home / "database.key").write_text("ab" * 32)
    (home / "data" / "rundfrage.db").unlink()
    outcome = types("restore copy.db")
    assert outcome.code == 4
    assert outcome.err == (
        f"The key does not fit {home / 'copy.db'}, or that is no backup and no database of Rundfrage. Nothing was "
        "changed; set the key file it was made with, or take another file.\n"
    )


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


@pytest.mark.usefixtures("with_data")
@pytest.mark.parametrize(("trouble", "code"), [("full", 6), ("read-only", 7)])
@pytest.mark.parametrize("line", ["backup copy.db", "export --municipality Musterstadt --survey X"])
def test_trouble_of_a_disk_is_one_line_with_its_exit_code(
    types: Types, home: Path, line: str, trouble: str, code: int
) -> None:
    with no_room() if trouble == "full" else read_only(home / "data"):
        outcome = types(line)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
    assert SAID[trouble] in outcome.err


def test_file_without_a_name_that_finds_no_room_is_one_line(
    types: Types, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of the temporary files in which a spreadsheet is made."""

    def fill() -> object:
        with no_room(), tempfile.TemporaryFile(buffering=0) as filled:
            filled.write(b"1")
        return None

    monkeypatch.setattr("bot.settings.Settings.load", fill)
    outcome = types("backup copy.db")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (6, "", 1)
    assert outcome.err.startswith("No room is left on the disk, perhaps on that of temporary files (")


@pytest.mark.slow
@pytest.mark.usefixtures("held")
def test_lock_held_by_another_process_for_too_long_is_one_line(types: Types) -> None:
    reading = types("export --municipality Musterstadt --survey X")
    writing = types("invite --municipality Musterstadt --new")
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


@pytest.mark.usefixtures("with_data")
def test_backup_names_no_key_file_that_ends_with_the_command(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert f"with the key in {home / 'database.key'}, which" in types("backup one.db").out
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(home))
    assert "with the key that systemd handed over, which" in types("backup two.db").out
