"""Each request is checked against a model of the Bot API that is not ours: aiogram's method classes.

Types and required fields come from their annotations, limits and allowed words from the texts that document each
attribute. Both are read once per class. What the real server would swallow in silence (an unknown field, a number out
of range) is refused here, so that a mistake is noticed in a test and not by a person.
"""

import ast
import inspect
import json
import re
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final, TypeAlias, Union, get_args, get_origin

import aiogram.methods
from aiogram.enums import ChatAction, ParseMode, PollType
from aiogram.methods import TelegramMethod
from aiogram.types import Update
from pydantic import BaseModel, TypeAdapter, ValidationError

from sandbox.errors import ApiError, bad_request

AnyMethod: TypeAlias = TelegramMethod[Any]
Check: TypeAlias = Callable[[Any], str | None]
"""Says what is wrong with a value, or None."""

METHODS: Final[Mapping[str, type[AnyMethod]]] = {
    method.__api_method__.lower(): method
    for name in aiogram.methods.__all__
    if inspect.isclass(method := getattr(aiogram.methods, name))
    and issubclass(method, TelegramMethod)
    and method is not TelegramMethod
}
"""All methods of the Bot API by their name in small letters, since their names are compared without regard to case."""

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


# What the attribute texts say


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
    texts = attribute_texts(model)
    return {
        name: checks
        for name in model.model_fields
        if (checks := tuple(_checks(model, name, texts.get(name, ""))))
    }


def _checks(model: type[BaseModel], name: str, text: str) -> Iterator[Check]:
    kinds = set(_plain_types(model.model_fields[name].annotation))
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


def _plain_types(annotation: Any) -> Iterator[type]:
    """The types that a value may have, without looking into lists."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _plain_types(get_args(annotation)[0])
    elif origin in {Union, types.UnionType}:
        for choice in get_args(annotation):
            yield from _plain_types(choice)
    else:
        yield origin or annotation


# Requests


@dataclass(frozen=True, slots=True)
class _Field:
    is_json: bool
    """Comes as JSON text inside a form."""
    is_number: bool
    """Digits mean a number, also where a name such as `@rat` would be allowed."""


@cache
def _fields_of(method: type[AnyMethod]) -> Mapping[str, _Field]:
    fields = {}
    for name, field in method.model_fields.items():
        kinds = set(_plain_types(field.annotation))
        is_json = any(kind in {list, dict} or issubclass(kind, BaseModel) for kind in kinds)
        fields[name] = _Field(is_json, int in kinds or float in kinds)
    return fields


def decode(method: type[AnyMethod], given: Mapping[str, Any]) -> dict[str, Any]:
    """Form values as JSON values. Raises for an unknown field and for broken JSON."""
    fields = _fields_of(method)
    decoded: dict[str, Any] = {}
    for name, value in given.items():
        field = fields.get(name)
        if field is None:
            raise bad_request(f"{method.__api_method__} has no field {name!r}")
        meant = _decode_text(name, value, field) if isinstance(value, str) else value
        if meant is not None:
            decoded[name] = meant
    return decoded


def _decode_text(name: str, value: str, field: _Field) -> Any:
    if field.is_json:
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None
    if field.is_number and value.lstrip("-").isdigit():
        return int(value)
    return value


def parse(method: type[AnyMethod], decoded: Mapping[str, Any]) -> AnyMethod:
    """The request as aiogram's object. Raises 400 with the first thing that is wrong with it."""
    try:
        request = method.model_validate(decoded)
    except ValidationError as error:
        raise bad_request(f"{method.__api_method__}: {_first_of(error)}") from None
    problem = _problem_in(request, method.__api_method__)
    if problem:
        raise bad_request(problem)
    return request


def _first_of(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    return f"{place}: {first['msg']}"


def _problem_in(model: BaseModel, path: str) -> str | None:
    """Walks over everything that was given, however deep it lies."""
    extra = model.model_extra
    if extra:
        return f"{path} has no field {next(iter(extra))!r}"
    checks = checks_of(type(model))
    values = model.__dict__
    for name in model.model_fields_set:
        value = values[name]
        for check in checks.get(name, ()):
            if problem := check(value):
                return f"{path}.{name} {problem}"
        if isinstance(value, BaseModel | list) and (problem := _problem_inside(value, f"{path}.{name}")):
            return problem
    return None


def _problem_inside(value: Any, path: str) -> str | None:
    if isinstance(value, BaseModel):
        return _problem_in(value, path)
    if isinstance(value, list):
        for position, item in enumerate(value):
            if problem := _problem_inside(item, f"{path}.{position}"):
                return problem
    return None


# Answers

_UPDATE: Final = TypeAdapter(Update)


@cache
def _answer_type(method: type[AnyMethod]) -> TypeAdapter[Any]:
    return TypeAdapter(method.__returning__)


def check_answer(method: type[AnyMethod], answer: Any) -> None:
    """Raises AssertionError when the sandbox itself says something that the Bot API does not."""
    check_object(_answer_type(method), answer, method.__api_method__)


def check_update(update: Mapping[str, Any]) -> None:
    """Raises AssertionError for an update that the Bot API would not send."""
    check_object(_UPDATE, update, "an update")


def check_object(expected: TypeAdapter[Any], value: Any, name: str) -> None:
    try:
        parsed = expected.validate_python(value)
    except ValidationError as error:
        raise AssertionError(f"The sandbox answered {name} wrongly: {_first_of(error)}") from error
    problem = _unknown_field(parsed, name)
    if problem:
        raise AssertionError(f"The sandbox answered {name} wrongly: {problem}")


def _unknown_field(value: Any, path: str) -> str | None:
    if isinstance(value, list):
        problems = (_unknown_field(item, f"{path}.{position}") for position, item in enumerate(value))
        return next(filter(None, problems), None)
    if not isinstance(value, BaseModel):
        return None
    if value.model_extra:
        return f"{path} has no field {next(iter(value.model_extra))!r}"
    problems = (_unknown_field(getattr(value, name), f"{path}.{name}") for name in value.model_fields_set)
    return next(filter(None, problems), None)


def not_implemented(method: type[AnyMethod]) -> ApiError:
    return ApiError(
        501, f"Not Implemented: the sandbox does not serve {method.__api_method__}; see sandbox/methods"
    )
