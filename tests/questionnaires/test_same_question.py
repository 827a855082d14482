from dataclasses import replace

import pytest

from questionnaires.model import Question, QuestionId, QuestionnaireId
from questionnaires.same_question import mark_of_words, marks_of
from tests.questionnaires.material import questionnaire

SELF_CHECK, OTHER = QuestionnaireId("selbstcheck"), QuestionnaireId("eigener")
YES_NO = ("Ja", "Nein")


def level_question() -> Question:
    return questionnaire().question(QuestionId("a1"))


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("wo treffen wir uns", ("rathaus", "schule")),
        ("Wo treffen wir uns??", ("Schule", "Rathaus")),
        (" Wo  treffen wir uns ? ", ("„Rathaus“", "Schule!")),
        ("WO TREFFEN WIR UNS?", ("Rathaus", "Schule", "Weiß ich nicht")),
    ],
)
def test_case_spaces_punctuation_and_order_make_no_other_question(
    text: str, options: tuple[str, ...]
) -> None:
    assert mark_of_words(text, options) == mark_of_words("Wo treffen wir uns?", ("Rathaus", "Schule"))


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Wann treffen wir uns?", YES_NO),
        ("Wo treffen wir uns?", ("Ja", "Nein", "Enthaltung")),
        ("+", ("-", "+")),
    ],
)
def test_other_words_or_options_are_another_question(text: str, options: tuple[str, ...]) -> None:
    assert mark_of_words(text, options) != mark_of_words("Wo treffen wir uns?", YES_NO)


def test_words_without_letters_are_told_apart() -> None:
    assert mark_of_words("+", ("👍", "👎")) != mark_of_words("-", ("👍", "👎"))
    assert mark_of_words("?", ("+", "-")) != mark_of_words("?", ("+", "="))


def test_item_is_the_same_in_every_wording_and_another_one_in_the_next_version() -> None:
    item = level_question()
    assert marks_of(item, SELF_CHECK) & marks_of(item, SELF_CHECK)
    reworded = replace(
        item, version=item.version + 1, text=replace(item.text, by_language={"de": "Ganz anders?"})
    )
    assert not marks_of(item, SELF_CHECK) & marks_of(reworded, SELF_CHECK)


def test_copied_item_and_a_poll_with_its_words_are_the_same_question() -> None:
    item = level_question()
    assert marks_of(item, SELF_CHECK) & marks_of(item, OTHER)
    levels = [level.label.text("de") for level in item.scale]
    assert mark_of_words(item.text.text("de").upper(), [*levels, "weiß ich nicht"]) in marks_of(
        item, SELF_CHECK
    )
