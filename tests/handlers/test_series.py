"""Series: several meetings planned at once, invited to with one message, answered together or one by one."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from handlers.meetings.repeat_words import EveryOther, Repeated, read
from sandbox.person import Person
from storage import persons
from storage.ids import ChatId
from tests.town import Town, goes
from web.calendar_feed import CalendarFeed
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


@pytest.mark.slow
async def test_series_is_typed_in_one_line_and_invited_to_with_one_message(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden ersten Dienstag um 18 Uhr im Bürgerhaus, 3 Mal")
    assert olga.reads() == (
        "Serie: am ersten Dienstag im Monat, 3 Treffen bis Di 02.02.2027\n\n"
        "3 Treffen werden zusammen geplant. Jedes lässt sich später einzeln verschieben oder absagen:\n\n"
        "Di 01.12.2026, 18:00\nDi 05.01.2027, 18:00\nDi 02.02.2027, 18:00\n\n"
        "Wie viele sollen es sein? Sie können es auch schreiben: 10 Mal oder bis 30.6."
    )
    await olga.taps("Fertig")
    assert "Serie: am ersten Dienstag im Monat, 3 Treffen bis Di 02.02.2027" in olga.reads()
    before = len(ada.from_bot)
    await olga.taps("Einladen: eine Person")
    assert len(ada.from_bot) == before + 1
    assert ada.reads().startswith(
        "Einladung zu 3 Treffen\n\nDi 01.12.2026, 18:00\nDi 05.01.2027, 18:00\nDi 02.02.2027, 18:00\n\nFolgetreffen"
    )
    assert "Gehört zu einer Serie: am ersten Dienstag im Monat" in ada.reads()
    await goes(ada, "Alle Termine der Serie", "Ich komme zu allen")
    assert ada.buttons()[2:5] == tuple(
        f"Di {day}, 18:00 · ja" for day in ("01.12.2026", "05.01.2027", "02.02.2027")
    )
    await goes(ada, "Di 05.01.2027, 18:00 · ja", "Ich kann doch nicht", "Alle Termine der Serie")
    assert "Di 05.01.2027, 18:00 · nein" in ada.buttons()
    await town.time_passes(timedelta(days=21, hours=8))
    assert ada.reads().startswith("Erinnerung: Treffen in 7 Tagen")
    await town.time_passes(timedelta(days=36))
    assert not any(
        "5. Januar 2027" in message.text for message in ada.from_bot if "Erinnerung:" in message.text
    )


@pytest.mark.slow
async def test_series_keeps_its_rule_where_one_of_its_meetings_is_moved(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden ersten Dienstag um 18 Uhr, 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person", "Verschieben")
    await olga.types("17.12. 18 Uhr")
    await olga.taps("Nur dieses verschieben")
    rule = "Gehört zu einer Serie: am ersten Dienstag im Monat"
    assert "Donnerstag, 17. Dezember 2026" in olga.reads()
    assert rule in olga.reads()
    await town.settled()
    assert ada.reads().startswith("Neuer Termin")
    assert rule in ada.reads()


@pytest.mark.slow
async def test_last_meeting_of_a_series_that_is_over_is_listed_beside_the_next_one(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen wöchentlich ab 5.11. um 18 Uhr, 4 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    await town.time_passes(timedelta(days=11))
    await olga.types("/treffen")
    assert [label for label in olga.buttons() if ".11." in label] == [
        "Do 19.11., 18:00 · Folgetreffen und ein weiteres",
        "Vorbei: Do 12.11., 18:00 · Folgetreffen",
    ]
    await olga.taps("Vorbei: Do 12.11., 18:00 · Folgetreffen")
    await olga.taps("Alle Termine der Serie")
    assert "Vorbei: Do 05.11.2026, 18:00 · Folgetreffen" in olga.buttons()


@pytest.mark.slow
async def test_draft_is_repeated_by_tapping_and_names_holidays(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen 24.11. 18 Uhr")
    await goes(olga, "Wiederholen", "Jede Woche am Dienstag")
    assert "6 Treffen bis Di 29.12.2026" in olga.reads()
    await olga.taps("12 Mal")
    assert "12 Treffen bis Di 09.02.2027" in olga.reads()
    await olga.types("bis Ende Dezember")
    assert "6 Treffen bis Di 29.12.2026" in olga.reads()
    await olga.types("alle zwei Wochen donnerstags")
    assert "Do 24.12.2026, 18:00 · Achtung: Heiligabend" in olga.reads()
    await olga.types("irgendwann")
    assert olga.reads().startswith("Das habe ich nicht verstanden.")
    await olga.types("50 Mal")
    assert olga.reads().startswith("Eine Serie hat 2 bis 24 Treffen.")
    await olga.types("bis 27.11.")
    assert olga.reads().startswith("Bis dahin wäre es nur ein Treffen.")
    await olga.taps("Nicht wiederholen")
    assert "Serie" not in olga.reads()
    assert "Donnerstag, 26. November 2026" in olga.reads(), "the day that was typed stays"


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["99", "120"])
async def test_more_meetings_than_are_possible_are_said_to_be_too_many(town: Town, typed: str) -> None:
    olga = await town.organiser()
    await olga.types(f"/treffen jeden ersten Dienstag um 18 Uhr, {typed} Mal")
    assert olga.reads().startswith("Eine Serie hat 2 bis 24 Treffen. Bitte wählen Sie eine andere Zahl.")
    assert "6 Treffen bis" in olga.reads(), "as many as usual, to be changed"
    await olga.types("24 Mal")
    assert "24 Treffen bis" in olga.reads()
    await olga.types(f"/treffen jeden zweiten Dienstag um 18 Uhr, {typed} Mal")
    assert olga.reads().startswith("Eine Serie hat 2 bis 24 Treffen.")


@pytest.mark.slow
async def test_end_on_a_day_that_no_calendar_has_is_said_to_be_none(town: Town) -> None:
    """It would be a series of another length without a word."""
    olga = await town.organiser()
    await olga.types("/treffen jeden ersten Dienstag um 18 Uhr bis 31.11.")
    wrong = "Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat."
    assert olga.reads().startswith(wrong)
    await olga.types("bis 31.4.")
    assert olga.reads().startswith(wrong)
    await olga.types("bis 30.4.")
    assert "5 Treffen bis" in olga.reads()


@pytest.mark.slow
async def test_every_second_tuesday_is_asked_about(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen jeden zweiten Dienstag um 18 Uhr")
    assert olga.reads() == "Beides ist möglich. Was meinen Sie?"
    assert olga.buttons()[:2] == ("Alle zwei Wochen am Dienstag", "Am zweiten Dienstag im Monat")
    await olga.taps("Alle zwei Wochen am Dienstag")
    assert olga.reads().startswith("Serie: alle zwei Wochen am Dienstag, 6 Treffen")


@pytest.mark.slow
async def test_one_or_all_that_follow_are_cancelled(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden Donnerstag ab 3.12. um 18 Uhr, 4 Mal")
    await goes(
        olga,
        "Fertig",
        "Einladen: eine Person",
        "Alle Termine der Serie",
        "Do 10.12.2026, 18:00 · Folgetreffen",
    )
    await goes(olga, "Treffen absagen")
    assert "Ja, alle 3 ab diesem absagen" in olga.buttons()
    await goes(olga, "Ja, absagen", "Alle Treffen")
    assert ada.reads().startswith("Ein Treffen fällt aus")
    assert "Do 03.12., 18:00 · Folgetreffen und 2 weitere" in olga.buttons()
    assert not any("Do 17.12." in label for label in olga.buttons()), "a series is one entry"
    await goes(
        olga,
        "Do 03.12., 18:00 · Folgetreffen und 2 weitere",
        "Alle Termine der Serie",
        "Do 17.12.2026, 18:00 · Folgetreffen",
    )
    await olga.taps("Treffen absagen")
    await olga.types("Der Saal ist <belegt>.")
    before = len(ada.from_bot)
    asked = olga.from_bot[-1]
    for said in ("Eine Person bekommt jetzt eine Nachricht.\n\n", "Folgetreffen\n"):
        await olga.taps("Ja, alle 2 ab diesem absagen", of=asked)
        assert olga.reads().startswith(said), "the second time nobody is told"
    assert len(ada.from_bot) == before + 1
    assert ada.reads().startswith(
        "Ein Treffen fällt aus\nGrund: Der Saal ist <belegt>.\n\n"
        "Mit ihm fallen die folgenden aus, zusammen 2 Treffen:\n\nDo 17.12.2026, 18:00\nDo 24.12.2026, 18:00"
    )
    for days in (29, 7, 7, 7):  # to the day before each of the four
        await town.time_passes(timedelta(days=days))
    reminded = [message.text for message in ada.from_bot if message.text.startswith("Erinnerung")]
    assert ["3. Dezember" in text for text in reminded] == [True]


@pytest.mark.slow
async def test_whoever_joins_later_is_invited_once_to_all(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen wöchentlich ab 3.12. um 18 Uhr, 5 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    ben = await town.participant("Ben")
    assert sum("Einladung zu 5 Treffen" in message.text for message in ben.from_bot) == 1
    assert sum("Einladung" in message.text for message in ben.from_bot) == 1


async def feed_of(town: Town, somebody: Person) -> Calendar:
    """What their private address gives to a calendar program."""
    person = await town.database.read(lambda tx: persons.of_chat(tx, ChatId(somebody.user.id)))
    assert person is not None
    return Calendar.from_ical(await CalendarFeed(town.workshops, town.sandbox.clock).of(person))


def entries(calendar: Calendar) -> list[str]:
    return [f"{event.decoded('dtstart'):%d.%m.%Y %H:%M}" for event in calendar.walk("VEVENT")]


@pytest.mark.slow
async def test_calendar_has_every_meeting_of_a_series(town: Town) -> None:
    """Each an entry of its own: one that is moved stays the same entry, one that is cancelled or declined is gone."""
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr, 4 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    before = await feed_of(town, ada)
    assert entries(before) == ["03.12.2026 18:00", "07.01.2027 18:00", "04.02.2027 18:00", "04.03.2027 18:00"]
    uids = [event["uid"] for event in before.walk("VEVENT")]
    assert len(set(uids)) == 4
    await olga.types("/treffen")
    await goes(
        olga,
        "Do 03.12., 18:00 · Folgetreffen und 3 weitere",
        "Alle Termine der Serie",
        "Do 07.01.2027, 18:00 · Folgetreffen",
    )
    await goes(olga, "Verschieben")
    await olga.types("8.1. 19 Uhr")
    await goes(
        olga, "Nur dieses verschieben", "Alle Termine der Serie", "Do 04.02.2027, 18:00 · Folgetreffen"
    )
    await goes(olga, "Treffen absagen", "Ja, absagen")
    await ada.types("/treffen")
    await goes(
        ada,
        "Do 03.12., 18:00 · Folgetreffen und 2 weitere",
        "Alle Termine der Serie",
        "Do 04.03.2027, 18:00 · offen",
        "Ich komme nicht",
    )
    after = await feed_of(town, ada)
    assert entries(after) == ["03.12.2026 18:00", "08.01.2027 19:00"]
    assert [event["uid"] for event in after.walk("VEVENT")] == uids[:2]
    assert [event.decoded("sequence") for event in after.walk("VEVENT")] == [0, 1]


@pytest.mark.slow
async def test_calendar_has_a_name_and_tells_what_is_not_answered_from_what_is(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr, 2 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")

    async def states() -> list[str]:
        return [str(event["status"]) for event in (await feed_of(town, ada)).walk("VEVENT")]

    assert await states() == ["TENTATIVE", "TENTATIVE"]
    await ada.taps("Ich komme")
    assert await states() == ["CONFIRMED", "TENTATIVE"]
    await ada.taps("Vielleicht")
    assert await states() == ["TENTATIVE", "TENTATIVE"]
    calendar = await feed_of(town, ada)
    assert str(calendar["x-wr-calname"]).startswith("Treffen und Maßnahmen: ")
    assert calendar["name"] == calendar["x-wr-calname"]


@pytest.mark.slow
async def test_calendar_describes_the_clocks_from_the_first_meeting_of_a_series_to_the_last(
    town: Town,
) -> None:
    """For a calendar that knows only what the file says: khal showed a date in winter an hour early."""
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await town.time_passes(timedelta(days=180))
    await olga.types("/treffen monatlich ab 6.7.2027 um 18 Uhr, 20 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    calendar = await feed_of(town, ada)
    walls = [event.decoded("dtstart").replace(tzinfo=None) for event in calendar.walk("VEVENT")]
    assert (walls[0].year, walls[-1].year) == (2027, 2029)
    [described] = calendar.timezones
    read, known = described.to_tz(lookup_tzid=False), ZoneInfo("Europe/Berlin")
    assert [wall.replace(tzinfo=read).utcoffset() for wall in walls] == [
        wall.replace(tzinfo=known).utcoffset() for wall in walls
    ]


@pytest.mark.slow
async def test_series_that_cannot_reach_its_end_says_so_before_it_is_made(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen jeden Dienstag um 18 Uhr bis 2030")
    assert "24 Treffen" in olga.reads()
    cut = "Weiter reicht eine Serie nicht: höchstens 24 Treffen und zwei Jahre."
    assert cut in olga.reads()
    await olga.types("bis 26.1.2027")
    assert "12 Treffen bis Di 26.01.2027" in olga.reads()
    assert cut not in olga.reads()
    await olga.types("jeden ersten Dienstag bis 2030")
    assert cut in olga.reads()
    await olga.taps("24 Mal")
    assert cut not in olga.reads(), "so many were wanted"


async def in_series(town: Town) -> tuple[Person, Person, Person]:
    """Four meetings, two people, and an organiser who looks at the second."""
    ada, ben = await town.participants(2)
    olga = await town.organiser()
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr im Rathaus, 4 Mal")
    await goes(olga, "Fertig", "Einladen: 2 Personen")
    await looks(olga, "Do 07.01.2027, 18:00 · Folgetreffen")
    return ada, ben, olga


async def looks(olga: Person, label: str) -> None:
    await olga.types("/treffen")
    await goes(olga, next(each for each in olga.buttons() if each.startswith("Do 03.12., 18:00")))
    await goes(olga, "Alle Termine der Serie", label)


@pytest.mark.slow
async def test_place_holds_for_all_that_follow_and_is_told_once(town: Town) -> None:
    ada, ben, olga = await in_series(town)
    before = len(ada.from_bot)
    await goes(olga, "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Bürgerhaus, Saal 2")
    assert olga.reads() == (
        "Für welche Treffen der Serie?\n\nNeuer Ort: Bürgerhaus, Saal 2\n"
        "Alle Eingeladenen erfahren ihn sofort, in der Nacht erst um 8 Uhr.\n\n"
        "Anders gemeint? Dann schreiben Sie den Ort noch einmal."
    )
    assert olga.buttons() == ("Nur für dieses", "Für alle 3 ab diesem", "Zurück")
    await goes(olga, "Für alle 3 ab diesem")
    assert "Bürgerhaus, Saal 2" in olga.reads()
    (told,) = ada.from_bot[before:]
    assert told.text.startswith(
        "Neuer Ort\n\nEr gilt für 3 Treffen:\n\nDo 07.01.2027, 18:00\nDo 04.02.2027, 18:00\nDo 04.03.2027, 18:00"
    )
    await ben.types("/treffen")
    await goes(ben, "Do 03.12., 18:00 · Folgetreffen und 3 weitere")
    assert "Rathaus" in ben.reads(), "the first one stays where it was"
    before = len(ada.from_bot)
    await goes(olga, "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Bürgerhaus, Saal 2")
    await goes(olga, "Für alle 3 ab diesem")
    assert olga.reads().startswith("Folgetreffen\n"), "nobody is told of the place that they know"
    await looks(olga, "Do 04.02.2027, 18:00 · Folgetreffen")
    await goes(olga, "Angaben ändern", "Ort oder Link angeben")
    await olga.types("Online")
    await goes(olga, "Nur für dieses")
    (told,) = ada.from_bot[before:]
    assert told.text.startswith("Neuer Ort\n\nFolgetreffen\nDonnerstag, 4. Februar 2027")


@pytest.mark.slow
async def test_another_day_holds_for_all_that_follow_and_is_told_once(town: Town) -> None:
    ada, ben, olga = await in_series(town)
    await ada.types("/treffen")
    await goes(
        ada, "Do 03.12., 18:00 · Folgetreffen und 3 weitere", "Alle Termine der Serie", "Ich komme zu allen"
    )
    before, quiet = len(ada.from_bot), len(ben.from_bot)
    await olga.taps("Verschieben")
    await olga.types("5.1. 17 Uhr")
    assert "Alle 3 ab diesem: am ersten Dienstag im Monat, bis Di 02.03.2027" in olga.reads()
    assert olga.buttons() == ("Nur dieses verschieben", "Alle 3 ab diesem verschieben", "Zurück")
    await olga.taps("Alle 3 ab diesem verschieben")
    assert olga.reads().startswith(
        "Verschoben. 2 Personen bekommen jetzt eine einzige Nachricht dazu. "
        "Alle werden zu jedem Treffen noch einmal gefragt.\n\n"
        "Alle 3 ab diesem: am ersten Dienstag im Monat, bis Di 02.03.2027\n\nFolgetreffen\n"
        "Dienstag, 5. Januar 2027\n17:00 bis 19:00 Uhr"
    )
    assert "Kommen: 0 · Kommen nicht: 0 · Offen: 2" in olga.reads()
    (told,) = ada.from_bot[before:]
    assert len(ben.from_bot) == quiet + 1
    assert told.text.startswith(
        "Neuer Termin\nBisher war geplant: Donnerstag, 7. Januar 2027, 18:00 Uhr\n\nEs sind 3 Treffen der Serie:\n\n"
        "Di 05.01.2027, 17:00\nDi 02.02.2027, 17:00\nDi 02.03.2027, 17:00\n\nBitte antworten Sie"
    )
    await goes(ada, "Alle Termine der Serie")
    assert ada.buttons()[2:6] == (
        "Do 03.12.2026, 18:00 · ja",
        "Di 05.01.2027, 17:00 · offen",
        "Di 02.02.2027, 17:00 · offen",
        "Di 02.03.2027, 17:00 · offen",
    )
    await town.time_passes(timedelta(days=56, hours=7))  # to the 29th of December
    assert ada.reads().startswith("Erinnerung: Treffen in 7 Tagen")
    assert "Dienstag, 5. Januar 2027" in ada.reads()


@pytest.mark.slow
async def test_place_of_another_meeting_of_the_series_is_not_proposed_and_warned_of(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden Freitag um 17 Uhr ab 20.11., 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person", "Verschieben")
    assert olga.buttons()[0] == "3 Wochen später · Fr 11.12.", "27.11. and 4.12. are taken"
    await olga.types("27.11. 17 Uhr")
    assert olga.reads().startswith("Achtung, an diesem Termin ist schon geplant: Folgetreffen\n\n")
    await goes(olga, "Zurück", "Verschieben")
    await olga.types("27.11. 18 Uhr")
    assert "Achtung" not in olga.reads()


@pytest.mark.slow
async def test_new_meeting_at_the_time_of_another_one_says_so_unless_that_is_cancelled(town: Town) -> None:
    warning = "Achtung, an diesem Termin ist schon geplant: Folgetreffen"
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.types("/treffen 3.12. 18 Uhr")
    assert warning not in olga.reads(), "a draft is not planned yet"
    await olga.taps("Einladen: eine Person")
    await olga.types("/treffen 3.12. 18 Uhr")
    assert warning in olga.reads()
    await goes(olga, "Zur Übersicht", "Alle Treffen", "Do 03.12., 18:00 · Folgetreffen")
    await goes(olga, "Treffen absagen", "Ja, absagen")
    await olga.types("/treffen 3.12. 18 Uhr")
    assert warning not in olga.reads()


@pytest.mark.slow
async def test_what_was_cancelled_leaves_its_place_free_where_all_that_follow_move(town: Town) -> None:
    ada, _, olga = await in_series(town)
    await looks(olga, "Do 04.02.2027, 18:00 · Folgetreffen")
    await goes(olga, "Treffen absagen", "Ja, absagen")
    await looks(olga, "Do 07.01.2027, 18:00 · Folgetreffen")
    await olga.taps("Verschieben")
    await olga.types("5.1. 18 Uhr")
    await goes(olga, "Alle 2 ab diesem verschieben", "Alle Termine der Serie")
    assert olga.buttons()[:4] == (
        "Do 03.12.2026, 18:00 · Folgetreffen",
        "Di 05.01.2027, 18:00 · Folgetreffen",
        "Abgesagt: Do 04.02.2027, 18:00 · Folgetreffen",
        "Di 02.03.2027, 18:00 · Folgetreffen",
    )
    assert "Di 05.01.2027, 18:00\nDi 02.03.2027, 18:00\n\nBitte" in ada.reads()


@pytest.mark.slow
async def test_title_holds_for_all_that_follow(town: Town) -> None:
    ada, _, olga = await in_series(town)
    before = len(ada.from_bot)
    await goes(olga, "Angaben ändern", "Titel ändern")
    await olga.types("Runde <A>")
    assert olga.reads() == (
        "Für welche Treffen der Serie?\n\nNeuer Titel: Runde <A>\n\n"
        "Anders gemeint? Dann schreiben Sie den Titel noch einmal."
    )
    await goes(olga, "Für alle 3 ab diesem", "Alle Termine der Serie")
    assert [label.partition(" · ")[2] for label in olga.buttons()[:4]] == ["Folgetreffen"] + ["Runde <A>"] * 3
    assert len(ada.from_bot) == before
    await goes(olga, "Do 04.03.2027, 18:00 · Runde <A>", "Angaben ändern", "Titel ändern")
    await olga.types("Abschluss")
    assert olga.reads().startswith("Abschluss\n"), "none follows the last one"


@pytest.mark.slow
async def test_reminders_hold_for_all_that_follow(town: Town) -> None:
    _, _, olga = await in_series(town)
    await goes(olga, "Erinnerungen", "Zeiten für Eingeladene", "3 Tage vorher: nein", "Vorschau ansehen")
    assert olga.buttons()[:3] == ("Nur für dieses übernehmen", "Für alle 3 ab diesem", "Änderung verwerfen")
    await goes(olga, "Für alle 3 ab diesem")
    assert "Mo 04.01., 18:00 · 3 Tage vorher: 2 Personen" in olga.reads()
    for label, has in (("Do 03.12.2026", False), ("Do 04.02.2027", True), ("Do 04.03.2027", True)):
        await looks(olga, f"{label}, 18:00 · Folgetreffen")
        assert ("3 Tage" in olga.reads()) is has


@pytest.mark.slow
@pytest.mark.parametrize("all_from_first", [False, True])
async def test_who_was_still_to_be_invited_in_the_morning_is_invited_to_what_is_left(
    town: Town, all_from_first: bool
) -> None:
    """Planned at night, and its first date cancelled in the same night."""
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await town.time_passes(timedelta(hours=12))
    before = len(ada.from_bot)
    await olga.types("/treffen monatlich ab 3.12. um 18 Uhr, 4 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person", "Treffen absagen")
    await olga.taps("Ja, alle 4 ab diesem absagen" if all_from_first else "Ja, absagen")
    await town.time_passes(timedelta(hours=12))
    (only,) = ada.from_bot[before:]
    if all_from_first:
        assert only.text.startswith("Ein Treffen fällt aus")
    else:
        assert only.text.startswith(
            "Einladung zu 3 Treffen\n\nDo 07.01.2027, 18:00\nDo 04.02.2027, 18:00\nDo 04.03.2027, 18:00"
        )


@pytest.mark.slow
async def test_reason_stands_with_all_that_were_cancelled_together(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden ersten Dienstag um 18 Uhr, 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person", "Treffen absagen")
    await olga.types("Umbau")
    await goes(
        olga,
        "Ja, alle 3 ab diesem absagen",
        "Alle Termine der Serie",
        "Abgesagt: Di 02.02.2027, 18:00 · Folgetreffen",
    )
    assert "Grund: Umbau" in olga.reads()


@pytest.mark.slow
async def test_answer_to_one_date_of_a_series_says_that_the_others_are_open_with_one_tap_for_all(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden ersten Dienstag um 18 Uhr, 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    assert "Noch offen" not in ada.reads(), "nothing is said yet"
    await ada.taps("Ich komme")
    assert (
        "Das gilt nur für diesen Termin (Di 01.12.). Noch offen: 2 weitere Termine der Serie." in ada.reads()
    )
    await goes(ada, "Alle Termine der Serie", "Di 05.01.2027, 18:00 · offen", "Ich komme nicht")
    assert (
        "Das gilt nur für diesen Termin (Di 05.01.). Noch offen: ein weiterer Termin der Serie."
        in ada.reads()
    )
    assert ada.buttons()[0] == "Ich komme zu keinem"
    await goes(ada, "Ich komme doch", "Ich komme zu allen")
    assert [label for label in ada.buttons() if label.endswith("· ja")] == [
        f"Di {day}, 18:00 · ja" for day in ("01.12.2026", "05.01.2027", "02.02.2027")
    ]
    await ada.taps("Di 01.12.2026, 18:00 · ja")
    assert "Noch offen" not in ada.reads()


@pytest.mark.slow
async def test_meeting_of_a_series_on_another_day_is_called_an_exception(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden ersten Dienstag um 18 Uhr, 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person", "Verschieben")
    assert "ausnahmsweise" not in ada.reads()
    await olga.types("2.12. 18 Uhr")
    await olga.taps("Nur dieses verschieben")
    said = "am ersten Dienstag im Monat. Dieses Treffen ist ausnahmsweise an einem anderen Tag."
    assert said in ada.reads()
    assert said in olga.reads()


@pytest.mark.slow
async def test_whoever_has_messages_off_reads_below_one_answer_to_all_that_no_news_will_come(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen jeden ersten Dienstag um 18 Uhr, 3 Mal")
    await goes(olga, "Fertig", "Einladen: eine Person")
    await ada.types("/stopp")
    await ada.types("/treffen")
    await goes(ada, "Di 01.12., 18:00 · Folgetreffen und 2 weitere", "Alle Termine der Serie")
    silence = "So erfahren Sie es nicht, wenn das Treffen verschoben oder abgesagt wird"
    assert silence not in ada.reads(), "nothing is answered yet"
    await goes(ada, "Ich komme zu allen")
    assert silence in ada.reads()
    await goes(ada, "Nachrichten einschalten", "Alle Termine der Serie")
    assert silence not in ada.reads()
