"""What lies in deploy/ fits the program: its settings, commands and exit codes, and gets no right that it can miss."""

import configparser
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
from ruamel.yaml import YAML

from bot import cli
from bot.errors import DataFolderInUse, DataUnusable, WrongSetting
from bot.settings import PREFIX, Settings

ROOT: Final = Path(__file__).parents[1]
DEPLOY: Final = ROOT / "deploy"
OPERATING: Final = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
UNITS: Final = ("rundfrage.service", "rundfrage-backup.service")
HARDENED: Final = {
    "DynamicUser": "yes",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "SystemCallFilter": "@system-service",
    "StateDirectoryMode": "0700",
    "UMask": "0077",
}
each_service = pytest.mark.parametrize("name", UNITS)


class Repeatable(dict[str, Any]):
    """Keeps every value of a key that stands several times, one per line."""

    def __setitem__(self, key: str, value: Any) -> None:
        before = self.get(key)
        if isinstance(value, list) and isinstance(before, list):
            value = [*before, *value]
        super().__setitem__(key, value)


def unit(name: str) -> dict[str, dict[str, list[str]]]:
    """Section → key → its values, as systemd reads them."""
    parser = configparser.RawConfigParser(dict_type=Repeatable, strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # systemd's keys have capitals
    parser.read_string((DEPLOY / name).read_text(encoding="utf-8"))
    return {
        section: {key: value.split("\n") for key, value in parser[section].items()}
        for section in parser.sections()
    }


def environment(service: dict[str, list[str]]) -> dict[str, str]:
    return dict(line.split("=", 1) for line in service["Environment"])


@each_service
def test_service_may_do_no_more_than_it_needs(name: str) -> None:
    service = unit(name)["Service"]
    assert {key: "\n".join(service[key]) for key in HARDENED} == HARDENED
    assert service["User"] == ["rundfrage"], "both services are the same user, for the same folder"


@each_service
def test_service_names_settings_that_exist_and_its_secrets_come_from_systemd(name: str) -> None:
    service = unit(name)["Service"]
    given = environment(service)
    assert set(given) <= {PREFIX + field.upper() for field in Settings.model_fields}
    credentials = {line.split(":")[0] for line in service["LoadCredential"]}
    secrets = {value.removeprefix("%d/") for value in given.values() if value.startswith("%d/")}
    assert secrets == credentials
    folder = given["RUNDFRAGE_DATA_DIR"].removeprefix("%S/")
    assert folder in service["StateDirectory"][0].split()
    assert not given["RUNDFRAGE_DATABASE_KEY_FILE"].startswith(given["RUNDFRAGE_DATA_DIR"])


@each_service
def test_service_runs_a_command_that_exists(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    [line] = unit(name)["Service"]["ExecStart"]
    _, *arguments = shlex.split(line)
    assert cli.execute([*arguments, "--help"]) == 0
    assert f"Usage: rundfrage {arguments[0]}" in capsys.readouterr().out


def test_bot_is_not_started_again_where_only_a_person_can_help() -> None:
    codes = unit("rundfrage.service")["Service"]["RestartPreventExitStatus"][0].split()
    assert codes == [str(kind.exit_code) for kind in (WrongSetting, DataFolderInUse, DataUnusable)]


def test_backup_has_only_one_folder_more_than_the_bot() -> None:
    bot, backup = (unit(name)["Service"] for name in UNITS)
    assert backup["StateDirectory"][0].split() == [*bot["StateDirectory"][0].split(), "rundfrage-backups"]
    assert backup["ExecStart"][0].endswith("%S/rundfrage-backups")


def test_timer_makes_good_for_a_night_that_was_missed() -> None:
    timer = unit("rundfrage-backup.timer")["Timer"]
    assert timer["Persistent"] == ["yes"]
    assert timer["OnCalendar"] == ["*-*-* 03:15"]


def instructions() -> list[str]:
    """Of the Containerfile, each in one line."""
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return [line for line in re.sub(r"\\\n\s*", " ", lines).splitlines() if line]


def test_container_installs_from_the_lock_of_what_runs_and_resolves_nothing() -> None:
    installs = [line for line in instructions() if "pip install" in line]
    assert all("--no-deps" in line for line in installs)
    assert "--require-hashes -r requirements.lock" in " ".join(installs[0].split())
    assert "pip check" in installs[-1]


def test_what_the_first_steps_put_beside_the_program_is_not_copied_into_an_image() -> None:
    """The README puts the token and the settings into this folder; a layer of an image would keep them."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [token, settings] = re.findall(r"echo RUNDFRAGE_BOT_TOKEN_FILE=(\S+) > (\S+)", readme)[0]
    assert {token, settings} - {*(ROOT / ".dockerignore").read_text(encoding="utf-8").split()} == set()


def test_container_is_nobody_in_particular_and_checks_its_health() -> None:
    words = {line.split()[0]: line.split(maxsplit=1)[1] for line in instructions()}
    assert words["USER"] == "10001:10001"
    assert words["ENTRYPOINT"] == '["rundfrage"]'
    assert words["CMD"] == '["run"]'
    assert words["HEALTHCHECK"].endswith('CMD ["rundfrage", "doctor", "--running"]')
    given = dict(re.findall(rf"({PREFIX}[A-Z_]+)=(\S+)", words["ENV"]))
    assert set(given) <= {PREFIX + field.upper() for field in Settings.model_fields}
    assert given["RUNDFRAGE_DATA_DIR"] in words["VOLUME"]
    assert not given["RUNDFRAGE_DATABASE_KEY_FILE"].startswith(given["RUNDFRAGE_DATA_DIR"])


def test_compose_file_gives_a_container_only_its_folders_and_secrets() -> None:
    compose = YAML(typ="safe").load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    for service in compose["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert {volume.split(":")[0] for volume in service["volumes"]} == set(compose["volumes"])
        assert set(service["secrets"]) == set(compose["secrets"])
    build = compose["services"]["bot"]["build"]
    assert (DEPLOY / build["context"] / build["dockerfile"]).exists()
    assert compose["services"]["backup"]["command"][:2] == ["backup", "--keep"]


def test_operating_guide_names_every_file() -> None:
    files = {path.name for path in DEPLOY.iterdir()} - {"Containerfile"}
    assert {name for name in files if f"deploy/{name}" not in OPERATING} == set()


def test_town_without_telegram_sets_what_the_guide_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """systemd lets the operator's file of settings go before what the unit sets; a container its environment."""
    settings = re.search(r"## Without Telegram\n.*?```\n(.*?)```", OPERATING, re.DOTALL)
    assert settings is not None
    own = dict(line.split("=", 1) for line in settings[1].splitlines())
    for given in (environment(unit("rundfrage.service")["Service"]), own):
        for name, value in given.items():
            monkeypatch.setenv(name, value.replace("%d", "/run/credentials").replace("%S", "/var/lib"))
    assert Settings.load().is_browser_only
    assert {
        name for name in own if name not in (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    } == set()


SYSTEMD_RUN: Final = r"""#!{python}
import os, re, sys

program = {program!r}


def filled_in(word):
    return re.sub(r"\$\$|\$\{{([^}}]*)\}}", lambda found: os.environ.get(found[1], "") if found[1] else "$", word)


command = [filled_in(word) for word in sys.argv[sys.argv.index("/bin/sh") :]]
os.execv(command[0], [word.replace("/opt/rundfrage/.venv/bin/rundfrage", program) for word in command])
"""
"""Treats what it is to run as systemd does: names of variables go first, whatever quotes of a shell are around them."""
PROGRAM: Final = """#!/bin/sh
printf '%s\\n' "$RUNDFRAGE_BOT_TOKEN_FILE" "$RUNDFRAGE_DATABASE_KEY_FILE" "$@"
"""


def as_service(folder: Path, *typed: str, **given: str) -> list[str]:
    """Where the program finds token and key when deploy/as-service runs it, and what it gets of what was typed."""
    program = folder / "program"
    written = SYSTEMD_RUN.format(python=sys.executable, program=str(program))
    for path, script in ((program, PROGRAM), (folder / "systemd-run", written)):
        path.write_text(script, encoding="utf-8")
        path.chmod(0o700)
    said = subprocess.run(
        [DEPLOY / "as-service", *typed],
        env={"PATH": f"{folder}:/usr/bin:/bin", "CREDENTIALS_DIRECTORY": "/run/credentials", **given},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return said.splitlines()


@pytest.mark.process
@pytest.mark.parametrize("token_file", ["", None])
def test_command_as_the_service_knows_a_token_only_where_there_is_one(
    tmp_path: Path, token_file: str | None
) -> None:
    given = {} if token_file is None else {"RUNDFRAGE_BOT_TOKEN_FILE": token_file}
    token = "/run/credentials/token" if token_file is None else ""
    assert as_service(tmp_path, **given) == [token, "/run/credentials/database.key"]


@pytest.mark.process
def test_command_as_the_service_gets_what_was_typed(tmp_path: Path) -> None:
    typed = ["invite", "--municipality", 'Bad $HOME ${HOME} "$$" $1', "", "50 %"]
    assert as_service(tmp_path, *typed, HOME="/root")[2:] == typed


@pytest.mark.process
def test_install_compiles_what_an_upgrade_changed(tmp_path: Path) -> None:
    """The service may write nothing there: what is not compiled is compiled anew at each of its starts."""
    for name in ("requirements.lock", "pyproject.toml", "bot/__init__.py", ".venv/.runs", ".venv/.project"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".venv" / "bin").mkdir()
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    for module in ("first", "second"):
        (tmp_path / "bot" / f"{module}.py").write_text("NAME = 1\n", encoding="utf-8")
        subprocess.run(
            ["make", "-s", "-f", ROOT / "Makefile", "install", "ROOMS=bot"],
            cwd=tmp_path, env={"PATH": os.environ["PATH"]}, check=True,
        )  # fmt: skip
        assert [*(tmp_path / "bot" / "__pycache__").glob(f"{module}.*.pyc")]
