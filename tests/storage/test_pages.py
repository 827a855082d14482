"""Where something done on a page leads: to a page of its own, with what is typed there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from storage import pages, persons, sessions
from storage.database import Database, Transaction
from storage.ids import UpdateId
from storage.pages import Page
from storage.replies import Place

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
HERE, THERE = Place("uw:1"), Place("uw:2")


def come(tx: Transaction) -> Page:
    """Somebody with a browser, on the first page."""
    person = persons.add_without_chat(tx, language="de")
    session = sessions.add(
        tx, person, token_hash=bytes(32), label="Firefox", lasting=True, now=NOW, ends=NOW + timedelta(days=1)
    )
    return pages.first(tx, session, token=bytes(16), place=HERE, now=NOW)


def act_on(page: Page, number: int) -> UpdateId:
    return pages.act_on(page.id, number.to_bytes(4, "big") * 8)


@dataclass(frozen=True, slots=True)
class Done:
    """An act on a page."""

    at: Place = HERE
    expected: tuple[str | None, Mapping[str, Any]] | None = None

    def on(self, tx: Transaction, page: Page, number: int = 1) -> Page:
        act = act_on(page, number << 8)
        if self.expected is not None:
            pages.expect(tx, act, step=self.expected[0], data=self.expected[1])
        made = pages.lead_on(tx, page, act, place=self.at, now=NOW)
        assert made is not None
        assert pages.of_token(tx, page.session, made.token) == made
        return made


async def test_act_leads_to_a_page_of_its_own(database: Database) -> None:
    page = await database.write(come)
    made = await database.write(lambda tx: Done(at=THERE, expected=("typed", {"key": "a"})).on(tx, page))
    assert made.id != page.id
    assert (made.place, made.step, made.data) == (THERE, "typed", {"key": "a"})
    before = await database.read(lambda tx: pages.of_token(tx, page.session, page.token))
    assert before is not None
    assert (before.place, before.step, before.acts, before.last_act) == (HERE, None, 1, act_on(page, 1 << 8))


async def test_what_is_typed_goes_along_and_ends_where_nothing_is_expected(database: Database) -> None:
    page = await database.write(come)
    typing = await database.write(lambda tx: Done(expected=("typed", {"key": "a"})).on(tx, page))
    assert (typing.step, typing.data) == ("typed", {"key": "a"})
    further = await database.write(lambda tx: Done(at=THERE).on(tx, typing, 2))
    assert (further.step, further.data) == ("typed", {"key": "a"})
    over = await database.write(lambda tx: Done(expected=(None, {})).on(tx, typing, 3))
    assert (over.step, over.data) == (None, {})


async def test_later_write_of_an_act_changes_where_it_has_led(database: Database) -> None:
    page = await database.write(come)
    first = await database.write(lambda tx: Done(at=THERE, expected=("typed", {})).on(tx, page))
    again = await database.write(lambda tx: Done(at=HERE).on(tx, page))
    assert (again.id, again.place, again.step) == (first.id, HERE, "typed")
    last = await database.write(lambda tx: Done(at=HERE, expected=(None, {})).on(tx, page))
    assert (last.id, last.step) == (first.id, None)


async def test_oldest_pages_of_a_session_are_forgotten(database: Database) -> None:
    def act_often(tx: Transaction) -> tuple[Page, Page]:
        first = newest = come(tx)
        for number in range(pages.KEPT + 2 * pages.FORGOTTEN_AT_ONCE):
            newest = Done(at=THERE).on(tx, newest, number)
        return first, newest

    first, newest = await database.write(act_often)
    rows = await database.read(lambda tx: tx.all("SELECT id FROM page ORDER BY id"))
    led_to = [row["id"] for row in rows if row["id"] != first.id]
    assert pages.KEPT <= len(led_to) < pages.KEPT + pages.FORGOTTEN_AT_ONCE
    assert led_to[-1] == newest.id


async def test_what_was_expected_by_an_act_that_failed_is_expected_by_none(database: Database) -> None:
    page = await database.write(come)

    def fail(tx: Transaction) -> None:
        pages.expect(tx, act_on(page, 1 << 8), step="typed", data={})
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(fail)
    made = await database.write(lambda tx: Done().on(tx, page))
    assert (made.step, made.data) == (None, {})
