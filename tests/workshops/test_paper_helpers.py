"""The right to enter forms from paper for a day: what it opens, what it does not, and when it ends."""

from collections.abc import Awaitable
from datetime import date, timedelta

import pytest

from storage.database import Database, Transaction
from storage.day_rights import MODERATING, Task
from storage.errors import ConstraintViolated
from storage.ids import GroupId, PersonId, SurveyId
from storage.responses import Answer
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build, someone
from workshops.participants.day_rights import MOST_CODES, PaperTask, TooManyCodes
from workshops.participants.participants import Agreed, AlreadyIn, Joined, LinkExpired, Newcomer
from workshops.refusals import EnteringIsOver, Gone, NotAllowed, TooLate
from workshops.surveys.paper import Typed

pytestmark = pytest.mark.slow

AGREED = Agreed("1", "de", 5)
TYPED: Typed = {"ku01": Answer("3", "Seit Mai"), "ku02": Answer("2", None)}


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6, ehrenamt=5))


def today(work: Fieldwork) -> date:
    return work.clock().date()


async def helper(
    work: Fieldwork, survey: SurveyId, group: GroupId | None = None, *, chat: int = 9000
) -> PersonId:
    """Somebody new, who came by a code for today."""
    code = await work.workshops.day_rights.make_code(
        work.square.coordinator,
        work.square.municipality,
        Task(survey, group),
        day=today(work),
        update=work.update(),
    )
    person = await work.database.write(lambda tx: someone(tx, chat))
    assert isinstance(await work.workshops.participants.open_link(person, code.token), Newcomer)
    assert isinstance(await work.workshops.participants.join(person, code.token, agreed=AGREED), Joined)
    return person


async def enters(work: Fieldwork, person: PersonId, survey: SurveyId, group: GroupId) -> int:
    """The number of the form."""
    done = await work.workshops.paper_forms.enter(person, survey, group, work.update(), typed=TYPED)
    return done.number


async def papers(work: Fieldwork, person: PersonId) -> list[PaperTask]:
    """What their home screen offers."""
    overview = await work.workshops.overviews.of(person)
    assert overview is not None
    return overview.papers


async def refused(*attempts: Awaitable[object], by: type[Exception] = NotAllowed) -> None:
    for attempt in attempts:
        with pytest.raises(by):
            await attempt


async def test_helper_enters_forms_of_the_groups_that_are_asked_and_they_count_like_all_others(
    work: Fieldwork,
) -> None:
    survey = await work.opened()
    mona, paper, ehrenamt = (
        await helper(work, survey),
        work.workshops.paper_forms,
        work.square.groups["ehrenamt"],
    )
    found = await paper.entering(mona, survey)
    assert found.only_enters
    assert not (await paper.entering(work.square.coordinator, survey)).only_enters
    assert ehrenamt in {group.id for group, _ in found.groups}
    assert (await paper.line(mona, survey, ehrenamt, place=0)).only_enters
    assert await enters(work, mona, survey, ehrenamt) == 1
    assert {group.id: n for group, n in (await paper.entering(mona, survey)).groups}[ehrenamt] == 1
    (task,) = await papers(work, mona)
    assert (task.survey.id, task.day) == (survey, today(work))
    assert await papers(work, work.square.coordinator) == []


async def test_helper_of_one_group_enters_no_other(work: Fieldwork) -> None:
    survey, groups = await work.opened(), work.square.groups
    mona, paper = await helper(work, survey, groups["rat"]), work.workshops.paper_forms
    assert [group.id for group, _ in (await paper.entering(mona, survey)).groups] == [groups["rat"]]
    assert await enters(work, mona, survey, groups["rat"]) == 1
    await refused(
        paper.line(mona, survey, groups["ehrenamt"], place=0),
        paper.read(mona, survey, groups["ehrenamt"], place=0, text="- - - - -", so_far={}, language="de"),
        paper.enter(mona, survey, groups["ehrenamt"], work.update(), typed=TYPED),
    )
    row = await work.database.read(lambda tx: tx.one("SELECT count(*) AS n FROM paper_form"))
    assert row["n"] == 1


async def test_helper_does_nothing_else(work: Fieldwork) -> None:
    survey = await work.opened()
    other = await work.opened()
    mona, here, day = await helper(work, survey), work.square.municipality, today(work)
    rat, every = work.square.groups["rat"], work.workshops
    await enters(work, mona, survey, rat)
    await refused(
        every.paper_forms.drop(mona, survey, number=1),
        every.paper_forms.entering(mona, other),
        every.paper_forms.enter(mona, other, rat, work.update(), typed=TYPED),
        every.surveys.sheet(mona, survey),
        every.surveys.listed(mona, here),
        every.surveys.close(mona, survey),
        every.day_rights.sheet(mona, here, survey),
        every.day_rights.make_code(mona, here, Task(survey), day=day, update=work.update()),
        every.day_rights.withdraw(mona, here, "token", survey),
        every.run_sheets.listed(mona, here),
        every.walls.sheet(mona, here, language="de"),
        every.invitations.town(mona, here),
        every.group_links.group_link(mona, rat),
    )


async def test_whoever_moderates_enters_no_forms(work: Fieldwork) -> None:
    survey = await work.opened()
    code = await work.workshops.day_rights.make_code(
        work.square.coordinator, work.square.municipality, day=today(work), update=work.update()
    )
    mona = await work.database.write(lambda tx: someone(tx, 9000))
    assert isinstance(await work.workshops.participants.join(mona, code.token, agreed=AGREED), Joined)
    await refused(work.workshops.paper_forms.entering(mona, survey))
    assert await work.workshops.day_rights.moderates_until(mona, work.square.municipality) == today(work)


async def test_right_ends_with_the_day_of_the_town_or_with_the_survey(work: Fieldwork) -> None:
    survey, rat = await work.opened(), work.square.groups["rat"]
    mona, here = await helper(work, survey), work.square.municipality
    assert await work.workshops.day_rights.moderates_until(mona, here) is None
    sheet = await work.workshops.day_rights.sheet(work.square.coordinator, here, survey)
    assert [each.task for each in sheet.holders] == [Task(survey)]
    work.clock.advance(timedelta(hours=13, minutes=59))
    assert await enters(work, mona, survey, rat) == 1
    work.clock.advance(timedelta(minutes=1))
    paper = work.workshops.paper_forms
    await refused(
        paper.entering(mona, survey),
        paper.enter(mona, survey, rat, work.update(), typed=TYPED),
        by=EnteringIsOver,
    )
    assert await papers(work, mona) == []
    work.clock.advance(timedelta(hours=2))
    nora = await helper(work, survey, chat=9001)
    await work.closed(survey)
    await refused(paper.enter(nora, survey, rat, work.update(), typed=TYPED), by=TooLate)
    assert await papers(work, nora) == []


async def test_code_is_for_one_person_and_leads_nowhere_once_the_survey_is_closed(work: Fieldwork) -> None:
    survey, here, klara = await work.opened(), work.square.municipality, work.square.coordinator
    rights, ada = work.workshops.day_rights, work.square.people["rat"][0]
    task = Task(survey, work.square.groups["rat"])
    code = await rights.make_code(klara, here, task, day=today(work), update=work.update())
    assert (code.task, code.day) == (task, today(work))
    joined = await work.workshops.participants.join(ada, code.token)
    assert isinstance(joined, Joined)
    assert joined.offer.survey is not None
    assert joined.offer.forms_of is not None
    assert joined.offer.forms_of.id == work.square.groups["rat"]
    assert isinstance(await work.workshops.participants.open_link(ada, code.token), AlreadyIn)
    assert isinstance(await work.workshops.participants.open_link(klara, code.token), AlreadyIn)
    (holder,) = (await rights.sheet(klara, here, survey)).holders
    assert (await rights.end(klara, here, holder.id, survey)).holders == ()
    late = await rights.make_code(klara, here, Task(survey), day=today(work), update=work.update())
    await work.closed(survey)
    ben = work.square.people["rat"][1]
    assert isinstance(await work.workshops.participants.open_link(ben, late.token), LinkExpired)
    await refused(
        rights.sheet(klara, here, survey),
        rights.make_code(klara, here, Task(survey), day=today(work), update=work.update()),
        by=TooLate,
    )


async def test_code_is_made_for_a_survey_and_a_group_of_this_town_only(work: Fieldwork) -> None:
    survey, here, klara = await work.opened(), work.square.municipality, work.square.coordinator
    elsewhere = await build(work.database, "Nachbarstadt", first_chat=5000, rat=1)
    rights = work.workshops.day_rights
    stranger = elsewhere.groups["rat"]
    await refused(
        rights.make_code(
            elsewhere.coordinator,
            elsewhere.municipality,
            Task(survey),
            day=today(work),
            update=work.update(),
        ),
        rights.make_code(klara, here, Task(survey, stranger), day=today(work), update=work.update()),
        rights.make_code(klara, here, Task(SurveyId(99)), day=today(work), update=work.update()),
        by=Gone,
    )
    for _ in range(MOST_CODES):
        await rights.make_code(klara, here, Task(survey), day=today(work), update=work.update())
    await refused(
        rights.make_code(klara, here, Task(survey), day=today(work), update=work.update()), by=TooManyCodes
    )
    await rights.make_code(klara, here, MODERATING, day=today(work), update=work.update())


async def test_right_is_given_back_told_and_forgotten(work: Fieldwork) -> None:
    survey, here = await work.opened(), work.square.municipality
    mona = await helper(work, survey)
    nora = await helper(work, survey, work.square.groups["rat"], chat=9001)
    told = (await work.workshops.privacy.dossier(mona)).content["rights_for_a_day"]
    (of_one_group,) = (await work.workshops.privacy.dossier(nora)).content["rights_for_a_day"]
    assert [each["forms_of"] for each in (*told, of_one_group)] == [None, "Rat"]
    name = (await work.workshops.surveys.listed(work.square.coordinator, here))[0].name
    assert [(each["municipality"], each["survey"]) for each in told] == [("Musterstadt", name)]
    await work.workshops.day_rights.stop_entering(mona, survey)
    await refused(work.workshops.paper_forms.entering(mona, survey))
    await work.workshops.privacy.withdraw(nora, here)
    assert await work.database.read(lambda tx: tx.all("SELECT * FROM day_right")) == []


async def test_form_of_a_helper_waits_like_any_other_where_the_same_was_asked_lately(
    database: Database, clock: FakeClock
) -> None:
    work = Fieldwork.at(database, clock, await build(database, rat=6))
    second, rat = await work.opened_again(), work.square.groups["rat"]
    mona = await helper(work, second)
    done = await work.workshops.paper_forms.enter(mona, second, rat, work.update(), typed=TYPED)
    assert not done.counts


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE day_right SET survey_id = NULL",
        "UPDATE day_right SET survey_id = 99",
        "UPDATE day_right SET group_id = 99",
        """
        INSERT INTO day_right (municipality_id, person_id, survey_id, group_id, began_at, ends_at)
        SELECT municipality_id, person_id, survey_id, group_id, 1, 2 FROM day_right
        """,
        "UPDATE invite SET survey_id = NULL WHERE role = 'paper_helper'",
        "UPDATE invite SET role = 'moderator' WHERE role = 'paper_helper'",
        "UPDATE invite SET uses_left = NULL WHERE role = 'paper_helper'",
        "UPDATE invite SET expires_at = NULL WHERE role = 'paper_helper'",
        "UPDATE invite SET forms_of = (SELECT id FROM audience_group) WHERE role <> 'paper_helper'",
    ],
)
async def test_tables_refuse_what_makes_no_sense(work: Fieldwork, sql: str) -> None:
    survey, klara = await work.opened(), work.square.coordinator
    await work.workshops.group_links.group_link(klara, work.square.groups["rat"])
    await helper(work, survey, work.square.groups["rat"])

    def work_(tx: Transaction) -> int:
        return tx.run(sql)

    with pytest.raises(ConstraintViolated):
        await work.database.write(work_)
