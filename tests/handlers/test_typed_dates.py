"""Several dates in one text, read as people list them."""

from datetime import datetime
from time import process_time

import pytest

from handlers.meetings.date_polls.typed_dates import MOST_READ, Unread, read
from handlers.meetings.when import Unclear

NOW = datetime(2026, 11, 3, 10)  # noqa: DTZ001 - what the clock on the wall shows


def starts(text: str, language: str = "de") -> list[str]:
    """As the clock on the wall will show them."""
    found = read(text, now=NOW, language=language)
    assert found.starts, found
    assert not found.unread
    return [f"{start:%d.%m. %H:%M}" for start in found.starts]


@pytest.mark.parametrize(
    "text",
    [
        "3.12. 18 Uhr, 4.12. 18 Uhr oder 10.12. um 17:30",
        "3.12. 18 Uhr\n4.12. 18 Uhr\n\n10.12. um 17:30",
        "Do, 3.12., 18 Uhr; Fr, 4.12., 18 Uhr; Do, 10.12., 17:30 Uhr",
        "3.12. und 4.12. um 18 Uhr, 10.12. um 17:30",
        "3.12. 18 Uhr, 4.12., 10.12. um 17:30, 4.12. 18 Uhr".replace("4.12., ", "4.12. 18 Uhr, "),
        "3. und 4. Dezember jeweils 18 Uhr, 10. Dezember um 17:30",
        "3./4.12.2026 18 Uhr oder 10.12. um 17:30",
        "Donnerstag, 3. Dezember, 18 Uhr und Freitag, 4. Dezember, 18 Uhr und 10.12. um 17:30",
    ],
)
def test_dates_are_read_whatever_stands_between_them(text: str) -> None:
    assert starts(text) == ["03.12. 18:00", "04.12. 18:00", "10.12. 17:30"]


def test_day_without_an_hour_takes_that_of_the_next_date_or_else_of_the_one_before() -> None:
    assert starts("3.12., 4.12., 10.12. um 17:30") == ["03.12. 17:30", "04.12. 17:30", "10.12. 17:30"]
    assert starts("3.12. 18 Uhr, 4.12.") == ["03.12. 18:00", "04.12. 18:00"]


@pytest.mark.parametrize(
    "text",
    [
        "3., 4. und 10. Dezember jeweils 18 Uhr",
        "3., 4. und 10. Dezember 2026, jeweils um 18 Uhr",
        "3., 4. oder 10.12. 18 Uhr",
        "am 3., 4. und 10. Dez. um 18 Uhr",
    ],
)
def test_days_share_the_month_behind_the_last_of_them(text: str) -> None:
    assert starts(text) == ["03.12. 18:00", "04.12. 18:00", "10.12. 18:00"]


def test_english_dates() -> None:
    assert starts("3 December 6 pm or 4 December 6 pm", "en") == ["03.12. 18:00", "04.12. 18:00"]


def test_place_and_length_of_the_first_date_that_has_them_count_for_all() -> None:
    found = read("3.12. 18 Uhr; 4.12. von 18 bis 19:30 Uhr im Rathaus", now=NOW)
    assert (found.minutes, found.place) == (90, "Rathaus")


@pytest.mark.parametrize(
    ("text", "part", "key"),
    [
        ("3.12. 18 Uhr oder demnächst", "demnächst", "meeting-when-unclear"),
        ("3.12. 18 Uhr, 31.2. 18 Uhr", "31.2. 18 Uhr", "meeting-when-no-such-day"),
        ("3.12. um acht; 4.12. 18 Uhr", "3.12. um acht", "meeting-when-which-half"),
        ("18 Uhr", "18 Uhr", "meeting-when-which-day"),
        ("3.12., 4.12.", "3.12., 4.12.", "dates-which-time"),
        (" ; ", ";", "meeting-when-unclear"),
    ],
)
def test_part_that_is_not_understood_is_named(text: str, part: str, key: str) -> None:
    assert read(text, now=NOW).unread == (Unread(part, Unclear(key)),)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("31.2. 18 Uhr, 3.12. 18 Uhr, 4.12. 18 Uhr", ["31.2. 18 Uhr"]),
        ("3.12., 18 Uhr, 31.2., 18 Uhr, 4.12., 18 Uhr", ["31.2., 18 Uhr"]),
        ("3.12. 18 Uhr, irgendwann, 4.12., 31.2.", ["irgendwann", "31.2."]),
        ("Do, 10.12., 18 Uhr und Fr, 11.12., 18 Uhr; Fr, 3.12., 18 Uhr", ["Fr, 3.12., 18 Uhr"]),
        ("1.11. 18 Uhr, 3.12. 18 Uhr oder 4.12. 18 Uhr", ["1.11. 18 Uhr"]),
    ],
)
def test_date_that_cannot_be_leaves_the_others(text: str, left_out: list[str]) -> None:
    found = read(text, now=NOW)
    assert [each.part for each in found.unread] == left_out
    assert len(found.starts) == 2


def test_days_of_the_week_are_listed() -> None:
    assert starts("Mi, Do und Fr um 18 Uhr") == ["04.11. 18:00", "05.11. 18:00", "06.11. 18:00"]


def test_more_dates_than_anybody_lists_are_not_read_one_by_one() -> None:
    """Everybody waits while they are: what comes behind the first of them is told as it stands."""
    days = [f"{day}.{month}.2027 um 18 Uhr" for month in range(1, 13) for day in range(1, 29)]
    begun = process_time()
    found = read(", ".join(days[:200]), now=NOW)
    assert process_time() - begun < 2
    assert [f"{each:%d.%m.}" for each in found.starts[:3]] == ["01.01.", "02.01.", "03.01."]
    assert len(found.starts) == MOST_READ
    assert found.beyond == ", ".join(days[MOST_READ:200])


@pytest.mark.parametrize("text", ["a, " * 400, "Wir treffen uns, wenn alle können, und " * 20])
def test_long_text_that_is_no_list_of_dates_is_read_at_once(text: str) -> None:
    begun = process_time()
    found = read(text, now=NOW)
    assert process_time() - begun < 2
    assert not found.starts
    assert found.beyond
