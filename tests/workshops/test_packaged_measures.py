"""Measures in packages: those that everybody may see, only where a coordinator wants it, and nothing else leaves."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from questionnaires.kernels import choice
from questionnaires.package import Package, package_file, read_package
from questionnaires.packaged_measures import PackagedMeasure
from storage.attendance import Rsvp
from storage.database import Database, Transaction
from storage.ids import MeasureId, SurveyId
from storage.measures import Origin, Part, Status
from storage.run_sheets import NewItem
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.test_packages import evaluated, from_town
from tests.workshops.town_fixture import build
from workshops.measures.measures import Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.meetings.sheets import MeetingSheet
from workshops.refusals import NotAllowed
from workshops.results.packages import AlreadyIn, Imported, Renewed

OTHERS = (
    PackagedMeasure("Sprachcafé <b>", "done", "Begegnung", "Amt für Soziales", "Ein fester Raum"),
    PackagedMeasure("Lotsen", "discarded", reason="Es gibt sie schon."),
)


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6))


async def make(work: Fieldwork, what: str, *, public: bool = True, **more: Any) -> MeasureId:
    organiser, measures = work.square.organiser, work.workshops.measures
    origin = more.pop("origin", None)
    wanted = Wanted(what, **more)
    made = await measures.make(
        organiser, work.square.municipality, wanted, update=work.update(), origin=origin
    )
    assert isinstance(made, MeasureSheet)
    await measures.set_public(organiser, made.measure.id, public=public)
    return made.measure.id


def with_measures(content: bytes, *measures: PackagedMeasure) -> bytes:
    found = read_package(content)
    assert isinstance(found, Package)
    return package_file(replace(found, measures=measures))


async def marked(work: Fieldwork) -> SurveyId:
    """A town with a marker in every text: LEAVES in what goes with a named package, STAYS in all else."""
    survey, square, measures = await evaluated(work), work.square, work.workshops.measures
    work.clock.now = datetime(2026, 11, 10, 9, tzinfo=UTC)
    done = await make(
        work,
        "LEAVES-what",
        office="LEAVES-office",
        due=date(2027, 3, 31),
        partners="STAYS-partners",
        means="STAYS-means",
        first_step="STAYS-first-step",
        origin=Origin.finding(survey, "amt", "STAYS-origin"),
    )
    await measures.word(square.organiser, done, Part.FIELD, "LEAVES-field")
    await measures.word(square.organiser, done, Part.HELPED, "LEAVES-helped")
    ada = square.people["rat"][0]
    await work.workshops.measure_owners.take(ada, done)
    await work.workshops.measure_owners.set_name(ada, done, "STAYS-owner")
    await measures.set_status(square.organiser, done, Status.POSTPONED, reason="STAYS-earlier-reason")
    await measures.set_status(square.organiser, done, Status.DONE)
    given_up = await make(work, "LEAVES-given-up in Musterstadt")
    await measures.set_status(square.organiser, given_up, Status.DISCARDED, reason="LEAVES-reason")
    await make(work, "STAYS-internal", public=False, office="STAYS-internal-office")
    await plant_elsewhere(work)
    return survey


async def plant_elsewhere(work: Fieldwork) -> None:
    """In what is neither a result nor a measure: a meeting with all its texts, a poll, a run sheet, a group, a name."""
    square, workshops = work.square, work.workshops
    meeting = await workshops.meetings.draft(
        square.organiser,
        square.municipality,
        title="STAYS-meeting",
        start=datetime.fromisoformat("2026-12-03T18:00"),
        minutes=60,
        place="STAYS-place",
        update=work.update(),
    )
    assert isinstance(meeting, MeetingSheet)
    which = meeting.meeting.id
    await workshops.meetings.set_note(square.organiser, which, note="STAYS-note")
    await workshops.meetings.set_agenda(square.organiser, which, items=["STAYS-agenda"])
    await workshops.meetings.set_link(
        square.organiser, which, link="https://stays.example/STAYS-link", for_coming=False
    )
    await workshops.meetings.invite(square.organiser, which)
    await workshops.invited_meetings.answer(square.people["rat"][0], which, answer=Rsvp.YES)
    await workshops.invited_meetings.give_name(square.people["rat"][0], which, name="STAYS-name")
    klara, town = square.coordinator, square.municipality
    await workshops.polls.draft(
        klara, town, question="STAYS-poll", asks=choice.one_of("STAYS-a", "STAYS-b"), update=work.update()
    )
    await workshops.run_sheets.make(
        klara, town, title="STAYS-sheet", items=[NewItem("STAYS-item")], update=work.update()
    )


def markers(package: Package) -> set[str]:
    """What of the markers stands in the file."""
    text = package_file(package).decode()
    found = json.loads(text)
    assert "STAYS" not in text
    return {
        value.partition(" ")[0]
        for each in found.get("measures", ())
        for value in each.values()
        if value is not None and value.startswith("LEAVES")
    }


async def test_only_what_the_coordinator_lets_go_leaves(work: Fieldwork) -> None:
    survey, packages, klara = await marked(work), work.workshops.packages, work.square.coordinator
    plain = await packages.export_package(klara, survey, name_town=True)
    assert (plain.measures, "LEAVES" in package_file(plain).decode()) == ((), False), "it is off by itself"
    shown = await packages.measures_to_pass_on(klara, survey)
    named = await packages.export_package(klara, survey, name_town=True, measures=shown.mark)
    assert markers(named) == {
        "LEAVES-what",
        "LEAVES-office",
        "LEAVES-field",
        "LEAVES-helped",
        "LEAVES-given-up",
        "LEAVES-reason",
    }
    unnamed = await packages.export_package(klara, survey, name_town=False, measures=shown.mark)
    assert markers(unnamed) == {"LEAVES-what", "LEAVES-field", "LEAVES-helped"}
    assert "musterstadt" not in package_file(unnamed).decode().casefold()
    assert (shown.named, shown.unnamed, shown.public) == (named.measures, unnamed.measures, 2)


async def test_only_coordinators_look_at_what_would_go(work: Fieldwork) -> None:
    survey = await marked(work)
    for person in (work.square.organiser, work.square.people["rat"][0]):
        with pytest.raises(NotAllowed):
            await work.workshops.packages.measures_to_pass_on(person, survey)


async def test_twenty_are_the_most_and_where_something_helped_comes_first(work: Fieldwork) -> None:
    survey = await evaluated(work)
    for number in range(21):
        last = await make(work, f"Maßnahme {number}")
    await work.workshops.measures.word(work.square.organiser, last, Part.HELPED, "Geduld")
    found = await work.workshops.packages.measures_to_pass_on(work.square.coordinator, survey)
    assert (len(found.named), found.public, found.named[0].helped) == (20, 21, "Geduld")


async def test_without_the_towns_name_goes_nothing_that_the_coordinator_was_not_shown(
    work: Fieldwork,
) -> None:
    survey = await evaluated(work)
    for number in range(20):
        await make(work, f"Maßnahme {number}")
    newest = await make(work, "Sprachcafé in Musterstadt")
    await work.workshops.measures.word(work.square.organiser, newest, Part.HELPED, "Geduld")
    found = await work.workshops.packages.measures_to_pass_on(work.square.coordinator, survey)
    assert len(found.unnamed) == 19
    assert {each.what for each in found.unnamed} < {each.what for each in found.named}


async def test_other_town_reads_them_beside_the_comparison(work: Fieldwork) -> None:
    survey, packages, square = await evaluated(work), work.workshops.packages, work.square
    content = with_measures(from_town(1, name="Nachbarstadt"), *OTHERS)

    async def bring(content: bytes) -> object:
        return await packages.import_package(
            square.coordinator, square.municipality, content, update=work.update()
        )

    imported = await bring(content)
    assert isinstance(imported, Imported)
    assert (await packages.compare(square.coordinator, survey)).measures == 2
    found = await packages.experience(square.coordinator, survey)
    assert found.measures == tuple((imported.package, each) for each in OTHERS)
    assert await bring(content) == AlreadyIn(imported.package)
    assert await bring(from_town(1, name="Nachbarstadt")) == AlreadyIn(imported.package)
    assert len((await packages.experience(square.coordinator, survey)).measures) == 2, "those stay"
    changed = with_measures(from_town(1, name="Nachbarstadt"), OTHERS[1])
    assert await bring(changed) == Renewed(imported.package)
    assert [each for _, each in (await packages.experience(square.coordinator, survey)).measures] == [
        OTHERS[1]
    ]
    await packages.remove(square.coordinator, imported.package.id)
    rows = await work.database.read(lambda tx: tx.all("SELECT * FROM package_measure"))
    assert rows == []


async def test_what_came_with_packages_goes_with_the_town(work: Fieldwork) -> None:
    square = work.square
    content = with_measures(from_town(1, name="Nachbarstadt"), *OTHERS)
    await work.workshops.packages.take_in(square.municipality, content)
    await work.workshops.leaving.delete(square.municipality)

    def left(tx: Transaction) -> int:
        return int(tx.one("SELECT count(*) AS n FROM package_measure")["n"])

    assert await work.database.read(left) == 0
