"""The README lags behind nothing: every command, setting and route of the program is in it, and nothing that is not."""

import re
from pathlib import Path

from bot.cli import _commands
from bot.settings import PREFIX, Settings
from handlers.routes import table
from handlers.routing import Command

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def in_tables(pattern: str) -> set[str]:
    """What stands in the first column of the README's tables."""
    return set(re.findall(rf"^\| `{pattern}` \|", README, flags=re.MULTILINE))


def test_readme_names_every_setting_and_no_other() -> None:
    assert in_tables(rf"({PREFIX}[A-Z_]+)") == {PREFIX + name.upper() for name in Settings.model_fields}


def test_readme_names_every_command_of_the_operator_and_no_other() -> None:
    assert in_tables("rundfrage ([a-z]+)") == {name for name, _ in _commands()}


def test_readme_names_every_command_of_the_chat_and_no_other() -> None:
    routes = {f"/{route.name}" for route in table().routes if isinstance(route, Command)}
    assert in_tables("(/[a-z]+)") == {"/start", *routes}


def test_readme_names_every_room() -> None:
    rooms = {folder.parent.name for folder in ROOT.glob("*/__init__.py")}
    assert set(re.findall(r"^([a-z]+)/ ", README, flags=re.MULTILINE)) == rooms


def test_readme_commands_of_make_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    blocks = "\n".join(re.findall(r"^\s*```\n(.*?)```", README, flags=re.MULTILINE | re.DOTALL))
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
    assert (
        set(re.findall(r"^\s*make ([a-z]+)", blocks, flags=re.MULTILINE)) == {"demo", "run", "test"} & targets
    )


def test_readme_pictures_exist() -> None:
    assert [path for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README) if not (ROOT / path).exists()] == []
