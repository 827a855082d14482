"""The ground that the simulation stands on: time, order, crashes, and that a seed always gives the same."""

import asyncio
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from tests.simulation.universe import ProgramLoop, Standstill, Universe

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def universe() -> Universe:
    return Universe(NOON)


def complain(context: dict[str, object]) -> None:
    raise AssertionError(context)


def test_sleeping_costs_nothing_and_both_clocks_move(universe: Universe) -> None:
    loop = ProgramLoop(universe, complain)
    task = loop.create_task(asyncio.sleep(86_400))
    universe.run(task.done)
    assert universe.elapsed == 86_400
    assert universe.now() == NOON + timedelta(days=1)


def test_wall_that_is_put_forward_wakes_nobody_who_sleeps_for_seconds(universe: Universe) -> None:
    loop = ProgramLoop(universe, complain)
    task = loop.create_task(asyncio.sleep(10))
    universe.put_wall_forward(3600)
    universe.run(task.done)
    assert universe.elapsed == 10
    assert universe.now() == NOON + timedelta(seconds=3610)


def test_deeds_on_the_wall_come_in_their_order_when_it_is_put_forward(universe: Universe) -> None:
    done: list[str] = []
    universe.on_wall(200, lambda: done.append("late"))
    universe.on_wall(100, lambda: done.append("early"))
    universe.put_wall_forward(500)
    universe.run(lambda: len(done) == 2)
    assert done == ["early", "late"]
    assert universe.elapsed == 0


def test_what_a_program_hands_to_its_own_loop_keeps_its_order(universe: Universe) -> None:
    loop = ProgramLoop(universe, complain)
    done: list[int] = []
    for number in range(5):
        loop.call_soon(done.append, number)
    universe.run(lambda: len(done) == 5)
    assert done == [0, 1, 2, 3, 4]


def test_dead_program_does_nothing_any_more(universe: Universe) -> None:
    loop = ProgramLoop(universe, complain)
    done: list[str] = []

    async def work() -> None:
        try:
            await asyncio.sleep(5)
        finally:
            loop.call_soon(done.append, "last words")

    loop.create_task(work())
    loop.call_later(7, done.append, "timer")
    universe.after(1, loop.kill)
    with pytest.raises(Standstill):
        universe.run(lambda: bool(done))
    assert not done


def test_program_dies_after_so_many_steps(universe: Universe) -> None:
    loop = ProgramLoop(universe, complain)
    steps: list[int] = []
    loop.on_fuse, loop.fuse = loop.kill, 3
    for number in range(5):
        loop.call_soon(steps.append, number)
    with pytest.raises(Standstill):
        universe.run(lambda: len(steps) == 5)
    assert steps == [0, 1]


@pytest.mark.process
def test_same_seed_gives_the_same_world_in_another_process() -> None:
    """Whatever the order in which that process walks through its sets."""
    assert trace(hash_seed="1") == trace(hash_seed="2")


def trace(*, hash_seed: str) -> str:
    """The hash of all that was said in a world, which stands at the end of what the command says about it."""
    command = [sys.executable, "-m", "tests.simulation", "--seed", "3"]
    told = subprocess.run(
        command, env=os.environ | {"PYTHONHASHSEED": hash_seed}, capture_output=True, text=True, check=True
    )
    return told.stdout.splitlines()[0].rpartition(" ")[2]
