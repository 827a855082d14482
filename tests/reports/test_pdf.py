"""Reports are opened by other programs: tagged, complete, literal, and silent about what was held back."""

import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from questionnaires.agenda import propose
from questionnaires.model import GroupCode, QuestionId
from reports.agreed import Agreed, AgreedMeasure, NextMeeting
from reports.comments import Comment
from reports.document import Report
from reports.localized_result import LocalizedResult
from reports.pdf import committee_report, full_report
from tests.other_programs import are_here
from tests.reports import samples

pytestmark = pytest.mark.slow  # sets whole documents

Reading = Callable[[bytes], str]


@cache
def opened(pdf: bytes) -> PdfReader:
    """Read once for all tests: it keeps what it has found."""
    return PdfReader(io.BytesIO(pdf))


@cache
def pages_of(pdf: bytes) -> list[str]:
    return [squeezed(page.extract_text()) for page in opened(pdf).pages]


def by_pypdf(pdf: bytes) -> str:
    return squeezed(" ".join(pages_of(pdf)))


@cache
def by_poppler(pdf: bytes) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return squeezed(done.stdout.decode())


POPPLER = pytest.param(by_poppler, marks=pytest.mark.process)
READERS = [by_pypdf, *([POPPLER] if are_here("pdftotext") else [])]


def squeezed(text: str) -> str:
    return " ".join(text.split())


@cache
def four_fields() -> bytes:
    return full_report(
        Report(samples.four_fields(), comments=samples.COMMENTS, earlier=samples.earlier_run())
    )


@cache
def all_fields() -> bytes:
    return full_report(Report(samples.all_fields()))


@cache
def small_groups() -> bytes:
    return full_report(Report(samples.small_groups()))


@cache
def committee() -> bytes:
    return committee_report(Report(samples.all_fields()))


EVERY_PDF = [four_fields, all_fields, small_groups, committee]


def root(pdf: bytes) -> Any:
    return opened(pdf).trailer["/Root"]


@cache
def elements(pdf: bytes) -> list[Any]:
    """Every element of the structure, in reading order."""
    found = []
    waiting = [root(pdf)["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if not isinstance(element, dict):
            continue
        if "/S" in element:
            found.append(element)
        children = element.get("/K", [])
        children = children.get_object() if hasattr(children, "get_object") else children
        waiting += reversed(children if isinstance(children, list) else [children])
    return found


@pytest.mark.parametrize("pdf", EVERY_PDF)
def test_report_is_tagged_and_declares_what_it_keeps(pdf: Callable[[], bytes]) -> None:
    catalogue = root(pdf())
    assert catalogue["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own boolean type
    assert catalogue["/Lang"] == "de"
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 - as above
    metadata = catalogue["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>2</pdfaid:part>" in metadata


def test_report_has_a_title_that_names_survey_and_town() -> None:
    information = opened(four_fields()).metadata
    assert information is not None
    assert information.title == "Bericht zur Befragung „Selbstcheck 2026“, Musterstadt"
    assert information.author == "Musterstadt"


@pytest.mark.parametrize("pdf", EVERY_PDF)
def test_every_figure_is_described(pdf: Callable[[], bytes]) -> None:
    figures = [element for element in elements(pdf()) if element["/S"] == "/Figure"]
    assert figures != []
    assert [figure for figure in figures if len(figure.get("/Alt", "")) < 20] == []


@pytest.mark.parametrize("pdf", EVERY_PDF)
def test_headings_start_at_one_and_skip_no_level(pdf: Callable[[], bytes]) -> None:
    levels = [
        int(kind[2:])
        for element in elements(pdf())
        if (kind := str(element["/S"]))[1] == "H" and kind[2:].isdigit()
    ]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] - pair[0] > 1] == []


@pytest.mark.parametrize("pdf", EVERY_PDF)
def test_tables_have_header_cells(pdf: Callable[[], bytes]) -> None:
    kinds = [str(element["/S"]) for element in elements(pdf())]
    assert kinds.count("/TH") >= kinds.count("/Table") > 0


@pytest.mark.parametrize("reading", READERS)
def test_numbers_can_be_read_out_again(reading: Reading) -> None:
    text = reading(four_fields())
    for field in samples.four_fields().result.fields:
        assert samples.four_fields().field_title(field.field) in text
    assert "Beteiligung: 56 eingeladen, 41 begonnen, 36 abgeschlossen" in text
    assert "Durchschnitt: 56 von 100 Punkten (gut unterwegs), über 4 von 7 Handlungsfeldern" in text
    assert "Einigkeit: unterschiedlich (weitgehend einig bei" in text
    assert "15 von 15 Fragen haben genug Antworten." in text
    assert "Jede Zahl steht für mindestens 5 Personen, die eine Stufe gewählt haben." in text
    assert "40 → 53 Punkte: kaum verändert" in text


@pytest.mark.parametrize("reading", READERS)
def test_annex_holds_the_published_counts(reading: Reading) -> None:
    edition = samples.four_fields()
    text = reading(four_fields())
    for item in list(edition.result.items().values())[:15]:
        assert item.cells is not None
        cells = item.cells
        numbers = (*cells.counts, cells.n, cells.dont_know, cells.not_applicable, cells.no_answer)
        assert " ".join(map(str, (edition.number_of(item.question), *numbers))) in text


@pytest.mark.parametrize("reading", READERS)
def test_people_are_quoted_literally(reading: Reading) -> None:
    text = reading(four_fields())
    assert squeezed(samples.HOSTILE) in text
    assert "Danke dafür [Zeichen]" in text
    assert "Нам потрібні курси ввечері, бо вдень ми працюємо." in text
    assert "Toplantılara davet edilmek güzel; daha erken haber verilmeli." in text


@pytest.mark.parametrize("reading", READERS)
def test_town_survey_and_groups_are_quoted_literally(reading: Reading) -> None:
    groups = {**samples.GROUPS, GroupCode("rat"): "#rat *R*", GroupCode("beirat"): "$b$ <i>"}
    edition = samples.edition(
        fields=samples.FOUR_FIELDS,
        title="= Check <b> #1 *neu*",
        town="_Bad_ #Muster & Söhne \\ [x]",
        groups=groups,
    )
    for pdf in (full_report(Report(edition)), committee_report(Report(edition))):
        text = reading(pdf)
        assert "= Check <b> #1 *neu*" in text
        assert "_Bad_ #Muster & Söhne \\ [x]" in text
        assert "Verwaltung, #rat *R*, $b$ <i>, Ehrenamt" in text


@pytest.mark.parametrize("reading", READERS)
def test_small_groups_stand_together_and_the_reason_is_said(reading: Reading) -> None:
    text = reading(small_groups())
    assert "Verwaltung, Rat, Beirat, Ehrenamt, Institutionen" in text
    assert "Beirat und Institutionen zusammen" in text
    assert "Kleine Gruppen werden zusammen gezeigt: Beirat und Institutionen." in text
    assert "ist klein und wird mit" not in text, "said once, not for each group"


@pytest.mark.parametrize("reading", READERS)
def test_withheld_result_is_never_said_to_have_too_few_answers(reading: Reading) -> None:
    text = reading(full_report(Report(samples.withheld())))
    explained = "„Zu wenig Antworten“ heißt"
    assert explained in text, "below the table of counts"
    assert "zu wenig antworten" not in text.replace(explained, "").lower()
    assert "Durchschnitt: nicht gezeigt, sonst ließen sich einzelne Antworten ausrechnen" in text
    assert "Nicht gezeigt: Seit einer früheren Befragung nimmt jemand nicht mehr teil" in text


@pytest.mark.parametrize("reading", READERS)
def test_too_few_answers_are_said_instead_of_numbers(reading: Reading) -> None:
    edition = samples.edition(people={"verwaltung": 2, "rat": 2}, fields=samples.FOUR_FIELDS)
    text = reading(full_report(Report(edition)))
    assert "Beteiligung: weniger als 5 Personen" in text
    assert "Durchschnitt: zu wenig Antworten für einen Gesamtwert" in text
    assert "Zu wenig Antworten für einen Wert: Nur 0 von 15 Fragen haben mindestens 5 Bewertungen." in text


@pytest.mark.parametrize("reading", READERS)
def test_questions_without_levels_have_their_own_tables(reading: Reading) -> None:
    edition = samples.own_questions()
    text = reading(full_report(Report(edition)))
    assert "Weitere Fragen" in text
    choice = next(item for item in edition.result.items().values() if item.type == "single")
    assert choice.cells is not None
    option = edition.question(choice.question).options[0]
    assert f"{option.text.text('de')} {choice.cells.counts[0]}" in text


def test_each_field_begins_a_page_and_most_need_only_one() -> None:
    pages = pages_of(all_fields())
    edition = samples.all_fields()
    starts = [
        next(place for place, text in enumerate(pages) if place > 2 and f"{chapter} {title} {band}" in text)
        for chapter, field in enumerate(edition.result.fields, start=1)
        for title, band in [(edition.field_title(field.field), edition.points(field.score))]
    ]
    assert [later - earlier for earlier, later in pairwise(starts)] == [1, 1, 2, 1, 1, 1]


@pytest.mark.parametrize(
    "edition",
    [
        samples.all_fields(),
        samples.four_fields(),
        samples.few_answers(),
        samples.own_questions(),
        samples.edition(title="Sehr langer Titel einer Befragung " * 5, town="Verbandsgemeinde " * 8),
    ],
    ids=["all", "four", "few", "own", "long"],
)
def test_committee_gets_two_pages(edition: LocalizedResult) -> None:
    pdf = committee_report(Report(edition, comments=samples.COMMENTS))
    assert len(opened(pdf).pages) == 2


@pytest.mark.parametrize("reading", READERS)
def test_committee_reads_something_of_every_kind_and_how_much_is_left(reading: Reading) -> None:
    text = reading(committee())
    for title in (
        "Hier gehen die Meinungen auseinander",
        "Klarer Handlungsbedarf",
        "Hier weiß man zu wenig",
        "Hier sehen es die Gruppen verschieden",
        "Das läuft gut",
        "Zum Verständnis",
    ):
        assert title in text
    assert "weitere Punkte stehen im ausführlichen Bericht." in text


@pytest.mark.parametrize("reading", READERS)
def test_agenda_of_the_coordinator_is_printed_as_it_is(reading: Reading) -> None:
    edition = samples.four_fields()
    proposed = propose(edition.result)
    kept = type(proposed)(proposed.entries[3:5], ())
    text = reading(committee_report(Report(edition, agenda=kept)))
    kinds = [
        (entry in kept.entries, edition.question_text(entry.question))
        for entry in proposed.entries
        if entry.question
    ]
    assert [name in text for _, name in kinds] == [printed for printed, _ in kinds]
    assert "Keine Frage erreicht 75 Punkte bei weitgehender Einigkeit." in text


def test_same_report_is_the_same_bytes() -> None:
    report = Report(samples.few_answers())
    assert committee_report(report) == committee_report(report)


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_keeps_the_report_from_being_set(comment: str, town: str) -> None:
    edition = replace(samples.own_questions(), municipality=town)
    assert full_report(Report(edition, comments=(Comment(comment),))).startswith(b"%PDF-1.7")


def opened_and_known(edition: LocalizedResult) -> LocalizedResult:
    return replace(edition, opened=date(2026, 10, 12), contact_of="Stabsstelle Integration, Markt 1")


def test_committee_paper_stands_alone() -> None:
    """Topic, period, who was asked and answered, whom to ask, what to decide, how to read it: all in sentences."""
    text = by_pypdf(committee_report(Report(opened_and_known(samples.four_fields()))))
    assert "Worum es geht Musterstadt hat Menschen, die die Lage kennen, um ihre Einschätzung gebeten" in text
    assert "Zeitraum: Montag, 12. Oktober 2026 bis Dienstag, 3. November 2026" in text
    for row in ("Alle zusammen 56 41 36", "Verwaltung 12 9 8", "Ehrenamt 14 11 10"):
        assert row in text
    assert "Der Ausschuss nimmt das Ergebnis der Befragung „Selbstcheck 2026“" in text
    assert "Zuständig und Kontakt Stabsstelle Integration, Markt 1" in text
    assert "Kleine Gruppen werden zusammen gezeigt" in text


def test_committee_paper_names_one_day_once() -> None:
    edition = samples.four_fields()
    text = by_pypdf(committee_report(Report(replace(edition, opened=edition.day))))
    assert "Zeitraum: Dienstag, 3. November 2026" in text
    assert "3. November 2026 bis" not in text


def test_committee_paper_says_what_followed_since() -> None:
    measures = tuple(
        AgreedMeasure(f"Sprachcafé {n}", "Amt für Soziales", "Mi 31.03.2027", "begonnen") for n in range(9)
    )
    meeting = NextMeeting("Nachtreffen", "Dienstag, 1. Dezember 2026, 18:00 Uhr", "Rathaus")
    pdf = committee_report(Report(samples.all_fields(), agreed=Agreed(samples.DAY, measures, meeting)))
    text = by_pypdf(pdf)
    assert len(opened(pdf).pages) == 2
    assert "Was vereinbart wurde Sprachcafé 0 Amt für Soziales · bis Mi 31.03.2027 · begonnen" in text
    assert re.search(r"\d weitere Maßnahmen stehen in der Liste der Maßnahmen\.", text)
    assert "Wann wir uns wieder treffen Nachtreffen · Dienstag, 1. Dezember 2026, 18:00 Uhr · Rathaus" in text


def test_committee_paper_puts_measures_beside_what_they_were_when_people_last_met() -> None:
    office, until = "Amt für Soziales", "Mi 31.03.2027"
    measures = (
        AgreedMeasure("Sprachcafé", office, until, "begonnen", "vorgeschlagen"),
        AgreedMeasure("Lotsen", office, "", "verschoben, überfällig", "beschlossen, bis Mi 18.11."),
        AgreedMeasure("Lesekreis", office, until, "vorgeschlagen", "neu", is_new=True),
        *(AgreedMeasure("Langer Name " * 15, office * 6, until, "begonnen", "begonnen") for _ in range(9)),
    )
    meeting = NextMeeting("Nachtreffen", "Dienstag, 1. Dezember 2026, 18:00 Uhr", "Rathaus")
    since = "Verglichen mit dem Workshop am Donnerstag, 12. November 2026."
    for edition in (samples.all_fields(), samples.few_answers()):
        pdf = committee_report(Report(edition, agreed=Agreed(samples.DAY, measures, meeting, since)))
        assert len(opened(pdf).pages) == 2
    text = by_pypdf(pdf)
    assert f"Was vereinbart wurde {since} Sprachcafé" in text
    assert "bis Mi 31.03.2027 · begonnen (vorher: vorgeschlagen)" in text
    assert "verschoben, überfällig (vorher: beschlossen, bis Mi 18.11.)" in text
    assert "bis Mi 31.03.2027 · vorgeschlagen (neu)" in text
    same = Agreed(samples.DAY, (AgreedMeasure("Heft", office, "", "begonnen", "begonnen"),), None, since)
    text = by_pypdf(committee_report(Report(samples.few_answers(), agreed=same)))
    assert "Heft Amt für Soziales · begonnen (unverändert)" in text


def test_committee_paper_calls_nothing_agreed_that_was_only_proposed() -> None:
    typed = AgreedMeasure("Rampe", "Bauamt", "", "vorgeschlagen", is_agreed=False, is_proposed=True)
    taken_on = AgreedMeasure("Bänke", "Bauhof", "", "begonnen")
    for measures, heading in (((typed,), "Vorgeschlagene Maßnahmen"), ((typed, taken_on), "Maßnahmen")):
        agreed = Agreed(samples.DAY, measures)
        text = by_pypdf(committee_report(Report(samples.few_answers(), agreed=agreed)))
        assert "vereinbart wurde" not in text
        assert f"{heading} Rampe Bauamt · vorgeschlagen" in text


def test_committee_paper_leaves_a_line_where_nobody_is_named() -> None:
    text = by_pypdf(committee())
    assert "Zuständig und Kontakt Stelle, Name, Telefon:" in text
    assert "Zeitraum: beendet am Dienstag, 3. November 2026" in text


def test_committee_paper_shows_the_groups_in_a_picture() -> None:
    alts = [str(one["/Alt"]) for one in elements(committee()) if one["/S"] == "/Figure"]
    assert any("Verwaltung" in alt and "Rat" in alt for alt in alts)


def test_facts_at_the_front_are_a_tagged_list() -> None:
    for pdf in (four_fields(), committee()):
        kinds = [str(element["/S"]) for element in elements(pdf)]
        first = kinds.index("/L")
        assert kinds[first : first + 3] == ["/L", "/LI", "/Lbl"]
        assert "/Table" not in kinds[:first]


@pytest.mark.parametrize("reading", READERS)
def test_comments_stand_under_their_question(reading: Reading) -> None:
    text = reading(four_fields())
    question = samples.four_fields().question_text(QuestionId("st01"))
    assert (
        f"Anmerkungen 1.1 {question} {squeezed(samples.HOSTILE)} Zum Handlungsfeld insgesamt Die Absprachen"
        in text
    )
    assert "Anmerkungen zur Befragung insgesamt Bitte wiederholen Sie die Befragung." in text


def test_percentages_are_those_of_the_counts_everywhere() -> None:
    """Of the shares that other programs round otherwise, 1 of 8 and 23 of 40, each reads as it does in the chat."""
    edition = samples.four_fields()
    assert (edition.percent(1 / 8), edition.percent(23 / 40)) == ("13\u00a0%", "58\u00a0%")
