"""The real process starts with one clear line or not at all, and ends within ten seconds whatever hangs."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.server import Sandbox
from tests.e2e.process import Ended, Operator, Program
from tests.town import AGREE, NAME

pytestmark = [pytest.mark.process, pytest.mark.usefixtures("used_before")]

NOBODY = "http://127.0.0.1:9"
"""The discard port: nothing listens there."""
LIMIT = 10.0


async def stops(program: Program, number: signal.Signals = signal.SIGTERM) -> str:
    """It ends as it should, in time and without a traceback; returns what it said all in all.

    In time: each patience that ran out says how long it was, and a busy machine does not make it longer.
    """
    program.sends(number)
    ended = await program.ends()
    said = ended.err[ended.err.index('"stopping"') :].splitlines()[1:]
    assert sum(json.loads(line).get("seconds", 0) for line in said) <= LIMIT
    assert (ended.code, ended.out) == (0, "")
    assert "Traceback" not in ended.err
    return ended.err


def is_one_line(ended: Ended, code: int, begins: str) -> bool:
    return (ended.code, ended.out, ended.err.count("\n")) == (code, "", 0) and ended.err.startswith(begins)


class Deaf:
    """A server that takes every call and never answers."""

    def __init__(self) -> None:
        self.called = asyncio.Event()
        self._connections: list[asyncio.StreamWriter] = []

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._keep, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        self._server.close()
        for connection in self._connections:
            connection.close()
            await connection.wait_closed()
        await self._server.wait_closed()

    async def _keep(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections.append(writer)
        await reader.readline()
        self.called.set()


@pytest.fixture
async def deaf() -> AsyncIterator[Deaf]:
    server = Deaf()
    await server.start()
    yield server
    await server.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda each: each.name)
async def test_idle_program_ends(operator: Operator, number: signal.Signals) -> None:
    await stops(await operator.starts(), number)


async def test_busy_program_shows_what_it_took_in_and_ends(operator: Operator, sandbox: Sandbox) -> None:
    program = await operator.starts()
    people = [sandbox.person(f"Person {n}") for n in range(30)]
    hold = sandbox.faults.hold("sendMessage")
    for person in people:
        await person.opens(sandbox.link())
    await hold.arrived.wait()
    program.sends(signal.SIGINT)
    await program.says('"stopping"')
    hold.release()
    assert (await program.ends()).code == 0
    assert [person.reads().splitlines()[0] for person in people] == ["Willkommen bei Rundfrage"] * 30


async def test_program_that_cannot_reach_the_api_at_its_start_ends(operator: Operator) -> None:
    program = await operator.starts(until=None, api_base_url=NOBODY)
    await program.says("cannot be reached")
    await stops(program)


async def test_program_that_loses_the_api_ends(operator: Operator, sandbox: Sandbox) -> None:
    program = await operator.starts()
    ada = sandbox.person("Ada")
    hold = sandbox.faults.hold("sendMessage")
    await ada.opens(sandbox.link())
    await hold.arrived.wait()
    await sandbox.close()
    await program.says("cannot be reached")
    await stops(program)


async def test_program_whose_first_call_hangs_ends(operator: Operator, deaf: Deaf) -> None:
    program = await operator.starts(until=None, api_base_url=deaf.url)
    await program.until(deaf.called.wait())
    await stops(program)


async def test_program_whose_every_call_hangs_ends(operator: Operator, sandbox: Sandbox) -> None:
    program = await operator.starts()
    people = [sandbox.person(f"Person {n}") for n in range(5)]
    holds = [sandbox.faults.hold("sendMessage", chat_id=person.user.id, times=None) for person in people]
    for person in people:
        await person.opens(sandbox.link())
    for hold in holds:
        await hold.arrived.wait()
    await stops(program)
    assert [person.from_bot for person in people] == [()] * 5
    sandbox.faults.clear()
    again = await operator.starts()
    for person in people:  # what could not be shown was not lost
        await person.waits_for("Willkommen bei Rundfrage")
    await stops(again)


async def test_second_signal_ends_it_without_waiting(operator: Operator, sandbox: Sandbox) -> None:
    hold = sandbox.faults.hold("sendMessage", times=None)
    program = await operator.starts()
    await sandbox.person("Ada").opens(sandbox.link())
    await hold.arrived.wait()
    program.sends(signal.SIGINT)
    await program.says('"stopping"')
    program.sends(signal.SIGINT)
    assert (await program.ends()).code == 128 + signal.SIGINT


async def test_second_program_on_the_same_data_is_refused_and_the_first_goes_on(
    operator: Operator, sandbox: Sandbox
) -> None:
    first = await operator.starts()
    ended = await operator.runs("run")
    assert is_one_line(ended, 3, "Another Rundfrage is already running on the data folder ")
    ada = sandbox.person("Ada")
    await ada.opens(sandbox.link())
    await ada.waits_for("Willkommen bei Rundfrage")
    await stops(first)


async def test_token_that_is_missing_malformed_or_refused_is_one_line(operator: Operator) -> None:
    missing = await operator.runs("run", bot_token="")
    malformed = await operator.runs("run", bot_token="secret")
    refused = await operator.runs("run", bot_token="7000000001:SANDBOX-another-token-00000000002")
    assert is_one_line(missing, 2, "RUNDFRAGE_BOT_TOKEN is missing: ")
    assert is_one_line(malformed, 2, "RUNDFRAGE_BOT_TOKEN holds no token: ")
    assert is_one_line(refused, 2, "RUNDFRAGE_BOT_TOKEN is not accepted")
    for ended, token in ((malformed, "secret"), (refused, "another-token")):
        assert token not in ended.err


async def test_wrong_key_is_one_line_and_nothing_is_touched(operator: Operator) -> None:
    await stops(await operator.starts())
    before = content_of(operator.data)
    operator.key_file.write_text("ab" * 32 + "\n")
    refused = await operator.runs("run")
    assert is_one_line(refused, 4, "")
    assert "key" in refused.err
    assert content_of(operator.data) == before
    operator.key_file.unlink()
    missing = await operator.runs("run")
    assert is_one_line(missing, 2, f"The key file {operator.key_file} is missing.")
    assert content_of(operator.data) == before
    assert not operator.key_file.exists()


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


async def test_log_of_a_busy_program_tells_nobody_who_said_what(operator: Operator, sandbox: Sandbox) -> None:
    """At the chattiest level, and with everything going wrong that can."""
    invited = await operator.runs("invite", "--new", "--municipality", NAME)
    program = await operator.starts(log_level="DEBUG")
    klara = sandbox.person("Klaralotte", last_name="Beispielfrau", username="klaralotte_b")
    await klara.opens(invited.out.split()[-1])
    await klara.waits_for(lambda message: AGREE in message.labels)
    await klara.taps(AGREE)
    await klara.waits_for("Sie sind dabei")
    sandbox.faults.malformed_update(content={"text": "Ein Geheimnis", "from": {"first_name": "Klaralotte"}})
    sandbox.faults.drop_after("sendMessage")
    await klara.types("/umfrage Fehlt Herrn Sonderbar der Mut? Sicherlich / Mitnichten")
    await klara.waits_for("Vorschau")
    sandbox.faults.refuse("editMessageText", code=400, description="Bad Request: Klaralotte and Sonderbar")
    await klara.taps("Mehrere Antworten erlauben")
    sandbox.faults.fail("sendMessage", status=502)
    sandbox.faults.flood("sendMessage", seconds=1)
    await klara.types("Sonderbarerweise versteht das niemand")
    await klara.types("/loeschen")
    await klara.waits_for(lambda message: "lösch" in message.text)
    assert klara.sees("Fehlt Herrn Sonderbar der Mut?")
    log = await stops(program)
    assert "set aside" in log
    telling = (
        *("Klaralotte", "klaralotte", "Beispielfrau", "Sonderbar", "Sicherlich", "Mitnichten", "Geheimnis"),
        *(str(klara.user.id), sandbox.token, sandbox.token.partition(":")[2], NAME),
    )
    assert [word for word in telling if word in log] == []
