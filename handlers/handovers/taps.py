"""What the buttons around a handover carry: its random id or the token of its link, and the key of a question."""

from handlers.taps import OfStep, OfSurvey, Tap
from questionnaires.progress import StepKey
from storage.ids import HandoverId

# Passing on


class OfHandover(Tap):
    handover: HandoverId


class OfInvite(Tap):
    token: str


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


class Consider(OfInvite, prefix="kt"):
    """What somebody asks for (again). Tokens and no ids: only who was given the link can make such a tap."""


class Take(OfInvite, prefix="ky"):
    """Agrees to help; the version of the text that was read and its language travel with the button under it."""

    version: str
    language: str


class Refuse(OfInvite, prefix="kz"): ...


class ChooseLanguage(OfInvite, prefix="kg"): ...


class Speak(OfInvite, prefix="ks"):
    language: str


class MorePrivacy(OfInvite, prefix="kd"):
    """The privacy text of the town; without a topic the overview of topics."""

    topic: str | None = None


class HandBack(OfHandover, prefix="kb"): ...


class Stop(OfHandover, prefix="kq"):
    """`sure` is False on the button that asks first."""

    sure: bool
