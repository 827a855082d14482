"""The list of surprises is complete, and each can be run as it is."""

import os
import re
from pathlib import Path

FINDINGS = Path(__file__).parents[1] / "findings"


def test_list_names_every_script() -> None:
    listed = re.findall(r"\]\(([\w-]+\.sh)\)", (FINDINGS / "README.md").read_text())
    assert listed == sorted(path.name for path in FINDINGS.glob("*.sh"))


INSTALLED = re.compile(
    r"pip install [^\n]*"
    r"|npm (?:pack|install) [^\n]*"
    r"|apt-get download [^\n]*"
    r"|for package in [^\n]*"  # fetched one by one below
)
PINNED = re.compile(r"[a-z][\w.\[\]-]*(?:==|=|@)\d[\w.+~:-]*", re.IGNORECASE)


def test_scripts_run_and_pin_what_they_install() -> None:
    for script in FINDINGS.glob("*.sh"):
        assert os.access(script, os.X_OK)
        installing = INSTALLED.findall(script.read_text())
        assert any(PINNED.search(line) for line in installing), script.name
        quoted = [each for line in installing if "pip" in line for each in re.findall(r"'([^']+)'", line)]
        assert all("==" in package for package in quoted), script.name
