"""What a turn needs of the door that its person came through; each door lies in a room of its own and knows no other.

A door turns what arrives into turns, hands each to the router, and shows what the turn has gathered once it is over:
screens in their places or as new ones, an acknowledgement, a live subject that is kept up to date.
"""

from typing import TYPE_CHECKING, Protocol

from handlers.long_work import Work
from locales.words import Door as DoorName
from questionnaires.values import dataclass
from storage.ids import PersonId, UpdateId
from storage.persons import Person

if TYPE_CHECKING:
    from handlers.turn import Incoming, Turn


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where people come in: the bot's address and the browser door's, whichever there are."""

    telegram_name: str | None = None
    browser_url: str | None = None

    def telegram(self, payload: str) -> str | None:
        """The address that opens the bot with this payload."""
        return None if self.telegram_name is None else f"https://t.me/{self.telegram_name}?start={payload}"

    def telegram_group(self, payload: str) -> str | None:
        """The address that adds the bot to a group, which then hears this payload."""
        name = self.telegram_name
        return None if name is None else f"https://t.me/{name}?startgroup={payload}"

    def browser(self, payload: str) -> str | None:
        """The address that leads through the browser door with this payload."""
        return None if self.browser_url is None else f"{self.browser_url}/l/{payload}"

    def main(self, payload: str) -> str:
        """The address that is given to everybody: the bot's, or the browser's where Telegram is switched off."""
        return self.telegram(payload) or self.browser(payload) or ""

    @property
    def is_browser_only(self) -> bool:
        """Telegram is switched off: no paper speaks of it."""
        return self.telegram_name is None

    @property
    def ways(self) -> DoorName:
        """As texts that differ by it call it: `browser` where nothing goes over Telegram."""
        return "browser" if self.is_browser_only else "telegram"

    @property
    def for_codes(self) -> str | None:
        """Where a code is typed."""
        return None if self.browser_url is None else f"{self.browser_url}/k"

    @property
    def own_page(self) -> str | None:
        """Where somebody who is signed in looks after their codes and their calendar."""
        return None if self.browser_url is None else f"{self.browser_url}/me"


class Door(Protocol):
    """The part of a door that handlers reach through their turn."""

    @property
    def name(self) -> DoorName:
        """As texts that differ by the door call it."""
        ...

    @property
    def addresses(self) -> Addresses:
        """Every way in."""
        ...

    def share(self, text: str, link: str) -> str:
        """The address of a button that passes a link on, with a text."""
        ...

    def link(self, payload: str) -> str:
        """The address that comes in through this door with this payload."""
        ...

    async def fetch(self, file: "Incoming") -> bytes:
        """The content of a file that was sent. Raises whatever the door's transport raises."""
        ...

    async def work(self, turn: "Turn", *, title: str, work: Work) -> None:
        """Makes something that takes a while and shows it; `title` says what it is, such as "Bericht als PDF"."""
        ...

    def cancel_work(self, person: PersonId, update: UpdateId) -> bool:
        """Stops what this update of this person asked for; False where it is over or somebody else's."""
        ...

    async def refresh_menu(self, person: Person) -> None:
        """Rights, town or language of this person changed: whatever the door offers beside the screens follows."""
        ...
