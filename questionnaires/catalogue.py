"""A questionnaire is taken from a file whole and right, or refused with every problem at once.

Loaded    the questionnaire, with warnings if there are any
Refused   at least one error, and the warnings
"""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final, TypeAlias

from pydantic import ValidationError

from questionnaires.checks import content_problems
from questionnaires.document import LARGEST_FILE, Document
from questionnaires.formulas import named, tokens, written
from questionnaires.model import (
    NO_RULES,
    Condition,
    Field,
    FieldId,
    Formula,
    GroupCode,
    Level,
    Option,
    OptionId,
    Question,
    QuestionId,
    Questionnaire,
    QuestionnaireId,
    QuestionType,
    Rules,
    Text,
)
from questionnaires.problems import Problem, Severity
from questionnaires.schema import FieldShape, LevelShape, QuestionnaireShape, QuestionShape, ReflectionShape
from questionnaires.text_checks import text_problems
from questionnaires.values import dataclass
from questionnaires.wording import shape_problems
from questionnaires.yaml_slips import cut_sentences, slips

SHIPPED_GROUPS = frozenset({"verwaltung", "rat", "beirat", "ehrenamt", "institution"})
"""The groups that the shipped questionnaires may name."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`understood` says how a plain list was read, so that it can be looked at before it is kept."""

    questionnaire: Questionnaire
    warnings: tuple[Problem, ...] = ()
    understood: str = ""


@dataclass(frozen=True, slots=True)
class FileRefused:
    """`marked` is the spreadsheet that was sent, with its problems in its cells."""

    problems: tuple[Problem, ...]
    marked: bytes | None = None


Reading: TypeAlias = Loaded | FileRefused


def loads(text: str, name: str, *, groups: Collection[str] | None = None) -> Reading:
    """Read a questionnaire from YAML; `name` is what problems call the file, `groups` the known codes."""
    from questionnaires.yaml_document import read_yaml  # the start has no questionnaire to read

    document = read_yaml(text, name)
    reading = build(document, groups=groups) if isinstance(document, Document) else FileRefused(document)
    if isinstance(reading, FileRefused):
        causes = slips(text, name) if len(text) <= LARGEST_FILE else ()
        return FileRefused(causes) if causes else reading
    cut = cut_sentences(text, name)
    return replace(reading, warnings=(*cut, *reading.warnings)) if cut else reading


def build(document: Document, *, groups: Collection[str] | None = None) -> Reading:
    """Read a questionnaire from plain data, wherever it came from: YAML or a spreadsheet."""
    try:
        shape = QuestionnaireShape.model_validate(document.data)
    except ValidationError as error:
        return FileRefused(shape_problems(document, error))
    problems = content_problems(document, shape, groups=groups) + text_problems(document, shape)
    ordered = tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))
    if any(problem.severity is Severity.ERROR for problem in ordered):
        return FileRefused(ordered)
    return Loaded(_questionnaire(shape), ordered)


def _questionnaire(shape: QuestionnaireShape) -> Questionnaire:
    scale = _scale(shape.scale or [])
    return Questionnaire(
        QuestionnaireId(shape.id),
        shape.version,
        tuple(shape.languages),
        _text(shape.title),
        _text_or_none(shape.intro),
        tuple(_reflection(one) for one in shape.reflection),
        tuple(_field(field, scale) for field in shape.fields),
        tuple(shape.unchecked_languages),
    )


def _field(shape: FieldShape, scale: tuple[Level, ...]) -> Field:
    return Field(
        FieldId(shape.id),
        _text(shape.title),
        _text_or_none(shape.intro),
        tuple(_question(question, scale) for question in shape.questions),
    )


def _question(shape: QuestionShape, scale: tuple[Level, ...]) -> Question:
    kind = QuestionType(shape.type)
    own = _scale(shape.scale) if shape.scale else scale
    return Question(
        id=QuestionId(shape.id),
        version=shape.version,
        type=kind,
        text=_text(shape.text),
        explanation=_text_or_none(shape.explanation),
        groups=tuple(GroupCode(group) for group in shape.groups or []),
        only_if=_condition(shape),
        required=shape.required,
        scale=own if kind is QuestionType.LEVEL else (),
        options=tuple(
            Option(
                OptionId(option.id),
                _text(option.text),
                _text(option.button or option.text),
                "" if option.word == option.id else option.word or "",
                tuple((option.traits or {}).items()),
            )
            for option in shape.options or []
        ),
        minimum=shape.minimum,
        maximum=shape.maximum,
        rules=_rules(shape),
        options_if=_formula(shape.options_if),
        name="" if shape.name == shape.id else shape.name or "",
        section=_text_or_none(shape.section),
    )


def _rules(shape: QuestionShape) -> Rules:
    found = Rules(
        at_least=shape.at_least or 0,
        at_most=shape.at_most or 0,
        pattern=shape.pattern or "",
        formula=_formula(shape.constraint),
        message=_text_or_none(shape.message),
    )
    return NO_RULES if found == NO_RULES else found


def _formula(text: str | None) -> Formula | None:
    """As `formulas.rewritten` writes it, so that two ways to set blanks are one formula."""
    if text is None:
        return None
    plain = written(tokens(text))
    return Formula(plain, tuple(QuestionId(name) for name in named(plain)))


def _condition(shape: QuestionShape) -> Condition | Formula | None:
    if shape.only_if is None:
        return None
    if isinstance(shape.only_if, str):
        return _formula(shape.only_if)
    values = tuple(value if isinstance(value, int) else OptionId(value) for value in shape.only_if.any_of)
    return Condition(QuestionId(shape.only_if.question), values)


def _reflection(shape: ReflectionShape) -> Question:
    return Question(
        id=QuestionId(shape.id),
        version=shape.version,
        type=QuestionType.LONG_TEXT,
        text=_text(shape.text),
        explanation=_text_or_none(shape.explanation),
    )


def _scale(levels: list[LevelShape]) -> tuple[Level, ...]:
    return tuple(
        Level(level.value, _text(level.label), _text(level.button or level.label)) for level in levels
    )


_BLANKS: Final = re.compile(r"[ \t\r\f\v]+")


def _text(words: dict[str, str]) -> Text:
    """With single blanks, each line by itself; a no-break blank stays."""
    return Text({language: _tidy(words[language]) for language in words})


def _tidy(text: str) -> str:
    lines = [_BLANKS.sub(" ", line).strip(" ") for line in text.strip().split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _text_or_none(words: dict[str, str] | None) -> Text | None:
    return None if words is None else Text({language: text.strip() for language, text in words.items()})
