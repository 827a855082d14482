"""Languages by their codes, and what a heading calls them: "Deutsch (de)", "English", "Kiswahili (sw)"."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.localedata import exists

from questionnaires.model import LANGUAGES, Language

_OWN: Final = re.compile(r"x-[a-z0-9]{1,24}")
"""For a language that no list knows, the standard (BCP 47) has codes of one's own."""


def is_language(code: str) -> bool:
    """Whether this is a language that a text can be written in."""
    if code in LANGUAGES or _OWN.fullmatch(code):
        return True
    return bool(re.fullmatch(r"[a-z]{2,3}(-([a-z]{2}|[a-z]{4}|\d{3}))*", code)) and exists(
        code.partition("-")[0]
    )


def code_of(name: str) -> Language:
    """The code of a language by its name in German, English or itself; one of its own where nobody knows it."""
    plain = name.strip().casefold()
    if is_language(plain):
        return plain
    known = _by_name().get(plain)
    if known is not None:
        return known
    return "x-" + (re.sub(r"[^a-z0-9]", "", plain)[:24] or "sprache")


def name_of(code: Language) -> str:
    """What a language calls itself, its code where that is not known."""
    try:
        own = Locale.parse(code.replace("-", "_")).get_language_name(code.partition("-")[0])
    except (UnknownLocaleError, ValueError):
        return code.removeprefix("x-")
    return own or code


@cache
def _by_name() -> Mapping[str, Language]:
    found: dict[str, Language] = {}
    for reader in ("en", "de"):
        for code, name in Locale(reader).languages.items():
            plain = code.replace("_", "-").casefold()
            if is_language(plain):
                found.setdefault(name.casefold(), plain)
    return found
