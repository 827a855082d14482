"""Telegram's own polls: votes, taking them back, stopping."""

from typing import Any

import pytest

from sandbox import NotVisible, Person, acts
from tests.sandbox.api import Api
from tests.sandbox.pictures import png


async def ask(api: Api, ada: Person, **more: Any) -> dict[str, Any]:
    options = ["heute", {"text": "<b>morgen</b>", "text_parse_mode": "HTML"}]
    sent = await api.result("sendPoll", chat_id=ada.user.id, question="Wann?", options=options, **more)
    return {"chat_id": ada.user.id, "message_id": sent["message_id"]}


async def polls(api: Api) -> list[list[int]]:
    """The votes per option in each state of a poll that the bot was told."""
    updates = await api.result("getUpdates")
    return [[option["voter_count"] for option in one["poll"]["options"]] for one in updates if "poll" in one]


async def test_a_vote_is_counted_changed_and_taken_back(api: Api, ada: Person) -> None:
    await ask(api, ada)

    await ada.votes("heute")
    await ada.votes("morgen")
    await ada.votes()
    assert await polls(api) == [[1, 0], [0, 1], [0, 0]]


async def test_only_an_open_vote_tells_who_voted(api: Api, ada: Person) -> None:
    await ask(api, ada)
    await ada.votes("heute")
    await ask(api, ada, is_anonymous=False)
    await ada.votes("morgen")

    updates = await api.result("getUpdates")
    answers = [update["poll_answer"] for update in updates if "poll_answer" in update]
    assert [(answer["user"]["first_name"], answer["option_ids"]) for answer in answers] == [("Ada", [1])]


async def test_a_stopped_poll_takes_no_votes(api: Api, ada: Person) -> None:
    there = await ask(api, ada)
    await ada.votes("heute")

    stopped = await api.result("stopPoll", **there)
    assert (stopped["is_closed"], stopped["total_voter_count"]) == (True, 1)
    with pytest.raises(acts.Impossible, match="takes no votes"):
        await ada.votes("morgen")
    assert await api.error("stopPoll", **there) == (400, "Bad Request: poll has already been closed")


async def test_what_is_no_poll_cannot_be_stopped_or_edited(api: Api, ada: Person) -> None:
    sent = await api.result("sendMessage", chat_id=ada.user.id, text="a")
    refusal = await api.error("stopPoll", chat_id=ada.user.id, message_id=sent["message_id"])
    assert refusal == (400, "Bad Request: message with poll to stop not found")

    there = await ask(api, ada)
    assert (await api.error("editMessageText", **there, text="a"))[1] == (
        "Bad Request: there is no text in the message to edit"
    )
    media = {"type": "photo", "media": "attach://a"}
    answer = await api.upload("editMessageMedia", {"a": ("a.png", png(2, 2))}, **there, media=media)
    assert answer.error == (400, "Bad Request: message can't be edited")


async def test_a_quiz_has_a_right_answer_and_one_try(api: Api, ada: Person) -> None:
    await ask(api, ada, type="quiz", correct_option_ids=[1], explanation="Darum")
    assert ada.newest.poll is not None
    assert (ada.newest.poll.correct, ada.newest.poll.explanation) == ((1,), "Darum")

    await ada.votes("heute")
    with pytest.raises(acts.Impossible, match="does not let a vote be changed"):
        await ada.votes("morgen")


@pytest.mark.parametrize("correct", [{}, {"correct_option_ids": [2]}, {"correct_option_id": -1}])
async def test_a_quiz_without_a_right_answer_is_refused(
    api: Api, ada: Person, correct: dict[str, Any]
) -> None:
    options = ["heute", "morgen"]
    question = {"chat_id": ada.user.id, "question": "Wann?", "options": options, "type": "quiz"}

    assert await api.error("sendPoll", **question, **correct) == (
        400,
        "Bad Request: wrong correct option ID specified",
    )


async def test_polls_that_close_by_themselves_are_not_served(api: Api, ada: Person) -> None:
    refusal = await api.error("sendPoll", chat_id=ada.user.id, question="a", options=["a"], open_period=60)

    assert refusal == (501, "Not Implemented: the sandbox does not close polls by itself")


async def test_an_option_of_nothing_is_refused(api: Api, ada: Person) -> None:
    refusal = await api.error("sendPoll", chat_id=ada.user.id, question="a", options=[" "])

    assert refusal == (400, "Bad Request: poll options must be non-empty")


async def test_votes_need_a_poll_with_that_option(api: Api, ada: Person) -> None:
    with pytest.raises(NotVisible, match="Ada sees no poll"):
        await ada.votes("heute")
    await ask(api, ada)
    with pytest.raises(NotVisible, match="Ada sees no option 'nie'; the poll offers: 'heute', 'morgen'"):
        await ada.votes("nie")
