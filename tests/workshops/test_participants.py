"""Links are opened, consent is given, groups and towns are changed."""

from datetime import timedelta

import pytest

from storage import consents, invites, members, persons
from storage.consents import Consent
from storage.database import Database, Transaction
from storage.ids import PersonId, UpdateId
from storage.members import Membership, Role
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build, someone
from workshops.participants.group_links import GroupLinks
from workshops.participants.invitations import Invitations
from workshops.participants.participants import (
    Agreed,
    AlreadyIn,
    Arrival,
    Joined,
    LinkExpired,
    LinkOutcome,
    LinkUnknown,
    LinkUsed,
    Newcomer,
    OtherGroup,
    OtherRole,
    Participants,
)
from workshops.participants.typed_codes import MOST_WRONG, WHILE, TooOften, TypedCodes
from workshops.refusals import NotAllowed

AGREED = Agreed("2026-11", "de", 5)


class Bell:
    """Counts how often the alarm clock was told."""

    def __init__(self) -> None:
        self.rung = 0

    def __call__(self) -> None:
        self.rung += 1


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def participants(database: Database, clock: FakeClock, bell: Bell) -> Participants:
    return Participants(database, clock, bell)


@pytest.fixture
def invitations(database: Database, clock: FakeClock) -> Invitations:
    return Invitations(database, clock)


@pytest.fixture
def links(database: Database, clock: FakeClock) -> GroupLinks:
    return GroupLinks(database, clock, lambda: None)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=2, beirat=1)


@pytest.fixture
async def stranger(database: Database) -> PersonId:
    return await newcomer(database, 5000)


async def newcomer(database: Database, chat: int) -> PersonId:
    return await database.write(lambda tx: someone(tx, chat))


async def membership(database: Database, square: TownFixture, person: PersonId) -> Membership | None:
    return await database.read(lambda tx: members.membership(tx, square.municipality, person))


async def group_token(links: GroupLinks, square: TownFixture, code: str) -> str:
    return (await links.group_link(square.coordinator, square.groups[code])).token


async def role_token(invitations: Invitations, square: TownFixture, role: Role, update: int = 1) -> str:
    link = await invitations.role_link(
        square.coordinator, square.municipality, role=role, update=UpdateId(update)
    )
    return link.token


def gist(outcome: Joined | LinkOutcome) -> tuple[str, str | None, Role | None]:
    """(kind, group, role) of what a link leads to."""
    match outcome:
        case Newcomer(offer=offer) | OtherGroup(offer=offer) | OtherRole(offer=offer) | Joined(offer=offer):
            return type(outcome).__name__, None if offer.group is None else offer.group.code, offer.role
        case _:
            return type(outcome).__name__, None, None


async def test_opening_a_link_changes_nothing(
    links: GroupLinks,
    participants: Participants,
    square: TownFixture,
    stranger: PersonId,
    database: Database,
) -> None:
    token = await group_token(links, square, "rat")
    assert gist(await participants.open_link(stranger, token)) == ("Newcomer", "rat", Role.PARTICIPANT)
    assert await membership(database, square, stranger) is None
    assert await participants.standing(stranger) is None


async def test_joining_without_consent_changes_nothing(
    links: GroupLinks,
    participants: Participants,
    square: TownFixture,
    stranger: PersonId,
    database: Database,
) -> None:
    token = await group_token(links, square, "rat")
    assert gist(await participants.join(stranger, token)) == ("Newcomer", "rat", Role.PARTICIPANT)
    assert await membership(database, square, stranger) is None


async def test_joining_records_consent_with_version_language_and_time(
    links: GroupLinks,
    participants: Participants,
    square: TownFixture,
    stranger: PersonId,
    database: Database,
    clock: FakeClock,
    bell: Bell,
) -> None:
    token = await group_token(links, square, "rat")
    joined = await participants.join(stranger, token, agreed=AGREED)
    assert gist(joined) == ("Joined", "rat", Role.PARTICIPANT)
    assert await membership(database, square, stranger) == Membership(
        square.municipality, stranger, square.groups["rat"], frozenset({Role.PARTICIPANT})
    )
    assert await database.read(lambda tx: consents.of_person(tx, stranger)) == [
        Consent(square.municipality, "2026-11", 5, "de", clock.now, None)
    ]
    assert bell.rung == 1


async def test_joining_twice_is_harmless(
    links: GroupLinks,
    participants: Participants,
    square: TownFixture,
    stranger: PersonId,
    database: Database,
    clock: FakeClock,
) -> None:
    token = await group_token(links, square, "rat")
    first = clock.now
    await participants.join(stranger, token, agreed=AGREED)
    clock.advance(timedelta(hours=1))
    assert gist(await participants.join(stranger, token, agreed=AGREED)) == ("AlreadyIn", None, None)
    agreed = await database.read(lambda tx: consents.of_person(tx, stranger))
    assert [consent.given_at for consent in agreed] == [first]


async def test_link_of_another_group_asks_before_it_moves_anybody(
    links: GroupLinks,
    participants: Participants,
    square: TownFixture,
    database: Database,
) -> None:
    ada = square.people["rat"][0]
    token = await group_token(links, square, "beirat")
    outcome = await participants.open_link(ada, token)
    assert isinstance(outcome, OtherGroup)
    assert outcome.current is not None
    assert (outcome.current.code, gist(outcome)) == ("rat", ("OtherGroup", "beirat", Role.PARTICIPANT))
    assert gist(await participants.join(ada, token)) == ("Joined", "beirat", Role.PARTICIPANT)
    now = await membership(database, square, ada)
    assert now is not None
    assert now.group == square.groups["beirat"]


async def test_lasting_link_lets_in_as_many_as_come(
    links: GroupLinks,
    participants: Participants,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
) -> None:
    token = await group_token(links, square, "rat")
    clock.advance(timedelta(days=400))
    for chat in range(6000, 6005):
        person = await newcomer(database, chat)
        assert isinstance(await participants.join(person, token, agreed=AGREED), Joined)


async def test_link_for_one_person_works_once(
    participants: Participants,
    invitations: Invitations,
    square: TownFixture,
    stranger: PersonId,
    database: Database,
) -> None:
    token = await role_token(invitations, square, Role.COORDINATOR)
    assert gist(await participants.join(stranger, token, agreed=AGREED)) == (
        "Joined",
        None,
        Role.COORDINATOR,
    )
    second = await newcomer(database, 5001)
    assert await participants.open_link(second, token) == LinkUsed()
    assert await participants.join(second, token, agreed=AGREED) == LinkUsed()
    assert await membership(database, square, second) is None
    assert isinstance(await participants.open_link(stranger, token), AlreadyIn)


async def test_link_for_one_person_expires_after_seven_days(
    participants: Participants,
    invitations: Invitations,
    square: TownFixture,
    stranger: PersonId,
    clock: FakeClock,
) -> None:
    token = await role_token(invitations, square, Role.ORGANISER)
    clock.advance(timedelta(days=7) - timedelta(seconds=1))
    assert gist(await participants.open_link(stranger, token)) == ("Newcomer", None, Role.ORGANISER)
    clock.advance(timedelta(seconds=1))
    assert await participants.join(stranger, token, agreed=AGREED) == LinkExpired()


async def test_member_takes_a_further_right_and_keeps_the_group(
    participants: Participants, invitations: Invitations, square: TownFixture, database: Database
) -> None:
    ada = square.people["rat"][0]
    token = await role_token(invitations, square, Role.ORGANISER)
    assert gist(await participants.open_link(ada, token)) == ("OtherRole", None, Role.ORGANISER)
    await participants.join(ada, token)
    assert await membership(database, square, ada) == Membership(
        square.municipality, ada, square.groups["rat"], frozenset({Role.PARTICIPANT, Role.ORGANISER})
    )


async def test_right_that_comes_with_a_group_moves_nobody_out_of_theirs(
    participants: Participants, square: TownFixture, database: Database, clock: FakeClock, stranger: PersonId
) -> None:
    def invite(tx: Transaction, token: str) -> None:
        invites.add_once(
            tx,
            square.municipality,
            group=square.groups["beirat"],
            role=Role.COORDINATOR,
            token=token,
            expires_at=clock.now + timedelta(days=1),
            update=None,
        )

    await database.write(lambda tx: invite(tx, "for-ada"))
    await database.write(lambda tx: invite(tx, "for-a-stranger"))
    ada = square.people["rat"][0]
    await participants.join(ada, "for-ada")
    await participants.join(stranger, "for-a-stranger", agreed=AGREED)
    placed, new = await membership(database, square, ada), await membership(database, square, stranger)
    assert placed is not None
    assert new is not None
    assert (placed.group, new.group) == (square.groups["rat"], square.groups["beirat"])
    assert placed.roles == new.roles == {Role.PARTICIPANT, Role.COORDINATOR}


async def test_how_many_codes_for_one_person_there_are_is_said_to_whoever_comes_by_one_alone(
    participants: Participants, links: GroupLinks, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    """It tells how many may come by such codes, which is nothing to whoever is to prepare votes."""
    slips = await links.slips(square.coordinator, square.groups["beirat"], count=3, update=UpdateId(1))
    await database.write(
        lambda tx: invites.add_once(
            tx,
            square.municipality,
            group=square.groups["beirat"],
            role=Role.COORDINATOR,
            token="to-prepare",
            expires_at=clock.now + timedelta(days=1),
            update=None,
        )
    )
    lasting = await group_token(links, square, "beirat")
    issued = []
    for chat, token in enumerate((slips.slips[0].token, "to-prepare", lasting), start=6000):
        offered = await participants.open_link(await newcomer(database, chat), token)
        assert isinstance(offered, Newcomer)
        issued.append(offered.offer.issued)
    assert issued == [3, 0, 0]


@pytest.mark.parametrize("token", ["", "nothing", "' OR 1=1 --", "j" * 64])
async def test_link_that_nobody_made_leads_nowhere(
    participants: Participants, stranger: PersonId, token: str
) -> None:
    assert await participants.open_link(stranger, token) == LinkUnknown()
    assert await participants.join(stranger, token, agreed=AGREED) == LinkUnknown()


async def test_whoever_comes_into_a_group_is_told_what_is_open_there(
    links: GroupLinks,
    database: Database,
    clock: FakeClock,
    bell: Bell,
    invitations: Invitations,
    square: TownFixture,
    stranger: PersonId,
) -> None:
    told: list[Arrival] = []

    def greet(tx: Transaction, arrival: Arrival) -> None:
        told.append(arrival)

    participants = Participants(database, clock, bell, greetings=[greet])
    await participants.join(stranger, await group_token(links, square, "rat"), agreed=AGREED)
    await participants.join(stranger, await group_token(links, square, "beirat"))
    await participants.take_part(square.coordinator, square.groups["rat"])
    await participants.join(square.people["rat"][0], await role_token(invitations, square, Role.ORGANISER))
    assert told == [
        Arrival(stranger, square.groups["rat"], clock.now),
        Arrival(stranger, square.groups["beirat"], clock.now),
        Arrival(square.coordinator, square.groups["rat"], clock.now),
    ]


async def test_taking_part_in_a_group_without_its_link_is_for_coordinators(
    participants: Participants, square: TownFixture, database: Database
) -> None:
    await participants.take_part(square.coordinator, square.groups["beirat"])
    coordinator = await membership(database, square, square.coordinator)
    assert coordinator is not None
    assert coordinator.group == square.groups["beirat"]
    for person in (square.organiser, square.people["rat"][0]):
        with pytest.raises(NotAllowed):
            await participants.take_part(person, square.groups["beirat"])


async def test_one_person_is_at_home_in_several_towns(
    links: GroupLinks,
    participants: Participants,
    square: TownFixture,
    database: Database,
) -> None:
    other = await build(database, "Beispielhausen", first_chat=3000, verwaltung=1)
    ada = square.people["rat"][0]
    await participants.join(ada, await group_token(links, other, "verwaltung"), agreed=AGREED)
    standing = await participants.standing(ada)
    assert standing is not None
    assert (standing.municipality.name, standing.towns) == ("Beispielhausen", 2)
    assert [town.name for town in await participants.towns(ada)] == ["Beispielhausen", "Musterstadt"]
    await participants.switch(ada, square.municipality)
    standing = await participants.standing(ada)
    assert standing is not None
    assert standing.group is not None
    assert (standing.municipality.name, standing.group.code) == ("Musterstadt", "rat")


async def test_switching_to_a_town_of_others_is_refused(
    participants: Participants, square: TownFixture, stranger: PersonId
) -> None:
    with pytest.raises(NotAllowed):
        await participants.switch(stranger, square.municipality)
    assert await participants.standing(stranger) is None


async def test_manner_of_speaking_is_kept(
    participants: Participants, stranger: PersonId, database: Database
) -> None:
    await participants.speak(stranger, "en")
    await participants.read_aloud(stranger, on=True)
    changed = await participants.mute(stranger, on=True)
    assert changed == await database.read(lambda tx: persons.person(tx, stranger))
    assert (changed.language, changed.screen_reader, changed.muted) == ("en", True, True)
    assert not (await participants.mute(stranger, on=False)).muted


async def test_right_that_comes_with_a_group_fills_an_empty_place_and_moves_nobody(
    participants: Participants, invitations: Invitations, square: TownFixture, database: Database
) -> None:
    ada = square.people["beirat"][0]
    found = []
    for person in (square.coordinator, ada):
        link = await invitations.admit(
            "Musterstadt", role=Role.ORGANISER, group_code="rat", valid_for=timedelta(days=7)
        )
        await participants.join(person, link.token)
        member = await membership(database, square, person)
        assert member is not None
        assert Role.ORGANISER in member.roles
        found.append(member.group)
    assert found == [square.groups["rat"], square.groups["beirat"]]


async def test_codes_that_led_nowhere_are_known_no_longer_than_they_count(
    database: Database, clock: FakeClock
) -> None:
    typed = TypedCodes(database, clock)
    guesser = await database.write(lambda tx: someone(tx, 4711))

    def known(tx: Transaction) -> int:
        return int(tx.one("SELECT count(*) AS n FROM wrong_code")["n"])

    for _ in range(MOST_WRONG):
        assert await typed.read(guesser, "AAAA-AAAA") is None
    with pytest.raises(TooOften):
        await typed.read(guesser, "AAAA-AAAA")
    await typed.forget_old()
    assert await database.read(known) == MOST_WRONG
    clock.advance(WHILE)
    await typed.forget_old()
    assert await database.read(known) == 0
    assert await typed.read(guesser, "AAAA-AAAA") is None
