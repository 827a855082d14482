"""Pseudonyms: the same person is the same stranger within one survey or poll, and another one in the next."""

import hmac
import secrets
from collections.abc import Collection

from storage import polls, surveys
from storage.database import Transaction
from storage.ids import PersonId, PollId, Pseudonym, SurveyId

SECRET_BYTES = 32


def new_secret() -> bytes:
    """The secret of one survey or poll; once it is destroyed nobody can compute its pseudonyms again."""
    return secrets.token_bytes(SECRET_BYTES)


def pseudonym(person: PersonId, *, secret: bytes) -> Pseudonym:
    """HMAC-SHA256 (RFC 2104) of the person's id under the secret, 32 bytes."""
    return Pseudonym(hmac.digest(secret, int(person).to_bytes(8, "big"), "sha256"))


def in_survey(tx: Transaction, person: PersonId, survey: SurveyId) -> Pseudonym | None:
    """Who a person is in a survey; None once nobody can know. The secret does not leave this function."""
    secret = surveys.secret(tx, survey)
    return None if secret is None else pseudonym(person, secret=secret)


def in_poll(tx: Transaction, person: PersonId, poll: PollId) -> Pseudonym | None:
    """Who a person is in a poll; None once nobody can know. The secret does not leave this function."""
    secret = polls.secret(tx, poll)
    return None if secret is None else pseudonym(person, secret=secret)


def all_in_poll(tx: Transaction, people: Collection[PersonId], poll: PollId) -> dict[PersonId, Pseudonym]:
    """Who each of many is in a poll; nobody once nobody can know. The secret does not leave this function."""
    secret = polls.secret(tx, poll)
    return {} if secret is None else {person: pseudonym(person, secret=secret) for person in people}
