"""All use cases of the product over one database."""

from dataclasses import dataclass
from typing import Self

from storage.database import Database
from workshops.clock import Clock
from workshops.conversations import Conversations
from workshops.outbox import Outbox, Wake
from workshops.polls import Polls


@dataclass(frozen=True, slots=True)
class Workshops:
    """What handlers and the command line work with."""

    conversations: Conversations
    outbox: Outbox
    polls: Polls

    @classmethod
    def over(cls, database: Database, *, clock: Clock, wake: Wake) -> Self:
        """`wake` is called after every commit that may have made something due."""
        return cls(
            conversations=Conversations(database),
            outbox=Outbox(database, clock),
            polls=Polls(database, clock, wake),
        )
