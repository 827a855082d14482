"""A result as a package of another town brings it, read as the program reads one."""

import json
from typing import Any

from questionnaires.package import Package, PackageRefused, package_file, read_package
from questionnaires.result import Result
from tests.questionnaires.test_package import written


class Refused(Exception):
    """The package is not taken in; with what is wrong."""


def packaged(result: Result) -> dict[str, Any]:
    """The result as plain data."""
    stored: dict[str, Any] = json.loads(package_file(Package("0.1.0", None, "2026-11", "a" * 64, result)))[
        "result"
    ]
    return stored


def unpacked(stored: object) -> Result:
    """The result behind such data, in a package that is whole otherwise; raises Refused."""
    read = read_package(written(result=stored))
    if isinstance(read, PackageRefused):
        raise Refused(f"{read.fault}: {read.detail}")
    return read.result
