"""The docs lag behind nothing: what the program has is in them, and what they name exists."""

import hashlib
import re
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Final

import pytest

from bot.cli import COMMANDS
from bot.settings import PREFIX, Settings
from handlers.routes import table
from handlers.routing import Command
from tests.locales.messages import VALUE, messages

ROOT: Final = Path(__file__).parents[1]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING: Final = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE: Final = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS: Final = frozenset(re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE))
DOCS: Final = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
}
ROOMS: Final = frozenset(folder.parent.name for folder in ROOT.glob("*/__init__.py"))

each_document = pytest.mark.parametrize("text", DOCS.values(), ids=DOCS.keys())


def in_tables(pattern: str) -> set[str]:
    """What stands in the first column of the README's tables."""
    return set(re.findall(rf"^\| `{pattern}` \|", README, flags=re.MULTILINE))


def named_in(text: str) -> set[str]:
    """What stands between backticks, in a line or as a block."""
    blocks = re.findall(r"^\s*```\w*\n(.*?)```", text, flags=re.MULTILINE | re.DOTALL)
    lines = {line.split("#")[0].strip() for block in blocks for line in block.splitlines()}
    return lines | set(re.findall(r"(?<!`)`([^`\n]+)`", text))


def code() -> str:
    """All that a name in the docs may come from."""
    files = [
        path
        for room in (*ROOMS, "tests")
        for kind in ("py", "sql", "ftl")
        for path in (ROOT / room).rglob(f"*.{kind}")
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in [*files, ROOT / "pyproject.toml"])


# What the program has is in the docs


def test_licence_is_named_as_it_stands_there_unaltered() -> None:
    text = (ROOT / "LICENSE").read_bytes()
    named = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license"]
    assert text.startswith(b"EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert hashlib.sha256(text).hexdigest().startswith("57fb42fbcd0b037c")
    assert named == "EUPL-1.2"


def test_git_checks_before_a_commit_what_make_checks() -> None:
    tool = r"([a-z-]+(?: [a-z]+)?)"
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    [checks] = re.findall(r"^CHECKS := (.*)$", MAKEFILE, flags=re.MULTILINE)
    asked = re.findall(rf"entry: \.venv/bin/{tool}", hooks)
    assert asked == re.findall(rf"\$\(BIN\)/{tool}", checks)
    assert len(asked) == 4


def test_readme_names_every_setting_and_no_other() -> None:
    assert in_tables(rf"({PREFIX}[A-Z_]+)") == {PREFIX + name.upper() for name in Settings.model_fields}


def test_readme_names_every_command_of_the_operator_and_no_other() -> None:
    assert in_tables("rundfrage ([a-z]+)") == {*COMMANDS}


def test_readme_names_every_command_of_the_chat_and_no_other() -> None:
    routes = {f"/{route.name}" for route in table().routes if isinstance(route, Command)}
    assert in_tables("(/[a-z]+)") == {"/start", *routes}


def test_every_room_is_described() -> None:
    assert set(re.findall(r"^([a-z]+)/ ", CONTRIBUTING, flags=re.MULTILINE)) == ROOMS


def test_help_of_make_names_every_target() -> None:
    told = set(re.findall(r'^\t@echo "make ([a-z-]+) ', MAKEFILE, flags=re.MULTILINE))
    assert told == TARGETS - {"help", "chromium"}
    [phony] = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, flags=re.MULTILINE)
    assert set(phony.split()) == TARGETS


# What the docs name exists


@each_document
def test_targets_of_make_exist(text: str) -> None:
    named = {found[1] for each in named_in(text) if (found := re.match(r"make ([a-z-]+)", each))}
    assert named - TARGETS == set()


@each_document
def test_commands_of_the_operator_exist(text: str) -> None:
    calls = (re.match(r"(?:\S*/)?rundfrage ([a-z]+)(?: |$)", each) for each in named_in(text))
    assert {found[1] for found in calls if found} - {*COMMANDS} == set()


@each_document
def test_tools_are_installed_where_the_docs_start_them(text: str) -> None:
    tools = {found for each in named_in(text) for found in re.findall(r"\.venv/bin/([\w-]+)", each)}
    assert [tool for tool in tools if shutil.which(tool, path=str(Path(sys.executable).parent)) is None] == []


@each_document
def test_files_and_folders_exist(text: str) -> None:
    top = {path.name for path in ROOT.iterdir()}
    words = {word.strip(".,:") for each in named_in(text) for word in each.split()}
    paths = {word for word in words if word.split("/")[0] in top and not re.search(r"<|NNNN|…", word)}
    assert {path for path in paths if not list(ROOT.glob(path))} == set()


@each_document
def test_links_and_pictures_lead_somewhere(text: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", text)
    assert [path for path in targets if "://" not in path and not (ROOT / path).exists()] == []


def test_modules_that_are_started_exist() -> None:
    named = {found for text in DOCS.values() for found in re.findall(r"python -m (tests[\w.]+)", text)}
    places = {module: ROOT / module.replace(".", "/") for module in named}
    assert [
        module
        for module, place in places.items()
        if not place.with_suffix(".py").exists() and not (place / "__main__.py").exists()
    ] == []


@each_document
def test_single_tests_that_are_run_exist(text: str) -> None:
    runs = [found for each in named_in(text) for found in re.findall(r"pytest (\S+\.py) -k (\w+)", each)]
    assert [
        run
        for run in runs
        if not re.search(rf"def test_\w*{run[1]}", (ROOT / run[0]).read_text(encoding="utf-8"))
    ] == []


@pytest.mark.slow
def test_names_of_the_code_exist() -> None:
    names = {each for each in named_in(CONTRIBUTING) if re.fullmatch(r"_?[A-Za-z]+(?:[_.-][A-Za-z]+)*", each)}
    parts = {part for name in names for part in name.split(".")}
    known = set(re.findall(r"[A-Za-z_][\w-]*", code()))
    assert parts - known - TARGETS - {path.name.split(".")[0] for path in ROOT.iterdir()} == set()


def test_words_of_the_screen_are_read_there() -> None:
    table = CONTRIBUTING.split("## Code ↔ screen")[1].split("\n## ")[0]
    words = re.findall(r"^\| [^|]+ \| ([^|]+) \|", table, flags=re.MULTILINE)[1:]
    said = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "locales" / "de").glob("*.ftl"))
    nouns = {noun for each in words for noun in re.findall(r"[A-ZÄÖÜ][a-zäöüß]{3,}", each)}
    assert {noun for noun in nouns if noun.lower() not in said.lower()} == set()


def test_every_button_of_the_handbook_is_one_in_german() -> None:
    """It stands there as **„Papier eintragen“**, with … for what is filled in; ready-made run sheets are named, too."""
    labels = {VALUE.sub("…", form) for one in messages("de").values() for form in one.forms}
    for sheet in (ROOT / "questionnaires" / "content" / "run_sheets").glob("*.yaml"):
        labels |= set(
            re.findall(r'^title: {de: "([^"]+)"', sheet.read_text(encoding="utf-8"), flags=re.MULTILINE)
        )
    named = set(re.findall(r"\*\*„([^“]+)“\*\*", DOCS["docs/handbuch.md"]))
    assert "Papier eintragen" in named
    assert named - labels == set()
