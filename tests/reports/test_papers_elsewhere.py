"""The drafts in other programs: every sentence is read, on A4, and the page for the staff council is one page."""

import io
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest

from reports.papers import papers, text
from tests.other_programs import are_here
from tests.reports.test_papers import FACTS

pytestmark = [pytest.mark.process, pytest.mark.slow]

ONE_PAGE = "personalrat"


def by_python_docx(name: str) -> str:
    document = docx.Document(io.BytesIO(draft(name)))
    section = document.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)  # type: ignore[union-attr]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@cache
def by_libreoffice(name: str) -> str:
    with TemporaryDirectory() as folder:
        Path(folder, "draft.docx").write_bytes(draft(name))
        profile = Path(folder, "profile").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "draft.docx"],
            cwd=folder, capture_output=True, check=True,
        )  # fmt: skip
        facts = subprocess.run(["pdfinfo", "draft.pdf"], cwd=folder, capture_output=True, check=True).stdout
        assert b"(A4)" in facts
        assert name != ONE_PAGE or b"Pages:           1\n" in facts
        words = subprocess.run(["pdftotext", "draft.pdf", "-"], cwd=folder, capture_output=True, check=True)
        return words.stdout.decode()


READERS = [by_python_docx, *([by_libreoffice] if are_here("lowriter", "pdfinfo", "pdftotext") else [])]


def draft(name: str) -> bytes:
    return next(content for file, content in papers(FACTS).items() if file.endswith(f"-{name}.docx"))


@pytest.mark.parametrize("reading", READERS)
@pytest.mark.parametrize("name", [ONE_PAGE, "massnahmen"])
def test_every_word_of_a_draft_is_read(reading: Callable[[str], str], name: str) -> None:
    read = "".join(reading(name).replace("-\n", "").split())
    lines = [line.strip("#-| ") for line in text(name, FACTS).splitlines() if line.strip()]
    wanted = [part.strip() for line in lines for part in line.split("|") if part.strip()]
    assert len(wanted) > 10
    assert [one for one in wanted if "-" not in one and "".join(one.split()) not in read] == []
