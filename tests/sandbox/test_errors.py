"""Point 2: the form of a refusal."""

from typing import Any

from sandbox import Person, Sandbox
from sandbox.acts import migrate
from tests.sandbox.api import Api


async def test_the_http_status_equals_the_error_code(api: Api, ada: Person) -> None:
    requests: list[tuple[str, dict[str, Any]]] = [
        ("sendMessage", {"chat_id": ada.user.id}),
        ("sendMessage", {"chat_id": 1, "text": "Hallo"}),
        ("sendPigeon", {}),
        ("sendVenue", {"chat_id": 1, "latitude": 1, "longitude": 1, "title": "a", "address": "b"}),
    ]

    answers = [await api.call(method, **parameters) for method, parameters in requests]
    assert [(answer.status, answer.json["error_code"]) for answer in answers] == [
        (400, 400),
        (400, 400),
        (404, 404),
        (501, 501),
    ]


async def test_too_many_requests_say_how_long_to_wait(api: Api, ada: Person) -> None:
    api.sandbox.faults.flood("sendMessage", seconds=7)

    answer = await api.call("sendMessage", chat_id=ada.user.id, text="Hallo")

    assert answer.error == (429, "Too Many Requests: retry after 7")
    assert answer.json["parameters"] == {"retry_after": 7}
    assert answer.headers["Retry-After"] == "7"


async def test_a_group_that_became_a_supergroup_tells_its_new_id(
    sandbox: Sandbox, api: Api, ada: Person
) -> None:
    group = sandbox.group("Beirat", ada)
    supergroup = migrate(sandbox.world, group, ada.user)

    answer = await api.call("sendMessage", chat_id=group.id, text="Hallo")

    assert answer.error == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert answer.json["parameters"] == {"migrate_to_chat_id": supergroup.id}
    assert (await api.result("sendMessage", chat_id=supergroup.id, text="Hallo"))["chat"][
        "type"
    ] == "supergroup"


async def test_a_success_is_ok_and_has_a_result(api: Api) -> None:
    answer = await api.call("getMe")

    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("application/json")
    assert sorted(answer.json) == ["ok", "result"]
