"""What an operator does with questionnaires and results on the command line."""

import csv
import io
from pathlib import Path

import pytest

from handlers.exports.editions import edition
from locales import words_in
from questionnaires.answers import Rated
from reports.csv_table import HEADER, counts_csv
from storage.database import Database
from storage.files import DATABASE_NAME
from tests import template
from tests.bot.conftest import Runs
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build

NAME = "Kurzcheck für das Ehrenamt 2026"


async def evaluated_town(folder: Path, clock: FakeClock) -> None:
    """Six of the council have said 2 and one advisor 0; the survey is closed."""
    database = await template.opened(folder / "data", folder / "database.key")
    work = Fieldwork.at(database, clock, await build(database, rat=6, beirat=1))
    survey = await work.opened()
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(2))
    await work.answers_everything(work.square.people["beirat"][0], survey, Rated(0))
    await work.closed(survey)
    await database.close()


@pytest.fixture
async def with_result(tmp_path: Path, clock: FakeClock) -> Path:
    await evaluated_town(tmp_path, clock)
    return tmp_path


def export(runs: Runs, *more: str) -> tuple[int, str, str]:
    return runs("export", "--municipality", "Musterstadt", "--survey", NAME, *more)


@pytest.mark.slow
@pytest.mark.usefixtures("with_result")
def test_export_writes_the_published_counts(runs: Runs, tmp_path: Path) -> None:
    written = "Written: result.csv.\nWritten: result-codebook.csv.\n"
    assert export(runs, "--format", "csv", "--output", "result.csv") == (0, written, "")
    header, *rows = csv.reader(io.StringIO((tmp_path / "result.csv").read_text("utf-8"), newline=""))
    assert tuple(header) == HEADER
    first = [row for row in rows if row[6] == "ku01"]
    assert [(row[10], row[11], row[13], row[14]) for row in first] == [
        ("alle", "0", "1", "7"),
        ("alle", "1", "0", "7"),
        ("alle", "2", "6", "7"),
        ("alle", "3", "0", "7"),
        ("alle", "W", "0", "7"),
        ("alle", "N", "0", "7"),
        ("alle", "ohne", "0", "7"),
        ("rat", "", "", ""),
        ("beirat", "", "", ""),
    ], "no number of a group: the council would give the advisor away"
    assert [row[10:] for row in rows if row[6] == "ku05"] == [
        ["alle", "", "", "", "0", "zu wenig Antworten"],
        ["alle", "W", "weiß ich nicht", "7", "0", ""],
        ["rat", "", "", "", "", "Weniger als 5 Personen haben diese Frage eingestuft."],
        ["beirat", "", "", "", "", "Weniger als 5 Personen haben diese Frage eingestuft."],
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("with_result")
def test_export_for_excel_has_semicolons_and_a_mark(runs: Runs, tmp_path: Path) -> None:
    assert export(runs, "--excel", "--output", "result.csv")[0] == 0
    content = (tmp_path / "result.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfkommune;befragung;")


@pytest.mark.slow
@pytest.mark.usefixtures("with_result")
def test_export_without_a_file_goes_to_the_screen(runs: Runs) -> None:
    code, out, err = export(runs)
    assert (code, err) == (0, "")
    assert out.startswith("kommune,befragung,")


@pytest.mark.slow
@pytest.mark.usefixtures("with_result")
def test_export_of_an_unknown_survey_names_those_that_there_are(runs: Runs) -> None:
    assert runs("export", "--municipality", "Musterstadt", "--survey", "Nichts") == (
        2,
        "",
        f'Musterstadt has no closed survey named "Nichts". Closed surveys: "{NAME}".\n',
    )


@pytest.mark.slow
@pytest.mark.usefixtures("with_result")
def test_export_to_a_place_that_cannot_be_written_says_so(runs: Runs) -> None:
    code, _, err = export(runs, "--output", "nowhere/result.csv")
    assert (code, err) == (2, "There is no folder nowhere: make it first.\n")


def test_export_before_the_first_start_says_so(runs: Runs, tmp_path: Path) -> None:
    code, _, err = export(runs)
    assert code == 4
    assert "start the bot first" in err
    assert not (tmp_path / "data" / DATABASE_NAME).exists()


async def test_name_that_looks_like_a_formula_is_a_text_in_the_table(
    database: Database, clock: FakeClock
) -> None:
    work = Fieldwork.at(database, clock, await build(database, rat=5))
    survey = (await work.draft()).survey.id
    await work.workshops.survey_drafts.rename(work.square.coordinator, survey, "=1+1")
    await work.workshops.surveys.open(work.square.coordinator, survey)
    await work.closed(survey)
    evaluated = await work.workshops.survey_results.of(work.square.coordinator, survey)

    table = counts_csv(edition(evaluated, words_in("de")), excel=False).decode()
    assert "\r\nMusterstadt,'=1+1,kurzcheck," in table


def test_check_of_a_right_file_says_so(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "probe.yaml").write_text(EVERY_TYPE, encoding="utf-8")
    assert runs("check", "probe.yaml") == (0, "probe.yaml: in Ordnung.\n", "")


def test_check_tells_every_problem_with_file_line_and_remedy(runs: Runs, tmp_path: Path) -> None:
    wrong = EVERY_TYPE.replace("type: single", "type: singel").replace("version: 2", "version: zwei")
    (tmp_path / "probe.yaml").write_text(wrong, encoding="utf-8")
    code, out, err = runs("check", "probe.yaml")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("probe.yaml:2: version: Hier wird eine ganze Zahl erwartet. — ")
    assert "„singel“ ist hier nicht bekannt. — Meinten Sie „single“?" in lines[1]


def test_check_of_several_files_tells_about_each(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(EVERY_TYPE, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("id: x", encoding="utf-8")
    code, out, _ = runs("check", "bad.yaml", "good.yaml")
    assert code == 1
    assert out.endswith("good.yaml: in Ordnung.\n")


def test_check_of_a_missing_file_says_so(runs: Runs) -> None:
    assert runs("check", "nowhere.yaml") == (
        2,
        "",
        "There is no file nowhere.yaml.\n",
    )
