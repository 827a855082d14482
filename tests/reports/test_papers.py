"""The drafts for a town hall: whole, filled, marked, and readable in a word processor."""

import io
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from reports.papers import FOR_OPERATORS, GAP, MARK, NAMES, papers, text
from reports.papers.facts import Facts
from reports.papers.kept import KEPT
from storage.database import Database, Transaction

FACTS = Facts(
    town="Musterstadt",
    day=date(2026, 11, 3),
    minimum_group_size=7,
    languages=("Deutsch", "English"),
    telegram=True,
    browser="https://rundfrage.musterstadt.example",
    controller="Stadt Musterstadt, Markt 1 | Rathaus",
    officer="Datenschutz, Zimmer 3",
    contact="Stabsstelle, Zimmer 12",
    storage_months=24,
    operator="Kommunales Rechenzentrum, Ring 5",
)
NOTHING_SAID = Facts("Musterstadt", date(2026, 11, 3), 5, ("Deutsch",), telegram=True, browser=None)


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def words_of(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.slow
def test_every_draft_says_so_on_every_page_and_speaks_german() -> None:
    made = papers(FACTS)
    assert len(made) == len(NAMES) == 7
    for content in made.values():
        document = opened(content)
        assert document.sections[0].header.paragraphs[0].text == MARK
        assert {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))} == {"de-DE"}
        assert (document.core_properties.author, document.core_properties.language) == (
            "Musterstadt",
            "de-DE",
        )
        assert document.core_properties.title
        assert "Entwurf" in words_of(document)
        for table in document.tables:
            assert len(list(table.rows[0]._tr.iter(qn("w:tblHeader")))) == 1
            assert not list(table.rows[1]._tr.iter(qn("w:tblHeader")))


def test_drafts_are_filled_from_what_the_town_has_said() -> None:
    record, period = text("verarbeitungsverzeichnis", FACTS), text("loeschkonzept", FACTS)
    for said in (FACTS.controller, FACTS.officer, FACTS.contact, FACTS.operator, FACTS.browser):
        assert said is not None
        assert said in record
    assert "werden 24 Monate nach ihrem Ende gelöscht" in period
    assert "mindestens 7 Personen" in record


def test_address_of_several_lines_stays_in_its_point() -> None:
    facts = replace(FACTS, controller="Stadt Musterstadt,\nMarkt 1\n\n# 12345 Musterstadt")
    record = text("verarbeitungsverzeichnis", facts)
    assert "- Verantwortlich: Stadt Musterstadt, Markt 1, # 12345 Musterstadt\n" in record


def test_what_nobody_has_said_is_a_gap_and_not_made_up() -> None:
    record = text("verarbeitungsverzeichnis", NOTHING_SAID)
    assert f"Datenschutzbeauftragte oder Datenschutzbeauftragter: {GAP}" in record
    assert "noch nicht festgelegt" in record
    assert "im Browser" not in record.partition("## Empfänger")[2]
    assert "None" not in "".join(text(name, NOTHING_SAID) for name in NAMES if name != FOR_OPERATORS)


def test_town_without_telegram_reads_nothing_of_it_as_a_recipient() -> None:
    without = replace(FACTS, telegram=False)
    assert "- Telegram:" in text("verarbeitungsverzeichnis", FACTS)
    assert "- Telegram:" not in text("verarbeitungsverzeichnis", without)
    assert "App Telegram" not in text("barrierefreiheit", without)


@pytest.mark.slow
def test_contract_is_written_only_where_somebody_else_runs_the_server() -> None:
    assert any(FOR_OPERATORS in name for name in papers(FACTS))
    assert not any(FOR_OPERATORS in name for name in papers(replace(FACTS, operator=None)))


@pytest.mark.slow
async def test_every_table_about_people_stands_in_the_record(database: Database) -> None:
    """Whoever adds a table says in the record what it is for."""

    def about_people(tx: Transaction) -> set[str]:
        names = [row["name"] for row in tx.all("""SELECT name FROM pragma_table_list WHERE type = 'table'""")]
        return {name for name in names if leads_to_a_person(tx, name)}

    def leads_to_a_person(tx: Transaction, name: str) -> bool:
        keys = tx.all("""SELECT "table" FROM pragma_foreign_key_list(:name)""", name=name)
        columns = tx.all("""SELECT name FROM pragma_table_info(:name)""", name=name)
        return bool(
            {key["table"] for key in keys} & {"person", "membership", "session", "response"}
            or {column["name"] for column in columns} & {"person_id", "pseudonym"}
        )

    named = {table for each in KEPT for table in each.tables}
    assert await database.read(about_people) - named == set()
    tables = await database.read(
        lambda tx: {row["name"] for row in tx.all("""SELECT name FROM pragma_table_list""")}
    )
    assert named <= tables


@pytest.mark.slow
def test_record_read_back_has_a_row_for_everything_that_is_kept() -> None:
    document = opened(papers(FACTS)["1-verarbeitungsverzeichnis.docx"])
    [table] = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Daten", "Wozu", "Wie lange"]
    assert [row.cells[0].text for row in table.rows[1:]] == [each.what for each in KEPT]
    title, *headings = [
        paragraph.text for paragraph in document.paragraphs if paragraph.style and
        paragraph.style.name in ("Title", "Heading 1")
    ]  # fmt: skip
    assert title.startswith("Verzeichnis der Verarbeitungstätigkeiten")
    assert headings[:2] == ["Verantwortliche Stelle", "Zweck und Rechtsgrundlage"]
    assert not any(paragraph.text.startswith(("#", "|", "- ")) for paragraph in document.paragraphs)


@pytest.mark.slow
def test_what_was_copied_out_of_a_pdf_stops_no_draft() -> None:
    """Control signs come along unseen, and no file for a word processor may hold them."""
    said = replace(FACTS, town="Muster\x02stadt" * 30, controller="Stadt\x0bMuster\x1fstadt")
    written = papers(said)
    assert all(opened(content) for name, content in written.items() if name.endswith(".docx"))
