"""What is printed and shown says where to type which code; where Telegram is switched off, nothing names it."""

import io
from datetime import timedelta

import pypdf
import pytest

from handlers.invitations import taps
from locales import words_in
from tests.web.desk import Desk
from tests.web.hall import Hall
from tests.web.test_joining import code_in, sees_group

pytestmark = [pytest.mark.slow, pytest.mark.process]


async def printed(desk: Desk) -> str:
    """The words of the file that the page offers, without the breaks of its lines."""
    content, _ = await desk.downloads(".pdf")
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    said = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "Telegram" not in said, said
    return said


def where_codes_are_typed(hall: Hall) -> str:
    return f"{hall.url.removeprefix('http://')}/k"


async def test_page_for_the_notice_board_says_what_the_link_leads_to_and_until_when(hall: Hall) -> None:
    coordinator = await sees_group(hall)
    page = taps.Page(hall.groups["rat"]).pack()
    form = coordinator.page.forms[0]
    await coordinator.posts(form, {"tap": page})  # a button of earlier, when the link let people in
    assert "Der Link dieser Gruppe lässt zurzeit niemanden ein." in coordinator.text
    assert not any(".pdf" in each for each in coordinator.page.links)

    await coordinator.taps("Zugang im Browser")
    assert "braucht im Browser jede Person einen eigenen Code" in coordinator.text
    await coordinator.taps("Link öffnen: 1 Tag, 30 Personen")
    code = code_in(coordinator.text)
    coordinator = await sees_group(hall)
    await coordinator.taps("Seite zum Ausdrucken")
    said = await printed(coordinator)
    assert f"{hall.url}/l/j" in said.replace(" ", "")
    assert "Dazu gibt es Abstimmungen und gemeinsame Treffen." in said
    tomorrow = words_in("de").day((hall.clock() + timedelta(days=1)).date())
    assert f"Dazukommen können Sie über diesen Link bis {tomorrow}." in said
    assert "Befragung" not in said  # whoever comes through the link takes part in polls and meetings alone
    assert "keine App: Die Seite öffnet sich im Browser. An einem Computer öffnen Sie" in said
    assert where_codes_are_typed(hall) in said.replace(" ", "")
    assert f"den Code {code} ein" in said


async def test_slips_have_a_code_each_and_say_where_how_long_and_how_many_there_are(hall: Hall) -> None:
    coordinator = await sees_group(hall)
    await coordinator.taps("Zugang im Browser")
    await coordinator.taps("12 Zettel mit Codes drucken")
    said = await printed(coordinator)
    rows = await hall.database.read(
        lambda tx: tx.all("SELECT code FROM invite WHERE role = 'participant' AND uses_left = 1")
    )
    assert len(rows) == 12
    assert all(row["code"] in said.replace("-", "") for row in rows)
    assert said.replace(" ", "").count(where_codes_are_typed(hall)) >= 12
    assert "Für diese Gruppe wurden bisher 12 Codes ausgegeben" in said
    assert "Gültig bis" in said


async def test_questionnaire_on_paper_says_how_to_answer(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    for label in ("Fragebögen", "2 · Kurzcheck", "Als PDF zum Drucken", "Deutsch"):
        await coordinator.taps(label)
    said = await printed(coordinator)
    assert "Geantwortet wird im Browser: Öffnen Sie die Einladung" in said
    assert f"auf{where_codes_are_typed(hall)}" in said.replace(" ", "").replace("http://", "")
    assert "Auf Papier geht es auch: Füllen Sie diesen Bogen aus" in said


async def test_wall_and_first_page_lead_through_the_browser(hall: Hall) -> None:
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Leinwand")
    await coordinator.taps("Leinwand öffnen")
    wall = await hall.desk()
    await wall.opens(next(each for each in coordinator.page.links.values() if "/w/" in each))
    stranger = await hall.desk()
    await stranger.opens("/")
    for desk in (wall, stranger):
        assert "Telegram" not in desk.text
    assert "Geben Sie den Code ein, den Sie bekommen haben" in stranger.text


async def test_wall_leads_to_the_code_of_ones_slip_while_no_link_of_a_group_lets_anybody_in(
    hall: Hall,
) -> None:
    coordinator = await sees_group(hall)  # the group has its lasting link from now on
    for label in ("Zurück", "Zur Übersicht", "Leinwand", "Leinwand öffnen"):
        await coordinator.taps(label)
    wall = await hall.desk()
    await wall.opens(next(each for each in coordinator.page.links.values() if "/w/" in each))
    assert "geben Sie dann den Code von Ihrem Zettel ein" in wall.text
    assert where_codes_are_typed(hall) in wall.text
    assert "Telegram" not in wall.text
    assert 'aria-label="QR-Code zu der Seite, auf der Sie Ihren Code eingeben"' in wall.html
