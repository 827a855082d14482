"""What holds for the whole questionnaire: id, version, title, languages, and the free texts after each field.

Whatever is missing is made: most forms have no settings, and every tool gives versions in its own manner.
"""

import re
from pathlib import PurePath
from typing import Any, Final

from questionnaires.document import Location, Path
from questionnaires.model import Language
from questionnaires.text_checks import LONGEST_TITLE
from questionnaires.xlsform.columns import language_of
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.long_texts import cut
from questionnaires.xlsform.names import LONG_ID, id_of
from questionnaires.xlsform.sheet import Row

_DAY: Final = re.compile(r"((?:19|20)\d\d)[-./]?(\d\d)[-./]?(\d\d)")
_COUNT: Final = re.compile(r"[vV]?\s?(\d{1,8})")
_MANY: Final = 1_000_000
_POINT: Final = re.compile(r"[vV]?\s?(\d{1,4})[.,](\d{1,3})(?:[.,]\d+)*")


def head(form: Form) -> dict[str, Any]:
    """Id, version, title and languages, from the sheet "settings" and the name of the file."""
    sheet = form.settings
    row = sheet.rows[0] if sheet.rows else Row(2, {})
    for name, heading in (("id", "form_id"), ("version", "version"), ("title", "form_title")):
        form.places[name,] = sheet.place(row, heading) if row.cells else Location(0, 0, sheet.name)
    if row.cells:
        form.text(sheet, row, "default_language")
    stem = PurePath(form.book.name).stem
    titles = form.words(sheet, row, "form_title")
    if any(len(title) > LONGEST_TITLE for title in titles.values()):
        what = f"Vom Titel stehen nur die ersten {LONGEST_TITLE} Zeichen über dem Fragebogen."
        form.leave_out(
            form.places["title",], what, "Was man vorher wissen soll, gehört in eine Zeile vom Typ note."
        )
    code = form.text(sheet, row, "form_id")
    languages = form.languages or list(titles) or [form.default]
    form.languages[:] = languages
    form.places["languages",] = Location(0, 0, form.survey.name)
    unchecked = form.text(sheet, row, "unchecked_languages").split()
    return {
        "id": id_of(code or stem or "fragebogen", longest=LONG_ID, prefix="f"),
        "version": _version(form, row),
        "languages": languages,
        "unchecked_languages": [language_of(word) for word in unchecked],
        "title": _title(titles, stem, form.default, languages),
    }


def reflection(form: Form) -> list[dict[str, Any]]:
    """The free texts after each field, on a sheet of their own that other tools pass over."""
    return [_free_text(form, row, ("reflection", index)) for index, row in enumerate(form.reflection.rows)]


def _free_text(form: Form, row: Row, at: Path) -> dict[str, Any]:
    sheet = form.reflection
    form.places[at] = form.places[*at, "id"] = sheet.place(row, "name")
    found: dict[str, Any] = {
        "id": id_of(form.text(sheet, row, "name") or f"zeile{row.number}", prefix="r"),
        "text": form.filled(sheet, row, "label", at=(*at, "text")),
    }
    if hints := form.filled(sheet, row, "hint", at=(*at, "explanation")):
        found["explanation"] = hints
    version = form.text(sheet, row, "version")
    return {**found, "version": int(version)} if version.isascii() and version.isdigit() else found


def _version(form: Form, row: Row) -> int:
    """A count, a day as 20261129, 202 of 2.2; 1 for what is no number, which is told."""
    written = form.text(form.settings, row, "version").strip()
    found = version_of(written)
    if found is None and written:
        what = f"Die Fassung „{written[:30]}“ ist keine Zahl und wird als 1 gezählt."
        remedy = "Bitte zählen Sie die Fassungen 1, 2, 3, damit eine geänderte erkannt wird."
        form.leave_out(form.places["version",], what, remedy)
    return found or 1


def version_of(written: str) -> int | None:
    """The number of "3", "v3", "1.0", "2.2", "20261129", "2026-11-29 10:35"; None for anything else.

    What has three digits behind its point is counted apart, above a million: 1.250 is not 3.50.
    """
    count, point, day = _COUNT.fullmatch(written), _POINT.fullmatch(written), _DAY.match(written)
    if count is not None:
        return int(count[1]) or 1
    if point is not None:
        first, second = int(point[1]), int(point[2])
        if second >= 100:
            return _MANY + first * 1000 + second
        return first * 100 + second if second else first or 1
    return int("".join(day.groups())) if day is not None else None


def _title(
    titles: dict[Language, str], stem: str, default: Language, languages: list[Language]
) -> dict[Language, str]:
    """One title is enough for all languages: most tools know only one."""
    plain = titles.get(default) or next(iter(titles.values()), "") or stem.replace("_", " ") or "Fragebogen"
    found = {language: titles.get(language, plain) for language in languages}
    return {language: cut(text.replace("\n", " "), LONGEST_TITLE)[0] for language, text in found.items()}
