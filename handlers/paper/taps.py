"""What the buttons of forms from paper carry."""

from handlers.taps import OfSurvey
from storage.ids import GroupId


class PaperLine(OfSurvey, prefix="zl"):
    """The line that is typed next; at the first place a new form begins."""

    group: GroupId
    place: int


class DropPaper(OfSurvey, prefix="zd"):
    """A form is to be deleted; its number is asked for."""


class AskStopEntering(OfSurvey, prefix="zbh"):
    """Whoever enters forms for a day asks to do so no longer."""


class StopEntering(OfSurvey, prefix="zbhy"): ...
