"""Strangers get an answer, but not one to each of forty texts, and no chance to try out links by the hundred."""

from collections import defaultdict, deque
from datetime import datetime, timedelta
from typing import Final

from storage.ids import PersonId

ANSWERED: Final = 3
"""Texts and commands of somebody without a town that are answered within `WHILE`; what comes beyond is one burst."""
WHILE: Final = timedelta(minutes=1)
LINKS: Final = 20
LINKS_WHILE: Final = timedelta(minutes=10)
_KEPT: Final = 10_000


class Recent:
    """Counts what somebody did lately. Lost at a restart, which only makes it kinder."""

    def __init__(self, most: int, within: timedelta) -> None:
        self._most = most
        self._within = within
        self._moments: defaultdict[PersonId, deque[datetime]] = defaultdict(lambda: deque(maxlen=most))

    def is_too_much(self, person: PersonId, *, now: datetime) -> bool:
        """Whether this is more than is answered; counts it if it is not."""
        if len(self._moments) > _KEPT:
            self._forget(now)
        moments = self._moments[person]
        while moments and moments[0] <= now - self._within:
            moments.popleft()
        if len(moments) == self._most:
            return True
        moments.append(now)
        return False

    def _forget(self, now: datetime) -> None:
        old = [person for person, moments in self._moments.items() if moments[-1] <= now - self._within]
        for person in old:
            del self._moments[person]
