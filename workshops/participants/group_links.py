"""A group's lasting link, whom it lets in in the browser, and codes for one participant of the group each."""

from datetime import date, datetime, timedelta

from questionnaires.values import dataclass
from storage import invites, members, survey_groups
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, UpdateId
from storage.invites import Invite
from storage.members import Group, Municipality, Role
from workshops.clock import Clock
from workshops.end_dates import today
from workshops.outbox import Wake
from workshops.participants import codes
from workshops.participants.groups import coordinated_group
from workshops.refusals import or_gone
from workshops.rights import require_member

SLIPS_VALID_FOR = timedelta(days=60)
"""How long a slip of paper with a code is good for."""
MORE_PLACES = 30
"""So many people more come through a link that is open, by one tap."""


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
    """Until then so many more people may come through a lasting link in the browser, or by typing its code.

    `places`: so many altogether, 0 where that is not known. `left` is 0 where all of them are taken.
    """

    code: str
    until: datetime
    left: int
    places: int


@dataclass(frozen=True, slots=True)
class FullLink:
    """A group's link that is open in the browser, and all its places are taken."""

    group: Group
    places: int


def full_links(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> list[FullLink]:
    """What whoever leads should know while people stand at the door."""
    return [
        FullLink(group, each.web_people or 0)
        for each in invites.full_in_browser(tx, municipality, now=now)
        if each.group is not None and (group := members.group(tx, each.group)) is not None
    ]


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


class GroupLinks:
    """Use cases of coordinators. Each raises NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        """`wake`: a wall shows the ways in."""
        self._database = database
        self._clock = clock
        self._wake = wake

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
            invites.add_lasting(tx, found.municipality, group, token=codes.new_token())
            return self._link_of(tx, found, person)

        return await self._database.write(work, then=self._wake)

    async def open_in_browser(
        self, person: PersonId, group: GroupId, *, lasts: timedelta, people: int
    ) -> GroupLink:
        """From now on a group's lasting link lets so many people in in the browser, for polls and meetings only."""
        until = self._clock() + lasts

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            invites.add_lasting(tx, found.municipality, group, token=codes.new_token())
            lasting = or_gone(invites.lasting(tx, found.municipality, group))
            invites.set_code(tx, lasting.id, codes.new(codes.SHORT))
            invites.open_in_browser(tx, lasting.id, until=until, people=people)
            return self._link_of(tx, found, person)

        return await self._database.write(work, then=self._wake)

    async def add_places(self, person: PersonId, group: GroupId, *, places: int) -> GroupLink:
        """From now on so many people altogether may come through a link that is open in the browser.

        It grows by MORE_PLACES at a time and never shrinks: the same tap once more, or an older one, changes nothing.
        """
        now = self._clock()

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            lasting = or_gone(invites.lasting(tx, found.municipality, group))
            if lasting.is_open_in_browser(now) and places == (lasting.web_people or 0) + MORE_PLACES:
                invites.widen_in_browser(tx, lasting.id, people=places)
            return self._link_of(tx, found, person)

        return await self._database.write(work, then=self._wake)

    async def close_in_browser(self, person: PersonId, group: GroupId) -> GroupLink:
        """Nobody else comes through a group's lasting link in the browser; who has come stays."""

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            if (lasting := invites.lasting(tx, found.municipality, group)) is not None:
                invites.open_in_browser(tx, lasting.id, until=None, people=None)
            return self._link_of(tx, found, person)

        return await self._database.write(work, then=self._wake)

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
                        token=codes.new_token(),
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
                day=today(now, link.municipality.timezone),
            )

        return await self._database.read(work)

    async def renew(self, person: PersonId, group: GroupId, *, update: UpdateId) -> GroupLink:
        """A new lasting link; the old one ends."""

        def work(tx: Transaction) -> GroupLink:
            found = coordinated_group(tx, person, group)
            lasting = or_gone(invites.lasting(tx, found.municipality, group))
            invites.replace_token(tx, lasting.id, token=codes.new_token(), update=update)
            return self._link_of(tx, found, person)

        return await self._database.write(work, then=self._wake)


def _group_link(tx: Transaction, group: Group, person: PersonId, *, now: datetime) -> GroupLink:
    lasting = or_gone(invites.lasting(tx, group.municipality, group.id))
    return GroupLink(
        members.municipality(tx, group.municipality),
        group,
        members.group_sizes(tx, group.municipality)[group.id],
        takes_part=require_member(tx, person, group.municipality).group == group.id,
        token=lasting.token,
        browser=_admission(lasting, now=now),
    )


def _admission(lasting: Invite, *, now: datetime) -> Admission | None:
    if lasting.code is None or not lasting.is_open_in_browser(now):
        return None
    assert lasting.web_until is not None and lasting.web_left is not None  # noqa: S101, PT018 - it is open
    return Admission(
        codes.grouped(lasting.code), lasting.web_until, lasting.web_left, lasting.web_people or 0
    )
