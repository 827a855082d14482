"""What a person can do with a phone, and what is refused with a German sentence."""

import base64
import io
from datetime import datetime, timedelta

import pytest

from sandbox.browser.application import LARGEST_REQUEST
from sandbox.values import Button
from tests.sandbox_phones.site import BOT, LINK, START, Site, opened
from tests.sandbox_phones.test_state import PNG

NO_INVITATION = "Das ist kein Einladungslink für diesen Bot."
UNUSABLE = "Diese Eingabe lässt sich nicht verwenden."


async def test_invitation_opens_the_bot_and_is_not_offered_again(site: Site) -> None:
    await site.succeeds("phones/1/open", link=f"{LINK}k1")
    [update] = site.updates()
    assert (update["message"]["text"], update["message"]["from"]["first_name"]) == ("/start k1", "Katrin")
    assert (await site.phone("1"))["start_link"] is None


async def test_invitation_is_told_to_be_used_to_every_page(site: Site) -> None:
    async with site.stream((await site.state())["sequence"]) as events:
        await site.succeeds("phones/1/open", link=f"{LINK}k1")
        told = [await events.next() for _ in range(3)]
    assert [one["kind"] for one in told] == ["phone", "message", "phone"]
    assert told[-1]["phone"]["start_link"] is None


@pytest.mark.parametrize(
    "link",
    [
        "t.me/rundfrage_probe_bot?start=abc",
        "https://t.me/Rundfrage_Probe_Bot?start=abc",
        "tg://resolve?domain=rundfrage_probe_bot&start=abc",
        "  https://telegram.me/rundfrage_probe_bot?start=abc ",
    ],
)
async def test_invitation_can_be_written_in_each_way_that_telegram_knows(site: Site, link: str) -> None:
    await site.succeeds("phones/2/open", link=link)
    assert [update["message"]["text"] for update in site.updates()] == ["/start abc"]


@pytest.mark.parametrize(
    "link",
    [
        "https://t.me/another_bot?start=abc",
        "https://example.org/rundfrage_probe_bot?start=abc",
        "javascript:alert(1)",
        "hallo",
        "https://[t.me/",
        f"{LINK}ungültig!",
    ],
)
async def test_invitation_to_something_else_is_refused(site: Site, link: str) -> None:
    assert await site.is_told("phones/2/open", link=link) == NO_INVITATION
    assert site.updates() == []


async def test_bare_link_opens_the_chat_only_once(site: Site) -> None:
    for _ in range(2):
        await site.succeeds("phones/2/open", link="https://t.me/rundfrage_probe_bot")
    assert await site.texts("2") == ["/start"]


async def test_text_reaches_the_bot(site: Site) -> None:
    await site.succeeds("phones/2/text", text="/start")
    await site.succeeds("phones/2/text", text=" Guten Tag ")
    assert [update["message"]["text"] for update in site.updates()] == ["/start", "Guten Tag"]


async def test_text_before_the_start_is_refused_kindly(site: Site) -> None:
    sentence = await site.is_told("phones/2/text", text="Hallo")
    assert sentence == "Drücken Sie zuerst auf „Start“ oder öffnen Sie einen Einladungslink."


async def test_tap_reaches_the_bot(site: Site) -> None:
    await site.succeeds("phones/2/text", text="/start")
    message = site.bot_says(2, "Kommen Sie?", "Ja", "Nein")
    await site.succeeds("phones/2/tap", message=message.id, data="Nein")
    query = site.updates()[-1]["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("Nein", message.id)


async def test_tap_on_a_button_that_is_gone_is_refused(site: Site) -> None:
    message = site.bot_says(2, "Kommen Sie?", "Ja")
    site.world.change(message, keyboard=())
    gone = "Diesen Knopf gibt es nicht mehr."
    assert await site.is_told("phones/2/tap", message=message.id, data="Ja") == gone
    assert await site.is_told("phones/2/tap", message=999, data="Ja") == gone


async def test_tap_on_a_link_button_is_no_question_to_the_bot(site: Site) -> None:
    button = Button("Wand", None, "https://example.org", None, {})
    message = site.world.post(site.world.chats[site.user(2).id], BOT, text="Bitte", keyboard=((button,),))
    assert (
        await site.is_told("phones/2/tap", message=message.id, data="Wand")
        == "Diesen Knopf gibt es nicht mehr."
    )


async def test_file_goes_as_a_document_and_a_picture_as_a_photo(site: Site) -> None:
    await site.succeeds("phones/2/text", text="/start")
    table = base64.b64encode(b"PK").decode()
    await site.succeeds("phones/2/file", name="Fragen.xlsx", type="", content=table, caption="Unsere Fragen")
    await site.succeeds(
        "phones/2/file", name="Saal.png", type="image/png", content=base64.b64encode(PNG).decode()
    )
    document, photo = [update["message"] for update in site.updates()[1:]]
    assert (document["document"]["file_name"], document["caption"]) == ("Fragen.xlsx", "Unsere Fragen")
    assert (photo["photo"][0]["width"], photo["photo"][0]["height"]) == (1, 1)


async def test_file_that_is_broken_or_empty_is_refused(site: Site) -> None:
    await site.succeeds("phones/2/text", text="/start")
    file = {"name": "a.txt", "type": "text/plain"}
    assert (
        await site.is_told("phones/2/file", **file, content="%%%")
        == "Diese Datei ist unvollständig angekommen."
    )
    assert await site.is_told("phones/2/file", **file, content="") == "Diese Datei lässt sich nicht senden."


async def test_file_that_is_too_large_is_refused(site: Site) -> None:
    body = io.BytesIO(b" " * (LARGEST_REQUEST + 1))
    headers = {"Content-Type": "application/json"}
    async with site.client.post("/api/phones/2/file", data=body, headers=headers) as response:
        assert response.status == 413
        assert await response.json() == {"problem": "Die Datei ist zu groß: höchstens 20 MB."}


async def test_blocking_is_shown_and_ends_with_the_unblocking(site: Site) -> None:
    await site.succeeds("phones/2/text", text="/start")
    await site.succeeds("phones/2/block", blocked=True)
    assert (await site.phone("2"))["blocked"] is True
    sentence = await site.is_told("phones/2/text", text="Hallo")
    assert sentence == "Sie haben den Bot blockiert. Lassen Sie ihn zuerst wieder zu."
    await site.succeeds("phones/2/block", blocked=False)
    await site.succeeds("phones/2/text", text="Hallo")
    assert await site.texts("2") == ["/start", "Hallo"]


async def test_blocking_before_the_start_is_refused(site: Site) -> None:
    sentence = await site.is_told("phones/2/block", blocked=True)
    assert sentence == "Das geht erst, wenn der Bot gestartet ist."


async def test_phone_can_be_added_and_is_told_to_every_page(site: Site) -> None:
    async with site.stream((await site.state())["sequence"]) as events:
        assert await site.succeeds("phones", name="Gast 1", language="ar") == {"phone": "3"}
        told = await events.next()
    assert (told["kind"], told["phone"]["id"], told["phone"]["role"]) == ("phone", "3", "Gast 1")
    await site.succeeds("phones/3/text", text="/start")
    assert site.updates()[0]["message"]["from"]["language_code"] == "ar"


async def test_phones_have_an_end(site: Site) -> None:
    for number in range(22):
        await site.succeeds("phones", name=f"Gast {number}", language="de")
    sentence = await site.is_told("phones", name="Gast 23", language="de")
    assert sentence == "Mehr als 24 Telefone haben hier keinen Platz."


async def test_clock_moves_forward(site: Site) -> None:
    hour_later = START + timedelta(hours=1)
    assert await site.succeeds("clock", seconds=3600) == {"now": hour_later.timestamp(), "moved": True}
    assert site.world.clock.now() == hour_later


async def test_clock_moves_to_the_next_reminder() -> None:
    reminders = [START + timedelta(days=7)]

    async def next_due() -> datetime | None:
        return reminders[0] if reminders else None

    async with opened(next_due) as site:
        assert await site.succeeds("clock/next") == {"now": reminders[0].timestamp(), "moved": True}
        assert site.world.clock.now() == reminders[0]
        # What is due already needs no moving, and neither does nothing.
        assert await site.succeeds("clock/next") == {"now": reminders[0].timestamp(), "moved": False}
        reminders.clear()
        assert (await site.succeeds("clock/next"))["moved"] is False


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("clock", {"seconds": -3600}),
        ("clock", {"seconds": 10**9}),
        ("clock", {"seconds": "3600"}),
        ("clock", {}),
        ("phones", {"name": " ", "language": "de"}),
        ("phones", {"name": "Gast", "language": "<b>"}),
        ("phones/2/text", {"text": "x" * 4097}),
        ("phones/2/text", {"text": "Hallo", "more": 1}),
        ("phones/2/tap", {"message": 1, "data": "x" * 65}),
    ],
)
async def test_input_that_fits_nothing_is_refused(site: Site, path: str, body: dict[str, object]) -> None:
    assert await site.post(path, **body) == (400, {"problem": UNUSABLE})


async def test_phone_that_is_not_there_is_refused(site: Site) -> None:
    assert await site.is_told("phones/9/text", text="Hallo") == "Dieses Telefon gibt es nicht."
