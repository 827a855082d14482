"""What the buttons of questionnaires carry; `which` is the id of a shipped one or the row of a town's own."""

from handlers.taps import Tap
from workshops.questionnaires.questionnaires import Which


class OfQuestionnaire(Tap):
    which: Which


class ListQuestionnaires(Tap, prefix="ql"):
    page: int = 0


class SeeQuestionnaire(OfQuestionnaire, prefix="qs"): ...


class SendFile(Tap, prefix="qn"):
    """A coordinator wants to send a questionnaire."""


class SeeProblems(Tap, prefix="qw"):
    """What is wrong with the file that was sent last, or what could be better."""

    page: int


class Keep(OfQuestionnaire, prefix="qk"): ...


class Discard(OfQuestionnaire, prefix="qd"): ...


class Remove(OfQuestionnaire, prefix="qr"):
    """`sure` is False on the button that asks first, True on the one that does it."""

    sure: bool


class ChooseTemplate(Tap, prefix="qv"): ...


class GetTemplate(Tap, prefix="qg"):
    """`kind` is xlsx, yaml or schema."""

    kind: str


class ChooseFile(OfQuestionnaire, prefix="qc"): ...


class GetFile(OfQuestionnaire, prefix="qf"):
    """`kind` is xlsx or yaml."""

    kind: str


class PrintQuestionnaire(OfQuestionnaire, prefix="qp"):
    """Without a language it is asked for, where there are several."""

    language: str | None


class BeginTrial(OfQuestionnaire, prefix="qb"): ...
