"""What people type on a phone is understood as the button they meant, or not at all."""

from dataclasses import replace
from datetime import date, datetime, time
from time import perf_counter, process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.answers import (
    AnswerValue,
    Choice,
    Choices,
    Clock,
    Day,
    DontKnow,
    Free,
    Moment,
    NotApplicable,
    Number,
    Ranking,
    Rated,
    Skipped,
    accepts,
    encode,
)
from questionnaires.model import Option, OptionId, Question, QuestionId, QuestionType, Text
from questionnaires.spelling import whole_number
from questionnaires.typed import Misunderstanding, NotUnderstood, Typed, read_typed
from tests.questionnaires.material import EVERY_TYPE, questionnaire

PROBE = questionnaire()
QUESTIONS = [question for field in PROBE.fields for question in field.questions]
BUS, RAD, FUSS = OptionId("bus"), OptionId("rad"), OptionId("fuss")
JUNG, MITTEL, ALT = OptionId("jung"), OptionId("mittel"), OptionId("alt")


def read(question: str, typed: str, language: str = "de") -> Typed:
    return read_typed(PROBE.question(QuestionId(question)), typed, language=language)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2", Rated(2)),
        (" 2. ", Rated(2)),
        ("zwei", Rated(2)),
        ("Null", Rated(0)),
        ("٣", Rated(3)),
        ("3 · fest verankert", Rated(3)),
        ("läuft", Rated(2)),
        ("LAEUFT", Rated(2)),
        ("Fest verankert!", Rated(3)),
        ("erste schritte", Rated(1)),
        ("weiß nicht", DontKnow()),
        ("Weiss ich nicht.", DontKnow()),
        ("w", DontKnow()),
        ("betrifft uns nicht", NotApplicable()),
        ("N", NotApplicable()),
        ("entfällt", NotApplicable()),
        ("Überspringen", Skipped()),
    ],
)
def test_level_is_read_from_its_number_or_words(typed: str, value: AnswerValue) -> None:
    assert read("a1", typed) == value


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("4", Misunderstanding.OUT_OF_RANGE),
        ("-1", Misunderstanding.OUT_OF_RANGE),
        ("nicht", Misunderstanding.AMBIGUOUS),
        ("vielleicht", Misunderstanding.UNKNOWN),
        ("", Misunderstanding.UNKNOWN),
        ("99999999999999999999", Misunderstanding.UNKNOWN),
    ],
)
def test_level_is_never_guessed(typed: str, reason: Misunderstanding) -> None:
    assert read("a1", typed) == NotUnderstood(reason)


def test_labels_are_read_in_the_language_of_the_reader() -> None:
    assert read("a1", "planned", "en") == Rated(1)
    assert read("a1", "don't know", "en") == DontKnow()
    assert read("a1", "planned") == NotUnderstood(Misunderstanding.UNKNOWN)


def test_further_wordings_of_the_buttons_are_taken() -> None:
    question = PROBE.question(QuestionId("a1"))
    assert read_typed(question, "Bilmiyorum", language="tr", also={"bilmiyorum": DontKnow()}) == DontKnow()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1", Choice(BUS)),
        ("Rad", Choice(RAD)),
        ("zu fuss", Choice(FUSS)),
        ("3 · Zu Fuß", Choice(FUSS)),
        ("bus", Choice(BUS)),
        ("1 · Mit dem Bus", Choice(BUS)),
        ("2 · Mit dem Bus", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("0", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("-1", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("mit", NotUnderstood(Misunderstanding.AMBIGUOUS)),
        ("4", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("weiter", NotUnderstood(Misunderstanding.REQUIRED)),
    ],
)
def test_choice_is_read_from_its_place_or_words(typed: str, value: Typed) -> None:
    assert read("a4", typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1, 3", Choices((JUNG, ALT))),
        ("3 1", Choices((JUNG, ALT))),
        ("2 und 3", Choices((MITTEL, ALT))),
        ("älter; 18 bis 25 Jahre", Choices((JUNG, ALT))),
        ("1 · 18 bis 25 Jahre", Choices((JUNG,))),
        ("26 bis 60 Jahre", Choices((MITTEL,))),
        ("1, 4", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("alle", NotUnderstood(Misunderstanding.UNKNOWN)),
    ],
)
def test_several_choices_are_read_in_any_order(typed: str, value: Typed) -> None:
    assert read("b1", typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("4", Number(4)),
        ("vier", Number(4)),
        ("eins", Number(1)),
        ("eine", Number(1)),
        ("ein", Number(1)),
        ("one", Number(1)),
        ("zehn", Number(10)),
        ("0", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("1", Number(1)),
        ("10", Number(10)),
        ("zwölf", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("11", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("4,5", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("viele", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("<5", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5²", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("~5", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5 oder 6", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("ca. 7", Number(7)),
        ("Etwa sieben", Number(7)),
        ("7 Plätze", Number(7)),
        ("sieben Plätze", Number(7)),
        ("drei Viertel", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("zwei Drittel", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("ein Problem", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("ungefähr 7 Plätze", Number(7)),
        ("20 Plätze", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("dreißig", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("5 Tausend", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5 Dutzend", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5 nicht", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5 sehr gute Plätze", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("zwei drei", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5 sechs", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5 Okt.", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("Cabrio 3", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("caeins", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("twenty five", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("über 5", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("5 %", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("-3", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("−3", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("–3", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
    ],
)
def test_number_is_read_within_its_bounds(typed: str, value: Typed) -> None:
    assert read("b2", typed) == value


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [
        ("10.000", "de", 10_000),
        ("10 000", "de", 10_000),
        ("10\u202f000", "de", 10_000),
        ("1.500", "de", 1_500),
        ("10,000", "en", 10_000),
        ("1234567", "de", 1_234_567),
        ("123456789", "de", 123_456_789),
        ("1234567890", "de", None),
        ("−10.000", "de", -10_000),
        ("12.", "de", 12),
        ("zwölf", "de", 12),
        ("dreißig", "de", 30),
        ("Einundzwanzig", "de", 21),
        ("neunundneunzig", "de", 99),
        ("hundert", "de", 100),
        ("thirty", "en", 30),
        ("forty-two", "en", 42),
        ("1.5", "de", None),
        ("1,500", "de", None),
        ("1.500", "en", None),
        ("0.500", "de", None),
        ("10.00", "de", None),
        ("1.500.00", "de", None),
    ],
)
def test_number_may_be_grouped_by_thousands(typed: str, language: str, number: int | None) -> None:
    """A single point before other than three digits is a decimal number; nobody guesses at it."""
    assert whole_number(typed, language=language) == number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Stufe 2", Rated(2)),
        ("stufe drei", Rated(3)),
        ("2 - läuft", Rated(2)),
        ("−1", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("–1", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        ("<2", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("3 nicht", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("1 oder 2", NotUnderstood(Misunderstanding.UNKNOWN)),
        ("trifft nicht zu", NotUnderstood(Misunderstanding.UNKNOWN)),
    ],
)
def test_level_is_not_made_of_the_rest_of_another_number(typed: str, value: Typed) -> None:
    assert read("a1", typed) == value


def numbered(*texts: str) -> Question:
    """A question whose options are numbers themselves."""
    options = tuple(
        Option(OptionId(f"o{place}"), Text({"de": text}), Text({"de": text}))
        for place, text in enumerate(texts, 1)
    )
    return Question(QuestionId("q"), 1, QuestionType.SINGLE, Text({"de": "Wie viele?"}), options=options)


@pytest.mark.parametrize(
    ("options", "typed", "value"),
    [
        (("2", "4", "6"), "2", NotUnderstood(Misunderstanding.AMBIGUOUS)),
        (("2", "4", "6"), "1", Choice(OptionId("o1"))),
        (("2", "4", "6"), "4", Choice(OptionId("o2"))),
        (("2", "4", "6"), "7", NotUnderstood(Misunderstanding.OUT_OF_RANGE)),
        (("−1", "0", "1"), "1", NotUnderstood(Misunderstanding.AMBIGUOUS)),
        (("−1", "0", "1"), "-1", Choice(OptionId("o1"))),
        (("1", "2", "3"), "2", Choice(OptionId("o2"))),
        (("18 bis 25", "26 bis 60"), "2", Choice(OptionId("o2"))),
    ],
)
def test_number_that_is_a_text_and_another_place_is_asked_about(
    options: tuple[str, ...], typed: str, value: Typed
) -> None:
    assert read_typed(numbered(*options), typed, language="de") == value


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (QuestionType.DATE, "3.12.2026", Day(date(2026, 12, 3))),
        (QuestionType.TIME, "14:30 Uhr", Clock(time(14, 30))),
        (QuestionType.MOMENT, "3.12.2026 14:30", Moment(datetime(2026, 12, 3, 14, 30))),  # noqa: DTZ001 - on the wall
        (QuestionType.TIME, "mittags", NotUnderstood(Misunderstanding.UNKNOWN)),
    ],
)
def test_day_and_time_are_read(kind: QuestionType, typed: str, value: Typed) -> None:
    asked = replace(numbered("1"), type=kind, options=())
    assert read_typed(asked, typed, language="de") == value


def test_beginning_of_a_label_goes_before_the_same_word_within_another() -> None:
    """Though its button begins with something else."""
    first, second = numbered("Rad fahren", "Mit dem Rad").options
    asked = replace(numbered("1"), options=(replace(first, button=Text({"de": "Zweirad"})), second))
    assert read_typed(asked, "rad", language="de") == Choice(OptionId("o1"))


def test_option_with_a_comma_is_not_taken_apart() -> None:
    several = replace(numbered("Bus, Bahn", "Rad", "Bahn"), type=QuestionType.MULTIPLE)
    first, last = OptionId("o1"), OptionId("o3")
    assert read_typed(several, "Bus, Bahn", language="de") == Choices((first,))
    assert read_typed(several, "Bahn; Bus, Bahn", language="de") == Choices((first, last))
    assert read_typed(several, "3, 1", language="de") == Choices((first, last))
    when = replace(numbered("Ja, sofort", "Ja, später"), type=QuestionType.MULTIPLE)
    assert read_typed(when, "ja, sof", language="de") == Choices((first,))
    assert read_typed(when, "ja", language="de") == NotUnderstood(Misunderstanding.AMBIGUOUS)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2, 1, 3", Ranking((OptionId("y"), OptionId("x"), OptionId("z")))),
        ("Wohnen, Sprache, Arbeit", Ranking((OptionId("z"), OptionId("x"), OptionId("y")))),
        ("2, 1", NotUnderstood(Misunderstanding.INCOMPLETE)),
        ("2, 1, 1", NotUnderstood(Misunderstanding.INCOMPLETE)),
    ],
)
def test_ranking_names_every_option_once(typed: str, value: Typed) -> None:
    assert read("b4", typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("  Mut  ", Free("Mut")),
        ("n", Free("n")),
        ("Keine Ahnung", DontKnow()),
        ("weiter", Skipped()),
        ("x" * 201, NotUnderstood(Misunderstanding.TOO_LONG)),
        ("   ", NotUnderstood(Misunderstanding.UNKNOWN)),
    ],
)
def test_free_text_stays_as_it_was_written(typed: str, value: Typed) -> None:
    assert read("b3", typed) == value


@pytest.mark.parametrize("letter", ["n", "w", "N"])
def test_letter_is_a_text_where_a_long_text_is_asked_for(letter: str) -> None:
    """Only at questions with buttons "w" and "n" mean those."""
    assert read("c1", letter) == Free(letter)
    assert isinstance(read("b4", letter), DontKnow | NotApplicable)


def test_letter_that_names_an_option_means_that() -> None:
    north = questionnaire(EVERY_TYPE.replace("id: rad", "id: n")).question(QuestionId("a4"))
    assert read_typed(north, "n", language="de") == Choice(OptionId("n"))
    assert read("a4", "n") == NotApplicable()


@pytest.mark.parametrize(
    "typed",
    [
        "weiß nicht",
        "weiß ich nicht",
        "ich weiß nicht",
        "ich weiß es nicht",
        "keine Ahnung",
        "unbekannt",
        "don't know",
        "I don't know",
        "no idea",
    ],
)
def test_not_knowing_has_many_words(typed: str) -> None:
    for question in ("a1", "a4", "b1", "b2", "b3", "b4", "c1"):
        assert read(question, typed) == DontKnow()


def test_words_in_the_middle_of_one_wording_are_enough() -> None:
    """The button is shorter than the text: what stands only in the text points to it all the same."""
    assert read("a1", "wird überprüft") == Rated(3)
    assert read("a1", "verankert") == Rated(3)


@given(question=st.sampled_from(range(len(QUESTIONS))), typed=st.text(max_size=30))
def test_whatever_is_understood_can_be_stored(question: int, typed: str) -> None:
    found = read_typed(QUESTIONS[question], typed, language="de")
    assert isinstance(found, NotUnderstood) or accepts(QUESTIONS[question], found)


@given(question=st.sampled_from(range(len(QUESTIONS))), language=st.sampled_from(["de", "en"]))
def test_every_caption_can_be_typed(question: int, language: str) -> None:
    asked = QUESTIONS[question]
    for level in asked.scale:
        assert read_typed(asked, level.caption(language), language=language) == Rated(level.value)
    for number, option in enumerate(asked.options, start=1):
        found = read_typed(asked, f"{number} · {option.button.text(language)}", language=language)
        if asked.type == "ranking":
            assert found == NotUnderstood(Misunderstanding.INCOMPLETE)
        else:
            assert not isinstance(found, NotUnderstood)
            assert encode(found).partition(":")[2] == option.id


@pytest.mark.parametrize("kind", [kind for kind in QuestionType if kind is not QuestionType.LEVEL], ids=str)
@pytest.mark.parametrize(
    "typed",
    [f"{'1' * 40}x", "-" * 4000, "a " * 2000, f"a{' ' * 4000}b"],
    ids=["digits", "dashes", "words", "blanks"],
)
def test_long_text_that_is_no_answer_is_read_at_once(kind: QuestionType, typed: str) -> None:
    """Everybody waits while one is read; of forty digits and a letter nobody would have seen the end."""
    asked, begun = replace(numbered("1", "2"), type=kind), perf_counter()
    read_typed(asked, typed, language="de")
    assert perf_counter() - begun < 2


def test_every_one_of_a_thousand_options_is_named_at_once() -> None:
    """Each number was compared with every label, and every label read anew for that: ten seconds for everybody."""
    asked = replace(numbered(*(f"Straße {n}" for n in range(1, 1001))), type=QuestionType.MULTIPLE)
    begun = process_time()
    found = read_typed(asked, " ".join(map(str, range(1, 1001))), language="de")
    assert found == Choices(tuple(option.id for option in asked.options))
    assert process_time() - begun < 2
