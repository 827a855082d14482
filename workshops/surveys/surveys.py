"""A survey from its opening to its closing: who is asked, who is missing, who is reminded."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, TypeAlias

from questionnaires.model import GroupCode
from questionnaires.stored_result import from_text
from questionnaires.values import dataclass
from storage import members, participation, remarks, results, survey_groups, town_details
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, SurveyId
from storage.members import Role
from storage.remarks import Progress
from storage.surveys import Survey, SurveyState
from workshops.clock import Clock
from workshops.confidential.asked_before import Marks, is_new, survey_questions
from workshops.confidential.askings import Admission, Outlook
from workshops.confidential.earlier_results import closing_outlook
from workshops.end_dates import LONG_ENOUGH, reminder_at, unfit
from workshops.outbox import Urgency, Wake, owe
from workshops.participants.participants import Arrival
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache
from workshops.quiet_hours import by_day
from workshops.refusals import TooLate, or_gone
from workshops.rights import require
from workshops.surveys.closing import INVITATION, REMINDER, close, joined
from workshops.surveys.drafts import Draft, admission_of, coordinated, draft_of, groups_over
from workshops.surveys.turnout import Line, PartTaken, part_taken, part_taking
from workshops.wall_time import AlreadyPast, TooFarAhead, shown

MOST_LISTED: Final = 20
MOST_REMINDERS: Final = 2


@dataclass(frozen=True, slots=True)
class NextReminder:
    """What a reminder now would use up: `for_the_last_time` of those whom it reaches are not reminded again.

    `by_itself` is when the next one goes without a coordinator's tap, which counts as well. `is_early`: people were
    asked so lately that they need none yet.
    """

    for_the_last_time: int
    by_itself: datetime | None
    is_early: bool


@dataclass(frozen=True, slots=True)
class Running:
    """An open or closed survey as its coordinator sees it: who is still missing, never what anybody said."""

    survey: Survey
    lines: tuple[Line, ...]
    asked: int
    begun: int | None
    finished: int | None
    """None while fewer than k people were asked; of surveys that an older version closed also `finished` is."""
    to_remind: int
    reminding: NextReminder
    texts: Progress
    """The review of the free texts; there are none while the survey is open."""
    ends_of_groups: tuple[tuple[str, date], ...]
    """The groups that have a last day of their own."""
    further_groups: bool
    """Whether there are groups that it can still be put to."""
    on_paper: int
    """How many of them answered on paper; 0 while fewer than k people were asked."""
    invited_from: datetime | None
    """When the night is over in which it was opened, while that lasts: nobody is invited before."""


Sheet: TypeAlias = Draft | Running


@dataclass(frozen=True, slots=True)
class Reminding:
    """So many get a reminder, at once or when the night is over."""

    people: int
    due: datetime
    at_once: bool


@dataclass(frozen=True, slots=True)
class RemindedLately:
    """The last reminder is not long ago; the next one is possible from then on."""

    again_from: datetime


@dataclass(frozen=True, slots=True)
class NobodyToRemind:
    """Everyone has finished, was reminded twice or wants no messages."""


RemindOutcome: TypeAlias = Reminding | RemindedLately | NobodyToRemind


class Surveys:
    """Use cases of coordinators. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._shelf = shelf

    async def listed(self, person: PersonId, municipality: MunicipalityId) -> list[Survey]:
        """The surveys of a town: open ones, drafts, closed ones."""

        def work(tx: Transaction) -> list[Survey]:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return rows.of_municipality(tx, municipality, limit=MOST_LISTED)

        return await self._database.read(work)

    async def sheet(self, person: PersonId, survey: SurveyId) -> Sheet:
        """A survey in the state that it is in."""
        await self._shelf.warm(survey)
        now = self._clock()
        return await self._database.read(lambda tx: _sheet(tx, coordinated(tx, person, survey), now=now))

    async def open(self, person: PersonId, survey: SurveyId) -> Sheet:
        """Asks everyone in the chosen groups; opening twice asks once. A draft that may not be asked stays a draft."""
        await self._shelf.warm(survey)
        now = self._clock()

        def work(tx: Transaction) -> Sheet:
            found = coordinated(tx, person, survey)
            if found.state is SurveyState.CLOSED:
                raise TooLate
            if found.state is SurveyState.DRAFT:
                draft = draft_of(tx, found, now=now)
                if not draft.may_start:
                    return draft
                if draft.lacks:
                    town_details.pass_over(tx, found.municipality)
                rows.open_(tx, survey, now=now, minimum_group_size=draft.survey.minimum_group_size)
                ask_newcomers(tx, found, draft.admission, now=now)
            return running(tx, coordinated(tx, person, survey), now=now)

        return await self._database.write(work, then=self._wake)

    async def set_end(
        self, person: PersonId, survey: SurveyId, ends_on: date
    ) -> Sheet | AlreadyPast | TooFarAhead:
        """Chooses the last day of a draft, or moves that of an open survey; who was reminded of another one may be
        reminded of this."""
        await self._shelf.warm(survey)
        now = self._clock()

        def work(tx: Transaction) -> Sheet | AlreadyPast | TooFarAhead:
            found = coordinated(tx, person, survey)
            if found.state is SurveyState.CLOSED:
                raise TooLate
            if (problem := unfit(ends_on, _timezone(tx, found), now=now)) is not None:
                return problem
            rows.set_end(tx, survey, ends_on)
            return _sheet(tx, coordinated(tx, person, survey), now=now)

        return await self._database.write(work, then=self._wake)

    async def today(self, person: PersonId, survey: SurveyId) -> tuple[Survey, datetime]:
        """The survey, and what the clock on the wall of its town shows."""
        now = self._clock()

        def work(tx: Transaction) -> tuple[Survey, datetime]:
            found = coordinated(tx, person, survey)
            return found, shown(now, _timezone(tx, found))

        return await self._database.read(work)

    async def wall_time(self, person: PersonId, survey: SurveyId, moment: datetime) -> datetime:
        """What the clock on the wall of the survey's town shows at an instant."""

        def work(tx: Transaction) -> datetime:
            return shown(moment, _timezone(tx, coordinated(tx, person, survey)))

        return await self._database.read(work)

    async def remind(self, person: PersonId, survey: SurveyId) -> RemindOutcome:
        """Reminds those who have not finished, each twice at most and never at night."""
        now = self._clock()

        def work(tx: Transaction) -> RemindOutcome:
            found = coordinated(tx, person, survey)
            if found.state is not SurveyState.OPEN:
                raise TooLate
            last = participation.last_reminder(tx, survey)
            if last is not None and now < last + LONG_ENOUGH:
                return RemindedLately(by_day(last + LONG_ENOUGH, _timezone(tx, found)))
            missing = _to_remind(tx, found, now=now)
            if not missing:
                return NobodyToRemind()
            due = by_day(now, _timezone(tx, found))
            for somebody, so_far in missing:
                owe_reminder(tx, found, somebody, number=so_far + 1, due=due)
                participation.count_reminder(tx, survey, somebody)
            return Reminding(len(missing), due, at_once=due == now)

        return await self._database.write(work, then=self._wake)

    async def closing_outlook(self, person: PersonId, survey: SurveyId) -> Outlook:
        """How many questions of an open survey would show nothing if it were closed now, and until when."""
        await self._shelf.warm(survey)
        now = self._clock()
        return await self._database.read(
            lambda tx: closing_outlook(tx, coordinated(tx, person, survey), now=now)
        )

    async def close(self, person: PersonId, survey: SurveyId) -> Running:
        """Ends a survey: publishes what may be published and keeps nothing else of the answers. Twice is harmless."""
        now = self._clock()
        asked = await self._shelf.asked(survey)

        def work(tx: Transaction) -> Running:
            found = coordinated(tx, person, survey)
            if found.state is SurveyState.DRAFT:
                raise TooLate
            close(tx, found, asked, now=now)
            return running(tx, coordinated(tx, person, survey), now=now)

        closed = await self._database.write(work)
        await self._database.forget()
        return closed

    async def end(self, survey: SurveyId) -> None:
        """The operator's way to end a survey, after a backup was restored in which it is still open."""
        now = self._clock()
        asked = await self._shelf.asked(survey)

        def work(tx: Transaction) -> None:
            found = or_gone(rows.survey(tx, survey))
            close(tx, found, asked, now=now)

        await self._database.write(work)
        await self._database.forget()


def on_joined(tx: Transaction, arrival: Arrival) -> None:
    """Whoever joins a group while a survey is open to it is asked as well, and led to it at once without a message.

    Where the same questions were asked before, newcomers wait until they are enough; then all of them are asked.
    """
    for survey in survey_groups.open_to(tx, arrival.group):
        found = rows.survey(tx, survey)
        assert found is not None  # noqa: S101 - it was just listed
        over = groups_over(tx, survey, now=arrival.at)
        newcomers = frozenset(
            person for person, group in participation.not_asked(tx, survey) if group not in over
        )
        if arrival.person not in newcomers:
            continue
        admission = _admission_of_newcomers(tx, found, newcomers, now=arrival.at)
        if admission.hindrance is None and arrival.person in admission.people:
            participation.ask(tx, survey, arrival.person, group=arrival.group)
            ask_newcomers(tx, found, admission, now=arrival.at)


def _admission_of_newcomers(
    tx: Transaction, found: Survey, newcomers: frozenset[PersonId], *, now: datetime
) -> Admission:
    """A whole hall may join at once: where nobody has to wait, nobody looks at all of it for each who comes."""

    def questions() -> Iterator[Marks]:
        return (marks for _, marks in survey_questions(tx, found.id))

    if is_new(tx, found.municipality, questions, now=now, survey=found.id):
        return Admission(newcomers)
    return admission_of(tx, found, now=now)


def ask_newcomers(
    tx: Transaction, found: Survey, admission: Admission, *, only: GroupId | None = None, now: datetime
) -> None:
    """Invites whoever is admitted and not asked yet, where the last day of their group is not over; of one group only,
    where it is given."""
    every = survey_groups.chosen(tx, found.id)
    groups = every - groups_over(tx, found.id, now=now) if only is None else {only}
    for person, group in participation.not_asked(tx, found.id):
        if person in admission.people and group in groups:
            _ask(tx, found, person, group, now=now)


def _ask(tx: Transaction, found: Survey, person: PersonId, group: GroupId, *, now: datetime) -> None:
    if participation.ask(tx, found.id, person, group=group):
        owe(
            tx,
            person,
            kind=INVITATION,
            subject=found.id,
            municipality=found.municipality,
            due=now,
            urgency=Urgency.BROADCAST,
        )


def owe_reminder(
    tx: Transaction, found: Survey, person: PersonId, *, number: int | str, due: datetime
) -> None:
    """Owes somebody a reminder; `number` counts theirs, so that the same one is owed once."""
    owe(
        tx,
        person,
        kind=REMINDER,
        subject=found.id,
        municipality=found.municipality,
        due=due,
        urgency=Urgency.REMINDER,
        key=f"{REMINDER}:{found.id}:{person}:{number}",
    )


def _timezone(tx: Transaction, found: Survey) -> str:
    return members.municipality(tx, found.municipality).timezone


def _sheet(tx: Transaction, found: Survey, *, now: datetime) -> Sheet:
    return draft_of(tx, found, now=now) if found.state is SurveyState.DRAFT else running(tx, found, now=now)


def running(tx: Transaction, found: Survey, *, now: datetime) -> Running:
    """An open or closed survey as its coordinator sees it."""
    part = _turnout(tx, found)
    missing = _to_remind(tx, found, now=now)
    return Running(
        survey=found,
        lines=part.lines,
        asked=part.asked,
        begun=part.begun,
        finished=part.finished,
        to_remind=len(missing),
        reminding=NextReminder(
            for_the_last_time=sum(so_far == MOST_REMINDERS - 1 for _, so_far in missing),
            by_itself=_next_by_itself(tx, found, now=now),
            is_early=found.opened_at is not None and now < found.opened_at + LONG_ENOUGH,
        ),
        texts=remarks.progress(tx, found.id),
        ends_of_groups=tuple(survey_groups.own_ends(tx, found.id)),
        further_groups=found.state is SurveyState.OPEN
        and len(survey_groups.chosen(tx, found.id)) < len(members.groups(tx, found.municipality)),
        on_paper=0 if part.begun is None else participation.on_paper(tx, found.id),
        invited_from=_invited_from(tx, found, now=now),
    )


def _to_remind(tx: Transaction, found: Survey, *, now: datetime) -> list[tuple[PersonId, int]]:
    """Without those whose group's last day is over."""
    late = {
        person
        for group in groups_over(tx, found.id, now=now)
        for person, _ in participation.to_remind(tx, found.id, most=MOST_REMINDERS, group=group)
    }
    everybody = participation.to_remind(tx, found.id, most=MOST_REMINDERS)
    return [each for each in everybody if each[0] not in late]


def _next_by_itself(tx: Transaction, found: Survey, *, now: datetime) -> datetime | None:
    moments = (
        reminder_at(each.ends_on, each.timezone, asked_from=each.asked_from)
        for each in survey_groups.ending(tx)
        if each.survey == found.id and each.reminded_for != each.ends_on
    )
    return min((moment for moment in moments if moment is not None and moment > now), default=None)


def _invited_from(tx: Transaction, found: Survey, *, now: datetime) -> datetime | None:
    if found.state is not SurveyState.OPEN or found.opened_at is None:
        return None
    morning = by_day(found.opened_at, _timezone(tx, found))
    return morning if morning > now else None


def _turnout(tx: Transaction, found: Survey) -> PartTaken:
    """The same numbers in the same lines while a survey is open and after it."""
    names = {GroupCode(group.code): group.name for group in members.groups(tx, found.municipality)}
    stored = results.published(tx, found.id)
    if stored is not None:
        return part_taken(from_text(stored), names, asked=len(participation.asked(tx, found.id)))
    return part_taking(
        participation.turnout(tx, found.id), names, k=found.minimum_group_size, joined=joined(tx, found.id)
    )
