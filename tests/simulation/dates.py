"""Dates that a simulated town looks for together, and what has to hold of them."""

import random
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Final, TypeAlias

from handlers.meetings import taps as meetings
from handlers.meetings.date_polls import taps
from sandbox.values import Message
from storage.database import Transaction
from tests.simulation.actor import Choice, button_of
from tests.simulation.coordinator import BERLIN, Coordinator, Script
from tests.simulation.size import Complain, Promise
from workshops.date_polls.messages import ASKED, OVER, REMINDER

ABOUT_DATES: Final = frozenset({REMINDER, OVER})
"""What is sent of them by itself, and never at night."""
HABITS: Final = {
    taps.SeeDate.prefix: 20.0,
    taps.AnswerDate.prefix: 10.0,
    taps.NoToAllDates.prefix: 1.0,
}
"""What draws the fingers of participants."""
IN_PLACE: Final = taps.AnswerDate.prefix
"""The next date takes the place of the one before in the same message."""
CHANGES: Final = ("chosen", "chosen", "chosen", "stopped", "prolonged", None)

_FIRST_DAYS_AHEAD: Final = (9, 12, 16)
_EVENINGS: Final = (0, 1, 5)
_HOUR: Final = time(18)
_PROLONGED_BY: Final = 3
_ON_ITS_WAY: Final = 60.0
_MEANS: Final = {"yes": "yes", "if_need_be": "maybe", "no": "no"}
"""What somebody's word for a date says about the meeting that it becomes."""

At: TypeAlias = Callable[[float, Coordinator, Callable[[], Any]], None]


def plan(coordinator: Coordinator, *, at: float, chance: random.Random, put: At) -> None:
    """Dates that are put to everybody at this moment; what becomes of them is drawn."""
    ahead, change = chance.choice(_FIRST_DAYS_AHEAD), chance.choice(CHANGES)
    put(at, coordinator, lambda: asks(coordinator, ahead=ahead, change=change))


def asks(who: Coordinator, *, ahead: int, change: str | None) -> Script:
    """Puts three evenings to everybody; `change` is what becomes of them some days later."""
    first = who.universe.now().astimezone(BERLIN).date() + timedelta(days=ahead)
    who.types("/treffen")
    listed = yield (meetings.NewMeeting.prefix,)
    if listed is None:
        return False
    who.taps(listed)
    together = yield (taps.AddDates.prefix,)
    if together is None:
        return False
    who.taps(together)
    if (yield (taps.PickDate.prefix,)) is None:
        return False
    evenings = [datetime.combine(first + timedelta(days=days), _HOUR) for days in _EVENINGS]
    who.types(", ".join(f"{evening:%d.%m.%Y %H:%M} Uhr" for evening in evenings))
    added = yield (taps.SeeDateSheet.prefix,)
    if added is None:
        return False
    who.taps(added)
    draft = yield (taps.AskForDates.prefix,)
    if draft is None:
        return False
    who.taps(draft)
    running = yield (taps.AskStopDatePoll.prefix,)
    if running is None:
        return False
    poll = (running[1].callback_data or "").split(":")[1]
    if change is not None:
        hours = who.chance.uniform(20, 24 * 6)
        who.later(hours * 3600, lambda: who.does(lambda: _changes(who, poll, first, change)))
    return True


def _changes(who: Coordinator, poll: str, first: date, change: str) -> Script:
    who.types("/treffen")
    listed = yield (taps.SeeDateSheet.prefix, meetings.NewMeeting.prefix)
    found = button_of(listed, f"{taps.SeeDateSheet.prefix}:{poll}")
    if found is None:
        return listed is not None
    who.taps(found)
    sheet = yield (taps.AskStopDatePoll.prefix,)
    if sheet is None:
        return False
    match change:
        case "chosen":
            return (yield from _taps(who, sheet, taps.ConsiderDate, taps.ChooseDate, end=meetings.AskCancel))
        case "stopped":
            return (
                yield from _taps(
                    who, sheet, taps.AskStopDatePoll, taps.StopDatePoll, end=meetings.ListMeetings
                )
            )
        case _:
            return (yield from _prolongs(who, sheet, first))


def _taps(who: Coordinator, sheet: Choice, first: type[Any], second: type[Any], *, end: type[Any]) -> Script:
    """Two buttons, one after the other."""
    button = button_of(sheet, first.prefix)
    if button is None:
        return True  # nobody said anything to any of the dates
    who.taps(button)
    sure = yield (second.prefix,)
    if sure is None:
        return False
    who.taps(sure)
    return (yield (end.prefix,)) is not None


def _prolongs(who: Coordinator, sheet: Choice, first: date) -> Script:
    button = button_of(sheet, taps.ChooseLastDay.prefix)
    day = who.universe.now().astimezone(BERLIN).date() + timedelta(days=_PROLONGED_BY)
    if button is None or day > first:
        return True
    who.taps(button)
    if (yield (taps.SetLastDay.prefix, taps.SeeDateSheet.prefix)) is None:
        return False
    who.types(f"{day:%d.%m.%Y}")
    return (yield (taps.AskStopDatePoll.prefix,)) is not None


class DateWitness:
    """`complain` is told of who was reminded after answering, and of a meeting that does not know who comes."""

    def __init__(self, complain: Complain) -> None:
        self._complain = complain
        self._answered: dict[tuple[int, int], float] = {}
        self.reminders = 0

    def on_answered(self, poll: int, person: int, *, wall: float) -> None:
        """The first word of somebody to one of the dates."""
        self._answered.setdefault((poll, person), wall)

    def on_forgotten(self, poll: int, person: int) -> None:
        """What they said is gone."""
        self._answered.pop((poll, person), None)

    def on_sent(self, kind: str, poll: int, person: int, message: Message, *, at: float) -> None:
        """A message about dates was sent, and its row says so."""
        if kind != REMINDER:
            return
        self.reminders += 1
        answered = self._answered.get((poll, person))
        if answered is not None and at > answered + _ON_ITS_WAY:
            self._complain(Promise.WANTED, f"chat {message.chat_id} answered and is reminded of dates {poll}")

    def on_chosen(self, tx: Transaction, poll: int, meeting: int) -> None:
        """A date became a meeting a moment ago: it has to know what everybody said."""
        said = tx.all(
            """
            SELECT date_answer.person_id, date_answer.answer AS said, rsvp.answer AS known FROM meeting
            JOIN date_option ON date_poll_id = :poll AND date_option.starts_at = meeting.starts_at
            JOIN date_answer ON date_option_id = date_option.id
            JOIN meeting_group ON meeting_group.meeting_id = meeting.id
            JOIN membership ON membership.group_id = meeting_group.group_id
                           AND membership.person_id = date_answer.person_id
            LEFT JOIN rsvp ON rsvp.meeting_id = meeting.id AND rsvp.person_id = date_answer.person_id
            WHERE meeting.id = :meeting
            """,
            poll=poll,
            meeting=meeting,
        )
        for row in said:
            if _MEANS[row["said"]] != row["known"]:
                self._complain(
                    Promise.KEPT,
                    f"person {row['person_id']} said {row['said']} to the date of meeting {meeting}, "
                    f"which has {row['known']}",
                )


def unplanned(tx: Transaction, *, now: datetime) -> list[tuple[Promise, str]]:
    """Who has to be asked about dates and is not, or is and should not be; reads rows and no use cases."""
    missing = tx.all(
        """
        SELECT date_poll.id, membership.person_id FROM date_poll
        JOIN date_poll_group ON date_poll_id = date_poll.id JOIN membership USING (group_id)
        WHERE state = 'asked' AND last_day > :today AND NOT EXISTS (
            SELECT 1 FROM delivery
            WHERE kind = :asked AND subject_id = date_poll.id AND delivery.person_id = membership.person_id
        )
        """,
        today=now.astimezone(BERLIN).date().isoformat(),
        asked=ASKED,
    )
    idle = tx.all(
        """
        SELECT delivery.kind, date_poll.id, date_poll.state FROM date_poll
        JOIN delivery ON delivery.kind IN (:asked, :reminder, :over) AND delivery.subject_id = date_poll.id
        WHERE date_poll.state <> 'asked' AND delivery.state = 'pending'
        """,
        asked=ASKED,
        reminder=REMINDER,
        over=OVER,
    )
    return [
        *(
            (Promise.PLANNED, f"nobody asks person {row['person_id']} for dates {row['id']}")
            for row in missing
        ),
        *((Promise.PLANNED, f"{row['kind']} of dates {row['id']}, which are {row['state']}") for row in idle),
    ]
