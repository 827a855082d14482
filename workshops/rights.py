"""Who may do what: asked by every use case itself, inside its own transaction."""

from typing import Literal

from storage import consents, members
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId
from storage.members import Membership, Role
from workshops.refusals import ConsentNeeded, NotAllowed


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
