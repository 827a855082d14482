"""A beat after every commit that may have changed something that is shown live, and how streams wait for one."""

import asyncio


class Signal:
    """Wakes all who wait for it. Whoever comes afterwards waits for the next time."""

    def __init__(self) -> None:
        self._next: asyncio.Future[None] | None = None

    def send(self) -> None:
        if self._next is not None and not self._next.done():
            self._next.set_result(None)
        self._next = None

    async def wait(self, seconds: float) -> bool:
        """Whether it is sent within so many seconds."""
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(asyncio.shield(self._next), seconds)
        except TimeoutError:
            return False
        return True


class Pulse:
    """Beats after commits. Whoever waits says which beat they know: one that came meanwhile is not missed."""

    def __init__(self) -> None:
        self._beaten = Signal()
        self.count = 0
        self.is_over = False

    def beat(self) -> None:
        """Something may have changed."""
        self.count += 1
        self._beaten.send()

    async def after(self, count: int, seconds: float) -> bool:
        """Whether it has beaten since that count, or does so within so many seconds."""
        return self.count != count or self.is_over or await self._beaten.wait(seconds)

    def stop(self) -> None:
        """Ends every stream."""
        self.is_over = True
        self.beat()
