"""Long lists in pieces that fit on a phone and into one message."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

from handlers.screen import Button
from handlers.taps import Tap
from locales import Words

T = TypeVar("T")


def nearest_page(page: int, count: int, size: int) -> int:
    """The page itself, from 0; the last one where a list has become shorter since its button was shown."""
    return max(min(page, (count - 1) // size), 0)


def page_of(found: Sequence[T], page: int, size: int) -> list[tuple[int, T]]:
    """The things on a page with their number in the whole list, from 1; one that is not there any more is the last."""
    start = nearest_page(page, len(found), size) * size
    return list(enumerate(found[start : start + size], start + 1))


def pages_of(heights: Sequence[int], *, room: int) -> list[range]:
    """Which things stand on which page, from 0: as many as have room, and never fewer than two but on the last."""
    pages: list[range] = []
    start = 0
    while start < len(heights):
        fit = sum(total <= room for total in accumulate(heights[start:]))
        end = min(start + max(fit, 2), len(heights))
        pages.append(range(start, end))
        start = end
    return pages


def turning(words: Words, count: int, page: int, size: int, *, to: Callable[[int], Tap]) -> list[Button]:
    """Buttons to the pages before and after, as far as there are any."""
    buttons, page = [], nearest_page(page, count, size)
    if page > 0:
        buttons.append(Button(words.plain("results-page-before"), to(page - 1)))
    if (page + 1) * size < count:
        buttons.append(Button(words.plain("results-page-after"), to(page + 1)))
    return buttons
