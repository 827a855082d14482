"""How a meeting is repeated: which days a rule comes to. Pure.

Every date is a meeting of its own later on, so that a rule has no exceptions: whatever differs is moved or cancelled.
"""

import json
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from questionnaires.values import dataclass
from workshops.wall_time import FARTHEST

MOST: Final = 24
"""So many meetings a series has at most; two years ahead is the farthest."""
FEWEST: Final = 2
USUAL: Final = 6
LAST: Final = -1
_DAYS_IN_A_WEEK: Final = 7


class Every(StrEnum):
    """How far apart."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Rule:
    """`nth`: the first to fourth of its weekday in the month, -1 the last; None where it is not monthly."""

    every: Every
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class Repeats:
    """A rule with its end: after so many meetings, or with the last one until a day, included."""

    rule: Rule
    count: int | None = None
    until: date | None = None
    weekday: int | None = None
    """0 for Monday, once the meetings are planned: one of them that is moved does not change the rule of all."""

    def written(self) -> str:
        """For the rows."""
        until = None if self.until is None else self.until.isoformat()
        stored = {"every": self.rule.every.value, "nth": self.rule.nth, "count": self.count, "until": until}
        return json.dumps(stored if self.weekday is None else {**stored, "weekday": self.weekday})

    def planned(self, first: datetime) -> "Repeats":
        """The same with what it took from the first meeting, for the rows of all."""
        day = first.date()
        nth = (self.rule.nth or nth_of(day)) if self.rule.every is Every.MONTH else None
        return replace(self, rule=Rule(self.rule.every, nth), weekday=day.weekday())

    def holds(self, start: datetime) -> bool:
        """Whether a day is one that the rule names; one meeting of a series may have been moved to another."""
        day, nth = start.date(), self.rule.nth
        if self.weekday is not None and day.weekday() != self.weekday:
            return False
        return nth is None or day == _in_month(day.year, day.month, day.weekday(), nth)

    def beginning(self, start: datetime) -> "Repeats":
        """The same from another day on: of a month it is the day that the first one is."""
        if self.rule.every is not Every.MONTH:
            return self
        return replace(self, rule=Rule(Every.MONTH, nth_of(start.date())))

    @classmethod
    def read(cls, text: str) -> "Repeats":
        """Out of the rows."""
        stored = json.loads(text)
        until = None if stored["until"] is None else date.fromisoformat(stored["until"])
        return cls(Rule(Every(stored["every"]), stored["nth"]), stored["count"], until, stored.get("weekday"))


def starts(first: datetime, repeats: Repeats) -> list[datetime]:
    """Every beginning, the first included, at the same hour of the clock on the wall: at most 24, within two years."""
    most = min(repeats.count or MOST, MOST)
    end = min(repeats.until or date.max, (first + FARTHEST).date())
    found = [first]
    while len(found) < most:
        following = _after(found[-1], repeats.rule)
        if following.date() > end:
            break
        found.append(following)
    return found


def moved(before: Sequence[datetime], repeats: Repeats, to: datetime) -> tuple[Repeats, list[datetime]]:
    """All these beginnings where the first of them moves: at another hour each stays on its day; on another day they
    follow their rule from there on, "am ersten Dienstag" becoming "am ersten Donnerstag" or "am zweiten Dienstag".
    """
    if to.date() == before[0].date():
        return repeats, [datetime.combine(each.date(), to.time()) for each in before]
    rule, day = repeats.rule, to.date()
    if rule.every is Every.MONTH:
        fits = rule.nth is not None and day == _in_month(day.year, day.month, day.weekday(), rule.nth)
        rule = rule if fits else Rule(Every.MONTH, nth_of(day))
    held = Repeats(rule, len(before), None, day.weekday())
    return held, starts(to, held)


def is_cut(first: datetime, repeats: Repeats) -> bool:
    """Whether more meetings were wanted until its day than a series can have."""
    following = _after(starts(first, repeats)[-1], repeats.rule)
    return repeats.count is None and repeats.until is not None and following.date() <= repeats.until


def nth_of(day: date) -> int:
    """Which of its weekday in its month a day is: 1 to 4, or -1 where there is a fifth."""
    nth = (day.day - 1) // _DAYS_IN_A_WEEK + 1
    return nth if nth <= 4 else LAST


def first_fitting(day: date, rule: Rule, weekday: int | None) -> date:
    """The day itself, or the next one on which the rule can begin; `weekday`: 0 for Monday, None: any."""
    while (weekday is not None and day.weekday() != weekday) or (
        rule.nth is not None and day != _in_month(day.year, day.month, day.weekday(), rule.nth)
    ):
        day += timedelta(days=1)
    return day


def _after(start: datetime, rule: Rule) -> datetime:
    match rule.every:
        case Every.WEEK:
            return start + timedelta(weeks=1)
        case Every.FORTNIGHT:
            return start + timedelta(weeks=2)
        case Every.MONTH:
            months = start.year * 12 + start.month
            day = _in_month(months // 12, months % 12 + 1, start.weekday(), rule.nth or nth_of(start.date()))
            return datetime.combine(day, start.time())


def _in_month(year: int, month: int, weekday: int, nth: int) -> date:
    first, days = monthrange(year, month)
    if nth == LAST:
        last = date(year, month, days)
        return last - timedelta(days=(last.weekday() - weekday) % _DAYS_IN_A_WEEK)
    return date(year, month, 1 + (weekday - first) % _DAYS_IN_A_WEEK + (nth - 1) * _DAYS_IN_A_WEEK)
