"""Who took part in at least one item of a workshop: never which, and after the day only how many of each group.

People are noted under pseudonyms of the workshop when a poll of it, or its questions from the floor, end. When the
day is over the secret is destroyed, and what is left is what may be shown: groups by how many belong to them, small
ones together.
"""

from collections.abc import Collection
from datetime import datetime

from questionnaires.model import GroupCode
from questionnaires.suppression import Turnout, participation
from storage import attendees as rows
from storage import ballots, members, run_sheets
from storage.attendees import Attendance, BlockAttendance
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, PollId, RunSheetId
from storage.members import Role
from workshops.clock import Clock
from workshops.confidential.pseudonyms import all_in_poll, new_secret, pseudonym
from workshops.end_dates import over_at, today
from workshops.refusals import or_gone
from workshops.rights import require


class AttendanceCounts:
    """What coordinators read of it, and what ends without anybody's tap."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of(self, person: PersonId, sheet: RunSheetId) -> Attendance:
        """How many took part in at least one item, for a coordinator; the same for good once the day is over.

        Raises NotAllowed and Gone.
        """

        def look(tx: Transaction) -> Attendance:
            found = or_gone(run_sheets.sheet(tx, sheet))
            require(tx, person, found.municipality, role=Role.COORDINATOR)
            return rows.frozen(tx, sheet) or _counted(tx, sheet, found.municipality)

        return await self._database.read(look)

    async def end_over(self) -> None:
        """Of workshops whose last day is over only numbers are left."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            for sheet, municipality in rows.unfrozen(tx, before=now):
                rows.freeze(tx, sheet, _counted(tx, sheet, municipality))

        if await self._database.read(lambda tx: rows.unfrozen(tx, before=now)):
            await self._database.write(work)
            await self._database.forget()


def note_voters(tx: Transaction, poll: PollId, *, now: datetime) -> None:
    """Before a poll of a workshop forgets who voted: that they took part in something."""
    item = run_sheets.became(tx, poll)
    if item is None:
        return
    voted = ballots.complete(tx, poll)
    in_poll = all_in_poll(tx, ballots.audience(tx, poll), poll)
    note(tx, item.sheet, [person for person, who in in_poll.items() if who in voted], now=now)


def note(tx: Transaction, sheet: RunSheetId, people: Collection[PersonId], *, now: datetime) -> None:
    """These people took part; who is in no group is not counted, and after the day nobody is."""
    found = run_sheets.sheet(tx, sheet)
    group_of = {} if found is None else _groups(tx, found.municipality)
    known = [person for person in people if person in group_of]
    if found is None or not known:
        return
    timezone = members.municipality(tx, found.municipality).timezone
    ends = over_at(today(now, timezone), timezone)
    secret = rows.count_until(tx, sheet, new_secret=new_secret(), ends=ends)
    if secret is not None:
        rows.add(tx, sheet, {pseudonym(person, secret=secret): group_of[person] for person in known})


def attended(tx: Transaction, person: PersonId) -> list[str]:
    """The titles of the workshops in which somebody took part, as long as that can be found."""
    titles = []
    for sheet, _ in rows.unfrozen(tx):
        secret, found = rows.secret(tx, sheet), run_sheets.sheet(tx, sheet)
        if (
            secret is not None
            and found is not None
            and rows.is_in(tx, sheet, pseudonym(person, secret=secret))
        ):
            titles.append(found.title)
    return titles


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """They are not counted any more, as long as they can be found."""
    for sheet, town in rows.unfrozen(tx):
        secret = rows.secret(tx, sheet)
        if secret is not None and municipality in {None, town}:
            rows.erase(tx, sheet, pseudonym(person, secret=secret))


def _groups(tx: Transaction, municipality: MunicipalityId) -> dict[PersonId, GroupId]:
    groups = [each.id for each in members.groups(tx, municipality)]
    return dict(members.members_of_groups(tx, groups))


def _counted(tx: Transaction, sheet: RunSheetId, municipality: MunicipalityId) -> Attendance:
    """Blocks are decided by how many belong to a group, who are known beforehand, as in surveys.

    Nothing where nobody was counted: people who only talked were there as well.
    """
    took_part = rows.counted(tx, sheet)
    if not took_part:
        return Attendance(None, ())
    town, groups = members.municipality(tx, municipality), members.groups(tx, municipality)
    sizes = members.group_sizes(tx, municipality)
    names = {GroupCode(each.code): each.name for each in groups}
    found = participation(
        {GroupCode(each.code): took_part.get(each.id, 0) for each in groups},
        units=[(code,) for code in names],
        k=town.minimum_group_size,
        invited={GroupCode(each.code): max(sizes[each.id], took_part.get(each.id, 0)) for each in groups},
    )
    return Attendance(
        None if found.total is None else _block(tuple(names.values()), found.total),
        tuple(_block(tuple(names[code] for code in each.groups), each.turnout) for each in found.blocks),
    )


def _block(groups: tuple[str, ...], turnout: Turnout) -> BlockAttendance:
    return BlockAttendance(groups, turnout.invited or 0, turnout.begun)
