"""Point 8: a bot reaches only who opened it and did not leave it."""

import pytest

from sandbox import Person, Sandbox, acts
from sandbox.chats import MemberStatus
from tests.sandbox.api import Api

BLOCKED = (403, "Forbidden: bot was blocked by the user")


async def send(api: Api, chat_id: int | str) -> int | tuple[int, str]:
    answer = await api.call("sendMessage", chat_id=chat_id, text="Hallo")
    return 200 if answer.status == 200 else answer.error


async def test_who_never_started_the_bot_cannot_be_reached(sandbox: Sandbox, api: Api) -> None:
    ben = sandbox.person("Ben")

    assert await send(api, ben.user.id) == (400, "Bad Request: chat not found")
    await ben.opens(sandbox.link())
    assert await send(api, ben.user.id) == 200


@pytest.mark.parametrize("chat_id", [1, -1, "@somebody"])
async def test_nobody_is_not_found(api: Api, chat_id: int | str) -> None:
    assert await send(api, chat_id) == (400, "Bad Request: chat not found")


async def test_a_chat_is_named_by_number(api: Api) -> None:
    assert await send(api, "Ada") == (400, "Bad Request: chat identifier must be a valid Integer")


async def test_who_blocked_the_bot_gets_nothing_until_unblocked(api: Api, ada: Person) -> None:
    await ada.blocks_the_bot()
    assert await send(api, ada.user.id) == BLOCKED

    await ada.unblocks_the_bot()
    assert await send(api, ada.user.id) == 200


async def test_blocking_and_coming_back_by_start_are_told_to_the_bot(api: Api, ada: Person) -> None:
    await ada.blocks_the_bot()
    await ada.opens(api.sandbox.link("wieder"))

    _, blocked, unblocked, started = await api.result("getUpdates")
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert started["message"]["text"] == "/start wieder"


async def test_a_blocked_bot_cannot_edit_delete_or_show_that_it_types(api: Api, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="Hallo")
    await ada.blocks_the_bot()

    there = {"chat_id": ada.user.id, "message_id": sent["message_id"]}
    assert await api.error("editMessageText", **there, text="a") == BLOCKED
    assert await api.error("deleteMessage", **there) == BLOCKED
    assert await api.error("sendChatAction", chat_id=ada.user.id, action="typing") == BLOCKED


async def test_a_deleted_account_is_deactivated(api: Api, ada: Person) -> None:
    acts.deactivate(api.sandbox.world, ada.user)

    assert await send(api, ada.user.id) == (403, "Forbidden: user is deactivated")


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_bot_that_was_kicked_is_told_so(sandbox: Sandbox, api: Api, ada: Person, kind: str) -> None:
    group = sandbox.group("Rat", ada, kind="group" if kind == "group" else "supergroup")
    assert await send(api, group.id) == 200
    acts.kick(sandbox.world, group, ada.user)

    assert await send(api, group.id) == (403, f"Forbidden: bot was kicked from the {kind} chat")
    *_, update = await api.result("getUpdates")
    assert update["my_chat_member"]["new_chat_member"] == {
        "user": update["my_chat_member"]["old_chat_member"]["user"],
        "status": "kicked",
        "until_date": 0,
    }


async def test_a_bot_that_left_is_no_member(sandbox: Sandbox, api: Api, ada: Person) -> None:
    group = sandbox.group("Rat", ada)
    assert await api.result("leaveChat", chat_id=group.id) is True

    assert await send(api, group.id) == (403, "Forbidden: bot is not a member of the group chat")


async def test_a_private_chat_cannot_be_left(api: Api, ada: Person) -> None:
    refusal = await api.error("leaveChat", chat_id=ada.user.id)

    assert refusal == (400, "Bad Request: chat member status can't be changed in private chats")


async def test_a_migration_is_told_in_both_chats(sandbox: Sandbox, api: Api, ada: Person) -> None:
    group = sandbox.group("Rat", ada)
    supergroup = acts.migrate(sandbox.world, group, ada.user)

    _, farewell, greeting = await api.result("getUpdates")
    assert farewell["message"]["migrate_to_chat_id"] == supergroup.id
    assert greeting["message"]["migrate_from_chat_id"] == group.id
    assert (farewell["message"]["chat"]["id"], greeting["message"]["chat"]["id"]) == (group.id, supergroup.id)
    with pytest.raises(acts.Impossible, match="no group that can become a supergroup"):
        acts.migrate(sandbox.world, supergroup, ada.user)


async def test_in_groups_the_bot_sees_only_what_concerns_it(sandbox: Sandbox, api: Api, ada: Person) -> None:
    group = sandbox.group("Rat", ada)
    sent = await api.result("sendMessage", chat_id=group.id, text="Hallo")
    of_bot = group.messages[sent["message_id"]]

    for text in ("unter uns", "/hilfe", "@rundfrage_probe_bot bitte"):
        await ada.types(text, group=group)
    await ada.types("danke", group=group, reply_to=of_bot)

    texts = [update["message"]["text"] for update in await api.result("getUpdates")]
    assert texts == ["/start", "/hilfe", "@rundfrage_probe_bot bitte", "danke"]


async def test_only_members_write_into_a_group(sandbox: Sandbox, ada: Person) -> None:
    group = sandbox.group("Rat")

    with pytest.raises(acts.Impossible, match="Ada is no member of 'Rat'"):
        await ada.types("Hallo", group=group)


async def test_who_blocked_the_bot_cannot_write_to_it(sandbox: Sandbox, ada: Person) -> None:
    with pytest.raises(acts.Impossible, match="Ben cannot write: the chat with the bot is never started"):
        await sandbox.person("Ben").types("Hallo")
    await ada.blocks_the_bot()
    with pytest.raises(acts.Impossible, match="Ada cannot write: the chat with the bot is blocked"):
        await ada.types("Hallo")
    with pytest.raises(acts.Impossible, match="no open chat"):
        await ada.blocks_the_bot()
    await ada.unblocks_the_bot()
    with pytest.raises(acts.Impossible, match="has not blocked"):
        await ada.unblocks_the_bot()


async def test_a_bot_is_taken_into_a_group_by_a_link_that_speaks_there(
    sandbox: Sandbox, api: Api, ada: Person
) -> None:
    group = sandbox.group("Rat", ada, standing=MemberStatus.LEFT)
    assert await send(api, group.id) == (403, "Forbidden: bot is not a member of the group chat")
    await ada.types("/hilfe", group=group)
    await ada.adds_the_bot(group, "https://t.me/rundfrage_probe_bot?startgroup=ABCD")

    assert await send(api, group.id) == 200
    _, added, arrived, said = await api.result("getUpdates")
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert arrived["message"]["new_chat_members"][0]["is_bot"] is True
    assert said["message"]["text"] == "/start@rundfrage_probe_bot ABCD"


async def test_a_tap_in_a_group_may_be_answered_with_a_link_to_the_private_chat_alone(
    sandbox: Sandbox, api: Api, ada: Person
) -> None:
    group, ben = sandbox.group("Rat", ada), sandbox.person("Ben")
    button = {"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]}
    await api.result("sendMessage", chat_id=group.id, text="Kommst du?", reply_markup=button)
    with pytest.raises(acts.Impossible, match="no member"):
        await ben.taps("Ja", group=group, waits=False)
    await ada.taps("Ja", group=group, waits=False)
    *_, update = await api.result("getUpdates")
    query = {"callback_query_id": update["callback_query"]["id"]}
    assert update["callback_query"]["from"]["id"] == ada.user.id
    assert update["callback_query"]["message"]["chat"]["id"] == group.id

    for url in (
        "https://example.org",
        "https://t.me/rundfrage_probe_bot",
        "https://t.me/anderer_bot?start=a",
    ):
        assert await api.error("answerCallbackQuery", **query, url=url) == (400, "Bad Request: URL_INVALID")
    assert await api.result("answerCallbackQuery", **query, url="https://t.me/rundfrage_probe_bot?start=a")
