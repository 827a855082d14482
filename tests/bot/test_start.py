"""What the start of a bot does without: each of these would be a good part of its time and of the idle memory."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]
NEEDED_LATER = {
    "aiohttp": "files, proxies and browsers",
    "babel.dates": "numbers and dates that are said",
    "click": "nothing, as rich",
    "docx": "records for a word processor",
    "fluent": "whatever is said",
    "jinja2": "browsers",
    "lxml": "spreadsheets that are read, and formulas",
    "openpyxl": "spreadsheets that are written",
    "pptx": "slides",
    "rich": "nothing: libraries take it along where they find it",
    "ruamel": "questionnaires and ready-made polls",
    "segno": "QR codes",
    "typst": "documents",
    "vl_convert": "pictures",
}
START = """
import sys
from bot.importing import for_good
with for_good():
    import structlog
    from bot import application, logs, process, settings, wiring
print(*sys.modules)
"""
GARBAGE = """
import gc
from bot.importing import for_good
with for_good():
    pass
print(gc.isenabled(), *gc.get_threshold())
"""


def test_start_imports_nothing_that_is_needed_later() -> None:
    imported = set(
        subprocess.run(
            [sys.executable, "-c", START], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.split()
    )
    assert "telegram" in imported
    assert imported & NEEDED_LATER.keys() == set()


def test_garbage_is_looked_for_seldom_afterwards() -> None:
    told = subprocess.run(
        [sys.executable, "-c", GARBAGE], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split()
    assert told[0] == "True"
    assert (
        int(told[1]) >= 10_000
    )  # a burst of 600 requests makes far more than that, and nothing of it is garbage
