"""Plans of reminders over a real database: who changes them, what a change does to what is owed, what is told of it."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from storage import deliveries, members, persons
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.deliveries import Delivery
from storage.errors import ConstraintViolated
from storage.ids import ChatId, MeetingId, PersonId, UpdateId
from storage.meetings import MeetingKind
from storage.members import Role as Right
from tests.conftest import FakeClock
from tests.workshops.town_fixture import TownFixture, build
from workshops.measures.measures import Measures, Wanted
from workshops.meetings.invited import InvitedMeetings
from workshops.meetings.meetings import Meetings
from workshops.meetings.messages import on_joined, on_organising
from workshops.meetings.reminder_plans import PlanSheet, ReminderPlans, TooManyLeads
from workshops.meetings.reminders import DAY, HOURS, USUAL, WEEK, Lead, Role, Skip, Unit
from workshops.meetings.repeating import Every, Repeats, Rule
from workshops.meetings.series import Series
from workshops.meetings.sheets import MeetingSheet
from workshops.outbox import Outbox
from workshops.participants.invitations import Invitations
from workshops.participants.participants import Arrival
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.wall_time import instant

START = datetime(2026, 12, 3, 18)  # noqa: DTZ001 - what the clock on the wall shows
"""Thirty days after the clock of the tests starts, a Thursday."""
THREE_DAYS = Lead(3, Unit.DAYS)
REMINDER = "meeting_reminder"


async def drafted(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingId:
    sheet = await meetings.draft(
        square.organiser,
        square.municipality,
        title="Folgetreffen",
        start=start,
        minutes=120,
        update=UpdateId(update),
    )
    assert isinstance(sheet, MeetingSheet)
    return sheet.meeting.id


async def planned(
    meetings: Meetings, square: TownFixture, *, start: datetime = START, update: int = 1
) -> MeetingId:
    meeting = await drafted(meetings, square, start=start, update=update)
    await meetings.invite(square.organiser, meeting)
    return meeting


async def rows(
    database: Database, meeting: MeetingId, person: PersonId | None = None
) -> list[dict[str, Any]]:
    """Every reminder of a meeting, in order."""

    def look(tx: Transaction) -> list[dict[str, Any]]:
        found = tx.all(
            """
            SELECT person_id, state, reason, due_at, sent_at, json_extract(data, '$.lead') AS lead,
                   json_extract(data, '$.start') AS start, json_extract(data, '$.role') AS role
            FROM delivery WHERE kind = 'meeting_reminder' AND subject_id = :meeting
              AND (:person IS NULL OR person_id = :person) ORDER BY due_at, id
            """,
            meeting=meeting,
            person=person,
        )
        return [dict(row) for row in found]

    return await database.read(look)


async def fates(database: Database, meeting: MeetingId, person: PersonId) -> list[tuple[str, str]]:
    """(lead, "pending" or why it is not sent) of one person."""
    found = await rows(database, meeting, person)
    return [(row["lead"], row["reason"] or row["state"]) for row in found]


async def counted(plans: ReminderPlans, organiser: PersonId, meeting: MeetingId) -> dict[str, int]:
    """What the ledger tells: how many came to which end."""
    found: Counter[str] = Counter()
    for fate in (await plans.ledger(organiser, meeting)).fates:
        found["late" if fate.late else fate.reason or fate.state] += fate.count
    return dict(found)


async def all_sent(outbox: Outbox, *, but: Callable[[Delivery], bool] = lambda _: False) -> list[Delivery]:
    """Sends what is due now."""
    sent: list[Delivery] = []
    while claimed := await outbox.claim():
        for each in claimed:
            if but(each):
                await outbox.failed(each)
            else:
                await outbox.sent(each, message_id=each.id)
                sent.append(each)
    return sent


async def test_plan_of_a_draft_is_changed_at_once_and_holds_when_it_is_planned(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting, olga = await drafted(meetings, square), square.organiser
    assert (await plans.plan(olga, meeting)).plan == USUAL
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    sheet = await plans.set_leads(olga, meeting, role=Role.ORGANISER, leads=[WEEK], on=False)
    assert isinstance(sheet, PlanSheet)
    assert (sheet.plan.participants, sheet.plan.organisers) == ((WEEK, THREE_DAYS, DAY, HOURS), (DAY,))
    assert not sheet.is_proposed
    await meetings.invite(olga, meeting)
    assert [lead for lead, _ in await fates(database, meeting, square.people["rat"][0])] == [
        "7d",
        "3d",
        "1d",
        "2h",
    ]
    assert await fates(database, meeting, olga) == [("1d", "pending")]


async def test_change_of_a_planned_meeting_is_looked_at_before_it_holds(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting, olga, ada = await planned(meetings, square), square.organiser, square.people["rat"][0]
    before = await rows(database, meeting)
    sheet = await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[WEEK], on=False)
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    assert isinstance(sheet, PlanSheet)
    assert sheet.is_proposed
    assert await rows(database, meeting) == before, "nothing holds yet"
    assert not (await plans.drop(olga, meeting)).is_proposed
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[WEEK], on=False)
    proposed = await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    held = await plans.hold(olga, meeting)
    assert isinstance(proposed, PlanSheet)
    assert (held.plan, held.foretold) == (proposed.plan, proposed.foretold)
    assert not held.is_proposed
    assert await fates(database, meeting, ada) == [
        ("7d", "unplanned"),
        ("3d", "pending"),
        ("1d", "pending"),
        ("2h", "pending"),
    ]
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[WEEK], on=True)
    await plans.hold(olga, meeting)
    assert dict(await fates(database, meeting, ada))["7d"] == "pending", (
        "it is owed again, under the same name"
    )


async def test_change_that_is_taken_back_is_no_proposal(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    meeting, olga = await planned(meetings, square), square.organiser
    for on in (False, True):
        sheet = await plans.set_leads(olga, meeting, role=Role.ORGANISER, leads=[DAY], on=on)
    assert isinstance(sheet, PlanSheet)
    assert not sheet.is_proposed


async def test_six_times_are_the_most(meetings: Meetings, plans: ReminderPlans, square: TownFixture) -> None:
    meeting = await drafted(meetings, square)
    many = [Lead(n, Unit.DAYS) for n in range(10, 15)]
    outcome = await plans.set_leads(square.organiser, meeting, role=Role.PARTICIPANT, leads=many, on=True)
    assert outcome == TooManyLeads()
    assert (await plans.plan(square.organiser, meeting)).plan == USUAL


async def test_preview_says_what_happens_then(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    """The same numbers and times as the rows that it becomes, with what is left out and why."""
    meeting = await drafted(meetings, square, start=datetime(2026, 11, 5, 9))  # noqa: DTZ001 - wall time
    foretold = (await plans.plan(square.organiser, meeting)).foretold
    await meetings.invite(square.organiser, meeting)
    became = Counter(
        (row["lead"], row["role"], row["due_at"], row["reason"]) for row in await rows(database, meeting)
    )
    assert became == Counter(
        {
            (
                each.lead.code,
                each.role.value,
                int(each.due.timestamp()),
                each.skip and each.skip.value,
            ): each.count
            for each in foretold
        }
    )
    assert {(each.lead, each.skip) for each in foretold if each.skip} == {
        (WEEK, Skip.PAST),
        (DAY, Skip.MERGED),
    }


async def test_nobody_else_sees_or_changes_a_plan(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting = await planned(meetings, square)
    other = await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    for stranger in (square.people["rat"][0], other.organiser):
        for refused in (
            plans.plan(stranger, meeting),
            plans.set_leads(stranger, meeting, role=Role.ORGANISER, leads=[DAY], on=False),
            plans.hold(stranger, meeting),
            plans.drop(stranger, meeting),
            plans.set_per_day(stranger, meeting, most=1),
            plans.ledger(stranger, meeting),
            plans.send_again(stranger, meeting),
            plans.digest(stranger, meeting),
        ):
            with pytest.raises(NotAllowed):
                await refused
    with pytest.raises(Gone):
        await plans.plan(square.organiser, MeetingId(99))


async def test_plan_of_what_is_over_stays(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, clock: FakeClock
) -> None:
    meeting = await planned(meetings, square)
    clock.now = datetime(2026, 12, 3, 17, tzinfo=UTC)
    for refused in (
        plans.plan(square.organiser, meeting),
        plans.hold(square.organiser, meeting),
        plans.send_again(square.organiser, meeting),
    ):
        with pytest.raises(TooLate):
            await refused
    assert (await plans.ledger(square.organiser, meeting)).again == 0


async def test_who_declines_is_taken_out_in_the_same_moment_and_in_again_when_they_come_after_all(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"declined"}
    await invited.answer(ada, meeting, answer=Rsvp.MAYBE)
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"pending"}
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    assert len(await rows(database, meeting, ada)) == 3


async def test_what_the_evening_before_says_as_well_stays_away_when_somebody_comes_after_all(
    meetings: Meetings, invited: InvitedMeetings, square: TownFixture, database: Database
) -> None:
    """At nine, that of two hours before comes on the evening before, and that of a day before with it."""
    meeting, ada = await planned(meetings, square, start=START.replace(hour=9)), square.people["rat"][0]
    before = await fates(database, meeting, ada)
    assert before == [("7d", "pending"), ("1d", "merged"), ("2h", "pending")]
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    assert await fates(database, meeting, ada) == before


async def test_no_to_a_series_holds_for_all_that_is_still_to_come(
    meetings: Meetings,
    invited: InvitedMeetings,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    series, ada = Series(database, clock, lambda: None), square.people["rat"][0]
    sheet = await meetings.draft(
        square.organiser,
        square.municipality,
        title="Jede Woche",
        start=START,
        minutes=60,
        update=UpdateId(1),
        repeats=Repeats(Rule(Every.WEEK), 3),
    )
    assert isinstance(sheet, MeetingSheet)
    await meetings.invite(square.organiser, sheet.meeting.id)
    over, *ahead = [card.meeting.id for card in await series.dates(ada, sheet.meeting.id)]
    await invited.answer(ada, over, answer=Rsvp.YES)
    clock.now = datetime(2026, 12, 4, 9, tzinfo=UTC)
    await series.answer_all(ada, ahead[0], answer=Rsvp.NO)
    said = [(await invited.card(ada, each)).answer for each in (over, *ahead)]
    assert said == [Rsvp.YES, Rsvp.NO, Rsvp.NO]
    for each in ahead:
        assert "pending" not in dict(await fates(database, each, ada)).values()
    await series.answer_all(ada, ahead[0], answer=Rsvp.PROXY)
    assert ("1d", "pending") in await fates(database, ahead[1], ada), "whoever sends somebody is reminded"


async def test_organiser_who_declines_still_hears_how_many_come(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    ada = square.people["rat"][0]
    await database.write(lambda tx: members.grant(tx, square.municipality, ada, role=Right.ORGANISER))
    meeting = await planned(meetings, square)
    await invited.answer(ada, meeting, answer=Rsvp.NO)
    found = await rows(database, meeting, ada)
    assert [(row["lead"], row["role"], row["state"]) for row in found] == [
        ("7d", "organiser", "pending"),
        ("1d", "organiser", "pending"),
        ("2h", "participant", "cancelled"),
    ]


async def test_moving_names_the_reason_and_moving_back_owes_the_first_again(
    meetings: Meetings, square: TownFixture, database: Database
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await meetings.move(square.organiser, meeting, start=START + timedelta(days=7), minutes=120)
    assert [fate for _, fate in await fates(database, meeting, ada)].count("moved") == 3
    await meetings.move(square.organiser, meeting, start=START, minutes=120)
    found = await rows(database, meeting, ada)
    assert {row["start"] for row in found if row["state"] == "pending"} == {"2026-12-03T18:00"}
    assert len(found) == 6, "each occasion has one row, whatever is moved to and fro"


async def test_renaming_after_the_evening_before_reminds_nobody_twice(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock, outbox: Outbox
) -> None:
    """What is meant for a night came at seven in the evening; the hour that it was meant for is still ahead."""
    meeting = await planned(meetings, square, start=datetime(2026, 12, 3, 9, 30))  # noqa: DTZ001 - wall time
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 2, 18, tzinfo=UTC)
    ada = square.people["rat"][0]
    mine = [
        each.data["lead"] for each in await all_sent(outbox) if each.person == ada and each.kind == REMINDER
    ]
    assert mine == ["2h"]
    clock.advance(timedelta(minutes=30))
    await meetings.rename(square.organiser, meeting, title="Zweites Treffen")
    assert not [row for row in await rows(database, meeting) if row["state"] == "pending"]


async def test_cancelling_accounts_for_every_reminder(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    meeting = await planned(meetings, square)
    await meetings.cancel(square.organiser, meeting, reason="")
    assert await counted(plans, square.organiser, meeting) == {"cancelled": 5 * 3 + 2}


async def test_who_moves_to_another_group_is_not_reminded_of_what_only_the_first_is_invited_to(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    meeting, ada = await drafted(meetings, square), square.people["rat"][0]
    beirat = square.groups["beirat"]
    await meetings.include_group(square.organiser, meeting, group=beirat, included=False)
    await meetings.invite(square.organiser, meeting)

    def move(tx: Transaction, group: str) -> None:
        members.join(tx, square.municipality, ada, group=square.groups[group])
        on_joined(tx, Arrival(ada, square.groups[group], clock()))

    await database.write(lambda tx: move(tx, "beirat"))
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"left"}
    await database.write(lambda tx: move(tx, "rat"))
    assert {fate for _, fate in await fates(database, meeting, ada)} == {"pending"}


async def test_who_organises_from_now_on_is_told_the_numbers_of_what_is_to_come(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    meeting, klara = await planned(meetings, square), square.coordinator
    invitations = Invitations(database, clock, appointments=[on_organising])
    for _ in range(2):
        await invitations.organise(klara, square.municipality)
    assert await fates(database, meeting, klara) == [("7d", "pending"), ("1d", "pending")]


async def test_who_organises_from_now_on_still_gets_the_only_reminder_of_a_day(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await plans.set_per_day(square.organiser, meeting, most=1)
    before = await fates(database, meeting, ada)

    def appoint(tx: Transaction) -> None:
        members.grant(tx, square.municipality, ada, role=Right.ORGANISER)
        on_organising(tx, ada, square.municipality, clock())

    await database.write(appoint)
    assert await fates(database, meeting, ada) == before == [(lead, "pending") for lead in ("7d", "1d", "2h")]


async def test_short_notice_leaves_a_line_for_what_has_passed(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    """The invitation is the message that comes at once, whoever planned it knows it, and another organiser is told."""
    kim = await second_organiser(database, square)
    meeting = await planned(meetings, square, start=datetime(2026, 11, 3, 11, 30))  # noqa: DTZ001 - wall time
    assert await fates(database, meeting, square.people["rat"][0]) == [
        ("7d", "past"),
        ("1d", "past"),
        ("2h", "past"),
    ]
    assert await fates(database, meeting, square.organiser) == [("7d", "past"), ("1d", "past")]
    assert await fates(database, meeting, kim) == [("7d", "past"), ("1d", "pending")]
    assert await counted(plans, square.organiser, meeting) == {"past": 18, "pending": 1}
    await plans.set_leads(kim, meeting, role=Role.PARTICIPANT, leads=[HOURS], on=False)
    await plans.hold(kim, meeting)
    assert await fates(database, meeting, square.organiser) == [("7d", "past"), ("1d", "past")]
    await meetings.move(kim, meeting, start=datetime(2026, 11, 3, 12), minutes=60)  # noqa: DTZ001 - wall time
    assert ("1d", "pending") in await fates(database, meeting, square.organiser), "somebody else moved it"
    assert ("1d", "pending") not in await fates(database, meeting, kim)


async def second_organiser(database: Database, square: TownFixture) -> PersonId:
    """Somebody who is invited to nothing, and organises."""

    def work(tx: Transaction) -> PersonId:
        persons.add(tx, ChatId(4711), language="de")
        kim = persons.of_chat(tx, ChatId(4711))
        assert kim is not None
        members.join(tx, square.municipality, kim.id, group=None)
        members.grant(tx, square.municipality, kim.id, role=Right.ORGANISER)
        return kim.id

    return await database.write(work)


async def test_who_said_stopp_counts_as_left_out_at_once_and_is_reminded_again_who_comes_back(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting, olga = await drafted(meetings, square), square.organiser
    ada, ben, _ = square.people["rat"]

    async def mutes(person: PersonId, *, on: bool) -> None:
        await database.write(lambda tx: persons.set_muted(tx, person, on=on))

    async def previewed() -> Counter[tuple[Lead, Skip | None]]:
        found: Counter[tuple[Lead, Skip | None]] = Counter()
        for each in (await plans.plan(olga, meeting)).foretold:
            found[each.lead, each.skip] += each.count
        return found

    await mutes(ada, on=True)
    before = await previewed()
    assert (before[DAY, None], before[DAY, Skip.MUTED]) == (4 + 1, 1)
    await meetings.invite(olga, meeting)
    assert await counted(plans, olga, meeting) == {"pending": 4 * 3 + 2, "muted": 3}
    await all_sent(outbox)
    assert await previewed() == before
    await mutes(ben, on=True)
    assert await counted(plans, olga, meeting) == {"pending": 3 * 3 + 2, "muted": 6}
    assert (await previewed())[DAY, Skip.MUTED] == 2
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    await all_sent(outbox)
    await mutes(ada, on=False)
    assert await counted(plans, olga, meeting) == {"sent": 3 + 1, "pending": 4 * 2 + 1, "muted": 1 + 3}
    clock.now = datetime(2026, 12, 2, 17, tzinfo=UTC)
    assert ada in {each.person for each in await all_sent(outbox)}


async def test_who_blocked_the_chat_counts_as_not_reached_at_once_and_is_reminded_again_who_comes_back(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting, olga, ada = await drafted(meetings, square), square.organiser, square.people["rat"][0]

    async def reachable(*, on: bool) -> None:
        await database.write(lambda tx: persons.set_reachable(tx, ada, on=on))

    async def left_out() -> int:
        foretold = (await plans.plan(olga, meeting)).foretold
        return sum(each.count for each in foretold if each.lead == DAY and each.skip is Skip.UNREACHABLE)

    await reachable(on=False)
    assert await left_out() == 1
    await meetings.invite(olga, meeting)
    assert await counted(plans, olga, meeting) == {"pending": 4 * 3 + 2, "unreachable": 3}
    await reachable(on=True)
    assert await left_out() == 0
    assert await counted(plans, olga, meeting) == {"pending": 5 * 3 + 2}
    clock.now = datetime(2026, 12, 2, 17, tzinfo=UTC)
    assert ada in {each.person for each in await all_sent(outbox)}


async def test_what_did_not_come_through_is_not_sent_again_to_who_said_stopp(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await all_sent(outbox)
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    await all_sent(outbox, but=lambda each: each.person == ada)
    assert (await plans.ledger(square.organiser, meeting)).again == 1
    await database.write(lambda tx: persons.set_muted(tx, ada, on=True))
    assert (await plans.ledger(square.organiser, meeting)).again == 0


@pytest.mark.parametrize("now", ["2026-11-03T10:00", "2026-11-02T22:00"])
async def test_reminder_that_the_invitation_makes_needless_is_left_out_in_the_preview_and_the_ledger(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
    now: str,
) -> None:
    """Invited at ten, or of a night at eight, they would be reminded half an hour later."""
    clock.now = instant(datetime.fromisoformat(now), "Europe/Berlin")
    begins = datetime(2026, 11, 3, 12 if "10:00" in now else 10, 30)  # noqa: DTZ001 - wall time
    meeting, olga, ada = (
        await drafted(meetings, square, start=begins),
        square.organiser,
        square.people["rat"][0],
    )
    foretold = (await plans.plan(olga, meeting)).foretold
    assert [(each.skip, each.count) for each in foretold if each.lead == HOURS] == [(Skip.TOLD, 5)]
    await meetings.invite(olga, meeting)
    assert ("2h", "told") in await fates(database, meeting, ada)
    assert (await counted(plans, olga, meeting))["told"] == 5
    assert [each for each in (await plans.plan(olga, meeting)).foretold if each.skip is None] == []
    clock.advance(timedelta(hours=12))
    assert not [each for each in await all_sent(outbox) if each.kind == REMINDER]


async def test_time_that_is_added_when_it_has_just_passed_is_said_at_once(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting, olga = await planned(meetings, square), square.organiser
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    await all_sent(outbox)
    clock.now = datetime(2026, 11, 30, 18, tzinfo=UTC)  # 19:00 in Berlin, an hour after the third day before
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[THREE_DAYS], on=True)
    sheet = await plans.hold(olga, meeting)
    assert [(each.lead, each.due, each.skip) for each in sheet.foretold if each.lead == THREE_DAYS] == [
        (THREE_DAYS, clock(), None)
    ]
    sent = await all_sent(outbox)
    assert {each.data["lead"] for each in sent} == {"3d"}
    assert len(sent) == 5
    assert not await all_sent(outbox)
    await plans.set_leads(olga, meeting, role=Role.PARTICIPANT, leads=[Lead(4, Unit.DAYS)], on=True)
    await plans.hold(olga, meeting)
    assert not await all_sent(outbox), "they have just been reminded"


async def test_nobody_gets_more_than_so_many_a_day_and_the_next_meetings_come_first(
    invited: InvitedMeetings,
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
) -> None:
    """On 26 November three meetings would be reminded of: that of the day after, and two a week ahead."""
    ada, olga = square.people["rat"][0], square.organiser
    later = await planned(meetings, square, start=START + timedelta(hours=1), update=1)
    week = await planned(meetings, square, start=START, update=2)
    assert "per_day" not in dict(await fates(database, later, ada)).values()
    near = await planned(meetings, square, start=datetime(2026, 11, 27, 18), update=3)  # noqa: DTZ001 - wall time
    assert dict(await fates(database, later, ada))["7d"] == "per_day", "it begins last"
    assert dict(await fates(database, week, ada))["7d"] == "pending"
    assert (await counted(plans, olga, later))["per_day"] == 6
    await invited.answer(ada, near, answer=Rsvp.NO)
    assert dict(await fates(database, later, ada))["7d"] == "pending", "there is room again"
    await invited.answer(ada, near, answer=Rsvp.YES)
    assert dict(await fates(database, later, ada))["7d"] == "per_day"
    await meetings.cancel(olga, near, reason="")
    assert "per_day" not in await counted(plans, olga, later)


async def test_what_was_held_back_stays_away_once_it_is_declined_or_cancelled(
    invited: InvitedMeetings, meetings: Meetings, square: TownFixture, database: Database
) -> None:
    """On that day there is room for two of four, then for all of them."""
    ada, olga = square.people["rat"][0], square.organiser
    near = await planned(meetings, square, start=datetime(2026, 11, 27, 18), update=1)  # noqa: DTZ001 - wall time
    await planned(meetings, square, start=START, update=2)
    declined = await planned(meetings, square, start=START + timedelta(hours=1), update=3)
    cancelled = await planned(meetings, square, start=START + timedelta(hours=2), update=4)
    for each in (declined, cancelled):
        assert dict(await fates(database, each, ada))["7d"] == "per_day"
    await invited.answer(ada, declined, answer=Rsvp.NO)
    await meetings.cancel(olga, cancelled, reason="")
    await meetings.cancel(olga, near, reason="")
    assert dict(await fates(database, declined, ada))["7d"] == "declined"
    assert dict(await fates(database, cancelled, ada))["7d"] == "cancelled"


async def test_another_number_a_day_holds_for_everything_that_is_still_to_come(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting, olga, ada = await planned(meetings, square), square.organiser, square.people["rat"][0]
    also = await planned(meetings, square, start=START + timedelta(hours=1), update=2)
    await plans.set_per_day(olga, meeting, most=1)
    assert {fate for _, fate in await fates(database, also, ada)} == {"per_day"}
    sheet = await plans.set_per_day(olga, meeting, most=2)
    assert sheet.per_day == 2
    assert {fate for _, fate in await fates(database, also, ada)} == {"pending"}


async def test_another_number_a_day_holds_for_the_last_meeting_of_a_series_that_is_years_ahead(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database, clock: FakeClock
) -> None:
    series = Series(database, clock, lambda: None)
    olga, ada, last = square.organiser, square.people["rat"][0], []
    for update, hour in ((1, 18), (2, 19)):
        drafted = await meetings.draft(
            olga,
            square.municipality,
            title="Jeden Monat",
            start=datetime(2028, 10, 3, hour),  # noqa: DTZ001 - wall time
            minutes=60,
            update=UpdateId(update),
            repeats=Repeats(Rule(Every.MONTH), 24),
        )
        assert isinstance(drafted, MeetingSheet)
        await meetings.invite(olga, drafted.meeting.id)
        last.append((await series.organised(olga, drafted.meeting.id))[-1].meeting.id)
    await plans.set_per_day(olga, last[0], most=1)
    assert [{fate for _, fate in await fates(database, each, ada)} for each in last] == [
        {"pending"},
        {"per_day"},
    ]


async def test_preview_says_what_would_be_too_much(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    olga = square.organiser
    await plans.set_per_day(olga, await planned(meetings, square), most=1)
    meeting = await drafted(meetings, square, start=START - timedelta(hours=1), update=2)
    sheet = await plans.plan(olga, meeting)
    assert sheet.displaced == 5 * 3 + 2, "this one begins first"
    later = await drafted(meetings, square, start=START + timedelta(hours=1), update=3)
    sheet = await plans.plan(olga, later)
    assert {each.skip for each in sheet.foretold} == {Skip.PER_DAY}
    assert sheet.displaced == 0


async def test_what_came_due_for_one_person_while_nothing_ran_is_one_message(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    olga, ada = square.organiser, square.people["rat"][0]
    first = await planned(meetings, square)
    second = await planned(meetings, square, start=START + timedelta(days=1), update=2)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 10, tzinfo=UTC)
    sent = await all_sent(outbox)
    mine = [each for each in sent if each.person == ada]
    assert [(each.subject, [other.subject for other in each.also]) for each in mine] == [(first, [second])]
    assert [each.attempts for each in (mine[0], *mine[0].also)] == [1, 1]
    assert await fates(database, first, ada) == [("7d", "merged"), ("1d", "sent"), ("2h", "pending")]
    assert await fates(database, second, ada) == [("7d", "merged"), ("1d", "pending"), ("2h", "pending")]
    assert await counted(plans, olga, first) == {"merged": 6, "late": 6, "pending": 5}
    found = await plans.reminder(
        ada, first, data=mine[0].data, also=[{"subject": each.subject, **each.data} for each in mine[0].also]
    )
    assert found is not None
    assert found.late
    assert [each.id for each in found.also] == [second]


async def test_message_that_did_not_go_through_keeps_what_it_says_of_other_meetings(
    meetings: Meetings, square: TownFixture, clock: FakeClock, outbox: Outbox
) -> None:
    await planned(meetings, square)
    await planned(meetings, square, start=START + timedelta(days=1), update=2)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 10, tzinfo=UTC)
    for _ in range(2):
        claimed = await outbox.claim()
        assert len(claimed) == 6
        assert all(len(each.also) == 1 for each in claimed)
        for each in claimed:
            await outbox.retry(each, after=None)
        assert await outbox.claim() == []
        clock.advance(timedelta(minutes=1))
    assert len(await all_sent(outbox)) == 6


async def test_none_comes_of_a_meeting_that_is_gone(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock, outbox: Outbox
) -> None:
    meeting, ada = await planned(meetings, square), square.people["rat"][0]
    await all_sent(outbox)
    await database.write(lambda tx: tx.run("DELETE FROM meeting WHERE id = :meeting", meeting=meeting))
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    assert await all_sent(outbox) == []
    assert ("7d", "cancelled") in await fates(database, meeting, ada)


async def test_none_comes_after_the_beginning(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, clock: FakeClock, outbox: Outbox
) -> None:
    meeting = await planned(meetings, square)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 17, tzinfo=UTC)
    assert await all_sent(outbox) == []
    assert await counted(plans, square.organiser, meeting) == {"too_late": 17}


async def test_what_is_late_does_not_make_it_more_than_the_day_allows(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    ada = square.people["rat"][0]
    meeting = await planned(meetings, square)
    await plans.set_per_day(square.organiser, meeting, most=1)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 10, tzinfo=UTC)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 15, tzinfo=UTC)
    assert await all_sent(outbox) == []
    assert await fates(database, meeting, ada) == [("7d", "merged"), ("1d", "sent"), ("2h", "per_day")]


async def test_whoever_blocked_or_wants_nothing_or_left_is_accounted_for(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting = await planned(meetings, square)
    ada, ben, cem = square.people["rat"]
    await all_sent(outbox)

    def change(tx: Transaction) -> None:
        persons.set_reachable(tx, ada, on=False)
        persons.set_muted(tx, ben, on=True)
        tx.run("UPDATE membership SET group_id = NULL WHERE person_id = :person", person=cem)

    await database.write(change)
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    await all_sent(outbox)
    assert await counted(plans, square.organiser, meeting) == {
        "blocked": 1,
        "unreachable": 2,
        "muted": 1 + 2,
        "left": 1,
        "sent": 3,
        "pending": 3 * 2 + 1,
    }


async def test_what_did_not_come_through_is_sent_again_once(
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
) -> None:
    meeting, olga = await planned(meetings, square), square.organiser
    ada, ben, _ = square.people["rat"]
    await all_sent(outbox)
    await database.write(lambda tx: persons.set_reachable(tx, ben, on=False))
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    await all_sent(outbox, but=lambda each: each.person == ada)
    assert (await plans.ledger(olga, meeting)).again == 1, "whoever blocked cannot be reached"
    await database.write(lambda tx: persons.set_reachable(tx, ben, on=True))
    clock.advance(timedelta(hours=1))
    _, sent = await plans.send_again(olga, meeting)
    assert sent == 2
    _, sent = await plans.send_again(olga, meeting)
    assert sent == 0
    assert {each.person for each in await all_sent(outbox)} == {ada, ben}
    assert (await counted(plans, olga, meeting))["late"] == 2
    assert (await plans.ledger(olga, meeting)).again == 0


async def test_at_night_nothing_is_sent_again_before_the_morning(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, clock: FakeClock, outbox: Outbox
) -> None:
    meeting = await planned(meetings, square)
    await all_sent(outbox)
    clock.now = datetime(2026, 11, 26, 17, tzinfo=UTC)
    await all_sent(outbox, but=lambda _: True)
    clock.now = datetime(2026, 11, 26, 21, tzinfo=UTC)
    _, sent = await plans.send_again(square.organiser, meeting)
    assert sent == 6
    assert await all_sent(outbox) == []
    clock.now = datetime(2026, 11, 27, 7, tzinfo=UTC)
    assert len(await all_sent(outbox)) == 6


async def test_organisers_know_before_a_follow_up_who_comes_who_is_missing_and_what_is_open(
    invited: InvitedMeetings,
    meetings: Meetings,
    plans: ReminderPlans,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
) -> None:
    measures, olga = Measures(database, clock, lambda: None), square.organiser
    workshop = await planned(meetings, square, start=datetime(2026, 11, 4, 18))  # noqa: DTZ001 - wall time
    await meetings.set_kind(olga, workshop, kind=MeetingKind.WORKSHOP)
    meeting = await planned(meetings, square, update=2)
    await measures.make(olga, square.municipality, Wanted("Vorher vereinbart"), update=UpdateId(99))
    clock.now = datetime(2026, 11, 4, 18, tzinfo=UTC)
    for number, (what, due) in enumerate((("Sprachcafé", date(2026, 11, 20)), ("Plakate", None))):
        await measures.make(olga, square.municipality, Wanted(what, due=due), update=UpdateId(100 + number))
    ada = square.people["rat"][0]
    await invited.answer(ada, meeting, answer=Rsvp.YES)
    await invited.give_name(ada, meeting, name="Ada")
    clock.now = datetime(2026, 12, 2, 17, tzinfo=UTC)
    _, found = await plans.digest(olga, meeting)
    assert (found.names, found.given, found.attendance.coming) == (("Ada",), 1, 1)
    assert [(each.name, each.invited) for each in found.missing] == [("Beirat", 2)]
    assert found.last is not None
    assert found.last.id == workshop
    assert [each.what for each in found.agreed] == ["Sprachcafé", "Plakate"], "what was made since it began"
    assert (found.open, [each.what for each in found.overdue]) == (3, ["Sprachcafé"])
    later = await planned(meetings, square, start=datetime(2026, 12, 10, 18), update=3)  # noqa: DTZ001 - wall time
    clock.now = datetime(2026, 12, 11, 17, tzinfo=UTC)
    of_each = [(await plans.digest(olga, each))[1].last for each in (meeting, later)]
    assert [last.id for last in of_each if last] == [workshop, meeting], "each with the one before it"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reminder_plan SET participants = '{}'",
        "UPDATE reminder_plan SET organisers = '\"7d\"'",
        "UPDATE reminder_plan SET proposed = '[]'",
        "UPDATE municipality SET reminders_per_day = 0",
        "UPDATE municipality SET reminders_per_day = 10",
    ],
)
async def test_plan_has_a_form(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database, change: str
) -> None:
    meeting = await drafted(meetings, square)
    await plans.set_leads(square.organiser, meeting, role=Role.ORGANISER, leads=[DAY], on=False)
    with pytest.raises(ConstraintViolated):
        await database.write(lambda tx: tx.run(change))


async def test_plan_goes_with_its_draft(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture, database: Database
) -> None:
    meeting = await drafted(meetings, square)
    await plans.set_leads(square.organiser, meeting, role=Role.ORGANISER, leads=[DAY], on=False)
    await meetings.discard(square.organiser, meeting)
    assert await database.read(lambda tx: tx.all("SELECT * FROM reminder_plan")) == []
    assert await database.read(deliveries.earliest_due) is None


async def test_ledger_counts_what_was_planned_for_other_times_of_this_meeting_alone(
    meetings: Meetings, plans: ReminderPlans, square: TownFixture
) -> None:
    moved = await planned(meetings, square)
    other = await planned(meetings, square, start=START + timedelta(days=40), update=2)
    await meetings.move(square.organiser, moved, start=START + timedelta(days=1), minutes=120)
    assert (await plans.ledger(square.organiser, moved)).before > 0
    assert (await plans.ledger(square.organiser, other)).before == 0
