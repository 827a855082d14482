"""The ways from elsewhere to the measures: what buttons below polls, results, agendas and meetings carry."""

from handlers.taps import OfTown, Tap
from storage.ids import AgendaEntryId, ClusterId, MeasureId, PollId, RunItemId, SurveyId


class Measures(Tap, prefix="bm"):
    """The open ones of one's town."""


class OverdueMeasures(Tap, prefix="bmo"):
    """The open ones whose day is over."""


class OneMeasure(Tap, prefix="bms"):
    measure: MeasureId


class AnotherMeasure(Tap, prefix="bmn"):
    """On buttons of the version before."""


class MeasureIn(OfTown, prefix="bmt"):
    """A new one of a town, typed in a line."""


class FromPoll(Tap, prefix="bp"):
    """A measure is made from a closed poll."""

    poll: PollId


class FromCluster(Tap, prefix="bpc"):
    """From cards that lie together under a name."""

    cluster: ClusterId


class AsCluster(Tap, prefix="bpn"):
    """The same at once, called as they are."""

    cluster: ClusterId


class FromFinding(Tap, prefix="br"):
    """From a result; `key` is the id of a question or of a field."""

    survey: SurveyId
    key: str


class BackToFinding(Tap, prefix="brb"):
    """To the question or the field of a result that a measure was made from."""

    survey: SurveyId
    key: str


class FromRunItem(Tap, prefix="bir"):
    """From what is talked about in a workshop."""

    item: RunItemId


class FromItem(Tap, prefix="bi"):
    """From a point of an agenda."""

    entry: AgendaEntryId
