"""What a town says in its privacy text: asked for before its first survey, read by everybody, changed at any time."""

import pytest

from handlers.privacy import TownSays
from handlers.town_details import Ask, SetStorage
from storage import town_details
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import SHORT_CHECK
from tests.town import Town

pytestmark = pytest.mark.slow

CONTROLLER = "Stadt Musterstadt, Markt 1"
OFFICER = "Datenschutz <Amt> & Rat, Zimmer 3"
CONTACT = "Stabsstelle, Telefon 01234 567. Papierbogen: Zimmer 12."


@pytest.fixture
async def town(town: Town) -> Town:
    """Nobody has decided anything yet."""
    await town.database.write(lambda tx: tx.run("""UPDATE municipality SET details_passed_over = 0"""))
    return town


async def previewed(town: Town) -> None:
    await town.coordinator.types("/menue")
    for label in ("Neue Befragung", SHORT_CHECK, "Vorschau und Start"):
        await town.coordinator.taps(label)


async def test_first_survey_asks_for_all_of_it_in_one_go(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    await previewed(town)
    assert (
        "Für den Datenschutz fehlt noch: Verantwortliche Stelle, Datenschutzbeauftragte, Ansprechstelle und "
        "Speicherdauer." in klara.reads()
    )
    await klara.taps("Angaben jetzt eintragen")
    assert klara.reads().startswith("Wer ist verantwortlich?")
    await klara.types(CONTROLLER)
    assert klara.reads().startswith("Wer ist für den Datenschutz zuständig?")
    await klara.types("x" * 301)
    assert klara.reads().startswith("Der Text hat 301 Zeichen, möglich sind 1 bis 300.")
    await klara.types(OFFICER)
    await klara.types(CONTACT)
    await klara.taps("24 Monate")
    assert klara.reads().startswith("So beginnt „"), "back where she was led away from"
    assert "fehlt noch" not in klara.reads()
    assert "Befragung starten" in klara.buttons()
    await ada.types("/privacy")
    await ada.taps("Wer ist verantwortlich?")
    assert f"Verantwortliche Stelle: {CONTROLLER}" in ada.reads()
    assert f"Datenschutzbeauftragter: {OFFICER}" in ada.reads()
    assert f"Ansprechstelle, auch für den Weg ohne Telegram: {CONTACT}" in ada.reads()
    assert "Was hier fehlt" not in ada.reads()
    await ada.taps("Zurück zum Datenschutz")
    await ada.taps("Wie lange?")
    assert "werden 24 Monate nach ihrem Ende von selbst gelöscht" in ada.reads()


async def test_who_starts_without_does_it_on_purpose_and_is_asked_once(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    await previewed(town)
    assert "Befragung starten" not in klara.buttons()
    await klara.taps("Ohne diese Angaben starten")
    assert klara.reads().startswith("Die Befragung läuft.")
    await previewed(town)
    assert "Befragung starten" in klara.buttons()
    assert "Für den Datenschutz fehlt" not in klara.reads()
    await ada.types("/privacy")
    await ada.taps("Wer ist verantwortlich?")
    assert (
        "Was hier fehlt, Anschrift oder Datenschutzbeauftragte, nennt Ihnen die Koordination" in ada.reads()
    )


async def test_one_detail_is_changed_and_the_others_stay(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/privacy")
    await klara.taps("Angaben der Kommune")
    for label, text in (("Speicherdauer", None), ("Datenschutzbeauftragte", OFFICER)):
        await klara.taps(label)
        await (klara.taps("12 Monate") if text is None else klara.types(text))
        if "Später eintragen" in klara.buttons():
            await klara.taps("Später eintragen")
    assert f"• Datenschutzbeauftragte: {OFFICER}" in klara.reads()
    assert "• Löschen nach dem Ende: 12 Monate" in klara.reads()
    await klara.taps("Datenschutzbeauftragte")
    assert klara.reads().endswith(f"Bisher: {OFFICER}")


async def test_nobody_else_writes_for_the_town(town: Town) -> None:
    ada = await town.participant("Ada")
    for tap in (
        TownSays(town.municipality),
        Ask(town.municipality, "contact"),
        SetStorage(town.municipality, 12),
    ):
        assert "nur Koordination" in (await forges(town, ada, tap) or ada.reads())
    await ada.types("Schickt alles an mich")
    found = await town.database.read(lambda tx: town_details.of(tx, town.municipality))
    assert (found.contact, found.storage_months) == (None, None)
