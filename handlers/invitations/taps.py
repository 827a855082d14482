"""What the buttons of invitations carry."""

import re
from datetime import date
from typing import Final

from handlers.taps import OfGroup, OfTown
from storage.day_rights import MODERATING, Task
from storage.ids import DayRightId, GroupId, PollId, SurveyId
from storage.members import Role

LINK_LETTER: Final = "j"
"""A link's payload is this letter and the token of an invite."""


def to_poll(token: str, poll: PollId | None) -> str:
    """A token that says besides for which poll somebody comes, with a sign that no token has."""
    return token if poll is None else f"{token}.{poll}"


def poll_of(token: str) -> tuple[str, PollId | None]:
    """(the token, for which poll). What no button of ours carries is a token that nobody has."""
    token_, _, poll = token.partition(".")
    return (token_, PollId(int(poll))) if re.fullmatch("[1-9][0-9]{0,17}", poll) else (token, None)


class Invitations(OfTown, prefix="i"):
    """The groups of a town, and every other way to let people in."""


class SeeGroup(OfGroup, prefix="ig"): ...


class Picture(OfGroup, prefix="iq"): ...


class Page(OfGroup, prefix="ip"): ...


class AskRenew(OfGroup, prefix="ia"): ...


class Renew(OfGroup, prefix="ir"): ...


class TakePart(OfGroup, prefix="it"): ...


class InBrowser(OfGroup, prefix="ib"):
    """How people of a group come in in a browser."""


class OpenInBrowser(OfGroup, prefix="ibo"):
    days: int
    people: int


class AddPlaces(OfGroup, prefix="ibm"):
    """How many there are to be altogether: coming twice it adds nothing."""

    places: int


class CloseInBrowser(OfGroup, prefix="ibc"): ...


class PrintSlips(OfGroup, prefix="ibp"):
    count: int


class WithdrawSlips(OfGroup, prefix="ibw"): ...


class Rename(OfGroup, prefix="ie"): ...


class NewGroup(OfTown, prefix="in"): ...


class Organise(OfTown, prefix="io"): ...


class InviteFor(OfTown, prefix="il"):
    """A link for one person."""

    role: Role


class SeeLink(OfTown, prefix="ik"):
    """A link for one person, while nobody has come through it."""

    token: str


class Unused(OfTown, prefix="iu"): ...


class Withdraw(OfTown, prefix="iw"):
    """The token and not the id: an id may be given again, to somebody else's link."""

    token: str


class OfModeration(OfTown):
    """The right to moderate for a day."""

    @property
    def task(self) -> Task:
        return MODERATING


class DayModeration(OfModeration, prefix="zmc"):
    """The codes that give it, and who has it."""


class MakeDayCode(OfModeration, prefix="zmcn"):
    day: date


class SeeDayCode(OfModeration, prefix="zmcs"):
    """A code while nobody has used it."""

    token: str


class DayCodePicture(OfModeration, prefix="zmcq"):
    token: str


class WithdrawDayCode(OfModeration, prefix="zmcw"):
    token: str


class EndModeration(OfModeration, prefix="zmce"):
    """Somebody's right ends now."""

    right: DayRightId


class OfPaperHelp(OfTown):
    """The right to enter forms of a survey from paper for a day: those of a group, or (None) of all."""

    survey: SurveyId
    group: GroupId | None

    @property
    def task(self) -> Task:
        return Task(self.survey, self.group)


class PaperHelp(OfPaperHelp, prefix="zbc"):
    """The codes that give it, and who has it."""


class PaperHelpGroups(OfPaperHelp, prefix="zbcg"):
    """A code for the forms of one group only: which?"""


class MakePaperCode(OfPaperHelp, prefix="zbcn"):
    day: date


class SeePaperCode(OfPaperHelp, prefix="zbcs"):
    """A code while nobody has used it."""

    token: str


class PaperCodePicture(OfPaperHelp, prefix="zbcq"):
    token: str


class WithdrawPaperCode(OfPaperHelp, prefix="zbcw"):
    token: str


class EndPaperHelp(OfPaperHelp, prefix="zbce"):
    """Somebody's right ends now."""

    right: DayRightId
