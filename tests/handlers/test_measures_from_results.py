"""A measure made from a poll or a finding, and what happens where two make one from the same."""

import pytest

from sandbox.person import Person
from tests.handlers.measuring import LINE
from tests.handlers.surveying import evaluated
from tests.town import Town, goes

pytestmark = pytest.mark.slow


async def test_measure_is_made_from_a_closed_poll(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    await klara.types("/umfrage Womit fangen wir an? Sprachcafé / Lotsen")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Sprachcafé")
    for label in ("Abstimmung beenden", "Ja, beenden", "Maßnahme daraus machen"):
        await klara.taps(label)
    assert klara.reads().endswith("Aus der Abstimmung: Womit fangen wir an?")
    await klara.types(LINE)
    assert "Aus der Abstimmung: Womit fangen wir an?" in klara.reads()
    assert "Zuständig: Amt für Soziales" in klara.reads()


async def from_closed_poll(person: Person) -> None:
    await person.types("/menue")
    await person.taps("Abstimmungen")
    await person.taps(next(label for label in person.buttons() if "Womit fangen" in label))
    await person.taps("Maßnahme daraus machen")


async def both_about_to_make_one(town: Town) -> tuple[Person, Person]:
    """Two coordinators who are asked for the line of a measure from the same poll."""
    klara, ada = town.coordinator, await town.participant("Ada")
    kurt = await town.another_coordinator()
    await klara.types("/umfrage Womit fangen wir an? Sprachcafé / Lotsen")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Sprachcafé")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    for each in (klara, kurt):
        await from_closed_poll(each)
    return klara, kurt


async def test_who_types_while_somebody_else_makes_a_measure_from_the_same_is_told_and_loses_nothing(
    town: Town,
) -> None:
    klara, kurt = await both_about_to_make_one(town)
    await klara.types(LINE)
    await kurt.types("Sprachcafé am Rathaus, Amt für Soziales, bis 31.3.")
    assert kurt.reads() == (
        "Inzwischen hat jemand anderes daraus eine Maßnahme gemacht:\nSprachcafé im Rathaus\n\n"
        "Ihre Zeile: Sprachcafé am Rathaus, Amt für Soziales, bis 31.3."
    )
    assert [*kurt.buttons()] == ["Diese Maßnahme ansehen", "Meine auch anlegen"]
    await kurt.taps("Diese Maßnahme ansehen")
    assert kurt.reads().startswith("Sprachcafé im Rathaus\n")
    await from_closed_poll(klara)
    assert klara.reads().endswith("Daraus gibt es schon eine Maßnahme:")
    assert klara.buttons()[0] == "Sprachcafé im Rathaus"
    await klara.types("Lotsen, Amt für Soziales")
    assert klara.reads().startswith("Angelegt."), "whoever knows of the first is not asked"


async def test_who_wants_another_measure_from_the_same_makes_it_of_the_line_that_was_typed(
    town: Town,
) -> None:
    klara, kurt = await both_about_to_make_one(town)
    await klara.types(LINE)
    await kurt.types("Lotsen, Amt für Soziales, bis 31.3.")
    asked = kurt.from_bot[-1]
    await kurt.taps("Meine auch anlegen")
    assert await kurt.taps("Meine auch anlegen", of=asked) == "Das gibt es nicht mehr."
    assert kurt.reads().startswith("Angelegt. Bisher sieht sie nur die Organisation.\n\nLotsen\n")
    assert "Aus der Abstimmung: Womit fangen wir an?" in kurt.reads()


async def test_only_who_may_open_the_poll_is_led_back_to_it_from_a_measure(town: Town) -> None:
    klara, kurt = await both_about_to_make_one(town)
    await klara.types(LINE)
    olga = await town.organiser()
    for each in (olga, kurt):
        await each.types("/massnahmen")
        await each.taps("1 · Sprachcafé im Rathaus")
        assert "Aus der Abstimmung: Womit fangen wir an?" in each.reads()
    assert "Zurück zur Abstimmung" not in olga.buttons()
    await kurt.taps("Zurück zur Abstimmung")
    assert "Maßnahme daraus machen" in kurt.buttons()


async def test_measure_is_made_from_a_question_and_a_field_of_a_result(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.taps("Ergebnis")
    await klara.taps(klara.buttons()[0])
    await klara.taps("Maßnahme daraus machen")
    assert "Aus dem Ergebnis: Ihr Ehrenamt\nHandlungsfeld: Ihr Ehrenamt" in klara.reads().replace(
        "\n\n", "\n"
    )
    await klara.taps("Zurück zum Ergebnis")
    await klara.taps("Maßnahme daraus machen")
    await klara.types("Lotsen")
    assert "Handlungsfeld: Ihr Ehrenamt" in klara.reads()
    await klara.taps("Zurück zum Ergebnis")
    assert "Maßnahme daraus machen" in klara.buttons(), "the next one is made from the same field"
    await klara.types("/menue")
    for label in ("Beendet: Kurzcheck für das Ehr…", "Ergebnis"):
        await klara.taps(label)
    for _ in range(2):
        await klara.taps(next(label for label in klara.buttons() if label.startswith("1 · ")))
    await klara.taps("Maßnahme daraus machen")
    await klara.types(LINE)
    assert "Aus dem Ergebnis: " in klara.reads()
    await klara.taps("Zurück zum Ergebnis")
    assert "Zurück zum Feld" in klara.buttons(), "it was a question"


async def test_line_that_waits_for_an_answer_is_not_mixed_up_with_the_place_of_a_meeting(town: Town) -> None:
    klara, kurt = await both_about_to_make_one(town)
    await klara.types(LINE)
    await kurt.types("Lotsen, Amt für Soziales, bis 31.3.")
    asked = kurt.newest
    await kurt.types("/treffen 10.12. 18 Uhr")
    await goes(kurt, "Einladen: eine Person", "Angaben ändern", "Ort oder Link angeben")
    await kurt.types("Bürgerhaus am Markt")
    assert "Ja, Ort ändern" in kurt.buttons()
    assert await kurt.taps("Meine auch anlegen", of=asked) == "Das gibt es nicht mehr."
    await kurt.types("/massnahmen")
    assert "Bürgerhaus" not in kurt.reads()
