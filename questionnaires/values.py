"""Values are frozen, slotted dataclasses; here they are made quickly, for each start makes hundreds of them.

The decorator of the standard library compiles six functions for every class: for the values of this program that was a
third of the start. For `dataclass(frozen=True, slots=True)` this one compiles `__init__` alone; the rest does the same
for every value and is written below, once. Whatever else is asked for, the standard library makes. What comes out is a
dataclass to `fields`, `replace`, `match` and `pickle`, and the type checker sees the standard decorator.
"""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Final, NoReturn

__all__ = ("dataclass",)

_NO_FIELDS: Final = attrgetter("__class__")
"""What is compared where there are none: values of one class are equal."""


@recursive_repr()
def _repr(self: Any) -> str:
    shown = [f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    compared = self.__compared__
    return compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash(self.__compared__(self))


def _setattr(_: object, name: str, __: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[object]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: Sequence[object]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_SHARED: Final[dict[str, Callable[..., object]]] = {
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}


def _init(kind: type, fields: Sequence[Field[Any]]) -> Callable[..., None]:
    """Fills the slots through their descriptors; nothing else gets past `__setattr__`."""
    known: dict[str, Any] = {"MISSING": MISSING}
    lines: list[str] = []
    parameters: list[str] = []
    by_name: list[str] = []
    for field in fields:
        name = value = field.name
        parameter = name
        if field.default is not MISSING:
            known[f"default_{name}"] = field.default
            parameter += f"=default_{name}"
            value = name if field.init else f"default_{name}"
        elif field.default_factory is not MISSING:
            known[f"make_{name}"] = field.default_factory
            parameter += "=MISSING"
            value = f"make_{name}() if {name} is MISSING else {name}" if field.init else f"make_{name}()"
        elif not field.init:
            continue
        if field.init:
            (by_name if field.kw_only else parameters).append(parameter)
        known[f"set_{name}"] = getattr(kind, name).__set__
        lines.append(f" set_{name}(self, {value})")
    if hasattr(kind, "__post_init__"):
        lines.append(" self.__post_init__()")
    names = ", ".join(["self", *parameters, *(["*", *by_name] if by_name else [])])
    exec("\n".join([f"def __init__({names}):", *lines, " pass"]), known)  # noqa: S102 - of names of fields
    made: Callable[..., None] = known["__init__"]
    made.__annotations__ = {field.name: field.type for field in fields if field.init} | {"return": None}
    return made


def _value(kind: Any) -> Any:
    # In place of none the standard library would write a signature.
    kind.__doc__ = kind.__doc__ or kind.__name__
    own = vars(kind)
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    fields = dataclasses.fields(made)
    compared = [field.name for field in fields if field.compare]
    made.__compared__ = attrgetter(*compared) if compared else _NO_FIELDS
    for name, method in _SHARED.items():
        if name not in own or own[name] is None:
            setattr(made, name, method)
    if "__init__" not in own:
        made.__init__ = _init(made, fields)
    return made


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(kind=None, /, **how):
        """The standard decorator, only quicker where a frozen, slotted class is wanted."""
        if how != {"frozen": True, "slots": True}:
            return dataclasses.dataclass(kind, **how)
        return _value if kind is None else _value(kind)
