"""Whoever coordinates tries a questionnaire in private, before it is taken over or as it is."""

import pytest

from questionnaires.templates import YAML_TEMPLATE
from tests.handlers.bringing import SEVERAL_FIRST, sends, to_the_list
from tests.town import Town

TRIAL = "Probe: Nichts wird gespeichert oder gezählt."


@pytest.mark.process
async def test_trial_shows_what_participants_will_see(town: Town) -> None:
    klara = await sends(town, "vorlage.yaml", YAML_TEMPLATE.encode())
    await klara.taps("Privat ausprobieren")

    assert klara.reads().startswith(f"{TRIAL}\n")
    assert "Es gibt einen Treffpunkt, der allen offensteht." in klara.reads()
    assert "Jede Antwort ist sofort gespeichert" not in klara.reads()
    assert klara.buttons() == (
        "0 · gibt es nicht",
        "1 · geplant oder erste Schritte",
        "2 · läuft, aber nicht überall",
        "3 · fest verankert",
        "weiß ich nicht",
        "betrifft uns nicht",
        "überspringen",
        "mehr",
        "Probe beenden",
    )
    await klara.taps("mehr")
    assert "niemand bezahlen oder Mitglied sein muss" in klara.reads()


@pytest.mark.process
async def test_trial_goes_through_every_type_of_question(town: Town) -> None:
    klara = await sends(town, "vorlage.yaml", YAML_TEMPLATE.encode())
    await klara.taps("Privat ausprobieren")
    await klara.types("2")
    await klara.taps("2 · ein Verein")
    await klara.taps("1 · am Vormittag")
    await klara.taps("3 · am Wochenende")
    await klara.taps("weiter")
    assert "An wie vielen Tagen" in klara.reads()
    await klara.taps("5")
    assert "Schreiben Sie eine Zahl ab 0 als Nachricht" in klara.reads()
    await klara.types("1,5")
    await klara.types("Viele kommen.")
    await klara.taps("überspringen")
    assert klara.reads().startswith(f"{TRIAL}\n")
    await klara.taps("Weiter mit dem nächsten Feld")
    await klara.taps("2 · längere Öffnungszeiten")
    await klara.taps("1 · ein größerer Raum")
    assert "Nun geht es um den Treffpunkt von morgen." in klara.reads()
    assert "weiß ich nicht" not in klara.buttons()
    await klara.taps("weiter")
    await klara.types("bald")
    assert klara.reads().startswith("Diesen Tag habe ich nicht verstanden.")
    await klara.types("1. Mai 2027")
    await klara.types("14 Uhr")
    await klara.types("3.12.2026, 18:30")
    await klara.taps("Ja, gelesen")
    await klara.types("Der alte Bahnhof")
    await klara.types("Danke.")
    for _ in range(2):
        await klara.taps("überspringen")
    assert "Ende der Probe" in klara.reads()

    await klara.taps("Probe beenden")
    assert "noch nicht übernommen" in klara.reads()


@pytest.mark.process
async def test_trial_may_begin_with_a_question_of_several_answers(town: Town) -> None:
    """Of such a question nothing is answered yet after the first tap; the trial goes on all the same."""
    klara = await sends(town, "mehrere.yaml", SEVERAL_FIRST.encode())
    await klara.taps("Privat ausprobieren")
    await klara.taps("1 · am Vormittag")
    assert "Wann haben Sie Zeit?" in klara.reads()
    assert TRIAL in klara.reads()
    await klara.taps("2 · am Abend")
    await klara.taps("weiter")
    assert "Wie oft?" in klara.reads()
    await klara.taps("zurück")
    assert [label for label in klara.buttons() if label.startswith("✓") or label.endswith("✓")] == [
        label for label in klara.buttons() if "am " in label
    ]


@pytest.mark.process
async def test_trial_explains_what_is_no_answer_and_leads_to_every_question(town: Town) -> None:
    klara = await sends(town, "vorlage.yaml", YAML_TEMPLATE.encode())
    await klara.taps("Privat ausprobieren")
    for label in ("2 · läuft, aber nicht überall", "2 · ein Verein", "1 · am Vormittag", "weiter", "5"):
        await klara.taps(label)
    await klara.types("sehr viele")
    assert klara.reads().startswith("Das ist hier keine mögliche Zahl.")
    await klara.types("1,5")
    await klara.types("x" * 2001)
    assert klara.reads().startswith("Ihr Text hat 2.001 Zeichen, höchstens 2.000 sind möglich.")
    assert TRIAL in klara.reads()
    for _ in range(2):
        await klara.taps("überspringen")
    await klara.taps("Weiter mit dem nächsten Feld")
    await klara.taps("Probe beenden")


@pytest.mark.slow
async def test_trial_of_a_shipped_questionnaire_works_too(town: Town) -> None:
    klara = await to_the_list(town)
    await klara.taps("2 · Kurzcheck für das Ehrenamt")
    await klara.taps("Privat ausprobieren")
    first = klara.reads()
    await klara.taps("3 · fest verankert")
    await klara.taps("zurück")

    assert "Ihre Antwort: 3 · fest verankert" in klara.reads()
    assert first.splitlines()[0] == TRIAL
