"""What the buttons of surveys carry, for those who prepare and run them."""

from datetime import date

from handlers.taps import OfSurvey, Tap
from questionnaires.model import FieldId, QuestionId, QuestionnaireId
from storage.ids import GroupId

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
    """Without a group all of them."""

    group: GroupId | None
    on: bool


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


# Onward, to what rooms above make of a survey


class SeeAgenda(OfSurvey, prefix="ga"):
    page: int


class Compare(OfSurvey, prefix="va"):
    """With what this result can be compared."""


class Report(OfSurvey, prefix="wr"):
    """The PDF; `short` is the one for the committee."""

    short: bool


class Files(OfSurvey, prefix="wf"):
    """What there is to take along."""


class Pictures(OfSurvey, prefix="wp"):
    """The overview and the groups, or all questions of one field."""

    field: FieldId | None = None
