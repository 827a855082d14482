"""What somebody is owed who organises from now on, whatever the part of the program that owes it."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId

Appointment: TypeAlias = Callable[[Transaction, PersonId, MunicipalityId, datetime], None]
"""In the same transaction as the right itself."""
