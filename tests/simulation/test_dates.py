"""Weeks in which towns look for dates, with the program among outages and crashes; planted faults have to show."""

from dataclasses import replace
from typing import Any

import pytest

from handlers.meetings.date_polls import answering
from storage import deliveries
from storage.attendance import Rsvp
from tests.simulation.seeds import complaint, run, unknown
from tests.simulation.size import DATES, Promise
from workshops import quiet_hours
from workshops.date_polls import date_polls, messages
from workshops.date_polls.sheets import DateSlip

pytestmark = pytest.mark.slow

SEED = 3


@pytest.mark.parametrize("seed", range(1, 4))
def test_everybody_is_asked_the_silent_are_reminded_and_the_meeting_knows_who_comes(seed: int) -> None:
    report = run(seed, DATES)
    assert not unknown(report), complaint(report)
    assert report.counted["date answered"] >= 20
    assert report.counted["reminders of dates"] >= 1
    assert report.counted["dates that became a meeting"] >= 2


def _everybody_is_reminded(patch: pytest.MonkeyPatch) -> None:
    """As if nobody had said anything yet."""
    opened = answering._open

    async def silent(*found: Any) -> DateSlip | None:
        slip = await opened(*found)
        return None if slip is None else replace(slip, answers={})

    patch.setattr(answering, "_open", silent)


def _newcomers_are_not_asked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(messages, "asked", lambda tx, poll: _asked(tx, poll)[1:])


_asked = messages.asked


def _nothing_is_taken_back(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(deliveries, "cancel", lambda *_, **__: 0)


def _meeting_knows_nobody(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(date_polls, "SAID", dict.fromkeys(date_polls.SAID, Rsvp.MAYBE))


def _at_night(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(quiet_hours, "is_night", lambda *_: False)


@pytest.mark.parametrize(
    ("plant", "breaks"),
    [
        (_everybody_is_reminded, Promise.WANTED),
        (_newcomers_are_not_asked, Promise.PLANNED),
        (_nothing_is_taken_back, Promise.PLANNED),
        (_meeting_knows_nobody, Promise.KEPT),
        (_at_night, Promise.BY_DAY),
    ],
)
def test_planted_fault_is_found(plant: object, breaks: Promise, monkeypatch: pytest.MonkeyPatch) -> None:
    assert callable(plant)
    plant(monkeypatch)
    assert breaks in {each.promise for each in unknown(run(SEED, DATES, until=breaks))}
