"""What the buttons of questionnaires carry; `which` is the id of a shipped one or the row of a town's own."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.taps import Tap
from questionnaires.progress import StepKey
from workshops.questionnaires import Which


@dataclass(frozen=True, slots=True)
class ListQuestionnaires(Tap):
    prefix: ClassVar[str] = "ql"
    page: int = 0


@dataclass(frozen=True, slots=True)
class SeeQuestionnaire(Tap):
    prefix: ClassVar[str] = "qs"
    which: Which


@dataclass(frozen=True, slots=True)
class SendFile(Tap):
    """A coordinator wants to send a questionnaire."""

    prefix: ClassVar[str] = "qn"


@dataclass(frozen=True, slots=True)
class SeeProblems(Tap):
    """What is wrong with the file that was sent last, or what could be better."""

    prefix: ClassVar[str] = "qw"
    page: int


@dataclass(frozen=True, slots=True)
class Keep(Tap):
    prefix: ClassVar[str] = "qk"
    which: Which


@dataclass(frozen=True, slots=True)
class Discard(Tap):
    prefix: ClassVar[str] = "qd"
    which: Which


@dataclass(frozen=True, slots=True)
class Remove(Tap):
    """`sure` is False on the button that asks first, True on the one that does it."""

    prefix: ClassVar[str] = "qr"
    which: Which
    sure: bool


@dataclass(frozen=True, slots=True)
class ChooseTemplate(Tap):
    prefix: ClassVar[str] = "qv"


@dataclass(frozen=True, slots=True)
class GetTemplate(Tap):
    """`kind` is xlsx, yaml or schema."""

    prefix: ClassVar[str] = "qg"
    kind: str


@dataclass(frozen=True, slots=True)
class ChooseFile(Tap):
    prefix: ClassVar[str] = "qc"
    which: Which


@dataclass(frozen=True, slots=True)
class GetFile(Tap):
    """`kind` is xlsx or yaml."""

    prefix: ClassVar[str] = "qf"
    which: Which
    kind: str


@dataclass(frozen=True, slots=True)
class PrintQuestionnaire(Tap):
    """Without a language it is asked for, where there are several."""

    prefix: ClassVar[str] = "qp"
    which: Which
    language: str | None


@dataclass(frozen=True, slots=True)
class BeginTrial(Tap):
    prefix: ClassVar[str] = "qb"
    which: Which


@dataclass(frozen=True, slots=True)
class Try(Tap):
    """A button of answering, pressed in a trial: `act` says which (see handlers.questionnaires.trying)."""

    prefix: ClassVar[str] = "qt"
    which: Which
    act: str
    key: StepKey | None = None
    value: str | None = None
