"""What a person may know, take along, withdraw and have deleted: at any time, in any state."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from questionnaires.values import dataclass
from storage import consents, dialogs, erasure, members, persons, town_details
from storage.consents import Consent
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PersonId
from storage.members import Group, Membership, Municipality, Role
from storage.persons import Person
from storage.town_details import TownDetails
from workshops.clock import Clock
from workshops.outbox import Wake
from workshops.rights import require, require_member

CONSENT_VERSION = "2026-11"
"""Of the privacy text that is shown now; every language has the text under this version."""

USUAL_GROUP_SIZE = 5
"""What a privacy text says where it speaks for no town in particular."""

GROUP_SIZES = range(3, 11)


class PersonalData(Protocol):
    """What one part of the program keeps about a person and can still find."""

    def export(self, tx: Transaction, person: PersonId) -> Mapping[str, Any]:
        """Everything as JSON values under names of its own."""
        ...

    def erase(self, tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
        """Deletes it: of one municipality, or of all of them when none is given."""
        ...


@dataclass(frozen=True, slots=True)
class Controller:
    """The municipality that a privacy text speaks for, and what it says of itself there."""

    municipality: Municipality
    says: TownDetails


@dataclass(frozen=True, slots=True)
class PersonInTown:
    """What a person is in one municipality."""

    municipality: Municipality
    membership: Membership
    group: Group | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is stored about a person: in short, and in full as JSON values."""

    person: Person
    places: tuple[PersonInTown, ...]
    consents: tuple[tuple[Municipality, Consent], ...]
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Departure:
    """What somebody who is about to leave should know: the towns, and those that they alone coordinate."""

    towns: tuple[Municipality, ...]
    orphaned: tuple[Municipality, ...]


class Privacy:
    """Use cases of everyone, strangers included. `providers` are the parts that keep personal data of their own."""

    def __init__(
        self, database: Database, clock: Clock, wake: Wake, *, providers: Sequence[PersonalData] = ()
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._providers = tuple(providers)

    async def controller(self, municipality: MunicipalityId) -> Controller:
        """Who is responsible for the data of a town's workshops."""
        return await self._database.read(
            lambda tx: Controller(members.municipality(tx, municipality), town_details.of(tx, municipality))
        )

    async def protected(self, person: PersonId, municipality: MunicipalityId) -> Municipality:
        """The town with the group size that holds now, for its coordinator."""

        def work(tx: Transaction) -> Municipality:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return members.municipality(tx, municipality)

        return await self._database.read(work)

    async def set_minimum_group_size(
        self, person: PersonId, municipality: MunicipalityId, k: int
    ) -> Municipality:
        """From how many people on there are results of what is opened from now on; a coordinator sets it, 3 to 10."""

        def work(tx: Transaction) -> Municipality:
            require(tx, person, municipality, role=Role.COORDINATOR)
            if k in GROUP_SIZES:
                members.set_minimum_group_size(tx, municipality, k)
            return members.municipality(tx, municipality)

        return await self._database.write(work)

    async def dossier(self, person: PersonId) -> Dossier:
        """Everything that is stored about a person."""

        def work(tx: Transaction) -> Dossier:
            found = persons.person(tx, person)
            places = tuple(_place(tx, person, town) for town in members.municipalities_of(tx, person))
            agreed = tuple(
                (members.municipality(tx, consent.municipality), consent)
                for consent in consents.of_person(tx, person)
            )
            content = _content(tx, found, places, agreed)
            for provider in self._providers:
                content |= provider.export(tx, person)
            return Dossier(found, places, agreed, content)

        return await self._database.read(work)

    async def departure(self, person: PersonId, municipality: MunicipalityId | None = None) -> Departure:
        """What leaving one town, or all of them, would mean."""

        def work(tx: Transaction) -> Departure:
            towns = [
                town
                for town in members.municipalities_of(tx, person)
                if municipality is None or town.id == municipality
            ]
            alone = [
                town for town in towns if members.holders(tx, town.id, role=Role.COORDINATOR) == [person]
            ]
            return Departure(tuple(towns), tuple(alone))

        return await self._database.read(work)

    async def withdraw(self, person: PersonId, municipality: MunicipalityId) -> None:
        """Ends consent and membership in one town; what can still be found there is deleted.

        That a consent was given and withdrawn stays on record, as the law asks for, until everything is erased.
        Raises NotAllowed for somebody who does not belong to the town.
        """
        now = self._clock()

        def work(tx: Transaction) -> None:
            require_member(tx, person, municipality)
            for provider in self._providers:
                provider.erase(tx, person, municipality)
            erasure.forget_maker(tx, person, municipality)
            erasure.forget_deliveries(tx, person, municipality)
            erasure.forget_traces(tx, person)
            consents.withdraw(tx, municipality, person, at=now)
            members.leave(tx, municipality, person)
            if persons.person(tx, person).municipality == municipality:
                persons.set_municipality(tx, person, None)

        await self._database.write(work, then=self._wake)
        await self._database.forget()

    async def erase(self, person: PersonId) -> None:
        """Forgets a person with everything that can still be found; a second time is harmless."""

        def work(tx: Transaction) -> None:
            for provider in self._providers:
                provider.erase(tx, person, None)
            erasure.forget_person(tx, person)

        await self._database.write(work, then=self._wake)
        await self._database.forget()

    async def decline(self, person: PersonId) -> bool:
        """Forgets somebody who looked at an invitation and belongs to no town; True: nothing is stored now."""

        def work(tx: Transaction) -> bool:
            if members.municipalities_of(tx, person) or consents.of_person(tx, person):
                return False
            erasure.forget_person(tx, person)
            return True

        return await self._database.write(work)


def _place(tx: Transaction, person: PersonId, town: Municipality) -> PersonInTown:
    membership = require_member(tx, person, town.id)
    group = None if membership.group is None else members.group(tx, membership.group)
    return PersonInTown(town, membership, group)


def _content(
    tx: Transaction,
    person: Person,
    places: Sequence[PersonInTown],
    agreed: Sequence[tuple[Municipality, Consent]],
) -> dict[str, Any]:
    keyboard = dialogs.keyboard(tx, person.id)
    return {
        "telegram_chat": person.chat,
        "settings": {
            "language": person.language,
            "screen_reader": person.screen_reader,
            "countdown_times": person.pace.value,
            "messages_stopped": person.muted,
            "reachable": person.reachable,
            "town_on_the_home_screen": person.municipality,
        },
        "memberships": [
            {
                "municipality": place.municipality.name,
                "group": None if place.group is None else place.group.name,
                "rights": sorted(place.membership.roles),
            }
            for place in places
        ],
        "consents": [
            {
                "municipality": town.name,
                "version": consent.version,
                "results_from_people": consent.minimum_group_size,
                "language": consent.language,
                "given": consent.given_at.isoformat(),
                "withdrawn": None if consent.withdrawn_at is None else consent.withdrawn_at.isoformat(),
            }
            for town, consent in agreed
        ],
        "made": erasure.made(tx, person.id),
        "newest_buttons": [] if keyboard is None else [label for label, _ in keyboard.buttons],
        "unfinished_text": erasure.unfinished_text(tx, person.id),
        "messages": erasure.deliveries(tx, person.id),
        "live_messages": erasure.live_messages(tx, person.id),
        "browsers": erasure.browsers(tx, person.id),
    }
