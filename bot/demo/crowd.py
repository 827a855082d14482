"""The people of the town, each a task of its own; where one of them fails, all of them end and the failure is seen."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bot.demo.mind import Mind
from bot.demo.participant import Participant
from bot.demo.town import inhabitants
from sandbox.world import World


@asynccontextmanager
async def taking_part(
    world: World, links: Mapping[str, str], *, people: int, pace: float, seed: int
) -> AsyncIterator[asyncio.Task[None]]:
    """So many people open the link of their group and take part; yields the task that ends only if one of them fails."""
    crowd = asyncio.create_task(_everybody(world, links, people=people, pace=pace, seed=seed))
    try:
        yield crowd
    finally:
        crowd.cancel()
        await asyncio.wait({crowd})


async def _everybody(
    world: World, links: Mapping[str, str], *, people: int, pace: float, seed: int
) -> None:
    async with asyncio.TaskGroup() as group:
        for number, somebody in enumerate(inhabitants(people)):
            # Three of 24, each in another group.
            mind = Mind(somebody.name, somebody.group, seed=seed, needs_reminder=number % 7 == 5)
            participant = Participant(world, world.add_user(somebody.name), mind, pace=pace)
            group.create_task(participant.takes_part(links[somebody.group]))
