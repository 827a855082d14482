"""Each test first shows that the data is there to leak, then that the log does not have it."""

import io
import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot import logs

TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_0123"
ANSWER = "Die Beratung ist schlecht erreichbar"
SAID_WITH_TOKENS = f"said {TOKEN} and sandbox-token"


class Log:
    def __init__(self) -> None:
        self.stream = io.StringIO()

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def entries(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]

    @property
    def last(self) -> dict[str, Any]:
        return self.entries[-1]


@pytest.fixture
def log() -> Iterator[Log]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    captured = Log()
    logs.configure("INFO", secrets=["sandbox-token"], stream=captured.stream)
    yield captured
    root.handlers, level = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_event_keeps_its_sentence_and_the_allowed_keys(log: Log) -> None:
    structlog.get_logger("bot.x").info("update taken in", update_id=7, count=2)
    entry = log.last
    assert entry.pop("timestamp").endswith("Z")
    assert entry == {
        "event": "update taken in",
        "level": "info",
        "logger": "bot.x",
        "update_id": 7,
        "count": 2,
    }


def test_sentence_of_ours_is_told_to_its_end(log: Log) -> None:
    sentence = "the Bot API server does not take the address of the webhook: check " + "its certificate, " * 9
    structlog.get_logger("bot.x").warning(sentence, reason="x" * 121)
    assert (log.last["event"], log.last["reason"]) == (sentence, "x" * 120)


def test_key_that_is_not_allowed_is_named_but_its_value_is_left_out(log: Log) -> None:
    structlog.get_logger().warning("answered", answer=ANSWER, name="Ada", update_id=7)
    assert log.last["left_out"] == ["answer", "name"]
    assert ANSWER not in log.text
    assert "Ada" not in log.text


def test_allowed_key_holds_no_objects(log: Log) -> None:
    structlog.get_logger().info("answered", reason={"text": ANSWER}, kind=[ANSWER])
    assert (log.last["reason"], log.last["kind"]) == ("dict", "list")


def parse(text: str) -> int:
    return int(text)


def raised(text: str) -> ValueError:
    """An error that quotes what a person wrote, as Python's own do."""
    with pytest.raises(ValueError, match="invalid literal") as caught:
        parse(text)
    assert text in str(caught.value)
    return caught.value


def test_traceback_shows_the_way_but_no_message(log: Log) -> None:
    structlog.get_logger().error("turn failed", exc_info=raised(ANSWER))
    assert "in parse" in log.last["exception"]
    assert log.last["exception"].endswith("builtins.ValueError")
    assert ANSWER not in log.text


def test_error_that_is_being_handled_is_described(log: Log) -> None:
    try:
        parse(ANSWER)
    except ValueError:
        structlog.get_logger().exception("turn failed")
    assert log.last["exception"].endswith("builtins.ValueError")
    assert ANSWER not in log.text


def test_traceback_tells_causes_and_groups(log: Log) -> None:
    error = ExceptionGroup(ANSWER, [raised(ANSWER)])
    error.__cause__ = KeyError(ANSWER)
    structlog.get_logger().error("turn failed", exc_info=error)
    kinds = [line for line in log.last["exception"].splitlines() if line.startswith("builtins.")]
    assert kinds == ["builtins.KeyError", "builtins.ExceptionGroup", "builtins.ValueError"]
    assert ANSWER not in log.text


def test_library_keeps_its_sentence_and_loses_what_it_filled_in(log: Log) -> None:
    logging.getLogger("telegram.ext.Application").critical(
        "Error while building context for update %s", ANSWER
    )
    assert log.last["event"] == "Error while building context for update %s"
    assert ANSWER not in log.text


def test_loop_that_reports_a_lost_task_tells_only_its_first_line(log: Log) -> None:
    report = f"Task exception was never retrieved\nfuture: <Task ValueError({ANSWER!r})>"
    logging.getLogger("asyncio").error(report)
    assert log.last["event"] == "Task exception was never retrieved"
    assert ANSWER not in log.text


@pytest.mark.parametrize("library", ["telegram.ext", "httpx", "aiohttp.client", "apscheduler"])
def test_token_is_masked_in_what_libraries_log(log: Log, library: str) -> None:
    sentence = f"POST https://api.telegram.org/bot{TOKEN}/getMe failed"
    logging.getLogger(library).warning(sentence)
    assert log.last["event"] == "POST https://api.telegram.org/bot<token>/getMe failed"


def test_token_is_masked_in_our_own_words(log: Log) -> None:
    structlog.get_logger().info(f"rejected {TOKEN}", reason=f"token {TOKEN}")
    assert (log.last["event"], log.last["reason"]) == ("rejected <token>", "token <token>")
    assert TOKEN not in log.text


def test_given_secret_is_masked_even_if_it_looks_like_nothing(log: Log) -> None:
    structlog.get_logger().info("started", reason="with sandbox-token here")
    assert log.last["reason"] == "with <token> here"


def test_token_in_an_error_does_not_reach_the_traceback(log: Log) -> None:
    error = raised(f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("telegram").error("request failed", exc_info=error)
    assert log.last["exception"].endswith("builtins.ValueError")
    assert TOKEN not in log.text


def test_chatter_of_libraries_is_left_out_even_when_debugging() -> None:
    captured = Log()
    root = logging.getLogger()
    before = root.handlers[:], root.level
    try:
        logs.configure("DEBUG", stream=captured.stream)
        logging.getLogger("telegram.ext").debug("Processing update %s", ANSWER)
        structlog.get_logger().debug("our own")
    finally:
        root.handlers, level = before
        root.setLevel(level)
        structlog.reset_defaults()
    assert [entry["event"] for entry in captured.entries] == ["our own"]


def test_terminal_gets_readable_lines_with_the_same_protection() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    root = logging.getLogger()
    before = root.handlers[:], root.level
    try:
        logs.configure("INFO", stream=terminal)
        try:
            int(ANSWER)
        except ValueError:
            structlog.get_logger().exception("turn failed", name="Ada", update_id=7)
    finally:
        root.handlers, level = before
        root.setLevel(level)
        structlog.reset_defaults()
    shown = terminal.getvalue()
    assert "turn failed" in shown
    assert "builtins.ValueError" in shown
    assert ANSWER not in shown
    assert "Ada" not in shown


def test_plain_line_says_when_and_what_and_no_more() -> None:
    stream, root = io.StringIO(), logging.getLogger()
    before = root.handlers[:], root.level
    try:
        logs.configure("INFO", form="plain", secrets=["sandbox-token"], stream=stream)
        log = structlog.get_logger("bot.x")
        log.info("running", kind="polling", count=3, bot="musterstadt_bot")
        log.info("running", kind="webhook", count=1, bot="musterstadt_bot")
        log.info("running", kind="polling", count=0, bot="musterstadt_bot")
        log.info("running", kind="browser", count=1, bot=None)
        log.warning("Telegram asks to wait", seconds=7, person=ANSWER)
        log.info(SAID_WITH_TOKENS)
    finally:
        root.handlers, level = before
        root.setLevel(level)
        structlog.reset_defaults()
    lines = stream.getvalue().splitlines()
    assert [line[9:] for line in lines] == [
        "@musterstadt_bot is running, polling, 3 towns, Ctrl-C to stop",
        "@musterstadt_bot is running, webhook, 1 town, Ctrl-C to stop",
        "@musterstadt_bot is running, polling, no town yet, Ctrl-C to stop",
        "Rundfrage is running, browser, 1 town, Ctrl-C to stop",
        "WARNING: Telegram asks to wait (seconds 7)",
        "said <token> and <token>",
    ]
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d ", line[:9]) for line in lines)
