"""Each request is checked against a model of the Bot API that is not ours: aiogram's method classes.

Types and required fields come from their annotations, limits and allowed words from `limits`. What the real server
would swallow in silence (an unknown field, a number out of range) is refused here, so that a mistake is noticed in a
test and not by a person.
"""

import inspect
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final, TypeAlias

import aiogram.methods
import orjson
from aiogram.methods import TelegramMethod
from aiogram.types import InlineKeyboardMarkup, Update
from pydantic import BaseModel, TypeAdapter, ValidationError

from sandbox.bot_api import make_ready
from sandbox.errors import ApiError, bad_request
from sandbox.limits import checks_of, plain_types

AnyMethod: TypeAlias = TelegramMethod[Any]
METHODS: Final[Mapping[str, type[AnyMethod]]] = {
    method.__api_method__.lower(): method
    for name in aiogram.methods.__all__
    if inspect.isclass(method := getattr(aiogram.methods, name))
    and issubclass(method, TelegramMethod)
    and method is not TelegramMethod
}
"""All methods of the Bot API by their name in small letters, since their names are compared without regard to case."""

# Requests

PLAIN: Final = frozenset({str, int, float, bool, type(None)})
"""Nothing lies inside of these. Asking pydantic's metaclass whether they are models costs more than all checks."""


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
        kinds = set(plain_types(field.annotation))
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


ADDRESSES: Final = {"chat_id": int, "message_id": int, "callback_query_id": str}
"""To whom, or to what, something is said."""


def parse(method: type[AnyMethod], decoded: Mapping[str, Any]) -> AnyMethod:
    """The request as aiogram's object. Raises 400 with the first thing that is wrong with it.

    Many people are told the same: what is said is looked at once, whoever it is said to.
    """
    address = {name: decoded[name] for name in decoded if type(decoded[name]) is ADDRESSES.get(name)}
    checks = checks_of(method)
    if not address or any(check(value) for name, value in address.items() for check in checks.get(name, ())):
        return _parsed(method, decoded)
    said = {name: value for name, value in decoded.items() if name not in address}
    try:
        content = orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
    except TypeError:
        return _parsed(method, decoded)
    return _said(method, content, tuple(address)).model_copy(update=address)


@lru_cache(maxsize=1024)
def _said(method: type[AnyMethod], content: bytes, address: tuple[str, ...]) -> AnyMethod:
    """As it would be said to the first of all chats."""
    return _parsed(method, json.loads(content) | {name: ADDRESSES[name](1) for name in address})


def _parsed(method: type[AnyMethod], decoded: Mapping[str, Any]) -> AnyMethod:
    keyboard = _keyboard_in(decoded)
    given = decoded if keyboard is None else {**decoded, "reply_markup": keyboard}
    try:
        request = method.model_validate(given)
    except ValidationError as error:
        raise bad_request(f"{method.__api_method__}: {_first_of(error)}") from None
    problem = _problem_in(request, method.__api_method__, looked_at=keyboard)
    if problem:
        raise bad_request(problem)
    return request


def _keyboard_in(decoded: Mapping[str, Any]) -> InlineKeyboardMarkup | None:
    """The buttons of a message if there is nothing wrong with them; otherwise whoever looks next says where."""
    markup = decoded.get("reply_markup")
    if not isinstance(markup, dict) or "inline_keyboard" not in markup:
        return None
    try:
        return _keyboard(json.dumps(markup))
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def _keyboard(markup: str) -> InlineKeyboardMarkup:
    """Many people are sent the same buttons. Raises ValueError."""
    keyboard = InlineKeyboardMarkup.model_validate_json(markup)
    if problem := _problem_in(keyboard, "reply_markup"):
        raise ValueError(problem)
    return keyboard


def _first_of(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    return f"{place}: {first['msg']}"


def _problem_in(model: BaseModel, path: str, *, looked_at: BaseModel | None = None) -> str | None:
    """Walks over everything that was given, however deep it lies, without what was looked at before."""
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
        if type(value) in PLAIN or value is looked_at:
            continue
        if problem := _problem_inside(value, f"{path}.{name}"):
            return problem
    return None


def _problem_inside(value: Any, path: str) -> str | None:
    if isinstance(value, list):
        for position, item in enumerate(value):
            if problem := _problem_inside(item, f"{path}.{position}"):
                return problem
    elif isinstance(value, BaseModel):
        return _problem_in(value, path)
    return None


# Answers


@cache
def _update_type() -> TypeAdapter[Update]:
    make_ready(Update)
    return TypeAdapter(Update)


@cache
def _answer_type(method: type[AnyMethod]) -> TypeAdapter[Any]:
    make_ready(method.__returning__)
    return TypeAdapter(method.__returning__)


def check_answer(method: type[AnyMethod], answer: Any) -> None:
    """Raises AssertionError when the sandbox itself says something that the Bot API does not."""
    _check(_answer_type(method), answer, method.__api_method__)


def check_update(update: Mapping[str, Any]) -> None:
    """Raises AssertionError for an update that the Bot API would not send."""
    _check(_update_type(), update, "an update")


def _check(expected: TypeAdapter[Any], said: Any, name: str) -> None:
    content, keyboard = _with_buttons(said)
    try:
        parsed = expected.validate_python(content)
    except ValidationError as error:
        raise AssertionError(f"The sandbox answered {name} wrongly: {_first_of(error)}") from error
    problem = _unknown_field(parsed, name, looked_at=keyboard)
    if problem:
        raise AssertionError(f"The sandbox answered {name} wrongly: {problem}")


def _with_buttons(said: Any) -> tuple[Any, InlineKeyboardMarkup | None]:
    """The same with the buttons of its message as they were looked at before, in place of their JSON; and these."""
    if not isinstance(said, dict):
        return said, None
    for name in ("callback_query", "message"):
        if name in said:
            inside, keyboard = _with_buttons(said[name])
            return {**said, name: inside}, keyboard
    keyboard = _keyboard_in(said)
    return (said, None) if keyboard is None else ({**said, "reply_markup": keyboard}, keyboard)


def _unknown_field(value: Any, path: str, *, looked_at: BaseModel | None) -> str | None:
    if type(value) in PLAIN or value is looked_at:
        return None
    if isinstance(value, list):
        inside = ((f"{path}.{position}", item) for position, item in enumerate(value))
    elif not isinstance(value, BaseModel):
        return None
    elif value.model_extra:
        return f"{path} has no field {next(iter(value.model_extra))!r}"
    else:
        values = value.__dict__
        inside = ((f"{path}.{name}", values[name]) for name in value.model_fields_set)
    problems = (_unknown_field(item, place, looked_at=looked_at) for place, item in inside)
    return next(filter(None, problems), None)


def not_implemented(method: type[AnyMethod]) -> ApiError:
    return ApiError(
        501, f"Not Implemented: the sandbox does not serve {method.__api_method__}; see sandbox/methods"
    )
