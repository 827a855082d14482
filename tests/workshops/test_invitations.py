"""Coordinators make links and groups; nobody else does."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from storage import invites, members
from storage.database import Database
from storage.ids import GroupId, PersonId, UpdateId
from storage.members import Role
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.participants.group_links import GroupLinks
from workshops.participants.groups import Groups, GroupSaved, NameTaken, NameUnfit, TooManyGroups
from workshops.participants.invitations import DEFAULT_GROUPS, Invitations, TownExists, UnknownGroup
from workshops.refusals import Gone, NotAllowed
from workshops.town_names import UnknownTown


@pytest.fixture
def invitations(database: Database, clock: FakeClock) -> Invitations:
    return Invitations(database, clock)


@pytest.fixture
def links(database: Database, clock: FakeClock) -> GroupLinks:
    return GroupLinks(database, clock, lambda: None)


@pytest.fixture
def groups(database: Database) -> Groups:
    return Groups(database)


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=2, beirat=1)


async def names(invitations: Invitations, square: TownFixture) -> list[tuple[str, str, int]]:
    """(code, name, members) of the groups."""
    town = await invitations.town(square.coordinator, square.municipality)
    return [(group.code, group.name, size) for group, size in town.groups]


async def test_first_invite_founds_the_town_with_its_groups(
    invitations: Invitations, database: Database, clock: FakeClock
) -> None:
    invite = await invitations.found(
        "Musterstadt",
        timezone="Europe/Berlin",
        role=Role.COORDINATOR,
        group_code="verwaltung",
        valid_for=timedelta(days=7),
    )
    town = await database.read(lambda tx: members.municipality(tx, invite.municipality))
    found = await database.read(lambda tx: members.groups(tx, invite.municipality))
    assert (town.name, town.timezone) == ("Musterstadt", "Europe/Berlin")
    assert {group.code: group.name for group in found} == DEFAULT_GROUPS
    assert (invite.role, invite.group, invite.uses_left) == (Role.COORDINATOR, found[0].id, 1)
    assert invite.expires_at == clock.now + timedelta(days=7)


async def test_second_invite_finds_the_town_whatever_its_case(
    invitations: Invitations, square: TownFixture
) -> None:
    invite = await invitations.admit(
        "  MUSTERSTADT ",
        role=Role.ORGANISER,
        group_code=None,
        valid_for=timedelta(days=1),
    )
    assert (invite.municipality, invite.group) == (square.municipality, None)


@pytest.mark.parametrize("name", ["Musterstadt", "musterstadt", " Musterstadt "])
async def test_town_is_founded_once_whatever_its_case(
    invitations: Invitations, square: TownFixture, database: Database, name: str
) -> None:
    with pytest.raises(TownExists, match="Musterstadt"):
        await invitations.found(
            name, timezone="Europe/Berlin", role=Role.ORGANISER, group_code=None, valid_for=timedelta(days=1)
        )
    assert await database.read(members.municipality_names) == {square.municipality: "Musterstadt"}


async def test_name_that_no_town_has_is_told_with_those_that_may_be_meant(
    invitations: Invitations, square: TownFixture, database: Database
) -> None:
    with pytest.raises(UnknownTown) as refused:
        await invitations.admit(
            "Musterstat", role=Role.COORDINATOR, group_code=None, valid_for=timedelta(days=1)
        )
    assert refused.value.near == ["Musterstadt"]
    assert await database.read(members.municipality_names) == {square.municipality: "Musterstadt"}
    with pytest.raises(UnknownTown) as refused:
        await invitations.admit("Köln", role=Role.COORDINATOR, group_code=None, valid_for=timedelta(days=1))
    assert refused.value.near == []


async def test_first_invite_into_an_unknown_group_founds_nothing(
    invitations: Invitations, database: Database
) -> None:
    with pytest.raises(UnknownGroup):
        await invitations.found(
            "Musterstadt",
            timezone="Europe/Berlin",
            role=Role.COORDINATOR,
            group_code="feuerwehr",
            valid_for=timedelta(days=7),
        )
    assert await database.read(members.municipality_names) == {}


async def test_group_has_one_lasting_link(links: GroupLinks, square: TownFixture) -> None:
    first = await links.group_link(square.coordinator, square.groups["rat"])
    again = await links.group_link(square.coordinator, square.groups["rat"])
    other = await links.group_link(square.coordinator, square.groups["beirat"])
    assert (first.group.code, first.members, first.takes_part) == ("rat", 2, False)
    assert first.token == again.token
    assert first.token != other.token


async def test_renewing_ends_the_old_link(links: GroupLinks, square: TownFixture, database: Database) -> None:
    rat = square.groups["rat"]
    old = await links.group_link(square.coordinator, rat)
    new = await links.renew(square.coordinator, rat, update=UpdateId(7))
    assert new.token != old.token
    assert await database.read(lambda tx: invites.of_token(tx, old.token)) is None
    assert (await links.group_link(square.coordinator, rat)).token == new.token


async def test_renewing_by_the_same_update_renews_once(links: GroupLinks, square: TownFixture) -> None:
    rat = square.groups["rat"]
    await links.group_link(square.coordinator, rat)
    new = await links.renew(square.coordinator, rat, update=UpdateId(7))
    assert (await links.renew(square.coordinator, rat, update=UpdateId(7))).token == new.token
    assert (await links.renew(square.coordinator, rat, update=UpdateId(8))).token != new.token


async def test_link_for_one_person_is_made_once_per_update(
    invitations: Invitations, square: TownFixture, clock: FakeClock
) -> None:
    links = [
        await invitations.role_link(
            square.coordinator, square.municipality, role=Role.ORGANISER, update=UpdateId(update)
        )
        for update in (1, 1, 2)
    ]
    assert links[0] == links[1]
    assert links[0].token != links[2].token
    assert links[0].expires_at == clock.now + timedelta(days=7)
    unused = await invitations.unused_links(square.coordinator, square.municipality)
    assert [link.token for link in unused] == [links[0].token, links[2].token]


async def test_taking_part_needs_no_link_for_one_person(
    invitations: Invitations, square: TownFixture
) -> None:
    with pytest.raises(Gone):
        await invitations.role_link(
            square.coordinator, square.municipality, role=Role.PARTICIPANT, update=UpdateId(1)
        )


async def test_withdrawn_link_leads_nowhere(
    invitations: Invitations, square: TownFixture, database: Database
) -> None:
    coordinator, town = square.coordinator, square.municipality
    link = await invitations.role_link(coordinator, town, role=Role.COORDINATOR, update=UpdateId(1))
    for _ in range(2):
        await invitations.withdraw(coordinator, town, token=link.token)
    assert await database.read(lambda tx: invites.of_token(tx, link.token)) is None
    assert await invitations.unused_links(coordinator, town) == []


async def test_lasting_link_is_renewed_and_never_withdrawn(
    links: GroupLinks, invitations: Invitations, square: TownFixture
) -> None:
    link = await links.group_link(square.coordinator, square.groups["rat"])
    await invitations.withdraw(square.coordinator, square.municipality, token=link.token)
    assert (await links.group_link(square.coordinator, square.groups["rat"])).token == link.token


async def test_expired_link_is_not_listed(
    invitations: Invitations, square: TownFixture, clock: FakeClock
) -> None:
    await invitations.role_link(
        square.coordinator, square.municipality, role=Role.ORGANISER, update=UpdateId(1)
    )
    assert (await invitations.town(square.coordinator, square.municipality)).unused == 1
    clock.advance(timedelta(days=7))
    assert (await invitations.town(square.coordinator, square.municipality)).unused == 0


async def test_coordinator_takes_the_organisation_on(invitations: Invitations, square: TownFixture) -> None:
    assert not (await invitations.town(square.coordinator, square.municipality)).organises
    await invitations.organise(square.coordinator, square.municipality)
    assert (await invitations.town(square.coordinator, square.municipality)).organises


async def test_new_group_stands_behind_the_others(
    invitations: Invitations, groups: Groups, square: TownFixture
) -> None:
    assert (
        await groups.add(square.coordinator, square.municipality, "  Vereine &   <b>Bünde</b> ")
        == GroupSaved()
    )
    assert await names(invitations, square) == [
        ("rat", "Rat", 2),
        ("beirat", "Beirat", 1),
        ("vereine-b-bunde-b", "Vereine & <b>Bünde</b>", 0),
    ]


async def test_renamed_group_keeps_its_code(
    invitations: Invitations, groups: Groups, square: TownFixture
) -> None:
    assert await groups.rename(square.coordinator, square.groups["rat"], "Stadtrat") == GroupSaved()
    assert await names(invitations, square) == [("rat", "Stadtrat", 2), ("beirat", "Beirat", 1)]


async def test_group_of_a_freed_name_gets_a_code_of_its_own(
    invitations: Invitations, groups: Groups, square: TownFixture
) -> None:
    await groups.rename(square.coordinator, square.groups["rat"], "Stadtrat")
    assert await groups.add(square.coordinator, square.municipality, "Rat") == GroupSaved()
    assert await groups.add(square.coordinator, square.municipality, "Совет") == GroupSaved()
    assert [code for code, _, _ in await names(invitations, square)] == ["rat", "beirat", "rat-2", "gruppe"]


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("", NameUnfit()),
        ("   ", NameUnfit()),
        ("x" * 41, NameUnfit()),
        ("BEIRAT", NameTaken()),
        ("x" * 40, GroupSaved()),
    ],
)
async def test_name_of_a_group_is_short_and_its_own(
    groups: Groups, square: TownFixture, name: str, outcome: object
) -> None:
    assert await groups.rename(square.coordinator, square.groups["rat"], name) == outcome
    assert await groups.add(square.coordinator, square.municipality, name) == (
        NameTaken() if outcome == GroupSaved() else outcome
    )


async def test_groups_stay_few(groups: Groups, square: TownFixture) -> None:
    outcomes = [
        await groups.add(square.coordinator, square.municipality, f"Gruppe {number}") for number in range(11)
    ]
    assert outcomes == [GroupSaved()] * 10 + [TooManyGroups()]


async def test_nobody_but_the_coordinator_of_this_town_may_do_any_of_it(
    links: GroupLinks, invitations: Invitations, groups: Groups, square: TownFixture, database: Database
) -> None:
    other = await build(database, "Beispielhausen", first_chat=3000, verwaltung=1)
    town, rat, update = square.municipality, square.groups["rat"], UpdateId(1)

    def acts(person: PersonId) -> list[Callable[[], Awaitable[object]]]:
        return [
            lambda: invitations.town(person, town),
            lambda: links.group_link(person, rat),
            lambda: links.renew(person, rat, update=update),
            lambda: invitations.role_link(person, town, role=Role.COORDINATOR, update=update),
            lambda: invitations.unused_links(person, town),
            lambda: invitations.withdraw(person, town, token="x"),
            lambda: invitations.organise(person, town),
            lambda: groups.add(person, town, "Vereine"),
            lambda: groups.rename(person, rat, "Vereine"),
        ]

    for person in (square.organiser, square.people["rat"][0], other.coordinator):
        for act in acts(person):
            with pytest.raises(NotAllowed):
                await act()


async def test_group_that_does_not_exist_is_gone(links: GroupLinks, square: TownFixture) -> None:
    with pytest.raises(Gone):
        await links.group_link(square.coordinator, GroupId(999))
