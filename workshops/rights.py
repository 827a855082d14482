"""Who may do what: asked by every use case itself, inside its own transaction."""

from datetime import datetime
from typing import Literal

from storage import consents, members, moderations
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId
from storage.members import Membership, Role
from workshops.refusals import ConsentNeeded, DayIsOver, NotAllowed


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
    return moderations.of_person(tx, municipality, person, now=now) is not None


def require_moderator(
    tx: Transaction, person: PersonId, municipality: MunicipalityId, *, now: datetime
) -> None:
    """Raises NotAllowed for whoever does not lead workshops of the town now, DayIsOver where they did."""
    if may_moderate(tx, person, municipality, now=now):
        return
    had = any(each.municipality == municipality for each in moderations.all_of(tx, person))
    raise DayIsOver if had else NotAllowed


def require_consent_to(
    tx: Transaction,
    person: PersonId,
    municipality: MunicipalityId,
    *,
    k: int,
    kind: Literal["poll", "survey"],
    subject: int,
    title: str,
) -> None:
    """Raises ConsentNeeded where every consent of the person that holds named a larger group size than this."""
    agreed = consents.smallest_group_size(tx, municipality, person)
    if agreed is not None and k < agreed:
        raise ConsentNeeded(municipality, kind, subject, title, k, agreed)
