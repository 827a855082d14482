"""What the drafts for a town hall are filled with: nothing that is not set or is not true of the program."""

from dataclasses import field
from datetime import date

from questionnaires.values import dataclass
from reports.papers.kept import KEPT, Kept


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one town. None is what nobody has said: it becomes a gap to fill in by hand.

    `operator` is who runs the server for the town, None where the town does it itself.
    """

    town: str
    day: date
    minimum_group_size: int
    languages: tuple[str, ...]
    telegram: bool
    browser: str | None
    """The address at which the browser door is open."""
    controller: str | None = None
    officer: str | None = None
    contact: str | None = None
    storage_months: int | None = None
    operator: str | None = None
    kept: tuple[Kept, ...] = field(default=KEPT)
