"""What the buttons of files and pictures carry."""

from handlers.taps import OfSurvey


class Table(OfSurvey, prefix="wt"):
    """`kind` is xlsx or csv."""

    kind: str


class Slides(OfSurvey, prefix="wk"):
    """For the committee, to be shown and changed."""


class Package(OfSurvey, prefix="wo"):
    """For other towns."""


class SendPackage(OfSurvey, prefix="ws"):
    """`measures`: with those that bore this mark when somebody looked at them; None: without any."""

    name_town: bool
    measures: str | None = None


class SeeMeasures(OfSurvey, prefix="wm"):
    """What would go with the package, to be looked at before."""

    page: int
