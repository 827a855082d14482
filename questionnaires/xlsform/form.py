"""The rows of a form become a questionnaire's plain data in which every value knows its cell.

A group is a field of action, a group inside it a section; a note is an introduction or a step of its own. What a
questionnaire cannot express is a problem at its cell, and all problems are found in one go.
"""

from collections.abc import Mapping
from typing import Any, Final

from questionnaires.document import Document, Location
from questionnaires.formulas import FormulaError, tokens
from questionnaires.model import Language
from questionnaires.problems import Problem
from questionnaires.text_checks import LONGEST_TITLE
from questionnaires.xlsform import leftovers, settings
from questionnaires.xlsform.cells import Grid
from questionnaires.xlsform.choices import lists
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.kinds import kind_of
from questionnaires.xlsform.long_texts import cut
from questionnaires.xlsform.questions import Questions
from questionnaires.xlsform.references import References
from questionnaires.xlsform.sheet import Row, Sheet
from questionnaires.xlsform.walk import Walk
from questionnaires.xlsform.workbook import Workbook

_EMPTY: Final = Grid("", {})


def document(book: Workbook) -> tuple[Document | None, tuple[Problem, ...]]:
    """The form as plain data, None where there is nothing in it, and what is wrong with it so far."""
    form = opened(book)
    if not form.survey.rows or not form.survey.has("type"):
        form.refuse(
            Location(1 if form.survey.rows else 0, 1, form.survey.name or "survey"),
            "Das Blatt „survey“ mit der Spalte „type“ fehlt oder ist leer.",
            "Bitte beginnen Sie mit der Vorlage, oder schicken Sie eine Liste mit „Handlungsfeld“ und „Frage“.",
        )
        return None, tuple(form.problems)
    choice_lists = lists(form)
    walk = Walk(form, Questions(form, choice_lists, references := _references(form)), references)
    walk.through()
    data = settings.head(form)
    if walk.intro:
        data["intro"] = walk.intro
    if walk.questions.scale is not None:
        data["scale"] = walk.questions.scale
    data["reflection"] = settings.reflection(form)
    data["fields"] = _titled(form, walk.fields, data["title"])
    leftovers.tell(form, choice_lists, references, walk.absent)
    asked = [one for field in walk.fields for one in field["questions"] if one["type"] != "note"]
    if not asked and not any(one.severity.is_error for one in form.problems):
        what = "In diesem Formular steht keine Frage, die gestellt wird."
        form.refuse(Location(0, 0, form.survey.name), what, "Bitte ergänzen Sie mindestens eine Frage.")
    form.fill_places()
    return Document(book.name, data, form.places) if walk.fields else None, tuple(form.problems)


def opened(book: Workbook) -> Form:
    """The sheets that are read, by their headings; a file with one sheet needs no name for it."""
    names = list(book.grids)
    survey = book.grids.get("survey") or (book.grids[names[0]] if len(names) == 1 else _EMPTY)
    others = (book.grids.get(name, _EMPTY) for name in ("choices", "settings", "reflection"))
    choices, general, reflection = others
    return Form(
        book,
        Sheet.of(survey, "survey"),
        Sheet.of(choices, "choices"),
        Sheet.of(general, "settings"),
        Sheet.of(reflection, "reflection"),
    )


def _references(form: Form) -> References:
    """What is known before the first row is read: all names, and which of them are nothing that is asked."""

    def peek(row: Row, name: str) -> str:
        return next((cell.value for _, cell in form.survey.cells(row, name)), "")

    later, groups, found = set[str](), set[str](), References()
    for row in form.survey.rows:
        name, kind = peek(row, "name"), kind_of(peek(row, "type"))
        if kind.name in {"calculate", "device"}:
            found.absent[name or kind.written] = []
            constant = _constant(peek(row, "calculation"), peek(row, "default"))
            if constant is not None and kind.name == "calculate":
                found.constants[name] = constant
        else:
            (groups if kind.name in {"begin", "begin repeat"} else later).add(name)
    found.later, found.groups = frozenset(later), frozenset(groups)
    return found


def _titled(form: Form, fields: list[dict[str, Any]], title: Mapping[Language, str]) -> list[dict[str, Any]]:
    """A field without a title of its own has the form's, with its number where there are several."""
    untitled = [one for one in fields if not one["title"]]
    for one in fields:
        one.pop("is_loose", None)
    for number, one in enumerate(untitled, 1):
        behind = f" ({number})" if len(untitled) > 1 else ""
        one["title"] = {
            language: f"{cut(text, LONGEST_TITLE - 6)[0]}{behind}" for language, text in title.items()
        }
    for index, _ in enumerate(fields):
        form.places.setdefault(("fields", index, "title"), form.places["title",])
    return fields


def _constant(calculation: str, default: str) -> str | None:
    """The value of a hidden row that never changes: what it begins with, or a calculation of one word or number."""
    if not calculation:
        return default or None
    try:
        parts = tokens(calculation)
    except FormulaError:
        return None
    return parts[0].text if len(parts) == 1 and parts[0].kind in {"text", "number"} else None
