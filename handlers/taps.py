"""What a button carries: a typed payload that packs into Telegram's 64 bytes and says so when it does not.

A tap holds ids, never state: whoever handles it reads the truth again. One line declares it, with what it is about and
the prefix that is its own: `class Back(OfStep, prefix="ab"): ...`; further fields follow those of what it is about. Its
text form is the prefix and the fields in order, joined by colons: `po:17`. Fields are whole numbers, words of
`A-Z a-z 0-9 _ . -`, truth values, days, or None.
"""

import dataclasses
import re
import types
import typing
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, ClassVar, Self, TypeVar

from questionnaires.progress import StepKey
from storage.ids import GroupId, MunicipalityId, PollId, RunItemId, RunSheetId, SurveyId
from workshops.answering import places
from workshops.answering.places import InHandover, InSurvey, InTrial

T = TypeVar("T")

LIMIT = 64
"""Bytes of callback data that Telegram carries."""

_WORD = re.compile(r"[A-Za-z0-9_.-]*")
_NUMBER = re.compile(r"0|[1-9][0-9]*")
TOO_LARGE = 2**63
"""No column holds it."""
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
"""What a button of this program can mean; whatever else a client sends was on none."""
_DAYS = range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1)


class TapUnreadable(ValueError):
    """The callback data was not made by this version of the program."""


@typing.dataclass_transform(frozen_default=True)
class Tap:
    """Base of all payloads, which are frozen dataclasses. One without a prefix only holds fields for others.

    They become that when the first one is made: of hundreds of buttons few are shown before the next start.
    """

    prefix: ClassVar[str]
    prefixes: ClassVar[tuple[str, ...]] = ()
    """All that its text form may begin with: nearly always the one prefix."""

    def __new__(cls, *_: object, **__: object) -> Self:
        if "__dataclass_fields__" not in cls.__dict__:
            _complete(cls)
        return super().__new__(cls)

    def __init_subclass__(cls, *, prefix: str | tuple[str, ...] | None = None) -> None:
        if prefix is not None:
            cls.prefixes = (prefix,) if isinstance(prefix, str) else prefix
            cls.prefix = cls.prefixes[0]

    def pack(self) -> str:
        """The callback data. Raises ValueError when it is longer than 64 bytes or a field cannot be carried."""
        return packed(self.prefix, *fields_of(self))

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Raises TapUnreadable."""
        prefix, *parts = data.split(":")
        if prefix not in cls.prefixes:
            raise TapUnreadable(f"not a {cls.__name__}")
        return unpacked(cls, parts)


def packed(prefix: str, *values: object) -> str:
    """Raises ValueError when it is longer than 64 bytes or a value cannot be carried."""
    data = ":".join([prefix, *map(_encode, values)])
    if len(data.encode()) > LIMIT:
        raise ValueError(f"{data!r} is longer than {LIMIT} bytes")
    return data


def unpacked(kind: type[T], parts: Sequence[str]) -> T:
    """A dataclass whose fields stand in order. Raises TapUnreadable."""
    kinds = _kinds(kind)  # type: ignore[arg-type]  # a class is hashable
    if len(parts) != len(kinds):
        raise TapUnreadable(f"not a {kind.__name__}")
    try:
        return kind(*(_decode(part, each) for part, each in zip(parts, kinds, strict=True)))
    except ValueError as error:  # also what a payload itself finds impossible when it is made
        raise TapUnreadable(f"not a {kind.__name__}") from error


def fields_of(value: object) -> list[object]:
    """What stands in the fields of a dataclass, in order."""
    return [getattr(value, name) for name in field_names(type(value))]  # type: ignore[arg-type]  # a class is hashable


def _encode(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case date() if FIRST_DAY <= value <= LAST_DAY:
            return str(value.toordinal())
        case int() if 0 <= value < TOO_LARGE:
            return str(value)
        case str() if _WORD.fullmatch(value) and value:
            return str(value)
        case InSurvey() | InHandover() | InTrial():
            return _encode(places.encode(value))
        case _:
            raise ValueError(f"a button cannot carry {value!r}")


def _complete(kind: type) -> None:
    """Makes a payload a dataclass if it is none yet, after what it inherits from."""
    if issubclass(kind, Tap) and kind is not Tap and "__dataclass_fields__" not in kind.__dict__:
        for base in kind.__bases__:
            _complete(base)
        dataclasses.dataclass(frozen=True)(kind)


@cache
def field_names(kind: type) -> tuple[str, ...]:
    """In order; of a payload or another dataclass."""
    _complete(kind)
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _kinds(kind: type) -> tuple[tuple[type, bool], ...]:
    hints = typing.get_type_hints(kind)
    return tuple(_kind(hints[name]) for name in field_names(kind))


def _kind(hint: Any) -> tuple[type, bool]:
    """(bare type, may be None) of an annotation; a place is InSurvey."""
    optional = False
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        inner = [part for part in typing.get_args(hint) if part is not types.NoneType]
        hint, optional = inner[0], types.NoneType in typing.get_args(hint)
    while hasattr(hint, "__supertype__"):
        hint = hint.__supertype__
    return hint, optional


def _decode(part: str, kind: tuple[type, bool]) -> object:
    """Raises ValueError for whatever `_encode` would not have written."""
    bare, optional = kind
    if part == "" and optional:
        return None
    if bare is bool and part in ("0", "1"):
        return part == "1"
    if bare is int and _NUMBER.fullmatch(part) and int(part) < TOO_LARGE:
        return int(part)
    if bare is date and _NUMBER.fullmatch(part) and int(part) in _DAYS:
        return date.fromordinal(int(part))
    if bare is InSurvey and part and _WORD.fullmatch(part):
        return places.decode(part)
    if issubclass(bare, str) and part and _WORD.fullmatch(part):
        return bare(part)
    raise ValueError(part)


class OfTown(Tap):
    municipality: MunicipalityId


class InTown(Tap):
    """Of the town of the screen that it stands on. Those of the version before say none: then it is the one at home."""

    municipality: MunicipalityId | None = None

    @classmethod
    def unpack(cls, data: str) -> Self:
        return super().unpack(data if ":" in data else f"{data}:")


class OfGroup(Tap):
    group: GroupId


class OfSurvey(Tap):
    survey: SurveyId


class OfStep(OfSurvey):
    """A step by its key, so that an old button still means its own question."""

    key: StepKey


class Home(Tap, prefix="h"):
    """Back to the home screen."""


class EnterCode(Tap, prefix="jk"):
    """Asks for the code that stands on a slip, or that somebody said."""


class Moderate(Tap, prefix="zm"):
    """What somebody can do who moderates for a day."""


class RunSheets(Tap, prefix="zrl"):
    """The run sheets of the town."""


class SeeRunSheet(Tap, prefix="zrs"):
    """A workshop where it stands."""

    sheet: RunSheetId


class StartAfter(Tap, prefix="zrga"):
    """The turn of an item of a run sheet has come, once it is said what becomes of the vote of the one before."""

    item: RunItemId
    poll: PollId
    ends: bool


class EndAfter(Tap, prefix="zrgea"):
    """The turn of an item is over, once it is said what becomes of its vote."""

    item: RunItemId
    poll: PollId
    ends: bool


class GroupSize(OfTown, prefix="eg"):
    """From how many people on there are results in a town."""


class EnterPaper(OfSurvey, prefix="zb"):
    """From which group is the form?"""
