"""Long lists in pieces that fit on a phone and into one message."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from handlers.screen import Button
from handlers.taps import Tap
from locales import Words

T = TypeVar("T")


def page_of(found: Sequence[T], page: int, size: int) -> list[tuple[int, T]]:
    """The things on a page with their number in the whole list, from 1; a page that is not there is empty."""
    start = max(page, 0) * size
    return list(enumerate(found[start : start + size], start + 1))


def turning(words: Words, count: int, page: int, size: int, *, to: Callable[[int], Tap]) -> list[Button]:
    """Buttons to the pages before and after, as far as there are any."""
    buttons = []
    if page > 0:
        buttons.append(Button(words.plain("results-page-before"), to(page - 1)))
    if (page + 1) * size < count:
        buttons.append(Button(words.plain("results-page-after"), to(page + 1)))
    return buttons
