"""The administration first, then the others, one evaluation: a running survey is put to further groups."""

from datetime import timedelta

import pytest

from questionnaires.answers import Rated
from sandbox.person import Person
from tests.handlers.answering import RUNS
from tests.handlers.handing_over import OVER, helps, link_in
from tests.handlers.surveying import SHORT_CHECK, answers_at_once
from tests.town import Town

pytestmark = pytest.mark.slow

NAME = "Kurzcheck für das Ehrenamt 2026"


async def asks_administration_first(town: Town) -> Person:
    """Until the end of a week; the coordinator has the running survey in front of them."""
    klara = town.coordinator
    for label in ("Neue Befragung", SHORT_CHECK, "Gruppen auswählen"):
        await klara.taps(label)
    for label in ("Rat ✓", "Beirat ✓", "Ehrenamt ✓", "Institutionen ✓", "Fertig", "Ende verschieben"):
        await klara.taps(label)
    for label in ("Dienstag, 10. November 2026", "Vorschau und Start", "Befragung starten"):
        await klara.taps(label)
    return klara


async def test_others_are_asked_later_until_a_day_of_their_own_and_counted_together(town: Town) -> None:
    office = await town.participants(5, group="verwaltung")
    council = await town.participants(5)
    klara = await asks_administration_first(town)
    assert not council[0].sees("Einladung")
    for person in office:
        await answers_at_once(town, person, Rated(0))
    await town.time_passes(timedelta(days=3))
    await klara.taps("Weitere Gruppen fragen")
    assert klara.buttons() == ("Rat (5)", "Beirat (0)", "Ehrenamt (0)", "Institutionen (0)", "Zur Befragung")
    await klara.taps("Rat (5)")
    assert "Voraussichtlich wird nur das Gesamtergebnis gezeigt (Eingeladene: 5 und 5)." in klara.reads()
    await klara.types("bis zum 24.11.")
    assert klara.reads().startswith(
        "Die Gruppe wird eingeladen.\n\n"
        f"Läuft: {NAME}\nEnde: Dienstag, 24. November 2026\nVerwaltung: bis Dienstag, 10. November 2026"
    )
    assert council[0].reads().startswith(f"Einladung: {NAME}")
    assert "Letzter Tag zum Antworten: Dienstag, 24. November 2026." in council[0].reads()
    for person in council:
        await answers_at_once(town, person, Rated(3))
    await town.time_passes(timedelta(days=19))
    await klara.types("/menue")
    await klara.taps("Beendet: Kurzcheck für das Ehr…")
    await klara.taps("Ergebnis")
    assert "Verwaltung: 5 eingeladen, 5 begonnen, 5 abgeschlossen\nRat: 5 eingeladen" in klara.reads()
    assert "Unterschied: Verwaltung 0, Rat 100" in klara.reads()


async def test_group_whose_last_day_is_over_cannot_answer_any_more_and_is_not_reminded(town: Town) -> None:
    [ada, *_] = await town.participants(5, group="verwaltung")
    [ben, *_] = await town.participants(5)
    klara = await asks_administration_first(town)
    await klara.taps("Weitere Gruppen fragen")
    await klara.taps("Rat (5)")
    await klara.taps("Dienstag, 24. November 2026")
    await ada.taps("Jetzt beginnen")
    for days in (5, 4):
        await town.time_passes(timedelta(days=days))
    reminded = [message for message in ada.from_bot if message.text.startswith("Erinnerung")]
    assert len(reminded) == 1, "before the last day of her group"
    await ada.taps(RUNS)
    assert ada.sees(f"„{NAME}“ ist beendet.")
    await ben.types("/menue")
    assert "Kurzcheck für das… beantworten" in ben.buttons()
    await ada.types("/menue")
    assert not any("Kurzcheck" in label for label in ada.buttons())
    await klara.types("/befragungen")
    await klara.taps("Läuft: Kurzcheck für das Ehr…")
    await klara.taps("Erinnern")
    assert klara.reads().startswith("5 Personen haben noch nicht abgeschlossen."), "the council alone"


async def test_further_group_that_would_give_a_few_away_is_not_asked(town: Town) -> None:
    """The administration was asked the same lately; three of an advisory board more would stand alone."""
    office = await town.participants(6, group="verwaltung")
    await town.participants(3, group="beirat")
    klara = await asks_administration_first(town)
    for person in office:
        await answers_at_once(town, person, Rated(1))
    await klara.taps("Befragung beenden")
    await klara.taps("Ja, beenden")
    await klara.types("/menue")
    await asks_administration_first(town)
    await klara.taps("Weitere Gruppen fragen")
    await klara.taps("Beirat (3)")
    await klara.taps("Dienstag, 24. November 2026")
    assert klara.reads().startswith("3 Personen")
    assert klara.buttons() == ("Zur Befragung",)


async def test_proposal_is_not_taken_over_after_the_last_day_of_ones_own_group(town: Town) -> None:
    [ada, *_] = await town.participants(5, group="verwaltung")
    await town.participants(5)
    klara = await asks_administration_first(town)
    await klara.taps("Weitere Gruppen fragen")
    await klara.taps("Rat (5)")
    await klara.taps("Dienstag, 24. November 2026")
    for label in ("Jetzt beginnen", "mehr", "Jemanden fragen", "Diese Frage weitergeben"):
        await ada.taps(label)
    bea = await helps(town, link_in(ada))
    await bea.taps(RUNS)
    await bea.taps("Zurückgeben")
    await ada.taps("Vorschläge ansehen")
    await town.time_passes(timedelta(days=9))
    await ada.taps("Übernehmen")
    assert ada.reads().startswith(OVER)
    await ada.types("/menue")
    assert not any("Vorschläge" in label for label in ada.buttons())
    rows = await town.database.read(lambda tx: tx.all("SELECT * FROM answer"))
    assert rows == []
