"""Keeps what came out of the scenario for people to look at: chats as text, files, pictures, and pages as pictures."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from sandbox.person import Person
from sandbox.values import Message
from tests.e2e.scenario import Story
from tests.other_programs import are_here

OUTPUT: Final = Path(__file__).parents[2] / "test-output" / "scenario"
DRAWS: Final = are_here("pdftoppm")


def keep(story: Story, name: str) -> None:
    """Replaces what an earlier run left under this name."""
    folder = OUTPUT / name
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "chats").mkdir(parents=True)
    for person in (story.coordinator, *(each.person for each in story.people)):
        (folder / "chats" / f"{person.name}.txt").write_text(transcript(person), encoding="utf-8")
    (folder / "said.txt").write_text("\n\n----\n\n".join(story.said), encoding="utf-8")
    for number, picture in enumerate(story.coordinator.pictures, 1):
        (folder / f"picture-{number:02}.png").write_bytes(picture.content)
    for file in story.files.values():
        (folder / file.name).write_bytes(file.content)
        if file.name.endswith(".pdf") and DRAWS:
            _draw_pages(folder / file.name)


def transcript(person: Person) -> str:
    """The chat as it stands on the phone, the oldest message first."""
    return "\n\n".join(_message(message) for message in person.chat)


def _message(message: Message) -> str:
    who = "Rundfrage" if message.from_bot else message.sender.first_name
    file = message.document or message.photo
    return "\n".join(
        [
            f"{message.at:%d.%m. %H:%M} {who}:",
            *([f"({file.name}, {file.size} Bytes)"] if file is not None else []),
            *([message.text] if message.text else []),
            *(f"    [ {' ] [ '.join(button.label for button in row)} ]" for row in message.keyboard),
        ]
    )


def _draw_pages(pdf: Path) -> None:
    """As JPEG: to pack them as PNG took four fifths of the time."""
    subprocess.run(["pdftoppm", "-r", "50", "-jpeg", pdf.name, pdf.stem], cwd=pdf.parent, check=True)
