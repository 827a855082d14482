"""Decides from the seed when trouble comes, and sees to it that everybody looks around once it is calm again."""

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from sandbox.world import World
from tests.simulation.calm import WITHIN
from tests.simulation.program import Supervisor
from tests.simulation.universe import Universe
from tests.simulation.weather import Trouble, Weather

_OFTEN: Final = frozenset({Trouble.CRASH, Trouble.SENDING_FAILS, Trouble.HUNG})
_WORST_AT_A_CLAIM: Final = frozenset({Trouble.FLOOD, Trouble.LOST, Trouble.DISK_FULL, Trouble.CRASH})
_AT_A_CLAIM_SHARE: Final = 0.5
_MOST_STEPS: Final = 150
_FEW_STEPS: Final = 20
_CRASHES_WHILE_IT_HANGS: Final = 0.7
_BEFORE_ANYBODY_GIVES_UP: Final = (1.5, 4.8)
"""Seconds after an edit began to hang: a crash now meets what was tapped after it."""
_UNTOLD_SHARE: Final = 0.4
_SENDING_FAILS_BY_A_WRONG_CLOCK: Final = 0.5
"""What is to be tried again then waits for a time that the clock may not show for as long as it is put back."""


class Troubles:
    """`left_out` never come; `on_calm` is called whenever nothing has gone wrong for a minute."""

    def __init__(
        self,
        universe: Universe,
        world: World,
        weather: Weather,
        supervisor: Supervisor,
        chance: random.Random,
        *,
        acts_apart: float,
        left_out: frozenset[Trouble],
        on_calm: Callable[[], None],
        on_put_forward: Callable[[], None],
    ) -> None:
        self._universe = universe
        self._world = world
        self._weather = weather
        self._supervisor = supervisor
        self._chance = chance
        self._acts_apart = acts_apart
        self._kinds = [kind for kind in Trouble if kind not in left_out]
        self._on_calm = on_calm
        self._on_put_forward = on_put_forward
        self._pack: list[Trouble] = []
        self._at_next_claim: list[Trouble] = []
        self._hangs_at_next_second_thought = False
        self._acts_left = self._next()
        self._is_looked_for = False
        self.clock_is_off = timedelta()
        """By how much the program's clock is ahead of the wall."""

    @property
    def is_over(self) -> bool:
        """Whether calm was reached after the last trouble."""
        return not self._is_looked_for

    def on_act(self) -> None:
        """Somebody did something: trouble comes where something is going on."""
        self._acts_left -= 1
        if self._acts_left <= 0:
            self._acts_left = self._next()
            self._universe.after(self._chance.choice((0.0, 0.05, 0.3, 2.0)), self._begin)

    def on_claimed(self) -> None:
        """A delivery was claimed: what is worst between claiming and settling was waiting for that."""
        while self._at_next_claim:
            self._strike_and_look(self._at_next_claim.pop())

    def on_second_thought(self, chat: int) -> None:
        """Somebody has tapped and will tap something else in a second: what is worst is an edit that hangs meanwhile,
        and then a crash."""
        if self._hangs_at_next_second_thought:
            self._hangs_at_next_second_thought = False
            self._weather.let_edit_hang(chat)
            self._look()
            if self._chance.random() < _CRASHES_WHILE_IT_HANGS:
                self._universe.after(self._chance.uniform(*_BEFORE_ANYBODY_GIVES_UP), self._crash_now)

    def _crash_now(self) -> None:
        self._supervisor.crash()
        self._weather.strikes(Trouble.CRASH)
        self._look()

    def _next(self) -> float:
        return self._chance.expovariate(1 / self._acts_apart)

    def _begin(self) -> None:
        kind = self._draw()
        if kind is Trouble.HUNG:
            self._hangs_at_next_second_thought = True
        elif kind in _WORST_AT_A_CLAIM and self._chance.random() < _AT_A_CLAIM_SHARE:
            self._at_next_claim.append(kind)
        else:
            self._strike_and_look(kind)

    def _draw(self) -> Trouble:
        """From a pack of all kinds that is shuffled anew when it is used up, so that none is missing for long."""
        if not self._pack:
            self._pack = [kind for kind in self._kinds for _ in range(3 if kind in _OFTEN else 1)]
            self._chance.shuffle(self._pack)
        return self._pack.pop()

    def _strike_and_look(self, kind: Trouble) -> None:
        self._strike(kind)
        self._look()

    def _look(self) -> None:
        if not self._is_looked_for:
            self._is_looked_for = True
            self._universe.after(WITHIN, self._look_for_calm)

    def _strike(self, kind: Trouble) -> None:
        match kind:
            case Trouble.CRASH:
                untold = self._chance.random() < _UNTOLD_SHARE
                steps = self._chance.randint(1, _FEW_STEPS if untold else _MOST_STEPS)
                self._supervisor.crash_after(steps, untold=untold)
            case Trouble.RESTART:
                self._supervisor.restart()
            case Trouble.CLOCK_FORWARD:
                self._universe.put_wall_forward(self._chance.uniform(30, 3 * 3600))
                self._on_put_forward()
            case Trouble.CLOCK_BACK:
                self.clock_is_off = timedelta(seconds=self._chance.uniform(5, 180))
                if self._chance.random() < _SENDING_FAILS_BY_A_WRONG_CLOCK:
                    self._weather.begin(Trouble.SENDING_FAILS)
                self._universe.after(self._chance.uniform(3, 30), self._put_clock_right)
            case Trouble.TWICE:
                self._world.updates.duplicate_next(self._chance.randint(1, 5))
            case _:
                self._weather.begin(kind)
                return
        self._weather.strikes(kind)

    def _put_clock_right(self) -> None:
        self.clock_is_off = timedelta()
        self._weather.touched()

    def _look_for_calm(self) -> None:
        since = self._universe.elapsed - self._weather.last_fault
        if since < WITHIN or not self._weather.is_calm or not self._supervisor.is_steady:
            self._universe.after(max(WITHIN - since, 1.0), self._look_for_calm)
            return
        self._is_looked_for = False
        self._on_calm()
