"""Conditions, rules and filters in the language of XLSForm, which is XPath 1.0: `${ort} != 'a' and . >= 18`.

Read here, with every mistake told in German; computed by libxml2, whose arithmetic of missing numbers is that of the
standard. A question that was not answered, and "weiß nicht", are an empty text: `!= 'a'` is true of it. Nothing here
can run a program, reach a file, or take long: known functions, a document of a few elements, patterns that are stopped.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

import regex
from lxml import etree

LONGEST: Final = 4_000
DEEPEST: Final = 40
PATTERN_SECONDS: Final = 0.05
"""How long a pattern may look at one text; what takes longer does not fit."""
_EPOCH: Final = date(1970, 1, 1)

_NAME: Final = r"[^\W\d][\w.-]*"
_TOKEN: Final = re.compile(
    rf"""\s*(?:
    \$\{{\s*(?P<ref>[^{{}}]*?)\s*\}}
    |(?:current\(\)/)?(?P<path>(?:\.\.?/)+{_NAME}(?:/{_NAME})*|(?:/{_NAME}){{2,}})
    |(?P<text>'[^']*'|"[^"]*"|[‘’‚][^‘’‚]*[‘’]|[“”„][^“”„]*[“”])
    |(?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<sign><=|>=|!=|[=<>(),+*|−-])
    |(?P<word>{_NAME}(?:::?{_NAME})?)
    |(?P<own>\.(?![.\d/]))
    |(?P<other>\.\.|\S)
    )""",
    re.VERBOSE,
)
_OPERATORS: Final = frozenset({"and", "or", "div", "mod"})
_BUILT_IN: Final = frozenset(
    [
        "not",
        "true",
        "false",
        "concat",
        "contains",
        "starts-with",
        "string-length",
        "substring",
        "substring-before",
        "substring-after",
        "normalize-space",
        "translate",
        "number",
        "string",
        "boolean",
        "floor",
        "ceiling",
    ]
)
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d+)?(?:[+-]\d{2}:?\d{2}|Z)?")
_MISTAKES: Final = {
    "%": "Für den Rest einer Teilung schreiben Sie mod.",
    "&": "Für „und“ schreiben Sie and.",
    "!": "Für „nicht“ schreiben Sie not(…), für „ungleich“ !=.",
    "/": "Für eine Teilung schreiben Sie div.",
    "..": "Bitte nennen Sie die Frage, etwa ${frage}.",
    "?": "Eine Fallunterscheidung schreiben Sie als if(Bedingung, dann, sonst).",
    "@": "Bitte löschen Sie es.",
    **dict.fromkeys("'\"‘’‚“”„", "Ein Anführungszeichen, das beginnt, muss auch enden."),
}
_WORDS: Final = {"und": "and", "oder": "or", "nicht": "not", "AND": "and", "OR": "or", "NOT": "not"}


class FormulaError(ValueError):
    """What stands in the way and what to do about it, one German sentence each."""

    def __init__(
        self, what: str, remedy: str = "Möglich ist zum Beispiel ${frage} = 'a' and ${zahl} > 3."
    ) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is ref, text, number, sign, word or own (the answer itself)."""

    kind: str
    text: str


def tokens(text: str) -> tuple[Token, ...]:
    """The parts of a formula; quotes are straight afterwards. Raises FormulaError for what is none."""
    if len(text) > LONGEST or text.count("(") > DEEPEST:
        raise FormulaError("Die Formel ist zu lang.", "Bitte teilen Sie die Frage auf.")
    found: list[Token] = []
    for match in _TOKEN.finditer(text.strip()):
        kind = match.lastgroup or "other"
        word = match[kind]
        match kind:
            case "path":
                found.append(Token("ref", word.rpartition("/")[2]))
            case "text":
                found.append(Token("text", word[1:-1]))
            case "sign" if word == "−":
                found.append(Token("sign", "-"))
            case "other":
                raise FormulaError(
                    f"Das Zeichen „{word}“ wird in einer Formel nicht verstanden.",
                    _MISTAKES.get(word, _EXAMPLE),
                )
            case _:
                found.append(Token(kind, word))
    if not found:
        raise FormulaError("Die Formel ist leer.")
    _no_decimal_comma(found)
    return tuple(found)


def _no_decimal_comma(found: Sequence[Token]) -> None:
    """A comma stands between the arguments of a function and nowhere else."""
    depth = [False]
    for before, token in zip((Token("", ""), *found), found, strict=False):
        if token.text == "(" and token.kind == "sign":
            depth.append(before.kind == "word" and before.text not in _OPERATORS)
        elif token.text == ")" and token.kind == "sign" and len(depth) > 1:
            depth.pop()
        elif token.text == "," and token.kind == "sign" and not depth[-1]:
            raise FormulaError(
                "Hier steht ein Komma, wo keines stehen darf.", "Kommazahlen schreiben Sie mit Punkt: 0.5."
            )


_EXAMPLE: Final = "Möglich ist zum Beispiel ${frage} = 'a' and ${zahl} > 3."


def rewritten(
    text: str, question: Callable[[str], str], *, traits: Collection[str] = (), own: bool = False
) -> str:
    """The formula with every question called as `question` says, checked so that it can be computed.

    `traits` are the words that a choice filter may use for columns; `own` is whether `.` has a meaning. Raises
    FormulaError, also what `question` raises.
    """
    parts = list(tokens(text))
    found: list[Token] = []
    for place, token in enumerate(parts):
        following = parts[place + 1].text if place + 1 < len(parts) else ""
        match token.kind:
            case "ref":
                found.append(Token("ref", question(token.text)))
            case "own" if not own:
                raise FormulaError(
                    "„.“ ist die Antwort auf die Frage selbst und hat hier keinen Sinn.",
                    "Bitte nennen Sie die Frage, etwa ${frage}.",
                )
            case "word":
                _known_word(token.text, followed_by=following, traits=traits)
                found.append(token)
            case _:
                found.append(token)
    whole = written(found)
    _compiled(whole, dated=False)
    return whole


def _known_word(word: str, *, followed_by: str, traits: Collection[str]) -> None:
    if word in _OPERATORS or (followed_by == "(" and word in _BUILT_IN | _FUNCTIONS.keys()):
        return
    if word in _WORDS:
        raise FormulaError(
            f"„{word}“ wird in einer Formel nicht verstanden.", f"Bitte schreiben Sie {_WORDS[word]}."
        )
    if followed_by == "(":
        raise FormulaError(
            f"Die Funktion „{word}“ gibt es hier nicht.", "Bitte formulieren Sie die Bedingung ohne sie."
        )
    if word not in traits:
        if traits:
            raise FormulaError(
                f"Die Spalte „{word}“ gibt es auf dem Blatt „choices“ nicht.",
                f"Ist das Wort gemeint, schreiben Sie '{word}'; Spalten sind: {', '.join(traits)}.",
            )
        raise FormulaError(
            f"„{word}“ wird in einer Formel nicht verstanden.",
            f"Eine Frage schreiben Sie als ${{{word}}}, ein Wort in Anführungszeichen.",
        )


def written(parts: Sequence[Token]) -> str:
    """The formula as text again, the way that people write it."""
    text = ""
    for token in parts:
        match token.kind:
            case "ref":
                word = f"${{{token.text}}}"
            case "text":
                word = f'"{token.text}"' if "'" in token.text else f"'{token.text}'"
            case _:
                word = token.text
        tight = (
            not text
            or text.endswith("(")
            or (word in "),(" and (word != "(" or text.rsplit(" ", 1)[-1] not in _OPERATORS))
        )
        if word == "(" and text and text[-1] in "=<>+*,|-":
            tight = False
        text += word if tight else f" {word}"
    return text


def named(text: str) -> tuple[str, ...]:
    """The questions that a formula names, each once."""
    return tuple(dict.fromkeys(token.text for token in tokens(text) if token.kind == "ref"))


@dataclass(frozen=True, slots=True)
class Known:
    """What a formula is computed with: answers as `as_word` gives them, the answer itself, and an option's traits.

    `dated` are the questions that are answered with a day or a time; "." stands for the answer itself.
    """

    answers: Mapping[str, str]
    own: str = ""
    traits: Mapping[str, str] | None = None
    dated: frozenset[str] = frozenset()


def is_true(text: str, known: Known) -> bool:
    """Whether a formula holds; False for one that cannot be computed."""
    names = _names(text)
    path = _compiled(text, dated=not known.dated.isdisjoint(names))
    context = _context(known)
    try:
        return bool(
            path(context, **{f"q_{name}": known.answers.get(name, "") for name in names if name != "."})
        )
    except (etree.XPathError, OverflowError, ValueError, TypeError, ZeroDivisionError):
        return False


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[str, ...]:
    parts = tokens(text)
    own = (".",) if any(token.kind == "own" for token in parts) else ()
    return (*dict.fromkeys(token.text for token in parts if token.kind == "ref"), *own)


def _context(known: Known) -> etree._Element:
    own = etree.Element("own")
    own.text = known.own
    for name, value in (known.traits or {}).items():
        etree.SubElement(own, name).text = value
    return own


@lru_cache(maxsize=4096)
def _compiled(text: str, *, dated: bool) -> etree.XPath:
    parts = " ".join(_for_libxml(token, dated=dated) for token in tokens(text))
    try:
        return etree.XPath(f"boolean(({parts}))", extensions=_extensions(), regexp=False, smart_strings=False)
    except etree.XPathSyntaxError:
        raise FormulaError(
            "Die Formel ist nicht vollständig oder hat eine Klammer oder ein Komma an der falschen Stelle."
        ) from None


def _for_libxml(token: Token, *, dated: bool) -> str:
    match token.kind:
        case "ref":
            return f"$q_{token.text}"
        case "text":
            return (dated and _as_days(token.text)) or (
                f'"{token.text}"' if "'" in token.text else f"'{token.text}'"
            )
        case "word" if token.text in _FUNCTIONS:
            return f"own-{token.text}"
        case _:
            return token.text


def _as_days(text: str) -> str:
    """A day or a time in a formula as a number, so that libxml2 can compare it."""
    if _DATE.match(text) or _TIME.fullmatch(text):
        return days(text)
    return ""


def days(text: str) -> str:
    """Days since 1970 of "2026-11-29", with their part of a day of "2026-11-29T14:30" and "14:30"; "" for none."""
    day, _, clock = text.partition("T") if _DATE.match(text) else ("", "", text)
    try:
        count = float((date.fromisoformat(day[:10]) - _EPOCH).days) if day else 0.0
    except ValueError:
        return ""
    if clock:
        found = _TIME.fullmatch(clock)
        if found is None or int(found[1]) > 24 or int(found[2]) > 59:
            return ""
        count += (int(found[1]) * 60 + int(found[2])) / 1440
    return str(int(count)) if count == int(count) else repr(count)


def fits_pattern(pattern: str, text: str) -> bool:
    """Whether the whole text is what a regular expression describes; one that takes too long does not fit."""
    try:
        return regex.fullmatch(pattern, text, timeout=PATTERN_SECONDS) is not None
    except (TimeoutError, regex.error):
        return False


def pattern_problem(pattern: str) -> str:
    """What is wrong with a regular expression, empty where nothing is."""
    try:
        regex.compile(pattern)
    except (regex.error, OverflowError, RecursionError):
        return "Der Textausdruck ist kein gültiges Muster."
    return ""


# What XLSForm has beside XPath 1.0. Arguments come as libxml2 has them: texts, numbers, truth values, elements.


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
        return float(days(text) or "nan") if _DATE.match(text) else float(text)
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
    number = _number(value)
    return (
        number
        if number != number or abs(number) == float("inf")
        else round(number + 1e-12, int(_number(places)))
    )


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


def _today(_: object) -> float:
    return float((datetime.now(UTC).date() - _EPOCH).days)


def _now(_: object) -> float:
    return (datetime.now(UTC) - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() / 86_400


def _least(values: Sequence[object]) -> float:
    return min(_numbers(values), default=float("nan"))


_FUNCTIONS: Final[Mapping[str, Callable[..., object]]] = {
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


@lru_cache(maxsize=1)
def _extensions() -> dict[tuple[None, str], Callable[..., object]]:
    return {(None, f"own-{name}"): function for name, function in _FUNCTIONS.items()}
