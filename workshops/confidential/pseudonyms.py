"""Pseudonyms: the same person is the same stranger within one survey or poll, and another one in the next."""

import hashlib
import hmac
import secrets

from storage.ids import PersonId, Pseudonym

SECRET_BYTES = 32


def new_secret() -> bytes:
    """The secret of one survey or poll; once it is destroyed nobody can compute its pseudonyms again."""
    return secrets.token_bytes(SECRET_BYTES)


def pseudonym(person: PersonId, *, secret: bytes) -> Pseudonym:
    """HMAC-SHA256 (RFC 2104) of the person's id under the secret, 32 bytes."""
    return Pseudonym(hmac.digest(secret, int(person).to_bytes(8, "big"), hashlib.sha256))
