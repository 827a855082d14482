"""Somebody who runs the workshops of a town: meetings, polls, surveys, each a script that waits for what it needs."""

from collections.abc import Callable, Generator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final, TypeAlias
from zoneinfo import ZoneInfo

from handlers.meetings import reminder_taps
from sandbox.values import Message
from storage.ids import MeetingId
from tests.simulation.actor import Actor, Choice, button_of, prefix_of
from workshops.meetings.reminders import Role

Script: TypeAlias = Generator[tuple[str, ...], Choice | None, bool]
"""Yields the kinds of buttons it waits for and is sent the button, or None after a while; returns whether it worked."""
Steps: TypeAlias = Generator[tuple[str, ...], Choice | None, Choice | None]
"""A part of a script; returns the last button it waited for, or None where that did not come."""

BERLIN: Final = ZoneInfo("Europe/Berlin")
_PATIENCE: Final = 100.0
_TRIES: Final = 8


class Coordinator(Actor):
    """Does one thing after the other, and again if it came to nothing."""

    def __init__(self, *args: Any, mark: str, **kwargs: Any) -> None:
        """`mark` stands in everything that this town words itself."""
        super().__init__(*args, **kwargs)
        self.mark = mark
        self._waiting: list[tuple[Callable[[], Script], int]] = []
        self._script: Script | None = None
        self._again: tuple[Callable[[], Script], int] | None = None
        self._awaited: tuple[str, ...] = ()
        self._turn = 0
        self.done = 0
        """How many scripts came to their end."""
        self.given_up = 0

    def does(self, script: Callable[[], Script], tries: int = _TRIES) -> None:
        """Begins when everything before it is done."""
        self._waiting.append((script, tries))
        self._next()

    def on_message(self, message: Message, *, is_new: bool) -> None:
        if self._script is None or not self._awaited:
            return
        for button in message.buttons:
            if prefix_of(button) in self._awaited:
                self._awaited = ()
                self.later(self.chance.uniform(1, 6), partial(self._goes_on, self._turn, (message, button)))
                return

    def _next(self) -> None:
        if self._script is None and self._waiting:
            self._again = self._waiting.pop(0)
            self._script = self._again[0]()
            self._goes_on(self._turn, None)

    def _goes_on(self, turn: int, choice: Choice | None) -> None:
        if turn != self._turn or self._script is None:
            return
        self._turn += 1
        try:
            self._awaited = self._script.send(choice)
        except StopIteration as end:
            self._ends(worked=bool(end.value))
            return
        waited = self._turn
        self.later(_PATIENCE, lambda: self._goes_on(waited, None))

    def _ends(self, *, worked: bool) -> None:
        self._script, self._awaited = None, ()
        assert self._again is not None
        script, tries = self._again
        if worked:
            self.done += 1
        elif tries > 1:
            self.later(self.chance.uniform(60, 400), lambda: self.does(script, tries - 1))
        else:
            self.given_up += 1
        self._next()

    # Scripts

    def joins(self, token: str) -> Script:
        self.opens(token)
        agree = yield ("ja",)
        if agree is None:
            return False
        self.taps(agree)
        return (yield ("i", "e")) is not None

    def meets(self, start: datetime, *, change: str | None, left_out: Sequence[str] = ()) -> Script:
        """Invites everybody; `change` is what becomes of it some hours later: `moved`, `cancelled`, or reminded of
        `less`. `left_out` are lead times that are usual, and at which nobody is to be reminded of this one."""
        if start.astimezone(BERLIN) < self.universe.now() + timedelta(hours=1):
            return True
        self.types(f"/treffen {start:%d.%m.%Y %H:%M} Uhr")
        invite = yield ("mi",)
        if invite is not None and left_out:
            plan = yield from self._leaves_out(invite, left_out)
            sheet = yield from self._taps_on(plan, "mjp", then="ms")
            invite = yield from self._taps_on(sheet, "ms", then="mi")
        if invite is None:
            return False
        self.taps(invite)
        invited = yield ("mk",)
        if invited is None:
            return False
        if change is not None:
            meeting = (invited[1].callback_data or "").partition(":")[2]
            hours = self.chance.uniform(0.5, 20)
            self.later(hours * 3600, lambda: self.does(lambda: self._changes(meeting, start, change)))
        return True

    def _taps_on(self, seen: Choice | None, data: str, *, then: str) -> Steps:
        """Taps the button that carries this, or is of this kind, and waits for one of another kind."""
        found = button_of(seen, data)
        if found is None:
            return None
        self.taps(found)
        return (yield (then,))

    def _leaves_out(self, sheet: Choice, leads: Sequence[str]) -> Steps:
        """Who is invited is not reminded at these times; from the sheet of a meeting to the times that are left."""
        meeting = MeetingId(int((sheet[1].callback_data or "").partition(":")[2]))
        seen = yield from self._taps_on(sheet, "mjp", then="mjl")
        choose = reminder_taps.ChooseLeads(meeting, Role.PARTICIPANT).pack()
        seen = yield from self._taps_on(seen, choose, then="mjs")
        for lead in leads:
            out = reminder_taps.SetLead(meeting, Role.PARTICIPANT, lead, on=False).pack()
            if button_of(seen, out) is not None:
                seen = yield from self._taps_on(seen, out, then="mjs")
        return seen

    def _changes(self, meeting: str, start: datetime, change: str) -> Script:
        self.types("/treffen")
        entry = yield ("ms",)
        found = (
            next((b for b in entry[0].buttons if b.callback_data == f"ms:{meeting}"), None) if entry else None
        )
        if entry is None or found is None:
            return entry is not None  # it is further down by now: then it stays as it is
        self.taps((entry[0], found))
        ways = yield ("mk",)
        if ways is None:
            return False
        if change == "less":
            plan = yield from self._leaves_out(ways, ("1d", "2h"))
            proposed = yield from self._taps_on(plan, "mjp", then="mjl")
            hold = button_of(proposed, "mjh")
            if proposed is None or hold is None:
                return proposed is not None  # there was nothing left to leave out
            return (yield from self._taps_on(hold, "mjh", then="mjl")) is not None
        if change == "cancelled":
            self.taps(ways)
            sure = yield ("mz",)
        else:
            move = next((b for b in ways[0].buttons if prefix_of(b) == "mw"), None)
            if move is None:
                return True
            self.taps((ways[0], move))
            if (yield ("mt", "md", "mo")) is None:
                return False
            self.types(f"{start + timedelta(days=1):%d.%m.%Y %H:%M} Uhr")
            sure = yield ("mv",)
        if sure is None:
            return False
        self.taps(sure)
        return (yield ("ml", "h")) is not None

    def asks(self, number: int, *, openly: bool, for_minutes: float) -> Script:
        """A poll that is open for a while."""
        self.types(f"/umfrage {self.mark} Frage {number}? {self.mark} A / {self.mark} B / {self.mark} C")
        draft = yield ("up",)
        if draft is None:
            return False
        if openly:
            way = next((b for b in draft[0].buttons if prefix_of(b) == "uo"), None)
            if way is not None:
                self.taps((draft[0], way))
                draft = yield ("up",)
        if draft is None:
            return False
        self.taps(draft)
        running = yield ("uc",)
        if running is None:
            return False
        self.later(for_minutes * 60, lambda: self.does(lambda: self._closes(running)))
        return True

    def _closes(self, running: Choice) -> Script:
        if running[0].id not in self.chat.messages:
            return True
        self.taps(running)
        for _ in range(3):
            seen = yield ("uc", "un", "ul", "h")
            if seen is None:
                return False
            if prefix_of(seen[1]) != "uc":
                return True
            self.taps(seen)
        return False

    def surveys(self, for_days: float) -> Script:
        """The short self-check for everybody."""
        self.types("/menue")
        new = yield ("sn",)
        if new is None:
            return False
        self.taps(new)
        offers = yield ("sk",)
        if offers is None:
            return False
        short = next(b for b in offers[0].buttons if prefix_of(b) == "sk" and b.label.startswith("2"))
        self.taps((offers[0], short))
        for kind in ("sp", "so", "sc"):
            seen = yield (kind,)
            if seen is None:
                return False
            if kind == "sc":
                survey = (seen[1].callback_data or "").split(":")[1]
                self.later(for_days * 86_400, partial(self.does, partial(self._ends_survey, survey)))
                return True
            self.taps(seen)
        return True

    def _ends_survey(self, survey: str) -> Script:
        self.types("/befragungen")
        listed = yield ("ss",)
        found = (
            next((b for b in listed[0].buttons if (b.callback_data or "").startswith(f"ss:{survey}")), None)
            if listed
            else None
        )
        if listed is None or found is None:
            return listed is not None
        self.taps((listed[0], found))
        for _ in range(2):
            close = yield ("sc", "se")
            if close is None:
                return False
            if prefix_of(close[1]) == "se":
                return True
            self.taps(close)
        return (yield ("se", "ss")) is not None
