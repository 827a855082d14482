"""A group on the page: it appears once somebody has added the bot, and is seen as one of its members sees it."""

from collections.abc import AsyncIterator

import pytest

from sandbox import acts
from sandbox.browser import GroupOnTray
from sandbox.chats import Chat
from sandbox.values import Answer, Button
from tests.sandbox_phones.site import BOT, LINK, Site, opened

GROUP = GroupOnTray("Workshop", "Telegram-Gruppe", seen_by="Jens")
ADD = LINK.replace("start=", "startgroup=")


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with opened(group=GROUP) as site:
        yield site


def group_of(site: Site) -> Chat:
    return next(chat for chat in site.world.chats.values() if chat.title == GROUP.title)


async def test_group_appears_when_the_bot_is_added_by_a_link(site: Site) -> None:
    assert [phone["role"] for phone in (await site.state())["phones"]] == ["Koordination", "Rat"]
    await site.succeeds("phones/1/open", link=f"{ADD}ABCD2345")
    phones = (await site.state())["phones"]
    assert [(each["role"], each["name"], each["group"]) for each in phones] == [
        ("Koordination", "Katrin", False),
        ("Rat", "Jens", False),
        ("Telegram-Gruppe", "Jens", True),
    ]
    assert await site.texts("3") == ["Katrin: /start"], (
        "the payload of a link is for the bot, not for the eye"
    )
    *_, said = site.updates()
    assert said["message"]["text"] == f"/start@{BOT.username} ABCD2345"


async def test_member_writes_taps_and_reads_only_their_own_answer(site: Site) -> None:
    await site.succeeds("phones/1/open", link=f"{ADD}ABCD2345")
    group, button = group_of(site), Button("Ja", "ja", None, None, {})
    await site.succeeds("phones/3/text", text="Guten Morgen")
    asked = site.world.post(group, BOT, text="Wo?", keyboard=((button,),))
    assert [each["sender"] for each in (await site.phone("3"))["messages"]] == ["bot", "person", "bot"]
    async with site.stream((await site.state())["sequence"]) as events:
        others = acts.tap(site.world, site.user(1), asked, button)
        site.world.answer_query(Answer(others.id, "Gezählt.", alert=False))
        await site.succeeds("phones/3/tap", message=asked.id, data="ja")
        mine = next(each for each in site.world.queries.values() if each.user.id == site.user(2).id)
        site.world.answer_query(Answer(mine.id, "", alert=False, url=f"{LINK}g1"))
        assert await events.next() == {
            "kind": "answer",
            "phone": "3",
            "text": "",
            "alert": False,
            "url": f"{LINK}g1",
        }
    await site.succeeds("phones/3/open", link=f"{LINK}g1")
    assert await site.texts("2") == ["/start"], "the link leads to the private chat of the same person"


async def test_group_refuses_what_only_a_private_chat_knows(site: Site) -> None:
    await site.succeeds("phones/1/open", link=f"{ADD}ABCD2345")
    assert (
        await site.is_told("phones/3/block", blocked=True)
        == "In einer Gruppe lässt sich der Bot nicht blockieren."
    )
    async with opened() as other:
        said = await other.is_told("phones/1/open", link=f"{ADD}ABCD2345")
        assert said == "Auf diesem Telefon gibt es keine Gruppe."
