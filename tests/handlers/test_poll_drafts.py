"""A poll before it is sent: its answers, ready-made ones, other words, who is asked, and what was sent by mistake."""

import pytest

from tests.handlers.polling import QUESTION, open_poll
from tests.town import Town


@pytest.mark.slow
async def test_poll_with_the_usual_answers_takes_four_taps_from_home(town: Town) -> None:
    """A typed text counts as one."""
    ada = await town.participant("Ada")
    await town.coordinator.taps("Neue Abstimmung")
    await town.coordinator.types("Machen wir jetzt eine Pause?")
    await town.coordinator.taps("Ja, Nein, Enthaltung")
    await town.coordinator.taps("Senden an eine Person")
    assert ada.buttons()[:3] == ("1 · Ja", "2 · Nein", "3 · Enthaltung")


@pytest.mark.slow
async def test_preview_counts_who_is_sent_the_question_and_names_who_is_not(town: Town) -> None:
    people = await town.participants(6)
    await people[0].types("/stopp")
    klara = town.coordinator
    await klara.types("/umfrage Wo? Rathaus / Schule")
    assert "(6 Personen)" in klara.reads(), "they may vote all the same"
    assert "Eine weitere Person bekommt nichts geschickt: Sie möchte keine Nachrichten." in klara.reads()
    before = len(people[0].from_bot)
    await klara.taps("Senden an 5 Personen")
    assert "von 6 Personen" in klara.reads()
    assert len(people[0].from_bot) == before


@pytest.mark.slow
async def test_draft_says_that_four_people_are_too_few_for_a_result_and_five_are_not(town: Town) -> None:
    await town.participants(4)
    said = "Zurzeit werden weniger als 5 Personen gefragt. So gibt es kein Ergebnis."
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
    assert said in town.coordinator.reads()
    await town.participant("Eva", group="beirat")
    await town.coordinator.types("/umfrage Wann? Morgens / Abends")
    assert "(5 Personen)" in town.coordinator.reads()
    assert said not in town.coordinator.reads()


@pytest.mark.slow
async def test_question_without_options_offers_the_usual_ones(town: Town) -> None:
    ada = await town.participant("Ada")
    await town.coordinator.types("/umfrage Wie zufrieden sind Sie?")
    await town.coordinator.taps("Skala von 1 bis 5")
    await town.coordinator.taps("Senden an eine Person")
    assert ada.buttons()[:5] == (
        "1 · gar nicht",
        "2 · eher nicht",
        "3 · teils, teils",
        "4 · eher ja",
        "5 · voll und ganz",
    )


async def test_options_can_be_typed_one_after_the_other(town: Town) -> None:
    await town.coordinator.types("/umfrage")
    await town.coordinator.types("Womit fangen wir an?")
    await town.coordinator.types("Nur eine")
    assert "mindestens zwei verschiedene Antworten" in town.coordinator.reads()
    await town.coordinator.types("Sprache / Sport")
    assert "1 · Sprache\n2 · Sport" in town.coordinator.reads()


@pytest.mark.slow
async def test_poll_for_one_group_reaches_nobody_else(town: Town) -> None:
    ada, ben = await town.participant("Ada"), await town.participant("Ben", group="beirat")
    await town.coordinator.types(f"/umfrage {QUESTION}")
    await town.coordinator.taps("Gruppen auswählen")
    for label in ("✓ Verwaltung: wird gefragt", "✓ Beirat: wird gefragt", "✓ Ehrenamt: wird gefragt"):
        await town.coordinator.taps(label)
    await town.coordinator.taps("Fertig")
    await town.coordinator.taps("Senden an eine Person")
    assert "Wo treffen wir uns?" in ada.reads()
    assert "Wo treffen wir uns?" not in ben.reads()


@pytest.mark.slow
async def test_coordinator_finds_polls_again(town: Town) -> None:
    await open_poll(town)
    await town.coordinator.taps("Zur Übersicht")
    await town.coordinator.taps("Abstimmungen")
    await town.coordinator.taps("Läuft: Wo treffen wir uns?")
    assert "Abstimmung läuft" in town.coordinator.reads()


@pytest.mark.slow
async def test_poll_that_was_sent_by_mistake_is_taken_back_and_sent_anew(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    await town.coordinator.taps("Abstimmung zurücknehmen")
    assert "Vorschau" in town.coordinator.reads(), "nobody has voted, so nothing is asked"
    assert "Diese Abstimmung wurde zurückgenommen." in people[0].reads()
    assert people[0].buttons() == ("Zur Übersicht",)
    await town.coordinator.taps("Senden an 5 Personen")
    for person in people:
        await person.taps("2 · Bücherei")
    await town.coordinator.taps("Abstimmung zurücknehmen")
    assert "5 Stimmen werden gelöscht." in town.coordinator.reads()
    await town.coordinator.taps("Ja, zurücknehmen")
    await town.coordinator.taps("Senden an 5 Personen")
    assert "Abgestimmt: 0 von 5 Personen" in town.coordinator.reads()
    assert await town.database.read(lambda tx: tx.all("SELECT * FROM ballot")) == []
    await people[0].taps("1 · Rathaus")
    assert "Abgestimmt: 1 von 5 Personen" in town.coordinator.reads()


@pytest.mark.slow
async def test_poll_after_one_that_was_taken_back_and_thrown_away_reaches_everybody(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    for label in ("Abstimmung zurücknehmen", "Entwurf verwerfen"):
        await town.coordinator.taps(label)
    await open_poll(town, "Wann essen wir? Mittags / Abends")
    assert all("Wann essen wir?" in person.reads() for person in people)
    await people[0].taps("2 · Abends")
    assert "Abgestimmt: 1 von 5 Personen" in town.coordinator.reads()


@pytest.mark.slow
async def test_tap_on_a_poll_that_was_taken_back_is_answered_kindly(town: Town) -> None:
    (ada,) = await town.participants(1)
    await open_poll(town)
    slip = ada.newest
    await town.coordinator.taps("Abstimmung zurücknehmen")
    await ada.taps("1 · Rathaus", of=slip)
    assert "Diese Abstimmung wurde zurückgenommen." in ada.reads()


@pytest.mark.slow
async def test_wording_is_changed_until_somebody_has_voted(town: Town) -> None:
    ada, ben = await town.participants(2)
    await open_poll(town)
    await town.coordinator.taps("Wortlaut ändern")
    await town.coordinator.types("Wo feiern wir? Rathaus / Markt")
    assert "Abstimmung läuft" in town.coordinator.reads()
    for person in (ada, ben):
        assert "Wo feiern wir?" in person.reads()
        assert person.buttons()[:2] == ("1 · Rathaus", "2 · Markt")
    await town.coordinator.taps("Wortlaut ändern")
    await ada.taps("2 · Markt")
    await town.coordinator.types("Wo tanzen wir?")
    assert (
        "Der Wortlaut lässt sich nicht mehr ändern: Jemand hat schon angefangen zu antworten."
        in town.coordinator.reads()
    )
    assert "Wo feiern wir?" in ben.reads()


@pytest.mark.slow
async def test_late_tap_on_answers_that_stand_otherwise_since_is_told_and_not_counted(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await open_poll(town, "Wo treffen wir uns? Rathaus / Schule")
    slow = ada.newest
    await klara.taps("Wortlaut ändern")
    await klara.types("Wo treffen wir uns? Schule / Rathaus")
    await ada.taps("1 · Rathaus", of=slow)
    assert "Die Frage oder ihre Antworten lauten jetzt anders. Dieses Tippen zählt nicht." in ada.reads()
    assert "Ihre Stimme" not in ada.reads(), "it had been counted for the other one"
    assert "Abgestimmt: 0 von einer Person" in klara.reads()
    await ada.taps("2 · Rathaus")
    assert "Ihre Stimme: Rathaus" in ada.reads()


@pytest.mark.slow
async def test_draft_is_reworded_and_keeps_its_answers_where_none_are_typed(town: Town) -> None:
    await town.coordinator.types(f"/umfrage {QUESTION}")
    await town.coordinator.taps("Wortlaut ändern")
    await town.coordinator.types("Wo beginnen wir?")
    assert "Wo beginnen wir?\n\n1 · Rathaus\n2 · Bücherei\n3 · Schule" in town.coordinator.reads()


@pytest.mark.slow
async def test_ready_made_poll_takes_four_taps_from_home(town: Town) -> None:
    """A typed text counts as one."""
    (ada,) = await town.participants(1)
    await town.coordinator.taps("Neue Abstimmung")
    await town.coordinator.taps("Widerstand messen")
    await town.coordinator.types("Wie geht es weiter? Neuer Beirat / Runder Tisch")
    await town.coordinator.taps("Senden an eine Person")
    assert "Vorschlag 1 von 3: Neuer Beirat" in ada.reads()


@pytest.mark.slow
async def test_ready_made_poll_asks_for_answers_where_it_needs_them(town: Town) -> None:
    await town.coordinator.taps("Neue Abstimmung")
    await town.coordinator.taps("Punkte kleben")
    await town.coordinator.types("Womit fangen wir an?")
    await town.coordinator.types("Wege, Kitas, Sport, Kultur")
    assert "Jede Person hat 2 Punkte, höchstens einen für jede Antwort." in town.coordinator.reads()


@pytest.mark.slow
async def test_older_polls_are_found_on_further_pages(town: Town) -> None:
    coordinator = town.coordinator
    for number in range(1, 13):
        await coordinator.types(f"/umfrage Frage {number}? ja / nein")
    await coordinator.types("/menue")
    await coordinator.taps("Abstimmungen")
    assert not any("Frage 2?" in label for label in coordinator.buttons())
    await coordinator.taps("nächste Seite")
    assert any("Frage 2?" in label for label in coordinator.buttons())
    await coordinator.taps("vorige Seite")
    assert any("Frage 12?" in label for label in coordinator.buttons())


async def test_who_may_not_ask_polls_is_told_before_anything_is_filled_in(town: Town) -> None:
    ada = await town.participant("Ada")
    for typed in (
        "/umfrage",
        "/umfrage Wo? Hier / Dort",
        "/befragungen",
        "/treffen 3.12. 18 Uhr",
        "/massnahmen Chor",
    ):
        await ada.types(typed)
        assert ada.reads().startswith("Das können hier nur Koordination und Organisation."), typed


async def test_command_takes_one_option_per_line(town: Town) -> None:
    await town.coordinator.types("/umfrage Wo treffen wir uns?\nIm Rathaus\nIn der Schule, oben")
    assert "Wo treffen wir uns?" in town.coordinator.reads()
    assert "1 · Im Rathaus\n2 · In der Schule, oben" in town.coordinator.reads()
