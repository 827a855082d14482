"""What is to be said, as a value: the key of a text and what is put into it; no language is needed for that."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Final, TypeAlias

from questionnaires.values import dataclass

Wording: TypeAlias = str | dict[str, str]
"""Somebody's own words; or the same words by language, as presets have them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of `locales/`. Values may be phrases themselves, or several, which are then listed."""

    key: str
    values: Mapping[str, "Said"] = field(default_factory=dict)


Said: TypeAlias = Wording | int | Decimal | Phrase | tuple[Phrase, ...]

NOTHING: Final = Phrase("plain-text", {"text": ""})


def verbatim(words: Wording) -> Phrase:
    """Words that stand for themselves."""
    return Phrase("plain-text", {"text": words})


def signed(number: int) -> Phrase:
    """With a real minus sign."""
    return verbatim(f"−{-number}" if number < 0 else str(number))


def in_language(words: Wording, language: str) -> str:
    """The words as somebody reads them: in their language, else in German, else in the first there is."""
    if isinstance(words, str):
        return words
    return words.get(language) or words.get("de") or next(iter(words.values()))


def in_every_language(words: Wording) -> tuple[str, ...]:
    """All that it may read."""
    return (words,) if isinstance(words, str) else tuple(words.values())
