"""aiogram's classes, each made ready when it is first used.

Imported as usual, aiogram makes all of its 600 classes ready to check values: most of the seconds that a start takes,
for some 40 that are ever used. So while it is imported, its classes are only noted (`defer_build` is pydantic's own
word for that); what its own loop would have told each of them, the names of all others, is told on first use.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, get_args

from pydantic import BaseModel

_rebuild: Final[Any] = BaseModel.__dict__["model_rebuild"]
_names: Final[dict[str, Any]] = {}


def _note_names(_: type[BaseModel], /, *, _types_namespace: Mapping[str, Any], **__: Any) -> None:
    _names.update(_types_namespace)


def _rebuild_with_names(model: type[BaseModel], /, **given: Any) -> Any:
    return _rebuild.__func__(model, **{**given, "_types_namespace": _names})


def _replace_rebuild(base: Any, method: Any) -> None:
    base.model_rebuild = method


@contextmanager
def _only_noted() -> Iterator[None]:
    _replace_rebuild(BaseModel, classmethod(_note_names))
    BaseModel.model_config["defer_build"] = True
    try:
        yield
    finally:
        _replace_rebuild(BaseModel, _rebuild)
        del BaseModel.model_config["defer_build"]


with _only_noted():
    from aiogram.methods import TelegramMethod
    from aiogram.types import TelegramObject

for _base in (TelegramMethod, TelegramObject):
    _replace_rebuild(_base, classmethod(_rebuild_with_names))


def make_ready(annotation: Any) -> None:
    """Makes every class of aiogram in a type ready, however deep it stands."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        annotation.model_rebuild()
    for part in get_args(annotation):
        make_ready(part)
