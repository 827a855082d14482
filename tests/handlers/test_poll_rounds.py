"""A question that is asked once more: another round of it, or anew to other people."""

import pytest

from tests.handlers.polling import QUESTION, ended, open_poll
from tests.town import Town


@pytest.mark.slow
async def test_question_that_was_asked_before_says_why_it_is_not_confidential_and_what_to_do(
    town: Town,
) -> None:
    """Once everybody, then without the only one of the advisory board."""
    await town.participants(5)
    await town.participant("Ben", group="beirat")
    await open_poll(town)
    await ended(town)
    await town.coordinator.types("/umfrage wo treffen wir uns? schule / rathaus / bücherei")
    await town.coordinator.taps("Gruppen auswählen")
    await town.coordinator.taps("✓ Beirat: wird gefragt")
    await town.coordinator.taps("Fertig")
    seen = town.coordinator.reads()
    assert "Diese Frage wurde in den letzten 90 Tagen schon vertraulich gestellt." in seen
    assert "was weniger als 5 Personen gewählt haben" in seen
    assert "warten: ab Dienstag, 2. Februar 2027 geht es" in seen
    assert not any(label.startswith("Senden") for label in town.coordinator.buttons())
    await town.coordinator.taps("Gruppen von damals mitfragen")
    assert "Senden an 6 Personen" in town.coordinator.buttons()


@pytest.mark.slow
async def test_question_that_was_asked_before_can_be_asked_openly(town: Town) -> None:
    people = await town.participants(5)
    await town.participant("Ben", group="beirat")
    await open_poll(town)
    await town.coordinator.types(f"/umfrage {QUESTION}")
    await town.coordinator.taps("Gruppen auswählen")
    await town.coordinator.taps("✓ Beirat: wird gefragt")
    await town.coordinator.taps("Fertig")
    assert "Diese Frage läuft gerade schon." in town.coordinator.reads()
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 5 Personen")
    assert "Offene Auszählung" in people[0].reads()


@pytest.mark.slow
async def test_another_round_asks_the_same_people_from_nothing(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    for person in people:
        await person.taps("1 · Rathaus")
    await ended(town)
    late = await town.participant("Lena")
    await town.coordinator.taps("Noch einmal abstimmen lassen")
    assert "Gefragt werden dieselben Personen wie beim letzten Mal (5 Personen)." in town.coordinator.reads()
    assert "Eine Person ist seitdem dazugekommen. Sie wird nicht gefragt" in town.coordinator.reads()
    assert "ausrechnen, wie sie geantwortet hat." in town.coordinator.reads()
    await town.coordinator.taps("Senden an 5 Personen")
    assert "Abgestimmt: 0 von 5 Personen" in town.coordinator.reads()
    assert people[0].buttons()[0] == "1 · Rathaus"
    assert "Wo treffen wir uns?" not in late.reads()
    said = "Diese Frage geht nur an alle, die schon beim ersten Mal gefragt wurden."
    for person in (late, people[0]):
        await person.types("/menue")
        assert (said in person.reads()) == (person is late)
    await ended(town)
    await late.types("/menue")
    assert said not in late.reads()


@pytest.mark.slow
async def test_another_round_that_is_counted_openly_says_that_it_goes_to_newcomers_too(town: Town) -> None:
    await town.participants(2)
    await town.coordinator.types(f"/umfrage {QUESTION}")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 2 Personen")
    await ended(town)
    await town.participant("Lena")
    await town.coordinator.taps("Noch einmal abstimmen lassen")
    said = "Gefragt werden dieselben Personen wie beim letzten Mal und eine, die später dazukam, zusammen 3 Personen."
    assert said in town.coordinator.reads()
    await town.coordinator.taps("Senden an 3 Personen")


@pytest.mark.slow
async def test_second_window_leads_to_the_round_that_was_made_already(town: Town) -> None:
    """Two windows, or two who lead: the same question must not run twice, with the votes split."""
    people = await town.participants(5)
    klara = town.coordinator
    await open_poll(town)
    for person in people:
        await person.taps("1 · Rathaus")
    await ended(town)
    result = klara.newest
    for _ in range(2):
        await klara.taps("Noch einmal abstimmen lassen", of=result)
    await klara.taps("Senden an 5 Personen")
    await people[0].taps("1 · Rathaus")
    await klara.taps("Noch einmal abstimmen lassen", of=result)
    assert "Abgestimmt: 1 von 5 Personen" in klara.reads()
    await ended(town)
    await klara.taps("Noch einmal abstimmen lassen")
    assert "Gefragt werden dieselben Personen wie beim letzten Mal" in klara.reads(), (
        "a third one follows the second"
    )
    for label in ("Zur Übersicht", "Abstimmungen"):
        await klara.taps(label)
    assert len([each for each in klara.buttons() if "Wo treffen" in each]) == 3


@pytest.mark.slow
async def test_second_round_is_shown_beside_the_first(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    for person in people:
        await person.taps("1 · Rathaus")
    await ended(town)
    await town.coordinator.taps("Noch einmal abstimmen lassen")
    await town.coordinator.taps("Senden an 5 Personen")
    assert "vorher" not in people[0].reads(), "nothing is shown before the end"
    for place, person in enumerate(people):
        await person.taps("1 · Rathaus" if place else "3 · Schule")
    await ended(town)
    for seen in (town.coordinator.reads(), people[0].reads()):
        assert "Rathaus: 4 (80 %), vorher 5 (100 %)" in seen
        assert "Schule: 1 (20 %), vorher 0 (0 %)" in seen
        assert "Vorher: die Runde davor mit Stimmen von 5 Personen." in seen
