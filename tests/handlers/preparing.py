"""A run sheet to lead a workshop along."""

from collections.abc import Sequence

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


async def asked_before_somebody_left(klara: Person, people: Sequence[Person]) -> None:
    """What the first item asks was asked and answered; the second one goes on when the first of them deletes all."""
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    await klara.taps("Weiter: Wann?")
    await klara.taps("Abstimmung beenden und weiter")
    await people[0].types("/loeschen")
    await people[0].taps("Alles löschen")


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
