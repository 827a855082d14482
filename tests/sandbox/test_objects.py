"""Point 4: objects are complete enough for a strict client.

The fixture's sandbox checks every own answer and update with aiogram's types and refuses to answer wrongly; here the
same objects go through python-telegram-bot, which the bot will use, and nothing of them may be left over.
"""

import pytest
from telegram import Chat, ChatFullInfo, Message, Poll, Update, User, WebhookInfo

from sandbox import Person, Sandbox, model
from sandbox.acts import kick, migrate
from tests.sandbox.api import Api, keyboard
from tests.sandbox.pictures import png


async def test_the_bot_knows_itself(api: Api) -> None:
    me = await api.result("getMe")

    assert me["id"] == int(api.sandbox.token.partition(":")[0])
    assert me["username"] == "rundfrage_probe_bot"
    assert me["is_bot"] is True
    assert User.de_json(me).api_kwargs == {}


async def test_a_message_has_a_date_in_whole_seconds_and_a_full_chat(api: Api, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="<b>Hallo</b>", parse_mode="HTML")

    assert sent == {
        "message_id": 2,
        "from": {
            "id": 7000000001,
            "is_bot": True,
            "first_name": "Rundfrage (Probe)",
            "username": "rundfrage_probe_bot",
        },
        "chat": {"id": ada.user.id, "type": "private", "first_name": "Ada"},
        "date": 1772442000,
        "text": "Hallo",
        "entities": [{"type": "bold", "offset": 0, "length": 5}],
    }


async def test_an_edited_message_says_when(api: Api, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="eins")
    edited = await api.result(
        "editMessageText", chat_id=ada.user.id, message_id=sent["message_id"], text="zwei"
    )

    assert edited["edit_date"] == 1772442000


async def test_a_command_is_marked_as_such(api: Api, ada: Person) -> None:
    await ada.types("/hilfe bitte")

    *_, update = await api.result("getUpdates")
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["message"]["from"] == {
        "id": ada.user.id,
        "is_bot": False,
        "first_name": "Ada",
        "language_code": "de",
    }


async def test_a_tap_carries_the_message_and_a_lasting_chat_instance(api: Api, ada: Person) -> None:
    sent = await api.result(
        "sendMessage", chat_id=ada.user.id, text="Ja?", reply_markup=keyboard(("Ja", "Nein"))
    )
    await ada.taps("Ja", waits=False)
    await ada.taps("Nein", waits=False)

    first, second = [update["callback_query"] for update in await api.result("getUpdates", offset=-2)]
    assert first["message"] == sent
    assert (first["data"], second["data"]) == ("Ja", "Nein")
    assert first["chat_instance"] == second["chat_instance"]
    assert first["id"] != second["id"]


async def test_every_kind_of_update_is_read_whole_by_the_bots_library(
    sandbox: Sandbox, api: Api, ada: Person
) -> None:
    await api.result("sendMessage", chat_id=ada.user.id, text="Ja?", reply_markup=keyboard(("Ja",)))
    await api.result(
        "sendPoll", chat_id=ada.user.id, question="Wann?", options=["heute", "morgen"], is_anonymous=False
    )
    group = sandbox.group("Rat", ada)
    other = sandbox.group("Beirat", ada)
    message = await ada.types("Hallo")
    await ada.types("dazu", reply_to=message)
    await ada.edits(message, "Hallo zusammen")
    await ada.taps("Ja", waits=False)
    await ada.votes("morgen")
    await ada.sends_file("liste.csv", b"a;b", caption="Anlage")
    await ada.sends_picture("rathaus.png", png(30, 20))
    await ada.types("/start", group=group)
    migrate(sandbox.world, group, ada.user)
    kick(sandbox.world, other, ada.user)
    await ada.blocks_the_bot()
    await ada.unblocks_the_bot()

    updates = await api.result("getUpdates")
    kinds = {key for update in updates for key in update} - {"update_id"}
    assert kinds == {"message", "edited_message", "callback_query", "poll", "poll_answer", "my_chat_member"}
    assert [Update.de_json(update, None).api_kwargs for update in updates] == [{}] * len(updates)


async def test_names_and_protection_are_part_of_a_message(sandbox: Sandbox, api: Api) -> None:
    ada = sandbox.person("Ada", last_name="Lang", username="ada_l", language=None)
    await ada.opens(sandbox.link())
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="a", protect_content=True)

    names = {"first_name": "Ada", "last_name": "Lang", "username": "ada_l"}
    assert sent["chat"] == {"id": ada.user.id, "type": "private", **names}
    assert sent["has_protected_content"] is True
    (update,) = await api.result("getUpdates")
    assert update["message"]["from"] == {"id": ada.user.id, "is_bot": False, **names}


async def test_entities_given_by_the_bot_come_back(api: Api, ada: Person) -> None:
    entities = [{"type": "text_link", "offset": 0, "length": 2, "url": "https://example.org/"}]

    sent = await api.result("sendMessage", chat_id=ada.user.id, text="da", entities=entities)
    assert sent["entities"] == entities


async def test_a_bot_may_take_leave_of_the_server(api: Api) -> None:
    assert await api.result("logOut") is True
    assert await api.result("close") is True


async def test_a_poll_has_all_its_fields(api: Api, ada: Person) -> None:
    sent = await api.result("sendPoll", chat_id=ada.user.id, question="Wann?", options=["heute", "morgen"])

    poll = Poll.de_json(sent["poll"], None)
    assert poll.api_kwargs == {}
    assert [option.api_kwargs for option in poll.options] == [{}, {}]
    assert (poll.type, poll.is_anonymous, poll.is_closed, poll.total_voter_count) == (
        "regular",
        True,
        False,
        0,
    )


async def test_chat_and_webhook_are_described_in_full(api: Api, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="Angeheftet")
    await api.result("pinChatMessage", chat_id=ada.user.id, message_id=sent["message_id"])

    chat = ChatFullInfo.de_json(await api.result("getChat", chat_id=ada.user.id), None)
    assert chat.api_kwargs == {}
    assert chat.type == Chat.PRIVATE
    assert chat.pinned_message is not None
    assert chat.pinned_message.text == "Angeheftet"
    assert WebhookInfo.de_json(await api.result("getWebhookInfo"), None).api_kwargs == {}


async def test_photos_and_documents_describe_their_file(api: Api, ada: Person) -> None:
    answer = await api.upload("sendPhoto", {"photo": ("bild.png", png(40, 30))}, chat_id=ada.user.id)
    photo = Message.de_json(answer.result, None).photo[-1]
    assert (photo.width, photo.height, photo.file_size) == (40, 30, len(png(40, 30)))

    answer = await api.upload("sendDocument", {"document": ("termin.ics", b"BEGIN")}, chat_id=ada.user.id)
    document = Message.de_json(answer.result, None).document
    assert document is not None
    assert (document.file_name, document.mime_type, document.file_size) == ("termin.ics", "text/calendar", 5)


def test_a_strict_sandbox_notices_its_own_mistakes() -> None:
    send_message = model.METHODS["sendmessage"]

    with pytest.raises(AssertionError, match="date: Field required"):
        model.check_answer(send_message, {"message_id": 1, "chat": {"id": 1, "type": "private"}})
    chat = {"id": 1, "type": "private", "colour": "red"}
    with pytest.raises(AssertionError, match=r"sendMessage\.chat has no field 'colour'"):
        model.check_answer(send_message, {"message_id": 1, "date": 0, "chat": chat})
    with pytest.raises(AssertionError, match="an update has no field 'pigeon'"):
        model.check_update({"update_id": 1, "pigeon": {}})
    button = {"text": "Ja", "callback_data": "ja", "colour": "red"}
    message = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"},
               "reply_markup": {"inline_keyboard": [[button]]}}  # fmt: skip
    with pytest.raises(AssertionError, match=r"reply_markup\.inline_keyboard\.0\.0 has no field 'colour'"):
        model.check_answer(send_message, message)
    user = {"id": 1, "is_bot": False, "first_name": "Ada"}
    tap = {"id": "1", "from": user, "chat_instance": "1", "data": "ja", "message": message}
    with pytest.raises(AssertionError, match=r"reply_markup\.inline_keyboard\.0\.0 has no field 'colour'"):
        model.check_update({"update_id": 1, "callback_query": tap})
    del button["colour"]
    model.check_update({"update_id": 1, "callback_query": tap})


async def test_a_strict_sandbox_answers_a_mistake_with_500(api: Api) -> None:
    api.sandbox.world.profile.set_menu_button({"type": "pigeon"})

    status, description = await api.error("getChatMenuButton")
    assert status == 500
    assert description.startswith("Internal Server Error: The sandbox answered getChatMenuButton wrongly")
