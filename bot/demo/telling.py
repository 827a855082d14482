"""A scenario that is watched: played step by step on the phones of the page, and told beside them."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.demo.demo import bot_for, ten_in_the_morning
from bot.demo.page import HOST, PAGE_PORT, port_for, served
from bot.demo.scenarios.script import Scenario
from bot.demo.scenarios.stage import Stage
from bot.demo.town import ZONE
from bot.errors import Refusal
from bot.telegram.budget import WIDE_OPEN
from locales import words_in
from questionnaires.values import dataclass
from sandbox.browser import Chapter, Page, Story, phones_application
from sandbox.clock import MovableClock
from sandbox.server import Sandbox

BREATH: Final = 0.5
"""Seconds that a person who is watched takes for a tap."""


@dataclass(frozen=True, slots=True)
class Told:
    """A scenario that is being told."""

    address: str
    scenario: Scenario
    story: Story


async def tell(
    kind: type[Scenario], *, port: int | None, pace: float, announce: Callable[[str, Scenario], None]
) -> None:
    """Shows the scenario until it is cancelled; `announce` is told the address. Raises Refusal."""
    page_port = port_for(port, usual=PAGE_PORT)
    async with told(kind, port=page_port, breath=BREATH / pace) as telling:
        announce(telling.address, telling.scenario)
        await telling.scenario.stage.bot.broken.wait()
        raise Refusal("The demo ended because a part of it failed; the log says which.")


@asynccontextmanager
async def told(kind: type[Scenario], *, port: int, breath: float) -> AsyncIterator[Told]:
    """Telegram's limits do not hold and the clock stands, so that each step is over as soon as it can be."""
    clock = MovableClock(ten_in_the_morning(), standing=True)
    with TemporaryDirectory(prefix="rundfrage-demo-") as folder:
        async with (
            Sandbox(clock=clock) as sandbox,
            bot_for(sandbox, Path(folder), WIDE_OPEN) as (bot, workshops),
        ):
            clock.on_moved.append(lambda _: bot.ring())
            door = f"http://{HOST}:{bot.web_port}"
            async with Stage(sandbox, bot, workshops, door=door, breath=breath) as stage:
                scenario = kind(stage)
                story = story_of(scenario)
                application = phones_application(
                    sandbox.world,
                    scenario.phones,
                    next_due=workshops.outbox.next_due,
                    zone=ZONE,
                    story=story,
                    group=kind.group,
                )
                async with served(application, port=port) as address:
                    yield Told(address, scenario, story)


def terminal(scenario: Scenario) -> str:
    """What a terminal says, in English, since the page speaks German."""
    words = words_in("en")
    title = words.plain(f"story-{scenario.words}-title")
    return words.plain("story-terminal", title=title, count=len(scenario.steps()))


def story_of(scenario: Scenario) -> Story:
    """What the page tells of it."""
    text = partial(_words, scenario.words)
    chapters = [
        Chapter(text(step.name), text(f"{step.name}-text"), step.look_at, step.act)
        for step in scenario.steps()
    ]
    return Story(
        text("title"),
        text("about"),
        chapters,
        pages=lambda: [
            Page(words_in("de").plain(link.words), link.address, link.code) for link in scenario.links
        ],
    )


def _words(scenario: str, key: str) -> str:
    return words_in("de").plain(f"story-{scenario}-{key}")
