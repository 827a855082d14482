"""Every exit code is provoked, and listed in --help and docs/operating.md; what is missing is always the same kind."""

import re
from pathlib import Path

import pytest

from bot.errors import EXIT_CODES
from bot.folder import locked
from tests.bot.conftest import Types
from tests.disks import like_any_user, no_room, read_only

OPERATING = Path(__file__).parents[2] / "docs" / "operating.md"
NO_KEY = "The key file {key} is missing. Put back the one that the database was made with."


def test_guide_and_help_list_every_code(types: Types) -> None:
    listed = re.findall(r"^\| (\d+) \| (.+) \|$", OPERATING.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert {int(code): meaning for code, meaning in listed} == EXIT_CODES
    shown = " ".join(types("--help").out.split())
    assert all(f" {code} {meaning}" in shown for code, meaning in EXIT_CODES.items())


@pytest.mark.usefixtures("with_data")
def test_done_is_0(types: Types) -> None:
    assert types("backup copy.db").code == 0


@pytest.mark.usefixtures("home")
def test_part_or_file_that_is_wrong_is_1(types: Types) -> None:
    Path("bad.yaml").write_text("id: bad\n", encoding="utf-8")
    assert types("check bad.yaml").code == 1
    assert types("doctor").code == 1


@pytest.mark.slow
@pytest.mark.usefixtures("with_data")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check nowhere.yaml", "There is no file nowhere.yaml."),
        ("import nowhere.json --municipality Musterstadt", "There is no file nowhere.json."),
        ("restore nowhere.db", "There is no file nowhere.db."),
        ("restore copy.db --tombstones nowhere", "/nowhere."),
        ("check data", "data is a folder: name a file in it."),
        ("restore data", "data is a folder: name a file in it."),
        ("backup nowhere/copy.db", "There is no folder nowhere: make it first."),
        ("backup --keep 2 nowhere", "There is no folder nowhere: make it first."),
        ("backup --keep 2 copy.db", "copy.db is a file: name a folder."),
        ("export --schema package --output nowhere/x.json", "There is no folder nowhere: make it first."),
        ("export --municipality Nirgendwo --survey X", 'There is no town named "Nirgendwo".'),
        ("export --questionnaire nothing", 'No questionnaire "nothing" comes with Rundfrage'),
    ],
)
def test_what_the_command_line_names_and_is_not_there_is_2(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch, line: str, said: str
) -> None:
    types("backup copy.db")
    if line.startswith("restore"):
        monkeypatch.setenv("RUNDFRAGE_DATA_DIR", str(home / "elsewhere"))
    outcome = types(line)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert said in outcome.err
    assert outcome.err.endswith(".\n") or outcome.err.endswith('.".\n')


@pytest.mark.usefixtures("with_data")
@pytest.mark.parametrize("line", ["check {0}/q.yaml", "restore {0}/copy.db"])
def test_what_the_command_line_names_where_the_user_may_not_look_is_2(
    types: Types, home: Path, line: str
) -> None:
    closed = home / "closed"
    closed.mkdir(mode=0)
    with like_any_user():
        outcome = types(line.format(closed))
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert outcome.err.startswith(f"{closed}")
    assert outcome.err.endswith(" cannot be reached: Permission denied.\n")


def test_token_file_that_is_not_there_is_2(types: Types, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN_FILE", "nowhere")
    outcome = types("run")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "7000000001:SANDBOX-invented-token-000000000001")
    outcome = types("run")
    assert (outcome.code, outcome.err) == (
        2,
        "RUNDFRAGE_BOT_TOKEN and RUNDFRAGE_BOT_TOKEN_FILE are both set: leave one of them out.\n",
    )


@pytest.mark.slow
@pytest.mark.usefixtures("with_data")
@pytest.mark.parametrize(
    "line",
    ["backup more.db", "restore copy.db", "export --municipality X --survey X", "invite --municipality X"],
)
def test_key_file_that_is_not_there_is_2_and_the_same_sentence(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "7000000001:SANDBOX-invented-token-000000000001")
    monkeypatch.setenv("RUNDFRAGE_API_BASE_URL", "http://127.0.0.1:1")
    types("backup copy.db")
    (home / "database.key").unlink()
    outcome = types(line)
    assert (outcome.code, outcome.err) == (2, f"{NO_KEY.format(key=home / 'database.key')}\n")
    assert f"WRONG key file: {NO_KEY.format(key=home / 'database.key')}\n" in types("doctor").out


@pytest.mark.usefixtures("with_data")
def test_another_rundfrage_on_the_folder_is_3(types: Types, home: Path) -> None:
    types("backup copy.db")
    with locked(home / "data"):
        assert types("restore copy.db").code == 3


@pytest.mark.usefixtures("with_data")
def test_database_or_backup_that_cannot_be_used_is_4(types: Types, home: Path) -> None:
    types("backup copy.db")
    outcome = types("restore copy.db")
    assert (outcome.code, outcome.err) == (
        4,
        f"{home / 'data'} holds a database already; nothing was overwritten. Move it aside first.\n",
    )
    (home / "database.key").write_text("ab" * 32, encoding="ascii")
    assert types("backup more.db").code == 4


@pytest.mark.usefixtures("with_data")
@pytest.mark.parametrize("with_key", [True, False])
def test_database_that_was_there_and_is_gone_is_4_until_the_list_of_deletions_goes_too(
    types: Types, home: Path, monkeypatch: pytest.MonkeyPatch, *, with_key: bool
) -> None:
    monkeypatch.setenv("RUNDFRAGE_BOT_TOKEN", "7000000001:SANDBOX-invented-token-000000000001")
    monkeypatch.setenv("RUNDFRAGE_API_BASE_URL", "http://127.0.0.1:1")
    data, key = home / "data", home / "database.key"
    types("backup copy.db")
    (data / "rundfrage.db").unlink()
    (data / "rundfrage.tombstones").write_bytes(bytes(16))
    if not with_key:
        key.unlink()
    said = (
        f"A database was in {data}, and rundfrage.db is missing: it is the wrong folder, or a restore that is not "
        "finished. Restore a backup as docs/operating.md says, or, to begin anew without what was there, remove "
        f"{data / 'rundfrage.tombstones'} first.\n"
    )
    for line in ("run", "backup more.db", "export --municipality X --survey X"):
        outcome = types(line)
        assert (outcome.code, outcome.err) == (4, said)
    doctor = types("doctor")
    assert (doctor.code, f"WRONG {'database' if with_key else 'key file'}: {said}" in doctor.out) == (1, True)
    assert not (data / "rundfrage.db").exists()
    assert key.exists() == with_key
    (data / "rundfrage.tombstones").unlink()
    assert "will be made on the first start." in types("doctor").out


@pytest.mark.usefixtures("with_data")
def test_database_that_was_there_and_is_gone_comes_back_by_restoring(types: Types, home: Path) -> None:
    types("backup copy.db")
    (home / "data" / "rundfrage.db").unlink()
    (home / "data" / "rundfrage.tombstones").touch()
    assert types("restore copy.db").code == 0
    assert types("backup more.db").code == 0


def test_database_that_is_not_there_yet_is_4(types: Types) -> None:
    assert types("backup copy.db").code == 4
    assert types("export --municipality X --survey X").code == 4


@pytest.mark.usefixtures("held")
def test_database_that_is_held_for_too_long_is_5(types: Types) -> None:
    assert types("invite --municipality X --new").code == 5


@pytest.mark.usefixtures("with_data")
def test_full_disk_is_6_and_one_that_cannot_be_written_7(types: Types, home: Path) -> None:
    schema = "export --schema package --output schema.json"
    with no_room():
        assert (types("backup copy.db").code, types(schema).code) == (6, 6)
    with read_only(home):
        assert (types("backup copy.db").code, types(schema).code) == (7, 7)


@pytest.mark.usefixtures("with_data")
def test_database_that_cannot_be_reached_is_8(types: Types, home: Path) -> None:
    database = home / "data" / "rundfrage.db"
    database.unlink()
    database.symlink_to(database)  # leads nowhere, for ever
    outcome = types("backup copy.db")
    assert (outcome.code, outcome.err.count("\n")) == (8, 1)


def test_ctrl_c_is_130(types: Types, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.settings.Settings.load", interrupted)
    assert types("backup copy.db").code == 130
