"""Whoever needs longer has a countdown of their own, and whoever leads hears of it without a name or a number."""

from datetime import timedelta

import pytest

from handlers.settings import SetPace
from sandbox.person import Person
from tests.handlers.forged_callbacks import forges
from tests.handlers.preparing import prepared
from tests.town import Town

SOMEBODY = "Jemand aus Ihrer Kommune hat mehr Zeit gewählt."


async def chooses(person: Person, how: str) -> None:
    await person.types("/einstellungen")
    await person.taps("Zeit im Workshop")
    await person.taps(how)


async def sees_poll(person: Person) -> str:
    await person.types("/menue")
    await person.taps(next(label for label in person.buttons() if "Wo?" in label))
    return person.reads()


@pytest.mark.slow
async def test_ten_times_the_countdown_or_none_is_told_to_whoever_chose_it_only(town: Town) -> None:
    ada, ben, cem, *_ = await town.participants(5)
    await chooses(ada, "zehnmal so lang")
    assert "Zeit im Workshop: zehnmal so lang" in ada.reads()
    await chooses(ben, "ohne Zeitgrenze")
    klara = await prepared(town, "Wo? Hier / Dort, 10 Minuten")
    await klara.taps("Weiter: Wo?")
    assert ada.reads().endswith(
        "Ihre Zeit ist zehnmal so lang wie auf der Leinwand. Sie können antworten, bis die Abstimmung beendet wird."
    )
    await klara.taps("Zeit laufen lassen")
    await town.time_passes(timedelta(minutes=4))
    await klara.taps("5 Minuten mehr")
    assert "Zeit bis 10:15 Uhr." in klara.reads()
    assert "Ihre Zeit läuft bis 12:30 Uhr." in await sees_poll(ada), "ten times 15 minutes from 10:00 on"
    assert "Für Sie läuft keine Zeit." in await sees_poll(ben)
    assert "Zeit" not in await sees_poll(cem)
    await town.time_passes(timedelta(hours=3))
    await ada.taps("1 · Hier")
    assert "Hier ✓" in " ".join(ada.buttons()), "nothing ends with a countdown"
    assert "Ihre Zeit läuft bis 12:30 Uhr. Auch danach können Sie antworten" in ada.reads()


@pytest.mark.slow
async def test_whoever_leads_is_asked_to_make_sure_before_the_end(town: Town) -> None:
    people = await town.participants(5)
    await chooses(people[0], "ohne Zeitgrenze")
    klara = await prepared(town, "Wo? Hier / Dort")
    await klara.taps("Weiter: Wo?")
    await klara.taps("Zeit laufen lassen")
    assert SOMEBODY in klara.reads()
    await klara.taps("Abstimmung: Wo?")
    await klara.taps("Abstimmung beenden")
    assert SOMEBODY in klara.reads()
    await klara.taps("Weiter abstimmen lassen")
    for person in people:
        await person.taps("1 · Hier")
    await klara.taps("Abstimmung beenden")
    assert SOMEBODY not in klara.reads(), "everybody has answered"


@pytest.mark.slow
async def test_of_a_small_town_nothing_is_told_and_of_nobody_who_chose_it_neither(town: Town) -> None:
    ada, *_ = await town.participants(4)
    await chooses(ada, "ohne Zeitgrenze")
    klara = await prepared(town, "Wo? Hier / Dort")
    await klara.taps("Weiter: Wo?")
    await klara.taps("Zeit laufen lassen")
    assert SOMEBODY not in klara.reads(), "four people are fewer than five"
    await town.participant("Fünf")
    await klara.taps("Aktualisieren")
    assert SOMEBODY in klara.reads()
    await chooses(ada, "wie für alle im Saal")
    await klara.taps("Aktualisieren")
    assert SOMEBODY not in klara.reads()


@pytest.mark.slow
async def test_during_a_break_nobody_is_asked_to_wait_for_a_poll_that_goes_on(town: Town) -> None:
    ada, *_ = await town.participants(5)
    await chooses(ada, "ohne Zeitgrenze")
    klara = await prepared(town, "Wo? Hier / Dort", "Pause")
    await klara.taps("Weiter: Wo?")
    await klara.taps("Zeit laufen lassen")
    assert SOMEBODY in klara.reads()
    await klara.taps("Weiter: Pause")
    await klara.taps("Weiter, Abstimmung läuft weiter")
    await klara.taps("Zeit laufen lassen")
    assert "Zeit bis" in klara.reads()
    assert SOMEBODY not in klara.reads()


@pytest.mark.slow
async def test_what_no_button_carries_changes_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    await forges(town, ada, SetPace(7))
    await ada.types("/einstellungen")
    assert "Zeit im Workshop: wie für alle im Saal" in ada.reads()
