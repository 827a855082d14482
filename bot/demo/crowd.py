"""The people of the town, each a task of its own: where one of them stumbles, the log says so and the others go on."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Final

import structlog

from bot.demo.mind import Mind
from bot.demo.participant import Participant
from bot.demo.town import inhabitants
from sandbox.world import World

MOST_AT_ONCE: Final = 8
"""So many wait for the bot at a time: whoever tries the demo out waits in line, too."""
log = structlog.get_logger(__name__)


@asynccontextmanager
async def taking_part(
    world: World, links: Mapping[str, str], *, people: int, pace: float, seed: int = 1
) -> AsyncIterator[None]:
    """So many people open the link of their group and do what is asked, as long as this is open."""
    tasks, at_once = set(), asyncio.Semaphore(MOST_AT_ONCE)
    for number, somebody in enumerate(inhabitants(people)):
        # Three of 24, each in another group.
        mind = Mind(somebody.name, somebody.group, seed=seed, needs_reminder=number % 7 == 5)
        participant = Participant(world, world.add_user(somebody.name), mind, pace=pace, at_once=at_once)
        tasks.add(asyncio.create_task(_one(participant, links[somebody.group])))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _one(participant: Participant, link: str) -> None:
    try:
        await participant.takes_part(link)
    except Exception:
        log.exception("a simulated person stumbled")
