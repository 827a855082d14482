"""What is promised exactly at a boundary, and to whatever stands beside what was changed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from questionnaires.kernels import choice
from storage import ballots, members, views
from storage import measures as measure_rows
from storage.database import Database, Transaction
from storage.date_polls import DatePollState
from storage.ids import DatePollId, GroupId, MeasureId, PersonId, PollId, SurveyId, UpdateId
from storage.measures import LONGEST, Part, Status
from storage.polls import PollState
from storage.run_sheets import NewItem
from storage.surveys import SurveyState
from tests.conftest import FakeClock
from tests.storage.seen import everywhere
from tests.workshops.surveying import Fieldwork, Rings
from tests.workshops.town_fixture import TownFixture, at_home, build
from workshops.date_polls.messages import OVER
from workshops.date_polls.sheets import DateSheet
from workshops.measures.measures import LONGEST_REASON, Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.outbox import Urgency
from workshops.participants.participants import Arrival
from workshops.polls import polls as poll_use_cases
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent
from workshops.refusals import Gone, Refusal, TooLate
from workshops.run_sheets.run_sheets import Decided, StillAsks
from workshops.run_sheets.sheets import wall_items
from workshops.surveys.ends import SurveyEnds
from workshops.surveys.surveys import RemindedLately, Reminding, Running
from workshops.workshops import Workshops

EVENINGS = tuple(datetime.fromisoformat(f"2026-11-{day}T18:00") for day in ("10", "11"))


@dataclass
class Work:
    """A town with two groups, and an update number for every tap."""

    database: Database
    clock: FakeClock
    square: TownFixture
    workshops: Workshops
    numbers: "count[int]"

    def update(self) -> UpdateId:
        return UpdateId(next(self.numbers))

    async def poll(self, question: str, *groups: str) -> PollId:
        """A draft for these groups."""
        polls, square = self.workshops.polls, self.square
        sheet = await polls.draft(
            square.coordinator,
            square.municipality,
            question=question,
            asks=choice.one_of("Hier", "Dort"),
            update=self.update(),
        )
        for code, group in square.groups.items():
            if code not in groups:
                await polls.set_group(square.coordinator, sheet.poll.id, group=group, on=False)
        return sheet.poll.id

    async def open_poll(self, question: str, *groups: str) -> PollId:
        poll = await self.poll(question, *groups)
        await self.workshops.polls.open(self.square.coordinator, poll)
        return poll

    async def dates(self) -> DatePollId:
        """A draft with two evenings, a week from now and the day after."""
        made = await self.workshops.date_polls.draft(
            self.square.organiser,
            self.square.municipality,
            title="Folgetreffen",
            starts=EVENINGS,
            minutes=120,
            update=self.update(),
        )
        assert isinstance(made, DateSheet)
        return made.poll.id

    async def asked_dates(self) -> DatePollId:
        poll = await self.dates()
        await self.workshops.date_polls.ask(self.square.organiser, poll)
        return poll

    async def measure(self, wanted: Wanted) -> MeasureId:
        made = await self.workshops.measures.make(
            self.square.organiser, self.square.municipality, wanted, update=self.update()
        )
        assert isinstance(made, MeasureSheet)
        return made.measure.id

    async def moves(self, person: PersonId, group: GroupId) -> None:
        """Somebody belongs to this group from now on."""

        def move(tx: Transaction) -> None:
            members.join(tx, self.square.municipality, person, group=group)
            poll_use_cases.on_joined(tx, Arrival(person, group, self.clock()))

        await self.database.write(move)


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Work:
    square = await build(database, rat=7, beirat=6)
    return Work(database, clock, square, Workshops.over(database, clock=clock, wake=Rings()), count(1))


# polls


async def test_closed_poll_cannot_be_taken_back(work: Work) -> None:
    poll = await work.open_poll("Wo?", "rat")
    await work.workshops.polls.close(work.square.coordinator, poll)
    with pytest.raises(TooLate):
        await work.workshops.polls.take_back(work.square.coordinator, poll)


async def test_words_are_a_cloud_on_the_wall_or_a_list_again(work: Work) -> None:
    polls, klara, poll = work.workshops.polls, work.square.coordinator, await work.open_poll("Wo?", "rat")
    shown = [(await polls.show_as_cloud(klara, poll, on=on)).poll.as_cloud for on in (True, True, False)]
    assert shown == [True, True, False]


@pytest.mark.parametrize("ends", ["take_back", "close"])
async def test_whoever_watches_a_poll_sees_its_end_at_once_though_the_message_rests(
    work: Work, ends: str
) -> None:
    polls, klara = work.workshops.polls, work.square.coordinator
    poll = await work.open_poll("Wo?", "rat")

    def rests(tx: Transaction) -> None:
        views.put(tx, klara, kind="poll_control", subject=poll, message_id=9, shown_version=0)
        tx.run("UPDATE view SET rests_until = :until", until=int(work.clock().timestamp()) + 9)

    await work.database.write(rests)
    assert await work.workshops.outbox.stale_views() == []
    await getattr(polls, ends)(klara, poll)
    assert [view.kind for view in await work.workshops.outbox.stale_views()] == ["poll_control"]


async def test_whoever_moves_is_asked_what_only_the_new_group_is_asked_and_nothing_twice(work: Work) -> None:
    both = await work.open_poll("Wo?", "rat", "beirat")
    beirat = await work.open_poll("Wann?", "beirat")
    ada = work.square.people["rat"][0]
    before = await work.database.read(lambda tx: views.version_of(tx, kind="poll_control", subject=both))
    await work.moves(ada, work.square.groups["beirat"])
    there = await at_home(work.database, ada, clock=work.clock)
    assert {poll.id for poll in there.polls} == {both, beirat}
    after = await work.database.read(lambda tx: views.version_of(tx, kind="poll_control", subject=both))
    assert after == before, "whoever was asked already changes nothing about that poll"


async def test_poll_that_is_sent_once_more_asks_nobody_of_the_first_time(work: Work) -> None:
    polls, klara, groups = work.workshops.polls, work.square.coordinator, work.square.groups
    poll = await work.open_poll("Wo?", "rat", "beirat")
    await polls.take_back(klara, poll)
    await polls.set_group(klara, poll, group=groups["rat"], on=False)
    sheet = await polls.open(klara, poll)
    assert (sheet.poll.state, sheet.chosen_groups) == (PollState.OPEN, frozenset({groups["beirat"]}))
    assert await work.database.read(lambda tx: ballots.audience(tx, poll)) == work.square.people["beirat"]
    with pytest.raises(Refusal):
        await polls.slip(work.square.people["rat"][0], poll)


async def test_message_that_shows_something_else_now_is_not_kept_up_to_date_any_more(work: Work) -> None:
    """A refresh of the poll would take the place of what somebody reads."""
    poll, ada = await work.open_poll("Wo?", "rat"), work.square.people["rat"][0]
    shown = work.workshops.conversations.shown
    shown(ada, message_id=7, buttons=(), view=("poll", poll, 1))
    await work.database.caught_up()
    assert await work.database.read(lambda tx: everywhere(tx, kind="poll", subject=poll)) != []
    shown(ada, message_id=7, buttons=(), view=None)
    await work.database.caught_up()
    assert await work.database.read(lambda tx: everywhere(tx, kind="poll", subject=poll)) == []


# finding a date


async def test_stopping_leaves_other_date_polls_as_they_are(work: Work) -> None:
    first, second = await work.asked_dates(), await work.asked_dates()
    date_polls, olga = work.workshops.date_polls, work.square.organiser
    await date_polls.stop(olga, first)
    states = [(await date_polls.sheet(olga, each)).poll.state for each in (first, second)]
    assert states == [DatePollState.STOPPED, DatePollState.ASKED]


async def test_nobody_hears_that_the_time_is_up_once_the_first_date_has_come(work: Work) -> None:
    poll, olga = await work.asked_dates(), work.square.organiser
    work.clock.now = datetime(2026, 11, 10, 18, tzinfo=UTC)  # an hour after the first evening began
    await work.database.write(lambda tx: tx.run("DELETE FROM delivery"))
    await work.workshops.date_polls.set_last_day(olga, poll, day=EVENINGS[0].date())
    owed = await work.database.read(lambda tx: tx.all("SELECT 1 FROM delivery WHERE kind = :it", it=OVER))
    assert owed == []


async def test_last_day_that_passed_while_a_draft_waited_is_the_usual_one_again(work: Work) -> None:
    poll, olga = await work.dates(), work.square.organiser
    date_polls = work.workshops.date_polls
    await date_polls.set_last_day(olga, poll, day=date(2026, 11, 4))
    work.clock.advance(timedelta(days=3))
    sheet = await date_polls.ask(olga, poll)
    assert isinstance(sheet, DateSheet)
    assert sheet.poll.last_day == date(2026, 11, 9), "the day before the first evening"


# measures


async def test_measure_keeps_everything_that_was_said_when_it_was_made(work: Work) -> None:
    wanted = Wanted("Sprachcafé", partners="Volkshochschule", means="500 Euro", first_step="Raum suchen")
    measure = await work.measure(wanted)
    made = (await work.workshops.measures.sheet(work.square.organiser, measure)).measure
    assert (made.what, made.partners, made.means, made.first_step) == (
        wanted.what,
        wanted.partners,
        wanted.means,
        wanted.first_step,
    )


@pytest.mark.parametrize("part", Part)
async def test_part_of_a_measure_is_as_long_as_it_may_be_and_no_longer(work: Work, part: Part) -> None:
    measure = await work.measure(Wanted("Sprachcafé"))
    measures, olga, most = work.workshops.measures, work.square.organiser, LONGEST[part]
    sheet = await measures.word(olga, measure, part, "x" * most)
    assert getattr(sheet.measure, part.value) == "x" * most
    with pytest.raises(Gone):
        await measures.word(olga, measure, part, "x" * (most + 1))


async def test_reason_is_as_long_as_it_may_be_and_no_longer(work: Work) -> None:
    measure = await work.measure(Wanted("Sprachcafé"))
    measures, olga = work.workshops.measures, work.square.organiser
    with pytest.raises(Gone):
        await measures.set_status(olga, measure, Status.DISCARDED, reason="x" * (LONGEST_REASON + 1))
    sheet = await measures.set_status(olga, measure, Status.DISCARDED, reason="x" * LONGEST_REASON)
    assert sheet.measure.status is Status.DISCARDED


async def test_measures_that_all_see_are_counted_while_they_are_open(work: Work) -> None:
    square, measures = work.square, work.workshops.measures
    open_one, ended, internal = [await work.measure(Wanted(f"Vorhaben {number}")) for number in range(3)]
    for each in (open_one, ended):
        await measures.set_public(square.organiser, each, public=True)
    await measures.set_status(square.organiser, ended, Status.DONE)
    assert await work.database.read(lambda tx: measure_rows.count_public(tx, square.municipality)) == 1
    assert (await measures.sheet(square.organiser, internal)).measure.is_open


# surveys


async def test_pause_after_a_reminder_is_counted_from_the_last_one(work: Work) -> None:
    field = Fieldwork.at(work.database, work.clock, work.square)
    survey, surveys, klara = await field.opened("kurzcheck"), field.workshops.surveys, work.square.coordinator
    for _ in range(2):
        work.clock.advance(timedelta(days=2))
        assert isinstance(await surveys.remind(klara, survey), Reminding)
    work.clock.advance(timedelta(hours=1))
    assert isinstance(await surveys.remind(klara, survey), RemindedLately)


async def test_coordinators_read_when_a_survey_reminds_by_itself_until_it_has(work: Work) -> None:
    field = Fieldwork.at(work.database, work.clock, work.square)
    survey, surveys, klara = await field.opened("kurzcheck"), field.workshops.surveys, work.square.coordinator
    await surveys.set_end(klara, survey, date(2026, 11, 10))
    running = await surveys.sheet(klara, survey)
    assert isinstance(running, Running)
    assert running.reminding.by_itself == datetime(2026, 11, 8, 9, tzinfo=UTC), "ten o'clock, two days before"
    work.clock.now = datetime(2026, 11, 8, 9, tzinfo=UTC)
    await field.workshops.survey_ends.work()
    running = await surveys.sheet(klara, survey)
    assert isinstance(running, Running)
    assert running.reminding.by_itself is None


async def test_whoever_was_reminded_by_itself_is_reminded_once_more_by_hand(work: Work) -> None:
    field = Fieldwork.at(work.database, work.clock, work.square)
    survey, surveys, klara = await field.opened("kurzcheck"), field.workshops.surveys, work.square.coordinator
    await surveys.set_end(klara, survey, date(2026, 11, 10))
    work.clock.now = datetime(2026, 11, 8, 9, tzinfo=UTC)
    await field.workshops.survey_ends.work()
    work.clock.advance(timedelta(days=1))
    outcome = await surveys.remind(klara, survey)
    assert isinstance(outcome, Reminding)
    owed = await work.database.read(
        lambda tx: tx.all("SELECT 1 FROM delivery WHERE kind = 'survey_reminder'")
    )
    assert len(owed) == 2 * outcome.people


async def test_survey_whose_end_is_moved_while_it_is_being_closed_goes_on(work: Work) -> None:
    field = Fieldwork.at(work.database, work.clock, work.square)
    survey, surveys, klara = await field.opened("kurzcheck"), field.workshops.surveys, work.square.coordinator
    await surveys.set_end(klara, survey, date(2026, 11, 10))

    class ReadingTakesLong(QuestionnaireCache):
        async def asked(self, survey: SurveyId) -> SurveyContent:
            await surveys.set_end(klara, survey, date(2026, 11, 20))
            return await super().asked(survey)

    work.clock.now = datetime(2026, 11, 11, tzinfo=UTC)
    shelf = ReadingTakesLong(work.database, work.clock)
    await SurveyEnds(work.database, work.clock, lambda: None, shelf).work()
    running = await surveys.sheet(klara, survey)
    assert isinstance(running, Running)
    assert (running.survey.state, running.survey.ends_on) == (SurveyState.OPEN, date(2026, 11, 20))


async def test_word_of_the_end_of_a_survey_goes_before_what_is_sent_to_many(work: Work) -> None:
    field = Fieldwork.at(work.database, work.clock, work.square)
    survey, klara = await field.opened("kurzcheck"), work.square.coordinator
    await field.workshops.surveys.set_end(klara, survey, date(2026, 11, 10))
    work.clock.now = datetime(2026, 11, 11, tzinfo=UTC)
    await field.workshops.survey_ends.work()
    rows = await work.database.read(
        lambda tx: tx.all("SELECT priority FROM delivery WHERE kind = 'survey_ended'")
    )
    assert [row["priority"] for row in rows] == [Urgency.REMINDER]


@pytest.mark.parametrize(("seconds", "people"), [(-1, 6), (0, 0)])
async def test_group_whose_last_day_has_just_ended_is_not_reminded_any_more(
    work: Work, seconds: int, people: int
) -> None:
    """Where the program stood still until then, and the survey goes on for others."""
    field = Fieldwork.at(work.database, work.clock, work.square)
    use, klara, beirat = field.workshops, work.square.coordinator, work.square.groups["beirat"]
    draft = await field.draft("kurzcheck")
    await use.survey_drafts.set_group(klara, draft.survey.id, group=beirat, on=False)
    await use.surveys.open(klara, draft.survey.id)
    await use.surveys.set_end(klara, draft.survey.id, date(2026, 12, 1))
    await use.further_groups.ask(klara, draft.survey.id, beirat, ends_on=date(2026, 11, 10))
    work.clock.now = datetime(2026, 11, 10, 23, tzinfo=UTC) + timedelta(seconds=seconds)
    await use.survey_ends.work()
    reminded = await work.database.read(
        lambda tx: tx.all("SELECT person_id FROM delivery WHERE kind = 'survey_reminder'")
    )
    assert len(reminded) == people


# towns and walls


@pytest.mark.parametrize(("seconds", "state"), [(-1, SurveyState.OPEN), (0, SurveyState.CLOSED)])
async def test_survey_is_closed_in_the_second_in_which_its_last_day_is_over(
    work: Work, seconds: int, state: SurveyState
) -> None:
    field = Fieldwork.at(work.database, work.clock, work.square)
    survey = await field.opened("kurzcheck")
    await field.workshops.surveys.set_end(work.square.coordinator, survey, date(2026, 11, 10))
    work.clock.now = datetime(2026, 11, 10, 23, tzinfo=UTC) + timedelta(seconds=seconds)
    await field.workshops.survey_ends.work()
    row = await work.database.read(lambda tx: tx.one("SELECT state FROM survey WHERE id = :id", id=survey))
    assert row["state"] == state.value


@pytest.mark.parametrize(("asked_for", "held"), [(2, 5), (3, 3), (10, 10), (11, 5)])
async def test_results_are_of_three_to_ten_people_at_least(work: Work, asked_for: int, held: int) -> None:
    square = work.square
    town = await work.workshops.privacy.set_minimum_group_size(
        square.coordinator, square.municipality, asked_for
    )
    assert town.minimum_group_size == held


async def test_wall_offers_what_runs_and_what_ran_without_a_poll_and_nothing_that_is_still_to_come(
    work: Work,
) -> None:
    sheets, klara, town = work.workshops.run_sheets, work.square.coordinator, work.square.municipality
    running = await sheets.make(
        klara,
        town,
        title="Workshop",
        items=[
            NewItem("Ankommen"),
            NewItem("Wo?", None, choice.one_of("Hier", "Dort")),
            NewItem("Pause"),
            NewItem("Schluss"),
        ],
        update=work.update(),
    )
    came, asks, pause = (entry.item.id for entry in running.entries[:3])
    for item in (came, asks):
        await sheets.start(klara, item, update=work.update())
    still = await sheets.start(klara, pause, update=work.update())
    assert isinstance(still, StillAsks)
    await sheets.start(klara, pause, update=work.update(), decided=Decided(still.poll, ends=False))
    since = work.clock() - timedelta(days=1)
    known = await work.database.read(lambda tx: wall_items(tx, town, since))
    assert {item.title for item in known} == {"Ankommen", "Wo?", "Pause"}
    assert {item.title for item in known if item.is_offered} == {"Ankommen", "Pause"}
