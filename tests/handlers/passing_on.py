"""What people do who pass a field on, and those who help with it, for test_no_second_effect."""

from collections.abc import Mapping
from typing import Final

from handlers import entrance
from sandbox.person import Person
from tests.handlers.answering import MORE
from tests.handlers.handing_over import AGREE, link_in
from tests.handlers.powerless import Powerless, Scenario
from tests.handlers.surveying import PROBE, start


async def asks(world: Powerless, ada: Person, what: str) -> str:
    """Ada passes on where she is; returns the link."""
    await start(world.town, PROBE)
    for label in ("Jetzt beginnen", MORE, "Jemanden fragen", what):
        await ada.taps(label)
    return link_in(ada)


async def somebody_helps_with_a_field(world: Powerless) -> None:
    """With remarks and texts, with a pause, in another language; and is decided on one by one."""
    ada, bea = await world.town.participant("Ada"), world.sandbox.person("Bea")
    link = await asks(world, ada, "Ganzes Feld weitergeben")
    token = link.rpartition("=k")[2]
    await bea.opens(link)
    await world.taps(bea, entrance.Speak(f"k{token}", "en"))
    await world.taps(bea, entrance.Speak(f"k{token}", "de"))
    await bea.taps(AGREE)
    await bea.taps("0 · gibt es nicht")
    for label in (MORE, "Anmerkung schreiben"):
        await bea.taps(label)
    await world.types(bea, "Seit Mai.")
    for label in (MORE, "später weiter"):
        await bea.taps(label)
    await world.taps(bea, "Weiter beantworten")
    await bea.taps("2 · Mit dem Rad")
    await world.types(bea, "Das Fest.")
    await bea.taps("überspringen")
    await bea.taps("Zurückgeben")
    for label in ("Vorschläge ansehen", "Einzeln durchgehen"):
        await ada.taps(label)
    await world.taps(ada, "Ändern")
    await ada.taps("3 · fest verankert")
    await world.taps(ada, "Ablehnen")


async def nobody_helps(world: Powerless) -> None:
    """One does not want to, one stops, and then it is taken back."""
    ada, bea, cleo = (
        await world.town.participant("Ada"),
        world.sandbox.person("Bea"),
        world.sandbox.person("Cleo"),
    )
    link = await asks(world, ada, "Diese Frage weitergeben")
    await bea.opens(link)
    await world.taps(bea, "Nein, danke", owes=False)
    await cleo.opens(link)
    await cleo.taps(AGREE)
    for label in (MORE, "später weiter", "Doch nicht helfen"):
        await cleo.taps(label)
    await world.taps(cleo, "Ja, aufhören")
    await ada.types("/weiter")
    for label in (MORE, "Jemanden fragen", "Ganzes Feld weitergeben"):
        await ada.taps(label)
    await world.taps(ada, "Zurückziehen")


SCENARIOS: Final[Mapping[Scenario, frozenset[str]]] = {
    somebody_helps_with_a_field: frozenset(
        {
            "entrance.Speak",
            "answering.GoTo",
            "answering.Resume",
            "handovers.Reject",
            "text answering-comment",
            "text answering-text",
        }
    ),
    nobody_helps: frozenset({"entrance.Decline", "handovers.Stop", "handovers.TakeBack"}),
}
"""What they do and the routes that it walks along."""
