"""The sandbox's model of the Bot API is large: it is loaded without a break, and nobody looks through it again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import Refusal


@contextmanager
def loaded_for_good(what: str) -> Iterator[None]:
    """For imports. Raises Refusal where the packages of the extra `demo` are missing.

    Looking for garbage among two hundred thousand objects that all stay would cost a quarter of the start, and a
    second at the end.
    """
    gc.disable()
    try:
        yield
    except ModuleNotFoundError as missing:
        raise Refusal(
            f"{what} needs {missing.name}, which is missing: install the extra demo (pip install 'rundfrage[demo]')."
        ) from None
    finally:
        gc.enable()
        gc.freeze()
