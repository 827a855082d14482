"""Events reach every page in their order, also after a lost connection."""

from datetime import timedelta

from sandbox import acts
from sandbox.events import ActionShown, MenuChanged
from sandbox.markup import parse_html
from sandbox.values import Answer, Command
from tests.sandbox_phones.site import START, Site


async def test_stream_tells_new_edited_and_deleted_messages(site: Site) -> None:
    position = (await site.state())["sequence"]
    message = site.bot_says(1, "Frage 1", "Weiter")
    site.world.change(message, text="Frage 2")
    site.world.delete(site.world.chats[site.user(1).id], message.id)
    async with site.stream(position) as events:
        new, edited, gone = [await events.next() for _ in range(3)]
    assert (new["kind"], new["phone"], new["message"]["text"]) == ("message", "1", "Frage 1")
    assert (edited["message"]["id"], edited["message"]["text"]) == (message.id, "Frage 2")
    assert [one["message"]["edited"] for one in (new, edited)] == [False, True]
    assert gone == {"kind": "gone", "phone": "1", "message": message.id}


async def test_stream_tells_what_happens_while_it_stands(site: Site) -> None:
    async with site.stream((await site.state())["sequence"]) as events:
        site.bot_says(2, "Hello")
        assert (await events.next())["message"]["text"] == "Hello"
        site.bot_says(2, "Goodbye")
        assert (await events.next())["message"]["text"] == "Goodbye"


async def test_stream_goes_on_after_a_lost_connection(site: Site) -> None:
    async with site.stream((await site.state())["sequence"]) as events:
        site.bot_says(1, "gesehen")
        await events.next()
    site.bot_says(1, "verpasst")
    site.bot_says(1, "auch verpasst")
    async with site.stream(events.position, as_last_event=True) as resumed:
        missed = [(await resumed.next())["message"]["text"] for _ in range(2)]
    assert missed == ["verpasst", "auch verpasst"]


async def test_stream_sends_a_page_of_another_start_back_to_the_state(site: Site) -> None:
    async with site.stream("0a1b2c3d-7") as events:
        assert await events.raw() == {"event": "reset", "data": "{}"}
        assert await events.raw() == {}


async def test_stream_tells_the_answer_to_a_tap(site: Site) -> None:
    message = site.bot_says(1, "Frage", "Ja")
    position = (await site.state())["sequence"]
    query = acts.tap(site.world, site.user(1), message, message.buttons[0])
    site.world.answer_query(Answer(query.id, "Schon geschlossen.", alert=True))
    async with site.stream(position) as events:
        assert await events.next() == {
            "kind": "answer",
            "phone": "1",
            "text": "Schon geschlossen.",
            "alert": True,
            "url": None,
        }


async def test_stream_tells_every_phone_of_a_new_menu(site: Site) -> None:
    position = (await site.state())["sequence"]
    site.world.profile.set_commands((Command("stand", "Stand"),), ("default", 0, 0), "")
    site.world.events.tell(MenuChanged())
    async with site.stream(position) as events:
        told = [await events.next() for _ in range(2)]
    menu = [{"command": "stand", "description": "Stand"}]
    assert [(one["kind"], one["phone"]["id"], one["phone"]["commands"]) for one in told] == [
        ("phone", "1", menu),
        ("phone", "2", menu),
    ]


async def test_stream_tells_typing_keyboard_and_clock(site: Site) -> None:
    position = (await site.state())["sequence"]
    chat = site.world.chats[site.user(1).id]
    site.world.events.tell(ActionShown(chat.id, "typing"))
    site.world.show_reply_keyboard(chat, (("Ja", "Nein"),))
    site.world.clock.advance(timedelta(hours=1))
    async with site.stream(position) as events:
        typing, keyboard, clock = [await events.next() for _ in range(3)]
    assert typing == {"kind": "typing", "phone": "1"}
    assert keyboard["phone"]["keyboard"] == [["Ja", "Nein"]]
    assert clock == {"kind": "clock", "now": (START + timedelta(hours=1)).timestamp()}


async def test_stream_says_nothing_of_people_without_a_phone(site: Site) -> None:
    somebody = site.world.add_user("Mila")
    position = (await site.state())["sequence"]
    formatted = parse_html("Nur für Mila")
    site.world.post(site.world.chats[somebody.id], site.world.bot, text=formatted.text)
    site.bot_says(1, "Für Katrin")
    async with site.stream(position) as events:
        assert (await events.next())["message"]["text"] == "Für Katrin"


async def test_stream_ends_when_the_server_stops(site: Site) -> None:
    async with site.stream((await site.state())["sequence"]) as events:
        await site.stops()
        assert await events.raw() == {}
