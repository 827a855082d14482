"""Who takes part where: a link is opened, consent is given, towns are switched, the manner of speaking is kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias, assert_never

from questionnaires.values import dataclass
from storage import consents, day_rights, invites, members, participation, persons, polls, surveys
from storage.database import Database, Transaction
from storage.day_rights import Task
from storage.ids import GroupId, InviteId, MunicipalityId, PersonId, PollId
from storage.invites import Invite
from storage.members import Group, Membership, Municipality, Role
from storage.persons import Pace, Person
from storage.surveys import SurveyState
from workshops.clock import Clock
from workshops.outbox import Wake
from workshops.participants.appointing import Appointment
from workshops.participants.groups import coordinated_group
from workshops.rights import require_member


@dataclass(frozen=True, slots=True)
class Offer:
    """Where a link leads: the group is None where somebody is to coordinate or organise without taking part."""

    invite: InviteId
    municipality: Municipality
    group: Group | None
    role: Role
    by_address: bool = False
    """A lasting address in the browser: for polls and meetings only."""
    issued: int = 0
    """How many links for one person were given out for the group."""
    until: datetime | None = None
    """When a right for a day ends; None for every other right."""
    task: Task | None = None
    """What that is the right to."""
    survey: str | None = None
    """The name of the survey whose forms from paper are entered; None: somebody moderates."""
    forms_of: Group | None = None
    """Of which group those are; None: of all."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Not a member yet: consent comes first."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class OtherGroup:
    """A member whom the link would put into another group; `current` None: in none so far."""

    offer: Offer
    current: Group | None


@dataclass(frozen=True, slots=True)
class OtherRole:
    """A member whom the link gives one more right."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class AlreadyIn:
    """The link changes nothing: everything it gives is there."""

    municipality: Municipality


@dataclass(frozen=True, slots=True)
class LinkUnknown:
    """Mistyped, withdrawn, or replaced by a newer one: the three look the same."""


@dataclass(frozen=True, slots=True)
class LinkExpired:
    """Its last day is over."""


@dataclass(frozen=True, slots=True)
class LinkUsed:
    """It was for one person, who came."""


@dataclass(frozen=True, slots=True)
class NotInBrowser:
    """A group's lasting link, which lets nobody in in the browser for now: a code for one person does."""


@dataclass(frozen=True, slots=True)
class LinkFull:
    """A group's lasting link that is open in the browser: so many came, for whom it was opened (0: not known)."""

    places: int


LinkOutcome: TypeAlias = (
    Newcomer
    | OtherGroup
    | OtherRole
    | AlreadyIn
    | LinkUnknown
    | LinkExpired
    | LinkUsed
    | NotInBrowser
    | LinkFull
)


@dataclass(frozen=True, slots=True)
class Joined:
    """The person is a member now, with the group and the right that the link gives.

    `poll`: the one that they came for, else the only thing that waits for a newcomer; None where it does not ask them.
    """

    offer: Offer
    poll: PollId | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """What somebody agreed to: this version of the privacy text with this k in it, read in this language."""

    version: str
    language: str
    minimum_group_size: int | None = None


@dataclass(frozen=True, slots=True)
class TownStanding:
    """What a person is in the town on their home screen, and how many towns they could switch between."""

    municipality: Municipality
    membership: Membership
    group: Group | None
    towns: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody comes into a group at this moment."""

    person: PersonId
    group: GroupId
    at: datetime


Greeting: TypeAlias = Callable[[Transaction, Arrival], None]
"""What one part of the program has for them, such as what is open to the group already; in the same transaction."""


class Participants:
    """Use cases of everyone."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        wake: Wake,
        *,
        greetings: Sequence[Greeting] = (),
        appointments: Sequence[Appointment] = (),
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._greetings = tuple(greetings)
        self._appointments = tuple(appointments)

    async def open_link(self, person: PersonId, token: str) -> LinkOutcome:
        """What a link would do for this person; nothing is changed yet."""
        now = self._clock()
        return await self._database.read(lambda tx: _opened(tx, person, token, now=now))

    async def join(
        self, person: PersonId, token: str, *, agreed: Agreed | None = None, to: PollId | None = None
    ) -> Joined | LinkOutcome:
        """Goes through a link, perhaps `to` vote; twice changes nothing.

        A newcomer who has not agreed, or to another group size than the town's of now, stays one.
        """
        now = self._clock()

        def work(tx: Transaction) -> Joined | LinkOutcome:
            outcome = _opened(tx, person, token, now=now)
            match outcome:
                case Newcomer(offer=offer) if agreed is not None and _is_what_is_offered(agreed, offer):
                    town = offer.municipality.id
                    _agree(tx, town, person, agreed, at=now)
                    entered = self._enter(tx, person, offer, now=now)
                    return replace(entered, poll=_waits(tx, person, offer, to=to))
                case OtherGroup(offer=offer) | OtherRole(offer=offer):
                    entered = self._enter(tx, person, offer, now=now)
                    return entered if to is None else replace(entered, poll=_waits(tx, person, offer, to=to))
                case Newcomer() | AlreadyIn() | LinkUnknown() | LinkExpired() | LinkUsed():
                    return outcome
                case NotInBrowser() | LinkFull():
                    return outcome
            assert_never(outcome)

        return await self._database.write(work, then=self._wake)

    async def agree(self, person: PersonId, municipality: MunicipalityId, agreed: Agreed) -> None:
        """A member agrees anew, because the text names something else now. Raises NotAllowed for a stranger."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            require_member(tx, person, municipality)
            _agree(tx, municipality, person, agreed, at=now)

        await self._database.write(work)

    async def take_part(self, person: PersonId, group: GroupId) -> None:
        """A coordinator, who can open every group's link, goes into a group without the detour."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            found = coordinated_group(tx, person, group)
            self._place(tx, person, found, now=now)

        await self._database.write(work, then=self._wake)

    async def standing(self, person: PersonId) -> TownStanding | None:
        """Where a person is at home; None for somebody who belongs to no town."""
        return await self._database.read(lambda tx: standing_of(tx, person))

    async def with_rights(self) -> list[Person]:
        """Everybody who coordinates or organises somewhere and can be reached."""
        return await self._database.read(persons.with_rights)

    async def towns(self, person: PersonId) -> list[Municipality]:
        """The towns a person belongs to, by name."""
        return await self._database.read(lambda tx: members.municipalities_of(tx, person))

    async def switch(self, person: PersonId, municipality: MunicipalityId) -> None:
        """Another of the person's towns is on the home screen from now on. Raises NotAllowed for a stranger."""

        def work(tx: Transaction) -> None:
            require_member(tx, person, municipality)
            persons.set_municipality(tx, person, municipality)

        await self._database.write(work)

    async def speak(self, person: PersonId, language: str) -> Person:
        """Everything is said in this language from now on."""

        def work(tx: Transaction) -> Person:
            persons.set_language(tx, person, language)
            return persons.person(tx, person)

        return await self._database.write(work)

    async def read_aloud(self, person: PersonId, *, on: bool) -> Person:
        """On: every screen is a new message, which screen readers notice, instead of an edit."""

        def work(tx: Transaction) -> Person:
            persons.set_screen_reader(tx, person, on=on)
            return persons.person(tx, person)

        return await self._database.write(work)

    async def take_time(self, person: PersonId, pace: Pace) -> Person:
        """A countdown of the room is so many times as long for this person."""

        def work(tx: Transaction) -> Person:
            persons.set_pace(tx, person, pace)
            return persons.person(tx, person)

        return await self._database.write(work)

    async def mute(self, person: PersonId, *, on: bool) -> Person:
        """On: nothing is sent that the person did not ask for."""

        def work(tx: Transaction) -> Person:
            persons.set_muted(tx, person, on=on)
            return persons.person(tx, person)

        return await self._database.write(work)

    def _enter(self, tx: Transaction, person: PersonId, offer: Offer, *, now: datetime) -> Joined:
        town = offer.municipality.id
        member = members.membership(tx, town, person)
        # A right that comes with a group fills an empty place; it never moves somebody out of their group.
        placed = offer.role is not Role.PARTICIPANT and member is not None and member.group is not None
        if offer.group is not None and not placed:
            self._place(tx, person, offer.group, now=now, by_address=offer.by_address)
        else:
            members.join(tx, town, person, group=None)
        if offer.until is not None and offer.task is not None:
            day_rights.give(tx, town, person, offer.task, now=now, ends=offer.until)
        elif offer.role is not Role.PARTICIPANT:
            members.grant(tx, town, person, role=offer.role)
        if offer.role is Role.ORGANISER:
            for appoint in self._appointments:
                appoint(tx, person, town, now)
        persons.set_municipality(tx, person, town)
        invites.use(tx, offer.invite)
        if offer.by_address:
            invites.use_in_browser(tx, offer.invite)
        return Joined(offer)

    def _place(
        self, tx: Transaction, person: PersonId, group: Group, *, now: datetime, by_address: bool = False
    ) -> None:
        members.join(tx, group.municipality, person, group=group.id, by_address=by_address)
        for greet in self._greetings:
            greet(tx, Arrival(person, group.id, now))


def _waits(tx: Transaction, person: PersonId, offer: Offer, *, to: PollId | None) -> PollId | None:
    """This poll where it asks them; else the only one, where nothing else waits for them."""
    town = offer.municipality.id
    open_ = [each.id for each in polls.open_for(tx, person, town)]
    if to is not None:
        return to if to in open_ else None
    if len(open_) != 1 or offer.role is not Role.PARTICIPANT:
        return None
    asked = (each.survey for each in participation.parts(tx, person))
    is_asked = any(each.state is SurveyState.OPEN and each.municipality == town for each in asked)
    return None if is_asked else open_[0]


def _is_what_is_offered(agreed: Agreed, offer: Offer) -> bool:
    return agreed.minimum_group_size == offer.municipality.minimum_group_size


def _agree(
    tx: Transaction, municipality: MunicipalityId, person: PersonId, agreed: Agreed, *, at: datetime
) -> None:
    consents.give(
        tx,
        municipality,
        person,
        version=agreed.version,
        minimum_group_size=agreed.minimum_group_size,
        language=agreed.language,
        at=at,
    )


def _opened(tx: Transaction, person: PersonId, token: str, *, now: datetime) -> LinkOutcome:
    invite = invites.of_token(tx, token)
    if invite is None:
        return LinkUnknown()
    by_address = invite.is_lasting and persons.person(tx, person).chat is None
    offer = _offer(tx, invite, by_address=by_address)
    member = members.membership(tx, invite.municipality, person)
    # Before asking whether the link still holds: who has come through it is at home, however often they tap it.
    if member is not None and _gives_nothing_new(tx, invite, member, now=now):
        return AlreadyIn(offer.municipality)
    if (invite.expires_at is not None and invite.expires_at <= now) or _is_idle(tx, invite.task):
        return LinkExpired()
    if invite.uses_left == 0:
        return LinkUsed()
    if by_address and not invite.admits_in_browser(now):
        return LinkFull(invite.web_people or 0) if invite.is_open_in_browser(now) else NotInBrowser()
    if member is None:
        return Newcomer(offer)
    if invite.role is Role.PARTICIPANT:
        return OtherGroup(offer, None if member.group is None else members.group(tx, member.group))
    return OtherRole(offer)


def _offer(tx: Transaction, invite: Invite, *, by_address: bool) -> Offer:
    group = None if invite.group is None else members.group(tx, invite.group)
    for_one = group is not None and not invite.is_lasting and invite.role is Role.PARTICIPANT
    task = invite.task
    survey = None if task is None or task.survey is None else surveys.survey(tx, task.survey)
    return Offer(
        invite.id,
        members.municipality(tx, invite.municipality),
        group,
        invite.role,
        by_address=by_address,
        issued=invites.for_one_in(tx, group.id) if for_one and group is not None else 0,
        until=None if task is None else invite.expires_at,
        task=task,
        survey=None if survey is None else survey.name,
        forms_of=None if task is None or task.group is None else members.group(tx, task.group),
    )


def _is_idle(tx: Transaction, task: Task | None) -> bool:
    """Whether there is nothing to do: forms from paper are entered while their survey is open."""
    if task is None or task.survey is None:
        return False
    found = surveys.survey(tx, task.survey)
    return found is None or found.state is not SurveyState.OPEN


def _gives_nothing_new(tx: Transaction, invite: Invite, member: Membership, *, now: datetime) -> bool:
    if invite.task is not None and invite.expires_at is not None:
        lasting = day_rights.held(tx, member.municipality, member.person, invite.task, now=now)
        return Role.COORDINATOR in member.roles or (lasting is not None and lasting.ends >= invite.expires_at)
    if member.by_address and not invite.is_lasting:
        return False
    same_group = invite.role is not Role.PARTICIPANT or invite.group == member.group
    return invite.role in member.roles and same_group


def standing_of(tx: Transaction, person: PersonId) -> TownStanding | None:
    """Where a person is at home; None for somebody who belongs to no town."""
    towns = members.municipalities_of(tx, person)
    if not towns:
        return None
    chosen = persons.person(tx, person).municipality
    town = next((town for town in towns if town.id == chosen), towns[0])
    membership = require_member(tx, person, town.id)
    group = None if membership.group is None else members.group(tx, membership.group)
    return TownStanding(town, membership, group, len(towns))
