"""What coordinators take along: the report, the pictures; long work that can be cancelled."""

import io
import zipfile

import pptx
import pypdf
import pytest
from openpyxl import load_workbook
from pptx.shapes.graphfrm import GraphicFrame

from handlers.exports import taps
from handlers.surveys.taps import Report
from questionnaires.package import Package, read_package
from storage.ids import SurveyId
from tests.handlers.forged_callbacks import forges
from tests.handlers.polling import ended_with_a_word_of_five
from tests.handlers.surveying import evaluated
from tests.town import Town

pytestmark = pytest.mark.process

PNG = b"\x89PNG"


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


async def test_report_takes_one_tap_from_the_closed_survey(town: Town) -> None:
    await evaluated(town)
    await town.coordinator.taps("Bericht als PDF")
    [report] = town.coordinator.files
    assert report.name == "Kurzcheck-für-das-Ehrenamt-2026-Bericht.pdf"
    assert "Musterstadt" in text_of(report.content)
    assert town.coordinator.sees("Bericht als PDF: fertig.")


async def test_committee_gets_two_pages(town: Town) -> None:
    await evaluated(town)
    for label in ("Ergebnis", "Bericht und Tabellen", "Kurzfassung für den Ausschuss"):
        await town.coordinator.taps(label)
    [report] = town.coordinator.files
    assert len(pypdf.PdfReader(io.BytesIO(report.content)).pages) == 2
    assert "Zeitraum: Dienstag, 3. November 2026 Handlungsfelder: 3 von 3" in " ".join(
        text_of(report.content).split()
    )


async def test_proposed_resolution_comes_as_a_text_to_change(town: Town) -> None:
    await evaluated(town)
    for label in ("Ergebnis", "Bericht und Tabellen", "Kurzfassung für den Ausschuss"):
        await town.coordinator.taps(label)
    said = town.coordinator.reads()
    assert said.startswith(
        "Beschlussvorschlag zum Anpassen\n\n1. Der Ausschuss nimmt das Ergebnis der Befragung"
    )
    assert "bis zum ____________ Vorschläge zu diesen Punkten vorzulegen" in said
    await town.coordinator.taps("Zum Ergebnis")
    assert town.coordinator.reads().startswith("Ergebnis: ")


async def test_report_contains_the_agenda_as_it_was_changed(town: Town) -> None:
    await evaluated(town)
    for label in ("Ergebnis", "Tagesordnung", "Eigenen Punkt hinzufügen"):
        await town.coordinator.taps(label)
    await town.coordinator.types("Wer lädt #wen ein?")
    await town.coordinator.types("/menue")
    for label in ("Befragungen", "Beendet: Kurzcheck für das Ehr…", "Bericht als PDF"):
        await town.coordinator.taps(label)
    assert "Wer lädt #wen ein?" in text_of(town.coordinator.files[0].content)


async def test_tables_come_as_workbook_and_as_archive(town: Town) -> None:
    await evaluated(town)
    for label in ("Ergebnis", "Bericht und Tabellen", "Tabelle (Excel)", "Weitere Dateien", "Tabelle (CSV)"):
        await town.coordinator.taps(label)
    workbook, archive = town.coordinator.files
    assert workbook.name == "Kurzcheck-für-das-Ehrenamt-2026-Tabelle.xlsx"
    assert load_workbook(io.BytesIO(workbook.content), read_only=True)["Fragen"].max_row > 1
    assert zipfile.ZipFile(io.BytesIO(archive.content)).namelist() == ["ergebnis.csv", "codebuch.csv"]


async def test_tables_are_for_coordinators(town: Town) -> None:
    council = await evaluated(town)
    await town.coordinator.taps("Ergebnis freigeben")
    await town.coordinator.taps("Ja, freigeben")
    refusal = await forges(town, council[0], taps.Table(SurveyId(1), "xlsx"))
    assert "Das können hier nur" in (refusal or "")
    assert council[0].files == ()


async def test_way_on_goes_with_the_last_picture(town: Town) -> None:
    await evaluated(town)
    await town.coordinator.taps("Ergebnis")
    await town.coordinator.taps("Als Bilder ansehen")
    first, last = (message for message in town.coordinator.from_bot if message.photo is not None)
    assert (first.labels, last.labels) == ((), ("Weitere Dateien", "Zum Ergebnis", "Zur Übersicht"))
    await town.coordinator.taps("Zum Ergebnis")
    assert town.coordinator.reads().startswith("Ergebnis: Kurzcheck")


async def test_pictures_come_with_what_they_show_in_words(town: Town) -> None:
    await evaluated(town)
    await town.coordinator.taps("Ergebnis")
    await town.coordinator.taps("Als Bilder ansehen")
    assert [picture.content[:4] for picture in town.coordinator.pictures] == [PNG, PNG]
    captions = [message.text for message in town.coordinator.from_bot if message.photo is not None]
    assert all("Engagement" in caption or "Ehrenamt" in caption for caption in captions)


async def test_package_names_the_town_only_where_its_coordinator_says_so(town: Town) -> None:
    await evaluated(town)
    for label in ("Ergebnis", "Bericht und Tabellen", "Paket für andere Kommunen", "Nein, ohne Namen"):
        await town.coordinator.taps(label)
    await town.coordinator.taps("Ja, mit Namen")
    unnamed, named = (read_package(file.content) for file in town.coordinator.files)
    assert isinstance(unnamed, Package)
    assert isinstance(named, Package)
    assert (unnamed.town, named.town) == (None, "Musterstadt")


async def test_measures_go_with_a_package_only_after_a_look_at_every_word(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    for line in ("Sprachcafé <im> Rathaus, Amt für Soziales", "Lesekreis in Musterstadt", "Schlüssel"):
        await klara.types(f"/massnahmen {line}")
        if line != "Schlüssel":
            await klara.taps("Allen zeigen")
    await klara.types("/massnahmen")
    for label in ("1 · Sprachcafé <im> Rathaus", "Stand ändern", "erledigt", "Was hat geholfen?"):
        await klara.taps(label)
    await klara.types("Frau Beispiel vom Verein")
    await klara.types("/menue")
    for label in ("Befragungen", "Beendet: Kurzcheck für das Ehr…", "Ergebnis", "Bericht und Tabellen"):
        await klara.taps(label)
    await klara.taps("Paket für andere Kommunen")
    await klara.taps("Auch Maßnahmen mitgeben?")
    assert klara.reads().startswith(
        "Maßnahmen mitgeben?\n\nDiese 2 sehen bei Ihnen alle. Bitte lesen Sie sie vorher. Namen von Personen gehören "
        "nicht hinein.\n\n1 · Sprachcafé <im> Rathaus\nAmt für Soziales · erledigt\n"
        "Geholfen hat: Frau Beispiel vom Verein\n⚠ Bitte prüfen: Hier könnte eine Person zu erkennen sein.\n\n"
        "2 · Lesekreis in Musterstadt\nvorgeschlagen\n\n"
    )
    assert "und eine Maßnahme, in der ihr Name steht." in klara.reads()
    await klara.taps("Mitgeben, ohne Namen")
    assert klara.sees("Eine Maßnahme ist dabei.")
    await klara.taps("Mitgeben, mit Namen der Kommune")
    unnamed, named = (read_package(file.content) for file in klara.files)
    assert isinstance(unnamed, Package)
    assert isinstance(named, Package)
    assert [(each.what, each.office) for each in unnamed.measures] == [("Sprachcafé <im> Rathaus", None)]
    assert [(each.what, each.office) for each in named.measures] == [
        ("Sprachcafé <im> Rathaus", "Amt für Soziales"),
        ("Lesekreis in Musterstadt", None),
    ]


async def test_measures_that_changed_since_the_look_at_them_are_shown_again_first(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.types("/massnahmen Sprachcafé")
    await klara.taps("Allen zeigen")
    await klara.types("/menue")
    for label in ("Befragungen", "Beendet: Kurzcheck für das Ehr…", "Ergebnis", "Bericht und Tabellen"):
        await klara.taps(label)
    await klara.taps("Paket für andere Kommunen")
    await klara.taps("Auch Maßnahmen mitgeben?")
    olga = await town.organiser()
    await olga.types("/massnahmen Lesekreis von Frau Beispiel")
    await olga.taps("Allen zeigen")
    await klara.taps("Mitgeben, ohne Namen")
    assert klara.files == ()
    assert klara.reads().startswith("Die Maßnahmen haben sich inzwischen geändert.")
    assert "Lesekreis von Frau Beispiel" in klara.reads()
    await klara.taps("Mitgeben, ohne Namen")
    assert klara.sees("2 Maßnahmen sind dabei.")


async def test_work_can_be_cancelled(town: Town) -> None:
    await evaluated(town)
    town.sandbox.settled = None
    await town.coordinator.taps("Bericht als PDF")
    await town.coordinator.waits_for("Das dauert einige Sekunden.")
    await town.coordinator.taps("Abbrechen")
    await town.coordinator.waits_for("Bericht als PDF: abgebrochen.")
    assert town.coordinator.files == ()


async def test_work_whose_message_was_deleted_goes_on_in_one_new_message(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.taps("Ergebnis")
    town.sandbox.settled = None
    first_step = town.sandbox.faults.hold("editMessageText", chat_id=klara.user.id)
    await klara.taps("Als Bilder ansehen")
    await first_step.arrived.wait()
    await klara.deletes(klara.newest)
    first_step.release()
    await klara.waits_for("Bilder: fertig.")
    assert not klara.sees("Schritt"), "nothing is left that still says how far it is"


async def test_work_goes_on_though_it_may_not_be_said_how_far_it_is(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.taps("Ergebnis")
    town.sandbox.faults.fail("editMessageText", chat_id=klara.user.id)
    town.sandbox.settled = None
    await klara.taps("Als Bilder ansehen")
    await klara.waits_for("Bilder: fertig.")
    assert klara.pictures


async def test_result_that_was_not_released_is_no_file_for_participants(town: Town) -> None:
    council = await evaluated(town)
    refusal = await forges(town, council[0], Report(SurveyId(1), short=False))
    assert "Das können hier nur" in (refusal or "")
    await town.coordinator.taps("Ergebnis freigeben")
    await town.coordinator.taps("Ja, freigeben")
    await council[0].taps("Bericht als PDF")
    assert len(council[0].files) == 1


async def test_result_of_a_poll_comes_as_picture_cloud_and_paper(town: Town) -> None:
    klara = town.coordinator
    await ended_with_a_word_of_five(town)
    await klara.taps("Wolke")
    await klara.taps("Zur Abstimmung")
    await klara.taps("Bild")
    await klara.taps("Zur Abstimmung")
    await klara.taps("PDF")
    (paper,) = klara.files
    assert paper.name == "Was-fehlt.pdf"
    assert [picture.content[:4] for picture in klara.pictures] == [PNG, PNG]
    captions = [message.text for message in klara.from_bot if message.photo is not None]
    assert captions == ["Was fehlt?\n\nBänke (5)", "Was fehlt?\n\nBänke: 5-mal"], "a page has a heading"
    assert "Bänke" in text_of(paper.content)
    assert "5-mal" in text_of(paper.content)
    assert "Abgestimmt: 5 von 5 Personen" in text_of(paper.content)


async def test_committee_gets_slides_with_what_was_agreed(town: Town) -> None:
    await evaluated(town)
    klara = town.coordinator
    await klara.types("/massnahmen Sprachcafé im Rathaus, Amt für Soziales, bis 31.3.")
    await klara.taps("Allen zeigen")
    await klara.types("/massnahmen Neuer Schlüssel fürs Büro")
    await klara.types("/menue")
    for label in ("Befragungen", "Beendet: Kurzcheck für das Ehr…", "Ergebnis", "Bericht und Tabellen"):
        await klara.taps(label)
    await klara.taps("Folien für den Ausschuss")
    [slides] = klara.files
    assert slides.name == "Kurzcheck-für-das-Ehrenamt-2026-Folien.pptx"
    found = pptx.Presentation(io.BytesIO(slides.content)).slides
    shown = "\n".join(
        cell.text_frame.text
        for slide in found
        for shape in slide.shapes
        if isinstance(shape, GraphicFrame) and shape.has_table
        for cell in shape.table.iter_cells()
    )
    assert "Sprachcafé im Rathaus" in shown
    assert "Amt für Soziales" in shown
    assert "Schlüssel" not in shown, "it is internal"
