"""Questionnaires as XLSForm spreadsheets, the standard of field surveys: read, checked and written.

workbook.py   the file becomes plain cells, or is refused before anything in it can do harm
columns.py    what the columns are called, and in which language they are
form.py       rows become a questionnaire's plain data: groups are fields, a list of levels is the scale
answers.py    the types of questions, and the lists of the sheet "choices"
relevant.py   `${q} = 'a' or ${q} = 'b'` becomes "only if"
standard.py   what pyxform, the reference implementation of XLSForm, says of the same sheets
writing.py    a questionnaire becomes a spreadsheet that reads back as the same questionnaire
"""

from questionnaires.xlsform.reading import read_form
from questionnaires.xlsform.writing import write_form

__all__ = ["read_form", "write_form"]
