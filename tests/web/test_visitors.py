"""Whoever sends a form is taken for whom its page was shown to, until what they do is written: then it has to be so."""

from datetime import timedelta

import pytest

from storage import persons
from storage.persons import Person
from storage.sessions import Session
from tests.web.desk import Desk
from tests.web.hall import Hall


@pytest.fixture
async def asking(hall: Hall) -> Desk:
    """The coordinator, about to type a question."""
    await hall.coordinator.opens("/")
    await hall.coordinator.taps("Neue Abstimmung")
    return hall.coordinator


async def who(hall: Hall, desk: Desk) -> tuple[Session, Person]:
    found = await hall.workshops.sessions.of_cookie(desk.cookie)
    assert found is not None
    return found


async def drafts(hall: Hall) -> int:
    row = await hall.database.read(lambda tx: tx.one("SELECT count(*) AS n FROM poll"))
    return int(row["n"])


async def test_who_was_signed_out_since_the_page_was_shown_does_nothing_on_it(
    hall: Hall, asking: Desk
) -> None:
    session, person = await who(hall, asking)
    await hall.workshops.sessions.end(person.id, session.id)
    await asking.types("Wo? Rathaus / Schule")
    assert "nicht mehr angemeldet" in asking.text
    assert await drafts(hall) == 0


async def test_session_that_ended_since_the_page_was_shown_does_nothing_on_it(
    hall: Hall, asking: Desk
) -> None:
    session, _ = await who(hall, asking)
    hall.clock.advance(session.ends_at - hall.clock() + timedelta(seconds=1))
    await asking.types("Wo? Rathaus / Schule")
    assert "nicht mehr angemeldet" in asking.text
    assert await drafts(hall) == 0


async def test_form_is_answered_in_the_language_chosen_since_its_page_was_shown(
    hall: Hall, asking: Desk
) -> None:
    _, person = await who(hall, asking)
    await hall.database.write(lambda tx: persons.set_language(tx, person.id, "en"))
    await asking.types("Where? Town hall / School")
    assert await drafts(hall) == 1
    assert "Send to" in str(asking.labels)
    assert "Senden" not in str(asking.labels)


async def test_whoever_is_signed_out_reads_no_more_of_a_page_by_its_buttons(hall: Hall, asking: Desk) -> None:
    await asking.types("Wo? Rathaus / Schule")
    session, person = await who(hall, asking)
    await hall.workshops.sessions.end(person.id, session.id)
    await asking.taps("Zur Übersicht")
    assert "nicht mehr angemeldet" in asking.text
    assert "Rathaus" not in asking.text
