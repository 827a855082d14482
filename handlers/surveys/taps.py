"""What the buttons of surveys carry: ids only; `key` names a question, so that an old button still means its own."""

from datetime import date

from handlers.taps import OfStep, OfSurvey, Tap
from questionnaires.model import FieldId, OptionId, QuestionId, QuestionnaireId
from storage.ids import GroupId
from workshops.surveys.closing import HERE_PREFIX

# Answering


class Resume(OfSurvey, prefix="as"):
    """Begin, or go on where it is best to go on."""


class Answer(OfStep, prefix="aa"):
    """`value` is 0 to 3, a number, an option's id, or W, N and - as questionnaires.answers has them."""

    value: str


class Choose(OfStep, prefix="ac"):
    """A tick to set or to take away: said in full, so that the same tap twice is one tick."""

    option: OptionId
    on: bool


class Rank(OfStep, prefix="ar"):
    """The next place of a ranking; without an option the ranking begins again."""

    option: OptionId | None


class Onward(OfStep, prefix="ao"): ...


class Back(OfStep, prefix="ab"): ...


class GoTo(OfStep, prefix="ag"): ...


class SkipFreeTexts(OfStep, prefix="af"): ...


class Explain(OfStep, prefix="ae"): ...


class About(OfSurvey, prefix="aw"):
    """What the questionnaire is about, with the hard words explained."""


class Here(OfSurvey, prefix=HERE_PREFIX):
    """Back to the question, from an explanation or a comment that was not written."""


class Comment(OfStep, prefix="ak"): ...


class DropComment(OfStep, prefix="ax"): ...


class PassOn(OfStep, prefix="ay"):
    """To ask somebody else about this question or its field."""


class Retract(OfStep, prefix="at"): ...


class Pause(OfSurvey, prefix="ap"): ...


class Overview(OfSurvey, prefix="av"):
    """The fields, to go to any of them."""


class FieldQuestions(OfSurvey, prefix="aj"):
    """The questions of one field, to go to any of them."""

    field: FieldId
    page: int = 0


class HandIn(OfSurvey, prefix="ah"): ...


class PrintSurvey(OfSurvey, prefix="ad"):
    """What is asked as a PDF to prepare with; without a language it is asked for, where there are several."""

    language: str | None = None


# Preparing


class NewSurvey(Tap, prefix="sn"): ...


class UseQuestionnaire(Tap, prefix="sk"):
    code: QuestionnaireId


class ListSurveys(Tap, prefix="sl"): ...


class SeeSurvey(OfSurvey, prefix="ss"):
    """A survey as its coordinator sees it, in the state that it is in."""


class ChooseFields(OfSurvey, prefix="sf"): ...


class SetField(OfSurvey, prefix="st"):
    field: FieldId
    on: bool


class AllFields(OfSurvey, prefix="sa"): ...


class ChooseGroups(OfSurvey, prefix="sg"): ...


class SetGroup(OfSurvey, prefix="su"):
    group: GroupId
    on: bool


class AllGroups(OfSurvey, prefix="sb"): ...


class EarlierGroups(OfSurvey, prefix="sy"):
    """Asks the groups of an earlier asking of the same questions as well."""


class JoinGroups(OfSurvey, prefix="sd"):
    """Which groups are shown one by one, and which could be shown as one."""


class Join(OfSurvey, prefix="sv"):
    """Two groups, with those that they are joined with, count as one from now on, or (`on` false) each by itself."""

    one: GroupId
    other: GroupId
    on: bool


class Rename(OfSurvey, prefix="sm"): ...


class ChooseEnd(OfSurvey, prefix="sh"):
    """Asks for the last day, of a draft or of a survey that is running."""


class SetEnd(OfSurvey, prefix="she"):
    day: date


class Preview(OfSurvey, prefix="sp"): ...


class Open(OfSurvey, prefix="so"): ...


class Discard(OfSurvey, prefix="sx"): ...


# Running


class Remind(OfSurvey, prefix="sr"):
    """`sure` is False on the button that asks first, True on the one that does it."""

    sure: bool


class FurtherGroups(OfSurvey, prefix="shf"):
    """The groups that an open survey is not put to yet."""


class AskGroup(OfSurvey, prefix="shg"):
    group: GroupId


class AskGroupUntil(OfSurvey, prefix="shu"):
    group: GroupId
    day: date


class Close(OfSurvey, prefix="sc"):
    sure: bool


# Results


class ReviewTexts(OfSurvey, prefix="sz"):
    """The free texts of a closed survey that wait for a decision."""


class SeeTexts(OfSurvey, prefix="sj"):
    """The free texts that were approved."""

    page: int


class SeeResult(OfSurvey, prefix="se"):
    page: int = 0


class SeeField(OfSurvey, prefix="si"):
    field: FieldId
    page: int


class SeeItem(OfSurvey, prefix="sq"):
    question: QuestionId


class Release(OfSurvey, prefix="sw"):
    sure: bool
