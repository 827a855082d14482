"""A run sheet to lead a workshop along."""

from sandbox.person import Person
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
