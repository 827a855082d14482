"""A backup becomes the database, without what was deleted and closed after it was made."""

from collections.abc import Sequence
from pathlib import Path

from bot.application import utc_now
from bot.paths import refuse_missing_file
from questionnaires.values import dataclass
from storage import tombstones
from storage.backup import bears_marks, restore
from storage.database import Database
from storage.key import DatabaseKey
from workshops.towns.reapplying import Reapplied
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True)
class Restored:
    """What was deleted and closed again, and from which lists that was known."""

    lists: tuple[Path, ...]
    reapplied: Reapplied
    too_old: bool
    """Whether the backup is from before marks were kept, so that nothing could be found in it."""


async def restored(source: Path, folder: Path, key: DatabaseKey, *, given: Sequence[Path]) -> Restored:
    """Puts the backup into the folder. What is known of deletions is merged into the folder's own list.

    A list is looked for in the folder, beside the backup and where `given` says. Raises StorageError, or WrongArgument
    where a given list is missing.
    """
    marks, lists = _known(folder, source, given)
    outcome: list[Reapplied] = []

    async def prepare(database: Database) -> None:
        tombstones.add(
            folder / tombstones.NAME, marks
        )  # first: from now on a copy put there by hand is safe, too
        workshops = Workshops.over(database, clock=utc_now, wake=lambda: None)
        outcome.append(await workshops.reapplying.again(marks))
        await workshops.reapplying.over()

    await restore(source, folder, key, prepare=prepare)
    return Restored(lists, outcome[0], too_old=not await bears_marks(source, key))


def _known(folder: Path, source: Path, given: Sequence[Path]) -> tuple[frozenset[bytes], tuple[Path, ...]]:
    for path in given:
        refuse_missing_file(path)
    found = {
        path: marks
        for path in dict.fromkeys((folder / tombstones.NAME, source.with_name(tombstones.NAME), *given))
        if (marks := tombstones.read(path)) is not None
    }
    return frozenset().union(*found.values()), tuple(found)
