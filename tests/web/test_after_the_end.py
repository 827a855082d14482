"""What lies in the database about pages after the end of a survey or poll: nothing that leads to an answer."""

import json
from collections.abc import Collection
from datetime import timedelta

import pytest

from handlers.polls.taps import Vote
from storage import pages, polls
from storage.database import Transaction
from storage.dialogs import Dialog
from storage.ids import PageId, PersonId, PollId, SurveyId
from tests.web.desk import Desk
from tests.web.hall import AGREE, Hall
from tests.web.test_in_chromium import starts_survey
from tests.web.test_path import answers
from web.pages import Act
from web.taken_for import mark_of

OFTEN = 4
"""How often something may have been done on a page before."""


async def marks(hall: Hall) -> set[str]:
    """What the forms of pages may have borne that ask for a text."""
    rows = await hall.database.read(lambda tx: tx.all("SELECT step, data FROM page WHERE step IS NOT NULL"))
    return {mark_of(None), *(mark_of(Dialog(row["step"], json.loads(row["data"]))) for row in rows)}


async def told(hall: Hall, *said: str, known: Collection[str] | None = None) -> set[str]:
    """Which of these buttons or texts somebody with the database and its key finds sent, by trying them.

    `known`: they are texts, and these are the marks of forms.
    """

    def tried(each: str) -> list[Act]:
        if known is None:
            return [Act("tap", each, drawn=str(drawn)) for drawn in range(OFTEN)]
        return [Act("text", each, meant=mark) for mark in known]

    def work(tx: Transaction) -> set[str]:
        key = tx.one("SELECT key FROM web_key")["key"]
        rows = tx.all("SELECT id, act, last_act FROM page")
        seen = {row["act"] for row in rows} | {row["last_act"] for row in rows}
        return {
            each
            for each in said
            for row in rows
            for act in tried(each)
            if pages.act_on(PageId(row["id"]), act.digest(key)) in seen
        }

    return await hall.database.read(work)


async def places(hall: Hall) -> list[str]:
    """Where pages stand."""
    return await hall.database.read(
        lambda tx: [row["at"] for row in tx.all("SELECT at FROM page WHERE at IS NOT NULL")]
    )


async def ends(coordinator: Desk, what: str) -> None:
    await coordinator.taps(what)
    await coordinator.taps("Ja, beenden")


@pytest.mark.slow
async def test_no_page_tells_what_somebody_voted_after_the_end(hall: Hall) -> None:
    people, coordinator = await hall.people(5), hall.coordinator
    await hall.asks("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    for person in people:
        await person.opens("/")
        await person.taps("2 · Bücherei")
    poll = await hall.database.read(lambda tx: polls.poll(tx, PollId(1)))
    assert poll is not None
    votes = [Vote(poll.id, item, on, poll.wording).pack() for item in (1, 2, 3) for on in (0, 1)]
    assert await told(hall, *votes) == {votes[3]}, "what could leak"
    await ends(coordinator, "Abstimmung beenden")
    assert await told(hall, *votes) == set()
    await people[0].taps("3 · Schule")
    assert "beendet" in people[0].text


@pytest.mark.slow
async def test_no_page_tells_what_somebody_voted_who_takes_no_part_any_more(hall: Hall) -> None:
    ada = await hall.participant()
    await hall.asks("Wo treffen wir uns? Rathaus / Bücherei / Schule")
    await ada.opens("/")
    await ada.taps("2 · Bücherei")
    poll = await hall.database.read(lambda tx: polls.poll(tx, PollId(1)))
    assert poll is not None
    votes = [Vote(poll.id, item, on, poll.wording).pack() for item in (1, 2, 3) for on in (0, 1)]
    assert await told(hall, *votes) == {votes[3]}, "what could leak"
    await ada.opens("/")
    await ada.taps("Datenschutz")
    await ada.follows("Nicht mehr teilnehmen")
    await ada.taps("Weiter")
    await ada.taps("Teilnahme beenden")
    assert await told(hall, *votes) == set()


@pytest.mark.slow
async def test_no_page_tells_what_somebody_answered_after_the_end(hall: Hall) -> None:
    people, coordinator = await hall.people(5, group="ehrenamt"), hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Neue Befragung")
    await coordinator.taps("2 · Kurzcheck für das Ehrenamt")
    await coordinator.taps("Vorschau und Start")
    await coordinator.taps("Ohne diese Angaben starten")
    await hall.settled()
    await people[0].opens("/")
    await answers(people[0], level="2")
    levels = [f"aa:1:ku01:{level}" for level in "0123"]
    assert await told(hall, *levels) == {"aa:1:ku01:2"}, "what could leak"
    await people[1].opens("/")
    await people[1].taps("Jetzt beginnen")
    await people[1].taps("mehr")
    assert any("ku0" in place for place in await places(hall))
    await coordinator.opens("/")
    await coordinator.taps("Befragungen")
    await coordinator.taps("Läuft: Kurz")
    await ends(coordinator, "Befragung beenden")
    assert await told(hall, *levels) == set()
    assert not any("ku0" in place for place in await places(hall))
    await people[0].opens("/")
    assert people[0].text


async def typed_on_pages(hall: Hall) -> list[str]:
    """What pages remember of forms from paper."""
    rows = await hall.database.read(lambda tx: tx.all("SELECT data FROM page WHERE data LIKE '%\"ku0%'"))
    return [row["data"] for row in rows]


async def types_a_line(desk: Desk, line: str) -> None:
    for label in ("Papierbögen eintragen", "Ehrenamt (0)"):
        await desk.taps(label)
    await desk.types(line)


@pytest.mark.slow
async def test_form_that_was_being_typed_at_the_end_does_not_come_back_with_the_next_tap(hall: Hall) -> None:
    klara = hall.coordinator
    await klara.opens("/")
    await starts_survey(hall)
    await klara.opens("/")
    for label in ("Befragungen", "Läuft: Kurz"):
        await klara.taps(label)
    await types_a_line(klara, "321w 1")
    assert await typed_on_pages(hall), "what could come back"
    await hall.workshops.surveys.end(SurveyId(1))
    assert await typed_on_pages(hall) == []
    await klara.types("012")
    assert "Dieser Bogen wurde nicht eingetragen." in klara.text
    assert await typed_on_pages(hall) == []


@pytest.mark.slow
async def test_no_page_tells_what_whoever_entered_for_a_day_had_typed(hall: Hall) -> None:
    klara = hall.coordinator
    await klara.opens("/")
    await starts_survey(hall)
    await klara.opens("/")
    for label in ("Befragungen", "Läuft: Kurz", "Papierbögen eintragen", "Jemand anderes trägt ein", "Heute"):
        await klara.taps(label)
    mona = await hall.desk()
    await mona.enters(klara.text.rpartition("Oder der Code ")[2].split()[0].rstrip("."))
    await mona.taps(AGREE)
    await types_a_line(mona, "321w 1")
    lines = ("321w 1", "321w 2")
    known = await marks(hall)
    assert await told(hall, *lines, known=known) == {"321w 1"}, "what could leak"
    await hall.workshops.surveys.end(SurveyId(1))
    assert await told(hall, *lines, known=known) == set()


@pytest.mark.slow
async def test_no_page_tells_who_asked_a_question_from_the_floor_after_the_end(hall: Hall) -> None:
    klara, (ada, ben) = hall.coordinator, await hall.people(2)
    await klara.opens("/")
    for label in ("Ablauf", "Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await klara.taps(label)
    await hall.settled()
    for person in (ada, ben):
        await person.opens("/")
        await person.taps("Fragen aus dem Saal")
    await ada.taps("Frage stellen")
    await ada.types("Wann kommt der Bus?")
    await ben.follows("Aktualisieren")
    await ben.taps("1 · ")
    (question,) = await hall.database.read(lambda tx: tx.all("SELECT id FROM floor_question"))
    taps = [f"fh:{question['id']}:{on}:0" for on in (0, 1)]
    texts = ["Wann kommt der Bus?", "Wann kommt die Bahn?"]
    assert await told(hall, *taps) == {taps[1]}, "what could leak"
    known = await marks(hall)
    assert await told(hall, *texts, known=known) == {texts[0]}, "what could leak"
    await hall.workshops.floors.end_over()
    assert await told(hall, *taps) == {taps[1]}
    await hall.time_passes(timedelta(days=1))
    await hall.workshops.floors.end_over()
    assert await told(hall, *taps) == set()
    assert await told(hall, *texts, known=known) == set()


@pytest.mark.slow
async def test_no_page_tells_what_somebody_answered_who_withdrew_in_that_town(hall: Hall) -> None:
    ada, klara = await hall.participant(group="ehrenamt"), hall.coordinator
    await klara.opens("/")
    await starts_survey(hall)
    await ada.opens("/")
    await answers(ada, level="2")
    levels = [f"aa:1:ku01:{level}" for level in "0123"]
    assert await told(hall, *levels) == {"aa:1:ku01:2"}, "what could leak"
    row = await hall.database.read(
        lambda tx: tx.one("SELECT person_id FROM membership WHERE group_id IS NOT NULL")
    )
    await hall.workshops.privacy.withdraw(PersonId(row["person_id"]), hall.municipality)
    assert await told(hall, *levels) == set()


@pytest.mark.slow
async def test_no_page_tells_what_somebody_was_typing_who_withdrew(hall: Hall) -> None:
    klara = hall.coordinator
    await klara.opens("/")
    await klara.taps("Neue Abstimmung")
    await klara.types("Soll Herr Ohm gehen?")
    assert "Herr Ohm" in await asked_on_pages(hall), "what could stay: it is asked for the answers"
    await klara.opens("/")
    await klara.taps("Hilfe")
    await klara.follows("Nicht mehr teilnehmen")
    await klara.taps("Weiter")
    await klara.taps("Teilnahme beenden")
    assert "widerrufen" in klara.text
    assert await asked_on_pages(hall) == ""


async def asked_on_pages(hall: Hall) -> str:
    """What is asked for on any page, with what was typed before."""
    rows = await hall.database.read(
        lambda tx: tx.all("SELECT step, data FROM page WHERE step IS NOT NULL OR data <> '{}' ORDER BY id")
    )
    return "\n".join(f"{row['step']} {row['data']}" for row in rows)
