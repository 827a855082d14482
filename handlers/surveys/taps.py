"""What the buttons of surveys carry: ids only; `key` names a question, so that an old button still means its own."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from handlers.taps import Tap
from questionnaires.model import FieldId, OptionId, QuestionId, QuestionnaireId
from questionnaires.progress import StepKey
from storage.ids import GroupId, SurveyId
from workshops.survey_closing import HERE_PREFIX

_DAYS = range(date(2000, 1, 1).toordinal(), date(2200, 1, 1).toordinal())


def _refuse_other_days(day: int) -> None:
    """Raises ValueError."""
    if day not in _DAYS:
        raise ValueError("no such day")


# Answering


@dataclass(frozen=True, slots=True)
class Resume(Tap):
    """Begin, or go on where it is best to go on."""

    prefix: ClassVar[str] = "as"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Answer(Tap):
    """`value` is 0 to 3, a number, an option's id, or W, N and - as questionnaires.answers has them."""

    prefix: ClassVar[str] = "aa"
    survey: SurveyId
    key: StepKey
    value: str


@dataclass(frozen=True, slots=True)
class Choose(Tap):
    """A tick to set or to take away: said in full, so that the same tap twice is one tick."""

    prefix: ClassVar[str] = "ac"
    survey: SurveyId
    key: StepKey
    option: OptionId
    on: bool


@dataclass(frozen=True, slots=True)
class Rank(Tap):
    """The next place of a ranking; without an option the ranking begins again."""

    prefix: ClassVar[str] = "ar"
    survey: SurveyId
    key: StepKey
    option: OptionId | None


@dataclass(frozen=True, slots=True)
class Onward(Tap):
    prefix: ClassVar[str] = "ao"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class Back(Tap):
    prefix: ClassVar[str] = "ab"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class GoTo(Tap):
    prefix: ClassVar[str] = "ag"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class SkipFreeTexts(Tap):
    prefix: ClassVar[str] = "af"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class Explain(Tap):
    prefix: ClassVar[str] = "ae"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class About(Tap):
    """What the questionnaire is about, with the hard words explained."""

    prefix: ClassVar[str] = "aw"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Here(Tap):
    """Back to the question, from an explanation or a comment that was not written."""

    prefix: ClassVar[str] = HERE_PREFIX
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Comment(Tap):
    prefix: ClassVar[str] = "ak"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class DropComment(Tap):
    prefix: ClassVar[str] = "ax"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class PassOn(Tap):
    """To ask somebody else about this question or its field."""

    prefix: ClassVar[str] = "ay"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class Retract(Tap):
    prefix: ClassVar[str] = "at"
    survey: SurveyId
    key: StepKey


@dataclass(frozen=True, slots=True)
class Pause(Tap):
    prefix: ClassVar[str] = "ap"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Overview(Tap):
    """The fields, to go to any of them."""

    prefix: ClassVar[str] = "av"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class FieldQuestions(Tap):
    """The questions of one field, to go to any of them."""

    prefix: ClassVar[str] = "aj"
    survey: SurveyId
    field: FieldId
    page: int = 0


@dataclass(frozen=True, slots=True)
class HandIn(Tap):
    prefix: ClassVar[str] = "ah"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class PrintSurvey(Tap):
    """What is asked as a PDF to prepare with; without a language it is asked for, where there are several."""

    prefix: ClassVar[str] = "ad"
    survey: SurveyId
    language: str | None = None


# Preparing


@dataclass(frozen=True, slots=True)
class NewSurvey(Tap):
    prefix: ClassVar[str] = "sn"


@dataclass(frozen=True, slots=True)
class UseQuestionnaire(Tap):
    prefix: ClassVar[str] = "sk"
    code: QuestionnaireId


@dataclass(frozen=True, slots=True)
class ListSurveys(Tap):
    prefix: ClassVar[str] = "sl"


@dataclass(frozen=True, slots=True)
class SeeSurvey(Tap):
    """A survey as its coordinator sees it, in the state that it is in."""

    prefix: ClassVar[str] = "ss"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class ChooseFields(Tap):
    prefix: ClassVar[str] = "sf"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SetField(Tap):
    prefix: ClassVar[str] = "st"
    survey: SurveyId
    field: FieldId
    on: bool


@dataclass(frozen=True, slots=True)
class AllFields(Tap):
    prefix: ClassVar[str] = "sa"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class ChooseGroups(Tap):
    prefix: ClassVar[str] = "sg"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SetGroup(Tap):
    prefix: ClassVar[str] = "su"
    survey: SurveyId
    group: GroupId
    on: bool


@dataclass(frozen=True, slots=True)
class AllGroups(Tap):
    prefix: ClassVar[str] = "sb"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class EarlierGroups(Tap):
    """Asks the groups of an earlier asking of the same questions as well."""

    prefix: ClassVar[str] = "sy"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class JoinGroups(Tap):
    """Which groups are shown one by one, and which could be shown as one."""

    prefix: ClassVar[str] = "sd"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Join(Tap):
    """Two groups, with those that they are joined with, count as one from now on, or (`on` false) each by itself."""

    prefix: ClassVar[str] = "sv"
    survey: SurveyId
    one: GroupId
    other: GroupId
    on: bool


@dataclass(frozen=True, slots=True)
class Rename(Tap):
    prefix: ClassVar[str] = "sm"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class ChooseEnd(Tap):
    """Asks for the last day, of a draft or of a survey that is running."""

    prefix: ClassVar[str] = "sh"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SetEnd(Tap):
    """`day` counts from the first of January of the year 1."""

    prefix: ClassVar[str] = "she"
    survey: SurveyId
    day: int

    def __post_init__(self) -> None:
        _refuse_other_days(self.day)


@dataclass(frozen=True, slots=True)
class Preview(Tap):
    prefix: ClassVar[str] = "sp"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Open(Tap):
    prefix: ClassVar[str] = "so"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class Discard(Tap):
    prefix: ClassVar[str] = "sx"
    survey: SurveyId


# Running


@dataclass(frozen=True, slots=True)
class Remind(Tap):
    """`sure` is False on the button that asks first, True on the one that does it."""

    prefix: ClassVar[str] = "sr"
    survey: SurveyId
    sure: bool


@dataclass(frozen=True, slots=True)
class FurtherGroups(Tap):
    """The groups that an open survey is not put to yet."""

    prefix: ClassVar[str] = "shf"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class AskGroup(Tap):
    prefix: ClassVar[str] = "shg"
    survey: SurveyId
    group: GroupId


@dataclass(frozen=True, slots=True)
class AskGroupUntil(Tap):
    """`day` as in SetEnd."""

    prefix: ClassVar[str] = "shu"
    survey: SurveyId
    group: GroupId
    day: int

    def __post_init__(self) -> None:
        _refuse_other_days(self.day)


@dataclass(frozen=True, slots=True)
class Close(Tap):
    prefix: ClassVar[str] = "sc"
    survey: SurveyId
    sure: bool


# Results


@dataclass(frozen=True, slots=True)
class ReviewTexts(Tap):
    """The free texts of a closed survey that wait for a decision."""

    prefix: ClassVar[str] = "sz"
    survey: SurveyId


@dataclass(frozen=True, slots=True)
class SeeTexts(Tap):
    """The free texts that were approved."""

    prefix: ClassVar[str] = "sj"
    survey: SurveyId
    page: int


@dataclass(frozen=True, slots=True)
class SeeResult(Tap):
    prefix: ClassVar[str] = "se"
    survey: SurveyId
    page: int = 0


@dataclass(frozen=True, slots=True)
class SeeField(Tap):
    prefix: ClassVar[str] = "si"
    survey: SurveyId
    field: FieldId
    page: int


@dataclass(frozen=True, slots=True)
class SeeItem(Tap):
    prefix: ClassVar[str] = "sq"
    survey: SurveyId
    question: QuestionId


@dataclass(frozen=True, slots=True)
class Release(Tap):
    prefix: ClassVar[str] = "sw"
    survey: SurveyId
    sure: bool
