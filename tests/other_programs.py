"""Programs from outside that read what we write: tests with one that is missing are left out, but never in CI."""

import os
import shutil
from typing import Final

import pytest

PACKAGES: Final = {
    "localc": "libreoffice-calc",
    "lowriter": "libreoffice-writer",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
}
"""With Debian's package of each. `soffice` alone does not tell which kinds of files it can open."""


def are_here(*names: str) -> bool:
    """Whether all of these can be run. Raises UsageError in CI where one is missing."""
    missing = [name for name in names if shutil.which(name) is None]
    if missing and os.environ.get("CI"):
        packages = sorted({PACKAGES[name] for name in missing})
        raise pytest.UsageError(f"Tests need {', '.join(missing)}: install {', '.join(packages)}.")
    return not missing
