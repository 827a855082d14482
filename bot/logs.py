"""Logs say what happened and never to whom: no answers, no names, no ids of persons, no tokens.

An event is a constant sentence of ours. Beside it only the keys of ALLOWED appear, and only as numbers or short words.
A traceback shows files, lines and the kinds of errors, but not their messages: those may quote an answer. Of what
libraries log, the sentence is kept and what they put into it is left out, for the same reason.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Any, Final, Literal, TextIO, TypeAlias

import structlog
from structlog.typing import EventDict, Processor

ALLOWED: Final = frozenset(
    {
        # what structlog adds
        "event", "level", "timestamp", "logger", "exception",
        # what it is about: rows without persons
        "update_id", "municipality_id", "survey_id", "poll_id", "meeting_id", "delivery_id", "measure_id",
        # what came of it
        "attempt", "bytes", "code", "count", "error", "kind", "language", "method", "outcome", "port", "questionnaire",
        "path", "reason", "route", "seconds", "signal", "status", "verdict", "version",
        # the public name of the bot itself
        "bot",
    }
)  # fmt: skip
_LONGEST_VALUE: Final = 120
_WHOLE: Final = frozenset({"event", "exception"})
"""Nobody else's words: of what libraries say only the beginning comes this far."""
_TOKEN: Final = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
_MASK: Final = "<token>"
_NOT_PLAIN: Final = frozenset({"event", "level", "timestamp", "logger", "exception", "left_out"})

Form: TypeAlias = Literal["auto", "json", "plain"]


def configure(
    level: str = "INFO",
    *,
    form: Form = "auto",
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Sends all logs of the process, those of libraries too, to the stream (default: stderr).

    One JSON object per line, or plain lines; "auto" takes these where the stream is a terminal. `secrets` are masked
    wherever they appear, besides whatever looks like a bot token.
    """
    out = stream or sys.stderr
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, _sentence_only],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _describe_exception,
            _allowed_only,
            _Mask(secrets),
            _renderer(out, form),
        ],
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for chatty in ("telegram", "httpx", "httpcore", "apscheduler", "aiohttp", "aiosqlite", "asyncio"):
        logging.getLogger(chatty).setLevel(max(logging.getLevelName(level), logging.WARNING))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _renderer(stream: TextIO, form: Form) -> Processor:
    if form == "plain" or (form == "auto" and stream.isatty()):
        return _plain_line
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def _plain_line(_logger: Any, _method: str, event: EventDict) -> str:
    """For the eyes of whoever started it: the time, what happened, and what is worth knowing about it."""
    if event["event"] == "running":
        sentence = _running(event)
    else:
        details = ", ".join(f"{key} {value}" for key, value in event.items() if key not in _NOT_PLAIN)
        sentence = f"{event['event']}{f' ({details})' if details else ''}"
    level = str(event.get("level", ""))
    grave = f"{level.upper()}: " if level not in {"debug", "info"} else ""
    time = datetime.fromisoformat(str(event["timestamp"])).astimezone()
    return "\n".join(filter(None, (f"{time:%H:%M:%S} {grave}{sentence}", event.get("exception"))))


def _running(event: EventDict) -> str:
    count = event["count"]
    towns = "no town yet" if count == 0 else "1 town" if count == 1 else f"{count} towns"
    name = "Rundfrage" if event["bot"] is None else f"@{event['bot']}"
    return f"{name} is running, {event['kind']}, {towns}, Ctrl-C to stop"


def _sentence_only(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Of a library's record the template is code; what is filled in may be an update with a name and an answer."""
    record: logging.LogRecord = event["_record"]
    lines = str(record.msg).splitlines()
    event["event"] = lines[0][:_LONGEST_VALUE] if lines else ""
    return event


def _describe_exception(_logger: Any, _method: str, event: EventDict) -> EventDict:
    raised = event.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()
    if isinstance(raised, tuple):
        raised = raised[1]
    if isinstance(raised, BaseException):
        event["exception"] = "\n".join(_described(raised))
    return event


def _described(error: BaseException) -> list[str]:
    """The chain of errors from the first cause on: where each came by, and of what kind it was."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = _described(before) if before is not None else []
    lines.extend(_frames(error.__traceback__))
    lines.append(_kind(error))
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            lines.extend(_described(each))
    return lines


def _frames(trace: TracebackType | None) -> list[str]:
    return [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _allowed_only(_logger: Any, _method: str, event: EventDict) -> EventDict:
    kept = {key: _plain(key, value) for key, value in event.items() if key in ALLOWED}
    left_out = sorted(key for key in event if key not in ALLOWED)
    return {**kept, "left_out": left_out} if left_out else kept


def _plain(key: str, value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return value if key in _WHOLE else value[:_LONGEST_VALUE]
    return type(value).__name__


class _Mask:
    """Replaces tokens in every text, however they got there."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = [re.escape(secret) for secret in secrets if secret]
        self._pattern = re.compile("|".join([*known, _TOKEN.pattern]))

    def __call__(self, _logger: Any, _method: str, event: EventDict) -> Mapping[str, Any]:
        return {
            key: self._pattern.sub(_MASK, value) if isinstance(value, str) else value
            for key, value in event.items()
        }
