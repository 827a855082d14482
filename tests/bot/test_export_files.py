"""Where `rundfrage export` writes, in which format, and what it never destroys."""

import os
import threading
from pathlib import Path

import pytest

from tests.bot.conftest import Runs
from tests.bot.test_check_and_export import evaluated_town, export
from tests.conftest import FakeClock
from tests.disks import SAID, no_room

SCHEMA = ("export", "--schema", "questionnaire")
CHECK = ("export", "--questionnaire", "kurzcheck")


@pytest.fixture
async def with_result(tmp_path: Path, clock: FakeClock) -> Path:
    await evaluated_town(tmp_path, clock)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in {".csv", ".json"}}


def test_file_that_is_there_is_overwritten_only_when_asked(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"of somebody else")
    assert runs(*SCHEMA, "--output", "x.json") == (
        2,
        "",
        "x.json is there already: name another file, or add --overwrite.\n",
    )
    assert files(tmp_path) == {"x.json": b"of somebody else"}
    assert runs(*SCHEMA, "--output", "x.json", "--overwrite") == (0, "Written: x.json.\n", "")
    assert files(tmp_path)["x.json"].startswith(b"{")
    assert runs(*SCHEMA, "--overwrite") == (
        2,
        "",
        '--overwrite needs --output. See "rundfrage export --help".\n',
    )


def test_full_disk_keeps_the_file_that_was_there(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"of last week")
    with no_room(beyond=4096):
        code, said, problem = runs(*SCHEMA, "--output", "x.json", "--overwrite")
        assert (code, said, SAID["full"] in problem) == (6, "", True)
        assert runs(*SCHEMA, "--output", "y.json")[0] == 6
    assert files(tmp_path) == {"x.json": b"of last week"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.json"]


@pytest.mark.slow
@pytest.mark.usefixtures("with_result")
def test_codebook_that_is_there_is_not_overwritten_and_keeps_the_table_away(
    runs: Runs, tmp_path: Path
) -> None:
    (tmp_path / "result-codebook.csv").write_bytes(b"of somebody else")
    code, said, problem = export(runs, "--output", "result.csv")
    assert (code, said) == (2, "")
    assert problem == "result-codebook.csv is there already: name another file, or add --overwrite.\n"
    assert files(tmp_path) == {"result-codebook.csv": b"of somebody else"}
    assert export(runs, "--output", "result.csv", "--overwrite")[0] == 0
    assert files(tmp_path)["result-codebook.csv"] != b"of somebody else"


def test_pipe_is_written_into_without_another_word_and_stays(runs: Runs, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    assert runs(*SCHEMA, "--output", "pipe") == (0, "", "")
    reader.join()
    assert read[0].startswith(b"{")
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "begins"),
    [("z.pdf", b"%PDF"), ("z.PDF", b"%PDF"), ("z.xlsx", b"PK"), ("z.yaml", b"#"), ("z.yml", b"#"), ("z", b"#")],
)  # fmt: skip
def test_ending_decides_the_format(runs: Runs, tmp_path: Path, name: str, begins: bytes) -> None:
    assert runs(*CHECK, "--output", name) == (0, f"Written: {name}.\n", "")
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.slow
@pytest.mark.usefixtures("with_result")
def test_ending_decides_the_format_of_a_result(runs: Runs, tmp_path: Path) -> None:
    assert export(runs, "--output", "z.xlsx") == (0, "Written: z.xlsx.\n", "")
    assert (tmp_path / "z.xlsx").read_bytes().startswith(b"PK")
    assert export(runs, "--output", "z.json", "--name-town") == (0, "Written: z.json.\n", "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--questionnaire kurzcheck --output z.csv", '".csv" is no ending for this, only .yaml, .xlsx, .pdf: '),
        ("--questionnaire kurzcheck --output z.txt", '".txt" is no ending for this, only .yaml, .xlsx, .pdf: '),
        ("--municipality X --survey Y --output z.pdf", '".pdf" is no ending for this, only .csv, .xlsx, .json: '),
        ("--schema package --output z.yaml", '".yaml" is no ending for this, only .json: '),
        (
            "--questionnaire kurzcheck --format yaml --output z.pdf",
            '--format yaml and the ending ".pdf" contradict each other: change one.',
        ),
        ("--schema foo", 'Invalid value for "--schema": "foo" is not one of "questionnaire", "package".'),
        ("--format foo", 'Invalid value for "--format": "foo" is not one of "csv", "xlsx", "json", "yaml", "pdf".'),
        ("--questionnaire kurzcheck --schema package", "--schema and --questionnaire do not go together: "),
        ("--schema package --municipality X", "--schema and --municipality do not go together: "),
        ("--schema package --survey X", "--schema and --survey do not go together: "),
        ("--schema package --excel", "--schema and --excel do not go together: "),
        ("--schema package --format yaml", "Choose --format from: json."),
        ("--questionnaire kurzcheck --survey X", "--questionnaire and --survey do not go together: "),
        ("--questionnaire kurzcheck --name-town", "--questionnaire and --name-town do not go together: "),
        ("--questionnaire kurzcheck --language en", "--language is for pdf, and this would be yaml: leave it out."),
        ("--municipality X --survey Y --language en", "--survey and --language do not go together: "),
        ("--municipality X --survey Y --name-town", "--name-town is for json, and this would be csv: leave it out."),
        ("--municipality X --survey Y --excel --format json", "--excel is for csv, and this would be json: "),
    ],
)  # fmt: skip
def test_what_contradicts_itself_or_would_be_passed_over_is_refused_in_one_line(
    runs: Runs, tmp_path: Path, line: str, told: str
) -> None:
    code, said, problem = runs("export", *line.split())
    assert (code, said, problem.count("\n")) == (2, "", 1)
    assert problem.startswith(told)
    assert list(tmp_path.iterdir()) == []


def test_format_decides_where_the_ending_means_nothing(runs: Runs, tmp_path: Path) -> None:
    assert runs(*CHECK, "--format", "yaml", "--output", "z.txt") == (0, "Written: z.txt.\n", "")
    assert (tmp_path / "z.txt").read_bytes().startswith(b"#")
