"""What XLSForm has beside XPath 1.0, as libxml2 calls it: days, choices, patterns.

Arguments come as libxml2 has them: texts, numbers, truth values, lists of elements. The first is always its context.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from decimal import ROUND_FLOOR, Decimal
from inspect import Parameter, signature
from time import perf_counter
from typing import Any, Final

PATTERN_SECONDS: Final = 0.05
"""How long a pattern may look at one text; what takes longer does not fit."""
ALL_PATTERNS_SECONDS: Final = 0.25
"""How long all patterns may look that are asked together: a filter asks for each of a thousand options."""
DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME: Final = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d+)?(?:[+-]\d{2}:?\d{2}|Z)?")
NOW: Final = "now"
"""The attribute of the context that holds what the clock on the wall shows, "2026-11-29T14:30"."""
_EPOCH: Final = date(1970, 1, 1)
_ASKS_THE_TIME: Final = re.compile(r"\b(today|now)\s*\(")


def asks_the_time(formula: str) -> bool:
    """Whether what it comes to hangs on the clock."""
    return _ASKS_THE_TIME.search(formula) is not None


def days(text: str) -> str:
    """Days since 1970 of "2026-11-29", with their part of a day of "2026-11-29T14:30" and "14:30"; "" for none."""
    day, _, clock = text.partition("T") if DATE.match(text) else ("", "", text)
    try:
        count = float((date.fromisoformat(day[:10]) - _EPOCH).days) if day else 0.0
    except ValueError:
        return ""
    if clock:
        found = TIME.fullmatch(clock)
        if found is None or int(found[1]) > 24 or int(found[2]) > 59:
            return ""
        count += (int(found[1]) * 60 + int(found[2])) / 1440
    return str(int(count)) if count == int(count) else repr(count)


MOST_REPEATED: Final = 500_000
"""How often a pattern may have something repeated, all in all; reading a(1000 times 1000) takes longer than its use."""
_REPEATED: Final = re.compile(r"(\)?)\{\s*(\d*)\s*,?\s*(\d*)\s*\}")
_spent: ContextVar[list[float] | None] = ContextVar("spent", default=None)


@contextmanager
def asked_together() -> Iterator[None]:
    """Patterns in here share ALL_PATTERNS_SECONDS; those that come later than that do not fit."""
    before = _spent.set(_spent.get() or [0.0])
    try:
        yield
    finally:
        _spent.reset(before)


def fits_pattern(pattern: str, text: str) -> bool:
    """Whether the whole text is what a regular expression describes; one that takes too long does not fit."""
    import regex  # few questionnaires have such a rule

    spent = _spent.get() or [0.0]
    if spent[0] > ALL_PATTERNS_SECONDS or _repeats_too_often(pattern):
        return False
    begun = perf_counter()
    try:
        return regex.fullmatch(pattern, text, timeout=PATTERN_SECONDS) is not None
    except (TimeoutError, regex.error, RecursionError, OverflowError):
        return False
    finally:
        spent[0] += perf_counter() - begun


def pattern_problem(pattern: str) -> str:
    """What is wrong with a regular expression, empty where nothing is."""
    import regex

    if _repeats_too_often(pattern):
        return "Das Muster wiederholt etwas zu oft."
    try:
        regex.compile(pattern)
    except (regex.error, OverflowError, RecursionError):
        return "Der Textausdruck ist kein gültiges Muster."
    return ""


def _repeats_too_often(pattern: str) -> bool:
    """Repeated brackets count with what is repeated inside of them."""
    once, around = 1, 1
    for bracket, least, most in _REPEATED.findall(pattern):
        times = max(int(least[:9] or 1), int(most[:9] or 1))
        once, around = (once, around * times) if bracket else (once + times, around)
    return once * around > MOST_REPEATED


def _text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case float():
            return (
                str(int(value))
                if value == value and abs(value) < 1e15 and value == int(value)
                else repr(value)
            )
        case list():
            return str(value[0].text or "") if value else ""
        case _:
            return str(value)


def _number(value: object) -> float:
    if isinstance(value, bool | float | int):
        return float(value)
    text = _text(value).strip()
    try:
        return float(days(text) or "nan") if DATE.match(text) else float(text)
    except ValueError:
        return float("nan")


def _truth(value: object) -> bool:
    match value:
        case bool():
            return value
        case float():
            return value == value and value != 0
        case _:
            return bool(_text(value))


def _numbers(values: Sequence[object]) -> list[float]:
    return [number for number in map(_number, values) if number == number]


def _round(_: object, value: object, places: object = 0.0) -> float:
    """Half up, as the standard has it, and not to the even number; noise of binary fractions is none of it."""
    number, behind = _number(value), max(-30, min(int(_number(places)), 30))
    if number != number or abs(number) == float("inf"):
        return number
    scaled = Decimal(f"{number:.15g}").scaleb(behind) + Decimal("0.5")
    return float(scaled.to_integral_value(ROUND_FLOOR).scaleb(-behind))


def _format_date(_: object, value: object, pattern: object) -> str:
    number = _number(value)
    if number != number or not 0 <= number < 2_000_000:
        return ""
    day = datetime.combine(_EPOCH, datetime.min.time()) + timedelta(days=number)
    signs = {
        "%Y": f"{day:%Y}",
        "%y": f"{day:%y}",
        "%m": f"{day:%m}",
        "%n": str(day.month),
        "%d": f"{day:%d}",
        "%e": str(day.day),
    }
    signs |= {
        "%H": f"{day:%H}",
        "%h": str(day.hour),
        "%M": f"{day:%M}",
        "%S": f"{day:%S}",
        "%b": f"{day:%b}",
        "%a": f"{day:%a}",
    }
    return re.sub(r"%\w", lambda found: signs.get(found[0], ""), _text(pattern))


def _moment(_: object, value: object) -> float:
    number = _number(value)
    return number if number == number else float(days(_text(value)) or "nan")


def _today(context: object) -> float:
    return float(_now(context) // 1)


def _now(context: Any) -> float:
    """What stands beside the answer itself, where whoever computes it knows the time."""
    return float(days(context.context_node.get(NOW, "unknown")) or "nan")


def _least(values: Sequence[object]) -> float:
    return min(_numbers(values), default=float("nan"))


FUNCTIONS: Final[Mapping[str, Callable[..., object]]] = {
    "selected": lambda _, value, word: _text(word).strip() in _text(value).split(),
    "count-selected": lambda _, value: float(len(_text(value).split())),
    "selected-at": lambda _, value, place: dict(enumerate(_text(value).split())).get(int(_number(place)), ""),
    "if": lambda _, condition, then, otherwise: then if _truth(condition) else otherwise,
    "coalesce": lambda _, *values: next((value for value in values if _text(value)), ""),
    "once": lambda _, value: value,
    "regex": lambda _, value, pattern: fits_pattern(_text(pattern), _text(value)),
    "round": _round,
    "int": lambda _, value: float(int(_number(value))) if abs(_number(value)) < 1e15 else float("nan"),
    "abs": lambda _, value: abs(_number(value)),
    "pow": lambda _, value, power: (
        _number(value) ** _number(power) if abs(_number(power)) < 100 else float("nan")
    ),
    "max": lambda _, *values: max(_numbers(values), default=float("nan")),
    "min": lambda _, *values: _least(values),
    "sum": lambda _, *values: float(sum(_numbers(values))),
    "today": _today,
    "now": _now,
    "date": _moment,
    "date-time": _moment,
    "decimal-date-time": _moment,
    "decimal-time": lambda _, value: _moment(_, value) % 1,
    "time": _moment,
    "format-date": _format_date,
    "format-date-time": _format_date,
    "ends-with": lambda _, value, end: _text(value).endswith(_text(end)),
    "lower-case": lambda _, value: _text(value).lower(),
    "upper-case": lambda _, value: _text(value).upper(),
    "substr": lambda _, value, start, end=1e9: _text(value)[int(_number(start)) : int(_number(end))],
    "boolean-from-string": lambda _, value: _text(value).strip() in {"1", "true"},
    "checklist": lambda _, least, most, *values: (
        _number(least) <= sum(map(_truth, values)) <= (_number(most) if _number(most) >= 0 else 1e9)
    ),
}


MANY: Final = 4_000
"""More than a formula has room for."""


def _taken(function: Callable[..., object]) -> tuple[int, int]:
    _, *own = signature(function).parameters.values()
    single = [one for one in own if one.kind is not Parameter.VAR_POSITIONAL]
    least = sum(one.default is Parameter.empty for one in single)
    return least, len(single) if len(single) == len(own) else MANY


ARGUMENTS: Final[Mapping[str, tuple[int, int]]] = {
    **dict.fromkeys(("not", "boolean", "floor", "ceiling"), (1, 1)),
    **dict.fromkeys(("true", "false"), (0, 0)),
    **dict.fromkeys(("contains", "starts-with", "substring-before", "substring-after"), (2, 2)),
    **dict.fromkeys(("string-length", "normalize-space", "number", "string"), (0, 1)),
    "concat": (2, MANY),
    "substring": (2, 3),
    "translate": (3, 3),
    **{name: _taken(function) for name, function in FUNCTIONS.items()},
}
"""How many arguments every function takes, at least and at most; those of XPath 1.0 itself are among them."""
