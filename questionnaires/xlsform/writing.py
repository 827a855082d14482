"""A questionnaire becomes a spreadsheet that reads back as the same questionnaire, to be filled in by hand."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from questionnaires.model import Field, Question, Questionnaire, QuestionType, Text
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
    QuestionType.SHORT_TEXT: "text",
    QuestionType.LONG_TEXT: "text",
}
_WIDE, _NARROW = 44, 16
_HEAD: Final = PatternFill("solid", start_color="DDE7F0")


def write_form(questionnaire: Questionnaire, *, explained: Sequence[tuple[str, str]] = ()) -> bytes:
    """The .xlsx file; `explained` is a first sheet of headings and texts that is not part of the form."""
    writer = _Writer(questionnaire)
    book = Workbook()
    book.remove(book.worksheets[0])
    if explained:
        _explanation(book.create_sheet("Erklärung"), explained)
    _fill(book.create_sheet("survey"), writer.survey_columns(), list(writer.survey()))
    _fill(book.create_sheet("choices"), writer.choices_columns(), list(writer.choices()))
    settings = writer.settings()
    _fill(book.create_sheet("settings"), list(settings), [settings])
    if questionnaire.reflection:
        columns = ["name", *writer.translated("label"), *writer.translated("hint"), "version"]
        _fill(book.create_sheet("reflection"), columns, list(writer.reflection()))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


class _Writer:
    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        self._languages = questionnaire.languages
        levels = [q for f in questionnaire.fields for q in f.questions if q.type is QuestionType.LEVEL]
        self._scale = levels[0].scale if levels else ()

    def translated(self, name: str) -> list[str]:
        """The columns of a text, one per language."""
        return [heading(name, language) for language in self._languages]

    def survey_columns(self) -> list[str]:
        own = ["required", "relevant", "constraint", "appearance", "groups", "version"]
        return ["type", "name", *self.translated("label"), *self.translated("hint"), *own]

    def choices_columns(self) -> list[str]:
        return ["list_name", "name", *self.translated("label"), *self.translated("button")]

    def settings(self) -> Line:
        questionnaire = self._questionnaire
        found: Line = {"form_id": questionnaire.id, "version": questionnaire.version}
        found["form_title"] = questionnaire.title.text(self._languages[0])
        found |= self._words("form_title", questionnaire.title)
        found["default_language"] = heading("", self._languages[0]).removeprefix("::")
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
        for question in field.questions:
            yield self._question(question)
        yield {"type": "end_group"}

    def _question(self, question: Question) -> Line:
        found: Line = {
            "type": self._type(question),
            "name": question.id,
            **self._words("label", question.text),
        }
        if question.explanation is not None:
            found |= self._words("hint", question.explanation)
        if question.required:
            found["required"] = "yes"
        if question.only_if is not None:
            found["relevant"] = self._relevant(question)
        if question.type is QuestionType.NUMBER:
            found["constraint"] = f". >= {question.minimum} and . <= {question.maximum}"
        if question.type is QuestionType.LONG_TEXT:
            found["appearance"] = "multiline"
        if question.groups:
            found["groups"] = " ".join(question.groups)
        return {**found, "version": question.version}

    def _type(self, question: Question) -> str:
        kind = _TYPES[question.type]
        if question.type is QuestionType.LEVEL:
            return f"{kind} {SCALE if question.scale == self._scale else f'{SCALE}_{question.id}'}"
        return f"{kind} {question.id}" if question.options else kind

    def _relevant(self, question: Question) -> str:
        assert question.only_if is not None  # noqa: S101 - asked only where there is one
        name, values = question.only_if.question, question.only_if.any_of
        if self._questionnaire.question(name).type is QuestionType.MULTIPLE:
            return " or ".join(f"selected(${{{name}}}, '{value}')" for value in values)
        if self._questionnaire.question(name).type is QuestionType.NUMBER:
            return " or ".join(f"${{{name}}} = {value}" for value in values)
        return " or ".join(f"${{{name}}} = '{value}'" for value in values)

    def choices(self) -> Iterator[Line]:
        """The lists, each once: first the scale, then those of single questions."""
        written: set[str] = set()
        for question in (question for field in self._questionnaire.fields for question in field.questions):
            name = self._type(question).partition(" ")[2]
            if not name or name in written:
                continue
            written.add(name)
            for level in question.scale:
                yield self._choice(name, level.value, level.label, level.button)
            for option in question.options:
                yield self._choice(name, option.id, option.text, option.button)

    def _choice(self, list_name: str, name: str | int, label: Text, button: Text) -> Line:
        found: Line = {"list_name": list_name, "name": name, **self._words("label", label)}
        return found if button == label else {**found, **self._words("button", button)}

    def reflection(self) -> Iterator[Line]:
        for question in self._questionnaire.reflection:
            found: Line = {"name": question.id, **self._words("label", question.text)}
            if question.explanation is not None:
                found |= self._words("hint", question.explanation)
            yield {**found, "version": question.version}

    def _words(self, name: str, text: Text) -> dict[str, str | int]:
        return {heading(name, language): text.text(language) for language in self._languages}


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
        is_text = "::" in column or column in {"relevant", "constraint"}
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
