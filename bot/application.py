"""The life of the process: what is opened in which order, and that it ends within seconds whatever hangs."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias

import structlog
from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder, ContextTypes, JobQueue
from telegram.request import BaseRequest

from bot.alarm import Alarm
from bot.app_context import AppContext, BotApplication, Install, Lifecycle
from bot.clock_watch import ClockWatch
from bot.disk_watch import DiskWatch
from bot.errors import OPERATORS_MATTER, TokenRejected
from bot.folder import locked
from bot.jobs import Jobs
from bot.settings import Settings
from bot.telegram.budget import Budget
from bot.telegram.hearing import Hearing
from bot.telegram.inbox import Inbox
from bot.telegram.intake import Intake
from bot.telegram.order import Arrived, PerChatUpdateProcessor
from bot.telegram.pacing import Pacer
from bot.telegram.polling import Poller, RundfrageBot
from bot.telegram.retry import persevere
from bot.telegram.tapped import Tapped
from bot.telegram.transport import AiohttpRequest
from storage import members
from storage.connection import Connection, Connector
from storage.database import Database
from storage.errors import DatabaseUnavailable
from storage.ids import UpdateId
from storage.key import DatabaseKey
from workshops.clock import Clock

if TYPE_CHECKING:
    from aiohttp import web

log = structlog.get_logger(__name__)

ALLOWED_UPDATES: Final = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
"""The last one tells that the bot was thrown out of a group; who blocks it is noticed by the next message to them."""

# Twice at most; together with what is granted to finish, a stop is over within ten seconds.
_TO_STOP: Final = 2.0

_TIDY_EVERY: Final = 3600.0
_UNTIL_ROOM: Final = 1.0
"""Seconds between attempts to write, while the disk is full."""

_CONNECTIONS: Final = 64
_CONNECTIONS_FOR_UPDATES: Final = 2

Network: TypeAlias = Callable[[int], BaseRequest]
"""Makes the transport with so many connections at most."""


def utc_now() -> datetime:
    return datetime.now(UTC)


def over_http(connections: int) -> BaseRequest:
    return AiohttpRequest(connections=connections)


class Overslept(RuntimeError):
    """Something is due since then, and the alarm was not rung: a use case forgot to wake it."""

    def __init__(self, due: datetime) -> None:
        super().__init__(f"due since {due}, and nobody rang the alarm")


class RunningBot:
    """`async with RunningBot(settings, install) as bot:` runs the whole process but its signals.

    `start` returns when updates are being taken in; until the Bot API is reachable it keeps trying.
    """

    def __init__(
        self,
        settings: Settings,
        install: Install,
        *,
        clock: Clock = utc_now,
        budget: Budget | None = None,
        to_finish: float = 4.0,
        network: Network = over_http,
        connection: Callable[[Connector], Connection] = Connection,
    ) -> None:
        """`to_finish`: the seconds that a stop grants to what was taken in; the next start does what needs longer.

        `network` and `connection` are the ways to the Bot API and to the database.
        """
        self._settings = settings
        self._install = install
        self._clock = ClockWatch(clock)
        self._pacer = Pacer(budget)
        self._to_finish = to_finish
        self._network = network
        self._connection = connection
        self._wiring = Lifecycle()
        self._application: BotApplication | None = None  # None as long as there is none, or for good
        self._intake: Intake | None = None
        self._stack = AsyncExitStack()
        self._background: set[asyncio.Task[None]] = set()
        self.web_port: int | None = None
        """The port that the web server listens on, if there is one."""
        self.broken = asyncio.Event()
        """Set when a part failed that the others cannot do without."""
        self.disk = DiskWatch(self.broken)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Raises Refusal, or DatabaseUnusable. What was opened is closed again if it does not succeed."""
        token = None if self._settings.is_browser_only else self._settings.token()
        async with AsyncExitStack() as stack:
            folder = stack.enter_context(locked(self._settings.data_dir))
            key = DatabaseKey.load_or_create(self._settings.database_key_file, folder)
            database = await Database.open(folder, key, connection=self._connection)
            stack.push_async_callback(database.close)
            self._hearing = Hearing(folder, self._clock)
            database.watch = self.disk
            await self._start_with(database, token, stack)
            towns = await database.read(members.municipality_names)
            self._stack = stack.pop_all()
        name = None if self._application is None else self._application.bot.username
        kind = "browser" if self._application is None else self._settings.intake
        log.info("running", kind=kind, count=len(towns), bot=name)

    async def stop(self) -> None:
        """Takes nothing more in, finishes what was taken in if that is possible within seconds, and closes."""
        await self._stack.aclose()
        log.info("stopped")

    async def idle(self) -> None:
        """Waits until all that was taken in is processed and shown, and no delivery is due.

        Raises Overslept if one is due and nobody rang the alarm for it: people would wait for the alarm's next look.
        """
        while True:
            await self._all_done()
            await asyncio.sleep(0)
            is_idle = self._alarm.is_idle and self._pacer.is_idle and self._wiring.is_idle()
            if not (is_idle and (self._intake is None or self._intake.is_idle)):
                continue
            due = await self._wiring.earliest_due()
            if due is None or due > self._clock():
                return
            if self._alarm.is_sound_asleep:
                raise Overslept(due)
            self._alarm.ring()

    async def next_due(self) -> datetime | None:
        """When something comes due next; while the program is idle that lies ahead, for a clock that can be moved."""
        return await self._wiring.earliest_due()

    def ring(self) -> None:
        """Tells the alarm clock to look again: the clock was moved, or a row was added from outside."""
        self._alarm.ring()

    async def _start_with(self, database: Database, token: str | None, stack: AsyncExitStack) -> None:
        self._order = PerChatUpdateProcessor(
            process=self._process, finish=self._finish, give_up=self._give_up
        )
        if token is None:
            await self._start_without_telegram(database, stack)
        else:
            await self._start_with_telegram(database, token, stack)

    async def _start_without_telegram(self, database: Database, stack: AsyncExitStack) -> None:
        from bot.health import health

        jobs = Jobs()
        jobs.start()
        stack.push_async_callback(jobs.stop)
        self._alarm = Alarm(jobs, self._clock)
        self._wiring = await self._install(self._parts(None, database))
        stack.push_async_callback(self._stop_processing)
        self._alarm.start(earliest_due=self._wiring.earliest_due, work=self._wiring.work)
        stack.push_async_callback(self._end_background)
        self._in_background(self._clock.watch(self._on_clock_put_back))
        self._in_background(self._keep_tidy())
        await self._serve([health(database, self.disk, receiving=lambda: True)], stack)

    async def _start_with_telegram(self, database: Database, token: str, stack: AsyncExitStack) -> None:
        self._application = application = _built(self._settings, token, self._pacer, network=self._network)
        intake = self._intake = Intake(
            Inbox(database, self._clock),
            bot=application.bot,
            hand_on=self._order.take,
            is_busy=self._order.is_busy,
        )
        stack.push_async_callback(self._shut_down)
        try:
            await persevere(application.initialize, method="getMe", unless=(InvalidToken,))
        except InvalidToken:
            raise TokenRejected from None
        jobs = application.job_queue
        assert jobs is not None  # noqa: S101 - the builder was given one
        self._alarm = Alarm(jobs, self._clock)
        self._wiring = await self._install(self._parts(application, database))
        await application.start()
        stack.push_async_callback(self._stop_processing)
        await intake.recover()
        self._alarm.start(earliest_due=self._wiring.earliest_due, work=self._wiring.work)
        await self._open_intake(application, intake, database, stack)
        self._in_background(self._publish_menus())
        self._in_background(intake.keep_tidy())
        self._in_background(self._keep_tidy())
        self._in_background(self._clock.watch(self._on_clock_put_back))

    def _parts(self, application: BotApplication | None, database: Database) -> AppContext:
        return AppContext(
            application=application,
            database=database,
            settings=self._settings,
            clock=self._clock,
            turn_of=self._order.turn_of,
            ring=self._alarm.ring,
        )

    async def _serve(self, routes: "Sequence[web.RouteDef]", stack: AsyncExitStack) -> None:
        """The web server with these addresses and those of the browser door."""
        from bot.web_server import listening  # without a server nothing needs it

        every = [*routes, *self._wiring.pages]
        self.web_port = await stack.enter_async_context(
            listening(every, self._settings, end_streams=self._wiring.end_streams)
        )

    async def _publish_menus(self) -> None:
        while True:
            try:
                return await persevere(self._wiring.publish_menus, method="setMyCommands")
            except DatabaseUnavailable:  # the disk watch has said so; a restart would find the same disk
                await asyncio.sleep(_UNTIL_ROOM)

    async def _on_clock_put_back(self) -> None:
        await self._wiring.on_clock_put_back()
        self._alarm.ring()

    async def _keep_tidy(self) -> None:
        while True:
            with suppress(*OPERATORS_MATTER):  # the disk watch has said so
                await self._wiring.tidy()
            await asyncio.sleep(_TIDY_EVERY)

    async def _open_intake(
        self, application: BotApplication, intake: Intake, database: Database, stack: AsyncExitStack
    ) -> None:
        stack.push_async_callback(self._end_background)
        if self._settings.intake == "webhook":
            from bot.health import health
            from bot.telegram.webhook import webhook

            secret = secrets.token_urlsafe(32)
            registered = asyncio.Event()
            routes = [
                webhook(intake, secret=secret, heard=self._hearing.heard),
                health(database, self.disk, receiving=registered.is_set),
            ]
            await self._serve(routes, stack)
            self._in_background(self._set_webhook(application.bot, secret, registered))
        else:
            if self._settings.web_public_url is not None:
                from bot.health import health

                await self._serve(
                    [health(database, self.disk, receiving=lambda: self._hearing.is_recent)], stack
                )
            poller = Poller(application.bot, intake, allowed=ALLOWED_UPDATES, heard=self._hearing.heard)
            self._in_background(poller.run())

    async def _process(self, update: Arrived) -> None:
        assert self._application is not None  # noqa: S101 - the update came through it
        if isinstance(update, Update):
            await self._application.process_update(update)
            return
        try:
            if isinstance(update, Tapped):
                await self._wiring.on_tap(update)
            else:
                await self._wiring.on_group(update)
        except Exception:
            log.exception("an update could not be processed", update_id=update.update_id)

    async def _finish(self, update: UpdateId) -> None:
        assert self._intake is not None  # noqa: S101 - it took the update in
        if await self._wiring.shown(update):
            self._intake.give_up(update)
            return
        while True:  # else a restart would take up what was done long ago
            try:
                await self._intake.finished(update)
            except OPERATORS_MATTER:  # the disk watch has said so
                await asyncio.sleep(_UNTIL_ROOM)
            else:
                return

    def _give_up(self, update: UpdateId) -> None:
        assert self._intake is not None  # noqa: S101 - it took the update in
        self._intake.give_up(update)

    async def _stop_processing(self) -> None:
        self._alarm.stop()
        await _at_most(self._to_finish, self._all_done(), "not everything could be finished")
        await self._pacer.shutdown()
        self._order.abandon()
        await _at_most(_TO_STOP, self._order.ended(), "something is still hanging")
        await self._alarm.abandon()
        await _at_most(_TO_STOP, self._wiring.close(), "something that was begun does not end")
        if self._application is not None:
            await _at_most(_TO_STOP, self._application.stop(), "something is still hanging")

    async def _all_done(self) -> None:
        """Deliveries that are due but not begun are left to the next start."""
        if self._intake is not None:
            await self._intake.idle()
        for wait in (self._wiring.idle, self._alarm.idle, self._pacer.idle):
            await wait()

    async def _shut_down(self) -> None:
        await _at_most(_TO_STOP, self._close_application(), "connections could not be closed")

    async def _close_application(self) -> None:
        assert self._application is not None  # noqa: S101 - it was built
        await self._application.bot.shutdown()  # also where the application never got as far as its start
        await self._application.shutdown()

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background_ended)

    def _background_ended(self, task: "asyncio.Task[None]") -> None:
        """A part that ended begins again only with the process; what may pass is waited for by each part itself."""
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            if isinstance(error, OPERATORS_MATTER) and self.disk.failure is not None:
                return  # the disk watch has said so, and ends the program
            log.critical("a part of the program failed", exc_info=error)
            self.broken.set()

    async def _end_background(self) -> None:
        """Nothing that is broken off here gets lost: what is not stored is not confirmed."""
        tasks = set(self._background)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _set_webhook(self, bot: RundfrageBot, secret: str, registered: asyncio.Event) -> None:
        from bot.telegram.webhook import PATH

        url = f"{self._settings.web_public_url}{PATH}"
        await persevere(
            lambda: bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES),
            method="setWebhook",
        )
        self._hearing.heard()
        registered.set()


def _built(settings: Settings, token: str, pacer: Pacer, *, network: Network) -> BotApplication:
    bot = RundfrageBot(
        token,
        base_url=settings.bot_api_url,
        base_file_url=settings.bot_file_url,
        request=network(_CONNECTIONS),
        get_updates_request=network(_CONNECTIONS_FOR_UPDATES),
        rate_limiter=pacer,
    )
    jobs: JobQueue[Any] = JobQueue()
    application: BotApplication = ApplicationBuilder().bot(bot).updater(None).job_queue(jobs).build()
    application.add_error_handler(_on_error)
    return application


async def _on_error(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    number = update.update_id if isinstance(update, Update) else None
    log.error("an update could not be processed", update_id=number, exc_info=context.error)


async def _at_most(seconds: float, work: Awaitable[None], otherwise: str) -> None:
    """Waits for the work, but not longer; whatever it raises, the next step of the stop follows."""
    try:
        async with asyncio.timeout(seconds):
            await work
    except TimeoutError:
        log.warning(otherwise, seconds=seconds)
    except Exception:
        log.exception(otherwise)
