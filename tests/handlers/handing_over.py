"""A question or a field is passed on to somebody else, for tests."""

import re

from sandbox.person import Person
from storage import handovers
from storage.ids import HandoverId
from tests.handlers.answering import MORE
from tests.handlers.surveying import PROBE, start
from tests.town import Town

AGREE = "Einverstanden und ansehen"
OVER = "Das ist vorbei: Es ist entschieden oder zurückgezogen, oder die Befragung ist beendet."


async def asks(town: Town, ada: Person, what: str = "Diese Frage weitergeben") -> str:
    """Ada, at the first question, passes it on; returns the link."""
    await start(town, PROBE)
    await ada.taps("Jetzt beginnen")
    await ada.taps(MORE)
    await ada.taps("Jemanden fragen")
    await ada.taps(what)
    return link_in(ada)


def link_in(person: Person) -> str:
    found = re.search(r"https://t\.me/\S+\?start=k\S+", person.reads())
    assert found is not None
    return found[0]


async def helps(town: Town, link: str, name: str = "Bea") -> Person:
    """Somebody who belongs to no town opens the link and agrees."""
    bea = town.sandbox.person(name)
    await bea.opens(link)
    await bea.taps(AGREE)
    return bea


async def handover_of(town: Town, helper: Person) -> HandoverId:
    person = await town.id_of(helper)
    [found] = await town.database.read(lambda tx: handovers.of_colleague(tx, person))
    return found.id
