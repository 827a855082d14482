"""Small spreadsheets for tests, written as lists of rows."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, TypeAlias

from openpyxl import Workbook

Rows: TypeAlias = Sequence[Sequence[Any]]

SURVEY: Rows = (
    (
        "type",
        "name",
        "label::Deutsch (de)",
        "hint::Deutsch (de)",
        "required",
        "relevant",
        "constraint",
        "appearance",
    ),
    ("note", "hallo", "Schön, dass Sie da sind."),
    ("begin_group", "amt", "Das Amt"),
    ("note", "worum", "Hier geht es um das Amt."),
    ("select_one stufen", "a1", "Gibt es ein Leitbild?", "Ein Text, den der Rat beschlossen hat."),
    ("select_one weg", "a2", "Welcher Weg?", None, "yes", "${a1} = '2' or ${a1} = '3'"),
    ("select_multiple weg", "a3", "Welche Wege?", None, None, "${a1} >= 1"),
    ("text", "a4", "Welche Linie?", None, None, "selected(${a3}, 'bus')"),
    ("end_group",),
    ("begin_group", "leute", "Die Leute"),
    ("integer", "b1", "Wie viele?", None, None, None, ". >= 0 and . < 11"),
    ("text", "b2", "Ein Wort dazu?"),
    ("note", "vor_b3", "Nun noch etwas."),
    ("text", "b3", "Was noch?", None, None, "${b1} > 8", None, "multiline"),
    ("rank weg", "b4", "Was zuerst?"),
    ("end_group",),
)
CHOICES: Rows = (
    ("list_name", "name", "label::Deutsch (de)", "button::Deutsch (de)"),
    ("stufen", 0, "gibt es nicht"),
    ("stufen", 1, "geplant"),
    ("stufen", 2, "läuft"),
    ("stufen", 3, "fest verankert und wird überprüft", "fest verankert"),
    ("stufen", "W", "weiß nicht"),
    ("weg", "bus", "Mit dem Bus"),
    ("weg", "rad", "Mit dem Rad"),
    ("weg", 3, "Zu Fuß"),
)
SETTINGS: Rows = (("form_id", "form_title", "version"), ("probe", "Die Probe", 2))


def spreadsheet(
    survey: Rows = SURVEY, choices: Rows = CHOICES, settings: Rows = SETTINGS, **others: Rows
) -> bytes:
    """An .xlsx file with these sheets."""
    return saved({"survey": survey, "choices": choices, "settings": settings, **others})


def saved(sheets: Mapping[str, Rows]) -> bytes:
    """An .xlsx file, as a spreadsheet program would save it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def with_row(number: int, row: Sequence[Any], rows: Rows = SURVEY) -> Rows:
    """The rows with another one in place of the one of this number, counted as the spreadsheet does."""
    return (*rows[: number - 1], row, *rows[number:])


def only(*questions: Sequence[Any]) -> Rows:
    """A survey sheet of one group with these rows, which begin in row 3."""
    return (SURVEY[0], ("begin_group", "amt", "Das Amt"), *questions, ("end_group",))
