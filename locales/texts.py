"""The texts of one language as they stand in its files; each is parsed when it is first said.

Of thousands of texts a person sees a few dozen. To parse them all took half of the program's start.
"""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

_ENTRY: Final = re.compile(r"^([a-zA-Z][\w-]*) *=.*(?:\n(?![a-zA-Z#-]).*)*", re.MULTILINE)
"""A text begins at the edge and goes on until the next one, or a comment, does."""


LONGEST_VALUE: Final = 1_000_000
"""Signs of what stands in a text. Fluent raises from 2,500 on, since it also formats texts of strangers: here the texts
are ours, and how long somebody's own words may be is said where they are taken."""


def entries(source: str) -> dict[str, str]:
    """The texts of a file by their keys, not parsed yet."""
    return {found[1]: found[0] for found in _ENTRY.finditer(source)}


class Texts:
    """What is said in one language. No text refers to another one, so each can be parsed by itself."""

    def __init__(self, folder: str, *, locale: str, isolates_values: bool) -> None:
        """`isolates_values`: values are kept apart from text of the other direction."""
        from fluent.runtime import FluentBundle, resolver  # nothing is said at the start

        resolver.MAX_PART_LENGTH = LONGEST_VALUE
        self._sources: dict[str, str] = {}
        for file in (files("locales") / folder).iterdir():
            if file.name.endswith(".ftl"):
                self._sources |= entries(file.read_text(encoding="utf-8"))
        self._bundle = FluentBundle([locale], use_isolating=isolates_values)

    def __contains__(self, key: str) -> bool:
        return key in self._sources

    def said(self, key: str, values: Mapping[str, str | int | float]) -> str:
        """Raises LookupError for an unknown key, ValueError for a text that lacks a value."""
        if not self._bundle.has_message(key):
            from fluent.runtime import FluentResource

            self._bundle.add_resource(FluentResource(self._sources[key]))
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"{key} has attributes only")
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise ValueError(f"{key}: {errors[0]}")
        return str(text)
