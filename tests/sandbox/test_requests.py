"""Point 1: how a call may be wrapped, and whom the server turns away."""

import json

import pytest
from aiohttp import ClientSession, FormData, web

from sandbox import Person, Sandbox
from tests.sandbox.api import Api, keyboard, read


async def test_the_same_call_is_understood_as_json_form_multipart_and_query(api: Api, ada: Person) -> None:
    text = "Grüß Gott & <b>willkommen</b>"
    markup = json.dumps(keyboard(("Ja",)))
    fields = {"chat_id": str(ada.user.id), "text": text, "parse_mode": "HTML", "reply_markup": markup}
    multipart = FormData(fields, default_to_multipart=True)
    url = api.url("sendMessage")

    async with api.session.post(url, json=fields | {"reply_markup": keyboard(("Ja",))}) as response:
        as_json = await read(response)
    async with api.session.post(url, data=fields) as response:
        as_form = await read(response)
    async with api.session.post(url, data=multipart) as response:
        as_multipart = await read(response)
    async with api.session.get(url, params=fields) as response:
        as_query = await read(response)

    messages = [answer.result for answer in (as_json, as_form, as_multipart, as_query)]
    assert [message["text"] for message in messages] == ["Grüß Gott & willkommen"] * 4
    assert [message["reply_markup"] for message in messages] == [keyboard(("Ja",))] * 4


async def test_json_inside_of_json_may_also_come_as_text(api: Api, ada: Person) -> None:
    sent = await api.result(
        "sendMessage", chat_id=ada.user.id, text="Hallo", reply_markup=json.dumps(keyboard(("Ja",)))
    )

    assert sent["reply_markup"] == keyboard(("Ja",))


async def test_the_body_goes_before_the_query(api: Api, ada: Person) -> None:
    url = api.url("sendMessage") + f"?chat_id={ada.user.id}&text=query"

    async with api.session.post(url, data={"text": "body"}) as response:
        assert (await read(response)).result["text"] == "body"


@pytest.mark.parametrize("name", ["getMe", "getme", "GETME", "GetMe"])
async def test_a_method_is_found_without_regard_to_case(api: Api, name: str) -> None:
    assert (await api.result(name))["is_bot"] is True


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("7000000001:wrong", (401, "Unauthorized")),
        ("123:abc", (401, "Unauthorized")),
        ("0123:abc", (401, "Unauthorized: invalid token specified")),
        ("no-colon", (401, "Unauthorized: invalid token specified")),
        ("name:abc", (401, "Unauthorized: invalid token specified")),
    ],
)
async def test_a_wrong_token_is_unauthorized(api: Api, token: str, expected: tuple[int, str]) -> None:
    async with api.session.get(api.url("getMe", token)) as response:
        assert (await read(response)).error == expected


async def test_an_unknown_method_is_not_found(api: Api) -> None:
    assert await api.error("sendPigeon") == (404, "Not Found: method not found")


@pytest.mark.parametrize("path", ["/", "/bot", "/bot123:abc", "/health", "/bot1:a/getMe/more"])
async def test_any_other_path_is_not_found(api: Api, path: str) -> None:
    async with api.session.get(api.sandbox.url + path) as response:
        assert (await read(response)).error == (404, "Not Found")


async def test_a_method_that_the_sandbox_does_not_serve_says_so(api: Api, ada: Person) -> None:
    refusal = await api.error(
        "sendVenue", chat_id=ada.user.id, latitude=1, longitude=1, title="Rathaus", address="1"
    )

    assert refusal == (501, "Not Implemented: the sandbox does not serve sendVenue; see sandbox/methods")


@pytest.mark.parametrize("body", ["", "{", "[]", '"text"'])
async def test_a_broken_json_body_is_a_bad_request(api: Api, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    async with api.session.post(api.url("getChat"), data=body, headers=headers) as response:
        assert (await read(response)).error[0] == 400


async def test_broken_json_in_a_field_names_the_field(api: Api, ada: Person) -> None:
    fields = {"chat_id": str(ada.user.id), "text": "Hallo", "reply_markup": "{"}

    async with api.session.post(api.url("sendMessage"), data=fields) as response:
        assert (await read(response)).error == (400, "Bad Request: can't parse reply_markup JSON object")


@pytest.mark.parametrize("host", ["rathaus.example", "rathaus.example:80", "127.0.0.1.rathaus.example"])
async def test_who_addresses_another_host_is_refused(api: Api, host: str) -> None:
    async with api.session.get(api.url("getMe"), headers={"Host": host}) as response:
        assert (await read(response)).error[0] == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8081", "[::1]:8081"])
async def test_who_addresses_this_machine_is_served(api: Api, host: str) -> None:
    async with api.session.get(api.url("getMe"), headers={"Host": host}) as response:
        assert (await read(response)).status == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "", "192.0.2.1", "rathaus.example"])
def test_the_sandbox_listens_nowhere_else(host: str) -> None:
    with pytest.raises(ValueError, match="this machine only"):
        Sandbox(host=host)


async def test_two_sandboxes_take_two_free_ports(sandbox: Sandbox) -> None:
    async with Sandbox() as other:
        assert other.url != sandbox.url


@pytest.mark.slow
async def test_a_request_that_is_too_large_is_refused(api: Api, ada: Person) -> None:
    answer = await api.upload(
        "sendDocument", {"document": ("a.bin", bytes(56 * 1024 * 1024))}, chat_id=ada.user.id
    )

    assert answer.error == (413, "Request Entity Too Large")


async def test_routes_of_others_can_be_added_to_the_same_server() -> None:
    async def hello(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    def install(application: web.Application) -> None:
        application.router.add_get("/hello", hello)

    async with (
        Sandbox(install=[install]) as sandbox,
        ClientSession() as session,
        session.get(sandbox.url + "/hello") as response,
    ):
        assert await response.text() == "hello"
