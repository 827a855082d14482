"""The one way by which people's words reach a page: without signs that no font has, else there would be no page.

PDF/UA forbids signs without a glyph, and Typst then writes no document at all; people do write emoji, and names in
scripts that we have no font for. `reports.pdf` sends everything that it sets through here once more, so that a text
that nobody thought of cannot stop a document either.
"""

import dataclasses
from typing import Any, TypeVar

from locales import Words
from questionnaires.visible import without_controls
from reports.fonts import printable

T = TypeVar("T")


def all_in_xml(value: T) -> T:
    """The same value with every text in it as an office program can hold it."""
    kept: Any = value
    match value:
        case str():
            kept = without_controls(value)
        case tuple():
            kept = tuple(all_in_xml(each) for each in value)
        case list():
            kept = [all_in_xml(each) for each in value]
        case dict():
            kept = {key: all_in_xml(each) for key, each in value.items()}
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = (each.name for each in dataclasses.fields(value))
            kept = dataclasses.replace(value, **{name: all_in_xml(getattr(value, name)) for name in fields})
    return kept  # type: ignore[no-any-return]


def printed(text: str, words: Words) -> str:
    """A text that a person wrote, as far as it can be printed, in the words of the page around it."""
    return printable(text, instead=words.plain("unprintable")).strip()


def all_printable(data: Any, words: Words) -> Any:
    """The same data (JSON) with every text in it printable; blanks at its ends stay."""
    match data:
        case str():
            return data if data.isascii() and data.isprintable() else _kept(data, words)
        case dict():
            return {key: all_printable(value, words) for key, value in data.items()}
        case list() | tuple():
            return [all_printable(value, words) for value in data]
        case _:
            return data


def _kept(text: str, words: Words) -> str:
    return printable(text, instead=words.plain("unprintable"))
