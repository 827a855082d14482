"""What was agreed after a workshop and when people meet again, in words, as everybody may read it."""

from datetime import date

from questionnaires.values import dataclass


@dataclass(frozen=True, slots=True)
class AgreedMeasure:
    """`who` is an office or that nobody has it yet, never a person's name; `until` is empty without a day.

    `before` is how it stood when people last met, or, where `is_new`, that it did not exist; empty where nothing is
    compared. `is_agreed`: at a meeting, or by a decision.
    """

    what: str
    who: str
    until: str
    status: str
    before: str = ""
    is_new: bool = False
    is_agreed: bool = True
    is_proposed: bool = False


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """`place` may be empty."""

    title: str
    when: str
    place: str
    agenda: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """As of a day. `since` says with what it is compared, `then` is its day; both empty where people have not met."""

    day: date
    measures: tuple[AgreedMeasure, ...] = ()
    meeting: NextMeeting | None = None
    since: str = ""
    then: str = ""

    @property
    def heading(self) -> str:
        """The name of the text above the measures: nobody reads that something was agreed that was only proposed."""
        if all(each.is_agreed for each in self.measures):
            return "report-slides-measures"
        only_proposed = all(each.is_proposed for each in self.measures)
        return "report-slides-measures-proposed" if only_proposed else "measure-home"
