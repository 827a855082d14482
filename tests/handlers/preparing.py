"""A run sheet to lead a workshop along."""

from questionnaires.kernels import choice
from sandbox.person import Person
from storage.ids import RunSheetId, UpdateId
from storage.run_sheets import NewItem
from tests.town import Town


async def prepared(town: Town, *items: str) -> Person:
    """Klara, with a run sheet of these items in front of her."""
    klara = town.coordinator
    await klara.types("/menue")
    await klara.taps("Ablauf")
    await klara.taps("Leerer Ablauf")
    for item in items:
        await klara.taps("Punkt hinzufügen")
        await klara.types(item)
        await klara.taps("Fertig")
    return klara


async def long_run_sheet(town: Town, count: int) -> Person:
    """Klara, with items on her run sheet that have been there for a while."""
    klara = await prepared(town)
    who = await town.id_of(klara)
    for number in range(1, count + 1):
        asks = choice.one_of("Hier", "Dort")
        new = NewItem(f"{number}? {'lang ' * 59}".strip(), 600, asks)
        await town.workshops.run_sheets.add(who, RunSheetId(1), [new], update=UpdateId(-number))
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop"):
        await klara.taps(label)
    return klara
