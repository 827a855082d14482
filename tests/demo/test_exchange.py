"""Forty towns in one program: what they pass on, what one learns of itself, and that no town sees another's."""

import asyncio
import io
import re
import statistics
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import pytest

from bot.demo.scenarios.exchange import (
    BETTER,
    GROUPS,
    MARK,
    NAMED,
    OTHERS,
    QUESTIONS,
    TOWN,
    UNNAMED,
    Exchange,
)
from bot.demo.scenarios.neighbours import Neighbour
from questionnaires.answers import AnswerValue, Rated
from questionnaires.model import HIGHEST_LEVEL, QuestionId
from questionnaires.rounding import whole
from sandbox.person import Person
from tests.demo.scenario_stage import Played, on, plays

pytestmark = [pytest.mark.slow, pytest.mark.process]

MARKS = re.compile(r"kennwort\d\dx")
HOME = {"Katrin", "Olga", *(name for names in GROUPS.values() for name in names)}


async def texts(scenario: Exchange) -> str:
    return scenario.town.coordinator.reads()


async def pages_and_files(scenario: Exchange) -> Mapping[str, list[str]]:
    """By mark: what stands on browser pages and in files of people of three towns."""
    seen: dict[str, list[str]] = {MARK: [], **{one(scenario, n).mark: [] for n in (NAMED, UNNAMED)}}
    people = {
        MARK: [scenario.town.coordinator, scenario.town.organiser, scenario.town.of("Rudolf").phone],
        **{
            one(scenario, n).mark: [one(scenario, n).phone, one(scenario, n).people[0].phone]
            for n in (NAMED, UNNAMED)
        },
    }
    for mark, phones in people.items():
        for phone in phones:
            seen[mark] += await on_pages(scenario, phone)
            seen[mark] += [readable(file.content) for file in phone.files]
    return seen


async def on_pages(scenario: Exchange, phone: Person) -> list[str]:
    """The same person goes on at a desk: first page, and what can be reached from it by one button."""
    sessions = scenario.stage.workshops.sessions
    desk = await scenario.stage.desk()
    await desk.enters(await sessions.new_code(await scenario.stage.id_of(phone), "return"))
    await desk.opens("/")
    labels, found = list(desk.labels), [desk.text]
    for label in labels:
        if label not in {"Rückkehr-Code anzeigen", "Neue Befragung", "Neue Abstimmung", "Neues Treffen"}:
            await desk.opens("/")
            await desk.taps(label)
            found.append(desk.text)
    return found


def one(scenario: Exchange, number: int) -> Neighbour:
    return scenario.neighbour(number)


def readable(content: bytes) -> str:
    """A file as text, with all that is packed in it."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


@dataclass(frozen=True, slots=True)
class End:
    """What is still due when all is over, and what can be seen by then, by mark."""

    due: datetime | None
    seen: Mapping[str, list[str]]


async def end(scenario: Exchange) -> End:
    return End(await scenario.stage.workshops.outbox.next_due(), await pages_and_files(scenario))


def ended(played: Played[Exchange]) -> End:
    found = played.notes["apart"]
    assert isinstance(found, End)
    return found


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played[Exchange]:
    """Once for all tests."""
    after = {"taken": texts, "compared": texts, "changed": texts, "apart": end}
    return asyncio.run(plays(tmp_path_factory.mktemp("forty"), Exchange, after=after))


def field_score(given: Iterable[Mapping[QuestionId, AnswerValue]]) -> float:
    """The plain mean of the questions' means, from 0 to 100."""
    people = list(given)
    means = []
    for question in QUESTIONS:
        said = [each[question] for each in people]
        means.append(statistics.mean(each.level for each in said if isinstance(each, Rated)))
    return 100 * statistics.mean(means) / HIGHEST_LEVEL


def test_town_sees_itself_among_39_others(played: Played[Exchange]) -> None:
    scenario = played.scenario
    assert str(played.notes["taken"]).startswith("Aufgenommen: ")
    text = str(played.notes["compared"])
    assert text.startswith(f"Wir und {OTHERS} Kommunen")
    assert "und 20 Kommunen ohne Namen." in text
    scores = sorted(field_score(each.given for each in one.people) for one in scenario.neighbours)
    own = field_score(scenario.before)
    assert f"Wir: {whole(own)}. Mitte von 39 Kommunen: {whole(statistics.median(scores))}." in text
    assert f"Niedrigster Wert {whole(scores[0])}, höchster {whole(scores[-1])}." in text
    assert "Eine Rangliste gibt es nicht" in text


def test_only_towns_that_agreed_are_named(played: Played[Exchange]) -> None:
    for neighbour in played.scenario.neighbours:
        assert (neighbour.name.encode() in neighbour.package) is neighbour.passes_its_name_on
        told = set(MARKS.findall(neighbour.package.decode()))
        assert told == ({neighbour.mark} if neighbour.passes_its_name_on else set()), "the name of its survey"
        is_named = neighbour.name in str(played.notes["compared"])
        assert is_named is neighbour.passes_its_name_on


def test_town_sees_18_months_later_what_changed(played: Played[Exchange]) -> None:
    scenario = played.scenario
    text = str(played.notes["changed"])
    before, after = (
        field_score(given) for given in (scenario.before, (each.given for each in scenario.town.people))
    )
    assert text.startswith("Was sich verändert hat\nDienstag, 17. November 2026 bis ")
    assert f"Engagement und Beteiligung: {whole(before)} → {whole(after)}, " in text
    shown = re.findall(r"^(\d+) \(10 Antworten\) → (\d+) \(10 Antworten\), (\w+)", text, flags=re.MULTILINE)
    assert [int(after) - int(before) >= 15 for before, after, _ in shown] == [
        word == "gestiegen" for _, _, word in shown
    ]
    assert sum(word == "gestiegen" for _, _, word in shown) == len(BETTER)


def test_reminders_come_to_who_is_concerned_and_nothing_is_left(played: Played[Exchange]) -> None:
    assert played.witness.came(f"Erinnerung: Selbstcheck neu {MARK}") == {"Rudolf": [on(9, 6, 10, year=2028)]}
    week = played.witness.came(f"Erinnerung: Treffen in 7 Tagen\n\nTreffen {MARK}")
    assert week == {name: [on(19, 11, 18)] for name in HOME - {"Katrin", "Olga"}}
    tuesdays = [on(1, 12, 16), on(5, 1, 16, year=2027), on(2, 2, 16, year=2027)]
    series = played.witness.came("Erinnerung: Treffen heute\n\nFolgetreffen")
    assert series == dict.fromkeys(HOME - {"Katrin", "Olga"}, tuesdays)
    invited = played.witness.came("Einladung zu 3 Treffen")
    assert {name: len(moments) for name, moments in invited.items()} == dict.fromkeys(series, 1)
    got = played.witness.came("Das Ergebnis ist da.")
    twice = {name for name, moments in got.items() if len(moments) == 2}
    assert twice == HOME - {"Katrin", "Olga"}
    assert sum(len(moments) for name, moments in got.items() if name not in HOME) == OTHERS * 5
    assert {each.at.hour for each in played.witness.said if each.is_new} <= set(range(8, 20))
    assert ended(played).due is None


def test_every_mark_is_read_in_its_own_town(played: Played[Exchange]) -> None:
    """There is something to leak."""
    for neighbour in played.scenario.neighbours:
        assert neighbour.mark in played.witness.read_by(neighbour.people[0].name)
    read = played.witness.read_by(one(played.scenario, NAMED).people[0].name)
    mark = one(played.scenario, NAMED).mark
    for text in (f"Frage {mark}?", f"Treffen {mark}", f"Saal {mark}", f"Selbstcheck {mark}"):
        assert text in read
    assert f"Treffen {MARK}" in played.witness.read_by("Rudolf")


def test_no_chat_shows_the_mark_of_another_town(played: Played[Exchange]) -> None:
    own = dict.fromkeys(HOME, MARK)
    for neighbour in played.scenario.neighbours:
        own |= {each.name: neighbour.mark for each in neighbour.people}
        own[neighbour.phone.name] = neighbour.mark
    assert {each.to for each in played.witness.said} <= own.keys()
    strange = {
        (each.to, mark)
        for each in played.witness.said
        for mark in MARKS.findall(each.text)
        if mark != own[each.to]
    }
    assert strange == set()


def test_no_page_and_no_file_shows_the_mark_of_another_town(played: Played[Exchange]) -> None:
    seen = ended(played).seen
    for mark, found in seen.items():
        assert len(found) >= 10
        assert {one for text in found for one in MARKS.findall(text)} == {mark}
    unnamed = [each.name for each in played.scenario.neighbours if not each.passes_its_name_on]
    home = "\n".join(seen[MARK]) + played.witness.read_by("Katrin")
    assert [name for name in unnamed if name in home] == []
    assert TOWN in home
