"""The process behind `workshops.questionnaires.isolated_import`: reads one questionnaire file from its standard input.

Whatever the file does to the reader, it can use up no more than the limits set here, and it sees nothing of the
program that is asking: no database, no key, no environment.
"""

import json
import resource
import sys
from base64 import b64encode
from dataclasses import asdict
from typing import Any, BinaryIO, Final

from questionnaires.catalogue import FileRefused
from questionnaires.importing import Bringing, Imported, read_file, with_marks

MOST_MEMORY: Final = 1024**3
MOST_SECONDS: Final = 30
"""Of computing; whoever asks waits a shorter time by the clock."""
MOST_PROBLEMS: Final = 300
"""Handed over; nobody repairs more at once, and a hostile file has tens of thousands."""


def serve(asked: BinaryIO, answer: BinaryIO) -> None:
    """A line of JSON with the file's name and the known groups comes in, then the file; a line of JSON goes out."""
    head = json.loads(asked.readline())
    content = asked.read()
    reading = read_file(content, head["name"], groups=head["groups"])
    if isinstance(reading, FileRefused):
        reading = with_marks(reading, content, head["name"])
    answer.write(json.dumps(_plain(reading)).encode())


def _plain(reading: Bringing) -> dict[str, Any]:
    if isinstance(reading, Imported):
        return {
            "source": reading.source,
            "understood": reading.understood,
            "problems": [asdict(one) for one in reading.warnings[:MOST_PROBLEMS]],
        }
    return {
        "source": None,
        "problems": [asdict(one) for one in reading.problems[:MOST_PROBLEMS]],
        "marked": None if reading.marked is None else b64encode(reading.marked).decode(),
    }


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    serve(sys.stdin.buffer, sys.stdout.buffer)
