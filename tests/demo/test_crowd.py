"""The people of the town act at the same time, but leave room for whoever tries the demonstration out."""

import pytest

from bot.demo import participant
from bot.demo.crowd import MOST_AT_ONCE, taking_part
from bot.demo.town import GROUPS
from sandbox.clock import MovableClock
from sandbox.world import World
from tests.demo.phones import BOT, LINK, PATIENCE

PEOPLE = 20


async def test_few_people_wait_for_the_bot_at_a_time_and_all_have_their_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(participant, "_ATTENTION", 60.0)  # nobody gives up here
    world = World(BOT, MovableClock(standing=True))
    came: list[int] = []
    most, offset = 0, 0
    async with taking_part(world, dict.fromkeys(GROUPS, LINK), people=PEOPLE, pace=1e9):
        for answered in range(PEOPLE):
            while len(came) <= answered or len(came) < min(PEOPLE, answered + MOST_AT_ONCE):
                for update in await world.updates.poll(offset, seconds=PATIENCE):
                    offset = update["update_id"] + 1
                    came.append(update["message"]["chat"]["id"])
                most = max(most, len(came) - answered)
            world.post(world.chats[came[answered]], BOT, text="Danke.")
    assert most == MOST_AT_ONCE
    assert len(set(came)) == PEOPLE
