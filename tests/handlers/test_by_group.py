"""Whoever was asked and whoever leads read what each group said in an open poll."""

import io

import pytest
from pypdf import PdfReader

from handlers.polls import taps
from storage.ids import PollId
from tests.handlers.forged_callbacks import forges
from tests.town import Town


@pytest.mark.slow
async def test_result_by_group_is_announced_shown_and_taken_along(town: Town) -> None:
    council = await town.participants(5)
    administration = await town.participants(5, group="verwaltung")
    board = await town.participants(2, group="beirat")
    klara = town.coordinator
    await klara.types("/umfrage Wo? Rathaus / Schule")
    await klara.taps("Offen auszählen")
    await klara.taps("Senden an 12 Personen")
    said = "Nach dem Ende steht es auch nach Gruppen da, kleine Gruppen nur zusammen."
    assert said in council[0].reads()
    for person in council:
        await person.taps("1 · Rathaus")
    for person in (*administration, *board):
        await person.taps("2 · Schule")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    assert "Ergebnis nach Gruppen" in klara.buttons()
    ada = council[0]
    await ada.taps("Ergebnis nach Gruppen")
    assert "Verwaltung und Beirat zusammen" in ada.reads()
    assert "Rat" in ada.reads()
    assert "Beirat: 2" not in ada.reads()
    await klara.taps("PDF")
    await town.settled()
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(klara.files[-1].content)).pages)
    assert "Ergebnis nach Gruppen" in text
    assert "zusammen: " in text


@pytest.mark.slow
async def test_where_nothing_is_shown_by_group_a_forged_tap_says_so(town: Town) -> None:
    (ada,) = await town.participants(1)
    klara = town.coordinator
    await klara.types("/umfrage Wo? Rathaus / Schule")
    await klara.taps("Senden an eine Person")
    assert "Nach Gruppen" not in ada.reads()
    assert await forges(town, ada, taps.SeeGroups(PollId(1))) == "Das gibt es nicht mehr."
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    assert "Ergebnis nach Gruppen" not in klara.buttons()
    assert await forges(town, klara, taps.SeeGroups(PollId(1))) == "Das gibt es nicht mehr."
