"""Work that takes longer than a tap: says how far it is, can be cancelled, and is done anew after a crash.

It belongs to the update that asked for it, which counts as processed only when the work is over: a process that ends
in the middle leaves the update in the inbox, and the next one begins the work again.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from handlers.screen import Button, Screen, column
from handlers.taps import Tap
from locales import Words
from storage.ids import UpdateId

Tell: TypeAlias = Callable[[int, int], Awaitable[None]]
"""Says that so many of so many steps are done."""

Work: TypeAlias = Callable[[Tell], Awaitable[Sequence[Screen]]]
"""Makes the messages that were asked for; may be cancelled at every await."""


class CancelWork(Tap, prefix="wc"):
    update: UpdateId


def running(words: Words, title: str, update: UpdateId, so_far: tuple[int, int] | None) -> Screen:
    """That it is being made, and how many of how many steps are done."""
    if so_far is None:
        text = words("work-running", title=title)
    else:
        text = words("work-running-steps", title=title, done=so_far[0], of=so_far[1])
    return Screen(text, column(Button(words.plain("work-cancel"), CancelWork(update))))
