"""`rundfrage invite` as an operator types it, beside a running bot or without one."""

import asyncio
import sys
from pathlib import Path

import pytest

from tests.town import AGREE, Town

pytestmark = pytest.mark.process


async def invite(folder: Path, api: str, *arguments: str) -> tuple[int, list[str], str]:
    """(exit code, lines printed, complaint)."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "from bot.cli import main; main()",
        "invite",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={
            "RUNDFRAGE_BOT_TOKEN": "7000000001:SANDBOX-invented-token-000000000001",
            "RUNDFRAGE_API_BASE_URL": api,
            "RUNDFRAGE_DATA_DIR": str(folder / "data"),
            "RUNDFRAGE_DATABASE_KEY_FILE": str(folder / "key" / "database.key"),
        },
    )
    out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode().splitlines(), err.decode().strip()


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


async def test_new_town_with_nearly_the_name_of_another_is_told(town: Town, tmp_path: Path) -> None:
    code, lines, told = await invite(tmp_path, town.sandbox.url, "--new", "--municipality", "Mustersatdt")
    assert code == 0
    assert lines[0].startswith("Mustersatdt, ")
    assert told == '"Mustersatdt" is a new town beside "Musterstadt".'


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


async def test_invite_without_a_way_to_telegram_prints_what_to_send(tmp_path: Path) -> None:
    code, lines, _ = await invite(tmp_path, "http://127.0.0.1:1", "--new", "--municipality", "Musterstadt")
    assert code == 0
    assert lines[1].startswith("http://127.0.0.1:1 cannot be reached")
    assert lines[2].startswith("/start j")


async def test_invite_that_makes_no_sense_is_one_line(tmp_path: Path) -> None:
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
        code, lines, said = await invite(tmp_path, "http://127.0.0.1:1", *arguments)
        assert (code, lines) == (2, [])
        assert complaint in said
        assert said.endswith('. See "rundfrage invite --help".')
        assert "\n" not in said


async def test_misspelt_town_is_not_founded_but_asked_about(town: Town, tmp_path: Path) -> None:
    code, lines, said = await invite(tmp_path, town.sandbox.url, "--municipality", "Musterstat")
    assert (code, lines) == (2, [])
    assert said.startswith(
        'There is no town named "Musterstat". Did you mean "Musterstadt"? To found a new town, add --new.'
    )
    code, lines, said = await invite(tmp_path, town.sandbox.url, "--new", "--municipality", "MUSTERSTADT")
    assert (code, lines) == (2, [])
    assert 'There is a town "Musterstadt" already: leave out --new.' in said
