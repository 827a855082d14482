"""Questionnaires on the command line: checked, brought into a town, written to files again."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from pypdf import PdfReader

from questionnaires.catalogue import Loaded, loads
from questionnaires.model import QuestionnaireId
from questionnaires.xlsform import read_form
from tests import template
from tests.questionnaires.sheets import only, spreadsheet
from tests.workshops.town_fixture import build
from workshops.questionnaires.questionnaire_cache import shipped

Runs: TypeAlias = Callable[..., tuple[int, str, str]]


@pytest.fixture
async def town(tmp_path: Path) -> Path:
    """A folder with a town."""
    database = await template.opened(tmp_path / "data", tmp_path / "database.key")
    await build(database, rat=1)
    await database.close()
    return tmp_path


def test_check_reads_spreadsheets_and_names_their_cells(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "good.xlsx").write_bytes(spreadsheet())
    (tmp_path / "bad.xlsx").write_bytes(spreadsheet(only(("image", "q1", "Wie?")), ()))

    assert runs("check", "good.xlsx") == (0, "good.xlsx: in Ordnung.\n", "")
    assert runs("check", "bad.xlsx") == (
        1,
        (
            "bad.xlsx, Blatt survey, Zelle A3: „image“ kann hier nicht gefragt werden. — "
            "Bitte fragen Sie mit text danach.\n"
        ),
        "",
    )


def test_check_of_another_kind_of_file_says_what_it_reads(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"PK")

    code, out, _ = runs("check", "brief.docx")
    assert (code, "Endung .xlsx, .ods, .yaml oder .yml" in out) == (1, True)


@pytest.mark.process
def test_spreadsheet_is_taken_into_a_town_and_comes_out_in_every_format(runs: Runs, town: Path) -> None:
    (town / "probe.xlsx").write_bytes(spreadsheet())
    taken_in = ("import", "probe.xlsx", "--municipality", "Musterstadt")
    assert runs(*taken_in) == (0, "Taken in: probe, version 2.\n", "")
    assert runs(*taken_in) == (
        0,
        "Musterstadt has this questionnaire already, nothing was changed.\n",
        "",
    )

    export = ("export", "--questionnaire", "probe", "--municipality", "Musterstadt")
    code, text, _ = runs(*export)
    assert code == 0
    assert isinstance(loads(text, "f.yaml"), Loaded)
    for kind in ("xlsx", "pdf"):
        assert runs(*export, "--format", kind, "--output", f"out.{kind}") == (
            0,
            f"Written: out.{kind}.\n",
            "",
        )
    assert isinstance(read_form((town / "out.xlsx").read_bytes(), "f.xlsx"), Loaded)
    read = PdfReader(io.BytesIO((town / "out.pdf").read_bytes())).pages[0].extract_text()
    assert "Gibt es ein Leitbild?" in read


@pytest.mark.slow
def test_shipped_questionnaire_is_written_without_a_database(runs: Runs, tmp_path: Path) -> None:
    code, text, _ = runs("export", "--questionnaire", "kurzcheck")
    reading = loads(text, "f.yaml")

    assert code == 0
    assert isinstance(reading, Loaded)
    assert reading.questionnaire == shipped()[QuestionnaireId("kurzcheck")].questionnaire
    printed = ("--format", "pdf", "--language", "en", "--output", "k.pdf")
    assert runs("export", "--questionnaire", "kurzcheck", *printed) == (0, "Written: k.pdf.\n", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--questionnaire", "nirgends"), "No questionnaire \"nirgends\" comes with Rundfrage"),
        (("--questionnaire", "nirgends", "--municipality", "Musterstadt"), "has no questionnaire \"nirgends\""),
        (("--questionnaire", "kurzcheck", "--municipality", "Anderswo"), "There is no town named \"Anderswo\"."),
        (("--questionnaire", "kurzcheck", "--format", "csv"), "Choose --format from: yaml, xlsx, pdf."),
        (("--questionnaire", "kurzcheck", "--format", "pdf"), "add --output result.pdf"),
        (
            ("--questionnaire", "kurzcheck", "--format", "pdf", "--language", "tr", "--output", "k.pdf"),
            "is not written in \"tr\", only in: de, de-einfach, en.",
        ),
        (("--municipality", "Musterstadt"), "Name --municipality and --survey, or --questionnaire, or --schema."),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_said_in_one_line(
    runs: Runs, town: Path, arguments: tuple[str, ...], told: str
) -> None:
    code, out, err = runs("export", *arguments)

    assert (code > 0, out, err.count("\n")) == (True, "", 1)
    assert told in err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, "Öffnen Sie die Einladung und übertragen Sie dort Ihre Antworten."),
        ({"BOT_TOKEN": "1:abc"}, "Geantwortet wird in Telegram: Öffnen Sie die Einladung"),
        (
            {"WEB_PUBLIC_URL": "https://fragen.example"},
            "Geantwortet wird im Browser: Öffnen Sie die Einladung",
        ),
        (
            {"BOT_TOKEN": "1:abc", "WEB_PUBLIC_URL": "https://fragen.example"},
            "Geantwortet wird in Telegram oder im Browser: Öffnen Sie die Einladung",
        ),
    ],
)
def test_printed_questionnaire_names_the_doors_that_there_are(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], says: str
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(f"RUNDFRAGE_{name}", value)
    written = runs("export", "--questionnaire", "kurzcheck", "--format", "pdf", "--output", "bogen.pdf")
    assert written == (0, "Written: bogen.pdf.\n", "")
    pages = PdfReader(tmp_path / "bogen.pdf").pages
    text = " ".join(pages[0].extract_text().split())
    assert says in text
    assert ("Telegram" in text) is ("BOT_TOKEN" in settings)
