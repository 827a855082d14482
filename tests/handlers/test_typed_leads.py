"""Lead times as people type them."""

import pytest

from handlers.meetings.reminders.typed_leads import read


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1 Woche", ["7d"]),
        ("eine Woche vorher", ["7d"]),
        ("zwei Wochen, 3 Tage und 2 Stunden", ["14d", "3d", "2h"]),
        ("1 Woche / 3 Tage / 1 Tag / 2 Stunden vorher", ["7d", "3d", "1d", "2h"]),
        ("10 Tage vor dem Treffen", ["10d"]),
        ("am Vortag", ["1d"]),
        ("am Tag davor", ["1d"]),
        ("anderthalb Stunden", ["90m"]),
        ("1,5 Stunden", ["90m"]),
        ("1 ½ Stunden", ["90m"]),
        ("1½ Tage", ["36h"]),
        ("eine halbe Stunde vorher", ["30m"]),
        ("30min", ["30m"]),
        ("48 h", ["2d"]),
        ("5 days and 2 hours before", ["5d", "2h"]),
        ("one week before the meeting", ["7d"]),
        ("half an hour before", ["30m"]),
        ("", None),
        ("bald", None),
        ("3", None),
        ("3 Jahre", None),
        ("61 Tage", None),
        ("5 Minuten", None),
        ("3 Tage, irgendwann", None),
        ("0 Tage", None),
    ],
)
def test_lead_times_are_read(text: str, codes: list[str] | None) -> None:
    found = read(text)
    assert (None if found is None else [lead.code for lead in found]) == codes
