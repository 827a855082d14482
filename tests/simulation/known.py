"""What the seeds do not judge. Whoever mends it takes it out of here, and the seeds guard it."""

from typing import Final

from tests.simulation.size import Promise
from tests.simulation.weather import Trouble

KNOWN: Final = frozenset[Promise]()

NOT_YET_SURVIVED: Final = frozenset[Trouble]()
"""Kinds of trouble that are left out of the worlds, because the program does not survive them yet: none."""
