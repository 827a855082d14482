"""What a turn works with, put together once when the process starts."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from handlers.long_work import Works
from handlers.sending import Sender
from reports.press import Press
from storage.persons import Person
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """The use cases, the way into the chats, and the press for pictures and documents."""

    workshops: Workshops
    sender: Sender
    works: Works
    press: Press
    refresh_menu: Callable[[Person], Awaitable[None]]
