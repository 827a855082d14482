"""Point 10: every call is recorded, decoded and with its answer."""

from sandbox import Person
from sandbox.recorder import RecordedCall, Recorder
from tests.sandbox.api import Api, keyboard
from tests.sandbox.pictures import png


async def test_calls_are_recorded_in_order_with_their_answers(api: Api, ada: Person) -> None:
    await api.call("SENDMESSAGE", chat_id=str(ada.user.id), text="Hallo")
    await api.call("sendMessage", chat_id=1, text="niemand")
    await api.call("sendPigeon", to="Ada")

    calls = api.sandbox.recorder.calls
    assert [(call.method, call.status, call.chat_id) for call in calls] == [
        ("sendMessage", 200, ada.user.id),
        ("sendMessage", 400, 1),
        ("sendPigeon", 404, None),
    ]
    assert calls[0].answer["text"] == "Hallo"
    assert calls[0].at == api.sandbox.clock.now()
    assert calls[1].answer == "Bad Request: chat not found"
    assert calls[2].parameters == {"to": "Ada"}


async def test_json_in_forms_and_uploads_are_recorded_as_they_were_meant(api: Api, ada: Person) -> None:
    markup = keyboard(("Ja",))
    await api.upload("sendPhoto", {"photo": ("a.png", png(3, 3))}, chat_id=ada.user.id, reply_markup=markup)

    (call,) = api.sandbox.recorder.of("sendPhoto")
    assert call.parameters == {"chat_id": ada.user.id, "reply_markup": markup, "photo": "attach://photo"}


async def test_calls_are_found_by_method_and_chat(api: Api, ada: Person) -> None:
    await api.call("getMe")
    await api.call("sendMessage", chat_id=ada.user.id, text="Hallo")
    await api.call("sendMessage", chat_id=1, text="Hallo")

    recorder = api.sandbox.recorder
    assert [len(recorder.of("sendMessage")), len(recorder.of("getMe", "sendMessage"))] == [2, 3]
    assert [call.chat_id for call in recorder.of("sendMessage", chat_id=1)] == [1]
    recorder.clear()
    assert (recorder.calls, recorder.count) == ((), 0)


def test_only_the_newest_calls_are_kept_and_all_are_counted(api: Api) -> None:
    recorder = Recorder(keep=2)
    for method in ("a", "b", "c"):
        recorder.record(RecordedCall(method, {}, api.sandbox.clock.now(), 200, True))

    assert [call.method for call in recorder.calls] == ["b", "c"]
    assert recorder.count == 3
