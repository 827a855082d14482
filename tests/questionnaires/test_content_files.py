"""A file that is no content file at all, or a damaged one, is refused in one clear line; no text breaks the reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.catalogue import FileRefused, loads
from questionnaires.importing import Imported, read_file
from tests.questionnaires.reading import MINIMAL, problems


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: Fehler: Die Datei ist leer. Bitte beginnen Sie mit der Vorlage."),
        ("# nur ein Kommentar\n", "1:1: Fehler: Die Datei ist leer. Bitte beginnen Sie mit der Vorlage."),
        (
            "- a\n- b\n",
            "1:1: Fehler: Hier werden Schlüssel mit Werten erwartet. Bitte rücken Sie die Schlüssel darunter ein.",
        ),
        (
            "id: a\ntitle: b: c\n",
            (
                "2:9: Fehler: Hier steht ein Doppelpunkt, wo keiner stehen darf. "
                "Bitte setzen Sie den Text in Anführungszeichen oder prüfen Sie den Einzug."
            ),
        ),
        (
            "id: a\n\ttitle: b\n",
            "2:1: Fehler: Hier steht ein Tabulator. Bitte rücken Sie mit Leerzeichen ein.",
        ),
        (
            'id: "a\n',
            (
                "2:1: Fehler: Ein Anführungszeichen oder eine Klammer wird nicht geschlossen. "
                "Bitte schließen Sie, was in dieser Zeile beginnt."
            ),
        ),
        ("a: *b\n", "1:4: Fehler: Verweise (*name) sind nicht erlaubt. Bitte schreiben Sie den Text aus."),
        (
            "a: !!python/object:os.system x\n",
            "1:4: Fehler: Das Kennzeichen „python/object:os.system“ ist nicht erlaubt. Bitte lassen Sie es weg.",
        ),
        (
            "? [1]\n: 2\n",
            "1:3: Fehler: Ein Schlüssel muss ein Wort sein. Bitte prüfen Sie Klammern und Einzug.",
        ),
        (
            "[" * 2000,
            "1:1: Fehler: Die Datei ist viel zu tief verschachtelt. Bitte folgen Sie dem Aufbau der Vorlage.",
        ),
    ],
)
def test_unreadable_file_is_one_clear_line(text: str, said: str) -> None:
    assert problems(text) == [said]


def test_alias_bomb_is_refused_without_being_unfolded() -> None:
    layers = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    layers += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]

    found = problems("\n".join(layers))

    assert len(found) == 40
    assert (
        found[0]
        == "1:5: Fehler: Anker und Verweise (&a0) sind nicht erlaubt. Bitte schreiben Sie den Text aus."
    )


def test_huge_file_is_refused_before_it_is_read() -> None:
    assert problems("#" * 2_000_001)[0].startswith("1:1: Fehler: Die Datei ist zu groß")
    reading = read_file(b"#" * 1_000_001, "riesig.yaml")
    assert isinstance(reading, FileRefused)
    assert reading.problems[0].what == "Die Datei ist zu groß, höchstens 1 MB ist möglich."


def test_file_is_read_with_or_without_a_byte_order_mark() -> None:
    assert isinstance(read_file(MINIMAL.encode("utf-8-sig"), "probe.yaml"), Imported)


def test_file_in_another_encoding_says_so() -> None:
    reading = read_file("title: {de: Größe}".encode("latin-1"), "alt.yaml")
    assert isinstance(reading, FileRefused)
    assert reading.problems[0].what == "Die Datei ist kein Text in UTF-8."


@given(text=st.text(max_size=80))
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    assert isinstance(loads(text, "f.yaml"), FileRefused)


@given(data=st.data())
def test_no_damaged_file_breaks_the_reader(data: st.DataObject) -> None:
    lines = MINIMAL.splitlines()
    index = data.draw(st.integers(0, len(lines) - 1))
    lines[index] = data.draw(
        st.sampled_from(["", lines[index] + " x", lines[index] * 2, "  " + lines[index], "- 1"])
    )

    reading = loads("\n".join(lines), "f.yaml")

    if isinstance(reading, FileRefused):
        assert all(1 <= problem.line <= len(lines) + 1 for problem in reading.problems)
