"""Somebody hands a use case an id of another town: it is refused or does nothing, also with rights in both."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Final, TypeAlias

import pytest

from questionnaires.answers import Rated
from questionnaires.kernels import choice, text
from questionnaires.progress import StepKey
from storage import cards, day_rights, floors, members, remarks
from storage.database import Database, Transaction
from storage.date_polls import Availability
from storage.day_rights import Task
from storage.ids import CardId, PersonId
from storage.measures import Origin
from storage.members import Role
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork, offered
from tests.workshops.town_fixture import build, someone
from workshops.answering.places import InSurvey
from workshops.date_polls.sheets import DateSheet
from workshops.measures.measures import Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.meetings.sheets import MeetingSheet
from workshops.participants.participants import Agreed
from workshops.refusals import Gone, NotAllowed
from workshops.workshops import Workshops

pytestmark = pytest.mark.slow


@dataclass
class Place:
    """A town with one of everything; `has` names their ids."""

    work: Fieldwork
    has: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        return self.has[name]


Attempt: TypeAlias = Callable[[Workshops, PersonId, Place, Place], Awaitable[object]]
START: Final = datetime.fromisoformat("2026-12-03T18:00")
CHATS: Final = count(100_000)


async def furnished(work: Fieldwork) -> Place:
    square, w, town = work.square, work.workshops, work.square.municipality
    klara, people = square.coordinator, square.people["rat"]
    has: dict[str, Any] = {"town": town, "group": square.groups["rat"], "member": people[0]}

    earlier = await work.opened("probe", fields=("amt",))
    await work.closed(earlier)
    work.clock.now += timedelta(minutes=1)
    closed = await work.opened("probe", fields=("amt",))
    for person in people:
        await work.answers_everything(person, closed, Rated(2))
    await w.responses.comment(
        people[0], InSurvey(closed), work.update(), key=StepKey("a1"), text="Das Fest im Juni"
    )
    await work.closed(closed)
    written = await work.database.read(lambda tx: remarks.of_survey(tx, closed))
    await w.agendas.add(klara, closed, "Ein Thema", update=work.update())
    plan = await w.agendas.of(klara, closed)
    has |= {"earlier": earlier, "closed": closed, "remark": written[0].id}
    has |= {"entry": plan.points[0].id, "last_entry": [*plan.points, *plan.further][-1].id}
    has |= {"open": await work.opened("kurzcheck"), "draft": (await work.draft("kurzcheck")).survey.id}

    asked = await w.polls.draft(
        klara, town, question="Was fehlt?", asks=text.cards(free=True), update=work.update()
    )
    poll = asked.poll.id
    await w.polls.open(klara, poll)
    for number, person in enumerate(people):
        await w.polls.write(person, poll, f"Karte {number}")
    await w.polls.close(klara, poll)
    written_cards = await work.database.read(lambda tx: cards.of_poll(tx, poll))
    every = [CardId(each.id) for each in written_cards]
    await w.cards.decide(klara, poll, every[0], shown=True)
    await w.cards.decide(klara, poll, every[1], shown=True)
    _, cluster = await w.clusters.make(klara, poll, "Wege", card=every[0], update=work.update())
    _, other = await w.clusters.make(klara, poll, "Orte", card=None, update=work.update())
    has |= {"poll": poll, "cluster": cluster, "other_cluster": other}
    has |= {"card": every[1], "cards": every}
    drafted = await w.polls.draft(
        klara, town, question="Wo?", asks=choice.one_of("Nord", "Süd"), update=work.update()
    )
    has["draft_poll"] = drafted.poll.id

    meeting = await w.meetings.draft(
        square.organiser, town, title="Treffen", start=START, minutes=60, update=work.update()
    )
    assert isinstance(meeting, MeetingSheet)
    has["meeting"] = meeting.meeting.id
    meeting = await w.meetings.draft(
        square.organiser, town, title="Bald", start=START, minutes=60, update=work.update()
    )
    assert isinstance(meeting, MeetingSheet)
    await w.meetings.invite(square.organiser, meeting.meeting.id)
    has["planned"] = meeting.meeting.id
    for name in ("dates", "asked_dates"):
        dates = await w.date_polls.draft(
            square.organiser,
            town,
            title="Wann?",
            starts=[START, START + timedelta(days=1), START + timedelta(days=2)],
            minutes=60,
            update=work.update(),
        )
        assert isinstance(dates, DateSheet)
        has |= {name: dates.poll.id, f"{name}_option": dates.options[0].id}
    await w.date_polls.ask(square.organiser, has["asked_dates"])

    running = await w.run_sheets.make(
        klara, town, title="Abend", items=[NewItem("Begrüßung"), NewItem("Schluss")], update=work.update()
    )
    first, last = (each.item.id for each in running.entries)
    await w.run_sheets.start(klara, first, update=work.update())
    has |= {"sheet": running.sheet.id, "item": first, "last_item": last}
    floor = await w.floors.begin(klara, town, sheet=None, reviewed=False, update=work.update())
    for person, said in zip(people, ("Wann?", "Wer?"), strict=False):
        await w.floor_questions.ask(person, floor.floor.id, said)
    asks = await work.database.read(lambda tx: floors.questions(tx, floor.floor.id))
    has |= {"floor": floor.floor.id, "question": asks[0].id, "other_question": asks[1].id}
    today = work.clock().date()
    code = await w.day_rights.make_code(klara, town, day=today, update=work.update())
    mona = await work.database.write(lambda tx: someone(tx, next(CHATS)))
    await w.participants.join(mona, code.token, agreed=Agreed("1", "de", 5))
    rights = await work.database.read(lambda tx: day_rights.all_of(tx, mona))
    code = await w.day_rights.make_code(klara, town, day=today, update=work.update())
    has |= {"right": rights[0].id, "code": code.token}

    made = await w.measures.make(klara, town, Wanted("Sprachcafé"), update=work.update())
    assert isinstance(made, MeasureSheet)
    has["measure"] = made.measure.id
    made = await w.measures.make(klara, town, Wanted("Lotsen"), update=work.update())
    assert isinstance(made, MeasureSheet)
    has["other_measure"] = made.measure.id
    has["questionnaire"] = (await offered(work)).which
    return Place(work, has)


def made_from(origin: Callable[[Place], Origin]) -> Attempt:
    return lambda w, who, here, there: w.measures.make(
        who, here.town, Wanted("Wege"), update=here.work.update(), origin=origin(there)
    )


REFUSED: Final[Mapping[str, Attempt]] = {
    "measure from a poll": made_from(lambda there: Origin.poll(there.poll, "Was fehlt?")),
    "measure from a cluster": made_from(lambda there: Origin.cluster(there.cluster, "Wege")),
    "measure from a result": made_from(lambda there: Origin.finding(there.closed, "amt", "Amt")),
    "measure from a point": made_from(lambda there: Origin.item(there.last_entry, "Ein Thema")),
    "measure from an item": made_from(lambda there: Origin.item(there.last_item, "Schluss")),
    "measure on a measure": lambda w, who, a, b: w.measures.set_builds_on(who, a.measure, b.other_measure),
    "meeting and group": lambda w, who, a, b: w.meetings.include_group(
        who, a.meeting, group=b.group, included=True
    ),
    "dates and group": lambda w, who, a, b: w.date_polls.include_group(
        who, a.dates, group=b.group, included=True
    ),
    "poll and group": lambda w, who, a, b: w.polls.set_group(who, a.draft_poll, group=b.group, on=True),
    "survey and group": lambda w, who, a, b: w.survey_drafts.set_group(who, a.draft, group=b.group, on=True),
    "further group looked at": lambda w, who, a, b: w.further_groups.expected(who, a.open, b.group),
    "further group": lambda w, who, a, b: w.further_groups.ask(who, a.open, b.group, ends_on=START.date()),
    "paper and group": lambda w, who, a, b: w.paper_forms.enter(
        who, a.open, b.group, a.work.update(), typed={}
    ),
    "cluster with a card": lambda w, who, a, b: w.clusters.make(
        who, a.poll, "Neu", card=b.card, update=a.work.update()
    ),
    "card into a cluster": lambda w, who, a, b: w.clusters.put(who, a.poll, a.card, b.cluster),
    "other card into a cluster": lambda w, who, a, b: w.clusters.put(who, a.poll, b.card, a.cluster),
    "cluster into a cluster": lambda w, who, a, b: w.clusters.merge(who, a.cluster, into=b.other_cluster),
    "cards up to a card": lambda w, who, a, b: w.cards.show_until(who, a.poll, max(b.cards)),
    "floor and workshop": lambda w, who, a, b: w.floors.begin(
        who, a.town, sheet=b.sheet, reviewed=False, update=a.work.update()
    ),
    "question into a question": lambda w, who, a, b: w.floors.merge(who, a.question, into=b.other_question),
    "right for a survey": lambda w, who, a, b: w.day_rights.make_code(
        who, a.town, Task(b.open), day=a.work.clock().date(), update=a.work.update()
    ),
    "right for a group": lambda w, who, a, b: w.day_rights.make_code(
        who, a.town, Task(a.open, b.group), day=a.work.clock().date(), update=a.work.update()
    ),
    "rights of a survey": lambda w, who, a, b: w.day_rights.sheet(who, a.town, b.open),
    "answer to a date": lambda w, _, a, b: w.date_answers.answer(
        a.member, a.asked_dates, option=b.asked_dates_option, answer=Availability.YES
    ),
    "run before": lambda w, who, a, b: w.earlier_runs.compare(who, a.closed, earlier=b.earlier),
    "remark": lambda w, who, a, b: w.remarks.approve(who, a.closed, b.remark),
    "remarks up to one": lambda w, who, a, b: w.remarks.approve_up_to(who, a.closed, b.remark),
    "remark reworded": lambda w, who, a, b: w.remarks.rewrite(who, a.closed, b.remark, text="Anders"),
    "questionnaire": lambda w, who, a, b: w.questionnaires.look(who, a.town, b.questionnaire),
    "questionnaire kept": lambda w, who, a, b: w.questionnaires.keep(who, a.town, b.questionnaire),
    "questionnaire removed": lambda w, who, a, b: w.questionnaires.remove(who, a.town, b.questionnaire),
    "questionnaire printed": lambda w, who, a, b: w.preparation.of_questionnaire(
        who, a.town, b.questionnaire
    ),
    "poll on the wall": lambda w, who, a, b: w.walls.show(
        who, a.town, "item", ("poll", b.poll), language="de"
    ),
    "poll on its page": lambda w, _, a, b: w.polls.on_wall(a.town, b.poll),
    "item on its page": lambda w, _, a, b: w.run_sheets.on_wall(a.town, b.item),
    "floor on its page": lambda w, _, a, b: w.floors.on_wall(a.town, b.floor),
    "dates on their page": lambda w, _, a, b: w.dates_on_wall.shown(a.town, b.asked_dates),
    "meeting on its page": lambda w, _, a, b: w.meetings_on_wall.shown(a.town, b.planned),
    "date that is chosen": lambda w, who, a, b: w.date_polls.choose(
        who, a.asked_dates, option=b.asked_dates_option, update=a.work.update()
    ),
}

HARMLESS: Final[Mapping[str, Attempt]] = {
    "date dropped": lambda w, who, a, b: w.date_polls.drop_date(who, a.dates, option=b.dates_option),
    "card decided": lambda w, who, a, b: w.cards.decide(who, a.poll, b.cards[2], shown=True),
    "card changed": lambda w, who, a, b: w.cards.change(who, a.poll, b.card, shown=False),
    "items in order": lambda w, who, a, b: w.run_sheets.put_before(who, a.last_item, other=b.item),
    "points in order": lambda w, who, a, b: w.agendas.put_before(who, a.last_entry, other=b.entry),
    "groups joined": lambda w, who, a, b: w.survey_drafts.join_groups(
        who, a.draft, groups=(a.group, b.group), on=True
    ),
    "code withdrawn": lambda w, who, a, b: w.day_rights.withdraw(who, a.town, b.code),
    "link withdrawn": lambda w, who, a, b: w.invitations.withdraw(who, a.town, token=b.code),
    "right ended": lambda w, who, a, b: w.day_rights.end(who, a.town, b.right),
    "questionnaire thrown away": lambda w, who, a, b: w.questionnaires.discard(who, a.town, b.questionnaire),
}
"""What is gone already is no fault there: nothing happens, as with a second tap."""


async def everything(database: Database) -> dict[str, list[str]]:
    """All rows of all tables."""

    def look(tx: Transaction) -> dict[str, list[str]]:
        names = [each["name"] for each in tx.all("""SELECT name FROM sqlite_master WHERE type = 'table'""")]
        return {name: sorted(repr(tuple(row)) for row in tx.all(f"SELECT * FROM {name}")) for name in names}

    return await database.read(look)


@pytest.mark.parametrize("rights_in_both", [True, False])
async def test_nothing_of_another_town_is_reached_by_its_id(
    database: Database, clock: FakeClock, rights_in_both: bool
) -> None:
    here = Fieldwork.at(database, clock, await build(database, rat=6))
    square = await build(database, "Beispielhausen", first_chat=5000, rat=6)
    there = Fieldwork(database, clock, here.rings, square, here.workshops, here.updates)
    a, b, who = await furnished(here), await furnished(there), here.square.coordinator

    def appoint(tx: Transaction) -> None:
        members.grant(tx, a.town, who, role=Role.ORGANISER)
        if rights_in_both:
            members.join(tx, b.town, who, group=None)
            for role in (Role.COORDINATOR, Role.ORGANISER):
                members.grant(tx, b.town, who, role=role)

    await database.write(appoint)
    before, wrong = await everything(database), []
    for name, attempt in {**REFUSED, **HARMLESS}.items():
        try:
            await attempt(here.workshops, who, a, b)
        except (Gone, NotAllowed):
            refused = True
        else:
            refused = False
        after = await everything(database)
        changed = [table for table in after if after[table] != before[table]]
        if changed or refused != (name in REFUSED):
            wrong.append((name, changed))
        before = after
    assert wrong == []


async def test_same_attempts_go_through_within_one_town(database: Database, clock: FakeClock) -> None:
    """Else the one above could be refused for another reason."""
    work = Fieldwork.at(database, clock, await build(database, rat=6))
    a, who = await furnished(work), work.square.coordinator
    await database.write(lambda tx: members.grant(tx, a.town, who, role=Role.ORGANISER))
    refused = []
    for name, attempt in REFUSED.items():
        try:
            await attempt(work.workshops, who, a, a)
        except (Gone, NotAllowed):
            refused.append(name)
    assert refused == []
