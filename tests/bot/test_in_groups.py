"""Of what is said in groups as little is read as is needed, and it is the same after a restart."""

import json
from typing import Any

import pytest

from bot.telegram.in_groups import (
    CodeTyped,
    FromGroup,
    GroupMoved,
    GroupParted,
    GroupTap,
    Unheard,
    from_group,
    stored,
)
from bot.telegram.order import chat_of
from storage.ids import ChatId, UpdateId

GROUP = {"id": -7, "type": "group", "title": "Rat von Musterstadt"}
ADA = {"id": 5, "is_bot": False, "first_name": "Ada", "last_name": "Lovelace", "language_code": "en"}
TAP = {
    "id": "9",
    "from": ADA,
    "chat_instance": "1",
    "data": "tgv:1:2:1",
    "message": {"message_id": 3, "date": 1, "chat": GROUP, "text": "Wo treffen wir uns?"},
}


def said(**message: Any) -> dict[str, Any]:
    return {"update_id": 1, "message": {"message_id": 3, "date": 1, "chat": GROUP, "from": ADA, **message}}


HEARD: list[tuple[dict[str, Any], FromGroup]] = [
    (
        {"update_id": 1, "callback_query": TAP},
        GroupTap(UpdateId(1), "9", ChatId(5), "en", ChatId(-7), 3, "tgv:1:2:1"),
    ),
    (
        said(text="/verbinden ABCD-2345"),
        CodeTyped(UpdateId(1), ChatId(5), "en", ChatId(-7), None, "ABCD-2345"),
    ),
    (
        said(text="/start@rundfrage_bot ABCD2345"),
        CodeTyped(UpdateId(1), ChatId(5), "en", ChatId(-7), "rundfrage_bot", "ABCD2345"),
    ),
    (said(migrate_to_chat_id=-1007), GroupMoved(UpdateId(1), ChatId(-7), ChatId(-1007))),
    (
        said(chat={"id": -1007, "type": "supergroup"}, migrate_from_chat_id=-7),
        GroupMoved(UpdateId(1), ChatId(-7), ChatId(-1007)),
    ),
    (
        {"update_id": 1, "my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "kicked"}}},
        GroupParted(UpdateId(1), ChatId(-7)),
    ),
]


@pytest.mark.parametrize(("update", "found"), HEARD)
def test_what_concerns_the_bot_is_read_without_names_and_titles(
    update: dict[str, Any], found: FromGroup
) -> None:
    assert from_group(update) == found
    kept = stored(found)
    assert from_group(json.loads(kept)) == found
    assert [word for word in ("Ada", "Lovelace", "Rat", "Wo treffen") if word in kept] == []


@pytest.mark.parametrize(
    "update",
    [
        said(text="Das bleibt unter uns."),
        said(text="/verbinden"),
        said(text="bitte /verbinden ABCD-2345"),
        said(text="/umfrage Wo? hier / dort"),
        said(new_chat_members=[ADA]),
        {"update_id": 1, "my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "administrator"}}},
        {
            "update_id": 1,
            "my_chat_member": {"chat": {"id": 5, "type": "private"}, "new_chat_member": {"status": "kicked"}},
        },
    ],
)
def test_everything_else_is_passed_over(update: dict[str, Any]) -> None:
    assert from_group(update) == Unheard(UpdateId(1))


@pytest.mark.parametrize(
    "update",
    [
        None,
        {"message": {}},
        {"update_id": True, "message": {}},
        {"update_id": 1, "message": "nonsense"},
        {"update_id": 1, "message": {"chat": {"id": 5, "type": "private"}, "text": "hallo"}},
        {"update_id": 1, "callback_query": {**TAP, "data": 5}},
        {"update_id": 1, "callback_query": {**TAP, "from": {"id": -5}}},
        {
            "update_id": 1,
            "callback_query": {**TAP, "message": {"message_id": 3, "chat": {"id": 7, "type": "group"}}},
        },
    ],
)
def test_what_comes_from_elsewhere_or_is_odd_is_read_like_any_other_update(update: object) -> None:
    assert from_group(update) is None


def test_taps_of_one_group_keep_the_order_of_each_person_and_no_other() -> None:
    mine, theirs = (
        from_group({"update_id": 1, "callback_query": {**TAP, "from": {**ADA, "id": user}}})
        for user in (5, 6)
    )
    assert isinstance(mine, GroupTap)
    assert isinstance(theirs, GroupTap)
    assert (chat_of(mine), chat_of(theirs)) == (5, 6)
