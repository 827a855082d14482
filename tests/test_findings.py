"""The list of surprises is complete, and each can be run as it is."""

import os
import re
from pathlib import Path

FINDINGS = Path(__file__).parents[1] / "findings"


def test_list_names_every_script() -> None:
    listed = re.findall(r"\]\(([\w-]+\.sh)\)", (FINDINGS / "README.md").read_text())
    assert listed == sorted(path.name for path in FINDINGS.glob("*.sh"))


def test_scripts_run_and_pin_what_they_install() -> None:
    for script in FINDINGS.glob("*.sh"):
        assert os.access(script, os.X_OK)
        (installed,) = re.findall(r"pip install (.*)", script.read_text())
        packages = re.findall(r"'([^']+)'", installed)
        assert packages
        assert all("==" in package for package in packages), script.name
