"""A question that was changed under the same id and version is noticed; everything that changes no answer is not."""

import pytest

from questionnaires.revision import reworded
from tests.questionnaires.material import EVERY_TYPE, questionnaire


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Welcher Weg?", "Welche Strecke?", ["a4"]),
        ("Mit dem Bus", "Mit der Bahn", ["a4"]),
        ("{id: rad,", "{id: velo,", ["a4"]),
        ("minimum: 1, maximum: 10", "minimum: 1, maximum: 5", ["b2"]),
        ("gibt es nicht", "gibt es noch nicht", ["a1", "a2", "a3", "c2"]),
        ("id: c1, version: 3, type: long_text", "id: c1, version: 3, type: short_text", ["c1"]),
        ("Das Amt", "Das Rathaus", []),
        ("required: true", "required: false", []),
        ("any_of: [1, 2, 3]", "any_of: [2, 3]", []),
        ("id: b3, version: 1, type: short_text, text: {de: Ein Wort dazu?",
         "id: b3, version: 2, type: short_text, text: {de: Zwei Wörter?", []),
        ("{id: b3,", "{id: b9,", []),
    ],
)  # fmt: skip
def test_change_of_meaning_needs_a_new_version_of_the_question(old: str, new: str, found: list[str]) -> None:
    assert EVERY_TYPE.count(old) == 1
    changed = questionnaire(EVERY_TYPE.replace(old, new))

    assert list(reworded(questionnaire(), changed)) == found


def test_added_language_changes_nothing() -> None:
    german = questionnaire(
        "id: kurz\nversion: 1\nlanguages: [de]\ntitle: {de: Kurz}\nfields:\n- id: eins\n  title: {de: Eins}\n"
        "  questions:\n  - {id: q1, type: short_text, text: {de: Was noch?}}\n"
    )
    both = questionnaire(
        "id: kurz\nversion: 2\nlanguages: [de, en]\ntitle: {de: Kurz, en: Short}\nfields:\n- id: eins\n"
        "  title: {de: Eins, en: One}\n"
        "  questions:\n  - {id: q1, type: short_text, text: {de: Was noch?, en: What else?}}\n"
    )
    assert reworded(german, both) == ()
