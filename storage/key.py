"""The key lives in a file of its own that only its owner may read, never in the folder that it protects."""

import hashlib
import hmac
import secrets
import stat
from dataclasses import field
from pathlib import Path
from typing import Self

from questionnaires.values import dataclass
from storage.disk import write_fault
from storage.errors import DatabaseUnavailable, KeyRefused
from storage.files import DATABASE_NAME, is_credential, new_file, private_folder, refuse_lost

KEY_BYTES = 32
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """The 32 bytes that encrypt the database; never shown by repr."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise KeyRefused(f"A database key has {KEY_BYTES} bytes, this one has {len(self.raw)}.")

    @property
    def salt(self) -> bytes:
        """The first bytes of every database made with this key, in clear.

        SQLCipher would roll a salt per file. Derived from the key it tells a wrong key from a damaged file
        before SQLite touches anything. It gives nothing away: the key is random, no password to be guessed.
        """
        return hmac.digest(self.raw, b"rundfrage database", hashlib.sha256)[:SALT_BYTES]

    @property
    def for_sqlcipher(self) -> str:
        """As SQLCipher takes a raw key and salt, without stretching it like a password."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"

    @classmethod
    def load_or_create(cls, key_file: Path, data_folder: Path) -> Self:
        """Reads the key; makes one on the first start, when there is no database yet.

        Raises KeyRefused, DatabaseMissing where there was one, DiskFull or DiskReadOnly: one line for the operator.
        """
        _refuse_inside(key_file, data_folder)
        if _is_missing(key_file):
            if (data_folder / DATABASE_NAME).exists():
                raise KeyRefused(_missing(key_file))
            refuse_lost(data_folder / DATABASE_NAME)
            _create(key_file)
        return cls.load(key_file, data_folder)

    @classmethod
    def load(cls, key_file: Path, data_folder: Path) -> Self:
        """Reads an existing key. Raises KeyRefused with one sentence for the operator."""
        _refuse_inside(key_file, data_folder)
        try:
            mode = key_file.stat().st_mode
            content = key_file.read_bytes()
        except FileNotFoundError as error:
            raise KeyRefused(_missing(key_file)) from error
        except OSError as error:
            raise KeyRefused(f"The key file {key_file} cannot be read: {error.strerror}.") from error
        if mode & (stat.S_IRWXG | stat.S_IRWXO) and not is_credential(key_file):
            raise KeyRefused(f'Others may read the key file {key_file}: run "chmod 600 {key_file}".')
        return cls(_decoded(content, key_file))


def _decoded(content: bytes, key_file: Path) -> bytes:
    """Written as 64 hexadecimal digits, which survive paper and clipboard; 32 plain bytes will do as well."""
    if len(content) == KEY_BYTES:
        return content
    try:
        raw = bytes.fromhex(content.decode("ascii"))
    except ValueError:
        raw = b""
    if len(raw) != KEY_BYTES:
        raise KeyRefused(
            f"The key file {key_file} must hold {2 * KEY_BYTES} hexadecimal digits and nothing else."
        )
    return raw


def _is_missing(key_file: Path) -> bool:
    try:
        key_file.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False  # something is there; reading it says what is wrong
    return False


def _missing(key_file: Path) -> str:
    return f"The key file {key_file} is missing. Put back the one that the database was made with."


def _create(key_file: Path) -> None:
    try:
        private_folder(key_file.parent)
        with new_file(key_file) as draft:
            draft.write_text(secrets.token_hex(KEY_BYTES) + "\n", encoding="ascii")
    except FileExistsError:
        return  # another process was first; its key is the key
    except OSError as error:
        fault = write_fault(error, key_file)
        if isinstance(fault, DatabaseUnavailable):
            raise fault from error
        raise KeyRefused(f"The key file {key_file} cannot be written: {error.strerror}.") from error


def _refuse_inside(key_file: Path, data_folder: Path) -> None:
    if key_file.resolve().is_relative_to(data_folder.resolve()):
        raise KeyRefused(
            f"The key file {key_file} lies in the data folder {data_folder}, where one theft takes both. "
            "Move it elsewhere and set RUNDFRAGE_DATABASE_KEY_FILE."
        )
