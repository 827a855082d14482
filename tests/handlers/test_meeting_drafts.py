"""A meeting before anybody is invited: what it is, left for later or thrown away."""

from datetime import timedelta

import pytest

from tests.handlers.inviting import INVITE, planned
from tests.town import Town

FIRST_OF_DECEMBER = "In 4 Wochen · Di 01.12., 18:00"


@pytest.mark.slow
async def test_we_meet_again_becomes_a_meeting_with_its_reminders_in_three_taps(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.taps(FIRST_OF_DECEMBER)
    assert olga.reads() == (
        "Vorschau\n\nFolgetreffen\nDienstag, 1. Dezember 2026\n18:00 bis 20:00 Uhr\n"
        "Ort: wird noch bekannt gegeben\n\nEingeladen werden: alle Gruppen (eine Person)\n\n"
        "Erinnerungen vorher: 1 Woche, 1 Tag, 2 Stunden"
    )
    await olga.taps(INVITE)
    assert ada.reads().startswith("Einladung\n\nFolgetreffen\nDienstag, 1. Dezember 2026")
    await town.time_passes(timedelta(days=21, hours=8))
    assert ada.reads().startswith("Erinnerung: Treffen in 7 Tagen")


@pytest.mark.slow
async def test_items_of_an_agenda_lose_the_dash_or_number_that_was_typed(town: Town) -> None:
    olga = await planned(town)
    await olga.taps("Angaben ändern")
    for typed in ("- Begrüßung\n• 3. Mai planen", "1. Begrüßung\n2) 3. Mai planen"):
        await olga.taps("Tagesordnung schreiben")
        await olga.types(typed)
        assert "Tagesordnung\n1. Begrüßung\n2. 3. Mai planen" in olga.reads()
    await olga.taps("Tagesordnung schreiben")
    await olga.types("1. Mai vorbereiten")
    assert "Tagesordnung\n1. 1. Mai vorbereiten" in olga.reads()


@pytest.mark.slow
async def test_agenda_is_for_everybody_and_the_note_for_organisers(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await planned(town)
    await olga.taps("Angaben ändern")
    await olga.taps("Tagesordnung schreiben")
    await olga.types("\n".join(["Punkt"] * 21))
    assert olga.reads().startswith("Das ist zu lang: höchstens 20 Punkte")
    assert "Bitte schreiben Sie alle Punkte auf einmal" in olga.reads()
    await olga.types("Begrüßung\n\n  Sprachcafé  <neu> \nWie weiter?")
    assert "Tagesordnung\n1. Begrüßung\n2. Sprachcafé <neu>\n3. Wie weiter?" in olga.reads()
    await olga.taps("Notiz für die Organisation")
    await olga.types("x" * 1001)
    assert olga.reads().startswith("Das ist zu lang")
    await olga.types("x" * 1000)
    assert f"Notiz, nur für die Organisation: {'x' * 1000}" in olga.reads()
    await olga.taps("Notiz für die Organisation")
    await olga.types("Schlüssel beim Hausmeister")
    assert "Notiz, nur für die Organisation: Schlüssel beim Hausmeister" in olga.reads()
    await olga.taps("Zurück")
    assert "Schlüssel beim Hausmeister" in olga.reads()
    await ada.types("/treffen")
    assert "2. Sprachcafé <neu>" in ada.reads()
    assert "Schlüssel" not in ada.reads()


@pytest.mark.slow
async def test_draft_says_what_people_meet_for(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    for label in ("Weitere Angaben", "Art: Folgetreffen", "Ausschusssitzung"):
        await olga.taps(label)
    assert "Art: Ausschusssitzung" in olga.buttons()
    assert "Was möchten Sie ändern?" not in olga.reads(), "nobody knows of it yet"
    await olga.taps("Zurück")
    assert olga.reads().startswith("Vorschau")


@pytest.mark.slow
async def test_draft_can_be_left_for_later(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "In 2 Wochen · Di 17.11., 18:00", "Zur Übersicht", "Alle Treffen"):
        await olga.taps(label)
    assert "Entwurf: Di 17.11., 18:00" in olga.buttons()


@pytest.mark.slow
async def test_draft_that_was_left_stays_when_another_meeting_is_begun(town: Town) -> None:
    olga = await town.organiser()
    await olga.taps("Neues Treffen")
    await olga.types("5.11. 18 bis 20 Uhr")
    await olga.taps("Ort oder Link angeben")
    await olga.types("Rathaus, Saal 2")
    for label in ("Zur Übersicht", "Neues Treffen"):
        await olga.taps(label)
    await olga.types("jeden Donnerstag um 18 Uhr ab 12.11.")
    for label in ("Fertig", "Zur Übersicht", "Neues Treffen"):
        await olga.taps(label)
    await olga.types("20.11. 17 Uhr")
    for label in ("Zur Übersicht", "Alle Treffen"):
        await olga.taps(label)
    drafts = [label for label in olga.buttons() if label.startswith("Entwurf: ")]
    assert drafts == [
        "Entwurf: Do 05.11., 18:00",
        "Entwurf: Do 12.11., 18:00",
        "Entwurf: Fr 20.11., 17:00",
    ]
    await olga.taps(drafts[0])
    assert "Rathaus, Saal 2" in olga.reads()


@pytest.mark.slow
async def test_title_place_and_reason_may_be_just_so_long(town: Town) -> None:
    await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    for button, longest, question in (
        ("Titel ändern", 80, "Wie soll das Treffen heißen?"),
        ("Ort oder Link angeben", 200, "Wo findet es statt?"),
    ):
        await olga.taps(button)
        await olga.types("x" * (longest + 1))
        assert olga.reads().startswith(
            f"Das ist zu lang. Bitte schreiben Sie höchstens {longest} Zeichen.\n\n"
        )
        assert "Donnerstag, 3. Dezember 2026" in olga.reads(), "of which meeting"
        assert question in olga.reads()
        await olga.types("x" * longest)
        assert "x" * longest in olga.reads()
    await olga.taps(INVITE)
    await olga.taps("Treffen absagen")
    await olga.types("x" * 301)
    assert olga.reads().startswith("Das ist zu lang. Bitte schreiben Sie höchstens 300 Zeichen.\n\n")
    assert "Wirklich absagen?" in olga.reads()
    assert "Ja, absagen" in olga.buttons()
    await olga.types("x" * 300)
    assert "x" * 300 in olga.reads()


@pytest.mark.slow
async def test_draft_takes_title_place_length_and_groups(town: Town) -> None:
    ada, ben = await town.participant("Ada"), await town.participant("Ben", group="beirat")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Titel ändern")
    await olga.types("x" * 81)
    assert olga.reads().startswith("Das ist zu lang. Bitte schreiben Sie höchstens 80 Zeichen.")
    await olga.types("Was ist <b>daraus</b> & mehr geworden?")
    await olga.taps("Ort oder Link angeben")
    await olga.types("https://video.example/runde?a=1&b=2")
    await olga.taps("Dauer ändern")
    await olga.types("kurz")
    assert olga.reads().startswith("Diese Dauer habe ich nicht verstanden.")
    await olga.types("45 Minuten")
    assert "18:00 bis 18:45 Uhr" in olga.reads()
    await olga.taps("Dauer ändern")
    await olga.taps("1 ½ Stunden")
    await olga.taps("Gruppen auswählen")
    await olga.taps("✓ Beirat: wird eingeladen")
    assert "Beirat: wird nicht eingeladen" in olga.buttons()
    await olga.taps("Alle Gruppen einladen")
    await olga.taps("✓ Beirat: wird eingeladen")
    await olga.taps("Fertig")
    await olga.taps(INVITE)
    assert (
        "Was ist <b>daraus</b> & mehr geworden?\nDonnerstag, 3. Dezember 2026\n18:00 bis 19:30 Uhr\n"
        "Ort: https://video.example/runde?a=1&b=2"
    ) in ada.reads()
    assert not ben.sees("Einladung")


async def test_draft_can_be_thrown_away(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    preview = olga.newest
    await olga.taps("Entwurf verwerfen")
    assert olga.reads() == "Der Entwurf ist gelöscht."
    assert await olga.taps("Treffen festlegen", of=preview) == "Das gibt es nicht mehr."


@pytest.mark.slow
async def test_kind_names_a_meeting_that_nobody_named_and_is_said_of_one_that_has_a_name(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    for label in ("Weitere Angaben", "Art: Folgetreffen", "Ausschusssitzung"):
        await olga.taps(label)
    assert olga.reads().startswith("Ausschusssitzung\n")
    await olga.taps("Titel ändern")
    await olga.types("Haushalt & Kultur")
    await olga.taps("Einladen: eine Person")
    assert "Haushalt & Kultur" in ada.reads()
    assert "Art: Ausschusssitzung" in ada.reads()
