"""How often something takes place, as it is typed, and the dates that follow from it."""

from collections.abc import Sequence
from datetime import datetime

import pytest

from handlers.meetings.repeat_words import EveryOther, Repeated, read
from workshops.meetings.repeating import Every, Repeats, Rule, first_fitting, moved, nth_of, starts

NOW = datetime(2026, 11, 3, 10)  # noqa: DTZ001 - what the clock on the wall shows


def days(first: str, repeats: Repeats) -> list[str]:
    return [f"{start:%d.%m.%Y}" for start in starts(datetime.fromisoformat(first), repeats)]


@pytest.mark.parametrize(
    ("text", "rule", "weekday", "count", "until", "rest"),
    [
        ("jeden ersten Dienstag", ("month", 1), 1, None, None, ""),
        ("Jeden ersten Dienstag um 18 Uhr, bis Juni", ("month", 1), 1, None, "2027-06-30", "um 18 Uhr"),
        ("jeden 1. Dienstag im Monat 18 Uhr", ("month", 1), 1, None, None, "18 Uhr"),
        ("am letzten Freitag im Monat", ("month", -1), 4, None, None, ""),
        ("jeden zweiten Dienstag im Monat", ("month", 2), 1, None, None, ""),
        ("monatlich, 4 Mal", ("month", None), None, 4, None, ""),
        ("alle 2 Wochen donnerstags 18 Uhr, 6 Mal", ("fortnight", None), 3, 6, None, "18 Uhr"),
        ("vierzehntägig", ("fortnight", None), None, None, None, ""),
        ("wöchentlich ab 3.12. von 18 bis 20 Uhr", ("week", None), None, None, None, "ab 3.12. von 18 bis 20 Uhr"),
        ("jeden Dienstag um 18 Uhr im Bürgerhaus, Saal 2, bis 30.6.2027", ("week", None), 1, None, "2027-06-30",
         "um 18 Uhr im Bürgerhaus, Saal 2"),
        ("dienstags 18 Uhr", ("week", None), 1, None, None, "18 Uhr"),
        ("sechsmal", None, None, 6, None, ""),
        ("bis Ende März", None, None, None, "2027-03-31", ""),
        ("bis 30. Juni", None, None, None, "2027-06-30", ""),
        ("jeden Dienstag um 18 Uhr bis 2030", ("week", None), 1, None, "2030-12-31", "um 18 Uhr"),
        ("monatlich von 18 bis 20 Uhr bis Ende 2027", ("month", None), None, None, "2027-12-31", "von 18 bis 20 Uhr"),
        ("bis Jahresende", None, None, None, "2026-12-31", ""),
    ],
)  # fmt: skip
def test_how_often_is_read(
    text: str,
    rule: tuple[str, int | None] | None,
    weekday: int | None,
    count: int | None,
    until: str | None,
    rest: str,
) -> None:
    found = read(text, now=NOW)
    assert isinstance(found, Repeated)
    assert (None if found.rule is None else (found.rule.every.value, found.rule.nth)) == rule
    assert (found.weekday, found.count, found.rest) == (weekday, count, rest)
    assert (None if found.until is None else found.until.isoformat()) == until


@pytest.mark.parametrize(
    "text", ["every first Tuesday at 6 pm until June", "first Tuesday of every month, until June"]
)
def test_how_often_is_read_in_english(text: str) -> None:
    found = read(text, now=NOW, language="en")
    assert isinstance(found, Repeated)
    assert (found.rule, found.weekday) == (Rule(Every.MONTH, 1), 1)


@pytest.mark.parametrize(
    "text", ["3.12. 18 Uhr", "erster Dienstag im Februar", "Donnerstag von 18 bis 20 Uhr", "bis 18 Uhr"]
)
def test_one_date_is_no_series(text: str) -> None:
    assert read(text, now=NOW) is None


def test_every_second_tuesday_may_be_either() -> None:
    assert isinstance(read("jeden zweiten Dienstag", now=NOW), EveryOther)


def test_dates_follow_the_rule_until_its_end() -> None:
    month, last, fortnight = Rule(Every.MONTH, 1), Rule(Every.MONTH, -1), Rule(Every.FORTNIGHT)
    assert days("2026-12-01T18:00", Repeats(month, count=3)) == ["01.12.2026", "05.01.2027", "02.02.2027"]
    assert days("2026-12-31T18:00", Repeats(last, count=3)) == [
        "31.12.2026",
        "28.01.2027",
        "25.02.2027",
    ]
    until = datetime(2027, 1, 5).date()  # noqa: DTZ001 - a day
    assert days("2026-12-01T18:00", Repeats(month, until=until)) == ["01.12.2026", "05.01.2027"]
    assert days("2026-12-03T18:00", Repeats(fortnight, count=3)) == [
        "03.12.2026",
        "17.12.2026",
        "31.12.2026",
    ]
    assert len(days("2026-12-03T18:00", Repeats(Rule(Every.WEEK), count=99))) == 24
    assert len(days("2026-12-01T18:00", Repeats(month))) == 24


TUESDAYS = ("2026-12-01T18:00", "2027-01-05T18:00", "2027-02-02T18:00")


FRIDAYS = ("2026-11-27T18:00", "2026-12-25T18:00")


@pytest.mark.parametrize(
    ("before", "rule", "to", "after", "nth"),
    [
        (TUESDAYS, Rule(Every.MONTH, 1), "2026-12-03T18:00", ["03.12.2026", "07.01.2027", "04.02.2027"], 1),
        (TUESDAYS, Rule(Every.MONTH, 1), "2026-12-08T18:00", ["08.12.2026", "12.01.2027", "09.02.2027"], 2),
        (TUESDAYS, Rule(Every.MONTH, 1), "2026-12-01T17:30", ["01.12.2026", "05.01.2027", "02.02.2027"], 1),
        (FRIDAYS, Rule(Every.MONTH, -1), "2026-11-30T18:00", ["30.11.2026", "28.12.2026"], -1),
        (FRIDAYS, Rule(Every.MONTH, -1), "2026-11-26T18:00", ["26.11.2026", "31.12.2026"], -1),
        (TUESDAYS, Rule(Every.WEEK), "2026-12-03T18:00", ["03.12.2026", "10.12.2026", "17.12.2026"], None),
        (
            TUESDAYS,
            Rule(Every.FORTNIGHT),
            "2026-12-03T18:00",
            ["03.12.2026", "17.12.2026", "31.12.2026"],
            None,
        ),
    ],
)
def test_all_that_follow_keep_their_rule_where_the_first_moves(
    before: Sequence[str], rule: Rule, to: str, after: list[str], nth: int | None
) -> None:
    starts_before = [datetime.fromisoformat(each) for each in before]
    repeats = Repeats(rule, weekday=starts_before[0].weekday())
    held, found = moved(starts_before, repeats, datetime.fromisoformat(to))
    assert [f"{each:%d.%m.%Y}" for each in found] == after
    assert {each.time() for each in found} == {datetime.fromisoformat(to).time()}
    assert (held.rule, held.weekday) == (Rule(rule.every, nth), found[0].weekday())


def test_at_another_hour_each_stays_on_the_day_to_which_it_was_moved() -> None:
    before = [datetime.fromisoformat(each) for each in ("2026-12-17T18:00", *TUESDAYS[1:])]
    repeats = Repeats(Rule(Every.MONTH, 1), weekday=1)
    held, found = moved(before, repeats, before[0].replace(hour=17))
    assert found == [each.replace(hour=17) for each in before]
    assert held == repeats


def test_rule_begins_with_the_first_day_that_fits() -> None:
    assert first_fitting(NOW.date(), Rule(Every.MONTH, 1), 1).isoformat() == "2026-11-03"
    assert first_fitting(NOW.date(), Rule(Every.MONTH, -1), 4).isoformat() == "2026-11-27"
    assert first_fitting(NOW.date(), Rule(Every.WEEK), 3).isoformat() == "2026-11-05"
    assert nth_of(datetime(2026, 12, 31).date()) == -1  # noqa: DTZ001 - a day


def test_repeats_are_read_as_they_were_written() -> None:
    repeats = Repeats(Rule(Every.MONTH, -1), until=NOW.date())
    assert Repeats.read(repeats.written()) == repeats
