"""A town in which nothing is due, for tests of what rings the alarm clock."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from questionnaires.answers import Rated
from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from questionnaires.progress import StepKey
from storage import views
from storage.database import Transaction
from storage.ids import HandoverId, MeetingId, PersonId, PollId, SurveyId, UpdateId
from storage.replies import Place
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import someone
from workshops.acts import Act
from workshops.answering.acts import Give
from workshops.answering.places import InHandover, InSurvey
from workshops.handovers.handovers import Handed
from workshops.handovers.helping import CONSENT_VERSION
from workshops.meetings.sheets import MeetingSheet
from workshops.participants.participants import Agreed
from workshops.results.remarks import Reviewing, view_of


@dataclass
class Waiting:
    """Nothing is due: what was owed is sent, and every live message is up to date."""

    work: Fieldwork

    @property
    def klara(self) -> PersonId:
        """Coordinates."""
        return self.work.square.coordinator

    @property
    def ada(self) -> PersonId:
        return self.work.square.people["rat"][0]

    async def draft(self, question: str = "Wo?") -> PollId:
        sheet = await self.work.workshops.polls.draft(
            self.klara,
            self.work.square.municipality,
            question=question,
            asks=choice.one_of("hier", "dort"),
            update=self.work.update(),
        )
        return sheet.poll.id

    async def poll(self) -> PollId:
        """Open; Klara watches how many have voted, and Ada has."""
        poll = await self.draft()
        await self.work.workshops.polls.open(self.klara, poll)
        await self.work.workshops.polls.vote(self.ada, poll, Move(1, 1))
        await self.sees(self.klara, "poll_control", poll)
        return poll

    async def meeting(self) -> MeetingId:
        sheet = await self.work.workshops.meetings.draft(
            self.work.square.organiser,
            self.work.square.municipality,
            title="Folgetreffen",
            start=datetime.fromisoformat("2026-12-03T18:00"),
            minutes=120,
            update=self.work.update(),
        )
        assert isinstance(sheet, MeetingSheet)
        return sheet.meeting.id

    async def survey(self) -> SurveyId:
        """Open; everybody has answered a question, Ada has commented on it and finished."""
        survey = await self.work.opened("probe")
        for person in self.work.square.people["rat"]:
            await self.work.answer(person, survey, "a1", Rated(2))
        responses = self.work.workshops.responses
        await responses.comment(
            self.ada, InSurvey(survey), self.work.update(), key=StepKey("a1"), text="Zu weit weg"
        )
        await self.work.answers_everything(self.ada, survey, Rated(2))
        return survey

    async def handover(self) -> tuple[PersonId, HandoverId]:
        """Ada asked somebody, who took it and proposed an answer."""
        survey, colleagues = await self.work.opened("probe"), self.work.workshops.helping
        bea = await self.work.database.write(lambda tx: someone(tx, 77))
        handed = await self.work.workshops.handovers.offer(
            self.ada, survey, key=StepKey("a1"), whole_field=False
        )
        assert isinstance(handed, Handed)
        await colleagues.take(
            bea, handed.handover.token, self.work.update(), agreed=Agreed(CONSENT_VERSION, "de")
        )
        await self.work.workshops.responses.do(
            bea, InHandover(handed.handover.id), self.work.update(), Give(StepKey("a1"), Rated(2))
        )
        return bea, handed.handover.id

    async def remark(self) -> tuple[SurveyId, Reviewing]:
        """A text that is approved and stands in Ada's chat."""
        survey = await self.survey()
        await self.work.closed(survey)
        found = await self.work.workshops.remarks.at(self.klara, survey)
        assert isinstance(found, Reviewing)
        await self.work.workshops.remarks.approve(self.klara, survey, found.remark.id)
        await self.sees(self.ada, view_of(found.remark.id), survey)
        return survey, found

    async def reply(self) -> UpdateId:
        """A screen that is owed to Ada, and that somebody tries to show."""
        update = self.work.update()
        act = Act(self.ada, update, clock=self.work.clock)
        await self.work.workshops.replies.settle(act, Place("home"))
        return update

    async def sees(self, person: PersonId, kind: str, subject: int) -> None:
        def put(tx: Transaction) -> None:
            views.put(tx, person, kind=kind, subject=subject, message_id=7, shown_version=0)

        await self.work.database.write(put)

    async def calm(self) -> None:
        """Sends what is due and refreshes what is behind."""
        outbox = self.work.workshops.outbox
        while claimed := await outbox.claim():
            for each in claimed:
                await outbox.sent(each, message_id=8)
        await self.work.database.write(lambda tx: tx.run("UPDATE view SET shown_version = version"))
        self.work.rings.times = 0

    async def due(self) -> list[datetime]:
        """When something comes due."""
        workshops = self.work.workshops
        duties = (
            *(workshops.outbox, workshops.replies, workshops.group_polls),
            *(workshops.survey_ends, workshops.storage_periods),
        )
        moments = await self.work.database.read(lambda tx: [each.earliest_due(tx) for each in duties])
        return [moment for moment in moments if moment is not None]


W = TypeVar("W", bound=Waiting)
Action = Callable[[], Awaitable[object]]


async def assert_rings_once(work: Fieldwork, what: Callable[[W], Awaitable[Action]], kind: type[W]) -> None:
    """What `what` prepares makes something due, and rings for it after its commit."""
    now = kind(work)
    action = await what(now)
    await now.calm()
    await action()
    assert await now.due(), "else there is nothing to ring for"
    assert work.rings.times == 1
