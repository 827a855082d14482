"""What is stored of people in measures, what they read of it, and when it goes."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.database import Database
from storage.ids import MeasureId
from storage.measures import Status
from tests.conftest import FakeClock
from tests.disclosure import tables
from tests.workshops.measuring import owed
from tests.workshops.town_fixture import TownFixture
from workshops.measures.messages import ASK
from workshops.measures.owners import LINK_HOLDS
from workshops.participants.participants import LinkExpired
from workshops.workshops import Workshops


async def test_my_data_name_what_i_took_on_and_follow(
    workshops: Workshops, square: TownFixture, measure: MeasureId
) -> None:
    ada = square.people["rat"][0]
    await workshops.measure_owners.take(ada, measure)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    await workshops.measure_followers.follow(ada, measure, on=True)
    content = (await workshops.privacy.dossier(ada)).content
    assert content["measures"] == [
        {
            "municipality": "Musterstadt",
            "measure": "Sprachcafé im Rathaus",
            "due": "2027-03-31",
            "status": "proposed",
            "name": "Frau A.",
        }
    ]
    assert content["follows"] == ["Sprachcafé im Rathaus"]
    made = (await workshops.privacy.dossier(square.organiser)).content["made"]
    assert made == [{"kind": "measure", "title": "Sprachcafé im Rathaus"}]


async def test_my_data_name_what_i_am_asked_to_take_on_as_long_as_that_is_stored(
    workshops: Workshops, square: TownFixture, measure: MeasureId, clock: FakeClock
) -> None:
    ada, owners = square.people["rat"][0], workshops.measure_owners
    link = await owners.link(square.organiser, measure)
    await owners.ask_by_link(ada, link.token)
    clock.advance(LINK_HOLDS)
    assert isinstance(await owners.open_link(ada, link.token), LinkExpired)
    assert (await workshops.privacy.dossier(ada)).content["offered"] == ["Sprachcafé im Rathaus"]
    await owners.decline(ada, link.token)
    assert (await workshops.privacy.dossier(ada)).content["offered"] == []


@pytest.mark.parametrize("everything", [True, False])
async def test_who_is_asked_by_a_link_is_forgotten_with_the_person(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, everything: bool
) -> None:
    ada = square.people["rat"][0]
    link = await workshops.measure_owners.link(square.organiser, measure)
    await workshops.measure_owners.ask_by_link(ada, link.token)
    assert (await tables(database))["measure_asked"] != []
    if everything:
        await workshops.privacy.erase(ada)
    else:
        await workshops.privacy.withdraw(ada, square.municipality)
    assert (await tables(database))["measure_asked"] == []


@pytest.mark.parametrize("everything", [True, False])
async def test_name_goes_with_the_person_and_the_measure_stays_with_its_office(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, everything: bool
) -> None:
    ada = square.people["rat"][0]
    link = await workshops.measure_owners.link(square.organiser, measure)
    await workshops.measure_owners.take_by_link(ada, link.token)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    await workshops.measure_followers.follow(ada, measure, on=True)
    assert await workshops.measure_owners.is_known(link.token)
    if everything:
        await workshops.privacy.erase(ada)
    else:
        await workshops.privacy.withdraw(ada, square.municipality)
    sheet = await workshops.measures.sheet(square.organiser, measure)
    assert (sheet.line.taken, sheet.line.name, sheet.measure.office) == (False, None, "Amt für Soziales")
    assert {person for person, _ in await owed(database, ASK)} == {square.organiser}
    left = await database.read(lambda tx: tx.all("SELECT * FROM measure_follower"))
    assert left == []
    assert not await workshops.measure_owners.is_known(link.token), "the way that led to them"


async def test_town_takes_its_measures_along_without_names(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database
) -> None:
    ada = square.people["rat"][0]
    await workshops.measure_owners.take(ada, measure)
    await workshops.measure_owners.set_name(ada, measure, "Frau A.")
    [taken] = (await workshops.leaving.belongings(square.municipality)).measures
    assert (taken["what"], taken["office"], taken["due_on"]) == (
        "Sprachcafé im Rathaus",
        "Amt für Soziales",
        "2027-03-31",
    )
    assert [each["kind"] for each in taken["history"]] == ["made", "taken"]
    assert "Frau A." not in str(taken)
    await workshops.leaving.delete(square.municipality)
    for table in ("measure", "measure_change", "measure_owner", "measure_asked", "measure_follower"):
        assert (await tables(database))[table] == []


async def test_what_ended_long_ago_is_deleted_after_the_storage_period(
    workshops: Workshops, square: TownFixture, measure: MeasureId, database: Database, clock: FakeClock
) -> None:
    await database.write(lambda tx: tx.run("UPDATE municipality SET storage_months = 12"))
    await workshops.measures.set_status(square.organiser, measure, Status.DONE)
    clock.now = datetime(2027, 11, 3, 9, tzinfo=UTC)
    await workshops.storage_periods.work()
    told = await database.read(lambda tx: tx.one("SELECT data FROM delivery WHERE kind = 'deletion_ahead'"))
    assert '"measures": 1' in told["data"]
    clock.advance(timedelta(days=15))
    await workshops.storage_periods.work()
    assert await database.read(lambda tx: tx.all("SELECT * FROM measure")) == []
    assert await database.read(lambda tx: tx.all("SELECT * FROM delivery WHERE kind GLOB 'measure_*'")) == []
