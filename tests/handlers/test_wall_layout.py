"""What stands on the wall shares its room: what is short stands there large, what is long small, and on pages."""

import pytest

from handlers.wall.layout import laid_out
from handlers.wall.parts import Choices, Counter, Heading, Line, Note, Part, Table
from locales import Markup

SHORT = "Womit fangen wir an?"
LONG = (
    "Welche Möglichkeiten der Zusammenarbeit zwischen Verwaltung und Ehrenamt gehen wir im nächsten Jahr an? "
    * 2
)
COUNTER = Counter(24, 28, "24 von 28 haben geantwortet")
NOTES = (Note(Markup("Durchschnitt: 5,3")), Note(Markup("Das ist ein Stimmungsbild, kein Beschluss.")))


def counted(rows: int) -> Table:
    lines = tuple(Line(f"Antwort {row}", ("7 (29\u00a0%)",), 29) for row in range(rows))
    return Table("Ergebnis", ("Antwort", "Ergebnis"), lines)


def heading(parts: tuple[Part, ...]) -> Heading:
    return next(part for part in parts if isinstance(part, Heading))


@pytest.mark.parametrize("rows", [2, 3, 4, 5])
def test_few_answers_to_a_short_question_leave_question_and_counter_large(rows: int) -> None:
    made = laid_out((Heading(SHORT, "Abstimmung beendet"), COUNTER, counted(rows), NOTES[1]))
    assert COUNTER in made
    assert (heading(made).size, heading(made).above) == ("h25", "Abstimmung beendet")


def test_beside_a_long_result_the_counter_stands_above_the_question_and_sentences_follow_each_other() -> None:
    made = laid_out((Heading(LONG, "Abstimmung beendet"), COUNTER, counted(12), *NOTES))
    assert COUNTER not in made
    assert heading(made).above == "Abstimmung beendet · 24 von 28 haben geantwortet"
    assert heading(made).tight
    told = [part.text for part in made if isinstance(part, Note)]
    assert told == ["Durchschnitt: 5,3 · Das ist ein Stimmungsbild, kein Beschluss."]


def test_before_the_end_how_many_have_answered_stays_by_itself() -> None:
    made = laid_out((Heading(LONG, "Abstimmung läuft"), COUNTER, Choices((("", LONG[:100]),) * 12), NOTES[1]))
    assert COUNTER in made
    assert heading(made).above == "Abstimmung läuft"


def test_question_alone_is_as_large_as_fits() -> None:
    assert heading(laid_out((Heading(SHORT),))).size == "h25"
    assert heading(laid_out((Heading(LONG * 3),))).size < "h20"


def test_word_that_is_longer_than_a_line_makes_the_question_smaller_and_is_not_parted() -> None:
    word = "Bürgerbeteiligungsverfahrensordnung"
    assert heading(laid_out((Heading(f"Was sagt die {word}?"), counted(3)))).size == "h17"
