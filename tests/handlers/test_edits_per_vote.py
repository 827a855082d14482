"""What a vote costs others: in a room of two hundred private chats, at most one changed message for ten votes."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from sandbox import acts
from sandbox.events import Edited, Event
from sandbox.person import Person
from sandbox.values import Button, Message
from storage import persons
from tests.handlers.in_group import asked_in_group, connected, reads
from tests.handlers.polling import ended, open_poll
from tests.handlers.preparing import prepared
from tests.town import Town

CHATS = 200
AT_ONCE = 20
"""Who votes between two looks at the clock, which moves three seconds: a room of 200 is through after half a minute."""


class Edits:
    """Counts changed messages that belong to nobody who voted just then."""

    def __init__(self, town: Town) -> None:
        self._world = town.sandbox.world
        self.of_others = 0
        self._voted: set[tuple[int, int]] = set()
        self._stop = self._world.watch(self._count)

    def voted(self, person: Person, message: Message) -> None:
        """The one change of their own message that belongs to a vote."""
        self._voted.add((person.user.id, message.id))

    def stop(self) -> None:
        self._stop()

    def _count(self, event: Event) -> None:
        if not isinstance(event, Edited):
            return
        mine = (event.chat_id, event.message.id)
        if mine in self._voted:
            self._voted.discard(mine)
        else:
            self.of_others += 1


def slip_of(person: Person, label: str) -> tuple[Message, Button]:
    return next(
        (message, button)
        for message in reversed(person.chat)
        for button in message.buttons
        if button.label.startswith(label)
    )


async def all_vote(town: Town, people: Sequence[Person], edits: Edits) -> None:
    for start in range(0, len(people), AT_ONCE):
        for number, person in enumerate(people[start : start + AT_ONCE]):
            message, button = slip_of(person, f"{1 + number % 3} ·")
            edits.voted(person, message)
            acts.tap(town.sandbox.world, person.user, message, button)
        await town.time_passes(timedelta(seconds=3))


@pytest.mark.slow
@pytest.mark.parametrize("openly", [False, True])
async def test_vote_among_two_hundred_changes_a_tenth_of_a_message_of_others(
    town: Town, *, openly: bool
) -> None:
    people = await town.crowd(CHATS)
    await open_poll(town, openly=openly)
    edits = Edits(town)
    await all_vote(town, people, edits)
    edits.stop()
    assert 0 < edits.of_others <= CHATS // 10, "the coordinator's screen follows, and nobody else's"
    await town.time_passes(timedelta(seconds=10))
    assert f"Abgestimmt: {CHATS} von {CHATS} Personen" in town.coordinator.reads()


@pytest.mark.slow
async def test_three_who_lead_follow_an_item_with_the_tenth_among_them(town: Town) -> None:
    people = await town.crowd(CHATS)
    leaders = [await town.another_coordinator(name) for name in ("Kurt", "Kai")]
    klara = await prepared(town, "Wo treffen wir uns? Rathaus / Schule / Park")
    for each in leaders:
        for label in ("Ablauf", "Workshop"):
            await each.taps(label)
    await klara.taps("Weiter: Wo treffen wir uns?")
    await leaders[0].taps("Abstimmung: Wo treffen wir uns?")
    edits = Edits(town)
    await all_vote(town, people, edits)
    edits.stop()
    assert 0 < edits.of_others <= CHATS // 10
    await town.time_passes(timedelta(seconds=10))
    for each in (klara, leaders[1]):
        assert f"{CHATS} von {CHATS} haben geantwortet" in each.reads()


@pytest.mark.slow
async def test_group_in_telegram_is_among_the_tenth(town: Town) -> None:
    people = await town.crowd(CHATS)
    group = await connected(town, *people)
    await asked_in_group(town, openly=True)
    edits = Edits(town)
    await all_vote(town, people, edits)
    edits.stop()
    assert 0 < edits.of_others <= CHATS // 10
    await ended(town)
    assert f"Abgestimmt: {CHATS} von {CHATS} Personen" in reads(group)


@pytest.mark.slow
async def test_in_an_open_poll_of_many_one_looks_again_by_a_tap(town: Town) -> None:
    """Of few the others' votes are seen by themselves, as before."""
    ada, *others = await town.participants(31)
    await open_poll(town, openly=True)
    await ada.taps("1 · Rathaus")
    assert "Rathaus: 1 (100 %)" in ada.reads()
    await others[0].taps("1 · Rathaus")
    assert "Rathaus: 1 (100 %)" in ada.reads()
    await ada.taps("Aktualisieren")
    assert "Rathaus: 2 (100 %)" in ada.reads()
    await ended(town)
    assert "Rathaus: 2 (100 %)" in ada.reads()


@pytest.mark.slow
async def test_end_is_on_the_other_coordinators_screen_at_once(town: Town) -> None:
    people = await town.participants(21)
    kurt = await town.another_coordinator()
    await open_poll(town)
    await kurt.taps("Abstimmungen")
    await kurt.taps("Läuft: Wo treffen wir uns?")
    for person in people[:3]:
        await person.taps("1 · Rathaus")
    await ended(town)
    assert "Abstimmung beendet" in kurt.reads()


@pytest.mark.slow
async def test_message_of_somebody_who_is_known_to_have_blocked_the_bot_is_not_changed(town: Town) -> None:
    ada, ben = await town.participants(2)
    await open_poll(town, openly=True)
    await ada.taps("1 · Rathaus")
    await ada.blocks_the_bot()
    who = await town.id_of(ada)
    await town.database.write(lambda tx: persons.set_reachable(tx, who, on=False))
    town.sandbox.recorder.clear()
    await ben.taps("2 · Bücherei")
    assert town.sandbox.recorder.of("editMessageText", chat_id=town.coordinator.user.id) != ()
    assert town.sandbox.recorder.of("editMessageText", chat_id=ada.user.id) == ()
