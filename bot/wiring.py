"""Puts the use cases, the routes and both doors together over the parts of the running process."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.app_context import AppContext, BotApplication, Lifecycle
from bot.duties import Duties, Duty
from bot.on_pages import OnPages
from bot.telegram.background_jobs import BackgroundJobs
from bot.telegram.commands import Menus
from bot.telegram.door import TelegramDoor
from bot.telegram.flood import LINKS_WHILE, Recent, Strangers
from bot.telegram.group_messages import GroupMessages
from bot.telegram.group_updates import CODES, GroupUpdates
from bot.telegram.outgoing import Outgoing
from bot.telegram.presenting import Presenter
from bot.telegram.sending import Sender
from bot.telegram.updates import Updates
from handlers.dependencies import Dependencies
from handlers.door import Addresses, Door
from handlers.old_buttons import renewed
from handlers.router import Router
from handlers.routes import Table, table
from handlers.turn import Turn
from questionnaires.values import dataclass
from reports.render_worker import RenderWorker
from storage import tombstones
from storage.ids import UpdateId
from workshops.questionnaires.isolated_import import IsolatedImport
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class House:
    """What both doors open into."""

    parts: AppContext
    workshops: Workshops
    routes: Table
    press: RenderWorker
    addresses: Addresses

    def router(self, door: Door, *, is_welcomed: Callable[[Turn], bool] = lambda _: False) -> Router:
        """The same table of routes, for the turns of one door."""
        return Router(
            self.routes.routes,
            dependencies=Dependencies(workshops=self.workshops, door=door, press=self.press),
            clock=self.parts.clock,
            on_lost=self.routes.on_lost,
            on_consent_needed=self.routes.on_consent_needed,
            is_welcomed=is_welcomed,
            renewed=renewed,
        )


async def install(
    parts: AppContext, *, press: RenderWorker | None = None, reading: IsolatedImport | None = None
) -> Lifecycle:
    """Opens the doors that the settings ask for. `press` draws, `reading` takes in files; without them, the program
    starts its own."""
    beats: list[Callable[[], None]] = [parts.ring]

    def wake() -> None:
        for beat in beats:
            beat()

    workshops = Workshops.over(parts.database, clock=parts.clock, wake=wake, reading=reading)
    name = None if parts.application is None else parts.application.bot.username
    addresses = Addresses(name, parts.settings.web_public_url)
    house = House(parts, workshops, table(), press or RenderWorker(), addresses)
    await workshops.outbox.recover()
    await workshops.replies.recover()
    await workshops.group_polls.recover()
    await _delete_again(workshops, parts)
    chats: TelegramDoor | None = None
    if parts.application is None:
        wiring, sending = _without_telegram(workshops)
    else:
        wiring, sending, chats = _telegram(house, parts.application)
    by_themselves: list[Duty] = [workshops.survey_ends, workshops.storage_periods]
    duties = Duties(parts.database, parts.clock, [*by_themselves, *sending])
    wiring = replace(
        wiring,
        earliest_due=duties.earliest_due,
        work=duties.work,
        on_clock_put_back=_trying_sooner(workshops),
        close=_closing(wiring.close, house.press),
    )
    if parts.settings.web_public_url is None:
        return wiring
    return await _with_browser(house, wiring, chats, beats, public_url=parts.settings.web_public_url)


def _telegram(house: House, application: BotApplication) -> tuple[Lifecycle, list[Duty], TelegramDoor]:
    bot, parts, workshops, routes = application.bot, house.parts, house.workshops, house.routes
    sender = Sender(bot, workshops.conversations)
    language = parts.settings.language
    menus = Menus(bot, routes.routes, workshops.participants, language=language)
    works = BackgroundJobs(sender)
    door = TelegramDoor(sender, works, menus, addresses=house.addresses)
    presenter = Presenter(sender, workshops.replies, turn_of=parts.turn_of)
    strangers = Strangers(parts.clock, presenter.is_showing)
    router = house.router(door, is_welcomed=strangers.is_welcomed)
    updates = Updates(
        router,
        presenter,
        strangers,
        conversations=workshops.conversations,
        clock=parts.clock,
        language=language,
    )
    updates.install(application)
    outgoing = Outgoing(
        workshops=workshops,
        sender=sender,
        deliveries=routes.deliveries,
        views=routes.views,
        turn_of=parts.turn_of,
        replies=lambda reply: presenter.show_owed(reply, router.render),
        ring=parts.ring,
    )

    groups = GroupUpdates(
        workshops,
        router,
        presenter,
        sender,
        addresses=house.addresses,
        clock=parts.clock,
        language=language,
        tried=Recent(CODES, LINKS_WHILE),
    )
    messages = GroupMessages(bot, workshops, addresses=house.addresses, ring=parts.ring)

    async def close() -> None:
        works.stop()
        await outgoing.stop()
        await messages.stop()

    async def idle() -> None:
        await sender.idle()
        await outgoing.idle()
        await messages.idle()

    async def shown(update: UpdateId) -> bool:
        return await groups.finished(update) or await presenter.finished(update)

    wiring = Lifecycle(
        on_tap=updates.on_tap,
        on_group=groups.on_update,
        shown=shown,
        idle=idle,
        is_idle=lambda: outgoing.is_idle and messages.is_idle,
        tidy=_tidying(house.workshops),
        publish_menus=menus.publish,
        close=close,
    )
    return wiring, [messages, outgoing], door


def _without_telegram(workshops: Workshops) -> tuple[Lifecycle, list[Duty]]:
    return Lifecycle(tidy=_tidying(workshops)), [OnPages(workshops.outbox)]


async def _with_browser(
    house: House,
    wiring: Lifecycle,
    chats: TelegramDoor | None,
    beats: list[Callable[[], None]],
    *,
    public_url: str,
) -> Lifecycle:
    """What only a browser needs is imported only then: the start is quick without."""
    from web.application import Browser
    from web.calendar_feed import CalendarFeed
    from web.door import BrowserDoor
    from web.guard import Origin, Throttle
    from web.pages import Pages
    from web.pulse import Pulse
    from web.site import Site
    from web.walls import Charts, Walls

    door, pulse = BrowserDoor(house.addresses, chats), Pulse()
    beats.append(pulse.beat)
    parts, workshops = house.parts, house.workshops
    router = house.router(door)
    pages = Pages(
        router,
        workshops,
        deliveries=house.routes.deliveries,
        turn_of=parts.turn_of,
        clock=parts.clock,
    )
    origin = Origin(public_url)
    walls = Walls(
        workshops,
        renderers=house.routes.walls,
        addresses=house.addresses,
        site=Site(path=origin.path),
        pulse=pulse,
        clock=parts.clock,
        language=parts.settings.language,
        charts=Charts(house.press),
    )
    browser = Browser(
        pages,
        workshops,
        origin=origin,
        throttle=Throttle(parts.clock, behind_proxy=parts.settings.web_behind_proxy),
        pulse=pulse,
        live=house.routes.live,
        arrivals=house.routes.arrivals,
        feed=CalendarFeed(workshops, parts.clock),
        walls=walls,
        onward=router.onward,
        key=await workshops.sessions.key(),
        language=parts.settings.language,
    )

    async def idle() -> None:
        await wiring.idle()
        await door.idle()

    async def tidy() -> None:
        await wiring.tidy()
        await workshops.sessions.forget_ended()
        await workshops.walls.forget_ended()

    return replace(wiring, idle=idle, pages=browser.routes(), end_streams=browser.stop, tidy=tidy)


def _tidying(workshops: Workshops) -> Callable[[], Awaitable[None]]:
    """What ends by itself in every door."""

    async def tidy() -> None:
        await workshops.day_rights.forget_ended()
        await workshops.typed_codes.forget_old()
        await workshops.floors.end_over()
        await workshops.attendance.end_over()

    return tidy


def _trying_sooner(workshops: Workshops) -> Callable[[], Awaitable[None]]:
    """What waits for its next attempt, whichever way it goes."""

    async def try_sooner() -> None:
        await workshops.outbox.on_clock_put_back()
        await workshops.replies.on_clock_put_back()
        await workshops.group_polls.on_clock_put_back()

    return try_sooner


def _closing(close: Callable[[], Awaitable[None]], press: RenderWorker) -> Callable[[], Awaitable[None]]:
    async def close_all() -> None:
        await close()
        await press.close()

    return close_all


async def _delete_again(workshops: Workshops, parts: AppContext) -> None:
    """Somebody may have copied an old backup into its place by hand: what was deleted since may not come back so."""
    file = parts.settings.data_dir / tombstones.NAME
    done = await workshops.reapplying.again(tombstones.read(file) or ())
    if done:
        await workshops.reapplying.over()
        count = done.persons + done.memberships + done.surveys + done.polls
        log.warning("the database is older than the list of deletions: they were done again", count=count)
    tombstones.add(file, ())  # that there is a list says that nothing was deleted as long as it is empty
