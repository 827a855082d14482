"""What a scenario consists of: steps in their order, each with the phone on which there is something to see."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from bot.demo.scenarios.stage import Stage
from questionnaires.values import dataclass
from sandbox.browser import GroupOnTray, Phone


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    """Of its words: `story-<words of the scenario>-<name>` is its heading, with `-text` behind it what happens."""
    look_at: str
    """The role on the phone."""
    act: Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Link:
    """A page that can be looked at beside the phones."""

    words: str
    """The key of its words."""
    address: str
    code: str = ""
    """What has to be typed there, if anything."""


class Scenario(ABC):
    """One town, or forty, from the first link to the last reminder."""

    name: ClassVar[str]
    """As somebody types it."""
    words: ClassVar[str]
    """How the keys of its words begin, behind `story-`."""
    phones: ClassVar[Sequence[Phone]]
    """Those on the page; everybody else acts unseen."""
    group: ClassVar[GroupOnTray | None] = None
    """A group in Telegram that is shown beside them once the bot is in it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.links: list[Link] = []
        """What can be opened by now."""

    @abstractmethod
    def steps(self) -> Sequence[Step]:
        """In their order; each is played once, when the one before it is over."""
