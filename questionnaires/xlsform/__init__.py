"""Questionnaires as XLSForm spreadsheets, the standard of field surveys: read, checked and written.

workbook.py    the file becomes plain cells (cells.py, xlsx_cells.py, ods_cells.py), or is refused before it can do harm
sheet.py       a sheet by its headings (columns.py says what they mean); who uses a cell marks it
form.py        rows become a questionnaire's plain data (walk.py: groups are fields, groups inside them sections)
questions.py   one row becomes a question, with its answers (choices.py), rules (rules.py), condition (conditions.py)
references.py  whom `${ort}` means
leftovers.py   every cell that nobody used is told
writing.py     a questionnaire becomes a spreadsheet that reads back as the same questionnaire
"""

from questionnaires.xlsform.reading import read_form
from questionnaires.xlsform.writing import write_form

__all__ = ["read_form", "write_form"]
