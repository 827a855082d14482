"""What a value may be beyond its type, read from the texts that document each attribute of aiogram's classes.

A class is read once. Lengths that count only after entities were taken out are not checked here but handed out.
"""

import ast
import inspect
import re
import types
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Final, TypeAlias, Union, get_args, get_origin

from aiogram.enums import ChatAction, ParseMode, PollType
from pydantic import BaseModel

from sandbox.bot_api import make_ready

Check: TypeAlias = Callable[[Any], str | None]
"""Says what is wrong with a value, or None."""

KNOWN_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "parse_mode": frozenset(ParseMode),
    "question_parse_mode": frozenset(ParseMode),
    "text_parse_mode": frozenset(ParseMode),
    "explanation_parse_mode": frozenset(ParseMode),
    "SendChatAction.action": frozenset(ChatAction),
    "SendPoll.type": frozenset(PollType),
}
"""Words that the attribute texts leave open, by field or by class and field."""

_LENGTH: Final = re.compile(r"(\d+)-(\d+) (characters|bytes)")
_AT_MOST_LONG: Final = re.compile(r"[Uu]p to (\d+) (characters|bytes)")
_RANGE: Final = re.compile(r"(?:between|;|,) (\d+)-(\d+)\b")
_ITEMS: Final = re.compile(r"(?:list of|include|List of) (\d+)-(\d+)")
_AT_MOST_ITEMS: Final = re.compile(r"[Aa]t most (\d+)|up to (\d+) (?:items|identifiers)")
_ONE_OF: Final = re.compile(r"[Mm]ust be one of ((?:'\w+'(?: \(\w+\))?(?:, or |, | or )?)+)")
_ALPHABETS: Final = (
    ("Can contain only lowercase English letters, digits and underscores", re.compile(r"[a-z0-9_]*")),
    (
        ":code:`A-Z`, :code:`a-z`, :code:`0-9`, :code:`_` and :code:`-` are allowed",
        re.compile(r"[A-Za-z0-9_-]*"),
    ),
)


@cache
def attribute_texts(model: type[BaseModel]) -> Mapping[str, str]:
    """The documentation of each field: the string that stands below it in the source."""
    texts: dict[str, str] = {}
    for base in reversed(model.__mro__):
        has_source = (
            "[" not in base.__name__
        )  # pydantic makes classes such as `TelegramMethod[User]` at run time
        if has_source and base.__module__.startswith("aiogram."):
            texts.update(_texts_of(base))
    return texts


def _texts_of(model: type) -> Iterator[tuple[str, str]]:
    (definition,) = ast.parse(inspect.getsource(model)).body
    assert isinstance(definition, ast.ClassDef)  # noqa: S101 - the source of a class is a class
    for field, text in zip(definition.body, definition.body[1:], strict=False):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
            yield field.target.id, str(text.value.value)


def limit_after_parsing(model: type[BaseModel], name: str) -> tuple[int, int]:
    """The least and greatest number of characters of a text whose entities have been taken out."""
    found = _LENGTH.search(attribute_texts(model)[name])
    if found is None:
        raise LookupError(f"{model.__name__}.{name} states no length")
    return int(found[1]), int(found[2])


def _length_check(text: str) -> Iterator[Check]:
    found = _LENGTH.search(text)
    least, most, unit = (found[1], found[2], found[3]) if found else ("0", "", "")
    if not found and (at_most := _AT_MOST_LONG.search(text)):
        most, unit = at_most[1], at_most[2]
    if not unit or "parsing" in text:
        return

    def check(value: Any) -> str | None:
        if not isinstance(value, str):
            return None
        length = len(value.encode()) if unit == "bytes" else len(value)
        return None if int(least) <= length <= int(most) else f"has {length} {unit}, must have {least}-{most}"

    yield check


def _range_check(text: str) -> Iterator[Check]:
    found = _RANGE.search(text)
    if found:
        least, most = int(found[1]), int(found[2])
        yield (
            lambda value: (
                f"is {value}, must be {least}-{most}"
                if isinstance(value, int) and not least <= value <= most
                else None
            )
        )


def _items_check(text: str) -> Iterator[Check]:
    found = _ITEMS.search(text)
    at_most = _AT_MOST_ITEMS.search(text)
    least = int(found[1]) if found else 0
    most = int(found[2]) if found else int(at_most[1] or at_most[2]) if at_most else None
    if most is not None:
        yield (
            lambda value: (
                f"has {len(value)} items, must have {least}-{most}"
                if isinstance(value, list) and not least <= len(value) <= most
                else None
            )
        )


def _word_check(words: frozenset[str]) -> Check:
    return lambda value: (
        f"is {value!r}, must be one of {', '.join(sorted(words))}"
        if isinstance(value, str) and value not in words
        else None
    )


def _alphabet_check(alphabet: re.Pattern[str]) -> Check:
    return lambda value: (
        f"is {value!r}, has characters other than {alphabet.pattern[:-1]}"
        if isinstance(value, str) and not alphabet.fullmatch(value)
        else None
    )


@cache
def checks_of(model: type[BaseModel]) -> Mapping[str, tuple[Check, ...]]:
    """For each field that has any limits, what is to be checked."""
    make_ready(model)
    texts = attribute_texts(model)
    return {
        name: checks
        for name in model.model_fields
        if (checks := tuple(_checks(model, name, texts.get(name, ""))))
    }


def _checks(model: type[BaseModel], name: str, text: str) -> Iterator[Check]:
    kinds = set(plain_types(model.model_fields[name].annotation))
    if str in kinds:
        yield from _length_check(text)
        yield from (_alphabet_check(alphabet) for hint, alphabet in _ALPHABETS if hint in text)
        words = KNOWN_WORDS.get(f"{model.__name__}.{name}") or KNOWN_WORDS.get(name)
        if not words and (found := _ONE_OF.search(text)):
            words = frozenset(re.findall(r"'(\w+)'", found[1]))
        if words:
            yield _word_check(words)
    if int in kinds:
        yield from _range_check(text)
    if list in kinds:
        yield from _items_check(text)


def plain_types(annotation: Any) -> Iterator[type]:
    """The types that a value may have, without looking into lists."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from plain_types(get_args(annotation)[0])
    elif origin in {Union, types.UnionType}:
        for choice in get_args(annotation):
            yield from plain_types(choice)
    else:
        yield origin or annotation
