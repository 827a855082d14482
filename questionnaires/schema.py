"""The shape of a questionnaire file: which keys there are and what they hold, for pydantic and for editors."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

Id: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,15}$")]
"""Short enough that a button can carry several of them in its 64 bytes."""
LongId: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,23}$")]
Version: TypeAlias = Annotated[int, Field(ge=1, le=99_999_999)]
"""A count, or a day as 20261129: that is how many spreadsheets tell their versions."""
Bound: TypeAlias = Annotated[int, Field(ge=-999_999_999, le=999_999_999)]
Expression: TypeAlias = Annotated[str, Field(min_length=1)]
"""A formula of XLSForm, such as ${ort} != 'a'."""
Words: TypeAlias = Annotated[
    dict[str, Annotated[str, Field(min_length=1)]],
    Field(description="The same text per language, for example {de: …, de-einfach: …, en: …}"),
]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


class LevelShape(Shape):
    value: Annotated[int, Field(ge=0, le=3)]
    label: Words
    button: Words | None = Field(default=None, description="Short form for the button, at most 26 characters")


class OptionShape(Shape):
    id: Id
    text: Words
    button: Words | None = Field(default=None, description="Short form for the button, at most 26 characters")
    word: str | None = Field(default=None, min_length=1, description="What formulas call it, if not its id")
    traits: dict[str, str] | None = Field(default=None, description="What options_if can ask for")


class ConditionShape(Shape):
    question: Id = Field(description="Id of an earlier question")
    any_of: list[int | str] = Field(min_length=1, description="Levels, numbers or option ids")


class QuestionShape(Shape):
    id: Id
    version: Version = Field(
        default=1, description="Raise it when the meaning changes; old results then stay apart"
    )
    type: Literal[
        "level", "single", "multiple", "number", "decimal", "date", "time", "moment", "acknowledge", "note",
        "short_text", "long_text", "ranking",
    ]  # fmt: skip
    name: str | None = Field(default=None, min_length=1, description="What its spreadsheet calls it")
    section: Words | None = Field(
        default=None, description="Title of a part of the field, above the question"
    )
    text: Words
    explanation: Words | None = Field(default=None, description="Shown behind a button")
    groups: list[LongId] | None = Field(default=None, min_length=1, description="Only these groups are asked")
    only_if: ConditionShape | Expression | None = Field(
        default=None, description="An earlier answer, or a formula: ${ort} != 'a'; not answered is '' there"
    )
    required: bool = Field(default=False, description="Cannot be skipped; “don't know” is always offered")
    scale: list[LevelShape] | None = Field(
        default=None, description="Own anchors instead of the questionnaire's"
    )
    options: list[OptionShape] | None = None
    options_if: Expression | None = Field(
        default=None, description="Which options are offered: a formula over their traits, land = ${land}"
    )
    minimum: Bound | None = None
    maximum: Bound | None = None
    at_least: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Options to choose")
    at_most: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Options to choose")
    pattern: str | None = Field(
        default=None,
        min_length=1,
        description="mail, postcode, phone, or a regular expression for the whole text",
    )
    constraint: Expression | None = Field(
        default=None, description="A formula that the answer, written “.”, must fulfil: . > ${beginn}"
    )
    message: Words | None = Field(default=None, description="Said where the answer does not fit")


class ReflectionShape(Shape):
    id: Id
    version: Version = 1
    text: Words
    explanation: Words | None = None


class FieldShape(Shape):
    id: LongId
    title: Words
    intro: Words | None = None
    questions: list[QuestionShape] = Field(min_length=1)


class QuestionnaireShape(Shape):
    id: LongId
    version: Version
    languages: list[str] = Field(min_length=1, description="Every text must be there in all of them")
    unchecked_languages: list[str] = Field(
        default_factory=list,
        description="Those whose wording no native speaker has checked; readers are told",
    )
    title: Words
    intro: Words | None = None
    scale: list[LevelShape] | None = Field(default=None, description="Anchors of the levels 0 to 3")
    reflection: list[ReflectionShape] = Field(
        default_factory=list, max_length=5, description="Free texts asked after each field"
    )
    fields: list[FieldShape] = Field(min_length=1, max_length=90)


SHAPES_BY_KEY: dict[str, type[Shape]] = {
    "": QuestionnaireShape,
    "scale": LevelShape,
    "reflection": ReflectionShape,
    "fields": FieldShape,
    "questions": QuestionShape,
    "options": OptionShape,
    "only_if": ConditionShape,
}
"""Which shape stands under which key, to suggest the right spelling of an unknown one."""


def json_schema() -> dict[str, Any]:
    """The shape as JSON Schema; editors complete and check a file with it."""
    schema = QuestionnaireShape.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Rundfrage questionnaire",
    }
