"""What an operator gets from `rundfrage papers`."""

from pathlib import Path

import docx
import pytest

from tests import template
from tests.bot.conftest import Runs
from tests.disks import SAID, no_room
from tests.workshops.town_fixture import build

pytestmark = pytest.mark.slow


async def found(folder: Path, *names: str) -> None:
    database = await template.opened(folder / "data", folder / "database.key")
    for number, name in enumerate(names, 1):
        await build(database, name, first_chat=1000 * number, rat=1)
    await database.close()


@pytest.fixture
async def one_town(tmp_path: Path) -> None:
    await found(tmp_path, "Musterstadt")


@pytest.fixture
async def two_towns(tmp_path: Path) -> None:
    await found(tmp_path, "Musterstadt", "Beispielhausen")


@pytest.mark.usefixtures("one_town")
def test_only_town_need_not_be_named(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    code, said, _ = runs("papers", "papers", "--operator", "Rechenzentrum, Ring 5")
    assert code == 0
    written = sorted(path.name for path in (tmp_path / "papers").iterdir())
    assert len(written) == 7
    assert said.count("Written: ") == 7
    contract = docx.Document(str(tmp_path / "papers" / "5-auftragsverarbeitung.docx"))
    assert any("Rechenzentrum, Ring 5" in paragraph.text for paragraph in contract.paragraphs)


@pytest.mark.usefixtures("two_towns")
def test_with_several_towns_one_has_to_be_named(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    code, _, problem = runs("papers", "papers")
    assert (code, problem) == (
        2,
        'There are several towns: add --municipality, one of "Beispielhausen", "Musterstadt".\n',
    )
    assert runs("papers", "papers", "--municipality", "Beispielhausen")[0] == 0
    record = docx.Document(str(tmp_path / "papers" / "1-verarbeitungsverzeichnis.docx"))
    assert any("Beispielhausen" in paragraph.text for paragraph in record.paragraphs)


@pytest.mark.usefixtures("one_town")
def test_folder_has_to_exist(runs: Runs) -> None:
    assert runs("papers", "nowhere")[0] == 2


@pytest.mark.usefixtures("one_town")
def test_document_that_somebody_has_filled_in_is_not_overwritten(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    filled = tmp_path / "papers" / "3-massnahmen.docx"
    filled.write_bytes(b"filled in")
    code, said, problem = runs("papers", "papers")
    assert (code, said) == (2, "")
    assert problem == (
        f"{Path('papers') / filled.name} is there already, and somebody may have filled it in: name another folder.\n"
    )
    assert [path.read_bytes() for path in (tmp_path / "papers").iterdir()] == [b"filled in"]


@pytest.mark.usefixtures("one_town")
def test_full_disk_leaves_nothing_that_would_be_in_the_way_of_the_next_try(
    runs: Runs, tmp_path: Path
) -> None:
    (tmp_path / "papers").mkdir()
    with no_room(beyond=36_000):  # enough for the database
        code, said, problem = runs("papers", "papers")
    assert (code, said, SAID["full"] in problem) == (6, "", True)
    assert list((tmp_path / "papers").iterdir()) == []
    assert runs("papers", "papers")[0] == 0
