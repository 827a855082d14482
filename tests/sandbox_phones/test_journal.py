"""The numbered events: nothing is lost between two readings, and an unknown place is recognised."""

import asyncio
import json

from sandbox.browser.journal import Journal


def kinds(read: list[tuple[str, str]] | None) -> list[str]:
    assert read is not None
    return [json.loads(event)["kind"] for _, event in read]


def test_journal_gives_what_came_after_a_position() -> None:
    journal = Journal()
    journal.add({"kind": "one"})
    before = journal.position
    journal.add({"kind": "two"})
    journal.add({"kind": "three"})
    assert kinds(journal.since(before)) == ["two", "three"]
    assert kinds(journal.since(journal.position)) == []


def test_journal_names_the_place_of_each_event() -> None:
    journal = Journal()
    start = journal.position
    journal.add({"kind": "one"})
    journal.add({"kind": "two"})
    read = journal.since(start)
    assert read is not None
    assert kinds(journal.since(read[0][0])) == ["two"]
    assert read[1][0] == journal.position


def test_journal_does_not_know_a_place_it_has_forgotten() -> None:
    journal = Journal(kept=2)
    start = journal.position
    for kind in ("one", "two", "three"):
        journal.add({"kind": kind})
    assert journal.since(start) is None


def test_journal_does_not_know_the_places_of_another_start() -> None:
    assert Journal().since(Journal().position) is None


def test_journal_does_not_know_what_is_no_place() -> None:
    journal = Journal()
    start, _, _ = journal.position.partition("-")
    unknown = ["", "-", start, f"{start}-", f"{start}-1", f"{start}--1", f"{start}-x"]
    assert [journal.since(position) for position in unknown] == [None] * len(unknown)


async def test_journal_wakes_who_waits_at_news_and_at_the_end() -> None:
    journal = Journal()
    for happens in (lambda: journal.add({"kind": "one"}), journal.close):
        news = journal.news
        asyncio.get_running_loop().call_soon(happens)
        await asyncio.wait_for(news.wait(), 5)
    assert journal.closed
