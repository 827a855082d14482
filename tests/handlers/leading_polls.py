"""Polls of every kind, voted on by people and led by their coordinator, for test_no_second_effect."""

from handlers.polls import taps as polls
from sandbox.person import Person
from storage.ids import PollId
from tests.handlers.forged_callbacks import forges
from tests.handlers.polling import ended_with_a_word_of_five
from tests.handlers.powerless import Powerless
from tests.town import Town


async def people_vote(world: Powerless) -> None:
    ada, _ = await world.town.participants(2)
    await world.town.coordinator.types("/umfrage Wo? Rathaus / Schule")
    await world.town.coordinator.taps("Senden an 2 Personen")
    await world.taps(ada, "1 · Rathaus")
    await world.taps(ada, "2 · Schule")
    await world.town.coordinator.taps("Handzeichen eintragen")
    await world.types(world.town.coordinator, "1 1")
    await world.town.coordinator.types("/menue")
    for label in ("Abstimmungen", "Läuft: Wo?", "Handzeichen eintragen"):
        await world.town.coordinator.taps(label)
    await world.town.coordinator.types("3 4")
    await world.taps(world.town.coordinator, "Ja, so zählen")


async def people_write_cards(world: Powerless) -> None:
    people, klara = await world.town.participants(5), world.town.coordinator
    await klara.types("/umfrage")
    await klara.taps("Karten")
    await klara.types("Was fehlt?")
    await klara.taps("Senden an 5 Personen")
    for person in people:
        await person.taps("Karte schreiben")
        await world.types(person, "Mehr Bänke")
    await world.taps(people[0], "Zurücknehmen: Mehr Bänke")
    await people[0].types("Ein Treffpunkt")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    await klara.taps("5 Karten prüfen")
    await world.taps(klara, "Zeigen")
    await klara.taps("Mehrere auf einmal")
    await world.taps(klara, "Diese 4 zeigen")
    await klara.taps("Karten wegnehmen oder zeigen")
    await world.taps(klara, "1 · Wieder wegnehmen")


async def coordinator_types_papers(world: Powerless) -> None:
    await world.town.participants(5)
    klara = world.town.coordinator
    for kind, question, paper in (
        ("Karten", "Was fehlt?", "Mehr Bänke"),
        ("Reihenfolge", "Was zuerst? Wege / Kitas / Bus", "3 1 2"),
    ):
        await klara.types("/umfrage")
        await klara.taps(kind)
        await klara.types(question)
        await klara.taps("Senden an 5 Personen")
        await klara.taps("Papier eintragen")
        await world.types(klara, paper)
        await klara.types(paper)
        await world.taps(klara, "Zuletzt Eingetragenes löschen")


async def coordinator_shows_words_as_a_cloud(world: Powerless) -> None:
    await ended_with_a_word_of_five(world.town)
    await world.taps(world.town.coordinator, "Leinwand: als Wolke")


async def coordinator_sets_what_can_be_typed(world: Powerless) -> None:
    klara = world.town.coordinator
    for kind in ("Karten", "Zahl schätzen"):
        await klara.types("/umfrage")
        await klara.taps(kind)
        await klara.types("Wie viel?")
        if kind == "Karten":
            await klara.taps("Karten je Person: 3")
            await world.taps(klara, "5")
            await world.taps(klara, "Karten sofort zeigen")
    await klara.taps("Bereich und Einheit")
    await world.types(klara, "0 bis 500 Euro")
    await klara.taps("Bereich und Einheit")
    await world.taps(klara, "Ohne Bereich und Einheit")
    await klara.types("/umfrage Was zuerst? Bus / Kita / Bänke")
    for label in ("Mehrere Antworten erlauben", "Wie viele Antworten?"):
        await klara.taps(label)
    await world.taps(klara, "höchstens 2")


async def coordinator_puts_cards_together(world: Powerless) -> None:
    people, klara = await world.town.participants(5), world.town.coordinator
    await reviewed_cards(world.town, people, "Mehr Bänke")
    for label in ("Karten bündeln", "Neues Bündel"):
        await klara.taps(label)
    await world.types(klara, "Draußen")
    first = next(label for label in klara.buttons() if label.startswith("1 · "))
    await world.taps(klara, first)
    for label in ("Fertig", "4 lose Karten einordnen"):
        await klara.taps(label)
    await world.taps(klara, "Draußen (1)")
    await klara.taps("Neues Bündel")
    await world.types(klara, "Kinder")
    await klara.taps("Zu den Bündeln")
    await klara.taps("Draußen (2)")
    await klara.taps("Maßnahme daraus machen")
    await world.taps(klara, "Anlegen: Draußen")
    await forges(world.town, klara, polls.SeeClusters(PollId(1)))
    for label in ("Draußen (2)", "1"):
        await klara.taps(label)
    await world.taps(klara, "Kinder (1)")
    await world.taps(klara, "Punkte auf die Bündel")
    await forges(world.town, klara, polls.SeeClusters(PollId(1)))
    await klara.taps("Kinder (2)")
    await klara.taps("Umbenennen")
    await world.types(klara, "Jugend")
    await klara.taps("Mit anderem zusammenlegen")
    await world.taps(klara, "Draußen (1)")
    await klara.taps("Auflösen")
    await world.taps(klara, "Ja, auflösen")


async def reviewed_cards(town: Town, people: list[Person], card: str) -> None:
    """A poll that is over, with a card of everybody that all may see."""
    klara = town.coordinator
    await klara.types("/umfrage")
    await klara.taps("Karten")
    await klara.types("Was fehlt?")
    await klara.taps(f"Senden an {len(people)} Personen")
    for number, person in enumerate(people):
        await person.types(f"{card} {number}")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    await klara.taps(f"{len(people)} Karten prüfen")
    for _ in people:
        await klara.taps("Zeigen")
    await klara.taps("Zur Abstimmung")
