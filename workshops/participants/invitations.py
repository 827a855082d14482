"""How people get in: a lasting link per group, a link for one person per right."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from storage import invites, members, survey_groups
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, UpdateId
from storage.invites import Invite
from storage.members import Group, Municipality, Role
from workshops.clock import Clock
from workshops.participants import codes
from workshops.participants.appointing import Appointment
from workshops.participants.groups import coordinated_group
from workshops.refusals import Gone, Refusal
from workshops.rights import require, require_member
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

SLIPS_VALID_FOR = timedelta(days=60)
"""How long a slip of paper with a code is good for."""

_TOKEN_BYTES = 16


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
class GroupLink:
    """The lasting link of a group."""

    municipality: Municipality
    group: Group
    members: int
    takes_part: bool
    """Whether the coordinator who asks is in the group."""
    token: str
    browser: "Admission | None" = None
    """Whom the link lets in in the browser; None: nobody for now."""


@dataclass(frozen=True, slots=True)
class Admission:
    """Until then so many more people may come through a lasting link in the browser, or by typing its code."""

    code: str
    until: datetime
    left: int


@dataclass(frozen=True, slots=True)
class Slip:
    """A link for one participant, with the code to type instead."""

    code: str
    token: str


@dataclass(frozen=True, slots=True)
class Slips:
    """Links for one participant each, to be cut out and given away."""

    municipality: Municipality
    group: Group
    slips: tuple[Slip, ...]
    issued: int
    """How many were given out for the group so far, these included."""
    until: datetime


@dataclass(frozen=True, slots=True)
class GroupNotice:
    """What a page for the notice board says besides the link: what is asked now, whom to ask, of which day it is."""

    link: GroupLink
    surveys: tuple[tuple[str, date | None], ...]
    """Their names, each with the last day of the group."""
    contact: str | None
    day: date


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

    async def group_link(self, person: PersonId, group: GroupId) -> GroupLink:
        """The lasting link of a group, which is made when it is first asked for."""

        def look(tx: Transaction) -> GroupLink | None:
            found = coordinated_group(tx, person, group)
            there = invites.lasting(tx, found.municipality, group)
            return None if there is None else self._link_of(tx, found, person)

        there = await self._database.read(look)
        if there is not None:
            return there

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            invites.add_lasting(tx, found.municipality, group, token=_new_token())
            return self._link_of(tx, found, person)

        return await self._database.write(work)

    async def open_in_browser(
        self, person: PersonId, group: GroupId, *, lasts: timedelta, people: int
    ) -> GroupLink:
        """From now on a group's lasting link lets so many people in in the browser, for polls and meetings only."""
        until = self._clock() + lasts

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            invites.add_lasting(tx, found.municipality, group, token=_new_token())
            lasting = invites.lasting(tx, found.municipality, group)
            if lasting is None:
                raise Gone
            invites.set_code(tx, lasting.id, codes.new(codes.SHORT))
            invites.open_in_browser(tx, lasting.id, until=until, people=people)
            return self._link_of(tx, found, person)

        return await self._database.write(work)

    async def close_in_browser(self, person: PersonId, group: GroupId) -> GroupLink:
        """Nobody else comes through a group's lasting link in the browser; who has come stays."""

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            if (lasting := invites.lasting(tx, found.municipality, group)) is not None:
                invites.open_in_browser(tx, lasting.id, until=None, people=None)
            return self._link_of(tx, found, person)

        return await self._database.write(work)

    async def slips(self, person: PersonId, group: GroupId, *, count: int, update: UpdateId) -> Slips:
        """So many links for one participant each; the same update makes the same ones."""
        until = self._clock() + SLIPS_VALID_FOR

        def work(tx: Transaction) -> Slips:
            found = coordinated_group(tx, person, group)
            if invites.made_by(tx, update) is None:
                for number in range(count):
                    invites.add_once(
                        tx,
                        found.municipality,
                        group=group,
                        role=Role.PARTICIPANT,
                        token=_new_token(),
                        expires_at=until,
                        update=update if number == 0 else None,
                        code=codes.new(codes.SHORT),
                    )
            return Slips(
                members.municipality(tx, found.municipality),
                found,
                tuple(
                    Slip(codes.grouped(each.code or ""), each.token)
                    for each in invites.slips_made_by(tx, update, count=count)
                ),
                issued=invites.for_one_in(tx, group),
                until=until,
            )

        return await self._database.write(work)

    async def withdraw_slips(self, person: PersonId, group: GroupId) -> int:
        """Codes for one participant each that nobody has used end; how many."""

        def work(tx: Transaction) -> int:
            coordinated_group(tx, person, group)
            return invites.withdraw_slips(tx, group)

        return await self._database.write(work)

    def _link_of(self, tx: Transaction, group: Group, person: PersonId) -> GroupLink:
        return _group_link(tx, group, person, now=self._clock())

    async def notice(self, person: PersonId, group: GroupId) -> GroupNotice:
        """A group's link with what belongs on paper beside it."""
        now = self._clock()

        def work(tx: Transaction) -> GroupNotice:
            link = self._link_of(tx, coordinated_group(tx, person, group), person)
            return GroupNotice(
                link,
                surveys=tuple(survey_groups.open_names(tx, group)),
                contact=members.contact(tx, link.municipality.id),
                day=now.astimezone(ZoneInfo(link.municipality.timezone)).date(),
            )

        return await self._database.read(work)

    async def renew(self, person: PersonId, group: GroupId, *, update: UpdateId) -> GroupLink:
        """A new lasting link; the old one ends."""

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            lasting = invites.lasting(tx, found.municipality, group)
            if lasting is None:
                raise Gone
            invites.replace_token(tx, lasting.id, token=_new_token(), update=update)
            return self._link_of(tx, found, person)

        return await self._database.write(work)

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
            token = _new_token()
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
            made = invites.made_by(tx, update)
            if made is None:
                raise Gone
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
    token = _new_token()
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


def _group_link(tx: Transaction, group: Group, person: PersonId, *, now: datetime) -> GroupLink:
    lasting = invites.lasting(tx, group.municipality, group.id)
    if lasting is None:
        raise Gone
    return GroupLink(
        members.municipality(tx, group.municipality),
        group,
        members.group_sizes(tx, group.municipality)[group.id],
        takes_part=require_member(tx, person, group.municipality).group == group.id,
        token=lasting.token,
        browser=_admission(lasting, now=now),
    )


def _admission(lasting: Invite, *, now: datetime) -> Admission | None:
    if lasting.code is None or not lasting.admits_in_browser(now):
        return None
    assert lasting.web_until is not None and lasting.web_left is not None  # noqa: S101, PT018 - it admits
    return Admission(codes.grouped(lasting.code), lasting.web_until, lasting.web_left)


def _role_link(tx: Transaction, invite: Invite) -> RoleLink:
    if invite.expires_at is None:
        raise Gone  # a lasting link gives no rights
    town = members.municipality(tx, invite.municipality)
    code = None if invite.code is None else codes.grouped(invite.code)
    return RoleLink(town, invite.role, invite.token, invite.expires_at, code)


def _by_token(tx: Transaction, token: str) -> Invite:
    made = invites.of_token(tx, token)
    if made is None:
        raise Gone
    return made


def _new_token() -> str:
    """128 random bits in the letters that a deep link and a button can carry."""
    return secrets.token_urlsafe(_TOKEN_BYTES)
