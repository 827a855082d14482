"""Point 6: messages have a state, and a change has to fit it."""

from datetime import timedelta
from typing import Any

import pytest

from sandbox import MovableClock, Person, Sandbox, acts
from tests.sandbox.api import Api, keyboard
from tests.sandbox.pictures import png

NOT_MODIFIED = (
    400,
    (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    ),
)
TOO_OLD = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


@pytest.fixture
async def sent(api: Api, ada: Person) -> dict[str, Any]:
    """Names a message of the bot with one button."""
    message = await api.result(
        "sendMessage", chat_id=ada.user.id, text="Frage", reply_markup=keyboard(("Ja",))
    )
    return {"chat_id": ada.user.id, "message_id": message["message_id"]}


@pytest.fixture
async def photo(api: Api, ada: Person) -> dict[str, Any]:
    answer = await api.upload(
        "sendPhoto", {"photo": ("a.png", png(9, 9))}, chat_id=ada.user.id, caption="Bild"
    )
    return {"chat_id": ada.user.id, "message_id": answer.result["message_id"]}


# Editing


async def test_an_edit_replaces_text_and_buttons_in_place(
    api: Api, ada: Person, sent: dict[str, Any]
) -> None:
    await api.result("editMessageText", **sent, text="Danke", reply_markup=keyboard(("Weiter",)))

    assert [message.text for message in ada.from_bot] == ["Danke"]
    assert ada.buttons() == ("Weiter",)


async def test_an_edit_without_buttons_removes_them(api: Api, ada: Person, sent: dict[str, Any]) -> None:
    await api.result("editMessageText", **sent, text="Danke")

    assert ada.newest.labels == ()


@pytest.mark.parametrize("text", ["Frage", " Frage\n", "<b></b>Frage"])
async def test_an_edit_that_changes_nothing_is_refused(api: Api, sent: dict[str, Any], text: str) -> None:
    same = {"text": text, "parse_mode": "HTML", "reply_markup": keyboard(("Ja",))}

    assert await api.error("editMessageText", **sent, **same) == NOT_MODIFIED
    assert await api.error("editMessageReplyMarkup", **sent, reply_markup=keyboard(("Ja",))) == NOT_MODIFIED


async def test_other_buttons_or_another_format_are_a_change(api: Api, sent: dict[str, Any]) -> None:
    await api.result(
        "editMessageText", **sent, text="<b>Frage</b>", parse_mode="HTML", reply_markup=keyboard(("Ja",))
    )
    await api.result("editMessageReplyMarkup", **sent, reply_markup=keyboard(("Nein",)))
    await api.result("editMessageReplyMarkup", **sent)


async def test_rich_messages_are_not_served(api: Api, sent: dict[str, Any]) -> None:
    refusal = await api.error("editMessageText", **sent, rich_message={"html": "<b>a</b>"})

    assert refusal[0] == 501


async def test_what_is_gone_cannot_be_edited(api: Api, ada: Person, sent: dict[str, Any]) -> None:
    await ada.deletes(ada.newest)

    not_found = (400, "Bad Request: message to edit not found")
    assert await api.error("editMessageText", **sent, text="Danke") == not_found
    assert await api.error("editMessageReplyMarkup", **sent) == not_found


async def test_only_own_messages_can_be_edited(api: Api, ada: Person) -> None:
    theirs = await ada.types("Meine Worte")

    refusal = await api.error("editMessageText", chat_id=ada.user.id, message_id=theirs.id, text="Andere")
    assert refusal == (400, "Bad Request: message can't be edited")


async def test_an_edit_has_to_name_a_message(api: Api, ada: Person) -> None:
    assert await api.error("editMessageText", text="a") == (400, "Bad Request: chat_id is empty")
    assert (await api.error("editMessageText", chat_id=ada.user.id, text="a"))[1] == (
        "Bad Request: message identifier is not specified"
    )


async def test_a_picture_has_a_caption_and_no_text(
    api: Api, photo: dict[str, Any], sent: dict[str, Any]
) -> None:
    assert (await api.error("editMessageText", **photo, text="a"))[1] == (
        "Bad Request: there is no text in the message to edit"
    )
    assert (await api.error("editMessageCaption", **sent, caption="a"))[1] == (
        "Bad Request: there is no caption in the message to edit"
    )
    assert (await api.result("editMessageCaption", **photo, caption="Neu"))["caption"] == "Neu"
    assert await api.error("editMessageCaption", **photo, caption="Neu") == NOT_MODIFIED


async def test_a_text_can_become_a_picture_and_a_picture_a_document(
    api: Api, ada: Person, sent: dict[str, Any]
) -> None:
    new = await api.upload(
        "editMessageMedia",
        {"new": ("b.png", png(5, 5))},
        **sent,
        media={"type": "photo", "media": "attach://new"},
    )
    assert new.status == 200
    assert [(picture.width, picture.height) for picture in ada.pictures] == [(5, 5)]

    await api.upload(
        "editMessageMedia",
        {"new": ("b.pdf", b"%PDF")},
        **sent,
        media={"type": "document", "media": "attach://new"},
    )
    assert ada.pictures == ()
    assert [file.name for file in ada.files] == ["b.pdf"]


# Deleting


async def test_a_deleted_message_is_gone_for_both(api: Api, ada: Person, sent: dict[str, Any]) -> None:
    assert await api.result("deleteMessage", **sent) is True
    assert ada.from_bot == ()
    assert await api.error("deleteMessage", **sent) == (400, "Bad Request: message to delete not found")


async def test_own_messages_can_be_deleted_for_48_hours(
    api: Api, clock: MovableClock, sent: dict[str, Any]
) -> None:
    clock.advance(timedelta(hours=48, seconds=1))

    refusal = await api.error("deleteMessage", **sent)
    assert refusal == (400, "Bad Request: message can't be deleted for everyone")


async def test_editing_is_possible_at_any_age(api: Api, clock: MovableClock, sent: dict[str, Any]) -> None:
    clock.advance(timedelta(days=400))

    assert (await api.result("editMessageText", **sent, text="Danke"))["text"] == "Danke"


async def test_several_are_deleted_at_once_and_missing_ones_skipped(api: Api, ada: Person) -> None:
    texts = ("eins", "zwei", "drei")
    sent = [await api.result("sendMessage", chat_id=ada.user.id, text=text) for text in texts]
    ids = [message["message_id"] for message in sent]

    await api.result("deleteMessages", chat_id=ada.user.id, message_ids=[ids[0], ids[2], 999])
    assert [message.text for message in ada.from_bot] == ["zwei"]


async def test_messages_of_others_are_deleted_in_private_only(
    sandbox: Sandbox, api: Api, ada: Person
) -> None:
    group = sandbox.group("Rat", ada)
    private = await ada.types("privat")
    public = await ada.types("/an_alle", group=group)

    assert await api.result("deleteMessage", chat_id=ada.user.id, message_id=private.id) is True
    refusal = await api.error("deleteMessage", chat_id=group.id, message_id=public.id)
    assert refusal == (400, "Bad Request: message can't be deleted")


# Taps


async def test_a_tap_is_answered_once(api: Api, ada: Person, sent: dict[str, Any]) -> None:
    await ada.taps("Ja", waits=False)
    (update,) = await api.result("getUpdates", offset=-1)
    query = update["callback_query"]["id"]

    assert await api.result("answerCallbackQuery", callback_query_id=query, text="Danke") is True
    assert await api.error("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    assert ada.notices == ("Danke",)


async def test_an_answer_comes_too_late_after_20_seconds(
    api: Api, ada: Person, clock: MovableClock, sent: dict[str, Any]
) -> None:
    await ada.taps("Ja", waits=False)
    (update,) = await api.result("getUpdates", offset=-1)
    clock.advance(timedelta(seconds=21))

    query = update["callback_query"]["id"]
    assert await api.error("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    assert ada.answers == ()


async def test_a_tap_that_never_was_cannot_be_answered(api: Api) -> None:
    assert await api.error("answerCallbackQuery", callback_query_id="1") == TOO_OLD


# Copies, replies, pins, reactions


async def test_a_reply_needs_a_message_unless_it_may_go_without(api: Api, ada: Person) -> None:
    reply = {"message_id": 999}
    refusal = await api.error("sendMessage", chat_id=ada.user.id, text="a", reply_parameters=reply)
    assert refusal == (400, "Bad Request: message to be replied not found")

    without = reply | {"allow_sending_without_reply": True}
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="a", reply_parameters=without)
    assert "reply_to_message" not in sent


async def test_a_reply_shows_what_it_replies_to(api: Api, ada: Person) -> None:
    question = await ada.types("Wann?")

    reply = {"message_id": question.id}
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="Morgen", reply_parameters=reply)
    assert sent["reply_to_message"]["text"] == "Wann?"
    assert ada.newest.reply_to == question.id


async def test_a_message_is_forwarded_with_its_origin_and_copied_without(
    sandbox: Sandbox, api: Api, ada: Person
) -> None:
    ben = sandbox.person("Ben")
    await ben.opens(sandbox.link())
    original = await ada.types("Vorschlag")
    source = {"chat_id": ben.user.id, "from_chat_id": ada.user.id, "message_id": original.id}

    forwarded = await api.result("forwardMessage", **source)
    copied = await api.result("copyMessage", **source)

    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "Ada"
    assert sorted(copied) == ["message_id"]
    assert [message.text for message in ben.from_bot] == ["Vorschlag", "Vorschlag"]
    assert [message.forwarded_from for message in ben.from_bot] == [ada.user, None]
    assert await api.error(
        "editMessageText", chat_id=ben.user.id, message_id=forwarded["message_id"], text="a"
    ) == (
        400,
        "Bad Request: message can't be edited",
    )
    missing = source | {"message_id": 999}
    assert (await api.error("copyMessage", **missing))[1] == "Bad Request: message to copy not found"
    assert (await api.error("forwardMessage", **missing))[1] == "Bad Request: message to forward not found"


async def test_a_copied_picture_can_get_another_caption(api: Api, ada: Person, photo: dict[str, Any]) -> None:
    source = {"from_chat_id": ada.user.id, "message_id": photo["message_id"]}

    await api.result("copyMessage", chat_id=ada.user.id, **source, caption="Neu")
    assert [(message.text, message.photo is not None) for message in ada.from_bot] == [
        ("Bild", True),
        ("Neu", True),
    ]


async def test_pins_are_a_stack(api: Api, ada: Person, sent: dict[str, Any], photo: dict[str, Any]) -> None:
    await api.result("pinChatMessage", **sent)
    await api.result("pinChatMessage", **photo)
    chat = api.sandbox.world.chats[ada.user.id]
    assert chat.pinned == [sent["message_id"], photo["message_id"]]

    await api.result("unpinChatMessage", chat_id=ada.user.id)
    assert chat.pinned == [sent["message_id"]]
    assert (await api.error("unpinChatMessage", **photo))[1] == "Bad Request: message to unpin not found"
    await api.result("unpinAllChatMessages", chat_id=ada.user.id)
    assert chat.pinned == []
    missing = {"chat_id": ada.user.id, "message_id": 999}
    assert (await api.error("pinChatMessage", **missing))[1] == "Bad Request: message to pin not found"
    assert (await api.error("setMessageReaction", **missing))[1] == "Bad Request: message to react not found"


async def test_what_is_deleted_is_no_longer_pinned(api: Api, ada: Person, sent: dict[str, Any]) -> None:
    await api.result("pinChatMessage", **sent)
    await api.result("pinChatMessage", **sent)
    await api.result("deleteMessage", **sent)

    assert api.sandbox.world.chats[ada.user.id].pinned == []
    await api.error("unpinChatMessage", chat_id=ada.user.id)


async def test_a_service_message_cannot_be_forwarded(sandbox: Sandbox, api: Api, ada: Person) -> None:
    group = sandbox.group("Rat", ada)
    acts.migrate(sandbox.world, group, ada.user)

    source = {"from_chat_id": group.id, "message_id": group.visible[-1].id}
    refusal = await api.error("forwardMessage", chat_id=ada.user.id, **source)
    assert refusal == (400, "Bad Request: message can't be copied or forwarded")


async def test_a_reaction_is_seen_and_taken_back(api: Api, ada: Person) -> None:
    message = await ada.types("Fertig")
    there = {"chat_id": ada.user.id, "message_id": message.id}

    await api.result("setMessageReaction", **there, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert [shown.reaction for shown in ada.chat] == [None, "👍"]
    await api.result("setMessageReaction", **there)
    assert [shown.reaction for shown in ada.chat] == [None, None]
    two = [{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "🔥"}]
    assert (await api.error("setMessageReaction", **there, reaction=two))[
        1
    ] == "Bad Request: REACTIONS_TOO_MANY"
    paid = [{"type": "paid"}]
    assert (await api.error("setMessageReaction", **there, reaction=paid))[
        1
    ] == "Bad Request: REACTION_INVALID"
