"""What was said on the way to a page, until that page is fetched; a file stays with it, and is offered until then."""

from collections import OrderedDict
from typing import Final

from handlers.turn import Said
from questionnaires.values import dataclass
from storage.ids import SessionId
from storage.pages import Page

_MOST: Final = 1_000
_MOST_BYTES: Final = 64_000_000


@dataclass(frozen=True, slots=True)
class _Kept:
    session: SessionId
    said: tuple[Said, ...]
    alert: str
    size: int


class Fresh:
    """What a turn has said, for the page that is fetched right after it; whatever is fetched later is made anew."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, _Kept] = OrderedDict()
        self._bytes = 0
        self._left: dict[SessionId, bytes] = {}

    def put(self, page: Page, said: tuple[Said, ...], alert: str, *, is_new: bool = False) -> None:
        """`is_new`: nobody has looked at the page yet."""
        self.drop(page.token)
        size = _size(said)
        self._kept[page.token] = _Kept(page.session, said, alert, size)
        self._bytes += size
        if is_new and any(each.file is not None for each in said):
            self._left[page.session] = page.token
        while len(self._kept) > _MOST or (self._bytes > _MOST_BYTES and len(self._kept) > 1):
            self.drop(next(iter(self._kept)))

    def look(self, page: bytes) -> tuple[tuple[Said, ...], str] | None:
        """What was said; so somebody looks at the page."""
        found = self._kept.get(page)
        if found is None:
            return None
        self._seen(page, found)
        return found.said, found.alert

    def left(self, session: SessionId) -> bytes:
        """The newest page with a file that nobody of this session has looked at; empty where there is none.

        Making a file takes a while: who presses another button meanwhile is led elsewhere.
        """
        return self._left.get(session, b"")

    def drop(self, page: bytes) -> None:
        if (found := self._kept.pop(page, None)) is not None:
            self._bytes -= found.size
            self._seen(page, found)

    def _seen(self, page: bytes, found: _Kept) -> None:
        if self._left.get(found.session) == page:
            del self._left[found.session]


def _size(said: tuple[Said, ...]) -> int:
    """Bytes of files; a screen that is not made yet has none."""
    return sum(len(each.file.content) for each in said if each.file is not None)
