"""What the buttons around a handover carry: its random id or the token of its link, and the key of a question."""

from handlers.taps import OfStep, OfSurvey, Tap
from questionnaires.progress import StepKey
from storage.ids import HandoverId

# Passing on


class OfHandover(Tap):
    handover: HandoverId


class Offer(OfStep, prefix="ko"):
    whole_field: bool


class PassedOn(OfSurvey, prefix="kl"):
    """Everything of a survey that was passed on."""


class SeeHandover(OfHandover, prefix="kh"): ...


class Renew(OfHandover, prefix="kn"): ...


class TakeBack(OfHandover, prefix="kw"):
    """`sure` is False on the button that asks first."""

    sure: bool


# Deciding


class Review(OfHandover, prefix="kr"):
    page: int = 0


class SeeProposal(OfHandover, prefix="kp"):
    """Without a key the first one."""

    key: StepKey | None


class Accept(OfHandover, prefix="ka"):
    """Without a key all of them; so with Reject."""

    key: StepKey | None


class Reject(OfHandover, prefix="kx"):
    key: StepKey | None


# Helping


class HandBack(OfHandover, prefix="kb"): ...


class Stop(OfHandover, prefix="kq"):
    """`sure` is False on the button that asks first."""

    sure: bool
