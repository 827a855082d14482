"""What the columns of an XLSForm are called: "label::Deutsch (de)" is the label in German."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from questionnaires.model import LANGUAGES, Language
from questionnaires.xlsform.workbook import Row, Sheet

NAMES: Final[Mapping[Language, str]] = {
    "de": "Deutsch",
    "de-einfach": "Einfache Sprache",
    "en": "English",
    "tr": "Türkçe",
    "ar": "العربية",
    "uk": "Українська",
    "ru": "Русский",
    "fa": "فارسی",
    "ro": "Română",
    "pl": "Polski",
}
"""Each language in its own words, as it stands in the heading of a column."""

_WITH_CODE: Final = re.compile(r"(.*)\(([A-Za-z][A-Za-z-]*)\)\s*")


def heading(name: str, language: Language) -> str:
    """ "label::Deutsch (de)"."""
    return f"{name}::{NAMES[language]} ({language})"


def language_of(words: str) -> Language:
    """The code in "Deutsch (de)", "de" or "Deutsch"; what is none comes back as it is."""
    found = _WITH_CODE.fullmatch(words)
    code = (found[2] if found else words).strip().casefold()
    named = {name.casefold(): known for known, name in NAMES.items()}
    return code if code in LANGUAGES else named.get(code, code)


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings of a sheet by what they mean, whatever the spelling: ("label", "de") → "label::Deutsch (de)"."""

    by_meaning: Mapping[tuple[str, Language], str]

    @classmethod
    def of(cls, sheet: Sheet, *, translated: Iterable[str], default: Language) -> "Columns":
        """`translated` are the columns that there is one of per language; without a language they are in `default`."""
        known = frozenset(translated)
        filled = {heading for row in sheet.rows for heading in row.cells}
        found: dict[tuple[str, Language], str] = {}
        for heading in sheet.headings:
            name, _, words = heading.partition("::")
            if not words and ":" in name:
                name, _, words = name.partition(":")
            name = name.strip().casefold().replace(" ", "_")
            if name in known:
                if heading in filled:
                    found.setdefault((name, language_of(words) if words.strip() else default), heading)
            elif not words:
                found.setdefault((name, ""), heading)
        return cls(found)

    def languages(self, name: str) -> list[Language]:
        """In which languages there is such a column, in the order of the sheet."""
        return [language for known, language in self.by_meaning if known == name]

    def heading(self, name: str, language: Language = "") -> str:
        """What the column is called on the sheet; empty where it is missing."""
        return self.by_meaning.get((name, language), "")

    def text(self, row: Row, name: str) -> str:
        """The cell in a column that is not translated."""
        return row[self.heading(name)]

    def words(self, row: Row, name: str) -> dict[Language, str]:
        """The filled cells of a translated column, by language."""
        found = {language: row[self.heading(name, language)] for language in self.languages(name)}
        return {language: text for language, text in found.items() if text}
