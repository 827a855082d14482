"""Whoever sends a form is taken for whom its page was shown to, until what they do is written: then it has to be so."""

from datetime import timedelta

import pytest

from questionnaires.kernels import choice
from storage import persons
from storage.ids import PollId, UpdateId
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
    assert "Start the poll" in asking.labels
    assert "Abstimmung" not in str(asking.labels)


async def test_whoever_is_signed_out_reads_no_more_of_a_page_by_its_buttons(hall: Hall, asking: Desk) -> None:
    await asking.types("Wo? Rathaus / Schule")
    session, person = await who(hall, asking)
    await hall.workshops.sessions.end(person.id, session.id)
    await asking.taps("Zur Übersicht")
    assert "nicht mehr angemeldet" in asking.text
    assert "Rathaus" not in asking.text


async def test_whoever_is_signed_out_reads_no_more_of_a_page_by_what_they_typed_beside_a_button(
    hall: Hall, asking: Desk
) -> None:
    await asking.types("Wo? Rathaus / Schule")
    await asking.taps("Wortlaut ändern")
    assert "Bisher: Wo?" in asking.text
    form = next(form for form in asking.page.forms if form.typed)
    name, value = next((name, value) for words, name, value in form.buttons if words == "Zur Abstimmung")
    beside = {form.typed[0]: "Wann?", name: value}
    await asking.posts(form, beside)
    assert "noch nicht abgeschickt" in asking.text
    assert "Bisher: Wo?" in asking.text
    session, person = await who(hall, asking)
    await hall.workshops.sessions.end(person.id, session.id)
    await asking.posts(form, beside)
    assert "nicht mehr angemeldet" in asking.text
    assert "Sie hatten geschrieben: „Wann?“" in asking.text
    assert "Bisher" not in asking.text


@pytest.fixture
async def voting(hall: Hall) -> Desk:
    """Somebody who has voted in a poll that is announced as open, and sees its options."""
    voter, polls = await hall.participant(), hall.workshops.polls
    coordinator = (await who(hall, hall.coordinator))[1].id
    asks = choice.one_of("Rathaus", "Schule")
    drawn_up = await polls.draft(
        coordinator, hall.municipality, question="Wo?", asks=asks, update=UpdateId(-1)
    )
    await polls.set_open(coordinator, drawn_up.poll.id, on=True)
    await polls.open(coordinator, drawn_up.poll.id)
    await hall.settled()
    await voter.opens("/")
    await voter.taps("1 · Rathaus")
    assert await votes(hall) == [1]
    return voter


async def votes(hall: Hall) -> list[int]:
    """The options that were chosen."""
    rows = await hall.database.read(lambda tx: tx.all("SELECT item FROM ballot_value"))
    return [row["item"] for row in rows]


async def test_whoever_was_erased_in_another_window_votes_no_more(hall: Hall, voting: Desk) -> None:
    _, person = await who(hall, voting)
    await hall.workshops.privacy.erase(person.id)
    await voting.taps("2 · Schule")
    assert "nicht mehr angemeldet" in voting.text
    assert await votes(hall) == []


async def test_whoever_has_left_the_town_since_votes_no_more(hall: Hall, voting: Desk) -> None:
    _, person = await who(hall, voting)
    await hall.workshops.privacy.withdraw(person.id, hall.municipality)
    await voting.taps("2 · Schule")
    assert await votes(hall) == []


async def test_vote_after_the_end_changes_nothing(hall: Hall, voting: Desk) -> None:
    coordinator = (await who(hall, hall.coordinator))[1].id
    row = await hall.database.read(lambda tx: tx.one("SELECT id FROM poll"))
    await hall.workshops.polls.close(coordinator, PollId(row["id"]))
    await voting.taps("2 · Schule")
    assert "beendet" in voting.text
    assert await votes(hall) == []


async def test_vote_counts_once_more_after_going_back_to_it(hall: Hall, voting: Desk) -> None:
    await voting.taps("2 · Schule")
    await voting.taps("1 · Rathaus")
    await voting.taps("2 · Schule")
    assert await votes(hall) == [2]


async def test_form_that_comes_once_more_after_a_later_vote_changes_nothing(hall: Hall, voting: Desk) -> None:
    form = next(form for form in voting.page.forms for words, _, _ in form.buttons if words == "2 · Schule")
    name, value = next((name, value) for words, name, value in form.buttons if words == "2 · Schule")
    await voting.posts(form, {name: value})
    assert await votes(hall) == [2]
    await voting.taps("1 · Rathaus")
    await voting.posts(form, {name: value})
    assert await votes(hall) == [1]
