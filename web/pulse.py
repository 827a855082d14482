"""A beat after every commit that may have changed something that is shown live."""

import asyncio


class Pulse:
    """Beats after commits. Whoever waits says which beat they know: one that came meanwhile is not missed."""

    def __init__(self) -> None:
        self._next: asyncio.Future[None] | None = None
        self.count = 0
        self.is_over = False

    def beat(self) -> None:
        """Something may have changed."""
        self.count += 1
        if self._next is not None and not self._next.done():
            self._next.set_result(None)
        self._next = None

    async def after(self, count: int, seconds: float) -> bool:
        """Whether it has beaten since that count, or does so within so many seconds."""
        if self.count != count or self.is_over:
            return True
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(asyncio.shield(self._next), seconds)
        except TimeoutError:
            return False
        return True

    def stop(self) -> None:
        """Ends every stream."""
        self.is_over = True
        self.beat()
