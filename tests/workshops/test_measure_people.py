"""Who takes a measure on, by its link or from the list, answers for it, and who hears of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from storage import members, persons
from storage.database import Database
from storage.ids import ChatId, MeasureId, UpdateId
from storage.measure_changes import ChangeKind
from storage.measures import Status
from storage.members import Role
from tests.conftest import FakeClock
from tests.workshops.measuring import MARCH, make, owed
from tests.workshops.town_fixture import TownFixture, someone
from workshops.measures.followers import News
from workshops.measures.messages import HELP, NEWS
from workshops.measures.owners import Answer, Offered, Own
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.refusals import Gone, TooLate
from workshops.towns.privacy import CONSENT_VERSION
from workshops.workshops import Workshops


async def test_owner_answers_by_one_tap_and_twice_is_once(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    ada, owners = square.people["rat"][0], workshops.measure_owners
    await owners.take(ada, measure)
    for answer in (
        Answer.GOING,
        Answer.GOING,
        Answer.GOING,
        Answer.HELP,
        Answer.HELP,
        Answer.DONE,
        Answer.DONE,
    ):
        await owners.answer(ada, measure, answer)
    found = (await workshops.measure_lists.history(ada, measure)).changes
    assert [(each.kind, each.status) for each in found[1:]] == [
        (ChangeKind.TAKEN, Status.PROPOSED),
        (ChangeKind.STATUS, Status.BEGUN),
        (ChangeKind.GOING, Status.BEGUN),
        (ChangeKind.HELP, Status.BEGUN),
        (ChangeKind.STATUS, Status.DONE),
    ]
    assert all(each.by_owner for each in found[1:])
    assert [person for person, _ in await owed(database, HELP)] == [square.organiser]
    for late in (Answer.GOING, Answer.HELP):
        with pytest.raises(TooLate):
            await owners.answer(ada, measure, late)
    with pytest.raises(TooLate):
        await workshops.measures.set_due(ada, measure, date(2027, 6, 30))


async def test_who_needed_help_is_not_told_to_everybody(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, bea = square.people["rat"][:2]
    await workshops.measure_owners.take(ada, measure)
    await workshops.measure_owners.answer(ada, measure, Answer.HELP)
    close = (await workshops.measure_lists.history(ada, measure)).changes
    public = (await workshops.measure_lists.history(bea, measure)).changes
    assert [len(close), [each.kind for each in public]] == [3, [ChangeKind.MADE]]


async def test_exactly_one_has_it(workshops: Workshops, square: TownFixture, measure: MeasureId) -> None:
    ada, bea = square.people["rat"][:2]
    for _ in range(2):
        await workshops.measure_owners.take(ada, measure)
    with pytest.raises(TooLate):
        await workshops.measure_owners.take(bea, measure)
    with pytest.raises(TooLate):
        await workshops.measure_owners.link(square.organiser, measure)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    sheet = await workshops.measures.sheet(bea, measure)
    assert (sheet.line.taken, sheet.line.name, sheet.mine) == (True, "Frau A.", False)


async def test_link_lets_a_stranger_in_who_agrees_and_ends_with_whoever_takes_it_on(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    owners = workshops.measure_owners
    await workshops.measures.set_public(square.organiser, measure, public=False)
    token = (await owners.link(square.organiser, measure)).token
    assert (await owners.link(square.organiser, measure)).token == token
    nora = await database.write(lambda tx: someone(tx, 7000))
    before = await owners.open_link(nora, token)
    assert isinstance(before, Offered)
    assert not before.member
    assert isinstance(await owners.take_by_link(nora, token), Offered), "without agreeing nothing is taken"
    other_k = Agreed(CONSENT_VERSION, "de", 3)
    assert isinstance(again := await owners.agree(nora, token, other_k), Offered)
    assert not again.member
    agreed = await owners.agree(nora, token, Agreed(CONSENT_VERSION, "de", 5))
    assert isinstance(agreed, Offered)
    assert agreed.member
    assert isinstance(await owners.take_by_link(nora, token), Own)
    assert isinstance(await owners.open_link(nora, token), Own)
    assert await owners.open_link(square.people["rat"][0], token) == LinkUsed()
    assert (await workshops.measures.sheet(nora, measure)).mine
    member = await database.read(lambda tx: members.membership(tx, square.municipality, nora))
    assert member is not None
    assert member.group is None
    assert member.roles == {Role.PARTICIPANT}


async def test_link_ends_with_time_with_the_measure_and_when_it_is_given_back(
    workshops: Workshops, square: TownFixture, measure: MeasureId, clock: FakeClock
) -> None:
    owners, ada, olga = workshops.measure_owners, square.people["rat"][0], square.organiser
    token = (await owners.link(olga, measure)).token
    assert await owners.open_link(ada, "unknown") == LinkUnknown()
    await workshops.measures.set_status(olga, measure, Status.DONE)
    assert await owners.open_link(ada, token) == LinkExpired()
    await workshops.measures.set_status(olga, measure, Status.BEGUN)
    clock.advance(timedelta(days=30))
    assert await owners.open_link(ada, token) == LinkExpired()
    renewed = (await owners.link(olga, measure)).token
    assert renewed != token
    await owners.take_by_link(ada, renewed)
    await owners.release(olga, measure)
    assert await owners.open_link(ada, renewed) == LinkUnknown()


async def test_measure_that_one_gave_back_and_does_not_see_any_more(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, owners = square.people["rat"][0], workshops.measure_owners
    await owners.take(ada, measure)
    await workshops.measures.set_public(square.organiser, measure, public=False)
    assert await owners.release(ada, measure) is None


async def test_changes_of_a_day_are_told_once_in_the_evening_and_not_to_whoever_made_them(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    ada, bea = square.people["rat"][:2]
    follow = workshops.measure_followers.follow
    for person in (ada, bea, square.organiser):
        for _ in range(2):
            await follow(person, measure, on=True)
    await follow(bea, measure, on=False)
    await workshops.measures.set_status(square.organiser, measure, Status.DECIDED)
    clock.advance(timedelta(hours=3))
    await workshops.measures.set_status(square.organiser, measure, Status.BEGUN)
    await workshops.measures.set_due(square.organiser, measure, date(2027, 6, 30))
    assert await owed(database, NEWS) == [(ada, datetime(2026, 11, 3, 17, tzinfo=UTC))]
    [news] = await workshops.measure_followers.news(ada, square.municipality, day=date(2026, 11, 3))
    assert (news.status_before, news.due_before) == (Status.PROPOSED, MARCH)
    assert (news.line.measure.status, news.line.measure.due) == (Status.BEGUN, date(2027, 6, 30))


async def test_what_changes_after_the_evening_is_told_on_the_next_one(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    ada = square.people["rat"][0]
    await workshops.measure_followers.follow(ada, measure, on=True)
    clock.now = datetime(2026, 11, 3, 17, tzinfo=UTC)
    await workshops.measures.set_status(square.organiser, measure, Status.BEGUN)
    assert await owed(database, NEWS) == [(ada, datetime(2026, 11, 4, 17, tzinfo=UTC))]
    news = workshops.measure_followers.news
    assert await news(ada, square.municipality, day=date(2026, 11, 3)) == []
    assert [type(each) for each in await news(ada, square.municipality, day=date(2026, 11, 4))] == [News]


async def test_what_was_undone_unfollowed_or_hidden_is_not_told(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada, olga, followers = square.people["rat"][0], square.organiser, workshops.measure_followers
    today = date(2026, 11, 3)
    await followers.follow(ada, measure, on=True)
    await workshops.measures.set_status(olga, measure, Status.BEGUN)
    assert len(await followers.news(ada, square.municipality, day=today)) == 1
    await workshops.participants.mute(ada, on=True)
    assert await followers.news(ada, square.municipality, day=today) == []
    await workshops.participants.mute(ada, on=False)
    await workshops.measures.set_public(olga, measure, public=False)
    assert await followers.news(ada, square.municipality, day=today) == []
    await workshops.measures.set_public(olga, measure, public=True)
    await workshops.measures.set_status(olga, measure, Status.PROPOSED)
    assert await followers.news(ada, square.municipality, day=today) == [], "everything is as it was"
    await workshops.measures.set_status(olga, measure, Status.BEGUN)
    await followers.follow(ada, measure, on=False)
    assert await followers.news(ada, square.municipality, day=today) == []


async def test_internal_measure_cannot_be_followed(
    workshops: Workshops, square: TownFixture, updates: Iterator[UpdateId]
) -> None:
    made = await make(workshops, square, updates)
    with pytest.raises(Gone):
        await workshops.measure_followers.follow(square.organiser, made, on=True)


async def test_calendar_has_what_one_took_on_and_what_one_follows(
    workshops: Workshops, square: TownFixture, measure: MeasureId, updates: Iterator[UpdateId]
) -> None:
    ada, bea = square.people["rat"][:2]
    mine = await make(workshops, square, updates)
    await workshops.measures.set_public(square.organiser, mine, public=True)
    await workshops.measure_owners.take(ada, mine)
    await workshops.measure_followers.follow(ada, mine, on=True)
    await workshops.measure_followers.follow(ada, measure, on=True)
    found = await workshops.measure_followers.for_calendar(ada)
    assert [(each.measure.id, each.town) for each in found] == [
        (mine, "Musterstadt"),
        (measure, "Musterstadt"),
    ]
    assert await workshops.measure_followers.for_calendar(bea) == []
    await workshops.measure_owners.answer(ada, mine, Answer.DONE)
    await workshops.measures.set_due(square.organiser, measure, None)
    assert await workshops.measure_followers.for_calendar(ada) == []


async def test_who_came_to_no_group_keeps_what_they_took_on(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    """Sessions that have ended are forgotten with people whom nothing binds: whoever took something on is bound."""
    assert await database.read(lambda tx: persons.of_chat(tx, ChatId(1))) is None
    token = (await workshops.measure_owners.link(square.organiser, measure)).token
    nora = await database.write(lambda tx: persons.add_without_chat(tx, language="de"))
    await workshops.measure_owners.agree(nora, token, Agreed(CONSENT_VERSION, "de", 5))
    await workshops.measure_owners.take_by_link(nora, token)
    await workshops.sessions.forget_ended()
    assert (await workshops.measures.sheet(nora, measure)).mine
