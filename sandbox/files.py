"""Files that were sent, and what the real server refuses: too large, no picture, a picture out of shape."""

import hashlib
import mimetypes
import struct
from dataclasses import dataclass, field
from typing import Final

from sandbox.errors import bad_request
from sandbox.values import File

LARGEST_PHOTO: Final = 10 * 1024 * 1024
LARGEST_UPLOAD: Final = 50 * 1024 * 1024
LARGEST_DOWNLOAD: Final = 20 * 1024 * 1024
LARGEST_SIDES: Final = 10_000
"""Width and height of a photo together."""
LARGEST_RATIO: Final = 20


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in, before anybody looked at it."""

    name: str
    content: bytes = field(repr=False)
    mime_type: str | None = None


class FileStore:
    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def add_photo(self, upload: Upload) -> File:
        """Raises what the real server answers to something that is no photo."""
        if len(upload.content) > LARGEST_PHOTO:
            raise bad_request("file is too big for a photo: at most 10 MB")
        size = picture_size(upload.content)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = size
        if width + height > LARGEST_SIDES or max(size) > LARGEST_RATIO * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        return self._add(upload, "photos", width, height)

    def add_document(self, upload: Upload) -> File:
        if len(upload.content) > LARGEST_UPLOAD:
            raise bad_request("file is too big: a bot uploads at most 50 MB")
        if not upload.content:
            raise bad_request("file must be non-empty")
        return self._add(upload, "documents", 0, 0)

    def _add(self, upload: Upload, folder: str, width: int, height: int) -> File:
        number = len(self._by_id)
        digest = hashlib.sha256(upload.content).hexdigest()
        guessed, _ = mimetypes.guess_type(upload.name)
        suffix = "." + upload.name.rpartition(".")[2] if "." in upload.name else ""
        file = File(
            file_id=f"SBX{folder[0]}{number:06d}{digest[:24]}",
            unique_id=f"SBXu{digest[:12]}",
            name=upload.name,
            mime_type=guessed or upload.mime_type or "application/octet-stream",
            content=upload.content,
            path=f"{folder}/file_{number}{suffix}",
            width=width,
            height=height,
        )
        self._by_id[file.file_id] = file
        self._by_path[file.path] = file
        return file

    def by_id(self, file_id: str) -> File:
        file = self._by_id.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return file

    def by_path(self, path: str) -> File | None:
        return self._by_path.get(path)


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG, GIF or WebP picture; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return _sound(width, height)
    if content[:6] in {b"GIF87a", b"GIF89a"} and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return _sound(width, height)
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp_size(content)
    return None


def _sound(width: int, height: int) -> tuple[int, int] | None:
    return (width, height) if width and height else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walks over the segments to the first frame header (SOF), which holds the size."""
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return _sound(width, height)
        position += 2 + int.from_bytes(content[position + 2 : position + 4], "big")
    return None


def _webp_size(content: bytes) -> tuple[int, int] | None:
    match content[12:16]:
        case b"VP8X" if len(content) >= 30:
            return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
        case b"VP8L" if len(content) >= 25:
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 " if len(content) >= 30:
            width, height = struct.unpack("<HH", content[26:30])
            return _sound(width & 0x3FFF, height & 0x3FFF)
        case _:
            return None
