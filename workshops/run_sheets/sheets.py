"""What people see of a run sheet at a moment: built from its rows inside a transaction, for those who may see it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from questionnaires.values import dataclass
from storage import ballots, cards, members, persons, poll_rounds
from storage import run_sheets as rows
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId, PollId, RunItemId, RunSheetId, UpdateId
from storage.members import Role
from storage.polls import Poll, PollState
from storage.run_sheets import RunItem, RunSheet
from workshops.end_dates import day_began
from workshops.polls.cards import may_be_read
from workshops.polls.drafts import add_draft
from workshops.polls.sheets import left_out, poll_in, rest_among
from workshops.refusals import or_gone
from workshops.rights import coordinates, require, require_moderator
from workshops.walls import Item, stays_elsewhere


@dataclass(frozen=True, slots=True)
class Counter:
    """How many have answered, of those who can."""

    answered: int
    asked: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One item with the poll that it became, after it each further round and what came of one with other answers;
    `counter` while the last one is open."""

    item: RunItem
    polls: tuple[Poll, ...] = ()
    counter: Counter | None = None
    left_out: int = 0
    """While it is open: newcomers, too few to be asked something that others were asked before."""

    @property
    def poll(self) -> Poll | None:
        """The last round."""
        return self.polls[-1] if self.polls else None

    @property
    def compared(self) -> tuple[tuple[Poll, ...], ...]:
        """Its polls, those together that are rounds of each other; behind the first ones what was asked otherwise."""
        found: list[list[Poll]] = []
        for each in self.polls:
            before = next((rounds for rounds in found if each.again in {one.id for one in rounds}), None)
            if before is None:
                found.append([each])
            else:
                before.append(each)
        return tuple(map(tuple, found))

    @property
    def numbers(self) -> tuple[int, ...]:
        """Which round each of its polls is, of those that are compared with each other."""
        number = {each.id: place for rounds in self.compared for place, each in enumerate(rounds, 1)}
        return tuple(number[each.id] for each in self.polls)


@dataclass(frozen=True, slots=True)
class Besides:
    """A poll that was asked in the workshop without standing on its run sheet, with each further round; of one that was
    asked before it only the rounds that were held there. `numbers` says which rounds they are."""

    polls: tuple[Poll, ...]
    numbers: tuple[int, ...]
    opened: datetime


@dataclass(frozen=True, slots=True)
class ToReview:
    """So many cards or words of a poll that nobody has looked at yet."""

    poll: Poll
    title: str
    n: int


@dataclass(frozen=True, slots=True)
class Running:
    """A run sheet where it stands."""

    sheet: RunSheet
    entries: tuple[Entry, ...]
    timezone: str
    time_is_over: bool = False
    """The countdown of what runs has come to its end."""
    only_leads: bool = False
    """Whoever looks at it moderates for a day, and does not change what is planned."""
    wall_is_elsewhere: bool = False
    """The wall is open and does not follow, as something else was chosen to stay there."""
    somebody_takes_time: bool = False
    """A person of the town has a longer countdown than the room, or none; never who, nor how many."""
    besides: tuple[Besides, ...] = ()
    """In their order; none for whoever moderates for a day, to whom polls of the run sheet alone are open."""
    to_review: tuple[ToReview, ...] = ()
    """For whoever leads, as far as they may read them."""

    @property
    def rests(self) -> int:
        """The seconds between two changes of a message that shows it, as long as people vote."""
        return max((rest_among(each.counter.asked) for each in self.entries if each.counter), default=0)

    @property
    def current(self) -> Entry | None:
        """What runs now."""
        return next((each for each in self.entries if each.item.started and not each.item.ended), None)

    @property
    def next(self) -> Entry | None:
        """The first one whose turn has not come."""
        return next((each for each in self.entries if each.item.started is None), None)


def wall_items(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Item]:
    """What the wall can show of run sheets: what runs, and what ran; of what had a poll that one is offered instead."""
    items = []
    for each in rows.lately(tx, municipality, since):
        if each.started is None:
            continue
        is_its_poll = each.ended is not None and each.poll is not None
        items.append(
            Item(
                "run_item",
                each.id,
                each.title,
                each.ended is not None,
                each.ended or max(each.started, each.time_from or each.started),
                with_polls=() if is_its_poll else tuple(poll.id for poll in entry(tx, each).polls),
                on_demand=is_its_poll,
                is_offered=not is_its_poll,
            )
        )
    return items


def existing(tx: Transaction, sheet: RunSheetId | None) -> RunSheet:
    """The run sheet; raises Gone."""
    return or_gone(None if sheet is None else rows.sheet(tx, sheet))


def coordinated(tx: Transaction, person: PersonId, sheet: RunSheetId) -> RunSheet:
    """The run sheet, for a coordinator of its town."""
    found = existing(tx, sheet)
    require(tx, person, found.municipality, role=Role.COORDINATOR)
    return found


def led(tx: Transaction, person: PersonId, sheet: RunSheetId, *, now: datetime) -> RunSheet:
    """The run sheet, for whoever leads workshops of its town now."""
    found = existing(tx, sheet)
    require_moderator(tx, person, found.municipality, now=now)
    return found


def led_running(tx: Transaction, person: PersonId, sheet: RunSheetId, *, now: datetime) -> Running:
    """Where it stands, for whoever leads workshops of its town now."""
    found = led(tx, person, sheet, now=now)
    now_running = running(tx, found)
    now_running = replace(
        now_running,
        time_is_over=_time_is_over(now_running, now=now),
        wall_is_elsewhere=_wall_is_elsewhere(tx, now_running, now=now),
    )
    if not coordinates(tx, person, found.municipality):
        now_running = replace(now_running, only_leads=True, besides=())
    return replace(now_running, to_review=_to_review(tx, now_running))


def item_in(tx: Transaction, item: RunItemId) -> RunItem:
    """The item; raises Gone."""
    return or_gone(rows.item(tx, item))


def running(tx: Transaction, sheet: RunSheet) -> Running:
    """Where it stands."""
    entries = tuple(entry(tx, each) for each in rows.items(tx, sheet.id))
    town = members.municipality(tx, sheet.municipality)
    takes_time = persons.somebody_takes_time(tx, town.id, at_least=town.minimum_group_size)
    besides = _besides(tx, sheet, town.timezone)
    return Running(sheet, entries, town.timezone, somebody_takes_time=takes_time, besides=besides)


def _to_review(tx: Transaction, shown: Running) -> tuple[ToReview, ...]:
    polls = [(poll, each.item.title) for each in shown.entries for poll in each.polls]
    polls += [(poll, poll.question) for each in shown.besides for poll in each.polls]
    waiting = cards.waiting(tx, [poll.id for poll, _ in polls if may_be_read(poll)])
    return tuple(ToReview(poll, title, waiting[poll.id]) for poll, title in polls if poll.id in waiting)


def _time_is_over(shown: Running, *, now: datetime) -> bool:
    until = None if shown.current is None else shown.current.item.time_until
    return until is not None and until <= now


def _wall_is_elsewhere(tx: Transaction, shown: Running, *, now: datetime) -> bool:
    """What runs may have been chosen to stay there, alone or with its item."""
    current = shown.current
    polls = () if current is None else tuple(("poll", each.id) for each in current.polls)
    item = () if current is None else (("run_item", current.item.id),)
    return stays_elsewhere(tx, shown.sheet.municipality, *item, *polls, now=now)


def _besides(tx: Transaction, sheet: RunSheet, zone: str) -> tuple[Besides, ...]:
    """On the days on which an item was started: what is asked on another one is no part of the workshop."""
    held: dict[PollId, list[rows.AskedBesides]] = {}
    for each in rows.asked_besides(tx, sheet):
        if day_began(each.opened, zone) == day_began(each.begun, zone):
            held.setdefault(each.first, []).append(each)
    return tuple(_held(tx, first, each) for first, each in held.items())


def _held(tx: Transaction, first: PollId, held: Sequence[rows.AskedBesides]) -> Besides:
    asked = {each.poll for each in held}
    rounds = [each for each in enumerate(poll_rounds.rounds(tx, first), 1) if each[1].id in asked]
    return Besides(tuple(poll for _, poll in rounds), tuple(number for number, _ in rounds), held[0].opened)


def poll_of(tx: Transaction, sheet: RunSheet, found: RunItem, person: PersonId, *, update: UpdateId) -> Poll:
    """The poll that an item is, made when its turn comes first."""
    if found.poll is not None:
        return poll_in(tx, found.poll)
    assert found.asks is not None  # noqa: S101 - asked of items with a question only
    poll = add_draft(
        tx,
        sheet.municipality,
        asks=found.asks,
        question=found.title,
        groups=[group.id for group in members.groups(tx, sheet.municipality)],
        by=person,
        update=update,
    )
    rows.set_poll(tx, found.id, poll)
    return poll_in(tx, poll)


def entry(tx: Transaction, item: RunItem) -> Entry:
    """An item with what became of its poll."""
    if item.poll is None:
        return Entry(item)
    polls = tuple(poll_rounds.of_item(tx, item.poll))
    last = polls[-1]
    if last.state is not PollState.OPEN:
        return Entry(item, polls)
    counter = Counter(ballots.voters(tx, last.id), ballots.asked(tx, last.id))
    return Entry(item, polls, counter, left_out=left_out(tx, last))
