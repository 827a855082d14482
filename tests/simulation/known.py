"""Promises that are known not to be kept yet. Whoever mends one takes it out of here, and the seeds guard it."""

from typing import Final

from tests.simulation.size import Promise
from tests.simulation.weather import Trouble

KNOWN: Final = frozenset({Promise.REPLIED})
"""A screen that is owed comes late or never in some cases."""

NOT_YET_SURVIVED: Final = frozenset({Trouble.MISLEADING})
"""JSON that is not the Bot API's ends the program."""
