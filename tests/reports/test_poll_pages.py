"""The result of every kind of poll as picture and on paper: all numbers are there, in words too."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest

from handlers.polls.estimates import estimates
from handlers.polls.papers import cards_together
from handlers.polls.phrases import bare
from locales import words_in
from questionnaires.kernels import choice, scale, text
from questionnaires.kernels.kernel import Asks, Card, Cluster, Counts
from reports.drawing import draw_png, draw_svg
from reports.poll_pages import PollPage, poll_cloud, poll_data, poll_pdf, poll_pictures
from reports.record import RecordItem, WorkshopRecord, record_docx
from reports.specs.votes import Bar
from tests.questionnaires.asking import dots_on, estimate, order_of
from tests.reports.samples import DAY
from tests.reports.test_accessible import found

pytestmark = pytest.mark.slow  # draws and sets whole documents

WORDS = words_in("de")
CARDS = tuple(
    Card(str(place), each, is_shown=True, is_waiting=False)
    for place, each in enumerate(["Kita", "Kitas", "Bänke & Wege", "Ein Treff 🙂 für <alle>"])
)
CLUSTERS = (Cluster(4, "Draußen & <daheim>"), Cluster(5, "Leer"))
LYING = (replace(CARDS[0], cluster=4), replace(CARDS[3], cluster=4), *CARDS[1:3])
RESULTS: dict[str, tuple[Asks, Counts]] = {
    "choice": (choice.one_of("Rathaus", "Bücherei"), Counts(7, {1: {1: 3}, 2: {1: 4}})),
    "scale": (scale.steps(-2, 2), Counts(7, {0: {-2: 3, 2: 4}})),
    "ranking": (order_of("a", "b"), Counts(7, {1: {1: 3, 2: 4}, 2: {1: 4, 2: 3}})),
    "points": (dots_on("a", "b", dots=2, cumulate=True), Counts(7, {1: {2: 3}, 2: {1: 4}})),
    "words": (text.words(), Counts(7, cards=CARDS)),
    "cards": (text.cards(), Counts(7, cards=CARDS)),
    "clusters": (text.cards(), Counts(7, cards=LYING, clusters=CLUSTERS)),
    "number": (estimate(unit="Euro"), Counts(7, {0: {10: 3, 1200: 4}})),
}


def page(asks: Asks, counts: Counts, *, before: bool = False) -> PollPage:
    result = asks.counted(counts)
    shown = asks.shown(counts.voters, result)
    was = ("6 (99 %)", 99) if before else ("", None)
    rows = tuple(
        Bar(bare(WORDS, each.label), bare(WORDS, each.value), each.length, *was) for each in shown.lines
    )
    return PollPage(
        town="Musterstadt",
        question="Was jetzt?",
        turnout="Abgestimmt: 7 von 9 Personen",
        rows=rows,
        notes=tuple(bare(WORDS, each) for each in shown.below),
        day=DAY,
        language="de",
        before=tuple("6 (99 %)" for _ in rows) if before else (),
        round_name="Runde 2" if before else "",
        earlier_name="Runde 1" if before else "",
        estimates=estimates(WORDS, shown, None, 1),
        words=tuple((each.text, each.people) for each in getattr(result, "written", ())),
        together=cards_together(WORDS, shown),
    )


@pytest.mark.parametrize("kind", RESULTS)
def test_result_is_on_paper_with_all_its_numbers(kind: str, tmp_path: Path) -> None:
    made = page(*RESULTS[kind], before=kind == "choice")
    pdf = poll_pdf(made)
    assert found(tmp_path, pdf) == []
    read = " ".join(pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())
    for row in made.rows:
        assert (row.value or "Bänke") in read
    if kind == "clusters":
        assert "Draußen & <daheim> • Kita • Ein Treff" in read
        assert "Ohne Bündel • Kitas • Bänke & Wege" in read
        assert "Leer" not in read
    assert ("6 (99 %)" in read) == (kind == "choice")


@pytest.mark.parametrize("kind", RESULTS)
def test_result_is_drawn_and_told_in_words(kind: str) -> None:
    made = page(*RESULTS[kind])
    (picture,) = poll_pictures(made)
    assert draw_png(picture.spec).startswith(b"\x89PNG")
    assert all(row.label in picture.alt and row.value in picture.alt for row in made.rows)


def test_picture_of_a_second_round_says_which_it_is_and_what_the_first_said() -> None:
    (picture,) = poll_pictures(page(*RESULTS["choice"], before=True))
    said = "Runde 2 · Abgestimmt: 7 von 9 Personen. Der dünne Strich zeigt Runde 1."
    assert " ".join(picture.spec["title"]["subtitle"]) == said
    assert "Rathaus: Runde 2: 3 (43 %), Runde 1: 6 (99 %)" in picture.alt
    svg = draw_svg(picture.spec)
    assert "Runde 2: 3 (43 %)" in svg
    assert "Runde 1: 6 (99 %)" in svg
    record = WorkshopRecord(
        "Musterstadt",
        "Workshop",
        DAY,
        "de",
        (RecordItem("Wo?", "Ja", page(*RESULTS["choice"], before=True)),),
        (),
    )
    (table,) = docx.Document(io.BytesIO(record_docx(record))).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Antwort", "Runde 2", "Runde 1"]


def test_estimate_is_drawn_in_the_chat_and_on_paper() -> None:
    made = page(*RESULTS["number"])
    (picture,) = poll_pictures(made)
    assert "Mitte: 1.200 Euro" in draw_svg(picture.spec)
    assert len(poll_data(made)["picture"]) == 1


def test_stored_signs_that_turn_the_direction_do_nothing_on_paper() -> None:
    turned = replace(page(*RESULTS["choice"]), question="Wo\u202e jetzt?", town="Musterstadt\u202e")
    assert poll_pictures(turned)[0].spec["title"]["text"] == ["Wo jetzt?"]
    read = " ".join(pypdf.PdfReader(io.BytesIO(poll_pdf(turned))).pages[0].extract_text().split())
    assert "Wo jetzt?" in read
    record = WorkshopRecord(
        "Musterstadt", "Workshop\u202e", DAY, "de", (RecordItem("Wo\u202e?", "Ja", turned),), ()
    )
    document = docx.Document(io.BytesIO(record_docx(record)))
    assert "Protokoll: Workshop" in [each.text for each in document.paragraphs]
    assert "\u202e" not in "".join(each.text for each in document.paragraphs)


def test_signs_that_came_along_out_of_a_pdf_stop_no_record_for_a_word_processor() -> None:
    made = page(*RESULTS["choice"])
    copied = replace(made, question="Wo\x02?", rows=(Bar("Rat\x1fhaus\x0bund Markt", "1 (1 %)", 1),))
    record = WorkshopRecord(
        "Musterstadt", "Work\x02shop", DAY, "de", (RecordItem("Wo\x02?", "Ja\ud83d", copied),), ()
    )
    document = docx.Document(io.BytesIO(record_docx(record)))
    assert "Protokoll: Workshop" in [each.text for each in document.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Rathaus und Markt" in cells


def test_more_lines_than_a_phone_holds_are_several_pictures() -> None:
    rows = tuple(Bar(f"Antwort {n}", "1 (1 %)", 1) for n in range(30))
    made = page(*RESULTS["choice"])
    many = PollPage(made.town, made.question, made.turnout, rows, (), DAY, "de")
    assert len(poll_pictures(many)) == 3


def test_cloud_draws_each_word_once_and_the_frequent_ones_larger() -> None:
    cloud = poll_cloud(page(*RESULTS["words"]))
    sizes = {layer["data"]["values"][0]["text"]: layer["mark"]["fontSize"] for layer in cloud.spec["layer"]}
    assert set(sizes) == {"Kita", "Bänke & Wege", "Ein Treff 🙂 für <alle>"}
    assert sizes["Kita"] > sizes["Bänke & Wege"]
    assert "Kita (2)" in cloud.alt
    assert "Kita" in draw_svg(cloud.spec)
