"""Cuts the power after each operation of a recorded work, in each way of losing, and judges what is left."""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from storage.errors import StorageError
from tests.cuts.disk import Act, Disk, Operation, Way
from tests.cuts.works import Left, Work

T = TypeVar("T")


@dataclass(slots=True)
class Verdict:
    """`complaints` say after which operation, in which way, and what is wrong."""

    cuts: int = 0
    opened: int = 0
    """How many of them left something that no other cut had left."""
    complaints: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cut:
    """After the operation with the number `after`."""

    after: int
    way: Way
    told: Sequence[str]
    left: dict[str, bytes | None]


def judge(
    work: Work[Any],
    operations: Sequence[Operation],
    folder: Path,
    *,
    seed: int,
    most: int | None = None,
    is_time_up: Callable[[], bool] = lambda: False,
) -> Verdict:
    """Judges every cut of a record in `folder`, or `most` that are drawn where there are more, until the time is up."""
    verdict, known = Verdict(), dict[bytes, Left | str]()
    all_told = [each.new for each in operations if each.act is Act.ACKNOWLEDGE]
    for cut in cuts(operations, seed=seed, most=most):
        if is_time_up():
            break
        verdict.cuts += 1
        seal = _seal(cut.left)
        if seal not in known:
            verdict.opened += 1
            known[seal] = _found(work, cut.left, folder)
        found = known[seal]
        wrong = [found] if isinstance(found, str) else work.complain(found, cut.told, all_told)
        done = operations[cut.after]
        verdict.complaints += [
            f"{cut.after} ({done.act.value} {done.path}), {cut.way.value}: {each}" for each in wrong
        ]
    return verdict


def drawn(found: Sequence[T], most: int, *, seed: int) -> Sequence[T]:
    """All of them in order, or so many that are drawn where there are more. The same seed draws the same."""
    return found if len(found) <= most else random.Random(seed).sample(found, most)


def cuts(operations: Sequence[Operation], *, seed: int, most: int | None = None) -> Iterator[Cut]:
    """What each cut leaves, from the beginning of the work on, or `most` of them."""
    begin = operations.index(Operation(Act.BEGIN))
    places = [(number, way) for number in range(begin, len(operations)) for way in Way]
    wanted = set(places if most is None else drawn(places, most, seed=seed))
    disk, told = Disk(), list[str]()
    for number, done in enumerate(operations):
        disk.apply(done)
        if done.act is Act.ACKNOWLEDGE:
            told.append(done.new)
        for way in Way:
            if (number, way) in wanted:
                draw = random.Random(f"{seed} {number} {way.name}")
                yield Cut(number, way, tuple(told), disk.left(way, draw))


def _found(work: Work[Any], left: dict[str, bytes | None], folder: Path) -> Left | str:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, content in sorted(left.items()):
        path = folder / name
        if content is None:
            path.mkdir(mode=0o700)
        else:
            path.write_bytes(content)
            path.chmod(0o600)
    try:
        return work.find(folder)
    except StorageError as error:
        return f"{type(error).__name__}: {error}"


def _seal(left: dict[str, bytes | None]) -> bytes:
    seal = sha256()
    for name, content in sorted(left.items()):
        seal.update(f"{name} {len(content or b'')} {content is None}\n".encode())
        seal.update(content or b"")
    return seal.digest()
