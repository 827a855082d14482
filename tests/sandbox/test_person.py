"""Point 10: a person types, taps by visible label, opens a link, reads, blocks; and is told what is there instead."""

import asyncio
from typing import Any

import pytest

from sandbox import NotVisible, Person, Sandbox, acts
from sandbox.files import Upload
from tests.sandbox.api import Api, keyboard
from tests.sandbox.pictures import png


async def say(api: Api, ada: Person, text: str, *labels: str) -> int:
    rows = keyboard(*[(label,) for label in labels])
    message = await api.result("sendMessage", chat_id=ada.user.id, text=text, reply_markup=rows)
    message_id: int = message["message_id"]
    return message_id


async def answer_taps(api: Api, **answer: Any) -> None:
    """A bot that answers the newest tap."""
    (update,) = await api.result("getUpdates", offset=-1)
    await api.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], **answer)


async def newest_text(api: Api) -> str:
    (update,) = await api.result("getUpdates", offset=-1)
    text: str = update["message"]["text"]
    return text


# Links


@pytest.mark.parametrize(
    ("link", "sent"),
    [
        ("https://t.me/rundfrage_probe_bot?start=abc-_9", "/start abc-_9"),
        ("https://t.me/rundfrage_probe_bot", "/start"),
        ("https://t.me/Rundfrage_Probe_Bot/?start=abc", "/start abc"),
        ("tg://resolve?domain=rundfrage_probe_bot&start=abc", "/start abc"),
    ],
)
async def test_a_link_opens_the_bot(sandbox: Sandbox, api: Api, link: str, sent: str) -> None:
    await sandbox.person("Ada").opens(link)

    assert await newest_text(api) == sent


async def test_a_bare_link_only_shows_a_chat_that_is_open(api: Api, ada: Person) -> None:
    await ada.types("Hallo")
    await ada.opens(api.sandbox.link())
    assert await newest_text(api) == "Hallo"

    await ada.opens(api.sandbox.link("abc"))
    assert await newest_text(api) == "/start abc"


@pytest.mark.parametrize(
    "link",
    [
        "https://t.me/another_bot?start=a",
        "https://rathaus.example/rundfrage_probe_bot",
        "rundfrage_probe_bot",
    ],
)
async def test_a_link_to_something_else_is_noticed(ada: Person, link: str) -> None:
    with pytest.raises(NotVisible, match="Ada finds no bot behind"):
        await ada.opens(link)


@pytest.mark.parametrize("payload", ["a" * 65, "ä", "a b", "a.b"])
async def test_a_payload_that_telegram_would_not_carry_is_noticed(sandbox: Sandbox, payload: str) -> None:
    with pytest.raises(acts.Impossible, match="A link carries up to 64"):
        await sandbox.person("Ada").opens(f"https://t.me/rundfrage_probe_bot?start={payload}")
    with pytest.raises(ValueError, match="does not fit into a link"):
        sandbox.link(payload)


# Taps


async def test_a_tap_returns_the_toast(api: Api, ada: Person) -> None:
    await say(api, ada, "Frage", "Ja", "Nein")

    toast, _ = await asyncio.gather(ada.taps("Ja"), answer_taps(api, text="Danke"))
    assert toast == "Danke"
    assert [(answer.text, answer.alert) for answer in ada.answers] == [("Danke", False)]


async def test_an_alert_is_known_as_one(api: Api, ada: Person) -> None:
    await say(api, ada, "Frage", "Ja")

    await asyncio.gather(ada.taps("Ja"), answer_taps(api, text="Schon vorbei", show_alert=True))
    assert [(answer.text, answer.alert) for answer in ada.answers] == [("Schon vorbei", True)]
    assert ada.notices == ("Schon vorbei",)


async def test_an_answer_without_words_is_none(api: Api, ada: Person) -> None:
    await say(api, ada, "Frage", "Ja")

    toast, _ = await asyncio.gather(ada.taps("Ja"), answer_taps(api))
    assert toast is None
    assert len(ada.answers) == 1


async def test_a_tap_that_nobody_answers_is_noticed(api: Api, ada: Person) -> None:
    await say(api, ada, "Frage", "Ja")

    with pytest.raises(NotVisible, match=r"Ada tapped 'Ja' and the bot did not answer within 0\.01 s"):
        await ada.taps("Ja", patience=0.01)


async def test_the_newest_message_with_the_label_is_tapped(api: Api, ada: Person) -> None:
    first = await say(api, ada, "Frage 1", "Ja")
    second = await say(api, ada, "Frage 2", "Ja")
    await say(api, ada, "Ende")

    await ada.taps("Ja", waits=False)
    await ada.taps("Ja", of=ada.from_bot[0], waits=False)

    updates = await api.result("getUpdates", offset=-2)
    assert [update["callback_query"]["message"]["message_id"] for update in updates] == [second, first]


async def test_a_missing_button_is_told_with_what_is_there(api: Api, ada: Person) -> None:
    with pytest.raises(NotVisible) as nothing:
        await ada.taps("Ja")
    assert str(nothing.value) == "Ada sees no button 'Ja'; she sees: no buttons; the last message is '/start'"

    await say(api, ada, "Frage", "3 · fest verankert", "Weiter")
    with pytest.raises(NotVisible) as other:
        await ada.taps("Ja")
    assert str(other.value) == (
        "Ada sees no button 'Ja'; she sees: '3 · fest verankert', 'Weiter'; the last message is 'Frage'"
    )


async def test_a_slow_phone_taps_what_is_no_longer_there(api: Api, ada: Person) -> None:
    message_id = await say(api, ada, "Frage 1", "Ja")
    as_it_was = ada.newest
    await api.result("editMessageText", chat_id=ada.user.id, message_id=message_id, text="Frage 2")

    with pytest.raises(NotVisible):
        await ada.taps("Ja")
    await ada.taps("Ja", of=as_it_was, waits=False)

    (update,) = await api.result("getUpdates", offset=-1)
    assert update["callback_query"]["data"] == "Ja"
    assert update["callback_query"]["message"]["text"] == "Frage 2"


async def test_a_deleted_message_cannot_be_tapped(api: Api, ada: Person) -> None:
    await say(api, ada, "Frage", "Ja")
    message = ada.newest
    await ada.deletes(message)

    with pytest.raises(acts.Impossible, match="was deleted"):
        await ada.taps("Ja", of=message)


async def test_a_link_button_opens_its_link(api: Api, ada: Person) -> None:
    links = {"Wand": "https://wand.example/1", "Einladen": api.sandbox.link("neu")}
    rows = [[{"text": label, "url": url}] for label, url in links.items()]
    await api.result("sendMessage", chat_id=ada.user.id, text="a", reply_markup={"inline_keyboard": rows})

    assert await ada.taps("Wand") is None
    assert await ada.taps("Einladen") is None
    assert ada.visited == list(links.values())
    assert await newest_text(api) == "/start neu"


async def test_the_keys_below_the_input_field_type_their_label(api: Api, ada: Person) -> None:
    there = {"chat_id": ada.user.id, "text": "a"}
    keys = {"keyboard": [[{"text": "Ja"}, {"text": "Nein"}]]}
    await api.result("sendMessage", **there, reply_markup=keys)
    assert ada.buttons() == ("Ja", "Nein")

    assert await ada.taps("Nein") is None
    assert await newest_text(api) == "Nein"

    await api.result("sendMessage", **there, reply_markup={"remove_keyboard": True})
    assert ada.buttons() == ()
    await api.result("sendMessage", **there, reply_markup={"force_reply": True})


async def test_a_button_in_a_group_is_tapped_by_a_member(sandbox: Sandbox, api: Api, ada: Person) -> None:
    group = sandbox.group("Rat", ada)
    await api.result("sendMessage", chat_id=group.id, text="Frage", reply_markup=keyboard(("Ja",)))

    toast, _ = await asyncio.gather(ada.taps("Ja", of=group.visible[-1]), answer_taps(api, text="Danke"))
    assert toast == "Danke"


# Reading and waiting


async def test_she_reads_the_newest_message_of_the_bot(api: Api, ada: Person) -> None:
    with pytest.raises(NotVisible, match="Ada has no message of the bot"):
        ada.reads()

    await say(api, ada, "eins")
    await say(api, ada, "zwei")
    await ada.types("drei")
    assert ada.reads() == "zwei"
    assert ada.sees("eins")
    assert not ada.sees("vier")


async def test_she_reads_the_question_of_a_poll(api: Api, ada: Person) -> None:
    await api.result("sendPoll", chat_id=ada.user.id, question="Wann?", options=["heute"])

    assert ada.reads() == "Wann?"


async def test_waiting_ends_with_the_message_or_its_edit(api: Api, ada: Person) -> None:
    waiting = asyncio.create_task(ada.waits_for("zwei"))
    message_id = await say(api, ada, "eins")
    await api.result("editMessageText", chat_id=ada.user.id, message_id=message_id, text="eins und zwei")

    assert (await waiting).text == "eins und zwei"
    assert (await ada.waits_for(lambda message: message.id == message_id)).id == message_id


async def test_waiting_in_vain_tells_what_was_seen(api: Api, ada: Person) -> None:
    await say(api, ada, "eins", "Ja")

    with pytest.raises(NotVisible) as text:
        await ada.waits_for("zwei", patience=0.01)
    assert (
        str(text.value)
        == "Ada waited 0.01 s and did not see 'zwei'; she sees: 'Ja'; the last message is 'eins'"
    )
    with pytest.raises(NotVisible, match="did not see what the test waits for"):
        await ada.waits_for(lambda message: False, patience=0.01)


async def test_files_and_pictures_are_kept_as_received(api: Api, ada: Person) -> None:
    await api.upload("sendDocument", {"document": ("plan.pdf", b"%PDF-1.7")}, chat_id=ada.user.id)
    await api.upload("sendPhoto", {"photo": ("bild.png", png(4, 3))}, chat_id=ada.user.id)

    assert [(file.name, file.content) for file in ada.files] == [("plan.pdf", b"%PDF-1.7")]
    assert [(picture.width, picture.height, picture.content) for picture in ada.pictures] == [
        (4, 3, png(4, 3))
    ]


async def test_the_menu_is_hers(api: Api, ada: Person) -> None:
    async def register(command: str, **where: Any) -> None:
        commands = [{"command": command, "description": command}]
        await api.result("setMyCommands", commands=commands, **where)

    def menu() -> list[str]:
        return [command.command for command in ada.commands()]

    chat = {"type": "chat", "chat_id": ada.user.id}
    assert menu() == []
    steps: list[tuple[str, dict[str, Any]]] = [
        ("alle", {}),
        ("alle_de", {"language_code": "de"}),
        ("privat", {"scope": {"type": "all_private_chats"}}),
        ("privat_de", {"scope": {"type": "all_private_chats"}, "language_code": "de"}),
        ("ada", {"scope": chat}),
        ("ada_de", {"scope": chat, "language_code": "de"}),
        ("ada_tr", {"scope": chat, "language_code": "tr"}),
    ]
    for command, where in steps:
        await register(command, **where)
        assert menu() == ["ada_de" if command == "ada_tr" else command]


async def test_other_acts_reach_the_bot(api: Api, ada: Person) -> None:
    message = await ada.types("eins")
    await ada.edits(message, "zwei")
    await ada.sends_file("a.yaml", b"id: a", caption="bitte")
    await ada.sends_picture("a.png", png(2, 2))

    _, _, edited, file, picture = await api.result("getUpdates")
    assert edited["edited_message"]["text"] == "zwei"
    assert (file["message"]["document"]["file_name"], file["message"]["caption"]) == ("a.yaml", "bitte")
    assert picture["message"]["photo"][0]["width"] == 2
    await say(api, ada, "vom Bot")
    with pytest.raises(acts.Impossible, match="only own messages"):
        await ada.edits(ada.newest, "anders")
    with pytest.raises(acts.Impossible, match="empty message"):
        await ada.types(" ")


async def test_messages_of_others_in_a_group_stay(sandbox: Sandbox, ada: Person) -> None:
    ben = sandbox.person("Ben")
    group = sandbox.group("Rat", ada, ben)
    message = await ada.types("Hallo", group=group)

    with pytest.raises(acts.Impossible, match="Ben cannot delete that message"):
        await ben.deletes(message)


async def test_the_hook_lets_the_bot_become_idle_after_each_act(sandbox: Sandbox, ada: Person) -> None:
    rests = []

    async def settle() -> None:
        rests.append(sandbox.world.updates.pending()[-1].kind)

    sandbox.settled = settle
    message = await ada.types("eins")
    await ada.edits(message, "zwei")
    await ada.blocks_the_bot()
    await ada.unblocks_the_bot()
    await ada.opens(sandbox.link("a"))

    assert rests == ["message", "edited_message", "my_chat_member", "my_chat_member", "message"]


def test_a_person_is_shown_by_name(sandbox: Sandbox) -> None:
    assert repr(sandbox.person("Ada", last_name="Lang", username="ada_l", language=None)) == "<Ada>"


def test_people_act_without_a_person_as_well(sandbox: Sandbox) -> None:
    user = sandbox.world.add_user("Ben")
    acts.press_start(sandbox.world, user)

    assert acts.send_document(sandbox.world, user, Upload("a.txt", b"a")).document is not None
