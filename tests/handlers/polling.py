"""A poll that runs, of any kind, and its end."""

from itertools import count

from questionnaires.kernels.kernel import Asks
from storage.ids import PollId, UpdateId
from tests.town import Town

UPDATES = count(-1, -1)


async def asked(town: Town, asks: Asks, question: str = "Was jetzt?", *, openly: bool = False) -> PollId:
    """A poll that runs; its coordinator looks at it."""
    polls, who = town.workshops.polls, await town.id_of(town.coordinator)
    poll = (
        await polls.draft(
            who, town.municipality, question=question, asks=asks, update=UpdateId(next(UPDATES))
        )
    ).poll.id
    await polls.set_open(who, poll, on=openly)
    await polls.open(who, poll)
    await town.bot.idle()
    await town.coordinator.types("/menue")
    await town.coordinator.taps("Abstimmungen")
    await town.coordinator.taps(f"Läuft: {question}")
    return poll


async def ended(town: Town) -> str:
    await town.coordinator.taps("Abstimmung beenden")
    await town.coordinator.taps("Ja, beenden")
    return town.coordinator.reads()


QUESTION = "Wo treffen wir uns? Rathaus / Bücherei / Schule"


async def open_poll(town: Town, line: str = QUESTION, *, openly: bool = False) -> None:
    await town.coordinator.types(f"/umfrage {line}")
    if openly:
        await town.coordinator.taps("Offen auszählen")
    send = next(
        label
        for label in town.coordinator.buttons()
        if label.startswith(("Senden an", "Abstimmung beginnen"))
    )
    await town.coordinator.taps(send)


async def ended_with_a_word_of_five(town: Town) -> None:
    """The coordinator sees the result of words that five people gave, all the same one."""
    people, klara = await town.participants(5), town.coordinator
    await klara.types("/umfrage")
    await klara.taps("Wörter sammeln")
    await klara.types("Was fehlt?")
    await klara.taps("Senden an 5 Personen")
    for person in people:
        await person.types("Bänke")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
