"""The right to lead workshops for one day: a coordinator gives it by a code for one person, and it ends by itself.

Whoever holds it starts and ends items and polls of a run sheet, steers the wall and looks at cards; nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from storage import invites, members, moderations
from storage.database import Database, Transaction
from storage.ids import ModerationId, MunicipalityId, PersonId, UpdateId
from storage.invites import Invite
from storage.members import Membership, Municipality, Role
from storage.moderations import Moderation
from workshops.clock import Clock
from workshops.end_dates import over_at, today
from workshops.participants import codes
from workshops.refusals import Gone
from workshops.rights import require, require_member
from workshops.wall_time import shown

DAYS_AHEAD: Final = 8
"""A code can be for today, or for one of the seven days after it."""
MOST_CODES: Final = 10
"""That wait for somebody in a town at the same time."""


class TooManyCodes(Exception):
    """Ten codes wait already."""


@dataclass(frozen=True, slots=True)
class DayCode:
    """For one person who has not come yet; `day` is the last one on which the right holds."""

    token: str
    code: str
    day: date


@dataclass(frozen=True, slots=True)
class DayRight:
    """Somebody who moderates, without a name; both moments by the clock on the wall of the town."""

    id: ModerationId
    began: datetime
    day: date


@dataclass(frozen=True, slots=True)
class ModerationSheet:
    """All codes that wait and all rights that last, for a coordinator."""

    municipality: Municipality
    today: date
    codes: tuple[DayCode, ...]
    rights: tuple[DayRight, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """For which a code can be made."""
        return tuple(self.today + timedelta(days=n) for n in range(DAYS_AHEAD))


class DayModeration:
    """Use cases of coordinators, and of whoever holds the right. Each raises NotAllowed or Gone."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def sheet(self, person: PersonId, municipality: MunicipalityId) -> ModerationSheet:
        """What there is."""

        def look(tx: Transaction) -> ModerationSheet:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return self._sheet(tx, municipality)

        return await self._database.read(look)

    async def make_code(
        self, person: PersonId, municipality: MunicipalityId, *, day: date, update: UpdateId
    ) -> DayCode:
        """A code that gives one person the right until the end of that day; the same update makes the same one.

        Raises Gone for a day that cannot be chosen (any more), and TooManyCodes.
        """
        now, token, code = self._clock(), codes.new_token(), codes.new(codes.SHORT)

        def work(tx: Transaction) -> DayCode:
            require(tx, person, municipality, role=Role.COORDINATOR)
            sheet = self._sheet(tx, municipality)
            made = invites.made_by(tx, update)
            if made is None:
                if day not in sheet.days:
                    raise Gone
                if len(sheet.codes) >= MOST_CODES:
                    raise TooManyCodes
                moderations.forget_ended(tx, now=now)
                invites.add_once(
                    tx,
                    municipality,
                    group=None,
                    role=Role.MODERATOR,
                    token=token,
                    expires_at=over_at(day, sheet.municipality.timezone),
                    update=update,
                    code=code,
                )
                made = invites.made_by(tx, update)
            if made is None:
                raise Gone
            return _day_code(made, sheet.municipality)

        return await self._database.write(work)

    async def withdraw(self, person: PersonId, municipality: MunicipalityId, token: str) -> ModerationSheet:
        """A code that nobody has used ends; twice is harmless."""
        return await self._changed(
            person, municipality, lambda tx: invites.withdraw(tx, municipality, token=token)
        )

    async def end(
        self, person: PersonId, municipality: MunicipalityId, moderation: ModerationId
    ) -> ModerationSheet:
        """The right of somebody ends now; twice is harmless."""
        return await self._changed(
            person, municipality, lambda tx: moderations.end(tx, municipality, moderation)
        )

    async def mine(self, person: PersonId, municipality: MunicipalityId) -> date | None:
        """The last day on which the person moderates by such a right; None without one, and for coordinators.

        Raises NotAllowed.
        """
        now = self._clock()
        return await self._database.read(
            lambda tx: moderates_until(tx, require_member(tx, person, municipality), now=now)
        )

    async def give_back(self, person: PersonId, municipality: MunicipalityId) -> None:
        """Whoever holds the right does without it from now on."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            require_member(tx, person, municipality)
            if (found := moderations.of_person(tx, municipality, person, now=now)) is not None:
                moderations.end(tx, municipality, found.id)

        await self._database.write(work)

    async def forget_ended(self) -> None:
        """Removes rights that are over."""
        now = self._clock()
        await self._database.write(lambda tx: moderations.forget_ended(tx, now=now))

    async def _changed(
        self, person: PersonId, municipality: MunicipalityId, change: Callable[[Transaction], None]
    ) -> ModerationSheet:
        def work(tx: Transaction) -> ModerationSheet:
            require(tx, person, municipality, role=Role.COORDINATOR)
            change(tx)
            return self._sheet(tx, municipality)

        return await self._database.write(work)

    def _sheet(self, tx: Transaction, municipality: MunicipalityId) -> ModerationSheet:
        now, town = self._clock(), members.municipality(tx, municipality)
        return ModerationSheet(
            town,
            today(now, town.timezone),
            tuple(_day_code(each, town) for each in invites.to_moderate(tx, municipality, now=now)),
            tuple(_day_right(each, town) for each in moderations.in_town(tx, municipality, now=now)),
        )


def moderates_until(tx: Transaction, member: Membership, *, now: datetime) -> date | None:
    """The last day on which a member moderates by such a right; None without one, and for coordinators."""
    if Role.COORDINATOR in member.roles:
        return None
    found = moderations.of_person(tx, member.municipality, member.person, now=now)
    return None if found is None else _last_day(found.ends, members.municipality(tx, member.municipality))


def _day_code(invite: Invite, town: Municipality) -> DayCode:
    if invite.expires_at is None:
        raise Gone
    return DayCode(invite.token, codes.grouped(invite.code or ""), _last_day(invite.expires_at, town))


def _day_right(found: Moderation, town: Municipality) -> DayRight:
    return DayRight(found.id, shown(found.began, town.timezone), _last_day(found.ends, town))


def _last_day(ends: datetime, town: Municipality) -> date:
    return shown(ends - timedelta(seconds=1), town.timezone).date()


def export(tx: Transaction, person: PersonId) -> dict[str, object]:
    """Where somebody moderates, since when and until when."""
    return {
        "moderates": [
            {
                "municipality": members.municipality(tx, each.municipality).name,
                "since": each.began.isoformat(),
                "last_day": _last_day(each.ends, members.municipality(tx, each.municipality)).isoformat(),
            }
            for each in moderations.all_of(tx, person)
        ]
    }


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """The right goes with the membership."""
