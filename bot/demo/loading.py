"""The sandbox and the demo need packages that a server does without."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import Refusal
from bot.importing import for_good


@contextmanager
def loaded_for_good(what: str) -> Iterator[None]:
    """For imports. Raises Refusal where the packages of the extra `demo` are missing."""
    try:
        with for_good():
            yield
    except ModuleNotFoundError as missing:
        raise Refusal(
            f"{what} needs {missing.name}, which is missing: install the extra demo (pip install 'rundfrage[demo]')."
        ) from None
