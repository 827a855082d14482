"""Who comes with a cookie, and to which of their pages: one statement, since every request asks it."""

from datetime import datetime

from questionnaires.values import dataclass
from storage import pages, persons, sessions
from storage.database import Transaction
from storage.pages import Page
from storage.persons import Person
from storage.sessions import Session


@dataclass(frozen=True, slots=True)
class Visit:
    """Who a request comes from, and the page that it is about where that is one of theirs."""

    session: Session
    person: Person
    page: Page | None


def of_token(tx: Transaction, token_hash: bytes, *, page: bytes | None, now: datetime) -> Visit | None:
    """Whoever is behind a cookie, as long as their session lasts; `page` is the token of a page."""
    row = tx.first(
        """
        SELECT session.id, person_id, label, lasting, session.made_at, ends_at,
               chat_id, language, screen_reader, muted, reachable, municipality_id, pace,
               page.id AS page_id, token, session_id, at, notice, step, data, acts, last_act
        FROM session
        JOIN person ON person.id = person_id
        LEFT JOIN page ON token = :page AND session_id = session.id
        WHERE token_hash = :token_hash AND ends_at > :now
        """,
        token_hash=token_hash,
        page=page,
        now=int(now.timestamp()),
    )
    if row is None:
        return None
    found = None if row["page_id"] is None else pages.from_row(row, id_in="page_id")
    return Visit(sessions.from_row(row), persons.from_row(row, id_in="person_id"), found)


def is_so(tx: Transaction, visit: Visit, *, now: datetime) -> bool:
    """Whether session, person and page are still what they were. Of a page only what was done on it tells that: what is
    being typed there is looked at where it is taken along."""
    person, page = visit.person, visit.page
    row = tx.first(
        """
        SELECT person.id, chat_id, language, screen_reader, muted, reachable, municipality_id, pace,
               page.id, last_act
        FROM session
        JOIN person ON person.id = person_id
        LEFT JOIN page ON page.id = :page AND session_id = session.id
        WHERE session.id = :session AND ends_at > :now
        """,
        session=visit.session.id,
        page=None if page is None else page.id,
        now=int(now.timestamp()),
    )
    # Compared here: to hand all of it to the database takes longer than to look at what lies there.
    return row is not None and tuple(row) == (
        person.id,
        person.chat,
        person.language,
        person.screen_reader,
        person.muted,
        person.reachable,
        person.municipality,
        person.pace,
        None if page is None else page.id,
        None if page is None else page.last_act,
    )
