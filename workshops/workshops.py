"""All use cases of the product over one database."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final, Self

from questionnaires.values import dataclass
from storage.database import Database
from workshops.acts import READING, Act
from workshops.answering.own_responses import OwnResponses
from workshops.answering.places import InHandover, InSurvey, InTrial, ResponsePlace
from workshops.answering.responses import Responses, Source
from workshops.answering.trials import Trials
from workshops.clock import Clock
from workshops.confidential.attendance import AttendanceCounts
from workshops.conversations import Conversations
from workshops.date_polls import messages as date_poll_messages
from workshops.date_polls import on_wall as dates_on_wall
from workshops.date_polls.answers import DateAnswers, DatePollData
from workshops.date_polls.date_polls import DatePolls
from workshops.floors import data as floor_data
from workshops.floors.asking import FloorQuestions
from workshops.floors.leading import Floors
from workshops.group_chats import GroupChats
from workshops.handovers.data import HandoverData
from workshops.handovers.handovers import Handovers
from workshops.handovers.helping import Helping, ProposedResponses
from workshops.handovers.proposals import Proposals
from workshops.measures.followers import MeasureFollowers
from workshops.measures.lists import MeasureLists, wall_items
from workshops.measures.measures import Measures
from workshops.measures.owners import MeasureOwners
from workshops.measures.personal_data import MeasureData
from workshops.meetings import invited
from workshops.meetings import messages as meeting_messages
from workshops.meetings import on_wall as meetings_on_wall
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.recaps import Recaps
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminding import gather
from workshops.meetings.series import Series
from workshops.outbox import Outbox, Wake
from workshops.overviews import Overviews
from workshops.participants import day_rights
from workshops.participants.day_rights import DayRights
from workshops.participants.group_links import GroupLinks
from workshops.participants.groups import Groups
from workshops.participants.invitations import Invitations
from workshops.participants.participants import Participants
from workshops.participants.sessions import Sessions
from workshops.participants.typed_codes import TypedCodes
from workshops.polls import polls
from workshops.polls.cards import Cards
from workshops.polls.cluster_dots import ClusterDots
from workshops.polls.clusters import Clusters
from workshops.polls.in_group import GroupPolls
from workshops.polls.on_paper import VotesOnPaper
from workshops.polls.polls import Polls
from workshops.questionnaires.isolated_import import IsolatedImport
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache
from workshops.questionnaires.questionnaires import Questionnaires
from workshops.replies import Replies
from workshops.results.agendas import Agendas
from workshops.results.earlier_runs import EarlierRuns
from workshops.results.packages import Packages
from workshops.results.remarks import Remarks
from workshops.results.results import SurveyResults
from workshops.run_sheets import run_sheets
from workshops.run_sheets import sheets as run_sheet_views
from workshops.run_sheets.run_sheets import RunSheets
from workshops.surveys import surveys
from workshops.surveys.data import SurveyData
from workshops.surveys.drafts import SurveyDrafts
from workshops.surveys.ends import SurveyEnds
from workshops.surveys.further_groups import FurtherGroups
from workshops.surveys.paper import PaperForms
from workshops.surveys.preparation import Preparation
from workshops.surveys.surveys import Surveys
from workshops.towns.details import Details
from workshops.towns.leaving import Leaving
from workshops.towns.privacy import PersonalData, Privacy
from workshops.towns.reapplying import Reapplying
from workshops.towns.storage_periods import StoragePeriods
from workshops.walls import Walls

GREETINGS = (surveys.on_joined, polls.on_joined, meeting_messages.on_joined, date_poll_messages.on_joined)
"""What somebody who joins a group is owed."""
APPOINTMENTS = (meeting_messages.on_organising,)
"""What somebody who organises from now on is owed."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What all use cases share."""

    database: Database
    clock: Clock
    wake: Wake
    shelf: QuestionnaireCache
    reading: IsolatedImport


class Workshops:
    """What handlers and the command line work with; each is made when it is first asked for: a turn needs two."""

    conversations: Conversations
    sessions: Sessions
    outbox: Outbox
    replies: Replies
    participants: Participants
    overviews: Overviews
    invitations: Invitations
    group_links: GroupLinks
    groups: Groups
    day_rights: DayRights
    typed_codes: TypedCodes
    privacy: Privacy
    town_details: Details
    storage_periods: StoragePeriods
    polls: Polls
    group_chats: GroupChats
    group_polls: GroupPolls
    cards: Cards
    votes_on_paper: VotesOnPaper
    clusters: Clusters
    cluster_dots: ClusterDots
    walls: Walls
    meetings: Meetings
    meetings_on_wall: meetings_on_wall.MeetingsOnWall
    dates_on_wall: dates_on_wall.DatesOnWall
    invited_meetings: InvitedMeetings
    recaps: Recaps
    reminder_plans: ReminderPlans
    series: Series
    date_polls: DatePolls
    date_answers: DateAnswers
    run_sheets: RunSheets
    attendance: AttendanceCounts
    floors: Floors
    floor_questions: FloorQuestions
    measures: Measures
    measure_lists: MeasureLists
    measure_owners: MeasureOwners
    measure_followers: MeasureFollowers
    survey_drafts: SurveyDrafts
    surveys: Surveys
    survey_ends: SurveyEnds
    further_groups: FurtherGroups
    paper_forms: PaperForms
    responses: Responses
    survey_results: SurveyResults
    earlier_runs: EarlierRuns
    packages: Packages
    handovers: Handovers
    helping: Helping
    proposals: Proposals
    remarks: Remarks
    agendas: Agendas
    questionnaires: Questionnaires
    preparation: Preparation
    reapplying: Reapplying
    leaving: Leaving

    def __init__(self, resources: Resources) -> None:
        self.resources = resources

    def __getattr__(self, name: str) -> object:
        make = _MAKERS.get(name)
        if make is None:
            raise AttributeError(name)
        made = self.__dict__[name] = make(self, self.resources)
        return made

    @classmethod
    def over(
        cls, database: Database, *, clock: Clock, wake: Wake, reading: IsolatedImport | None = None
    ) -> Self:
        """`wake` is called after every commit that may have made something due; `reading` takes in files."""
        cache = QuestionnaireCache(database, clock)
        return cls(Resources(database, clock, wake, cache, reading or IsolatedImport()))

    def during(self, act: Act) -> Self:
        """The same use cases for one act: whichever of them commits first also settles it."""
        shared = self.resources
        # Taken along one by one: every tap comes by here, and `replace` takes four times as long.
        database = shared.database.together_with(act)
        return type(self)(Resources(database, shared.clock, shared.wake, shared.shelf, shared.reading))

    def reading(self) -> Self:
        """The same use cases for rendering: whichever of them would write raises ReadingOnly."""
        return type(self)(replace(self.resources, database=self.resources.database.together_with(READING)))


_WALL_ITEMS: Final = (
    polls.wall_items,
    run_sheet_views.wall_items,
    wall_items,
    floor_data.wall_items,
    dates_on_wall.wall_items,
    meetings_on_wall.wall_items,
)

_MAKERS: Final[Mapping[str, Callable[[Workshops, Resources], object]]] = {
    "conversations": lambda _, it: Conversations(it.database, it.wake),
    "sessions": lambda _, it: Sessions(it.database, it.clock),
    "outbox": lambda _, it: Outbox(it.database, it.clock, gather, wake=it.wake),
    "replies": lambda _, it: Replies(it.database, it.clock, it.wake),
    "participants": lambda _, it: Participants(
        it.database, it.clock, it.wake, greetings=GREETINGS, appointments=APPOINTMENTS
    ),
    "overviews": lambda _, it: Overviews(it.database, it.clock),
    "groups": lambda _, it: Groups(it.database),
    "invitations": lambda _, it: Invitations(it.database, it.clock, appointments=APPOINTMENTS),
    "group_links": lambda _, it: GroupLinks(it.database, it.clock, it.wake),
    "typed_codes": lambda _, it: TypedCodes(it.database, it.clock),
    "day_rights": lambda _, it: DayRights(it.database, it.clock),
    "privacy": lambda _, it: Privacy(it.database, it.clock, it.wake, providers=_kept(it.clock)),
    "town_details": lambda _, it: Details(it.database, it.wake),
    "storage_periods": lambda _, it: StoragePeriods(it.database, it.clock, it.wake),
    "polls": lambda _, it: Polls(it.database, it.clock, it.wake),
    "group_chats": lambda _, it: GroupChats(it.database, it.clock, it.wake),
    "group_polls": lambda _, it: GroupPolls(it.database, it.clock, it.wake),
    "cards": lambda _, it: Cards(it.database, it.clock, it.wake),
    "votes_on_paper": lambda _, it: VotesOnPaper(it.database, it.clock, it.wake),
    "clusters": lambda _, it: Clusters(it.database, it.clock, it.wake),
    "cluster_dots": lambda _, it: ClusterDots(it.database, it.clock, it.wake),
    "walls": lambda _, it: Walls(it.database, it.clock, it.wake, _WALL_ITEMS),
    "meetings": lambda _, it: Meetings(it.database, it.clock, it.wake),
    "meetings_on_wall": lambda _, it: meetings_on_wall.MeetingsOnWall(it.database, it.clock),
    "dates_on_wall": lambda _, it: dates_on_wall.DatesOnWall(it.database, it.clock),
    "invited_meetings": lambda _, it: InvitedMeetings(it.database, it.clock, it.wake),
    "recaps": lambda _, it: Recaps(it.database, it.clock, it.wake),
    "series": lambda _, it: Series(it.database, it.clock, it.wake),
    "reminder_plans": lambda _, it: ReminderPlans(it.database, it.clock, it.wake),
    "run_sheets": lambda _, it: RunSheets(it.database, it.clock, it.wake),
    "attendance": lambda _, it: AttendanceCounts(it.database, it.clock),
    "floors": lambda _, it: Floors(it.database, it.clock, it.wake),
    "floor_questions": lambda _, it: FloorQuestions(it.database, it.clock, it.wake),
    "date_polls": lambda _, it: DatePolls(it.database, it.clock, it.wake),
    "date_answers": lambda _, it: DateAnswers(it.database, it.clock),
    "measures": lambda _, it: Measures(it.database, it.clock, it.wake),
    "measure_lists": lambda _, it: MeasureLists(it.database, it.clock),
    "measure_owners": lambda _, it: MeasureOwners(it.database, it.clock, it.wake),
    "measure_followers": lambda _, it: MeasureFollowers(it.database, it.clock),
    "survey_drafts": lambda _, it: SurveyDrafts(it.database, it.clock, it.shelf),
    "surveys": lambda _, it: Surveys(it.database, it.clock, it.wake, it.shelf),
    "survey_ends": lambda _, it: SurveyEnds(it.database, it.clock, it.wake, it.shelf),
    "further_groups": lambda _, it: FurtherGroups(it.database, it.clock, it.wake, it.shelf),
    "paper_forms": lambda _, it: PaperForms(it.database, it.clock, it.shelf),
    "responses": lambda made, it: Responses(it.database, it.clock, _sources(made, it)),
    "survey_results": lambda _, it: SurveyResults(it.database, it.clock, it.wake, it.shelf),
    "earlier_runs": lambda _, it: EarlierRuns(it.database, it.shelf),
    "packages": lambda _, it: Packages(it.database, it.shelf),
    "handovers": lambda _, it: Handovers(it.database, it.clock, it.shelf),
    "helping": lambda _, it: Helping(it.database, it.clock, it.wake, it.shelf),
    "proposals": lambda _, it: Proposals(it.database, it.clock, it.wake, it.shelf),
    "remarks": lambda _, it: Remarks(it.database, it.shelf, it.wake),
    "agendas": lambda _, it: Agendas(it.database, it.shelf),
    "questionnaires": lambda _, it: Questionnaires(it.database, it.reading),
    "preparation": lambda made, it: Preparation(it.database, made.questionnaires),
    "reapplying": lambda made, it: Reapplying(
        it.database,
        privacy=made.privacy,
        surveys=made.surveys,
        polls=made.polls,
        leaving=made.leaving,
        periods=made.storage_periods,
    ),
    "leaving": lambda _, it: Leaving(it.database),
}
"""How each is made, of what all share and of others; a use case of yours has a line here and one above."""


def _kept(clock: Clock) -> list[PersonalData]:
    return [
        SurveyData(),
        HandoverData(),
        polls,
        invited,
        DatePollData(),
        run_sheets,
        day_rights,
        floor_data,
        MeasureData(clock),
    ]


def _sources(made: Workshops, it: Resources) -> dict[type[ResponsePlace], Source[Any]]:
    return {
        InSurvey: OwnResponses(it.clock, it.shelf),
        InTrial: Trials(it.database, it.clock, made.questionnaires),
        InHandover: ProposedResponses(it.database, it.shelf),
    }
