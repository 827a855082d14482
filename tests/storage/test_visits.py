"""What was remembered of a visit is so no more as soon as anything of it has changed."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import pytest

from storage import members, pages, persons, sessions, visits
from storage.database import Database, Transaction
from storage.ids import ChatId, PersonId
from storage.pages import Page
from storage.persons import Pace
from storage.replies import Place
from storage.visits import Visit

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
COOKIE, PAGE = bytes(32), bytes(16)
Change: TypeAlias = Callable[[Transaction, Visit], object]


def come(tx: Transaction) -> Visit:
    """Somebody with a browser, on the first page."""
    person = persons.add_without_chat(tx, language="de")
    session = sessions.add(
        tx, person, token_hash=COOKIE, label="Firefox", lasting=True, now=NOW, ends=NOW + timedelta(days=1)
    )
    pages.first(tx, session, token=PAGE, place=Place("h"), now=NOW)
    found = visits.of_token(tx, COOKIE, page=PAGE, now=NOW)
    assert found is not None
    return found


async def test_visit_is_who_came_and_where(database: Database) -> None:
    visit = await database.write(come)
    assert visit.person.id == visit.session.person
    assert visit.page is not None
    assert visit.page.token == PAGE
    assert await database.read(lambda tx: visits.is_so(tx, visit, now=NOW))


async def test_page_of_somebody_else_belongs_to_no_visit(database: Database) -> None:
    await database.write(come)
    visit = await database.read(lambda tx: visits.of_token(tx, COOKIE, page=bytes([1] * 16), now=NOW))
    assert visit is not None
    assert visit.page is None
    assert await database.read(lambda tx: visits.is_so(tx, visit, now=NOW))


def _done_on(tx: Transaction, page: Page | None) -> None:
    assert page is not None
    assert pages.lead_on(tx, page, pages.act_on(page.id, bytes(4)), place=Place("h"), now=NOW)


CHANGES: dict[str, Change] = {
    "language": lambda tx, visit: persons.set_language(tx, visit.person.id, "en"),
    "screen reader": lambda tx, visit: persons.set_screen_reader(tx, visit.person.id, on=True),
    "muted": lambda tx, visit: persons.set_muted(tx, visit.person.id, on=True),
    "reachable": lambda tx, visit: persons.set_reachable(tx, visit.person.id, on=False),
    "pace": lambda tx, visit: persons.set_pace(tx, visit.person.id, Pace.NONE),
    "town": lambda tx, visit: persons.set_municipality(
        tx, visit.person.id, members.add_municipality(tx, "Musterstadt", timezone="Europe/Berlin")
    ),
    "chat": lambda tx, visit: tx.run("UPDATE person SET chat_id = :chat", chat=ChatId(7)),
    "signed out": lambda tx, visit: sessions.end(tx, visit.person.id, visit.session.id),
    "erased": lambda tx, visit: persons.delete(tx, visit.person.id),
    "somebody else's": lambda tx, visit: tx.run(
        "UPDATE session SET person_id = :other", other=PersonId(persons.add_without_chat(tx, language="de"))
    ),
    "page forgotten": lambda tx, visit: tx.run("DELETE FROM page"),
    "something done on it": lambda tx, visit: _done_on(tx, visit.page),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
async def test_visit_is_not_so_any_more_once_anything_changed(database: Database, change: Change) -> None:
    visit = await database.write(come)
    await database.write(lambda tx: change(tx, visit))
    assert not await database.read(lambda tx: visits.is_so(tx, visit, now=NOW))


async def test_visit_ends_with_its_session(database: Database) -> None:
    visit = await database.write(come)
    assert not await database.read(lambda tx: visits.is_so(tx, visit, now=visit.session.ends_at))
