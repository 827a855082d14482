"""A list with „Handlungsfeld“ and „Frage“, as an office keeps it, is read as a questionnaire on the level scale."""

from questionnaires.importing import Imported, read_file
from questionnaires.model import QuestionType
from tests.questionnaires.sheets import Rows, saved

LIST: Rows = (
    ("Selbstcheck der Stadt, Stand November",),
    ("Nr.", "Handlungsfeld", "Frage", "Erläuterung", "Antworten"),
    (1, "Sprache", "Gibt es Sprachkurse?", "Auch ehrenamtliche."),
    (2, None, "Wie oft finden sie statt?", None, "täglich; wöchentlich; seltener"),
    (3, "Wohnen", "Gibt es eine Beratung?"),
    (4, None, "Was fehlt noch?", None, "offen"),
)


def brought() -> Imported:
    reading = read_file(saved({"Tabelle1": LIST}), "Check 2026.xlsx")
    assert isinstance(reading, Imported), reading
    return reading


def test_list_becomes_fields_with_questions_on_the_level_scale() -> None:
    found = brought().questionnaire

    assert [(field.title.text("de"), len(field.questions)) for field in found.fields] == [
        ("Sprache", 2),
        ("Wohnen", 2),
    ]
    first, second, third, last = (one for field in found.fields for one in field.questions)
    assert (first.type, third.type, last.type) == (
        QuestionType.LEVEL,
        QuestionType.LEVEL,
        QuestionType.LONG_TEXT,
    )
    assert first.explanation is not None
    assert first.scale[3].caption("de") == "3 · fest verankert"
    assert [option.text.text("de") for option in second.options] == ["täglich", "wöchentlich", "seltener"]
    assert found.title.text("de") == "Check 2026"


def test_what_was_understood_is_said_before_anything_is_kept() -> None:
    assert brought().understood == (
        "Die Tabelle ist als Liste gelesen: 2 Handlungsfelder und 4 Fragen (Tabelle1). Mit den Stufen (0 gibt es "
        "nicht, 1 geplant oder erste Schritte, 2 läuft, aber nicht überall, 3 fest verankert und wird überprüft) "
        "werden 2 davon beantwortet. Eigene Antworten haben 2."
    )


def test_columns_that_are_not_read_are_told() -> None:
    told = [str(one).partition(", ")[2] for one in brought().warnings]

    assert told == [
        (
            "Blatt Tabelle1, Zelle A1: Weggelassen: Was über den Spaltennamen steht, wird nicht übernommen. "
            "Ist das so gemeint, ist nichts zu tun."
        ),
        (
            "Blatt Tabelle1, Zelle A2: Weggelassen: Die Spalte „Nr.“ wird hier nicht übernommen (Zeilen 3 bis "
            "6). Ist das so gemeint, ist nichts zu tun."
        ),
    ]


def test_the_same_question_keeps_its_id_when_the_list_is_sorted_anew() -> None:
    shuffled = (*LIST[:2], LIST[4], LIST[5], LIST[2], LIST[3])
    reading = read_file(saved({"Tabelle1": shuffled}), "Check 2026.xlsx")
    assert isinstance(reading, Imported)

    assert {one.id for field in reading.questionnaire.fields for one in field.questions} == {
        one.id for field in brought().questionnaire.fields for one in field.questions
    }


def test_list_without_a_question_is_refused() -> None:
    reading = read_file(saved({"Liste": [("Thema", "Frage"), ("Sprache", None)]}), "l.xlsx")

    assert not isinstance(reading, Imported)
    assert [one.what for one in reading.problems] == ["Unter „Frage“ steht keine Frage."]
