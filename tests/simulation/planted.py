"""Faults that were mended, planted again on purpose: whoever doubts that the simulation finds them can watch it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, Final

import pytest

from bot.clock_watch import ClockWatch
from bot.telegram.presenting import Presenter
from storage import deliveries, reminders, replies
from storage.database import Transaction
from storage.ids import DeliveryId, MeetingId, UpdateId
from storage.meetings import Meeting
from storage.reminders import PlannedReminder
from tests.simulation.size import Promise
from workshops import acts, outbox, quiet_hours
from workshops.meetings import messages as meeting_messages
from workshops.meetings import reminder_planning, reminder_plans, reminding
from workshops.meetings.reminders import Role, Skip


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


def _put_back_unnoticed(patch: pytest.MonkeyPatch) -> None:
    """What is to be tried again waits for a time that was reckoned by a clock that was ahead."""
    patch.setattr(ClockWatch, "_was_put_back", lambda _: False)


def _rest_for_an_hour(patch: pytest.MonkeyPatch) -> None:
    """What could not be refreshed is left as it is for long."""
    patch.setattr(outbox, "VIEW_RESTS", timedelta(hours=1))


def _move_without_planning(patch: pytest.MonkeyPatch) -> None:
    """A meeting that is moved leaves its reminders as they were."""
    replan = reminder_planning.replan

    def unless_moved(tx: Transaction, meeting: Meeting, *, why: Skip, **more: Any) -> None:
        if why is not Skip.MOVED:
            replan(tx, meeting, why=why, **more)

    patch.setattr(meeting_messages, "replan", unless_moved)


def _change_plans_without_planning(patch: pytest.MonkeyPatch) -> None:
    """Reminders stay as they were when an organiser says other times."""
    patch.setattr(reminder_plans, "replan", _nothing)


def _forget_why(patch: pytest.MonkeyPatch) -> None:
    """What is not sent does not say why."""

    def settle(tx: Transaction, delivery: DeliveryId, *, reason: str) -> None:
        del reason
        deliveries.settle_cancelled(tx, delivery)

    patch.setattr(deliveries, "settle_dropped", settle)


def _remind_who_declined(patch: pytest.MonkeyPatch) -> None:
    """Neither the answer nor the moment of sending is asked."""
    patch.setattr(meeting_messages, "on_answered", _nothing)
    role_of = reminding.role_of

    def anybody(*args: Any) -> Role | Skip:
        found = role_of(*args)
        return Role.PARTICIPANT if found is Skip.DECLINED else found

    patch.setattr(reminding, "role_of", anybody)
    patch.setattr(reminder_plans, "role_of", anybody)


def _forget_who_declined(patch: pytest.MonkeyPatch) -> None:
    """Whoever declined before it was planned stands in no line of the ledger."""
    patch.setattr(reminder_planning, "_not_coming", lambda *_, **__: [])


def _remind_of_cancelled(patch: pytest.MonkeyPatch) -> None:
    """Cancelling takes nothing back, and nobody asks when it is sent."""
    patch.setattr(meeting_messages, "take_all_back", _nothing)
    unwanted = reminding.unwanted

    def whatever_became_of_it(*args: Any, **more: Any) -> Skip | None:
        found = unwanted(*args, **more)
        return None if found is Skip.CANCELLED else found

    patch.setattr(reminding, "unwanted", whatever_became_of_it)
    patch.setattr(reminder_plans, "unwanted", whatever_became_of_it)


def _remind_twice(patch: pytest.MonkeyPatch) -> None:
    """Every reminder is planned under a second name, too, and nothing puts two of one meeting together."""
    put = reminders.put

    def twice(tx: Transaction, meeting: MeetingId, planned: Iterable[PlannedReminder], **more: Any) -> int:
        found = put(tx, meeting, planned, **more)
        tx.run(
            """
            INSERT INTO delivery
                (person_id, municipality_id, kind, subject_id, data, key, priority, due_at, quiet, starts_at)
            SELECT person_id, municipality_id, kind, subject_id, data, key || ':again', priority, due_at, 1, starts_at
            FROM delivery WHERE kind = 'meeting_reminder' AND subject_id = :meeting AND state = 'pending'
              AND key NOT LIKE '%:again'
            ON CONFLICT (key) DO NOTHING
            """,
            meeting=meeting,
        )
        return found

    patch.setattr(reminders, "put", twice)
    patch.setattr(reminding, "_in_one", lambda _tx, _person, due, _known, **_: list(due))


PLANTED: Final = {
    "unowed-reply": Planted(_owe_no_replies, Promise.REPLIED),
    "vote-falls-back": Planted(_settle_apart_from_the_effect, Promise.KEPT),
    "clock-put-back": Planted(_put_back_unnoticed, Promise.REPLIED),
    "refresh-put-off": Planted(_rest_for_an_hour, Promise.LIVE),
    "night-reminder": Planted(_remind_at_night, Promise.BY_DAY),
    "moved-unplanned": Planted(_move_without_planning, Promise.ACCOUNTED),
    "plan-unheeded": Planted(_change_plans_without_planning, Promise.ACCOUNTED),
    "untold-reason": Planted(_forget_why, Promise.ACCOUNTED),
    "reminder-after-no": Planted(_remind_who_declined, Promise.WANTED),
    "declined-unaccounted": Planted(_forget_who_declined, Promise.ACCOUNTED),
    "reminder-of-cancelled": Planted(_remind_of_cancelled, Promise.WANTED),
    "reminder-twice": Planted(_remind_twice, Promise.ONCE),
}


@contextmanager
def planted(name: str) -> Iterator[Promise]:
    """As long as this holds, the program has that fault again; yields the promise that it breaks."""
    with pytest.MonkeyPatch.context() as patch:
        PLANTED[name].plant(patch)
        yield PLANTED[name].breaks
