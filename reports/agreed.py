"""What was agreed after a workshop and when people meet again, in words, as everybody may read it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AgreedMeasure:
    """`who` is an office or that nobody has it yet, never a person's name; `until` is empty without a day."""

    what: str
    who: str
    until: str
    status: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """`place` may be empty."""

    title: str
    when: str
    place: str
    agenda: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """As of a day."""

    day: date
    measures: tuple[AgreedMeasure, ...] = ()
    meeting: NextMeeting | None = None
