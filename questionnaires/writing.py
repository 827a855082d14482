"""A questionnaire as YAML: what is kept of a spreadsheet, and what a coordinator takes along to change it."""

from io import StringIO
from typing import Any

from questionnaires.model import (
    Condition,
    Field,
    Formula,
    Level,
    Option,
    Question,
    Questionnaire,
    QuestionType,
    Text,
)

_WIDTH = 110


def as_yaml(questionnaire: Questionnaire) -> str:
    """A content file that reads back as the same questionnaire."""
    from ruamel.yaml import YAML  # whoever takes one along waits for it, and not the start

    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # declared None, meant to be set
    yaml.width = _WIDTH
    text = StringIO()
    yaml.dump(as_data(questionnaire), text)
    return text.getvalue()


def as_data(questionnaire: Questionnaire) -> dict[str, Any]:
    """The questionnaire as the schema has it; the scale that the first level question has stands on top."""
    scale = _first_scale(questionnaire)
    found: dict[str, Any] = {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "languages": list(questionnaire.languages),
    }
    if questionnaire.unchecked_languages:
        found["unchecked_languages"] = list(questionnaire.unchecked_languages)
    found["title"] = _words(questionnaire.title)
    if questionnaire.intro is not None:
        found["intro"] = _words(questionnaire.intro)
    if scale:
        found["scale"] = [_level(level) for level in scale]
    if questionnaire.reflection:
        found["reflection"] = [_reflection(question) for question in questionnaire.reflection]
    return {**found, "fields": [_field(field, scale) for field in questionnaire.fields]}


def _first_scale(questionnaire: Questionnaire) -> tuple[Level, ...]:
    questions = (question for field in questionnaire.fields for question in field.questions)
    return next((question.scale for question in questions if question.scale), ())


def _field(field: Field, scale: tuple[Level, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {"id": field.id, "title": _words(field.title)}
    if field.intro is not None:
        found["intro"] = _words(field.intro)
    return {**found, "questions": [_question(question, scale) for question in field.questions]}


def _question(question: Question, scale: tuple[Level, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {"id": question.id, "version": question.version, "type": question.type.value}
    if question.name:
        found["name"] = question.name
    if question.section is not None:
        found["section"] = _words(question.section)
    found["text"] = _words(question.text)
    if question.explanation is not None:
        found["explanation"] = _words(question.explanation)
    if question.groups:
        found["groups"] = list(question.groups)
    if question.only_if is not None:
        found["only_if"] = _condition(question.only_if)
    if question.required:
        found["required"] = True
    if question.type is QuestionType.LEVEL and question.scale != scale:
        found["scale"] = [_level(level) for level in question.scale]
    if question.options:
        found["options"] = [_option(option) for option in question.options]
    if question.options_if is not None:
        found["options_if"] = question.options_if.text
    return found | _rules(question)


def _condition(condition: Condition | Formula) -> str | dict[str, Any]:
    if isinstance(condition, Formula):
        return condition.text
    return {"question": condition.question, "any_of": list(condition.any_of)}


def _rules(question: Question) -> dict[str, Any]:
    rules = question.rules
    found: dict[str, Any] = {
        "minimum": question.minimum,
        "maximum": question.maximum,
        "at_least": rules.at_least or None,
        "at_most": rules.at_most or None,
        "pattern": rules.pattern or None,
        "constraint": None if rules.formula is None else rules.formula.text,
        "message": None if rules.message is None else _words(rules.message),
    }
    return {key: value for key, value in found.items() if value is not None}


def _reflection(question: Question) -> dict[str, Any]:
    found: dict[str, Any] = {"id": question.id, "version": question.version, "text": _words(question.text)}
    return found if question.explanation is None else {**found, "explanation": _words(question.explanation)}


def _level(level: Level) -> dict[str, Any]:
    found = {"value": level.value, "label": _words(level.label)}
    return found if level.button == level.label else {**found, "button": _words(level.button)}


def _option(option: Option) -> dict[str, Any]:
    found: dict[str, Any] = {"id": str(option.id), "text": _words(option.text)}
    if option.button != option.text:
        found["button"] = _words(option.button)
    if option.word:
        found["word"] = option.word
    return {**found, "traits": dict(option.traits)} if option.traits else found


def _words(text: Text) -> dict[str, str]:
    return dict(text.by_language)
