"""Packages between towns: written by coordinators, taken in once, compared as a distribution; never across towns."""

from dataclasses import replace

import pytest

from questionnaires.answers import Rated
from questionnaires.counts import Counts
from questionnaires.model import FieldId, GroupCode, QuestionId
from questionnaires.package import Fault, Package, PackageRefused, for_others, package_file, read_package
from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from storage.ids import PackageId, SurveyId, UpdateId
from storage.questionnaires_in_use import digest_of
from tests.conftest import FakeClock
from tests.questionnaires.evaluation import evaluate
from tests.questionnaires.material import EVERY_TYPE, questionnaire
from tests.questionnaires.results import near
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.refusals import Gone, NotAllowed
from workshops.results.packages import PROGRAM, AlreadyIn, Imported, OwnResult

RAT = GroupCode("rat")
A1 = QuestionId("a1")
AMT = FieldId("amt")


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6))


async def evaluated(work: Fieldwork, level: int = 2) -> SurveyId:
    """A closed survey in which six of the council have chosen this level everywhere."""
    survey = await work.opened("probe", fields=("amt",))
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(level))
    await work.closed(survey)
    return survey


def from_town(level: int, *, name: str | None = None, month: str = "2026-05", people: int = 7) -> bytes:
    """The package of another town, in which so many people have chosen this level."""
    asked = questionnaire()
    rows = [(RAT, QuestionId(question), str(level), people) for question in ("a1", "a2")]
    found = evaluate(asked, Counts.of(rows, responses={RAT: people}), title="Probe", fields=frozenset({AMT}))
    return package_file(
        Package(
            program="0.1.0",
            town=name,
            month=month,
            questionnaire_digest=digest_of(EVERY_TYPE),
            result=for_others(found, title="Probe", keep_names=name is not None),
        )
    )


async def take_in(work: Fieldwork, *contents: bytes) -> list[Imported]:
    outcomes = [
        await work.workshops.packages.import_package(
            work.square.coordinator, work.square.municipality, content, update=work.update()
        )
        for content in contents
    ]
    imported = [outcome for outcome in outcomes if isinstance(outcome, Imported)]
    assert len(imported) == len(outcomes), outcomes
    return imported


async def test_package_says_where_it_comes_from(work: Fieldwork) -> None:
    survey = await evaluated(work)

    named = await work.workshops.packages.export_package(
        work.square.coordinator, survey, name_town=True, licence="CC0", notes="Gern nachfragen."
    )

    assert replace(named, result=read(named).result) == Package(
        program=PROGRAM,
        town="Musterstadt",
        month="2026-11",
        questionnaire_digest=digest_of(EVERY_TYPE),
        result=read(named).result,
        licence="CC0",
        notes="Gern nachfragen.",
    )
    assert named.result.items()[A1].score == near(200 / 3)


async def test_package_without_a_name_is_called_after_the_questionnaire(work: Fieldwork) -> None:
    survey = await work.opened("probe", fields=("amt",))
    await work.closed(survey)

    package = await work.workshops.packages.export_package(work.square.coordinator, survey, name_town=False)

    assert (package.town, package.result.published.title) == (None, "Probe")


def read(package: Package) -> Package:
    """What another town will read."""
    reading = read_package(package_file(package))
    assert isinstance(reading, Package)
    return reading


async def test_only_closed_surveys_are_passed_on(work: Fieldwork) -> None:
    survey = await work.opened("probe")

    with pytest.raises(Gone):
        await work.workshops.packages.export_package(work.square.coordinator, survey, name_town=False)


@pytest.mark.slow
async def test_package_is_taken_in_once(work: Fieldwork) -> None:
    packages, square = work.workshops.packages, work.square
    update = work.update()
    first = await packages.import_package(
        square.coordinator, square.municipality, from_town(1, name="Nachbarstadt"), update=update
    )
    assert isinstance(first, Imported)
    origin = first.package.origin
    assert (origin.town, origin.month, origin.questionnaire_code, origin.answered) == (
        "Nachbarstadt",
        "2026-05",
        "probe",
        7,
    )

    again = await packages.import_package(
        square.coordinator, square.municipality, from_town(1, name="Nachbarstadt"), update=update
    )
    assert again == first, "the same message, processed again after a crash"

    unnamed = await packages.import_package(
        square.coordinator, square.municipality, from_town(1), update=work.update()
    )
    assert unnamed == AlreadyIn(first.package), "the same result in another wrapping"
    assert await packages.listed(square.coordinator, square.municipality) == [first.package]


async def test_package_that_is_refused_leaves_nothing(work: Fieldwork) -> None:
    packages, square = work.workshops.packages, work.square
    damaged = from_town(1).replace(b"2026-05", b"2026-06")

    outcome = await packages.import_package(
        square.coordinator, square.municipality, damaged, update=work.update()
    )

    assert outcome == PackageRefused(Fault.CHANGED)
    assert await packages.listed(square.coordinator, square.municipality) == []


async def test_own_result_is_not_taken_in(work: Fieldwork) -> None:
    packages, square = work.workshops.packages, work.square
    survey = await evaluated(work)
    own = await packages.export_package(square.coordinator, survey, name_town=False)

    outcome = await packages.import_package(
        square.coordinator, square.municipality, package_file(own), update=work.update()
    )

    assert outcome == OwnResult()


@pytest.mark.slow
async def test_removed_package_is_gone_with_its_counts(work: Fieldwork) -> None:
    packages, square = work.workshops.packages, work.square
    kept, removed = await take_in(work, from_town(1), from_town(2))

    await packages.remove(square.coordinator, removed.package.id)

    assert await packages.listed(square.coordinator, square.municipality) == [kept.package]
    rows = await work.database.read(lambda tx: tx.all("SELECT DISTINCT package_id FROM package_count"))
    assert [row["package_id"] for row in rows] == [kept.package.id]
    with pytest.raises(Gone):
        await packages.remove(square.coordinator, removed.package.id)
    assert await take_in(work, from_town(2)), "it can be taken in again"


@pytest.mark.slow
async def test_comparison_tells_how_the_town_lies_among_others(work: Fieldwork) -> None:
    survey = await evaluated(work)
    await take_in(work, *(from_town(level, people=6 + n) for n, level in enumerate((0, 1, 1, 2, 3))))

    found = await work.workshops.packages.compare(work.square.coordinator, survey)

    spread = found.towns.items[A1]
    assert (spread.own, spread.towns) == (near(200 / 3), 5)
    assert (spread.lower_quartile, spread.median, spread.upper_quartile) == (
        near(100 / 3),
        near(100 / 3),
        near(200 / 3),
    )
    assert (spread.lowest, spread.highest) == (None, None)
    assert (len(found.packages), found.reworded) == (5, 0)


@pytest.mark.slow
async def test_four_towns_are_not_enough_to_tell_anything(work: Fieldwork) -> None:
    survey = await evaluated(work)
    await take_in(work, *(from_town(level) for level in range(4)))

    found = await work.workshops.packages.compare(work.square.coordinator, survey)

    assert (found.towns.towns, found.towns.items, found.towns.fields) == (4, {}, {})


@pytest.mark.slow
async def test_named_town_counts_once_with_its_newest_result(work: Fieldwork) -> None:
    survey = await evaluated(work)
    older, newer, _ = await take_in(
        work,
        from_town(3, name="Nachbarstadt", month="2024-05"),
        from_town(1, name="nachbarstadt", month="2026-05"),
        from_town(2),
    )

    found = await work.workshops.packages.compare(work.square.coordinator, survey)

    assert found.towns.towns == 2
    assert newer.package in found.packages
    assert older.package not in found.packages


@pytest.mark.slow
async def test_other_edition_of_the_questionnaire_is_told(work: Fieldwork) -> None:
    survey = await evaluated(work)
    reading = read_package(from_town(1))
    assert isinstance(reading, Package)
    await take_in(work, package_file(replace(reading, questionnaire_digest="b" * 64)), from_town(2))

    found = await work.workshops.packages.compare(work.square.coordinator, survey)

    assert (len(found.packages), found.reworded) == (2, 1)


async def test_towns_on_one_server_do_not_see_each_others_packages(
    work: Fieldwork, database: Database, clock: FakeClock
) -> None:
    await take_in(work, from_town(1))
    other = Fieldwork.at(database, clock, await build(database, "Nachbarstadt", first_chat=5000, rat=5))
    packages = work.workshops.packages

    assert await packages.listed(other.square.coordinator, other.square.municipality) == []
    outcome = await packages.import_package(
        other.square.coordinator, other.square.municipality, from_town(1), update=UpdateId(900)
    )
    assert isinstance(outcome, Imported), "each town has its own"


@pytest.mark.slow
async def test_only_coordinators_of_the_town_may_do_any_of_it(
    work: Fieldwork, database: Database, clock: FakeClock
) -> None:
    packages, square = work.workshops.packages, work.square
    survey = await evaluated(work)
    (taken_in,) = await take_in(work, from_town(1))
    foreign = await build(database, "Nachbarstadt", first_chat=5000, rat=1)

    for person in (square.organiser, square.people["rat"][0], foreign.coordinator):
        with pytest.raises(NotAllowed):
            await packages.export_package(person, survey, name_town=False)
        with pytest.raises(NotAllowed):
            await packages.import_package(person, square.municipality, from_town(2), update=work.update())
        with pytest.raises(NotAllowed):
            await packages.listed(person, square.municipality)
        with pytest.raises(NotAllowed):
            await packages.remove(person, taken_in.package.id)
        with pytest.raises(NotAllowed):
            await packages.compare(person, survey)


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE package SET fingerprint = 'abc'",
        "UPDATE package SET month = 'Mai 2026'",
        "UPDATE package SET town = '  '",
        "UPDATE package SET answered = 0",
        "UPDATE package_count SET level_0 = -1",
        "UPDATE package_count SET level_0 = 0, level_1 = 0, level_2 = 1, level_3 = 1",
        "INSERT INTO package_count VALUES (99, 'a1', 1, 5, 5, 5, 5)",
        """
        INSERT INTO package (municipality_id, fingerprint, checksum, program, month, questionnaire_code,
                             questionnaire_version, questionnaire_digest)
        SELECT municipality_id, fingerprint, checksum, program, month, questionnaire_code,
               questionnaire_version, questionnaire_digest FROM package
        """,
    ],
)
async def test_rows_that_no_package_can_have_are_refused(work: Fieldwork, change: str) -> None:
    await take_in(work, from_town(1))

    def write(tx: Transaction) -> None:
        tx.run(change)

    with pytest.raises(ConstraintViolated):
        await work.database.write(write)


async def test_unknown_package_is_gone(work: Fieldwork) -> None:
    with pytest.raises(Gone):
        await work.workshops.packages.remove(work.square.coordinator, PackageId(1))
