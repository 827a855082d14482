"""Deliveries against a model in plain Python: whatever happens in whatever order, both agree on what is due."""

import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from storage import deliveries, persons
from storage.connection import connect
from storage.database import Transaction
from storage.deliveries import Delivery
from storage.files import DATABASE_NAME
from storage.ids import ChatId, PersonId
from tests.template import KEY, put_database

START = datetime(2026, 5, 4, 12, tzinfo=UTC)
LEASE = timedelta(seconds=120)
ADA = PersonId(1)
seconds = st.integers(0, 300).map(lambda count: timedelta(seconds=count))


@dataclass(frozen=True, slots=True)
class Owed:
    """What the model knows of a delivery; subject and key are the same number."""

    key: int
    kind: str
    priority: int
    due: datetime
    state: Literal["pending", "sent", "blocked", "failed", "cancelled"] = "pending"
    leased_until: datetime = START
    attempts: int = 0

    def claimable_from(self) -> datetime:
        return max(self.due, self.leased_until)


class Outbox(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        put_database(Path(self.folder.name))
        self.raw: Any = connect(Path(self.folder.name) / DATABASE_NAME, KEY)
        self.tx = Transaction(self.raw)
        persons.add(self.tx, ChatId(7), language="de")
        self.now = START
        self.model: dict[int, Owed] = {}
        self.claimed: list[Delivery] = []

    @rule(
        key=st.integers(1, 12),
        kind=st.sampled_from(("reminder", "poll_opened")),
        priority=st.integers(1, 3),
        wait=seconds,
    )
    def owe(self, key: int, kind: str, priority: int, wait: timedelta) -> None:
        due = self.now + wait
        new = deliveries.add(self.tx, ADA, kind=kind, subject=key, key=str(key), priority=priority, due=due)
        assert new == (key not in self.model)
        self.model.setdefault(key, Owed(key, kind, priority, due))

    @rule(wait=seconds)
    def time_passes(self, wait: timedelta) -> None:
        self.now += wait

    @rule(limit=st.integers(1, 5))
    def claim(self, limit: int) -> None:
        got = deliveries.claim_due(self.tx, now=self.now, lease_until=self.now + LEASE, limit=limit)
        due = [
            each
            for each in self.model.values()
            if each.state == "pending" and each.claimable_from() <= self.now
        ]
        expected = sorted(due, key=lambda each: (each.priority, each.due))[:limit]
        assert [(each.priority, each.due) for each in got] == [(each.priority, each.due) for each in expected]
        assert {each.subject for each in got} <= {each.key for each in due}
        for each in got:
            owed = self.model[each.subject]
            assert each.attempts == owed.attempts + 1
            self.model[each.subject] = replace(owed, leased_until=self.now + LEASE, attempts=each.attempts)
        self.claimed += got

    @precondition(lambda self: self.claimed)
    @rule(
        data=st.data(),
        verdict=st.sampled_from(("sent", "blocked", "failed", "cancelled", "retry")),
        wait=seconds,
    )
    def settle(self, data: st.DataObject, verdict: str, wait: timedelta) -> None:
        delivery = data.draw(st.sampled_from(self.claimed))
        owed = self.model[delivery.subject]
        match verdict:
            case "sent":
                deliveries.settle_sent(self.tx, delivery.id, message_id=1)
                if owed.state in ("pending", "cancelled"):
                    self.model[owed.key] = replace(owed, state="sent")
            case "retry":
                deliveries.settle_retry(self.tx, delivery.id, due=self.now + wait)
                if owed.state == "pending":
                    self.model[owed.key] = replace(owed, due=self.now + wait, leased_until=START)
            case "blocked":
                deliveries.settle_blocked(self.tx, delivery.id)
                self._end(owed, "blocked")
            case "failed":
                deliveries.settle_failed(self.tx, delivery.id)
                self._end(owed, "failed")
            case _:
                deliveries.settle_cancelled(self.tx, delivery.id)
                self._end(owed, "cancelled")

    @rule(key=st.integers(1, 12), kind=st.sampled_from(("reminder", "poll_opened")))
    def cancel(self, key: int, kind: str) -> None:
        owed = self.model.get(key)
        known = owed is not None and owed.kind == kind and owed.state == "pending"
        assert deliveries.cancel(self.tx, kind=kind, subject=key) == int(known)
        if owed is not None and known:
            self._end(owed, "cancelled")

    @rule()
    def restart(self) -> None:
        deliveries.release_leases(self.tx)
        self.model = {key: replace(owed, leased_until=START) for key, owed in self.model.items()}

    @invariant()
    def both_know_when_to_wake_up(self) -> None:
        pending = [each.claimable_from() for each in self.model.values() if each.state == "pending"]
        assert deliveries.earliest_due(self.tx) == min(pending, default=None)

    @invariant()
    def both_know_what_became_of_each(self) -> None:
        rows = self.tx.all("SELECT subject_id, state, attempts FROM delivery ORDER BY subject_id")
        assert [tuple(row.values()) for row in map(dict, rows)] == [
            (owed.key, owed.state, owed.attempts) for _, owed in sorted(self.model.items())
        ]

    def teardown(self) -> None:
        with closing(self.raw):
            self.folder.cleanup()

    def _end(self, owed: Owed, state: Literal["blocked", "failed", "cancelled"]) -> None:
        if owed.state == "pending":
            self.model[owed.key] = replace(owed, state=state)


TestOutbox = pytest.mark.slow(Outbox.TestCase)
TestOutbox.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
