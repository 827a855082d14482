"""What becomes of the votes of a run sheet when the workshop goes on, and whom they are sent to."""

import pytest

from handlers.run_sheet import taps
from handlers.taps import EndAfter, StartAfter
from storage.ids import PollId, RunItemId
from tests.handlers.forged_callbacks import forges
from tests.handlers.preparing import asked_before_somebody_left, prepared
from tests.town import Town


@pytest.mark.slow
async def test_next_item_asks_first_what_becomes_of_a_vote_that_goes_on(town: Town) -> None:
    people = await town.participants(6)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie", "Pause")
    await klara.taps("Weiter: Wo?")
    for person in people[:5]:
        await person.taps("1 · Rathaus")
    await klara.taps("Aktualisieren")
    await klara.taps("Weiter: Wann?")
    assert klara.reads() == (
        "Abstimmung beenden und weiter?\n\nWo?\n\nDie Abstimmung läuft noch (5 von 6).\n\n"
        "Danach kann niemand mehr abstimmen, und alle bekommen das Ergebnis. Das lässt sich nicht rückgängig machen."
    )
    assert klara.buttons() == ("Abstimmung beenden und weiter", "Weiter, Abstimmung läuft weiter", "Zurück")
    assert "Wann?" not in people[5].reads(), "nothing has begun yet"
    await klara.taps("Zurück")
    assert "▶ 1. Wo? · 5 von 6 haben geantwortet" in klara.reads()
    await klara.taps("Weiter: Wann?")
    await klara.taps("Abstimmung beenden und weiter")
    assert "✓ 1. Wo? · vorbei\n▶ 2. Wann? · 0 von 6 haben geantwortet" in klara.reads()
    assert "Ergebnis: Wo?" in klara.buttons()
    assert "Wann?" in people[5].reads()
    await forges(town, klara, StartAfter(RunItemId(2), PollId(1), ends=True))
    assert "▶ 2. Wann? · 0 von 6 haben geantwortet" in klara.reads(), "a second tap ends nothing else"
    await klara.taps("Weiter: Pause")
    assert "Die Abstimmung läuft noch (0 von 6)." in klara.reads()
    assert "Wenn Sie jetzt beenden, gibt es kein Ergebnis." in klara.reads()
    await forges(town, klara, StartAfter(RunItemId(3), PollId(1), ends=True))
    assert "Wann?" in klara.reads(), (
        "what was decided about another vote ends none that nobody was asked about"
    )
    assert "Abstimmung beenden und weiter" in klara.buttons()
    await klara.taps("Weiter, Abstimmung läuft weiter")
    assert "✓ 2. Wann? · vorbei · Abstimmung läuft noch (0 von 6)\n▶ 3. Pause · läuft" in klara.reads()


@pytest.mark.slow
async def test_vote_that_was_to_end_with_the_next_item_goes_on_where_that_may_not_be_asked(
    town: Town,
) -> None:
    people = await town.participants(6)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie", "Wo? Rathaus / Schule")
    await asked_before_somebody_left(klara, people)
    await people[1].taps("1 · Jetzt")
    await klara.taps("Aktualisieren")
    await klara.taps("Weiter: Wo?")
    await klara.taps("Abstimmung beenden und weiter")
    assert klara.reads() == (
        "Diese Frage lässt sich noch nicht vertraulich stellen. Im Entwurf steht, warum, und was Sie tun können.\n"
        "Die Abstimmung davor läuft deshalb weiter."
    )
    await people[2].taps("1 · Jetzt")
    assert "Ihre Stimme: Jetzt" in people[2].reads()
    await klara.taps("Zum Entwurf")
    await klara.taps("Zum Ablauf")
    assert "▶ 2. Wann? · 2 von 5 haben geantwortet" in klara.reads()


@pytest.mark.slow
async def test_end_of_an_item_asks_first_what_becomes_of_its_vote(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Pause")
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    await klara.taps("Punkt beenden")
    assert klara.reads().startswith(
        "Abstimmung und Punkt beenden?\n\nWo?\n\nDie Abstimmung läuft noch (5 von 5)."
    )
    assert klara.buttons() == (
        "Abstimmung und Punkt beenden",
        "Nur den Punkt beenden",
        "Zurück",
    )
    await klara.taps("Zurück")
    assert "▶ 1. Wo?" in klara.reads(), "nothing has ended"
    await klara.taps("Punkt beenden")
    await klara.taps("Nur den Punkt beenden")
    assert "✓ 1. Wo? · vorbei · Abstimmung läuft noch (5 von 5)" in klara.reads()
    await forges(town, klara, taps.EndItem(RunItemId(1)))
    assert "Abstimmung läuft noch" in klara.reads(), "it is over already: nothing is asked once more"
    await forges(town, klara, EndAfter(RunItemId(1), PollId(1), ends=False))
    await klara.taps("Abstimmung: Wo?")
    await klara.taps("Zum Ablauf")
    await klara.taps("Weiter: Pause")
    await klara.taps("Punkt beenden")
    assert "✓ 2. Pause · vorbei" in klara.reads(), "nothing is asked in it"


@pytest.mark.slow
async def test_run_sheet_counts_groups_that_write_together_and_says_that_there_are_too_few(
    town: Town,
) -> None:
    ada, *_ = await town.participants(6)
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Allein, zu zweit, zu viert"):
        await klara.taps(label)
    await klara.types("Was nun?")
    await klara.taps("Fertig")
    await klara.taps("Weiter: Was nun?")
    assert "▶ 1. Was nun? · noch keine Gruppe hat geschrieben" in klara.reads()
    assert "So gibt es kein Ergebnis. 6 Personen schreiben zu viert höchstens 2 Karten" in klara.reads()
    await ada.types("Ein Café")
    assert "eine Gruppe hat geschrieben" in klara.reads()
    await klara.taps("Punkt beenden")
    assert "Die Abstimmung läuft noch (eine Gruppe)." in klara.reads()
    await klara.taps("Nur den Punkt beenden")
    assert "vorbei · Abstimmung läuft noch (eine Gruppe)" in klara.reads()


@pytest.mark.slow
async def test_vote_ends_with_its_item_where_that_was_said(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule")
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    await klara.taps("Punkt beenden")
    await klara.taps("Abstimmung und Punkt beenden")
    assert "✓ 1. Wo? · vorbei" in klara.reads()
    assert "läuft" not in klara.reads()
    assert "Ergebnis: Wo?" in klara.buttons()
    assert "Diese Abstimmung ist beendet." in people[0].reads()


@pytest.mark.slow
async def test_poll_that_was_taken_back_is_sent_again_from_the_run_sheet(town: Town) -> None:
    ada, _ = await town.participants(2)
    klara = await prepared(town, "Wo? Hier / Dort", "Pause")
    await klara.taps("Weiter: Wo?")
    for label in ("Abstimmung: Wo?", "Abstimmung zurücknehmen", "Zum Ablauf"):
        await klara.taps(label)
    assert "▶ 1. Wo? · läuft" in klara.reads()
    await klara.taps("Punkt beenden")
    for label in ("Entwurf: Wo?", "Senden an 2 Personen"):
        await klara.taps(label)
    await ada.taps("1 · Hier")
    await klara.taps("Zum Ablauf")
    assert "✓ 1. Wo? · vorbei · Abstimmung läuft noch (1 von 2)" in klara.reads()
    assert "Entwurf: Wo?" not in klara.buttons()


@pytest.mark.slow
async def test_poll_sent_from_its_preview_asks_first_what_becomes_of_the_vote_of_the_item_before(
    town: Town,
) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie")
    await klara.taps("Weiter: Wo?")
    for label in ("Abstimmung: Wo?", "Abstimmung zurücknehmen", "Zum Ablauf", "Punkt zurücknehmen"):
        await klara.taps(label)
    for label in ("Ablauf ändern", "2. Wann?", "Nach oben", "Fertig", "Weiter: Wann?"):
        await klara.taps(label)
    for person in people:
        await person.taps("1 · Jetzt")

    async def sends() -> None:
        await klara.types("/menue")
        for label in ("Abstimmungen", "Entwurf: Wo?", "Senden an 5 Personen"):
            await klara.taps(label)

    await sends()
    assert klara.reads().startswith(
        "Abstimmung beenden und weiter?\n\nWann?\n\nDie Abstimmung läuft noch (5 von 5)."
    )
    assert klara.buttons() == ("Abstimmung beenden und weiter", "Weiter, Abstimmung läuft weiter", "Zurück")
    await klara.taps("Zurück")
    assert "▶ 1. Wann? · 5 von 5 haben geantwortet\n2. Wo?" in klara.reads(), "nothing has begun yet"
    assert "Wann?" in people[0].reads()
    await sends()
    await klara.taps("Weiter, Abstimmung läuft weiter")
    assert (
        "✓ 1. Wann? · vorbei · Abstimmung läuft noch (5 von 5)\n▶ 2. Wo? · 0 von 5 haben geantwortet"
        in klara.reads()
    )
    await people[0].taps("1 · Rathaus")


@pytest.mark.slow
async def test_item_that_was_asked_before_says_why_a_newcomer_is_not_asked(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wo? Rathaus / Schule")
    await klara.taps("Weiter: Wo?")
    assert "schon einmal vertraulich gestellt" not in klara.reads()
    for person in people:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung: Wo?", "Abstimmung beenden", "Ja, beenden", "Zum Ablauf"):
        await klara.taps(label)
    await town.participant("Nele")
    await klara.taps("Weiter: Wo?")
    why = (
        "Diese Frage wurde schon einmal vertraulich gestellt. Eine Person ist seitdem dazugekommen. "
        "Sie wird nicht gefragt"
    )
    assert "0 von 5 haben geantwortet" in klara.reads()
    assert why in klara.reads()
    await klara.taps("Abstimmung: Wo?")
    assert why in klara.reads()
