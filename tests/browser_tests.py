"""Without a Chromium the tests marked `browser` are left out, and it is said so; never in CI."""

import os

import pytest

from tests import chromium

_LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    browser = [item for item in items if item.get_closest_marker("browser") is not None]
    if not browser or chromium.executable() is not None:
        return
    if os.environ.get("CI"):
        raise pytest.UsageError(f"{len(browser)} tests need a Chromium, which is missing here.")
    items[:] = [item for item in items if item not in browser]
    config.hook.pytest_deselected(items=browser)
    config.stash[_LEFT_OUT] = len(browser)


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    count = config.stash.get(_LEFT_OUT, 0)
    return [f"No Chromium found: {count} tests marked 'browser' are left out."] if count else []
