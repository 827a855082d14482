"""Reminders that come late, do not come through, or that somebody wants no more."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from storage import persons
from storage.database import Database, Transaction
from storage.ids import PersonId
from tests.conftest import FakeClock
from tests.workshops.reminding import REMINDER, START, all_sent, counted, drafted, fates, planned
from tests.workshops.town_fixture import TownFixture
from workshops.meetings.meetings import Meetings
from workshops.meetings.reminder_plans import ReminderPlans
from workshops.meetings.reminders import DAY, Lead, Skip
from workshops.outbox import Outbox
from workshops.wall_time import instant


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


async def test_whoever_blocked_the_chat_is_counted_so_for_every_meeting_of_the_message(
    meetings: Meetings, square: TownFixture, database: Database, clock: FakeClock, outbox: Outbox
) -> None:
    ada = square.people["rat"][0]
    first = await planned(meetings, square)
    second = await planned(meetings, square, start=START + timedelta(days=1), update=2)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 10, tzinfo=UTC)
    (claimed,) = [each for each in await outbox.claim() if each.person == ada]
    assert [each.subject for each in claimed.also] == [second]
    await outbox.blocked(claimed)
    assert ("1d", "blocked") in await fates(database, first, ada)
    assert ("7d", "blocked") in await fates(database, second, ada)


async def test_what_would_have_been_said_with_a_message_that_is_not_sent_comes_at_once_by_itself(
    meetings: Meetings, square: TownFixture, clock: FakeClock, outbox: Outbox
) -> None:
    ada = square.people["rat"][0]
    await planned(meetings, square)
    second = await planned(meetings, square, start=START + timedelta(days=1), update=2)
    await all_sent(outbox)
    clock.now = datetime(2026, 12, 3, 10, tzinfo=UTC)
    (claimed,) = [each for each in await outbox.claim() if each.person == ada]
    await outbox.cancelled(claimed)
    assert [(each.person, each.subject) for each in await outbox.claim()] == [(ada, second)]


@pytest.mark.parametrize(("minutes", "reminded"), [(59, 0), (60, 5)])
async def test_none_comes_within_an_hour_of_an_invitation_that_was_late(
    meetings: Meetings,
    square: TownFixture,
    database: Database,
    clock: FakeClock,
    outbox: Outbox,
    minutes: int,
    reminded: int,
) -> None:
    """It says all of it; nobody knew when the reminders were planned that it would not come through for hours."""
    clock.now = instant(datetime.fromisoformat("2026-11-03T09:00"), "Europe/Berlin")
    meeting, ada = (
        await planned(meetings, square, start=datetime.fromisoformat("2026-11-03T18:00")),
        square.people["rat"][0],
    )
    two_hours_before = instant(datetime.fromisoformat("2026-11-03T16:00"), "Europe/Berlin")
    clock.now = two_hours_before - timedelta(minutes=minutes)
    invitations = [each.person for each in await all_sent(outbox) if each.kind == "meeting_invited"]
    assert ada in invitations
    clock.now = two_hours_before
    assert len([each for each in await all_sent(outbox) if each.kind == REMINDER]) == reminded
    assert ("2h", "sent" if reminded else "told") in await fates(database, meeting, ada)


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
