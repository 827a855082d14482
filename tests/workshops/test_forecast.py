"""Before a survey is opened it is said which groups will be shown, reckoning that 70 % rate a question."""

from questionnaires.answers import Rated
from questionnaires.stored_result import from_text
from storage import results
from storage.database import Database
from storage.ids import GroupId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.surveys.forecast import forecast
from workshops.surveys.surveys import Running

A, B, C, D, E = (GroupId(number) for number in range(1, 6))


def test_town_of_25_shows_the_administration_and_the_others_together() -> None:
    found = forecast({A: 10, B: 5, C: 4, D: 3, E: 3}, [], k=5)

    assert found.shown == (((A,),), ((B,), (C,), (D,), (E,)))
    assert ((B,), (C,)) in found.suggested


def test_eight_two_and_two_show_the_total_only() -> None:
    assert len(forecast({A: 8, B: 2, C: 2}, [], k=5).shown) == 1
    assert forecast({A: 2, B: 2}, [], k=5).shown == ()


def test_joined_groups_count_as_one() -> None:
    found = forecast({A: 10, B: 5, C: 4, D: 3, E: 3}, [(B, C)], k=5)

    assert found.sizes == {(A,): 10, (B, C): 9, (D,): 3, (E,): 3}
    assert found.shown == (((A,),), ((B, C), (D,), (E,)))
    again = forecast({A: 10, B: 5, C: 4, D: 3, E: 3}, [(B, C), (D, E)], k=4)
    assert again.shown == (((A,),), ((B, C),), ((D, E),))


async def test_groups_that_were_joined_are_published_as_one(database: Database, clock: FakeClock) -> None:
    square = await build(database, verwaltung=8, rat=4, beirat=3, ehrenamt=6)
    work = Fieldwork.at(database, clock, square)
    draft = await work.draft()
    rat, beirat = square.groups["rat"], square.groups["beirat"]
    drafts = work.workshops.survey_drafts
    draft = await drafts.join_groups(square.coordinator, draft.survey.id, groups=(rat, beirat), on=True)
    assert draft.joined == ((rat, beirat),)
    parted = await drafts.join_groups(square.coordinator, draft.survey.id, groups=(rat, beirat), on=False)
    assert parted.joined == ()
    await drafts.join_groups(square.coordinator, draft.survey.id, groups=(rat, beirat), on=True)
    survey = draft.survey.id
    await work.workshops.surveys.open(square.coordinator, survey)
    for person in (person for people in square.people.values() for person in people):
        await work.answer(person, survey, "ku01", Rated(2))
    running = await work.workshops.surveys.sheet(square.coordinator, survey)
    assert isinstance(running, Running)
    assert ("Rat", "Beirat") in [line.groups for line in running.lines]
    await work.closed(survey)

    stored = await database.read(lambda tx: results.published(tx, survey))
    assert stored is not None
    found = from_text(stored)
    assert found.joined == (("rat", "beirat"),)
    assert [one.groups for one in found.items[0].blocks] == [
        ("verwaltung",),
        ("rat", "beirat"),
        ("ehrenamt",),
    ]
