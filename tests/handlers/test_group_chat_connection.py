"""How a group in Telegram becomes the town's: by code or link, as a supergroup, thrown out, in another language."""

import re
from datetime import timedelta

import pytest

from sandbox import acts
from sandbox.rendering import message_json, user_json
from storage import group_chats
from storage.ids import ChatId
from tests.handlers.in_group import TITLE, asked_in_group, connected, reads, to_the_group_chat
from tests.handlers.polling import ended, open_poll
from tests.town import Town, goes


@pytest.mark.slow
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
    await ended(town)
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
async def test_poll_of_a_group_that_threw_the_bot_out_can_stand_in_another(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town)
    acts.kick(town.sandbox.world, group, ada.user)
    await town.settled()
    other = await connected(town, ada)
    await town.coordinator.types("/menue")
    await goes(town.coordinator, "Abstimmungen", "Läuft: Wo treffen wir uns?", "Auch in der Telegram-Gruppe")
    assert "Abgestimmt: 0 von einer Person" in reads(other)


@pytest.mark.slow
async def test_result_whose_message_somebody_deleted_in_the_group_is_not_said_again(town: Town) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town, openly=True)
    await ada.taps("1 · Rathaus", group=group)
    town.sandbox.world.delete(group, group.visible[-1].id)
    await ended(town)
    assert "Rathaus" not in reads(group)
    await town.time_passes(timedelta(days=1))
    assert "Rathaus" not in reads(group), "nor is it tried again"
    assert await polls_in_groups(town) == []


@pytest.mark.slow
async def test_group_that_moved_before_it_was_parted_with_is_left_alone(town: Town) -> None:
    """Learned from the refusal of the last change, after which nothing is tried any more."""
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    await asked_in_group(town)
    supergroup = acts.migrate(town.sandbox.world, group, town.coordinator.user)
    town.sandbox.world.updates.clear()
    town.sandbox.faults.refuse(
        "editMessageText",
        code=400,
        description="Bad Request: group chat was upgraded to a supergroup chat",
        times=None,
        chat_id=group.id,
        migrate_to_chat_id=supergroup.id,
    )
    await to_the_group_chat(town)
    await goes(town.coordinator, "Verbindung trennen", "Ja, trennen")
    assert await polls_in_groups(town) == []


async def polls_in_groups(town: Town) -> list[int]:
    """What the program still has to look after."""
    rows = await town.database.read(
        lambda tx: tx.all("SELECT poll_id FROM group_message WHERE poll_id IS NOT NULL")
    )
    return [row["poll_id"] for row in rows]


@pytest.mark.slow
@pytest.mark.parametrize("why", ["not enough rights to send text messages to the chat", "TOPIC_CLOSED"])
async def test_bot_that_may_not_write_there_says_so_and_nothing_hangs(town: Town, why: str) -> None:
    ada = await town.participant("Ada")
    group = await connected(town, ada)
    town.sandbox.faults.refuse(
        "sendMessage",
        code=400,
        description=f"Bad Request: {why}",
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
    await ended(town)
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
    await town.coordinator.taps("Sprache der Gruppe: English")
    await asked_in_group(town)
    assert "Confidential: nobody here sees who taps" in reads(group)
    assert await ada.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie.", (
        "in her language"
    )


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
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
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
