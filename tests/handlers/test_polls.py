"""Polls as people see them: from the idea to every phone, votes, the end and its result."""

import re
from pathlib import Path

import pytest

from questionnaires.kernels import choice, text
from sandbox.events import Edited
from storage import persons
from storage.ids import UpdateId
from storage.key import DatabaseKey
from tests.disclosure import is_readable, memory_of
from tests.handlers.polling import QUESTION, UPDATES, asked, ended, open_poll
from tests.town import Town, running_town


@pytest.mark.slow
async def test_poll_goes_from_idea_to_every_phone_in_three_steps(town: Town) -> None:
    council = await town.participants(2)
    await town.coordinator.taps("Neue Abstimmung")
    await town.coordinator.types(QUESTION)
    await town.coordinator.taps("Senden an 2 Personen")
    for person in council:
        assert "Wo treffen wir uns?" in person.reads()
        assert person.buttons()[:3] == ("1 · Rathaus", "2 · Bücherei", "3 · Schule")


async def test_answers_can_be_typed_as_people_speak(town: Town) -> None:
    await town.coordinator.types("/umfrage Wann treffen wir uns? Montag, Dienstag oder Mittwoch")
    assert "1 · Montag\n2 · Dienstag\n3 · Mittwoch" in town.coordinator.reads()
    await town.coordinator.types("/umfrage Wer räumt auf?")
    await town.coordinator.types("ich, du, wir alle")
    assert "1 · ich\n2 · du\n3 · wir alle" in town.coordinator.reads()


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
    await ended(town)
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
        await ended(town)
        await town.bot.idle()
        await town.database.forget()
        afterwards = memory_of(tmp_path / "data", key=key)
    assert is_readable(afterwards)
    assert voted.findall(afterwards) == []


@pytest.mark.slow
async def test_no_file_tells_who_wrote_a_card_after_the_end(tmp_path: Path) -> None:
    """The buttons that took a card back have its words on them."""
    async with running_town(tmp_path) as town:
        people = await town.participants(5)
        await asked(town, text.cards())
        for number, person in enumerate(people):
            await person.types(f"Mehr Bänke {number}")
        key = DatabaseKey.load(tmp_path / "key" / "database.key", tmp_path / "data")
        written = re.compile("Zurücknehmen: Mehr|Ihre Karte: ".encode())
        assert written.search(memory_of(tmp_path / "data", key=key)) is not None
        await town.coordinator.taps("Abstimmung beenden")
        await town.coordinator.taps("Ja, beenden")
        await town.bot.idle()
        await town.database.forget()
        afterwards = memory_of(tmp_path / "data", key=key)
    assert is_readable(afterwards)
    assert written.findall(afterwards) == []


@pytest.mark.slow
async def test_somebody_without_messages_finds_the_result_where_they_voted(town: Town) -> None:
    people = await town.participants(5)
    await open_poll(town)
    for person in people:
        await person.taps("1 · Rathaus")
    await people[0].types("/stopp")
    await ended(town)
    assert sum("Rathaus: 5 (100 %)" in message.text for message in people[0].from_bot) == 1


@pytest.mark.slow
async def test_poll_with_few_votes_stays_confidential_at_the_end(town: Town) -> None:
    people = await town.participants(4)
    await open_poll(town)
    for person in people:
        await person.taps("2 · Bücherei")
    await ended(town)
    for seen in (people[0].reads(), town.coordinator.reads()):
        assert "Weniger als 5 Personen haben geantwortet." in seen
        assert "Bücherei: 4" not in seen


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
    await late.taps("1 · Rathaus")
    assert "Abgestimmt: 1 von 2 Personen" in town.coordinator.reads()


async def test_participant_cannot_ask_or_close(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types(f"/umfrage {QUESTION}")
    assert "Das können hier nur" in ada.reads()


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
    await ended(town)
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
    for label in ("Weiter abstimmen lassen", "Handzeichen eintragen"):
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
    await ended(town)
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
    await ended(town)
    assert "Bücherei: 5 (100 %)" in town.coordinator.reads()
    assert "Dieses Tippen zählt nicht mehr." in (await ada.taps("1 · Rathaus", of=slip) or "")
    assert "Bücherei: 5 (100 %)" in town.coordinator.reads()


@pytest.mark.slow
async def test_divided_room_is_told_to_the_coordinator_alone(town: Town) -> None:
    people = await town.participants(6)
    await open_poll(town)
    for place, person in enumerate(people):
        await person.taps("1 · Rathaus" if place % 2 else "2 · Bücherei")
    await ended(town)
    assert "Knapp: „Rathaus“ und „Bücherei“ liegen nah beieinander." in town.coordinator.reads()
    assert "Knapp" not in people[0].reads()


@pytest.mark.slow
async def test_next_question_comes_below_the_result_before_it_in_every_chat(town: Town) -> None:
    """Whoever leads goes on, and a result takes longer to be put into words than a question."""
    people = await town.participants(8)
    polls, klara = town.workshops.polls, await town.id_of(town.coordinator)
    running = await asked(town, choice.one_of("Ja", "Nein"), "Frage 0?")
    for number in range(1, 9):
        draft = await polls.draft(
            klara,
            town.municipality,
            question=f"Frage {number}?",
            asks=choice.one_of("Ja", "Nein"),
            update=UpdateId(next(UPDATES)),
        )
        for person in people:
            await person.taps("1 · Ja")
        await polls.close(klara, running)
        await polls.open(klara, draft.poll.id)
        await town.settled()
        assert [person.reads().partition("\n")[0] for person in people] == [f"Frage {number}?"] * 8
        running = draft.poll.id
