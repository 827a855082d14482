"""Point 9: faults on order strike once, where they were ordered."""

import asyncio

import pytest
from aiohttp import ClientError

from sandbox import Person
from tests.sandbox.api import Api


async def test_a_connection_dropped_before_leaves_no_message(api: Api, ada: Person) -> None:
    api.sandbox.faults.drop_before("sendMessage")

    with pytest.raises(ClientError):
        await api.call("sendMessage", chat_id=ada.user.id, text="eins")
    assert ada.from_bot == ()
    await api.result("sendMessage", chat_id=ada.user.id, text="zwei")
    assert [call.status for call in api.sandbox.recorder.of("sendMessage")] == [0, 200]


async def test_a_connection_dropped_after_leaves_the_message(api: Api, ada: Person) -> None:
    api.sandbox.faults.drop_after("sendMessage")

    with pytest.raises(ClientError):
        await api.call("sendMessage", chat_id=ada.user.id, text="eins")
    assert ada.reads() == "eins"


async def test_a_burst_of_5xx_comes_as_a_page_and_not_as_json(api: Api, ada: Person) -> None:
    api.sandbox.faults.fail("sendMessage", status=502, times=2)

    answers = [
        await api.call("sendMessage", chat_id=ada.user.id, text=text) for text in ("eins", "zwei", "drei")
    ]
    assert [answer.status for answer in answers] == [502, 502, 200]
    assert answers[0].headers["Content-Type"].startswith("text/html")
    assert [message.text for message in ada.from_bot] == ["drei"]


async def test_any_refusal_can_be_ordered(api: Api, ada: Person) -> None:
    api.sandbox.faults.refuse("sendMessage", code=500, description="Internal Server Error: restart")

    assert await api.error("sendMessage", chat_id=ada.user.id, text="a") == (
        500,
        "Internal Server Error: restart",
    )


async def test_a_slow_answer_comes_after_the_effect(api: Api, ada: Person) -> None:
    api.sandbox.faults.slow("sendMessage", seconds=30)
    call = asyncio.create_task(api.call("sendMessage", chat_id=ada.user.id, text="eins"))

    await ada.waits_for("eins")
    assert not call.done()
    api.sandbox.faults.clear()
    assert (await call).status == 200


async def test_a_slow_answer_comes_by_itself(api: Api) -> None:
    api.sandbox.faults.slow("getMe", seconds=0.01)

    assert (await api.call("getMe")).status == 200


async def test_a_held_call_waits_before_its_effect(api: Api, ada: Person) -> None:
    hold = api.sandbox.faults.hold("sendMessage")
    call = asyncio.create_task(api.result("sendMessage", chat_id=ada.user.id, text="eins"))

    await hold.arrived.wait()
    assert ada.from_bot == ()
    hold.release()
    await call
    assert ada.reads() == "eins"


async def test_a_fault_may_concern_one_chat_only(api: Api, ada: Person) -> None:
    ben = api.sandbox.person("Ben")
    await ben.opens(api.sandbox.link())
    api.sandbox.faults.flood("sendMessage", seconds=3, chat_id=ada.user.id, times=None)

    chats = [ada.user.id, ben.user.id, ada.user.id]
    assert [(await api.call("sendMessage", chat_id=chat, text="a")).status for chat in chats] == [
        429,
        200,
        429,
    ]


async def test_any_method_but_polling_is_hit_when_none_is_named(api: Api, ada: Person) -> None:
    api.sandbox.faults.fail(status=500)

    assert (await api.call("getUpdates")).status == 200
    assert (await api.call("getMe")).status == 500
    assert (await api.call("getMe")).status == 200


async def test_polling_is_hit_when_it_is_named_in_any_case(api: Api) -> None:
    api.sandbox.faults.fail("GETUPDATES", status=504)

    assert (await api.call("getUpdates")).status == 504


async def test_orders_are_cleared_and_held_calls_go_on(api: Api, ada: Person) -> None:
    hold = api.sandbox.faults.hold("sendMessage")
    call = asyncio.create_task(api.call("sendMessage", chat_id=ada.user.id, text="eins"))
    await hold.arrived.wait()
    api.sandbox.faults.fail(times=None)

    api.sandbox.faults.clear()
    assert (await call).status == 200
    assert (await api.call("getMe")).status == 200


async def test_a_duplicate_update_comes_after_it_was_confirmed(api: Api, ada: Person) -> None:
    await api.result("getUpdates", offset=-1)
    api.sandbox.faults.duplicate_updates()
    await ada.types("doppelt")
    await ada.types("einmal")

    first, second = await api.result("getUpdates", offset=-2)
    again = await api.result("getUpdates", offset=second["update_id"] + 1)
    assert again == [first]
    assert await api.result("getUpdates", offset=second["update_id"] + 2) == []


async def test_a_malformed_update_lies_between_the_others(api: Api, ada: Person) -> None:
    update_id = api.sandbox.faults.malformed_update()
    await ada.types("danach")

    start, malformed, after = await api.result("getUpdates")
    assert malformed == {"update_id": update_id, "message": "not an object"}
    assert (start["message"]["text"], after["message"]["text"]) == ("/start", "danach")
