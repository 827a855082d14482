"""A message whose answer was lost stands twice in a chat: whichever is tapped lives on, and the other says so."""

from datetime import timedelta

import pytest

from sandbox.person import Person
from sandbox.values import Message
from storage.attendance import Rsvp
from storage.ids import MeetingId
from tests.town import Town
from workshops.outbox import PAUSE_IN_DOUBT

TWICE = (
    "Diese Nachricht ist doppelt angekommen. Es zählt, was Sie zuletzt gewählt haben, hier oder in der anderen. "
    "Auf dem neuesten Stand bleibt ab jetzt diese hier."
)
SAVED = "Gespeichert."


async def asked_twice(town: Town, *people: Person) -> None:
    """The poll arrives at everybody, but Telegram's answer does not arrive at the program."""
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule / Markt")
    await town.coordinator.taps("Offen auszählen")
    for person in people:
        town.sandbox.faults.drop_after("sendMessage", chat_id=person.user.id)
    await town.coordinator.taps(f"Senden an {len(people)} Personen")
    await town.time_passes(PAUSE_IN_DOUBT)


def slips(person: Person, question: str = "Wo?") -> list[Message]:
    return [message for message in person.from_bot if question in message.text]


@pytest.mark.slow
async def test_message_whose_answer_was_lost_is_repeated_once_and_not_soon(town: Town) -> None:
    people = await town.participants(2)
    await asked_twice(town, *people)
    await town.time_passes(timedelta(hours=1))
    assert [len(slips(person)) for person in people] == [2, 2]


@pytest.mark.slow
async def test_message_that_was_deleted_comes_anew_once_and_the_new_one_is_kept_up_to_date(
    town: Town,
) -> None:
    ada, ben = await town.participants(2)
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule / Markt")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an 2 Personen")
    await ada.taps("1 · Rathaus")
    [deleted] = slips(ada)
    await ada.deletes(deleted)
    await ben.taps("3 · Markt")
    [anew] = slips(ada)
    assert anew.id != deleted.id
    await ben.taps("2 · Schule")
    assert [message.id for message in slips(ada)] == [anew.id]
    assert "Schule: 1" in slips(ada)[0].text


@pytest.mark.slow
@pytest.mark.parametrize("first", [0, 1])
async def test_copy_that_is_tapped_is_kept_up_to_date(town: Town, first: int) -> None:
    ada, ben = await town.participants(2)
    await asked_twice(town, ada, ben)
    await ada.taps("1 · Rathaus", of=slips(ada)[first])
    await ben.taps("3 · Markt", of=slips(ben)[1])
    tapped, other = slips(ada)[first], slips(ada)[1 - first]
    assert "1 · Rathaus ✓" in tapped.labels
    assert "Markt" in tapped.text
    assert "1 · Rathaus ✓" not in other.labels


@pytest.mark.slow
async def test_other_copy_says_so_and_takes_over_when_it_is_tapped(town: Town) -> None:
    ada, ben = await town.participants(2)
    await asked_twice(town, ada, ben)
    assert await ada.taps("1 · Rathaus", of=slips(ada)[1]) == SAVED
    assert await ada.taps("2 · Schule", of=slips(ada)[0]) == TWICE
    assert "2 · Schule ✓" in slips(ada)[0].labels
    await ben.taps("3 · Markt", of=slips(ben)[1])
    assert "Zwischenstand (Stimmen von 2 Personen)" in slips(ada)[0].text
    assert "Schule: 1" in slips(ada)[0].text
    assert await ada.taps("3 · Markt", of=slips(ada)[0]) == SAVED
    assert await ada.taps("1 · Rathaus ✓", of=slips(ada)[1]) == TWICE
    assert "Rathaus: 1" in slips(ben)[1].text
    assert "Markt: 1" in slips(ben)[1].text


@pytest.mark.slow
async def test_copy_of_a_poll_that_is_over_says_that_instead(town: Town) -> None:
    ada, ben = await town.participants(2)
    await asked_twice(town, ada, ben)
    old = slips(ada)[0]
    await town.coordinator.taps("Abstimmung beenden")
    await town.coordinator.taps("Ja, beenden")
    notice = await ada.taps("1 · Rathaus", of=old)
    assert notice is not None
    assert "schon beendet" in notice
    assert not ada.sees(TWICE)


@pytest.mark.slow
async def test_what_the_copy_has_to_say_comes_as_a_message_where_no_window_can_be_shown(town: Town) -> None:
    ada, ben = await town.participants(2)
    await asked_twice(town, ada, ben)
    await ada.taps("1 · Rathaus", of=slips(ada)[1])
    town.sandbox.faults.refuse(
        "answerCallbackQuery",
        code=400,
        description="Bad Request: query is too old and response timeout expired",
    )
    await ada.taps("2 · Schule", of=slips(ada)[0], waits=False)
    assert ada.reads() == TWICE


@pytest.mark.slow
async def test_poll_that_is_opened_from_home_as_well_is_no_copy(town: Town) -> None:
    ada, _ = await town.participants(2)
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
    await town.coordinator.taps("Senden an 2 Personen")
    slip = ada.newest
    await ada.types("/menue")
    await ada.taps("Abstimmung: Wo?")
    assert await ada.taps("1 · Rathaus", of=slip) == SAVED


@pytest.mark.slow
async def test_invitation_that_came_twice_takes_the_newest_answer(town: Town) -> None:
    ada, olga = await town.participant("Ada"), await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    town.sandbox.faults.drop_after("sendMessage", chat_id=ada.user.id)
    await olga.taps("Einladen: eine Person")
    await town.time_passes(PAUSE_IN_DOUBT)
    older, newer = slips(ada, "Einladung")
    assert await ada.taps("Ich komme", of=older) == TWICE
    assert await ada.taps("Ich komme nicht", of=newer) == TWICE
    card = await town.workshops.invited_meetings.card(await town.id_of(ada), MeetingId(1))
    assert card.answer is Rsvp.NO
