"""Whatever a client sends in a button's place is an old button, or something that is gone: never a fault of ours."""

import io
import logging
from collections.abc import Iterator, Sequence
from typing import Any, get_type_hints

import pytest
import structlog

from bot import logs
from handlers.answering.taps import ACTS, Do
from handlers.routes import table
from handlers.routing import TapRoute
from handlers.taps import Tap, field_names
from sandbox.person import Person
from storage.ids import SurveyId
from tests.handlers.forged_callbacks import forge
from tests.handlers.surveying import evaluated
from tests.town import Town
from workshops.answering.places import ResponsePlace

TAPS = [route.tap for route in table().routes if isinstance(route, TapRoute)]
NUMBERS = ("0", "1", "9999999", str(2**62), str(2**63), "-1", "١", "")
PLACES = ("7", "1", "01", str(2**63), "hAbCd-_09", "h", "tkurzcheck", "tunknown", "t1", "t", "x1", "-1", "")
WORDS = ("unknown", "0", "W", "", "ku01")


def hostile(tap: type[Tap]) -> Iterator[str]:
    """One field after the other gets what no button carries, the others what one could."""
    if tap is Do:
        for prefix, act in ACTS.items():
            yield from _hostile(prefix, [PLACES, *_choices(act)])
    else:
        yield from _hostile(tap.prefix, _choices(tap))


def _hostile(prefix: str, choices: Sequence[Sequence[str]]) -> Iterator[str]:
    yield prefix
    yield f"{prefix}:"
    yield ":".join([prefix, *("1" for _ in choices), "1"])
    for place, values in enumerate(choices):
        for value in values:
            parts = [one[0] if one is WORDS else one[1] for one in choices]
            parts[place] = value
            data = ":".join([prefix, *parts])
            if len(data.encode()) <= 64:
                yield data


def _choices(kind: type[Any]) -> list[Sequence[str]]:
    hints = get_type_hints(kind)
    return [_possible(hints[name]) for name in field_names(kind)]  # type: ignore[arg-type]  # a class is hashable


def _possible(hint: Any) -> Sequence[str]:
    if hint == ResponsePlace:
        return PLACES
    return NUMBERS if _is_number(hint) else WORDS


def _is_number(hint: Any) -> bool:
    named = str(getattr(hint, "__supertype__", hint))
    return "int" in named or "date" in named or "Id" in str(hint)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Faults as an operator would read them: where, and of which kind."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    logs.configure("ERROR", stream=stream)
    yield stream
    root.handlers = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
async def somebody(town: Town) -> list[Person]:
    """A coordinator and a member in a town where something of everything stands."""
    council = await evaluated(town)
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
    await town.coordinator.types("/treffen 3.12. 18 Uhr")
    assert SurveyId(1)
    return [town.coordinator, council[0]]


@pytest.mark.process
async def test_nothing_that_a_client_sends_is_a_fault(
    town: Town, somebody: list[Person], log: io.StringIO
) -> None:
    """All at once, so that it takes seconds."""
    for person in somebody:
        for tap in TAPS:
            for data in hostile(tap):
                forge(town, person, data)
    await town.settled()
    assert log.getvalue() == ""
