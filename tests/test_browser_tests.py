"""Tests that need a Chromium are left out with one clear line where there is none, but never in CI."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[1]


def collected_without_chromium(**environment: str) -> tuple[int, str]:
    """What pytest says when it finds no browser on the PATH."""
    surroundings = {name: value for name, value in os.environ.items() if name != "CI"}
    ended = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "--collect-only",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "tests.browser_tests",
            "--noconftest",
            "tests/e2e/test_browser.py",
        ],
        cwd=ROOT,
        env={**surroundings, "PATH": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_without_chromium_one_line_says_what_is_left_out() -> None:
    code, said = collected_without_chromium()
    assert code == 5  # nothing else was to be collected
    assert "No Chromium found: 2 tests marked 'browser' are left out." in said


def test_in_ci_a_missing_chromium_is_a_failure() -> None:
    code, said = collected_without_chromium(CI="true")
    assert code == 4
    assert "2 tests need a Chromium, which is missing here." in said
