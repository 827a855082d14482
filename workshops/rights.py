"""Who may do what: asked by every use case itself, inside its own transaction."""

from storage import members
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId
from storage.members import Membership, Role
from workshops.refusals import NotAllowed


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
