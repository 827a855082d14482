"""Tests of rows begin with a copied database, as all do; what opens one by itself begins with an empty folder."""

from pathlib import Path

import pytest

from storage.key import DatabaseKey
from tests.template import KEY


@pytest.fixture
def key() -> DatabaseKey:
    return KEY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"
