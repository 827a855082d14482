"""The path of a town with four fields, as it must have gone: what was counted, who was reminded when, what was seen."""

import asyncio
from collections import Counter
from datetime import date, timedelta

import pytest

from bot.demo.scenarios.four_fields import (
    DECLINE,
    DESKS,
    FORMS,
    GROUP,
    ONWARD,
    PLACE,
    PLACES,
    ROOMS,
    SILENT,
    TO_DO,
    VIDEO,
    WRITERS,
    FourFields,
    three_days,
)
from bot.demo.scenarios.people import comes_to_desk, counted
from questionnaires.answers import encode
from questionnaires.model import HIGHEST_LEVEL
from questionnaires.stored_result import from_text
from questionnaires.suppression import Published
from storage import results
from tests.demo.scenario_stage import Played, is_still_due, on, plays

pytestmark = pytest.mark.slow

LEVELS = tuple(str(level) for level in range(HIGHEST_LEVEL + 1))


async def desks(scenario: FourFields) -> list[str]:
    """What waits on the first page of everybody at a desk."""
    return [(await comes_to_desk(each)).text for each in scenario.town.group("verwaltung")]


async def published(scenario: FourFields) -> Published:
    database = scenario.stage.workshops.resources.database
    stored = await database.read(lambda tx: results.published(tx, scenario.survey))
    assert stored is not None
    return from_text(stored)


async def screens(scenario: FourFields) -> str:
    return scenario.town.organiser.reads()


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played[FourFields]:
    """Once for all tests."""
    after = {
        "others": desks,
        "result": published,
        "invitation": screens,
        "before": desks,
        "dates": screens,
        "again": is_still_due,
    }
    return asyncio.run(plays(tmp_path_factory.mktemp("four"), FourFields, after=after))


def phones(scenario: FourFields) -> list[str]:
    return [each.name for each in scenario.town.people if each.group != "verwaltung"]


def test_every_answer_of_27_people_is_counted_once(played: Played[FourFields]) -> None:
    found = played.notes["result"]
    assert isinstance(found, Published)
    people = played.scenario.town.people
    truth = Counter({(question, encode(value)): n for (question, value), n in counted(people).items()})
    assert (len(people), len(found.items), sum(truth.values())) == (27, 71, 27 * 71)
    for item in found.items:
        assert item.total is not None
        assert list(item.total.counts) == [truth[item.question, level] for level in LEVELS]


def test_only_who_had_not_finished_is_reminded_of_the_survey_once(played: Played[FourFields]) -> None:
    assert played.witness.came("Erinnerung: Selbstcheck 2026") == {"Emma": [on(21, 11, 10)]}


def test_survey_ends_by_itself_and_everybody_gets_the_result_once(played: Played[FourFields]) -> None:
    told = played.witness.came("„Selbstcheck 2026“ ist von selbst zu Ende gegangen.")
    assert told == {"Katrin": [on(24, 11, 8)]}
    got = played.witness.came("Das Ergebnis ist da.")
    assert got == {name: [on(24, 11, 9)] for name in phones(played.scenario)}
    [*pages] = _pages(played, "before")
    assert len(pages) == len(DESKS)
    assert all("Ergebnis: Selbstcheck 2026" in page for page in pages)


def test_link_of_the_video_meeting_is_seen_by_those_who_come(played: Played[FourFields]) -> None:
    assert "Kommen: 24 · Kommen nicht: 3 · Offen: 0" in str(played.notes["invitation"])
    seeing = {name for name in phones(played.scenario) if VIDEO in played.witness.read_by(name)}
    assert seeing == set(phones(played.scenario)) - set(DECLINE)
    assert all(VIDEO in page for page in _pages(played, "before"))


def test_workshop_is_remembered_a_week_a_day_and_two_hours_before(played: Played[FourFields]) -> None:
    coming = set(phones(played.scenario)) - set(DECLINE)
    for beginning, moment in (
        ("Erinnerung: Treffen in 7 Tagen\n\n", on(3, 12, 17)),
        ("Erinnerung: Treffen morgen\n\n", on(9, 12, 17)),
        ("Erinnerung: Treffen heute\n\n", on(10, 12, 15)),
    ):
        assert played.witness.came(f"{beginning}Workshop online") == {name: [moment] for name in coming}
        told = played.witness.came(f"{beginning}Kommen: 24 · Kommen nicht: 3 · Offen: 0\n\nWorkshop online")
        assert told == ({} if "heute" in beginning else {"Ole": [moment]})
    assert all("Erinnerung: Treffen heute" in page for page in _pages(played, "before"))


def test_reminders_are_previewed_before_anything_holds(played: Played[FourFields]) -> None:
    preview = played.scenario.previewed
    assert "Vorschau: Das gilt erst, wenn Sie es übernehmen." in preview
    coming = len(played.scenario.town.people) - len(DECLINE)
    assert f"Mo 07.12., 17:00 · 3 Tage vorher: {coming} Personen" in preview
    assert played.witness.came("Erinnerung: Treffen in 3 Tagen") == {}


def test_place_is_voted_on_below_one_message_of_the_group(played: Played[FourFields]) -> None:
    """Whoever was in the meeting votes there or in the private chat, and counts once; nobody else has answered."""
    coming = len(played.scenario.coming)
    said = [each.text for each in played.witness.said if each.to == GROUP.title]
    asked = [text for text in said if PLACE in text]
    assert "Vertraulich" in asked[0]
    assert f"Abgestimmt: {coming} von {len(played.scenario.town.people)} Personen" in asked[-1]
    for number, place in enumerate(PLACES):
        assert f"{place}: {len(range(number, coming, len(PLACES)))} (" in asked[-1]
    new = [each for each in played.witness.said if each.to == GROUP.title and each.is_new]
    assert len(new) == 2, "what the group is told of the connection, and the poll"
    assert not any(each.name in text for each in played.scenario.town.people for text in said)


def test_cards_are_bundled(played: Played[FourFields]) -> None:
    read = played.witness.read_by("Katrin")
    assert "Verständlich für alle (3)" in read
    assert "Orte und Räume (2)" in read


def test_three_guiding_questions_are_counted(played: Played[FourFields]) -> None:
    read = played.witness.read_by("Katrin")
    assert read.count("Abgestimmt: 18 von 27 Personen\n\nErgebnis (Stimmen von 18 Personen)") >= 3
    assert "Ehrenamt: 6-mal\n" in read
    assert "Sprechstunde: 6-mal\n" in read
    for question, thoughts in (
        ("Wo müssen wir handeln?", TO_DO),
        ("Wie arbeiten wir weiter zusammen?", ONWARD),
    ):
        final = [
            each.text
            for each in played.witness.said
            if each.to == "Rudolf" and question in each.text and "Alle Karten sind gelesen." in each.text
        ]
        shown = Counter(line.removeprefix("• ") for line in final[-1].splitlines() if line.startswith("• "))
        assert shown == Counter(thoughts[number % len(thoughts)] for number in range(WRITERS))


def test_date_is_found_and_only_the_silent_are_reminded(played: Played[FourFields]) -> None:
    asked = played.witness.came("Erinnerung: Wann können Sie?")
    assert asked == {name: [on(15, 12, 10)] for name in SILENT}
    organiser = played.witness.read_by("Ole")
    assert "26 von 27 haben geantwortet." in organiser
    assert "• Do 14.01., 18:00: 24 ja · 0 zur Not · 2 nein" in organiser
    assert "Können: 24 · Zur Not: 0 · Können nicht: 2 · Keine Antwort: 1" in organiser
    assert "Kommen: 24 · Kommen nicht: 2 · Offen: 1" in str(played.notes["dates"])


def test_follow_up_is_remembered_by_all_but_who_cannot(played: Played[FourFields]) -> None:
    coming = set(phones(played.scenario)) - {"Anton", SILENT[0]}
    for beginning, moment in (
        ("Erinnerung: Treffen in 7 Tagen\n\n", on(7, 1, 18, year=2027)),
        ("Erinnerung: Treffen morgen\n\n", on(13, 1, 18, year=2027)),
        ("Erinnerung: Treffen heute\n\n", on(14, 1, 16, year=2027)),
    ):
        assert played.witness.came(f"{beginning}Folgetreffen") == {name: [moment] for name in coming}
        told = played.witness.came(
            f"{beginning}Kommen: 24 · Kommen nicht: 2 · Offen: 1\n\nOffene Maßnahmen: 1"
        )
        assert told == ({} if "heute" in beginning else {"Ole": [moment]})
    before = "Räume am Abend öffnen (begonnen); Formulare in einfacher Sprache (erledigt)"
    assert played.witness.read_by("Ole").count(before) == 2, "what the workshop agreed, in each of the two"


def test_responsible_people_are_asked_a_week_before_and_once_after(played: Played[FourFields]) -> None:
    week = played.witness.came("Wie weit ist diese Maßnahme? In 7 Tagen soll sie fertig sein.")
    assert week == {"Banu": [on(5, 1, 10, year=2027)], "Yvonne": [on(5, 1, 10, year=2027)]}
    past = played.witness.came("Wie weit ist diese Maßnahme? Ihr Datum ist vorbei.")
    assert past == {"Yvonne": [on(13, 1, 10, year=2027)]}, "the other one is done"
    news = played.witness.came("Bei dieser Maßnahme hat sich etwas geändert")
    news = news or played.witness.came("Bei diesen Maßnahmen hat sich etwas geändert")
    assert news == {"Emma": [on(5, 1, 18, year=2027)]}
    assert f"{FORMS}\nStand: erledigt (vorher vorgeschlagen)" in played.witness.read_by("Emma")
    assert f"{ROOMS}\nStand: erledigt" in played.witness.read_by("Yvonne")


def test_nothing_comes_at_night_and_nothing_is_left(played: Played[FourFields]) -> None:
    assert {each.at.hour for each in played.witness.said if each.is_new} <= set(range(8, 20))
    assert played.notes["again"] is None


def test_story_ends_on_a_list_in_which_nothing_is_open(played: Played[FourFields]) -> None:
    read = played.scenario.town.organiser.reads()
    assert read.startswith("Maßnahmen · erledigte")
    assert FORMS in read
    assert ROOMS in read


def _pages(played: Played[FourFields], step: str) -> list[str]:
    pages = played.notes[step]
    assert isinstance(pages, list)
    return pages


def test_three_different_days_are_proposed_whenever_the_town_begins() -> None:
    for days in range(4 * 366):
        proposed = three_days(date(2026, 11, 3) + timedelta(days=days))
        assert proposed == sorted(set(proposed)), proposed
        assert [day.weekday() for day in proposed] == [1, 3, 1]
