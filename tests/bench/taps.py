"""How many taps per second a survey takes, against a bot that only answers and edits (`python -m tests.bench.taps`).

A full step each time: the tap comes in over HTTP, is stored, becomes a saved answer, is answered, and the next question
replaces the last. Everybody taps again as soon as they see it. Flood rules are off and the pacing is wide open, so this
is what the program itself costs; Telegram allows about 30 visible changes per second. Once with the sandbox and the bot
in one process, once in two, where the bot's share of the processor can be told (Linux); `--profile FILE` writes where
it went.
"""

import argparse
import asyncio
import cProfile
import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

from bot import logs
from bot.application import RunningBot, over_http
from bot.process import serve
from bot.telegram.budget import WIDE_OPEN
from bot.telegram.transport import AiohttpRequest
from bot.wiring import install
from sandbox import acts
from sandbox.clock import MovableClock
from sandbox.events import Answered, Edited, Event
from sandbox.person import Person
from sandbox.server import TOKEN, Sandbox
from sandbox.values import Button, Message
from tests.e2e.respondent import taps
from tests.town import settings_for, town_in

PEOPLE = 40
TAPS = 50
"""Of each of them, in each way of running."""
WANTED = ("2 · ", "weiß ich nicht", "überspringen", "Weiter mit dem nächsten Feld", "Jetzt beginnen")
"""What they tap, the first of these that is offered."""


@dataclass(slots=True)
class Crowd:
    """People who tap as fast as they are shown something."""

    sandbox: Sandbox
    people: list[Person]
    to_answer: list[float] = field(default_factory=list)
    to_edit: list[float] = field(default_factory=list)
    _tapped: dict[int, float] = field(default_factory=dict)
    _left: dict[int, int] = field(default_factory=dict)
    _done: asyncio.Event = field(default_factory=asyncio.Event)

    async def taps(self, bot: str) -> float:
        """All tap until everybody has tapped often enough; returns taps per second and says so."""
        self.to_answer.clear()
        self.to_edit.clear()
        self._done.clear()
        self._left = {person.user.id: TAPS for person in self.people}
        stop = self.sandbox.world.watch(self._watch)
        begun = time.perf_counter()
        for person in self.people:
            self._tap(person.newest)
        await self._done.wait()
        passed = time.perf_counter() - begun
        stop()
        rate = PEOPLE * TAPS / passed
        answered, edited = (1000 * statistics.median(each) for each in (self.to_answer, self.to_edit))
        say(f"{bot:32}{rate:6.0f} taps/s   answered after {answered:4.0f} ms, edited after {edited:4.0f} ms")
        return rate

    def _watch(self, event: Event) -> None:
        match event:
            case Answered(user_id=user):
                self.to_answer.append(time.perf_counter() - self._tapped[user])
            case Edited(chat_id=chat, message=message) if chat in self._left:
                self.to_edit.append(time.perf_counter() - self._tapped[chat])
                self._left[chat] -= 1
                if self._left[chat]:
                    self._tap(message)
                elif not any(self._left.values()):
                    self._done.set()
            case _:
                pass

    def _tap(self, message: Message) -> None:
        user = self.sandbox.world.users[message.chat_id]
        self._tapped[user.id] = time.perf_counter()
        acts.tap(self.sandbox.world, user, message, wanted(message.buttons))


def wanted(buttons: Iterable[Button]) -> Button:
    return next(button for start in WANTED for button in buttons if button.label.startswith(start))


# The bot that only answers and edits


async def trivial(url: str) -> None:
    """Runs until it is cancelled."""
    buttons = InlineKeyboardMarkup(
        [[InlineKeyboardButton(f"{level} · Stufe {level}", callback_data=f"{level}")] for level in range(8)]
    )
    number = 0

    async def on_start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text("Frage 0", reply_markup=buttons)

    async def on_tap(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        nonlocal number
        number += 1
        assert update.callback_query is not None
        await update.callback_query.answer()
        await update.callback_query.edit_message_text(f"Frage {number} von vielen", reply_markup=buttons)

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").request(AiohttpRequest())
    application = builder.get_updates_request(AiohttpRequest()).concurrent_updates(64).build()
    application.add_handler(CommandHandler("start", on_start))
    application.add_handler(CallbackQueryHandler(on_tap))
    assert application.updater is not None
    async with application:
        await application.start()
        await application.updater.start_polling()
        try:
            await asyncio.Event().wait()
        finally:
            await application.updater.stop()
            await application.stop()


# In two processes


@asynccontextmanager
async def process_of(bot: str, sandbox: Sandbox, folder: Path, profile: Path | None) -> AsyncIterator[int]:
    """This module again, as the bot's process; yields its number when it asks for updates."""
    call = sandbox.faults.hold("getUpdates")
    options = ["--profile", str(profile)] if profile else []
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.taps", *options, "--serve", bot, sandbox.url, str(folder)
    )
    await call.arrived.wait()
    call.release()
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


async def serve_one(bot: str, url: str, folder: Path) -> None:
    logs.configure("WARNING")
    if bot == "trivial":
        serving = asyncio.ensure_future(trivial(url))
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
        await asyncio.wait({serving})
    else:
        settings = settings_for(Sandbox(), folder).model_copy(update={"api_base_url": url})
        await serve(RunningBot(settings, install, budget=WIDE_OPEN))


# Measuring


@dataclass(frozen=True, slots=True)
class Measured:
    """Taps per second in one process and in two, and processor seconds of the bot in the latter."""

    one: float
    two: float
    spent: float


def processor_seconds(process: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure_trivial(folder: Path) -> Measured:
    async with Sandbox() as sandbox:
        people = [sandbox.person(f"Person {number}") for number in range(PEOPLE)]
        crowd = Crowd(sandbox, people)
        serving = asyncio.create_task(trivial(sandbox.url))
        for person in people:
            await person.opens(sandbox.link())
        for person in people:
            await person.waits_for("Frage 0")
        one = await crowd.taps("trivial bot, one process")
        serving.cancel()
        await asyncio.wait({serving})
        async with process_of("trivial", sandbox, folder, None) as process:
            before = processor_seconds(process)
            two = await crowd.taps("trivial bot, two processes")
            spent = processor_seconds(process) - before
    return Measured(one, two, spent)


async def measure_rundfrage(folder: Path, profile: Path | None) -> Measured:
    # At noon: at night invitations wait for the morning.
    noon = datetime.now(UTC).replace(hour=11)
    async with Sandbox(clock=MovableClock(noon)) as sandbox:
        async with town_in(sandbox, folder, network=over_http) as town:
            people = await town.participants(PEOPLE)
            await town.coordinator.types("/menue")
            await taps(town.coordinator, "Neue Befragung", "1 · Selbstcheck")
            await taps(town.coordinator, "Vorschau und Start", "Befragung starten")
            await town.settled()
            crowd = Crowd(sandbox, people)
            one = await crowd.taps("Rundfrage, one process")
            await town.settled()
        async with process_of("rundfrage", sandbox, folder, profile) as process:
            before = processor_seconds(process)
            two = await crowd.taps("Rundfrage, two processes")
            spent = processor_seconds(process) - before
    return Measured(one, two, spent)


async def compare(profile: Path | None) -> None:
    logs.configure("WARNING")
    with tempfile.TemporaryDirectory() as folder:
        bare = await measure_trivial(Path(folder))
        ours = await measure_rundfrage(Path(folder), profile)
    say(f"ratio of taps/s, one process    {ours.one / bare.one:6.2f}")
    say(f"ratio of taps/s, two processes  {ours.two / bare.two:6.2f}")
    cost, least = (1000 * each.spent / (PEOPLE * TAPS) for each in (ours, bare))
    say(
        f"processor time of a tap         {cost:6.2f} ms, trivial bot {least:.2f} ms, ratio {cost / least:.2f}"
    )


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--serve", nargs=3, metavar=("BOT", "URL", "FOLDER"))
    given = parser.parse_args()
    if given.serve is None:
        asyncio.run(compare(given.profile))
        return
    bot, url, folder = given.serve
    profiler = cProfile.Profile() if given.profile else None
    if profiler is None:
        asyncio.run(serve_one(bot, url, Path(folder)))
    else:
        profiler.runcall(asyncio.run, serve_one(bot, url, Path(folder)))
        profiler.dump_stats(given.profile)


if __name__ == "__main__":
    main()
