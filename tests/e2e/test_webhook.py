"""Updates by webhook, with the real process: the same answers, nothing lost, nobody else gets in."""

import signal

import pytest
from aiohttp import ClientSession

from sandbox.server import Sandbox
from tests.e2e.process import Operator, Program, free_port
from tests.e2e.respondent import taps
from tests.town import AGREE, NAME

pytestmark = [pytest.mark.process, pytest.mark.usefixtures("used_before")]


async def starts(operator: Operator, port: int) -> Program:
    address = f"http://127.0.0.1:{port}"
    return await operator.starts(
        until="setWebhook", intake="webhook", web_port=str(port), web_public_url=address
    )


async def test_updates_come_by_webhook_from_who_knows_the_secret_until_polling_takes_over(
    sandbox: Sandbox, operator: Operator
) -> None:
    invited = await operator.runs("invite", "--new", "--municipality", NAME)
    port, klara = free_port(), sandbox.person("Klara")
    program = await starts(operator, port)
    await klara.opens(invited.out.split()[-1])
    await taps(klara, AGREE)
    await klara.waits_for("Sie sind dabei")
    assert await statuses_of_strangers(port) == [403, 403]
    assert sandbox.recorder.of("getUpdates") == ()
    assert await health(port) == (200, "ok\n")
    program.sends(signal.SIGTERM)
    ended = await program.ends()
    assert (ended.code, "set aside" in ended.err) == (0, False)

    await klara.types("/umfrage Wo treffen wir uns? Rathaus / Bücherei")
    again = await operator.starts()
    await klara.waits_for("Vorschau")
    again.sends(signal.SIGTERM)
    assert (await again.ends()).code == 0


async def health(port: int) -> tuple[int, str]:
    async with ClientSession() as proxy, proxy.get(f"http://127.0.0.1:{port}/healthz") as response:
        return response.status, await response.text()


async def statuses_of_strangers(port: int) -> list[int]:
    """What somebody gets who sends updates without the secret, or with a guessed one."""
    forged, found = {"update_id": 1, "message": {"text": "/start"}}, []
    async with ClientSession() as stranger:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
            address = f"http://127.0.0.1:{port}/telegram"
            async with stranger.post(address, json=forged, headers=headers) as answer:
                found.append(answer.status)
    return found


async def test_killed_behind_a_webhook_it_answers_after_the_next_start(
    sandbox: Sandbox, operator: Operator
) -> None:
    port, ada, ben = free_port(), sandbox.person("Ada"), sandbox.person("Ben")
    program = await starts(operator, port)
    hold = sandbox.faults.hold("sendMessage", chat_id=ada.user.id)
    await ada.opens(sandbox.link())
    await program.until(hold.arrived.wait())
    program.sends(signal.SIGKILL)
    await program.ends()
    await ben.opens(sandbox.link())  # nobody is there to take it
    again = await starts(operator, port)
    for person in (ada, ben):
        await person.waits_for("Willkommen bei Rundfrage")
    again.sends(signal.SIGTERM)
    assert (await again.ends()).code == 0
