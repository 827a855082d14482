"""Votes from phones and votes that were counted in the room make one total, which every surface says alike."""

import io

import docx
import pytest
from pypdf import PdfReader

from handlers.polls import on_wall
from handlers.wall.parts import Counter, Note, Part
from locales import words_in
from questionnaires.kernels import choice, text
from sandbox.person import Person
from storage.ids import PollId
from tests.handlers.polling import asked, ended
from tests.handlers.preparing import prepared
from tests.questionnaires.asking import order_of
from tests.town import Town

TOTAL = "Stimmen von 9 Personen, davon 4 im Saal gezählt"


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("de", "damit sie vertraulich bleibt.", "damit sie vertraulich bleiben."),
        ("de-einfach", "So bleibt sie vertraulich.", "So bleiben sie vertraulich."),
        ("en", "so that it stays confidential.", "so that they stay confidential."),
    ],
)
def test_one_vote_that_is_left_out_is_spoken_of_as_one(language: str, one: str, two: str) -> None:
    words = words_in(language)
    assert words.plain("poll-left-out", n=1).endswith(one)
    assert words.plain("poll-left-out", n=2).endswith(two)


def printed(person: Person) -> str:
    """The newest file, a PDF."""
    pages = PdfReader(io.BytesIO(person.files[-1].content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def written(person: Person) -> list[str]:
    """The paragraphs of the newest file, a DOCX."""
    return [each.text for each in docx.Document(io.BytesIO(person.files[-1].content)).paragraphs]


async def enters(klara: Person, *papers: str) -> None:
    await klara.taps("Papier eintragen")
    for paper in papers:
        await klara.types(paper)
    await klara.taps("Zur Abstimmung")


async def wall(town: Town, poll: PollId) -> tuple[Part, ...]:
    shown = await on_wall.render(town.municipality, poll, words_in("de"), town.workshops)
    assert shown is not None
    return shown


async def record(town: Town, ending: str) -> Person:
    klara = town.coordinator
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop", f"Protokoll als {ending}"):
        await klara.taps(label)
    await town.settled()
    return klara


@pytest.mark.slow
async def test_wall_and_page_say_the_total_of_which_the_percentages_are(town: Town) -> None:
    people = await town.participants(6)
    poll = await asked(town, choice.one_of("Rathaus", "Markt"))
    for person in people[:5]:
        await person.taps("1 · Rathaus")
    klara = town.coordinator
    await klara.taps("Handzeichen eintragen")
    await klara.types("1 3")
    assert "Stimmen von 9 Personen" in await ended(town)
    parts = await wall(town, poll)
    assert Counter(5, 6, "5 von 6 haben geantwortet") in parts, "of those who answer themselves"
    notes = [str(each.text) for each in parts if isinstance(each, Note)]
    assert notes[0] == TOTAL
    assert not any("davon wurden" in each for each in notes)
    await klara.taps("PDF")
    await town.settled()
    page = printed(klara)
    assert TOTAL in page
    assert "Rathaus 6 (67 %)" in page
    assert "Selbst abgestimmt: 5 von 6 Personen" in page
    assert "davon wurden" not in page


@pytest.mark.slow
async def test_cards_on_paper_are_told_above_the_cards_on_the_wall(town: Town) -> None:
    [ada] = await town.participants(1)
    poll = await asked(town, text.cards(free=True))
    await ada.types("Bänke")
    await enters(town.coordinator, *(f"Papier {n}" for n in range(5)))
    await ended(town)
    parts = await wall(town, poll)
    place = next(place for place, each in enumerate(parts) if isinstance(each, Counter))
    after = parts[place + 1]
    assert isinstance(after, Note)
    assert str(after.text) == "Karten von 5 Personen, davon 5 auf Papier"


@pytest.mark.slow
async def test_record_says_the_total_and_how_many_came_by_hands(town: Town) -> None:
    people = await town.participants(6)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie", "Schluss")
    for label, hands in (("Wo?", "1 3"), ("Wann?", "0 2")):
        await klara.taps(f"Weiter: {label}")
        for person in people[:5]:
            await person.taps("1 · Rathaus" if label == "Wo?" else "1 · Jetzt")
        await klara.taps(f"Abstimmung: {label}")
        await klara.taps("Handzeichen eintragen")
        await klara.types(hands)
        for tap in ("Abstimmung beenden", "Ja, beenden", "Zum Ablauf"):
            await klara.taps(tap)
    page = printed(await record(town, "PDF"))
    paragraphs = written(await record(town, "DOCX"))
    besides = "Dazu kommen Antworten per Handzeichen oder auf Papier: bei einem Punkt höchstens 4."
    for whole in (page, " ".join(paragraphs)):
        assert TOTAL in whole
        assert "Stimmen von 7 Personen, davon 2 im Saal gezählt" in whole
        assert "Selbst abgestimmt: 5 von 6 Personen" in whole
        assert "davon wurden" not in whole
        assert besides in whole


@pytest.mark.slow
async def test_result_by_group_says_who_belongs_to_no_group(town: Town) -> None:
    council = await town.participants(5)
    administration = await town.participants(5, group="verwaltung")
    klara = town.coordinator
    await klara.types("/umfrage Wo? Rathaus / Schule")
    await klara.taps("Offen auszählen")
    await klara.taps("Senden an 10 Personen")
    for person in (*council, *administration):
        await person.taps("1 · Rathaus")
    await klara.taps("Handzeichen eintragen")
    await klara.types("1 2")
    for label in ("Abstimmung beenden", "Ja, beenden", "Ergebnis nach Gruppen"):
        await klara.taps(label)
    said = "3 Stimmen wurden im Saal gezählt. Sie gehören zu keiner Gruppe."
    assert said in klara.reads()
    await council[0].taps("Ergebnis nach Gruppen")
    assert said in council[0].reads()
    await klara.taps("Zur Abstimmung")
    await klara.taps("PDF")
    await town.settled()
    assert said in printed(klara)


@pytest.mark.slow
async def test_too_few_with_papers_says_how_many_papers(town: Town) -> None:
    ada, *_ = await town.participants(6)
    klara = await prepared(town, "Begrüßung", "Schluss")
    await klara.taps("Weiter: Begrüßung")
    poll = await asked(town, order_of("Wege", "Kitas", "Bus"))
    await enters(klara, "1 2 3", "2 1 3", "3 1 2")
    for label in ("Bus", "Wege"):
        await ada.taps(label)
    said = "Weniger als 5 Personen haben selbst geantwortet, 3 auf Papier."
    assert said in await ended(town)
    notes = [str(each.text) for each in await wall(town, poll) if isinstance(each, Note)]
    assert any(said in each for each in notes)
    assert said in printed(await record(town, "PDF")), "the record says which reason it is"
    assert said in " ".join(written(await record(town, "DOCX")))


@pytest.mark.slow
async def test_page_of_a_second_round_says_so_and_how_many_voted_before(town: Town) -> None:
    people = await town.participants(6)
    klara = town.coordinator
    await klara.types("/umfrage Wo? Rathaus / Schule")
    await klara.taps("Senden an 6 Personen")
    for person in people[:5]:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung beenden", "Ja, beenden", "PDF"):
        await klara.taps(label)
    await town.settled()
    assert "Runde" not in printed(klara)
    for label in ("Noch einmal abstimmen lassen", "Senden an 6 Personen"):
        await klara.taps(label)
    for person in people:
        await person.taps("2 · Schule")
    for label in ("Abstimmung beenden", "Ja, beenden", "PDF"):
        await klara.taps(label)
    await town.settled()
    page = printed(klara)
    assert "Antwort Runde 2 Runde 1 Rathaus" in " ".join(page.split())
    assert "Runde 1: Stimmen von 5 Personen." in page
