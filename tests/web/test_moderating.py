"""Whoever moderates for a day through the browser, without a script."""

from datetime import timedelta

import pytest

from tests.web.desk import Desk
from tests.web.hall import AGREE, Hall

OVER = "Ihr Recht zu moderieren ist zu Ende."


async def moderator(hall: Hall) -> Desk:
    """Somebody whom nobody knew before, by a code that the coordinator passes on."""
    await hall.coordinator.opens("/")
    for label in ("Einladen", "Moderation für einen Tag", "Heute"):
        await hall.coordinator.taps(label)
    code = hall.coordinator.text.rpartition("Oder der Code ")[2].split()[0].rstrip(".")
    mona = await hall.desk()
    await mona.enters(code)
    await mona.taps(AGREE)
    return mona


@pytest.mark.slow
async def test_page_says_once_that_the_day_is_over(hall: Hall) -> None:
    mona = await moderator(hall)
    for label in ("Moderieren", "Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await mona.taps(label)
    await hall.time_passes(timedelta(hours=15))
    await mona.taps("Fragen beenden")
    assert mona.page.heading == OVER
    assert mona.text.replace(OVER, "", 1).count(OVER) == 1, "beside the heading, which is heard alone"


@pytest.mark.slow
async def test_who_moderates_is_not_told_of_answers_that_they_never_gave(hall: Hall) -> None:
    mona = await moderator(hall)
    await mona.opens("/")
    assert "Rückkehr-Code" in mona.text
    assert "Antworten" not in mona.text


@pytest.mark.slow
async def test_code_for_a_day_leads_to_no_chat_where_there_is_no_telegram(hall: Hall) -> None:
    await moderator(hall)
    assert f"Er wird auf {hall.url}/k eingegeben." in hall.coordinator.text
    assert "Chat" not in hall.coordinator.text


@pytest.mark.slow
@pytest.mark.parametrize("task", ["Koordination", "Organisation"])
async def test_invitation_to_a_task_names_its_link_once_where_there_is_no_telegram(
    hall: Hall, task: str
) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Einladen", f"{task} einladen"):
        await kim.taps(label)
    assert kim.text.count(f"{hall.url}/l/") == 1
    assert f"Er wird auf {hall.url}/k eingegeben." in kim.text
    assert "Telegram" not in kim.text
