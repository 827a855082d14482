"""The way down the sheet "survey", row by row, in and out of groups: a group is a field, one inside it a section."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from questionnaires.document import Location, Path
from questionnaires.model import Language
from questionnaires.text_checks import LONGEST_INTRO, LONGEST_TITLE
from questionnaires.xlsform.columns import SURVEY
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.kinds import Kind, kind_of, why_no_block, why_not
from questionnaires.xlsform.long_texts import cut, joined
from questionnaires.xlsform.names import LONG_ID, id_of
from questionnaires.xlsform.questions import Questions
from questionnaires.xlsform.references import References, combined
from questionnaires.xlsform.sheet import Row

MOST_FIELDS: Final = 80
"""Groups beyond these are sections of the last field: nobody chooses among more."""
WITHOUT_GROUPS: Final = "fragen"
"""Id of the field that holds the questions outside of all groups."""
_LONGEST_FIELD_INTRO: Final = 900
_LONGEST_SECTION: Final = 500


@dataclass(slots=True)
class _Group:
    """An open group: its row, its condition by ids, its title where it is a section of a field."""

    row: Row
    condition: str | None
    title: dict[Language, str]
    is_repeat: bool = False
    is_shown: bool = False
    lost_before: int = 0


class Walk:
    """Goes down the sheet "survey", row by row, in and out of groups."""

    def __init__(self, form: Form, questions: Questions, references: References) -> None:
        self._form = form
        self._sheet = form.survey
        self._references = references
        self._open: list[_Group] = []
        self._ids: set[str] = set()
        self._above: list[str] = []
        self._lost_before = 0
        self.questions = questions
        self.intro: dict[Language, str] = {}
        self.fields: list[dict[str, Any]] = []
        self.absent: list[tuple[str, Row, Kind]] = []
        """Rows that are no questions: calculations, hidden ones, data about the device."""

    def through(self) -> None:
        """The whole way."""
        for row in self._sheet.rows:
            self._row(row, kind_of(self._peek(row, "type")))
        for group in self._open:
            what = "Zu diesem begin_group fehlt ein end_group."
            remedy = "Bitte ergänzen Sie es nach der letzten Frage der Gruppe."
            self._form.refuse(self._sheet.place(group.row, "type"), what, remedy)
        self._finish_field()

    def _peek(self, row: Row, name: str) -> str:
        return next((cell.value for _, cell in self._sheet.cells(row, name)), "")

    def _row(self, row: Row, kind: Kind) -> None:
        if self._is_disabled(row):
            return
        if kind.name in {"end", "end repeat"}:
            self._end(row)
        elif any(group.is_repeat for group in self._open):
            self._inside_a_repeat(row, kind)
        elif kind.name == "begin":
            self._begin(row)
        elif kind.name == "begin repeat":
            self._repeat(row, kind)
        elif kind.name in {"calculate", "device"}:
            self._absent(row, kind)
        elif kind.name == "note":
            self._note(row)
        elif kind.name:
            self._question(row, kind)
        else:
            self._refuse_row(row, kind)

    def _is_disabled(self, row: Row) -> bool:
        written = self._form.text(self._sheet, row, "disabled").casefold()
        if written not in {"yes", "true", "ja", "1", "x", "wahr"}:
            return False
        self._sheet.told.add(row.number)
        self._references.lost.add(self._peek(row, "name"))
        what = "Die Zeile ist abgeschaltet (disabled) und wird nicht gefragt."
        self._form.leave_out(
            self._sheet.place(row, "disabled"), what, "Soll sie gefragt werden, löschen Sie „yes“."
        )
        return True

    def _begin(self, row: Row) -> None:
        self._form.text(self._sheet, row, "type")
        condition = self.questions.condition(row)
        if self._open or len(self.fields) >= MOST_FIELDS:
            at: Path = ("section", row.number)
            title = self.questions.words(row, "label", (*at, "label"))
            hint = self.questions.words(row, "hint", (*at, "hint"))
            self._form.text(self._sheet, row, "name")
            self._open.append(_Group(row, condition, joined([one for one in (title, hint) if one])))
            self._open[-1].lost_before = len(self._references.lost)
            if any(len(text) > _LONGEST_SECTION for text in self._section().values()):
                found, self._open[-1].title = self._open[-1].title, {}
                self._long_text(row, found)
            return
        self._open.append(_Group(row, condition, {}))
        self._new_field(row)
        self._above = self._conditions()

    def _new_field(self, row: Row) -> None:
        self._finish_field()
        at: Path = ("fields", len(self.fields))
        self._form.places[at] = self._sheet.place(row, "type")
        self._form.places[*at, "id"] = self._sheet.place(row, "name")
        title = self.questions.words(row, "label", (*at, "title"))
        intro = self.questions.words(row, "hint", (*at, "intro"))
        name = self._form.text(self._sheet, row, "name") or f"gruppe{row.number}"
        if any(len(text) > LONGEST_TITLE for text in title.values()):
            intro = joined([title, intro])
            title = {language: _shortened(text) for language, text in title.items()}
        field: dict[str, Any] = {"id": self._id(name), "title": title, "questions": []}
        self._lost_before = len(self._references.lost)
        if intro and all(len(text) <= _LONGEST_FIELD_INTRO for text in intro.values()):
            field["intro"] = intro
        self.fields.append(field)
        if intro and "intro" not in field:
            self._long_text(row, intro)

    def _id(self, name: str) -> str:
        found = id_of(name, longest=LONG_ID, taken=self._ids, prefix="f")
        self._ids.add(found)
        return found

    def _finish_field(self) -> None:
        """A field that only has an introduction shows it as a step; one with nothing in it is left out and told."""
        if not self.fields or self.fields[-1]["questions"]:
            return
        field = self.fields[-1]
        place = self._form.places["fields", len(self.fields) - 1]
        if field.get("intro"):
            text = field.pop("intro")
            self._append_note(f"{field['id']}_text", text, place, self._above)
            return
        self.fields.pop()
        if len(self._references.lost) == self._lost_before and place not in self._form.said:
            self._form.leave_out(
                place, "In dieser Gruppe wird nichts gefragt.", "Ist das so gemeint, ist nichts zu tun."
            )

    def _end(self, row: Row) -> None:
        for name in ("type", "name"):
            self._form.text(self._sheet, row, name)
        if not self._open:
            what = "Zu diesem end_group gehört kein begin_group."
            remedy = "Bitte löschen Sie die Zeile oder ergänzen Sie begin_group darüber."
            self._form.refuse(self._sheet.place(row, "type"), what, remedy)
            return
        group = self._open.pop()
        if group.title and not group.is_shown and len(self._references.lost) == group.lost_before:
            what = "In dieser Gruppe wird nichts gefragt, ihre Überschrift entfällt."
            self._form.leave_out(
                self._sheet.place(group.row, "label"), what, "Ist das so gemeint, ist nichts zu tun."
            )

    def _repeat(self, row: Row, kind: Kind) -> None:
        self._sheet.told.add(row.number)
        self._references.lost.add(self._peek(row, "name"))
        what, remedy = why_no_block(kind.written)
        rows = f"Zeilen {row.number} bis {self._end_of(row)}"
        self._form.refuse(self._sheet.place(row, "type"), f"{what} ({rows}).", remedy)
        self._open.append(_Group(row, None, {}, is_repeat=True))

    def _end_of(self, begin: Row) -> int:
        """The row that closes what this one opens."""
        depth, last = 0, begin.number
        for row in self._sheet.rows:
            if row.number < begin.number:
                continue
            name, last = kind_of(self._peek(row, "type")).name, row.number
            depth += name in {"begin", "begin repeat"}
            depth -= name in {"end", "end repeat"}
            if depth == 0:
                break
        return last

    def _inside_a_repeat(self, row: Row, kind: Kind) -> None:
        self._sheet.told.add(row.number)
        self._references.lost.add(self._peek(row, "name"))
        if kind.name in {"begin", "begin repeat"}:
            self._open.append(_Group(row, None, {}))

    def _absent(self, row: Row, kind: Kind) -> None:
        self._sheet.told.add(row.number)
        name = self._peek(row, "name") or kind.written
        self.absent.append((name, row, kind))

    def _note(self, row: Row) -> None:
        """Before everything else it introduces the questionnaire, before a field's questions these; else a step.

        One with a version is counted as a question is: our own files have it at steps and not at introductions.
        """
        is_plain = not any(self._sheet_has(row, name) for name in ("relevant", "hint", "version"))
        if (
            is_plain
            and not self._open
            and not self.fields
            and self._adds(row, self.intro, ("intro",), LONGEST_INTRO)
        ):
            return
        if is_plain and len(self._open) == 1 and not self.fields[-1]["questions"]:
            intro: dict[Language, str] = self.fields[-1].setdefault("intro", {})
            if self._adds(row, intro, ("fields", len(self.fields) - 1, "intro"), _LONGEST_FIELD_INTRO):
                return
            if not intro:
                del self.fields[-1]["intro"]
        self._needs_field(row)
        questions = self.fields[-1]["questions"]
        at: Path = ("fields", len(self.fields) - 1, "questions", len(questions))
        questions += self.questions.note(row, at=at, above=self._conditions(), section=self._shown_section())

    def _sheet_has(self, row: Row, name: str) -> bool:
        return any(True for _ in self._sheet.cells(row, name))

    def _adds(self, row: Row, target: dict[Language, str], at: Path, most: int) -> bool:
        """Whether the note became part of an introduction."""
        before = dict(target)
        found = joined([before, self.questions.words(row, "label", at)])
        if not found or any(len(text) > most or "${" in text for text in found.values()):
            return False
        for name in ("type", "name"):
            self._form.text(self._sheet, row, name)
        target.update(found)
        return True

    def _question(self, row: Row, kind: Kind) -> None:
        if self._is_read_only(row):
            return
        self._needs_field(row)
        questions = self.fields[-1]["questions"]
        at: Path = ("fields", len(self.fields) - 1, "questions", len(questions))
        found = self.questions.question(
            row, kind, at=at, above=self._conditions(), section=self._shown_section()
        )
        if found is None:
            self._sheet.told.add(row.number)
        else:
            questions += found

    def _is_read_only(self, row: Row) -> bool:
        """What is only shown there is computed: a question nobody can answer."""
        is_computed = bool(self._peek(row, "calculation"))
        is_locked = self._peek(row, "read_only").casefold() in {"yes", "true", "true()", "ja", "1", "wahr"}
        if not is_computed and not is_locked:
            return False
        self._sheet.told.add(row.number)
        self._references.lost.add(self._peek(row, "name"))
        what = "Diese Zeile wird nicht gefragt, sondern berechnet oder nur angezeigt."
        remedy = "Bitte nehmen Sie den Typ note für einen Text, oder löschen Sie die Berechnung."
        place = self._sheet.place(row, "calculation" if is_computed else "read_only")
        self._form.refuse(place, what, remedy)
        return True

    def _needs_field(self, row: Row) -> None:
        """Questions outside of all groups are a field of their own."""
        if self._open:
            return
        if self.fields and self.fields[-1].get("is_loose"):
            return
        self._finish_field()
        self._above = []
        at: Path = ("fields", len(self.fields))
        self._form.places[at] = self._sheet.place(row, "type")
        self.fields.append({"id": self._id(WITHOUT_GROUPS), "title": {}, "questions": [], "is_loose": True})

    def _conditions(self) -> list[str]:
        return [group.condition for group in self._open if group.condition]

    def _section(self) -> dict[Language, str]:
        return joined([group.title for group in self._open if group.title])

    def _shown_section(self) -> dict[Language, str]:
        for group in self._open:
            group.is_shown = True
        return self._section()

    def _long_text(self, row: Row, text: Mapping[Language, str]) -> None:
        """A text that is too long for an introduction or a section is a step of its own, or several."""
        rest = dict(text)
        name = f"{self._peek(row, 'name')}_text"
        while any(rest.values()):
            parts = {language: cut(one, LONGEST_INTRO) for language, one in rest.items()}
            first = {language: part or "…" for language, (part, _) in parts.items()}
            self._append_note(name, first, self._sheet.place(row, "label"), self._conditions())
            rest = {language: behind for language, (_, behind) in parts.items()}
            name += "_"

    def _append_note(
        self, name: str, text: Mapping[Language, str], place: Location, above: list[str]
    ) -> None:
        found: dict[str, Any] = {"id": self._references.add(name), "type": "note", "text": dict(text)}
        if found["id"] != name:
            found["name"] = name
        if condition := combined(above, None):
            found["only_if"] = condition
        questions = self.fields[-1]["questions"]
        at: Path = ("fields", len(self.fields) - 1, "questions", len(questions))
        self._form.places[at] = place
        questions.append(found)

    def _refuse_row(self, row: Row, kind: Kind) -> None:
        name = self._peek(row, "name")
        if (
            not kind.written
            and not name
            and not any(self._sheet_has(row, known) for known in set(SURVEY.values()))
        ):
            return  # only cells of columns that nobody knows, which are told as such
        self._sheet.told.add(row.number)
        self._references.lost.add(name)
        if kind.written:
            self._form.refuse(self._sheet.place(row, "type"), *why_not(kind.written))
        else:
            what = "Die Zeile hat keinen Typ und kann nicht gefragt werden."
            remedy = "Bitte ergänzen Sie ihn, etwa text, oder löschen Sie die Zeile."
            self._form.refuse(self._sheet.place(row, "type"), what, remedy)


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_TITLE:
        return text
    first, _ = cut(text.replace("\n", " "), LONGEST_TITLE - 2)
    return f"{first.rstrip(' .,;:')} …"
