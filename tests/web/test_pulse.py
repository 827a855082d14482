"""How streams wait: nobody misses a beat, and one that gives up waiting does not keep others from it."""

import asyncio

from web.pulse import Pulse, Signal


async def test_signal_wakes_all_who_wait_and_nobody_who_comes_afterwards() -> None:
    signal = Signal()
    waiting = [asyncio.create_task(signal.wait(5)) for _ in range(2)]
    assert await signal.wait(0) is False, "this one gives up"
    signal.send()
    assert await asyncio.gather(*waiting) == [True, True]
    assert await signal.wait(0) is False


async def test_beat_that_came_meanwhile_is_not_missed() -> None:
    pulse = Pulse()
    known = pulse.count
    assert await pulse.after(known, 0) is False
    pulse.beat()
    assert await pulse.after(known, 0) is True


async def test_end_wakes_whoever_waits() -> None:
    pulse = Pulse()
    waiting = asyncio.create_task(pulse.after(pulse.count, 5))
    await asyncio.sleep(0)
    pulse.stop()
    assert await waiting
    assert await pulse.after(pulse.count, 5), "and whoever comes afterwards does not wait"
