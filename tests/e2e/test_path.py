"""The whole path once, as a town goes it: nothing but the installed command, a Bot API over HTTP, and people."""

import asyncio
import csv
import re
import signal
from collections import Counter

import pytest

from sandbox.person import Person
from sandbox.server import Sandbox
from tests.e2e.process import Operator
from tests.e2e.respondent import PATIENCE, Respondent, starts_short_check, taps
from tests.town import AGREE, NAME

pytestmark = pytest.mark.process


async def joins(person: Person, link: str) -> None:
    await person.opens(link)
    await taps(person, AGREE)
    await person.waits_for("Sie sind dabei", patience=PATIENCE)


async def invited(operator: Operator, role: str, *, new: bool = False) -> str:
    """The link that the command line prints."""
    ended = await operator.runs("invite", *(["--new"] if new else []), "--municipality", NAME, "--role", role)
    assert (ended.code, ended.err) == (0, "")
    return ended.out.split()[-1]


async def link_of_a_group(coordinator: Person) -> str:
    """As the coordinator reads it on the phone, to pass it on."""
    await taps(coordinator, "Einladen", "Rat (0)")
    message = await coordinator.waits_for("Der Link für diese Gruppe:")
    [link] = re.findall(r"https://t\.me/\S+", message.text)
    return str(link)


async def test_town_goes_from_an_empty_folder_to_a_result_and_a_meeting(
    sandbox: Sandbox, operator: Operator
) -> None:
    klara, olga = sandbox.person("Klara"), sandbox.person("Olga")
    council = [sandbox.person(f"Rat {number}") for number in range(1, 7)]
    to_coordinate = await invited(operator, "coordinator", new=True)
    program = await operator.starts()
    to_organise = await invited(operator, "organiser")  # while the program runs

    await asyncio.gather(joins(klara, to_coordinate), joins(olga, to_organise))
    link = await link_of_a_group(klara)
    await asyncio.gather(*(joins(person, link) for person in council))

    name, tapped = await survey(klara, council)
    await poll(klara, council)
    await meeting(olga, council)

    exported = await operator.runs("export", "--municipality", NAME, "--survey", name)
    assert (exported.code, exported.err) == (0, "")
    assert counts_of_levels(exported.out) == tapped
    program.sends(signal.SIGTERM)
    assert (await program.ends()).code == 0


async def survey(coordinator: Person, council: list[Person]) -> tuple[str, Counter[tuple[str, str]]]:
    """Asked, answered, closed and released; returns its name, and how often each level was tapped for each question."""
    await starts_short_check(coordinator, fields=1, start="Ohne diese Angaben starten")
    respondents = [Respondent(person, seed=number) for number, person in enumerate(council)]
    await asyncio.gather(*(each.answers_to_the_end() for each in respondents))
    await taps(coordinator, "Aktualisieren")
    await coordinator.waits_for("Rat: 6 eingeladen, 6 begonnen, 6 abgeschlossen")
    await taps(coordinator, "Befragung beenden", "Ja, beenden", "Ergebnis freigeben", "Ja, freigeben")
    await coordinator.waits_for("6 Personen bekommen das Ergebnis.")
    for person in council:
        await person.waits_for("Das Ergebnis ist da.")
    [name] = {each.survey for each in respondents}
    return name, Counter(
        (question, level)
        for each in respondents
        for question, level in each.tapped.items()
        if level.isdigit()
    )


def counts_of_levels(table: str) -> Counter[tuple[str, str]]:
    """What the exported table says for everybody together."""
    rows = [row for row in csv.DictReader(table.splitlines()) if row["gruppe"] == "alle"]
    rated = [row for row in rows if row["frage_art"] == "level" and row["antwort"].isdigit()]
    return +Counter({(row["frage"], row["antwort"]): int(row["anzahl"]) for row in rated})


async def poll(coordinator: Person, council: list[Person]) -> None:
    """Asked in one line, answered by a tap, closed; everybody gets the result."""
    await coordinator.types("/umfrage Wo treffen wir uns? Rathaus / Bücherei")
    await taps(coordinator, "Senden an 6 Personen")
    await asyncio.gather(*(taps(person, "2 · Bücherei") for person in council))
    await taps(coordinator, "Abstimmung beenden", "Ja, beenden")
    for person in (coordinator, *council):
        await person.waits_for("Bücherei: 6 (100 %)")


async def meeting(organiser: Person, council: list[Person]) -> None:
    """Planned in three taps, answered in one."""
    await taps(organiser, "Neues Treffen")
    suggestions = await organiser.waits_for(lambda message: message.labels[:1] != ("Neues Treffen",))
    await taps(organiser, suggestions.labels[0], "Einladen: 6 Personen")
    await asyncio.gather(*(taps(person, "Ich komme") for person in council))
    await taps(organiser, "Aktualisieren")
    await organiser.waits_for("Kommen: 6")
