"""After a meeting everybody is told once what came out: looked at first, by day, in their language, what is theirs."""

from datetime import timedelta

import pytest

from questionnaires.kernels import text
from sandbox.person import Person
from tests.handlers.polling import asked, ended
from tests.town import Town

pytestmark = pytest.mark.slow

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def held(town: Town, *, people: int = 6) -> tuple[Person, list[Person]]:
    """A meeting that runs, with a poll, measures for all and for organisers only, a committee date, a next meeting."""
    everybody = await town.participants(people)
    olga, klara = await town.organiser(), town.coordinator
    await olga.types("/treffen 12.11. 10 Uhr")
    await olga.taps(f"Einladen: {people} Personen")
    await town.time_passes(9 * DAY + HOUR)
    await klara.types("/umfrage Womit <fangen> wir an? Sprache & <Sinn> / Sport")
    await klara.taps(f"Senden an {people} Personen")
    for person in everybody:
        await person.taps("1 · Sprache & <Sinn>" if person is not everybody[0] else "2 · Sport")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    await olga.types("/massnahmen Sprachcafé im Rathaus, Amt für Soziales, bis 31.3.")
    await olga.taps("Allen zeigen")
    await olga.types("/massnahmen Neuer Schlüssel")
    await olga.types("/treffen 25.11. 17 Uhr")
    await olga.taps(f"Einladen: {people} Personen")
    for label in ("Angaben ändern", "Art: Folgetreffen", "Ausschusssitzung"):
        await olga.taps(label)
    await olga.types("/treffen 10.12. 18 Uhr")
    await olga.taps(f"Einladen: {people} Personen")
    return olga, everybody


async def looks(olga: Person) -> None:
    """Olga at the preview."""
    await olga.types("/treffen")
    [meeting] = [
        label
        for label in olga.buttons()
        if label in ("Läuft: Folgetreffen", "Vorbei: Do 12.11., 10:00 · Folgetreffen")
    ]
    await olga.taps(meeting)
    await olga.taps("Allen berichten, was herauskam")


TOLD = (
    "Nach dem Treffen am Donnerstag, 12. November 2026\nFolgetreffen\n\n"
    "Was herauskam\n• Womit <fangen> wir an? Sprache & <Sinn>: 5 (83 %)\n\n"
    "Was vereinbart wurde\n• Sprachcafé im Rathaus · Amt für Soziales · bis Mi 31.03.2027\n\n"
    "Wann wir uns wieder treffen\nFolgetreffen\nDonnerstag, 10. Dezember 2026, 18:00 Uhr"
)


async def test_everybody_is_told_once_after_a_look_at_it(town: Town) -> None:
    olga, people = await held(town)
    await looks(olga)
    assert olga.reads().startswith(f"So lesen es alle Eingeladenen:\n\n{TOLD}\n\n")
    assert not people[0].sees("Nach dem Treffen"), "a look sends nothing"
    await olga.taps("Senden an 6 Personen")
    assert olga.reads() == "Gesendet an 6 Personen."
    assert [person.reads() for person in people] == [TOLD] * 6
    assert people[0].buttons() == ("Alle Maßnahmen", "Zum nächsten Treffen", "Zur Übersicht")
    before = [len(person.from_bot) for person in people]
    await looks(olga)
    assert "6 Personen haben das schon bekommen. Alle Eingeladenen haben es." in olga.reads()
    assert not any(label.startswith("Senden") for label in olga.buttons())
    newcomer = await town.participant("Nora")
    await looks(olga)
    assert "Eine eingeladene Person noch nicht." in olga.reads()
    await olga.taps("Senden an eine Person")
    assert newcomer.reads().startswith(
        "Nach dem Treffen am Donnerstag, 12. November 2026\nFolgetreffen\n\nWas vereinbart wurde"
    )
    assert "Womit" not in newcomer.reads(), "she was not asked"
    assert [len(person.from_bot) for person in people] == before
    await people[0].taps("Zum nächsten Treffen")
    assert "Kommen Sie?" in people[0].reads()


async def test_two_taps_lead_from_the_first_screen_to_everybody_until_they_were_told(town: Town) -> None:
    olga, [ada, *_] = await held(town)
    await ada.types("/menue")
    assert not any(label.startswith("Allen berichten") for label in ada.buttons()), "she organises nothing"
    await olga.types("/menue")
    await olga.taps("Allen berichten: Do 12.11. · Folgetreffen")  # 1
    await olga.taps("Senden an 6 Personen")  # 2
    assert ada.reads() == TOLD
    await olga.types("/menue")
    assert not any(label.startswith("Allen berichten") for label in olga.buttons())


async def test_it_comes_by_day_from_the_truth_of_then_and_not_to_who_left(town: Town) -> None:
    olga, [ada, ben, *others] = await held(town)
    await town.time_passes(11 * HOUR)  # nine in the evening
    await looks(olga)
    await olga.taps("Senden an 6 Personen")
    assert not ada.sees("Nach dem Treffen")
    await ben.types("/widerruf")
    await ben.taps("Teilnahme beenden")
    await others[0].types("/stopp")
    await olga.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Nur der Organisation zeigen"):
        await olga.taps(label)
    await town.time_passes(12 * HOUR)
    assert ada.reads().startswith("Nach dem Treffen am Donnerstag, 12. November 2026")
    assert "Sprachcafé" not in ada.reads(), "it is internal by now"
    assert not ben.sees("Nach dem Treffen")
    assert not others[0].sees("Nach dem Treffen")


async def test_it_is_told_in_the_language_of_each(town: Town) -> None:
    olga, [ada, *_] = await held(town)
    await ada.types("/menue")
    await ada.taps("Einstellungen")
    await ada.taps("Sprache ändern")
    await ada.taps("English")
    await looks(olga)
    await olga.taps("Senden an 6 Personen")
    assert ada.reads().startswith(
        "After the meeting on Thursday, 12 November 2026\nFolgetreffen\n\nWhat came out\n"
        "• Womit <fangen> wir an? Sprache & <Sinn>: 5 (83 %)"
    )


async def test_too_few_votes_are_no_result_and_nothing_is_not_told(town: Town) -> None:
    ada, *_ = await town.participants(4)
    olga, klara = await town.organiser(), town.coordinator
    await olga.types("/treffen 12.11. 10 Uhr")
    await olga.taps("Einladen: 4 Personen")
    await olga.types("/treffen")
    await olga.taps("Do 12.11., 10:00 · Folgetreffen")
    assert "Allen berichten, was herauskam" not in olga.buttons(), "it is still to come"
    await town.time_passes(9 * DAY + HOUR)
    await klara.types("/umfrage Womit fangen wir an? Sprache / Sport")
    await klara.taps("Senden an 4 Personen")
    await ada.taps("1 · Sprache")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    await looks(olga)
    assert olga.reads().startswith("Es gibt noch nichts zu berichten:")
    assert olga.buttons() == ("Zurück",)


async def test_told_at_night_it_says_when_it_goes_out(town: Town) -> None:
    olga, people = await held(town)
    await town.time_passes(14 * HOUR)
    await looks(olga)
    await olga.taps("Senden an 6 Personen")
    assert olga.reads() == "6 Personen bekommen die Nachricht um 8 Uhr."
    assert not people[0].sees("Nach dem Treffen")
    await looks(olga)
    assert "6 Personen haben das schon bekommen oder bekommen es um 8 Uhr." in olga.reads()


async def test_what_is_overdue_is_said_to_be(town: Town) -> None:
    olga, _ = await held(town)
    await olga.types("/massnahmen Plakate, Amt für Soziales, bis 14.11.")
    await olga.taps("Allen zeigen")
    await town.time_passes(3 * DAY)
    await looks(olga)
    assert "Plakate · Amt für Soziales · bis Sa 14.11. · überfällig" in olga.reads()
    assert "Sprachcafé im Rathaus · Amt für Soziales · bis Mi 31.03.2027\n" in olga.reads()


async def test_cards_are_named_without_what_stands_beside_other_answers(town: Town) -> None:
    people = await town.participants(5)
    olga = await town.organiser()
    await olga.types("/treffen 12.11. 10 Uhr")
    await olga.taps("Einladen: 5 Personen")
    await town.time_passes(9 * DAY + HOUR)
    await asked(town, text.cards(free=True), "Was fehlt?")
    for person in people:
        await person.types("Mehr Bänke")
    await ended(town)
    await looks(olga)
    assert "• Was fehlt? Mehr Bänke, Mehr Bänke, Mehr Bänke\n" in olga.reads()


async def test_card_that_is_taken_away_later_goes_from_what_everybody_was_told(town: Town) -> None:
    people = await town.participants(5)
    ada, bea, *_ = people
    olga, klara = await town.organiser(), town.coordinator
    await olga.types("/treffen 12.11. 10 Uhr")
    await olga.taps("Einladen: 5 Personen")
    await town.time_passes(9 * DAY + HOUR)
    await asked(town, text.cards(free=True, most=1), "Was fehlt?")
    for person, card in zip(people, ("Bänke", "Bus", "Kita", "Wege", "Ein Schimpfwort"), strict=True):
        await person.types(card)
    await ended(town)
    await looks(olga)
    await olga.taps("Senden an 5 Personen")

    def told_of() -> set[str]:
        [line] = [each for each in ada.reads().splitlines() if each.startswith("• Was fehlt? ")]
        return set(line.removeprefix("• Was fehlt? ").split(", "))

    async def decides(change: str, card: str) -> None:
        number = next(line.split(".")[0] for line in klara.reads().splitlines() if f"„{card}“" in line)
        await klara.taps(f"{number} · {change}")

    await klara.taps("Karten wegnehmen oder zeigen")
    for card in ("Bänke", "Bus"):  # three are told: so it is one of them that all read
        await decides("Wieder wegnehmen", card)
    assert told_of() == {"Kita", "Wege", "Ein Schimpfwort"}
    await bea.types("/stopp")
    before, told = len(ada.from_bot), ada.newest.id
    await decides("Wieder wegnehmen", "Ein Schimpfwort")
    assert not [each for person in people for each in person.from_bot if "Schimpfwort" in (each.text or "")]
    assert len(ada.from_bot) == before, "nobody gets another message"
    assert ada.newest.id == told
    assert told_of() == {"Kita", "Wege"}
    await decides("Doch zeigen", "Bus")
    assert told_of() == {"Bus", "Kita", "Wege"}
    for card in ("Bus", "Kita", "Wege"):
        await decides("Wieder wegnehmen", card)
    assert "Kita" not in ada.reads(), "also the last one"
    assert ada.reads().startswith("Nach dem Treffen")


async def test_what_is_done_by_then_is_said_to_be(town: Town) -> None:
    olga, _ = await held(town)
    await olga.types("/massnahmen Plakate, Amt für Soziales, bis 14.11.")
    for label in ("Allen zeigen", "Stand ändern", "erledigt"):
        await olga.taps(label)
    await looks(olga)
    assert "bis Mi 31.03.2027\n• Plakate · Amt für Soziales · erledigt\n" in olga.reads()


async def test_what_was_open_when_it_was_sent_and_is_done_by_morning_is_not_called_open(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/massnahmen Plakate, Amt für Soziales")
    await klara.taps("Allen zeigen")
    olga, [ada, *_] = await held(town)
    await town.time_passes(11 * HOUR)  # nine in the evening
    await looks(olga)
    assert "Offene Maßnahmen\n• Plakate · Amt für Soziales\n" in olga.reads()
    await olga.taps("Senden an 6 Personen")
    await klara.types("/massnahmen")
    await klara.taps(next(label for label in klara.buttons() if label.endswith(" · Plakate")))
    for label in ("Stand ändern", "erledigt"):
        await klara.taps(label)
    await town.time_passes(12 * HOUR)
    assert "Maßnahmen von vorher\n• Plakate · Amt für Soziales · erledigt\n" in ada.reads()


async def test_while_the_meeting_runs_it_says_that_more_may_come(town: Town) -> None:
    olga, _ = await held(town)
    await looks(olga)
    assert "Das Treffen läuft noch. Was bis zum Ende noch dazukommt, erfährt niemand mehr" in olga.reads()
    await town.time_passes(2 * HOUR)
    await looks(olga)
    assert "läuft noch" not in olga.reads()
    assert "Senden an 6 Personen" in olga.buttons()


async def test_cluster_is_named_once_with_its_cards(town: Town) -> None:
    people = await town.participants(5)
    olga, klara = await town.organiser(), town.coordinator
    await olga.types("/treffen 12.11. 10 Uhr")
    await olga.taps("Einladen: 5 Personen")
    await town.time_passes(9 * DAY + HOUR)
    await asked(town, text.cards(free=True), "Was fehlt?")
    for person, card in zip(people, ("Bänke", "Wege", "Kita", "Bus", "Bahn"), strict=True):
        await person.types(card)
    await ended(town)
    for label in ("Karten bündeln", "Neues Bündel"):
        await klara.taps(label)
    await klara.types("Draußen")
    for card in ("Bänke", "Wege"):
        await klara.taps(next(label for label in klara.buttons() if label.endswith(card)))
    await klara.taps("Fertig")
    await looks(olga)
    [line] = [each for each in olga.reads().splitlines() if each.startswith("• Was fehlt?")]
    assert line.startswith("• Was fehlt? Draußen: ")
    named, loose = line.removeprefix("• Was fehlt? Draußen: ").split("; Ohne Bündel: ")
    assert set(named.split(", ")) == {"Bänke", "Wege"}
    assert loose in ("Kita", "Bus", "Bahn")
