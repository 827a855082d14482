"""Kinds of routes."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Any, TypeAlias

from handlers.screen import Screen
from handlers.taps import Tap
from handlers.turn import Turn
from locales import Markup, Words
from questionnaires.values import dataclass
from storage.deliveries import Delivery
from storage.ids import PersonId
from storage.members import Role
from storage.persons import Person
from storage.views import View
from workshops.refusals import ConsentNeeded
from workshops.workshops import Workshops

OnTurn: TypeAlias = Callable[[Turn], Awaitable[None]]
OnConsentNeeded: TypeAlias = Callable[[Turn, ConsentNeeded], Awaitable[None]]

RenderDelivery: TypeAlias = Callable[[Delivery, Person, Words, Workshops], Awaitable[Screen | None]]
"""Words a delivery from the truth of now; None, or a Refusal, when there is nothing left to say."""

RenderView: TypeAlias = Callable[[View, Person, Words, Workshops], Awaitable[Screen | None]]
"""Words a live view anew; None, or a Refusal, when it is not to be kept any longer."""


@dataclass(frozen=True, slots=True)
class LiveSubject:
    """Something that many watch at once, for those of them who may still see it (`seers`).

    `draw` words it: the part of their screens that follows, the whole screen where it is the same for all of them, or
    neither. It is asked once per language, however many they are. `edition` is another number once what stands around
    that part has become another: then each page draws itself anew.
    """

    version: int
    seers: frozenset[PersonId]
    draw: Callable[[Words], tuple[Markup | None, Screen | None]]
    edition: int = 0


RenderLive: TypeAlias = Callable[[int, Collection[PersonId], Workshops], Awaitable[LiveSubject | None]]
"""A subject by its number, for these people; None where it is gone."""

EVERYONE = frozenset(Role)

# Where a route leads is a tap that only reads: it is owed in the transaction of whatever the route changes, and the
# screen that stands there is shown as soon as that is possible. A route that only reads leads to itself.


@dataclass(frozen=True, slots=True)
class Command:
    """`/name`; its line in Telegram's menu is the text `command-name`, shown to those who hold one of `roles`."""

    name: str
    on_command: OnTurn
    leads_to: Tap
    roles: frozenset[Role] = EVERYONE
    english: str = ""
    """What it is called in English texts; it can be typed in every language."""

    also: str = ""
    """Another name that people try; it stands in no menu."""

    def called(self, language: str) -> str:
        """Its name for readers of this language."""
        return self.english if language == "en" and self.english else self.name


@dataclass(frozen=True, slots=True)
class TapRoute:
    """A button of this payload. Without `leads_to` it changes nothing."""

    tap: type[Tap]
    on_tap: Callable[[Turn, Any], Awaitable[None]]
    leads_to: Callable[[Any], Tap] | None = None
    answers: bool | Callable[[Any], bool] = False
    """Whether the button answers the question that stands above it."""
    on_text: Callable[[Turn, Any], Awaitable[None]] | None = None
    """Takes a text that is typed where this button, or what it shows, is in front of somebody, and asked for by nothing
    else, and says of one that is too long how much is possible. Its screens stand where the button leads."""
    on_file: OnTurn | None = None
    """Takes a file that is sent where this button is in front of somebody, and asked for by nothing else."""
    takes_along: bool = False
    """Whether what stands in the field beside it goes along (`turn.along`), where a door has both on one page."""

    def is_answer(self, tap: Tap) -> bool:
        return self.answers if isinstance(self.answers, bool) else self.answers(tap)


@dataclass(frozen=True, slots=True)
class TextRoute:
    """A text typed while this step is expected; what was gathered so far is in `turn.expected_data`."""

    step: str
    on_text: OnTurn
    leads_to: Callable[[Mapping[str, Any]], Tap]
    """Of what was gathered so far."""
    one_line: bool = False
    """Short, and all that there is to do: in a browser the field has the focus, and Enter sends it."""
    says_limit: bool = False
    """A text that is too long, however long it is, is answered with how much is possible."""
    knows: Callable[[str], bool] | None = None
    """Whether a text is nothing else, so that it is taken also where no question stands and nothing asks for it."""
    is_over: Callable[[Turn], Awaitable[bool]] | None = None
    """Whether it would come too late by now: then what is newer in front of somebody takes it, where that can."""
    to_what_is_over: str = "refusal-see-now"
    """The words of the button that leads on where the text comes too late."""


@dataclass(frozen=True, slots=True)
class FileRoute:
    """A file sent while this step is expected."""

    step: str
    on_file: OnTurn
    leads_to: Callable[[Mapping[str, Any]], Tap]


@dataclass(frozen=True, slots=True)
class LinkRoute:
    """`/start` with a payload that begins with the prefix; the handler gets the rest of it."""

    prefix: str
    on_link: Callable[[Turn, str], Awaitable[None]]
    leads_to: Callable[[str], Tap]


Route: TypeAlias = Command | TapRoute | TextRoute | FileRoute | LinkRoute
