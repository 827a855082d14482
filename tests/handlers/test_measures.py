"""Measures as people see them: made in one line, taken on, asked about and answered by one tap, followed by many."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from openpyxl import load_workbook

from sandbox.person import Person
from tests.handlers.surveying import evaluated
from tests.town import AGREE, Town

pytestmark = pytest.mark.slow

LINE = "Sprachcafé im Rathaus, Amt für Soziales, bis 31.3."
DAY = timedelta(days=1)


async def made(town: Town, line: str = LINE, *, public: bool = True) -> Person:
    """Olga, who has the measure in front of her."""
    olga = await town.organiser()
    await olga.types(f"/massnahmen {line}")
    if public:
        await olga.taps("Allen zeigen")
    return olga


async def test_typed_line_becomes_a_measure(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Maßnahmen")
    assert "Es gibt noch keine offene Maßnahme." in olga.reads()
    await olga.taps("Neue Maßnahme")
    await olga.types(LINE)
    assert olga.reads() == (
        "Angelegt. Bisher sieht sie nur die Organisation.\n\nSprachcafé im Rathaus\nStand: vorgeschlagen\n"
        "Bis: Mittwoch, 31. März 2027\nZuständig: Amt für Soziales\nNoch hat sie niemand übernommen.\n"
        "Nur die Organisation sieht sie."
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Sprachcafé, Amt für Soziales, bis demnächst", "Nur „bis demnächst“ habe ich nicht verstanden."),
        ("Ende März", "Was soll geschehen? Das fehlt noch."),
        ("bis demnächst", "Was soll geschehen? Das fehlt noch."),
        ("bis 31.3.", "Was soll geschehen? Das fehlt noch."),
        (", , ,", "Was soll geschehen? Das fehlt noch."),
        ("Sprachcafé, " + "Amt " * 40, "Zu lang: „Zuständig“ hat höchstens 120 Zeichen."),
        ("S" * 201, "Zu lang: „Was“ hat höchstens 200 Zeichen."),
    ],
)
async def test_line_that_cannot_be_gets_one_clear_sentence(town: Town, line: str, sentence: str) -> None:
    olga = await town.organiser()
    await olga.taps("Maßnahmen")
    await olga.taps("Neue Maßnahme")
    await olga.types(line)
    assert sentence in olga.reads()
    await olga.types("Ende März" if line.startswith("Sprachcafé, Amt für") else LINE)
    assert "Bis: Mittwoch, 31. März 2027" in olga.reads()


async def test_day_that_is_gone_is_said_to_be_gone_and_asked_for(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt, bis 1.11.")
    assert olga.reads().startswith(
        "Angelegt. Nur ein Datum fehlt noch: Sonntag, 1. November 2026 ist schon vorbei.\n\nSprachcafé"
    )
    await olga.types("/massnahmen Sprachcafé, Amt, bis 1.11.2025")
    assert olga.reads().startswith(
        "Angelegt. Nur ein Datum fehlt noch: Samstag, 1. November 2025 ist schon vorbei.\n\nSprachcafé"
    )
    await olga.types("2.11.")
    assert olga.reads().startswith("Dieses Datum ist schon vorbei.")
    await olga.types("31.3.")
    assert "Bis: Mittwoch, 31. März 2027" in olga.reads()


async def test_day_that_may_be_either_of_two_is_chosen_by_one_tap(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt, bis nächsten Freitag")
    assert olga.reads().startswith("Angelegt. Nur „bis nächsten Freitag“ kann zweierlei heißen.")
    assert olga.buttons()[:2] == ("Bis Fr 06.11.", "Bis Fr 13.11.")
    await olga.types("nächsten Donnerstag")
    assert olga.reads().startswith("Das kann zweierlei heißen. Welcher Tag ist gemeint?")
    await olga.taps("Bis Do 12.11.")
    assert "Bis: Donnerstag, 12. November 2026" in olga.reads()


async def test_who_does_not_organise_makes_none(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types(f"/massnahmen {LINE}")
    assert "Es gibt noch keine offene Maßnahme." in ada.reads()
    assert "Neue Maßnahme" not in ada.buttons()


async def test_measure_is_taken_on_under_a_name_and_answered_by_one_tap(town: Town) -> None:
    ada, bea = await town.participant("Ada"), await town.participant("Bea")
    await made(town)
    await ada.types("/massnahmen")
    assert "1 · Sprachcafé im Rathaus\nAmt für Soziales · bis Mi 31.03.2027 · vorgeschlagen" in ada.reads()
    await ada.taps("1 · Sprachcafé im Rathaus")
    assert "Nicht vertraulich: Wer sie übernimmt, steht dabei" in ada.reads(), "said before the tap"
    await ada.taps("Ich übernehme")
    await ada.types("Frau A.")
    assert "Sie haben sie übernommen, als: Frau A." in ada.reads()
    await town.time_passes(datetime(2027, 3, 24, 9, tzinfo=UTC) - town.sandbox.clock.now())
    assert ada.reads().startswith(
        "Wie weit ist diese Maßnahme? In 7 Tagen soll sie fertig sein.\n\nSprachcafé im Rathaus\n"
    )
    await ada.taps("Erledigt")
    assert "Danke. Sie ist erledigt." in ada.reads()
    await bea.types("/massnahmen")
    await bea.taps("Auswählen")
    await bea.taps("erledigte")
    assert "Amt für Soziales (Frau A.) · bis Mi 31.03. · erledigt" in bea.reads()
    before = len(ada.from_bot)
    await town.time_passes(30 * DAY)
    assert len(ada.from_bot) == before, "nobody is asked after it was done"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("läuft", "Stand: begonnen"),
        ("fertig", "Stand: erledigt"),
        ("ich brauche hilfe", "Stand: vorgeschlagen"),
    ],
)
async def test_answer_can_be_typed(town: Town, typed: str, said: str) -> None:
    olga = await made(town, "Sprachcafé bis 20.11.")
    await olga.taps("Ich übernehme")
    await olga.taps("Ohne Namen")
    await town.time_passes(10 * DAY)
    assert olga.reads().startswith("Wie weit ist diese Maßnahme?")
    await olga.types(typed)
    assert said in olga.reads()


async def test_moved_day_is_asked_about_anew_and_the_old_one_is_not(town: Town) -> None:
    ada = await town.participant("Ada")
    await made(town, "Sprachcafé bis 20.11.")
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé", "Ich übernehme", "Ohne Namen"):
        await ada.taps(label)
    await town.time_passes(10 * DAY)
    assert "In 7 Tagen soll sie fertig sein." in ada.reads()
    await ada.taps("Anderes Datum")
    await ada.types("in vier Wochen")
    assert ada.reads().startswith("Danke, das ist gespeichert.\n\nSprachcafé")
    assert "Bis: Freitag, 11. Dezember 2026" in ada.reads()
    before = len(ada.from_bot)
    await town.time_passes(20 * DAY)
    assert len(ada.from_bot) == before, "the old day has passed unasked"
    await town.time_passes(DAY)
    assert "In 7 Tagen soll sie fertig sein." in ada.reads()
    await town.time_passes(8 * DAY)
    assert "Ihr Datum ist vorbei." in ada.reads()


async def test_organisers_hear_that_help_is_needed_by_day(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme"):
        await ada.taps(label)
    await ada.types("Frau A.")
    await town.time_passes(timedelta(hours=11))
    await ada.taps("Brauche Hilfe")
    assert "Die Organisation bekommt eine Nachricht." in ada.reads()
    assert not olga.sees("Hier wird Hilfe gebraucht"), "it is nine in the evening"
    await town.time_passes(timedelta(hours=11))
    assert olga.reads().startswith("Hier wird Hilfe gebraucht\n\nSprachcafé im Rathaus")
    assert "Übernommen von: Frau A." in olga.reads()


async def test_help_that_is_needed_stands_there_until_it_is_answered(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme", "Ohne Namen", "Brauche Hilfe"):
        await ada.taps(label)
    assert "Wobei brauchen Sie Hilfe?" in ada.reads()
    await ada.types("Ein Raum <fehlt>")
    asked = "Hilfe wird gebraucht seit Dienstag, 3. November 2026: „Ein Raum <fehlt>“"
    assert asked in ada.reads()
    assert asked in olga.reads()
    await olga.types("/massnahmen")
    assert "vorgeschlagen · braucht Hilfe" in olga.reads()
    for label in ("Auswählen", "mit Bitte um Hilfe", "1 · Sprachcafé im Rathaus", "Antworten"):
        await olga.taps(label)
    await olga.types("Nehmen Sie den Saal.")
    assert "Hilfe wird gebraucht" not in olga.reads()
    assert "Antworten" not in olga.buttons()
    assert ada.reads().startswith("Antwort auf Ihre Bitte um Hilfe\n\n„Nehmen Sie den Saal.“")
    await olga.taps("Verlauf")
    assert "Auf Nachfrage: Hilfe wird gebraucht: „Ein Raum <fehlt>“" in olga.reads()
    assert "Antwort der Organisation: „Nehmen Sie den Saal.“" in olga.reads()
    ben = await town.participant("Ben")
    await ben.types("/massnahmen")
    await ben.taps("1 · Sprachcafé im Rathaus")
    assert "Hilfe" not in ben.reads(), "only for whoever took it on or organises"


async def test_whoever_made_it_answers_for_the_office_where_nobody_took_it_on(town: Town) -> None:
    olga = await made(town, "Sprachcafé, Amt für Soziales, bis 20.11.", public=False)
    await town.time_passes(10 * DAY)
    assert "Niemand hat sie übernommen. Fragen Sie bitte bei der zuständigen Stelle nach" in olga.reads()
    await olga.taps("Begonnen")
    assert "Stand: begonnen" in olga.reads()


async def test_link_lets_somebody_in_who_takes_it_on(town: Town) -> None:
    olga = await made(town, public=False)
    await olga.taps("Weitergeben")
    link = next(word for word in olga.reads().split() if "start=m" in word)
    nora, ben = town.sandbox.person("Nora"), await town.participant("Ben")
    await nora.opens(link)
    assert nora.reads().startswith(
        "Musterstadt fragt Sie: Übernehmen Sie diese Maßnahme?\n\nSprachcafé im Rathaus"
    )
    assert "Nicht vertraulich: Wer sie übernimmt, steht dabei, mit dem Namen, den" in nora.reads()
    consent = nora.reads().partition("Wer sieht was?")[2]
    assert "Ihre übrigen Antworten sind vertraulich." in consent
    assert "ein Name nur, wenn Sie ihn nennen" in consent, "which is what they may do next"
    await nora.taps(AGREE)
    await nora.taps("Ich übernehme")
    await nora.types("Nora vom Amt")
    assert "Sie haben sie übernommen, als: Nora vom Amt" in nora.reads()
    await nora.types("/menue")
    assert "Maßnahmen" in nora.buttons()
    await ben.opens(link)
    assert ben.reads() == "Diese Maßnahme hat schon jemand übernommen."
    await nora.opens(link)
    assert "Sie haben sie übernommen" in nora.reads()


ASKED = "Maßnahme: Sprachcafé im Rat…"


async def link_passed_on(town: Town) -> str:
    olga = await made(town, public=False)
    await olga.taps("Weitergeben")
    return next(word for word in olga.reads().split() if "start=m" in word)


async def test_question_of_a_link_stays_on_the_first_screen_until_it_is_answered(town: Town) -> None:
    link = await link_passed_on(town)
    nora, ben = town.sandbox.person("Nora"), await town.participant("Ben")
    await nora.opens(link)
    await nora.taps(AGREE)
    await ben.opens(link)
    for person in (nora, ben):
        await person.types("/menue")
        assert "Im Moment ist nichts zu tun." not in person.reads()
        assert person.buttons()[0] == ASKED
        await person.taps(ASKED)
        assert "Übernehmen Sie diese Maßnahme?" in person.reads()
    await ben.types("/daten")
    assert "Eine Maßnahme, zu der Sie noch nicht gesagt haben, ob Sie sie übernehmen." in ben.reads()
    await ben.opens(link)
    await ben.taps("Nein, danke")
    await ben.types("/menue")
    assert ASKED not in ben.buttons()
    await ben.opens(link)
    await nora.types("/menue")
    await nora.taps(ASKED)
    await nora.taps("Ich übernehme")
    await nora.types("Nora vom Amt")
    for person in (nora, ben):
        await person.types("/menue")
        assert ASKED not in person.buttons(), "somebody has taken it on"


async def test_question_of_a_link_ends_with_the_link(town: Town) -> None:
    link = await link_passed_on(town)
    ben = await town.participant("Ben")
    await ben.opens(link)
    await ben.types("/menue")
    assert ASKED in ben.buttons()
    await town.time_passes(31 * DAY)
    await ben.types("/menue")
    assert ASKED not in ben.buttons()
    olga = await town.organiser()
    await olga.types("/massnahmen")
    await olga.taps("1 · Sprachcafé im Rathaus")
    await olga.taps("Weitergeben")
    await ben.types("/menue")
    assert ASKED not in ben.buttons(), "the other link is for somebody else"


async def test_who_does_not_want_to_leaves_no_trace(town: Town) -> None:
    olga = await made(town)
    await olga.taps("Weitergeben")
    link = next(word for word in olga.reads().split() if "start=m" in word)
    nora = town.sandbox.person("Nora")
    await nora.opens(link)
    await nora.taps("Nicht teilnehmen")
    assert "Über Sie ist nichts gespeichert." in nora.reads()
    people = await town.database.read(lambda tx: tx.all("SELECT * FROM person"))
    assert len(people) == 2  # coordinator and organiser
    for token in ("0" * 22, "x"):
        await nora.opens(town.sandbox.link(f"m{token}"))
        assert nora.reads().startswith("Diesen Link gibt es nicht")


async def test_name_goes_with_whoever_gives_it_back(town: Town) -> None:
    ada = await town.participant("Ada")
    await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme"):
        await ada.taps(label)
    await ada.types("Frau A.")
    for label in ("Abgeben", "Ja, abgeben"):
        await ada.taps(label)
    assert "Noch hat sie niemand übernommen." in ada.reads()
    assert await town.database.read(lambda tx: tx.all("SELECT * FROM measure_owner")) == []


async def test_followers_hear_in_the_evening_what_changed_and_stop_by_one_tap(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await olga.types("/massnahmen Lotsen, Integrationsbeirat, bis Ende Mai")
    await olga.taps("Allen zeigen")
    await ada.types("/massnahmen")
    for name in ("1 · Sprachcafé im Rathaus", "2 · Lotsen"):
        await ada.taps(name)
        await ada.taps("Sag mir Bescheid")
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


async def test_reason_is_asked_for_what_is_discarded_and_kept_in_the_history(town: Town) -> None:
    olga = await made(town)
    for label in ("Stand ändern", "verworfen"):
        await olga.taps(label)
    await olga.types("Dafür ist kein Geld da.")
    assert "Stand: verworfen" in olga.reads()
    await olga.taps("Verlauf")
    assert "Dienstag, 3. November 2026: angelegt" in olga.reads()
    assert "Dienstag, 3. November 2026: Stand: verworfen. Grund: Dafür ist kein Geld da." in olga.reads()


async def test_what_is_put_off_is_asked_for_its_new_day(town: Town) -> None:
    olga = await made(town)
    for label in ("Stand ändern", "verschoben", "Ohne Grund"):
        await olga.taps(label)
    assert olga.reads().startswith("Verschoben.")
    await olga.taps("Ohne Datum")
    assert "Stand: verschoben\nBis: noch kein Datum" in olga.reads()


async def test_details_are_changed_one_by_one(town: Town) -> None:
    olga = await made(town, "Raum suchen")
    await olga.types(f"/massnahmen {LINE}")
    await olga.taps("Angaben ändern")
    for label, text, line in (
        ("Was", "Sprachcafé", "Sprachcafé\n"),
        ("Zuständig", "Volkshochschule", "Zuständig: Volkshochschule"),
        ("Handlungsfeld", "Begegnung", "Handlungsfeld: Begegnung"),
        ("Mit wem", "Ehrenamt", "Mit wem: Ehrenamt"),
        ("Womit", "500 Euro", "Womit: 500 Euro"),
        ("Erster Schritt", "Raum suchen", "Erster Schritt: Raum suchen"),
    ):
        await olga.taps(label)
        await olga.types(text)
        assert line in olga.reads()
    await olga.taps("Braucht einen Ratsbeschluss")
    assert "Braucht einen Beschluss des Rates." in olga.reads()
    await olga.taps("Baut auf einer anderen auf")
    await olga.taps("Raum suchen")
    assert "Baut auf: Raum suchen" in olga.reads()
    await olga.taps("Womit")
    await olga.types("x" * 201)
    assert "Das ist zu lang." in olga.reads()
    await olga.taps("Angabe löschen")
    assert "Womit" not in olga.reads()
    await olga.types("/massnahmen Lotsen")
    for label in ("Angaben ändern", "Handlungsfeld", "Begegnung"):
        await olga.taps(label)
    assert "Handlungsfeld: Begegnung" in olga.reads()
    for label in ("Zurück", "Zur Liste", "Auswählen", "Nach Feld", "Begegnung"):
        await olga.taps(label)
    assert "Nur Handlungsfeld: Begegnung" in olga.reads()
    assert "Raum suchen" not in olga.reads()


async def test_organisers_write_down_what_helped_once_it_has_ended(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    assert "Was hat geholfen?" not in olga.buttons(), "it is still open"
    for label in ("Stand ändern", "erledigt", "Was hat geholfen?"):
        await olga.taps(label)
    assert "Bitte ohne Namen von Personen." in olga.reads()
    await olga.types("Ein fester Raum <neben> dem Amt")
    assert "Geholfen hat: Ein fester Raum <neben> dem Amt" in olga.reads()
    assert olga.reads().startswith("Danke, das ist gespeichert.")
    assert "Was hat geholfen?" not in olga.buttons(), "it is said, and this is the measure"
    await ada.types("/massnahmen")
    for label in ("Auswählen", "erledigte", "1 · Sprachcafé im Rathaus"):
        await ada.taps(label)
    assert "Geholfen hat: Ein fester Raum <neben> dem Amt" in ada.reads()


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


async def test_who_came_by_the_link_finds_what_they_did_and_takes_it_back(town: Town) -> None:
    olga = await made(town, public=False)
    await olga.taps("Weitergeben")
    nora = town.sandbox.person("Nora")
    await nora.opens(next(word for word in olga.reads().split() if "start=m" in word))
    for label in (AGREE, "Ich übernehme", "Ohne Namen", "Erledigt"):
        await nora.taps(label)
    await nora.types("/menue")
    await nora.taps("Maßnahmen")
    assert "Sprachcafé im Rathaus" in nora.reads(), "what is done, since nothing is open"
    await nora.taps("1 · Sprachcafé im Rathaus")
    assert "Stand: erledigt" in nora.reads()
    await nora.taps("Doch nicht erledigt")
    assert nora.reads().startswith("Danke. Sie gilt wieder als begonnen.")
    assert "Stand: begonnen" in nora.reads()
    assert "Doch nicht erledigt" not in nora.buttons()


async def test_everybody_finds_what_was_achieved_once_all_is_done(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    for label in ("Stand ändern", "erledigt"):
        await olga.taps(label)
    await ada.types("/menue")
    await ada.taps("Maßnahmen")
    assert "1 · Sprachcafé im Rathaus" in ada.reads()
    assert "erledigt" in ada.reads()


async def test_slip_is_deleted(town: Town) -> None:
    olga = await made(town, public=False)
    for label in ("Wieder löschen", "Ja, löschen"):
        await olga.taps(label)
    assert olga.reads() == "Die Maßnahme ist gelöscht."
    await olga.taps("Alle Maßnahmen")
    assert "Es gibt noch keine offene Maßnahme." in olga.reads()


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
    assert ada.reads().startswith("In dieser Nachricht steht kein Wort.\n\nWelches Wort")
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


async def test_question_about_a_measure_leads_on_to_the_list_that_it_belongs_to(town: Town) -> None:
    olga = await made(town, "Sprachcafé, Amt für Soziales, bis 6.11.", public=False)
    await olga.types("/massnahmen Lesekreis, Beirat")
    await town.time_passes(5 * DAY)
    assert "Ihr Datum ist vorbei." in olga.reads()
    for label in ("Maßnahme ansehen", "Zur Liste"):
        await olga.taps(label)
    assert olga.reads().startswith("Maßnahmen · überfällige")
    assert "Lesekreis" not in olga.reads()
    for label in ("1 · Sprachcafé", "Verlauf", "Zurück", "Ich übernehme", "Ohne Namen", "Anderes Datum"):
        await olga.taps(label)
    await olga.types("16.11.")
    await town.time_passes(7 * DAY)
    assert olga.reads().startswith("Wie weit ist diese Maßnahme?")
    for label in ("Maßnahme ansehen", "Zur Liste"):
        await olga.taps(label)
    assert olga.reads().startswith("Maßnahmen · meine")


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


async def test_measure_is_made_from_a_closed_poll(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    await klara.types("/umfrage Womit fangen wir an? Sprachcafé / Lotsen")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Sprachcafé")
    for label in ("Abstimmung beenden", "Ja, beenden", "Maßnahme daraus"):
        await klara.taps(label)
    assert klara.reads().endswith("Aus der Abstimmung: Womit fangen wir an?")
    await klara.types(LINE)
    assert "Aus der Abstimmung: Womit fangen wir an?" in klara.reads()
    assert "Zuständig: Amt für Soziales" in klara.reads()


async def from_closed_poll(person: Person) -> None:
    await person.types("/menue")
    await person.taps("Abstimmungen")
    await person.taps(next(label for label in person.buttons() if "Womit fangen" in label))
    await person.taps("Maßnahme daraus")


async def both_about_to_make_one(town: Town) -> tuple[Person, Person]:
    """Two coordinators who are asked for the line of a measure from the same poll."""
    klara, ada = town.coordinator, await town.participant("Ada")
    kurt = await town.another_coordinator()
    await klara.types("/umfrage Womit fangen wir an? Sprachcafé / Lotsen")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Sprachcafé")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    for each in (klara, kurt):
        await from_closed_poll(each)
    return klara, kurt


async def test_who_types_while_somebody_else_makes_a_measure_from_the_same_is_told_and_loses_nothing(
    town: Town,
) -> None:
    klara, kurt = await both_about_to_make_one(town)
    await klara.types(LINE)
    await kurt.types("Sprachcafé am Rathaus, Amt für Soziales, bis 31.3.")
    assert kurt.reads() == (
        "Inzwischen hat jemand anderes daraus eine Maßnahme gemacht:\nSprachcafé im Rathaus\n\n"
        "Ihre Zeile: Sprachcafé am Rathaus, Amt für Soziales, bis 31.3."
    )
    assert [*kurt.buttons()] == ["Diese Maßnahme ansehen", "Meine auch anlegen"]
    await kurt.taps("Diese Maßnahme ansehen")
    assert kurt.reads().startswith("Sprachcafé im Rathaus\n")
    await from_closed_poll(klara)
    assert klara.reads().endswith("Daraus gibt es schon eine Maßnahme:")
    assert klara.buttons()[0] == "Sprachcafé im Rathaus"
    await klara.types("Lotsen, Amt für Soziales")
    assert klara.reads().startswith("Angelegt."), "whoever knows of the first is not asked"


async def test_who_wants_another_measure_from_the_same_makes_it_of_the_line_that_was_typed(
    town: Town,
) -> None:
    klara, kurt = await both_about_to_make_one(town)
    await klara.types(LINE)
    await kurt.types("Lotsen, Amt für Soziales, bis 31.3.")
    asked = kurt.from_bot[-1]
    await kurt.taps("Meine auch anlegen")
    assert await kurt.taps("Meine auch anlegen", of=asked) == "Das gibt es nicht mehr."
    assert kurt.reads().startswith("Angelegt. Bisher sieht sie nur die Organisation.\n\nLotsen\n")
    assert "Aus der Abstimmung: Womit fangen wir an?" in kurt.reads()


async def test_only_who_may_open_the_poll_is_led_back_to_it_from_a_measure(town: Town) -> None:
    klara, kurt = await both_about_to_make_one(town)
    await klara.types(LINE)
    olga = await town.organiser()
    for each in (olga, kurt):
        await each.types("/massnahmen")
        await each.taps("1 · Sprachcafé im Rathaus")
        assert "Aus der Abstimmung: Womit fangen wir an?" in each.reads()
    assert "Zurück zur Abstimmung" not in olga.buttons()
    await kurt.taps("Zurück zur Abstimmung")
    assert "Maßnahme daraus" in kurt.buttons()


async def test_measure_is_made_from_a_question_and_a_field_of_a_result(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.taps("Ergebnis")
    await klara.taps(klara.buttons()[0])
    await klara.taps("Maßnahme daraus")
    assert "Aus dem Ergebnis: Ihr Ehrenamt\nHandlungsfeld: Ihr Ehrenamt" in klara.reads().replace(
        "\n\n", "\n"
    )
    await klara.taps("Zurück zum Ergebnis")
    await klara.taps("Maßnahme daraus")
    await klara.types("Lotsen")
    assert "Handlungsfeld: Ihr Ehrenamt" in klara.reads()
    await klara.taps("Zurück zum Ergebnis")
    assert "Maßnahme daraus" in klara.buttons(), "the next one is made from the same field"
    await klara.types("/menue")
    for label in ("Beendet: Kurzcheck für das Ehr…", "Ergebnis"):
        await klara.taps(label)
    for _ in range(2):
        await klara.taps(next(label for label in klara.buttons() if label.startswith("1 · ")))
    await klara.taps("Maßnahme daraus")
    await klara.types(LINE)
    assert "Aus dem Ergebnis: " in klara.reads()
    await klara.taps("Zurück zum Ergebnis")
    assert "Zurück zum Feld" in klara.buttons(), "it was a question"


@pytest.mark.parametrize(
    ("line", "promised"),
    [
        ("Sprachcafé bis 20.11.", "Danke. Sie werden vor dem Datum gefragt, wie weit sie ist."),
        ("Sprachcafé bis 4.11.", "Danke. Am Tag nach dem Datum werden Sie gefragt, wie weit sie ist."),
        ("Sprachcafé", "Danke. Die Maßnahme ist jetzt Ihre."),
    ],
)
async def test_taking_on_promises_only_the_question_that_comes(town: Town, line: str, promised: str) -> None:
    await town.time_passes(timedelta(hours=3))
    olga = await made(town, line)
    await olga.taps("Ich übernehme")
    await olga.taps("Ohne Namen")
    assert olga.reads().startswith(promised)


async def test_measure_without_a_date_promises_no_question_before_it(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town, "Sprachcafé")
    await ada.types("/massnahmen")
    await ada.taps("1 · Sprachcafé")
    assert (
        "oder ohne Namen. Sobald sie ein Datum hat, kommt dazu eine Frage, wie weit sie ist." in ada.reads()
    )
    await olga.taps("Datum ändern")
    await olga.types("31.3.")
    await ada.types("/massnahmen")
    await ada.taps("1 · Sprachcafé")
    assert "oder ohne Namen. Zum Datum kommt eine Frage, wie weit sie ist." in ada.reads()


async def test_other_name_for_a_measure_that_is_done_promises_no_question(town: Town) -> None:
    olga = await made(town, "Sprachcafé bis 20.11.")
    await olga.taps("Ich übernehme")
    await olga.types("Frau O.")
    for label in ("Stand ändern", "erledigt", "Namen ändern"):
        await olga.taps(label)
    await olga.types("Olga")
    assert olga.reads().startswith("Danke. Die Maßnahme ist jetzt Ihre.")


async def test_discarded_measure_does_not_ask_what_helped(town: Town) -> None:
    olga = await made(town)
    await olga.taps("Stand ändern")
    await olga.taps("verworfen")
    await olga.types("kein Geld")
    assert "Stand: verworfen" in olga.reads()
    assert "Was hat geholfen?" not in olga.buttons()


async def test_who_has_messages_off_is_promised_none_and_has_them_on_by_one_tap(town: Town) -> None:
    ada = await town.participant("Ada")
    await made(town)
    await ada.types("/stopp")
    await ada.types("/massnahmen")
    await ada.taps("1 · Sprachcafé im Rathaus")
    await ada.taps("Sag mir Bescheid")
    off = "Ihre Nachrichten sind ausgeschaltet: So bekommen Sie hierzu keine."
    assert ada.reads().startswith(f"Gut. Das ist gemerkt.\n\n{off}\n\nSprachcafé im Rathaus")
    await ada.taps("Ich übernehme")
    await ada.taps("Ohne Namen")
    assert ada.reads().startswith(f"Danke. Die Maßnahme ist jetzt Ihre.\n\n{off}")
    await ada.taps("Nachrichten einschalten")
    assert ada.reads().startswith(
        "Ihre Nachrichten sind wieder eingeschaltet.\n\n"
        "Gut. Wenn sich Stand oder Datum ändern, bekommen Sie am Abend eine Nachricht.\n\n"
        "Danke. Sie werden vor dem Datum gefragt, wie weit sie ist.\n\nSprachcafé im Rathaus"
    )
    assert "Nachrichten einschalten" not in ada.buttons()
    await town.coordinator.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Stand ändern", "beschlossen"):
        await town.coordinator.taps(label)
    await town.time_passes(DAY)
    assert ada.sees("Bei diesen Maßnahmen hat sich etwas geändert"), "what was promised"


@pytest.mark.parametrize(
    ("until", "sentence", "offered"),
    [
        (
            "bis 30.2.",
            "Nur „bis 30.2.“ geht nicht: Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.",
            "In 2 Wochen",
        ),
        (
            "bis Mi 3.12.",
            "Nur „bis Mi 3.12.“ geht nicht: Der Wochentag passt nicht zum Datum: Dieser Tag ist Donnerstag, 3.",
            "Bis Do 03.12.",
        ),
        (
            "bis 2050",
            "Nur „Samstag, 31. Dezember 2050“ geht nicht: Das ist mehr als zehn Jahre",
            "In 2 Wochen",
        ),
    ],
)
async def test_line_with_a_day_that_cannot_be_keeps_everything_else(
    town: Town, until: str, sentence: str, offered: str
) -> None:
    olga = await town.organiser()
    await olga.types(f"/massnahmen Sprachcafé, Amt für Soziales, {until}")
    assert olga.reads().startswith(f"Angelegt. {sentence}")
    assert any(label.startswith(offered) for label in olga.buttons())
    await olga.types("31.3.")
    assert olga.reads().startswith(
        "Sprachcafé\nStand: vorgeschlagen\nBis: Mittwoch, 31. März 2027\nZuständig: Amt für Soziales"
    )


async def test_day_that_no_calendar_has_is_said_to_be_none(town: Town) -> None:
    olga = await made(town)
    await olga.taps("Datum ändern")
    for day in ("30.2.", "bis 31.4."):
        await olga.types(day)
        assert olga.reads().startswith("Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.")
    await olga.types("irgendwann")
    assert olga.reads().startswith("Dieses Datum habe ich nicht verstanden.")
