"""An old backup that was copied into its place by hand brings nobody back: the start looks at the list of deletions."""

from pathlib import Path

import pytest

from sandbox.clock import MovableClock
from sandbox.server import Sandbox
from storage import persons, tombstones
from storage.backup import back_up
from storage.files import DATABASE_NAME
from storage.ids import ChatId
from storage.key import DatabaseKey
from tests.town import TUESDAY, Town, town_in


async def is_known(town: Town, chat: int) -> bool:
    return await town.database.read(lambda tx: persons.of_chat(tx, ChatId(chat))) is not None


@pytest.mark.slow
async def test_start_over_an_old_copy_deletes_again(tmp_path: Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "old.db"
    async with Sandbox(clock=MovableClock(TUESDAY, standing=True), strict=True) as sandbox:
        async with town_in(sandbox, tmp_path) as town:
            assert tombstones.read(data / tombstones.NAME) == frozenset(), "that it is empty is known"
            ada, ben = await town.participant("Ada"), await town.participant("Ben")
            key = DatabaseKey.load(tmp_path / "key" / "database.key", data)
            await back_up(data, key, copy)
            await ada.types("/loeschen")
            await ada.taps("Alles löschen")
            assert not await is_known(town, ada.user.id)
        copy.replace(data / DATABASE_NAME)
        async with town_in(sandbox, tmp_path) as town:
            assert [await is_known(town, each.user.id) for each in (ada, ben)] == [False, True]
