"""When a meeting is to be: proposed, picked or typed, and what cannot be understood is asked about."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.town import Town


@pytest.mark.slow
async def test_date_can_be_typed_or_picked_step_by_step(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.types("3. Dezember, von 18 bis 19:30 Uhr")
    typed = olga.reads()
    assert "Donnerstag, 3. Dezember 2026\n18:00 bis 19:30 Uhr" in typed
    await olga.taps("Anderer Termin")
    for label in ("Anderer Tag", "Dezember 2026", "Do 10.12.", "17:30"):
        await olga.taps(label)
    assert "Donnerstag, 10. Dezember 2026\n17:30 bis 19:00 Uhr" in olga.reads()


@pytest.mark.slow
async def test_end_on_another_day_is_told_with_its_day(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 9 Uhr, 24 Stunden")
    assert "Donnerstag, 3. Dezember 2026\n09:00 Uhr bis Freitag, 4. Dezember 2026, 09:00 Uhr" in olga.reads()
    await olga.types("/treffen 3.12. 22 Uhr")
    assert "Donnerstag, 3. Dezember 2026\n22:00 bis 24:00 Uhr" in olga.reads()


@pytest.mark.slow
async def test_place_is_typed_with_the_date_and_kept_where_the_hour_is_asked(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen Do, 14.1., 18 Uhr im Rathaus")
    assert "Donnerstag, 14. Januar 2027\n18:00 bis 20:00 Uhr\nOrt: Rathaus" in olga.reads()
    await olga.types("/treffen 14.1. um acht im Bürgerhaus, Saal 2")
    await olga.taps("Do 14.01., 20:00")
    assert "20:00 bis 22:00 Uhr\nOrt: Bürgerhaus, Saal 2" in olga.reads()


@pytest.mark.slow
async def test_organisers_type_dates_in_the_language_that_they_chose(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/einstellungen")
    await olga.taps("Sprache ändern")
    await olga.taps("English")
    await olga.types("/treffen 3 December, 6 to 8 pm at the town hall")
    assert "Thursday, 3 December 2026\n18:00 to 20:00\nPlace: town hall" in olga.reads()


@pytest.mark.slow
async def test_holidays_of_the_state_are_named_and_never_suggested(town: Town) -> None:
    town.sandbox.clock.advance(datetime(2026, 11, 26, 9, tzinfo=UTC) - town.sandbox.clock.now())
    olga = await town.organiser()
    await olga.taps("Alle Treffen")
    await olga.taps("Bundesland für Feiertage wählen")
    await olga.taps("Bayern")
    assert "Feiertage: Bayern" in olga.buttons()
    await olga.taps("Neues Treffen")
    suggested = [label for label in olga.buttons() if "Wochen" in label]
    assert suggested == [
        "In 2 Wochen · Do 10.12., 18:00",
        "In 4 Wochen · Mo 28.12., 18:00",
        "In 6 Wochen · Do 07.01., 18:00",
    ], "neither Christmas Eve nor the days after it"
    await olga.taps("Anderer Tag")
    await olga.taps("Dezember 2026")
    assert "Feiertage: Do 24.12. Heiligabend, Fr 25.12. Erster Weihnachtstag" in olga.reads()
    await olga.types("6.1.2027 18 Uhr")
    assert "Heilige Drei Könige" in olga.reads(), "a holiday in Bavaria, and still possible for who wants it"
    assert "Treffen festlegen" in olga.buttons()


@pytest.mark.slow
async def test_times_of_today_that_are_over_are_not_offered(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "Anderer Tag", "Di 03.11."):
        await olga.taps(label)
    assert olga.buttons()[:2] == ("14:00", "15:00")


@pytest.mark.slow
async def test_day_without_a_time_asks_for_the_time(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.types("am 3. Dezember")
    assert "Um wie viel Uhr?" in olga.reads()
    await olga.types("irgendwann")
    assert olga.reads().startswith("Diesen Termin habe ich nicht verstanden.")
    await olga.types("19")
    assert "19:00 bis 21:00 Uhr" in olga.reads()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("demnächst", "Diesen Termin habe ich nicht verstanden."),
        ("18 Uhr", "An welchem Tag?"),
        ("31.2. 18 Uhr", "Diesen Tag gibt es nicht."),
        ("um 6", "Morgens oder abends?"),
        ("2.11. 18 Uhr", "Montag, 2. November 2026 ist schon vorbei."),
        ("2.11.2026 18 Uhr", "Dieser Zeitpunkt ist schon vorbei."),
        ("3.12.2062 18 Uhr", "Das ist mehr als zwei Jahre hin."),
        ("28.3.2027 02:30", "Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhren vorgestellt werden."),
        ("31.10.2027 02:30", "Diese Uhrzeit gibt es in der Nacht zweimal"),
        ("Freitag, 3.12., 18 Uhr", "Dieser Tag ist Donnerstag, 3. Dezember 2026."),
    ],
)
async def test_date_that_cannot_be_gets_one_clear_sentence(town: Town, text: str, sentence: str) -> None:
    olga = await town.organiser()
    await olga.types(f"/treffen {text}")
    assert sentence in olga.reads()
    await olga.types("3.12. 18 Uhr")
    assert olga.reads().startswith("Vorschau")


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["Do 10.12., 19:30", "abends", "19:30", "um 19.30 Uhr"])
async def test_hour_that_may_be_morning_or_evening_is_asked_with_the_whole_date(
    town: Town, answer: str
) -> None:
    olga = await town.organiser()
    await olga.types("/treffen halb acht am 10.12.")
    assert olga.reads() == "Beides ist möglich. Welchen Zeitpunkt meinen Sie?"
    assert olga.buttons()[:2] == ("Do 10.12., 07:30", "Do 10.12., 19:30")
    await olga.types(answer)
    assert "Donnerstag, 10. Dezember 2026\n19:30 bis 21:30 Uhr" in olga.reads()


@pytest.mark.slow
async def test_word_that_decides_nothing_keeps_both_times_in_sight(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen halb acht am 10.12.")
    await olga.types("ja")
    assert olga.buttons()[:2] == ("Do 10.12., 07:30", "Do 10.12., 19:30")


@pytest.mark.slow
async def test_length_is_kept_when_the_hour_is_asked_for(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 10.12. von 7 bis 8")
    await olga.taps("Do 10.12., 19:00")
    assert "19:00 bis 20:00 Uhr" in olga.reads()


@pytest.mark.slow
async def test_time_that_was_typed_before_its_day_is_kept(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 18:30")
    assert "An welchem Tag?" in olga.reads()
    await olga.types("10.12.")
    assert "Donnerstag, 10. Dezember 2026\n18:30 bis 20:30 Uhr" in olga.reads()


@pytest.mark.slow
async def test_next_tuesday_on_a_monday_is_asked_about(town: Town) -> None:
    olga = await town.organiser()
    await town.time_passes(timedelta(days=6))
    await olga.types("/treffen nächsten Dienstag")
    assert olga.buttons()[:2] == ("Di 10.11.", "Di 17.11.")
    await olga.taps("Di 17.11.")
    await olga.taps("18:00")
    assert "Dienstag, 17. November 2026\n18:00" in olga.reads()


@pytest.mark.slow
@pytest.mark.parametrize("day", ["3.12.2500", "3.12.2500 um 6 Uhr", "3.12.2500 um 18:00 Uhr"])
async def test_day_in_a_far_year_is_asked_about_at_once(town: Town, day: str) -> None:
    olga = await town.organiser()
    await olga.types(f"/treffen {day}")
    assert olga.reads().startswith("Das ist mehr als zwei Jahre hin. Bitte prüfen Sie das Jahr.")


@pytest.mark.slow
@pytest.mark.parametrize("day", ["3.12.1950", "3.12.1950 um 6 Uhr", "3.12.1950 um 18:00 Uhr"])
async def test_day_of_long_ago_is_asked_about_at_once(town: Town, day: str) -> None:
    olga = await town.organiser()
    await olga.types(f"/treffen {day}")
    assert olga.reads().startswith("Dieser Zeitpunkt ist schon vorbei.")


@pytest.mark.slow
async def test_place_and_length_are_kept_until_day_and_hour_are_known(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 14.1. 90 Minuten im Bürgerhaus")
    await olga.types("um 6 Uhr")
    await olga.taps("Do 14.01., 18:00")
    assert "18:00 bis 19:30 Uhr\nOrt: Bürgerhaus" in olga.reads()
    await olga.types("/treffen 14.1. 90 Minuten")
    await olga.taps("18:00")
    assert "18:00 bis 19:30 Uhr" in olga.reads()
    await olga.types("/treffen nächsten Donnerstag im Bürgerhaus")
    await olga.taps(next(label for label in olga.buttons() if label.startswith("Do ")))
    await olga.taps("18:00")
    assert "18:00 bis 20:00 Uhr\nOrt: Bürgerhaus" in olga.reads()
