"""What a form sent: small fields, and a file where one is asked for. Whatever is larger is refused while it comes."""

from dataclasses import field
from typing import Final

from aiohttp import BodyPartReader, web

from questionnaires.values import dataclass

LONGEST_FIELD: Final = 100_000
"""In bytes: more than a field lets be typed or pasted."""
MOST_FIELDS: Final = 12
LARGEST_FILE: Final = 20_000_000
"""As many bytes as a bot may download from Telegram."""


@dataclass(frozen=True, slots=True)
class Form:
    """The fields by name; `file` is (name, content)."""

    fields: dict[str, str] = field(default_factory=dict)
    file: tuple[str, bytes] | None = None

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")


class TooLarge(Exception):
    """More than a form of ours can hold."""


async def read(request: web.Request, *, largest_file: int) -> Form:
    """Raises TooLarge; ValueError where it is no form. `largest_file` in bytes."""
    if not request.content_type.startswith("multipart/"):
        posted = await request.post()
        return Form({name: value for name, value in posted.items() if isinstance(value, str)})
    fields: dict[str, str] = {}
    file: tuple[str, bytes] | None = None
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None or len(fields) == MOST_FIELDS:
            raise ValueError("this is none of our forms")
        content = await _content(part, largest_file if part.filename is not None else LONGEST_FIELD)
        if part.filename is None:
            fields[part.name] = content.decode()
        elif part.filename:
            file = (part.filename, content)
    return Form(fields, file)


async def _content(part: BodyPartReader, most: int) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > most:
            raise TooLarge
    return bytes(content)
