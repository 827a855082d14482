"""Point 7: sends and edits share token buckets, one for all chats and one per chat."""

from datetime import timedelta
from typing import Any

import pytest

from sandbox import FloodRules, Person, Sandbox
from sandbox.flood import Flood
from tests.sandbox.api import Api, keyboard
from tests.sandbox.pictures import png

NARROW = FloodRules(chat_rate=1 / 3600, chat_burst=2)


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


def test_without_rules_everything_is_allowed(watch: Stopwatch) -> None:
    flood = Flood(None, watch)

    assert [flood.charge(1) for _ in range(100)] == [0] * 100


def test_a_chat_allows_a_small_burst_and_then_one_per_second(watch: Stopwatch) -> None:
    flood = Flood(FloodRules(), watch)

    assert [flood.charge(1) for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    watch.seconds += 1
    assert [flood.charge(1) for _ in range(2)] == [0, 1]


def test_all_chats_together_allow_thirty_per_second(watch: Stopwatch) -> None:
    flood = Flood(FloodRules(), watch)

    assert [flood.charge(chat) for chat in range(1, 32)] == [0] * 30 + [1]
    watch.seconds += 0.5
    assert [flood.charge(chat) for chat in range(101, 117)] == [0] * 15 + [1]


def test_a_group_allows_twenty_per_minute(watch: Stopwatch) -> None:
    flood = Flood(FloodRules(), watch)

    assert [flood.charge(-1) for _ in range(21)] == [0] * 20 + [3]
    watch.seconds += 60
    assert [flood.charge(-1) for _ in range(21)] == [0] * 20 + [3]


def test_a_refused_message_costs_nothing(watch: Stopwatch) -> None:
    flood = Flood(FloodRules(overall_burst=2, chat_burst=1), watch)

    assert [flood.charge(chat) for chat in (1, 1, 1, 2)] == [0, 1, 1, 0]


def test_a_whole_album_is_charged_at_once(watch: Stopwatch) -> None:
    flood = Flood(FloodRules(), watch)

    assert [flood.charge(1, 4), flood.charge(1, 4)] == [0, 3]


def test_an_album_larger_than_the_burst_goes_into_a_full_bucket(watch: Stopwatch) -> None:
    flood = Flood(FloodRules(), watch)

    assert flood.charge(1, 10) == 0
    assert flood.charge(1) == 6


async def test_sends_and_edits_share_one_budget(api: Api, ada: Person) -> None:
    there: dict[str, Any] = {"chat_id": ada.user.id}
    sent = await api.result("sendMessage", **there, text="0")
    api.sandbox.flood.rules = NARROW

    await api.result("sendMessage", **there, text="1")
    await api.result("editMessageText", **there, message_id=sent["message_id"], text="2")

    assert (await api.error("editMessageText", **there, message_id=sent["message_id"], text="3"))[0] == 429
    answer = await api.call("sendMessage", **there, text="4")
    assert answer.error[0] == 429
    assert answer.json["parameters"]["retry_after"] > 3000
    assert [message.text for message in ada.from_bot] == ["2", "1"]


async def test_answers_to_taps_and_deletions_are_free(api: Api, ada: Person) -> None:
    there = {"chat_id": ada.user.id}
    sent = await api.result("sendMessage", **there, text="0", reply_markup=keyboard(("Ja",)))
    api.sandbox.flood.rules = NARROW
    for _ in range(5):
        await ada.taps("Ja", waits=False)

    for update in await api.result("getUpdates", offset=-5):
        await api.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])
    for _ in range(5):
        await api.result("sendChatAction", **there, action="typing")
    await api.result("deleteMessage", **there, message_id=sent["message_id"])


async def test_an_album_costs_as_much_as_its_pictures(api: Api, ada: Person) -> None:
    api.sandbox.flood.rules = FloodRules(chat_rate=1 / 3600, chat_burst=3)
    media = [{"type": "photo", "media": f"attach://{name}"} for name in "ab"]
    files = {name: (f"{name}.png", png(3, 3)) for name in "ab"}

    assert (await api.upload("sendMediaGroup", files, chat_id=ada.user.id, media=media)).status == 200
    assert (await api.upload("sendMediaGroup", files, chat_id=ada.user.id, media=media)).status == 429


async def test_rules_can_be_switched_off_again(api: Api, ada: Person) -> None:
    api.sandbox.flood.rules = FloodRules(chat_rate=1 / 3600, chat_burst=1)
    statuses = [(await api.call("sendMessage", chat_id=ada.user.id, text="a")).status for _ in range(2)]
    api.sandbox.flood.rules = None
    statuses += [(await api.call("sendMessage", chat_id=ada.user.id, text="a")).status for _ in range(2)]

    assert statuses == [200, 429, 200, 200]


async def test_a_jump_of_the_clock_frees_no_budget(sandbox: Sandbox, api: Api, ada: Person) -> None:
    sandbox.flood.rules = NARROW
    for _ in range(2):
        await api.result("sendMessage", chat_id=ada.user.id, text="a")
    sandbox.clock.advance(timedelta(days=1))

    assert (await api.error("sendMessage", chat_id=ada.user.id, text="a"))[0] == 429


async def test_a_name_instead_of_an_id_is_not_charged(sandbox: Sandbox, api: Api) -> None:
    sandbox.flood.rules = NARROW

    assert await api.error("sendMessage", chat_id="@rat", text="a") == (400, "Bad Request: chat not found")
