"""Date polls over a real database: who is asked, what is owed to whom, and what becomes of the date that is chosen."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage import meetings, persons
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.date_polls import Availability, DatePollState
from storage.errors import ConstraintViolated
from storage.ids import DateOptionId, DatePollId, MeetingId, PersonId, UpdateId
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, at_home, build
from workshops.date_polls.answers import DateAnswers, DatePollData
from workshops.date_polls.date_polls import (
    AfterFirstDate,
    DatePolls,
    TooFewDates,
    UnfitDate,
    UnfitDates,
)
from workshops.date_polls.messages import ASKED, OVER, REMINDER, on_joined
from workshops.date_polls.sheets import DatePhase, DateSheet
from workshops.meetings.invited import InvitedMeetings
from workshops.outbox import Urgency
from workshops.participants.participants import Arrival
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.run_sheets.run_sheets import RunSheets
from workshops.towns.leaving import Leaving
from workshops.wall_time import AlreadyPast, Skipped, TooFarAhead


def wall(text: str) -> datetime:
    """What the clock on the wall shows."""
    return datetime.fromisoformat(text)


THREE = (wall("2026-12-03T18:00"), wall("2026-12-04T18:00"), wall("2026-12-10T17:30"))


@pytest.fixture
def polls(database: Database, clock: FakeClock) -> DatePolls:
    return DatePolls(database, clock, lambda: None)


@pytest.fixture
def answers(database: Database, clock: FakeClock) -> DateAnswers:
    return DateAnswers(database, clock)


async def drafted(
    polls: DatePolls, square: TownFixture, *, starts: tuple[datetime, ...] = THREE, update: int = 1
) -> DateSheet:
    made = await polls.draft(
        square.organiser,
        square.municipality,
        title="Folgetreffen",
        starts=starts,
        minutes=120,
        update=UpdateId(update),
        place="Rathaus",
    )
    assert isinstance(made, DateSheet)
    return made


async def asked(polls: DatePolls, square: TownFixture) -> DateSheet:
    made = await drafted(polls, square)
    sheet = await polls.ask(square.organiser, made.poll.id)
    assert isinstance(sheet, DateSheet)
    return sheet


async def owed(database: Database, kind: str) -> list[tuple[PersonId, datetime]]:
    """Whom a message of this kind is still owed, and when."""

    def look(tx: Transaction) -> list[tuple[PersonId, datetime]]:
        found = tx.all(
            "SELECT person_id, due_at FROM delivery WHERE kind = :kind AND state = 'pending' ORDER BY person_id",
            kind=kind,
        )
        return [(PersonId(row["person_id"]), datetime.fromtimestamp(row["due_at"], UTC)) for row in found]

    return await database.read(look)


async def test_same_update_makes_one_draft_and_a_newer_one_stands_beside_it(
    polls: DatePolls, square: TownFixture
) -> None:
    first, again = await drafted(polls, square), await drafted(polls, square)
    assert first.poll.id == again.poll.id
    assert [option.start for option in again.options] == list(THREE)
    newer = await drafted(polls, square, update=2)
    listed = await polls.listed(square.organiser, square.municipality)
    assert [sheet.poll.id for sheet in listed] == [newer.poll.id, first.poll.id]


async def test_only_organisers_prepare_and_only_those_who_are_asked_answer(
    answers: DateAnswers, polls: DatePolls, square: TownFixture, database: Database
) -> None:
    ada = square.people["rat"][0]
    sheet = await asked(polls, square)
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    for stranger in (ada, other.organiser):
        with pytest.raises(NotAllowed):
            await polls.sheet(stranger, sheet.poll.id)
        with pytest.raises(NotAllowed):
            await polls.choose(stranger, sheet.poll.id, option=sheet.options[0].id, update=UpdateId(9))
    for stranger in (square.organiser, other.people["rat"][0]):
        with pytest.raises(Gone):
            await answers.answer(stranger, sheet.poll.id, option=sheet.options[0].id, answer=Availability.YES)


async def test_dates_that_cannot_be_are_left_out_and_the_others_are_taken(
    polls: DatePolls, square: TownFixture
) -> None:
    draft = (await drafted(polls, square)).poll.id
    refused: list[UnfitDate] = [
        UnfitDate(wall("2026-11-01T18:00"), AlreadyPast()),
        UnfitDate(wall("2029-12-01T18:00"), TooFarAhead()),
        UnfitDate(wall("2027-03-28T02:30"), Skipped()),
    ]
    for day, unfit in enumerate(refused):
        alone = await polls.add_dates(square.organiser, draft, starts=[unfit.start])
        assert alone == UnfitDates((unfit,), None)
        good = wall("2026-12-11T18:00") + timedelta(days=day)
        outcome = await polls.add_dates(square.organiser, draft, starts=[good, unfit.start])
        assert isinstance(outcome, UnfitDates)
        assert outcome.dates == (unfit,)
        assert outcome.sheet == await polls.sheet(square.organiser, draft)
    assert len((await polls.sheet(square.organiser, draft)).options) == 6


async def test_twenty_dates_are_the_most_and_one_twice_counts_once(
    polls: DatePolls, square: TownFixture
) -> None:
    draft = (await drafted(polls, square)).poll.id
    more = [wall("2026-12-12T18:00") + timedelta(days=n) for n in range(18)]
    assert await polls.add_dates(square.organiser, draft, starts=[*THREE, *more, more[0]]) == UnfitDates(
        (), await polls.sheet(square.organiser, draft), (more[17],)
    )
    assert len((await polls.sheet(square.organiser, draft)).options) == 20
    assert await polls.add_dates(square.organiser, draft, starts=more[16:]) == UnfitDates(
        (), None, (more[17],)
    )


async def test_one_date_is_no_choice(polls: DatePolls, square: TownFixture) -> None:
    draft = await drafted(polls, square, starts=THREE[:1])
    assert await polls.ask(square.organiser, draft.poll.id) == TooFewDates()


async def test_draft_that_waited_too_long_says_which_date_is_over(
    polls: DatePolls, square: TownFixture, clock: FakeClock
) -> None:
    draft = await drafted(polls, square)
    clock.advance(timedelta(days=31))
    assert await polls.ask(square.organiser, draft.poll.id) == UnfitDate(THREE[0], AlreadyPast())


async def test_people_answer_for_a_week_and_no_longer_than_until_the_day_before_the_first_date(
    polls: DatePolls, square: TownFixture, clock: FakeClock
) -> None:
    """The clock of the tests begins on Tuesday, 3 November 2026."""
    assert (await drafted(polls, square)).last_day == date(2026, 11, 10)
    clock.advance(timedelta(days=27))
    assert (await drafted(polls, square, update=2)).last_day == date(2026, 12, 2)


async def test_everybody_is_asked_once_and_the_silent_are_reminded_two_days_before_the_end(
    polls: DatePolls, square: TownFixture, database: Database
) -> None:
    sheet = await asked(polls, square)
    await polls.ask(square.organiser, sheet.poll.id)
    everybody = sorted(square.people["rat"] + square.people["beirat"])
    assert [person for person, _ in await owed(database, ASKED)] == everybody
    at_ten = datetime(2026, 11, 8, 9, tzinfo=UTC)
    assert await owed(database, REMINDER) == [(person, at_ten) for person in everybody]
    in_the_morning = datetime(2026, 11, 11, 7, tzinfo=UTC)
    assert await owed(database, OVER) == [(square.organiser, in_the_morning)]


async def test_word_of_the_end_goes_before_what_is_sent_to_many(
    polls: DatePolls, square: TownFixture, database: Database
) -> None:
    await asked(polls, square)
    rows = await database.read(lambda tx: tx.all("SELECT kind, priority FROM delivery"))
    assert {row["kind"]: row["priority"] for row in rows} == {
        ASKED: Urgency.BROADCAST,
        REMINDER: Urgency.REMINDER,
        OVER: Urgency.REMINDER,
    }


async def test_who_asked_and_wants_no_messages_hears_that_the_time_is_up(
    polls: DatePolls, square: TownFixture, database: Database
) -> None:
    await database.write(lambda tx: persons.set_muted(tx, square.organiser, on=True))
    await asked(polls, square)
    assert [person for person, _ in await owed(database, OVER)] == [square.organiser]


async def test_newcomer_is_asked_too_as_long_as_there_is_time(
    polls: DatePolls, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    sheet = await asked(polls, square)
    newcomer, late = square.coordinator, square.organiser
    await database.write(lambda tx: on_joined(tx, Arrival(newcomer, square.groups["rat"], clock())))
    assert newcomer in [person for person, _ in await owed(database, ASKED)]
    clock.advance(timedelta(days=8))
    assert (await polls.sheet(square.organiser, sheet.poll.id)).phase is DatePhase.OVER
    await database.write(lambda tx: on_joined(tx, Arrival(late, square.groups["rat"], clock())))
    assert late not in [person for person, _ in await owed(database, ASKED)]


async def test_last_word_counts_and_no_to_all_is_an_answer(
    answers: DateAnswers, polls: DatePolls, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    ada, ben, cem = square.people["rat"]
    sheet = await asked(polls, square)
    poll, (one, two, three) = sheet.poll.id, (option.id for option in sheet.options)
    await answers.answer(ada, poll, option=one, answer=Availability.YES)
    await answers.answer(ada, poll, option=one, answer=Availability.IF_NEED_BE)
    slip = await answers.answer(ada, poll, option=two, answer=Availability.YES)
    assert [option.id for option in slip.open] == [three]
    assert (await answers.answer_no_to_all(ben, poll, keeping=False)).open == ()
    sheet = await polls.sheet(square.organiser, poll)
    assert (sheet.turnout.answered, sheet.turnout.asked) == (2, 5)
    assert [(each.yes, each.if_need_be, each.no) for each in sheet.options] == [
        (0, 1, 1),
        (1, 0, 1),
        (0, 0, 1),
    ]
    assert sheet.best is not None
    assert sheet.best.id == two, "as many could come to the first, but one of them gladly to this one"
    assert [slip.poll.id for slip in (await at_home(database, cem, clock=clock)).dates] == [poll]


async def test_date_of_another_poll_cannot_be_answered(
    answers: DateAnswers, polls: DatePolls, square: TownFixture
) -> None:
    ada = square.people["rat"][0]
    sheet = await asked(polls, square)
    with pytest.raises(Gone):
        await answers.answer(ada, sheet.poll.id, option=DateOptionId(99), answer=Availability.YES)


async def test_nobody_answers_when_the_last_day_is_over_but_it_can_be_prolonged(
    answers: DateAnswers, polls: DatePolls, square: TownFixture, clock: FakeClock, database: Database
) -> None:
    ada = square.people["rat"][0]
    sheet = await asked(polls, square)
    clock.advance(datetime(2026, 11, 10, 22, 59, tzinfo=UTC) - clock())
    await answers.answer(ada, sheet.poll.id, option=sheet.options[0].id, answer=Availability.YES)
    clock.advance(timedelta(minutes=1))
    with pytest.raises(TooLate):
        await answers.answer(ada, sheet.poll.id, option=sheet.options[0].id, answer=Availability.NO)
    assert (await at_home(database, ada, clock=clock)).dates == []
    day = date(2026, 11, 20)
    assert isinstance(await polls.set_last_day(square.organiser, sheet.poll.id, day=day), DateSheet)
    await answers.answer(ada, sheet.poll.id, option=sheet.options[0].id, answer=Availability.NO)
    assert {due for _, due in await owed(database, REMINDER)} == {datetime(2026, 11, 18, 9, tzinfo=UTC)}
    assert [due for _, due in await owed(database, OVER)] == [datetime(2026, 11, 21, 7, tzinfo=UTC)]


async def test_last_day_that_is_chosen_once_more_reminds_and_tells_as_before(
    polls: DatePolls, square: TownFixture, database: Database
) -> None:
    sheet = await asked(polls, square)
    assert sheet.last_day is not None
    before = [await owed(database, kind) for kind in (REMINDER, OVER)]
    assert all(before)
    for day in (date(2026, 11, 20), sheet.last_day):
        await polls.set_last_day(square.organiser, sheet.poll.id, day=day)
    assert [await owed(database, kind) for kind in (REMINDER, OVER)] == before


async def test_last_day_lies_between_today_and_the_first_date(polls: DatePolls, square: TownFixture) -> None:
    draft = (await drafted(polls, square)).poll.id
    for day, outcome in (
        (date(2026, 11, 2), AlreadyPast()),
        (date(2029, 1, 1), TooFarAhead()),
        (date(2026, 12, 4), AfterFirstDate()),
    ):
        assert await polls.set_last_day(square.organiser, draft, day=day) == outcome
    on_the_day = await polls.set_last_day(square.organiser, draft, day=date(2026, 12, 3))
    assert isinstance(on_the_day, DateSheet)
    assert on_the_day.last_day == date(2026, 12, 3)


async def test_last_day_behind_a_date_that_was_added_later_becomes_the_usual_one(
    polls: DatePolls, square: TownFixture
) -> None:
    draft = (await drafted(polls, square)).poll.id
    await polls.set_last_day(square.organiser, draft, day=date(2026, 12, 2))
    await polls.add_dates(square.organiser, draft, starts=[wall("2026-11-09T18:00")])
    sheet = await polls.ask(square.organiser, draft)
    assert isinstance(sheet, DateSheet)
    assert sheet.last_day == date(2026, 11, 8)


async def test_chosen_date_becomes_a_meeting_that_knows_what_everybody_said(
    answers: DateAnswers, polls: DatePolls, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    ada, ben, cem = square.people["rat"]
    sheet = await asked(polls, square)
    poll, first = sheet.poll.id, sheet.options[0].id
    for person, answer in ((ada, Availability.YES), (ben, Availability.IF_NEED_BE), (cem, Availability.NO)):
        await answers.answer(person, poll, option=first, answer=answer)
    meeting = await polls.choose(square.organiser, poll, option=first, update=UpdateId(7))
    assert isinstance(meeting, int)
    every = InvitedMeetings(database, clock, lambda: None)
    card = await every.card(ada, MeetingId(meeting))
    assert (card.meeting.title, card.meeting.start, card.meeting.place) == (
        "Folgetreffen",
        THREE[0],
        "Rathaus",
    )
    said = [(await every.card(person, MeetingId(meeting))).answer for person in (ada, ben, cem)]
    assert said == [Rsvp.YES, Rsvp.MAYBE, Rsvp.NO]
    assert (await every.card(square.people["beirat"][0], MeetingId(meeting))).answer is None
    assert len(await owed(database, "meeting_invited")) == 5
    assert [await owed(database, kind) for kind in (ASKED, REMINDER, OVER)] == [[], [], []]


async def test_second_choice_changes_nothing(
    polls: DatePolls, square: TownFixture, database: Database
) -> None:
    sheet = await asked(polls, square)
    one, two, _ = sheet.options
    first = await polls.choose(square.organiser, sheet.poll.id, option=one.id, update=UpdateId(7))
    for update in (7, 8):
        again = await polls.choose(square.organiser, sheet.poll.id, option=two.id, update=UpdateId(update))
        assert again == first
    assert len(await database.read(lambda tx: meetings.of_municipality(tx, square.municipality))) == 1


async def test_date_that_has_passed_cannot_be_chosen_any_more(
    polls: DatePolls, square: TownFixture, clock: FakeClock
) -> None:
    sheet = await asked(polls, square)
    clock.advance(datetime(2026, 12, 3, 17, tzinfo=UTC) - clock())
    first = await polls.choose(
        square.organiser, sheet.poll.id, option=sheet.options[0].id, update=UpdateId(7)
    )
    assert first == AlreadyPast()
    second = await polls.choose(
        square.organiser, sheet.poll.id, option=sheet.options[1].id, update=UpdateId(8)
    )
    assert isinstance(second, int)


async def test_after_stopping_nobody_is_asked_and_nothing_can_be_chosen(
    polls: DatePolls, square: TownFixture, database: Database
) -> None:
    sheet = await asked(polls, square)
    assert (await polls.stop(square.organiser, sheet.poll.id)).phase is DatePhase.STOPPED
    await polls.stop(square.organiser, sheet.poll.id)
    assert [await owed(database, kind) for kind in (ASKED, REMINDER, OVER)] == [[], [], []]
    with pytest.raises(TooLate):
        await polls.choose(square.organiser, sheet.poll.id, option=sheet.options[0].id, update=UpdateId(7))
    with pytest.raises(TooLate):
        await polls.ask(square.organiser, sheet.poll.id)
    with pytest.raises(TooLate):
        await polls.set_last_day(square.organiser, sheet.poll.id, day=date(2026, 11, 20))


async def test_what_is_asked_already_cannot_be_changed_like_a_draft(
    polls: DatePolls, square: TownFixture
) -> None:
    sheet = await asked(polls, square)
    poll, group = sheet.poll.id, square.groups["rat"]
    with pytest.raises(TooLate):
        await polls.add_dates(square.organiser, poll, starts=[wall("2026-12-20T18:00")])
    with pytest.raises(TooLate):
        await polls.drop_date(square.organiser, poll, option=sheet.options[0].id)
    with pytest.raises(TooLate):
        await polls.include_group(square.organiser, poll, group=group, included=False)
    with pytest.raises(TooLate):
        await polls.rename(square.organiser, poll, title="Anders")
    with pytest.raises(TooLate):
        await polls.discard(square.organiser, poll)


async def test_groups_of_a_draft_are_chosen_and_the_last_one_stays(
    polls: DatePolls, square: TownFixture
) -> None:
    draft, rat, beirat = (await drafted(polls, square)).poll.id, square.groups["rat"], square.groups["beirat"]
    sheet = await polls.include_group(square.organiser, draft, group=rat, included=False)
    assert (sheet.chosen_groups, sheet.turnout.asked) == (frozenset({beirat}), 2)
    sheet = await polls.include_group(square.organiser, draft, group=beirat, included=False)
    assert sheet.chosen_groups == frozenset({beirat})


async def test_who_left_their_group_counts_no_longer_and_erasing_forgets_what_they_said(
    answers: DateAnswers, polls: DatePolls, square: TownFixture, database: Database
) -> None:
    ada, ben, _ = square.people["rat"]
    sheet = await asked(polls, square)
    for person in (ada, ben):
        await answers.answer(person, sheet.poll.id, option=sheet.options[0].id, answer=Availability.YES)
    data = DatePollData()
    taken = await database.read(lambda tx: data.export(tx, ada))
    assert taken == {"dates": [{"title": "Folgetreffen", "start": "2026-12-03T18:00:00", "answer": "yes"}]}
    await database.write(lambda tx: data.erase(tx, ada, square.municipality))
    assert (await polls.sheet(square.organiser, sheet.poll.id)).options[0].yes == 1
    await database.write(lambda tx: tx.run("DELETE FROM membership WHERE person_id = :person", person=ben))
    assert (await polls.sheet(square.organiser, sheet.poll.id)).options[0].yes == 0


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE date_poll SET title = ' '",
        "UPDATE date_poll SET minutes = 4",
        "UPDATE date_poll SET state = 'asked', last_day = NULL",
        "UPDATE date_poll SET last_day = 'morgen'",
        "UPDATE date_poll SET meeting_id = 1",
        "UPDATE date_option SET starts_at = '2026-12-03 18:00'",
        "UPDATE date_option SET starts_at = '2026-12-03T18:00'",
        "INSERT INTO date_answer (date_option_id, person_id, answer) VALUES (1, 1, 'perhaps')",
    ],
)
async def test_tables_refuse_what_makes_no_sense(
    polls: DatePolls, square: TownFixture, database: Database, sql: str
) -> None:
    await drafted(polls, square)
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(sql))


async def test_draft_is_seen_by_nobody_who_would_be_asked(
    answers: DateAnswers, polls: DatePolls, square: TownFixture
) -> None:
    draft = await drafted(polls, square)
    with pytest.raises(Gone):
        await answers.slip(square.people["rat"][0], draft.poll.id)
    assert draft.poll.state is DatePollState.DRAFT
    with pytest.raises(Gone):
        await polls.sheet(square.organiser, DatePollId(99))


async def test_town_that_leaves_takes_its_dates_and_run_sheets_along(
    answers: DateAnswers, polls: DatePolls, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    sheet = await asked(polls, square)
    ada = square.people["rat"][0]
    await answers.answer(ada, sheet.poll.id, option=sheet.options[0].id, answer=Availability.YES)
    run_sheets = RunSheets(database, clock, lambda: None)
    await run_sheets.make(
        square.coordinator,
        square.municipality,
        title="Workshop",
        items=[NewItem("Pause", 15)],
        update=UpdateId(7),
    )
    taken = await Leaving(database).belongings(square.municipality)
    assert [(each["starts_at"], each["yes"], each["no"]) for each in taken.date_polls] == [
        ("2026-12-03T18:00", 1, 0),
        ("2026-12-04T18:00", 0, 0),
        ("2026-12-10T17:30", 0, 0),
    ]
    assert [(each["title"], each["minutes"]) for each in taken.run_sheets] == [("Pause", 15)]


async def test_end_is_told_to_the_organisers_and_to_the_coordinator_who_asked(
    polls: DatePolls, square: TownFixture, database: Database
) -> None:
    made = await polls.draft(
        square.coordinator,
        square.municipality,
        title="Folgetreffen",
        starts=THREE,
        minutes=120,
        update=UpdateId(1),
        place="Rathaus",
    )
    assert isinstance(made, DateSheet)
    await polls.ask(square.coordinator, made.poll.id)
    assert {person for person, _ in await owed(database, OVER)} == {square.coordinator, square.organiser}
