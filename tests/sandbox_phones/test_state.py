"""What a page sees when it opens."""

from datetime import timedelta

from sandbox.files import Upload
from sandbox.values import Button, Command, Poll, PollOption
from tests.sandbox_phones.site import BOT, LINK, START, Site, opened


async def test_state_shows_the_phones_and_the_time(site: Site) -> None:
    state = await site.state()
    assert (state["bot"], state["zone"], state["now"]) == (BOT.username, "Europe/Berlin", START.timestamp())
    assert [
        (phone["id"], phone["role"], phone["name"], phone["start_link"]) for phone in state["phones"]
    ] == [
        ("1", "Koordination", "Katrin", f"{LINK}k1"),
        ("2", "Rat", "Jens", None),
    ]
    assert [phone["messages"] for phone in state["phones"]] == [[], []]


async def test_state_says_whether_reminders_can_be_reached(site: Site) -> None:
    async def nothing_due() -> None:
        return None

    assert (await site.state())["has_next_due"] is False
    async with opened(nothing_due) as other:
        assert (await other.state())["has_next_due"] is True


async def test_state_shows_a_message_with_its_formatting_and_buttons(site: Site) -> None:
    site.bot_says(1, "<b>Frage 3</b> von 11", "Weiter")
    [message] = (await site.phone("1"))["messages"]
    assert (message["sender"], message["text"], message["edited"]) == ("bot", "Frage 3 von 11", False)
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 7}]
    assert message["buttons"] == [[{"text": "Weiter", "style": None, "kind": "callback", "data": "Weiter"}]]


async def test_state_tells_what_a_press_of_each_button_does(site: Site) -> None:
    link = Button("Wand", None, "https://example.org/wand", None, {})
    copy = Button("Kopieren", None, None, None, {"copy_text": {"text": "Hallo"}})
    other = Button("App", None, None, "primary", {"web_app": {"url": "https://example.org"}})
    chat = site.world.chats[site.user(1).id]
    site.world.post(chat, BOT, text="Bitte", keyboard=((link, copy), (other,)))
    [message] = (await site.phone("1"))["messages"]
    assert message["buttons"] == [
        [
            {"text": "Wand", "style": None, "kind": "url", "url": "https://example.org/wand"},
            {"text": "Kopieren", "style": None, "kind": "copy", "copy": "Hallo"},
        ],
        [{"text": "App", "style": "primary", "kind": "other"}],
    ]


async def test_state_keeps_the_payload_of_a_link_from_the_eye(site: Site) -> None:
    await site.succeeds("phones/1/open", link=f"{LINK}k1")
    assert await site.texts("1") == ["/start"]
    assert [update["message"]["text"] for update in site.updates()] == ["/start k1"]


async def test_state_shows_a_native_poll_as_text(site: Site) -> None:
    poll = Poll("1", "Wann?", (PollOption("a", "Montag"), PollOption("b", "Dienstag")))
    site.world.post(site.world.chats[site.user(1).id], BOT, poll=poll)
    assert await site.texts("1") == ["Wann?\n– Montag\n– Dienstag"]


async def test_state_leaves_out_what_cannot_be_read(site: Site) -> None:
    site.world.post(site.world.chats[site.user(1).id], BOT, service={"pinned_message": {}})
    assert await site.texts("1") == []


async def test_state_quotes_what_a_message_replies_to(site: Site) -> None:
    asked = site.bot_says(1, "Wie heißt der Ort?\nBitte antworten Sie.")
    site.bot_says(1, "Noch einmal?", reply_to=asked.id)
    assert [message["quote"] for message in (await site.phone("1"))["messages"]] == [
        None,
        "Wie heißt der Ort?",
    ]


async def test_state_shows_the_menu_of_the_persons_language(site: Site) -> None:
    everybody = ("default", 0, 0)
    site.world.profile.set_commands((Command("start", "Startseite"),), everybody, "")
    site.world.profile.set_commands((Command("start", "Home"),), everybody, "en")
    assert [(await site.phone(phone))["commands"] for phone in ("1", "2")] == [
        [{"command": "start", "description": "Startseite"}],
        [{"command": "start", "description": "Home"}],
    ]


async def test_picture_is_shown_and_document_is_saved(site: Site) -> None:
    picture = site.world.files.add_photo(Upload("stand.png", PNG))
    page = Upload("ergebnis.html", b"<script>alert(1)</script>", "text/html")
    site.bot_says(1, "Stand", photo=picture)
    site.bot_says(1, "Ergebnis", document=site.world.files.add_document(page))
    shown, saved = (await site.phone("1"))["messages"]
    assert (shown["picture"]["width"], shown["picture"]["height"]) == (1, 1)
    assert (saved["document"]["name"], saved["document"]["size"]) == ("ergebnis.html", 25)
    async with site.client.get(f"/{shown['picture']['url']}") as response:
        assert (response.content_type, await response.read()) == ("image/png", PNG)
    async with site.client.get(f"/{saved['document']['url']}") as response:
        assert (response.content_type, await response.read()) == ("application/octet-stream", page.content)
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    async with site.client.get("/files/unknown") as response:
        assert response.status == 404


async def test_time_of_the_state_is_the_moved_one(site: Site) -> None:
    site.world.clock.advance(timedelta(days=1))
    assert (await site.state())["now"] == (START + timedelta(days=1)).timestamp()


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f00"
    "05fe02fea735c1e50000000049454e44ae426082"
)
"""One white pixel."""
