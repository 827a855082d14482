"""Faults that were mended, planted again on purpose: whoever doubts that the simulation finds them can watch it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Final

import pytest

from bot.telegram.presenting import Presenter
from storage import replies
from storage.ids import UpdateId
from tests.simulation.size import Promise
from workshops import acts, quiet_hours


@dataclass(frozen=True, slots=True)
class Planted:
    """How the fault comes back, and the promise by which it shows."""

    plant: Callable[[pytest.MonkeyPatch], None]
    breaks: Promise


def _nothing(*_: object, **__: object) -> None:
    """What is left out."""


def _owe_no_replies(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(replies, "owe", _nothing)


def _settle_apart_from_the_effect(patch: pytest.MonkeyPatch) -> None:
    """An update is processed only when its screen was shown, in a transaction of its own."""
    patch.setattr(acts, "inbox", SimpleNamespace(settle_done=_nothing))
    finished = Presenter.finished

    async def left_to_the_inbox(presenter: Presenter, update: UpdateId) -> bool:
        await finished(presenter, update)
        return False

    patch.setattr(Presenter, "finished", left_to_the_inbox)


def _remind_at_night(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(quiet_hours, "is_night", lambda *_: False)


PLANTED: Final = {
    "unowed-reply": Planted(_owe_no_replies, Promise.REPLIED),
    "vote-falls-back": Planted(_settle_apart_from_the_effect, Promise.KEPT),
    "night-reminder": Planted(_remind_at_night, Promise.BY_DAY),
}


@contextmanager
def planted(name: str) -> Iterator[Promise]:
    """As long as this holds, the program has that fault again; yields the promise that it breaks."""
    with pytest.MonkeyPatch.context() as patch:
        PLANTED[name].plant(patch)
        yield PLANTED[name].breaks
