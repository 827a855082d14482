"""What happens is told to those who watch: at once to listeners, in order to subscribers."""

from datetime import timedelta

from sandbox import MovableClock, Person, Sandbox
from sandbox import events as told
from tests.sandbox.api import Api, keyboard


async def test_everything_that_shows_on_a_phone_is_told(sandbox: Sandbox, api: Api, ada: Person) -> None:
    chat_id = ada.user.id
    here = {"chat_id": chat_id}
    seen: list[told.Event] = []
    stop = sandbox.world.watch(seen.append, chat_id)

    await api.result("sendChatAction", **here, action="typing")
    sent = await api.result("sendMessage", **here, text="Frage", reply_markup=keyboard(("Ja",)))
    there = here | {"message_id": sent["message_id"]}
    await ada.taps("Ja", waits=False)
    (update,) = await api.result("getUpdates", offset=-1)
    await api.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Danke")
    await api.result("editMessageText", **there, text="Fertig")
    await api.result("pinChatMessage", **there)
    await api.result("unpinChatMessage", **there)
    await api.result("deleteMessage", **there)
    await api.result("sendMessage", **here, text="a", reply_markup={"keyboard": [[{"text": "Ja"}]]})
    sandbox.clock.advance(timedelta(hours=1))
    await ada.blocks_the_bot()
    stop()
    await ada.unblocks_the_bot()

    assert [type(event) for event in seen] == [
        told.ActionShown,
        told.Posted,
        told.Answered,
        told.Edited,
        told.Pinned,
        told.Pinned,
        told.Deleted,
        told.KeyboardChanged,
        told.Posted,
        told.ClockMoved,
        told.StandingChanged,
    ]
    assert [event.message.text for event in seen if isinstance(event, told.Edited)] == ["Fertig"]


async def test_one_chat_does_not_hear_of_another(sandbox: Sandbox, ada: Person) -> None:
    ben = sandbox.person("Ben")
    of_ada: list[told.Event] = []
    of_all: list[told.Event] = []
    sandbox.world.watch(of_ada.append, ada.user.id)
    sandbox.world.watch(of_all.append)

    await ben.opens(sandbox.link())
    assert of_ada == []
    assert [type(event) for event in of_all] == [told.StandingChanged, told.Posted]


async def test_a_subscriber_misses_nothing_between_two_steps(sandbox: Sandbox, ada: Person) -> None:
    with sandbox.world.events.subscribe(ada.user.id) as news:
        await ada.types("eins")
        await ada.types("zwei")

        texts = []
        async for event in news:
            assert isinstance(event, told.Posted)
            texts.append(event.message.text)
            if len(texts) == 2:
                break
    assert texts == ["eins", "zwei"]


def test_events_at_large_reach_everyone_who_watches(clock: MovableClock, sandbox: Sandbox) -> None:
    seen: list[told.Event] = []
    sandbox.world.watch(seen.append, 1)
    sandbox.world.watch(seen.append)

    later = clock.advance(timedelta(hours=1))
    assert seen == [told.ClockMoved(later)] * 2
