"""A questionnaire becomes a spreadsheet that reads back as the same questionnaire, and that pyxform reads as well.

pyxform ends on `form_title::LANG` and `button::LANG`: where the standard knows no translation, a column is called
`form_title_de` and `button_de`.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from questionnaires.answers import PATTERNS
from questionnaires.formulas import Token, tokens, written
from questionnaires.model import (
    INSERTED,
    Condition,
    Field,
    Formula,
    Option,
    Question,
    QuestionId,
    Questionnaire,
    QuestionType,
    Text,
)
from questionnaires.xlsform import markup
from questionnaires.xlsform.columns import heading

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Line: TypeAlias = dict[str, str | int]

SCALE: Final = "stufen"
_TYPES: Final = {
    QuestionType.LEVEL: "select_one",
    QuestionType.SINGLE: "select_one",
    QuestionType.MULTIPLE: "select_multiple",
    QuestionType.RANKING: "rank",
    QuestionType.NUMBER: "integer",
    QuestionType.DECIMAL: "decimal",
    QuestionType.DATE: "date",
    QuestionType.TIME: "time",
    QuestionType.MOMENT: "datetime",
    QuestionType.ACKNOWLEDGE: "acknowledge",
    QuestionType.NOTE: "note",
    QuestionType.SHORT_TEXT: "text",
    QuestionType.LONG_TEXT: "text",
}
_OWN: Final = [
    "required",
    "relevant",
    "constraint",
    "constraint_message",
    "choice_filter",
    "appearance",
    "groups",
    "version",
]
_WIDE, _NARROW = 44, 16
_HEAD: Final = PatternFill("solid", start_color="DDE7F0")
_LONG: Final = frozenset({"relevant", "constraint", "choice_filter"})


def write_form(questionnaire: Questionnaire, *, explained: Sequence[tuple[str, str]] = ()) -> bytes:
    """The .xlsx file; `explained` is a first sheet of headings and texts that is not part of the form."""
    writer = _Writer(questionnaire)
    book = Workbook()
    book.remove(book.worksheets[0])
    if explained:
        _explanation(book.create_sheet("Erklärung"), explained)
    _fill(book.create_sheet("survey"), *_used(writer.survey_columns(), list(writer.survey())))
    _fill(book.create_sheet("choices"), *_used(writer.choices_columns(), list(writer.choices())))
    settings = writer.settings()
    _fill(book.create_sheet("settings"), list(settings), [settings])
    if questionnaire.reflection:
        columns = ["name", *writer.translated("label"), *writer.translated("hint"), "version"]
        _fill(book.create_sheet("reflection"), columns, list(writer.reflection()))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _used(columns: Sequence[str], lines: list[Line]) -> tuple[list[str], list[Line]]:
    """Without the columns of what only some questionnaires have."""
    filled = {name for line in lines for name in line}
    optional = ("constraint_message", "choice_filter", "button_")
    return [one for one in columns if one in filled or not one.startswith(optional)], lines


class _Writer:
    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        self._languages = questionnaire.languages
        asked = [question for field in questionnaire.fields for question in field.questions]
        self._questions = {question.id: question for question in asked}
        self._names = {question.id: question.name or question.id for question in asked}
        levels = [question for question in asked if question.type is QuestionType.LEVEL]
        self._scale = levels[0].scale if levels else ()

    def translated(self, name: str) -> list[str]:
        """The columns of a text, one per language."""
        return [heading(name, language) for language in self._languages]

    def survey_columns(self) -> list[str]:
        own = [
            name for one in _OWN for name in (self.translated(one) if one == "constraint_message" else [one])
        ]
        return ["type", "name", *self.translated("label"), *self.translated("hint"), *own]

    def choices_columns(self) -> list[str]:
        traits = dict.fromkeys(
            name for one in self._questions.values() for option in one.options for name, _ in option.traits
        )
        buttons = [f"button_{language}" for language in self._languages]
        return ["list_name", "name", *self.translated("label"), *buttons, *traits]

    def settings(self) -> Line:
        questionnaire = self._questionnaire
        found: Line = {"form_id": questionnaire.id, "version": questionnaire.version}
        found["form_title"] = questionnaire.title.text(self._languages[0])
        for language in self._languages[1:]:
            found[f"form_title_{language}"] = questionnaire.title.text(language)
        found["default_language"] = heading("", self._languages[0]).removeprefix("::")
        if any(
            len({one.value for one in each.options}) < len(each.options) for each in self._questions.values()
        ):
            found["allow_choice_duplicates"] = "yes"
        if questionnaire.unchecked_languages:
            found["unchecked_languages"] = " ".join(questionnaire.unchecked_languages)
        return found

    def survey(self) -> Iterator[Line]:
        """The introduction, then the fields as groups."""
        if self._questionnaire.intro is not None:
            yield {"type": "note", "name": "intro", **self._words("label", self._questionnaire.intro)}
        for field in self._questionnaire.fields:
            yield from self._field(field)

    def _field(self, field: Field) -> Iterator[Line]:
        yield {"type": "begin_group", "name": field.id, **self._words("label", field.title)}
        if field.intro is not None:
            yield {"type": "note", "name": f"intro_{field.id}", **self._words("label", field.intro)}
        section: Text | None = None
        for number, question in enumerate(field.questions, 1):
            if question.section != section:
                if section is not None:
                    yield {"type": "end_group"}
                section = question.section
                if section is not None:
                    name = f"{field.id}_teil{number}"
                    yield {"type": "begin_group", "name": name, **self._words("label", section)}
            yield self._question(question)
        if section is not None:
            yield {"type": "end_group"}
        yield {"type": "end_group"}

    def _question(self, question: Question) -> Line:
        found: Line = {
            "type": self._type(question),
            "name": self._names[question.id],
            **self._words("label", question.text),
        }
        if question.explanation is not None:
            found |= self._words("hint", question.explanation)
        if question.required:
            found["required"] = "yes"
        if question.only_if is not None:
            found["relevant"] = self._relevant(question.only_if)
        if question.options_if is not None:
            found["choice_filter"] = self._by_name(question.options_if.text)
        if constraint := " and ".join(self._constraints(question)):
            found["constraint"] = constraint
        if question.rules.message is not None:
            found |= self._words("constraint_message", question.rules.message)
        if question.type is QuestionType.LONG_TEXT:
            found["appearance"] = "multiline"
        if question.groups:
            found["groups"] = " ".join(question.groups)
        return {**found, "version": question.version}

    def _constraints(self, question: Question) -> Iterator[str]:
        rules = question.rules
        if question.minimum is not None:
            yield f". >= {question.minimum}"
        if question.maximum is not None:
            yield f". <= {question.maximum}"
        if rules.at_least:
            yield f"count-selected(.) >= {rules.at_least}"
        if rules.at_most:
            yield f"count-selected(.) <= {rules.at_most}"
        if rules.pattern:
            pattern = PATTERNS.get(rules.pattern, rules.pattern)
            yield written([*tokens("regex(.,"), Token("text", pattern), Token("sign", ")")])
        if rules.formula is not None:
            text = self._by_name(rules.formula.text)
            is_one = not any(token == Token("word", "or") for token in tokens(text))
            yield text if is_one else f"({text})"

    def _type(self, question: Question) -> str:
        kind = _TYPES[question.type]
        if question.type is QuestionType.LEVEL:
            return f"{kind} {SCALE if question.scale == self._scale else f'{SCALE}_{question.id}'}"
        return f"{kind} {self._list_of(question)}" if question.options else kind

    def _list_of(self, question: Question) -> str:
        """The list is called as the question; one that is called like a scale would be read as one.

        No id has a capital letter, so that no other list is called so.
        """
        is_scale = question.id.startswith(("stufe", "reifegrad"))
        return f"Liste_{question.id}" if is_scale else question.id

    def _relevant(self, condition: Condition | Formula) -> str:
        if isinstance(condition, Formula):
            return self._by_name(condition.text)
        name, asked = self._names[condition.question], self._questions[condition.question]
        words = {option.id: option.value for option in asked.options}
        values = [words.get(value, value) if isinstance(value, str) else value for value in condition.any_of]
        is_number, is_several = asked.type is QuestionType.NUMBER, asked.type is QuestionType.MULTIPLE
        quoted = [str(value) if is_number else written([Token("text", str(value))]) for value in values]
        return " or ".join(
            f"selected(${{{name}}}, {value})" if is_several else f"${{{name}}} = {value}" for value in quoted
        )

    def _by_name(self, text: str) -> str:
        """A formula with the names of the sheet instead of ids."""
        return written(
            [
                Token("ref", self._names.get(QuestionId(one.text), one.text)) if one.kind == "ref" else one
                for one in tokens(text)
            ]
        )

    def choices(self) -> Iterator[Line]:
        """The lists, each once: first the scale, then those of single questions."""
        done: set[str] = set()
        for question in self._questions.values():
            name = self._type(question).partition(" ")[2]
            if not name or name in done:
                continue
            done.add(name)
            for level in question.scale:
                yield self._choice(name, level.value, level.label, level.button)
            for option in question.options:
                yield self._option(name, option)

    def _option(self, list_name: str, option: Option) -> Line:
        return {**self._choice(list_name, option.value, option.text, option.button), **dict(option.traits)}

    def _choice(self, list_name: str, name: str | int, label: Text, button: Text) -> Line:
        found: Line = {"list_name": list_name, "name": name, **self._words("label", label)}
        if button != label:
            found |= {
                f"button_{language}": button.by_language.get(language, "") for language in self._languages
            }
        return found

    def reflection(self) -> Iterator[Line]:
        for question in self._questionnaire.reflection:
            found: Line = {"name": question.id, **self._words("label", question.text)}
            if question.explanation is not None:
                found |= self._words("hint", question.explanation)
            yield {**found, "version": question.version}

    def _words(self, name: str, text: Text) -> dict[str, str | int]:
        return {heading(name, language): self._text(text, language) for language in self._languages}

    def _text(self, text: Text, language: str) -> str:
        words = markup.kept(text.by_language.get(language) or text.text(language))
        return INSERTED.sub(lambda found: f"${{{self._names.get(QuestionId(found[1]), found[1])}}}", words)


def _fill(sheet: "Worksheet", columns: Sequence[str], lines: Sequence[Mapping[str, str | int]]) -> None:
    sheet.append(list(columns))
    for line in lines:
        # Never a formula, whatever a text begins with.
        sheet.append([line.get(column) for column in columns])
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if isinstance(cell.value, str):
                cell.data_type = "s"
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), _HEAD
    for number, column in enumerate(columns, 1):
        is_text = "::" in column or column in _LONG
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE if is_text else _NARROW
    sheet.freeze_panes = "C2" if len(columns) > 2 else "A2"


def _explanation(sheet: "Worksheet", explained: Sequence[tuple[str, str]]) -> None:
    for title, text in explained:
        sheet.append([title, text])
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 100
    for cells in sheet.iter_rows():
        cells[0].font = Font(bold=True)
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.data_type = "s"
