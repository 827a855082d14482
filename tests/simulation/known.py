"""Promises that are known not to be kept yet. Whoever mends one takes it out of here, and the seeds guard it."""

from typing import Final

from tests.simulation.size import Promise
from tests.simulation.weather import Trouble

KNOWN: Final = frozenset({Promise.REPLIED, Promise.BY_DAY, Promise.PROCESSED, Promise.KEPT})
"""A reply that could not be sent is lost; meetings know no quiet hours; effect and "processed" are two transactions."""

NOT_YET_SURVIVED: Final = frozenset({Trouble.MISLEADING})
"""JSON that is not the Bot API's ends the program."""
