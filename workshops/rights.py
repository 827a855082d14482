"""Who may do what: asked by every use case itself, inside its own transaction."""

from datetime import datetime
from typing import Final, Literal

from questionnaires.values import dataclass
from storage import day_rights, members
from storage.database import Transaction
from storage.day_rights import MODERATING
from storage.ids import GroupId, MunicipalityId, PersonId
from storage.members import Membership, Role
from storage.surveys import Survey
from workshops.refusals import ConsentNeeded, DayIsOver, EnteringIsOver, NotAllowed

ORGANISING: Final = frozenset({Role.ORGANISER, Role.COORDINATOR})
"""Whoever holds one of these prepares meetings and measures."""


def require_member(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> Membership:
    """The person's membership; raises NotAllowed for a stranger."""
    found = members.membership(tx, municipality, person)
    if found is None:
        raise NotAllowed
    return found


def require(tx: Transaction, person: PersonId, municipality: MunicipalityId, *, role: Role) -> Membership:
    """The person's membership with this right; raises NotAllowed otherwise."""
    found = require_member(tx, person, municipality)
    if role not in found.roles:
        raise NotAllowed
    return found


def require_organising(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> None:
    """Raises NotAllowed for whoever may not prepare meetings and measures of the town."""
    if not require_member(tx, person, municipality).roles & ORGANISING:
        raise NotAllowed


def coordinates(tx: Transaction, person: PersonId, municipality: MunicipalityId) -> bool:
    """Whether the person coordinates the town."""
    found = members.membership(tx, municipality, person)
    return found is not None and Role.COORDINATOR in found.roles


def may_moderate(tx: Transaction, person: PersonId, municipality: MunicipalityId, *, now: datetime) -> bool:
    """Whether the person leads workshops of the town at this moment: as a coordinator, or by the right for one day.

    That right is for what happens in the room (items, polls of the run sheet, cards, the wall) and for nothing else.
    """
    found = members.membership(tx, municipality, person)
    if found is None:
        return False
    if Role.COORDINATOR in found.roles:
        return True
    return day_rights.held(tx, municipality, person, MODERATING, now=now) is not None


def require_moderator(
    tx: Transaction, person: PersonId, municipality: MunicipalityId, *, now: datetime
) -> None:
    """Raises NotAllowed for whoever does not lead workshops of the town now, DayIsOver where they did."""
    if may_moderate(tx, person, municipality, now=now):
        return
    every = day_rights.all_of(tx, person)
    had = any(each.municipality == municipality and each.task == MODERATING for each in every)
    raise DayIsOver if had else NotAllowed


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """The groups whose forms from paper somebody may enter; None: of all that are asked."""

    groups: frozenset[GroupId] | None
    only_enters: bool
    """By a right for one day: they do nothing else with the survey."""

    def covers(self, group: GroupId) -> bool:
        """Whether forms of this group may be entered."""
        return self.groups is None or group in self.groups


def require_paper_entry(tx: Transaction, person: PersonId, survey: Survey, *, now: datetime) -> PaperEntry:
    """Which forms of a survey the person may enter: a coordinator all of them, else by the right for one day.

    Raises NotAllowed for whoever has none, EnteringIsOver where they had.
    """
    if coordinates(tx, person, survey.municipality):
        return PaperEntry(None, only_enters=False)
    lasting = day_rights.of_person(tx, survey.municipality, person, now=now)
    groups = [each.task.group for each in lasting if each.task.survey == survey.id]
    if not groups:
        had = any(each.task.survey == survey.id for each in day_rights.all_of(tx, person))
        raise EnteringIsOver if had else NotAllowed
    some = frozenset(group for group in groups if group is not None)
    return PaperEntry(None if None in groups else some, only_enters=True)


def require_consent_to(
    agreed: int | None,
    municipality: MunicipalityId,
    *,
    k: int,
    kind: Literal["poll", "survey"],
    subject: int,
    title: str,
) -> None:
    """Raises ConsentNeeded where every consent of a person that holds named a larger group size than this.

    `agreed` is the smallest of those, read in the same transaction; None where none of them named one.
    """
    if agreed is not None and k < agreed:
        raise ConsentNeeded(municipality, kind, subject, title, k, agreed)
