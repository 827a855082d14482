"""All use cases of the product over one database."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from storage.database import Database
from workshops.acts import READING, Act
from workshops.answering.own_responses import OwnResponses
from workshops.answering.places import InHandover, InSurvey, InTrial, ResponsePlace
from workshops.answering.responses import Responses, Source
from workshops.answering.trials import Trials
from workshops.clock import Clock
from workshops.conversations import Conversations
from workshops.date_polls import messages as date_poll_messages
from workshops.date_polls.date_polls import DatePollData, DatePolls
from workshops.handovers.data import HandoverData
from workshops.handovers.handovers import Handovers
from workshops.handovers.helping import Colleagues, ProposedResponses
from workshops.handovers.proposals import Proposals
from workshops.measures.followers import MeasureFollowers
from workshops.measures.measures import Measures
from workshops.measures.owners import MeasureOwners
from workshops.measures.personal_data import MeasureData
from workshops.meetings import meetings
from workshops.meetings.meetings import Meetings
from workshops.outbox import Outbox, Wake
from workshops.participants.groups import Groups
from workshops.participants.invitations import Invitations
from workshops.participants.participants import Participants
from workshops.participants.sessions import Sessions
from workshops.polls import polls
from workshops.polls.polls import Polls
from workshops.questionnaires.isolated_import import ReadingAside
from workshops.questionnaires.questionnaires import Questionnaires
from workshops.questionnaires.shelf import Shelf
from workshops.replies import Replies
from workshops.results.agendas import Agendas
from workshops.results.earlier_runs import EarlierRuns
from workshops.results.packages import Packages
from workshops.results.remarks import Remarks
from workshops.results.results import SurveyResults
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

GREETINGS = (surveys.on_joined, polls.on_joined, meetings.on_joined, date_poll_messages.on_joined)
"""What somebody who joins a group is owed."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What all use cases share."""

    database: Database
    clock: Clock
    wake: Wake
    shelf: Shelf
    reading: ReadingAside


@dataclass(frozen=True, slots=True)
class Workshops:
    """What handlers and the command line work with."""

    conversations: Conversations
    sessions: Sessions
    outbox: Outbox
    replies: Replies
    participants: Participants
    invitations: Invitations
    groups: Groups
    privacy: Privacy
    town_details: Details
    storage_periods: StoragePeriods
    polls: Polls
    walls: Walls
    meetings: Meetings
    date_polls: DatePolls
    measures: Measures
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
    colleagues: Colleagues
    proposals: Proposals
    remarks: Remarks
    agendas: Agendas
    questionnaires: Questionnaires
    preparation: Preparation
    reapplying: Reapplying
    leaving: Leaving
    resources: Resources = field(repr=False)

    @classmethod
    def over(cls, database: Database, *, clock: Clock, wake: Wake) -> Self:
        """`wake` is called after every commit that may have made something due."""
        return cls._of(Resources(database, clock, wake, Shelf(database), ReadingAside()))

    def during(self, act: Act) -> Self:
        """The same use cases for one act: whichever of them commits first also settles it."""
        return self._of(replace(self.resources, database=self.resources.database.together_with(act)))

    def reading(self) -> Self:
        """The same use cases for rendering: whichever of them would write raises ReadingOnly."""
        return self._of(replace(self.resources, database=self.resources.database.together_with(READING)))

    @classmethod
    def _of(cls, resources: Resources) -> Self:
        database, clock, wake = resources.database, resources.clock, resources.wake
        shelf = resources.shelf
        questionnaires = Questionnaires(database, resources.reading)
        kept: list[PersonalData] = [
            SurveyData(),
            HandoverData(),
            polls,
            meetings,
            DatePollData(),
            MeasureData(clock),
        ]
        privacy = Privacy(database, clock, wake, providers=kept)
        sources: dict[type[ResponsePlace], Source[Any]] = {
            InSurvey: OwnResponses(clock, shelf),
            InTrial: Trials(database, questionnaires),
            InHandover: ProposedResponses(database, shelf),
        }
        all_surveys, all_polls = Surveys(database, clock, wake, shelf), Polls(database, clock, wake)
        return cls(
            resources=resources,
            conversations=Conversations(database, wake),
            sessions=Sessions(database, clock),
            outbox=Outbox(database, clock),
            replies=Replies(database, clock, wake),
            participants=Participants(database, clock, wake, greetings=GREETINGS),
            groups=Groups(database),
            invitations=Invitations(database, clock),
            privacy=privacy,
            town_details=Details(database, wake),
            storage_periods=StoragePeriods(database, clock, wake),
            polls=all_polls,
            walls=Walls(database, clock, wake, [polls.wall_items]),
            meetings=Meetings(database, clock, wake),
            date_polls=DatePolls(database, clock, wake),
            measures=Measures(database, clock, wake),
            measure_owners=MeasureOwners(database, clock, wake),
            measure_followers=MeasureFollowers(database, clock),
            survey_drafts=SurveyDrafts(database, clock, shelf),
            surveys=all_surveys,
            survey_ends=SurveyEnds(database, clock, wake, shelf),
            further_groups=FurtherGroups(database, clock, wake, shelf),
            paper_forms=PaperForms(database, clock, shelf),
            responses=Responses(database, clock, sources),
            survey_results=SurveyResults(database, clock, wake, shelf),
            earlier_runs=EarlierRuns(database, shelf),
            packages=Packages(database, shelf),
            handovers=Handovers(database, clock, shelf),
            colleagues=Colleagues(database, clock, wake, shelf),
            proposals=Proposals(database, clock, wake, shelf),
            remarks=Remarks(database, shelf, wake),
            agendas=Agendas(database, shelf),
            questionnaires=questionnaires,
            preparation=Preparation(database, questionnaires),
            reapplying=Reapplying(
                database,
                privacy=privacy,
                surveys=all_surveys,
                polls=all_polls,
                leaving=Leaving(database),
                periods=StoragePeriods(database, clock, wake),
            ),
            leaving=Leaving(database),
        )
