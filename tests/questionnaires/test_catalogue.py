"""A content file is taken whole or refused with every problem at once: file, line, what is wrong, what to do."""

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import TypeAdapter

import questionnaires
from questionnaires.catalogue import SHIPPED_GROUPS, FileRefused, Loaded, loads
from questionnaires.model import Condition, GroupCode, OptionId, QuestionId, QuestionType, Text
from questionnaires.problems import Severity
from questionnaires.schema import json_schema
from tests.questionnaires.material import EVERY_TYPE, questionnaire
from tests.questionnaires.reading import MINIMAL, problems
from workshops.questionnaires.questionnaire_cache import shipped


def changed(old: str, new: str, text: str = EVERY_TYPE) -> str:
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)


def test_right_file_becomes_a_questionnaire() -> None:
    probe = questionnaire()

    assert (probe.id, probe.version, probe.languages) == ("probe", 2, ("de", "en"))
    assert [field.id for field in probe.fields] == ["amt", "leute", "ende"]
    a1, a2 = probe.question(QuestionId("a1")), probe.question(QuestionId("a2"))
    assert (a1.type, a1.required, a1.groups) == (QuestionType.LEVEL, False, ())
    assert a2.only_if == Condition(QuestionId("a1"), (1, 2, 3))
    assert a1.scale[3].caption("de") == "3 · fest verankert"
    assert a1.scale[0].caption("en") == "0 · does not exist"
    assert probe.question(QuestionId("b1")).groups == (GroupCode("rat"),)
    assert probe.question(QuestionId("a4")).option(OptionId("rad")).text.text("de") == "Mit dem Rad"
    assert probe.reflection[0].type is QuestionType.LONG_TEXT


def test_right_file_has_no_problems() -> None:
    assert problems(EVERY_TYPE) == []
    assert problems(MINIMAL) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Hallo"), ("de-einfach", "Hallo"), ("tr", "Hallo"), ("en", "Hello")],
)
def test_text_falls_back_to_german(language: str, words: str) -> None:
    assert Text({"en": "Hello", "de": "Hallo"}).text(language) == words


@pytest.mark.slow
def test_shipped_questionnaires_have_no_problems() -> None:
    files = sorted(Path(questionnaires.__path__[0], "content").glob("*.yaml"))

    readings = [loads(path.read_text(encoding="utf-8"), path.name, groups=SHIPPED_GROUPS) for path in files]

    assert {path.stem for path in files} == set(shipped())
    assert [reading for reading in readings if not isinstance(reading, Loaded) or reading.warnings] == []


def test_text_without_german_falls_back_to_what_there_is() -> None:
    assert Text({"en": "Hello"}).text("de") == "Hello"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "version: 2",
            "versoin: 2",
            [
                "1:1: Fehler: version: „version“ fehlt. Bitte ergänzen Sie „version:“.",
                "2:1: Fehler: versoin: „versoin“ ist hier nicht bekannt. Meinten Sie „version“?",
            ],
        ),
        (
            "id: a2\n        version: 1",
            "id: a2\n        version: eins",
            [
                (
                    "22:9: Fehler: Feld „amt“, Frage „a2“, version: Hier wird eine ganze Zahl erwartet. "
                    "Bitte schreiben Sie sie ohne Anführungszeichen, etwa 1."
                )
            ],
        ),
        (
            "title: {de: Das Amt, en: The office}",
            "title: {de: Das Amt}",
            [
                (
                    "18:5: Fehler: Feld „amt“, title: Der Text fehlt in: en. "
                    "Bitte ergänzen Sie ihn oder nehmen Sie die Sprache aus „languages“."
                )
            ],
        ),
        (
            "title: {de: Das Amt, en: The office}",
            "title: Das Amt",
            [
                (
                    "18:5: Fehler: Feld „amt“, title: Hier fehlt die Sprache. "
                    "Bitte schreiben Sie den Text je Sprache, etwa title: {de: …}."
                )
            ],
        ),
        (
            "id: b3",
            "id: a1",
            [
                (
                    "53:10: Fehler: Feld „leute“, Frage „a1“, id: Die Kennung „a1“ gibt es schon (Zeile 20). "
                    "Bitte geben Sie jeder eine eigene Kennung."
                )
            ],
        ),
        (
            "only_if: {question: a2, any_of: [3]}",
            "only_if: {question: b2, any_of: [3]}",
            [
                (
                    "30:19: Fehler: Feld „amt“, Frage „a3“, only_if, question: Die Bedingung "
                    "verweist auf „b2“, die Frage "
                    "kommt aber nicht vorher. Bitte verweisen Sie auf eine Frage, die vorher gestellt wird."
                )
            ],
        ),
        (
            "only_if: {question: a2, any_of: [3]}",
            "only_if: {question: aa2, any_of: [3]}",
            [
                (
                    "30:19: Fehler: Feld „amt“, Frage „a3“, only_if, question: Die Frage „aa2“ gibt es nicht. "
                    "Meinten Sie „a2“?"
                )
            ],
        ),
        (
            "only_if: {question: a2, any_of: [3]}",
            "only_if: {question: a2, any_of: [7]}",
            [
                (
                    "30:42: Fehler: Feld „amt“, Frage „a3“, only_if, any_of, 1. Eintrag: "
                    "„7“ kann auf „a2“ nicht geantwortet werden. Möglich sind: 0, 1, 2, 3."
                )
            ],
        ),
        (
            "type: short_text",
            "type: shorttext",
            [
                (
                    "53:30: Fehler: Feld „leute“, Frage „b3“, type: „shorttext“ ist hier nicht bekannt. "
                    "Meinten Sie „short_text“?"
                )
            ],
        ),
        (
            "id: a2\n",
            "id: A2!\n",
            [
                (
                    "21:9: Fehler: Feld „amt“, Frage „A2!“, id: „A2!“ ist keine gültige Kennung. "
                    "Bitte nehmen Sie höchstens "
                    "16 Kleinbuchstaben, Ziffern, - und _, zuerst einen Buchstaben."
                )
            ],
        ),
        (
            "{value: 1, label",
            "{value: 2, label",
            [
                (
                    "6:1: Fehler: scale: Die Stufen müssen 0, 1, 2 und 3 sein, in dieser Reihenfolge. "
                    "Bitte nennen Sie jede genau einmal."
                )
            ],
        ),
        (
            "minimum: 1, maximum: 10",
            "minimum: 10, maximum: 1",
            [
                (
                    "52:57: Fehler: Feld „leute“, Frage „b2“, maximum: Von 10 bis 1 ist kein möglicher Bereich. "
                    "„maximum“ muss größer als „minimum“ sein."
                )
            ],
        ),
        ("minimum: 1, maximum: 10", "maximum: 10", []),
        (
            "type: number, minimum: 1, maximum: 10",
            "type: level, minimum: 1",
            [
                (
                    "52:43: Fehler: Feld „leute“, Frage „b2“, minimum: „minimum“ gehört nicht zu einer Frage vom Typ "
                    "„level“. Bitte löschen Sie „minimum“ oder ändern Sie „type“."
                )
            ],
        ),
        (
            "button: {de: fest verankert, en: firmly established}",
            "button: {de: fest verankert und wird überprüft, en: firm}",
            [
                (
                    "12:14: Fehler: 4. Stufe, button, de: Der Text hat 33 Zeichen, höchstens 26 sind möglich. "
                    "Bitte kürzen Sie ihn."
                )
            ],
        ),
        (
            "    button: {de: fest verankert, en: firmly established}\n",
            "",
            [
                (
                    "11:13: Hinweis: 4. Stufe, label, de: Der Text ist für einen Knopf lang: 33 Zeichen. "
                    "Bitte ergänzen Sie „button:“ mit höchstens 26 Zeichen."
                ),
                (
                    "11:52: Hinweis: 4. Stufe, label, en: Der Text ist für einen Knopf lang: 31 Zeichen. "
                    "Bitte ergänzen Sie „button:“ mit höchstens 26 Zeichen."
                ),
            ],
        ),
        (
            "de: Wird es überprüft?",
            "de: " + "Wort " * 21,
            [
                (
                    "24:16: Hinweis: Feld „amt“, Frage „a2“, text, de: Die Frage ist lang: 21 Wörter, 104 Zeichen. "
                    "Gut lesbar sind höchstens 20 Wörter und 160 Zeichen."
                )
            ],
        ),
        (
            "de: Wird es überprüft?",
            "de: " + "x" * 900,
            [
                (
                    "24:16: Hinweis: Feld „amt“, Frage „a2“, text, de: Die Frage ist lang: ein Wort, 900 Zeichen. "
                    "Gut lesbar sind höchstens 20 Wörter und 160 Zeichen."
                )
            ],
        ),
        (
            "de: Wird es überprüft?",
            "de: " + "x" * 1501,
            [
                (
                    "24:16: Fehler: Feld „amt“, Frage „a2“, text, de: Der Text hat 1501 Zeichen, "
                    "höchstens 1500 sind möglich. "
                    "Bitte kürzen Sie ihn."
                )
            ],
        ),
        (
            "  - id: ende\n",
            "  - id: ende\n    id: schluss\n",
            ["63:5: Fehler: „id“ steht doppelt, zuerst in Zeile 62. Bitte löschen Sie eines."],
        ),
    ],
)
def test_problem_names_its_place_and_its_remedy(old: str, new: str, said: list[str]) -> None:
    assert problems(changed(old, new)) == said


def test_several_problems_are_told_at_once() -> None:
    text = changed(
        "type: number", "type: numbr", changed("id: b3", "id: 3b", changed("version: 2", "version: 0"))
    )

    assert [one.partition(":")[0] for one in problems(text)] == ["2", "52", "53"]


def test_unknown_language_is_named_and_every_text_without_it() -> None:
    reading = loads(changed("languages: [de, en]", "languages: [de, en, de-einfahc]"), "f.yaml")

    assert isinstance(reading, FileRefused)
    first, *others = reading.problems
    assert (first.what, first.remedy) == (
        "Die Sprache „de-einfahc“ ist nicht bekannt.",
        "Meinten Sie „de-einfach“?",
    )
    assert {one.what for one in others} == {"Der Text fehlt in: de-einfahc."}


def test_unchecked_language_must_be_one_of_the_languages() -> None:
    assert questionnaire(
        changed("title: {de: Probe,", "unchecked_languages: [en]\ntitle: {de: Probe,")
    ) == replace(questionnaire(), unchecked_languages=("en",))
    assert problems(changed("title: {de: Probe,", "unchecked_languages: [tr]\ntitle: {de: Probe,")) == [
        (
            "4:23: Fehler: unchecked_languages, 1. Eintrag: Die Sprache „tr“ steht nicht in „languages“. "
            "Möglich sind: de, en."
        )
    ]


def test_condition_on_a_text_is_refused() -> None:
    text = changed("- {id: c2, version: 1,", "- {id: c2, version: 1, only_if: {question: c1, any_of: [1]},")

    assert problems(text) == [
        (
            "66:40: Fehler: Feld „ende“, Frage „c2“, only_if, question: „c1“ ist eine Frage vom Typ „long_text“, "
            "daran kann keine Bedingung hängen. Möglich sind level, number, single und multiple."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "type: short_text",
            "type: single",
            "Die Frage braucht Optionen. Bitte ergänzen Sie „options:“.",
        ),
        (
            "type: short_text",
            "type: short_text, options: [{id: a, text: {de: A, en: A}}, {id: b, text: {de: B, en: B}}]",
            (
                "„options“ gehört nicht zu einer Frage vom Typ „short_text“. "
                "Bitte löschen Sie „options“ oder ändern Sie „type“."
            ),
        ),
        (
            "type: short_text",
            "type: short_text, scale: []",
            (
                "„scale“ gehört nicht zu einer Frage vom Typ „short_text“. "
                "Bitte löschen Sie „scale“ oder ändern Sie „type“."
            ),
        ),
        (
            "languages: [de, en]",
            "languages: [de, en, de]",
            "„de“ steht doppelt. Bitte nennen Sie jede Sprache einmal.",
        ),
        (
            "{de: Ein Wort dazu?, en: One word?}",
            "{de: '  ', en: One word?}",
            "Der Text ist leer. Bitte schreiben Sie ihn.",
        ),
        (
            "{id: rad, text",
            "{id: bus, text",
            "Die Kennung „bus“ gibt es schon (Zeile 37). Bitte geben Sie jeder eine eigene Kennung.",
        ),
    ],
)
def test_each_type_has_its_own_parts(old: str, new: str, said: str) -> None:
    (found,) = problems(changed(old, new))

    assert found.endswith(said)


def test_levels_need_a_scale() -> None:
    text = MINIMAL.replace("short_text", "level")

    assert problems(text) == [
        "9:9: Fehler: Feld „eins“, Frage „q1“: Die Stufen haben keine Namen. Bitte ergänzen Sie oben „scale:“."
    ]


@pytest.mark.slow
def test_questionnaire_has_a_size_that_can_be_answered() -> None:
    many = "".join(
        f"      - {{id: q{n}, type: short_text, text: {{de: Was noch?}}}}\n" for n in range(2, 2002)
    )

    assert problems(MINIMAL + many) == [
        "5:1: Fehler: fields: Der Fragebogen hat 2001 Fragen. Höchstens 2000 sind möglich."
    ]


def test_condition_on_another_field_is_a_warning() -> None:
    text = changed("- {id: c2, version: 1,", "- {id: c2, version: 1, only_if: {question: a4, any_of: [bus]},")
    reading = loads(text, "f.yaml")

    assert isinstance(reading, Loaded)
    assert [(one.line, one.severity) for one in reading.warnings] == [(66, Severity.WARNING)]


def test_unknown_group_is_named_when_the_groups_are_known() -> None:
    known = frozenset({"rat", "beirat"})
    assert problems(EVERY_TYPE, groups=known) == []
    assert problems(changed("[rat, beirat]", "[rat, beitrat]"), groups=known) == [
        (
            "66:57: Fehler: Feld „ende“, Frage „c2“, groups, 2. Eintrag: Die Gruppe „beitrat“ gibt es nicht. "
            "Meinten Sie „beirat“?"
        )
    ]


def test_json_schema_knows_every_key_that_the_reader_knows() -> None:
    schema = json_schema()

    assert schema["required"] == ["id", "version", "languages", "title", "fields"]
    assert schema["additionalProperties"] is False
    assert TypeAdapter(dict[str, object]).dump_json(schema)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  - id: ende\n", "  -id: ende\n", "Nach dem Strich fehlt ein Leerzeichen."),
        ("de: Wird es überprüft?", "de: Platz #1 in der Stadt?", "Ab „#“ ist die Zeile ein Kommentar"),
        ("  - id: ende\n", "  -\u00a0id: ende\n", "Hier steht ein geschütztes Leerzeichen"),
        (
            "de: Wird es überprüft?",
            'de: "Heißt es "Leitbild" oder nicht?"',
            "In einem Text in Anführungszeichen stehen noch einmal dieselben",
        ),
    ],
)
def test_slip_of_the_hand_is_told_with_its_own_cause(old: str, new: str, told: str) -> None:
    found = problems(changed(old, new))

    assert len(found) == 1
    assert told in found[0]


def test_sentence_that_a_comment_cuts_is_told() -> None:
    text = (
        "id: probe\nversion: 1\nlanguages: [de]\ntitle: {de: Probe}\nfields:\n- id: a\n  title: {de: A}\n"
        "  questions:\n  - id: q1\n    type: short_text\n    text:\n      de: Platz #1 in der Stadt?\n"
    )
    reading = loads(text, "f.yaml")

    assert isinstance(reading, Loaded)
    assert [(str(one.severity), one.what) for one in reading.warnings] == [
        ("omission", "Ab „#1 in der Stadt?“ ist die Zeile ein Kommentar, der Text endet davor.")
    ]
