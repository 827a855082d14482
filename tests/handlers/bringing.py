"""A coordinator brings a questionnaire as a file."""

from sandbox.person import Person
from tests.town import Town

SEVERAL_FIRST = """\
id: mehrere
version: 1
languages: [de]
title: {de: Mehrere zuerst}
intro: {de: Nur zur Probe.}
fields:
  - id: zeit
    title: {de: Ihre Zeit}
    questions:
      - id: wann
        version: 1
        type: multiple
        text: {de: Wann haben Sie Zeit?}
        options:
          - {id: frueh, text: {de: am Vormittag}}
          - {id: spaet, text: {de: am Abend}}
      - {id: oft, version: 1, type: number, minimum: 0, maximum: 7, text: {de: Wie oft?}}
"""


async def to_the_list(town: Town) -> Person:
    await town.coordinator.types("/menue")
    await town.coordinator.taps("Fragebögen")
    return town.coordinator


async def sends(town: Town, name: str, content: bytes) -> Person:
    """The coordinator sends a file from the list."""
    klara = await to_the_list(town)
    await klara.taps("Eigenen Fragebogen schicken")
    await klara.sends_file(name, content)
    return klara
