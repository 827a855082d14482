"""A small town for tests of the use cases: groups, people in them, somebody who coordinates."""

from dataclasses import dataclass

from storage import members, persons
from storage.database import Database, Transaction
from storage.ids import ChatId, GroupId, MunicipalityId, PersonId
from storage.members import Role
from workshops.clock import Clock
from workshops.overviews import Overviews, TownOverview


@dataclass(frozen=True, slots=True)
class TownFixture:
    """`people[code]` are the members of a group, without the coordinator, who is in none."""

    municipality: MunicipalityId
    coordinator: PersonId
    organiser: PersonId
    groups: dict[str, GroupId]
    people: dict[str, list[PersonId]]


def someone(tx: Transaction, chat: int) -> PersonId:
    """A person who opened the bot."""
    persons.add(tx, ChatId(chat), language="de")
    found = persons.of_chat(tx, ChatId(chat))
    assert found is not None
    return found.id


async def build(
    database: Database, name: str = "Musterstadt", *, first_chat: int = 1000, **sizes: int
) -> TownFixture:
    """Builds a town with groups of these sizes, such as rat=6."""

    def work(tx: Transaction) -> TownFixture:
        town = members.add_municipality(tx, name, timezone="Europe/Berlin")
        chats = iter(range(first_chat, first_chat + 1000))
        groups = {code: members.add_group(tx, town, code=code, name=code.capitalize()) for code in sizes}
        coordinator, organiser = someone(tx, next(chats)), someone(tx, next(chats))
        for person, role in ((coordinator, Role.COORDINATOR), (organiser, Role.ORGANISER)):
            members.join(tx, town, person, group=None)
            members.grant(tx, town, person, role=role)
            persons.set_municipality(tx, person, town)
        people: dict[str, list[PersonId]] = {}
        for code, size in sizes.items():
            people[code] = [someone(tx, next(chats)) for _ in range(size)]
            for person in people[code]:
                members.join(tx, town, person, group=groups[code])
                persons.set_municipality(tx, person, town)
        return TownFixture(town, coordinator, organiser, groups, people)

    return await database.write(work)


async def at_home(database: Database, person: PersonId, *, clock: Clock) -> TownOverview:
    """What there is to do for a member."""
    found = await Overviews(database, clock).of(person)
    assert found is not None
    return found
