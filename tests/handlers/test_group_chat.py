"""The town's group in Telegram: one message, everybody votes under it, and nobody there sees what anybody does."""

import asyncio
from datetime import timedelta

import pytest

from questionnaires.kernels import text
from sandbox import acts
from sandbox.events import Answered, Edited, Event
from storage.ids import CardId, UpdateId
from tests.handlers.in_group import asked_as, asked_in_group, connected, reads
from tests.handlers.polling import asked, ended, open_poll
from tests.town import Town


@pytest.mark.slow
async def test_poll_is_voted_on_under_one_message_and_revealed_by_one_edit(town: Town) -> None:
    people = await town.participants(6)
    group = await connected(town, *people)
    assert "Diese Gruppe ist mit Musterstadt verbunden" in reads(group)
    assert "Niemand sieht: dass Sie getippt haben und was Sie wählen." in reads(group)
    await asked_in_group(town)
    assert "Abgestimmt: 0 von 6 Personen" in reads(group)
    for person in people:
        assert await person.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie."
    edits: list[int] = []
    stop = town.sandbox.world.watch(
        lambda event: edits.append(event.chat_id) if isinstance(event, Edited) else None, group.id
    )
    await ended(town)
    stop()
    assert len(edits) == 1
    assert "Rathaus: 6 (100 %)" in reads(group)
    assert group.visible[-1].labels == ()


@pytest.mark.slow
async def test_own_choice_is_the_answer_to_the_tap_and_nothing_else_in_the_group_changes(town: Town) -> None:
    """The counter follows later, for everybody at once; the private chat of who tapped shows the vote at once."""
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    before = reads(group)
    await ada.taps("2 · Bücherei", group=group)
    assert "Bücherei" not in reads(group)
    assert reads(group) == before
    assert "Ihre Stimme: Bücherei" in ada.reads()
    assert not any("Ihre Stimme" in other.reads() for other in others)
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 1 von 6 Personen" in reads(group)
    assert "Bücherei:" not in reads(group)


@pytest.mark.slow
async def test_who_votes_here_and_there_counts_once(town: Town) -> None:
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    await ada.taps("1 · Rathaus", group=group)
    await ada.taps("2 · Bücherei")
    assert await ada.taps("3 · Schule", group=group) == "Gezählt: Schule. Das sehen nur Sie."
    for other in others:
        await other.taps("1 · Rathaus", group=group)
    await ended(town)
    assert "Abgestimmt: 6 von 6 Personen" in reads(group)
    assert "Rathaus: 5" in reads(group)
    assert "Bücherei: 0" in reads(group)
    assert "Schule: 1" in reads(group)
    assert "Schule: 1" in ada.reads()


@pytest.mark.slow
async def test_several_answers_add_up_and_a_double_tap_does_no_harm(town: Town) -> None:
    """All see the same buttons, so a button says what is wanted and never takes back what it gave."""
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await town.coordinator.types("/umfrage Was brauchen wir? Räume / Geld / Zeit")
    await town.coordinator.taps("Mehrere Antworten erlauben")
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    await town.coordinator.taps("Senden an eine Person")
    assert await ada.taps("1 · Räume", group=group) == "Gezählt: Räume. Das sehen nur Sie."
    assert await ada.taps("1 · Räume", group=group) == "Gezählt: Räume. Das sehen nur Sie."
    assert await ada.taps("3 · Zeit", group=group) == "Gezählt: Räume, Zeit. Das sehen nur Sie."
    assert (
        await ada.taps("Meine Auswahl leeren", group=group) == "Ihre Auswahl ist leer. Sie zählt jetzt nicht."
    )
    assert await ada.taps("2 · Geld", group=group) == "Gezählt: Geld. Das sehen nur Sie."
    await ended(town)
    assert "Geld: 1 (100 %)" not in reads(group), "one vote of a confidential poll shows nothing"
    assert "Weniger als 5 Personen haben geantwortet." in reads(group)


@pytest.mark.slow
async def test_cards_that_are_put_together_after_the_end_change_the_message_a_few_times_a_minute(
    town: Town,
) -> None:
    """Telegram grants a group twenty messages a minute: another poll would have to wait behind every card."""
    ada = await town.participant("Ada")
    group, klara = await connected(town, ada), town.coordinator
    poll = await asked(town, text.cards(free=True, most=10), "Was fehlt?", openly=True)
    await klara.taps("Auch in der Telegram-Gruppe")
    for number in range(6):
        await ada.types(f"Karte {number}")
    await ended(town)
    assert "Karte 5" in reads(group), "the end is not kept waiting"
    edits: list[int] = []
    stop = town.sandbox.world.watch(
        lambda event: edits.append(event.chat_id) if isinstance(event, Edited) else None, group.id
    )
    clusters, who = town.workshops.clusters, await town.id_of(klara)
    board, made = await clusters.make(who, poll, "Ein Bündel", card=None, update=UpdateId(10**6))
    for card in board.cards:
        await clusters.put(who, poll, CardId(card.id), made)
        await town.settled()
    assert edits == []
    await town.time_passes(timedelta(seconds=10))
    stop()
    assert len(edits) == 1
    assert "Ein Bündel (6)" in reads(group)


@pytest.mark.slow
async def test_what_has_to_be_typed_or_heaped_is_done_in_the_private_chat(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_as(town, "Punkte häufen", "Was zuerst? Sprache / Sport / Wohnen")
    assert group.visible[-1].labels == ("Im privaten Chat abstimmen",)
    await ada.taps("Im privaten Chat abstimmen", group=group)
    assert "Was zuerst?" in ada.reads()
    assert any("Sprache" in label for label in ada.buttons())


@pytest.mark.slow
async def test_dots_are_given_under_the_message_and_taken_back_all_at_once(town: Town) -> None:
    people = await town.participants(6)
    ada = people[0]
    group = await connected(town, *people)
    await asked_as(town, "Punkte kleben", "Was zuerst? Sprache / Sport / Wohnen / Wege")
    assert "Sie haben 2 Punkte." in reads(group)
    assert await ada.taps("1 · Sprache", group=group) == "Gezählt: Sprache ●. Das sehen nur Sie."
    assert await ada.taps("1 · Sprache", group=group) == "Gezählt: Sprache ●. Das sehen nur Sie."
    assert await ada.taps("4 · Wege", group=group) == "Gezählt: Sprache ●, Wege ●. Das sehen nur Sie."
    said = await ada.taps("2 · Sport", group=group)
    assert said == "Mehr geht nicht. Tippen Sie zuerst auf „Meine Auswahl leeren“."
    said = await ada.taps("Meine Auswahl leeren", group=group)
    assert said == "Ihre Auswahl ist leer. Sie zählt jetzt nicht."
    for person in people:
        await person.taps("2 · Sport", group=group)
    await ended(town)
    assert "Sport: 6 Punkte von 6 Personen" in reads(group)
    assert "Sprache: 0 Punkte" in reads(group)


@pytest.mark.slow
async def test_ranking_goes_on_with_every_tap_under_the_message(town: Town) -> None:
    people = await town.participants(5)
    ada = people[0]
    group = await connected(town, *people)
    await asked_as(town, "Reihenfolge", "Was zuerst? Sprache / Sport / Wohnen")
    said = await ada.taps("Wohnen", group=group)
    assert said == "Gemerkt, zählt aber noch nicht: 1 · Wohnen. Es fehlt noch etwas."
    assert await ada.taps("Wohnen", group=group) == said
    said = await ada.taps("Sport", group=group)
    assert said == "Gezählt: 1 · Wohnen, 2 · Sport, 3 · Sprache. Das sehen nur Sie."
    said = await ada.taps("Meine Auswahl leeren", group=group)
    assert said == "Ihre Auswahl ist leer. Sie zählt jetzt nicht."
    assert "Ihre Stimme" not in ada.reads()
    for person in people:
        for label in ("Sprache", "Wohnen"):
            await person.taps(label, group=group)
    await ended(town)
    assert "Sprache: 10 Punkte, 5-mal auf Platz 1" in reads(group)


@pytest.mark.slow
async def test_open_poll_shows_its_result_in_the_group_a_few_times_a_minute(town: Town) -> None:
    people = await town.participants(4)
    group = await connected(town, *people)
    await asked_in_group(town, openly=True)
    edits: list[int] = []
    stop = town.sandbox.world.watch(
        lambda event: edits.append(event.chat_id) if isinstance(event, Edited) else None, group.id
    )
    for person in people:
        await person.taps("1 · Rathaus", group=group)
    assert edits == []
    await town.time_passes(timedelta(seconds=10))
    stop()
    assert edits == [group.id]
    assert "Rathaus: 4 (100 %)" in reads(group)


@pytest.mark.slow
async def test_late_tap_after_the_end_is_told_and_not_counted(town: Town) -> None:
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    for person in others:
        await person.taps("1 · Rathaus", group=group)
    before = group.visible[-1]
    await ended(town)
    said = await ada.taps("2 · Bücherei", of=before, group=group)
    assert said == "Diese Abstimmung ist schon beendet. Dieses Tippen zählt nicht mehr."
    assert "Abgestimmt: 5 von 6 Personen" in reads(group)
    assert "Bücherei: 0" in reads(group)


@pytest.mark.slow
async def test_tap_whose_answer_comes_too_late_is_told_in_the_private_chat(town: Town) -> None:
    """A toast is worth nothing after some seconds: what has to be read stands in the private chat then."""
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    before = group.visible[-1]
    await ended(town)
    town.sandbox.faults.refuse("answerCallbackQuery", code=400, description="Bad Request: query is too old")
    await ada.taps("1 · Rathaus", of=before, group=group, waits=False)
    assert ada.reads() == "Diese Abstimmung ist schon beendet. Dieses Tippen zählt nicht mehr."
    assert reads(group).count("schon beendet") == 0


@pytest.mark.slow
async def test_poll_that_is_taken_back_loses_its_buttons_and_comes_anew(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town)
    first = group.visible[-1]
    await ada.taps("1 · Rathaus", group=group)
    await town.coordinator.taps("Abstimmung zurücknehmen")
    await town.coordinator.taps("Ja, zurücknehmen")
    assert "Diese Abstimmung wurde zurückgenommen." in reads(group)
    assert group.visible[-1].labels == ()
    said = await ada.taps("1 · Rathaus", of=first, group=group)
    assert said is not None
    assert said.startswith("Diese Nachricht gilt nicht mehr.")
    await town.coordinator.taps("Senden an eine Person")
    assert "Abgestimmt: 0 von einer Person" in reads(group)
    assert group.visible[-1].id != first.id


@pytest.mark.slow
async def test_another_round_that_is_taken_back_loses_its_buttons_too(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town, "Wo? Hier / Dort", openly=True)
    await ended(town)
    await klara.taps("Noch einmal abstimmen lassen")
    await klara.taps("Senden an eine Person")
    assert group.visible[-1].labels != ()
    await klara.taps("Abstimmung zurücknehmen")
    assert "Diese Abstimmung wurde zurückgenommen." in reads(group)
    assert group.visible[-1].labels == ()


@pytest.mark.slow
async def test_message_that_somebody_deleted_comes_anew_while_the_poll_runs(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town)
    first = group.visible[-1]
    town.sandbox.world.delete(group, first.id)
    await ada.taps("1 · Rathaus")
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 1 von einer Person" in reads(group)
    assert group.visible[-1].id != first.id


@pytest.mark.slow
async def test_poll_can_be_put_there_and_taken_out_while_it_runs(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await open_poll(town)
    assert "Wo treffen wir uns?" not in reads(group)
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    assert "Wo treffen wir uns?" in reads(group)
    assert "Sie steht auch in der Telegram-Gruppe." in town.coordinator.reads()
    await town.coordinator.taps("Nicht in der Telegram-Gruppe")
    assert "Hier wird nicht mehr abgestimmt." in reads(group)


@pytest.mark.slow
async def test_taps_of_one_group_do_not_wait_for_each_other(town: Town) -> None:
    """The first voter's transaction is held up by nothing but their own: ten taps are answered side by side."""
    people = await town.participants(10)
    group = await connected(town, *people)
    await asked_in_group(town)
    message = group.visible[-1]
    held = town.sandbox.faults.hold("answerCallbackQuery")
    answered: list[int] = []
    nine = asyncio.Event()

    def count(event: Event) -> None:
        if isinstance(event, Answered):
            answered.append(event.user_id)
            if len(answered) == 9:
                nine.set()

    stop = town.sandbox.world.watch(count)
    for person in people:
        acts.tap(town.sandbox.world, person.user, message, message.buttons[0])
    async with asyncio.timeout(10):
        await held.arrived.wait()
        await nine.wait()
    held.release()
    stop()
    await town.settled()
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 10 von 10 Personen" in reads(group)


@pytest.mark.slow
async def test_doubled_updates_count_once_and_what_comes_last_counts(town: Town) -> None:
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    message = group.visible[-1]
    rathaus, buecherei = message.buttons[:2]
    town.sandbox.world.updates.duplicate_next(3)
    for button in (rathaus, buecherei, rathaus):
        acts.tap(town.sandbox.world, ada.user, message, button)
    await town.settled()
    assert "Ihre Stimme: Rathaus" in ada.reads()
    for other in others:
        await other.taps("1 · Rathaus", group=group)
    await ended(town)
    assert "Rathaus: 6 (100 %)" in reads(group)
    assert "Abgestimmt: 6 von 6 Personen" in reads(group)


@pytest.mark.slow
async def test_forged_taps_in_another_group_and_in_the_private_chat_come_to_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town)
    message = group.visible[-1]
    strange = town.sandbox.group("Fremd", ada)
    copy = town.sandbox.world.post(strange, town.sandbox.world.bot, text="Wo?", keyboard=message.keyboard)
    said = await ada.taps("1 · Rathaus", of=copy, group=strange)
    assert said is not None
    assert said.startswith("Diese Nachricht gilt nicht mehr.")
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 0 von einer Person" in reads(group)


@pytest.mark.slow
async def test_withdrawing_takes_the_vote_out_of_the_group_as_well(town: Town) -> None:
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    for person in (ada, *others):
        await person.taps("1 · Rathaus", group=group)
    await ada.types("/loeschen")
    await ada.taps("Alles löschen")
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 5 von 5 Personen" in reads(group)
    assert await ada.taps("1 · Rathaus", group=group) is None
    assert "Zu welcher Gruppe der Kommune gehören Sie?" in ada.reads()


@pytest.mark.slow
async def test_who_has_everything_read_aloud_gets_a_window_instead_of_a_toast(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.taps("Einstellungen")
    await ada.taps("Vorlesemodus einschalten")
    group = await connected(town, ada)
    await asked_in_group(town)
    await ada.taps("1 · Rathaus", group=group)
    assert ada.answers[-1].alert


@pytest.mark.slow
async def test_other_wording_and_another_round_follow_in_the_group(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town, "Wo? Hier / Dort", openly=True)
    await klara.taps("Wortlaut ändern")
    await klara.types("Wo treffen wir uns?")
    await town.time_passes(timedelta(seconds=10))
    assert "Wo treffen wir uns?" in reads(group)
    await ada.taps("1 · Hier", group=group)
    await ended(town)
    first = group.visible[-1]
    await klara.taps("Noch einmal abstimmen lassen")
    assert "Sie erscheint auch in der Telegram-Gruppe." in klara.reads()
    await klara.taps("Senden an eine Person")
    assert group.visible[-1].id != first.id
    await ada.taps("2 · Dort", group=group)
    await ended(town)
    assert "Dort: 1 (100 %), vorher 0 (0 %)" in reads(group)


@pytest.mark.slow
async def test_tap_on_answers_that_stand_otherwise_since_does_not_count_in_the_group(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town, "Wo? Hier / Dort")
    slow = group.visible[-1]
    await klara.taps("Wortlaut ändern")
    await klara.types("Wo? Dort / Hier")
    said = await ada.taps("1 · Hier", group=group, of=slow)
    assert said is not None
    assert said.startswith("Die Frage oder ihre Antworten lauten jetzt anders.")
    await town.time_passes(timedelta(seconds=10))
    assert await ada.taps("2 · Hier", group=group) == "Gezählt: Hier. Das sehen nur Sie."


@pytest.mark.slow
async def test_scale_is_voted_on_in_the_group(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await town.coordinator.types("/umfrage")
    await town.coordinator.types("Wie einig sind wir?")
    await town.coordinator.taps("Fünf Finger")
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    await town.coordinator.taps("Senden an eine Person")
    label = next(each for each in group.visible[-1].labels if each.startswith("4"))
    said = await ada.taps(label, group=group)
    assert said is not None
    assert said.startswith("Gezählt: 4")


@pytest.mark.slow
async def test_who_votes_privately_is_told_before_that_the_group_sees_the_result(town: Town) -> None:
    ada = await town.participant("Ada")
    await connected(town, ada)
    await open_poll(town)
    assert "Telegram-Gruppe" not in ada.reads()
    await asked_in_group(town)
    assert "steht auch in der Telegram-Gruppe Ihrer Kommune" in ada.reads()


@pytest.mark.slow
async def test_open_poll_is_not_put_before_more_eyes_once_somebody_has_voted(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await open_poll(town, openly=True)
    before = town.coordinator.newest
    assert "Auch in der Telegram-Gruppe" in town.coordinator.buttons()
    await ada.taps("1 · Rathaus")
    assert "Auch in der Telegram-Gruppe" not in town.coordinator.buttons()
    await town.coordinator.taps("Auch in der Telegram-Gruppe", of=before)
    assert "Wo treffen wir uns?" not in reads(group)


async def test_long_answers_can_be_read_whole_in_the_group(town: Town) -> None:
    people = await town.participants(2)
    group = await connected(town, *people)
    long = "Ein Runder Tisch, an dem Vereine, Schulen und Verwaltung sitzen"
    await asked_in_group(town, f"Was jetzt? {long} / Sprachcafé")
    assert f"1 · {long}\n2 · Sprachcafé" in reads(group)
