"""What the payload of a button means, however often it is asked."""

import pytest

from handlers import payloads
from handlers.payloads import Payloads
from handlers.routing import TapRoute
from handlers.taps import Tap
from handlers.turn import Turn
from storage.ids import PollId
from storage.replies import Place


class Look(Tap, prefix="yl"):
    poll: PollId


class Say(Tap, prefix="ys"):
    poll: PollId
    word: str


class Open(Tap, prefix="yo"):
    token: str


async def nothing(_: Turn, __: Tap) -> None: ...


ROUTES = (
    TapRoute(Look, nothing),
    TapRoute(Say, nothing, leads_to=lambda tap: Look(tap.poll), answers=lambda tap: tap.word != "no"),
    TapRoute(Open, nothing, leads_to=lambda _: Look(PollId(1))),
)


@pytest.fixture
def known() -> Payloads:
    return Payloads(ROUTES, renewed=lambda data: data.replace("old", "ys"))


def test_payload_is_a_tap_its_route_and_where_it_leads(known: Payloads) -> None:
    meant = known.read("ys:7:yes")
    assert meant is not None
    assert (meant.route, meant.tap) == (ROUTES[1], Say(PollId(7), "yes"))
    assert (meant.leads_to, meant.place) == (Look(PollId(7)), Place("yl:7"))
    assert meant.answers


def test_payload_that_only_reads_stands_where_it_is(known: Payloads) -> None:
    meant = known.read("yl:7")
    assert meant is not None
    assert meant.place == Place("yl:7")
    assert not meant.answers


def test_payload_of_the_last_release_means_what_it_meant(known: Payloads) -> None:
    assert known.read("old:7:yes") == known.read("ys:7:yes")


@pytest.mark.parametrize("data", ["", "zz:1", "ys", "ys:x:yes", "ys:7:yes:1", f"yo:{'x' * 80}:"])
def test_payload_that_no_button_carries_means_nothing(known: Payloads, data: str) -> None:
    assert known.read(data) is None


def test_payload_longer_than_a_button_can_carry_means_nothing() -> None:
    assert Payloads([TapRoute(Open, nothing)], renewed=str).read(f"yo:{'x' * 80}") is None


def test_answer_is_read_once_and_nothing_else_is_kept(known: Payloads) -> None:
    assert known.read("ys:7:yes") is known.read("ys:7:yes")
    assert known.read("ys:7:no") is not known.read("ys:7:no")
    assert known.read("yo:secret") is not known.read("yo:secret")


def test_answers_that_are_kept_are_not_many(known: Payloads, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(payloads, "KEPT", 2)
    first = known.read("ys:1:yes")
    assert known.read("ys:2:yes") is not None
    assert known.read("ys:1:yes") is first
    assert known.read("ys:3:yes") is not None
    assert known.read("ys:1:yes") is not first
    assert known.read("ys:1:yes") == first


def test_two_routes_cannot_claim_the_same_payload() -> None:
    with pytest.raises(ValueError, match="two routes claim the tap 'yl'"):
        Payloads([ROUTES[0], TapRoute(Look, nothing, answers=True)], renewed=str)
