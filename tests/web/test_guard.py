"""Who is counted when codes are guessed: the address that is connected, or the one that the proxy in front names."""

from functools import cache

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request
from multidict import CIMultiDict

from tests.conftest import FakeClock
from web.guard import FAILURES, FAILURES_OF_ALL, Origin, Throttle
from web.people import COOKIE, sign_in

PROXY = "127.0.0.1"


def request(*named: str) -> web.Request:
    """One that reaches the program from the machine beside it, with the addresses that it names, a header each."""
    headers = CIMultiDict(("X-Forwarded-For", each) for each in named)
    return _posted().clone(remote=PROXY, headers=headers)


@cache
def _posted() -> web.Request:
    """Made once: that takes a hundred times as long as to count a failure."""
    return make_mocked_request("POST", "/k")


@pytest.mark.parametrize("behind_proxy", [True, False])
def test_address_that_a_proxy_names_is_believed_only_where_the_operator_says_so(
    clock: FakeClock, behind_proxy: bool
) -> None:
    throttle = Throttle(clock, behind_proxy=behind_proxy)
    for _ in range(FAILURES):
        throttle.failed(request("203.0.113.7"), "")
    assert throttle.is_too_much(request("203.0.113.7"), "")
    assert throttle.is_too_much(request("198.51.100.9"), "") is not behind_proxy


def test_whoever_guesses_behind_a_proxy_is_known_whatever_they_name_themselves(clock: FakeClock) -> None:
    """A proxy adds what it has seen behind whatever was sent."""
    throttle = Throttle(clock, behind_proxy=True)
    for number in range(FAILURES):
        throttle.failed(request(f"192.0.2.{number}, 203.0.113.7"), "")
    assert throttle.is_too_much(request("203.0.113.7"), "")


def test_whoever_guesses_behind_a_proxy_that_adds_a_header_of_its_own_is_known_as_well(
    clock: FakeClock,
) -> None:
    throttle = Throttle(clock, behind_proxy=True)
    for number in range(FAILURES):
        throttle.failed(request(f"192.0.2.{number}", "203.0.113.7"), "")
    assert throttle.is_too_much(request("203.0.113.7"), "")
    assert not throttle.is_too_much(request("192.0.2.0"), "")


def test_one_address_keeps_nobody_else_out_however_often_it_fails(clock: FakeClock) -> None:
    throttle = Throttle(clock, behind_proxy=True)
    for _ in range(2 * FAILURES_OF_ALL):
        throttle.failed(request("203.0.113.7"), "")
    assert throttle.is_too_much(request("203.0.113.7"), "")
    assert not throttle.is_too_much(request("198.51.100.9"), "")


def test_so_many_failures_from_many_addresses_let_nobody_guess(clock: FakeClock) -> None:
    throttle = Throttle(clock, behind_proxy=True)
    for number in range(FAILURES_OF_ALL):
        throttle.failed(request(f"192.0.{number // 200}.{number % 200}"), "")
    assert throttle.is_too_much(request("198.51.100.9"), "")


@pytest.mark.parametrize(
    ("url", "origin", "is_ours"),
    [
        ("https://example.org:443", "https://example.org", True),
        ("http://example.org:80/rundfrage", "http://example.org", True),
        ("https://Example.org:8443", "https://example.org:8443", True),
        ("https://example.org:8443", "https://example.org", False),
        ("https://example.org:80", "https://example.org", False),
    ],
)
def test_form_is_ours_where_its_browser_leaves_out_the_usual_port(
    url: str, origin: str, is_ours: bool
) -> None:
    posted = make_mocked_request("POST", "/k", headers={"Origin": origin})
    assert Origin(url).sent(posted) is is_ours


@pytest.mark.parametrize(
    ("url", "path"),
    [("https://rundfrage.example.org", "/"), ("https://example.org/rundfrage", "/rundfrage/")],
)
def test_cookie_goes_over_encrypted_connections_to_this_program_alone(url: str, path: str) -> None:
    response = web.Response()
    sign_in(response, "token", Origin(url), lasting=True)
    cookie = response.cookies[COOKIE]
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"]) == (
        True,
        True,
        "Lax",
        path,
    )
