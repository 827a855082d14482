"""Watches every message from outside: nothing at night, nothing twice, nothing from elsewhere, a reply to everybody."""

import re
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any, Final

from handlers.answering.taps import Do
from handlers.meetings import taps as meetings
from handlers.privacy import Erase
from sandbox.dispatcher import Reply
from sandbox.values import Message
from storage.ids import SurveyId
from tests.simulation.actor import prefix_of
from tests.simulation.coordinator import BERLIN
from tests.simulation.dates import ABOUT_DATES, DateWitness
from tests.simulation.measures import ABOUT_MEASURES, MeasureWitness
from tests.simulation.reminders import ReminderWitness
from tests.simulation.size import Complain, Promise
from tests.simulation.universe import Universe
from workshops.answering.acts import Resume
from workshops.answering.places import InSurvey

_MARK: Final = re.compile(r"T\d\dx")
ERASE: Final = Erase().pack()
_RESUME: Final = Do(InSurvey(SurveyId(1)), Resume()).pack().partition(":")[0]
_SUBJECTS: Final = frozenset(
    {_RESUME, *(each.prefix for each in (meetings.Answer, meetings.SeeCard, meetings.SeeSheet))}
)
"""Buttons below a reminder that tell what it is about."""
_REMINDERS: Final = frozenset({"meeting_reminder", "survey_reminder"}) | ABOUT_MEASURES | ABOUT_DATES
_LATE: Final = "später als vorgesehen"
_BEGINS: Final = re.compile(r"(\d\d):(\d\d) bis")
_HOURS_BEFORE: Final = timedelta(hours=3)
_MORNING: Final = time(7, 57)
_EVENING: Final = time(20, 3)
"""Three minutes to either side, for what was on its way, and for a clock that is put right."""
_SELDOM: Final = {
    "an edit changed nothing": b"message is not modified",
    "a message to edit was gone": b"message to edit not found",
    "a tap was too old to be answered": b"query is too old",
}
_ON_ITS_WAY: Final = 60.0
_REMEMBERED: Final = 4000

Fits = Callable[[Message], bool]


@dataclass(slots=True)
class _Waits:
    """Somebody did something and has seen nothing of it yet."""

    since: float
    what: str
    fits: Fits
    is_shown_already: bool
    """They did the same before, and saw what came of it."""


class Witness:
    """`complain` is told what must not be."""

    def __init__(self, universe: Universe, complain: Complain, counted: Counter[str]) -> None:
        self._universe = universe
        self._complain = complain
        self._counted = counted
        self._waiting: dict[int, _Waits] = {}
        self._towns: dict[int, set[str]] = {}
        self._gone: dict[int, float] = {}
        self._posted: dict[int, Message] = {}
        self._order: deque[int] = deque()
        self._cancelled: dict[int, float] = {}
        self._reminded: dict[tuple[Any, ...], tuple[int, float]] = {}
        self._settled: set[int] = set()
        self._last: dict[int, str] = {}
        self._put_forward = -_ON_ITS_WAY
        self.measures = MeasureWitness(complain)
        self.reminders = ReminderWitness(complain)
        self.dates = DateWitness(complain)

    # What people do

    def belongs(self, chat: int, town: str) -> None:
        """From now on what is written in that town may stand in this chat."""
        self._towns.setdefault(chat, set()).add(town)

    def on_acted(self, chat: int, what: str) -> None:
        self._gone.pop(chat, None)
        shown = chat not in self._waiting and self._last.get(chat) == what
        self._last[chat] = what
        self._waiting[chat] = _Waits(self._universe.wall, what, _reply_to(what), shown)

    def on_answered(self, chat: int, *, alert: bool) -> None:
        """A refusal in a window was read; and the same tap once more changes nothing that could be seen."""
        waits = self._waiting.get(chat)
        if waits is not None and (alert or waits.is_shown_already):
            del self._waiting[chat]

    def on_unheard(self, chat: int, what: object) -> None:
        """What they did last never reached the program."""
        waits = self._waiting.get(chat)
        if waits is not None and waits.what == what:
            del self._waiting[chat]

    def on_gone(self, chat: int) -> None:
        """Somebody erased themselves, and was told so; whoever has tapped something else by then is back already."""
        if self._last.get(chat) == ERASE:
            self._gone[chat] = self._universe.wall

    @property
    def gone(self) -> list[int]:
        """The chats of those who erased themselves more than a moment ago."""
        return [chat for chat, since in self._gone.items() if self._universe.wall - since > _ON_ITS_WAY]

    def on_blocked(self, chat: int) -> None:
        self._waiting.pop(chat, None)

    def unanswered(self, before: float) -> list[str]:
        """Who waits since before that moment (seconds on the wall), and for what.

        Whoever erased themselves cannot be owed anything: nothing about them may be kept.
        """
        late = [(chat, each) for chat, each in self._waiting.items() if each.since < before]
        for chat, _ in late:
            del self._waiting[chat]
        untold = [chat for chat, each in late if each.what == ERASE and chat in self._gone]
        self._counted["erased themselves and could not be told"] += len(untold)
        late = [(chat, each) for chat, each in late if chat not in untold]
        return [f"chat {chat} never saw a reply to {each.what!r}" for chat, each in late]

    # What the program does

    def on_message(self, message: Message, *, is_new: bool) -> None:
        chat = message.chat_id
        waits = self._waiting.get(chat)
        if waits is not None and waits.fits(message):
            del self._waiting[chat]
        foreign = set(_MARK.findall(message.text)) - self._towns.get(chat, set())
        if foreign:
            self._complain(Promise.AT_HOME, f"chat {chat} reads of {sorted(foreign)}: {message.text[:80]!r}")
        if is_new:
            self._remember(message)

    def on_called(self, method: str, parameters: Mapping[str, Any], reply: Reply) -> None:
        """An edit that changes nothing is an answer too: it already looks right."""
        for way, words in _SELDOM.items():
            self._counted[way] += words in reply.body
        chat = parameters.get("chat_id")
        if not isinstance(chat, int) or not method.startswith(("send", "edit")):
            return
        if reply.status == 403 or b"not modified" in reply.body:
            self._waiting.pop(chat, None)

    def _remember(self, message: Message) -> None:
        self._posted[message.id] = message
        self._order.append(message.id)
        if len(self._order) > _REMEMBERED:
            old = self._order.popleft()
            del self._posted[old]
            self._settled.discard(old)
        gone = self._gone.get(message.chat_id)
        if gone is not None and self._universe.wall - gone > _ON_ITS_WAY:
            self._complain(
                Promise.FORGOTTEN,
                f"chat {message.chat_id} erased itself and is written to: {message.text[:60]!r}",
            )
        if message.text.startswith("Erinnerung"):
            self._on_reminded(message)

    def _on_reminded(self, message: Message) -> None:
        """The same reminder twice is allowed only where the program could not know that the first one came.

        One that says that it comes late, or comes in the morning of its day, is that of the evening before, and another
        than the one two hours before.
        """
        about = next((b.callback_data for b in message.buttons if prefix_of(b) in _SUBJECTS), None)
        subject = (about or "").split(":")[1:2]
        is_late = _LATE in message.text
        title = message.text.split("\n", 1)[0]
        occasion = (message.chat_id, title, is_late, _is_soon(message), *subject, *_date(message))
        first = self._reminded.get(occasion)
        self._reminded[occasion] = (message.id, self._universe.wall)
        if first is None:
            return
        if first[0] in self._settled:
            before = f"{self._universe.wall - first[1]:.0f} s before"
            self._complain(Promise.ONCE, f"chat {message.chat_id} was reminded {before}: {message.text!r}")
        else:
            self._counted["reminders sent again because nobody knew that they came"] += 1

    def on_settled(self, kind: str, subject: int, person: int, state: str, message_id: int | None) -> None:
        """A delivery came to its end; what it is about is known only here."""
        if state != "sent" or message_id is None:
            return
        self._settled.add(message_id)
        message = self._posted.get(message_id)
        if message is None or kind not in _REMINDERS:
            return
        local = message.at.astimezone(BERLIN)
        if self._universe.at(message.at) - self._put_forward < _ON_ITS_WAY:
            self._counted["on its way when the clock was put forward"] += 1
        elif not _MORNING <= local.time() <= _EVENING:
            self._complain(Promise.BY_DAY, f"{kind} at night: {local:%Y-%m-%d %H:%M} {message.text[:90]!r}")
        if kind in ABOUT_MEASURES:
            self.measures.on_sent(kind, subject, message, at=self._universe.at(message.at))
        if kind in ABOUT_DATES:
            self.dates.on_sent(kind, subject, person, message, at=self._universe.at(message.at))
        if kind == "meeting_reminder":
            self.reminders.on_sent(subject, person, at=self._universe.at(message.at))
        cancelled = self._cancelled.get(subject) if kind == "meeting_reminder" else None
        if cancelled is not None and self._universe.at(message.at) > cancelled + _ON_ITS_WAY:
            self._complain(Promise.WANTED, f"reminded of meeting {subject}, which was cancelled")

    def on_clock_put_forward(self) -> None:
        """What was claimed before comes a moment later, whatever the wall shows by then."""
        self._put_forward = self._universe.wall

    def on_cancelled(self, meeting: int) -> None:
        self._cancelled[meeting] = self._universe.wall

    def on_measure_ended(self, measure: int, *, ended: bool) -> None:
        self.measures.on_ended(measure, ended=ended, wall=self._universe.wall)


def _reply_to(what: str) -> Fits:
    """What counts as a reply: to a command its own screen, to everything else whatever comes."""
    if what == "/hilfe":
        return lambda message: message.text.startswith("Hilfe")
    if what == "/menue":
        return lambda message: any(prefix_of(button) in ("e", "p") for button in message.buttons)
    if what.startswith("/start"):
        return lambda message: any(
            prefix_of(button) in ("ja", "jc", "h", "e", "aa") for button in message.buttons
        )
    return lambda _: True


def _is_soon(message: Message) -> bool:
    """Whether what it reminds of begins within the next hours."""
    begins = _BEGINS.search(message.text)
    if begins is None:
        return False
    local = message.at.astimezone(BERLIN)
    return local.replace(hour=int(begins[1]), minute=int(begins[2])) - local < _HOURS_BEFORE


def _date(message: Message) -> tuple[str, ...]:
    """Of the meeting, where there is one: other days may be named before it."""
    of_meeting = re.findall(r"(\d{1,2}\. \w+ \d{4})\n\d\d:\d\d bis", message.text)
    return tuple((of_meeting or re.findall(r"\d{1,2}\. \w+ \d{4}", message.text))[:1])
