"""Days on which nobody is invited unasked: public holidays of the town's state, Christmas Eve and New Year's Eve."""

from datetime import date, timedelta
from functools import cache
from typing import Final

STATES: Final = {
    "BW": "Baden-Württemberg",
    "BY": "Bayern",
    "BE": "Berlin",
    "BB": "Brandenburg",
    "HB": "Bremen",
    "HH": "Hamburg",
    "HE": "Hessen",
    "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz",
    "SL": "Saarland",
    "SN": "Sachsen",
    "ST": "Sachsen-Anhalt",
    "SH": "Schleswig-Holstein",
    "TH": "Thüringen",
}
_EVES: Final = {
    "de": {(12, 24): "Heiligabend", (12, 31): "Silvester"},
    "en": {(12, 24): "Christmas Eve", (12, 31): "New Year's Eve"},
}
"""Days before a holiday on which town halls are closed."""
_SUNDAYS: Final = {
    "de": {"Ostermontag": "Ostersonntag", "Pfingstmontag": "Pfingstsonntag"},
    "en": {"Easter Monday": "Easter Sunday", "Pentecost Monday": "Pentecost"},
}
"""Before which holidays there is a Sunday on which nobody comes; it is a holiday by law in few states only."""
_LANGUAGES: Final = {"de": "de", "en": "en_US"}
"""As the library calls them."""
_SATURDAY: Final = 5


def holiday(day: date, state: str | None, language: str = "de") -> str | None:
    """What a day is called, in German where the language has no name for it; in Bavaria also what is a holiday in
    most of its towns only."""
    known = language if language in _LANGUAGES else "de"
    return _EVES[known].get((day.month, day.day)) or _of_year(day.year, state, known).get(day)


def is_working_day(day: date, state: str | None) -> bool:
    """Whether people can be expected to meet."""
    return day.weekday() < _SATURDAY and holiday(day, state) is None


def next_working_day(day: date, state: str | None) -> date:
    """This day or the first one after it on which people can be expected to meet."""
    while not is_working_day(day, state):
        day += timedelta(days=1)
    return day


@cache
def _of_year(year: int, state: str | None, language: str) -> dict[date, str]:
    from holidays import country_holidays  # heavy, and needed only where dates are chosen

    # Without a language the library speaks that of the machine. Texts never go into it: it takes them month first.
    categories = ("public", "catholic") if state == "BY" else ("public",)
    found = country_holidays(
        "DE", subdiv=state, years=year, language=_LANGUAGES[language], categories=categories
    )
    sundays = {
        day - timedelta(days=1): _SUNDAYS[language][name]
        for day, name in found.items()
        if name in _SUNDAYS[language]
    }
    return dict(found.items()) | sundays
