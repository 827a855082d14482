"""Shape of the shipped questionnaires: fields, ids, counts, languages, scale."""

import re
from collections import Counter
from pathlib import Path

import pytest

from questionnaires.catalogue import SHIPPED_GROUPS, Loaded, loads
from tests.questionnaires_content.phrases import (
    LANGUAGES,
    SHIPPED,
    content,
    item_phrases,
    phrases,
    questions,
)

CONTENT = Path(__file__).parents[2] / "questionnaires" / "content"
PREFIXES = {
    "steuerung": "st",
    "oeffnung": "oe",
    "teilhabe": "te",
    "arbeit": "ar",
    "engagement": "en",
    "zusammenhalt": "zu",
    "kommunikation": "ko",
}
LONGEST_EXPLANATION = 300


@pytest.mark.slow
@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_questionnaire_loads_without_a_warning(name: str) -> None:
    text = (CONTENT / f"{name}.yaml").read_text(encoding="utf-8")
    reading = loads(text, name, groups=SHIPPED_GROUPS)
    assert isinstance(reading, Loaded), reading
    assert reading.warnings == ()


def test_selbstcheck_has_the_seven_fields_in_their_order() -> None:
    assert {field["id"]: field["title"]["de"] for field in content("selbstcheck")["fields"]} == {
        "steuerung": "Management und Steuerung",
        "oeffnung": "Interkulturelle Öffnung und Antirassismus",
        "teilhabe": "Fairer Zugang und Teilhabechancen",
        "arbeit": "Arbeit und wirtschaftliche Entwicklung",
        "engagement": "Engagement und Beteiligung",
        "zusammenhalt": "Zusammenhalt und Begegnung",
        "kommunikation": "Kommunikation und Konfliktmanagement",
    }
    assert [field["id"] for field in content("selbstcheck")["fields"]] == list(PREFIXES)


def test_selbstcheck_has_105_to_110_level_items_and_the_third_field_is_the_largest() -> None:
    sizes = {field["id"]: len(field["questions"]) for field in content("selbstcheck")["fields"]}
    assert 105 <= sum(sizes.values()) <= 110
    assert max(sizes, key=sizes.__getitem__) == "teilhabe"
    assert {question["type"] for question in questions("selbstcheck")} == {"level"}


def test_selbstcheck_ids_count_up_in_their_field() -> None:
    for field in content("selbstcheck")["fields"]:
        expected = [f"{PREFIXES[field['id']]}{number:02}" for number in range(1, len(field["questions"]) + 1)]
        assert [question["id"] for question in field["questions"]] == expected


def test_kurzcheck_has_twelve_items_of_three_types_in_three_fields() -> None:
    assert [question["id"] for question in questions("kurzcheck")] == [f"ku{n:02}" for n in range(1, 13)]
    assert Counter(question["type"] for question in questions("kurzcheck")) == {
        "level": 10,
        "single": 1,
        "number": 1,
    }
    assert len(content("kurzcheck")["fields"]) == 3


def test_every_group_is_asked_every_item_because_perspectives_are_compared() -> None:
    for name in SHIPPED:
        assert [one["id"] for one in questions(name) if "groups" in one or "only_if" in one] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_scale_is_the_one_of_the_self_check(name: str) -> None:
    assert {level["value"]: level["label"]["de"] for level in content(name)["scale"]} == {
        0: "gibt es nicht",
        1: "geplant oder erste Schritte",
        2: "läuft, aber nicht überall",
        3: "fest verankert und wird überprüft",
    }
    assert content(name)["scale"] == content(SHIPPED[0])["scale"]


def test_three_guiding_questions_follow_each_field_of_the_selbstcheck_and_one_in_the_kurzcheck() -> None:
    assert [one["text"]["de"] for one in content("selbstcheck")["reflection"]] == [
        "Was läuft gut?",
        "Wo müssen wir handeln?",
        "Wie arbeiten wir weiter zusammen?",
    ]
    assert len(content("kurzcheck")["reflection"]) == 1


def test_every_text_is_there_in_every_language() -> None:
    for name in SHIPPED:
        assert content(name)["languages"] == list(LANGUAGES)
    places = {language: [(one.where, one.kind) for one in phrases(language)] for language in LANGUAGES}
    assert places["de"] == places["de-einfach"] == places["en"]


def test_languages_that_nobody_checked_say_so() -> None:
    for name in SHIPPED:
        assert content(name)["unchecked_languages"] == ["de-einfach", "en"]


@pytest.mark.parametrize("name", SHIPPED)
def test_intro_leaves_numbers_to_the_program_which_knows_the_chosen_fields(name: str) -> None:
    for language in LANGUAGES:
        assert re.findall(r"\d+|sieben|seven|zwölf|twelve", content(name)["intro"][language]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_item_and_no_explanation_is_said_twice(language: str) -> None:
    said = Counter(one.text for kind in ("text", "explanation") for one in item_phrases(language, kind))
    assert [text for text, times in said.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_have_at_most_20_words_and_160_characters(language: str) -> None:
    long = [str(one) for one in item_phrases(language) if len(one.text.split()) > 20 or len(one.text) > 160]
    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_a_short_explanation(language: str) -> None:
    explanations = item_phrases(language, "explanation")
    assert [one.where for one in explanations] == [one.where for one in item_phrases(language)]
    assert [str(one) for one in explanations if len(one.text) > LONGEST_EXPLANATION] == []


@pytest.mark.parametrize(
    ("language", "sign"), [("de", "Beispiel: "), ("de-einfach", "Ein Beispiel: "), ("en", "Example: ")]
)
def test_every_explanation_of_a_level_item_gives_exactly_one_example(language: str, sign: str) -> None:
    levels = {one["id"] for name in SHIPPED for one in questions(name) if one["type"] == "level"}
    explanations = [one for one in item_phrases(language, "explanation") if one.where.split()[-1] in levels]
    assert [str(one) for one in explanations if one.text.count(sign) != 1] == []


def test_option_texts_fit_on_a_button() -> None:
    options = [one for one in phrases() if " ku05 " in one.where]
    assert len(options) == 6 * len(LANGUAGES)
    assert [str(one) for one in options if len(one.text) > 26] == []
