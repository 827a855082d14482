"""A poll as people type it."""

import pytest

from handlers.polls.line import Line, Unclear, answers, parse


@pytest.mark.parametrize(
    ("text", "question", "options"),
    [
        ("Wo treffen wir uns? Rathaus / Bücherei", "Wo treffen wir uns?", ("Rathaus", "Bücherei")),
        ("Wo treffen wir uns?Rathaus/Bücherei", "Wo treffen wir uns?", ("Rathaus", "Bücherei")),
        ("Wann? Mo; Di; Mi", "Wann?", ("Mo", "Di", "Mi")),
        ("Wann? Mo | Di", "Wann?", ("Mo", "Di")),
        ("Was zuerst\n1. Sprache\n2) Sport\n- Kultur", "Was zuerst", ("Sprache", "Sport", "Kultur")),
        ("Sind Sie einverstanden?", "Sind Sie einverstanden?", ()),
        ("Wer? Rat / rat / Beirat", "Wer?", ("Rat", "Beirat")),
        ("Wann? 18:00 / 19:00", "Wann?", ("18:00", "19:00")),
        ("Bus/Bahn", "Bus/Bahn", ()),
        ("Wer? Rat und/oder Beirat / niemand", "Wer?", ("Rat und/oder Beirat", "niemand")),
        ("Wer? Wie? Ja / Nein", "Wer? Wie?", ("Ja", "Nein")),
        ("Wann? Montag, Dienstag oder Mittwoch", "Wann?", ("Montag", "Dienstag", "Mittwoch")),
        ("Wann? Montag, Dienstag, oder Mittwoch", "Wann?", ("Montag", "Dienstag", "Mittwoch")),
        ("Wer räumt auf? ich, du, wir alle", "Wer räumt auf?", ("ich", "du", "wir alle")),
        ("Wo? Rathaus oder Bücherei", "Wo?", ("Rathaus", "Bücherei")),
        ("Where? Town hall, school or library", "Where?", ("Town hall", "school", "library")),
        ("Wo? Rathaus, Saal 2 / Bücherei", "Wo?", ("Rathaus, Saal 2", "Bücherei")),
        ("Wie lange? 1,5 oder 2,5 Stunden", "Wie lange?", ("1,5", "2,5 Stunden")),
        ("Wann? Mo,Di,Mi", "Wann?", ("Mo", "Di", "Mi")),
        ("Was? Rat und/oder Beirat, niemand", "Was?", ("Rat und/oder Beirat", "niemand")),
    ],
)
def test_line_is_read_as_it_was_meant(text: str, question: str, options: tuple[str, ...]) -> None:
    assert parse(text) == Line(question, options)


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("  \n ", Unclear("poll-line-empty")),
        ("Wo? Rathaus", Unclear("poll-line-one-option")),
        ("Wo? Rathaus / rathaus", Unclear("poll-line-one-option")),
        ("Wo? " + " / ".join(str(n) + " Uhr" for n in range(13)), Unclear("poll-line-many-options", 12)),
        ("Wo? kurz / " + "x" * 101, Unclear("poll-line-long-option", 100)),
        ("x" * 301, Unclear("poll-line-long-question", 300)),
    ],
)
def test_line_that_is_unclear_says_what_to_do(text: str, unclear: Unclear) -> None:
    assert parse(text) == unclear


def test_question_and_options_are_read_as_an_arabic_keyboard_writes_them() -> None:
    assert parse("أين نلتقي؟ مدرسة، مكتبة") == Line("أين نلتقي؟", ("مدرسة", "مكتبة"))
    assert parse("أين نلتقي؟ مدرسة؛ مكتبة") == Line("أين نلتقي؟", ("مدرسة", "مكتبة"))
    assert parse("أين نلتقي؟") == Line("أين نلتقي؟", ())


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Rathaus, Schule oder Markt", ("Rathaus", "Schule", "Markt")),
        ("Ja / Nein / Weiß nicht?", ("Ja", "Nein", "Weiß nicht?")),
        ("Rathaus (mit Aufzug?) / Schule", ("Rathaus (mit Aufzug?)", "Schule")),
        ("Ja? / Nein?", ("Ja?", "Nein?")),
        ("Rathaus?\nSchule", ("Rathaus?", "Schule")),
        ("Wo? Rathaus / Schule", ("Rathaus", "Schule")),
    ],
)
def test_answers_below_a_question_may_bear_question_marks(text: str, options: tuple[str, ...]) -> None:
    assert answers("Wo?", text) == Line("Wo?", options)


@pytest.mark.parametrize("text", ["Rathaus", " / ", "Rathaus / rathaus", "Wann?"])
def test_answers_are_at_least_two(text: str) -> None:
    assert answers("Wo?", text) == Unclear("poll-line-one-option")
