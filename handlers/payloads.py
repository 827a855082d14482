"""What the payload of a button means. Answers are read once: a hall that votes sends the same few again and again."""

from collections.abc import Callable, Iterable
from typing import Final

from handlers.routing import TapRoute
from handlers.taps import Tap
from questionnaires.values import dataclass
from storage.replies import Place

KEPT: Final = 2_000
"""Different answers: those of more questions than are answered at the same time."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A tap and its route. `leads_to` is where it leads, or the tap itself where it only reads; `place` the same."""

    route: TapRoute
    tap: Tap
    leads_to: Tap
    place: Place

    @property
    def answers(self) -> bool:
        """Whether it answers the question that stands above it."""
        return self.route.is_answer(self.tap)


class Payloads:
    """Reads payloads by a table of routes."""

    def __init__(self, routes: Iterable[TapRoute], *, renewed: Callable[[str], str]) -> None:
        """`renewed`: what a payload of an older version is called today. Raises ValueError where two routes claim the
        same payload."""
        self._renewed = renewed
        self._routes: dict[str, TapRoute] = {}
        for route in routes:
            for prefix in route.tap.prefixes:
                if self._routes.setdefault(prefix, route) is not route:
                    raise ValueError(f"two routes claim the tap {prefix!r}")
        self._answers: dict[str, Meaning] = {}

    def read(self, data: str) -> Meaning | None:
        """None where no route claims it, or another version of the program made it."""
        found = self._answers.get(data)
        if found is None:
            found = self._read(self._renewed(data))
            if found is not None and found.answers:
                if len(self._answers) >= KEPT:
                    self._answers.clear()
                self._answers[data] = found
        return found

    def _read(self, data: str) -> Meaning | None:
        route = self._routes.get(data.partition(":")[0])
        if route is None:
            return None
        try:
            tap = route.tap.unpack(data)
            leads_to = tap if route.leads_to is None else route.leads_to(tap)
            return Meaning(route, tap, leads_to, Place(leads_to.pack()))
        except ValueError:  # TapUnreadable, or longer than what a button can carry
            return None
