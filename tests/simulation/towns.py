"""The people of all towns and what they have planned, drawn from the seed."""

import random
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeAlias

from storage import persons
from storage.database import Database
from storage.ids import ChatId
from storage.key import DatabaseKey
from storage.members import Role
from tests.simulation import dates, measures
from tests.simulation.coordinator import BERLIN, Coordinator
from tests.simulation.inline_database import Disk
from tests.simulation.participant import Participant
from tests.simulation.program import settings_in
from tests.simulation.size import Size
from tests.simulation.universe import ProgramLoop, Universe
from workshops.workshops import Workshops

Make: TypeAlias = Callable[..., Any]
"""Puts an actor of that kind, name and town into the world."""

_GROUPS: Final = 4
_MINUTES: Final = (450, 480, 540, 600, 840, 960, 1020, 1080, 1110, 1140, 1200)
"""When meetings begin, in minutes since midnight: from 7:30 to 20:00."""
_DAYS_AHEAD: Final = (1, 1, 1, 2, 2, 3, 5, 6, 9, 15)
_LEFT_OUT: Final[Mapping[tuple[str, ...], int]] = {
    (): 15,
    ("2h",): 10,
    ("7d", "2h"): 50,
    ("7d", "1d"): 5,
    ("7d", "1d", "2h"): 20,
}
"""Of what is usual: at which times who is invited is not reminded, and how often that is so. One reminder, on the day
before, is what most organisers want."""
_SECONDS_APART: Final = 0.9


def mark_of(town: int) -> str:
    """Stands in the town's name and in all that it words itself, and nowhere else."""
    return f"T{town:02}x"


class Towns:
    def __init__(
        self,
        universe: Universe,
        size: Size,
        folder: Path,
        *,
        chance: Callable[[str], random.Random],
        make: Make,
    ) -> None:
        self._universe = universe
        self._size = size
        self._folder = folder
        self._chance = chance
        self._make = make
        self._tokens: list[str] = []
        self._group_tokens: list[list[str]] = []
        self.coordinators: list[Coordinator] = []
        self.participants: list[Participant] = []

    def found(self) -> None:
        """As the operator does it at the command line, before the first start."""

        async def work(workshops: Workshops, _: Database) -> None:
            for town in range(self._size.towns):
                invite = await workshops.invitations.found(
                    f"Ort {mark_of(town)}",
                    timezone="Europe/Berlin",
                    role=Role.COORDINATOR,
                    group_code=None,
                    valid_for=timedelta(days=7),
                )
                self._tokens.append(invite.token)

        self._at_the_counter(work)

    def let_coordinators_in(self) -> None:
        for town, token in enumerate(self._tokens):
            each = self._make(Coordinator, f"Koordination {town}", town=town, mark=mark_of(town))
            self.coordinators.append(each)
            each.does(partial(each.joins, token))
        self._universe.run(lambda: all(each.done for each in self.coordinators))

    def let_participants_in(self) -> float:
        """Everybody follows the link of a group; returns the seconds until all have."""
        self._at_the_counter(self._take_links)
        for town in range(self._size.towns):
            for number in range(self._size.people):
                token = self._group_tokens[town][number % _GROUPS]
                name, eagerness = f"{mark_of(town)} {number}", self._size.eagerness
                each = self._make(Participant, name, town=town, token=token, eagerness=eagerness)
                each.later(len(self.participants) * _SECONDS_APART, each.joins)
                self.participants.append(each)
        return len(self.participants) * _SECONDS_APART + 120

    async def _take_links(self, workshops: Workshops, database: Database) -> None:
        for coordinator in self.coordinators:
            person = await database.read(partial(persons.of_chat, chat=ChatId(coordinator.user.id)))
            assert person is not None
            assert person.municipality is not None
            town = await workshops.invitations.town(person.id, person.municipality)
            links = [await workshops.group_links.group_link(person.id, group.id) for group, _ in town.groups]
            self._group_tokens.append([link.token for link in links])

    def _at_the_counter(self, work: Callable[[Workshops, Database], Awaitable[None]]) -> None:
        """Runs use cases in a program of their own, beside the one that serves."""
        loop = ProgramLoop(self._universe, lambda _: None)
        disk = Disk(self._universe, loop, self._chance("counter"), lambda *_: None)
        settings = settings_in(self._folder)

        async def run() -> None:
            settings.data_dir.mkdir(parents=True, exist_ok=True)
            key = DatabaseKey.load_or_create(settings.database_key_file, settings.data_dir)
            database = await Database.open(settings.data_dir, key, connection=disk.connect)
            await work(Workshops.over(database, clock=self._universe.now, wake=lambda: None), database)
            await database.close()

        task = loop.create_task(run())
        self._universe.run(task.done)
        disk.crash()
        task.result()

    # What is planned

    def plan(self) -> None:
        """Everything until two days before the end, so that it can come to its end as well."""
        size, chance = self._size, self._chance("calendar")
        for coordinator in self.coordinators:
            for _ in range(size.meetings):
                self._plan_meeting(coordinator, chance)
            for number in range(size.polls):
                self._plan_poll(coordinator, number, chance)
            for _ in range(size.surveys):
                self._plan_survey(coordinator, chance)
        self._plan_measures(self._chance("measures"))
        self._plan_dates(self._chance("dates"))
        for each in self.participants:
            self._plan_leaving(each, chance)

    def _plan_measures(self, chance: random.Random) -> None:
        """Made in the first half; people look at them now and then."""
        for coordinator in self.coordinators:
            for number in range(self._size.measures):
                at = self._working_hour(self._size.days / 2, chance)
                measures.plan(coordinator, number, at=at, chance=chance, put=self._at)
        for each in self.participants if self._size.measures else ():
            for _ in range(1 + self._size.measures // 2):
                at = self._working_hour(self._size.days - 3, chance)
                self._universe.on_wall(at, partial(each.types, "/massnahmen"))

    def _plan_dates(self, chance: random.Random) -> None:
        for coordinator in self.coordinators:
            for _ in range(self._size.dates):
                at = self._working_hour(self._size.days - 3, chance)
                dates.plan(coordinator, at=at, chance=chance, put=self._at)

    def _plan_meeting(self, coordinator: Coordinator, chance: random.Random) -> None:
        at = self._working_hour(self._size.days - 3, chance)
        day = self._local(at).date() + timedelta(days=chance.choice(_DAYS_AHEAD))
        start = datetime.combine(day, time(), BERLIN) + timedelta(minutes=chance.choice(_MINUTES))
        change = chance.choices((None, "cancelled", "moved", "less"), (80, 7, 5, 8))[0]
        left_out = chance.choices([*_LEFT_OUT], [*_LEFT_OUT.values()])[0]
        self._at(at, coordinator, lambda: coordinator.meets(start, change=change, left_out=left_out))

    def _plan_poll(self, coordinator: Coordinator, number: int, chance: random.Random) -> None:
        openly, minutes = chance.random() < 0.5, chance.uniform(8, 60)
        at = self._working_hour(self._size.days - 3, chance)
        self._at(at, coordinator, lambda: coordinator.asks(number, openly=openly, for_minutes=minutes))

    def _plan_survey(self, coordinator: Coordinator, chance: random.Random) -> None:
        for_days = min(chance.uniform(2, 14), self._size.days / 3)
        at = self._working_hour(self._size.days - 3 - for_days, chance)
        self._at(at, coordinator, lambda: coordinator.surveys(for_days))

    def _plan_leaving(self, each: Participant, chance: random.Random) -> None:
        """One in seven blocks the bot for a while, one in twelve erases themselves and comes back, one in ten moves."""
        drawn = chance.random()
        later = chance.uniform(0.1, 0.9) * self._size.days * 86_400
        if drawn < 1 / 7:
            each.later(later, each.blocks)
        elif drawn < 1 / 7 + 1 / 12:
            each.later(later, each.erases)
        elif drawn < 1 / 7 + 1 / 12 + 1 / 10 and self._size.towns > 1:
            town = chance.randrange(self._size.towns)
            token = chance.choice(self._group_tokens[town])
            each.later(later, lambda: each.moves(mark_of(town), token))

    def _at(self, wall: float, coordinator: Coordinator, script: Callable[[], Any]) -> None:
        self._universe.on_wall(wall, lambda: coordinator.does(script))

    def _working_hour(self, days: float, chance: random.Random) -> float:
        """A moment within so many days, at an hour at which people work."""
        day = self._local(self._universe.wall + chance.uniform(0.1, max(days, 0.2)) * 86_400)
        moment = day.replace(hour=chance.randint(8, 19), minute=chance.randrange(60))
        return max(self._universe.at(moment.astimezone(UTC)), self._universe.wall + 60)

    def _local(self, wall: float) -> datetime:
        return (self._universe.now() + timedelta(seconds=wall - self._universe.wall)).astimezone(BERLIN)
