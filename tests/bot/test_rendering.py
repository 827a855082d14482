"""Whatever is sent or refreshed is worded by use cases that refuse to change anything: one renderer once put off what
it was to word."""

from datetime import timedelta
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

import bot.wiring
from bot.telegram.outgoing import Outgoing
from handlers.router import Router
from handlers.routing import RenderDelivery, RenderView
from handlers.screen import Screen
from handlers.turn import Turn
from locales import Words
from storage.deliveries import Delivery
from storage.persons import Person
from storage.views import View
from tests.town import Town, running_town
from workshops.acts import ReadingOnly
from workshops.workshops import Workshops

refused: list[str] = []


def tries(render: Any) -> Any:
    """The same renderer, which tries to change something first."""

    @wraps(render)
    async def tried(
        what: Delivery | View, person: Person, words: Words, workshops: Workshops
    ) -> Screen | None:
        try:
            await workshops.conversations.perhaps_shown(person.id, kind="poll", subject=1)
        except ReadingOnly:
            refused.append(type(what).__name__)
        screen: Screen | None = await render(what, person, words, workshops)
        return screen

    return tried


class Watched(Outgoing):
    def __init__(
        self, *, deliveries: dict[str, RenderDelivery], views: dict[str, RenderView], **more: Any
    ) -> None:
        super().__init__(
            deliveries={kind: tries(each) for kind, each in deliveries.items()},
            views={kind: tries(each) for kind, each in views.items()},
            **more,
        )


@pytest.mark.slow
async def test_whoever_words_a_message_cannot_change_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.wiring, "Outgoing", Watched)
    refused.clear()
    async with running_town(tmp_path) as town:
        ada, ben = await town.participants(2)
        await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
        await town.coordinator.taps("Offen auszählen")
        await town.coordinator.taps("Senden an 2 Personen")
        await ada.taps("1 · Rathaus")
        await ben.taps("2 · Schule")
        assert "Schule: 1" in ada.reads()
    assert set(refused) == {"Delivery", "View"}
    assert refused.count("Delivery") == 2


@pytest.mark.slow
async def test_screen_that_is_shown_late_is_made_by_what_cannot_change_anything(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, tap = await town.participant("Ada"), Router.tap
    town.sandbox.faults.fail("editMessageText", times=None)
    await ada.taps("Hilfe", waits=False)

    async def tries_to_change(router: Router, turn: Turn, data: str) -> None:
        try:
            await turn.workshops.conversations.perhaps_shown(turn.person.id, kind="poll", subject=1)
        except ReadingOnly:
            refused.append("Reply")
        await tap(router, turn, data)

    refused.clear()
    monkeypatch.setattr(Router, "tap", tries_to_change)
    town.sandbox.faults.clear()
    await town.time_passes(timedelta(minutes=1))
    assert refused == ["Reply"]
    assert "Hilfe" in ada.reads()
