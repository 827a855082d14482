"""What is kept of a workshop: every item of its run sheet with its result, and what was agreed."""

import io
from datetime import timedelta

import docx
import pytest
from docx.document import Document
from pypdf import PdfReader

from sandbox.person import Person
from tests.handlers.preparing import prepared
from tests.town import Town


def taken_along(klara: Person) -> Document:
    """The record that came last as a file."""
    return docx.Document(io.BytesIO(klara.files[-1].content))


def headings(document: Document) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and "Heading" in str(each.style.name)]


@pytest.mark.slow
async def test_record_has_every_item_with_its_result_and_what_was_agreed(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(
        town, "Begrüßung", "Wo treffen wir uns? Rathaus / Schule", "Geheim <b>?", "Schluss"
    )
    await klara.taps("Weiter: Begrüßung")
    await klara.taps("Weiter: Wo treffen wir uns?")
    for person in people:
        await person.taps("1 · Rathaus")
    await klara.taps("Abstimmung: Wo treffen wir uns?")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    await klara.types("/menue")
    await klara.taps("Ablauf")
    await klara.taps("Workshop")
    await klara.taps("Protokoll als PDF")
    await town.settled()
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(klara.files[-1].content)).pages)
    assert "Protokoll: Workshop" in text
    assert "Wer dabei war" in text
    assert "Haben mitgemacht" in text
    assert "Besprochen, ohne Abstimmung." in text
    assert "2. Wo treffen wir uns?" in text
    assert "100 %" in text
    assert "3. Geheim <b>?" in text
    assert "Dazu kam es nicht." in text
    await klara.types("/menue")
    await klara.taps("Ablauf")
    await klara.taps("Workshop")
    await klara.taps("Protokoll als DOCX")
    await town.settled()
    document = taken_along(klara)
    assert [
        each.text for each in document.paragraphs if each.style is not None and each.style.name == "Heading 1"
    ] == [
        "Wer dabei war",
        "1. Begrüßung",
        "2. Wo treffen wir uns?",
        "3. Geheim <b>?",
        "4. Schluss",
    ]
    assert document.tables[1].rows[1].cells[0].text.endswith("Rathaus")


@pytest.mark.slow
async def test_record_tells_a_poll_that_was_taken_back_from_one_that_goes_on(town: Town) -> None:
    await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Wann? Jetzt / Nie")
    for label in ("Weiter: Wo?", "Abstimmung: Wo?", "Abstimmung zurücknehmen", "Zum Ablauf", "Weiter: Wann?"):
        await klara.taps(label)
    await klara.taps("Protokoll als DOCX")
    await town.settled()
    written = [each.text for each in taken_along(klara).paragraphs]
    assert written[written.index("1. Wo?") + 1] == "Die Abstimmung fand nicht statt."
    assert written[written.index("2. Wann?") + 1] == "Die Abstimmung läuft noch."


@pytest.mark.slow
async def test_poll_that_was_asked_besides_is_in_the_record_and_among_the_results(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Schluss")
    await klara.types("/umfrage Davor? Ja / Nein")
    await klara.taps("Senden an 5 Personen")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    await town.time_passes(timedelta(minutes=5))
    for label in ("Zur Übersicht", "Ablauf", "Workshop", "Weiter: Wo?"):
        await klara.taps(label)
    await klara.types("/umfrage Jetzt <Pause>? Ja / Nein")
    await klara.taps("Senden an 5 Personen")
    for person in people:
        await person.taps("1 · Ja")
    for label in (
        "Abstimmung beenden",
        "Ja, beenden",
        "Noch einmal abstimmen lassen",
        "Senden an 5 Personen",
    ):
        await klara.taps(label)
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    await town.time_passes(timedelta(days=1))
    await klara.types("/umfrage Am Tag danach? Ja / Nein")
    await klara.taps("Senden an 5 Personen")
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop"):
        await klara.taps(label)
    assert [label for label in klara.buttons() if "Ergebnis" in label] == ["Ergebnis: Jetzt <Pause>?"]
    for ending in ("PDF", "DOCX"):
        await klara.taps(f"Protokoll als {ending}")
        await town.settled()
        await klara.taps("Zurück")
    paper, written = (io.BytesIO(each.content) for each in klara.files[-2:])
    text = "\n".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "Außerdem: Jetzt <Pause>?" in text
    document = docx.Document(written)
    assert headings(document) == [
        "Wer dabei war",
        "1. Wo?",
        "2. Schluss",
        "Außerdem: Jetzt <Pause>?",
        "Runde 2",
    ]
    assert "Noch ist nicht alles beendet." in text, "the poll of the first item is open"
    assert document.tables[0].rows[1].cells[1].text == "5 (100 %)"


@pytest.mark.slow
async def test_round_that_is_held_in_the_workshop_stands_in_its_record_and_the_one_before_it_does_not(
    town: Town,
) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Begrüßung")
    await klara.types("/umfrage Wo? Rathaus / Schule")
    await klara.taps("Senden an 5 Personen")
    for person in people:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    await town.time_passes(timedelta(days=1))
    for label in ("Zur Übersicht", "Ablauf", "Workshop", "Weiter: Begrüßung"):
        await klara.taps(label)
    await klara.types("/menue")
    for label in ("Abstimmungen", "Beendet: Wo?", "Noch einmal abstimmen lassen", "Senden an 5 Personen"):
        await klara.taps(label)
    for person in people:
        await person.taps("2 · Schule")
    for label in ("Abstimmung beenden", "Ja, beenden", "Abstimmungen"):
        await klara.taps(label)
    assert [each for each in klara.buttons() if "Wo?" in each] == ["Beendet: Runde 2: Wo?", "Beendet: Wo?"]
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop"):
        await klara.taps(label)
    assert "Ergebnis: Wo?" in klara.buttons()
    await klara.taps("Protokoll als DOCX")
    await town.settled()
    document = taken_along(klara)
    assert headings(document) == ["1. Begrüßung", "Außerdem: Runde 2: Wo?"]
    assert "5 (100 %)" in document.tables[0].rows[2].cells[1].text


@pytest.mark.slow
async def test_record_says_that_a_measure_is_missing_which_only_the_organisation_sees(town: Town) -> None:
    klara = await prepared(town, "Wie geht es weiter?", "Pause")
    for label in ("Weiter: Wie geht es weiter?", "Maßnahme daraus machen"):
        await klara.taps(label)
    await klara.types("Sprachcafé, Amt für Soziales")
    measure = klara.newest
    for shown in (False, True):
        if shown:
            await klara.taps("Allen zeigen", of=measure)
        await klara.types("/menue")
        for label in ("Ablauf", "Workshop", "Protokoll als DOCX"):
            await klara.taps(label)
        await town.settled()
        document = taken_along(klara)
        written = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        assert ("Sprachcafé" in written) == shown
        assert ("Eine Maßnahme steht nicht darin, weil nur die Organisation sie sieht." in klara.reads()) == (
            not shown
        )


@pytest.mark.slow
async def test_record_has_both_rounds_below_their_item_each_with_its_numbers(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Schluss")
    await klara.taps("Weiter: Wo?")
    for person in people[:3]:
        await person.taps("1 · Rathaus")
    for person in people[3:]:
        await person.taps("2 · Schule")
    for label in ("Abstimmung: Wo?", "Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen"):
        await klara.taps(label)
    await klara.taps("Senden an 5 Personen")
    for person in people:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen"):
        await klara.taps(label)
    await klara.taps("Senden an 5 Personen")
    await people[0].taps("2 · Schule")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    for ending in ("PDF", "DOCX"):
        await klara.types("/menue")
        for label in ("Ablauf", "Workshop", f"Protokoll als {ending}"):
            await klara.taps(label)
        await town.settled()
    paper, written = (io.BytesIO(each.content) for each in klara.files[-2:])
    text = "\n".join(page.extract_text() for page in PdfReader(paper).pages)
    first, second, third = (text.index(each) for each in ("1. Wo?", "\nRunde 2", "\nRunde 3"))
    assert "3 (60 %)" in text[first:second]
    assert "5 (100 %)" in text[second:third]
    assert "Weniger als 5 Personen haben geantwortet." in text[third:], "one vote alone is told nobody"
    document = docx.Document(written)
    assert headings(document) == ["Wer dabei war", "1. Wo?", "Runde 2", "Runde 3", "2. Schluss"]
    tables = [[cell.text for cell in each.columns[1].cells] for each in document.tables[1:]]
    assert tables == [["Ergebnis", "3 (60 %)", "2 (40 %)"], ["Runde 2", "5 (100 %)", "0 (0 %)"]]


@pytest.mark.slow
async def test_round_that_is_reworded_stays_one_of_the_same_people_and_keeps_its_place(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Schluss")
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung: Wo?", "Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    late = await town.participant("Lena")
    for label in ("Noch einmal abstimmen lassen", "Wortlaut ändern"):
        await klara.taps(label)
    assert "Mit anderen Antworten wird daraus eine neue Abstimmung:" in klara.reads()
    await klara.types("Wo feiern wir?")
    assert "Gefragt werden dieselben Personen wie beim letzten Mal (5 Personen)." in klara.reads()
    assert "Eine Person ist seitdem dazugekommen. Sie wird nicht gefragt" in klara.reads()
    assert "Zum Ablauf" in klara.buttons()
    await klara.taps("Senden an 5 Personen")
    assert "Wo feiern wir?" not in late.reads()
    for person in people:
        assert "Wo feiern wir?" in person.reads()
        await person.taps("2 · Schule")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop", "Protokoll als DOCX"):
        await klara.taps(label)
    await town.settled()
    document = taken_along(klara)
    assert headings(document) == ["Wer dabei war", "1. Wo?", "Runde 2: Wo feiern wir?", "2. Schluss"]


@pytest.mark.slow
async def test_round_with_other_answers_is_a_new_poll_of_the_same_item(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule", "Schluss")
    await klara.taps("Weiter: Wo?")
    for person in people:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung: Wo?", "Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen"):
        await klara.taps(label)
    late = await town.participant("Lena")
    await klara.taps("Wortlaut ändern")
    await klara.types("Wo? Rathaus / Park")
    assert "Gefragt werden: alle Gruppen" in klara.reads()
    await klara.taps("Senden an 6 Personen")
    await klara.taps("Zum Ablauf")
    assert "▶ 1. Wo? · 0 von 6 haben geantwortet" in klara.reads()
    for person in (*people, late):
        await person.taps("2 · Park")
    assert "▶ 1. Wo? · 6 von 6 haben geantwortet" in klara.reads(), "it follows the votes"
    await klara.taps("Weiter: Schluss")
    assert "Die Abstimmung läuft noch (6 von 6)." in klara.reads()
    await klara.taps("Abstimmung beenden und weiter")
    assert [each for each in klara.buttons() if "Wo?" in each] == ["Ergebnis: Wo?", "Anders gefragt: Wo?"]
    await klara.taps("Ergebnis: Wo?")
    assert "Rathaus: 5 (100 %)" in klara.reads()
    for label in ("Zum Ablauf", "Anders gefragt: Wo?"):
        await klara.taps(label)
    assert "Park: 6 (100 %)" in klara.reads()
    assert "vorher" not in klara.reads()
    for label in ("Zum Ablauf", "Protokoll als DOCX"):
        await klara.taps(label)
    await town.settled()
    document = taken_along(klara)
    assert headings(document) == ["Wer dabei war", "1. Wo?", "Danach anders gefragt: Wo?", "2. Schluss"]
    tables = [[cell.text for cell in each.columns[1].cells] for each in document.tables[1:]]
    assert tables == [["Ergebnis", "5 (100 %)", "0 (0 %)"], ["Ergebnis", "0 (0 %)", "6 (100 %)"]]


@pytest.mark.slow
async def test_round_of_what_was_asked_otherwise_is_counted_from_there(town: Town) -> None:
    people = await town.participants(5)
    klara = await prepared(town, "Wo? Rathaus / Schule")
    await klara.taps("Weiter: Wo?")
    await klara.taps("Abstimmung: Wo?")
    for label in ("Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen", "Anders fragen"):
        await klara.taps(label)
    for label in ("Mehrere Antworten", "Senden an 5 Personen"):
        await klara.taps(label)
    for person in people:
        await person.taps("1 · Rathaus")
    for label in ("Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen"):
        await klara.taps(label)
    await klara.taps("Senden an 5 Personen")
    for label in ("Abstimmung beenden", "Ja, beenden", "Zum Ablauf", "Protokoll als DOCX"):
        await klara.taps(label)
    await town.settled()
    document = taken_along(klara)
    assert headings(document) == ["Wer dabei war", "1. Wo?", "Danach anders gefragt: Wo?", "Runde 2"]


@pytest.mark.slow
async def test_record_says_when_people_meet_again(town: Town) -> None:
    klara = await prepared(town, "Wie geht es weiter?")
    olga = await town.organiser()
    await klara.taps("Weiter: Wie geht es weiter?")
    await olga.taps("Neues Treffen")
    await olga.types("3.12. 18 Uhr")
    await olga.taps("Ort oder Link angeben")
    await olga.types("Bürgerhaus & Garten")
    await olga.taps(next(label for label in olga.buttons() if label.startswith(("Einladen", "Treffen"))))
    for ending in ("PDF", "DOCX"):
        await klara.types("/menue")
        for label in ("Ablauf", "Workshop", f"Protokoll als {ending}"):
            await klara.taps(label)
        await town.settled()
    paper, written = (io.BytesIO(each.content) for each in klara.files[-2:])
    said = "Folgetreffen · Donnerstag, 3. Dezember 2026, 18:00 Uhr · Bürgerhaus & Garten"
    text = " ".join("\n".join(page.extract_text() for page in PdfReader(paper).pages).split())
    assert f"Wann wir uns wieder treffen {said}" in text
    assert [each.text for each in docx.Document(written).paragraphs][-2:] == [
        "Wann wir uns wieder treffen",
        said,
    ]
