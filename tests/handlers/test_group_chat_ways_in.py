"""Whoever taps in the group and may not vote there is told why, and led to the private chat."""

from datetime import timedelta

import pytest

from handlers.entrance import Open
from handlers.invitations.taps import LINK_LETTER, to_poll
from handlers.old_buttons import renewed
from sandbox import acts
from storage import persons
from storage.ids import ChatId, PollId
from storage.members import Role
from tests.handlers.forged_callbacks import forges
from tests.handlers.in_group import asked_in_group, connected, reads
from tests.handlers.polling import ended
from tests.handlers.surveying import PROBE, start
from tests.handlers.test_group_size import set_group_size
from tests.handlers.test_two_towns import at_home_elsewhere
from tests.town import AGREE, Town


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
    assert ben.reads().startswith("Sie sind dabei. Vielen Dank.\n\nWo treffen wir uns?")
    assert await ben.taps("1 · Rathaus", group=group) == "Gezählt: Rathaus. Das sehen nur Sie."
    await town.time_passes(timedelta(seconds=10))
    assert "Abgestimmt: 1 von 2 Personen" in reads(group)


@pytest.mark.slow
async def test_stranger_lands_on_the_poll_for_which_they_came_whatever_else_waits(town: Town) -> None:
    await town.participants(1)
    ben = town.sandbox.person("Ben")
    group = await connected(town, ben)
    await asked_in_group(town)
    wanted = group.visible[-1]
    await asked_in_group(town, "Wann? Früh / Spät")
    await start(town, PROBE)
    await ben.taps("1 · Rathaus", group=group, of=wanted)
    for label in ("Rat", "Mehr zum Datenschutz", "Zurück zur Einladung", AGREE):
        await ben.taps(label)
    assert ben.reads().startswith("Sie sind dabei. Vielen Dank.\n\nWo treffen wir uns?")
    await ben.taps("1 · Rathaus")
    assert "Ihre Stimme: Rathaus" in ben.reads()


@pytest.mark.slow
async def test_member_lands_on_it_with_the_group_that_they_choose(town: Town) -> None:
    await town.participants(1)
    olga = await town.organiser()
    await connected(town, olga)
    await asked_in_group(town)
    token = (await town.link("rat")).partition("start=j")[2]
    await forges(town, olga, Open(LINK_LETTER + to_poll(token, PollId(1))))
    await olga.taps("In dieser Gruppe teilnehmen")
    assert "\n\nWo treffen wir uns?" in olga.reads()
    await olga.taps("1 · Rathaus")
    assert "Ihre Stimme: Rathaus" in olga.reads()


@pytest.mark.slow
async def test_stranger_whose_group_is_not_asked_is_told_so_after_agreeing(town: Town) -> None:
    await town.participants(1)
    ben, zoe = town.sandbox.person("Ben"), town.sandbox.person("Zoe")
    group = await connected(town, ben, zoe)
    await town.coordinator.types("/umfrage Wo? Hier / Dort")
    await town.coordinator.taps("Gruppen auswählen")
    await town.coordinator.taps("✓ Verwaltung: wird gefragt")
    await town.coordinator.taps("Fertig")
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    await town.coordinator.taps("Senden an eine Person")
    for person, label in ((ben, "Verwaltung"), (zoe, "Rat")):
        await person.taps("1 · Hier", group=group)
        await person.taps(label)
    await ben.taps(AGREE)
    assert ben.reads().startswith(
        "Sie sind dabei. Vielen Dank.\n\nDiese Abstimmung geht an andere Gruppen der Kommune."
    )
    await ended(town)
    await zoe.taps(AGREE)
    assert zoe.reads().startswith("Sie sind dabei. Vielen Dank.\n\nDiese Abstimmung ist schon beendet.")


@pytest.mark.slow
async def test_number_of_another_towns_poll_in_a_forged_link_shows_nothing_of_it(town: Town) -> None:
    await town.participants(1)
    await town.coordinator.types("/umfrage Wo treffen wir uns? Hier / Dort")
    await town.coordinator.taps("Gruppen auswählen")
    await town.coordinator.taps("✓ Beirat: wird gefragt")
    await town.coordinator.taps("Fertig")
    await town.coordinator.taps("Senden an eine Person")
    await at_home_elsewhere(town, ben := town.sandbox.person("Ben"), role=Role.PARTICIPANT)
    elsewhere = await town.workshops.participants.standing(await town.id_of(ben))
    assert elsewhere is not None
    invite = await town.workshops.invitations.admit(
        elsewhere.municipality.name, role=Role.PARTICIPANT, group_code="rat", valid_for=timedelta(days=1)
    )
    zoe = town.sandbox.person("Zoe")
    await zoe.opens(town.sandbox.link("j"))
    await forges(town, zoe, Open(LINK_LETTER + to_poll(invite.token, PollId(1))))
    await zoe.taps(AGREE)
    assert zoe.reads().startswith("Sie sind dabei. Vielen Dank.\n\nDiese Nachricht gilt nicht mehr.")
    assert not zoe.sees("Wo treffen wir uns?")


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
    await ended(town)
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
