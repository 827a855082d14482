"""`rundfrage invite` as an operator types it, beside a running bot or without one."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from bot import cli
from tests.bot.conftest import Runs
from tests.starting import starts
from tests.town import AGREE, Town

Told: TypeAlias = tuple[int, list[str], str]
"""Exit code, lines printed, complaint."""
Invites: TypeAlias = Callable[..., Awaitable[Told]]


@pytest.fixture
def invites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Invites:
    """What is said is the same without a process: the command in a thread, which has an event loop of its own."""

    async def run(api: str, *arguments: str) -> Told:
        for name, value in environment(tmp_path, api).items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        code = await asyncio.to_thread(cli.execute, ("invite", *arguments))
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err.strip()

    return run


def environment(folder: Path, api: str) -> dict[str, str]:
    return {
        "RUNDFRAGE_BOT_TOKEN": "7000000001:SANDBOX-invented-token-000000000001",
        "RUNDFRAGE_API_BASE_URL": api,
        "RUNDFRAGE_DATA_DIR": str(folder / "data"),
        "RUNDFRAGE_DATABASE_KEY_FILE": str(folder / "key" / "database.key"),
    }


async def invite(folder: Path, api: str, *arguments: str) -> Told:
    """From a process beside the bot's, with which it shares the database."""
    process = await starts("invite", *arguments, env=environment(folder, api), cwd=folder)
    out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode().splitlines(), err.decode().strip()


@pytest.mark.process
async def test_invite_founds_a_town_while_the_bot_is_running(town: Town, tmp_path: Path) -> None:
    code, lines, _ = await invite(
        tmp_path, town.sandbox.url, "--new", "--municipality", "Beispielhausen", "--role", "coordinator"
    )
    assert code == 0
    assert lines[0] == "Beispielhausen, coordinator: for one person, 7 days from now."
    ada = town.sandbox.person("Ada")
    await ada.opens(lines[1])
    assert "Beispielhausen lädt Sie ein." in ada.reads()
    await ada.taps(AGREE)
    assert "Ihre Aufgabe: Koordination" in ada.reads()
    await ada.taps("Einladen")
    assert ada.buttons()[:5] == (
        "Verwaltung (0)",
        "Rat (0)",
        "Beirat (0)",
        "Ehrenamt (0)",
        "Institutionen (0)",
    )


async def test_new_town_with_nearly_the_name_of_another_is_told(town: Town, invites: Invites) -> None:
    code, lines, told = await invites(town.sandbox.url, "--new", "--municipality", "Mustersatdt")
    assert code == 0
    assert lines[0].startswith("Mustersatdt, ")
    assert told == '"Mustersatdt" is a new town beside "Musterstadt".'


async def test_town_is_called_by_its_own_name_however_it_is_written(town: Town, invites: Invites) -> None:
    code, lines, _ = await invites(town.sandbox.url, "--municipality", "MUSTERSTADT")
    assert (code, lines[0]) == (0, "Musterstadt, coordinator: for one person, 7 days from now.")


@pytest.mark.process
async def test_invite_into_a_town_that_exists_may_name_a_group(town: Town, tmp_path: Path) -> None:
    code, lines, _ = await invite(
        tmp_path,
        town.sandbox.url,
        *("--municipality", "musterstadt", "--role", "organiser"),
        *("--group", "verwaltung", "--valid-days", "2"),
    )
    assert code == 0
    ada = town.sandbox.person("Ada")
    await ada.opens(lines[-1])
    await ada.taps(AGREE)
    assert "Musterstadt\nIhre Gruppe: Verwaltung\nIhre Aufgabe: Organisation" in ada.reads()


@pytest.mark.slow
async def test_invite_without_a_way_to_telegram_prints_what_to_send(invites: Invites) -> None:
    code, lines, _ = await invites("http://127.0.0.1:1", "--new", "--municipality", "Musterstadt")
    assert code == 0
    assert lines[1].startswith("http://127.0.0.1:1 cannot be reached")
    assert lines[2].startswith("/start j")


async def test_invite_gives_a_link_to_each_door_and_a_code_to_type(
    town: Town, invites: Invites, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_WEB_PUBLIC_URL", "https://mitmachen.example")
    code, lines, _ = await invites(town.sandbox.url, "--municipality", "Musterstadt", "--group", "rat")
    token = lines[1].rpartition("?start=")[2]
    assert (code, lines[1]) == (0, f"https://t.me/{town.sandbox.world.bot.username}?start={token}")
    assert lines[2] == f"In a browser: https://mitmachen.example/l/{token}"
    said, _, typed = lines[3].rpartition(" ")
    assert said == "or at https://mitmachen.example/k with the code"
    row = await town.database.read(lambda tx: tx.one("SELECT code FROM invite ORDER BY rowid DESC LIMIT 1"))
    assert typed.replace("-", "") == row["code"]


@pytest.mark.slow
async def test_invite_that_makes_no_sense_is_one_line(invites: Invites) -> None:
    for arguments, complaint in (
        (("--municipality", "x" * 81), "The name of a town has 1 to 80 characters."),
        (
            ("--new", "--municipality", "Musterstadt", "--group", "feuerwehr"),
            'Musterstadt has no group with the code "feuerwehr", only verwaltung, rat, beirat, ehrenamt, institution.',
        ),
        (("--municipality", "Musterstadt"), 'no town named "Musterstadt". To found a new town, add --new.'),
        (
            ("--municipality", "Musterstadt", "--role", "Koordination"),
            'there is no role "Koordination". Choose coordinator (prepares surveys and polls and sees the results); ',
        ),
        (("--municipality", "Musterstadt", "--role", "participant"), "add --group, such as --group rat"),
        (("--municipality", "Musterstadt", "--valid-days", "0"), "--valid-days"),
    ):
        code, lines, said = await invites("http://127.0.0.1:1", *arguments)
        assert (code, lines) == (2, [])
        assert complaint in said
        assert said.endswith('. See "rundfrage invite --help".')
        assert "\n" not in said


def test_invite_into_a_folder_without_a_database_founds_nothing(
    tmp_path: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistyped folder would otherwise hold an empty database and a key from then on."""
    monkeypatch.setenv("RUNDFRAGE_WEB_PUBLIC_URL", "https://mitmachen.example")
    there = tmp_path / "data"
    no_town = (
        f"There is no database in {there} yet: check RUNDFRAGE_DATA_DIR, or found the town with --new.\n"
    )
    assert runs("invite", "--municipality", "Musterstadt") == (4, "", no_town)
    assert list(tmp_path.iterdir()) == []
    assert runs("invite", "--new", "--municipality", "Musterstadt")[0] == 0
    assert there.is_dir()


async def test_misspelt_town_is_not_founded_but_asked_about(town: Town, invites: Invites) -> None:
    code, lines, said = await invites(town.sandbox.url, "--municipality", "Musterstat")
    assert (code, lines) == (2, [])
    assert said.startswith(
        'There is no town named "Musterstat". Did you mean "Musterstadt"? To found a new town, add --new.'
    )
    code, lines, said = await invites(town.sandbox.url, "--new", "--municipality", "MUSTERSTADT")
    assert (code, lines) == (2, [])
    assert 'There is a town "Musterstadt" already: leave out --new.' in said
