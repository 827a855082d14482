"""What there is to do for somebody in the town that they are at home in: read at one moment, in one go."""

from datetime import date, datetime, timedelta
from typing import Final

from questionnaires.values import dataclass
from storage import ballots, polls
from storage import surveys as survey_rows
from storage.database import Database, Transaction
from storage.ids import FloorId, PersonId
from storage.meetings import Meeting
from storage.members import Role
from storage.polls import Poll
from storage.surveys import Survey
from workshops.answering.responses import WaitingSurvey, waiting_for
from workshops.clock import Clock
from workshops.date_polls import sheets as date_sheets
from workshops.date_polls.sheets import DateSlip
from workshops.floors import sheets as floor_sheets
from workshops.handovers.handovers import WaitingHandover
from workshops.handovers.helping import taken_by
from workshops.handovers.proposals import proposed_to
from workshops.measures import lists as measure_lists
from workshops.measures.sheets import AtHome
from workshops.meetings import recaps
from workshops.meetings import sheets as meeting_sheets
from workshops.meetings.sheets import Card
from workshops.participants.day_rights import PaperTask, moderates_until, papers_of
from workshops.participants.group_links import FullLink, full_links
from workshops.participants.participants import TownStanding, standing_of
from workshops.results.results import released_to
from workshops.rights import ORGANISING
from workshops.surveys.surveys import MOST_LISTED

TAKEN_BACK_LATELY: Final = timedelta(hours=3)
"""So long somebody reads why a question is gone: whoever looks later has not missed it."""


@dataclass(frozen=True, slots=True)
class TownOverview:
    """What one person may see and do in a town now; what only coordinators or organisers get is empty for others."""

    standing: TownStanding
    full_links: list[FullLink]
    """For coordinators."""
    waiting: list[WaitingSurvey]
    released: list[Survey]
    surveys: list[Survey]
    """All of the town's, for coordinators."""
    proposed: list[WaitingHandover]
    taken: list[WaitingHandover]
    polls: list[Poll]
    waits_for_others: bool
    """A poll goes to those of their group who were asked its question before, and they came later."""
    asked_in_vain: list[str]
    """The questions that were taken back shortly before, as they were asked; sent again they stand among `polls`."""
    moderates_until: date | None
    papers: list[PaperTask]
    """Of which surveys they enter forms for a day."""
    floor: FloorId | None
    untold: Meeting | None
    """The meeting of which organisers could tell what came out."""
    meetings: list[Card]
    cancelled: list[Card]
    """Meetings that do not take place, until their day is over."""
    dates: list[DateSlip]
    measures: AtHome

    @property
    def roles(self) -> frozenset[Role]:
        """The rights that they have there."""
        return self.standing.membership.roles


class Overviews:
    """The use case of everyone who comes home. One read: asked one by one it was most of what joining cost."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of(self, person: PersonId) -> TownOverview | None:
        """None for somebody who belongs to no town."""
        now = self._clock()
        return await self._database.read(lambda tx: _overview(tx, person, now=now))


def _overview(tx: Transaction, person: PersonId, *, now: datetime) -> TownOverview | None:
    standing = standing_of(tx, person)
    if standing is None:
        return None
    town, member = standing.municipality.id, standing.membership
    coordinates, organises = Role.COORDINATOR in member.roles, bool(member.roles & ORGANISING)
    return TownOverview(
        standing,
        full_links=full_links(tx, town, now=now) if coordinates else [],
        waiting=waiting_for(tx, person, town, now=now),
        released=released_to(tx, person, town),
        surveys=survey_rows.of_municipality(tx, town, limit=MOST_LISTED) if coordinates else [],
        proposed=proposed_to(tx, person, town, now=now),
        taken=taken_by(tx, person, town),
        polls=polls.open_for(tx, person, town),
        waits_for_others=person in polls.passed_by(tx, [person]),
        asked_in_vain=ballots.asked_in_vain(tx, person, town, since=now - TAKEN_BACK_LATELY),
        moderates_until=moderates_until(tx, member, now=now),
        papers=papers_of(tx, member, now=now),
        floor=floor_sheets.open_in(tx, town, now=now),
        untold=recaps.untold(tx, town, now=now) if organises else None,
        meetings=meeting_sheets.upcoming(tx, member, now=now),
        cancelled=meeting_sheets.fallen_through(tx, member, now=now),
        dates=date_sheets.open_to(tx, member, now=now),
        measures=measure_lists.at_home(tx, member, now=now),
    )
