"""Sandbox, bot, town, people and page, opened in this order and closed in the other; nothing is left on the disk."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app_context import AppContext, Lifecycle
from bot.application import RunningBot, utc_now
from bot.demo.crowd import taking_part
from bot.demo.page import ANY_PORT, DESK_PORT, HOST, PAGE_PORT, free_port, port_for, served
from bot.demo.town import FIELDS, ZONE, FreeDesk, Town, desk_of, first_steps, founded
from bot.errors import Refusal, WrongSetting
from bot.settings import Settings
from bot.telegram.budget import Budget
from bot.wiring import install
from questionnaires.model import FieldId
from questionnaires.values import dataclass
from sandbox.browser import GroupOnTray, phones_application
from sandbox.clock import MovableClock
from sandbox.flood import FloodRules
from sandbox.server import Sandbox
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True)
class Demo:
    """A demonstration that is going on."""

    address: str
    desk: FreeDesk
    sandbox: Sandbox
    bot: RunningBot
    town: Town


async def play(
    *, port: int | None, people: int, pace: float, announce: Callable[[str, FreeDesk], None]
) -> None:
    """Shows the demonstration until it is cancelled; `announce` is told the addresses. Raises Refusal."""
    page_port = port_for(port, usual=PAGE_PORT)
    async with demonstration(port=page_port, people=people, pace=pace) as demo:
        announce(demo.address, demo.desk)
        await demo.bot.broken.wait()
        raise Refusal("The demo ended because a part of it failed; the log says which.")


@asynccontextmanager
async def demonstration(
    *,
    port: int,
    people: int,
    pace: float,
    fields: Collection[FieldId] = FIELDS,
    flood: FloodRules | None = FloodRules(),  # noqa: B008 - frozen
    budget: Budget | None = None,
) -> AsyncIterator[Demo]:
    """Telegram's limits hold, unless `flood` and `budget` say otherwise."""
    clock = MovableClock(ten_in_the_morning())
    with TemporaryDirectory(prefix="rundfrage-demo-") as folder:
        async with (
            Sandbox(clock=clock, flood=flood) as sandbox,
            bot_for(sandbox, Path(folder), budget) as (
                bot,
                workshops,
            ),
        ):
            clock.on_moved.append(lambda _: bot.ring())
            town = await founded(workshops, sandbox, fields=fields)
            desk = await desk_of(workshops, f"http://{HOST}:{bot.web_port}", wall=town.wall)
            application = phones_application(
                sandbox.world,
                town.phones(),
                next_due=workshops.outbox.next_due,
                zone=ZONE,
                first_steps=first_steps(people, desk=desk, language="de"),
                group=GroupOnTray("Workshop Musterstadt", "Telegram-Gruppe", seen_by="Rudolf"),
            )
            async with (
                served(application, port=port) as address,
                taking_part(sandbox.world, town.groups, people=people, pace=pace),
            ):
                yield Demo(address, desk, sandbox, bot, town)


@asynccontextmanager
async def bot_for(
    sandbox: Sandbox, folder: Path, budget: Budget | None
) -> AsyncIterator[tuple[RunningBot, Workshops]]:
    """The bot between this sandbox and a folder, with its browser door, and its use cases."""
    opened: list[AppContext] = []

    async def install_and_keep(parts: AppContext) -> Lifecycle:
        opened.append(parts)
        return await install(parts)

    def at(port: int) -> RunningBot:
        settings = _settings(sandbox, folder, port)
        return RunningBot(settings, install_and_keep, clock=sandbox.clock, budget=budget, to_finish=0.5)

    async with AsyncExitStack() as stack:
        try:
            bot = await stack.enter_async_context(at(free_port(DESK_PORT)))
        except WrongSetting:  # another program, a second demo for one, took the port after it was seen free
            bot = await stack.enter_async_context(at(free_port(ANY_PORT)))
        yield bot, Workshops.over(opened[-1].database, clock=sandbox.clock, wake=bot.ring)


def _settings(sandbox: Sandbox, folder: Path, port: int) -> Settings:
    """Made without a look at the environment and at `.env`: an operator's own settings stay out of this."""
    return Settings.model_construct(
        bot_token=SecretStr(sandbox.token),
        api_base_url=sandbox.url,
        data_dir=folder / "data",
        database_key_file=folder / "key" / "database.key",
        timezone=ZONE,
        web_port=port,
        web_public_url=f"http://{HOST}:{port}",
    )


def ten_in_the_morning() -> datetime:
    """Of today, or of Monday after a weekend: a moment at which nobody puts a reminder off because it is night."""
    today = utc_now().astimezone(ZoneInfo(ZONE)).date()
    workday = today + timedelta(days=max(0, 7 - today.weekday()) if today.weekday() > 4 else 0)
    return datetime.combine(workday, time(10), ZoneInfo(ZONE))
