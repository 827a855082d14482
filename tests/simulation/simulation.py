"""One seed is one world: towns, people, weather, and the program among them, from the founding to the last calm."""

import hashlib
import logging
import random
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import structlog

from sandbox.clock import MovableClock
from sandbox.dispatcher import Desk
from sandbox.events import Answered, Edited, Event, Posted
from sandbox.faults import Faults
from sandbox.flood import Flood, FloodRules
from sandbox.recorder import Recorder
from sandbox.values import Message, User
from sandbox.webhooks import Webhook
from sandbox.world import Query, World
from storage import deliveries
from storage.database import Transaction
from tests.simulation import dates, measures, reminders
from tests.simulation.actor import Actor
from tests.simulation.bot_api import BotApi
from tests.simulation.calm import WITHIN, LiveMessages, left_over, traces_of
from tests.simulation.inline_database import not_encrypted
from tests.simulation.ledger import Ledger
from tests.simulation.program import Supervisor
from tests.simulation.size import Broken, Promise, Report, Size
from tests.simulation.towns import Towns, mark_of
from tests.simulation.troubles import Troubles
from tests.simulation.universe import Universe
from tests.simulation.wall_clock import everybody_asks
from tests.simulation.weather import Trouble, Weather
from tests.simulation.witness import ERASE, Witness

_DAY: Final = 86_400.0
_QUIET_FOR: Final = 5.0
_BEFORE_SOMEBODY_ACTS: Final = 1.0
_BEFORE_SOMETHING_IS_DUE: Final = 35.0
"""Seconds: longer than the alarm sleeps at most, so that it notices in time that the wall was put forward."""


class MovedByUniverse(MovableClock):
    """The sandbox's clock, which shows what the wall shows."""

    def __init__(self, universe: Universe) -> None:
        super().__init__(standing=True)
        self._universe = universe

    def now(self) -> datetime:
        return self._universe.now()


class Simulation:
    """`without` are troubles that never come; the world ends early when the promise `until` was broken."""

    def __init__(
        self,
        seed: int,
        size: Size,
        folder: Path,
        *,
        without: frozenset[Trouble] = frozenset(),
        until: Promise | None = None,
    ) -> None:
        self._seed = seed
        self._size = size
        self._until = until
        self.report = Report(seed)
        self._counted = self.report.counted
        self._trace = hashlib.sha256()
        start = datetime(2026, 1, 5, 7, tzinfo=UTC) + timedelta(days=self._chance("start").randrange(360))
        self.universe = Universe(start)
        self.weather = Weather(self.universe, self._chance("weather"))
        self.world = self._world()
        self.api = self._bot_api()
        self.supervisor = Supervisor(
            self.universe,
            folder,
            api=self.api,
            clock=self._program_clock,
            chance=self._chance("disk"),
            seen=self._seen,
            complain=self._complain_of_program,
            is_full=self._disk_is_full,
            on_serving=self.weather.touched,
        )
        self.witness = Witness(self.universe, self._complain, self._counted)
        self.troubles = Troubles(
            self.universe,
            self.world,
            self.weather,
            self.supervisor,
            self._chance("troubles"),
            acts_apart=size.acts_per_trouble,
            left_out=without,
            on_calm=self._on_calm,
            on_put_forward=self.witness.on_clock_put_forward,
        )
        self.ledger = Ledger(self._complain)
        self._live = LiveMessages()
        self.api.watchers.append(self.witness)
        self.towns = Towns(self.universe, size, folder, chance=self._chance, make=self._actor)
        self._actors: dict[int, Actor] = {}
        self._has_begun = False
        self._last_tap: tuple[int, int, str] | None = None

    def run(self) -> Report:
        """From the founding to the last calm. Whatever must not be stands in the report."""
        with everybody_asks(self._program_clock), not_encrypted(), self._overheard():
            self.towns.found()
            self.supervisor.start()
            self.towns.let_coordinators_in()
            self._live_until(self.universe.wall + self.towns.let_participants_in())
            self.towns.plan()
            self._has_begun = True
            self._live_until(self._size.days * _DAY)
            self._has_begun = False
            if not self._is_found:
                self._come_to_rest()
        self._close_report()
        return self.report

    def _come_to_rest(self) -> None:
        self.universe.run(lambda: self.troubles.is_over)
        self._on_calm()
        self.ledger.check_all(self._tx())

    @property
    def _is_found(self) -> bool:
        broken = self.report.broken
        return bool(broken) and any(each.promise is self._until for each in broken)

    def _close_report(self) -> None:
        report = self.report
        report.trace = self._trace.hexdigest()
        report.virtual_days = self.universe.wall / _DAY
        report.counted.update(self.supervisor.counted)
        if ends := self.supervisor.counted["ended by itself"]:
            self._complain(Promise.QUIET, f"ended by itself {ends} times, though a full disk may pass")
        report.counted["questions about measures"] = self.witness.measures.questions
        report.counted["news of measures"] = self.witness.measures.news
        report.counted["reminders of meetings"] = self.witness.reminders.sent
        report.counted["reminders of dates"] = self.witness.dates.reminders
        report.counted["meetings"] = self._tx().one("SELECT count(*) AS n FROM meeting")["n"]
        report.counted["taps acknowledged"] = self.ledger.acknowledged.total()
        report.counted.update({f"{kind} answered": n for kind, n in self.ledger.acknowledged.items()})
        report.struck.update({str(kind): n for kind, n in self.weather.struck.items()})

    # The world

    def _chance(self, what: str) -> random.Random:
        """A stream of its own for everything that varies, so that more of one leaves the others as they were."""
        return random.Random(f"{self._seed}/{what}")

    def _world(self) -> World:
        bot = User(7000000001, "Rundfrage", username="rundfrage_probe_bot", is_bot=True)
        clock = MovedByUniverse(self.universe)
        world = World(bot, clock, seed=self._seed, seconds=lambda: self.universe.elapsed)
        world.watch(self._on_event)
        return world

    def _bot_api(self) -> BotApi:
        desk = Desk(
            self.world,
            Webhook(self.world.updates, self.universe.now, first_delay=1),
            Recorder(keep=1),
            Faults(self.world.updates),
            Flood(FloodRules(), lambda: self.universe.elapsed),
            strict=False,
        )
        chance = self._chance("network")
        api = BotApi(self.universe, self.world, desk, self.weather, chance, counted=self._counted)
        api.on_flood = self._on_flood
        api.on_unheard = self._on_unheard
        self.world.updates.on_put = api.wake_poll
        self.world.updates.on_expired = api.forgotten
        return api

    def _program_clock(self) -> datetime:
        return self.universe.now() + self.troubles.clock_is_off

    def _actor(self, kind: Any, name: str, *, town: int, **more: Any) -> Any:
        chance = self._chance(f"person {name}")
        actor = kind(self.universe, self.world, self, name=name, chance=chance, **more)
        self._actors[actor.user.id] = actor
        self.witness.belongs(actor.user.id, mark_of(town))
        return actor

    def _live_until(self, wall: float) -> None:
        def is_over() -> bool:
            self._look_at_live_messages()
            if self.universe.wall >= wall or self._is_found:
                return True
            self._skip_the_quiet(until=wall)
            return False

        self.universe.run(is_over)

    def _look_at_live_messages(self) -> None:
        if self._live.is_to_be_looked_at(elapsed=self.universe.elapsed) and self.supervisor.is_steady:
            for promise, how in self._live.left_behind(self._tx(), last_fault=self.weather.last_fault):
                self._complain(promise, how)

    def _skip_the_quiet(self, *, until: float) -> None:
        """Puts the wall forward to shortly before something happens, where nothing would for long."""
        universe = self.universe
        if not universe.is_quiet_for(_QUIET_FOR) or not self._is_still:
            return
        lively = min(
            universe.next_deed - _BEFORE_SOMEBODY_ACTS,
            min(self._next_due(), until) - _BEFORE_SOMETHING_IS_DUE,
        )
        if lively - universe.wall > _QUIET_FOR:
            universe.put_wall_forward(lively - universe.wall)

    @property
    def _is_still(self) -> bool:
        return self.troubles.is_over and self.supervisor.is_steady and not self.world.updates.pending()

    def _next_due(self) -> float:
        due = deliveries.earliest_due(self._tx())
        return float("inf") if due is None else self.universe.at(due)

    def _tx(self) -> Transaction:
        """Looks into the database between two steps of the program."""
        return Transaction(self.supervisor.program.disk.raw)

    # What happens

    def _on_event(self, event: Event) -> None:
        match event:
            case Posted(message=message) | Edited(message=message) if message.from_bot:
                self._on_message(message, is_new=isinstance(event, Posted))
            case Answered(answer=answer) if self.supervisor.program.disk.raw is not None:
                self.witness.on_answered(event.chat_id, alert=answer.alert)
                self.ledger.on_answered(answer, self._tx())
                if self.world.queries[answer.query_id].data == ERASE and not answer.alert:
                    self._counted["erased themselves"] += 1
                    self.witness.on_gone(event.chat_id)
            case _:
                pass

    def _on_message(self, message: Message, *, is_new: bool) -> None:
        self._counted["messages" if is_new else "edits"] += 1
        said = f"{self.universe.wall:.3f} {message.chat_id} {message.text}\n"
        self._trace.update(said.encode())
        self.witness.on_message(message, is_new=is_new)
        self._actors[message.chat_id].on_message(message, is_new=is_new)
        if is_new:
            self._acted()

    def on_tapped(self, actor: Actor, query: Query) -> None:
        self._counted["taps"] += 1
        tapped = (actor.user.id, query.message_id, query.data)
        self._counted["tapped twice"] += tapped == self._last_tap
        self._counted["tapped an old button"] += query.message_id < max(actor.chat.messages, default=0)
        self._last_tap = tapped
        self.witness.on_acted(actor.user.id, query.data)
        self.ledger.on_tapped(actor.user.id, query.id, query.data)
        self._acted()

    def on_second_thought(self, actor: Actor) -> None:
        """They will tap something else in a second."""
        self._counted["had second thoughts"] += 1
        if self._has_begun:
            self.troubles.on_second_thought(actor.user.id)

    def on_typed(self, actor: Actor, text: str) -> None:
        self._counted["texts"] += 1
        self._counted["typed a button"] += any(text in message.labels for message in actor.newest())
        self.witness.on_acted(actor.user.id, text)
        self.ledger.on_typed(actor.user.id, text)
        self._acted()

    def on_blocked(self, actor: Actor) -> None:
        self._counted["blocked"] += 1
        self.witness.on_blocked(actor.user.id)

    def on_moved(self, actor: Actor, town: str) -> None:
        self._counted["moved to another town"] += 1
        self.witness.belongs(actor.user.id, town)

    def _acted(self) -> None:
        if self._has_begun:
            self.troubles.on_act()

    def _seen(self, what: str, *details: Any) -> None:
        match what, details:
            case "settled", (kind, subject, person, state, message_id, _attempts):
                self._counted[f"deliveries {state}"] += 1
                self.witness.on_settled(kind, subject, person, state, message_id)
            case "claimed", (is_again,):
                self._counted["a lease expired"] += is_again
                self.troubles.on_claimed()
            case "meeting cancelled", (meeting,):
                self.witness.on_cancelled(meeting)
            case "measure ended", (measure, ended):
                self._counted["measures ended or opened again"] += 1
                self.witness.on_measure_ended(measure, ended=bool(ended))
            case "measure changed", (measure, at, by_owner):
                self._counted["measures changed"] += 1
                self.witness.measures.on_changed(self._tx(), measure, at, by_owner=bool(by_owner))
            case _:
                self._seen_of_answers(what, details)

    def _seen_of_answers(self, what: str, details: tuple[Any, ...]) -> None:
        """What people say to meetings and dates."""
        match what, details:
            case "said whether they come", (meeting, person, answer):
                self.witness.reminders.on_answered(meeting, person, answer, wall=self.universe.wall)
            case "asked again whether they come", (meeting, person):
                self.witness.reminders.on_forgotten(meeting, person)
            case "organises", (person,):
                self.witness.reminders.on_organises(person)
            case "said to a date", (poll, person):
                self.witness.dates.on_answered(poll, person, wall=self.universe.wall)
            case "said no more to a date", (poll, person):
                self.witness.dates.on_forgotten(poll, person)
            case "date chosen", (poll, meeting):
                self._counted["dates that became a meeting"] += 1
                self.witness.dates.on_chosen(self._tx(), poll, meeting)
            case _:
                self._counted[what] += 1

    def _on_flood(self, chat: object) -> None:
        if self.supervisor.program.disk.raw is None:
            return  # it died while the call was on its way
        claimed = self._tx().first(
            """
            SELECT 1 FROM delivery JOIN person ON person.id = delivery.person_id
            WHERE chat_id = :chat AND state = 'pending' AND lease_until IS NOT NULL
            """,
            chat=chat,
        )
        self._counted["429 while a delivery was claimed"] += claimed is not None

    def _on_unheard(self, chat: int, what: object) -> None:
        self._counted["a tap was forgotten before anybody confirmed it"] += 1
        self.witness.on_unheard(chat, what)

    def _disk_is_full(self) -> bool:
        if not self.weather.is_on(Trouble.DISK_FULL):
            return False
        self.weather.strikes(Trouble.DISK_FULL)
        return True

    # What must not be

    def _on_calm(self) -> None:
        """Everything that is owed is shown by now, and everything acknowledged is there."""
        self._counted["looked around when it was calm"] += 1
        tx = self._tx()
        for promise, how in left_over(tx, now=self.universe.now().timestamp()):
            self._complain(promise, how)
        for promise, how in (
            *measures.unplanned(tx, now=self.universe.now()),
            *dates.unplanned(tx, now=self.universe.now()),
            *reminders.unaccounted(tx, now=self.universe.now()),
        ):
            self._complain(promise, how)
        for how in self.witness.unanswered(before=self.universe.wall - WITHIN):
            self._complain(Promise.REPLIED, how)
        for promise, how in traces_of(tx, self.witness.gone):
            self._complain(promise, how)
        self.ledger.check(tx)
        self._live.look(tx, elapsed=self.universe.elapsed)

    def _complain(self, promise: Promise, how: str) -> None:
        self.report.broken.append(Broken(promise, self.universe.now(), how))

    def _complain_of_program(self, how: str) -> None:
        """An error is a complaint, unless the disk is full: then it has to be said."""
        if not self.weather.is_on(Trouble.DISK_FULL):
            self._complain(Promise.QUIET, how)

    @contextmanager
    def _overheard(self) -> Iterator[None]:
        """Listens to the log."""

        def overhear(
            _logger: object, level: str, entry: MutableMapping[str, Any]
        ) -> MutableMapping[str, Any]:
            serious = level in ("error", "critical", "exception")
            if serious and not self.supervisor.program.loop.is_dead:
                self._complain_of_program(f"log: {entry.get('event')} {entry.get('exc_info')!r}")
            raise structlog.DropEvent

        before = structlog.get_config()
        structlog.configure(processors=[overhear], cache_logger_on_first_use=False)
        logging.disable(logging.CRITICAL)  # what libraries say of it, too
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)
            structlog.configure(**before)
