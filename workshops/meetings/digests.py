"""What whoever organises should know before a follow-up: who comes, who is missing, what is open, what was agreed."""

from datetime import datetime

from questionnaires.values import dataclass
from storage import attendance, measure_changes, measures
from storage.attendance import Attendance, GroupAttendance, Rsvp
from storage.database import Transaction
from storage.measures import Measure
from storage.meetings import Meeting
from workshops.end_dates import today
from workshops.measures.progress import last_met
from workshops.measures.sheets import is_overdue
from workshops.wall_time import instant

MOST_NAMED = 3
"""So many measures are named; of the others there is the number."""


@dataclass(frozen=True, slots=True)
class Digest:
    """`names`: of who comes, only as people gave them. `missing`: groups from which nobody has accepted yet.

    `open` and `overdue` count the measures of the town. `agreed`: those that were made since the `last` meeting began,
    as they stand now; empty where there was none.
    """

    attendance: Attendance
    names: tuple[str, ...]
    given: int
    missing: tuple[GroupAttendance, ...]
    open: int
    overdue: tuple[Measure, ...]
    help: tuple[Measure, ...]
    """Those for which help is needed."""
    last: Meeting | None
    agreed: tuple[Measure, ...]


def digest(tx: Transaction, meeting: Meeting, *, now: datetime) -> Digest:
    """As it is now."""
    given = attendance.names(tx, meeting.id)
    found = measures.of_municipality(tx, meeting.municipality)
    day = today(now, meeting.timezone)
    open_ones = [each for each in found if each.is_open]
    last = last_met(tx, meeting.municipality, now=now, before=meeting)
    since = None if last is None else instant(last.start, last.timezone)
    wanted = measure_changes.help_wanted(tx, meeting.municipality)
    made = measure_changes.made_at(tx, meeting.municipality)
    return Digest(
        attendance=attendance.counted(tx, meeting.id),
        names=tuple(name for name, said in given if said in (Rsvp.YES, Rsvp.PROXY)),
        given=len(given),
        missing=tuple(each for each in attendance.by_group(tx, meeting.id) if not each.coming),
        open=len(open_ones),
        overdue=tuple(each for each in open_ones if is_overdue(each, day=day)),
        help=tuple(each for each in open_ones if each.id in wanted),
        last=last,
        agreed=tuple(
            each for each in found if since is not None and each.id in made and made[each.id] >= since
        ),
    )
