"""The disk does not do one call; whoever asked is told so, asks again, and everything is there."""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from storage.errors import DatabaseDamaged, StorageError
from tests.cuts.disk import Act
from tests.cuts.recorder import Recorder
from tests.cuts.works import Work


@dataclass(frozen=True, slots=True)
class Failing:
    """A work that is done again and again from the same beginning; `calls` is how many a run makes undisturbed."""

    work: Work[Any]
    folder: Path
    seed: int
    prepared_with: Any
    calls: int

    @classmethod
    async def prepared(cls, work: Work[Any], folder: Path, *, seed: int) -> Self:
        """Sets it up in `folder` and runs it once without a failure."""
        before = folder / "before"
        before.mkdir(parents=True)
        made = await work.prepare(before, random.Random(f"{seed} prepare"))
        undisturbed, _ = await cls(work, folder, seed, made, 0)._run(failing=None)
        return cls(work, folder, seed, made, undisturbed.calls)

    async def call(self, number: int) -> list[str] | None:
        """What is wrong after a run whose call with this number failed; None if there was no such call.

        Raises what the program raised, if it was no StorageError.
        """
        recorder, wrong = await self._run(failing=number)
        if recorder.calls < number:
            return None
        told = [each.new for each in recorder.operations if each.act is Act.ACKNOWLEDGE]
        try:
            wrong += self.work.complain(self.work.find(self.folder / "root"), told, told)
        except StorageError as error:
            wrong.append(f"{type(error).__name__}: {error}")
        return [f"call {number} of {self.work.name} failed: {each}" for each in wrong]

    async def _run(self, *, failing: int | None) -> tuple[Recorder, list[str]]:
        root = self.folder / "root"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self.folder / "before", root)
        recorder = Recorder(root, failing=failing)
        with recorder.listening():
            try:
                await self.work.run(root, recorder, random.Random(f"{self.seed} run"), self.prepared_with)
            except DatabaseDamaged:
                # SQLCipher calls every page damaged once one could not be read. The program ends then and is started
                # anew; what it finds is judged below.
                return recorder, []
            except StorageError as error:
                return recorder, [f"given up: {type(error).__name__}: {error}"]
        return recorder, []
