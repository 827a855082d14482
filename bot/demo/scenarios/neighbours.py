"""A town that nobody looks at: the same use cases as behind the buttons, and something of its own in every text.

Its mark is a word that stands nowhere else: whoever finds it in another town's chat, page or file has found a leak.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from random import Random
from typing import Final

from bot.demo.scenarios.people import NO_UPDATE, Inhabitant, answer_at_once
from bot.demo.scenarios.stage import WEEK, Stage
from bot.demo.town import ZONE
from questionnaires.answers import AnswerValue, Rated
from questionnaires.kernels.choice import one_of
from questionnaires.model import HIGHEST_LEVEL, FieldId, QuestionId, QuestionnaireId
from questionnaires.package import package_file
from questionnaires.progress import StepKey
from sandbox.chats import MemberStatus
from sandbox.person import Person
from storage.ids import ChatId, GroupId, MunicipalityId, PersonId, SurveyId, UpdateId
from storage.members import Role
from storage.town_details import Detail
from workshops.answering.places import InSurvey
from workshops.measures.measures import Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.meetings.sheets import MeetingSheet
from workshops.participants.participants import Agreed
from workshops.results.remarks import Reviewing
from workshops.towns.privacy import CONSENT_VERSION

K: Final = 5
PEOPLE: Final = 5
_BELOW_TELEGRAMS: Final = -1_000_000
"""Updates of acts that come from no message, in a range of their own for each town."""


def levels(town: str, person: int, questions: Sequence[QuestionId]) -> Mapping[QuestionId, AnswerValue]:
    """What somebody of a town says: towns differ, and so do their people, a little."""
    own = Random(town).uniform(0.7, 2.4)  # noqa: S311 - nobody's secret
    return {
        question: Rated(
            min(HIGHEST_LEVEL, max(0, round(Random(f"{town} {person} {question}").gauss(own, 0.6))))  # noqa: S311
        )
        for question in questions
    }


class Neighbour:
    def __init__(self, stage: Stage, number: int) -> None:
        """`number`: from 1."""
        self.stage = stage
        self.number = number
        self.name = f"Musterort {number:02}"
        self.mark = f"kennwort{number:02}x"
        self.passes_its_name_on = number % 2 == 0
        self.coordinator: PersonId
        self.phone: Person
        """The coordinator's."""
        self.municipality: MunicipalityId
        self.survey: SurveyId
        self.people: list[Inhabitant] = []
        self.package = b""
        self._updates = 0

    async def comes(self, questions: Sequence[QuestionId]) -> None:
        """Founded by the operator; the coordinator and five of the council come in."""
        invitations = self.stage.workshops.invitations
        invite = await invitations.found(
            self.name, timezone=ZONE, role=Role.COORDINATOR, group_code=None, valid_for=WEEK
        )
        self.municipality = invite.municipality
        self.coordinator, self.phone = await self._joins(f"Koordination {self.number:02}", invite.token)
        await invitations.organise(self.coordinator, self.municipality)
        town = await invitations.town(self.coordinator, self.municipality)
        council = next(group.id for group, _ in town.groups if group.code == "rat")
        link = await self.stage.workshops.group_links.group_link(self.coordinator, council)
        for number in range(PEOPLE):
            name = f"Rat {self.number:02}-{number + 1}"
            _, phone = await self._joins(name, link.token)
            self.people.append(Inhabitant(name, "rat", phone, thinks=levels(self.name, number, questions)))
        await self._plants_in_groups(council)

    async def _joins(self, name: str, token: str) -> tuple[PersonId, Person]:
        """Somebody with a phone, on which the bot was opened."""
        phone, workshops = self.stage.person(name), self.stage.workshops
        world = self.stage.sandbox.world
        world.set_standing(world.chats[phone.user.id], MemberStatus.OPEN)
        who = (await workshops.conversations.person(ChatId(phone.user.id), language="de")).id
        await workshops.participants.join(who, token, agreed=Agreed(CONSENT_VERSION, "de", K))
        return who, phone

    async def _plants_in_groups(self, council: GroupId) -> None:
        workshops = self.stage.workshops
        await workshops.groups.rename(self.coordinator, council, f"Rat {self.mark}")
        for detail in (Detail.CONTROLLER, Detail.OFFICER, Detail.CONTACT):
            await workshops.town_details.write(
                self.coordinator, self.municipality, detail, f"{self.name}, {self.mark}"
            )
        await workshops.town_details.set_storage(self.coordinator, self.municipality, 24)

    async def asks(self, code: QuestionnaireId, field: FieldId, *, ends_on: date) -> None:
        """One field of the self-check, under a name of its own."""
        drafts, surveys = self.stage.workshops.survey_drafts, self.stage.workshops.surveys
        draft = await drafts.prepare(
            self.coordinator, self.municipality, code=code, language="de", update=self._update()
        )
        self.survey = draft.survey.id
        for other in sorted(draft.fields.difference({field})):
            await drafts.set_field(self.coordinator, self.survey, field=other, on=False)
        await drafts.rename(self.coordinator, self.survey, f"Selbstcheck {self.mark}")
        await surveys.set_end(self.coordinator, self.survey, ends_on)
        await surveys.open(self.coordinator, self.survey)

    async def answers(self) -> None:
        """Everybody says something to everything, and comments on the first question."""
        await answer_at_once(self.stage, self.people, self.survey)
        for each in self.people:
            await self.stage.workshops.responses.comment(
                await self.stage.id_of(each.at),
                InSurvey(self.survey),
                NO_UPDATE,
                key=StepKey(next(iter(each.given))),
                text=f"Anmerkung {self.mark}",
            )

    async def agrees(self) -> None:
        """A measure that everybody in the town sees."""
        workshops, who = self.stage.workshops, self.coordinator
        wanted = Wanted(f"Maßnahme {self.mark}", office=f"Amt {self.mark}", first_step=f"Schritt {self.mark}")
        made = await workshops.measures.make(who, self.municipality, wanted, update=self._update())
        assert isinstance(made, MeasureSheet)  # noqa: S101 - it has no date that could be over
        await workshops.measures.set_public(who, made.measure.id, public=True)

    async def meets(self, day: date) -> None:
        """A poll and a meeting, with all that can be written there."""
        workshops, who, town = self.stage.workshops, self.coordinator, self.municipality
        poll = await workshops.polls.draft(
            who,
            town,
            question=f"Frage {self.mark}?",
            asks=one_of(f"Ja {self.mark}", "Nein"),
            update=self._update(),
        )
        await workshops.polls.open(who, poll.poll.id)
        start = datetime.combine(day, time(18))
        draft = await workshops.meetings.draft(
            who,
            town,
            title=f"Treffen {self.mark}",
            start=start,
            minutes=120,
            update=self._update(),
            place=f"Saal {self.mark}",
        )
        assert isinstance(draft, MeetingSheet)  # noqa: S101 - it lies ahead
        await workshops.meetings.set_agenda(who, draft.meeting.id, items=[f"Punkt {self.mark}"])
        await workshops.meetings.set_note(who, draft.meeting.id, note=f"Notiz {self.mark}")
        await workshops.meetings.invite(who, draft.meeting.id)

    async def releases(self) -> None:
        """Reads the comments, shows them, and gives everybody the result."""
        remarks = self.stage.workshops.remarks
        seen = await remarks.at(self.coordinator, self.survey)
        while isinstance(seen, Reviewing):
            seen = await remarks.approve(self.coordinator, self.survey, seen.remark.id)
        await self.stage.workshops.survey_results.release(self.coordinator, self.survey)

    async def packs(self) -> None:
        """The result for other towns, with the town's name or without."""
        packed = await self.stage.workshops.packages.export_package(
            self.coordinator, self.survey, name_town=self.passes_its_name_on
        )
        self.package = package_file(packed)

    async def takes_in(self, package: bytes) -> None:
        """What another town passed on."""
        await self.stage.workshops.packages.import_package(
            self.coordinator, self.municipality, package, update=self._update()
        )

    def _update(self) -> UpdateId:
        self._updates += 1
        return UpdateId(_BELOW_TELEGRAMS - self.number * 1_000 - self._updates)
