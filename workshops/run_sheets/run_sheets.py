"""Run sheets: the items of a workshop in their order, each started by one tap; nothing goes on by itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, TypeVar

from questionnaires.kernels.kernel import Asks
from questionnaires.values import dataclass
from storage import members, persons, walls
from storage import polls as poll_rows
from storage import run_sheets as rows
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PersonId, PollId, RunItemId, RunSheetId, UpdateId
from storage.members import Role
from storage.persons import Pace
from storage.polls import PollState
from storage.run_sheets import ListedSheet, NewItem, RunItem, RunSheet
from workshops.clock import Clock
from workshops.confidential import attendance
from workshops.floors.tied import start_item
from workshops.outbox import Wake
from workshops.polls.polls import end_in, open_in
from workshops.polls.sheets import asked_of, led, poll_in
from workshops.polls.still_asked import asking, asking_before
from workshops.refusals import Gone, TooLate
from workshops.rights import require, require_moderator
from workshops.run_sheets import sheets
from workshops.run_sheets.sheets import Entry, Running

MOST_ITEMS: Final = 40
MOST_LISTED: Final = 10
LONGEST_TITLE: Final = 300
MORE_TIME: Final = timedelta(minutes=5)
USUAL_TIME: Final = timedelta(minutes=10)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OwnTime:
    """Until when the countdown of the room runs for one person."""

    until: datetime
    timezone: str


@dataclass(frozen=True, slots=True)
class NotYet:
    """The poll cannot be asked as it is: it waits as a draft that says why. `goes_on`: so the vote that was to end with
    its beginning has not ended."""

    poll: PollId
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class StillAsks:
    """The vote of what runs goes on, and nobody has said yet what becomes of it: nothing has begun."""

    sheet: RunSheetId
    poll: PollId


@dataclass(frozen=True, slots=True)
class Decided:
    """What becomes of the vote of what runs, when that is over or the next item begins: it ends, or goes on."""

    poll: PollId
    ends: bool


@dataclass(frozen=True, slots=True)
class TimeRuns:
    """A countdown was to begin where one runs: somebody else was faster, and theirs goes on."""

    running: Running


class _EndsNothing(Exception):
    """What was to begin with the end of a vote cannot: nothing of both happens."""


class TooManyItems(Exception):
    """A workshop has forty items at most."""


class RunSheets:
    """Use cases of coordinators; what happens in the room is for whoever moderates as well.

    Each raises NotAllowed, Gone or TooLate where that is the answer.
    """

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def may_make(self, person: PersonId, municipality: MunicipalityId) -> None:
        """Raises NotAllowed for somebody whose run sheet would be refused."""
        await self._database.read(lambda tx: require(tx, person, municipality, role=Role.COORDINATOR))

    async def make(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        *,
        title: str,
        items: Sequence[NewItem],
        update: UpdateId,
    ) -> Running:
        """A new run sheet; the same update makes the same one."""
        now = self._clock()

        def work(tx: Transaction) -> Running:
            require(tx, person, municipality, role=Role.COORDINATOR)
            made = rows.add(tx, municipality, title=title, now=now, created_by=person, update=update)
            if made is not None:
                for each in items:
                    rows.add_item(tx, made, each)
            return sheets.running(tx, sheets.existing(tx, rows.made_by(tx, update)))

        return await self._database.write(work)

    async def listed(self, person: PersonId, municipality: MunicipalityId) -> list[ListedSheet]:
        """The run sheets of a town: those that run first, then the newest."""

        now = self._clock()

        def work(tx: Transaction) -> list[ListedSheet]:
            require_moderator(tx, person, municipality, now=now)
            return rows.of_municipality(tx, municipality, limit=MOST_LISTED)

        return await self._database.read(work)

    async def running(self, person: PersonId, sheet: RunSheetId) -> Running:
        """Where it stands, for a coordinator of its town."""
        return await self._database.read(lambda tx: sheets.running(tx, sheets.coordinated(tx, person, sheet)))

    async def led(self, person: PersonId, sheet: RunSheetId) -> Running:
        """Where it stands, for whoever leads the room."""
        now = self._clock()
        return await self._database.read(lambda tx: sheets.led_running(tx, person, sheet, now=now))

    async def of_item(self, person: PersonId, item: RunItemId) -> tuple[Running, Entry]:
        """One item, and the run sheet that it belongs to."""

        def look(tx: Transaction) -> tuple[Running, Entry]:
            found = sheets.item_in(tx, item)
            running = sheets.running(tx, sheets.coordinated(tx, person, found.sheet))
            return running, next(each for each in running.entries if each.item.id == item)

        return await self._database.read(look)

    async def delete(self, person: PersonId, sheet: RunSheetId) -> None:
        """It goes with its items; polls that were asked stay."""
        await self._database.write(
            lambda tx: rows.delete(tx, sheets.coordinated(tx, person, sheet).id), then=self._wake
        )

    async def add(
        self, person: PersonId, sheet: RunSheetId, items: Sequence[NewItem], *, update: UpdateId
    ) -> Running:
        """At the end; the same update adds them once. Raises TooManyItems."""

        def work(tx: Transaction) -> Running:
            sheets.coordinated(tx, person, sheet)
            if len(rows.items(tx, sheet)) + len(items) > MOST_ITEMS:
                raise TooManyItems
            first, *others = items
            if rows.add_item(tx, sheet, first, update=update) is not None:
                for each in others:
                    rows.add_item(tx, sheet, each)
            return sheets.running(tx, sheets.existing(tx, sheet))

        return await self._database.write(work, then=self._wake)

    async def drop(self, person: PersonId, item: RunItemId) -> Running:
        """It goes; TooLate once its turn has come."""
        return await self._change_planned(person, item, lambda tx, found: rows.drop_item(tx, found.id))

    async def reword(self, person: PersonId, item: RunItemId, *, title: str) -> Running:
        """Other words, 1 to 300 characters; TooLate once its turn has come."""

        def change(tx: Transaction, found: RunItem) -> None:
            rows.set_title(tx, found.id, title)
            if found.poll is not None:
                poll_rows.set_question(tx, found.poll, title)

        return await self._change_planned(person, item, change)

    async def set_kind(self, person: PersonId, item: RunItemId, *, asks: Asks | None) -> Running:
        """Asks its words in another way, or (None) leaves them to be talked about; TooLate once its turn has come."""

        def change(tx: Transaction, found: RunItem) -> None:
            rows.set_asks(tx, found.id, asks)
            if found.poll is not None and asks is None:
                poll_rows.delete(tx, found.poll)
            elif found.poll is not None and asks is not None:
                poll_rows.set_asks(tx, found.poll, asks)

        return await self._change_planned(person, item, change)

    async def put_before(self, person: PersonId, item: RunItemId, *, other: RunItemId) -> Running:
        """Moves it up, so that it stands just before another one; where it does already, nothing changes."""

        def change(tx: Transaction, found: RunItem) -> None:
            order = [each.id for each in rows.items(tx, found.sheet)]
            if other not in order or order.index(item) <= order.index(other):
                return
            order.remove(item)
            order.insert(order.index(other), item)
            rows.set_order(tx, order)

        return await self._change_planned(person, item, change)

    async def start(
        self, person: PersonId, item: RunItemId, *, update: UpdateId, decided: Decided | None = None
    ) -> Running | NotYet | StillAsks:
        """Its turn has come: a poll goes to everybody's phone at once, and what ran before is over.

        A vote of that which goes on is neither ended nor left open unless that was `decided` about this vote; and it
        ends only together with what begins.
        """
        now = self._clock()

        def begin(tx: Transaction, sheet: RunSheet, found: RunItem) -> tuple[Running | NotYet, bool]:
            if found.asks is not None:
                poll = sheets.poll_of(tx, sheet, found, person, update=update)
                if poll.state is PollState.DRAFT and not open_in(tx, poll, now=now):
                    return NotYet(poll.id), False
            forgets = start_item(tx, found, now=now)
            return sheets.led_running(tx, person, sheet.id, now=now), forgets

        def draft(tx: Transaction) -> NotYet:
            found = sheets.item_in(tx, item)
            sheet = sheets.led(tx, person, found.sheet, now=now)
            return NotYet(sheets.poll_of(tx, sheet, found, person, update=update).id, goes_on=True)

        try:
            return await self._once_decided(person, item, asking_before, decided, begin)
        except _EndsNothing:
            return await self._database.write(draft, then=self._wake)

    async def end(
        self, person: PersonId, item: RunItemId, *, decided: Decided | None = None
    ) -> Running | StillAsks:
        """Its turn is over, and nothing else begins. What becomes of its vote is asked as when another item begins."""
        now = self._clock()

        def end(tx: Transaction, sheet: RunSheet, found: RunItem) -> tuple[Running, bool]:
            rows.end(tx, found.id, now=now)
            return sheets.led_running(tx, person, sheet.id, now=now), False

        return await self._once_decided(person, item, asking, decided, end)

    async def _once_decided(
        self,
        person: PersonId,
        item: RunItemId,
        asked: Callable[[Transaction, RunItem], PollId | None],
        decided: Decided | None,
        go_on: Callable[[Transaction, RunSheet, RunItem], tuple[T, bool]],
    ) -> T | StillAsks:
        """Goes on once it is decided what becomes of the vote that still goes on; `go_on` says besides whether somebody
        is forgotten with that."""
        now, forgets = self._clock(), False

        def undecided(tx: Transaction) -> StillAsks | None:
            found = sheets.item_in(tx, item)
            sheet, asks = sheets.led(tx, person, found.sheet, now=now), asked(tx, found)
            is_settled = decided is not None and decided.poll == asks
            return None if asks is None or is_settled else StillAsks(sheet.id, asks)

        def work(tx: Transaction) -> T | StillAsks:
            nonlocal forgets
            if (asks := undecided(tx)) is not None:  # begun since it was looked
                return asks
            found = sheets.item_in(tx, item)
            sheet = sheets.led(tx, person, found.sheet, now=now)
            ends = decided is not None and decided.ends and asked(tx, found) == decided.poll
            if decided is not None and ends:
                end_in(tx, led(tx, person, decided.poll, now=now), now=now)
            outcome, is_forgotten = go_on(tx, sheet, found)
            if ends and isinstance(outcome, NotYet):
                raise _EndsNothing
            forgets = ends or is_forgotten
            return outcome

        if (asks := await self._database.read(undecided)) is not None:
            return asks  # nothing changes, so that it can be asked once more after a crash
        outcome = await self._database.write(work, then=self._wake)
        if forgets:
            await self._database.forget()
        return outcome

    async def take_back(self, person: PersonId, item: RunItemId) -> Running:
        """As if its turn had not come; TooLate where a poll of it was asked."""

        def change(tx: Transaction, found: RunItem) -> None:
            if found.poll is not None and poll_in(tx, found.poll).state is not PollState.DRAFT:
                raise TooLate
            rows.take_back(tx, found.id)
            walls.lead_on(tx, sheets.existing(tx, found.sheet).municipality, ("run_item", found.id))

        return await self._change(person, item, change)

    async def give_time(self, person: PersonId, item: RunItemId) -> Running | TimeRuns:
        """A countdown over the planned minutes, unless one runs; nothing happens when it is over."""
        now = self._clock()

        def work(tx: Transaction) -> Running | TimeRuns:
            found = sheets.item_in(tx, item)
            sheets.led(tx, person, found.sheet, now=now)
            _require_current(found)
            if found.time_until is not None:
                return TimeRuns(sheets.led_running(tx, person, found.sheet, now=now))
            planned = USUAL_TIME if found.minutes is None else timedelta(minutes=found.minutes)
            rows.set_time(tx, found.id, now + planned, now=now)
            return sheets.led_running(tx, person, found.sheet, now=now)

        return await self._database.write(work, then=self._wake)

    async def give_more_time(self, person: PersonId, item: RunItemId) -> Running:
        """Five minutes more, from now on where the countdown is over or there is none."""
        now = self._clock()

        def change(tx: Transaction, found: RunItem) -> None:
            _require_current(found)
            rows.set_time(tx, found.id, max(found.time_until or now, now) + MORE_TIME, now=now)

        return await self._change(person, item, change)

    async def stop_time(self, person: PersonId, item: RunItemId) -> Running:
        """No countdown any more."""
        now = self._clock()
        return await self._change(person, item, lambda tx, found: rows.set_time(tx, found.id, None, now=now))

    async def own_time(self, person: PersonId, poll: PollId) -> OwnTime | None:
        """How long the countdown of an open poll is for somebody who has a longer one; None where none runs for them.

        Nothing ends with it, for them as for everybody. Raises NotAllowed for a stranger, Gone for who was not asked.
        """

        def look(tx: Transaction) -> OwnTime | None:
            found = asked_of(tx, person, poll).poll
            item, pace = rows.of_poll(tx, poll), persons.person(tx, person).pace
            if item is None or item.time_until is None or item.time_from is None or pace is Pace.NONE:
                return None
            until = item.time_from + pace * (item.time_until - item.time_from)
            return OwnTime(until, members.municipality(tx, found.municipality).timezone)

        return await self._database.read(look)

    async def on_wall(self, municipality: MunicipalityId, item: RunItemId) -> tuple[RunItem, str]:
        """An item for everybody in the room, with the last round of its poll, and the zone of its town.

        Raises Gone before its turn.
        """

        def look(tx: Transaction) -> tuple[RunItem, str]:
            found = sheets.item_in(tx, item)
            if sheets.existing(tx, found.sheet).municipality != municipality or found.started is None:
                raise Gone
            last = sheets.entry(tx, found).poll
            shown = found if last is None else replace(found, poll=last.id)
            return shown, members.municipality(tx, municipality).timezone

        return await self._database.read(look)

    async def _change(
        self, person: PersonId, item: RunItemId, change: Callable[[Transaction, RunItem], None]
    ) -> Running:
        now = self._clock()

        def work(tx: Transaction) -> Running:
            found = sheets.item_in(tx, item)
            sheets.led(tx, person, found.sheet, now=now)
            change(tx, found)
            return sheets.led_running(tx, person, found.sheet, now=now)

        return await self._database.write(work, then=self._wake)

    async def _change_planned(
        self, person: PersonId, item: RunItemId, change: Callable[[Transaction, RunItem], None]
    ) -> Running:
        """A poll that it is already, as it could not be asked or was taken back, is a draft."""

        def planned(tx: Transaction, found: RunItem) -> None:
            sheets.coordinated(tx, person, found.sheet)
            if found.started is not None:
                raise TooLate
            change(tx, found)

        return await self._change(person, item, planned)


def _require_current(item: RunItem) -> None:
    """Raises TooLate for an item whose turn is over or has not come."""
    if item.started is None or item.ended is not None:
        raise TooLate


def export(tx: Transaction, person: PersonId) -> dict[str, object]:
    """The workshops in which somebody took part; what they made is told of everything that somebody made."""
    return {"workshops": attendance.attended(tx, person)}


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """Forgets in which workshops somebody took part."""
    attendance.erase(tx, person, municipality)
