"""The perspectives of a town: broad, few, named by its coordinators."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import TypeAlias

from questionnaires.values import dataclass
from storage import members
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId
from storage.members import Group, Role
from workshops.refusals import Gone, or_gone
from workshops.rights import require

LONGEST_GROUP_NAME = 40
MOST_GROUPS = 12
"""Broad groups only: many small ones would say who said what."""


@dataclass(frozen=True, slots=True)
class GroupSaved: ...


@dataclass(frozen=True, slots=True)
class NameUnfit:
    """Empty, or longer than 40 characters."""


@dataclass(frozen=True, slots=True)
class NameTaken:
    """Another group of the town has it; upper and lower case do not matter."""


@dataclass(frozen=True, slots=True)
class TooManyGroups: ...


GroupOutcome: TypeAlias = GroupSaved | NameUnfit | NameTaken | TooManyGroups


class Groups:
    """Use cases of coordinators."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, person: PersonId, municipality: MunicipalityId, name: str) -> GroupOutcome:
        """One more perspective behind the others."""

        def work(tx: Transaction) -> GroupOutcome:
            require(tx, person, municipality, role=Role.COORDINATOR)
            known = members.groups(tx, municipality)
            if (unfit := _unfit(name, known)) is not None:
                return unfit
            if len(known) >= MOST_GROUPS:
                return TooManyGroups()
            members.add_group(tx, municipality, code=_new_code(name, known), name=_tidy(name))
            return GroupSaved()

        return await self._database.write(work)

    async def rename(self, person: PersonId, group: GroupId, name: str) -> GroupOutcome:
        """Another name on the screen; questionnaires still find the group by its code."""

        def work(tx: Transaction) -> GroupOutcome:
            found = coordinated_group(tx, person, group)
            others = [each for each in members.groups(tx, found.municipality) if each.id != group]
            if (unfit := _unfit(name, others)) is not None:
                return unfit
            members.rename_group(tx, group, _tidy(name))
            return GroupSaved()

        return await self._database.write(work)


def coordinated_group(tx: Transaction, person: PersonId, group: GroupId) -> Group:
    """A group for a coordinator of its town. Raises Gone, or NotAllowed for everybody else."""
    found = or_gone(members.group(tx, group))
    require(tx, person, found.municipality, role=Role.COORDINATOR)
    return found


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _unfit(name: str, others: list[Group]) -> NameUnfit | NameTaken | None:
    tidy = _tidy(name)
    if not 1 <= len(tidy) <= LONGEST_GROUP_NAME:
        return NameUnfit()
    if tidy.casefold() in {group.name.casefold() for group in others}:
        return NameTaken()
    return None


def _new_code(name: str, known: list[Group]) -> str:
    """What questionnaires may call the group: its name in plain letters, numbered if that is taken."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "gruppe"
    taken = {group.code for group in known}
    numbered = (f"{stem}-{number}" for number in range(2, len(known) + 3))
    return next(code for code in (stem, *numbered) if code not in taken)


def with_group(
    groups: Iterable[Group], chosen: Collection[GroupId], group: GroupId | None, *, on: bool
) -> list[GroupId]:
    """What is chosen of a town's groups once this one (None: all) is taken in or out; the last one stays. Raises Gone
    for a group that is none of them."""
    known = [each.id for each in groups]
    if group is None:
        return known
    if group not in known:
        raise Gone
    after = [each for each in known if (on if each == group else each in chosen)]
    return after or [each for each in known if each in chosen]
