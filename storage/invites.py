"""Links into a municipality. Whoever holds the token may use it: as often and as long as its row says."""

from dataclasses import dataclass
from datetime import UTC, datetime

from storage.database import Row, Transaction
from storage.ids import GroupId, InviteId, MunicipalityId, UpdateId
from storage.members import Role


@dataclass(frozen=True, slots=True)
class Invite:
    """`uses_left` None: as many as come. `expires_at` None: it stays valid until it is replaced."""

    id: InviteId
    municipality: MunicipalityId
    group: GroupId | None
    role: Role
    token: str
    uses_left: int | None
    expires_at: datetime | None


def _invite(row: Row) -> Invite:
    group, expires = row["group_id"], row["expires_at"]
    return Invite(
        id=InviteId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        group=None if group is None else GroupId(group),
        role=Role(row["role"]),
        token=row["token"],
        uses_left=row["uses_left"],
        expires_at=None if expires is None else datetime.fromtimestamp(expires, UTC),
    )


def add_lasting(tx: Transaction, municipality: MunicipalityId, group: GroupId, *, token: str) -> None:
    """Gives a group its lasting link; one that it has already stays."""
    tx.run(
        """
        INSERT INTO invite (municipality_id, group_id, role, token)
        VALUES (:municipality, :group, 'participant', :token)
        ON CONFLICT DO NOTHING
        """,
        municipality=municipality,
        group=group,
        token=token,
    )


def lasting(tx: Transaction, municipality: MunicipalityId, group: GroupId) -> Invite | None:
    """The lasting link of a group."""
    row = tx.first(
        """
        SELECT * FROM invite
        WHERE municipality_id = :municipality AND group_id = :group
          AND role = 'participant' AND uses_left IS NULL AND expires_at IS NULL
        """,
        municipality=municipality,
        group=group,
    )
    return None if row is None else _invite(row)


def replace_token(tx: Transaction, invite: InviteId, *, token: str, update: UpdateId) -> None:
    """Ends the old link and begins a new one; the same update does it once."""
    tx.run(
        """
        UPDATE invite SET token = :token, update_id = :update
        WHERE id = :invite AND update_id IS NOT :update
        """,
        invite=invite,
        token=token,
        update=update,
    )


def add_once(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    group: GroupId | None,
    role: Role,
    token: str,
    expires_at: datetime,
    update: UpdateId | None,
) -> None:
    """A link for one person; the same update makes one."""
    tx.run(
        """
        INSERT INTO invite (municipality_id, group_id, role, token, uses_left, expires_at, update_id)
        VALUES (:municipality, :group, :role, :token, 1, :expires_at, :update)
        ON CONFLICT (update_id) DO NOTHING
        """,
        municipality=municipality,
        group=group,
        role=role.value,
        token=token,
        expires_at=int(expires_at.timestamp()),
        update=update,
    )


def of_token(tx: Transaction, token: str) -> Invite | None:
    """What a link leads to."""
    row = tx.first("""SELECT * FROM invite WHERE token = :token""", token=token)
    return None if row is None else _invite(row)


def made_by(tx: Transaction, update: UpdateId) -> Invite | None:
    """The link that an update made."""
    row = tx.first("""SELECT * FROM invite WHERE update_id = :update""", update=update)
    return None if row is None else _invite(row)


def unused(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> list[Invite]:
    """Links for one person that can still be used, the next to expire first."""
    rows = tx.all(
        """
        SELECT * FROM invite
        WHERE municipality_id = :municipality AND uses_left > 0 AND expires_at > :now
        ORDER BY expires_at, id
        """,
        municipality=municipality,
        now=int(now.timestamp()),
    )
    return [_invite(row) for row in rows]


def use(tx: Transaction, invite: InviteId) -> None:
    """One person came through; a lasting link stays as it is."""
    tx.run("""UPDATE invite SET uses_left = uses_left - 1 WHERE id = :invite""", invite=invite)


def withdraw(tx: Transaction, municipality: MunicipalityId, *, token: str) -> None:
    """A link for one person ends before it was used."""
    tx.run(
        """
        DELETE FROM invite
        WHERE municipality_id = :municipality AND token = :token AND uses_left IS NOT NULL
        """,
        municipality=municipality,
        token=token,
    )
