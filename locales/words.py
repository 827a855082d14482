"""Texts by key from Fluent files; everything handed in is escaped unless it says that it is markup."""

import html
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from locales.direction import apart
from locales.texts import Texts

LANGUAGES = ("de", "de-einfach", "en")
"""The languages of the interface, in the order in which they are offered.

The first is always complete; where another lacks a text, the first one's is shown. A language that nobody who speaks
it has checked says so in the first line of its files and in its own name, `settings-language-name`.
"""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})

_BABEL = {"de": "de_DE", "de-einfach": "de_DE", "en": "en_GB"}

USUAL_GROUPS = ("verwaltung", "rat", "beirat", "ehrenamt", "institution")
"""The groups that a new town begins with: the texts `group-…`."""

SENTENCES_KEPT = 2_000
"""Of each language and door: those without values, and those that hold numbers only."""


class Markup(str):
    """HTML that is safe as it is; every other string handed to a text is escaped."""

    __slots__ = ()


Value: TypeAlias = str | int | float
Door: TypeAlias = Literal["telegram", "browser"]


@cache
def _texts(language: str) -> Texts:
    locale = _BABEL.get(language, language)
    return Texts(language, locale=locale, isolates_values=language in RIGHT_TO_LEFT)


@cache
def _usual_groups() -> dict[str, str]:
    first = words_in(LANGUAGES[0])
    return {first.plain(f"group-{each}"): f"group-{each}" for each in USUAL_GROUPS}


class Words:
    """The texts of one language."""

    def __init__(self, language: str, door: Door = "telegram") -> None:
        """`door`: through which the reader comes; every text may differ by it."""
        self.language = language
        self.door = door
        self._locale = _BABEL.get(language, language)
        self._sentences: dict[tuple[object, ...], str] = {}
        chain = dict.fromkeys((language, LANGUAGES[0]))
        self._texts = [_texts(code) for code in chain if code in LANGUAGES]

    def __call__(self, key: str, /, **values: Value) -> Markup:
        """The text as HTML. Raises LookupError for an unknown key, ValueError for a text that lacks a value."""
        if _are_numbers(values):
            return Markup(self._kept(key, values))
        safe = {name: _escaped(value) for name, value in values.items()}
        return Markup(self._format(key, safe))

    def plain(self, key: str, /, **values: Value) -> str:
        """The text without markup, for buttons, toasts and file names."""
        return self._kept(key, values) if _are_numbers(values) else self._format(key, values)

    def _kept(self, key: str, values: dict[str, Value]) -> str:
        """Most sentences are the same for everybody: forming one takes longer than saving an answer."""
        place = (key, *values.items())
        text = self._sentences.get(place)
        if text is None:
            if len(self._sentences) >= SENTENCES_KEPT:
                self._sentences.clear()
            text = self._sentences[place] = self._format(key, values)
        return text

    def _format(self, key: str, values: dict[str, Value]) -> str:
        for texts in self._texts:
            if key in texts:
                return texts.said(key, {"door": self.door} | {k: _bare(v) for k, v in values.items()})
        raise LookupError(f"no text for {key}")

    def number(self, value: int | Decimal) -> str:
        """A number in the manner of the language, with the digits that it has: whoever made it has rounded it.

        With a real minus sign.
        """
        from babel.numbers import format_decimal

        digits = max(0, -int(Decimal(value).as_tuple().exponent))
        behind = f".{'0' * digits}" if digits else ""
        written = format_decimal(value, format=f"#,##0{behind}", locale=self._locale)
        return written.replace("-", "−")

    def listed(self, names: Sequence[str]) -> str:
        """Beirat, Ehrenamt und Institutionen."""
        from babel.lists import format_list

        return format_list([apart(name) for name in names], locale=self._locale)

    def together(self, names: Sequence[str]) -> str:
        """ "Beirat, Ehrenamt und Institutionen zusammen"; one name as it is."""
        return names[0] if len(names) == 1 else self.plain("groups-together", groups=self.listed(names))

    def group(self, name: str) -> str:
        """A group that a town begins with in the language of the reader; one that the town named itself as it is."""
        usual = _usual_groups().get(name)
        return name if usual is None else self.plain(usual)

    def span(self, column: str) -> str:
        """ "3–9" for the range of numbers "3..9", "ab 1000" for "1000..", "bis 4" for "..4"; a number as it is."""
        low, between, high = column.partition("..")
        if not between:
            return column
        if not low:
            return self.plain("number-up-to", n=high)
        return f"{low}–{high}" if high else self.plain("number-from", n=low)

    def day(self, day: date) -> str:
        """Donnerstag, 3. Dezember 2026."""
        return _date(day, "full", self._locale)

    def short_day(self, day: date) -> str:
        """Do 03.12."""
        pattern = "EEE dd.MM." if self._locale == "de_DE" else "EEE d MMM"
        return _date(day, pattern, self._locale).replace(".,", ",").replace(". ", " ", 1)

    def weekday(self, day: date) -> str:
        """Donnerstag."""
        return _date(day, "EEEE", self._locale)

    def month(self, day: date) -> str:
        """Dezember 2026."""
        return _date(day, "LLLL y", self._locale)

    def time(self, moment: datetime | time) -> str:
        """18:00."""
        return _time(moment.hour, moment.minute, self._locale)


@lru_cache(maxsize=512)
def _date(day: date, pattern: str, locale: str) -> str:
    """The same few days stand on many screens."""
    from babel.dates import format_date

    return format_date(day, format=pattern, locale=locale)


@lru_cache(maxsize=512)
def _time(hour: int, minute: int, locale: str) -> str:
    from babel.dates import format_time

    return format_time(time(hour, minute), format="HH:mm", locale=locale)


def _are_numbers(values: dict[str, Value]) -> bool:
    """Whether nothing that is said can be somebody's own words; there may be nothing at all."""
    return all(isinstance(value, int | float) for value in values.values())


def _escaped(value: Value) -> Value:
    if isinstance(value, str) and not isinstance(value, Markup):
        return html.escape(value, quote=False)
    return value


def _bare(value: Value) -> Value:
    """Somebody's own words do not turn those around them; in markup they were kept apart when it was made."""
    if isinstance(value, Markup):
        return str(value)
    return apart(value) if isinstance(value, str) else value


@cache
def words_in(language: str, door: Door = "telegram") -> Words:
    """The texts of a language as they are read through this door; they are read once."""
    return Words(language, door)
