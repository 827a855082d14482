"""The one way by which people's words reach a page: without signs that no font has, else there would be no page.

PDF/UA forbids signs without a glyph, and Typst then writes no document at all; people do write emoji, and names in
scripts that we have no font for. `reports.pdf` sends everything that it sets through here once more, so that a text
that nobody thought of cannot stop a document either.
"""

from typing import Any

from locales import Words
from reports.fonts import printable


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
