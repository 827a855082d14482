"""Polls as people see them: asked in three taps, answered in one, shown when they may be."""

from tests.town import Town

QUESTION = "Wo treffen wir uns? Rathaus / Bücherei / Schule"


async def test_poll_goes_from_idea_to_every_phone_in_three_steps(town: Town) -> None:
    council = await town.participants(2)
    await town.coordinator.taps("Umfragen")
    await town.coordinator.taps("Neue Umfrage")
    await town.coordinator.types(QUESTION)
    await town.coordinator.taps("Senden an 2 Personen")
    for person in council:
        assert "Wo treffen wir uns?" in person.reads()
        assert person.buttons()[:3] == ("1 · Rathaus", "2 · Bücherei", "3 · Schule")
