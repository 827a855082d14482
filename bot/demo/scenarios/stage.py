"""Where a scenario is played: the program, its people at phones and desks, and a clock that stands until it is moved.

Every act of somebody returns when the program has nothing left to do, so that one description plays alike in a test and
before somebody who watches; there a shown person is a little slower.
"""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Self
from zoneinfo import ZoneInfo

from bot.application import RunningBot
from bot.demo.desk import Desk
from bot.demo.town import ZONE
from handlers.invitations.taps import LINK_LETTER
from sandbox.chats import Chat, MemberStatus
from sandbox.person import Person
from sandbox.server import Sandbox
from storage.ids import ChatId, PersonId
from storage.members import Role
from workshops.meetings.public_holidays import is_working_day
from workshops.town_names import UnknownTown
from workshops.workshops import Workshops

WEEK: Final = timedelta(days=7)


class Stage:
    def __init__(
        self, sandbox: Sandbox, bot: RunningBot, workshops: Workshops, *, door: str, breath: float = 0.0
    ) -> None:
        """`door`: the address of the browser door. `breath`: the seconds that a shown person takes for a tap."""
        self.sandbox = sandbox
        self.workshops = workshops
        self.door = door
        self.bot = bot
        self._breath = breath
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    # People

    def person(self, name: str) -> Person:
        """Somebody with a phone: one of those on the page, who has that name, or somebody new."""
        for user in self.sandbox.world.users.values():
            if user.first_name == name and not user.is_bot:
                return Person(self.sandbox.world, user, self._seen)
        return Person(self.sandbox.world, self.sandbox.world.add_user(name), self.settled)

    def group(self, title: str, *members: Person) -> Chat:
        """A group in Telegram: the one on the page that is called so, or a new one; the bot is not in it yet."""
        world = self.sandbox.world
        found = next((chat for chat in world.chats.values() if chat.title == title), None)
        if found is None:
            found = world.add_group(title, standing=MemberStatus.LEFT)
        found.members |= {person.user.id: person.user for person in members}
        return found

    async def desk(self) -> Desk:
        """A browser in which nobody is signed in; closed with the stage."""
        return await self._stack.enter_async_context(Desk(self.door))

    async def id_of(self, somebody: Person | Desk) -> PersonId:
        """The row behind somebody."""
        if isinstance(somebody, Person):
            return (await self.workshops.conversations.person(ChatId(somebody.user.id), language="de")).id
        found = await self.workshops.sessions.of_cookie(somebody.cookie)
        assert found is not None  # noqa: S101 - whoever is asked for has signed in
        return found[1].id

    async def link_for(self, role: Role, town: str) -> str:
        """What an operator prints; the first link founds the town."""
        invitations = self.workshops.invitations
        try:
            invite = await invitations.admit(town, role=role, group_code=None, valid_for=WEEK)
        except UnknownTown:
            invite = await invitations.found(town, timezone=ZONE, role=role, group_code=None, valid_for=WEEK)
        return self.sandbox.link(LINK_LETTER + invite.token)

    # The clock

    def now(self) -> datetime:
        return self.sandbox.clock.now()

    def today(self) -> date:
        """By the calendar of the town."""
        return self.now().astimezone(ZoneInfo(ZONE)).date()

    def day(self, *, weeks: int, weekday: int = 3) -> date:
        """In so many weeks on that day of the week (Monday is 0), or later where nobody would meet then."""
        return day_of_meeting(self.today(), weeks=weeks, weekday=weekday)

    async def until(self, day: date, hour: int, minute: int = 0) -> None:
        """Time passes as it does: from one thing that comes due to the next. The past stays as it was."""
        moment = at(day, hour, minute)
        while self.now() < moment:
            due = await self.bot.next_due()
            self.sandbox.clock.move_to(moment if due is None or due > moment else max(due, self.now()))
            await self.settled()

    async def settled(self) -> None:
        """Waits until every update was processed and shown, and every delivery that is due was sent."""
        await self.sandbox.world.updates.poller_waits.wait()
        await self.bot.idle()

    async def _seen(self) -> None:
        await self.settled()
        await asyncio.sleep(self._breath)


def day_of_meeting(today: date, *, weeks: int, weekday: int = 3, after: date | None = None) -> date:
    """In so many weeks on that day of the week (Monday is 0), or later where nobody would meet then, or not `after`."""
    then = today + timedelta(weeks=weeks)
    then += timedelta(days=weekday - then.weekday())
    while _is_spared(then) or (after is not None and then <= after):
        then += WEEK
    return then


def _is_spared(day: date) -> bool:
    """A holiday, or a day around Christmas and New Year."""
    return not is_working_day(day, None) or (day.month, day.day) >= (12, 20) or day.timetuple().tm_yday < 7


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """That hour in the town."""
    return datetime.combine(day, time(hour, minute), ZoneInfo(ZONE)).astimezone(UTC)


def typed(day: date) -> str:
    """As people type a day: 3.12.2026."""
    return f"{day.day}.{day.month}.{day.year}"
