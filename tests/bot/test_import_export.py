"""Results leave and enter a town by files on the command line; what came out is opened again by other programs."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from questionnaires.answers import Rated
from questionnaires.package import Package, package_schema, read_package
from questionnaires.schema import json_schema
from tests import template
from tests.bot.conftest import Runs
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build

NAME = "Kurzcheck für das Ehrenamt 2026"


@pytest.fixture
async def towns(tmp_path: Path, clock: FakeClock) -> Path:
    """Musterstadt has a result of six people; Nachbarstadt has none."""
    database = await template.opened(tmp_path / "data", tmp_path / "database.key")
    work = Fieldwork.at(database, clock, await build(database, rat=6))
    survey = await work.opened()
    for person in work.square.people["rat"]:
        await work.answers_everything(person, survey, Rated(2))
    await work.closed(survey)
    await build(database, "Nachbarstadt", first_chat=5000, rat=1)
    await database.close()
    return tmp_path


def export(runs: Runs, *more: str) -> tuple[int, str, str]:
    return runs("export", "--municipality", "Musterstadt", "--survey", NAME, *more)


def take_in(runs: Runs, file: str, *, town: str = "Nachbarstadt") -> tuple[int, str, str]:
    return runs("import", file, "--municipality", town)


@pytest.mark.slow
@pytest.mark.usefixtures("towns")
def test_table_comes_with_its_codebook(runs: Runs, tmp_path: Path) -> None:
    export(runs, "--excel", "--output", "ergebnis.csv")

    codebook = (tmp_path / "ergebnis-codebook.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(codebook, newline=""), delimiter=";"))
    assert rows[0] == ["Wo", "Was", "Bedeutung"]
    assert ["Gruppen", "rat", "Rat"] in rows


@pytest.mark.slow
@pytest.mark.usefixtures("towns")
def test_workbook_opens_in_another_program(runs: Runs, tmp_path: Path) -> None:
    assert export(runs, "--format", "xlsx", "--output", "ergebnis.xlsx") == (
        0,
        "Written: ergebnis.xlsx.\n",
        "",
    )

    book = load_workbook(tmp_path / "ergebnis.xlsx", read_only=True)
    assert book.sheetnames == [
        "Übersicht",
        "Felder",
        "Fragen",
        "Gruppen",
        "Weitere Fragen",
        "Tagesordnung",
        "Codebuch",
    ]


@pytest.mark.usefixtures("towns")
def test_workbook_is_not_written_to_the_screen(runs: Runs) -> None:
    code, out, err = export(runs, "--format", "xlsx")
    assert (code, out) == (2, "")
    assert "add --output result.xlsx" in err


@pytest.mark.slow
@pytest.mark.usefixtures("towns")
@pytest.mark.parametrize(("more", "town"), [((), None), (("--name-town",), "Musterstadt")])
def test_package_names_the_town_only_on_request(
    runs: Runs, tmp_path: Path, more: tuple[str, ...], town: str | None
) -> None:
    assert export(runs, "--format", "json", "--output", "paket.json", *more)[0] == 0

    package = read_package((tmp_path / "paket.json").read_bytes())
    assert isinstance(package, Package)
    assert (package.town, package.month) == (town, "2026-11")


@pytest.mark.slow
@pytest.mark.usefixtures("towns")
def test_package_of_one_town_is_taken_in_by_another(runs: Runs) -> None:
    export(runs, "--format", "json", "--name-town", "--output", "paket.json")

    assert take_in(runs, "paket.json") == (0, "Taken in: Musterstadt, 2026-11, kurzcheck.\n", "")
    assert take_in(runs, "paket.json") == (
        0,
        "Nachbarstadt has this result already, nothing was changed.\n",
        "",
    )


@pytest.mark.slow
@pytest.mark.usefixtures("towns")
def test_own_package_is_refused(runs: Runs) -> None:
    export(runs, "--format", "json", "--output", "paket.json")

    code, _, err = take_in(runs, "paket.json", town="Musterstadt")
    assert (code, err.count("\n")) == (1, 1)
    assert "holds a result of Musterstadt itself" in err


def with_month(content: bytes) -> bytes:
    return content.replace(b"2026-11", b"2026-10")


def with_version(content: bytes) -> bytes:
    return content.replace(b'"version": 2', b'"version": 7', 1)


def cut_off(content: bytes) -> bytes:
    return content[:-100]


@pytest.mark.slow
@pytest.mark.usefixtures("towns")
@pytest.mark.parametrize(
    ("damage", "line"),
    [
        (with_month, "was changed after it was written, or damaged on its way: have it sent again."),
        (
            with_version,
            "was written by another version of Rundfrage (version 7): ask for a new one, or update.",
        ),
        (
            cut_off,
            'is no package: ask the other town for the file that "rundfrage export --format json" writes.',
        ),
    ],
)
def test_package_that_is_not_right_is_one_line(
    runs: Runs, tmp_path: Path, damage: Callable[[bytes], bytes], line: str
) -> None:
    export(runs, "--format", "json", "--output", "paket.json")
    path = tmp_path / "paket.json"
    path.write_bytes(damage(path.read_bytes()))

    assert take_in(runs, "paket.json") == (1, "", f"paket.json {line}\n")


@pytest.mark.slow
@pytest.mark.usefixtures("towns")
def test_import_into_an_unknown_town_says_so(runs: Runs) -> None:
    export(runs, "--format", "json", "--output", "paket.json")

    assert take_in(runs, "paket.json", town="Nirgendwo") == (2, "", 'There is no town named "Nirgendwo".\n')


def test_import_of_a_missing_file_says_so(runs: Runs) -> None:
    assert take_in(runs, "nowhere.json") == (
        2,
        "",
        "There is no file nowhere.json.\n",
    )


def test_import_of_another_kind_of_file_says_what_can_be_taken_in(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"PK")

    code, _, err = take_in(runs, "brief.docx")
    assert code == 1
    assert err.startswith("brief.docx is neither a package (.json) nor a questionnaire (.yaml, ")


def test_import_before_the_first_start_says_so(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "paket.json").write_text("{}")

    code, _, err = take_in(runs, "paket.json")
    assert code == 4
    assert "start the bot first" in err


def test_schemas_need_no_database(runs: Runs, tmp_path: Path) -> None:
    assert runs("export", "--schema", "package", "--output", "schema.json") == (
        0,
        "Written: schema.json.\n",
        "",
    )
    assert json.loads((tmp_path / "schema.json").read_text("utf-8")) == package_schema()
    code, out, _ = runs("export", "--schema", "questionnaire")
    assert (code, json.loads(out)) == (0, json_schema())


def test_export_of_nothing_says_what_is_missing(runs: Runs) -> None:
    code, _, err = runs("export", "--municipality", "Musterstadt")
    assert code == 2
    assert err.startswith("Name --municipality and --survey, or ")
