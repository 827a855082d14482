"""A story that is told on the page: one step after the other, each begun by whoever sits in front of it.

What a step does is handed in, with its words and the phone to look at. While it goes on nobody can begin another; one
that fails can be begun once more.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sandbox.browser.refusal import ActionRefused
from sandbox.browser.serializers import Json

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    """Something to open beside the phones: `code` has to be typed there, where there is one."""

    words: str
    address: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One step of a story; `look_at` is the role of a phone."""

    title: str
    text: str
    look_at: str
    act: Callable[[], Awaitable[None]]


class Pace(StrEnum):
    """Where a story stands."""

    READY = "ready"
    """The next step can be begun."""
    RUNNING = "running"
    FAILED = "failed"
    OVER = "over"


class Story:
    def __init__(
        self,
        title: str,
        about: str,
        chapters: Sequence[Chapter],
        *,
        pages: Callable[[], Sequence[Page]] = tuple,
    ) -> None:
        """`about` stands there before the first step; `pages` is what can be opened by now."""
        self._title = title
        self._about = about
        self._chapters = tuple(chapters)
        self._pages = pages
        self._number = 0
        """Of the step that was begun last, from 1."""
        self._pace = Pace.READY
        self._task: asyncio.Task[None] | None = None
        self.on_change: Callable[[], None] = lambda: None
        """Called whenever the page has something else to show."""

    def go_on(self, *, anyway: bool = False) -> None:
        """Begins the next step, or the one that failed once more; `anyway`: leaves that one behind. Raises Refused."""
        match self._pace:
            case Pace.RUNNING:
                raise ActionRefused("Dieser Schritt ist noch nicht zu Ende.")
            case Pace.OVER:
                raise ActionRefused("Die Geschichte ist zu Ende.")
            case Pace.READY:
                self._number += 1
            case Pace.FAILED if anyway and self._number < len(self._chapters):
                self._number += 1
            case Pace.FAILED:
                pass
        self._become(Pace.RUNNING)
        self._task = asyncio.create_task(self._play(self._chapters[self._number - 1]))

    async def close(self) -> None:
        """Breaks off what is going on."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})

    def shown(self) -> Json:
        """What the page tells."""
        chapter = self._chapters[self._number - 1] if self._number else None
        return {
            "title": self._title,
            "number": self._number,
            "count": len(self._chapters),
            "heading": self._title if chapter is None else chapter.title,
            "text": self._about if chapter is None else chapter.text,
            "look_at": self._chapters[0].look_at if chapter is None else chapter.look_at,
            "pace": self._pace,
            "pages": [
                {"words": each.words, "address": each.address, "code": each.code} for each in self._pages()
            ],
        }

    async def _play(self, chapter: Chapter) -> None:
        try:
            await chapter.act()
        except Exception:  # noqa: BLE001 - told on the page and in the log
            # Whoever watches may tap as they like, also where the story does not go on from.
            _log.exception("a step of the story failed")
            self._become(Pace.FAILED)
        else:
            self._become(Pace.OVER if self._number == len(self._chapters) else Pace.READY)

    def _become(self, pace: Pace) -> None:
        self._pace = pace
        self.on_change()
