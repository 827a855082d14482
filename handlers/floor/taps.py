"""What the buttons of questions from the floor carry."""

from handlers.taps import OfTown, Tap
from storage.floors import Visibility
from storage.ids import FloorId, FloorQuestionId, RunSheetId
from workshops.floors.sheets import HAVE_PREFIX, WITHDRAW_PREFIX


class OfFloor(Tap):
    floor: FloorId


class OfQuestion(Tap):
    question: FloorQuestionId


class SeeFloor(OfFloor, prefix="fs"):
    """The questions as everybody in the room sees them."""

    page: int = 0


class AskFloor(OfFloor, prefix="fa"):
    """Asks for a question."""


class HaveToo(OfQuestion, prefix=HAVE_PREFIX):
    """Somebody has this question too; `on` false takes that back. `page` is where they saw it."""

    on: bool
    page: int


class Withdraw(OfQuestion, prefix=WITHDRAW_PREFIX):
    """Takes one's own question back."""


class LeadFloor(Tap, prefix="fl"):
    """What whoever leads the room sees: what is open, or how it is begun, perhaps for the record of a workshop."""

    sheet: RunSheetId | None


class LeadFloorIn(OfTown, prefix="fli"):
    """The same of a town, where no workshop says which."""


class BeginIn(OfTown, prefix="fbi"):
    reviewed: bool


class Begin(Tap, prefix="fb"):
    """`reviewed`: whoever leads looks at each question before others see it."""

    sheet: RunSheetId | None
    reviewed: bool


class SeeSheet(OfFloor, prefix="fc"):
    """The questions as whoever leads the room sees them."""

    page: int = 0


class SeeDone(OfFloor, prefix="fcd"):
    """Those of them that are answered or hidden."""

    page: int = 0


class ShowAll(OfFloor, prefix="fcw"):
    """On the wall: those that most people have."""


class End(OfFloor, prefix="fce"):
    """`sure` false: asks first, because it cannot be opened again."""

    sure: bool


class SeeQuestion(OfQuestion, prefix="fq"):
    """One question for whoever leads the room."""


class SetState(OfQuestion, prefix="fqs"):
    state: Visibility


class SetAnswered(OfQuestion, prefix="fqa"):
    on: bool


class ShowAlone(OfQuestion, prefix="fqw"):
    """Big on the wall."""


class AskMerge(OfQuestion, prefix="fqm"):
    """Part of which other one does it become?"""

    page: int = 0


class Merge(OfQuestion, prefix="fqmi"):
    into: FloorQuestionId


class Part(OfQuestion, prefix="fqp"):
    """What became part of it stands alone again."""
