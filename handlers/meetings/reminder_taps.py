"""What the buttons of reminders carry. A lead time is a code such as `7d`."""

from handlers.meetings.taps import OfMeeting
from workshops.meetings.reminder_plans import MOST_PER_DAY
from workshops.meetings.reminders import Lead, Role


class SeePlan(OfMeeting, prefix="mjp"):
    """Who gets what and when."""


class ChooseLeads(OfMeeting, prefix="mjl"):
    """How long before, for who is invited or for who organises."""

    role: Role


class SetLead(OfMeeting, prefix="mjs"):
    role: Role
    lead: str
    on: bool

    def __post_init__(self) -> None:
        Lead.parse(self.lead)


class HoldPlan(OfMeeting, prefix="mjh"):
    """What was changed holds from now on."""


class HoldForFollowing(OfMeeting, prefix="mjf"):
    """And for all meetings of the series that follow."""


class DropPlan(OfMeeting, prefix="mjd"): ...


class ChoosePerDay(OfMeeting, prefix="mjm"):
    """How many reminders somebody gets a day at most."""


class SetPerDay(OfMeeting, prefix="mjn"):
    most: int

    def __post_init__(self) -> None:
        if not 1 <= self.most <= MOST_PER_DAY:
            raise ValueError("no such number")


class SeeLedger(OfMeeting, prefix="mjg"):
    """What became of the reminders."""


class SendAgain(OfMeeting, prefix="mja"):
    """What did not come through, as often as it makes sense."""


class SeeDigest(OfMeeting, prefix="mji"):
    """What whoever organises should know before the meeting."""


class SeeMissing(OfMeeting, prefix="mjw"):
    """The groups from which nobody has accepted yet."""


class SeeAgreed(OfMeeting, prefix="mjv"):
    """What was agreed since the meeting before."""
