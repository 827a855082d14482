"""The town's group in Telegram: one message, everybody votes under it, and nobody there sees what anybody does."""

import asyncio
import re
from datetime import timedelta

import pytest

from handlers.old_buttons import renewed
from questionnaires.kernels import text
from sandbox import acts
from sandbox.chats import Chat, MemberStatus
from sandbox.events import Answered, Edited, Event
from sandbox.person import Person
from sandbox.rendering import message_json, user_json
from storage import group_chats, persons
from storage.ids import CardId, ChatId, UpdateId
from tests.handlers.test_group_size import set_group_size
from tests.handlers.test_kinds_of_polls import asked, ended
from tests.handlers.test_polls import close_poll, open_poll
from tests.town import AGREE, Town

TITLE = "Workshop Musterstadt"


async def connected(town: Town, *members: Person) -> Chat:
    """A group that the coordinator has connected by the link."""
    klara = town.coordinator
    group = town.sandbox.group(TITLE, klara, *members, standing=MemberStatus.LEFT)
    await klara.types("/menue")
    await klara.taps("Abstimmungen")
    await klara.taps("Telegram-Gruppe")
    await klara.taps("Telegram-Gruppe verbinden")
    link = next(each.url for row in klara.newest.keyboard for each in row if each.url is not None)
    await klara.adds_the_bot(group, link)
    return group


async def asked_in_group(
    town: Town, line: str = "Wo treffen wir uns? Rathaus / Bücherei / Schule", *, openly: bool = False
) -> None:
    await town.coordinator.types(f"/umfrage {line}")
    if openly:
        await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    send = next(
        label
        for label in town.coordinator.buttons()
        if label.startswith(("Senden an", "Abstimmung beginnen"))
    )
    await town.coordinator.taps(send)


def reads(group: Chat) -> str:
    """The newest message of the bot."""
    return [each for each in group.visible if each.from_bot][-1].text


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
    await close_poll(town)
    stop()
    assert len(edits) == 1
    assert "Rathaus: 6 (100 %)" in reads(group)
    assert group.visible[-1].labels == ()


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
    await close_poll(town)
    assert "Abgestimmt: 6 von 6 Personen" in reads(group)
    assert "Rathaus: 5" in reads(group)
    assert "Bücherei: 0" in reads(group)
    assert "Schule: 1" in reads(group)
    assert "Schule: 1" in ada.reads()


@pytest.mark.slow
async def test_stranger_is_led_to_the_private_chat_by_the_tap_and_can_vote_after_agreeing(town: Town) -> None:
    """Nothing is written down about who only taps; after agreeing the same button counts."""
    await town.participants(1)
    ben = town.sandbox.person("Ben")
    group = await connected(town, ben)
    await asked_in_group(town)
    assert await ben.taps("1 · Rathaus", group=group) is None
    assert "Zu welcher Gruppe der Kommune gehören Sie?" in ben.reads()
    assert "Abgestimmt: 0 von 1 Personen" not in reads(group)
    await ben.taps("Rat")
    await ben.taps(AGREE)
    assert await ben.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie."
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 1 von 2 Personen" in reads(group)


@pytest.mark.slow
async def test_way_in_from_the_group_needs_no_button_of_the_last_release(town: Town) -> None:
    await town.participants(1)
    ben = town.sandbox.person("Ben")
    group = await connected(town, ben)
    await asked_in_group(town)
    await ben.taps("1 · Rathaus", group=group)
    carried = [each.callback_data for row in ben.newest.keyboard for each in row if each.callback_data]
    assert carried
    assert [renewed(each) for each in carried] == carried


@pytest.mark.slow
async def test_nothing_is_stored_of_who_taps_and_never_opens_the_bot(town: Town) -> None:
    ben = town.sandbox.person("Ben")
    group = await connected(town, ben)
    await town.participants(1)
    await asked_in_group(town)
    message = group.visible[-1]
    acts.tap(town.sandbox.world, ben.user, message, message.buttons[0])
    await town.settled()
    assert await town.database.read(lambda tx: persons.of_chat(tx, ChatId(ben.user.id))) is None
    rows = await town.database.read(lambda tx: tx.all("SELECT raw, chat_id FROM inbox"))
    assert {(row["raw"], row["chat_id"]) for row in rows} == {(None, None)}


@pytest.mark.slow
async def test_member_who_was_not_asked_is_told_so(town: Town) -> None:
    await town.participants(1)
    vera = await town.participant("Vera", group="verwaltung")
    group = await connected(town, vera)
    await town.coordinator.types("/umfrage Wo? Hier / Dort")
    await town.coordinator.taps("Gruppen auswählen")
    await town.coordinator.taps("✓ Verwaltung: wird gefragt")
    await town.coordinator.taps("Fertig")
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    await town.coordinator.taps("Senden an eine Person")
    said = await vera.taps("1 · Hier", group=group)
    assert said == "Diese Abstimmung geht an andere Gruppen der Kommune. Ihre Stimme ist hier nicht gefragt."


@pytest.mark.slow
async def test_member_who_came_after_the_first_round_is_told_why_the_next_one_goes_past_them(
    town: Town,
) -> None:
    klara, people, late = town.coordinator, await town.participants(5), town.sandbox.person("Zoe")
    group = await connected(town, *people, late)
    await asked_in_group(town, "Wo? Hier / Dort")
    for person in people:
        await person.taps("1 · Hier", group=group)
    await close_poll(town)
    await late.opens(await town.link("rat"))
    await late.taps(AGREE)
    await klara.taps("Noch einmal abstimmen lassen")
    await klara.taps("Senden an 5 Personen")
    said = await late.taps("1 · Hier", group=group)
    assert said == (
        "Diese Frage geht nur an alle, die schon beim ersten Mal gefragt wurden. "
        "Die nächste Frage geht wieder an Sie."
    )


@pytest.mark.slow
async def test_coordinator_in_no_group_is_told_how_to_vote_as_well(town: Town) -> None:
    klara, _ = town.coordinator, await town.participants(1)
    group = await connected(town)
    await asked_in_group(town)
    said = await klara.taps("1 · Rathaus", group=group)
    assert said == (
        "Sie sind in keiner Gruppe der Kommune, darum zählt Ihre Stimme nicht. "
        "Abstimmen können Sie so: „Einladen“, dann eine Gruppe, dann „Hier selbst teilnehmen“."
    )
    await klara.types("/menue")
    await klara.taps("Einladen")
    await klara.taps(next(label for label in klara.buttons() if label.startswith("Rat ")))
    await klara.taps("Hier selbst teilnehmen")
    assert await klara.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie."


@pytest.mark.slow
async def test_member_in_no_group_is_told_whom_to_ask(town: Town) -> None:
    olga, _ = await town.organiser(), await town.participants(1)
    group = await connected(town, olga)
    await asked_in_group(town)
    told = (
        "Sie sind in keiner Gruppe der Kommune, darum zählt Ihre Stimme nicht. "
        "Möchten Sie mit abstimmen? Den Link einer Gruppe bekommen Sie von der Koordination."
    )
    assert await olga.taps("1 · Rathaus", group=group) == told
    await olga.opens(await town.link("rat"))
    await olga.taps("In dieser Gruppe teilnehmen")
    assert await olga.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie."


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
    await close_poll(town)
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
async def test_what_has_to_be_typed_or_ordered_is_done_in_the_private_chat(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await town.coordinator.types("/umfrage Was zuerst? Sprache / Sport / Wohnen")
    await town.coordinator.taps("Anders fragen")
    await town.coordinator.taps("Punkte kleben")
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    await town.coordinator.taps("Senden an eine Person")
    assert group.visible[-1].labels == ("Im privaten Chat abstimmen",)
    await ada.taps("Im privaten Chat abstimmen", group=group)
    assert "Was zuerst?" in ada.reads()
    assert any("Sprache" in label for label in ada.buttons())


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
    await close_poll(town)
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
    await close_poll(town)
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
    await close_poll(town)
    await klara.taps("Noch einmal abstimmen lassen")
    await klara.taps("Senden an eine Person")
    assert group.visible[-1].labels != ()
    await klara.taps("Abstimmung zurücknehmen")
    assert "Diese Abstimmung wurde zurückgenommen." in reads(group)
    assert group.visible[-1].labels == ()


async def test_group_that_becomes_a_supergroup_moves_along(town: Town) -> None:
    """The poll stands anew where people are now; taps under the old message still count, once."""
    ada, *others = await town.participants(6)
    group = await connected(town, ada, *others)
    await asked_in_group(town)
    old = group.visible[-1]
    await ada.taps("1 · Rathaus", group=group)
    supergroup = acts.migrate(town.sandbox.world, group, town.coordinator.user)
    await town.settled()
    assert "Abgestimmt: 1 von 6 Personen" in reads(supergroup)
    assert "Diese Abstimmung steht jetzt weiter unten in der Gruppe." in reads(group)
    assert (
        await others[0].taps("2 · Bücherei", of=old, group=group) == "Gezählt: Bücherei. Das sehen nur Sie."
    )
    assert await ada.taps("2 · Bücherei", group=supergroup) == "Gezählt: Bücherei. Das sehen nur Sie."
    for other in others[1:]:
        await other.taps("1 · Rathaus", group=supergroup)
    await close_poll(town)
    assert "Abgestimmt: 6 von 6 Personen" in reads(supergroup)
    assert "Bücherei: 2" in reads(supergroup)


@pytest.mark.slow
async def test_migration_is_also_learned_from_a_refusal(town: Town) -> None:
    """Whoever is told by the error alone moves along as well: the updates about it may have been lost."""
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    supergroup = acts.migrate(town.sandbox.world, group, town.coordinator.user)
    town.sandbox.world.updates.clear()
    await asked_in_group(town)
    assert "Abgestimmt: 0 von einer Person" in reads(supergroup)
    assert "Wo treffen wir uns?" not in reads(group)


@pytest.mark.slow
async def test_coordinators_are_told_that_the_bot_was_thrown_out_and_votes_stay(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town)
    await ada.taps("1 · Rathaus", group=group)
    acts.kick(town.sandbox.world, group, ada.user)
    await town.settled()
    assert "Die Telegram-Gruppe ist nicht mehr verbunden" in town.coordinator.reads()
    assert "Ihre Stimme: Rathaus" in ada.reads()
    await town.coordinator.taps("Telegram-Gruppe")
    assert "Jetzt ist keine Gruppe verbunden." in town.coordinator.reads()


@pytest.mark.slow
async def test_bot_that_may_not_write_there_says_so_and_nothing_hangs(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    town.sandbox.faults.refuse(
        "sendMessage",
        code=400,
        description="Bad Request: not enough rights to send text messages to the chat",
        chat_id=group.id,
    )
    await asked_in_group(town)
    assert town.coordinator.sees("Die Telegram-Gruppe ist nicht mehr verbunden")


@pytest.mark.slow
async def test_disconnected_group_loses_the_buttons_and_keeps_results(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town, "Fertig? Ja / Nein", openly=True)
    await ada.taps("1 · Ja", group=group)
    await close_poll(town)
    result = reads(group)
    await asked_in_group(town)
    running = group.visible[-1]
    await to_the_group_chat(town)
    await town.coordinator.taps("Verbindung trennen")
    await town.coordinator.taps("Ja, trennen")
    assert "Hier wird nicht mehr abgestimmt." in reads(group)
    assert group.visible[-1].labels == ()
    assert any(each.text == result for each in group.visible)
    assert any("nicht mehr mit Musterstadt verbunden" in each.text for each in group.visible)
    said = await ada.taps("1 · Rathaus", of=running, group=group)
    assert said is not None
    assert said.startswith("Diese Nachricht gilt nicht mehr.")
    assert await town.database.read(lambda tx: tx.all("SELECT id FROM group_message")) == []


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


async def to_the_group_chat(town: Town) -> None:
    await town.coordinator.types("/menue")
    await town.coordinator.taps("Abstimmungen")
    await town.coordinator.taps("Telegram-Gruppe")


async def code_of(town: Town) -> str:
    await to_the_group_chat(town)
    await town.coordinator.taps("Telegram-Gruppe verbinden")
    found = re.search(r"/verbinden (\S+)", town.coordinator.reads())
    assert found is not None
    return found[1]


@pytest.mark.slow
async def test_code_connects_once_only_for_the_coordinator_and_only_in_time(town: Town) -> None:
    klara, ada = town.coordinator, await town.participant("Ada")
    group = town.sandbox.group(TITLE, klara, ada)
    code = await code_of(town)
    await ada.types(f"/verbinden {code}", group=group)
    assert ada.reads().startswith("Dieser Code gilt nicht.")
    assert not any(each.from_bot for each in group.visible), "nothing is said in the group"
    await town.time_passes(timedelta(minutes=16))
    await klara.types(f"/verbinden {code}", group=group)
    assert klara.reads().startswith("Dieser Code gilt nicht.")
    code = await code_of(town)
    bot = town.sandbox.world.bot.username
    await klara.types(f"/verbinden@{bot} {code.lower()}", group=group)
    assert "Verbunden seit" in klara.reads()
    other = town.sandbox.group("Noch eine", klara)
    await klara.types(f"/verbinden {code}", group=other)
    assert klara.reads().startswith("Dieser Code gilt nicht.")
    assert not any(each.from_bot for each in other.visible)


@pytest.mark.slow
async def test_command_for_another_bot_and_guesses_of_strangers_come_to_nothing(town: Town) -> None:
    klara, ben = town.coordinator, town.sandbox.person("Ben")
    group = town.sandbox.group(TITLE, klara, ben)
    code = await code_of(town)
    asked = klara.reads()
    await klara.types(f"/verbinden@ein_anderer_bot {code}", group=group)
    await ben.types(f"/verbinden {code}", group=group)
    assert klara.reads() == asked
    assert ben.from_bot == ()
    assert not any(each.from_bot for each in group.visible)


@pytest.mark.slow
async def test_whoever_guesses_codes_is_soon_left_without_an_answer(town: Town) -> None:
    klara = town.coordinator
    group = town.sandbox.group(TITLE, klara)
    code = await code_of(town)
    for _ in range(5):
        await klara.types("/verbinden ABCD-2345", group=group)
    tried = len(klara.from_bot)
    await klara.types(f"/verbinden {code}", group=group)
    assert len(klara.from_bot) == tried
    await town.time_passes(timedelta(minutes=11))
    await klara.types(f"/verbinden {code}", group=group)
    assert "Verbunden seit" in klara.reads()


@pytest.mark.slow
async def test_second_group_and_another_towns_group_are_refused(town: Town) -> None:
    klara = town.coordinator
    group = await connected(town)
    other = town.sandbox.group("Noch eine", klara)
    await to_the_group_chat(town)
    assert "Telegram-Gruppe verbinden" not in klara.buttons()
    assert await town.database.read(lambda tx: group_chats.of_chat(tx, ChatId(other.id))) is None
    assert await town.database.read(lambda tx: group_chats.of_chat(tx, ChatId(group.id))) is not None


@pytest.mark.slow
async def test_group_speaks_the_language_that_the_coordinator_chooses(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await to_the_group_chat(town)
    await town.coordinator.taps("In der Gruppe auf English")
    await asked_in_group(town)
    assert "Confidential: nobody here sees who taps" in reads(group)
    assert await ada.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie.", (
        "in her language"
    )


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
    await close_poll(town)
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
async def test_what_people_say_in_the_group_is_not_kept(town: Town) -> None:
    """Also where the bot is an administrator there, and so is sent every word."""
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    message = town.sandbox.world.post(group, ada.user, text="Das bleibt unter uns.")
    body = {"message": message_json(message, group)}
    stored = await rows_of_inbox(town)
    town.sandbox.world.updates.put("message", body["message"], group.id)
    await town.settled()
    assert await rows_of_inbox(town) == stored


async def rows_of_inbox(town: Town) -> int:
    rows = await town.database.read(lambda tx: tx.all("SELECT update_id FROM inbox"))
    return len(rows)


@pytest.mark.slow
async def test_every_new_poll_can_stand_there_by_itself_also_those_of_a_run_sheet(town: Town) -> None:
    """The next prepared item is one tap: nobody looks at its poll before."""
    klara, ada = town.coordinator, await town.participant("Ada")
    group = await connected(town, ada)
    await to_the_group_chat(town)
    await klara.taps("Jede neue Abstimmung auch dort")
    await open_poll(town)
    assert "Wo treffen wir uns?" in reads(group)
    await klara.types("/menue")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt dazu"):
        await klara.taps(label)
    await klara.types("Wie geht es Ihnen? Gut / Schlecht")
    await klara.taps("Fertig")
    start = next(each for each in klara.buttons() if each.startswith("Weiter: "))
    await klara.taps(start)
    assert "Wie geht es Ihnen?" in reads(group)
    await klara.types("/umfrage Fertig? Ja / Nein")
    await klara.taps("Nicht in der Telegram-Gruppe")
    await klara.taps("Senden an eine Person")
    assert "Fertig?" not in reads(group)


@pytest.mark.slow
async def test_from_the_message_in_the_group_to_a_vote_that_counts_takes_a_stranger_four_taps(
    town: Town,
) -> None:
    await town.participants(1)
    ben = town.sandbox.person("Ben")
    group = await connected(town, ben)
    await asked_in_group(town)
    await ben.taps("1 · Rathaus", group=group)
    await ben.taps("Rat")
    await ben.taps(AGREE)
    assert await ben.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie."


@pytest.mark.slow
async def test_who_agreed_to_larger_groups_is_led_to_the_private_chat_to_be_asked_anew(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await set_group_size(town, "ab 3")
    await asked_in_group(town)
    assert await ada.taps("1 · Rathaus", group=group) is None
    assert "Wo treffen wir uns?" in ada.reads()
    await ada.taps("1 · Rathaus")
    assert ada.reads().startswith("Bitte stimmen Sie noch einmal zu.")
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 0 von einer Person" in reads(group)


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
    await close_poll(town)
    first = group.visible[-1]
    await klara.taps("Noch einmal abstimmen lassen")
    assert "Sie erscheint auch in der Telegram-Gruppe." in klara.reads()
    await klara.taps("Senden an eine Person")
    assert group.visible[-1].id != first.id
    await ada.taps("2 · Dort", group=group)
    await close_poll(town)
    assert "Dort: 1 (100 %), vorher 0 (0 %)" in reads(group)


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


@pytest.mark.slow
async def test_group_that_is_said_to_be_left_while_it_becomes_a_supergroup_stays_connected(
    town: Town,
) -> None:
    """In whichever order it is told, and with whatever beside."""
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town)
    updates = town.sandbox.world.updates
    gone = {
        "chat": {"id": group.id, "type": "group", "title": TITLE},
        "from": user_json(town.coordinator.user),
        "date": 1,
        "old_chat_member": {"user": user_json(town.sandbox.world.bot), "status": "member"},
        "new_chat_member": {"user": user_json(town.sandbox.world.bot), "status": "left"},
    }
    updates.put("my_chat_member", gone, group.id)
    supergroup = acts.migrate(town.sandbox.world, group, town.coordinator.user)
    await town.settled()
    assert "Abgestimmt: 0 von einer Person" in reads(supergroup)
    assert not town.coordinator.sees("nicht mehr verbunden")


async def test_long_answers_can_be_read_whole_in_the_group(town: Town) -> None:
    people = await town.participants(2)
    group = await connected(town, *people)
    long = "Ein Runder Tisch, an dem Vereine, Schulen und Verwaltung sitzen"
    await asked_in_group(town, f"Was jetzt? {long} / Sprachcafé")
    assert f"1 · {long}\n2 · Sprachcafé" in reads(group)
