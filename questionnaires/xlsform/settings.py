"""What holds for the whole questionnaire: id, version, title, languages, and the free texts after each field."""

from typing import Any, Final

from questionnaires.document import Path, Place
from questionnaires.model import Language
from questionnaires.xlsform.columns import Columns, language_of
from questionnaires.xlsform.draft import SURVEY_TEXTS, Form
from questionnaires.xlsform.workbook import Row, Sheet

WITHOUT_ID: Final = "ohne-kennung"


def head(form: Form) -> dict[str, Any]:
    """Id, version, title and languages, from the sheet "settings"."""
    sheet = form.book.sheet("settings")
    columns = Columns.of(sheet, translated=("form_title",), default=form.default)
    row = sheet.rows[0] if sheet.rows else Row(2, {})
    for name, heading in (("id", "form_id"), ("version", "version"), ("title", "form_title")):
        known = columns.heading(heading) or columns.heading(heading, form.default)
        form.places[name,] = sheet.place(row, known) if known else Place(0, 0, "settings")
    unchecked = columns.text(row, "unchecked_languages").split()
    _places_of_languages(form)
    return {
        "id": _id(form, columns.text(row, "form_id")),
        "version": _version(form, columns.text(row, "version") or "1"),
        "languages": form.languages,
        "unchecked_languages": [language_of(word) for word in unchecked],
        "title": _title(form, columns.words(row, "form_title")),
    }


def reflection(form: Form) -> list[dict[str, Any]]:
    """The free texts after each field, on a sheet of their own that other tools pass over."""
    sheet = form.book.sheet("reflection")
    columns = Columns.of(sheet, translated=SURVEY_TEXTS, default=form.default)
    return [
        _free_text(form, sheet, columns, row, ("reflection", index)) for index, row in enumerate(sheet.rows)
    ]


def _free_text(form: Form, sheet: Sheet, columns: Columns, row: Row, at: Path) -> dict[str, Any]:
    form.places[at] = form.places[*at, "id"] = sheet.place(row, columns.heading("name"))
    found: dict[str, Any] = {
        "id": columns.text(row, "name").casefold(),
        "text": form.words(sheet, columns, row, "label", at=(*at, "text")),
    }
    if hints := form.words(sheet, columns, row, "hint", at=(*at, "explanation")):
        found["explanation"] = hints
    version = columns.text(row, "version")
    return {**found, "version": int(version)} if version.isascii() and version.isdigit() else found


def _id(form: Form, written: str) -> str:
    if not written:
        what = "Auf dem Blatt „settings“ fehlt die Kennung des Fragebogens, „form_id“."
        form.refuse(form.places["id",], what, "Bitte ergänzen Sie sie, etwa: unser-check.")
    return written.casefold() or WITHOUT_ID


def _version(form: Form, written: str) -> int:
    if written.isascii() and written.isdigit() and len(written) <= 4:
        return int(written)
    what = f"Die Fassung „{written[:20]}“ ist keine Zahl von 1 bis 9999."
    form.refuse(form.places["version",], what, "Bitte zählen Sie die Fassungen: 1, 2, 3.")
    return 1


def _title(form: Form, titles: dict[Language, str]) -> dict[Language, str]:
    """One title is enough for all languages: most tools know only one."""
    if not titles:
        what = "Auf dem Blatt „settings“ fehlt der Titel, „form_title“."
        form.refuse(form.places["title",], what, "Bitte ergänzen Sie ihn.")
    plain = titles.get(form.default) or next(iter(titles.values()), "ohne Titel")
    return {language: titles.get(language, plain) for language in form.languages}


def _places_of_languages(form: Form) -> None:
    for index, language in enumerate(form.languages):
        for name, columns in (("choices", form.choices), ("survey", form.survey)):
            heading = columns.heading("label", language)
            if heading:
                form.places["languages", index] = form.book.sheet(name).headings[heading]
