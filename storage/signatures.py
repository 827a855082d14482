"""What a file gives away of itself that is no database of ours; an encrypted one looks like chance, page by page."""

from typing import Final

from storage.key import SALT_BYTES

PAGE: Final = 4096
"""Bytes of a page, as SQLCipher makes them by itself."""
_KEY_DIGITS: Final = 64
_SIGNATURES: Final = (
    (b"PK\x03\x04", "a ZIP file or an office document"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b\x08", "a packed file (gzip)"),
    (b"\xfd7zXZ\x00", "a packed file (xz)"),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z)"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff\xe0", "a picture"),
    (b"Salted__", "a file that was encrypted by another program"),
    (b"age-encryption.org/", "a file that was encrypted by another program"),
)


def something_else(head: bytes, size: int) -> str | None:
    """What the file is, by its first page and its size; None where it may be a database."""
    for signature, meant in _SIGNATURES:
        if head.startswith(signature):
            return f"it is {meant}"
    if _is_text(head):
        is_key = len(head.split()) == 1 and len(head.strip()) == _KEY_DIGITS
        return "it is a key file" if is_key else "it is a text"
    if len(head) >= SALT_BYTES and size % PAGE:
        return "its size is none that a backup has, so it is something else or was cut off"
    return None


def _is_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end < len(head) or error.start == 0:  # not only a sign that the page cuts in two
            return False
        text = head[: error.start].decode("utf-8")
    return bool(text) and all(sign.isprintable() or sign.isspace() for sign in text.removeprefix("\ufeff"))
