"""Updates by webhook, with the real process: the same answers, nothing lost, nobody else gets in."""

import signal

from aiohttp import ClientSession

from sandbox.server import Sandbox
from tests.e2e.process import Operator, Program, free_port
from tests.e2e.respondent import taps
from tests.town import AGREE, NAME


async def starts(operator: Operator, port: int) -> Program:
    return await operator.starts(
        until="setWebhook", intake="webhook", web_port=str(port), web_public_url=f"http://127.0.0.1:{port}"
    )


async def test_person_joins_over_a_webhook(sandbox: Sandbox, operator: Operator) -> None:
    invited = await operator.runs("invite", "--municipality", NAME)
    program = await starts(operator, free_port())
    klara = sandbox.person("Klara")
    await klara.opens(invited.out.split()[-1])
    await taps(klara, AGREE)
    await klara.waits_for("Sie sind dabei")
    await klara.types("/umfrage Wo treffen wir uns? Rathaus / Bücherei")
    await klara.waits_for("Vorschau")
    assert sandbox.recorder.of("getUpdates") == ()
    program.sends(signal.SIGTERM)
    assert (await program.ends()).code == 0


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


async def test_who_does_not_know_the_secret_is_turned_away(sandbox: Sandbox, operator: Operator) -> None:
    port = free_port()
    program = await starts(operator, port)
    forged = {"update_id": 1, "message": {"text": "/start"}}
    async with ClientSession() as outsider:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
            address = f"http://127.0.0.1:{port}/telegram"
            async with outsider.post(address, json=forged, headers=headers) as answer:
                assert answer.status == 403
    program.sends(signal.SIGINT)
    assert "set aside" not in (await program.ends()).err


async def test_polling_takes_over_and_the_webhook_is_gone(sandbox: Sandbox, operator: Operator) -> None:
    program = await starts(operator, free_port())
    program.sends(signal.SIGTERM)
    await program.ends()
    ada = sandbox.person("Ada")
    await ada.opens(sandbox.link())
    again = await operator.starts()
    await ada.waits_for("Willkommen bei Rundfrage")
    again.sends(signal.SIGTERM)
    assert (await again.ends()).code == 0
