"""How long a start takes, and how much memory the idle program needs (`python -m tests.bench.start`).

The installed command against a sandbox in another process: seconds from its start until the sandbox sees the first call
of getUpdates, and the resident memory when somebody has said hello and it waits again.
"""

import asyncio
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from sandbox.server import Sandbox
from tests.e2e.process import Operator
from tests.starting import starts_anew

ROUNDS = 7


def resident_megabytes(pid: int) -> float:
    """What the kernel says (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)


async def start_once(operator: Operator) -> tuple[float, float]:
    """Seconds to the first getUpdates, and megabytes after the first conversation."""
    begun = time.perf_counter()
    program = await operator.starts()
    passed = time.perf_counter() - begun
    somebody = operator.sandbox.person("Ada")
    await somebody.opens(operator.sandbox.link())
    await somebody.waits_for("Rundfrage")
    megabytes = resident_megabytes(program.pid)
    program.sends(signal.SIGTERM)
    await program.ends()
    return passed, megabytes


async def measure() -> None:
    first, later = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            async with Sandbox() as sandbox, Operator(sandbox, Path(folder), start=starts_anew) as operator:
                first.append(await start_once(operator))
                later.append(await start_once(operator))
    seconds, megabytes = (statistics.median(each) for each in zip(*later, strict=True))
    empty = statistics.median(each for each, _ in first)
    say(f"start on an empty folder {empty:6.2f} s until the first getUpdates (median of {ROUNDS})")
    say(f"any later start          {seconds:6.2f} s")
    say(f"memory when idle         {megabytes:6.0f} MB resident")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    asyncio.run(measure())
