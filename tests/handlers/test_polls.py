"""Polls as people see them: asked in three taps, answered in one, shown when they may be."""

import re
from pathlib import Path

import pytest

from sandbox.events import Edited
from storage import persons
from storage.key import DatabaseKey
from tests.disclosure import is_readable, memory_of
from tests.town import Town, running_town

QUESTION = "Wo treffen wir uns? Rathaus / Bücherei / Schule"


@pytest.mark.slow
async def test_poll_goes_from_idea_to_every_phone_in_three_steps(town: Town) -> None:
    council = await town.participants(2)
    await town.coordinator.taps("Neue Abstimmung")
    await town.coordinator.types(QUESTION)
    await town.coordinator.taps("Senden an 2 Personen")
    for person in council:
        assert "Wo treffen wir uns?" in person.reads()
        assert person.buttons()[:3] == ("1 · Rathaus", "2 · Bücherei", "3 · Schule")


@pytest.mark.slow
async def test_poll_with_the_usual_answers_takes_four_taps_from_home(town: Town) -> None:
    """A typed text counts as one."""
    ada = await town.participant("Ada")
    await town.coordinator.taps("Neue Abstimmung")
    await town.coordinator.types("Machen wir jetzt eine Pause?")
    await town.coordinator.taps("Ja, Nein, Enthaltung")
    await town.coordinator.taps("Senden an eine Person")
    assert ada.buttons()[:3] == ("1 · Ja", "2 · Nein", "3 · Enthaltung")


async def test_answers_can_be_typed_as_people_speak(town: Town) -> None:
    await town.coordinator.types("/umfrage Wann treffen wir uns? Montag, Dienstag oder Mittwoch")
    assert "1 · Montag\n2 · Dienstag\n3 · Mittwoch" in town.coordinator.reads()
    await town.coordinator.types("/umfrage Wer räumt auf?")
    await town.coordinator.types("ich, du, wir alle")
    assert "1 · ich\n2 · du\n3 · wir alle" in town.coordinator.reads()


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


async def close_poll(town: Town) -> None:
    await town.coordinator.taps("Abstimmung beenden")
    await town.coordinator.taps("Ja, beenden")


@pytest.mark.slow
async def test_vote_is_saved_and_can_be_changed_until_the_end(town: Town) -> None:
    ada = await town.participant("Ada")
    await open_poll(town)
    assert await ada.taps("1 · Rathaus") == "Gespeichert."
    assert "Ihre Stimme: Rathaus" in ada.reads()
    await ada.taps("3 · Schule")
    assert "Ihre Stimme: Schule" in ada.reads()
    assert len(ada.from_bot) == 2, "the poll is one message, edited in place"


@pytest.mark.slow
async def test_vote_can_be_typed(town: Town) -> None:
    ada = await town.participant("Ada")
    await open_poll(town)
    await ada.types("bücherei")
    assert "Ihre Stimme: Bücherei" in ada.reads()


@pytest.mark.slow
async def test_typed_number_that_is_an_answer_and_a_place_is_asked_about(town: Town) -> None:
    """It was counted as 4."""
    ada = await town.participant("Ada")
    await open_poll(town, "Wie viele Treffen im Jahr? 2 / 4 / 6")
    await ada.types("2")
    assert ada.reads() == "Bei „2“ bin ich nicht sicher. Welche Antwort meinen Sie?"
    assert ada.buttons() == ("2", "4")
    await ada.types("2")
    assert "Ihre Stimme: 2" in ada.reads()
    await ada.types("6")
    assert "Ihre Stimme: 6" in ada.reads()


@pytest.mark.slow
async def test_typed_minus_belongs_to_its_number(town: Town) -> None:
    ada = await town.participant("Ada")
    await open_poll(town, "Wie war es? −1 / 0 / 1")
    await ada.types("-1")
    assert "Ihre Stimme: −1" in ada.reads()
    await ada.types("1")
    await ada.taps("1")
    assert "Ihre Stimme: 1" in ada.reads()


@pytest.mark.slow
async def test_confidential_poll_promises_before_the_tap_that_only_the_turnout_is_seen(town: Town) -> None:
    people = await town.participants(11)
    await open_poll(town)
    assert "Bis zum Ende sieht man nur, wie viele geantwortet haben." in people[0].reads()
    assert "Ein Ergebnis gibt es, wenn mindestens 5 Personen antworten." in people[0].reads()
    for person in people[:10]:
        await person.taps("1 · Rathaus")
    assert "Abgestimmt: 10 von 11 Personen" in town.coordinator.reads()
    for person in (*people[:10], town.coordinator):
        assert "Das Ergebnis sehen alle am Ende." in person.reads()
        assert "Rathaus: " not in person.reads()
        assert "%" not in person.reads()
    assert "Abgestimmt" not in people[10].reads(), "who has not voted is not influenced"


@pytest.mark.slow
async def test_vote_in_a_confidential_poll_edits_nobody_elses_message(town: Town) -> None:
    """In a room of forty every vote would else be forty edits; the coordinator's screen follows."""
    people = await town.participants(6)
    await open_poll(town)
    edited: list[int] = []
    stop = town.sandbox.world.watch(
        lambda event: edited.append(event.chat_id) if isinstance(event, Edited) else None
    )
    for person in people:
        await person.taps("1 · Rathaus")
    stop()
    assert sorted(set(edited)) == sorted(each.user.id for each in (*people, town.coordinator))
    assert len([chat for chat in edited if chat != town.coordinator.user.id]) == 6, "each their own, once"


@pytest.mark.slow
async def test_changed_vote_shows_nobody_anything(town: Town) -> None:
    """Five vote alike, four change and change back, a sixth comes: two interim results would tell the sixth vote."""
    people = await town.participants(6)
    await open_poll(town)
    for person in people[:5]:
        await person.taps("1 · Rathaus")
    seen = town.coordinator.reads()
    for label in ("2 · Bücherei", "1 · Rathaus"):
        for person in people[:4]:
            await person.taps(label)
            assert town.coordinator.reads() == seen
    await people[5].taps("2 · Bücherei")
    assert town.coordinator.reads() == seen.replace("5 von 6", "6 von 6")


@pytest.mark.slow
async def test_end_is_asked_about_first(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    await town.coordinator.taps("Abstimmung beenden")
    assert "Wenn Sie jetzt beenden, gibt es kein Ergebnis." in town.coordinator.reads()
    await town.coordinator.taps("Weiter abstimmen lassen")
    assert "Abstimmung läuft" in town.coordinator.reads()
    for person in people:
        await person.taps("1 · Rathaus")
    await town.coordinator.taps("Abstimmung beenden")
    assert "alle bekommen das Ergebnis. Das lässt sich nicht rückgängig machen." in town.coordinator.reads()


@pytest.mark.slow
async def test_vote_edits_no_message_in_which_nothing_of_it_stands(town: Town) -> None:
    """Forty votes in a room of forty would be 1,600 edits otherwise, most of them for nothing."""
    ada, ben = await town.participants(2)
    await town.coordinator.types("/umfrage Wo? Hier / Dort")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 2 Personen")
    town.sandbox.recorder.clear()
    await ada.taps("1 · Hier")
    assert town.sandbox.recorder.of("editMessageText", chat_id=ada.user.id)
    assert not town.sandbox.recorder.of("editMessageText", chat_id=ben.user.id)
    await ben.taps("2 · Dort")
    for person in (ada, ben):
        assert "Zwischenstand (Stimmen von 2 Personen)" in person.reads()


@pytest.mark.slow
async def test_end_of_an_open_poll_reaches_the_message_of_whoever_did_not_vote(town: Town) -> None:
    ada, ben = await town.participants(2)
    await town.coordinator.types("/umfrage Wo? Hier / Dort")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 2 Personen")
    question = ben.chat[-1].id
    await ada.taps("1 · Hier")
    await town.coordinator.taps("Abstimmung beenden")
    await town.coordinator.taps("Ja, beenden")
    [asked] = [message for message in ben.chat if message.id == question]
    assert asked.text == "Wo?\n\nDiese Abstimmung ist beendet. Das Ergebnis steht weiter unten."


@pytest.mark.slow
async def test_open_poll_says_so_before_the_vote_and_shows_each_at_once(town: Town) -> None:
    ada, ben = await town.participants(2)
    await open_poll(town, openly=True)
    assert "Offene Auszählung" in ada.reads()
    assert "Noch hat niemand abgestimmt." in town.coordinator.reads()
    await ada.taps("1 · Rathaus")
    await ben.taps("2 · Bücherei")
    assert "Rathaus: 1 (50 %)" in ada.reads()
    assert "Bücherei: 1 (50 %)" in town.coordinator.reads()


@pytest.mark.slow
async def test_closing_shows_the_result_to_all_and_takes_the_buttons_away(town: Town) -> None:
    people = await town.participants(6)
    await open_poll(town)
    for person in people[:5]:
        await person.taps("1 · Rathaus")
    slip = people[0].newest
    await close_poll(town)
    for person in people:
        assert "Ergebnis (Stimmen von 5 Personen)" in person.reads()
        assert "Rathaus: 5 (100 %)" in person.reads()
        assert "Das ist ein Stimmungsbild, kein Beschluss." in person.reads()
        assert sum("Rathaus: 5 (100 %)" in message.text for message in person.from_bot) == 1
        assert all(
            button.label == "Zur Übersicht" for message in person.from_bot[1:] for button in message.buttons
        )
    assert "schon beendet" in (await people[0].taps("2 · Bücherei", of=slip) or "")


@pytest.mark.slow
async def test_no_file_holds_a_tap_that_voted_after_the_end(tmp_path: Path) -> None:
    """Not the inbox, not the buttons in front of anybody, not what is owed, deleted rows and the journal included."""
    async with running_town(tmp_path) as town:
        people = await town.participants(6)
        await open_poll(town)
        for number, person in enumerate(people):
            await person.taps(("1 · Rathaus", "2 · Bücherei", "3 · Schule")[number % 3])
        key = DatabaseKey.load(tmp_path / "key" / "database.key", tmp_path / "data")
        voted = re.compile(rb"uv:1:[123]:[01]|Ihre Stimme: ")
        assert voted.search(memory_of(tmp_path / "data", key=key)) is not None
        await close_poll(town)
        await town.bot.idle()
        await town.database.forget()
        ended = memory_of(tmp_path / "data", key=key)
    assert is_readable(ended)
    assert voted.findall(ended) == []


@pytest.mark.slow
async def test_somebody_without_messages_finds_the_result_where_they_voted(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    for person in people:
        await person.taps("1 · Rathaus")
    await people[0].types("/stopp")
    await close_poll(town)
    assert sum("Rathaus: 5 (100 %)" in message.text for message in people[0].from_bot) == 1


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
async def test_poll_with_few_votes_stays_confidential_at_the_end(town: Town) -> None:
    people = await town.participants(4)
    await open_poll(town)
    for person in people:
        await person.taps("2 · Bücherei")
    await close_poll(town)
    for seen in (people[0].reads(), town.coordinator.reads()):
        assert "Weniger als 5 Personen haben geantwortet." in seen
        assert "Bücherei: 4" not in seen


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
async def test_several_answers_can_be_chosen_and_taken_back(town: Town) -> None:
    ada = await town.participant("Ada")
    await town.coordinator.types(f"/umfrage {QUESTION}")
    await town.coordinator.taps("Mehrere Antworten erlauben")
    await town.coordinator.taps("Senden an eine Person")
    for label in ("1 · Rathaus", "3 · Schule"):
        await ada.taps(label)
    assert "Ihre Stimme: Rathaus, Schule" in ada.reads()
    await ada.taps("1 · Rathaus ✓")
    assert "Ihre Stimme: Schule" in ada.reads()


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
async def test_hostile_words_stay_words(town: Town) -> None:
    ada = await town.participant("Ada")
    await open_poll(town, "Ist <b>1 < 2</b> & so? <i>ja</i> ; & nein", openly=True)
    assert "Ist <b>1 < 2</b> & so?" in ada.reads()
    await ada.taps("1 · <i>ja</i>")
    assert "Ihre Stimme: <i>ja</i>" in ada.reads()


@pytest.mark.slow
async def test_who_joins_during_a_poll_is_asked_as_well(town: Town) -> None:
    await town.participant("Ada")
    await open_poll(town)
    late = await town.participant("Lena")
    await late.taps("Abstimmung: Wo treffen wir uns?")
    await late.taps("1 · Rathaus")
    assert "Abgestimmt: 1 von 2 Personen" in town.coordinator.reads()


async def test_participant_cannot_ask_or_close(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types(f"/umfrage {QUESTION}")
    assert "Das können hier nur" in ada.reads()


@pytest.mark.slow
async def test_coordinator_finds_polls_again(town: Town) -> None:
    await open_poll(town)
    await town.coordinator.taps("Zur Übersicht")
    await town.coordinator.taps("Abstimmungen")
    await town.coordinator.taps("Läuft: Wo treffen wir uns?")
    assert "Abstimmung läuft" in town.coordinator.reads()


@pytest.mark.slow
async def test_question_that_was_asked_before_says_why_it_is_not_confidential_and_what_to_do(
    town: Town,
) -> None:
    """Once everybody, then without the only one of the advisory board."""
    await town.participants(5)
    await town.participant("Ben", group="beirat")
    await open_poll(town)
    await close_poll(town)
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
    await close_poll(town)
    late = await town.participant("Lena")
    await town.coordinator.taps("Noch einmal abstimmen lassen")
    assert "Gefragt werden dieselben Personen wie beim letzten Mal (5 Personen)." in town.coordinator.reads()
    assert "Eine Person ist seitdem dazugekommen. Sie wird nicht gefragt" in town.coordinator.reads()
    await town.coordinator.taps("Senden an 5 Personen")
    assert "Abgestimmt: 0 von 5 Personen" in town.coordinator.reads()
    assert people[0].buttons()[0] == "1 · Rathaus"
    assert "Wo treffen wir uns?" not in late.reads()
    said = "Diese Frage geht nur an alle, die schon beim ersten Mal gefragt wurden."
    for person in (late, people[0]):
        await person.types("/menue")
        assert (said in person.reads()) == (person is late)
    await close_poll(town)
    await late.types("/menue")
    assert said not in late.reads()


@pytest.mark.slow
async def test_another_round_that_is_counted_openly_says_that_it_goes_to_newcomers_too(town: Town) -> None:
    await town.participants(2)
    await town.coordinator.types(f"/umfrage {QUESTION}")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 2 Personen")
    await close_poll(town)
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
    await close_poll(town)
    ended = klara.newest
    for _ in range(2):
        await klara.taps("Noch einmal abstimmen lassen", of=ended)
    await klara.taps("Senden an 5 Personen")
    await people[0].taps("1 · Rathaus")
    await klara.taps("Noch einmal abstimmen lassen", of=ended)
    assert "Abgestimmt: 1 von 5 Personen" in klara.reads()
    await close_poll(town)
    await klara.taps("Noch einmal abstimmen lassen")
    assert "Gefragt werden dieselben Personen wie beim letzten Mal" in klara.reads(), (
        "a third one follows the second"
    )
    for label in ("Zur Übersicht", "Abstimmungen"):
        await klara.taps(label)
    assert len([each for each in klara.buttons() if "Wo treffen" in each]) == 3


@pytest.mark.slow
async def test_vote_of_somebody_who_is_deleted_leaves_the_screens_of_the_others(town: Town) -> None:
    ada, ben = await town.participants(2)
    await open_poll(town, openly=True)
    await ada.taps("1 · Rathaus")
    await ben.taps("3 · Schule")
    for screen in (ben, town.coordinator):
        assert "Rathaus: 1" in screen.reads()
    await ada.types("/loeschen")
    await ada.taps("Alles löschen")
    for screen in (ben, town.coordinator):
        assert "Rathaus: 0" in screen.reads()
        assert "Schule: 1" in screen.reads()


@pytest.mark.slow
async def test_coordinator_is_told_before_the_end_that_there_would_be_no_result(town: Town) -> None:
    """Somebody of the first round leaves during the second: what it lacks would be their vote."""
    ada, *others = await town.participants(7)
    klara = town.coordinator
    await open_poll(town)
    for person in (ada, *others):
        await person.taps("1 · Rathaus")
    await close_poll(town)
    await klara.taps("Noch einmal abstimmen lassen")
    await klara.taps("Senden an 7 Personen")
    for person in others:
        await person.taps("2 · Bücherei")
    await klara.taps("Abstimmung beenden")
    assert "alle bekommen das Ergebnis" in klara.reads()
    await klara.taps("Weiter abstimmen lassen")
    await ada.types("/loeschen")
    await ada.taps("Alles löschen")
    await klara.taps("Abstimmung beenden")
    assert "Wenn Sie jetzt beenden, gibt es kein Ergebnis zu sehen" in klara.reads()
    for label in ("Weiter abstimmen lassen", "Handzeichen oder Papier"):
        await klara.taps(label)
    await klara.types("4 2 0")
    await klara.taps("Abstimmung beenden")
    assert (
        "Wenn Sie jetzt beenden, zeigt das Ergebnis nur, was im Saal gezählt wurde: Dieselbe" in klara.reads()
    )
    assert re.search("Warten Sie mit dem Beenden bis zum .* 2027, dann wird alles gezeigt", klara.reads())
    assert "alle bekommen das Ergebnis" not in klara.reads()


@pytest.mark.slow
async def test_who_blocked_the_bot_hears_nothing_until_they_come_back(town: Town) -> None:
    ada, ben = await town.participants(2)
    await ada.blocks_the_bot()
    await open_poll(town)
    sent = len(ada.from_bot)
    assert "Wo treffen wir uns?" in ben.reads()
    who = await town.id_of(ada)
    assert (await town.database.read(lambda tx: persons.person(tx, who))).reachable is False
    await close_poll(town)
    assert len(ada.from_bot) == sent
    owed = await town.database.read(
        lambda tx: tx.all("SELECT state FROM delivery WHERE person_id = :who ORDER BY id", who=who)
    )
    assert [row["state"] for row in owed] == ["blocked", "cancelled"], "the second was not even tried"
    await ada.unblocks_the_bot()
    await ada.types("/menue")
    assert (await town.database.read(lambda tx: persons.person(tx, who))).reachable is True
    await open_poll(town, "Wann? / heute / morgen")
    assert "Wann?" in ada.reads()


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
        "Der Wortlaut lässt sich nicht mehr ändern: Jemand hat schon abgestimmt." in town.coordinator.reads()
    )
    assert "Wo feiern wir?" in ben.reads()


@pytest.mark.slow
async def test_draft_is_reworded_and_keeps_its_answers_where_none_are_typed(town: Town) -> None:
    await town.coordinator.types(f"/umfrage {QUESTION}")
    await town.coordinator.taps("Wortlaut ändern")
    await town.coordinator.types("Wo beginnen wir?")
    assert "Wo beginnen wir?\n\n1 · Rathaus\n2 · Bücherei\n3 · Schule" in town.coordinator.reads()


@pytest.mark.slow
async def test_second_round_is_shown_beside_the_first(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    for person in people:
        await person.taps("1 · Rathaus")
    await close_poll(town)
    await town.coordinator.taps("Noch einmal abstimmen lassen")
    await town.coordinator.taps("Senden an 5 Personen")
    assert "vorher" not in people[0].reads(), "nothing is shown before the end"
    for place, person in enumerate(people):
        await person.taps("1 · Rathaus" if place else "3 · Schule")
    await close_poll(town)
    for seen in (town.coordinator.reads(), people[0].reads()):
        assert "Rathaus: 4 (80 %), vorher 5 (100 %)" in seen
        assert "Schule: 1 (20 %), vorher 0 (0 %)" in seen
        assert "Vorher: die Runde davor mit Stimmen von 5 Personen." in seen


@pytest.mark.slow
async def test_counter_is_of_those_who_can_answer_and_moves_with_every_vote(town: Town) -> None:
    """Not of those who have answered, nor of those who are there just now: "1 of 1" while four are missing."""
    people = await town.participants(5)
    await open_poll(town)
    for answered, person in enumerate(people, 1):
        await person.taps("1 · Rathaus")
        assert f"Abgestimmt: {answered} von 5 Personen" in town.coordinator.reads()
    await people[0].taps("2 · Bücherei")
    assert "Abgestimmt: 5 von 5 Personen" in town.coordinator.reads(), "a changed vote is no further one"
    late = await town.participant("Lena")
    assert "Abgestimmt: 5 von 6 Personen" in town.coordinator.reads()
    await late.types("/menue")
    await late.taps("Abstimmung: Wo treffen wir uns?")
    await late.taps("1 · Rathaus")
    assert "Abgestimmt: 6 von 6 Personen" in town.coordinator.reads()


@pytest.mark.slow
async def test_late_doubled_and_reordered_taps_give_the_right_tally(town: Town) -> None:
    """Whatever came last counts, once; a tap after the end is answered with a sentence."""
    people = await town.participants(5)
    ada = people[0]
    await open_poll(town)
    slip = ada.newest
    for label in ("1 · Rathaus", "1 · Rathaus", "3 · Schule", "2 · Bücherei", "2 · Bücherei"):
        await ada.taps(label, of=slip, waits=False)
    await town.bot.idle()
    for person in people[1:]:
        await person.taps("2 · Bücherei")
    await close_poll(town)
    assert "Bücherei: 5 (100 %)" in town.coordinator.reads()
    assert "Dieses Tippen zählt nicht mehr." in (await ada.taps("1 · Rathaus", of=slip) or "")
    assert "Bücherei: 5 (100 %)" in town.coordinator.reads()


@pytest.mark.slow
async def test_divided_room_is_told_to_the_coordinator_alone(town: Town) -> None:
    people = await town.participants(6)
    await open_poll(town)
    for place, person in enumerate(people):
        await person.taps("1 · Rathaus" if place % 2 else "2 · Bücherei")
    await close_poll(town)
    assert "Gespalten: „Rathaus“ und „Bücherei“ liegen nah beieinander." in town.coordinator.reads()
    assert "Gespalten" not in people[0].reads()


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
