"""The rooms keep to their layers: the contracts of pyproject.toml, checked by import-linter."""

import subprocess
import sys
from pathlib import Path

import pytest

import tests

pytestmark = pytest.mark.process

ROOT = Path(tests.__file__).parent.parent
COMMAND = Path(sys.executable).with_name("lint-imports")


def test_no_room_imports_what_its_layer_forbids() -> None:
    checked = subprocess.run(
        [COMMAND, "--no-cache", "--config", ROOT / "pyproject.toml"], cwd=ROOT, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout
    assert " 0 broken." in checked.stdout
