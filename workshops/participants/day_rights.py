"""Rights for one day: a coordinator gives one by a code for one person, and it ends by itself.

Whoever moderates starts and ends items and polls of a run sheet, steers the wall and looks at cards. Whoever enters
paper types forms of one survey, of one of its groups or of all. Neither does anything else.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from questionnaires.values import dataclass
from storage import day_rights, invites, members, survey_groups, surveys
from storage.database import Database, Transaction
from storage.day_rights import MODERATING, DayRight, Task
from storage.ids import DayRightId, GroupId, MunicipalityId, PersonId, SurveyId, UpdateId
from storage.invites import Invite
from storage.members import Group, Membership, Municipality, Role
from storage.surveys import Survey, SurveyState
from workshops.clock import Clock
from workshops.end_dates import over_at, today
from workshops.participants import codes
from workshops.refusals import Gone, TooLate, or_gone
from workshops.rights import require, require_member
from workshops.wall_time import shown

DAYS_AHEAD: Final = 8
"""A code can be for today, or for one of the seven days after it."""
MOST_CODES: Final = 10
"""That wait for somebody, of the same kind in a town and about the same survey, at the same time."""


class TooManyCodes(Exception):
    """Ten codes wait already."""


@dataclass(frozen=True, slots=True)
class DayCode:
    """For one person who has not come yet; `day` is the last one on which the right holds."""

    token: str
    code: str
    day: date
    task: Task


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with such a right, without a name; both moments by the clock on the wall of the town."""

    id: DayRightId
    began: datetime
    day: date
    task: Task


@dataclass(frozen=True, slots=True)
class DayRightsSheet:
    """All codes that wait and all rights that last, for a coordinator: to moderate, or to enter forms of `survey`."""

    municipality: Municipality
    today: date
    codes: tuple[DayCode, ...]
    holders: tuple[Holder, ...]
    survey: Survey | None
    groups: tuple[Group, ...]
    """Whose forms can be entered."""

    @property
    def days(self) -> tuple[date, ...]:
        """For which a code can be made."""
        return tuple(self.today + timedelta(days=n) for n in range(DAYS_AHEAD))

    def group(self, group: GroupId | None) -> Group | None:
        """The group of a task; None: it is for all."""
        return next((each for each in self.groups if each.id == group), None)


@dataclass(frozen=True, slots=True)
class PaperTask:
    """A survey of which somebody enters forms, until the end of that day."""

    survey: Survey
    day: date


class DayRights:
    """Use cases of coordinators, and of whoever holds such a right. Each raises NotAllowed, Gone or TooLate."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def sheet(
        self, person: PersonId, municipality: MunicipalityId, survey: SurveyId | None = None
    ) -> DayRightsSheet:
        """What there is."""
        return await self._database.read(lambda tx: self._sheet(tx, person, municipality, survey))

    async def make_code(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        task: Task = MODERATING,
        *,
        day: date,
        update: UpdateId,
    ) -> DayCode:
        """A code that gives one person the right until the end of that day; the same update makes the same one.

        Raises Gone for a day or a group that cannot be chosen (any more), and TooManyCodes.
        """
        token, code = codes.new_token(), codes.new(codes.SHORT)

        def work(tx: Transaction) -> DayCode:
            sheet = self._sheet(tx, person, municipality, task.survey)
            made = invites.made_by(tx, update)
            if made is None:
                if day not in sheet.days or (task.group is not None and sheet.group(task.group) is None):
                    raise Gone
                if len(sheet.codes) >= MOST_CODES:
                    raise TooManyCodes
                invites.add_once(
                    tx,
                    municipality,
                    group=None,
                    role=Role.MODERATOR if task.survey is None else Role.PAPER_HELPER,
                    token=token,
                    expires_at=over_at(day, sheet.municipality.timezone),
                    update=update,
                    code=code,
                    task=task,
                )
                made = or_gone(invites.made_by(tx, update))
            return _day_code(made, sheet.municipality)

        return await self._database.write(work)

    async def withdraw(
        self, person: PersonId, municipality: MunicipalityId, token: str, survey: SurveyId | None = None
    ) -> DayRightsSheet:
        """A code that nobody has used ends; twice is harmless."""
        return await self._changed(
            person, municipality, survey, lambda tx: invites.withdraw(tx, municipality, token=token)
        )

    async def end(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        right: DayRightId,
        survey: SurveyId | None = None,
    ) -> DayRightsSheet:
        """The right of somebody ends now; twice is harmless."""
        return await self._changed(
            person, municipality, survey, lambda tx: day_rights.end(tx, municipality, right)
        )

    async def moderates_until(self, person: PersonId, municipality: MunicipalityId) -> date | None:
        """The last day on which the person moderates by such a right; None without one, and for coordinators.

        Raises NotAllowed.
        """
        now = self._clock()
        return await self._database.read(
            lambda tx: moderates_until(tx, require_member(tx, person, municipality), now=now)
        )

    async def stop_moderating(self, person: PersonId, municipality: MunicipalityId) -> None:
        """Whoever moderates there for a day does without the right from now on. Raises NotAllowed."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            require_member(tx, person, municipality)
            for each in day_rights.of_person(tx, municipality, person, now=now):
                if each.task == MODERATING:
                    day_rights.end(tx, municipality, each.id)

        await self._database.write(work)

    async def stop_entering(self, person: PersonId, survey: SurveyId) -> None:
        """Whoever enters forms of this survey for a day does without the right from now on; without one, nothing."""

        def work(tx: Transaction) -> None:
            for each in day_rights.all_of(tx, person):
                if each.task.survey == survey:
                    day_rights.end(tx, each.municipality, each.id)

        await self._database.write(work)

    async def forget_ended(self) -> None:
        """Removes rights that are over."""
        now = self._clock()
        await self._database.write(lambda tx: day_rights.forget_ended(tx, now=now))

    async def _changed(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        survey: SurveyId | None,
        change: Callable[[Transaction], None],
    ) -> DayRightsSheet:
        def work(tx: Transaction) -> DayRightsSheet:
            require(tx, person, municipality, role=Role.COORDINATOR)
            change(tx)
            return self._sheet(tx, person, municipality, survey)

        return await self._database.write(work)

    def _sheet(
        self, tx: Transaction, person: PersonId, municipality: MunicipalityId, survey: SurveyId | None
    ) -> DayRightsSheet:
        require(tx, person, municipality, role=Role.COORDINATOR)
        now, town = self._clock(), members.municipality(tx, municipality)
        found = None if survey is None else _running(tx, municipality, survey)
        asked = frozenset() if survey is None else survey_groups.chosen(tx, survey)
        return DayRightsSheet(
            town,
            today(now, town.timezone),
            tuple(_day_code(each, town) for each in invites.for_a_day(tx, municipality, survey, now=now)),
            tuple(_holder(each, town) for each in day_rights.in_town(tx, municipality, survey, now=now)),
            found,
            tuple(each for each in members.groups(tx, municipality) if each.id in asked),
        )


def moderates_until(tx: Transaction, member: Membership, *, now: datetime) -> date | None:
    """The last day on which a member moderates by such a right; None without one, and for coordinators."""
    return next((day for task, day in _own(tx, member, now=now) if task == MODERATING), None)


def papers_of(tx: Transaction, member: Membership, *, now: datetime) -> list[PaperTask]:
    """The open surveys of which a member enters forms by such a right; none for coordinators."""
    last: dict[SurveyId, date] = {}
    for task, day in _own(tx, member, now=now):
        if task.survey is not None:
            last[task.survey] = max(day, last.get(task.survey, day))
    found = [(surveys.survey(tx, survey), day) for survey, day in last.items()]
    return [PaperTask(each, day) for each, day in found if each and each.state is SurveyState.OPEN]


def _own(tx: Transaction, member: Membership, *, now: datetime) -> list[tuple[Task, date]]:
    """What a member may do by such rights, each with its last day; nothing where they coordinate."""
    if Role.COORDINATOR in member.roles:
        return []
    lasting = day_rights.of_person(tx, member.municipality, member.person, now=now)
    return [
        (each.task, _last_day(each.ends, members.municipality(tx, each.municipality))) for each in lasting
    ]


def _running(tx: Transaction, municipality: MunicipalityId, survey: SurveyId) -> Survey:
    found = surveys.survey(tx, survey)
    if found is None or found.municipality != municipality:
        raise Gone
    if found.state is not SurveyState.OPEN:
        raise TooLate
    return found


def _day_code(invite: Invite, town: Municipality) -> DayCode:
    if invite.expires_at is None or invite.task is None:
        raise Gone
    day = _last_day(invite.expires_at, town)
    return DayCode(invite.token, codes.grouped(invite.code or ""), day, invite.task)


def _holder(found: DayRight, town: Municipality) -> Holder:
    return Holder(found.id, shown(found.began, town.timezone), _last_day(found.ends, town), found.task)


def _last_day(ends: datetime, town: Municipality) -> date:
    return shown(ends - timedelta(seconds=1), town.timezone).date()


def export(tx: Transaction, person: PersonId) -> dict[str, object]:
    """What somebody does for a day, where, since when and until when."""
    return {
        "rights_for_a_day": [
            {
                "municipality": (town := members.municipality(tx, each.municipality)).name,
                "survey": _name(tx, each.task.survey),
                "forms_of": None if (group := _group(tx, each.task)) is None else group.name,
                "since": each.began.isoformat(),
                "last_day": _last_day(each.ends, town).isoformat(),
            }
            for each in day_rights.all_of(tx, person)
        ]
    }


def _name(tx: Transaction, survey: SurveyId | None) -> str | None:
    """Of the survey whose forms somebody enters; None: they moderate."""
    found = None if survey is None else surveys.survey(tx, survey)
    return None if found is None else found.name


def _group(tx: Transaction, task: Task) -> Group | None:
    return None if task.group is None else members.group(tx, task.group)


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """The right goes with the membership."""
