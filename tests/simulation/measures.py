"""Measures in a simulated world: they are made, moved, ended and opened again; and what nobody may be asked of them."""

import json
import random
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeAlias

from handlers.measures import taps
from sandbox.values import Message
from storage.database import Transaction
from storage.measures import Status
from tests.simulation.actor import Choice, button_of
from tests.simulation.coordinator import BERLIN, Coordinator, Script
from tests.simulation.size import Complain, Promise
from workshops.measures.messages import ASK, HELP, NEWS
from workshops.measures.sheets import Show

ABOUT_MEASURES: Final = frozenset({ASK, HELP, NEWS})
"""What is sent of them, and never at night."""
HABITS: Final = {
    taps.SeeMeasure.prefix: 3.0,
    taps.SeeListed.prefix: 3.0,
    taps.Take.prefix: 6.0,
    taps.NoName.prefix: 40.0,
    taps.Answer.prefix: 12.0,
    taps.Follow.prefix: 3.0,
}
"""What draws the fingers of participants."""
CHANGES: Final = (None, "ended", "reopened", "moved", "back")

_DAYS_AHEAD: Final = (2, 3, 5, 8, 9, 12, 16)
_ASKED_AT: Final = time(10)
_LATEST: Final = 300.0
"""Seconds: what is planned later than this has to be a row by now."""

At: TypeAlias = Callable[[float, Coordinator, Callable[[], Any]], None]


def plan(coordinator: Coordinator, number: int, *, at: float, chance: random.Random, put: At) -> None:
    """A measure that is made at this moment; what becomes of it is drawn."""
    days, change = chance.choice(_DAYS_AHEAD), chance.choice(CHANGES)
    put(at, coordinator, lambda: agrees(coordinator, number, days=days, change=change))


def agrees(who: Coordinator, number: int, *, days: int, change: str | None) -> Script:
    """Makes a measure and shows it to everybody; `change` is what becomes of it some hours or days later."""
    due = _today(who) + timedelta(days=days)
    who.types(f"/massnahmen {who.mark} Vorhaben {number}, {who.mark} Amt, bis {due:%d.%m.%Y}")
    made = yield (taps.SetPublic.prefix,)
    if made is None:
        return False
    who.taps(made)
    public = yield (taps.SetPublic.prefix,)
    if public is None:
        return False
    measure = (public[1].callback_data or "").split(":")[1]
    if change is not None:
        hours = who.chance.uniform(1, 24 * min(days, 8))
        who.later(hours * 3600, lambda: who.does(lambda: _changes(who, measure, due, change)))
    return True


def _changes(who: Coordinator, measure: str, due: date, change: str) -> Script:
    who.types("/massnahmen")
    listed = yield (taps.SeeListed.prefix, taps.ListMeasures.prefix)
    found = button_of(listed, taps.SeeListed(_id(measure), Show.OPEN, None, 0).pack())
    if found is None:
        return listed is not None  # further down, or ended by whoever took it on
    who.taps(found)
    sheet = yield (taps.ChooseStatus.prefix,)
    if sheet is None:
        return False
    if change in ("moved", "back"):
        return (
            yield from _moves(who, sheet, [due + timedelta(days=9), *([due] if change == "back" else [])])
        )
    who.taps(sheet)
    for status in (Status.DONE, *([Status.BEGUN] if change == "reopened" else [])):
        statuses = yield (taps.SetStatus.prefix,)
        chosen = button_of(statuses, taps.SetStatus(_id(measure), status).pack())
        if chosen is None:
            return statuses is not None
        who.taps(chosen)
        after = yield (taps.ChooseStatus.prefix,)
        if after is None:
            return False
        if status is Status.DONE and change == "reopened":
            who.taps(after)
    return True


def _moves(who: Coordinator, sheet: Choice, days: list[date]) -> Script:
    """To other days, one after the other."""
    for day in days:
        move = button_of(sheet, taps.ChooseDue.prefix)
        if move is None or day < _today(who):
            return True  # it has ended meanwhile
        who.taps(move)
        if (yield (taps.SetDue.prefix,)) is None:
            return False
        who.types(f"{day:%d.%m.%Y}")
        moved = yield (taps.ChooseStatus.prefix,)
        if moved is None:
            return False
        sheet = moved
    return True


def _id(measure: str) -> Any:
    return int(measure)


def _today(who: Coordinator) -> date:
    return who.universe.now().astimezone(BERLIN).date()


class MeasureWitness:
    """`complain` is told of who was asked twice for one occasion, or about what had ended."""

    def __init__(self, complain: Complain) -> None:
        self._complain = complain
        self._ended: dict[int, float] = {}
        self._asked: set[tuple[Any, ...]] = set()
        self._told: set[tuple[Any, ...]] = set()
        self.questions = 0
        self.news = 0

    def on_ended(self, measure: int, *, ended: bool, wall: float) -> None:
        if ended:
            self._ended[measure] = wall
        else:
            self._ended.pop(measure, None)

    def on_changed(self, tx: Transaction, measure: int, at: int, *, by_owner: bool) -> None:
        """Its day or its status is another one since a moment (unix seconds): whoever follows it has to be told within
        a day, except who changed it."""
        untold = tx.all(
            """
            SELECT person_id FROM measure_follower AS follower JOIN measure ON measure.id = follower.measure_id
            WHERE measure.id = :measure AND public = 1
              AND NOT (:by_owner AND EXISTS (
                  SELECT 1 FROM measure_owner AS owner
                  WHERE owner.measure_id = measure.id AND owner.person_id = follower.person_id
              ))
              AND NOT EXISTS (
                  SELECT 1 FROM delivery
                  WHERE kind = :news AND subject_id = measure.municipality_id
                    AND delivery.person_id = follower.person_id AND due_at BETWEEN :at AND :at + 86400
              )
            """,
            measure=measure,
            at=at,
            by_owner=int(by_owner),
            news=NEWS,
        )
        for row in untold:
            how = f"person {row['person_id']} follows measure {measure} and is not told that it changed"
            self._complain(Promise.PLANNED, how)

    def on_sent(self, kind: str, subject: int, message: Message, *, at: float) -> None:
        """A message about measures was sent, and its row says so."""
        if kind == ASK:
            self._on_asked(subject, message, at=at)
        elif kind == NEWS:
            self._on_told(subject, message)

    def _on_told(self, town: int, message: Message) -> None:
        """All news of a town's measures come in one message of an evening."""
        self.news += 1
        evening = (message.chat_id, town, message.at.astimezone(BERLIN).date())
        if evening in self._told:
            self._complain(Promise.ONCE, f"told twice of measures in one evening: {evening}")
        self._told.add(evening)

    def _on_asked(self, measure: int, message: Message, *, at: float) -> None:
        self.questions += 1
        due = re.search(r"Bis: (.*)", message.text)
        is_over = "Ihr Datum ist vorbei" in message.text
        occasion = (message.chat_id, measure, due and due[1].removesuffix(" (überfällig)"), is_over)
        if occasion in self._asked:
            self._complain(Promise.ONCE, f"asked twice: {occasion}")
        self._asked.add(occasion)
        ended = self._ended.get(measure)
        if ended is not None and at > ended + 60:
            self._complain(Promise.WANTED, f"asked about measure {measure}, which had ended")


def unplanned(tx: Transaction, *, now: datetime) -> list[tuple[Promise, str]]:
    """What is planned about measures and should not be, or should be and is not; reads rows and no use cases."""
    open_ones = tx.all("SELECT id, due_on FROM measure WHERE ended_at IS NULL AND due_on IS NOT NULL")
    dues = {row["id"]: row["due_on"] for row in open_ones}
    pending = tx.all(
        "SELECT subject_id, data FROM delivery WHERE kind = :kind AND state = 'pending'", kind=ASK
    )
    wrong = [
        (Promise.PLANNED, f"asks about measure {row['subject_id']} and {row['data']}, though it is {due}")
        for row in pending
        if (due := dues.get(row["subject_id"])) != json.loads(row["data"])["due"]
    ]
    missing = [
        (Promise.PLANNED, f"nobody will be asked about measure {measure}, {occasion} {due}")
        for measure, due in dues.items()
        for occasion, moment in _moments(date.fromisoformat(due))
        if moment.timestamp() > now.timestamp() + _LATEST and not _is_asked(tx, measure, due, occasion)
    ]
    return wrong + missing


def _is_asked(tx: Transaction, measure: int, due: str, occasion: str) -> bool:
    """Whether that question is planned, or was asked."""
    rows = tx.all(
        """SELECT data FROM delivery WHERE kind = :kind AND subject_id = :measure AND state <> 'cancelled'""",
        kind=ASK,
        measure=measure,
    )
    found = [json.loads(row["data"]) for row in rows]
    return any((data["due"], data["occasion"]) == (due, occasion) for data in found)


def _moments(due: date) -> list[tuple[str, datetime]]:
    """When somebody has to be asked who had a week left; and once it is over."""
    return [
        (occasion, datetime.combine(due + timedelta(days=days), _ASKED_AT, BERLIN).astimezone(UTC))
        for occasion, days in (("before", -7), ("over", 1))
    ]
