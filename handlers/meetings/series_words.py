"""How a series is said: "am ersten Dienstag im Monat", and until when. Pure."""

from datetime import datetime, timedelta
from typing import Final

from locales import Markup, Words
from workshops.meetings.repeating import LAST, Every, Repeats, Rule, nth_of, starts

_NTH: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", LAST: "last"}


def series_words(words: Words, repeats: Repeats, start: datetime) -> str:
    """The rule of a planned series, as it was made, wherever this meeting of it was moved to."""
    if repeats.weekday is None:
        return rule_words(words, repeats.rule, start)
    return rule_words(words, repeats.rule, start + timedelta(days=repeats.weekday - start.weekday()))


def rule_words(words: Words, rule: Rule, start: datetime) -> str:
    """ "am ersten Dienstag im Monat"; the weekday is that of the first meeting."""
    day = words.weekday(start.date())
    if rule.every is Every.MONTH:
        return nth_words(words, rule.nth or nth_of(start.date()), day)
    return words.plain("series-every-week" if rule.every is Every.WEEK else "series-every-fortnight", day=day)


def nth_words(words: Words, nth: int, day: str) -> str:
    """ "am ersten Dienstag im Monat"."""
    return words.plain("series-every-nth", nth=_NTH[nth], day=day)


def on_button(said: str) -> str:
    """The same at the beginning of a button."""
    return said[:1].upper() + said[1:]


def repeats_words(words: Words, repeats: Repeats, start: datetime) -> str:
    """ "am ersten Dienstag im Monat, 6 Treffen bis Di 01.06.2027"."""
    every = starts(start, repeats)
    return words.plain(
        "series-repeats",
        rule=rule_words(words, repeats.rule, start),
        n=len(every),
        last=words.short_day(every[-1].date()),
        year=str(every[-1].year),
    )


def with_year(words: Words, start: datetime) -> str:
    """ "Di 05.01.2027, 18:00"."""
    return words.plain("series-date", **_values(words, start))


def date_words(words: Words, start: datetime, holiday: str | None) -> Markup:
    """The same, with the name of the holiday that it is on."""
    if holiday is None:
        return words("series-date", **_values(words, start))
    return words("series-date-holiday", name=holiday, **_values(words, start))


def _values(words: Words, start: datetime) -> dict[str, str]:
    return {"day": words.short_day(start.date()), "year": str(start.year), "time": words.time(start)}
