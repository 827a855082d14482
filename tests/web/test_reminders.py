"""A reminder that waits on a page of a town without Telegram."""

from datetime import timedelta

import pytest

from tests.web.hall import Hall

pytestmark = pytest.mark.slow


async def test_reminder_that_is_read_later_did_not_come_late(hall: Hall) -> None:
    [ada] = await hall.people(1)
    await hall.invites("12.11. 18 Uhr")
    await hall.settled()
    for _ in range(59):
        await hall.time_passes(timedelta(hours=1))
    await ada.opens("/")
    assert "Erinnerung: Treffen in 7 Tagen" in ada.text
    assert "später als vorgesehen" not in ada.text


async def test_reminder_after_a_standstill_says_that_it_is_late(hall: Hall) -> None:
    [ada] = await hall.people(1)
    await hall.invites("12.11. 18 Uhr")
    await hall.settled()
    await hall.time_passes(timedelta(hours=57))
    await ada.opens("/")
    assert "später als vorgesehen" in ada.text
