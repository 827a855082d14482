"""The log of the running program, at its most talkative, leads from no person to an answer."""

import io
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs
from tests.handlers.surveying import evaluated
from tests.town import Town


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    stream = io.StringIO()
    logs.configure("DEBUG", stream=stream)
    yield stream
    root.handlers, level = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.slow
async def test_nothing_that_was_tapped_or_written_is_logged(written: io.StringIO, town: Town) -> None:
    council = await evaluated(town)
    await council[0].types("Das gehört hier nicht her.")
    await council[0].taps("Hilfe")
    told = written.getvalue()

    assert "running" in told
    people = [str(person.user.id) for person in council]
    assert [each for each in (*people, "ar:1:", "ku01", "gibt es nicht", "gehört") if each in told] == []
