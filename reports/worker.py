"""The process behind `reports.render_worker`: reads jobs from its standard input, writes what became of them.

Lives as long as its input is open, so it ends with the bot however that ends. A message is eight bytes of length and
a pickle; both ends are this program, nothing else can reach the pipes.
"""

import os
import pickle
import struct
import sys
import traceback
from typing import BinaryIO

from reports.jobs import Done, Failed, Job, work

LENGTH = struct.Struct(">Q")
_NICE = 5
"""Drawing gives way to answering taps where both want the same core."""


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """One job after the other until the input ends."""
    while header := jobs.read(LENGTH.size):
        (length,) = LENGTH.unpack(header)
        job: Job = pickle.loads(jobs.read(length))  # noqa: S301 - the pipe comes from our own parent process
        content = pickle.dumps(_answer(job))
        answers.write(LENGTH.pack(len(content)) + content)
        answers.flush()


def _answer(job: Job) -> Done | Failed:
    try:
        return Done(work(job))
    except Exception:  # noqa: BLE001 - whatever went wrong is told to whoever asked
        return Failed(traceback.format_exc())


if __name__ == "__main__":
    os.nice(_NICE)
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    try:
        serve(sys.stdin.buffer, pipe)
    except BrokenPipeError:
        # The bot ended while something was drawn for it; closing the pipe would only complain once more.
        os._exit(0)
