"""Municipalities, their groups, and who belongs to them with which rights."""

from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import GroupId, MunicipalityId, PersonId


class Role(StrEnum):
    """A person's right in one municipality; every member takes part."""

    PARTICIPANT = "participant"
    COORDINATOR = "coordinator"
    ORGANISER = "organiser"
    MODERATOR = "moderator"
    """Leads workshops for a day: an invite gives it, storage/day_rights.py keeps it, no member has it for good."""
    PAPER_HELPER = "paper_helper"
    """Enters forms from paper for a day, likewise."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """The tenant: everything belongs to exactly one."""

    id: MunicipalityId
    name: str
    timezone: str
    minimum_group_size: int


@dataclass(frozen=True, slots=True)
class Group:
    """A perspective such as administration or council."""

    id: GroupId
    municipality: MunicipalityId
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Membership:
    """One person in one municipality; `roles` always contains PARTICIPANT."""

    municipality: MunicipalityId
    person: PersonId
    group: GroupId | None
    roles: frozenset[Role]
    by_address: bool = False
    """Came through a group's lasting address in the browser: takes part in polls and meetings only."""


def add_municipality(tx: Transaction, name: str, *, timezone: str) -> MunicipalityId:
    """Raises ConstraintViolated when a municipality of that name exists."""
    return MunicipalityId(
        tx.insert(
            """INSERT INTO municipality (name, timezone) VALUES (:name, :timezone)""",
            name=name,
            timezone=timezone,
        )
    )


def municipality(tx: Transaction, municipality_id: MunicipalityId) -> Municipality:
    """Raises NotFound."""
    row = tx.one(
        """SELECT id, name, timezone, minimum_group_size FROM municipality WHERE id = :id""",
        id=municipality_id,
    )
    return Municipality(MunicipalityId(row["id"]), row["name"], row["timezone"], row["minimum_group_size"])


def municipality_names(tx: Transaction) -> dict[MunicipalityId, str]:
    """Every town with its name."""
    rows = tx.all("""SELECT id, name FROM municipality ORDER BY name""")
    return {MunicipalityId(row["id"]): row["name"] for row in rows}


def municipalities_of(tx: Transaction, person: PersonId) -> list[Municipality]:
    """The towns a person belongs to, by name."""
    rows = tx.all(
        """
        SELECT municipality.id, name, timezone, minimum_group_size
        FROM municipality JOIN membership ON membership.municipality_id = municipality.id
        WHERE membership.person_id = :person
        ORDER BY name
        """,
        person=person,
    )
    return [
        Municipality(MunicipalityId(r["id"]), r["name"], r["timezone"], r["minimum_group_size"]) for r in rows
    ]


def add_group(tx: Transaction, municipality_id: MunicipalityId, *, code: str, name: str) -> GroupId:
    """Adds a group behind the existing ones; raises ConstraintViolated when the code is taken."""
    return GroupId(
        tx.insert(
            """
            INSERT INTO audience_group (municipality_id, code, name, position)
            SELECT :municipality, :code, :name, 1 + coalesce(max(position), 0)
            FROM audience_group WHERE municipality_id = :municipality
            """,
            municipality=municipality_id,
            code=code,
            name=name,
        )
    )


def groups(tx: Transaction, municipality_id: MunicipalityId) -> list[Group]:
    """The groups of a municipality in the order of the screen."""
    rows = tx.all(
        """
        SELECT id, municipality_id, code, name FROM audience_group
        WHERE municipality_id = :municipality ORDER BY position
        """,
        municipality=municipality_id,
    )
    return [Group(GroupId(r["id"]), MunicipalityId(r["municipality_id"]), r["code"], r["name"]) for r in rows]


def group(tx: Transaction, group_id: GroupId) -> Group | None:
    """One group, or None when there is no such group."""
    row = tx.first(
        """SELECT id, municipality_id, code, name FROM audience_group WHERE id = :group""", group=group_id
    )
    if row is None:
        return None
    return Group(GroupId(row["id"]), MunicipalityId(row["municipality_id"]), row["code"], row["name"])


def rename_group(tx: Transaction, group_id: GroupId, name: str) -> None:
    """Questionnaires go by the code, which stays."""
    tx.run("""UPDATE audience_group SET name = :name WHERE id = :group""", name=name, group=group_id)


def group_sizes(tx: Transaction, municipality_id: MunicipalityId) -> dict[GroupId, int]:
    """How many members each group has; an empty one counts 0."""
    rows = tx.all(
        """
        SELECT audience_group.id, count(membership.person_id) AS members
        FROM audience_group LEFT JOIN membership ON membership.group_id = audience_group.id
        WHERE audience_group.municipality_id = :municipality GROUP BY audience_group.id
        """,
        municipality=municipality_id,
    )
    return {GroupId(row["id"]): row["members"] for row in rows}


def set_minimum_group_size(tx: Transaction, municipality_id: MunicipalityId, k: int) -> None:
    """Raises ConstraintViolated outside 3 to 10."""
    tx.run("""UPDATE municipality SET minimum_group_size = :k WHERE id = :id""", k=k, id=municipality_id)


def state(tx: Transaction, municipality_id: MunicipalityId) -> str | None:
    """The two letters of the federal state, such as "BY"; None until somebody chose it."""
    row = tx.one("""SELECT state FROM municipality WHERE id = :id""", id=municipality_id)
    return None if row["state"] is None else str(row["state"])


def set_state(tx: Transaction, municipality_id: MunicipalityId, code: str | None) -> None:
    """Raises ConstraintViolated for what is no state."""
    tx.run("""UPDATE municipality SET state = :code WHERE id = :id""", code=code, id=municipality_id)


def contact(tx: Transaction, municipality_id: MunicipalityId) -> str | None:
    """Whom to ask about data protection and how to take part without Telegram; None until somebody wrote it."""
    row = tx.one("""SELECT contact FROM municipality WHERE id = :id""", id=municipality_id)
    return None if row["contact"] is None else str(row["contact"])


def join(
    tx: Transaction,
    municipality_id: MunicipalityId,
    person: PersonId,
    *,
    group: GroupId | None,
    by_address: bool = False,
) -> None:
    """Makes a person a member; a group that is given replaces the one before, None keeps it.

    `by_address`: came through a lasting address in the browser. Who has come another way once stays free of that.
    """
    tx.run(
        """
        INSERT INTO membership (municipality_id, person_id, group_id, by_address)
        VALUES (:municipality, :person, :group, :by_address)
        ON CONFLICT (municipality_id, person_id) DO UPDATE
        SET group_id = coalesce(:group, group_id), by_address = min(by_address, :by_address)
        """,
        by_address=int(by_address),
        municipality=municipality_id,
        person=person,
        group=group,
    )


def leave(tx: Transaction, municipality_id: MunicipalityId, person: PersonId) -> int:
    """Ends a membership with its rights."""
    return tx.run(
        """DELETE FROM membership WHERE municipality_id = :municipality AND person_id = :person""",
        municipality=municipality_id,
        person=person,
    )


def grant(tx: Transaction, municipality_id: MunicipalityId, person: PersonId, *, role: Role) -> None:
    """Gives a member a right beyond taking part; giving it twice changes nothing."""
    tx.run(
        """
        INSERT INTO membership_right (municipality_id, person_id, role) VALUES (:municipality, :person, :role)
        ON CONFLICT DO NOTHING
        """,
        municipality=municipality_id,
        person=person,
        role=role.value,
    )


def membership(tx: Transaction, municipality_id: MunicipalityId, person: PersonId) -> Membership | None:
    """The membership with all rights, or None for a stranger."""
    row = tx.first(
        """
        SELECT group_id, by_address,
               (SELECT group_concat(role) FROM membership_right AS granted
                WHERE granted.municipality_id = membership.municipality_id
                  AND granted.person_id = membership.person_id) AS roles
        FROM membership WHERE municipality_id = :municipality AND person_id = :person
        """,
        municipality=municipality_id,
        person=person,
    )
    if row is None:
        return None
    granted = row["roles"].split(",") if row["roles"] else []
    roles = frozenset({Role.PARTICIPANT, *(Role(role) for role in granted)})
    group = None if row["group_id"] is None else GroupId(row["group_id"])
    return Membership(municipality_id, person, group, roles, by_address=bool(row["by_address"]))


def holders(tx: Transaction, municipality_id: MunicipalityId, *, role: Role) -> list[PersonId]:
    """Everyone who was granted a right in a municipality."""
    rows = tx.all(
        """
        SELECT person_id FROM membership_right
        WHERE municipality_id = :municipality AND role = :role ORDER BY person_id
        """,
        municipality=municipality_id,
        role=role.value,
    )
    return [PersonId(row["person_id"]) for row in rows]


def persons_in(tx: Transaction, municipality_id: MunicipalityId) -> frozenset[PersonId]:
    """Every member, in a group or in none."""
    rows = tx.all(
        """SELECT person_id FROM membership WHERE municipality_id = :municipality""",
        municipality=municipality_id,
    )
    return frozenset(PersonId(row["person_id"]) for row in rows)


def members_of_groups(
    tx: Transaction, groups_asked: list[GroupId], *, for_survey: bool = False
) -> list[tuple[PersonId, GroupId]]:
    """The members of some groups with their group; everyone is in one group of a municipality at most.

    `for_survey`: without those who came through a group's lasting address in the browser, since one person could do so
    several times.
    """
    marks = ", ".join(str(int(group)) for group in groups_asked) or "NULL"
    rows = tx.all(
        f"""
        SELECT person_id, group_id FROM membership
        WHERE group_id IN ({marks}) AND by_address <= :most ORDER BY person_id
        """,  # noqa: S608 - whole numbers only
        most=int(not for_survey),
    )
    return [(PersonId(row["person_id"]), GroupId(row["group_id"])) for row in rows]


def persons_in_groups(tx: Transaction, groups_asked: list[GroupId]) -> list[PersonId]:
    """The members of some groups."""
    return [person for person, _ in members_of_groups(tx, groups_asked)]
