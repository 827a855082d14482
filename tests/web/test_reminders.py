"""A reminder that waits on a page."""

from datetime import timedelta

import aiohttp
import pytest

from tests.town import Town
from tests.web.hall import Hall
from tests.web.listening import events_of, told
from tests.web.test_both_doors import AtTheDesk, through

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


async def test_first_page_is_told_of_a_reminder_as_soon_as_it_is_due(hall: Hall) -> None:
    """Nobody has done anything in that moment: it is the clock that it comes from."""
    [ada] = await hall.people(1)
    await hall.invites("12.11. 18 Uhr")
    await hall.settled()
    await ada.opens("/")
    async with aiohttp.ClientSession(cookies={"rundfrage": ada.cookie}) as client:
        stream = await events_of(ada, client)
        await hall.time_passes(timedelta(hours=56))
        assert "Erinnerung: Treffen in 7 Tagen" in str(await told(stream))
        stream.close()


@pytest.mark.both_doors
async def test_first_page_is_told_of_a_reminder_where_others_get_it_in_their_chat(town: Town) -> None:
    ada = await town.participant("Ada", group="ehrenamt")
    async with through("desk", town) as ben:
        assert isinstance(ben, AtTheDesk)
        olga = await town.organiser()
        await olga.types("/treffen 12.11. 18 Uhr")
        await olga.taps("Einladen: 2 Personen")
        await ben.goes_home()
        async with aiohttp.ClientSession(cookies={"rundfrage": ben.desk.cookie}) as client:
            stream = await events_of(ben.desk, client)
            await town.time_passes(timedelta(hours=56))
            assert ada.reads().startswith("Erinnerung: Treffen in 7 Tagen")
            assert "Erinnerung: Treffen in 7 Tagen" in str(await told(stream))
            stream.close()


async def test_reminder_after_a_standstill_says_that_it_is_late(hall: Hall) -> None:
    [ada] = await hall.people(1)
    await hall.invites("12.11. 18 Uhr")
    await hall.settled()
    await hall.time_passes(timedelta(hours=57))
    await ada.opens("/")
    assert "später als vorgesehen" in ada.text
