"""How a long-lived program is imported: once, without looking for garbage, and without what nobody here needs.

Of what is imported nothing ever becomes garbage: to look for that meanwhile is a third of a start. And libraries take
along what they find beside them, structlog coloured tracebacks, httpx a command line of its own: without rich and
click they do not, which is a tenth of the start and 5 MB of the idle program.

Afterwards garbage is looked for less often than Python would: of 600 requests that are in hand at once nothing is any,
and each of them is made of hundreds of objects. To look through them again and again was a tenth of each vote.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final, cast

_UNSEEN: Final = ("rich", "click")
_MADE_BETWEEN: Final = 10_000
"""So many more objects than were dropped are made before garbage is looked for; Python's own number is 700."""


@contextmanager
def for_good() -> Iterator[None]:
    """For imports, and what has to be told between them."""
    hidden = [name for name in _UNSEEN if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = cast("ModuleType", None)
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(_MADE_BETWEEN)
        for name in hidden:
            del sys.modules[name]
