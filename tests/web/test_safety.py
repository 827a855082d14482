"""What the browser door lets nobody do: foreign forms, guessed codes, other people's pages, scripts from elsewhere."""

import asyncio
import logging
from collections import Counter
from datetime import timedelta

import aiohttp
import pytest

from tests.web.hall import AGREE, Hall
from web.guard import FAILURES, FAILURES_OF_ONE


@pytest.mark.slow
async def test_form_from_another_site_does_nothing(hall: Hall) -> None:
    desk = await hall.participant()
    await desk.opens("/")
    form = next(form for form in desk.page.forms if form.buttons)
    label, name, value = form.buttons[0]
    await desk.posts(form, {name: value}, origin="https://elsewhere.example")
    assert desk.status == 403
    async with aiohttp.ClientSession(cookies={"rundfrage": desk.cookie}) as client:
        bare = await client.post(hall.url + form.action, data={**form.fields, name: value})
        assert bare.status == 403  # a browser says where a form comes from
    assert label


@pytest.mark.slow
async def test_form_without_its_token_or_with_anothers_does_nothing(hall: Hall) -> None:
    desk, other = await hall.participant(), await hall.participant()
    await other.opens("/")
    foreign = other.page.forms[0].fields["key"]
    await desk.opens("/")
    form = next(form for form in desk.page.forms if form.buttons)
    for key in (foreign, "", "0" * 32):
        form.fields["key"] = key
        await desk.posts(form, {"tap": form.buttons[0][2]})
        assert desk.status == 403


@pytest.mark.slow
async def test_page_of_somebody_else_is_not_shown_and_takes_nothing(hall: Hall) -> None:
    ada, eve = await hall.participant(), await hall.participant(group="beirat")
    await ada.taps("Einstellungen")
    page = ada.url.removeprefix(hall.url)
    await eve.opens(page)
    assert "Ihre Gruppe: Beirat" in eve.text  # led to her own first page
    stranger = await hall.desk()
    await stranger.opens(page)
    assert stranger.status == 403
    assert "nicht oder nicht mehr angemeldet" in stranger.text


@pytest.mark.slow
async def test_every_answer_forbids_scripts_from_elsewhere_frames_and_caches(hall: Hall) -> None:
    desk = await hall.participant()
    for address in ("/", "/me", "/k", "/l/jX", "/nowhere", "/c/loeschen"):
        await desk.opens(address)
        policy = desk.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert desk.headers["Cache-Control"] == "no-store"
        assert desk.headers["X-Content-Type-Options"] == "nosniff"
        assert "<script>" not in desk.html
        assert " style=" not in desk.html
        assert "onclick" not in desk.html


@pytest.mark.slow
async def test_cookie_is_out_of_reach_of_scripts_and_other_sites(hall: Hall) -> None:
    desk = await hall.desk()
    await desk.enters(await hall.code())
    assert desk.set_cookie is not None
    assert "HttpOnly" in desk.set_cookie
    assert "SameSite=Lax" in desk.set_cookie


@pytest.mark.slow
async def test_token_of_a_session_is_stored_nowhere(hall: Hall) -> None:
    desk = await hall.participant()
    rows = await hall.database.read(lambda tx: tx.all("SELECT token_hash FROM session"))
    assert desk.cookie
    assert all(desk.cookie.encode() not in row["token_hash"] for row in rows)
    assert all(len(row["token_hash"]) == 32 for row in rows)


@pytest.mark.slow
async def test_guessing_codes_is_slowed_down_and_only_that(hall: Hall) -> None:
    code, desk = await hall.code(), await hall.desk()
    for _ in range(FAILURES):
        await desk.enters("7777-7777")
        assert desk.status == 404
    await desk.enters(code)
    assert desk.status == 429
    hall.clock.advance(timedelta(minutes=11))
    await desk.enters(code)
    assert AGREE in desk.labels


@pytest.mark.slow
async def test_somebody_who_is_signed_in_may_guess_less_often(hall: Hall) -> None:
    desk = await hall.participant()
    for _ in range(FAILURES_OF_ONE):
        await desk.enters("7777-7777")
    await desk.enters("7777-7777")
    assert desk.status == 429


async def guessed_at_once(hall: Hall, codes: list[str], *, cookie: str = "") -> Counter[int]:
    """What so many codes are answered with that are sent before any answer came."""

    async def enters(client: aiohttp.ClientSession, code: str) -> int:
        async with client.post(f"{hall.url}/k", data={"code": code}, allow_redirects=False) as answer:
            return answer.status

    headers = {"Origin": hall.url, "Cookie": f"rundfrage={cookie}"}
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(headers=headers, connector=connector) as client:
        return Counter(await asyncio.gather(*(enters(client, code) for code in codes)))


@pytest.mark.slow
async def test_codes_that_are_guessed_side_by_side_are_counted_like_those_one_after_the_other(
    hall: Hall,
) -> None:
    wrong = ["7777-7777"] * 100
    assert await guessed_at_once(hall, wrong) == {404: FAILURES, 429: 100 - FAILURES}
    assert await guessed_at_once(hall, [await hall.code()]) == {429: 1}


@pytest.mark.slow
async def test_whoever_is_signed_in_guesses_no_more_often_by_guessing_side_by_side(hall: Hall) -> None:
    ada = await hall.participant()
    found = await guessed_at_once(hall, ["7777-7777"] * 30, cookie=ada.cookie)
    assert found == {404: FAILURES_OF_ONE, 429: 30 - FAILURES_OF_ONE}


@pytest.mark.slow
async def test_right_codes_that_are_typed_at_once_behind_one_address_all_let_in(hall: Hall) -> None:
    codes = [await hall.code() for _ in range(FAILURES + 20)]
    assert await guessed_at_once(hall, codes) == {303: len(codes)}


@pytest.mark.slow
async def test_hall_with_one_address_joins_without_being_slowed_down(hall: Hall) -> None:
    assert all("Sie sind dabei" in desk.text for desk in await hall.people(FAILURES + 5))


@pytest.mark.slow
async def test_logs_hold_no_address_no_code_and_no_cookie(
    hall: Hall, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    code = await hall.code()
    desk = await hall.desk()
    await desk.enters("7777-7777")
    await desk.enters(code)
    await desk.taps(AGREE)
    said = caplog.text + "".join(capsys.readouterr())
    assert "127.0.0.1" not in said.replace(hall.url, "")
    assert code not in said
    assert desk.cookie not in said


@pytest.mark.slow
async def test_what_somebody_writes_is_shown_as_text(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Abstimmung")
    await coordinator.types("<script>alert(1)</script> & <b>Wo?</b> Rathaus / <img src=x> / Schule")
    assert "<script>alert" not in coordinator.html
    assert "<img src=x" not in coordinator.html
    assert "<script>alert(1)</script>" in coordinator.text


NO_NUMBERS = ("9" * 5000, "9" * 19, "٣", "-1", "1e3", "")
"""What a browser of ours never sends where a number stands: longer than anything is counted, or of other signs."""


@pytest.mark.slow
@pytest.mark.parametrize("number", NO_NUMBERS)
async def test_what_is_no_number_of_ours_is_no_fault(hall: Hall, number: str) -> None:
    ada = await hall.participant()
    await ada.opens("/")
    page = ada.page.forms[0].action
    headers = {"Cookie": f"rundfrage={ada.cookie}", "Last-Event-ID": number}
    async with aiohttp.ClientSession(headers=headers) as client:
        for address in (
            f"{page}/file/{number}",
            f"{page}/live?of=home:{number}:{number}",
            f"{page}/live?of=home:1:1&next={number}",
        ):
            async with client.get(hall.url + address) as answer:
                assert answer.status < 500
    await ada.opens("/me")
    form = next(form for form in ada.page.forms if "end:" in str(form.buttons))
    await ada.posts(form, {"do": f"end:{number}"})
    assert ada.status < 500


@pytest.mark.slow
async def test_too_large_a_file_is_refused(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Fragebögen")
    await coordinator.taps("Eigenen Fragebogen")
    assert "höchstens 1 MB" in coordinator.text
    await coordinator.sends("groß.yaml", b"x" * 20_000_001)
    assert coordinator.status == 413
    assert (
        "Das ist zu groß. Wie groß eine Datei sein darf, steht auf der Seite, von der Sie sie geschickt haben."
        in coordinator.text
    ), "one number, that of the form"


@pytest.mark.slow
async def test_file_of_somebody_who_is_not_signed_in_is_refused_as_soon_as_it_begins(hall: Hall) -> None:
    headers = {"Origin": hall.url}
    async with aiohttp.ClientSession(headers=headers) as client:
        for address in ("/k", "/l/jX", "/me", f"/p/{'0' * 32}"):
            data = aiohttp.FormData({"code": "7777-7777"})
            data.add_field("file", b"x" * 100_000, filename="groß.yaml")
            async with client.post(hall.url + address, data=data) as answer:
                assert answer.status == 413


@pytest.mark.slow
async def test_calendar_that_asks_for_an_address_that_has_ended_keeps_nobody_from_typing_a_code(
    hall: Hall,
) -> None:
    async with aiohttp.ClientSession() as client:
        for _ in range(FAILURES + 1):
            async with client.get(f"{hall.url}/calendar/ended.ics") as answer:
                assert answer.status == 404
    desk = await hall.desk()
    await desk.enters(await hall.code())
    assert AGREE in desk.labels


@pytest.mark.slow
async def test_page_of_another_release_gets_a_script_that_its_browser_does_not_keep(hall: Hall) -> None:
    desk = await hall.desk()
    await desk.opens("/")
    address = next(part for part in desk.html.split('"') if part.endswith("/page.js"))
    mark = address.split("/")[-2]
    async with aiohttp.ClientSession() as client:
        for asked, kept in ((address, True), (address.replace(mark, "0" * len(mark)), False)):
            async with client.get(hall.url + asked) as answer:
                assert answer.status == 200
                assert ("immutable" in answer.headers["Cache-Control"]) is kept


@pytest.mark.slow
async def test_day_until_which_somebody_is_signed_in_is_told_by_the_clock_of_their_town(hall: Hall) -> None:
    hall.clock.advance(timedelta(hours=14, minutes=30))  # past midnight in Berlin, not yet in Greenwich
    ada = await hall.participant()
    await ada.opens("/me")
    assert "Angemeldet bis Freitag, 4. Dezember 2026" in ada.text
