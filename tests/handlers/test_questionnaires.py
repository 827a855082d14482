"""Questionnaires on phones: a coordinator brings one as a file, keeps it, and removes it again."""

import io
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from handlers.questionnaires import taps
from questionnaires.templates import YAML_TEMPLATE
from storage.members import Role
from tests.handlers.bringing import SEVERAL_FIRST, sends, to_the_list
from tests.handlers.forged_callbacks import forges
from tests.questionnaires.sheets import only, spreadsheet
from tests.town import AGREE, NAME, Town
from tests.web.desk import Desk
from tests.web.test_both_doors import address_of

# The list


@pytest.mark.slow
async def test_shipped_questionnaires_are_listed_with_their_languages(town: Town) -> None:
    klara = await to_the_list(town)

    assert "selbstcheck, Fassung 1 · 108 Fragen · Deutsch, Einfache Sprache, English" in klara.reads()
    assert klara.buttons() == (
        "1 · Selbstcheck",
        "2 · Kurzcheck für das Ehrenamt",
        "Eigenen Fragebogen schicken",
        "Vorlage herunterladen",
        "Von anderen Kommunen",
        "Zur Übersicht",
    )
    await klara.taps("2 · Kurzcheck für das Ehrenamt")
    assert "Umfang: 12 Fragen, etwa 2 Minuten" in klara.reads()
    assert klara.buttons() == (
        "Befragung vorbereiten",
        "Privat ausprobieren",
        "Als PDF zum Drucken",
        "Als Datei zum Ändern",
        "Zu den Fragebögen",
    )


@pytest.mark.slow
async def test_participants_have_no_list(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/menue")

    assert "Fragebögen" not in ada.buttons()


# Bringing one


@pytest.mark.process
async def test_template_comes_back_filled_in_and_becomes_a_survey(town: Town) -> None:
    klara = await to_the_list(town)
    await klara.taps("Vorlage herunterladen")
    await klara.taps("Excel-Tabelle (.xlsx)")
    template = klara.files[-1]
    assert template.name == "fragebogen-vorlage.xlsx"
    assert load_workbook(io.BytesIO(template.content)).sheetnames[0] == "Erklärung"

    await klara.taps("Eigenen Fragebogen schicken")
    await klara.sends_file(template.name, template.content)
    assert "„fragebogen-vorlage.xlsx“ ist in Ordnung." in klara.reads()
    assert "Umfang: 12 Fragen, etwa 4 Minuten" in klara.reads()
    assert "1 · Angebote (5)\n2 · Wie es weitergeht (7)" in klara.reads()
    assert "noch nicht übernommen" in klara.reads()

    await klara.taps("Übernehmen")
    assert "Übernommen." in klara.reads()
    await klara.taps("Befragung vorbereiten")
    assert "Entwurf: Vorlage 2026" in klara.reads()


@pytest.mark.process
async def test_problems_are_told_all_at_once_with_their_cells(town: Town) -> None:
    rows = only(("select_one fehlt", "q1", "Eins?"), ("image", "q2", "Wie?"))
    klara = await sends(town, "probe.xlsx", spreadsheet(rows))

    assert "„probe.xlsx“: 2 Stellen passen noch nicht" in klara.reads()
    assert (
        "1. Blatt survey, Zelle A3\nDie Liste „fehlt“ gibt es auf dem Blatt „choices“ nicht." in klara.reads()
    )
    assert "2. Blatt survey, Zelle A4\n„image“ kann hier nicht gefragt werden." in klara.reads()
    assert "Muss geändert werden (2)" in klara.reads()
    assert "Wurde weggelassen (2)\n\n1. Blatt choices, Zelle A2\n" in klara.reads()


@pytest.mark.process
async def test_refused_spreadsheet_comes_back_with_its_cells_marked(town: Town) -> None:
    klara = await sends(town, "probe.xlsx", spreadsheet(only(("image", "q2", "Wie?"))))
    cell = load_workbook(io.BytesIO(klara.files[-1].content))["survey"]["A3"]

    assert klara.files[-1].name == "probe.xlsx"
    assert cell.comment is not None
    assert cell.comment.text.startswith("Muss geändert werden: „image“ kann hier nicht gefragt werden.")
    assert (cell.value, cell.fill.start_color.rgb) == ("image", "00F4B6AE")


@pytest.mark.process
async def test_corrected_file_can_be_sent_at_once(town: Town) -> None:
    klara = await sends(town, "probe.xlsx", spreadsheet(only(("image", "q2", "Wie?"))))
    await klara.sends_file("probe.xlsx", spreadsheet())

    assert "„probe.xlsx“ ist in Ordnung." in klara.reads()


@pytest.mark.process
async def test_many_problems_are_read_page_by_page(town: Town) -> None:
    rows = only(*(("image", f"q{n}", "Wie?") for n in range(1, 61)))
    klara = await sends(town, "probe.xlsx", spreadsheet(rows))

    assert "60 Stellen passen noch nicht" in klara.reads()
    assert "60. Blatt survey, Zelle A62" not in klara.reads()
    seen = klara.reads()
    while "nächste Seite" in klara.buttons():
        await klara.taps("nächste Seite")
        seen += klara.reads()
    assert [number for number in range(1, 61) if f"\n{number}. Blatt survey" not in f"\n{seen}"] == []


@pytest.mark.process
async def test_yaml_problems_name_line_and_column(town: Town) -> None:
    klara = await sends(
        town, "probe.yaml", YAML_TEMPLATE.replace("type: ranking", "type: rangfolge").encode()
    )

    assert "eine Stelle passt noch nicht" in klara.reads()
    assert "1. Zeile 87, Spalte 9\n" in klara.reads()
    assert "„rangfolge“ ist hier nicht bekannt." in klara.reads()


@pytest.mark.process
async def test_hints_stand_behind_a_button(town: Town) -> None:
    long = "Gibt es " + "vielleicht " * 20 + "ein Leitbild?"
    klara = await sends(
        town, "probe.yaml", YAML_TEMPLATE.replace("Was soll zuerst geschehen?", long).encode()
    )

    assert "ist in Ordnung" in klara.reads()
    await klara.taps("Einen Hinweis ansehen")
    assert "Gut lesbar sind höchstens 20 Wörter und 160 Zeichen." in klara.reads()


@pytest.mark.process
@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("brief.docx", b"PK", "„brief.docx“ kann ich nicht lesen."),
        ("makros.xlsm", b"PK", "„makros.xlsm“ kann ich nicht lesen."),
        ("gross.yaml", bytes(1_000_001), "Die Datei ist größer als 1 MB."),
        ("leer.xlsx", b"nothing", "Das ist keine Tabelle"),
        (
            "eigen.yaml",
            YAML_TEMPLATE.replace("id: vorlage", "id: kurzcheck").encode(),
            "mitgelieferten Fragebogen",
        ),
    ],
)
async def test_what_cannot_be_taken_is_said_kindly(
    town: Town, name: str, content: bytes, answer: str
) -> None:
    klara = await sends(town, name, content)

    assert answer in klara.reads()
    await klara.sends_file("vorlage.yaml", YAML_TEMPLATE.encode())
    assert "„vorlage.yaml“ ist in Ordnung." in klara.reads()


@pytest.mark.process
async def test_preview_of_a_survey_shows_to_each_question_its_own_answers(town: Town) -> None:
    klara = await sends(town, "mehrere.yaml", SEVERAL_FIRST.encode())
    for label in ("Übernehmen", "Befragung vorbereiten", "Vorschau und Start"):
        await klara.taps(label)
    assert (
        "Wann haben Sie Zeit?\n\nAntworten:\nam Vormittag\nam Abend\n\nFrage 2 von 2\nWie oft?\n\n"
        "Antworten: werden geschrieben\n\n"
    ) in klara.reads()


@pytest.mark.process
async def test_file_that_is_sent_at_the_list_is_taken_there(town: Town) -> None:
    klara = await to_the_list(town)
    await klara.sends_file("vorlage.yaml", YAML_TEMPLATE.encode())
    assert "„vorlage.yaml“ ist in Ordnung." in klara.reads()


@pytest.mark.slow
async def test_file_that_nobody_asked_for_is_answered_and_the_question_stays(town: Town) -> None:
    ada, klara = await town.participant("Ada"), town.coordinator
    await klara.types("/menue")
    await klara.sends_file("liste.xlsx", b"-")
    assert klara.reads() == (
        "Diese Datei habe ich nicht gelesen. Eigene Fragebögen schicken Sie unter „Fragebögen“, Pakete anderer "
        "Kommunen unter „Fragebögen“ und „Von anderen Kommunen“."
    )
    await klara.types("/umfrage")
    await klara.sends_file("liste.xlsx", b"-")
    await klara.types("Wo treffen wir uns? Rathaus / Schule")
    assert "Wo treffen wir uns?\n\n1 · Rathaus" in klara.reads()
    await klara.taps("Senden an eine Person")
    await ada.sends_file("antwort.pdf", b"-")
    assert ada.reads().startswith(
        "Diese Datei habe ich nicht gelesen. Bitte tippen oder schreiben Sie Ihre Antwort."
    )
    assert ada.buttons()[:2] == ("1 · Rathaus", "2 · Schule")


@pytest.mark.slow
@pytest.mark.both_doors
async def test_text_in_place_of_a_file_is_answered_as_fits_the_door(town: Town) -> None:
    invite = await town.workshops.invitations.admit(
        NAME, role=Role.COORDINATOR, group_code=None, valid_for=timedelta(days=1)
    )
    async with Desk(address_of(town)) as desk:
        await desk.enters(invite.code or "")
        await desk.taps(AGREE)
        await desk.taps("Fragebögen")
        await desk.taps("Eigenen Fragebogen schicken")
        await desk.types("Hier ist er:")
        assert "Wählen Sie im Feld darunter die Datei aus und senden Sie sie." in desk.text
        assert "Büroklammer" not in desk.text


@pytest.mark.process
async def test_text_in_place_of_a_file_is_answered_and_the_file_still_awaited(town: Town) -> None:
    klara = await to_the_list(town)
    await klara.taps("Eigenen Fragebogen schicken")
    await klara.types("Hier ist er:")
    assert "Das ist ein Text und keine Datei." in klara.reads()
    await klara.sends_file("vorlage.yaml", YAML_TEMPLATE.encode())

    assert "ist in Ordnung" in klara.reads()


@pytest.mark.process
async def test_changed_questionnaire_is_told_to_raise_its_version(town: Town) -> None:
    klara = await sends(town, "vorlage.yaml", YAML_TEMPLATE.encode())
    await klara.taps("Übernehmen")
    await sends(town, "vorlage.yaml", YAML_TEMPLATE.replace("Angebote", "Orte").encode())
    assert "Bitte erhöhen Sie die Fassung von 1 auf 2" in klara.reads()

    await sends(town, "vorlage.yaml", YAML_TEMPLATE.encode())
    assert "haben Sie schon übernommen" in klara.reads()


@pytest.mark.slow
async def test_file_of_somebody_without_the_right_is_not_read(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.sends_file("vorlage.yaml", YAML_TEMPLATE.encode())

    assert "ist in Ordnung" not in ada.reads()


@pytest.mark.slow
async def test_forged_button_of_a_participant_opens_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    answer = await forges(town, ada, taps.SendFile())
    await ada.sends_file("vorlage.yaml", YAML_TEMPLATE.encode())

    assert "Das können hier nur" in (answer or "")
    assert "ist in Ordnung" not in ada.reads()


@pytest.mark.slow
@pytest.mark.parametrize(
    "forgery", ["ao:tkurzcheck:nie", "ag:tkurzcheck:nie", "qt:kurzcheck:a:nie:3", "qs:99", "qg:exe"]
)
async def test_forged_button_of_a_coordinator_gets_a_kind_answer(town: Town, forgery: str) -> None:
    klara = await to_the_list(town)

    assert await forges(town, klara, forgery) == "Das gibt es nicht mehr."


@pytest.mark.process
async def test_reworded_question_is_pointed_out(town: Town) -> None:
    klara = await sends(town, "vorlage.yaml", YAML_TEMPLATE.encode())
    await klara.taps("Übernehmen")
    text = YAML_TEMPLATE.replace("version: 1             #", "version: 2             #")
    changed = text.replace("Was soll zuerst geschehen?", "Was ist am wichtigsten?")
    await sends(town, "vorlage.yaml", changed.encode())

    assert "Diese Fragen sind anders als in der Fassung davor: zuk1." in klara.reads()


@pytest.mark.process
async def test_own_questionnaire_can_be_removed_again(town: Town) -> None:
    klara = await sends(town, "vorlage.yaml", YAML_TEMPLATE.encode())
    await klara.taps("Übernehmen")
    await klara.taps("Aus der Liste entfernen")
    assert "Befragungen, die es schon gibt, bleiben" in klara.reads()
    await klara.taps("Ja, entfernen")

    assert "Vorlage" not in klara.reads()


@pytest.mark.process
async def test_hostile_words_stay_words(town: Town) -> None:
    text = YAML_TEMPLATE.replace("Vorlage: Treffpunkte im Ort", "<b>Orte</b> & Wege")
    klara = await sends(town, "<i>böse</i>.yaml", text.encode())

    assert "„<i>böse</i>.yaml“ ist in Ordnung." in klara.reads()
    assert "<b>Orte</b> & Wege" in klara.reads()
