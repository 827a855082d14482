"""How people with a right get in: the first link into a new town, and links for one person each."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from questionnaires.values import dataclass
from storage import invites, members
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, UpdateId
from storage.invites import Invite
from storage.members import Group, Municipality, Role
from workshops.clock import Clock
from workshops.participants import codes
from workshops.participants.appointing import Appointment
from workshops.refusals import Gone, Refusal, or_gone
from workshops.rights import require
from workshops.town_names import UnknownTown, alike, town_named

DEFAULT_GROUPS = {
    "verwaltung": "Verwaltung",
    "rat": "Rat",
    "beirat": "Beirat",
    "ehrenamt": "Ehrenamt",
    "institution": "Institutionen",
}
"""Code → name of the perspectives that a new town starts with; the shipped questionnaires know the codes."""

VALID_FOR = timedelta(days=7)
"""How long a link for one person waits for that person."""


class UnknownGroup(Refusal):
    """No group of the town goes by that code; `known` are those that there are."""

    def __init__(self, code: str, known: list[str]) -> None:
        super().__init__(code)
        self.known = known


class TownExists(Refusal):
    """A town of this name is there already; `name` is how it is written."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class RoleLink:
    """A link that gives one person a right."""

    municipality: Municipality
    role: Role
    token: str
    expires_at: datetime
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Town:
    """A town as its coordinator sees it: the groups with the number of their members, and what waits."""

    municipality: Municipality
    groups: tuple[tuple[Group, int], ...]
    organises: bool
    """Whether the coordinator who asks is an organiser, too."""
    unused: int
    """How many links for one person nobody has come through yet."""


class Invitations:
    """Use cases of coordinators, and the one that makes the first of them."""

    def __init__(self, database: Database, clock: Clock, *, appointments: Sequence[Appointment] = ()) -> None:
        self._database = database
        self._clock = clock
        self._appointments = tuple(appointments)

    async def found(
        self, name: str, *, timezone: str, role: Role, group_code: str | None, valid_for: timedelta
    ) -> Invite:
        """A new town with the default groups, and a link for one person into it.

        Raises TownExists, or UnknownGroup when it has no such group; nothing is created then.
        """
        now = self._clock()

        def work(tx: Transaction) -> Invite:
            with suppress(UnknownTown):
                raise TownExists(members.municipality(tx, town_named(tx, name)).name)
            town = _new_town(tx, name, timezone=timezone)
            return _first_link(tx, town, role=role, group_code=group_code, expires_at=now + valid_for)

        return await self._database.write(work)

    async def towns_like(self, name: str) -> list[str]:
        """The towns with nearly this name, the likeliest first."""
        return await self._database.read(lambda tx: alike(tx, name))

    async def admit(self, name: str, *, role: Role, group_code: str | None, valid_for: timedelta) -> Invite:
        """The operator's link for one person into a town that there is. Raises UnknownTown, or UnknownGroup."""
        now = self._clock()

        def work(tx: Transaction) -> Invite:
            town = town_named(tx, name)
            return _first_link(tx, town, role=role, group_code=group_code, expires_at=now + valid_for)

        return await self._database.write(work)

    async def town_name(self, municipality: MunicipalityId) -> str:
        """As it was founded, however somebody wrote it."""
        return await self._database.read(lambda tx: members.municipality(tx, municipality).name)

    async def is_known(self, token: str) -> bool:
        """Whether there is such a link, or was one for one person."""
        return await self._database.read(lambda tx: invites.of_token(tx, token) is not None)

    async def town(self, person: PersonId, municipality: MunicipalityId) -> Town:
        """The groups of a town and the links that are out."""
        now = self._clock()

        def work(tx: Transaction) -> Town:
            coordinator = require(tx, person, municipality, role=Role.COORDINATOR)
            sizes = members.group_sizes(tx, municipality)
            return Town(
                members.municipality(tx, municipality),
                tuple((group, sizes[group.id]) for group in members.groups(tx, municipality)),
                organises=Role.ORGANISER in coordinator.roles,
                unused=len(invites.unused(tx, municipality, now=now)),
            )

        return await self._database.read(work)

    async def organise(self, person: PersonId, municipality: MunicipalityId) -> None:
        """A coordinator takes the organisation on as well."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            members.grant(tx, municipality, person, role=Role.ORGANISER)
            for appoint in self._appointments:
                appoint(tx, person, municipality, now)

        await self._database.write(work)

    async def role_link(
        self, person: PersonId, municipality: MunicipalityId, *, role: Role, update: UpdateId
    ) -> RoleLink:
        """A link that gives one person a right; the same update makes the same link."""
        expires_at = self._clock() + VALID_FOR

        def work(tx: Transaction) -> RoleLink:
            require(tx, person, municipality, role=Role.COORDINATOR)
            if role not in {Role.COORDINATOR, Role.ORGANISER}:
                raise Gone  # who takes part does so by a group's own link, who moderates by a code for one day
            token = codes.new_token()
            invites.add_once(
                tx,
                municipality,
                group=None,
                role=role,
                token=token,
                expires_at=expires_at,
                update=update,
                code=codes.new(codes.SHORT),
            )
            made = or_gone(invites.made_by(tx, update))
            return _role_link(tx, made)

        return await self._database.write(work)

    async def unused_links(self, person: PersonId, municipality: MunicipalityId) -> list[RoleLink]:
        """Links for one person that nobody has come through yet."""
        now = self._clock()

        def work(tx: Transaction) -> list[RoleLink]:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return [_role_link(tx, invite) for invite in invites.unused(tx, municipality, now=now)]

        return await self._database.read(work)

    async def withdraw(self, person: PersonId, municipality: MunicipalityId, *, token: str) -> None:
        """A link for one person ends; withdrawing it twice is harmless."""

        def work(tx: Transaction) -> None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            invites.withdraw(tx, municipality, token=token)

        await self._database.write(work)


def _new_town(tx: Transaction, name: str, *, timezone: str) -> MunicipalityId:
    town = members.add_municipality(tx, name, timezone=timezone)
    for code, label in DEFAULT_GROUPS.items():
        members.add_group(tx, town, code=code, name=label)
    return town


def _first_link(
    tx: Transaction, town: MunicipalityId, *, role: Role, group_code: str | None, expires_at: datetime
) -> Invite:
    group = None if group_code is None else _with_code(tx, town, group_code)
    token = codes.new_token()
    invites.add_once(
        tx,
        town,
        group=group,
        role=role,
        token=token,
        expires_at=expires_at,
        update=None,
        code=codes.new(codes.SHORT),
    )
    return _by_token(tx, token)


def _with_code(tx: Transaction, town: MunicipalityId, code: str) -> GroupId:
    groups = {group.code: group.id for group in members.groups(tx, town)}
    if code not in groups:
        raise UnknownGroup(code, list(groups))
    return groups[code]


def _role_link(tx: Transaction, invite: Invite) -> RoleLink:
    if invite.expires_at is None:
        raise Gone  # a lasting link gives no rights
    town = members.municipality(tx, invite.municipality)
    code = None if invite.code is None else codes.grouped(invite.code)
    return RoleLink(town, invite.role, invite.token, invite.expires_at, code)


def _by_token(tx: Transaction, token: str) -> Invite:
    return or_gone(invites.of_token(tx, token))
