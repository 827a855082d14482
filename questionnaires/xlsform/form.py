"""The rows of a form become a questionnaire's plain data in which every value knows its cell.

A group is a field of action, a list of the levels 0 to 3 is the scale, a note is an introduction or an explanation.
What a questionnaire cannot express is a problem at its cell, and all problems are found in one go.
"""

from collections.abc import Mapping
from typing import Any, Final

from questionnaires.document import Document, Path, Place
from questionnaires.model import Language
from questionnaires.problems import Problem
from questionnaires.xlsform import settings
from questionnaires.xlsform.answers import ABOUT_THE_DEVICE, Choices, Kind, kind_of, lists, name_of
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.questions import Questions
from questionnaires.xlsform.relevant import OnlyIf
from questionnaires.xlsform.workbook import Row, Sheet, Workbook

UNREAD: Final = frozenset(
    {
        "default", "calculation", "trigger", "read_only", "readonly", "repeat_count", "choice_filter", "guidance_hint",
        "image", "audio", "video", "media",
    }
)  # fmt: skip
"""Columns of XLSForm that change what people see, and that a questionnaire does not have."""
WITHOUT_GROUPS: Final = "fragen"
"""Id of the only field of a form that has no groups."""


def document(book: Workbook) -> tuple[Document | None, tuple[Problem, ...]]:
    """The form as plain data, None where there is nothing in it, and what is wrong with it so far."""
    form = Form.of(book)
    survey = book.sheet("survey")
    if not survey.rows or not form.survey.heading("type"):
        form.refuse(
            Place(1 if survey.rows else 0, 1, survey.name or "survey"),
            "Das Blatt „survey“ mit der Spalte „type“ fehlt oder ist leer.",
            "Bitte beginnen Sie mit der Vorlage.",
        )
        return None, tuple(form.problems)
    _remark_unread_columns(form, survey)
    walk = _Walk(form, lists(book.sheet("choices"), form.choices))
    walk.through(survey)
    data = settings.head(form)
    if walk.intro:
        data["intro"] = walk.intro
    if walk.questions.scale is not None:
        data["scale"] = walk.questions.scale
    data["reflection"] = settings.reflection(form)
    data["fields"] = _titled(form, walk.fields, data["title"])
    form.fill_places()
    return Document(book.name, data, form.places) if walk.fields else None, tuple(form.problems)


def _remark_unread_columns(form: Form, survey: Sheet) -> None:
    filled = {heading for row in survey.rows for heading in row.cells}
    for heading, place in survey.headings.items():
        name = heading.partition(":")[0].strip().casefold().replace(" ", "_")
        if name in UNREAD and heading in filled:
            what = f"Die Spalte „{heading}“ wird nicht verwendet."
            form.remark(place, what, "Bitte prüfen Sie, ob der Fragebogen auch ohne sie stimmt.")


def _titled(form: Form, fields: list[dict[str, Any]], title: Mapping[Language, str]) -> list[dict[str, Any]]:
    """The only field of a form without groups has the form's title."""
    for index, one in enumerate(fields):
        if one["title"] is None:
            one["title"] = dict(title)
            form.places["fields", index, "title"] = form.places["title",]
    return fields


class _Walk:
    """Goes down the sheet "survey", row by row, in and out of groups."""

    def __init__(self, form: Form, choices: Mapping[str, Choices]) -> None:
        self._form = form
        self._sheet = form.book.sheet("survey")
        self._open: list[tuple[Row, OnlyIf | None]] = []
        self._notes: dict[Language, str] = {}
        self._lost_before = 0
        self._has_groups = any(self._kind(row).name == "begin" for row in self._sheet.rows)
        self.questions = Questions(form, choices)
        self.intro: dict[Language, str] = {}
        self.fields: list[dict[str, Any]] = []

    def through(self, sheet: Sheet) -> None:
        """The whole way."""
        for row in sheet.rows:
            self._row(row, self._kind(row))
        for row, _ in self._open:
            what = "Zu diesem begin_group fehlt ein end_group."
            self._refuse(row, "type", what, "Bitte ergänzen Sie es nach der letzten Frage der Gruppe.")
        self._close_field()

    def _kind(self, row: Row) -> Kind:
        return kind_of(self._form.survey.text(row, "type"))

    def _row(self, row: Row, kind: Kind) -> None:
        if not kind.written:
            self._remark(
                row, "type", "Die Zeile hat keinen Typ und wird nicht gelesen.", "Bitte prüfen Sie sie."
            )
        elif kind.name == "begin":
            self._begin(row)
        elif kind.name == "end":
            self._end(row)
        elif kind.name == "note":
            self._note(row)
        elif kind.name:
            self._question(row, kind)
        elif kind.written.casefold() in ABOUT_THE_DEVICE:
            what = f"„{kind.written}“ wird nicht gefragt und nicht gespeichert."
            self._remark(row, "type", what, "Sie können die Zeile löschen.")
        else:
            self._refuse(row, "type", *_unknown(kind.written))
            self.questions.lost.append(name_of(self._form.survey, row))

    def _begin(self, row: Row) -> None:
        if self._open:
            what = "Diese Gruppe liegt in einer anderen; ihre Fragen gehören zum Feld der äußeren."
            self._remark(row, "type", what, "Eigene Felder brauchen Gruppen nebeneinander.")
        else:
            self._close_field()
            self._lost_before = len(self.questions.lost)
            at: Path = ("fields", len(self.fields))
            self._form.places[at] = self._sheet.place(row, self._form.survey.heading("type"))
            self._form.places[*at, "id"] = self._sheet.place(row, self._form.survey.heading("name"))
            title = self._form.words(self._sheet, self._form.survey, row, "label", at=(*at, "title"))
            name = name_of(self._form.survey, row).casefold()
            self.fields.append({"id": name, "title": title, "questions": []})
        above = self._open[-1][1] if self._open else None
        self._open.append((row, self.questions.condition(row, above)))

    def _end(self, row: Row) -> None:
        if not self._open:
            what = "Zu diesem end_group gehört kein begin_group."
            self._refuse(
                row, "type", what, "Bitte löschen Sie die Zeile oder ergänzen Sie begin_group darüber."
            )
            return
        self._open.pop()
        if not self._open:
            self._close_field()

    def _close_field(self) -> None:
        """A field is over: one without questions does not count, and a note without a question after it is lost."""
        if self._notes and self.fields:
            place = self._form.places["fields", len(self.fields) - 1]
            what = "Ein Hinweistext am Ende dieser Gruppe wird nicht gezeigt."
            self._form.remark(place, what, "Bitte stellen Sie die Zeile vor eine Frage.")
            self._notes = {}
        if self.fields and not self.fields[-1]["questions"]:
            place = self._form.places["fields", len(self.fields) - 1]
            if len(self.questions.lost) == self._lost_before:
                what = f"Die Gruppe „{self.fields[-1]['id']}“ enthält keine Frage."
                self._form.refuse(place, what, "Bitte ergänzen Sie Fragen oder löschen Sie die Gruppe.")
            self.fields.pop()

    def _note(self, row: Row) -> None:
        """Before the first group it introduces the questionnaire, at its beginning a field, else the next question."""
        at: Path = ("intro",)
        target = self.intro
        if self.fields and self.fields[-1]["questions"]:
            target, at = self._notes, ("note", row.number)
        elif self.fields:
            target = self.fields[-1].setdefault("intro", {})
            at = ("fields", len(self.fields) - 1, "intro")
        found = self._form.words(self._sheet, self._form.survey, row, "label", at=at)
        for language, text in found.items():
            target[language] = f"{target[language]}\n\n{text}" if language in target else text

    def _question(self, row: Row, kind: Kind) -> None:
        if not self._open and self._has_groups:
            what = "Diese Frage steht in keiner Gruppe."
            remedy = (
                "Bitte setzen Sie sie zwischen begin_group und end_group; jede Gruppe wird ein Handlungsfeld."
            )
            self._refuse(row, "type", what, remedy)
            return
        if not self.fields:
            self.fields.append({"id": WITHOUT_GROUPS, "title": None, "questions": []})
            self._form.places["fields", 0] = self._sheet.place(row, self._form.survey.heading("type"))
        questions = self.fields[-1]["questions"]
        at: Path = ("fields", len(self.fields) - 1, "questions", len(questions))
        above = self._open[-1][1] if self._open else None
        found = self.questions.question(row, kind, at=at, above=above)
        if found is None:
            return
        if self._notes:
            explained = found.get("explanation", {})
            both = {**self._notes, **explained}
            found["explanation"] = {
                language: "\n\n".join(
                    text for text in (self._notes.get(language), explained.get(language)) if text
                )
                for language in both
            }
            self._notes = {}
        questions.append(found)

    def _refuse(self, row: Row, column: str, what: str, remedy: str) -> None:
        self._form.refuse(self._sheet.place(row, self._form.survey.heading(column)), what, remedy)

    def _remark(self, row: Row, column: str, what: str, remedy: str) -> None:
        self._form.remark(self._sheet.place(row, self._form.survey.heading(column)), what, remedy)


_NOT_IN_A_CHAT: Final = frozenset(
    {
        "date", "time", "datetime", "geopoint", "geotrace", "geoshape", "image", "audio", "video", "file", "barcode",
        "acknowledge", "trigger",
    }
)  # fmt: skip


def _unknown(written: str) -> tuple[str, str]:
    """Why a type cannot be asked, and what to take instead."""
    word = written.casefold()
    if "repeat" in word:
        return (
            f"„{written}“: Wiederholungen gibt es hier nicht.",
            "Bitte fragen Sie einmal, oder nehmen Sie eine Frage vom Typ text.",
        )
    if word == "decimal":
        return "„decimal“: Kommazahlen gibt es hier nicht.", "Bitte nehmen Sie integer."
    if word in _NOT_IN_A_CHAT:
        return f"„{written}“ kann im Chat nicht gefragt werden.", "Bitte nehmen Sie text oder select_one."
    if word.split()[0] in {"select_one", "select_multiple", "rank"}:
        return (
            f"Zu „{written}“ fehlt der Name einer Liste.",
            "Bitte schreiben Sie ihn dahinter, etwa: select_one ja_nein.",
        )
    known = "select_one, select_multiple, rank, integer, range, text, note, begin_group, end_group"
    return f"Den Typ „{written[:40]}“ gibt es hier nicht.", f"Möglich sind: {known}."
