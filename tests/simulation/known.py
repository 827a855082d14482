"""What the seeds do not judge. Whoever mends it takes it out of here, and the seeds guard it."""

from typing import Final

from tests.simulation.size import Promise
from tests.simulation.weather import Trouble

KNOWN: Final = frozenset({Promise.REPLIED, Promise.SENT})
"""What may have arrived is tried again after 30 and then after 60 seconds: more than a minute after the last fault."""

NOT_YET_SURVIVED: Final = frozenset[Trouble]()
"""Kinds of trouble that are left out of the worlds, because the program does not survive them yet: none."""
