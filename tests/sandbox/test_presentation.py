"""How the bot presents itself, per scope, language and chat."""

from typing import Any

import pytest

from sandbox import Person, Sandbox
from sandbox.events import Event, MenuChanged
from sandbox.profile import Profile
from sandbox.values import Command
from tests.sandbox.api import Api

HELP = [{"command": "hilfe", "description": "Hilfe"}]


@pytest.mark.parametrize(
    "scope",
    [
        None,
        {"type": "default"},
        {"type": "all_private_chats"},
        {"type": "all_group_chats"},
        {"type": "all_chat_administrators"},
        {"type": "chat", "chat_id": "{group}"},
        {"type": "chat_administrators", "chat_id": "{group}"},
        {"type": "chat_member", "chat_id": "{group}", "user_id": 5},
    ],
)
async def test_commands_are_kept_per_scope_and_language(
    sandbox: Sandbox, api: Api, ada: Person, scope: dict[str, Any] | None
) -> None:
    group = sandbox.group("Rat", ada)
    if scope is not None and "chat_id" in scope:
        scope = scope | {"chat_id": group.id}
    here: dict[str, Any] = {"scope": scope, "language_code": "de"}

    await api.result("setMyCommands", commands=HELP, **here)
    assert await api.result("getMyCommands", **here) == HELP
    assert await api.result("getMyCommands", scope=scope) == []
    await api.result("deleteMyCommands", **here)
    assert await api.result("getMyCommands", **here) == []


async def test_the_scope_of_somebody_unknown_is_refused(sandbox: Sandbox, api: Api) -> None:
    scope = {"type": "chat", "chat_id": sandbox.person("Ben").user.id}

    refusal = await api.error("setMyCommands", commands=HELP, scope=scope)
    assert refusal == (400, "Bad Request: chat not found")


def test_members_of_a_group_see_its_commands() -> None:
    profile = Profile("Probe")
    alone = (Command("a", "a"),)
    for scope in [("all_group_chats", 0, 0), ("chat", -1, 0), ("chat_member", -1, 5)]:
        profile.set_commands(alone, scope, "")
        assert profile.commands_seen_by(5, "de-AT", group_id=-1) == alone
        assert profile.commands_seen_by(5, "de-AT") == ()
        profile.set_commands((), scope, "")


@pytest.mark.parametrize(("kind", "field"), [("Name", "name"), ("Description", "description")])
async def test_texts_are_kept_per_language(api: Api, kind: str, field: str) -> None:
    await api.result(f"setMy{kind}", **{field: "für alle"})
    await api.result(f"setMy{kind}", **{field: "herkes için"}, language_code="tr")

    assert await api.result(f"getMy{kind}", language_code="tr") == {field: "herkes için"}
    assert await api.result(f"getMy{kind}", language_code="fa") == {field: "für alle"}
    await api.result(f"setMy{kind}", language_code="tr")
    assert await api.result(f"getMy{kind}", language_code="tr") == {field: "für alle"}


async def test_the_short_description_is_kept_too(api: Api) -> None:
    await api.result("setMyShortDescription", short_description="kurz")

    assert await api.result("getMyShortDescription") == {"short_description": "kurz"}


async def test_the_menu_button_of_a_chat_goes_before_the_default(api: Api, ada: Person) -> None:
    here = {"chat_id": ada.user.id}
    assert await api.result("getChatMenuButton", **here) == {"type": "default"}

    await api.result("setChatMenuButton", menu_button={"type": "commands"})
    assert await api.result("getChatMenuButton", **here) == {"type": "commands"}
    app = {"type": "web_app", "text": "Wand", "web_app": {"url": "https://wand.example/"}}
    await api.result("setChatMenuButton", **here, menu_button=app)
    assert await api.result("getChatMenuButton", **here) == app
    await api.result("setChatMenuButton", **here)
    assert await api.result("getChatMenuButton", **here) == {"type": "commands"}


async def test_groups_have_no_menu_button(sandbox: Sandbox, api: Api, ada: Person) -> None:
    refusal = await api.error("getChatMenuButton", chat_id=sandbox.group("Rat", ada).id)

    assert refusal == (400, "Bad Request: there is no menu button in groups")


async def test_changes_are_told_to_those_who_watch(api: Api) -> None:
    told: list[Event] = []
    api.sandbox.world.watch(told.append)

    await api.result("setMyCommands", commands=HELP)
    await api.result("setMyName", name="Probe")
    assert told == [MenuChanged(), MenuChanged()]
