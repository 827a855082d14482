"""Whatever order use cases come in, and whichever of them fail or are abandoned: what is acknowledged is there."""

import asyncio
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.database import Database, Transaction
from storage.errors import ConstraintViolated
from tests import template
from tests.storage.towns import add_town, towns


@dataclass(frozen=True, slots=True)
class Attempt:
    name: str
    fate: Literal["works", "refuses", "is abandoned"]
    pauses: int


class Refused(Exception):
    pass


attempts = st.lists(
    st.builds(
        Attempt,
        name=st.sampled_from("abcdefgh"),
        fate=st.sampled_from(("works", "refuses", "is abandoned")),
        pauses=st.integers(0, 3),
    ),
    max_size=40,
)


def add_pair(tx: Transaction, *, attempt: Attempt) -> None:
    """Two rows that only make sense together."""
    add_town(tx, f"{attempt.name} west")
    if attempt.fate == "refuses":
        raise Refused
    add_town(tx, f"{attempt.name} east")


async def carry_out(database: Database, attempt: Attempt) -> str | None:
    """The name if it was acknowledged."""
    for _ in range(attempt.pauses):
        await database.read(see_only_pairs)
    writing = asyncio.create_task(database.write(partial(add_pair, attempt=attempt)))
    if attempt.fate == "is abandoned":
        await asyncio.sleep(0)  # lets it begin
        writing.cancel()
    outcome = (await asyncio.gather(writing, return_exceptions=True))[0]
    assert outcome is None or isinstance(outcome, ConstraintViolated | Refused | asyncio.CancelledError)
    return attempt.name if outcome is None else None


def see_only_pairs(tx: Transaction) -> set[str]:
    west = {name[0] for name in towns(tx) if name.endswith("west")}
    east = {name[0] for name in towns(tx) if name.endswith("east")}
    assert west == east
    return west


async def play(plan: list[Attempt]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = await template.opened(Path(folder))
        try:
            acknowledged = await asyncio.gather(*(carry_out(database, attempt) for attempt in plan))
            kept = await database.write(see_only_pairs)  # after the abandoned ones, which nobody waited for
        finally:
            await database.close()
    meant = {attempt.name for attempt in plan if attempt.fate != "refuses"}
    assert kept == meant
    assert {name for name in acknowledged if name} <= kept
    certain = {attempt.name for attempt in plan if attempt.fate == "works"}
    abandoned = {attempt.name for attempt in plan if attempt.fate == "is abandoned"}
    assert certain - abandoned == {name for name in acknowledged if name} - abandoned


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(attempts)
def test_acknowledged_is_kept_refused_is_not_and_nobody_sees_half_a_use_case(plan: list[Attempt]) -> None:
    asyncio.run(play(plan))
