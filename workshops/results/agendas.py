"""The agenda of a workshop: proposed from a result, then put into order, shortened and completed by a coordinator."""

from collections.abc import Callable, Iterable

from questionnaires.agenda import Agenda, Entry, Reason, WorksWell, propose
from questionnaires.model import FieldId, QuestionId
from questionnaires.values import dataclass
from storage import agendas as rows
from storage import surveys
from storage.agendas import AgendaRow
from storage.database import Database, Transaction
from storage.ids import AgendaEntryId, PersonId, SurveyId, UpdateId
from storage.surveys import Survey, SurveyState
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache
from workshops.refusals import Gone, or_gone
from workshops.results.results import Evaluated, evaluated, reads_as_coordinator
from workshops.surveys.drafts import coordinated

LONGEST_TOPIC = 200


@dataclass(frozen=True, slots=True)
class Point:
    """One entry: what was proposed with its reasons, or a topic in a coordinator's own words."""

    id: AgendaEntryId
    field: FieldId | None
    question: QuestionId | None
    topic: str | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """An agenda as it stands. `further` can be put on it, `dropped` can be taken up again."""

    evaluated: Evaluated
    points: tuple[Point, ...]
    dropped: tuple[Point, ...]
    further: tuple[Point, ...]
    works_well: tuple[WorksWell, ...]

    def agenda(self) -> Agenda:
        """The proposed points that are still on it, in their present order, for a report."""
        return Agenda(_entries(self.points), self.works_well, _entries(self.further))

    def topics(self) -> tuple[str, ...]:
        """What coordinators added, for a report."""
        return tuple(point.topic for point in self.points if point.topic is not None)


def _entries(points: Iterable[Point]) -> tuple[Entry, ...]:
    return tuple(
        Entry(point.field, point.question, point.reasons)
        for point in points
        if point.field is not None and point.reasons
    )


class Agendas:
    """Use cases of coordinators. Each raises NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._shelf = shelf

    async def of(self, person: PersonId, survey: SurveyId) -> Plan:
        """The agenda; what was never opened before is written down as proposed."""
        await self._shelf.warm(survey)

        def look(tx: Transaction) -> Plan | None:
            found = coordinated(tx, person, survey)
            return _written_down(tx, found) if rows.of(tx, survey) else None

        there = await self._database.read(look)
        if there is not None:
            return there
        return await self._database.write(lambda tx: _written_down(tx, coordinated(tx, person, survey)))

    async def planned(
        self, person: PersonId | None, survey: SurveyId
    ) -> tuple[Agenda | None, tuple[str, ...]]:
        """For a report: the agenda as changed, or None where it is still the proposal; then the added topics.

        For whoever may read the result; `person` is None for the operator, who needs no right.
        """
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> tuple[Agenda | None, tuple[str, ...]]:
            found = _survey(tx, survey)
            if person is not None:
                reads_as_coordinator(tx, person, found)
            stored = rows.of(tx, survey)
            if not stored:
                return None, ()
            seen = evaluated(tx, found, coordinates=False)
            plan = _plan(seen, propose(seen.result), stored)
            return plan.agenda(), plan.topics()

        return await self._database.read(work)

    async def put_before(self, person: PersonId, entry: AgendaEntryId, *, other: AgendaEntryId) -> SurveyId:
        """Moves an entry up, so that it stands just before another one; where it does already, nothing changes."""

        def change(tx: Transaction, row: AgendaRow) -> None:
            order = [each.id for each in rows.of(tx, row.survey)]
            if not {row.id, other} <= set(order) or order.index(row.id) <= order.index(other):
                return
            order.remove(row.id)
            order.insert(order.index(other), row.id)
            for place, each in enumerate(order, 1):
                rows.set_place(tx, each, place)

        return await self._change(person, entry, change)

    async def take_on(self, person: PersonId, entry: AgendaEntryId) -> SurveyId:
        """Puts a further point on the agenda, at its end."""
        return await self._change(person, entry, lambda tx, row: rows.take_on(tx, row.id))

    async def drop(self, person: PersonId, entry: AgendaEntryId, *, dropped: bool = True) -> SurveyId:
        """Takes an entry off the agenda, or up again."""
        return await self._change(
            person, entry, lambda tx, row: rows.set_dropped(tx, row.id, dropped=dropped)
        )

    async def add(self, person: PersonId, survey: SurveyId, topic: str, *, update: UpdateId) -> None:
        """Adds a topic of up to 200 characters at the end."""
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> None:
            _written_down(tx, coordinated(tx, person, survey))
            rows.add_topic(tx, survey, topic, update=update)

        await self._database.write(work)

    async def point(self, person: PersonId, entry: AgendaEntryId) -> tuple[Plan, Point]:
        """One entry within its agenda."""
        row = await self._database.read(lambda tx: _entry(tx, entry))
        plan = await self.of(person, row.survey)
        every = (*plan.points, *plan.further, *plan.dropped)
        return plan, or_gone(next((each for each in every if each.id == entry), None))

    async def _change(
        self, person: PersonId, entry: AgendaEntryId, change: Callable[[Transaction, AgendaRow], None]
    ) -> SurveyId:
        def work(tx: Transaction) -> SurveyId:
            row = _entry(tx, entry)
            coordinated(tx, person, row.survey)
            change(tx, row)
            return row.survey

        return await self._database.write(work)


def _written_down(tx: Transaction, found: Survey) -> Plan:
    """The agenda; one that nobody opened before is written down as proposed. Raises Gone before the closing."""
    if found.state is not SurveyState.CLOSED:
        raise Gone
    seen = evaluated(tx, found, coordinates=True)
    proposed = propose(seen.result)
    if not rows.of(tx, found.id):
        points = [(entry.field, entry.question) for entry in (*proposed.entries, *proposed.further)]
        rows.write_down(tx, found.id, points, proposed=len(proposed.entries))
    return _plan(seen, proposed, rows.of(tx, found.id))


def _survey(tx: Transaction, survey: SurveyId) -> Survey:
    return or_gone(surveys.survey(tx, survey))


def _entry(tx: Transaction, entry: AgendaEntryId) -> AgendaRow:
    return or_gone(rows.entry(tx, entry))


def _plan(seen: Evaluated, proposed: Agenda, stored: list[AgendaRow]) -> Plan:
    reasons = {
        (entry.field, entry.question): entry.reasons for entry in (*proposed.entries, *proposed.further)
    }
    points = [
        (
            row,
            Point(
                row.id,
                row.field,
                row.question,
                row.topic,
                () if row.field is None else reasons.get((row.field, row.question), ()),
            ),
        )
        for row in stored
    ]
    return Plan(
        seen,
        tuple(point for row, point in points if not (row.dropped or row.further)),
        tuple(point for row, point in points if row.dropped),
        tuple(point for row, point in points if row.further and not row.dropped),
        proposed.works_well,
    )
