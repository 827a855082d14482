"""Series: several meetings planned at once, invited to with one message, answered together or one by one."""

from datetime import timedelta

import pytest

from tests.town import Town, goes


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
