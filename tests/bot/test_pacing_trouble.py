"""What the pacer does where Telegram asks to wait, refuses, or cannot be reached."""

import asyncio

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.telegram.budget import WIDE_OPEN, Budget, Rate
from bot.telegram.priority import Priority
from tests.bot.paced import ADA, BEN, Bot, all_of
from tests.bot.timer import let_run


async def test_edit_that_has_to_be_repeated_gives_way_to_a_newer_one() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["old"] = [RetryAfter(5)]
    bot.telegram.slow = asyncio.Event()
    old = bot.edits("old")
    await let_run()
    new = bot.edits("new")
    bot.telegram.slow.set()
    await bot.timer.advance(5)
    assert await all_of(old, new) == [True, {"text": "new"}]
    assert bot.telegram.texts == ["old", "new"]


async def test_text_that_has_to_be_repeated_does_not_give_way_to_buttons_alone() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["text"] = [RetryAfter(5)]
    bot.telegram.slow = asyncio.Event()
    text = bot.edits("text")
    await let_run()
    buttons = bot.calls("editMessageReplyMarkup", "buttons", chat_id=ADA, message_id=1)
    await let_run()
    bot.telegram.slow.set()
    await bot.timer.advance(5)
    assert await all_of(text, buttons) == [{"text": "text"}, {"text": "buttons"}]
    assert sorted(bot.telegram.texts) == ["buttons", "text", "text"]


async def test_retry_after_holds_the_chat_that_it_came_for_and_nobody_else() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["to ada"] = [RetryAfter(7)]
    to_ada = bot.sends("to ada", ADA)
    await let_run()
    again_to_ada = bot.sends("again to ada", ADA)
    await bot.sends("to ben", BEN)
    await bot.timer.advance(7)
    assert await all_of(to_ada, again_to_ada) == [{"text": "to ada"}, {"text": "again to ada"}]
    assert bot.telegram.seen == [
        (0.0, "to ada"),
        (0.0, "to ben"),
        (7.0, "to ada"),
        (7.0, "again to ada"),
    ]


async def test_long_retry_after_reaches_all_who_write_to_that_chat_until_then() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["to ada"] = [RetryAfter(600)]
    bot.telegram.slow = asyncio.Event()
    first, waiting = bot.sends("to ada", ADA), bot.sends("waits", ADA)
    await let_run()
    bot.telegram.slow.set()
    for task in (first, waiting, bot.sends("later", ADA)):
        with pytest.raises(RetryAfter):
            await task
    assert bot.telegram.texts == ["to ada"]
    await bot.timer.advance(600)
    assert await bot.sends("welcome back", ADA) == {"text": "welcome back"}


async def test_retry_after_of_exactly_the_patience_is_waited_for() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["to ada"] = [RetryAfter(30)]
    to_ada = bot.sends("to ada", ADA)
    await let_run()
    again = bot.sends("again", ADA)
    await bot.timer.advance(30)
    await all_of(to_ada, again)
    assert bot.telegram.seen == [(0.0, "to ada"), (30.0, "to ada"), (30.0, "again")]


async def test_chat_is_left_alone_for_as_long_as_telegram_asks_however_many_wait_for_it() -> None:
    bot = Bot(Budget(overall=Rate(1.0, 1), chat=Rate(1.0, 5)))
    bot.telegram.refusals["first"] = [RetryAfter(10)]
    tasks = [bot.sends("to ben", BEN), bot.sends("first", ADA), bot.sends("second", ADA)]
    await bot.timer.advance(12)
    await all_of(*tasks)
    assert bot.telegram.seen == [(0.0, "to ben"), (1.0, "first"), (11.0, "first"), (12.0, "second")]


@pytest.mark.parametrize("priority", [Priority.REMINDER, Priority.BROADCAST, Priority.REFRESH])
async def test_what_is_sent_to_many_is_left_to_its_row_where_a_chat_has_to_wait(priority: Priority) -> None:
    """What somebody waits for in that chat goes on waiting for its turn there."""
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["question"] = [RetryAfter(2)]
    bot.telegram.slow = asyncio.Event()
    question = bot.sends("question", ADA, priority)
    await let_run()
    answer, reminder = bot.sends("answer", ADA), bot.sends("reminder", ADA, priority)
    await let_run()
    bot.telegram.slow.set()
    later = bot.sends("later", ADA, priority)
    await let_run()
    for task in (question, reminder, later):
        assert task.done()
        with pytest.raises(RetryAfter):
            await task
    await bot.timer.advance(2)
    assert await answer == {"text": "answer"}
    assert bot.telegram.seen == [(0.0, "question"), (2.0, "answer")]


@pytest.mark.parametrize("priority", [Priority.TAP, Priority.GREETING])
async def test_what_somebody_waits_for_is_sent_as_soon_as_telegram_lets_it(priority: Priority) -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["answer"] = [RetryAfter(7)]
    answer = bot.sends("answer", ADA, priority)
    await bot.timer.advance(7)
    assert await answer == {"text": "answer"}
    assert bot.telegram.seen == [(0.0, "answer"), (7.0, "answer")]


async def test_what_is_sent_to_many_waits_for_a_moment() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["question"] = [RetryAfter(1)]
    bot.telegram.slow = asyncio.Event()
    question, following = (bot.sends(text, ADA, Priority.BROADCAST) for text in ("question", "following"))
    await let_run()
    bot.telegram.slow.set()
    await bot.timer.advance(1)
    assert await all_of(question, following) == [{"text": "question"}, {"text": "following"}]
    assert bot.telegram.seen == [(0.0, "question"), (1.0, "question"), (1.0, "following")]


async def test_retry_after_of_a_call_without_a_chat_holds_only_its_method() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["inline"] = [RetryAfter(3)]
    inline = bot.calls("editMessageText", "inline", inline_message_id="x")
    await bot.sends("to ada", ADA)
    await bot.timer.advance(3)
    assert await inline == {"text": "inline"}
    assert bot.telegram.texts == ["inline", "to ada", "inline"]


@pytest.mark.parametrize(
    ("error", "priority"),
    [(NetworkError("broken"), Priority.BROADCAST), (BadRequest("broken"), Priority.TAP)],
)
async def test_error_reaches_the_caller_and_frees_the_chat(error: NetworkError, priority: Priority) -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["bad"] = [error]
    with pytest.raises(NetworkError, match="broken"):
        await bot.sends("bad", ADA, priority)
    assert await bot.sends("good", ADA) == {"text": "good"}


async def test_acknowledgement_is_tried_again_when_the_connection_broke_and_holds_nothing_up() -> None:
    bot = Bot()
    bot.telegram.refusals["saved"] = [TimedOut(), NetworkError("broken")]
    acknowledgement = bot.acknowledges("saved")
    await let_run()
    await bot.sends("question", ADA)
    await bot.timer.advance(10)
    assert await acknowledgement == {"text": "saved"}
    assert bot.telegram.seen == [(0.0, "saved"), (0.0, "question"), (0.5, "saved"), (2.5, "saved")]


async def test_acknowledgement_is_given_up_in_the_end() -> None:
    bot = Bot()
    bot.telegram.refusals["saved"] = [NetworkError("broken")] * 9
    acknowledgement = bot.acknowledges("saved")
    await bot.timer.advance(60)
    with pytest.raises(NetworkError, match="broken"):
        await acknowledgement
    assert [moment for moment, _ in bot.telegram.seen] == [0.0, 0.5, 2.5, 7.5]


async def test_acknowledgement_that_is_refused_is_not_tried_again() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["saved"] = [BadRequest("Query is too old")]
    with pytest.raises(BadRequest):
        await bot.acknowledges("saved")
    assert bot.telegram.texts == ["saved"]


async def test_acknowledgement_that_waits_is_given_up_at_the_end_of_the_program() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["saved"] = [NetworkError("broken")]
    acknowledgement = bot.acknowledges("saved")
    await let_run()
    await bot.pacer.shutdown()
    with pytest.raises(NetworkError, match="Stopped"):
        await acknowledgement


async def test_what_shows_something_is_left_to_whoever_owes_it() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["question"] = [NetworkError("broken")]
    with pytest.raises(NetworkError, match="broken"):
        await bot.sends("question", ADA)
    await bot.timer.advance(60)
    assert bot.telegram.texts == ["question"]
