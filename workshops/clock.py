"""The clock is an argument: whoever needs the time is handed a function that tells it."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Returns the present as an aware datetime in UTC."""
