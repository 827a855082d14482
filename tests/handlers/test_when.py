"""Dates and times as people in a town hall type them, on a Thursday in November."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from time import perf_counter
from typing import Literal

import pytest
from babel.dates import format_date, get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from handlers.meetings import date_words, english_dates
from handlers.meetings.when import Either, Typed, Unclear, half_of_the_day, length, read

NOW = datetime(2026, 11, 5, 10, 0)  # noqa: DTZ001 - what the clock on the wall shows

READ = [
    ("Dienstag in 14 Tagen 18 Uhr", "2026-11-24 18:00"),
    ("erster Dienstag im Februar 18 Uhr", "2027-02-02 18:00"),
    ("am letzten Freitag im November um 17 Uhr", "2026-11-27 17:00"),
    ("KW 3 Donnerstag 18 Uhr", "2027-01-21 18:00"),
    ("Donnerstag KW 50, 18:30", "2026-12-10 18:30"),
    ("6. 12. 26 18 Uhr", "2026-12-06 18:00"),
    ("14.1. 18 Uhr c.t.", "2027-01-14 18:15"),
    ("14.1. 18 Uhr s.t.", "2027-01-14 18:00"),
    ("übermorgen um neun", "2026-11-07 09:00"),
    ("3.12. 18 Uhr", "2026-12-03 18:00"),
    ("am 3.12. um 18 Uhr", "2026-12-03 18:00"),
    ("3.12. 18.30 Uhr", "2026-12-03 18:30"),
    ("3.12. 18 Uhr 30", "2026-12-03 18:30"),
    ("3.12 18:00", "2026-12-03 18:00"),
    ("3.12. 18.30", "2026-12-03 18:30"),
    ("3.12.2026 18:00", "2026-12-03 18:00"),
    ("03.12.26 18:00", "2026-12-03 18:00"),
    ("3/12/2026 18:00", "2026-12-03 18:00"),
    ("2026-12-03 18:00", "2026-12-03 18:00"),
    ("2026-12-03T18:00", "2026-12-03 18:00"),
    ("18 Uhr am 3.12.", "2026-12-03 18:00"),
    ("Do, 3.12., 18 Uhr", "2026-12-03 18:00"),
    ("Do 3.12. 18h", "2026-12-03 18:00"),
    ("3. Dezember 2026, 18:00", "2026-12-03 18:00"),
    ("Donnerstag, den 3. Dezember um 18 Uhr", "2026-12-03 18:00"),
    ("3. Dez 18:00", "2026-12-03 18:00"),
    ("3 Dezember 18 Uhr", "2026-12-03 18:00"),
    ("15. Januar 18 Uhr", "2027-01-15 18:00"),
    ("1. März 2027 9 Uhr", "2027-03-01 09:00"),
    ("heute 20 Uhr", "2026-11-05 20:00"),
    ("heute Abend um 8", "2026-11-05 20:00"),
    ("morgen 18 Uhr", "2026-11-06 18:00"),
    ("morgen früh um 9", "2026-11-06 09:00"),
    ("übermorgen 9 Uhr", "2026-11-07 09:00"),
    ("Donnerstag 18:30", "2026-11-12 18:30"),
    ("Mittwoch 19.30", "2026-11-11 19:30"),
    ("mi 18 uhr", "2026-11-11 18:00"),
    ("Samstagvormittag 10 Uhr", "2026-11-07 10:00"),
    ("Sonnabend 10 Uhr", "2026-11-07 10:00"),
    ("Freitag um halb sieben abends", "2026-11-06 18:30"),
    ("Dienstag Viertel nach sechs am Abend", "2026-11-10 18:15"),
    ("nächsten Dienstag 18 Uhr", "2026-11-10 18:00"),
    ("kommenden Freitag, 17 Uhr", "2026-11-06 17:00"),
    ("übernächsten Dienstag 18 Uhr", "2026-11-17 18:00"),
    ("nächste Woche Donnerstag 18 Uhr", "2026-11-12 18:00"),
    ("Montag nächster Woche 18 Uhr", "2026-11-09 18:00"),
    ("in vier Wochen um 18 Uhr", "2026-12-03 18:00"),
    ("in 6 Wochen, 18:00", "2026-12-17 18:00"),
    ("heute in 14 Tagen, 18 Uhr", "2026-11-19 18:00"),
    ("in zehn Tagen um 17:30", "2026-11-15 17:30"),
    ("in einem Monat 18 Uhr", "2026-12-05 18:00"),
    ("Dienstag in einer Woche 18 Uhr", "2026-11-17 18:00"),
    ("Donnerstag in 2 Wochen um 18 Uhr", "2026-11-19 18:00"),
    ("in zwei Wochen am Dienstag um 18 Uhr", "2026-11-17 18:00"),
    ("Bitte am Mittwoch, 2. Dezember, gegen 17 Uhr", "2026-12-02 17:00"),
]

LASTING = [
    ("am 3.12. von 18 bis 20 Uhr", "2026-12-03 18:00", 120),
    ("3.12. 18-20 Uhr", "2026-12-03 18:00", 120),
    ("3.12. 18:00–20:30", "2026-12-03 18:00", 150),
    ("Freitag von 9 bis 13", "2026-11-06 09:00", 240),
    ("3.12. 20 bis 24 Uhr", "2026-12-03 20:00", 240),
    ("3.12. 20:30-24:00", "2026-12-03 20:30", 210),
    ("3.12. von 22 bis 0 Uhr", "2026-12-03 22:00", 120),
    ("3.12. 22:30-00:00", "2026-12-03 22:30", 90),
    ("morgen 18 Uhr, 90 Minuten", "2026-11-06 18:00", 90),
    ("morgen 18 Uhr für 2 Stunden", "2026-11-06 18:00", 120),
    ("morgen 18 Uhr, 1,5 Stunden", "2026-11-06 18:00", 90),
    ("morgen 18 Uhr für anderthalb Stunden", "2026-11-06 18:00", 90),
    ("Mittwoch 18 bis 20", "2026-11-11 18:00", 120),
]

IN_DOUBT = [
    ("3.12. um 6", "2026-12-03 06:00", "2026-12-03 18:00"),
    ("Freitag halb sieben", "2026-11-06 06:30", "2026-11-06 18:30"),
    ("halb acht am 10.12.", "2026-12-10 07:30", "2026-12-10 19:30"),
    ("am 10.12. um acht", "2026-12-10 08:00", "2026-12-10 20:00"),
    ("10.12. 8 Uhr", "2026-12-10 08:00", "2026-12-10 20:00"),
    ("in drei Wochen um halb sieben", "2026-11-26 06:30", "2026-11-26 18:30"),
    ("Viertel vor neun am 10.12.", "2026-12-10 08:45", "2026-12-10 20:45"),
    ("nächsten Freitag 18 Uhr", "2026-11-06 18:00", "2026-11-13 18:00"),
    ("heute in 8 Tagen 18 Uhr", "2026-11-12 18:00", "2026-11-13 18:00"),
]

PLACED = [
    ("Do, 14.1., 18 Uhr im Rathaus", "2027-01-14 18:00", None, "Rathaus"),
    ("3.12. 18-20 Uhr, Ort: Bürgerhaus, Saal 2", "2026-12-03 18:00", 120, "Bürgerhaus, Saal 2"),
    ("morgen 18 Uhr in der Bücherei", "2026-11-06 18:00", None, "Bücherei"),
    ("morgen um 18 Uhr am Markt 3", "2026-11-06 18:00", None, "am Markt 3"),
]

IN_ENGLISH = [
    ("3 December at 6 pm", "2026-12-03 18:00", None),
    ("December 3rd, 6:30pm", "2026-12-03 18:30", None),
    ("Thursday, 3 December 2026, 18:00", "2026-12-03 18:00", None),
    ("tomorrow at 18:00", "2026-11-06 18:00", None),
    ("in four weeks at 6 pm", "2026-12-03 18:00", None),
    ("Wednesday from 6 to 8 pm", "2026-11-11 18:00", 120),
    ("Tues 9 am for 2 hours", "2026-11-10 09:00", 120),
    ("next week Thursday at noon", "2026-11-12 12:00", None),
]

UNCLEAR = [
    ("Sitzung", Unclear("meeting-when-unclear")),
    ("", Unclear("meeting-when-unclear")),
    ("nicht am 3.12. 18 Uhr", Unclear("meeting-when-unclear")),
    ("3.12. oder 4.12. 18 Uhr", Unclear("meeting-when-unclear")),
    ("3.12. 18 Uhr morgens", Unclear("meeting-when-unclear")),
    ("Mitte Dezember", Unclear("meeting-when-unclear")),
    ("nächste Woche", Unclear("meeting-when-which-day")),
    ("31.2. 18 Uhr", Unclear("meeting-when-no-such-day")),
    ("3.13. 18 Uhr", Unclear("meeting-when-no-such-day")),
    ("29.2.2027 18 Uhr", Unclear("meeting-when-no-such-day")),
    ("2026-02-30 18:00", Unclear("meeting-when-no-such-day")),
    ("3.12. 25 Uhr", Unclear("meeting-when-no-such-time")),
    ("3.12. 18:75", Unclear("meeting-when-no-such-time")),
    ("3.12. von 20 bis 18 Uhr", Unclear("meeting-when-end-first")),
    ("3.11. 18 Uhr", Unclear("meeting-when-just-gone", date(2026, 11, 3))),
    ("Freitag, 3.12., 18 Uhr", Unclear("meeting-when-other-weekday", date(2026, 12, 3))),
]


def typed(moment: str, minutes: int | None = None) -> Typed:
    at = datetime.fromisoformat(moment)
    return Typed(at.date(), at.time(), minutes)


@pytest.mark.parametrize(("text", "moment"), READ)
def test_when_is_read_as_it_was_meant(text: str, moment: str) -> None:
    assert read(text, now=NOW) == typed(moment)


@pytest.mark.parametrize(("text", "early", "late"), IN_DOUBT)
def test_when_that_may_be_two_things_is_both_of_them(text: str, early: str, late: str) -> None:
    assert read(text, now=NOW) == Either((typed(early), typed(late)))


def test_when_from_seven_to_twenty_lasts_an_hour_if_it_begins_in_the_evening() -> None:
    both = typed("2026-12-03 07:00", 780), typed("2026-12-03 19:00", 60)
    assert read("3.12. von 7 bis 20 Uhr", now=NOW) == Either(both)
    assert read("3.12. von 8 bis 14 Uhr", now=NOW) == typed("2026-12-03 08:00", 360)
    assert read("3.12. von 6 bis 8", now=NOW) == Either(
        (typed("2026-12-03 06:00", 120), typed("2026-12-03 18:00", 120))
    )


@pytest.mark.parametrize(
    ("text", "half"),
    [("morgens", 0), ("früh", 0), ("abends", 1), ("am Abend bitte", 1), ("egal", None), ("18:30", None)],
)
def test_half_of_the_day_is_read(text: str, half: int | None) -> None:
    assert half_of_the_day(text) == half


@pytest.mark.parametrize(("text", "moment", "minutes"), LASTING)
def test_when_with_an_end_tells_the_length(text: str, moment: str, minutes: int) -> None:
    assert read(text, now=NOW) == typed(moment, minutes)


@pytest.mark.parametrize(("text", "moment", "minutes", "place"), PLACED)
def test_when_may_end_with_the_place(text: str, moment: str, minutes: int | None, place: str) -> None:
    assert read(text, now=NOW) == replace(typed(moment, minutes), place=place)


def test_when_in_doubt_keeps_the_place() -> None:
    found = read("10.12. um acht im Rathaus", now=NOW)
    assert isinstance(found, Either)
    assert [each.place for each in found.options] == ["Rathaus", "Rathaus"]


@pytest.mark.parametrize(("text", "moment", "minutes"), IN_ENGLISH)
def test_when_is_read_in_english_for_who_has_chosen_it(text: str, moment: str, minutes: int | None) -> None:
    assert read(text, now=NOW, language="en") == typed(moment, minutes)


def test_when_in_english_may_end_with_the_place() -> None:
    expected = replace(typed("2026-12-03 18:00"), place="town hall")
    assert read("3 December, 6 pm at the town hall", now=NOW, language="en") == expected


@pytest.mark.parametrize(("text", "unclear"), UNCLEAR)
def test_when_that_is_unclear_says_what_is_wrong(text: str, unclear: Unclear) -> None:
    assert read(text, now=NOW) == unclear


@pytest.mark.parametrize("text", ["nächsten Dienstag", "am 10.11.", "Di. 10. November", "10.11"])
def test_when_without_a_time_leaves_it_open(text: str) -> None:
    assert read(text, now=NOW) == Typed(date(2026, 11, 10), None)


@pytest.mark.parametrize("text", ["18:30", "um 18.30 Uhr", "halb sieben abends", "18 Uhr 30"])
def test_when_without_a_day_leaves_it_open(text: str) -> None:
    assert read(text, now=NOW) == Typed(None, time(18, 30))


FORMATS = ["d.M.y", "dd.MM.yy", "d. MMMM y", "EEEE, d. MMMM y", "EEE d.M.y", "y-MM-dd"]


@given(
    st.dates(NOW.date(), NOW.date() + timedelta(days=700)),
    st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
    st.sampled_from(FORMATS),
    st.sampled_from([" {:%H:%M}", " um {:%H.%M} Uhr", ", {:%H:%M} Uhr"]),
)
def test_when_is_read_in_every_usual_form(day: date, moment: time, form: str, clock: str) -> None:
    text = format_date(day, form, locale="de_DE") + clock.format(moment)
    assert read(text, now=NOW) == Typed(day, moment)


WORDS = [
    "3.12.",
    "18",
    "uhr",
    "31.2.",
    "do",
    "halb",
    "in",
    "wochen",
    "99",
    "-",
    ":",
    "bis",
    "vor",
    "mai",
    "0",
    "\n",
]


@given(st.text(max_size=40) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_when_never_fails(text: str) -> None:
    assert isinstance(read(text, now=NOW), Typed | Either | Unclear)


@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_names_of_months_and_days_are_those_of_babel(width: Literal["wide", "abbreviated"]) -> None:
    """In both languages: the English ones become the German ones in full."""
    german = {name.casefold(): n for n, name in get_month_names("wide", locale="de").items()}
    for n, name in get_month_names(width, locale="de").items():
        assert date_words.MONTHS[name.casefold().rstrip(".")] == n
    for n, name in get_month_names(width, locale="en").items():
        assert german[english_dates.MONTHS[name.casefold()].casefold()] == n
    for n, name in get_day_names(width, locale="de").items():
        assert date_words.WEEKDAYS[name.casefold().rstrip(".")] == n
    for n, name in get_day_names(width, locale="en").items():
        assert date_words.WEEKDAYS[english_dates.DAYS[name.casefold()].casefold()] == n


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45 Minuten", 45),
        ("2 1/2 Stunden", 150),
        ("2 ½ Stunden", 150),
        ("2,5 Stunden", 150),
        ("eine Stunde", 60),
        ("anderthalb Stunden", 90),
        ("1 Stunde und 30 Minuten", 90),
        ("1:30", 90),
        ("2 hours", 120),
        ("24 Stunden", 1440),
    ],
)
def test_length_alone_is_read(text: str, minutes: int) -> None:
    assert length(text) == minutes


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "meeting-length-unclear"),
        ("lange", "meeting-length-unclear"),
        ("45", "meeting-length-unclear"),
        ("4 Minuten", "meeting-when-too-short"),
        ("25 Stunden", "meeting-when-too-long"),
    ],
)
def test_length_that_cannot_be_says_why(text: str, key: str) -> None:
    assert length(text) == Unclear(key)


def test_end_that_is_too_near_is_said_to_be() -> None:
    assert read("heute von 19:32 bis 19:34 Uhr", now=NOW) == Unclear("meeting-when-too-short")


def test_long_row_of_blanks_is_read_at_once() -> None:
    begun = perf_counter()
    assert isinstance(read(f"a{' ' * 4000}b", now=datetime(2026, 12, 1, 9)), Unclear)  # noqa: DTZ001
    assert perf_counter() - begun < 2
