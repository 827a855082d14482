"""The pacer: how fast, in which order, what of several edits is sent, and which chats it remembers."""

import asyncio

import pytest
from telegram.error import NetworkError, RetryAfter

from bot.telegram.budget import WIDE_OPEN, Budget, Rate
from bot.telegram.pacing import Answer, Pacer
from bot.telegram.priority import Priority
from tests.bot.paced import ADA, BEN, GROUP, Bot, all_of
from tests.bot.timer import let_run


async def test_lone_message_goes_at_once() -> None:
    bot = Bot()
    assert await bot.sends("hello", ADA) == {"text": "hello"}
    assert bot.telegram.seen == [(0.0, "hello")]


async def test_thirty_messages_per_second_leave_and_no_free_turn_is_wasted() -> None:
    bot = Bot()
    tasks = [bot.sends(str(chat), chat, Priority.BROADCAST) for chat in range(1, 201)]
    await bot.timer.advance(200 / 30)
    assert len(bot.telegram.seen) == 200
    await all_of(*tasks)
    times = [moment for moment, _ in bot.telegram.seen]
    per_window = [sum(start <= moment < start + 1 for moment in times) for start in times]
    assert max(per_window) == 32  # 30 and the small burst, only in the first second


async def test_chat_gets_a_short_burst_and_then_one_per_second() -> None:
    bot = Bot()
    tasks = [bot.sends(str(number), ADA) for number in range(5)]
    await bot.timer.advance(10)
    await all_of(*tasks)
    assert [moment for moment, _ in bot.telegram.seen] == [0.0, 0.0, 0.0, 1.0, 2.0]
    assert bot.telegram.texts == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("endpoint", "paced"),
    [
        ("sendMessage", True),
        ("sendDocument", True),
        ("editMessageText", True),
        ("editMessageReplyMarkup", True),
        ("copyMessage", True),
        ("forwardMessage", True),
        ("stopPoll", True),
        ("sendChatAction", False),
        ("answerCallbackQuery", False),
        ("getFile", False),
        ("setMyCommands", False),
    ],
)
async def test_what_people_see_is_paced_and_nothing_else(endpoint: str, paced: bool) -> None:
    bot = Bot(Budget(chat=Rate(1.0, 1)))
    await bot.sends("first", ADA)
    second = bot.calls(endpoint, "second", chat_id=ADA, message_id=7)
    await bot.timer.advance(1)
    await second
    assert bot.telegram.seen[1:] == [(1.0 if paced else 0.0, "second")]


async def test_group_gets_at_most_twenty_per_minute_after_its_burst() -> None:
    bot = Bot()
    tasks = [bot.sends(str(number), GROUP) for number in range(30)]
    await bot.timer.advance(60)
    assert len(bot.telegram.seen) == 3 + 20
    await bot.timer.advance(60)
    await all_of(*tasks)


async def test_member_goes_before_strangers_and_every_answer_before_greetings() -> None:
    bot = Bot(Budget(overall=Rate(1.0, 1)))
    greetings = [bot.sends(f"greeting {chat}", chat, Priority.GREETING) for chat in range(1, 41)]
    await let_run()
    others = [
        bot.sends(each.name, 100 + each, each) for each in reversed(Priority) if each.name != "GREETING"
    ]
    await bot.timer.advance(50)
    await all_of(*greetings, *others)
    assert bot.telegram.texts[1:5] == ["TAP", "REMINDER", "BROADCAST", "REFRESH"]
    assert bot.telegram.texts[5:] == [f"greeting {chat}" for chat in range(2, 41)]


async def test_answer_to_a_tap_overtakes_reminders_broadcasts_and_refreshes() -> None:
    bot = Bot(Budget(overall=Rate(1.0, 1)))
    bot.sends("first", 1, Priority.REFRESH)
    await let_run()
    tasks = [
        bot.sends("refresh", 2, Priority.REFRESH),
        bot.sends("broadcast", 3, Priority.BROADCAST),
        bot.sends("reminder", 4, Priority.REMINDER),
        bot.sends("tap", 5),
    ]
    await bot.timer.advance(10)
    await all_of(*tasks)
    assert bot.telegram.texts == ["first", "tap", "reminder", "broadcast", "refresh"]


async def test_tap_waits_no_longer_than_one_turn_behind_a_broadcast() -> None:
    bot = Bot()
    tasks = [bot.sends(str(chat), chat, Priority.BROADCAST) for chat in range(1, 101)]
    await bot.timer.advance(1.01)
    tapped = bot.timer.time()
    tasks.append(bot.sends("tap", 500, Priority.TAP))
    await bot.timer.advance(10)
    await all_of(*tasks)
    ((moment, _),) = [each for each in bot.telegram.seen if each[1] == "tap"]
    assert moment - tapped <= 1 / 30


async def test_messages_to_one_chat_never_overtake_each_other() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.slow = asyncio.Event()
    first = bot.sends("first", ADA)
    second = bot.sends("second", ADA)
    other = bot.sends("other", BEN)
    await let_run()
    assert bot.telegram.seen == []
    bot.telegram.slow.set()
    await all_of(first, second, other)
    assert bot.telegram.texts == ["first", "other", "second"]


async def test_many_messages_to_one_chat_come_in_their_order() -> None:
    bot = Bot(Budget(chat=Rate(1.0, 1)))
    texts = [str(number) for number in range(8)]
    tasks = [bot.sends(text, ADA) for text in texts]
    await bot.timer.advance(8)
    await all_of(*tasks)
    assert bot.telegram.texts == texts


async def test_only_the_newest_of_several_edits_is_sent_and_the_others_return_true() -> None:
    bot = Bot(Budget(chat=Rate(1.0, 1)))
    await bot.edits("question 1")
    waiting = [bot.edits(f"question {number}") for number in (2, 3, 4)]
    await bot.timer.advance(1)
    assert await all_of(*waiting) == [True, True, {"text": "question 4"}]
    assert bot.telegram.seen == [(0.0, "question 1"), (1.0, "question 4")]


async def test_edits_of_different_messages_are_all_sent() -> None:
    bot = Bot(WIDE_OPEN)
    await all_of(bot.edits("one", message_id=1), bot.edits("two", message_id=2))
    assert bot.telegram.texts == ["one", "two"]


async def test_buttons_alone_do_not_replace_a_text_but_a_text_replaces_buttons() -> None:
    bot = Bot(Budget(chat=Rate(1.0, 1)))
    await bot.sends("first", ADA)
    text = bot.edits("text")
    buttons = bot.calls("editMessageReplyMarkup", "buttons", chat_id=ADA, message_id=1)
    await bot.timer.advance(2)
    assert await all_of(text, buttons) == [{"text": "text"}, {"text": "buttons"}]
    buttons = bot.calls("editMessageReplyMarkup", "more buttons", chat_id=ADA, message_id=1)
    text = bot.edits("new text")
    await bot.timer.advance(2)
    assert await all_of(buttons, text) == [True, {"text": "new text"}]


async def test_newer_edit_takes_over_the_place_and_urgency_of_the_older() -> None:
    bot = Bot(Budget(overall=Rate(1.0, 1)))
    await bot.sends("first", BEN)
    older = bot.edits("tap", priority=Priority.TAP)
    await let_run()
    broadcast = bot.sends("broadcast", 77, Priority.BROADCAST)
    newer = bot.edits("refresh", priority=Priority.REFRESH)
    await bot.timer.advance(3)
    await all_of(older, broadcast, newer)
    assert bot.telegram.texts == ["first", "refresh", "broadcast"]


async def test_newer_edit_waits_no_longer_than_the_older_would_have() -> None:
    bot = Bot(Budget(overall=Rate(1.0, 1)))
    await bot.sends("first", BEN)
    older = bot.edits("older")
    await let_run()
    other = bot.sends("other", 77)
    await let_run()
    newer = bot.edits("newer")
    await bot.timer.advance(3)
    await all_of(older, other, newer)
    assert bot.telegram.texts == ["first", "newer", "other"]


async def test_channel_with_a_name_is_paced_like_a_group() -> None:
    bot = Bot(Budget(chat=Rate(1.0, 1), group=Rate(0.1, 1)))
    tasks = [bot.calls("sendMessage", text, chat_id="@aushang") for text in ("first", "second")]
    await bot.timer.advance(10)
    await all_of(*tasks)
    assert bot.telegram.seen == [(0.0, "first"), (10.0, "second")]


async def test_answer_to_a_callback_never_waits() -> None:
    bot = Bot(Budget(overall=Rate(0.001, 1), chat=Rate(0.001, 1)))
    await bot.sends("first", ADA)
    held = bot.sends("held", ADA)
    assert await bot.calls("answerCallbackQuery", "answer", callback_query_id="1") == {"text": "answer"}
    held.cancel()


async def test_call_that_is_given_up_leaves_its_place_to_the_next() -> None:
    bot = Bot(Budget(chat=Rate(1.0, 1)))
    await bot.sends("first", ADA)
    given_up, next_one = bot.sends("given up", ADA), bot.sends("next", ADA)
    await let_run()
    given_up.cancel()
    await bot.timer.advance(1)
    assert await next_one == {"text": "next"}
    assert bot.telegram.texts == ["first", "next"]


async def test_call_that_is_given_up_at_the_moment_of_its_turn_gives_it_back() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.slow = asyncio.Event()
    first, given_up, last = bot.sends("1", ADA), bot.sends("2", ADA), bot.sends("3", ADA)
    await let_run()
    first.add_done_callback(lambda _: given_up.cancel())
    bot.telegram.slow.set()
    assert await last == {"text": "3"}
    assert await first == {"text": "1"}


async def test_idle_waits_for_the_last_answer() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.slow = asyncio.Event()
    task = bot.sends("slow", ADA)
    await let_run()
    quiet = asyncio.ensure_future(bot.pacer.idle())
    await let_run()
    assert not quiet.done()
    assert not bot.pacer.is_idle
    bot.telegram.slow.set()
    await task
    await quiet
    assert bot.pacer.is_idle


async def test_shutdown_releases_all_who_wait() -> None:
    bot = Bot(Budget(chat=Rate(0.001, 1)))
    await bot.sends("first", ADA)
    waiting = bot.sends("waiting", ADA)
    await let_run()
    await bot.pacer.shutdown()
    for task in (waiting, bot.sends("too late", ADA)):
        with pytest.raises(NetworkError, match="Stopped"):
            await task
    await bot.pacer.idle()


@pytest.mark.slow
async def test_thousands_of_chats_are_forgotten_when_they_are_quiet() -> None:
    bot = Bot(Budget(overall=Rate(1e9, 1)))
    for chat in range(1, 2000):
        await bot.timer.advance(0.01)
        await bot.sends("x", chat)
    assert len(bot.pacer._turns._lanes) < 1024


async def other_chats_write(bot: Bot) -> None:
    """So many that chats which are not needed are forgotten; no time passes."""
    for chat in range(1000, 1600):
        await bot.sends("other", chat)
    bot.telegram.seen.clear()


async def test_chat_that_has_used_its_burst_is_not_forgotten() -> None:
    bot = Bot(Budget(overall=WIDE_OPEN.overall))
    await all_of(*(bot.sends(str(number), ADA) for number in range(3)))
    await other_chats_write(bot)
    fourth = bot.sends("3", ADA)
    await bot.timer.advance(1)
    await fourth
    assert bot.telegram.seen == [(1.0, "3")]


async def test_chat_that_telegram_wants_to_be_left_alone_is_not_forgotten() -> None:
    bot = Bot(WIDE_OPEN)
    bot.telegram.refusals["hello"] = [RetryAfter(40)]
    with pytest.raises(RetryAfter):
        await bot.sends("hello", ADA)
    await other_chats_write(bot)
    with pytest.raises(RetryAfter):
        await bot.sends("again", ADA)
    assert bot.telegram.seen == []


async def test_chat_that_is_written_to_at_this_moment_is_not_forgotten() -> None:
    bot = Bot(WIDE_OPEN)
    arrives = asyncio.Event()

    async def slowly(text: str) -> Answer:
        await arrives.wait()
        return await bot.telegram.take(text)

    data = {"chat_id": ADA}
    first = asyncio.ensure_future(
        bot.pacer.process_request(slowly, ("first",), {}, "sendMessage", data, None)
    )
    await let_run()
    await other_chats_write(bot)
    second = bot.sends("second", ADA)
    await let_run()
    arrives.set()
    await all_of(first, second)
    assert bot.telegram.texts == ["first", "second"]


async def test_chat_for_which_something_waits_is_not_forgotten() -> None:
    """Else the second message would find the chat as if nothing had been written to it."""
    bot = Bot(Budget(overall=Rate(1.0, 1), chat=Rate(0.1, 1)))
    tasks = [bot.sends("before", BEN), bot.sends("first", ADA)]
    await let_run()
    tasks += [bot.sends("other", chat, Priority.BROADCAST) for chat in range(1000, 1600)]
    await let_run()
    tasks.append(bot.sends("second", ADA))
    await bot.timer.advance(11)
    assert [(when, text) for when, text in bot.telegram.seen if text != "other"] == [
        (0.0, "before"),
        (1.0, "first"),
        (11.0, "second"),
    ]
    await bot.pacer.shutdown()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_tap_goes_before_the_broadcast_to_the_same_chat_and_before_all_others() -> None:
    """Its chat moves up for the tap and falls back behind the older broadcasts once that is sent."""
    bot = Bot(Budget(overall=Rate(1.0, 1)))
    bot.sends("first", 1)
    await let_run()
    tasks = [
        bot.sends("broadcast to 2", 2, Priority.BROADCAST),
        bot.sends("broadcast to 5", 5, Priority.BROADCAST),
        bot.sends("broadcast to 3", 3, Priority.BROADCAST),
        bot.sends("tap of 5", 5),
    ]
    await bot.timer.advance(10)
    await all_of(*tasks)
    assert bot.telegram.texts == ["first", "tap of 5", "broadcast to 2", "broadcast to 5", "broadcast to 3"]


async def test_broadcast_behind_a_tap_does_not_inherit_its_rank() -> None:
    bot = Bot(Budget(overall=Rate(1.0, 1)))
    bot.sends("first", 1)
    await let_run()
    tasks = [
        bot.sends("tap of 5", 5),
        bot.sends("broadcast to 6", 6, Priority.BROADCAST),
        bot.sends("broadcast to 5", 5, Priority.BROADCAST),
    ]
    await bot.timer.advance(10)
    await all_of(*tasks)
    assert bot.telegram.texts == ["first", "tap of 5", "broadcast to 6", "broadcast to 5"]


async def test_tap_that_waits_for_its_chat_keeps_its_rank_when_a_broadcast_comes_behind_it() -> None:
    bot = Bot(Budget(overall=Rate(1.0, 1), chat=Rate(0.5, 1)))
    bot.sends("first", 5)
    await let_run()
    tasks = [
        bot.sends("tap of 5", 5),
        bot.sends("broadcast to 5", 5, Priority.BROADCAST),
        *(bot.sends(f"broadcast to {chat}", chat, Priority.BROADCAST) for chat in (6, 7, 8)),
    ]
    await bot.timer.advance(20)
    await all_of(*tasks)
    assert bot.telegram.seen[:3] == [(0.0, "first"), (1.0, "broadcast to 6"), (2.0, "tap of 5")]


async def test_default_timer_is_the_event_loop() -> None:
    pacer = Pacer(Budget(overall=Rate(1000.0, 1)))

    async def send() -> Answer:
        return True

    calls = [
        pacer.process_request(send, (), {}, "sendMessage", {"chat_id": str(chat)}, None)
        for chat in range(1, 6)
    ]
    assert await asyncio.gather(*calls) == [True] * 5


async def test_pacer_that_was_shut_down_can_be_used_once_more() -> None:
    bot = Bot()
    await bot.pacer.shutdown()
    with pytest.raises(NetworkError):
        await bot.sends("too late", ADA)
    await bot.pacer.initialize()
    await bot.sends("again", ADA)
    assert bot.telegram.texts == ["again"]
