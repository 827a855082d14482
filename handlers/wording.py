"""Pieces of text put together, whatever they say. Pure."""

import html
import re
from typing import Final

from locales import Markup, Words
from storage.persons import Silent

LONGEST_LABEL = 30
LONGEST_QUOTE = 300
_TAG: Final = re.compile(r"<[^>]+>")


def bare(text: Markup) -> str:
    """Its words without the markup."""
    return html.unescape(_TAG.sub("", text))


def short(text: str, longest: int = LONGEST_LABEL) -> str:
    """The text, or its beginning with an ellipsis where it does not fit on a button."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def for_button(words: Words, text: str, longest: int = LONGEST_LABEL) -> str:
    """The text for a button: whole on a page, whose buttons have as many lines as they need; in a chat as it fits."""
    return text if words.door == "browser" else short(text, longest)


def paragraphs(*parts: Markup | str | None) -> Markup:
    """The parts that there are, with an empty line between them."""
    return Markup("\n\n".join(part for part in parts if part))


def lines(*parts: Markup | str | None) -> Markup:
    """The parts that there are, one per line."""
    return Markup("\n".join(part for part in parts if part))


def silent(words: Words, found: Silent) -> Markup | None:
    """How many more are sent nothing of it, and why."""
    return lines(
        words("messages-muted", n=found.muted) if found.muted else None,
        words("messages-unreachable", n=found.unreachable) if found.unreachable else None,
    )
