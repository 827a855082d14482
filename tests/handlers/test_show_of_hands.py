"""What was counted in the room stands beside the votes."""

import pytest

from questionnaires.kernels import choice, scale, text
from questionnaires.kernels.kernel import Asks
from storage.ids import UpdateId
from tests.handlers.polling import asked, ended
from tests.town import Town


async def hands(town: Town, numbers: str, *, sure: bool = False) -> None:
    await town.coordinator.taps("Handzeichen eintragen")
    await town.coordinator.types(numbers)
    if sure:
        await town.coordinator.taps("Ja, so zählen")
    await town.coordinator.taps("Zur Abstimmung")


@pytest.mark.slow
async def test_show_of_hands_is_counted_with_the_votes_and_said_as_such(town: Town) -> None:
    people = await town.participants(5)
    await asked(town, choice.one_of("Rathaus", "Markt"))
    for person in people:
        await person.taps("1 · Rathaus")
    await town.coordinator.taps("Handzeichen eintragen")
    assert "\n1 · Rathaus\n2 · Markt" in town.coordinator.reads(), "no second number before those to be typed"
    await town.coordinator.types("3")
    assert (
        "Bitte schreiben Sie für jede Antwort genau eine Zahl, zum Beispiel: 12 5\n"
        in town.coordinator.reads()
    )
    await town.coordinator.types("3 -2")
    assert "genau eine Zahl" in town.coordinator.reads(), "nobody can be counted less than not at all"
    await town.coordinator.types("2 von 3")
    assert "genau eine Zahl" in town.coordinator.reads(), "a word beside them could change what they mean"
    await town.coordinator.types("3 2")
    await town.coordinator.taps("Zur Abstimmung")
    seen = town.coordinator.reads()
    assert "Abgestimmt: 5 von 5 Personen" in seen, "the counter is of those who vote themselves"
    assert "Im Saal gezählt: 5\n1 · Rathaus: 3\n2 · Markt: 2" in seen, "a slip is seen"
    result = await ended(town)
    assert "Ergebnis (Stimmen von 10 Personen)" in result
    assert "Rathaus: 8 (80 %)" in result
    assert "Markt: 2 (20 %)" in result
    for reader in (town.coordinator, people[0]):
        assert "5 Stimmen davon wurden im Saal gezählt (Handzeichen oder Papier)." in reader.reads()
    assert "Abgestimmt: 5 von 5 Personen" in result


@pytest.mark.slow
async def test_few_votes_do_not_appear_beside_a_show_of_hands(town: Town) -> None:
    """Whoever has counted the hands could subtract them."""
    people = await town.participants(3)
    await asked(town, choice.one_of("Rathaus", "Markt"))
    for person in people:
        await person.taps("1 · Rathaus")
    await hands(town, "9 11", sure=True)
    result = await ended(town)
    assert "Rathaus: 9 (45 %)" in result
    assert "Markt: 11 (55 %)" in result
    assert "3 weitere Stimmen sind nicht dabei, damit sie vertraulich bleiben." in result
    assert "Abgestimmt: 3 von 3 Personen" in result


@pytest.mark.slow
async def test_end_is_asked_about_with_what_was_counted_in_the_room(town: Town) -> None:
    people = await town.participants(5)
    klara = town.coordinator
    await asked(town, choice.one_of("Rathaus", "Markt"))
    await hands(town, "4 2", sure=True)
    await klara.taps("Abstimmung beenden")
    assert "Im Saal gezählt: 6" in klara.reads()
    assert "alle bekommen das Ergebnis" in klara.reads(), "nobody's vote is left out"
    await klara.taps("Weiter abstimmen lassen")
    for person in people[:2]:
        await person.taps("1 · Rathaus")
    await klara.taps("Abstimmung beenden")
    assert "zeigt das Ergebnis nur, was im Saal gezählt wurde." in klara.reads()
    assert "kein Ergebnis" not in klara.reads()
    await klara.taps("Weiter abstimmen lassen")
    for person in people[2:]:
        await person.taps("1 · Rathaus")
    await klara.taps("Abstimmung beenden")
    assert "alle bekommen das Ergebnis" in klara.reads()


@pytest.mark.slow
async def test_hands_that_were_entered_by_mistake_are_taken_out_by_zeros(town: Town) -> None:
    await town.participants(1)
    await asked(town, scale.steps(1, 3), openly=True)
    await hands(town, "1 2 3", sure=True)
    assert "Durchschnitt: 2,3" in town.coordinator.reads()
    await hands(town, "0 0 0")
    assert "Im Saal gezählt" not in town.coordinator.reads()
    assert "Noch hat niemand abgestimmt." in town.coordinator.reads()


@pytest.mark.slow
async def test_who_follows_the_result_sees_without_a_tap_what_was_counted_in_the_room(town: Town) -> None:
    [ada] = await town.participants(1)
    await asked(town, choice.one_of("Rathaus", "Markt"), openly=True)
    await ada.taps("1 · Rathaus")
    assert "Rathaus: 1 (100 %)" in ada.reads()
    await hands(town, "3 4", sure=True)
    assert "Rathaus: 4 (50 %)" in ada.reads()
    assert "Markt: 4 (50 %)" in ada.reads()


@pytest.mark.slow
async def test_more_hands_than_people_were_asked_are_counted_only_once_that_is_confirmed(town: Town) -> None:
    await town.participants(3)
    klara = town.coordinator
    await asked(town, choice.one_of("Rathaus", "Markt"))
    await klara.taps("Handzeichen eintragen")
    await klara.types("4 9999")
    assert klara.reads().startswith(
        "Das sind 10.003 Menschen, gefragt wurden 3. Stimmt das? Gezählt ist noch nichts davon.\n"
    )
    assert "1 · Rathaus: 4\n2 · Markt: 9.999" in klara.reads()
    unsure = klara.newest
    await klara.types("2 1")
    assert "Im Saal gezählt: 3\n" in klara.reads(), "other numbers can be typed at once"
    await klara.taps("Ja, so zählen", of=unsure)
    assert "Im Saal gezählt: 3\n" in klara.reads(), "what was corrected is not confirmed any more"
    await klara.types("/menue")
    await klara.taps("Abstimmungen")
    await klara.taps("Läuft: Was jetzt?")
    await hands(town, "4 5", sure=True)
    assert "Im Saal gezählt: 9\n1 · Rathaus: 4\n2 · Markt: 5" in klara.reads()


@pytest.mark.slow
async def test_slip_in_a_show_of_hands_is_corrected_by_typing_again(town: Town) -> None:
    await town.participants(9)
    klara = town.coordinator
    await asked(town, choice.one_of("Rathaus", "Markt"))
    await klara.taps("Handzeichen eintragen")
    await klara.types("3 4")
    assert "Verzählt? Schreiben Sie einfach alle Zahlen noch einmal." in klara.reads()
    await klara.types("3 5")
    assert "Im Saal gezählt: 8\n1 · Rathaus: 3\n2 · Markt: 5" in klara.reads()
    await klara.types("danke")
    assert "genau eine Zahl" in klara.reads()
    await klara.taps("Zur Abstimmung")
    await klara.types("3 6")
    assert "Das habe ich nicht verstanden." in klara.reads()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asks", "button", "typed"),
    [
        (choice.one_of("Rathaus", "Markt"), "Handzeichen eintragen", "2 1"),
        (text.cards(), "Papier eintragen", "Mehr Busse"),
    ],
    ids=["hands", "paper"],
)
async def test_who_counts_and_votes_can_type_their_answer_once_the_next_question_is_there(
    town: Town, asks: Asks, button: str, typed: str
) -> None:
    """Somebody else leads on meanwhile: nothing is counted for the poll before any more."""
    klara, polls = town.coordinator, town.workshops.polls
    await town.participants(4)
    await klara.types("/menue")
    for label in ("Einladen", "Rat (4)", "Hier selbst teilnehmen"):
        await klara.taps(label)
    poll = await asked(town, asks)
    await klara.taps(button)
    await klara.types(typed)
    who = await town.id_of(klara)
    await polls.close(who, poll)
    drafted = await polls.draft(
        who, town.municipality, question="Wann?", asks=choice.one_of("Morgen", "Bald"), update=UpdateId(-99)
    )
    await polls.open(who, drafted.poll.id)
    await town.settled()
    assert klara.reads().startswith("Wann?")
    await klara.types("2")
    assert "Ihre Stimme: Bald" in klara.reads()
