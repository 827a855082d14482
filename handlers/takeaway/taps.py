"""What the buttons of files and pictures carry."""

from handlers.taps import OfSurvey
from questionnaires.model import FieldId


class Files(OfSurvey, prefix="wf"):
    """What there is to take along."""


class Report(OfSurvey, prefix="wr"):
    """The PDF; `short` is the one for the committee."""

    short: bool


class Pictures(OfSurvey, prefix="wp"):
    """The overview and the groups, or all questions of one field."""

    field: FieldId | None = None


class Table(OfSurvey, prefix="wt"):
    """`kind` is xlsx or csv."""

    kind: str


class Package(OfSurvey, prefix="wo"):
    """For other towns."""


class SendPackage(OfSurvey, prefix="ws"):
    name_town: bool
