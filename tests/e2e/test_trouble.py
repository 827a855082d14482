"""A bad network: whoever typed or tapped sees what they asked for all the same, and what was made is made once."""

import signal

import pytest

from sandbox.server import Sandbox
from tests.e2e.process import Operator
from tests.e2e.respondent import taps
from tests.town import AGREE, NAME

pytestmark = [pytest.mark.process, pytest.mark.usefixtures("used_before")]


async def test_answers_arrive_though_connections_break(sandbox: Sandbox, operator: Operator) -> None:
    invited = await operator.runs("invite", "--new", "--municipality", NAME)
    program = await operator.starts()
    klara = sandbox.person("Klara")
    sandbox.faults.fail("sendMessage", status=502)
    await klara.opens(invited.out.split()[-1])
    await klara.waits_for(lambda message: AGREE in message.labels)
    sandbox.faults.drop_before("editMessageText")
    await taps(klara, AGREE)
    await klara.waits_for("Sie sind dabei")
    sandbox.faults.drop_after("getUpdates")  # the update is taken along, but nobody gets it
    sandbox.faults.drop_after("sendMessage")  # the answer is seen, but the program does not know
    await klara.types("/umfrage Wo treffen wir uns? Rathaus / Bücherei")
    await klara.waits_for("Vorschau")
    await klara.types("/umfrage Und wann? Morgens / Abends")
    await klara.waits_for("Und wann?")
    await taps(klara, "Entwurf verwerfen", "Zur Übersicht", "Abstimmungen")
    listed = await klara.waits_for("Wählen Sie eine Abstimmung aus")
    assert [label for label in listed.labels if "Entwurf" in label] == ["Entwurf: Wo treffen wir uns?"]
    program.sends(signal.SIGTERM)
    assert (await program.ends()).code == 0
