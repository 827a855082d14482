"""What the buttons of invitations carry."""

from dataclasses import dataclass
from typing import ClassVar, Final

from handlers.taps import Tap
from storage.ids import GroupId, MunicipalityId
from storage.members import Role

LINK_PREFIX: Final = "j"
"""A link's payload is this letter and the token of an invite."""


@dataclass(frozen=True, slots=True)
class Invitations(Tap):
    """The groups of a town, and every other way to let people in."""

    prefix: ClassVar[str] = "i"
    municipality: MunicipalityId


@dataclass(frozen=True, slots=True)
class SeeGroup(Tap):
    prefix: ClassVar[str] = "ig"
    group: GroupId


@dataclass(frozen=True, slots=True)
class Picture(Tap):
    prefix: ClassVar[str] = "iq"
    group: GroupId


@dataclass(frozen=True, slots=True)
class Page(Tap):
    prefix: ClassVar[str] = "ip"
    group: GroupId


@dataclass(frozen=True, slots=True)
class AskRenew(Tap):
    prefix: ClassVar[str] = "ia"
    group: GroupId


@dataclass(frozen=True, slots=True)
class Renew(Tap):
    prefix: ClassVar[str] = "ir"
    group: GroupId


@dataclass(frozen=True, slots=True)
class TakePart(Tap):
    prefix: ClassVar[str] = "it"
    group: GroupId


@dataclass(frozen=True, slots=True)
class InBrowser(Tap):
    """How people of a group come in in a browser."""

    prefix: ClassVar[str] = "ib"
    group: GroupId


@dataclass(frozen=True, slots=True)
class OpenInBrowser(Tap):
    prefix: ClassVar[str] = "ibo"
    group: GroupId
    days: int
    people: int


@dataclass(frozen=True, slots=True)
class CloseInBrowser(Tap):
    prefix: ClassVar[str] = "ibc"
    group: GroupId


@dataclass(frozen=True, slots=True)
class PrintSlips(Tap):
    prefix: ClassVar[str] = "ibp"
    group: GroupId
    count: int


@dataclass(frozen=True, slots=True)
class WithdrawSlips(Tap):
    prefix: ClassVar[str] = "ibw"
    group: GroupId


@dataclass(frozen=True, slots=True)
class Rename(Tap):
    prefix: ClassVar[str] = "ie"
    group: GroupId


@dataclass(frozen=True, slots=True)
class NewGroup(Tap):
    prefix: ClassVar[str] = "in"
    municipality: MunicipalityId


@dataclass(frozen=True, slots=True)
class Organise(Tap):
    prefix: ClassVar[str] = "io"
    municipality: MunicipalityId


@dataclass(frozen=True, slots=True)
class InviteFor(Tap):
    """A link for one person."""

    prefix: ClassVar[str] = "il"
    municipality: MunicipalityId
    role: Role


@dataclass(frozen=True, slots=True)
class SeeLink(Tap):
    """A link for one person, while nobody has come through it."""

    prefix: ClassVar[str] = "ik"
    municipality: MunicipalityId
    token: str


@dataclass(frozen=True, slots=True)
class Unused(Tap):
    prefix: ClassVar[str] = "iu"
    municipality: MunicipalityId


@dataclass(frozen=True, slots=True)
class Withdraw(Tap):
    """The token and not the id: an id may be given again, to somebody else's link."""

    prefix: ClassVar[str] = "iw"
    municipality: MunicipalityId
    token: str
