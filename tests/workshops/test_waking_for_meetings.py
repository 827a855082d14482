"""What is organised rings the alarm clock as well: meetings, dates, measures, run sheets, the wall."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from questionnaires.kernels import choice
from questionnaires.presets import presets
from storage.attendance import Rsvp
from storage.database import Database
from storage.ids import CardId, DatePollId, FloorId, MeasureId, MeetingId, PollId
from storage.measures import Status
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from tests.workshops.waiting import Action, Waiting, assert_rings_once
from workshops.date_polls.sheets import DateSheet
from workshops.measures.measures import Wanted
from workshops.measures.owners import Answer
from workshops.measures.sheets import MeasureSheet
from workshops.meetings.reminders import Lead, Role
from workshops.meetings.repeating import Every, Repeats, Rule
from workshops.run_sheets.sheets import Running
from workshops.walls import WELCOME

DECEMBER = date(2026, 12, 3)
EVENINGS = tuple(datetime.fromisoformat(f"2026-12-{day}T18:00") for day in ("03", "04", "10"))


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7, beirat=6))


@dataclass
class Organised(Waiting):
    """What organisers have going."""

    async def invited(self) -> MeetingId:
        meeting = await self.meeting()
        await self.work.workshops.meetings.invite(self.work.square.organiser, meeting)
        return meeting

    async def dates(self) -> DatePollId:
        """A draft."""
        made = await self.work.workshops.date_polls.draft(
            self.work.square.organiser,
            self.work.square.municipality,
            title="Folgetreffen",
            starts=EVENINGS,
            minutes=120,
            update=self.work.update(),
        )
        assert isinstance(made, DateSheet)
        return made.poll.id

    async def asked_dates(self) -> DatePollId:
        poll = await self.dates()
        await self.work.workshops.date_polls.ask(self.work.square.organiser, poll)
        return poll

    async def measure(self) -> MeasureId:
        """Everybody sees it, and Ada follows it."""
        square, measures = self.work.square, self.work.workshops.measures
        wanted = Wanted("Sprachcafé", due=DECEMBER)
        made = await measures.make(square.organiser, square.municipality, wanted, update=self.work.update())
        assert isinstance(made, MeasureSheet)
        await measures.set_public(square.organiser, made.measure.id, public=True)
        await self.work.workshops.measure_followers.follow(self.ada, made.measure.id, on=True)
        return made.measure.id

    async def taken_measure(self) -> MeasureId:
        """Ada took it on."""
        measure = await self.measure()
        await self.work.workshops.measure_owners.take(self.ada, measure)
        return measure

    async def run_sheet(self, *items: NewItem) -> Running:
        square = self.work.square
        return await self.work.workshops.run_sheets.make(
            self.klara, square.municipality, title="Workshop", items=items, update=self.work.update()
        )

    async def floor(self) -> FloorId:
        """Questions may be asked; Klara leads it, with a message of hers."""
        municipality = self.work.square.municipality
        found = await self.work.workshops.floors.begin(
            self.klara, municipality, sheet=None, reviewed=False, update=self.work.update()
        )
        await self.sees(self.klara, "floor_control", found.floor.id)
        return found.floor.id

    async def wall(self) -> None:
        """Klara opened it, and steers it with a message of hers."""
        municipality = self.work.square.municipality
        await self.work.workshops.walls.open(self.klara, municipality, language="de")
        await self.sees(self.klara, "wall", municipality)

    async def written_cards(self) -> tuple[PollId, CardId]:
        """Closed; what only one person wrote waits for Klara. Ada sees the poll."""
        polls, municipality = self.work.workshops.polls, self.work.square.municipality
        sheet = await polls.draft(
            self.klara,
            municipality,
            question="Was noch?",
            asks=presets()["cards"].asks(()),
            update=self.work.update(),
        )
        await polls.open(self.klara, sheet.poll.id)
        for number, person in enumerate(self.work.square.people["rat"]):
            await polls.write(person, sheet.poll.id, f"Mehr Bänke in Straße {number}")
        await polls.close(self.klara, sheet.poll.id)
        review = await self.work.workshops.cards.review(self.klara, sheet.poll.id)
        await self.sees(self.ada, "poll", sheet.poll.id)
        return sheet.poll.id, CardId(review.cards[0].id)


async def meeting_is_arranged(now: Organised) -> Action:
    meeting = await now.meeting()
    return lambda: now.work.workshops.meetings.invite(now.work.square.organiser, meeting)


async def meeting_is_moved(now: Organised) -> Action:
    meeting, other = await now.invited(), datetime.fromisoformat("2026-12-05T18:00")
    return lambda: now.work.workshops.meetings.move(
        now.work.square.organiser, meeting, start=other, minutes=120
    )


async def everybody_is_told_what_came_out(now: Organised) -> Action:
    meeting, _ = await now.invited(), await now.measure()
    now.work.clock.now = datetime(2026, 12, 4, 9, tzinfo=UTC)
    return lambda: now.work.workshops.recaps.send(now.work.square.organiser, meeting)


async def meeting_is_relocated(now: Organised) -> Action:
    meeting = await now.invited()
    return lambda: now.work.workshops.meetings.relocate(now.work.square.organiser, meeting, place="Schule")


async def meeting_is_cancelled(now: Organised) -> Action:
    meeting = await now.invited()
    return lambda: now.work.workshops.meetings.cancel(now.work.square.organiser, meeting, reason="Schnee")


async def somebody_says_that_they_do_not_come(now: Organised) -> Action:
    meeting = await now.invited()
    return lambda: now.work.workshops.invited_meetings.answer(now.ada, meeting, answer=Rsvp.NO)


async def somebody_says_that_they_come_to_none_of_a_series(now: Organised) -> Action:
    first, organiser, series = await now.meeting(), now.work.square.organiser, now.work.workshops.series
    await series.repeat(organiser, first, Repeats(Rule(Every.WEEK), count=3))
    await now.work.workshops.meetings.invite(organiser, first)
    return lambda: series.answer_all(now.ada, first, answer=Rsvp.NO)


async def series_is_cancelled(now: Organised) -> Action:
    first, organiser, series = await now.meeting(), now.work.square.organiser, now.work.workshops.series
    await series.repeat(organiser, first, Repeats(Rule(Every.WEEK), count=3))
    await now.work.workshops.meetings.invite(organiser, first)
    return lambda: series.cancel_following(organiser, first, reason="Schnee")


async def people_are_reminded_at_other_times(now: Organised) -> Action:
    meeting, plans = await now.invited(), now.work.workshops.reminder_plans
    await plans.set_leads(
        now.work.square.organiser, meeting, role=Role.PARTICIPANT, leads=[Lead.parse("3h")], on=True
    )
    return lambda: plans.hold(now.work.square.organiser, meeting)


async def something_is_asked_from_the_floor(now: Organised) -> Action:
    floor = await now.floor()
    return lambda: now.work.workshops.floor_questions.ask(now.ada, floor, "Wann?")


async def questions_from_the_floor_end(now: Organised) -> Action:
    floor = await now.floor()
    return lambda: now.work.workshops.floors.end(now.klara, floor)


async def questions_from_the_floor_end_with_their_day(now: Organised) -> Action:
    await now.floor()
    now.work.clock.advance(timedelta(days=1))
    return now.work.workshops.floors.end_over


async def dates_are_put_to_people(now: Organised) -> Action:
    poll = await now.dates()
    return lambda: now.work.workshops.date_polls.ask(now.work.square.organiser, poll)


async def last_day_for_dates_is_moved(now: Organised) -> Action:
    poll, day = await now.asked_dates(), date(2026, 11, 20)
    return lambda: now.work.workshops.date_polls.set_last_day(now.work.square.organiser, poll, day=day)


async def date_becomes_a_meeting(now: Organised) -> Action:
    poll, date_polls = await now.asked_dates(), now.work.workshops.date_polls
    option = (await date_polls.sheet(now.work.square.organiser, poll)).options[0].id
    return lambda: date_polls.choose(now.work.square.organiser, poll, option=option, update=now.work.update())


async def measure_is_made_with_a_day(now: Organised) -> Action:
    square = now.work.square
    return lambda: now.work.workshops.measures.make(
        square.organiser, square.municipality, Wanted("Bänke", due=DECEMBER), update=now.work.update()
    )


async def day_of_a_measure_is_moved(now: Organised) -> Action:
    measure, day = await now.measure(), date(2026, 12, 10)
    return lambda: now.work.workshops.measures.set_due(now.work.square.organiser, measure, day)


async def measure_ends(now: Organised) -> Action:
    """Whoever follows it hears of that in the evening."""
    measure = await now.measure()
    return lambda: now.work.workshops.measures.set_status(now.work.square.organiser, measure, Status.DONE)


async def measure_is_taken_on(now: Organised) -> Action:
    measure = await now.measure()
    return lambda: now.work.workshops.measure_owners.take(now.ada, measure)


async def measure_is_taken_on_by_link(now: Organised) -> Action:
    owners = now.work.workshops.measure_owners
    linked = await owners.link(now.work.square.organiser, await now.measure())
    return lambda: owners.take_by_link(now.ada, linked.token)


async def measure_is_released(now: Organised) -> Action:
    """From now on whoever organises is asked."""
    measure = await now.taken_measure()
    return lambda: now.work.workshops.measure_owners.release(now.ada, measure)


async def owner_needs_help(now: Organised) -> Action:
    measure = await now.taken_measure()
    return lambda: now.work.workshops.measure_owners.answer(now.ada, measure, Answer.HELP)


async def item_of_a_run_sheet_asks(now: Organised) -> Action:
    running = await now.run_sheet(NewItem("Wo?", 10, choice.one_of("Hier", "Dort")))
    item = running.entries[0].item.id
    return lambda: now.work.workshops.run_sheets.start(now.klara, item, update=now.work.update())


async def wall_is_opened_once_more(now: Organised) -> Action:
    """Whoever steers it reads how many links there are."""
    await now.wall()
    return lambda: now.work.workshops.walls.open(now.klara, now.work.square.municipality, language="de")


async def wall_is_opened_with_its_code(now: Organised) -> Action:
    walls, municipality = now.work.workshops.walls, now.work.square.municipality
    code = (await walls.open(now.klara, municipality, language="de")).code
    await now.sees(now.klara, "wall", municipality)
    return lambda: walls.use_code(code)


async def wall_shows_something_else(now: Organised) -> Action:
    await now.wall()
    municipality = now.work.square.municipality
    return lambda: now.work.workshops.walls.show(now.klara, municipality, WELCOME, language="de")


async def wall_speaks_another_language(now: Organised) -> Action:
    await now.wall()
    return lambda: now.work.workshops.walls.speak(now.klara, now.work.square.municipality, "en")


async def links_to_the_wall_end(now: Organised) -> Action:
    await now.wall()
    municipality = now.work.square.municipality
    return lambda: now.work.workshops.walls.end_links(now.klara, municipality, language="de")


async def votes_are_counted_by_hand(now: Organised) -> Action:
    poll = await now.poll()
    return lambda: now.work.workshops.polls.count_by_hand(now.klara, poll, [3, 4])


async def poll_is_worded_anew(now: Organised) -> Action:
    poll = await now.draft()
    await now.work.workshops.polls.open(now.klara, poll)
    await now.sees(now.ada, "poll", poll)
    return lambda: now.work.workshops.polls.reword(now.klara, poll, question="Wohin?", asks=None)


async def poll_is_taken_back(now: Organised) -> Action:
    poll = await now.poll()
    await now.sees(now.ada, "poll", poll)
    return lambda: now.work.workshops.polls.take_back(now.klara, poll)


async def cards_are_put_together(now: Organised) -> Action:
    poll, _ = await now.written_cards()
    await now.sees(now.klara, "clusters", poll)
    return lambda: now.work.workshops.clusters.make(
        now.klara, poll, "Bänke", card=None, update=now.work.update()
    )


async def draft_of_a_run_sheet_is_discarded(now: Organised) -> Action:
    """Whoever leads sees which item has a poll."""
    polls = now.work.workshops.polls
    await (await item_of_a_run_sheet_asks(now))()
    await polls.take_back(now.klara, PollId(1))
    await now.sees(now.klara, "run_sheet", 1)
    return lambda: polls.discard(now.klara, PollId(1))


async def card_is_shown(now: Organised) -> Action:
    poll, card = await now.written_cards()
    return lambda: now.work.workshops.cards.decide(now.klara, poll, card, shown=True)


@pytest.mark.parametrize(
    "what",
    [
        meeting_is_arranged,
        meeting_is_moved,
        meeting_is_relocated,
        everybody_is_told_what_came_out,
        meeting_is_cancelled,
        somebody_says_that_they_do_not_come,
        somebody_says_that_they_come_to_none_of_a_series,
        series_is_cancelled,
        people_are_reminded_at_other_times,
        something_is_asked_from_the_floor,
        questions_from_the_floor_end,
        questions_from_the_floor_end_with_their_day,
        dates_are_put_to_people,
        last_day_for_dates_is_moved,
        date_becomes_a_meeting,
        measure_is_made_with_a_day,
        day_of_a_measure_is_moved,
        measure_ends,
        measure_is_taken_on,
        measure_is_taken_on_by_link,
        measure_is_released,
        owner_needs_help,
        item_of_a_run_sheet_asks,
        wall_is_opened_once_more,
        wall_is_opened_with_its_code,
        wall_shows_something_else,
        wall_speaks_another_language,
        links_to_the_wall_end,
        votes_are_counted_by_hand,
        poll_is_worded_anew,
        poll_is_taken_back,
        card_is_shown,
        cards_are_put_together,
        draft_of_a_run_sheet_is_discarded,
    ],
    ids=lambda what: what.__name__,
)
async def test_alarm_is_rung_when(what: Callable[[Organised], Awaitable[Action]], work: Fieldwork) -> None:
    await assert_rings_once(work, what, Organised)


async def test_wall_follows_at_once_whatever_becomes_of_the_link_of_a_group(work: Fieldwork) -> None:
    """Nothing is due with it: a wall that nobody wakes looks by itself after seconds."""
    links, klara, group = work.workshops.group_links, work.square.coordinator, work.square.groups["rat"]
    hours = timedelta(hours=2)
    acts: tuple[Action, ...] = (
        lambda: links.group_link(klara, group),
        lambda: links.open_in_browser(klara, group, lasts=hours, people=30),
        lambda: links.add_places(klara, group, places=60),
        lambda: links.renew(klara, group, update=work.update()),
        lambda: links.close_in_browser(klara, group),
    )
    rung = []
    for act in acts:
        work.rings.times = 0
        await act()
        rung.append(work.rings.times)
    assert rung == [1] * len(acts)
    work.rings.times = 0
    await links.group_link(klara, group)
    assert work.rings.times == 0, "it was only looked at"


async def test_wall_follows_at_once_where_dates_on_it_are_asked_for_no_longer(work: Fieldwork) -> None:
    now = Organised(work)
    dates = await now.asked_dates()
    work.rings.times = 0
    await work.workshops.date_polls.stop(work.square.organiser, dates)
    assert work.rings.times == 1
