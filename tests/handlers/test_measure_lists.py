"""Lists of measures: turned, searched, on the home screen, in a file, and in invitations."""

import io
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from tests.handlers.measuring import DAY, made
from tests.town import Town

pytestmark = pytest.mark.slow


async def test_followers_hear_in_the_evening_what_changed_and_stop_by_one_tap(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await olga.types("/massnahmen Lotsen, Integrationsbeirat, bis Ende Mai")
    await olga.taps("Allen zeigen")
    await ada.types("/massnahmen")
    for name in ("1 · Sprachcafé im Rathaus", "2 · Lotsen"):
        await ada.taps(name)
        await ada.taps("Bescheid bekommen")
        assert "bekommen Sie am Abend eine Nachricht" in ada.reads()
        await ada.taps("Zur Liste")
    before = len(ada.from_bot)
    for label in ("Stand ändern", "beschlossen", "Datum ändern"):
        await olga.taps(label)
    await olga.types("30.6.")
    for label in ("Zur Liste", "1 · Sprachcafé im Rathaus", "Stand ändern", "begonnen"):
        await olga.taps(label)
    assert len(ada.from_bot) == before
    await town.time_passes(timedelta(hours=8))
    assert ada.reads() == (
        "Bei diesen Maßnahmen hat sich etwas geändert\n\n"
        "1 · Sprachcafé im Rathaus\nStand: begonnen (vorher vorgeschlagen)\n\n"
        "2 · Lotsen\nStand: beschlossen (vorher vorgeschlagen)\n"
        "Datum: Mi 30.06.2027 (vorher Mo 31.05.2027)"
    )
    assert len(ada.from_bot) == before + 1
    await ada.taps("1: nicht mehr melden")
    assert "Sie bekommen dazu keine Nachricht mehr." in ada.reads()
    before = len(ada.from_bot)
    await olga.taps("Stand ändern")
    await olga.taps("erledigt")
    await town.time_passes(2 * DAY)
    assert len(ada.from_bot) == before


async def test_list_in_which_nothing_is_open_any_more_tells_how_many_are_done(town: Town) -> None:
    olga = await made(town)
    for label in ("Stand ändern", "erledigt"):
        await olga.taps(label)
    await olga.types("/massnahmen")
    for label in ("Auswählen", "offene"):
        await olga.taps(label)
    assert olga.reads() == "Maßnahmen · offene\n\nKeine Maßnahme ist mehr offen: Eine ist erledigt."
    await olga.taps("Erledigte ansehen")
    assert "Sprachcafé im Rathaus" in olga.reads()


async def test_everybody_finds_what_was_achieved_once_all_is_done(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    for label in ("Stand ändern", "erledigt"):
        await olga.taps(label)
    await ada.types("/menue")
    await ada.taps("Maßnahmen")
    assert "1 · Sprachcafé im Rathaus" in ada.reads()
    assert "erledigt" in ada.reads()


async def test_overdue_ones_stand_first_and_on_the_home_screen_of_organisers(town: Town) -> None:
    olga = await made(town)
    await olga.types("/massnahmen Lotsen, Beirat, bis 5.11.")
    await olga.taps("Ich übernehme")
    await olga.taps("Ohne Namen")
    await town.time_passes(5 * DAY)
    await olga.types("/menue")
    assert {"Maßnahme: Lotsen", "Maßnahmen (1 überfällig)"} <= set(olga.buttons())
    await olga.taps("Maßnahmen (1 überfällig)")
    assert "2 offene, davon 1 überfällig\n\n1 · Lotsen\n" in olga.reads()
    assert "bis Do 05.11. · überfällig" in olga.reads()


async def test_list_is_turned_page_by_page_and_says_the_beginning_of_what_is_long(town: Town) -> None:
    olga = await made(
        town, f"{'Beratungsstelle ' * 11}, Amt für Soziales und Integration und Teilhabe, bis 31.3."
    )
    await olga.types("/massnahmen Lotsen, Beirat, bis 30.4.")
    await olga.taps("Zur Liste")
    assert olga.buttons()[0] == "1 · Beratungsstelle Beratungs…", "in words as long as all have room"
    for line in ("Lesekreis", "Patenschaften", "Willkommensheft", "Spielefest", "Feste", "Chor"):
        await olga.types(f"/massnahmen {line}, Beirat, bis 30.4.")
    await olga.taps("Zur Liste")
    assert "1 · Beratungsstelle Beratungsstelle Beratungsstelle Beratun…\nAmt für Soziales und Integrat…" in (
        olga.reads()
    )
    assert olga.buttons()[:6] == ("1", "2", "3", "4", "nächste Seite", "Suchen")
    await olga.taps("nächste Seite")
    assert "7 · Feste\nBeirat · bis Fr 30.04.2027" in olga.reads()
    assert olga.buttons()[:5] == ("5", "6", "7", "8", "vorige Seite")
    await olga.types("8")
    assert olga.reads().startswith("Chor\n")
    await olga.taps("Zur Liste")
    assert "7 · Feste" in olga.reads(), "the page that they come from"
    await olga.taps("vorige Seite")
    await olga.taps("1")
    assert "Zuständig: Amt für Soziales und Integration und Teilhabe\n" in olga.reads()


async def test_word_leads_to_the_measures_that_it_occurs_in_and_back_to_what_was_found(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    for line in ("Bücherei öffnen, Kulturamt", "Lesekreis, Buecherei", "Geheimes in der Bücherei"):
        await olga.types(f"/massnahmen {line}")
        if not line.startswith("Geheim"):
            await olga.taps("Allen zeigen")
    await olga.taps("Zur Liste")
    for label in ("1 · Sprachcafé im Rathaus", "Stand ändern", "erledigt"):
        await olga.taps(label if label in olga.buttons() else "1")
    await ada.types("/massnahmen")
    for label in ("Auswählen", "Suchen"):
        await ada.taps(label)
    assert ada.reads().startswith("Welches Wort soll vorkommen?")
    await ada.types("???")
    assert ada.reads().startswith("Darin steht kein Wort. Bitte schreiben Sie eines.\n\nWelches Wort")
    await ada.types("  bücherei ")
    assert ada.reads().startswith("2 Maßnahmen mit „bücherei“\n\n1 · Bücherei öffnen\n")
    assert "2 · Lesekreis\nBuecherei" in ada.reads(), "in whatever spelling"
    assert "Geheimes" not in ada.reads(), "which is the organisers' alone"
    await ada.taps("2 · Lesekreis")
    await ada.taps("Zur Liste")
    assert ada.reads().startswith("2 Maßnahmen mit „bücherei“")
    await ada.taps("Anderes Wort")
    await ada.types("SPRACHCAFÉ rathaus")
    assert "1 · Sprachcafé im Rathaus\nAmt für Soziales" in ada.reads(), "what is done, too"
    for word in ("sprachcafe", "sprachcafe\u0301", "RATHÄUS"):
        await ada.taps("Anderes Wort")
        await ada.types(word)
        assert ("1 · Sprachcafé im Rathaus" in ada.reads()) == (word != "RATHÄUS"), word
    for word in ("oeffnen", "offnen", "öffnen", "bucherei", "o\u0308ffnen"):
        await ada.taps("Anderes Wort")
        await ada.types(word)
        assert "1 · Bücherei öffnen" in ada.reads(), word
    await ada.taps("Anderes Wort")
    await ada.types("Schwimmbad")
    assert ada.reads() == "Keine Maßnahme mit „Schwimmbad“"
    await ada.taps("Alle Maßnahmen")
    assert "2 offene" in ada.reads()


async def test_invitation_to_the_first_meeting_says_what_is_open_and_not_that_it_was_agreed(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    assert "Eine Maßnahme ist offen." in ada.reads()
    assert "vereinbart" not in ada.reads(), "nobody has met yet"
    await ada.taps("Alle Maßnahmen")
    assert "Sprachcafé im Rathaus" in ada.reads()


async def test_invitation_names_what_was_agreed_the_last_time_and_what_became_of_it(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    for line in ("Lotsen", "Lesekreis <b>, Beirat", "Patenschaften", "Geheimes"):
        await olga.types(f"/massnahmen {line}")
        if line != "Geheimes":
            await olga.taps("Allen zeigen")
    await olga.types("/treffen 10.11. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    assert "beim letzten Mal" not in ada.reads(), "it is the first time"
    await town.time_passes(8 * DAY)
    await olga.types("/massnahmen")
    for label in ("1", "Stand ändern", "erledigt"):
        await olga.taps(label)
    await olga.types("/massnahmen Neues seither")
    await olga.taps("Allen zeigen")
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    assert (
        "Was wir beim letzten Mal vereinbart haben\n• Neues seither: vorgeschlagen\n"
        "Offene Maßnahmen\n• Lotsen: vorgeschlagen\n• Lesekreis <b>: vorgeschlagen\n"
        "2 weitere finden Sie in der Liste."
    ) in ada.reads()
    assert "Geheimes" not in ada.reads()
    await olga.types("/massnahmen")
    for label in ("1", "Stand ändern", "verworfen"):
        await olga.taps(label)
    await olga.types("Es gibt schon welche.")
    await ada.taps("Ich komme")
    assert (
        "• Lesekreis <b>: vorgeschlagen\n• Patenschaften: vorgeschlagen\n2 weitere finden" in ada.reads()
    ), "what was given up is the last of them"
    await olga.types("/massnahmen")
    for label in ("1", "Stand ändern", "begonnen"):
        await olga.taps(label)
    await ada.taps("Ich kann doch nicht")
    agreed = "vereinbart haben\n• Lesekreis <b>: begonnen (vorher: vorgeschlagen)\n• Neues seither"
    assert agreed in ada.reads(), "from the truth of now"


async def test_measures_come_as_a_spreadsheet(town: Town) -> None:
    olga = await made(town, "=1+1, Amt für Soziales, bis 31.3.")
    await olga.taps("Zur Liste")
    await olga.taps("Als Tabelle")
    file = olga.files[-1]
    assert file.name == "massnahmen-2026-11-03.xlsx"
    sheet = load_workbook(io.BytesIO(file.content)).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == (
        "Nr.", "Was", "Stand", "Bis", "Zuständig", "Überfällig", "Ratsbeschluss nötig", "Alle sehen sie",
    ), "what nobody said of any measure has no column"  # fmt: skip
    assert [str(each).partition(" 00:00")[0] for each in rows[1][1:5]] == [
        "=1+1",
        "vorgeschlagen",
        str(date(2027, 3, 31)),
        "Amt für Soziales",
    ]
    assert sheet["B2"].data_type == "s", "a text and no formula"
